/* The schema as a picture: asked of a frame of its size, and saved as SVG or PNG. */
(function (vt) {
  "use strict";
  const SIZES = {
    dia: { wide: 1920, high: 1080, width: "1920", height: "1080", sharp: 1 },
    a4: { wide: 1414, high: 1000, width: "297mm", height: "210mm", sharp: 2 },
    blad: { wide: 1024, high: 640, width: "100%", height: "100%", sharp: 2, bare: true }, // for a third of a page: the house alone
  };
  /* Until all names fit: by how much the frame is larger than the picture, and whether texts are as small as they may be. */
  const TRIES = [[1, false], [1, true], [1.15, true], [1.3, true], [1.5, true], [1.75, true], [2, true], [2.5, true], [3, true]];
  const PATIENCE = 20000; // milliseconds
  const IDLE = 4000; // milliseconds after which a frame that is not asked again goes
  const payload = () => vt.bundles.get("picture");

  let open = null; // the frame that is there: `{frame, loaded, timer}`
  let asked = 0;

  function close() {
    if (!open) return;
    clearTimeout(open.timer);
    open.frame.remove();
    open = null;
  }

  /* A frame of the explorer, out of sight, so wide and high. */
  function frameOf(query, wide, high) {
    if (!open) {
      const frame = document.createElement("iframe");
      Object.assign(frame, { className: "vt-picture", tabIndex: -1, title: payload().words.frame, src: location.pathname + query });
      frame.setAttribute("aria-hidden", "true");
      open = { frame, loaded: new Promise((there) => frame.addEventListener("load", there)) };
    }
    Object.assign(open.frame, { width: wide, height: high });
    if (!open.frame.isConnected) document.body.append(open.frame);
    clearTimeout(open.timer);
    open.timer = setTimeout(close, 2 * PATIENCE);
    return open;
  }

  function ask(frame, question) {
    const number = ++asked;
    return new Promise(function (there, failed) {
      const late = setTimeout(done, PATIENCE, { failed: true });
      function done(answer) {
        clearTimeout(late);
        window.removeEventListener("message", hear);
        if (answer.failed) failed(new Error("no picture"));
        else there(answer);
      }
      function hear(event) {
        const said = event.data;
        if (event.source === frame.contentWindow && said && said.type === "verandertheorie:getekend" && said.number === number) done(said);
      }
      window.addEventListener("message", hear);
      frame.contentWindow.postMessage({ type: "verandertheorie:plaatje", number, ...question }, "*");
    });
  }

  /* What of a state the schema can show: of another view, the node that it is about. */
  const CALM = { weergave: "schema", modus: "", verhaal: "", stap: "", scherm: "", rust: "" };
  const inSchema = (state) => vt.query({ ...(state.view === "schema" ? state : { selectie: state.knoop }), ...CALM });
  const bare = (query) => (query === "?" ? "" : query);
  const addressOf = (query) => (location.protocol === "file:" ? "" : vt.home() + bare(query));

  /* The schema in this state, of one of these sizes: `{svg, said}`, with what its panel says. */
  async function draw(state, size) {
    if (window.origin === "null" && location.protocol !== "file:") throw new Error("in a sandbox no page may frame itself");
    const query = inSchema(state);
    const { wide, high, ...rest } = SIZES[size];
    const address = addressOf(query);
    const description = [payload().source, address].filter(Boolean).join(" ");
    for (const [times, low] of TRIES) {
      const place = { wide: Math.round(times * wide), high: Math.round(times * high) };
      const { frame, loaded } = frameOf(query, place.wide, place.high);
      await Promise.race([loaded, new Promise((late) => setTimeout(late, PATIENCE))]);
      const answer = await ask(frame, { query, address, description, low, ...place, ...rest });
      if (!answer.svg) continue;
      clearTimeout(open.timer);
      open.timer = setTimeout(close, IDLE);
      return answer;
    }
    throw new Error("the house fits no frame");
  }

  /* One after the other, for there is one frame. */
  let last = Promise.resolve();
  function drawn(state, size) {
    last = last.catch(() => {}).then(() => draw(state, size));
    last.catch(close);
    return last;
  }

  /* The schema in a state (as `vt.read` gives it) as SVG, of a size (a key of SIZES); a promise, which fails where no frame may be. */
  vt.schemaPicture = (state, size) => drawn(state, size).then(({ svg }) => svg);

  const asData = (blob) => new Promise(function (there) {
    const reader = new FileReader();
    reader.addEventListener("load", () => there(reader.result));
    reader.readAsDataURL(blob);
  });

  /* The page's two faces under the names that the picture has for them, in themselves: a picture fetches nothing. */
  async function faces() {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
    const names = new Map([["vt-sans", "Atkinson Hyperlegible Next"], ["vt-serif", "Newsreader"]]);
    const own = rules.filter(({ style }) => names.has(style.fontFamily.replaceAll('"', "")));
    const made = own.map(async function ({ style }) {
      const name = names.get(style.fontFamily.replaceAll('"', ""));
      const [, address] = /url\("?([^")]+)"?\)/.exec(style.src);
      const data = address.startsWith("data:") ? address : await asData(await (await fetch(address)).blob());
      return '@font-face{font-family:"' + name + '";font-weight:' + style.fontWeight + ';src:url("' + data + '")}';
    });
    return (await Promise.all(made)).join("");
  }

  /* A picture as PNG, in the page's own typeface. */
  vt.pictureAsPng = async function (svg, size) {
    const { wide, high, sharp } = SIZES[size];
    const canvas = Object.assign(document.createElement("canvas"), { width: wide * sharp, height: high * sharp });
    const style = await faces().catch(() => "");
    const image = new Image();
    image.src = await asData(new Blob([svg.replace("</desc>", "</desc><style>" + style + "</style>")], { type: "image/svg+xml" }));
    await image.decode();
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((there) => canvas.toBlob(there, "image/png"));
  };

  /* After the theory and what is chosen. */
  function nameOf(query, ending) {
    const { selectie, vraag, naast, aard, verband, actor } = vt.read(query).state;
    const title = payload().title.normalize("NFD").toLowerCase();
    const words = [title, selectie, vraag, naast, aard, verband, actor].join(" ").replace(/[\u0300-\u036f]/g, "");
    return words.split(/[^a-z0-9]+/).filter(Boolean).join("-").slice(0, 100) + "." + ending;
  }

  const say = (text) => (document.querySelector("[data-part=pictured]").textContent = text);

  async function take(format) {
    const state = vt.now();
    const size = document.querySelector("[name=vt-picture-size]:checked").value;
    const { making, saved, failed } = payload().words;
    say(making);
    try {
      const svg = await vt.schemaPicture(state, size);
      const name = nameOf(inSchema(state), format);
      vt.save(format === "png" ? await vt.pictureAsPng(svg, size) : new Blob([svg], { type: "image/svg+xml" }), name);
      say(saved.replace("{name}", name));
    } catch {
      say(failed);
    }
  }

  /* A story, by its id (the first without), as a page to print: each step with its number, its sentence and its picture.  In a window of its own; false where the
     browser does not let one open. */
  vt.handout = function (id) {
    const { stories, handout, step, source, words } = payload();
    const story = stories.find((one) => one.id === id) || stories[0];
    const shown = window.open("", "_blank");
    if (!shown) return false;
    const page = shown.document;
    page.write(vt.fill(handout, { title: story.title, source, address: addressOf(vt.query({})), styles: [...document.querySelectorAll("style")].map((one) => one.outerHTML) }));
    page.close();
    page.querySelector("button").addEventListener("click", () => shown.print());
    const status = page.querySelector("[role=status]");
    fillIn(story.steps, page.querySelector("ol"), step).then(() => (status.textContent = ""), () => (status.textContent = words.failed));
    return true;
  };

  async function fillIn(steps, list, template) {
    for (const [number, { address, say: said }] of steps.entries()) {
      const { state } = vt.read(address);
      const picture = await drawn(state, "blad");
      const svg = picture.svg.replaceAll('"Atkinson Hyperlegible Next', '"vt-sans').replaceAll('"Newsreader', '"vt-serif'); // which that page has
      const slots = { number: number + 1, say: said || picture.said, address: addressOf(vt.query({ ...state, modus: "" })), picture: [svg] };
      list.insertAdjacentHTML("beforeend", vt.fill(template, slots));
    }
  }

  vt.answers.push(function (target) {
    const button = target.closest("[data-picture], [data-handout]");
    if (!button) return null;
    if ("picture" in button.dataset) take(button.dataset.picture);
    else if (!vt.handout(button.dataset.handout)) say(payload().words.blocked);
    return true;
  });
})(window.vt);
