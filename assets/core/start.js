/* The page's one reader and one writer of the address, and the one listener for clicks. */
(function (vt) {
  "use strict";
  const root = document.documentElement;
  const page = document.getElementById("vt");
  let address = vt.asked();
  let before = null; // the state that was shown last
  let unwritten = 0; // the timer of what was typed and is not yet in the browser's own address
  let typing = false; // whether what is shown is what someone typed, and perhaps goes on typing

  let kept = history.state; // what this tab keeps beside its address, also when it is loaded anew

  const now = (vt.now = () => vt.read(address).state);

  /* What stands behind `#` at a group session, by its code: the key of who leads it.  It is in no query, so in nothing that is
     shared or drawn; it stays in this tab's address for as long as the session does. */
  const secrets = (vt.secrets = new Map());
  function keepSecret() {
    const { sessie } = now();
    const { hash } = location;
    if (sessie && hash.length > 1 && !document.getElementById(hash.slice(1))) secrets.set(sessie, hash);
    if (secrets.has(sessie) && hash !== secrets.get(sessie)) write("replaceState");
  }

  vt.kept = () => kept || {};
  vt.keep = function (changes) {
    kept = { ...kept, ...changes };
    write("replaceState");
  };

  function write(how) {
    clearTimeout(unwritten);
    unwritten = 0;
    try {
      history[how](kept, "", location.pathname + (address === "?" ? "" : address) + (secrets.get(now().sessie) || ""));
    } catch {
      // a sandboxed frame or a file may not write its address; the page works all the same
    }
  }

  /* Make this the state.  `asTyped`: shown at once, but no step of its own in the history, and not written letter by letter:
     browsers refuse that, and what is seen comes first.  `asked`: by the reader; else nothing is kept of where that one was. */
  const navigate = (vt.navigate = function (state, asTyped = false, asked = true) {
    if (unwritten && !asTyped) write("replaceState");
    if (!asked) left.clear();
    else if (before) leave(before);
    address = vt.query(state);
    typing = asTyped;
    if (asTyped) {
      clearTimeout(unwritten);
      unwritten = setTimeout(write, 200, "replaceState");
    } else {
      write(vt.framed ? "replaceState" : "pushState");
    }
    show(asked);
  });
  const change = (vt.change = (changes, asTyped) => navigate({ ...now(), ...changes }, asTyped));

  /* The bundles without which a state cannot be shown, and those without which its view cannot do anything. */
  function bundlesOf(state) {
    const wall = [...(state.modus === "presentatie" ? ["wall"] : []), ...(state.rust ? ["rest"] : [])];
    const own = state.knoop && wall[0] === "wall" ? "wall" : state.deel ? state.key : state.sessie ? "session" : vt.views.get(state.view).bundle;
    if (state.view !== "schema") return { toShow: vt.hasView(state.key) ? wall : [own, ...wall], toAnswer: state.advies ? [own, "advice"] : [own] };
    const extra = [...(state.vraag || state.verband || state.aard ? ["schema"] : []), ...(state.vraag === "naast" ? ["names"] : []), ...(state.actor && vt.views.has("actor") ? ["actors"] : [])];
    return { toShow: vt.hasView("schema") ? [...extra, ...wall] : ["schema", ...extra, ...wall], toAnswer: [] };
  }

  /* `asked`: by the reader, just now; false: by nobody; else it is where the address led, or the way back. */
  function show(asked) {
    const { state, dropped } = vt.read(address);
    const { toShow, toAnswer } = bundlesOf(state);
    if (!vt.hasAll(toShow)) return wait(toShow);
    if (!vt.hasView(state.key)) return showLoadFailure();
    const moved = vt.showView(state.key) || Boolean(before && before.alleen !== state.alleen);
    if (!before || moved || before.modus !== state.modus) {
      root.dataset.modus = state.modus;
      root.toggleAttribute("data-alleen", Boolean(state.alleen));
      page.dataset.shows = state.view;
      if (state.view === "schema") vt.fit();
      vt.measure();
    }
    const last = before;
    before = state;
    delete root.dataset.waits;
    if (!vt.hasAll(toAnswer)) vt.need(toAnswer, () => before === state && fill(), showLoadFailure);
    else if (vt.shows[state.view]) vt.shows[state.view](state, last, moved, asked);
    if (vt.shows.wall) vt.shows.wall(state);
    vt.tellHeight();
    if (last && asked && !typing) bringBack(state, last, moved);
    if (last && !moved) return afterPaint(() => before === state && vt.tell(state, last, dropped, moved, typing));
    vt.tell(state, last, dropped, moved, typing);
    if (asked === false) return;
    if (last && state.modus !== "presentatie") moveFocus(state, last); // its keys count while nothing has the focus
    else if (state.selectie && !vt.framed) vt.button(state.selectie).scrollIntoView({ block: "nearest" });
  }

  /* What the view needs has come. */
  function fill() {
    before = now();
    if (vt.shows[before.view]) vt.shows[before.view](before, null, true);
    vt.tellHeight();
  }

  /* Some bundle has come, and with it names: what is not among them is left out of the address. */
  vt.arrived = function () {
    if (!before || !root.hasAttribute("data-ready")) return;
    if (vt.query(now()) !== vt.query(before)) show();
    else vt.tell(before, null, []);
  };

  /* What is asked for is still on its way. */
  function wait(bundles) {
    if (!before) root.dataset.waits = ""; // what stands there is not what was asked for
    vt.notify("loading");
    const wanted = address;
    vt.need(bundles, () => address === wanted && show(), showLoadFailure);
  }
  function showLoadFailure() {
    delete root.dataset.waits;
    vt.notify("unloaded");
  }

  /* What is seen comes first; what is said may wait for the frame after. */
  const afterPaint = (vt.afterPaint = (work) => requestAnimationFrame(() => setTimeout(work)));

  /* In a frame, which does not scroll itself: after a step into another view that view's beginning is to be in sight, after one
     in the schema its answer, which stands over the house or, in the list, under the block. */
  function bringBack(state, last, moved) {
    const block = state.selectie || last.selectie;
    if (moved && !state.item) vt.tellTop(); // an item brings itself
    if (moved || state.view !== "schema") return;
    if (block && !vt.inHouse()) vt.tellTop(vt.button(block));
    else if (state.selectie || state.verband) vt.tellTop();
  }

  /* After a change of view: to the block one came from, else to the view's heading. */
  function moveFocus(state, last) {
    const block = state.view === "schema" && (state.selectie || last.knoop);
    const still = !block || state.modus === "embed"; // whose answer stands on top
    const item = !block && document.querySelector('main [aria-current="true"][tabindex]');
    const target = block ? vt.button(block) : item || document.querySelector("main [data-view=zoek] [type=search]") || document.querySelector("#inhoud h1");
    if (!block && !item) target.tabIndex = target.matches("h1") ? -1 : 0;
    if (still && !item) window.scrollTo(0, 0);
    target.focus({ preventScroll: still });
  }

  /* What one comes back to, for as long as the page is open: the last state of the schema and of the actions. */
  const left = new Map();
  const leave = (state) => ["schema", "acties"].includes(state.view) && left.set(state.view, state);

  /* The menu's ways back lead to what was there; so does the way to a block that was chosen there. */
  function back(link, wanted, state) {
    const last = left.get(wanted.view);
    if (!last || wanted.view === state.view) return wanted;
    const menu = link.matches(".vt-menu__link") && !(wanted.modus && wanted.modus !== last.modus);
    const same = !wanted.modus && wanted.selectie && wanted.selectie === last.selectie && !wanted.vraag && !wanted.verband;
    return menu || same ? { ...last } : wanted;
  }

  /* A link inside the page: what it leads to, with what is kept of how one looks at it. */
  function follow(link, state) {
    const wanted = back(link, vt.read(link.getAttribute("href")).state, state);
    const inSchema = wanted.view === "schema" && link.closest("[data-view=schema]");
    if (state.modus === "embed" || (state.modus === "lijst" && inSchema)) wanted.modus = state.modus;
    if (state.modus === "presentatie") for (const name of ["modus", "verhaal", "stap", "scherm"]) wanted[name] = state[name];
    wanted.rust = state.rust;
    if (inSchema && !("bare" in link.dataset)) wanted.actor = state.actor;
    navigate(vt.read(vt.query(wanted)).state);
  }

  /* A link that is the browser's own affair after all. */
  const again = (target) => target.closest("a[href]") && target.closest("a[href]").click();

  /* Answer a click on `target`; true if there was something to answer. */
  function answer(target) {
    const state = now();
    const needed = vt.neededBy(target);
    if (!vt.hasAll(needed)) {
      vt.need(needed, () => answer(target) || again(target), showLoadFailure);
      return true;
    }
    for (const ask of vt.answers) {
      const answered = ask(target, state);
      if (answered && answered !== true) change(answered);
      if (answered) return true;
    }
    const place = target.closest('main a[href^="#"]');
    const link = target.closest('a[href^="?"]');
    if (place) vt.goTo(document.querySelector(place.hash)); // not by the address: that would be a step in a frame's history
    else if (link && !link.target && vt.elsewhere(link.search) !== null) vt.leaveFor(link, state);
    else if (link && !link.target) follow(link, state);
    else return false;
    return true;
  }

  // A released mouse button, or a caret in some text, makes the browser lay out the page at once, to look for selected
  // text, before the frame in which that is due anyway.  On a button there is none.
  document.addEventListener("mouseup", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    event.preventDefault();
    if (button === document.activeElement && getSelection().isCollapsed) getSelection().removeAllRanges();
  });

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (answer(event.target)) event.preventDefault();
  });
  const typed = (field) => change({ zoek: field.value, item: "" }, true);
  document.addEventListener("input", (event) => event.target.name === "zoek" && typed(event.target));
  document.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!event.target.zoek) return;
    typed(event.target.zoek);
    typing = false; // nobody types on
    write("replaceState");
  });
  window.addEventListener("popstate", () => {
    clearTimeout(unwritten);
    unwritten = 0;
    typing = false;
    address = vt.asked();
    keepSecret();
    show();
  });
  const remeasure = (vt.remeasure = function () {
    if (!before || before.view !== "schema" || root.hasAttribute("data-paper")) return;
    vt.measure();
    if (vt.place(before)) vt.measure(); // the panel has made room
    vt.redraw();
  });
  new ResizeObserver(remeasure).observe(document.querySelector(".vt-body"));
  /* Names change their size with the window, the typeface, the spacing that a reader sets, and what stands in them. */
  const names = new ResizeObserver(() => before && before.view === "schema" && vt.fit() && remeasure());
  for (const name of document.querySelectorAll(".vt-node__name, .vt-node__quote")) names.observe(name);
  window.addEventListener("resize", function () {
    if (!before || before.view !== "schema") return;
    vt.fit();
    remeasure();
  });

  keepSecret();
  show();
  root.dataset.ready = "";
  vt.prepare();
  vt.fetchBeforehand();
  const early = window.vtEarly;
  window.vtEarly = null;
  early.forEach((target) => target instanceof Element && target.closest("button") && answer(target));
})(window.vt);
