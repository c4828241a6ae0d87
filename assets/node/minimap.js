/* The small schema beside a node's view: where one is, and what that is bound to. */
(function (vt) {
  "use strict";
  let minimap = document.getElementById("vt-map");
  vt.onReceive("nodes", function (payload) {
    if (minimap) return;
    [minimap] = vt.elementsOf(payload.minimap);
    document.querySelector(".vt-body").append(minimap);
  });

  vt.markMinimap = function (id) {
    const shapes = new Map();
    for (const link of vt.links) {
      const { shape } = vt.relations.get(link.relation);
      if (link.from === id) shapes.set(link.to, shape);
      else if (link.to === id) shapes.set(link.from, shape);
    }
    for (const entry of minimap.querySelectorAll("[data-map]")) {
      const link = entry.firstElementChild;
      link.firstElementChild.dataset.shape = shapes.get(entry.dataset.map) || "";
      if (entry.dataset.map === id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };
})(window.vt);
