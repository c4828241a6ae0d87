/* The address is the state.  `vt.read` and `vt.query` are the twins of components/address.py; a test holds them
   side by side.  `vt.data` is what components/data.py worked out. */
window.vt = {};
(function (vt) {
  "use strict";
  vt.data = JSON.parse(document.getElementById("vt-data").textContent);
  vt.order = Object.keys(vt.data.nodes);

  const has = Object.prototype.hasOwnProperty;
  const among = (...words) => (value) => words.includes(value);
  const node = (value) => has.call(vt.data.nodes, value);
  const known = {
    weergave: (value) => has.call(vt.data.views, value),
    selectie: node,
    vraag: among("leunt", "zonder"),
    verband: (value) => has.call(vt.data.opened, value),
    knoop: node,
    modus: among("embed", "lijst"),
  };

  /* The state in a query string, and the parts of it that were left out as unknown. */
  vt.read = function (search) {
    const given = new URLSearchParams(search);
    const kept = {};
    const dropped = [];
    for (const name of Object.keys(known)) {
      const value = given.get(name);
      if (!value) continue;
      if (known[name](value) && (name !== "vraag" || kept.selectie)) kept[name] = value;
      else dropped.push(name + "=" + value);
    }
    let weergave = kept.knoop ? "schema" : kept.weergave || "schema";
    const state = { weergave: weergave, modus: kept.modus || "", knoop: kept.knoop || "" };
    const schema = !state.knoop && weergave === "schema";
    for (const name of ["selectie", "vraag", "verband"]) state[name] = (schema && kept[name]) || "";
    state.view = state.knoop ? "knoop" : weergave;
    state.key = state.knoop ? "knoop/" + state.knoop : weergave;
    return { state: state, dropped: dropped };
  };

  /* The query string of a state, with its question mark. */
  vt.query = function (state) {
    const kept = new URLSearchParams();
    for (const name of ["weergave", "selectie", "vraag", "verband", "knoop", "modus"]) {
      if (state[name] && !(name === "weergave" && state[name] === "schema")) kept.set(name, state[name]);
    }
    return "?" + kept.toString();
  };
})(window.vt);
