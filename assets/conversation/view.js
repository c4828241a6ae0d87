/* The conversation in the page: filled when it is shown and whenever something else is kept. */
(function (vt) {
  "use strict";
  const view = () => document.querySelector("main .vt-talk");
  const taken = new WeakSet();

  function fill() {
    const shown = view();
    if (!shown) return;
    if (shown.dataset.nodeAsked && !taken.has(shown)) vt.talk.takeUp(shown);
    taken.add(shown);
    const data = vt.talk.read();
    vt.talk.fillWay(shown, data);
    vt.talk.fillKept(shown);
    if (shown.dataset.nodeAsked) vt.talk.fillBlock(shown, data);
    else {
      vt.talk.fillPlan(data, vt.talk.fillResult(shown, data));
      vt.talk.fillPhones(shown);
    }
    vt.tellHeight();
  }

  vt.shows.gesprek = fill;
  vt.store.onChange(() => vt.talk.payload() && fill());

  vt.answers.push(function (target) {
    const button = target.closest("button[data-talk]");
    if (button) vt.talk.does[button.dataset.talk](button);
    return button && true;
  });
})(window.vt);
