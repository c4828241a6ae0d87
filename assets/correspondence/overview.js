/* All theories together, drawn by Plotly (components/parts/overview_chart.py); until it has come, and where it cannot be had, the
   table says the same. */
(function (vt) {
  "use strict";
  const NARROW = 640; // pixels; in less, the table comes before the drawing
  const CONFIG = { displayModeBar: false };
  const payload = () => vt.bundles.get("correspondence");
  const room = () => document.getElementById("vt-overview");

  /* The roomiest form that fits. */
  function filled(width) {
    const { frames, template } = payload();
    const frame = frames.find(({ least }) => least <= width) || frames.at(-1);
    const { data, layout } = vt.resolve({ ...frame.figure, layout: { ...frame.figure.layout, template } });
    layout.width = Math.max(width, frame.least);
    return { data, layout };
  }

  /* A row leads to its theory, as the table does. */
  function follow(theory) {
    const link = theory && document.querySelector("tr[data-theory=" + theory + "] a");
    if (link) link.click();
  }

  function draw() {
    const place = room();
    if (!place || !window.Plotly || place.clientWidth <= 0) return;
    const width = place.clientWidth;
    const { data, layout } = filled(width);
    const picture = place.parentElement;
    const table = picture.parentElement.querySelector(".vt-figure__table");
    const before = Boolean(table.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (width < NARROW !== before) picture[before ? "after" : "before"](table);
    if (layout.width > width) place.tabIndex = 0; // scrolled by keys too
    else place.removeAttribute("tabindex");
    place.style.minHeight = layout.height + "px";
    const drawing = place.firstElementChild;
    window.Plotly.react(drawing, data, layout, CONFIG);
    if (drawing.dataset.heard) return;
    drawing.dataset.heard = "";
    drawing.on("plotly_click", ({ points }) => follow(points[0].customdata));
    drawing.on("plotly_clickannotation", ({ annotation }) => follow(annotation.name));
  }

  let width = 0;
  const resized = new ResizeObserver(function ([entry]) {
    if (entry.contentRect.width === width) return;
    width = entry.contentRect.width;
    draw();
  });

  vt.drawOverview = function (view, isNew) {
    if (!isNew) return;
    resized.disconnect();
    width = 0;
    resized.observe(view);
    vt.load(payload().plotly, draw, () => (room().hidden = true));
  };

  vt.plots.vergelijking = { figures: (wide) => ({ overview: filled(wide) }), title: () => vt.resolve(payload().title) };
})(window.vt);
