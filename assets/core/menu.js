/* The fold of the menu: closed by Escape, by a choice in it, and by going elsewhere. */
(function () {
  "use strict";
  const more = document.querySelector(".vt-more");
  function close(back) {
    if (!more.open) return;
    more.open = false;
    if (back) more.firstElementChild.focus();
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !more.open) return;
    event.stopImmediatePropagation(); // what is chosen in the view stays
    close(true);
  });
  document.addEventListener("click", (event) => event.target.closest(".vt-more > summary") || close(more.contains(event.target)));
  document.addEventListener("focusin", (event) => more.contains(event.target) || close());
})();
