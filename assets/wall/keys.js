/* Keys of a keyboard and of a remote, and the swipe of a finger, in a presentation.  A remote sends PageDown and PageUp, some "." or
   F5 too; F5 loads the same address anew. */
(function (vt) {
  "use strict";
  const root = document.documentElement;
  const CONTROL = "a, button, input, select, textarea, summary, [contenteditable]";
  const SWIPE = 60; // pixels that a finger goes sideways, to be no tap
  const AWAKE = 4000; // milliseconds after the last touch in which the way to the list is seen
  let heeded = vt.kept().heeded !== false; // whether keys count

  const on = () => vt.now().modus === "presentatie";

  /* To the step that is so many further; free of the story, to the one where it was left. */
  vt.step = function (by) {
    const state = vt.now();
    const count = vt.steps(state.verhaal).length;
    if (!count || state.sessie) return; // a group session is no step, and is not left by a slip
    const number = Number(state.stap || 0);
    const away = number && !vt.stepOf(state) && by === -1; // back to where one left it
    go(Math.min(count, Math.max(1, away ? number : number + by)));
  };
  const go = (vt.goToStep = function (number) {
    const state = vt.atStep(vt.now(), number);
    if (vt.query(state) !== vt.query(vt.now())) vt.navigate(state);
  });
  const toggle = (name) => vt.lay({ [name]: !vt.over()[name] });

  function heed(keys) {
    heeded = keys;
    vt.keep({ heeded });
    for (const button of document.querySelectorAll("[data-wall=heed]")) button.setAttribute("aria-pressed", String(heeded));
  }

  const actions = {
    next: () => vt.step(1),
    previous: () => vt.step(-1),
    first: () => vt.step(-Infinity),
    last: () => vt.step(Infinity),
    black: () => toggle("black"),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen && root.requestFullscreen()),
    code: () => toggle("code"),
    keys: () => vt.toggleWall("keys") || heed(heeded),
    dark: () => toggle("dark"),
    speaker: () => vt.openSpeaker(),
    wall: () => vt.openWallAgain(),
    clock: () => vt.resetClock(),
    forget: () => vt.setVisited([]) || vt.tellOther(),
    heed: () => heed(!heeded),
    leave: () => vt.navigate({ ...vt.now(), modus: "", verhaal: "", stap: "", scherm: "" }),
  };
  const STAYS = ["heed", "speaker", "keys"]; // after these the list stays open, or sees to itself
  const KEYS = new Map(
    Object.entries({ PageDown: "next", ArrowRight: "next", " ": "next", n: "next", PageUp: "previous", ArrowLeft: "previous", p: "previous", Home: "first", End: "last", ".": "black", b: "black", f: "full", q: "code", "?": "keys" }),
  );

  const SEEN = ["next", "previous", "first", "last", "code"]; // not under something else

  function act(name) {
    const over = vt.over();
    for (const layer of ["black", "code"]) if (SEEN.includes(name) && name !== layer && over[layer]) vt.lay({ [layer]: false });
    actions[name]();
  }

  document.addEventListener("keydown", function (event) {
    if (!heeded || !on() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target.closest(CONTROL) || event.target.closest("dialog:not(.vt-wall__over)")) return;
    const name = KEYS.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!name) return;
    event.preventDefault();
    if (event.repeat && name !== "next" && name !== "previous") return;
    const listed = document.querySelector("#vt-wall-keys[open]");
    if (listed) listed.close();
    if (!listed || name !== "keys") act(name);
  });

  /* What a pointer has pressed keeps no focus: the keys go on counting.  Keys that press a control leave it there. */
  document.addEventListener("click", function (event) {
    if (!on()) return;
    const action = event.target.closest("[data-wall]");
    const focused = document.activeElement;
    if (event.detail && focused && !focused.closest("dialog")) focused.blur();
    if (!action) return;
    const { wall } = action.dataset;
    if (action.closest("dialog") && !STAYS.includes(wall)) vt.closeOver();
    act(wall);
  });

  /* A black wall is woken by a touch, which does nothing else. */
  document.addEventListener(
    "click",
    function (event) {
      if (!on() || !vt.overWall().black || event.target.closest("dialog")) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      vt.lay({ black: false });
    },
    true,
  );

  /* Escape: what lies over the wall first, the presentation itself last. */
  vt.layers.wall = function () {
    if (!on()) return false;
    if (vt.closeOver()) return true;
    const top = ["code", "black"].find((name) => vt.over()[name]);
    if (top) vt.lay({ [top]: false });
    return Boolean(top);
  };
  vt.layers.mode = () => on() && (actions.leave(), true);

  let asleep = 0;
  function wake() {
    clearTimeout(asleep);
    root.dataset.awake = "";
    asleep = setTimeout(() => delete root.dataset.awake, AWAKE);
  }
  for (const event of ["pointermove", "pointerdown", "touchstart", "focusin"]) document.addEventListener(event, wake, { passive: true });

  let began = null;
  document.addEventListener("touchstart", (event) => (began = event.touches.length === 1 ? event.touches[0] : null), { passive: true });
  document.addEventListener("touchend", function (event) {
    if (!began || !on() || event.target.closest("dialog, input")) return;
    const across = event.changedTouches[0].clientX - began.clientX;
    const down = event.changedTouches[0].clientY - began.clientY;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) act(across < 0 ? "next" : "previous");
  });
})(window.vt);
