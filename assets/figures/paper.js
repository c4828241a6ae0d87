/* What Plotly draws on paper: drawn anew before printing, in its width and its colours, as pictures that fit any sheet. */
(function (vt) {
  "use strict";
  const WIDTHS = { upright: 960, wide: 1320 }; // pixels in which a figure is drawn; its letters can be read where it is made as wide as an A4
  const COLOURS = { "--vt-paper": "white", "--vt-card": "white" };
  const root = document.documentElement;

  function leave() {
    for (const sheet of document.querySelectorAll(".vt-figure__sheet")) sheet.remove();
  }

  /* Do `work` while the page has the colours of paper. */
  function inLight(work) {
    const view = document.querySelector("main [data-view]");
    const scheme = root.dataset.scherm;
    delete root.dataset.scherm;
    for (const [name, value] of Object.entries(COLOURS)) view.style.setProperty(name, value);
    work();
    view.removeAttribute("style");
    if (scheme) root.dataset.scherm = scheme;
  }

  function drawSheet(page, name, { data, layout }) {
    const drawing = document.querySelector("[data-figure=" + name + "] .vt-figure__drawing");
    const sheet = document.createElement("div");
    sheet.className = "vt-figure__sheet";
    sheet.dataset.page = page;
    drawing.after(sheet);
    window.Plotly.newPlot(sheet, data, layout, { staticPlot: true });
    for (const picture of sheet.querySelectorAll(".main-svg")) picture.setAttribute("viewBox", "0 0 " + layout.width + " " + layout.height);
    sheet.querySelector(".svg-container").style.aspectRatio = layout.width + " / " + layout.height;
  }

  function enter() {
    const plots = vt.plots[vt.now().view];
    if (!window.Plotly || !plots || plots.onPaper === false) return;
    leave();
    inLight(function () {
      for (const [page, width] of Object.entries(WIDTHS)) {
        for (const [name, figure] of Object.entries(plots.figures(width))) drawSheet(page, name, figure);
      }
    });
  }

  window.addEventListener("beforeprint", enter);
  window.addEventListener("afterprint", leave);
})(window.vt);
