/* The page's one reader and one writer of the address, and the one listener for clicks. */
(function (vt) {
  "use strict";
  const root = document.documentElement;
  const page = document.getElementById("vt");
  const notice = document.getElementById("vt-notice");
  let address = location.search;
  let before = null; // the state that was shown last

  let unwritten = 0; // the timer of what was typed and is not yet in the browser's own address
  let unsaid = 0;
  let typing = false; // whether what is shown is what someone typed, and perhaps goes on typing

  function write(how) {
    clearTimeout(unwritten);
    unwritten = 0;
    try {
      history[how](null, "", location.pathname + (address === "?" ? "" : address));
    } catch (refused) {
      // a sandboxed frame or a file may not write its address; the page works all the same
    }
  }

  /* `asTyped`: shown at once, but no step of its own in the history, and not written letter by letter: browsers refuse that, and what is seen comes first. */
  function go(state, asTyped = false) {
    if (unwritten && !asTyped) write("replaceState");
    address = vt.query(state);
    typing = asTyped;
    if (asTyped) {
      clearTimeout(unwritten);
      unwritten = setTimeout(write, 200, "replaceState");
    } else {
      write(vt.framed ? "replaceState" : "pushState");
    }
    show(true);
  }

  /* `asked`: by the reader, just now; else it is where the address led, or the way back. */
  function show(asked) {
    const read = vt.read(address);
    const state = read.state;
    if (!vt.hasView(state.key)) return wait();
    const moved = vt.showView(state.key);
    if (!before || moved || before.modus !== state.modus) {
      root.dataset.modus = state.modus;
      page.dataset.shows = state.view;
      vt.measure();
    }
    const last = before;
    before = state;
    delete root.dataset.waits;
    if (vt.views[state.view]) vt.views[state.view](state, last, moved, asked);
    else vt.fetchView(state.view, () => before === state && fill(), sorry);
    vt.tellHeight();
    if (last && !moved) return afterPaint(() => before === state && tell(state, last, read.dropped, moved));
    tell(state, last, read.dropped, moved);
    if (last) arrive(state, last);
    else if (state.selectie && !vt.framed) vt.button(state.selectie).scrollIntoView({ block: "nearest" });
  }

  /* What the view shows has come, and with it all names: what is not among them is left out. */
  function fill() {
    before = now();
    if (vt.views[before.view]) vt.views[before.view](before, null, true);
  }
  function know() {
    if (before && vt.query(now()) !== vt.query(before)) show();
    else if (before) tell(before, null, []);
  }

  /* What is asked for is still on its way. */
  function wait() {
    if (!before) root.dataset.waits = ""; // what stands there is not what was asked for
    notice.textContent = vt.data.texts.loading;
    vt.fetchView(now().view, show, sorry);
  }
  function sorry() {
    delete root.dataset.waits;
    notice.textContent = vt.data.texts.unloaded;
  }

  /* What is seen comes first; what is said may wait for the frame after. */
  const afterPaint = (work) => requestAnimationFrame(() => setTimeout(work));

  /* Everything that says where one is: title, menu, notice, and the words read aloud. */
  function tell(state, last, dropped, moved) {
    const named = state.actor && !vt.content ? "" : title(state); // names of actors come with the content
    if (named && document.title !== named) document.title = named;
    current(state);
    if (last || moved || dropped.length) {
      notice.textContent = dropped.length ? vt.data.texts.notice.replace("{dropped}", () => dropped.join(", ")) : "";
    }
    clearTimeout(unsaid);
    if (last && typing) unsaid = setTimeout(announce, 600, state, moved); // no chatter while someone types
    else if (last) announce(state, moved);
  }

  function title(state) {
    const node = vt.data.nodes[state.knoop || state.selectie];
    const names = state.actor && !node ? vt.actorNames(state.actor.split(",")) : "";
    const own = node ? node.name : [vt.data.views[state.view], names].filter(Boolean).join(": ");
    return (own ? own + " – " : "") + vt.data.title;
  }

  /* The menu says where one is; the way out of a frame leads to the same view. */
  function current(state) {
    document.querySelector(".vt-full").href = vt.query(Object.assign({}, state, { modus: "" }));
    const bare = vt.query({ weergave: state.weergave, knoop: state.knoop, modus: state.modus === "lijst" && state.view === "schema" ? "lijst" : "" });
    for (const link of document.querySelectorAll(".vt-menu__link")) {
      if (link.getAttribute("href") === bare) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  function announce(state, moved) {
    const node = vt.data.nodes[state.selectie];
    const panel = document.querySelector("#vt-panel .vt-panel__text");
    let words = "";
    if (moved) words = title(state);
    else if (state.verband) words = vt.data.opened[state.verband].said;
    else if (node) words = state.vraag ? panel.textContent : node.said;
    else if (state.view === "schema") words = vt.data.texts.deselected;
    else words = (document.querySelector("main .vt-count > :first-child") || {}).textContent || "";
    document.getElementById("vt-live").textContent = words;
  }

  /* After a change of view: to the block one came from, else to the view's heading. */
  function arrive(state, last) {
    const block = state.view === "schema" && (state.selectie || last.knoop);
    const item = !block && document.querySelector('main [aria-current="true"][tabindex]');
    const target = block ? vt.button(block) : item || document.querySelector("main [data-view=zoek] [type=search]") || document.querySelector("#inhoud h1");
    if (!block && !item) {
      target.tabIndex = target.matches("h1") ? -1 : 0;
      window.scrollTo(0, 0);
    }
    target.focus({ preventScroll: !block });
  }

  const now = (vt.now = () => vt.read(address).state);
  const change = (changes, asTyped) => go(Object.assign(now(), changes), asTyped);

  /* Answer a click on `target`; true if there was something to answer. */
  function answer(target) {
    const state = now();
    const later = !vt.later && target.closest("[data-take], [data-save], [data-sharing]");
    if (later || (!vt.content && target.closest(".vt-choice, [data-copy], [data-more]"))) {
      (later ? vt.fetchLater : vt.fetchContent)(() => answer(target), sorry);
      return true;
    }
    const node = target.closest("button[data-node]");
    const question = target.closest("[data-vraag]");
    const drawn = target.closest("g[data-link]");
    const link = target.closest('a[href^="?"]');
    const place = target.closest('main a[href^="#"]');
    const other = vt.answers.map((ask) => ask(target, state)).find(Boolean);
    if (other) {
      if (other !== true) change(other);
    } else if (place) {
      vt.goTo(document.querySelector(place.hash)); // not by the address: that would be a step in a frame's history
    } else if (node) {
      const again = node.dataset.node === state.selectie && !state.vraag && !state.verband;
      change({ selectie: again ? "" : node.dataset.node, vraag: "", verband: "" });
    } else if (question) {
      change({ vraag: state.vraag === question.dataset.vraag && !state.verband ? "" : question.dataset.vraag, verband: "" });
    } else if (drawn) {
      change({ verband: drawn.dataset.link });
    } else if (target.closest("[data-close]")) {
      change({ verband: "" });
    } else if (link && !link.target) {
      const wanted = vt.read(link.getAttribute("href")).state;
      const keeps = state.modus === "embed" || (state.modus === "lijst" && link.closest("[data-view=schema]") && wanted.view === "schema");
      if (keeps) wanted.modus = state.modus;
      if (wanted.view === "schema" && link.closest("[data-view=schema]") && !("bare" in link.dataset)) wanted.actor = state.actor;
      go(wanted);
    } else if (target.closest(".vt-house") && !target.closest(".vt-panel") && (state.selectie || state.verband)) {
      change({ selectie: "", vraag: "", verband: "" });
    } else {
      return false;
    }
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
  document.addEventListener("keydown", (event) => {
    const state = event.key === "Escape" ? now() : null;
    if (!state || state.view !== "schema") return;
    if (state.verband) change({ verband: "" });
    else if (state.vraag) change({ vraag: "" });
    else if (state.selectie) {
      const block = vt.button(state.selectie);
      change({ selectie: "" });
      block.focus();
    }
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
    address = location.search;
    show();
  });
  new ResizeObserver(() => {
    if (!before || before.view !== "schema") return;
    vt.measure();
    vt.place(before);
    vt.redraw();
  }).observe(document.querySelector(".vt-body"));

  show();
  root.dataset.ready = "";
  vt.prepare();
  vt.fetchContent(know, () => {});
  vt.startDash();
  const early = window.vtEarly;
  window.vtEarly = null;
  early.forEach((target) => target instanceof Element && target.closest("button") && answer(target));
})(window.vt);
