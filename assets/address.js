/* The address is the state.  `vt.read` and `vt.query` are the twins of components/address.py; a test holds them
   side by side.  `vt.data` is what components/data.py worked out. */
window.vt = {};
(function (vt) {
  "use strict";
  vt.data = JSON.parse(document.getElementById("vt-data").textContent);
  vt.order = Object.keys(vt.data.nodes);

  const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
  const among = (words) => (value) => words.includes(value);
  const node = (value) => has(vt.data.nodes, value);
  const several = vt.data.several;
  // What comes with the rest of the theory is believed until that is there; the server has looked already.
  const later = (known) => (value) => (vt.content ? known(value) : /^[a-z][a-z0-9-]*$/.test(value));

  function known(open) {
    return {
      weergave: (value) => has(vt.data.views, value),
      selectie: node,
      vraag: among(["leunt", "zonder"]),
      verband: (value) => has(vt.data.opened, value),
      knoop: node,
      item: later((value) => has(vt.content.items, value) && vt.content.items[value] === (node(open) ? open : "")),
      actor: later((value) => has(vt.content.actors, value)),
      bij: node,
      zoek: (value) => [...value].length <= vt.data.longest,
      genoemd: among(["1"]),
      orde: among(["jaar"]),
      modus: among(["embed", "lijst"]),
    };
  }
  const names = Object.keys(known(""));

  /* The state in a query string, and the parts of it that were left out as unknown. */
  vt.read = function (search) {
    const given = new URLSearchParams(search);
    const rules = known(given.get("knoop") || "");
    const kept = {};
    const dropped = [];
    for (const name of names) {
      const value = (several.includes(name) ? given.getAll(name).join(",") : given.get(name)) || "";
      const values = several.includes(name) ? value.split(",").filter(Boolean) : /[^ ]/.test(value) ? [value] : [];
      const good = [...new Set(values.filter(rules[name]))];
      if (good.length) kept[name] = good.join(",");
      for (const bad of values) if (!good.includes(bad)) dropped.push(name + "=" + bad);
    }
    if (kept.vraag && !kept.selectie) dropped.push("vraag=" + kept.vraag);
    if (!kept.selectie) delete kept.vraag;
    const asked = kept.weergave || "schema";
    const weergave = kept.knoop ? "schema" : asked === "schema" && kept.zoek ? "zoek" : asked;
    const view = kept.knoop ? "knoop" : weergave;
    const state = {};
    for (const name of names) state[name] = (vt.data.parameters[view].includes(name) && kept[name]) || "";
    Object.assign(state, { weergave: weergave, knoop: kept.knoop || "", modus: kept.modus || "", view: view });
    state.key = state.knoop ? "knoop/" + state.knoop : weergave === "actor" && state.actor ? "actor/" + state.actor.split(",")[0] : weergave;
    return { state: state, dropped: dropped };
  };

  /* The query string of a state, with its question mark. */
  vt.query = function (state) {
    const kept = new URLSearchParams();
    for (const name of names) {
      if (state[name] && !(name === "weergave" && state[name] === "schema")) kept.set(name, state[name]);
    }
    return "?" + kept.toString().replaceAll("%2C", ",").replaceAll("%7E", "~"); // as components/address.py writes it
  };
})(window.vt);
