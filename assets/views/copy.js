/* Buttons that copy a link. */
(function (vt) {
  "use strict";

  const address = (query) => new URL(query, document.querySelector("link[rel=canonical]").href).href;

  /* Where a frame forbids the clipboard: the link, selected, ready to copy. */
  function byHand(button, link) {
    const field = document.createElement("input");
    field.className = "vt-field";
    field.readOnly = true;
    field.value = link;
    field.setAttribute("aria-label", vt.content.texts.byHand);
    button.after(field);
    field.select();
    field.addEventListener("blur", () => field.remove());
  }

  vt.answers.push(function (target) {
    const button = target.closest("[data-copy]");
    if (!button) return null;
    const link = address(button.dataset.copy);
    const told = function () {
      const label = vt.content.texts.copy;
      button.textContent = vt.content.texts.copied;
      document.getElementById("vt-live").textContent = vt.content.texts.copied;
      setTimeout(() => (button.textContent = label), 2000);
    };
    if (navigator.clipboard) navigator.clipboard.writeText(link).then(told, () => byHand(button, link));
    else byHand(button, link);
    return true;
  });
})(window.vt);
