/* Which actions the address asks for: the twin of the questions in components/actions_view.py. */
(function (vt) {
  "use strict";
  const several = (text) => (text ? text.split(",") : []);

  /* 'a, b en c' */
  vt.enumerate = (names) => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(vt.content.words.and);
  vt.actorNames = (ids) => vt.enumerate(ids.map((id) => vt.content.actors[id][0]));
  vt.placeNames = (ids) => ids.map((id) => vt.content.heads[id][0]);
  vt.several = several;

  const held = []; // of what was typed letter by letter: the words, and the actions that hold them
  /* The actions that hold these words; a letter more is looked for among what there was before it. */
  function holding(words) {
    while (held.length && !words.startsWith(held.at(-1)[0])) held.pop();
    const [asked, among] = held.at(-1) || ["", vt.content.actions];
    if (asked === words) return among;
    const wanted = words.split(" ").slice(asked.split(" ").length - 1);
    const found = among.filter((action) => wanted.every((word) => vt.searched(action[0]).includes(word)));
    held.push([words, found]);
    return found;
  }

  /* The actions that are where the state asks and hold its words, whoever acts. */
  vt.passing = function (state) {
    const near = new Set(several(state.bij).flatMap((id) => [id, ...vt.content.near[id]]));
    const within = holding(vt.words(state.zoek).join(" "));
    return near.size ? within.filter((action) => near.has(action[1])) : within;
  };

  /* What is shown, in order: `[name, heading, actions]`; empty sections are left out. */
  vt.sections = function (state, within) {
    const chosen = several(state.actor);
    const texts = vt.content.words;
    if (!chosen.length) {
      const everything = state.genoemd ? within.filter((action) => action[2].length) : within;
      return everything.length ? [["all", texts.all, everything]] : [];
    }
    const own = new Set(chosen);
    const above = [...new Set(chosen.flatMap((id) => vt.content.actors[id][1]))].filter((id) => !own.has(id));
    const wider = new Set(above);
    const isOwn = (id) => own.has(id); // made once: a new function for each of thousands of actions is work for the collector
    const isWider = (id) => wider.has(id);
    const parts = { named: [], inferred: [], wider: [] };
    for (const action of within) {
      if (action[2].some(isOwn)) parts.named.push(action);
      else if (action[3].some(isOwn)) parts.inferred.push(action);
      else if (action[2].some(isWider) || action[3].some(isWider)) parts.wider.push(action);
    }
    const found = [["named", texts.named[chosen.length > 1 ? 1 : 0], parts.named]];
    if (!state.genoemd) {
      found.push(["inferred", texts.inferred, parts.inferred]);
      found.push(["wider", texts.wider.replace("{names}", vt.actorNames(above)), parts.wider]);
    }
    return found.filter((section) => section[2].length);
  };

  /* How many actions have the chosen actors themselves. */
  vt.own = (shown) => shown.reduce((sum, section) => sum + (section[0] === "wider" ? 0 : section[2].length), 0);

  let counted = {}; // the last answer: to choose another actor changes none of it

  /* For each actor, how many actions it has where the state asks, whichever actors are chosen. */
  vt.actorCounts = function (state, within) {
    if (counted.within === within && counted.genoemd === state.genoemd) return counted.counts;
    const counts = {};
    const add = (id) => (counts[id] = (counts[id] || 0) + 1);
    for (const action of within) {
      action[2].forEach(add);
      if (!state.genoemd) action[3].forEach(add);
    }
    counted = { within: within, genoemd: state.genoemd, counts: counts };
    return counts;
  };

  const nodes = new Map(); // by id, the node and those that contribute to it

  /* For each node, how many actions the chosen actors have in it and in what contributes to it; `shown`: the state's sections. */
  vt.placeCounts = function (state, shown) {
    if (!nodes.size) for (const id of vt.order) nodes.set(id, [...new Set([id, ...vt.content.near[id]])]);
    const anywhere = Object.assign({}, state, { bij: "" });
    const found = {};
    for (const [name, , actions] of state.bij ? vt.sections(anywhere, vt.passing(anywhere)) : shown) {
      if (name !== "wider") for (const action of actions) found[action[1]] = (found[action[1]] || 0) + 1;
    }
    const counts = {};
    const add = (sum, part) => sum + (found[part] || 0);
    nodes.forEach((parts, id) => (counts[id] = parts.reduce(add, 0)));
    return counts;
  };

  /* What is chosen, in words, each with the state without it. */
  vt.chips = function (state) {
    const without = (changes) => Object.assign({}, state, changes);
    const found = [];
    for (const [name, label] of [["actor", (id) => vt.content.actors[id][0]], ["bij", (id) => vt.content.heads[id][0]]]) {
      const values = several(state[name]);
      for (const value of values) found.push([label(value), without({ [name]: values.filter((other) => other !== value).join(",") })]);
    }
    if (state.zoek) found.push(["‘" + state.zoek + "’", without({ zoek: "" })]);
    if (state.genoemd) found.push([vt.content.words.onlyNamed, without({ genoemd: "" })]);
    return found;
  };
})(window.vt);
