/* A node's view: where it stands in the small schema, and the one item that an address names. */
(function (vt) {
  "use strict";

  /* In the small schema: where one is, and what that is bound to. */
  function mapHere(id) {
    const shapes = {};
    for (const link of vt.data.links) {
      if (link[0] === id) shapes[link[1]] = vt.data.relations[link[2]].shape;
      else if (link[1] === id) shapes[link[0]] = vt.data.relations[link[2]].shape;
    }
    for (const entry of document.querySelectorAll("[data-map]")) {
      entry.firstElementChild.firstElementChild.dataset.shape = shapes[entry.dataset.map] || "";
      if (entry.dataset.map === id) entry.firstElementChild.setAttribute("aria-current", "page");
      else entry.firstElementChild.removeAttribute("aria-current");
    }
  }

  /* Unfold what hides an element, bring it into sight and give it the focus; in a frame that nobody clicked in, only as
     far as the frame goes: the page around it stays where its reader is. */
  vt.goTo = function (target, asked = true) {
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (vt.framed && !asked) return window.scrollBy(0, target.getBoundingClientRect().top - window.innerHeight / 4);
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.scrollIntoView({ block: target.matches("h2") ? "start" : "center" });
    target.focus({ preventScroll: true });
  };

  /* Mark the item that the address names. */
  vt.showItem = function (item, asked) {
    const shown = document.querySelector("main [data-view]");
    for (const marked of shown.querySelectorAll('.vt-here')) {
      marked.classList.remove("vt-here");
      marked.removeAttribute("aria-current");
    }
    const target = item && shown.querySelector('[data-claim="' + item + '"], [data-action="' + item + '"], .vt-references--all [data-source="' + item + '"]');
    if (!target) return;
    target.classList.add("vt-here");
    target.setAttribute("aria-current", "true");
    vt.goTo(target, asked);
  };

  vt.views.knoop = function (state, last, moved) {
    if (moved || !last) mapHere(state.knoop);
    if (moved || !last || last.item !== state.item) vt.showItem(state.item, Boolean(last));
  };
})(window.vt);
