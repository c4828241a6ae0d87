/* Draws links behind the blocks of the house, from the places that the blocks have at this moment. */
(function (vt) {
  "use strict";
  const CROWD = 400; // how far a line goes out of its way, in pixels, to have a gap to itself
  const HEAD = 14; // the size of an arrowhead, in pixels
  const EDGE = 0.14; // the part of a block's width, at either side, where no line arrives

  const pictures = new Map();
  let places = null; // where everything stood when last looked at; choosing moves nothing

  /* The boxes of nodes and rows, relative to the layer; null where there is no house to draw in. */
  function measure() {
    const layer = document.getElementById("vt-links");
    const zero = layer && layer.getBoundingClientRect();
    if (!zero || !zero.width) return null;
    const box = (item) => {
      const r = item.getBoundingClientRect();
      return { left: r.left - zero.left, right: r.right - zero.left, top: r.top - zero.top, bottom: r.bottom - zero.top };
    };
    const nodes = new Map();
    for (const block of document.querySelectorAll(".vt-node")) nodes.set(block.firstElementChild.dataset.node, box(block));
    const rows = Array.from(document.querySelectorAll(".vt-row__nodes"), (row) => ({
      ...box(row),
      cells: Array.from(row.children, (cell) => nodes.get(cell.firstElementChild.dataset.node)),
    }));
    return { width: zero.width, height: zero.height, node: (id) => nodes.get(id), rows };
  }

  /* To be called whenever blocks may have moved: a new view, a new size, another layout. */
  vt.measure = function () {
    places = measure();
    pictures.clear();
  };
  vt.inHouse = () => places !== null;

  /* Which sides a link joins: it leaves the lower block at its top and meets the upper one at its bottom. */
  function sides(link) {
    const a = places.node(link.from);
    const b = places.node(link.to);
    const level = Math.abs(a.top - b.top) < 8;
    const rises = level || a.top > b.top;
    return { level, low: rises ? link.from : link.to, high: rises ? link.to : link.from };
  }

  /* Spread the ends of lines along each side, in the order of where they go, so that they do not cross there. */
  function endPoints(links) {
    const middle = (id) => (places.node(id).left + places.node(id).right) / 2;
    const groups = new Map();
    links.forEach((link, number) => {
      const s = sides(link);
      const join = (id, side, other) => {
        const key = id + side;
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push({ number, id, end: side, towards: middle(other) });
      };
      join(s.low, "top", s.high);
      join(s.high, s.level ? "top" : "bottom", s.low);
    });
    const points = links.map(() => ({}));
    for (const group of groups.values()) {
      group.sort((one, other) => one.towards - other.towards);
      const box = places.node(group[0].id);
      const width = box.right - box.left;
      group.forEach((item, index) => {
        const share = EDGE + ((1 - 2 * EDGE) * (index + 1)) / (group.length + 1);
        points[item.number][item.id] = { x: box.left + share * width, y: item.end === "top" ? box.top : box.bottom };
      });
    }
    return points;
  }

  /* The gaps between the blocks of a row, and the ways past its ends, from left to right. */
  function gapsIn(row) {
    const cells = row.cells.filter((cell) => cell.top <= row.top + 8);
    return [row.left - 7, ...cells.slice(1).map((cell, i) => (cells[i].right + cell.left) / 2), row.right + 7];
  }

  /* Through which gap each line goes, for wishes in order from left to right: no two lines cross on the way, each goes
     as little out of its way as that allows, and as few as possible share a gap.  (Dynamic programming.) */
  function choose(gaps, wishes) {
    let best = gaps.map((gap) => ({ cost: Math.abs(gap - wishes[0]), way: null }));
    const steps = [best];
    for (const wish of wishes.slice(1)) {
      const before = best;
      best = gaps.map((gap, here) => {
        let from = 0;
        const total = (there) => before[there].cost + (there === here ? CROWD : 0);
        for (let there = 1; there <= here; there++) if (total(there) < total(from)) from = there;
        return { cost: Math.abs(gap - wish) + total(from), way: from };
      });
      steps.push(best);
    }
    let here = best.reduce((low, item, i) => (item.cost < best[low].cost ? i : low), 0);
    const chosen = [];
    for (const step of steps.reverse()) {
      chosen.unshift(here);
      here = step[here].way;
    }
    return chosen;
  }

  /* The points by which each line passes the rows that lie between its ends. */
  function passages(rows, spans) {
    const ways = spans.map(() => []);
    for (const row of rows.slice().sort((a, b) => b.top - a.top)) {
      const passing = [...spans.keys()].filter((n) => row.bottom < spans[n].from.y - 4 && row.top > spans[n].to.y + 4);
      if (!passing.length) continue;
      const wish = (n) => (spans[n].from.x + spans[n].to.x) / 2;
      passing.sort((a, b) => wish(a) - wish(b));
      const gaps = gapsIn(row);
      const taken = gaps.map(() => 0);
      choose(gaps, passing.map(wish)).forEach((gap, i) => {
        const x = gaps[gap] + [0, 4, -4][taken[gap]++ % 3];
        ways[passing[i]].push({ x, y: row.bottom }, { x, y: row.top });
      });
    }
    return ways;
  }

  const round = (point) => Math.round(point.x * 10) / 10 + " " + Math.round(point.y * 10) / 10;
  const bend = (a, b) => " C" + round({ x: a.x, y: (a.y + b.y) / 2 }) + " " + round({ x: b.x, y: (a.y + b.y) / 2 }) + " " + round(b);

  /* The path of a line: from the lower block by way of the gaps to the upper one; an arc between two of one row. */
  function course(span, way) {
    const from = span.from;
    const to = span.to;
    if (span.level) {
      const rise = Math.min(1.3 * span.room, 14 + Math.abs(from.x - to.x) / 12);
      return "M" + round(from) + " C" + round({ x: from.x, y: from.y - rise }) + " " + round({ x: to.x, y: to.y - rise }) + " " + round(to);
    }
    const points = [from, ...way, to];
    return points.slice(1).reduce((path, next, i) => path + bend(points[i], next), "M" + round(from));
  }

  /* One line in three strokes: what can be clicked, what is seen, and the core of a double line. */
  function line(link, d, near, head) {
    const style = vt.relations.get(link.relation).line;
    const ends = 'data-from="' + link.from + '" data-to="' + link.to + '" data-relation="' + link.relation + '"';
    const core = style === "double" ? '<path class="vt-link-core" d="' + d + '"/>' : "";
    return '<g data-link="' + link.pair + '" data-colour="' + (link.colour || "") + (near && link.from !== near && link.to !== near ? '" data-far="' : "") + '"><path class="vt-link-reach" d="' + d +
      '"/><path class="vt-link" data-line="' + style + '" ' + ends + ' d="' + d + '"/>' + core + head + "</g>";
  }

  /* The head of a line that goes one way: its tip at the block to which it leads. */
  function arrowhead(link, point, span) {
    if (!vt.data.arrows || vt.relations.get(link.relation).mutual) return "";
    const back = span.level || point.y === span.from.y ? -HEAD : HEAD;
    return '<path class="vt-link-head" d="M' + round(point) + "l-" + HEAD / 2 + " " + back + "h" + HEAD + 'z"/>';
  }

  /* The picture of these links, made once for as long as nothing moves. */
  function picture(links, near) {
    const key = near + links.map((link) => link.pair + link.relation).join(";");
    if (pictures.has(key)) return pictures.get(key);
    const points = endPoints(links);
    const spans = links.map((link, number) => {
      const s = sides(link);
      const from = points[number][s.low];
      const room = Math.min(...places.rows.map((row) => from.y - row.bottom).filter((distance) => distance > 0));
      return { level: s.level, room, from, to: points[number][s.high] };
    });
    const ways = passages(places.rows, spans);
    const quiet = (number) => vt.relations.get(links[number].relation).role === "cohesion";
    const order = [...links.keys()].sort((a, b) => quiet(b) - quiet(a)); // the quiet ones lie under the others
    const lines = order.map(function (number) {
      const link = links[number];
      return line(link, course(spans[number], ways[number]), near, arrowhead(link, points[number][link.to], spans[number]));
    });
    const template = document.createElement("template");
    template.innerHTML = '<svg width="' + places.width + '" height="' + places.height + '" aria-hidden="true" focusable="false">' + lines.join("") + "</svg>";
    pictures.set(key, template.content.firstElementChild);
    return pictures.get(key);
  }

  /* Draw these links; none clears the layer.  `near`: a node, from which those that are not its own are farther away; '' for
     none. */
  vt.draw = function (links, near) {
    document.getElementById("vt-links").replaceChildren(...(links.length && places ? [picture(links, near)] : []));
  };

  /* Have the picture at hand before it is asked for. */
  vt.sketch = (links) => links.length && places && picture(links, "");
})(window.vt);
