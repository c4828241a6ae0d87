/* The view of a node. */
(function (vt) {
  "use strict";

  /* A fold with another node's actions is filled, once, from that node's own view. */
  function fill(fold) {
    if (!fold.dataset.actionsOf || fold.dataset.filled || !fold.open || !vt.content) return;
    const place = fold.querySelector("p");
    fold.dataset.filled = "1";
    const section = vt.elements("knoop/" + fold.dataset.actionsOf).querySelector("#deel-acties").parentElement.cloneNode(true);
    for (const marked of section.querySelectorAll(".vt-here")) {
      marked.classList.remove("vt-here");
      marked.removeAttribute("aria-current");
    }
    place.replaceWith(...[...section.children].slice(1));
  }
  document.addEventListener("toggle", (event) => fill(event.target), true);
  setTimeout(() => document.querySelectorAll("details[data-actions-of]").forEach(fill));
})(window.vt);
