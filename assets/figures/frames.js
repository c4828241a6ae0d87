/* Fills the frames of components/parts/charts.py, which says what is in them: numbers, the rows that are shown, and sizes. */
(function (vt) {
  "use strict";
  const own = (object, id) => (Object.hasOwn(object, id) ? object[id] : undefined); // ids may be anything

  /* The figure's width, and the range of x where names stand left of the cells and something stands beside them. */
  function spread(frame, width) {
    const layout = frame.figure.layout;
    layout.width = Math.max(width, Math.ceil(frame.least));
    const cell = (layout.width - frame.names - frame.beside) / frame.edge;
    layout.xaxis = { range: [-frame.names / cell, frame.edge + frame.beside / cell] };
    return cell;
  }

  const fillers = {};

  /* Rows of the heat map, most actions first: how each looks, its id and name, its number at a node, and all of them. */
  function rows(frame, state, counts, opened) {
    const most = (one, other) => other.total - one.total;
    const row = (look, group, id, name) => ({ look, id, name: own(frame.cut[group], id) || name, at: (node) => counts[group].at(id, node), total: counts[group].sum(id) });
    const listed = (actors) => actors.filter((id) => vt.isListed(state, counts, id));
    const kinds = vt.figures.kinds.filter(([id, , actors]) => counts.kinds.has(id) && (!state.actor || listed(actors).length));
    return kinds
      .map(([id, name, actors]) => ({ ...row(opened.includes(id) ? "opened" : "closed", "kinds", id, name), actors }))
      .sort(most)
      .flatMap((kind) => (kind.look === "opened" ? [kind, ...listed(kind.actors).map((id) => row("inside", "actors", id, vt.figures.names.get(id))).sort(most)] : [kind]));
  }

  fillers.heat = function (frame, asked, counts) {
    const { data, layout } = frame.figure;
    const [cells, numbers, beside] = data;
    const cell = spread(frame, asked.width);
    const [start, end] = layout.xaxis.range;
    const shown = rows(frame, asked.state, counts, asked.opened);
    const last = shown.length + frame.last;
    const say = (trace, x, y, text) => trace.x.push(x) && trace.y.push(y) && trace.text.push(text);
    const aside = (x, y, text, side) => say(beside, x, y, text) && beside.textposition.push("middle " + side);
    const at = (column) => (cells.x[column] + cells.x[column + 1]) / 2;
    shown.forEach(function ({ look, id, name, at: number, total: all }, y) {
      const [label, total, inset] = frame.rows[look];
      const words = label.replace("{name}", () => name);
      const steps = frame.columns.map((node) => (node && number(node) ? frame.steps.filter((least) => number(node) >= least).length - 1 : null));
      cells.z.push(steps);
      cells.customdata.push(frame.columns.map((place) => (look === "inside" ? id + " " + place : id)));
      steps.forEach(function (step, column) {
        if (step === null) return;
        say(numbers, at(column), y + 0.5, String(number(frame.columns[column])));
        numbers.textfont.color.push(frame.inks[step]);
      });
      aside(end - 3 / cell, y + 0.5, total.replace("{count}", all), "left");
      if (look === "inside") return aside(start + inset / cell, y + 0.5, words, "right");
      layout.annotations.push(({ ...frame.label, y: y + 0.5, text: words, name: id }));
      if (y) layout.shapes.push(({ ...frame.rule, y0: y, y1: y }));
    });
    frame.columns.forEach((place, column) => place && aside(at(column), last + 0.5, frame.sum.replace("{count}", counts.nodes.get(place) || 0), "center"));
    aside(end - 3 / cell, last + 0.5, frame.sum.replace("{count}", [...counts.nodes.values()].reduce((sum, one) => sum + one, 0)), "left");
    cells.y = [...Array(shown.length + 1).keys()];
    layout.yaxis = { range: [last + 1, 0] };
    layout.height = Math.round(layout.margin.t + layout.margin.b + frame.rowHeight * (last + 1));
  };

  fillers.matrix = function (frame, asked) {
    const cell = spread(frame, asked.width);
    const words = frame.figure.data.at(-1);
    words.x = words.x.map((x) => x + frame.shift / cell);
  };

  fillers.kinds = function (frame, asked, counts) {
    const { data, layout } = frame.figure;
    const [squares, words] = data;
    const { unit, space, most } = frame;
    const say = function (x, y, text, font) {
      words.x.push(x);
      words.y.push(y);
      words.text.push(text);
      words.textfont.size.push(font[0]);
      words.textfont.color.push(font[1]);
    };
    const there = frame.panels.filter(([place]) => counts.nodes.has(place));
    const kinds = (place) => vt.figures.kinds.map(([id, name]) => [counts.kinds.at(id, place), own(frame.cut.kinds, id) || name]).filter((kind) => kind[0]);
    const inRow = (panel) => (asked.width + space) / (panel + space);
    const fit = Math.max(1, Math.floor(inRow(frame.panel)));
    const group = there.filter((panel) => !panel[2]).length;
    const even = Math.ceil(group / Math.ceil(group / fit)); // no panel alone on the last row if that can be
    const columns = Math.max(even || 1, Math.ceil(inRow(frame.widest)));
    const wide = (asked.width + space) / columns - space;
    const side = Math.min(frame.side, wide / Math.max(counts.kinds.most()));
    let x = 0;
    let y = 0;
    let high = 0; // of the panels beside each other so far
    there.forEach(function ([place, heading, base], nth) {
      if (nth && (x + wide > asked.width || base !== there[nth - 1][2])) [x, y, high] = [0, y + high, 0];
      const found = kinds(place).sort((one, other) => other[0] - one[0]);
      layout.shapes.push(Object.assign({}, frame.rules[base ? 1 : 0], { x0: x, x1: x + wide, y0: y + 2, y1: y + 2 }));
      say(x, y + 0.5 * unit, heading.replace("{count}", counts.nodes.get(place)), frame.fonts.heading);
      found.slice(0, most).forEach(function ([number, name], line) {
        say(x, y + (line + 1.2) * unit, frame.line.replace("{count}", number).replace("{name}", () => name), frame.fonts.line);
        for (let square = 0; square < number; square++) {
          squares.base.push(x + square * side);
          squares.x.push(side);
          squares.y.push(y + (line + 1.6) * unit);
          squares.marker.color.push(frame.squares[number === found[0][0] ? 0 : 1]);
        }
      });
      const rest = Math.max(0, found.length - most);
      if (rest) say(x, y + (most + 1.2) * unit, frame.more[rest === 1 ? 0 : 1].replace("{count}", rest), frame.fonts.more);
      high = Math.max(high, (Math.min(found.length, most) + (rest ? 2.2 : 1.5)) * unit);
      x += wide + space;
    });
    if (!there.length) say(0, 0.5 * unit, frame.none, frame.fonts.line);
    Object.assign(layout, { width: asked.width, height: Math.round(y + high || unit), xaxis: { range: [0, asked.width] }, yaxis: { range: [y + high || unit, 0] } });
  };

  /* The figures by name for `asked`: a state, the kinds that are opened, and a width in pixels. */
  vt.fillFigures = function (asked) {
    const counts = vt.countActions(asked.state);
    const filled = {};
    for (const [name, frames] of Object.entries(vt.figures.frames)) {
      if (!frames.length) continue;
      const frame = vt.resolve(frames.find((one) => one.least <= asked.width) || frames.at(-1));
      fillers[name](frame, asked, counts);
      frame.figure.layout.template = vt.resolve(vt.figures.template);
      filled[name] = frame.figure;
    }
    return filled;
  };
})(window.vt);
