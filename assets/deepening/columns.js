/* What the reader chooses to see beside each other: the twin of components/parts/column_choice.py; a test holds the two side by
   side. */
(function (vt) {
  "use strict";
  const given = (section) => vt.bundles.get("deepening").columns[section.dataset.show]; // how many there are, and words

  /* What is said of so many: on the page of one item there may be fewer than the least. */
  function limitOf(section, count) {
    const { least, most } = given(section);
    if (count < least) return "page";
    return count === least ? "least" : count >= most ? "most" : "";
  }

  const buttons = (section) => [...section.querySelectorAll("[data-column]")];

  /* Which of its own ids a section shows: those of the address, else those on the page that is open; what is open always. */
  vt.columnsOf = function (section, own, state, page = vt.pageOf(state)) {
    const { least, most, first } = given(section);
    const chosen = vt.several(state.kolommen).filter((id) => own.includes(id)).slice(0, most);
    const paged = page.filter((id) => own.includes(id)).slice(0, most);
    if (paged.length && !chosen.length) return own.filter((id) => paged.includes(id));
    if (chosen.length < least) chosen.push(...own.filter((id) => !chosen.includes(id)).slice(0, first - chosen.length));
    const all = paged.length && !chosen.includes(paged[0]) ? [...chosen.slice(0, most - 1), paged[0]] : chosen;
    return own.filter((id) => all.includes(id));
  };

  /* Its buttons say what is shown; `names`, where the reader has just asked for it, is read aloud. */
  vt.tellColumns = function (section, shown, names) {
    if (names) vt.toldInTopic = given(section).words.now.replace("{names}", () => names);
    const hint = section.querySelector(".vt-picks__hint");
    if (!hint) return;
    const limit = limitOf(section, shown.length);
    hint.textContent = given(section).words[limit].replace("{count}", shown.length);
    for (const button of buttons(section)) {
      const pressed = shown.includes(button.dataset.column);
      const fixed = (pressed ? ["least", "page"] : ["most"]).includes(limit);
      button.setAttribute("aria-pressed", String(pressed));
      for (const [name, value] of [["aria-disabled", "true"], ["aria-describedby", hint.id]]) {
        if (fixed) button.setAttribute(name, value);
        else button.removeAttribute(name);
      }
    }
  };

  vt.answers.push(function (target, state) {
    const button = target.closest("[data-column]");
    if (!button) return null;
    const section = button.closest("[data-collection]");
    const own = buttons(section).map((one) => one.dataset.column);
    const isShown = (one) => one.getAttribute("aria-pressed") === "true";
    if (button.hasAttribute("aria-disabled")) {
      vt.say(() => given(section).words[limitOf(section, buttons(section).filter(isShown).length)]);
      return true;
    }
    const wanted = buttons(section).filter((one) => isShown(one) !== (one === button)).map((one) => one.dataset.column);
    const others = vt.several(state.kolommen).filter((id) => !own.includes(id));
    return { kolommen: [...others, ...wanted].join(","), item: "" };
  });
})(window.vt);
