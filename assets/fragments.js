/* The views that are not shown come in a script of their own, as text; one is made into elements when it is first asked for. */
(function (vt) {
  "use strict";
  const main = document.getElementById("inhoud");
  const made = {};
  const waiting = [];
  let asked = null; // the script element
  vt.views = {}; // what a view does with a state, by the view's name: `(state, the state before, whether the view is new)`
  vt.answers = []; // what answers a click in a view: `(target, state)` to changes of the state, or true if that is all
  const first = main.querySelector("[data-view]");
  first.dataset.key = vt.read(location.search).state.key;
  made[first.dataset.key] = first;

  /* Called by that script. */
  vt.take = function (content) {
    vt.content = content;
    for (const [work] of waiting.splice(0)) work();
  };

  /* Fetch the rest of the theory, once; do `work` when it is there, `failed` if it cannot be had now. */
  vt.fetchContent = function (work, failed) {
    if (vt.content) return work();
    waiting.push([work, failed]);
    if (asked) return;
    asked = document.createElement("script");
    asked.src = document.documentElement.dataset.content;
    asked.onerror = function () {
      asked = null; // the next click tries again
      for (const [, sorry] of waiting.splice(0)) sorry();
    };
    document.head.append(asked);
  };

  function make(key) {
    const template = document.createElement("template");
    const cards = vt.content.cards;
    const item = (id) => '<li class="vt-item" data-action="' + id + '" tabindex="-1">' + cards[id] + "</li>";
    const put = (_, many, ids) => (many ? ids.split(" ").map(item).join("") : cards[ids]); // as components/items.py does
    template.innerHTML = vt.content.views[key].replace(/<!--(\* )?([a-z0-9 -]+)-->/g, put);
    made[key] = template.content.firstElementChild;
    made[key].dataset.key = key;
    return made[key];
  }

  vt.hasView = (key) => Boolean(made[key] || vt.content);

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
