/* The picture of the schema, made in a frame of its size: the page is laid out there as it is on such a screen, and gone through. */
(function (vt) {
  "use strict";
  const root = document.documentElement;
  const SLACK = 1; // pixels that browsers differ in rounding

  function pseudo(element, which) {
    const style = getComputedStyle(element, which);
    if (style.content === "none" || style.position !== "absolute") return "";
    const around = element.getBoundingClientRect();
    const [x, y, width, height] = [style.left, style.top, style.width, style.height].map(parseFloat);
    return vt.paintBox({ x: around.x + element.clientLeft + x, y: around.y + element.clientTop + y, width, height }, style);
  }

  const inside = (element, style) => Array.from(element.childNodes, (child) => (child.nodeType === Node.TEXT_NODE ? (style.visibility === "visible" ? vt.paintText(child, style) : "") : walk(child))).join("");

  /* What an element is made of, from the back to the front. */
  function walk(element) {
    const style = getComputedStyle(element);
    if (style.display === "none" || element.matches(".vt-hidden")) return "";
    if (element.matches("svg")) return vt.paintLinks(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    const box = { x, y, width, height };
    const parts = [];
    if (style.visibility !== "visible") return inside(element, style);
    if (element.matches(".vt-line")) return vt.paintLine(box, style, element.dataset.line);
    if (style.display !== "inline") parts.push(vt.paintBox(box, style));
    if (element.matches(".vt-house")) parts.push(...Array.from(element.querySelectorAll(".vt-row"), (row) => pseudo(row, "::before"))); // behind the links
    parts.push(pseudo(element, "::after"));
    if (element.matches(".vt-mark")) parts.push(vt.paintSign(box, style, element.dataset.shape));
    parts.push(inside(element, style));
    const name = element.matches(".vt-node") && vt.nodes.get(element.firstElementChild.dataset.node).name;
    return name ? "<g><title>" + vt.fill("{name}", { name }) + "</title>" + parts.join("") + "</g>" : parts.join("");
  }

  /* The whole frame as SVG, so wide and high. */
  function drawn({ width, height, description }) {
    const [wide, high] = [window.innerWidth, window.innerHeight];
    const ground = vt.paintBox({ x: -8, y: -8, width: wide + 16, height: high + 16 }, getComputedStyle(root));
    const parts = [...document.querySelectorAll(".vt-header, main [data-view]")].map(walk);
    const head = '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {wide} {high}" role="img"><title>{title}</title><desc>{description}</desc>';
    return vt.fill(head, { width, height, wide, high, title: document.title, description }) + ground + parts.join("") + "</svg>\n";
  }

  /* A picture is for others: it has the page's colours, whatever those of this reader's system. */
  function unforced() {
    root.removeAttribute("data-darkened");
    for (const sheet of document.styleSheets) {
      for (let i = sheet.cssRules.length - 1; i >= 0; i--) if (/forced-colors/.test(sheet.cssRules[i].conditionText)) sheet.deleteRule(i);
    }
  }

  function setUp({ bare, low, address }) {
    unforced();
    root.dataset.picture = bare ? "bare" : "";
    root.style.setProperty("--vt-vh", low ? "7.2px" : "");
    const place = document.querySelector(".vt-picture__address") || document.querySelector(".vt-header").appendChild(document.createElement("p"));
    place.className = "vt-picture__address";
    place.textContent = address;
  }

  /* Wait until the frame is as large as it was made. */
  const sized = ({ wide, high }) => new Promise(function (there) {
    const look = () => (Math.abs(window.innerWidth - wide) <= SLACK && Math.abs(window.innerHeight - high) <= SLACK ? there() : setTimeout(look, 20));
    look();
  });

  const fits = () => vt.inHouse() && root.scrollHeight <= window.innerHeight + SLACK && root.scrollWidth <= window.innerWidth + SLACK;

  /* Show the state that is asked for, and hand over its picture; '' where the house does not fit a frame of this size. */
  vt.answerPicture = function (asked) {
    const { state } = vt.read(asked.query);
    const hand = (answer) => window.parent.postMessage({ type: "verandertheorie:getekend", number: asked.number, ...answer }, "*");
    const draw = function () {
      setUp(asked);
      vt.change(state);
      vt.fit();
      vt.measure();
      vt.place(vt.now());
      vt.measure();
      vt.redraw();
      const [said] = document.querySelectorAll("#vt-panel .vt-sentence, #vt-panel .vt-why, #vt-panel .vt-panel__text");
      hand({ svg: fits() ? drawn(asked) : "", said: said.innerText.trim() });
    };
    vt.need(state.actor ? ["actors"] : [], () => Promise.all([sized(asked), document.fonts.ready]).then(draw), () => hand({ failed: true }));
  };
})(window.vt);
