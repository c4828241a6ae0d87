/* Searching: the twin of components/views/search.py. */
(function (vt) {
  "use strict";
  let payload = null;
  let results = null;
  let nodes = null;
  vt.onReceive("search", function (received) {
    payload = received;
    results = new Map(Object.entries(payload.results).map(([kind, byId]) => [kind, vt.map(byId)]));
    nodes = vt.map(payload.nodes);
  });

  /* One result as a list item. */
  function result({ kind, id }) {
    if (results.get(kind).has(id)) return results.get(kind).get(id);
    const { node, card } = vt.items.get(id);
    const said = vt.elementsOf(card).find((part) => part.matches(".vt-item__text"));
    const text = said.dataset.said || said.textContent;
    return vt.fill(payload.templates.item, { text, query: vt.query({ knoop: node, item: id }), node: nodes.get(node) });
  }

  vt.shows.zoek = function (state) {
    const query = vt.ask(state.zoek);
    const found = vt.found(query);
    vt.field(state);
    vt.showNote(query, found.map(({ text }) => text));
    document.querySelector("[data-count=zoek]").textContent = state.zoek ? vt.counted(payload.found, found.length) : "";
    const groups = Object.entries(payload.kinds).map(function ([kind, label]) {
      const part = found.filter((record) => record.kind === kind);
      if (!part.length) return "";
      return vt.fill(payload.templates.section, { kind, label, count: part.length, results: part.slice(0, payload.most).map(result) });
    });
    const none = state.zoek && !found.length ? payload.templates.none : "";
    document.querySelector(".vt-results").innerHTML = none + groups.join("");
    showElsewhere(query);
  };

  /* What stands in other theories comes a moment later, under what is there. */
  function showElsewhere(query) {
    if (!Object.hasOwn(vt.data.bundles, "elsewhere")) return;
    if (!vt.foundElsewhere) {
      const show = () => vt.now().view === "zoek" && showElsewhere(vt.ask(vt.now().zoek));
      vt.need(["elsewhere"], show, () => {});
      return;
    }
    const section = vt.foundElsewhere(query, payload.templates.section, payload.most);
    const place = document.querySelector(".vt-results");
    place.insertAdjacentHTML("beforeend", section);
    const none = place.querySelector(":scope > p");
    if (none && section) none.outerHTML = payload.templates.noneHere;
  }

  /* From the results back to the field. */
  vt.layers.results = function (focused) {
    if (!focused.closest("[data-view=zoek] .vt-results")) return false;
    document.querySelector("[data-view=zoek] [name=zoek]").focus();
    return true;
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
