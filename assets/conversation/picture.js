/* Where most is to gain, drawn by Plotly, which comes when there is something to draw; the table says the same, also without it. */
(function (vt) {
  "use strict";
  const NARROW = 640; // pixels; in less, the table comes before the drawing
  const CONFIG = { displayModeBar: false };
  const NAME = "gesprek";
  let shown = []; // what was weighed last
  let width = 0; // for which it was drawn last
  let resized = null;

  /* A form of components/parts/conversation_figure.py with these rows. */
  function filled(rows, wide) {
    const { figure } = vt.talk.payload();
    const form = vt.resolve(figure.forms.find((one) => one.least <= wide) || figure.forms.at(-1));
    const { data, layout } = form.figure;
    const [cells, words] = data;
    const { questions } = vt.talk.payload();
    layout.template = vt.resolve(figure.template);
    layout.width = Math.max(wide, form.least);
    const cell = (layout.width - form.names) / form.edge;
    layout.xaxis = { range: [-form.names / cell, form.edge] };
    layout.yaxis = { range: [rows.length, 0] };
    layout.height = layout.margin.t + layout.margin.b + form.rowHeight * rows.length;
    cells.y = [...Array(rows.length + 1).keys()];
    rows.forEach(function (row, y) {
      layout.annotations.push({ ...form.label, y: y + 0.5, text: form.labels[row.node] });
      const screens = row.cells.map((one, nth) => (one ? vt.talk.screenOf(one, questions[nth][2].length) : null));
      cells.z.push(screens);
      row.cells.forEach(function (one, x) {
        if (!one) return;
        words.x.push(x + 0.5);
        words.y.push(y + 0.5);
        words.text.push(wordsOf(form, one, form.said[x]));
        words.textfont.color.push(form.inks[screens[x]]);
      });
    });
    return { data, layout };
  }

  /* In a cell: the middle answer, or its number; of several people how often each was given, where there is room. */
  function wordsOf(form, cell, said) {
    const [low, high] = [Math.floor(cell.middle), Math.ceil(cell.middle)];
    if (!form.spoken) return String(cell.middle).replace(".", ",");
    if (cell.total === 1) return said[low - 1];
    const middle = low === high ? said[low - 1].replaceAll("<br>", " ") : vt.talk.filled(vt.talk.payload().words.betweenNumbers, { low, high });
    return middle + "<br>" + cell.counts.join(" · ");
  }

  const room = () => document.querySelector("main [data-figure=" + NAME + "] .vt-figure__drawing");

  function draw() {
    const place = room();
    if (!place || !shown.length) return;
    const picture = place.parentElement;
    const table = picture.parentElement.querySelector(".vt-figure__table");
    width = picture.clientWidth;
    if (!width) return;
    const before = Boolean(table.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (width < NARROW !== before) picture[before ? "after" : "before"](table);
    const { data, layout } = filled(shown, width);
    place.style.minHeight = layout.height + "px";
    if (layout.width > width) place.tabIndex = 0; // scrolled by keys too
    else place.removeAttribute("tabindex");
    if (window.Plotly) window.Plotly.react(place.firstElementChild, data, layout, CONFIG);
  }

  /* Draw these rows in the view, and again when there is more or less room. */
  vt.talk.draw = function (view, rows) {
    shown = rows;
    if (!rows.length) return;
    draw();
    if (resized) resized.disconnect();
    resized = new ResizeObserver(() => room() && room().parentElement.clientWidth !== width && draw());
    resized.observe(view);
    if (window.Plotly) return;
    vt.load(vt.talk.payload().plotly, draw, () => room() && (room().parentElement.hidden = true));
  };

  vt.plots.gesprek = {
    onPaper: false, // where the report has the table
    figures: (wide) => ({ [NAME]: filled(shown, wide) }),
    title: () => vt.resolve(vt.talk.payload().figure.title),
  };
})(window.vt);
