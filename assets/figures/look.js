/* What the page looks like, for who cannot read it from style sheets. */
(function (vt) {
  "use strict";
  /* Part of a frame with what its custom properties stand for here.  Plotly knows fewer ways to write a colour than browsers:
     it gets the browser's own.  `--vt-on-NAME` is ink or card, whichever has more contrast with `--vt-NAME`. */
  vt.resolve = function (frame) {
    const probe = document.createElement("i");
    probe.className = "vt-probe";
    document.querySelector("main [data-view]").append(probe);
    const given = getComputedStyle(probe);
    const value = (name) => given.getPropertyValue(name).trim();
    const colour = function (name) {
      probe.style.color = "var(" + name + ")";
      return given.color.replace(/^color\(srgb (.*)\)$/, (_, parts) => "rgb(" + parts.split(" ").map((part) => Math.round(255 * part)).join(", ") + ")"); // mixed
    };
    const known = new Map();
    const find = function (name) {
      if (name.startsWith("--vt-on-") && !value(name)) {
        const ground = light(colour(name.replace("-on-", "-")));
        const contrast = (one) => Math.abs(Math.log((light(colour(one)) + 0.05) / (ground + 0.05)));
        return colour(contrast("--vt-ink") > contrast("--vt-card") ? "--vt-ink" : "--vt-card");
      }
      return CSS.supports("color", value(name)) ? colour(name) : value(name);
    };
    const text = JSON.stringify(frame).replace(/var\((--[\w-]+)\)/g, function (_, name) {
      if (!known.has(name)) known.set(name, JSON.stringify(find(name)).slice(1, -1));
      return known.get(name);
    });
    probe.remove();
    return JSON.parse(text);
  };
  /* Relative luminance, as WCAG has it. */
  function light(colour) {
    const [r, g, b] = colour.match(/[\d.]+/g).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
})(window.vt);
