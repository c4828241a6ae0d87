/* Fills the charts of components/parts/series_charts.py, which says what is in them: the lines of the chosen places, in the width
   that there is. */
(function (vt) {
  "use strict";
  const LABEL = 40; // pixels that years are apart

  /* How each of the chosen places looks: as it always does, unless that is taken. */
  function looks(places, shown, number) {
    const taken = new Set();
    const own = new Map();
    for (const place of shown) {
      let nth = places.indexOf(place) % number;
      while (taken.has(nth)) nth = (nth + 1) % number;
      taken.add(nth);
      own.set(place, nth);
    }
    return own;
  }

  /* Heights for names beside the ends of lines, as near to these as can be where they may not touch: those that would are a
     group, around the middle of where they should be. */
  function apart(heights, step, most) {
    const groups = [];
    const reach = (group) => ((group.length - 1) * step) / 2;
    const middle = (group) => Math.min(Math.max(group.reduce((sum, nth) => sum + heights[nth], 0) / group.length, reach(group)), most - reach(group));
    for (const nth of heights.map((_, place) => place).sort((one, other) => heights[one] - heights[other])) {
      groups.push([nth]);
      while (groups.length > 1 && middle(groups.at(-1)) - reach(groups.at(-1)) - middle(groups.at(-2)) - reach(groups.at(-2)) < step) {
        groups.push(groups.splice(-2).flat());
      }
    }
    const found = [];
    for (const group of groups) group.forEach((nth, place) => (found[nth] = middle(group) - reach(group) + place * step));
    return found;
  }

  /* The years that are written under a chart: the last, and of the others those for which there is room. */
  function written(years, pixel) {
    const kept = [];
    for (const year of [...years].reverse()) if (!kept.length || (kept[0] - year) / pixel >= LABEL) kept.unshift(year);
    return kept;
  }

  const last = (numbers) => numbers.findLast((number) => number !== null);

  /* Charts of a series, by name, for these places. */
  vt.fillCharts = function (series, charts, template, shown, width) {
    const filled = {};
    const look = looks(series.places, shown, series.looks.length);
    const resolved = vt.resolve({ template, looks: series.looks, quiet: series.quiet, figures: charts.map((chart) => chart.figure) }); // at once: it costs
    charts.forEach(function ({ name, years, lines, least, step, names: beside }, nth) {
      const figure = resolved.figures[nth];
      const { layout } = figure;
      layout.width = Math.max(width, Math.ceil(least));
      layout.template = resolved.template;
      const drawn = lines.filter(([place]) => !place || shown.includes(place)).sort(([one], [other]) => Boolean(one) - Boolean(other));
      const traces = drawn.map(([place, , numbers]) => ({ ...(place ? resolved.looks[look.get(place)] : resolved.quiet), x: years, y: numbers }));

      const { l, t, b } = layout.margin;
      const room = layout.width - l - beside; // for the years
      const span = years.at(-1) - years[0] || 1;
      const side = (span * 8) / room; // for the signs of the first year and the last
      layout.xaxis.range = [years[0] - side, years.at(-1) + side];
      layout.xaxis.tickvals = written(years, (span + 2 * side) / room);
      layout.xaxis.ticktext = layout.xaxis.tickvals.map(String);
      layout.xaxis.domain = [0, room / (room + beside)];
      layout.xaxis2.domain = [room / (room + beside), 1];
      const [low, high] = layout.yaxis.range;
      const unit = (high - low) / (layout.height - t - b);
      const [names] = figure.data;
      names.x = drawn.map(() => 12);
      names.y = apart(drawn.map(([, , numbers]) => (last(numbers) - low) / unit), step, (high - low) / unit).map((height) => low + height * unit);
      names.text = drawn.map(([, words]) => " " + words);
      names.marker = { opacity: 1, symbol: [], size: [], color: [], line: { width: [], color: [] } };
      names.textfont = { color: [] };
      traces.forEach(function ({ marker }, line) {
        names.marker.symbol.push(marker.symbol);
        names.marker.size.push(marker.size);
        names.marker.color.push(marker.color);
        names.marker.line.width.push(marker.line.width);
        names.marker.line.color.push(marker.line.color);
        names.textfont.color.push(drawn[line][0] ? layout.template.layout.font.color : layout.template.layout.title.subtitle.font.color);
      });
      filled[name] = { data: [...traces, names], layout };
    });
    return filled;
  };
})(window.vt);
