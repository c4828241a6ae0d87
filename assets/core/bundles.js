/* Bundles: fetched when they are needed, and beforehand when nobody asks for anything (components/document/bundles.py). */
(function (vt) {
  "use strict";
  const QUIET = 2000; // milliseconds without anything on the line before something is fetched beforehand
  const LATE = /^mee\/|^elsewhere$|^corr|^crit|^session$/; // nobody takes all topics along, and few look at other theories, test this one or lead a group
  const root = document.documentElement;
  const table = new Map(Object.entries(vt.data.bundles).map(([name, [files, needs, clicks]]) => [name, { files: files.split(" "), needs, clicks }]));
  const names = [...table.keys()];
  const asked = new Map(); // by address of a script on its way, what waits for it: `[work, failed]`
  const ran = new Set(); // addresses of scripts that have run
  const unpackers = new Map();
  let running = Promise.resolve(); // scripts that stand in the page run in the order in which they are asked for
  vt.markup = new Map(); // of each view that is not made yet, its HTML by key

  /* What stands in the page under this id, where all is in one file; of another theory than the first, in the page that it took
     the place of (components/static_site/boot.py). */
  vt.inside = (id) => document.getElementById(id) || (window.vtInside ? window.vtInside(id) : null);

  /* Such a file: compressed, and written in letters. */
  vt.unpack = function (inside) {
    const bytes = Uint8Array.from(atob(inside.textContent), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  };

  /* Fetch a script, once; do `work` when it has run, `failed` if it cannot be had now. */
  vt.load = function (file, work, failed) {
    if (ran.has(file)) return work();
    if (asked.has(file)) return asked.get(file).push([work, failed]);
    asked.set(file, [[work, failed]]);
    const script = document.createElement("script");
    const answer = (which) => () => {
      const waiting = asked.get(file);
      asked.delete(file); // the next click tries again
      if (!which) ran.add(file);
      for (const pair of waiting) pair[which]();
    };
    const inside = vt.inside(file.split("/").pop());
    if (inside) {
      const run = (text) => {
        script.textContent = text;
        document.head.append(script);
      };
      const text = vt.unpack(inside).text();
      return (running = running.then(() => text).then(run).then(answer(0), answer(1)));
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
    if (style) vt.dress(name, style);
    if (vt.arrived) vt.arrived();
  };

  /* Styles count in the order of the table, whichever comes first. */
  vt.dress = function (name, style) {
    if (document.querySelector('style[data-bundle="' + name + '"]')) return;
    const made = document.createElement("style");
    made.dataset.bundle = name;
    made.textContent = style;
    const later = names.slice(names.indexOf(name) + 1);
    const [, ...styles] = document.head.querySelectorAll("style"); // the first has the typefaces, the last may be a publisher's
    document.head.insertBefore(made, styles.find((one) => !one.dataset.bundle || later.includes(one.dataset.bundle)) || null);
  };

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
      const { files } = table.get(name);
      files.forEach((file, nth) => vt.load(file, nth === files.length - 1 ? there : () => {}, gone));
    }
  };

  /* The bundles without which a click on `target` cannot be answered. */
  vt.neededBy = (target) => names.filter((name) => table.get(name).clicks && target.closest(table.get(name).clicks));

  /* Fetch the rest, one at a time, while nobody asks for anything: once line and reader have been silent for a while; not over a
     line that is slow or costs money. */
  vt.fetchBeforehand = function () {
    const line = navigator.connection || {};
    if (line.saveData || /2g/.test(line.effectiveType || "") || vt.inside(table.get("names").files[0])) return;
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
      const name = names.find((one) => !vt.bundles.has(one) && !LATE.test(one));
      if (name) vt.need([name], () => idle(next), () => {});
    };
    setTimeout(next, QUIET);
  };
})(window.vt);
