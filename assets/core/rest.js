/* Left alone: so many seconds (`rust`) after the last pointer, key or touch the page is as calm as it began.  It says so a while
   before, for who is reading. */
(function (vt) {
  "use strict";
  const NOTICE = 20; // seconds before, or half of all where those are few
  const page = document.getElementById("vt");
  const notice = document.createElement("p");
  notice.className = "vt-rest";
  notice.setAttribute("role", "status");
  document.body.append(notice);
  let last = performance.now();
  let timer = 0;

  /* How it begins, in the mode that it is in; null for who speaks: the wall is touched elsewhere. */
  function calm(state) {
    if (state.scherm === "spreker") return null;
    const { modus, verhaal, scherm, rust } = state;
    return vt.read(vt.query({ modus, verhaal, scherm, rust })).state;
  }

  const isOver = () => Boolean(document.querySelector("dialog[open]")) || Boolean(vt.over && vt.now().modus === "presentatie" && vt.over().black);

  function rest(state) {
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
    for (const fold of page.querySelectorAll(".vt-more[open]")) fold.open = false;
    if (document.activeElement) document.activeElement.blur();
    if (vt.visited) {
      if (vt.now().modus === "presentatie") vt.lay({ black: false });
      vt.setVisited([]);
    }
    if (vt.store) vt.store.wipe();
    if (vt.query(state) !== vt.query(vt.now())) vt.navigate(state, false, false);
    window.scrollTo(0, 0);
  }

  function check() {
    clearTimeout(timer);
    timer = 0;
    const state = vt.now();
    const wanted = state.rust ? calm(state) : null;
    notice.textContent = "";
    if (!wanted) return;
    const left = state.rust - (performance.now() - last) / 1000;
    const soon = Math.min(NOTICE, state.rust / 2);
    const busy = isOver() || vt.query(wanted) !== vt.query(state) || (vt.visited && vt.visited().length > 1);
    if (left <= 0) {
      if (busy) rest(wanted);
      return;
    }
    if (busy && left <= soon) notice.textContent = vt.bundles.get("rest").soon;
    timer = setTimeout(check, 1000 * (left > soon ? left - soon : left) + 10);
  }

  /* Someone is there. */
  vt.touched = function () {
    last = performance.now();
    if (!timer || notice.textContent) check();
  };
  for (const event of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "touchmove", "input"]) {
    document.addEventListener(event, vt.touched, { capture: true, passive: true });
  }
  window.addEventListener("popstate", vt.touched);
  vt.onReceive("rest", vt.touched);
})(window.vt);
