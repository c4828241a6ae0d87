/* Draws links behind the blocks of the house, from the places that the blocks have at this moment. */
(function (vt) {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";
  const EDGE = 0.14; // the part of a block's width, at either side, where no line arrives

  function element(name, attributes) {
    const made = document.createElementNS(SVG, name);
    for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
    return made;
  }

  /* The boxes of nodes and rows, relative to the layer. */
  function measure(layer) {
    const zero = layer.getBoundingClientRect();
    const box = (item) => {
      const r = item.getBoundingClientRect();
      return { left: r.left - zero.left, right: r.right - zero.left, top: r.top - zero.top, bottom: r.bottom - zero.top };
    };
    const boxes = new Map();
    return {
      width: zero.width,
      height: zero.height,
      node: (id) => {
        if (!boxes.has(id)) boxes.set(id, box(vt.button(id)));
        return boxes.get(id);
      },
      rows: () => Array.from(document.querySelectorAll(".vt-row__nodes"), (row) => ({
        ...box(row),
        cells: Array.from(row.children, box),
      })),
    };
  }

  /* Which sides a link joins: it leaves the lower block at its top and meets the upper one at its bottom. */
  function sides(places, link) {
    const a = places.node(link[0]);
    const b = places.node(link[1]);
    const level = Math.abs(a.top - b.top) < 8;
    const lower = level || a.top > b.top ? 0 : 1;
    return { level: level, low: link[lower], high: link[1 - lower] };
  }

  /* Spread the ends of lines along each side, in the order of where they go, so that they do not cross there. */
  function ends(places, links) {
    const middle = (id) => (places.node(id).left + places.node(id).right) / 2;
    const groups = new Map();
    links.forEach((link, number) => {
      const s = sides(places, link);
      const join = (id, side, other) => {
        const key = id + side;
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push({ number: number, id: id, end: side, towards: middle(other) });
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

  /* Where to pass a row that lies between the ends: the gap between two blocks nearest to the straight way. */
  function passages(rows, from, to, used) {
    const between = rows.filter((row) => row.bottom < from.y - 4 && row.top > to.y + 4).sort((a, b) => b.top - a.top);
    const way = [];
    for (const row of between) {
      const wish = from.x + ((to.x - from.x) * (from.y - row.bottom)) / (from.y - to.y || 1);
      const cells = row.cells.filter((cell) => cell.top <= row.top + 8).sort((a, b) => a.left - b.left);
      const gaps = [cells[0].left - 6, ...cells.slice(1).map((cell, i) => (cells[i].right + cell.left) / 2), cells[cells.length - 1].right + 6];
      const cost = (x) => Math.abs(x - wish) + 60 * (used.get(x) || 0);
      const best = gaps.reduce((a, b) => (cost(b) < cost(a) ? b : a));
      used.set(best, (used.get(best) || 0) + 1);
      way.push({ x: best, y: row.bottom }, { x: best, y: row.top });
    }
    return way;
  }

  const bend = (a, b) => " C" + a.x + " " + (a.y + b.y) / 2 + " " + b.x + " " + (a.y + b.y) / 2 + " " + b.x + " " + b.y;

  function course(places, rows, link, point, used) {
    const s = sides(places, link);
    const from = point[s.low];
    const to = point[s.high];
    if (s.level) {
      const rise = Math.min(48, 14 + Math.abs(from.x - to.x) / 12);
      return "M" + from.x + " " + from.y + " C" + from.x + " " + (from.y - rise) + " " + to.x + " " + (to.y - rise) + " " + to.x + " " + to.y;
    }
    const way = [from, ...passages(rows, from, to, used), to];
    return way.slice(1).reduce((path, next, i) => path + bend(way[i], next), "M" + from.x + " " + from.y);
  }

  /* Draw these links, each `[from, to, relation, colour]`; none clears the layer. */
  vt.draw = function (links) {
    const layer = document.getElementById("vt-links");
    if (!links.length || getComputedStyle(layer).display === "none") return layer.replaceChildren();
    const places = measure(layer);
    const rows = places.rows();
    const points = ends(places, links);
    const used = new Map();
    const svg = element("svg", { width: places.width, height: places.height, "aria-hidden": "true", focusable: "false" });
    links.forEach((link, number) => {
      const d = course(places, rows, link, points[number], used);
      const line = vt.data.relations[link[2]].line;
      const group = element("g", { "data-link": link[0] + "." + link[1], "data-colour": link[3] || "" });
      group.append(element("path", { d: d, class: "vt-link-reach" }));
      group.append(element("path", { d: d, class: "vt-link", "data-line": line, "data-from": link[0], "data-to": link[1], "data-relation": link[2] }));
      if (line === "double") group.append(element("path", { d: d, class: "vt-link-core" }));
      svg.append(group);
    });
    layer.replaceChildren(svg);
  };
})(window.vt);
