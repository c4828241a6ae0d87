/* The code in the corner, and what a presentation lays over itself: the code alone, the keys. */
(function (vt) {
  "use strict";
  const root = document.documentElement;
  const words = () => vt.bundles.get("wall").words;

  function element(name, className, text) {
    return Object.assign(document.createElement(name), { className, textContent: text || "" });
  }

  /* Fill a place with the code of a state and its address typed out; where there is none, with why. */
  vt.fillCode = function (place, state) {
    const code = vt.qr(state);
    const filled = [code.address || code.why, innerWidth, innerHeight].join(" ");
    if (place.dataset.code === filled) return;
    place.dataset.code = filled;
    if (code.why) return place.replaceChildren(element("p", "vt-wall__why", code.why));
    const picture = element("img", "vt-wall__code");
    picture.alt = words().alt.replace("{address}", () => code.address);
    picture.src = code.src;
    const beside = element("p", "vt-wall__scan", words().scan);
    const address = element("span", "vt-wall__address");
    const pieces = code.address.replace(/^https?:\/\//, "").split(/(?<=[/?=.])|(?=&)/); // where a line may end
    address.append(...pieces.flatMap((piece) => [piece, document.createElement("wbr")]));
    beside.append(address);
    place.replaceChildren(beside, picture);
    if (beside.offsetHeight > place.clientHeight + 1) address.remove(); // nobody types that
  };

  function dialog(name) {
    const made = document.getElementById("vt-wall-" + name);
    if (made) return made;
    const [fresh] = vt.elementsOf(vt.bundles.get("wall")[name]);
    const left = () => !fresh.open && fresh.contains(document.activeElement);
    fresh.addEventListener("close", () => left() && document.activeElement.blur()); // as browsers do not always
    document.getElementById("vt").append(fresh);
    return fresh;
  }

  const isOpen = (name) => Boolean(document.querySelector("#vt-wall-" + name + "[open]"));

  /* Open one of the two, or close it.  The code takes the focus itself, so that keys go on counting. */
  vt.toggleWall = function (name) {
    const part = dialog(name);
    if (part.open) return part.close();
    if (name === "code") vt.fillCode(part.querySelector(".vt-wall__large"), vt.now());
    part.showModal();
    part.focus(); // and none of its buttons: the keys go on counting
  };

  /* Close what is open over the wall; true if something was. */
  vt.closeOver = function () {
    const over = document.querySelector(".vt-wall__over[open]");
    if (!over) return false;
    over.close();
    if (over.contains(document.activeElement)) document.activeElement.blur(); // browsers do so a moment later
    return true;
  };

  /* What lies over this window, if that is the wall. */
  vt.overWall = () => ({ black: root.hasAttribute("data-black"), code: isOpen("code"), dark: vt.now().scherm === "donker" });

  vt.layOver = function ({ black, code, dark }) {
    const before = vt.overWall();
    if (black !== undefined) root.toggleAttribute("data-black", black);
    if (code !== undefined && code !== before.code) vt.toggleWall("code");
    if (dark !== undefined && dark !== before.dark) vt.change({ scherm: dark ? "donker" : "" });
  };
  document.addEventListener("close", () => vt.tellOther(), true); // a dialog, whoever closed it
})(window.vt);
