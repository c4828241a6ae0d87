/* Which blocks a state lights and by which relation, and which links it draws. */
(function (vt) {
  "use strict";
  let lit = new Map(); // what is lit now: id -> a sign of its relations
  let pressed = [];
  let drawn = [[], ""]; // as `vt.draw` takes it

  const buttons = new Map();
  vt.button = function (id) {
    if (!buttons.size) for (const button of vt.elements("schema").querySelectorAll("button[data-node]")) buttons.set(button.dataset.node, button);
    return buttons.get(id);
  };
  const has = (id, link) => link.from === id || link.to === id;
  const other = (id, link) => (link.from === id ? link.to : link.from);

  /* One link for each relation: two blocks may each name the other. */
  const byRelation = (links) => links.filter((link, i) => links.findIndex((one) => one.relation === link.relation) === i);

  /* The links to draw, the nodes to light, and the nodes as seen from which relations are named. */
  function lights(state) {
    const node = vt.nodes.get(state.selectie);
    if (state.verband) {
      const links = vt.links.filter((link) => link.pair === state.verband);
      const nodes = [links[0].from, links[0].to];
      const seen = nodes.find((id) => id === state.selectie) || nodes.find((id) => id === state.naast) || nodes[0];
      return { links, nodes, seen: [seen] };
    }
    if (!node) return ends(vt.links.filter((link) => link.relation === state.aard), []);
    if (state.vraag && state.vraag !== "naast") {
      const answer = vt.questions.get(node.id)[state.vraag];
      return { links: answer.links, nodes: answer.nodes, seen: [node.id] };
    }
    const beside = vt.nodes.get(state.naast);
    return beside ? ends([...new Set([...node.links, ...beside.links])], [node.id, beside.id]) : ends(node.links, [node.id]);
  }
  const ends = (links, seen) => ({ links, nodes: links.flatMap((link) => [link.from, link.to]), seen });

  function tag(button, links, words) {
    const place = button.querySelector(".vt-pill");
    place.replaceChildren();
    place.dataset.colour = links.length ? links[0].colour : "";
    place.dataset.role = links.length ? vt.relations.get(links[0].relation).role : "";
    const named = byRelation(links);
    named.forEach((link, number) => {
      const relation = vt.relations.get(link.relation);
      const mark = document.createElement("span");
      mark.className = "vt-mark";
      mark.dataset.shape = relation.shape;
      const label = document.createElement("span");
      label.className = named.length > 1 ? "vt-hidden" : ""; // there is room for one
      if (!words) label.append(relation.label);
      place.append(number ? " + " : "", mark, label);
    });
    if (links.length) place.append(words);
  }

  function light(id, links, words) {
    const button = vt.button(id);
    button.parentElement.toggleAttribute("data-lit", links !== null);
    if (links && links.length) button.dataset.relation = byRelation(links).map((link) => link.relation).join(" ");
    else delete button.dataset.relation;
    tag(button, links || [], words);
  }

  /* The link that is shown between what is chosen and this node, as `FROM.TO`; '' where there is none. */
  vt.pairTo = function (state, id) {
    const { links, seen } = lights(state);
    const found = seen.includes(id) ? null : links.find((link) => has(id, link) && seen.some((one) => has(one, link)));
    return found ? found.pair : "";
  };

  /* The legend explains what is on the screen, each entry in a place of its own. */
  function explain(state, links) {
    const calm = Boolean(!links.length || state.aard);
    const here = new Set(links.map((link) => link.relation));
    for (const entry of document.querySelectorAll("li[data-aard]")) {
      const seen = here.has(entry.dataset.aard) || (calm && "marked" in entry.dataset);
      if (entry.hidden === seen) entry.hidden = !seen;
      const current = entry.dataset.aard === state.aard;
      if (String(current) !== entry.firstElementChild.getAttribute("aria-current")) entry.firstElementChild.setAttribute("aria-current", String(current));
    }
  }

  /* Light what the state asks for; only what changes is touched. */
  vt.light = function (state) {
    const wanted = lights(state);
    const next = new Map();
    const chosen = [state.selectie, state.naast].filter(Boolean);
    const words = state.vraag === "zonder" && !state.verband ? vt.data.texts.loses : "";
    for (const id of wanted.nodes) {
      if (!chosen.includes(id)) next.set(id, wanted.links.filter((link) => wanted.seen.some((one) => has(one, link) && other(one, link) === id)));
    }
    const sign = (links) => words + links.map((link) => link.pair + link.relation).join(";");
    for (const id of lit.keys()) if (!next.has(id)) light(id, null, "");
    for (const [id, links] of next) {
      if (!lit.has(id) || lit.get(id) !== sign(links)) light(id, links, words);
      next.set(id, sign(links));
    }
    lit = next;
    for (const id of pressed) if (!chosen.includes(id)) vt.button(id).setAttribute("aria-pressed", "false");
    for (const id of chosen) if (!pressed.includes(id)) vt.button(id).setAttribute("aria-pressed", "true");
    pressed = chosen;
    explain(state, wanted.links);
    document.querySelector(".vt-house").toggleAttribute("data-calm", wanted.nodes.length === 0 && !state.selectie);
    drawn = [wanted.links, state.vraag === "leunt" && !state.verband ? state.selectie : ""];
    vt.draw(...drawn);
  };

  vt.redraw = () => vt.draw(...drawn);
})(window.vt);
