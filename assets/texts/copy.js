/* Copying links, and saving files. */
(function (vt) {
  "use strict";
  const texts = () => vt.bundles.get("texts");

  /* The explorer's address, without anything chosen in it: its public one if that is known. */
  vt.home = () => (document.querySelector("link[rel=canonical]") || location).href.split(/[?#]/)[0];

  vt.save = function (blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  vt.today = () => new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });

  /* Where a frame forbids the clipboard: the link, selected, ready to copy. */
  function byHand(button, link) {
    const field = document.createElement("input");
    field.className = "vt-field";
    field.readOnly = true;
    field.value = link;
    field.setAttribute("aria-label", texts().byHand);
    button.after(field);
    field.select();
    field.addEventListener("blur", () => field.remove());
  }

  vt.answers.push(function (target) {
    const button = target.closest("[data-copy]");
    if (!button) return null;
    const link = vt.home() + button.dataset.copy;
    const told = function () {
      const label = texts().copy;
      button.textContent = texts().copied;
      document.getElementById("vt-live").textContent = texts().copied;
      setTimeout(() => (button.textContent = label), 2000);
    };
    if (navigator.clipboard) navigator.clipboard.writeText(link).then(told, () => byHand(button, link));
    else byHand(button, link);
    return true;
  });

  /* Where all is in one file, the files to download are in it too. */
  vt.answers.push(function (target) {
    const link = target.closest("a[download]");
    const inside = link && document.getElementById(link.getAttribute("href"));
    if (!inside) return null;
    vt.unpack(inside).blob().then((blob) => vt.save(blob, link.download));
    return true;
  });
})(window.vt);
