/* Which actions the address asks for: the twin of theory/selection.py. */
(function (vt) {
  "use strict";
  let actions = [];
  let wider = new Map(); // by actor, those of which it is part
  const near = new Map(); // by node, itself and those that contribute to it

  vt.onReceive("actions", function (payload) {
    actions = payload.actions.map(([id, node, named, inferred, cited]) => ({ id, node, named, inferred, cited }));
    wider = vt.map(payload.wider);
    const contributors = vt.map(payload.near);
    for (const id of vt.order) near.set(id, [id, ...(contributors.get(id) || [])]);
  });

  const held = []; // of what was typed letter by letter: the words, and the actions that hold them
  /* The actions that hold these words; a letter more is looked for among what there was before it. */
  function holding(words) {
    while (held.length && !words.startsWith(held.at(-1)[0])) held.pop();
    const [asked, among] = held.at(-1) || ["", actions];
    if (asked === words) return among;
    const texts = vt.texts.get("actions");
    const wanted = words.split(" ").slice(asked.split(" ").length - 1);
    const found = among.filter(({ id }) => wanted.every((word) => texts.get(id).includes(word)));
    held.push([words, found]);
    return found;
  }

  /* First the nodes with actions that hold what was typed, and in each node those first. */
  function exactFirst(graded) {
    const byNode = new Map(); // by node, what holds what was typed, and what does not
    for (const { action, grade } of graded) {
      if (!byNode.has(action.node)) byNode.set(action.node, [[], []]);
      byNode.get(action.node)[grade < vt.FAMILY ? 0 : 1].push(action);
    }
    const parts = [...byNode.values()];
    return [...parts.filter(([typed]) => typed.length), ...parts.filter(([typed]) => !typed.length)].flat(2);
  }

  let answers = {}; // the last, by other words than those that were typed, which cannot be looked for letter by letter
  function answering(query) {
    if (!query.wider) return holding(vt.words(query.typed).join(" "));
    if (answers.query !== query) {
      const texts = vt.texts.get("actions");
      const graded = actions.map((action) => ({ action, grade: vt.grade(query, texts.get(action.id)) }));
      answers = { query, found: exactFirst(graded.filter(({ grade }) => grade < Infinity)) };
    }
    return answers.found;
  }

  /* The actions that are where the state asks and answer its words, whoever acts. */
  /* These nodes with all that contribute to them. */
  vt.nearOf = (nodes) => new Set(nodes.flatMap((id) => near.get(id)));

  vt.within = function (state) {
    const nodes = vt.nearOf(vt.several(state.bij));
    const within = answering(vt.ask(state.zoek));
    return nodes.size ? within.filter(({ node }) => nodes.has(node)) : within;
  };

  /* The wider actors that the chosen ones are part of, without those that are chosen themselves. */
  vt.widerThan = function (chosen) {
    const above = new Set(chosen.flatMap((id) => wider.get(id) || []));
    for (const id of chosen) above.delete(id);
    return [...above];
  };

  /* What is shown, in order: `{ basis, actions }`; what is empty is left out. */
  vt.byBasis = function (state, within = vt.within(state)) {
    const chosen = vt.several(state.actor);
    if (!chosen.length) {
      const everything = state.genoemd ? within.filter(({ named }) => named.length) : within;
      return everything.length ? [{ basis: "all", actions: everything }] : [];
    }
    const own = new Set(chosen);
    const above = new Set(vt.widerThan(chosen));
    const isOwn = (id) => own.has(id); // made once: a new function for each of thousands of actions is work for the collector
    const isWider = (id) => above.has(id);
    const parts = { named: [], inferred: [], wider: [] };
    for (const action of within) {
      if (action.named.some(isOwn)) parts.named.push(action);
      else if (action.inferred.some(isOwn)) parts.inferred.push(action);
      else if (action.named.some(isWider) || action.inferred.some(isWider)) parts.wider.push(action);
    }
    const bases = state.genoemd ? ["named"] : ["named", "inferred", "wider"];
    return bases.map((basis) => ({ basis, actions: parts[basis] })).filter((part) => part.actions.length);
  };

  const own = (parts) => parts.filter(({ basis }) => basis !== "wider");

  /* How many actions the chosen actors have themselves. */
  vt.ownCount = (parts) => own(parts).reduce((sum, part) => sum + part.actions.length, 0);

  const count = (counts, id) => counts.set(id, (counts.get(id) || 0) + 1);
  let counted = {}; // the last answer: to choose another actor changes none of it

  /* For each actor, how many actions it has where the state asks, whichever actors are chosen. */
  vt.actorCounts = function (state, within) {
    if (counted.within === within && counted.genoemd === state.genoemd) return counted.counts;
    const counts = new Map();
    for (const { named, inferred } of within) {
      for (const id of named) count(counts, id);
      if (!state.genoemd) for (const id of inferred) count(counts, id);
    }
    counted = { within, genoemd: state.genoemd, counts };
    return counts;
  };

  /* For each node, how many actions the chosen actors have in it and in what contributes to it; `shown`: what the state shows. */
  vt.nodeCounts = function (state, shown) {
    const found = new Map();
    for (const { actions: part } of own(state.bij ? vt.byBasis({ ...state, bij: "" }) : shown)) {
      for (const { node } of part) count(found, node);
    }
    const counts = new Map();
    for (const [id, parts] of near) counts.set(id, parts.reduce((sum, part) => sum + (found.get(part) || 0), 0));
    return counts;
  };

  /* What is chosen, in words, each with the state without it. */
  vt.chosenLabels = function (state) {
    const found = [];
    for (const [name, names] of [["actor", vt.names.actors], ["bij", vt.names.nodes]]) {
      const values = vt.several(state[name]);
      for (const value of values) {
        found.push({ label: names.get(value), without: { ...state, [name]: values.filter((other) => other !== value).join(",") } });
      }
    }
    if (state.zoek) found.push({ label: "‘" + state.zoek + "’", without: { ...state, zoek: "" } });
    if (state.genoemd) found.push({ label: vt.bundles.get("actions").words.onlyNamed, without: { ...state, genoemd: "" } });
    return found;
  };
})(window.vt);
