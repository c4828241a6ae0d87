/* How what the browser has laid out is written as SVG: boxes, text line by line, signs, lines; plain colours and numbers only, so
   that other programs draw the same. */
(function (vt) {
  "use strict";
  const SANS = "Atkinson Hyperlegible Next, Arial, Liberation Sans, Verdana, sans-serif"; // the second has the widths of the first
  const SERIF = "Newsreader, Times New Roman, Liberation Serif, Georgia, serif";
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();

  const fixed = (number) => String(Math.round(number * 100) / 100);
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

  /* A colour as everyone knows it, with its opacity. */
  function plain(colour) {
    if (known.has(colour)) return known.get(colour);
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, alpha] = brush.getImageData(0, 0, 1, 1).data;
    const hex = "#" + [r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("");
    known.set(colour, { hex, alpha: alpha / 255 });
    return known.get(colour);
  }

  /* The attributes `name="value"`; numbers are rounded. */
  const written = (attributes) => Object.entries(attributes).map(([name, value]) => " " + name + '="' + (typeof value === "number" ? fixed(value) : escaped(value)) + '"').join("");

  /* An element, filled with a colour; '' where that cannot be seen. */
  function filled(name, colour, attributes) {
    const { hex, alpha } = plain(colour);
    return alpha ? "<" + name + written({ ...attributes, fill: hex, ...(alpha < 1 ? { "fill-opacity": alpha } : {}) }) + "/>" : "";
  }
  const stroked = (name, colour, width, attributes) => "<" + name + written({ ...attributes, fill: "none", stroke: plain(colour).hex, "stroke-width": width }) + "/>";
  const rect = (x, y, width, height) => ({ x, y, width, height });
  const frame = (box, colour, width, inset) => stroked("rect", colour, width, rect(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset));

  /* The points of a polygon by which style sheets clip. */
  function clipped(polygon, box) {
    const length = (text, whole) => (text.endsWith("%") ? (parseFloat(text) / 100) * whole : parseFloat(text));
    const points = polygon.slice(8, -1).split(", ").map((point) => point.split(" "));
    return points.map(([x, y]) => fixed(box.x + length(x, box.width)) + "," + fixed(box.y + length(y, box.height))).join(" ");
  }

  function edges(box, style) {
    const width = (side) => (style["border" + side + "Style"] === "none" ? 0 : parseFloat(style["border" + side + "Width"]));
    const places = {
      Top: (w) => rect(box.x, box.y, box.width, w),
      Right: (w) => rect(box.x + box.width - w, box.y, w, box.height),
      Bottom: (w) => rect(box.x, box.y + box.height - w, box.width, w),
      Left: (w) => rect(box.x, box.y, w, box.height),
    };
    return Object.keys(places).filter(width).map((side) => filled("rect", style["border" + side + "Color"], places[side](width(side))));
  }

  /* A box on whole pixels, as browsers put it, so that its edges are sharp. */
  function snapped({ x, y, width, height }) {
    const [left, top] = [Math.round(x), Math.round(y)];
    return rect(left, top, Math.round(x + width) - left, Math.round(y + height) - top);
  }

  /* A box: its ground, a strip of it in another colour, the rings in it, its edges. */
  vt.paintBox = function (given, style) {
    const box = snapped(given);
    if (style.clipPath.startsWith("polygon")) return filled("polygon", style.backgroundColor, { points: clipped(style.clipPath, box) });
    const [, strip] = /^linear-gradient\((\w+\([^)]*\)) 0px, \1 0px\)$/.exec(style.backgroundImage) || [];
    const high = parseFloat(style.backgroundSize.split(" ")[1]);
    const rings = [...style.boxShadow.matchAll(/(\w+\([^)]*\)) 0px 0px 0px ([\d.]+)px inset/g)].reverse();
    const outline = style.outlineStyle === "solid" ? parseFloat(style.outlineWidth) : 0;
    return [
      filled("rect", style.backgroundColor, box),
      strip ? filled("rect", strip, rect(box.x, box.y + box.height - high, box.width, high)) : "",
      ...rings.map(([, colour, width]) => frame(box, colour, Number(width), width / 2)),
      ...edges(box, style),
      outline ? frame(box, style.outlineColor, outline, -parseFloat(style.outlineOffset) - outline / 2) : "",
    ].join("");
  };

  /* The sign of a relation in its tile, as assets/core/marks.css has it. */
  vt.paintSign = function (box, style, shape) {
    const em = parseFloat(style.fontSize);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const middle = (width, height) => filled("rect", style.color, rect(x - (width * em) / 2, y - (height * em) / 2, width * em, height * em));
    const disc = (radius) => filled("circle", style.color, { cx: x, cy: y, r: radius * em });
    const points = (...places) => filled("polygon", style.color, { points: places.map(([right, down]) => fixed(x + right * em) + "," + fixed(y + down * em)).join(" ") });
    const ring = () => stroked("circle", style.color, 0.13 * em, { cx: x, cy: y, r: 0.345 * em });
    const half = () => filled("path", style.color, { d: "M" + fixed(x) + " " + fixed(y - 0.41 * em) + "a" + fixed(0.41 * em) + " " + fixed(0.41 * em) + " 0 0 0 0 " + fixed(0.82 * em) + "z" });
    const signs = {
      disc: () => disc(0.41),
      ring,
      half: () => ring() + half(),
      target: () => ring() + disc(0.18),
      square: () => middle(0.7, 0.7),
      triangle: () => points([0, -0.394], [0.47, 0.361], [-0.47, 0.361]),
      diamond: () => points([0, -0.47], [0.47, 0], [0, 0.47], [-0.47, 0]),
      bar: () => middle(0.28, 0.82),
      cross: () => middle(0.28, 0.82) + middle(0.82, 0.28),
      none: () => middle(0.5, 0.13),
    };
    return Object.hasOwn(signs, shape) ? signs[shape]() : "";
  };

  /* The piece of line that stands for a relation in the legend. */
  const DASHES = { dashed: [4, "8 4"], dotted: [5, "0.01 7.5"], "long-dashed": [4, "14 4"], "dash-dot": [2, "9 3 2 3"], thick: [7], thin: [1] };
  vt.paintLine = function (box, style, line) {
    const at = (y) => ({ d: "M" + fixed(box.x) + " " + fixed(y) + "h" + fixed(box.width) });
    if (line === "double") return stroked("path", style.color, 2, at(box.y + 1)) + stroked("path", style.color, 2, at(box.y + 6));
    const [width, dashes] = DASHES[line] || [4];
    const round = line === "dotted" ? { d: "M" + fixed(box.x + 2.5) + " " + fixed(box.y + 2.5) + "h" + fixed(box.width - 4.9), "stroke-linecap": "round" } : at(box.y + width / 2);
    return stroked("path", style.color, width, { ...round, ...(dashes ? { "stroke-dasharray": dashes } : {}) });
  };

  /* The links, which are SVG already: their paths with what style sheets say of them. */
  vt.paintLinks = function (svg) {
    const { x, y } = svg.getBoundingClientRect();
    const paths = Array.from(svg.querySelectorAll("path:not(.vt-link-reach)"), function (path) {
      const style = getComputedStyle(path);
      const d = path.getAttribute("d");
      if (style.fill !== "none") return filled("path", style.fill, { d });
      const dashes = style.strokeDasharray === "none" ? {} : { "stroke-dasharray": style.strokeDasharray.replace(/px|,/g, ""), "stroke-linecap": style.strokeLinecap };
      const far = getComputedStyle(path.parentElement).opacity;
      return stroked("path", style.stroke, parseFloat(style.strokeWidth), { d, ...dashes, ...(far < 1 ? { opacity: far } : {}) });
    });
    return "<g" + written({ transform: "translate(" + fixed(x) + " " + fixed(y) + ")" }) + ">" + paths.join("") + "</g>";
  };

  /* The lines of a text as they are broken here, each with its place. */
  function lines(text) {
    const range = document.createRange();
    const found = [];
    let at = 0;
    let space = "";
    for (const letter of text.data) {
      range.setStart(text, at);
      range.setEnd(text, (at += letter.length));
      const box = Array.from(range.getClientRects()).at(-1); // after a hyphen that is shown, that comes first
      const last = found.at(-1);
      if (!letter.trim()) space = " ";
      else if (!box || !box.width) continue; // a place to break a word, where it is not broken
      else if (last && box.top < last.top + last.height / 2) Object.assign(last, { text: last.text + space + letter, right: box.right });
      else found.push({ text: letter, left: box.left, right: box.right, top: box.top, height: box.height });
      if (letter.trim()) space = "";
    }
    return found;
  }

  const family = (names) => names.replace("vt-sans, vt-sans-own, sans-serif", SANS).replace("vt-serif, vt-serif-own, serif", SERIF);

  /* A text, each line as wide as it is here, whatever typeface it is drawn in. */
  vt.paintText = function (text, style) {
    brush.font = style.fontWeight + " " + style.fontSize + " " + style.fontFamily;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = brush.measureText("x");
    const look = { "font-family": family(style.fontFamily), "font-size": parseFloat(style.fontSize), "font-weight": String(Math.ceil(style.fontWeight / 100) * 100), fill: plain(style.color).hex };
    return lines(text).map((line) => {
      const place = { x: line.left, y: line.top + (line.height * up) / (up + down), textLength: line.right - line.left, lengthAdjust: "spacingAndGlyphs" };
      return "<text" + written({ ...place, ...look }) + ">" + escaped(line.text.replaceAll("\u00ad", "-")) + "</text>";
    }).join("");
  };
})(window.vt);
