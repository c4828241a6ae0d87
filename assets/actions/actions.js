/* The results of the actions view, made of the templates of components/views/actions.py.

   What is on the screen is made at once, the rest after it has been painted.  One exception: where one comes back to, all of it
   is there at once, so that the browser can put the page back where one had read. */
(function (vt) {
  "use strict";
  const CARD = 200; // pixels that most cards are high
  const HEAD = 180; // pixels that stand above the first card
  let payload = null;
  let most = 0; // how many actions are shown; more when asked for
  let rest = null; // what is still to be made, as a function

  const place = () => document.querySelector(".vt-results");
  const fill = (name, slots) => vt.fill(payload.templates[name], slots);
  const counted = (vt.countedActions = (count) => vt.counted(payload.words.count, count));

  /* Cards that a screen has room for. */
  const inSight = (start) => Math.max(1, Math.ceil((innerHeight - Math.max(0, start) - HEAD) / CARD));

  /* What stands above the actions of a basis. */
  vt.basisHeading = function (state, basis) {
    const chosen = vt.several(state.actor);
    if (basis === "named") return payload.words.named[chosen.length > 1 ? 1 : 0];
    return payload.words[basis].replace("{names}", () => vt.actorNames(vt.widerThan(chosen)));
  };

  /* A sentence that says what is shown, and what is chosen, to be taken away again. */
  function head(state, shown) {
    const { words } = payload;
    const actors = vt.several(state.actor);
    const { modus } = state;
    const said = state.bij ? [words.at.replace("{names}", () => vt.enumerate(vt.several(state.bij).map((id) => vt.names.nodes.get(id))))] : [];
    const query = vt.ask(state.zoek);
    if (state.zoek) said.push(words.with.replace("{words}", () => (shown.length ? vt.understood(query) : state.zoek)));
    if (state.genoemd) said.push(words.onlyNamed);
    const links = actors.flatMap((id) => [fill("aboutLink", { name: vt.names.actors.get(id), query: vt.query({ weergave: "actor", actor: id, modus }) }), " "]);
    const texts = vt.texts.get("actions");
    const note = query.wider ? vt.note(query, shown.flatMap((part) => part.actions.map(({ id }) => texts.get(id)))) : "";
    const sentence = fill("sentence", {
      who: actors.length ? vt.actorNames(actors) + ": " : "",
      count: counted(vt.ownCount(shown)),
      said: said.map((text) => " " + text).join(""),
      note: note ? [fill("note", { note })] : "",
      about: links.length ? [fill("about", { links })] : "",
    });
    const chips = vt.chosenLabels(state).map(({ label, without }) => fill("chip", { label, query: vt.query(without) }));
    if (chips.length > 1) chips.push(fill("clear", { query: vt.query({ weergave: "acties", modus }) }));
    return sentence + (chips.length ? fill("chips", { chips }) : "") + sure(shown);
  }

  /* How many of the actors' own actions rest on a source; the twin of components/parts/surety.py. */
  function sure(shown) {
    const count = vt.ownCount(shown);
    if (!count) return "";
    const { these, ...words } = payload.words.cited;
    const cited = vt.ownCount(shown.map(({ basis, actions }) => ({ basis, actions: actions.filter((action) => action.cited) })));
    const template = cited === count ? words.all : cited ? words.some : words.none;
    return fill("sure", { cited: vt.fill(template, { these: vt.counted(these, count), cited, count }) });
  }

  /* What would show something again: each choice that, taken away alone, leaves actions. */
  function loosen(state) {
    const links = vt.chosenLabels(state).flatMap(function ({ label, without }) {
      const count = vt.ownCount(vt.byBasis(without));
      return count ? [fill("way", { label, count: counted(count), query: vt.query(without) })] : [];
    });
    return fill("none", { ways: [links.length ? fill("ways", { links }) : fill("noWay", {})] });
  }

  /* What was asked for is unknown: a way to all actions, and the filter beside it. */
  function lost() {
    rest = null;
    place().innerHTML = payload.templates.lost;
  }

  /* These actions in groups by node. */
  function groups(actions) {
    const made = [];
    for (let start = 0, end; start < actions.length; start = end) {
      const { node } = actions[start];
      for (end = start + 1; end < actions.length && actions[end].node === node; ) end++;
      made.push(fill("group", { heading: [payload.headings[node]], items: actions.slice(start, end).map(({ id }) => vt.item(id)) }));
    }
    return made;
  }

  /* The parts of what is shown: of each basis the actions that are made now, and those that come after the paint. */
  function parts(shown, now) {
    let left = most;
    return shown.map(function ({ basis, actions }) {
      const kept = actions.slice(0, left);
      const first = kept.slice(0, now);
      left -= kept.length;
      now -= first.length;
      return { basis, count: actions.length, first, later: kept.slice(first.length) };
    });
  }

  /* What was shown is out of sight and reach at once, by its style; to take it apart takes longer than to make what is new. */
  function retire(section) {
    section.className = "vt-old";
    section.removeAttribute("data-section");
  }

  function render(state, shown, now = Infinity) {
    const results = place();
    const closed = new Map(Array.from(results.querySelectorAll("[data-section]"), (section) => [section.dataset.section, !section.firstElementChild.open]));
    const inside = results.contains(document.activeElement);
    for (const part of Array.from(results.children)) {
      if (now < Infinity && part.dataset.section) retire(part);
      else part.remove();
    }
    const made = parts(shown, now);
    const sections = made.map(({ basis, count, first }) =>
      fill("section", { basis, heading: vt.basisHeading(state, basis), count: counted(count), groups: groups(first) })
    );
    const cut = shown.reduce((sum, { actions }) => sum + actions.length, 0) > most;
    const none = vt.ownCount(shown) ? "" : loosen(state);
    results.insertAdjacentHTML("afterbegin", head(state, shown) + none + sections.join("") + (cut ? payload.templates.more : ""));
    for (const section of results.querySelectorAll("[data-section]")) {
      const { section: basis } = section.dataset;
      section.firstElementChild.open = closed.has(basis) ? !closed.get(basis) : basis !== "wider";
    }
    rest = function () {
      rest = null;
      for (const old of results.querySelectorAll(".vt-old")) old.remove();
      for (const { basis, first, later } of made) {
        const inner = results.querySelector('[data-section="' + basis + '"] .vt-groups');
        const last = first.at(-1);
        const more = last ? later.findIndex(({ node }) => node !== last.node) : 0;
        const same = later.slice(0, more < 0 ? later.length : more);
        if (same.length) inner.lastElementChild.lastElementChild.insertAdjacentHTML("beforeend", same.map(({ id }) => vt.item(id)).join(""));
        inner.insertAdjacentHTML("beforeend", groups(later.slice(same.length)).join(""));
      }
    };
    if (inside) document.getElementById("inhoud").focus({ preventScroll: true });
  }
  const finish = () => rest && rest();
  window.addEventListener("beforeprint", finish);

  vt.shows.acties = function (state, last, moved, asked) {
    payload = vt.bundles.get("actions");
    most = payload.most;
    vt.field(state);
    const changed = last && !moved && asked;
    const start = changed && vt.scrollToResults();
    const within = vt.within(state);
    const shown = vt.byBasis(state, within);
    vt.recount(state, within, shown);
    vt.keepAdvice(state);
    if (state.lost && vt.beside) vt.beside({ ...state, advies: "" }); // of what was asked for, nothing is known
    if (state.lost) return lost();
    render(state, shown, changed ? inSight(start) : Infinity);
    if (changed) {
      const own = rest;
      vt.afterPaint(() => rest === own && finish());
    } else {
      finish();
    }
    const figures = document.querySelector("[data-keep=beeld]");
    if (figures) figures.href = vt.query({ ...state, weergave: "beeld" });
    if (vt.beside) vt.beside(state);
  };

  vt.answers.push(function (target, state) {
    if (!target.closest("[data-more]")) return null;
    const first = most;
    most += payload.most;
    render(state, vt.byBasis(state));
    finish();
    const next = document.querySelectorAll(".vt-results [data-action]")[first];
    if (next) vt.goTo(next);
    return true;
  });
})(window.vt);
