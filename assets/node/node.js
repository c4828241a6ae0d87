/* The view of a node. */
(function (vt) {
  "use strict";

  /* A fold with another node's actions is filled, once, from that node's own view. */
  function fill(fold) {
    if (!fold.dataset.actionsOf || fold.dataset.filled || !fold.open || !vt.hasAll(["nodes"])) return;
    const place = fold.querySelector("p");
    fold.dataset.filled = "1";
    const section = vt.elements("knoop/" + fold.dataset.actionsOf).querySelector("#deel-acties").parentElement.cloneNode(true);
    vt.unmark(section);
    place.replaceWith(...[...section.children].slice(1));
  }
  document.addEventListener("toggle", (event) => fill(event.target), true);

  vt.shows.knoop = function (state, last, moved) {
    if (moved || !last) vt.markMinimap(state.knoop);
    if (moved || !last || last.item !== state.item) vt.showItem(state.item, Boolean(last));
    if (!last) document.querySelectorAll("details[data-actions-of]").forEach(fill);
  };
})(window.vt);
