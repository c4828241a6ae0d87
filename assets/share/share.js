/* Sharing what is on the screen: its link, and the lines that put it in another page. */
(function (vt) {
  "use strict";
  const share = () => vt.bundles.get("share");
  let panel = null;
  let opener = null; // what the focus goes back to

  const part = (name) => panel.querySelector("[data-part=" + name + "]");
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

  function make() {
    const template = document.createElement("template");
    template.innerHTML = share().panel;
    panel = template.content.firstElementChild;
    document.body.append(panel);
    panel.addEventListener("input", fill);
    panel.addEventListener("close", function () {
      if (part("preview")) part("preview").removeAttribute("src");
      if (!document.activeElement || document.activeElement === document.body) opener.focus();
    });
    window.addEventListener("message", function (event) {
      const said = event.data;
      if (event.source !== part("preview")?.contentWindow || !said || said.type !== "verandertheorie:hoogte") return;
      if (part("scripted").checked) part("preview").style.height = Math.min(said.height, 5000) + "px";
    });
  }

  /* As components/document/oembed.py does. */
  function fill() {
    const state = vt.now();
    const node = state.knoop || state.selectie;
    const query = (modus) => vt.query({ ...state, alleen: "", modus });
    const card = vt.query({ weergave: "schema", knoop: node, alleen: "1", modus: "embed" });
    const framed = node && part("alone").checked ? card : query("embed");
    part("alone").parentElement.hidden = !node;
    const own = query(state.modus === "lijst" ? "lijst" : "");
    const width = /^[0-9]+%?$/.test(part("width").value) ? part("width").value : "100%";
    const height = Number(part("height").value) >= 1 ? part("height").value : "720";
    const values = {
      embed: vt.home() + framed,
      address: vt.home() + (own === "?" ? "" : own),
      title: document.title,
      script: vt.home() + "embed.js",
      width,
      cssWidth: width.endsWith("%") ? width : width + "px",
      height,
    };
    part("title").textContent = document.title;
    if (!vt.home()) return;
    const lines = share().frame + (part("scripted").checked ? share().script : "");
    part("policy").textContent = ["frame-src", "script-src"].map((one) => one + " " + new URL(vt.home()).origin).join("; ");
    part("link").value = values.address;
    part("code").value = lines.replace(/{(\w+)}/g, (_, name) => escaped(values[name]));
    const preview = part("preview");
    if (!preview) return;
    preview.width = width;
    preview.style.height = height + "px";
    const source = location.pathname + framed;
    if (panel.open && preview.getAttribute("src") !== source) preview.src = source;
  }

  function open(button) {
    if (!panel) make();
    opener = document.activeElement === document.body ? button : document.activeElement;
    const nowhere = !vt.home();
    part("nowhere").hidden = !nowhere;
    part("address").hidden = nowhere;
    part("embed").hidden = nowhere;
    part("said").textContent = "";
    panel.showModal();
    if (part("preview") && (location.protocol === "file:" || vt.sandboxed)) part("preview").parentElement.remove(); // in a sandbox none may frame another
    fill();
  }

  function copy(name) {
    const field = part(name);
    const say = (words) => (part("said").textContent = share().words[words]);
    const byHand = function () {
      field.select();
      say("byHand");
    };
    if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(() => say("copied"), byHand);
    else byHand();
  }

  function close() {
    if (!panel || !panel.open) return false;
    panel.close();
    return true;
  }
  vt.layers.dialog = close;

  vt.answers.push(function (target) {
    const button = target.closest("[data-share-copy]");
    const opening = target.closest("[data-sharing]");
    if (button) copy(button.dataset.shareCopy);
    else if (opening) open(opening);
    else return target.closest("[data-share-close]") ? close() : null;
    return true;
  });
})(window.vt);
