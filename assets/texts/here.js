/* The one item that an address names. */
(function (vt) {
  "use strict";

  /* Mark an item; returns its element, if there is one. */
  vt.markItem = function (item) {
    const shown = document.querySelector("main [data-view]");
    vt.unmark(shown);
    const target = item && shown.querySelector('[data-item="' + item + '"], [data-claim="' + item + '"], [data-action="' + item + '"], .vt-references--all [data-source="' + item + '"]');
    if (!target) return null;
    target.classList.add("vt-here");
    target.setAttribute("aria-current", "true");
    return target;
  };

  vt.showItem = function (item, asked) {
    const target = vt.markItem(item);
    if (target) vt.goTo(target, asked);
  };

  vt.unmark = function (view) {
    for (const marked of view.querySelectorAll(".vt-here")) {
      marked.classList.remove("vt-here");
      marked.removeAttribute("aria-current");
    }
  };
})(window.vt);
