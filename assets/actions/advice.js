/* Advice beside actions: the twin of theory/advice.py and components/parts/advice.py. */
(function (vt) {
  "use strict";
  let payload = null;
  let items = [];
  vt.onReceive("advice", function (received) {
    payload = { ...received, cards: vt.map(received.cards) };
    items = received.items.map(([id, nodes, named, inferred]) => ({ id, nodes, named, inferred }));
  });

  /* The advice that a state leaves: to the chosen actors themselves, or to all, and to those of which they are part. */
  vt.advice = function (state) {
    const near = vt.nearOf(vt.several(state.bij));
    const query = vt.ask(state.zoek || "");
    const chosen = new Set(vt.several(state.actor));
    const above = new Set(vt.widerThan([...chosen]));
    const found = { own: [], wider: [] };
    for (const item of items) {
      if (near.size && !item.nodes.some((id) => near.has(id))) continue;
      if (query.parts.length && vt.grade(query, vt.texts.get("items").get(item.id)) === Infinity) continue;
      const to = state.genoemd ? item.named : [...item.named, ...item.inferred];
      if (chosen.size ? to.some((id) => chosen.has(id)) : to.length || !state.genoemd) found.own.push(item.id);
      else if (to.some((id) => above.has(id))) found.wider.push(item.id);
    }
    return found;
  };

  const list = (ids) => '<ul class="vt-items">' + ids.map((id) => payload.cards.get(id)).join("") + "</ul>";

  function show(section, state) {
    const { own, wider } = vt.advice(state.view === "actor" ? { actor: vt.several(state.actor)[0] } : state);
    const { words } = payload;
    const parts = ['<p class="vt-advice__count"><strong data-count="advies">' + vt.counted(words.count, own.length) + "</strong></p>"];
    if (!own.length && !wider.length) parts.push(vt.fill("<p>{none}</p>", { none: words.none }));
    parts.push(list(own));
    if (wider.length) parts.push(vt.fill("<h3>{wider}</h3>", { wider: words.wider }) + list(wider));
    section.querySelector(".vt-advice__shown").innerHTML = parts.join("");
  }

  /* Shows it where it is asked for, and says what the link does then. */
  vt.beside = function (state) {
    const section = document.querySelector("main .vt-advice");
    if (!section) return;
    section.hidden = !state.advies;
    const link = document.querySelector("main [data-advice]");
    link.textContent = payload.words[state.advies ? "off" : "on"];
    link.dataset.advice = state.advies ? "off" : "on";
    vt.keepAdvice(state);
    if (state.advies) show(section, state);
  };
  vt.shows.actor = vt.beside;

  /* How many actions there are and, where it is shown, how much advice. */
  const read = (selector) => (document.querySelector("main " + selector) || {}).textContent || "";
  vt.shows.acties.told = vt.shows.actor.told = () =>
    [read(".vt-results > .vt-count > span"), read(".vt-advice:not([hidden]) [data-count]")].filter(Boolean).join(" ");

  /* What is taken along of it. */
  vt.adviceTaken = function (state) {
    const found = vt.advice(state);
    const of = (kind, id) => (Object.hasOwn(payload[kind], id) ? payload[kind][id] : undefined);
    const listed = (ids) => (ids.length ? "<ul>" + ids.map((id) => of("memo", id)).join("") + "</ul>" : "");
    const ids = [...found.own, ...found.wider];
    const wider = found.wider.length ? "<h3>" + vt.safe(payload.words.wider) + "</h3>" + listed(found.wider) : "";
    const memo = ids.length ? "<h2>" + vt.safe(payload.words.heading) + "</h2>" + listed(found.own) + wider : "";
    const documents = [...new Set(ids.flatMap((id) => of("documents", id)))];
    return { memo, rows: ids.map((id) => of("rows", id)), cited: ids.flatMap((id) => of("cites", id) || []), documents };
  };
})(window.vt);
