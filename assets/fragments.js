/* The views that are not shown come in scripts of their own, as text; one is made into elements when it is first asked for. */
(function (vt) {
  "use strict";
  const main = document.getElementById("inhoud");
  const made = {};
  const asked = {}; // by address, what waits for a script: `[work, failed]`
  vt.views = {}; // what a view does with a state, by the view's name: `(state, the state before, whether the view is new, whether just asked)`
  vt.answers = []; // what answers a click in a view: `(target, state)` to changes of the state, or true if that is all
  const first = main.querySelector("[data-view]");
  first.dataset.key = document.documentElement.dataset.first;
  made[first.dataset.key] = first;

  /* What stands in the page, where all is in one file: pressed, and written in letters. */
  vt.unpack = function (inside) {
    const pressed = Uint8Array.from(atob(inside.textContent), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([pressed]).stream().pipeThrough(new DecompressionStream("gzip")));
  };
  /* Fetch a script, once; do `work` when it is there, `failed` if it cannot be had now. */
  function load(address, work, failed) {
    if (asked[address]) return asked[address].push([work, failed]);
    asked[address] = [[work, failed]];
    const script = document.createElement("script");
    const answer = (which) => () => {
      const waiting = asked[address];
      delete asked[address]; // the next click tries again
      for (const pair of waiting) pair[which]();
    };
    const inside = document.getElementById(address.split("/").pop());
    if (inside) return vt.unpack(inside).text().then((text) => run(script, text)).then(answer(0), answer(1));
    script.src = address;
    script.onload = answer(0);
    script.onerror = answer(1);
    document.head.append(script);
  }
  function run(script, text) {
    script.textContent = text;
    document.head.append(script);
  }

  const beside = (name) => new URL(name, new URL(document.documentElement.dataset.content, location.href)).href;

  /* The rest of the theory: called by that script with it, and by who needs it. */
  vt.take = function (content) {
    vt.content = content;
    if (document.getElementById("vt-style")) return;
    const style = document.createElement("style");
    style.textContent = content.style;
    document.head.append(style);
  };
  vt.fetchContent = (work, failed) => (vt.content ? work() : load(document.documentElement.dataset.content, work, failed));

  /* What only some views need: the same, after the rest. */
  vt.takeLater = function (later) {
    vt.later = later;
    Object.assign(vt.content.views, later.views);
  };
  vt.fetchLater = function (work, failed) {
    if (vt.later) return work();
    vt.fetchContent(() => load(beside(vt.content.later), work, failed), failed);
  };
  vt.fetchView = (view, work, failed) => vt.fetchContent(() => (vt.content.apart.includes(view) ? vt.fetchLater(work, failed) : work()), failed);
  vt.fetchPlotly = (work, failed) => (window.Plotly ? work() : load(beside(vt.later.plotly), work, failed));

  /* An action in a list, as components/items.py makes it. */
  vt.item = (id) => '<li class="vt-item" data-action="' + id + '" tabindex="-1">' + vt.content.cards[id] + "</li>";

  function make(key) {
    const template = document.createElement("template");
    const put = (_, many, ids) => (many ? ids.split(" ").map(vt.item).join("") : vt.content.cards[ids]); // as components/items.py does
    template.innerHTML = vt.content.views[key].replace(/<!--(\* )?([a-z0-9 -]+)-->/g, put);
    made[key] = template.content.firstElementChild;
    made[key].dataset.key = key;
    return made[key];
  }

  vt.hasView = (key) => Boolean(made[key] || (vt.content && vt.content.views[key]));

  /* The elements of a view, whether or not it is shown. */
  vt.elements = (key) => made[key] || make(key);

  /* Show the view with this key; true if another one was shown. */
  vt.showView = function (key) {
    const shown = main.querySelector("[data-view]");
    if (shown.dataset.key === key) return false;
    shown.replaceWith(vt.elements(key));
    return true;
  };
})(window.vt);
