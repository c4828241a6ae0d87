/* Saves a figure with its title, and with what is chosen in it. */
(function (vt) {
  "use strict";
  const SAVED = 1224; // how wide a saved picture is, whatever the screen
  const MARGIN = 28; // around a saved picture

  function save(name, format) {
    const { data, layout } = vt.fillFigures({ ...vt.askedOfFigures(), width: SAVED })[name];
    const { text, subtitle, room: above } = vt.resolve(vt.figures.titles[name]);
    const chosen = name !== "matrix" && vt.saidOfFigures(vt.now());
    if (chosen) subtitle.text += "<br>" + chosen.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    const top = MARGIN + above + (chosen ? 22 : 0);
    const { t = 0, b = 0 } = layout.margin || {};
    layout.title = { text, subtitle, pad: { t: MARGIN, l: MARGIN } };
    layout.margin = { l: MARGIN, r: MARGIN, t: t + top, b: b + MARGIN };
    layout.width += 2 * MARGIN;
    layout.height += top + MARGIN;
    const size = { width: layout.width, height: layout.height, scale: format === "png" ? 2 : 1 };
    window.Plotly.downloadImage({ data, layout }, { ...size, format, filename: "verandertheorie-" + name });
  }

  vt.answers.push(function (target) {
    const button = target.closest("[data-save]");
    if (!button) return null;
    if (!window.Plotly) return true;
    save(button.closest("[data-figure]").dataset.figure, button.dataset.save);
    vt.doubtUnder(button);
    return true;
  });
})(window.vt);
