/* Numbers by year: the rows and lines of the chosen places.  Plotly comes when a topic with charts is opened; until then, and
   where it cannot be had, the tables say the same. */
(function (vt) {
  "use strict";
  const NARROW = 640; // pixels; in less, the table comes before the drawing
  const CONFIG = { displayModeBar: false };
  const stale = new Set(); // the charts that are not yet drawn as they should be
  const near = new IntersectionObserver(keepNear, { rootMargin: "50%" });
  const close = new Set(); // the drawings in sight, or nearly
  let resized = null;

  const seriesOf = (view) => [...view.querySelectorAll("[data-show=series]")];
  const dataOf = (section) => vt.bundles.get(vt.now().key).series[section.dataset.collection];
  const shownOf = (section) => section.dataset.places.split(" ");
  const linesOf = (part) => [...part.querySelectorAll("tr[data-line]")];

  /* The rows of the places that a state asks for. */
  function choose(section, state, asked) {
    const series = dataOf(section);
    const opened = new Set([state.item, ...vt.pageOf(state)]);
    const page = Array.from(section.querySelectorAll("tr[data-line]"), ({ dataset }) => (opened.has(dataset.line) ? dataset.place : "")).filter(Boolean);
    const shown = vt.columnsOf(section, series.places, state, [...new Set(page)]);
    const names = new Map();
    for (const line of section.querySelectorAll("[data-line]")) {
      const { place, title } = line.dataset;
      line.hidden = Boolean(place) && !shown.includes(place);
      if (place) names.set(place, title);
    }
    for (const { name, said } of series.charts) {
      const part = section.querySelector("[data-figure=" + name + "]");
      const titles = linesOf(part).filter((line) => !line.hidden).map((line) => line.dataset.title);
      part.querySelector(".vt-series__none").hidden = titles.length > 0;
      document.getElementById("vt-" + name).setAttribute("aria-label", said.replace("{names}", () => titles.join(", ")));
    }
    const changed = section.dataset.places !== shown.join(" ");
    section.dataset.places = shown.join(" ");
    vt.tellColumns(section, shown, changed && asked ? shown.map((place) => names.get(place)).join("; ") : "");
  }

  const filled = (section, charts, width) => vt.fillCharts(dataOf(section), charts, vt.bundles.get("series").template, shownOf(section), width);

  /* The table first where there is little room; and room for each drawing. */
  function arrange(view, width) {
    for (const section of seriesOf(view)) {
      for (const { name, figure, least } of dataOf(section).charts) {
        const room = document.getElementById("vt-" + name);
        const table = room.closest("[data-figure]").querySelector(".vt-figure__table");
        const picture = room.parentElement;
        const before = Boolean(table.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING);
        if (width < NARROW !== before) picture[before ? "after" : "before"](table);
        room.style.minHeight = figure.layout.height + "px";
        if (least > width) room.tabIndex = 0; // scrolled by keys too
        else room.removeAttribute("tabindex");
      }
    }
  }

  /* Where there is little room, what is said at each chart is unfolded at the first. */
  function fold(view) {
    if (window.innerWidth >= NARROW) return;
    for (const section of seriesOf(view)) {
      const [, ...others] = section.querySelectorAll(".vt-series__warnings");
      for (const other of others) other.open = false;
    }
  }

  const widthOf = (view) => Math.max(...Array.from(view.querySelectorAll(".vt-series .vt-figure__picture"), (picture) => picture.clientWidth));

  /* Draw what is in sight; the rest when it is. */
  function draw(view) {
    if (!window.Plotly || !view.isConnected) return;
    for (const section of seriesOf(view)) {
      const charts = dataOf(section).charts.filter(({ name }) => stale.has(name) && close.has("vt-" + name));
      if (!charts.length) continue;
      for (const [name, { data, layout }] of Object.entries(filled(section, charts, widthOf(view)))) {
        stale.delete(name);
        window.Plotly.react(document.getElementById("vt-" + name).firstElementChild, data, layout, CONFIG);
      }
    }
  }

  function keepNear(entries) {
    for (const { target, isIntersecting } of entries) close[isIntersecting ? "add" : "delete"](target.id);
    draw(document.querySelector("main [data-view]"));
  }

  /* All charts are to be drawn again, after what else there is to see. */
  function redraw(view) {
    const width = widthOf(view);
    if (width <= 0) return;
    arrange(view, width);
    for (const section of seriesOf(view)) for (const { name } of dataOf(section).charts) stale.add(name);
    vt.afterPaint(() => draw(view));
  }

  /* Drawn again too when there is more or less room. */
  function watch(view) {
    near.disconnect();
    close.clear();
    for (const room of view.querySelectorAll(".vt-series .vt-figure__drawing")) near.observe(room);
    if (resized) resized.disconnect();
    let width = view.clientWidth;
    resized = new ResizeObserver(function () {
      if (view.isConnected && view.clientWidth !== width) redraw(view);
      width = view.clientWidth;
    });
    resized.observe(view);
  }

  vt.inTopic.push(function (view, state, before, moved) {
    const sections = seriesOf(view);
    if (!sections.length) return;
    for (const section of sections) choose(section, state, before && !moved);
    if (moved || !before) {
      fold(view);
      watch(view);
    }
    redraw(view);
    if (window.Plotly) return;
    const shown = (are) => view.querySelectorAll(".vt-series .vt-figure__drawing").forEach((room) => (room.hidden = !are));
    vt.load(vt.bundles.get("series").plotly, () => (shown(true), draw(view)), () => shown(false));
  });

  const sectionOf = (name) => document.querySelector("[data-figure=" + name + "]").closest("[data-collection]");
  const chartOf = (name) => dataOf(sectionOf(name)).charts.find((chart) => chart.name === name);

  vt.plots.verdieping = {
    figures: (width) => Object.assign({}, ...seriesOf(document.querySelector("main [data-view]")).map((section) => filled(section, dataOf(section).charts, width))),
    title: (name) => ({ ...vt.resolve(chartOf(name).title), foot: vt.resolve(chartOf(name).foot) }),
    csv(name) {
      const { head, rows, foot } = chartOf(name).csv;
      const lines = linesOf(sectionOf(name).querySelector("[data-figure=" + name + "]"));
      const shown = rows.filter((_, nth) => !lines[nth].hidden);
      return new Blob(["\ufeff" + head + shown.join("") + foot], { type: "text/csv;charset=utf-8" });
    },
  };
})(window.vt);
