/* Searching: the twin of components/search_view.py, and the field of the sources. */
(function (vt) {
  "use strict";

  /* As theory/words.py folds: no capitals, no accents, no soft hyphens. */
  vt.fold = (text) => text.replace(/[\u00ad\ufeff]/g, "").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const words = (vt.words = (text) => vt.fold(text).split(/\s+/).filter(Boolean));
  const number = (texts, count) => texts[count === 1 ? 0 : 1].replace("{count}", count);

  const texts = new Map();
  /* The text in which a search for this part looks. */
  vt.searched = function (id) {
    if (!texts.size) for (const record of vt.content.search.records) texts.set(record[1], record[2]);
    return texts.get(id);
  };

  /* One result as a list item. */
  function result(record) {
    if (record[3]) return record[3];
    const node = vt.content.items[record[1]];
    const text = vt.content.cards[record[1]].match(/vt-item__text">(.*?)<\/p>/s)[1];
    return '<li><a href="?knoop=' + node + "&amp;item=" + record[1] + '">' + text + '</a><span class="vt-quiet">' + vt.content.heads[node][2] + "</span></li>";
  }

  /* What a field to search in shows; not while someone types on. */
  vt.field = function (state) {
    const input = document.querySelector("main [name=zoek]");
    if (document.activeElement !== input || !input.value.startsWith(state.zoek)) input.value = state.zoek;
  };

  vt.views.zoek = function (state) {
    const search = vt.content.search;
    const wanted = words(state.zoek);
    const found = search.records.filter((record) => wanted.length && wanted.every((word) => record[2].includes(word)));
    vt.field(state);
    document.querySelector("[data-count=zoek]").textContent = state.zoek ? number(search.found, found.length) : "";
    const groups = Object.keys(search.kinds).map(function (kind) {
      const part = found.filter((record) => record[0] === kind);
      if (!part.length) return "";
      const items = part.slice(0, search.most).map(result).join("");
      return '<section data-kind="' + kind + '"><h2>' + search.kinds[kind] + ' <span class="vt-quiet">(' + part.length +
        ')</span></h2><ul class="vt-found">' + items + "</ul></section>";
    });
    const none = state.zoek && !found.length ? "<p>" + search.none + "</p>" : "";
    document.querySelector(".vt-results").innerHTML = none + groups.join("");
  };

  vt.views.bronnen = function (state, last, moved) {
    const list = document.querySelector(".vt-references--all");
    const wanted = words(state.zoek);
    vt.field(state);
    let shown = 0;
    for (const entry of list.children) {
      entry.hidden = !wanted.every((word) => vt.searched(entry.dataset.source).includes(word));
      if (!entry.hidden) shown += 1;
    }
    document.querySelector("[data-count=bronnen]").textContent = number(vt.content.texts.sources, shown);
    document.querySelector(".vt-none").hidden = shown > 0;
    if (moved || !last || last.orde !== state.orde) {
      const place = (entry) => Number(entry.dataset.rank.split(" ")[state.orde === "jaar" ? 1 : 0]);
      list.append(...[...list.children].sort((one, other) => place(one) - place(other)));
    }
    if (moved || !last || last.orde !== state.orde || last.zoek !== state.zoek) {
      for (const tab of document.querySelectorAll("[data-orde]")) {
        tab.href = vt.query(Object.assign({}, state, { orde: tab.dataset.orde }));
        if (tab.dataset.orde === state.orde) tab.setAttribute("aria-current", "true");
        else tab.removeAttribute("aria-current");
      }
    }
    if (moved || !last || last.item !== state.item) vt.showItem(state.item, Boolean(last));
  };

  /* Up and down go through the results, from the field on. */
  document.addEventListener("keydown", function (event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const view = document.querySelector("main [data-view=zoek]");
    if (!step || !view) return;
    const stops = [view.querySelector("[name=zoek]"), ...view.querySelectorAll(".vt-found a")];
    const here = stops.indexOf(document.activeElement);
    if (here < 0 || !stops[here + step]) return;
    event.preventDefault();
    stops[here + step].focus();
  });
})(window.vt);
