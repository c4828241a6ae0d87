/* Saves what Plotly draws, with its title above it and what is to be kept in mind under it. */
(function (vt) {
  "use strict";
  const SAVED = 1224; // how wide a saved picture is, whatever the screen
  const MARGIN = 28; // around a saved picture

  /* By view, what is drawn in it: `figures(width)`, by name `{ data, layout }`; `title(name)`: `{ text, subtitle, room }`, and where
     there is something to say under it `foot`, `{ text, room }`; `csv(name)`: a table as a file, where there is one; `onPaper`: false
     where paper shows something else. */
  vt.plots = {};

  function save(name, format) {
    const plots = vt.plots[vt.now().view];
    const { data, layout } = plots.figures(SAVED)[name];
    const { text, subtitle, room, foot } = plots.title(name);
    const { t = 0, b = 0, l = 0, r = 0 } = layout.margin || {};
    layout.title = { text, subtitle, pad: { t: MARGIN, l: MARGIN } };
    layout.margin = { l: l + MARGIN, r: r + MARGIN, t: t + MARGIN + room, b: b + MARGIN + (foot ? foot.room : 0) };
    if (foot) layout.annotations.push({ ...foot.words, xshift: -l, yshift: -b - MARGIN / 2 });
    layout.width += 2 * MARGIN;
    layout.height += room + 2 * MARGIN + (foot ? foot.room : 0);
    const size = { width: layout.width, height: layout.height, scale: format === "png" ? 2 : 1 };
    window.Plotly.downloadImage({ data, layout }, { ...size, format, filename: "verandertheorie-" + name });
  }

  vt.answers.push(function (target) {
    const button = target.closest("[data-save]");
    if (!button) return null;
    const { figure } = button.closest("[data-figure]").dataset;
    const way = button.dataset.save;
    if (way === "csv") vt.save(vt.plots[vt.now().view].csv(figure), "verandertheorie-" + figure + ".csv");
    else if (window.Plotly) save(figure, way);
    else return true;
    vt.doubtUnder(button);
    return true;
  });
})(window.vt);
