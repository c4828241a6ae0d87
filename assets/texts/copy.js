/* Copying links and references, and saving files. */
(function (vt) {
  "use strict";
  const texts = () => vt.bundles.get("texts");

  /* The explorer's address, without anything chosen in it: its public one if that is known; '' for a file on a disk or a
     stick, whose path is of no use to others and tells whose it is. */
  vt.home = function () {
    const [home] = (document.querySelector("link[rel=canonical]") || location).href.split(/[?#]/);
    return /^https?:/.test(home) ? home : "";
  };

  /* Where something is: its address, or else in which explorer it is, and what stands after the address of any. */
  vt.where = (query) => (vt.home() ? vt.home() + query : texts().title + ", " + query);

  vt.save = function (blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  vt.today = () => new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });

  /* Where a frame forbids the clipboard: the text, selected, ready to copy. */
  function byHand(button, text, way) {
    const field = document.createElement(way === "verwijzing" ? "textarea" : "input");
    field.className = "vt-field";
    field.readOnly = true;
    field.value = text;
    field.setAttribute("aria-label", texts().byHand[way]);
    button.parentElement.after(field);
    field.select();
    field.addEventListener("blur", () => field.remove());
    vt.layers.byHand = vt.closing(field, button);
  }

  /* Closes what was shown to copy by hand, on behalf of the button that was pressed. */
  vt.closing = (shown, button) => () => {
    if (!shown.isConnected) return false;
    button.focus(); // a field goes by itself then
    shown.remove();
    return true;
  };

  /* The words of a text, without what links in it say of themselves. */
  function words(text) {
    const read = text.cloneNode(true);
    for (const said of read.querySelectorAll(".vt-hidden")) said.remove();
    return read.textContent;
  }

  /* What these facts are about: the text of the item, or its title where it has none. */
  function toldBy(facts) {
    const item = facts.closest("[data-item]");
    const own = [...(item || facts.parentElement).querySelectorAll(".vt-item__text, .vt-title")].filter((one) => one.closest("[data-item]") === item);
    return own.find((one) => one.matches(".vt-item__text")) || own[0];
  }

  /* What a button copies of the item that it stands in: its address, or a reference to it. */
  function copied(button, way) {
    const facts = button.closest(".vt-item__facts");
    const query = facts.querySelector(".vt-item__link").getAttribute("href");
    if (way !== "verwijzing") return vt.where(query);
    const page = facts.querySelector(".vt-page");
    const said = toldBy(facts);
    const slots = { text: said.dataset.said || words(said), page: page ? ", " + page.textContent : "", date: vt.today(), address: vt.home() + query };
    const asked = facts.dataset.document ? vt.bundles.get("deepening").citations[facts.dataset.document] : texts().citation;
    const citation = vt.home() ? asked : asked.replace(", {address}", "");
    return citation.replace(/{(\w+)}/g, (slot, name) => (Object.hasOwn(slots, name) ? slots[name] : slot));
  }

  vt.answers.push(function (target) {
    const button = target.closest("[data-copy]");
    if (!button) return null;
    const asked = button.dataset.copy;
    const way = asked === "link" && !vt.home() ? "plaats" : asked;
    const text = copied(button, way);
    const told = function () {
      button.textContent = texts().copied[way];
      document.getElementById("vt-live").textContent = texts().copied[way];
      setTimeout(() => (button.textContent = texts().copy[asked]), 2000);
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(told, () => byHand(button, text, way));
    else byHand(button, text, way);
    return true;
  });

  /* A selection that is copied from a file: a browser writes the path of that file into each link of the explorer. */
  document.addEventListener("copy", function (event) {
    const selection = getSelection();
    if (location.protocol !== "file:" || !String(selection) || document.activeElement.matches("input, textarea")) return;
    const box = document.createElement("div");
    for (let nth = 0; nth < selection.rangeCount; nth++) box.append(selection.getRangeAt(nth).cloneContents());
    for (const unseen of box.querySelectorAll("[hidden], script, style")) unseen.remove();
    for (const link of box.querySelectorAll("a")) {
      if (link.protocol !== "file:") continue;
      if (vt.home()) link.href = vt.home() + link.getAttribute("href");
      else link.replaceWith(...link.childNodes);
    }
    event.clipboardData.setData("text/html", box.innerHTML);
    event.clipboardData.setData("text/plain", String(selection));
    event.preventDefault();
  });

  /* Where all is in one file, the files to download are in it too. */
  vt.answers.push(function (target) {
    const link = target.closest("a[download]");
    const inside = link && vt.inside(link.getAttribute("href"));
    if (inside) vt.unpack(inside).blob().then((blob) => vt.save(blob, link.download));
    else if (link && vt.sandboxed && link.protocol !== "blob:") vt.fetchFile(link);
    else return null;
    return true;
  });
})(window.vt);
