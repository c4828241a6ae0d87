/* Which blocks a state lights and by which relation, and which links it draws. */
(function (vt) {
  "use strict";
  let lit = new Map(); // what is lit now: id -> a sign of its relations
  let pressed = "";
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

  /* The links to draw, the nodes to light, and the node as seen from which relations are named. */
  function lights(state) {
    const node = vt.nodes.get(state.selectie);
    if (state.verband) {
      const links = vt.links.filter((link) => link.pair === state.verband);
      const seen = has(state.selectie, links[0]) ? state.selectie : links[0].from;
      return { links, nodes: [links[0].from, links[0].to], seen };
    }
    if (!node) return { links: [], nodes: [], seen: "" };
    if (state.vraag) {
      const answer = vt.questions.get(node.id)[state.vraag];
      return { links: answer.links, nodes: answer.nodes, seen: node.id };
    }
    return { links: node.links, nodes: node.links.flatMap((link) => [link.from, link.to]), seen: node.id };
  }

  function tag(button, links, words) {
    const place = button.querySelector(".vt-pill");
    place.replaceChildren();
    place.dataset.colour = links.length ? links[0].colour : "";
    place.dataset.role = links.length ? vt.relations.get(links[0].relation).role : "";
    byRelation(links).forEach((link, number) => {
      const relation = vt.relations.get(link.relation);
      const mark = document.createElement("span");
      mark.className = "vt-mark";
      mark.dataset.shape = relation.shape;
      place.append(number ? " + " : "", mark, words ? "" : relation.label);
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
    const found = id === seen ? null : links.find((link) => has(seen, link) && has(id, link));
    return found ? found.pair : "";
  };

  /* Light what the state asks for; only what changes is touched. */
  vt.light = function (state) {
    const wanted = lights(state);
    const next = new Map();
    const words = state.vraag === "zonder" && !state.verband ? vt.data.texts.loses : "";
    for (const id of wanted.nodes) {
      if (id !== state.selectie) next.set(id, wanted.links.filter((link) => has(wanted.seen, link) && other(wanted.seen, link) === id));
    }
    const sign = (links) => words + links.map((link) => link.pair + link.relation).join(";");
    for (const id of lit.keys()) if (!next.has(id)) light(id, null, "");
    for (const [id, links] of next) {
      if (!lit.has(id) || lit.get(id) !== sign(links)) light(id, links, words);
      next.set(id, sign(links));
    }
    lit = next;
    if (pressed !== state.selectie) {
      if (pressed) vt.button(pressed).setAttribute("aria-pressed", "false");
      if (state.selectie) vt.button(state.selectie).setAttribute("aria-pressed", "true");
      pressed = state.selectie;
    }
    document.querySelector(".vt-house").toggleAttribute("data-calm", wanted.nodes.length === 0 && !state.selectie);
    drawn = [wanted.links, state.vraag === "leunt" && !state.verband ? state.selectie : ""];
    vt.draw(...drawn);
  };

  vt.redraw = () => vt.draw(...drawn);
})(window.vt);
