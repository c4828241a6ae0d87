/* The list of sources: what is sought in it, and its order. */
(function (vt) {
  "use strict";

  vt.shows.bronnen = function (state, last, moved) {
    const list = document.querySelector(".vt-references--all");
    const query = vt.ask(state.zoek);
    const texts = vt.texts.get("sources");
    vt.field(state);
    const shown = [];
    for (const entry of list.children) {
      const text = texts.get(entry.dataset.source);
      entry.hidden = query.parts.length > 0 && vt.grade(query, text) === Infinity;
      if (!entry.hidden) shown.push(text);
    }
    vt.showNote(query, shown);
    document.querySelector("[data-count=bronnen]").textContent = vt.counted(vt.bundles.get("index").sources, shown.length);
    document.querySelector(".vt-none").hidden = shown.length > 0;
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
