/* Two theories beside each other (components/parts/facing.py): the block that the address names is lit, with what corresponds with it. */
(function (vt) {
  "use strict";
  const view = () => document.querySelector("main [data-view=vergelijking]");

  function light(facing, chosen) {
    const { said, rest } = vt.bundles.get("correspondence");
    const blocks = [...facing.querySelectorAll("[data-block]")];
    const pressed = blocks.find(({ dataset }) => dataset.block === chosen);
    const lit = pressed && pressed.dataset.meets ? pressed.dataset.meets.split(" ") : [];
    facing.toggleAttribute("data-chosen", Boolean(pressed));
    for (const block of blocks) {
      block.setAttribute("aria-pressed", String(block === pressed));
      block.toggleAttribute("data-lit", lit.includes(block.dataset.block));
    }
    const place = facing.querySelector(".vt-facing__said");
    place.classList.toggle("vt-scripted", !pressed);
    if (pressed) place.innerHTML = said[chosen];
    else place.textContent = rest;
    return pressed;
  }

  vt.answers.push(function (target, state) {
    const block = target.closest("[data-block]");
    return block && { blok: block.dataset.block === state.blok ? "" : block.dataset.block };
  });

  vt.shows.vergelijking = function (state, last, moved) {
    const facing = view().querySelector(".vt-facing");
    if (facing) {
      const pressed = light(facing, state.blok);
      if (pressed && !last && !vt.framed) pressed.scrollIntoView({ block: "center" });
    } else vt.drawOverview(view(), moved || !last);
  };
  vt.shows.vergelijking.told = () => (view().querySelector(".vt-facing__said > span") || { textContent: vt.data.texts.deselected }).textContent;
})(window.vt);
