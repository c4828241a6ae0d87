/* Escape closes the layer on top, and no other; the focus goes back to where that was opened from. */
(function (vt) {
  "use strict";
  const ORDER = ["wall", "dialog", "typed", "menu", "byHand", "fold", "results", "schema", "mode"]; // from the top

  /* By name: `(focused) => ...`, true if that layer was open and is closed now. */
  vt.layers = {
    typed(field) {
      if (field.type !== "search" || !field.value) return false;
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return true;
    },
    /* What explains a word, or was folded in a frame, with the focus in it or in what it unfolds. */
    fold(focused) {
      const inside = (one) => one.contains(focused) || (one.matches(".vt-unfold") && one.nextElementSibling.contains(focused));
      const open = [...document.querySelectorAll(".vt-term[open], .vt-unfold[open]")].find(inside);
      if (!open) return false;
      open.open = false;
      open.firstElementChild.focus();
      return true;
    },
  };

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || event.repeat || event.isComposing) return;
    if (ORDER.some((name) => vt.layers[name] && vt.layers[name](event.target))) event.preventDefault();
  });
})(window.vt);
