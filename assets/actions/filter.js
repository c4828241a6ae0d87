/* The filter of the actions view: its numbers, its answers, and where a choice leads. */
(function (vt) {
  "use strict";
  let choices = []; // of each button in the filter: the button, what it chooses, the text of its number, and what both say

  function findChoices() {
    choices = Array.from(document.querySelectorAll(".vt-filter .vt-choice"), function (button) {
      const number = button.querySelector(".vt-number");
      return { button, name: button.name, value: button.value, text: number && number.firstChild, count: NaN, pressed: null };
    });
  }

  /* Beside each choice, how many actions it would leave, and whether it is chosen. */
  vt.recount = function (state, within, shown) {
    const counts = { actor: vt.actorCounts(state, within), bij: vt.nodeCounts(state, shown), genoemd: new Map() };
    const chosen = { actor: new Set(vt.several(state.actor)), bij: new Set(vt.several(state.bij)), genoemd: new Set(vt.several(state.genoemd)) };
    if (!choices.length) findChoices();
    for (const choice of choices) {
      const count = counts[choice.name].get(choice.value) || 0;
      const pressed = chosen[choice.name].has(choice.value);
      if (choice.text && choice.count !== count) choice.text.data = choice.count = count; // the same again would be laid out anew
      if (choice.pressed !== pressed) choice.button.ariaPressed = choice.pressed = pressed;
    }
    if (sought) tellNobody(state);
  };

  vt.answers.push(function (target, state) {
    const button = target.closest(".vt-filter .vt-choice");
    if (!button) return null;
    const { name, value } = button;
    const chosen = vt.several(state[name]);
    return { [name]: (chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]).join(",") };
  });

  /* Who had scrolled past the start of the results is led back to it when something else is asked: where the filter stays in
     sight beside them, or none is in sight.  Returns where they will begin, in px below the top of the screen. */
  vt.scrollToResults = function () {
    const filter = document.querySelector(".vt-filter");
    const results = document.querySelector(".vt-results");
    const edges = (part) => part.getBoundingClientRect();
    const style = getComputedStyle(filter);
    const stays = style.position === "sticky";
    const first = stays ? filter.parentElement : results; // what comes to lie where the header ends
    const room = parseFloat(stays ? style.top : getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const past = edges(first).top - room;
    const start = edges(results).top;
    if (past >= 0 || !(stays || edges(filter).bottom < 0)) return start;
    requestAnimationFrame(() => scrollBy(0, edges(first).top - room)); // in the frame, where all is laid out anyway
    return start - past;
  };

  /* Only the actors that answer what is typed; what is not shown keeps being chosen.  Returns the texts of those that are. */
  function showActors(typed) {
    const query = vt.ask(typed);
    const texts = vt.texts.get("actors");
    const found = ({ value }) => !query.parts.length || vt.grade(query, texts.get(value)) < Infinity;
    for (const kind of document.querySelectorAll(".vt-filter details:has([data-actor])")) {
      for (const entry of kind.querySelectorAll("li")) entry.hidden = !found(entry.firstElementChild);
      kind.hidden = !kind.querySelector("li:not([hidden])");
    }
    return Array.from(document.querySelectorAll(".vt-filter details li:not([hidden]) > [data-actor]"), ({ value }) => texts.get(value));
  }

  let sought = ""; // the words with which no actor was found
  let note = ""; // the other words with which some were found

  /* Where no actor is found: where else the words are, and how often. */
  function tellNobody(state) {
    const { templates, words } = vt.bundles.get("actions");
    const place = document.querySelector(".vt-nobody");
    place.innerHTML = note && vt.fill(templates.noted, { note });
    if (!sought) return;
    const acting = vt.ownCount(vt.byBasis({ ...state, zoek: sought }));
    const anywhere = acting || vt.found(vt.ask(sought)).length;
    const label = acting ? words.inActions : anywhere ? words.inAll : words.nowhere;
    const text = label.replace("{count}", anywhere).replace("{words}", () => sought);
    const query = vt.query(acting ? { ...state, zoek: sought } : { weergave: "zoek", zoek: sought, modus: state.modus });
    const way = anywhere ? [vt.fill(templates.nobodyWay, { label: text, query })] : text;
    place.innerHTML = vt.fill(templates.nobody, { words: sought, way });
  }

  document.addEventListener("input", function (event) {
    if (event.target.id !== "vt-partij") return;
    const found = showActors(event.target.value);
    note = vt.note(vt.ask(event.target.value), found);
    sought = found.length ? "" : event.target.value.trim();
    tellNobody(vt.now());
    if (sought) document.querySelector(".vt-nobody").scrollIntoView({ block: "nearest" }); // in a filter that scrolls by itself
    const { words } = vt.bundles.get("actions");
    vt.say(() => [found.length ? vt.counted(words.actors, found.length) : "", document.querySelector(".vt-nobody").textContent].filter(Boolean).join(". "), true);
  });

  /* The sentence above the results, in sight and with the focus. */
  function toResults() {
    const said = document.querySelector("[data-view=acties] .vt-results > .vt-count");
    if (!said) return; // another view is shown
    const { top, bottom } = said.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) said.scrollIntoView();
    said.tabIndex = -1;
    said.focus({ preventScroll: true });
  }

  /* Who goes on to where the words are, looks for no actor any more. */
  vt.answers.push(function (target, state) {
    if (!target.closest(".vt-nobody a")) return null;
    document.getElementById("vt-partij").value = sought = note = "";
    showActors("");
    tellNobody(state);
    vt.afterPaint(toResults);
    return null; // the link itself is followed
  });
})(window.vt);
