/* Bundles: fetched when they are needed, and beforehand when nobody asks for anything (components/document/bundles.py). */
(function (vt) {
  "use strict";
  const QUIET = 2000; // milliseconds without anything on the line before something is fetched beforehand
  const root = document.documentElement;
  const table = new Map(Object.entries(vt.data.bundles).map(([name, [file, needs, clicks]]) => [name, { file, needs, clicks }]));
  const names = [...table.keys()];
  const asked = new Map(); // by address of a script on its way, what waits for it: `[work, failed]`
  const unpackers = new Map();
  vt.markup = new Map(); // of each view that is not made yet, its HTML by key

  /* What stands in the page, where all is in one file: compressed, and written in letters. */
  vt.unpack = function (inside) {
    const bytes = Uint8Array.from(atob(inside.textContent), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  };

  /* Fetch a script, once; do `work` when it has run, `failed` if it cannot be had now. */
  vt.load = function (file, work, failed) {
    if (asked.has(file)) return asked.get(file).push([work, failed]);
    asked.set(file, [[work, failed]]);
    const script = document.createElement("script");
    const answer = (which) => () => {
      const waiting = asked.get(file);
      asked.delete(file); // the next click tries again
      for (const pair of waiting) pair[which]();
    };
    const inside = document.getElementById(file.split("/").pop());
    if (inside) {
      const run = (text) => {
        script.textContent = text;
        document.head.append(script);
      };
      return vt.unpack(inside).text().then(run).then(answer(0), answer(1));
    }
    script.async = false; // in the order in which they are asked for
    script.src = new URL(root.dataset.scripts + file, location.href).href;
    script.addEventListener("load", answer(0));
    script.addEventListener("error", answer(1));
    document.head.append(script);
  };

  /* What makes a bundle's data ready for use, when it comes; `(payload) => ...`. */
  vt.onReceive = (name, unpack) => unpackers.set(name, unpack);

  /* Called by each bundle with its data and styles. */
  vt.receive = function (name, payload, style) {
    vt.bundles.set(name, payload);
    if (unpackers.has(name)) unpackers.get(name)(payload);
    for (const [key, markup] of Object.entries(payload.views)) vt.markup.set(key, markup);
    if (style && !document.querySelector('style[data-bundle="' + name + '"]')) addStyle(name, style);
    if (vt.arrived) vt.arrived();
  };

  /* Styles count in the order of the table, whichever comes first. */
  function addStyle(name, style) {
    const made = document.createElement("style");
    made.dataset.bundle = name;
    made.textContent = style;
    const later = names.slice(names.indexOf(name) + 1);
    const [, ...styles] = document.head.querySelectorAll("style"); // the first has the typefaces, the last may be a publisher's
    document.head.insertBefore(made, styles.find((one) => !one.dataset.bundle || later.includes(one.dataset.bundle)) || null);
  }

  function missing(wanted, found = new Set()) {
    for (const name of wanted) {
      if (vt.bundles.has(name) || found.has(name)) continue;
      missing(table.get(name).needs, found);
      found.add(name);
    }
    return found;
  }

  vt.hasAll = (wanted) => missing(wanted).size === 0;

  /* Do `work` when these bundles, and all that they need, are there; `failed` if one cannot be had now. */
  vt.need = function (wanted, work, failed) {
    const left = missing(wanted);
    if (!left.size) return work();
    let open = true;
    for (const name of Array.from(left)) {
      const there = () => left.delete(name) && !left.size && open && work();
      const gone = () => open && ((open = false), failed());
      vt.load(table.get(name).file, there, gone);
    }
  };

  /* The bundles without which a click on `target` cannot be answered. */
  vt.neededBy = (target) => names.filter((name) => table.get(name).clicks && target.closest(table.get(name).clicks));

  /* Fetch the rest, one at a time, while nobody asks for anything: once line and reader have been silent for a while; not over a
     line that is slow or costs money. */
  vt.fetchBeforehand = function () {
    const line = navigator.connection || {};
    if (line.saveData || /2g/.test(line.effectiveType || "") || document.getElementById(table.get("names").file)) return;
    let heard = performance.now(); // of the line, until the first is fetched; of the reader, always
    const hear = () => (heard = performance.now());
    const observer = new PerformanceObserver(hear);
    observer.observe({ type: "resource" });
    for (const event of ["pointerdown", "keydown"]) document.addEventListener(event, hear, { capture: true, passive: true });
    const idle = window.requestIdleCallback || setTimeout;
    const next = function () {
      const rest = QUIET - (performance.now() - heard);
      if (rest > 0 || asked.size || document.readyState !== "complete") return setTimeout(next, Math.max(rest, 100));
      observer.disconnect();
      const name = names.find((one) => !vt.bundles.has(one) && !one.startsWith("mee/")); // nobody takes all topics along
      if (name) vt.need([name], () => idle(next), () => {});
    };
    setTimeout(next, QUIET);
  };
})(window.vt);
