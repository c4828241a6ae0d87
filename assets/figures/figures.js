/* The figures view: counts what the address asks for, and fills the tables of components/views/figures.py with it.  The
   figures are filled by frames.js and drawn by room.js. */
(function (vt) {
  "use strict";
  let payload = null;
  let kindOf = new Map(); // of each actor
  vt.onReceive("figures", function (received) {
    payload = received;
    vt.figures = { ...received.figures, names: vt.map(received.figures.names) };
    kindOf = new Map(vt.figures.kinds.flatMap(([kind, , actors]) => actors.map((id) => [id, kind])));
  });

  /* Counts by something and node. */
  function counter() {
    const counts = new Map();
    return {
      add(id, node) {
        if (!counts.has(id)) counts.set(id, new Map());
        counts.get(id).set(node, (counts.get(id).get(node) || 0) + 1);
      },
      has: (id) => counts.has(id),
      at: (id, node) => (counts.has(id) && counts.get(id).get(node)) || 0,
      sum: (id) => (counts.has(id) ? [...counts.get(id).values()].reduce((total, number) => total + number, 0) : 0),
      most: () => Math.max(0, ...[...counts.values()].flatMap((byNode) => [...byNode.values()])),
    };
  }

  /* `actors`, `kinds`: counters by node, and `nodes`: a map of numbers, of the actions that the chosen actors have themselves. */
  vt.countActions = function (state) {
    const found = { actors: counter(), kinds: counter(), nodes: new Map() };
    for (const { basis, actions } of vt.byBasis(state)) {
      if (basis === "wider") continue;
      for (const { node, named, inferred } of actions) {
        const who = state.genoemd ? named : [...named, ...inferred];
        for (const id of who) found.actors.add(id, node);
        for (const kind of new Set(who.map((id) => kindOf.get(id)))) found.kinds.add(kind, node);
        found.nodes.set(node, (found.nodes.get(node) || 0) + 1);
      }
    }
    return found;
  };

  /* Whether an actor has a row. */
  vt.isListed = (state, counts, id) => (!state.actor || vt.several(state.actor).includes(id)) && counts.actors.sum(id) > 0;

  function fillTables(state, counts) {
    for (const cell of document.querySelectorAll("[data-figure=heat] [data-cell]")) {
      const [actor, node] = cell.dataset.cell.split(" ");
      const number = node ? counts.actors.at(actor, node) : counts.actors.sum(actor);
      if (!node || !number) cell.textContent = number;
      else {
        const link = document.createElement("a");
        link.href = vt.query({ ...state, weergave: "acties", actor, bij: node });
        link.textContent = number;
        cell.replaceChildren(link);
      }
    }
    for (const row of document.querySelectorAll("[data-figure=heat] [data-row]")) row.hidden = !vt.isListed(state, counts, row.dataset.row);
    for (const cell of document.querySelectorAll("[data-figure=kinds] [data-cell]")) {
      const [kind, node] = cell.dataset.cell.split(" ");
      cell.textContent = counts.kinds.at(kind, node);
    }
  }

  /* What is chosen, in words. */
  vt.saidOfFigures = function (state) {
    const labels = vt.chosenLabels(state).map(({ label }) => label);
    return labels.length ? vt.figures.words.filtered + vt.enumerate(labels) + "." : vt.figures.words.all;
  };

  vt.plots.beeld = {
    figures: (width) => vt.fillFigures({ ...vt.askedOfFigures(), width }),
    title(name) {
      const title = vt.resolve(vt.figures.titles[name]);
      if (name === "matrix") return title;
      title.subtitle.text += "<br>" + vt.saidOfFigures(vt.now()).replace(/&/g, "&amp;").replace(/</g, "&lt;");
      return { ...title, room: title.room + 22 };
    },
  };

  vt.shows.beeld = function (state) {
    fillTables(state, vt.countActions(state));
    document.querySelector(".vt-said").textContent = vt.saidOfFigures(state);
    document.querySelector("[data-keep=acties]").href = vt.query({ ...state, weergave: "acties" });
    vt.drawFigures(payload);
  };
})(window.vt);
