/* The fold of the menu: closed by Escape, by a choice in it, and by going elsewhere. */
(function (vt) {
  "use strict";
  const more = document.querySelector(".vt-more");
  function close(back) {
    if (!more.open) return false;
    more.open = false;
    if (back) more.firstElementChild.focus();
    return true;
  }
  vt.layers.menu = () => close(true);
  document.addEventListener("click", (event) => event.target.closest(".vt-more > summary") || close(more.contains(event.target)));
  document.addEventListener("focusin", (event) => more.contains(event.target) || close());
})(window.vt);
