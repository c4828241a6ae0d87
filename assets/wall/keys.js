/* Keys of a keyboard and of a remote, and the swipe of a finger, in a presentation.  A remote sends PageDown and PageUp, some "." or
   F5 too; F5 loads the same address anew. */
(function (vt) {
  "use strict";
  const root = document.documentElement;
  const CONTROL = "a, button, input, select, textarea, summary, [contenteditable]";
  const SWIPE = 60; // pixels that a finger goes sideways, to be no tap
  let heeded = true; // whether keys count

  const on = () => vt.now().modus === "presentatie";

  /* To the step that is so many further; free of the story, to the one where it was left. */
  vt.step = function (by) {
    const state = vt.now();
    const count = vt.steps(state.verhaal).length;
    if (!count) return;
    const number = Number(state.stap || 0);
    const away = number && !vt.stepOf(state) && by === -1; // back to where one left it
    go(Math.min(count, Math.max(1, away ? number : number + by)));
  };
  const go = (vt.goToStep = (number) => vt.navigate(vt.atStep(vt.now(), number)));

  const actions = {
    next: () => vt.step(1),
    previous: () => vt.step(-1),
    first: () => vt.step(-Infinity),
    last: () => vt.step(Infinity),
    black: () => root.toggleAttribute("data-black"),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen && root.requestFullscreen()),
    code: () => vt.toggleWall("code"),
    keys: () => vt.toggleWall("keys"),
    dark: () => vt.change({ scherm: vt.now().scherm === "donker" ? "" : "donker" }),
    leave: () => vt.navigate({ ...vt.now(), modus: "", verhaal: "", stap: "", scherm: "" }),
    heed: () => (heeded = !heeded),
  };
  vt.wallActions = actions;
  const KEYS = new Map(
    Object.entries({ PageDown: "next", ArrowRight: "next", " ": "next", n: "next", PageUp: "previous", ArrowLeft: "previous", p: "previous", Home: "first", End: "last", ".": "black", b: "black", f: "full", q: "code", "?": "keys" }),
  );

  document.addEventListener("keydown", function (event) {
    if (!heeded || !on() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const over = event.target.closest("dialog");
    if (event.target.closest(CONTROL) || (over && !over.matches(".vt-wall__over"))) return;
    const name = KEYS.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!name) return;
    event.preventDefault();
    if (event.repeat && !["next", "previous"].includes(name)) return;
    const wasBlack = root.hasAttribute("data-black");
    root.removeAttribute("data-black");
    if (over) over.close();
    if (name === "black" ? !wasBlack : !over || over.id !== "vt-wall-" + name) actions[name]();
  });

  /* What a pointer has pressed keeps no focus: the keys go on counting. */
  document.addEventListener("click", function (event) {
    if (!on() || !event.detail) return;
    const action = event.target.closest("[data-wall]");
    if (action) actions[action.dataset.wall]();
    if (document.activeElement && !document.activeElement.closest("dialog")) document.activeElement.blur();
  });

  /* Escape: what lies over the wall first, the presentation itself last. */
  vt.layers.wall = function () {
    const over = document.querySelector(".vt-wall__over[open]");
    if (over) over.close();
    else if (!root.hasAttribute("data-black")) return false;
    root.removeAttribute("data-black");
    return true;
  };
  vt.layers.mode = () => on() && (actions.leave(), true);

  let began = null;
  document.addEventListener("touchstart", (event) => (began = event.touches.length === 1 ? event.touches[0] : null), { passive: true });
  document.addEventListener("touchend", function (event) {
    if (!began || !on() || event.target.closest("dialog, input")) return;
    const across = event.changedTouches[0].clientX - began.clientX;
    const down = event.changedTouches[0].clientY - began.clientY;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) vt.step(across < 0 ? 1 : -1);
  });
})(window.vt);
