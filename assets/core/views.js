/* The views: the one in the page, and those that come with bundles as text; one is made into elements when it is first shown. */
(function (vt) {
  "use strict";
  const main = document.getElementById("inhoud");
  const made = new Map();
  vt.shows = {}; // what a view does with a state, by the view's name: `(state, the state before, whether the view is new, whether just asked)`;
  // what it has to say of that, if anything, is its `told`
  vt.answers = []; // what answers a click in a view: `(target, state)` to changes of the state, or true if that is all
  const first = main.querySelector("[data-view]");
  first.dataset.key = document.documentElement.dataset.first;
  made.set(first.dataset.key, first);

  const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

  /* A template of Python's with its slots `{name}` filled: texts are escaped, a list is HTML that was made so. */
  vt.fill = (template, slots) =>
    template.replace(/{(\w+)}/g, function (slot, name) {
      if (!Object.hasOwn(slots, name)) return slot; // braces of a theory's own
      return Array.isArray(slots[name]) ? slots[name].join("") : escaped(slots[name]);
    });

  /* The elements of some HTML. */
  vt.elementsOf = function (text) {
    const template = document.createElement("template");
    template.innerHTML = text;
    return [...template.content.children];
  };

  /* One number with the word for one or for several. */
  vt.counted = (words, count) => words[count === 1 ? 0 : 1].replace("{count}", count);

  function make(key) {
    const [view] = vt.elementsOf(vt.markup.get(key));
    view.dataset.key = key;
    if (vt.items) vt.putCards(view);
    made.set(key, view);
    return view;
  }

  vt.hasView = (key) => made.has(key) || vt.markup.has(key);

  /* The elements of a view, whether or not it is shown. */
  vt.elements = (key) => made.get(key) || make(key);

  /* Show the view with this key; true if another one was shown. */
  vt.showView = function (key) {
    const shown = main.querySelector("[data-view]");
    if (shown.dataset.key === key) return false;
    shown.replaceWith(vt.elements(key));
    return true;
  };

  /* Unfold what hides an element, bring it into sight and give it the focus; in a frame that nobody clicked in, only as
     far as the frame goes: the page around it stays where its reader is. */
  vt.goTo = function (target, asked = true) {
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (vt.framed && !asked) return window.scrollBy(0, target.getBoundingClientRect().top - window.innerHeight / 4);
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.scrollIntoView({ block: target.matches("h2") || target.offsetHeight > innerHeight / 2 ? "start" : "center" });
    target.focus({ preventScroll: true });
    vt.tellTop(target);
  };
})(window.vt);
