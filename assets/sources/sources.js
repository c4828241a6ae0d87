/* The list of sources: what is sought in it, and its order. */
(function (vt) {
  "use strict";

  vt.shows.bronnen = function (state, last, moved) {
    const list = document.querySelector(".vt-references--all");
    const wanted = vt.words(state.zoek);
    const texts = vt.texts.get("sources");
    vt.field(state);
    let shown = 0;
    for (const entry of list.children) {
      entry.hidden = !wanted.every((word) => texts.get(entry.dataset.source).includes(word));
      if (!entry.hidden) shown += 1;
    }
    document.querySelector("[data-count=bronnen]").textContent = vt.counted(vt.bundles.get("index").sources, shown);
    document.querySelector(".vt-none").hidden = shown > 0;
    const reordered = moved || !last || last.orde !== state.orde;
    if (reordered) {
      const place = (entry) => Number(entry.dataset.rank.split(" ")[state.orde === "jaar" ? 1 : 0]);
      list.append(...[...list.children].sort((one, other) => place(one) - place(other)));
    }
    if (reordered || last.zoek !== state.zoek) {
      for (const tab of document.querySelectorAll("[data-orde]")) {
        tab.href = vt.query({ ...state, orde: tab.dataset.orde });
        if (tab.dataset.orde === state.orde) tab.setAttribute("aria-current", "true");
        else tab.removeAttribute("aria-current");
      }
    }
    if (moved || !last || last.item !== state.item) vt.showItem(state.item, Boolean(last));
  };
})(window.vt);
