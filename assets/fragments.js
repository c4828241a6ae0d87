/* The views that are not shown lie in noscript elements, as text; one is made into elements when it is first asked for. */
(function (vt) {
  "use strict";
  const main = document.getElementById("inhoud");
  const made = {};
  const keyOf = (view) => view.dataset.key;
  const first = main.querySelector("[data-view]");
  first.dataset.key = vt.read(location.search).state.key;
  made[first.dataset.key] = first;

  function make(key) {
    const template = document.createElement("template");
    template.innerHTML = document.querySelector('noscript[data-fragment="' + CSS.escape(key) + '"]').textContent;
    made[key] = template.content.firstElementChild;
    made[key].dataset.key = key;
    return made[key];
  }

  /* Show the view with this key; true if another one was shown. */
  vt.showView = function (key) {
    const shown = main.querySelector("[data-view]");
    if (keyOf(shown) === key) return false;
    shown.replaceWith(made[key] || make(key));
    return true;
  };
})(window.vt);
