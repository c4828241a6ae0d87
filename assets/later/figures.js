/* The figures view: counts what the address asks for, fills the tables of components/figures_view.py with it, and has
   Plotly draw the same.  Plotly comes only when the view is opened. */
(function (vt) {
  "use strict";
  const beeld = vt.later.beeld;

  /* `{actor: {node: count}}` and `{kind: {node: count}}` of the actions that the chosen actors have themselves. */
  function count(state) {
    const actors = {};
    const kinds = {};
    const add = (counts, key, node) => {
      counts[key] = counts[key] || {};
      counts[key][node] = (counts[key][node] || 0) + 1;
    };
    for (const [name, , actions] of vt.sections(state, vt.passing(state))) {
      if (name === "wider") continue;
      for (const action of actions) {
        const who = state.genoemd ? action[2] : [...action[2], ...action[3]];
        who.forEach((id) => add(actors, id, action[1]));
        new Set(who.map((id) => beeld.kindOf[id])).forEach((kind) => add(kinds, kind, action[1]));
      }
    }
    return { actors: actors, kinds: kinds };
  }

  const sum = (counts) => Object.values(counts || {}).reduce((total, number) => total + number, 0);

  function fillTables(state, counts) {
    const chosen = vt.several(state.actor);
    for (const cell of document.querySelectorAll("[data-figure=heat] [data-cell]")) {
      const [who, place] = cell.dataset.cell.split(" ");
      const number = place ? (counts.actors[who] || {})[place] || 0 : sum(counts.actors[who]);
      if (!place || !number) cell.textContent = number;
      else {
        const link = document.createElement("a");
        link.href = vt.query(Object.assign({}, state, { weergave: "acties", actor: who, bij: place }));
        link.textContent = number;
        cell.replaceChildren(link);
      }
    }
    for (const row of document.querySelectorAll("[data-figure=heat] [data-row]")) {
      row.hidden = (chosen.length && !chosen.includes(row.dataset.row)) || !sum(counts.actors[row.dataset.row]);
    }
    for (const cell of document.querySelectorAll("[data-figure=kinds] [data-cell]")) {
      const [kind, place] = cell.dataset.cell.split(" ");
      cell.textContent = (counts.kinds[kind] || {})[place] || 0;
    }
  }

  /* What is clicked in a picture is clicked in its table. */
  function follow(drawing, find) {
    if (drawing.vtFollows) return;
    drawing.vtFollows = true;
    drawing.on("plotly_click", function (event) {
      const link = find(event.points[0]);
      if (link) link.click();
    });
  }

  const copy = (figure) => JSON.parse(JSON.stringify(figure));
  const CONFIG = { displayModeBar: false, responsive: true };

  function draw(counts) {
    const rows = [...document.querySelectorAll("[data-figure=heat] [data-row]:not([hidden])")].map((row) => row.dataset.row);
    const heat = copy(beeld.figures.heat);
    heat.data[0].y = rows.map((id) => beeld.names[id]);
    heat.data[0].z = rows.map((id) => beeld.places.map((place) => (counts.actors[id] || {})[place] || 0));
    heat.layout.height = 140 + beeld.row * rows.length;
    const drawing = document.getElementById("vt-heat");
    Plotly.react(drawing, heat.data, heat.layout, CONFIG);
    follow(drawing, (point) => {
      const row = [...document.querySelectorAll("[data-figure=heat] [data-row]:not([hidden])")][point.pointIndex[0]];
      return row.querySelectorAll("td")[point.pointIndex[1]].querySelector("a");
    });
    if (beeld.figures.matrix) {
      const matrix = document.getElementById("vt-matrix");
      Plotly.react(matrix, beeld.figures.matrix.data, beeld.figures.matrix.layout, CONFIG);
      follow(matrix, (point) => document.querySelectorAll("[data-figure=matrix] tbody tr")[point.pointIndex[0]].querySelectorAll("td")[point.pointIndex[1]].querySelector("a"));
    }
    const kinds = copy(beeld.figures.kinds);
    for (const bar of kinds.data) bar.x = beeld.places.map((place) => (counts.kinds[bar.customdata[0]] || {})[place] || 0);
    Plotly.react(document.getElementById("vt-kinds"), kinds.data, kinds.layout, CONFIG);
  }

  vt.views.beeld = function (state) {
    const counts = count(state);
    fillTables(state, counts);
    const chips = vt.chips(state).map((chip) => chip[0]);
    document.querySelector(".vt-said").textContent = chips.length ? beeld.words.filtered + vt.enumerate(chips) + "." : beeld.words.all;
    document.querySelector("[data-keep=acties]").href = vt.query(Object.assign({}, state, { weergave: "acties" }));
    vt.fetchPlotly(() => vt.now().view === "beeld" && draw(count(vt.now())), () => {}); // the tables say the same
  };

  vt.answers.push(function (target) {
    const button = target.closest("[data-save]");
    if (!button) return null;
    const drawing = button.closest("[data-figure]").querySelector(".vt-figure__drawing");
    const name = "verandertheorie-" + button.closest("[data-figure]").dataset.figure;
    if (window.Plotly) Plotly.downloadImage(drawing, { format: button.dataset.save, filename: name, width: 1400, height: drawing.offsetHeight });
    return true;
  });
})(window.vt);
