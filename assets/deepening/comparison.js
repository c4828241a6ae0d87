/* Items beside each other: the columns that a state asks for.  The twin of components/parts/comparison.py; a test holds the two
   side by side. */
(function (vt) {
  "use strict";
  const given = () => vt.bundles.get("deepening").compare; // how many columns there are, and words

  const idsOf = (table) => Array.from(table.tBodies[0].rows, (row) => row.dataset.item);

  function shownOf(own, state) {
    const { least, most, first } = given();
    const chosen = vt.several(state.kolommen).filter((id) => own.includes(id)).slice(0, most);
    if (chosen.length < least) chosen.push(...own.filter((id) => !chosen.includes(id)).slice(0, first - chosen.length));
    const named = own.includes(state.item) && !chosen.includes(state.item);
    const all = named ? [...chosen.slice(0, most - 1), state.item] : chosen;
    return own.filter((id) => all.includes(id));
  }

  const limitOf = (count) => (count <= given().least ? "least" : count >= given().most ? "most" : "");

  function tellLimit(form, shown) {
    const limit = limitOf(shown.length);
    const hint = form.querySelector(".vt-picks__hint");
    hint.textContent = given().words[limit].replace("{count}", shown.length);
    for (const button of form.querySelectorAll("[data-column]")) {
      const pressed = shown.includes(button.dataset.column);
      const fixed = limit === (pressed ? "least" : "most");
      button.setAttribute("aria-pressed", String(pressed));
      for (const [name, value] of [["aria-disabled", "true"], ["aria-describedby", hint.id]]) {
        if (fixed) button.setAttribute(name, value);
        else button.removeAttribute(name);
      }
    }
  }

  /* Show the columns of a state; what changes because the reader asked is said. */
  function draw(section, state, asked) {
    const table = section.querySelector(".vt-compared");
    const shown = shownOf(idsOf(table), state);
    let changed = false;
    for (const row of table.tBodies[0].rows) {
      const hidden = !shown.includes(row.dataset.item);
      changed = changed || row.hidden !== hidden;
      row.hidden = hidden;
    }
    table.dataset.columns = shown.length;
    const form = section.querySelector(".vt-picks");
    if (form) tellLimit(form, shown);
    if (!changed || !asked) return;
    const names = Array.from(table.querySelectorAll("tbody tr:not([hidden])"), (row) => row.dataset.title).join("; ");
    vt.toldInTopic = given().words.now.replace("{names}", () => names);
  }

  vt.inTopic.push(function (view, state, last, moved) {
    for (const section of view.querySelectorAll('[data-show="comparison"]')) draw(section, state, last && !moved);
  });

  vt.answers.push(function (target, state) {
    const button = target.closest("[data-column]");
    if (!button) return null;
    const own = idsOf(button.closest("[data-collection]").querySelector(".vt-compared"));
    const shown = shownOf(own, state);
    const wanted = own.filter((id) => shown.includes(id) !== (id === button.dataset.column));
    if (button.hasAttribute("aria-disabled")) {
      vt.say(() => given().words[limitOf(shown.length)]);
      return true;
    }
    const others = vt.several(state.kolommen).filter((id) => !own.includes(id));
    return { kolommen: [...others, ...wanted].join(","), item: "" };
  });
})(window.vt);
