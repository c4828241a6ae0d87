/* What the schema's questions and opened links show. */
(function (vt) {
  "use strict";
  vt.onReceive("schema", function (payload) {
    vt.opened = vt.map(payload.opened);
    vt.questions = vt.map(payload.answers);
    vt.kinds = vt.map(payload.kinds);
    for (const answers of vt.questions.values()) {
      for (const answer of Object.values(answers)) {
        answer.nodes = answer.nodes.map((number) => vt.order[number]);
        answer.links = answer.links.map((number) => vt.links[number]);
      }
    }
    vt.comparison = payload.comparison;
  });

  /* What a node is bound to, in the order of the relations: by which, to what, and which way. */
  const relations = [...vt.relations.keys()];
  const bonds = (id) =>
    vt.links
      .filter((link) => link.from === id || link.to === id)
      .map((link) => ({ relation: link.relation, pair: link.pair, node: link.from === id ? link.to : link.from, given: link.from === id }))
      .sort((one, two) => relations.indexOf(one.relation) - relations.indexOf(two.relation));
  const same = (one, two) => one.relation === two.relation && one.node === two.node && (one.given === two.given || vt.relations.get(one.relation).mutual);

  const piece = (name, text, mark) => {
    const made = document.createElement("span");
    made.className = name;
    if (mark) made.dataset[mark[0]] = mark[1];
    made.append(text);
    return made;
  };

  /* Whose bonds, and what they are: by relation, each node as a mention of its link. */
  function row(name, found) {
    const line = document.createElement("p");
    line.append(Object.assign(document.createElement("strong"), { textContent: name }));
    for (const relation of relations) {
      const { label, shape } = vt.relations.get(relation);
      const here = found.filter((bond) => bond.relation === relation);
      if (!here.length) continue;
      const sign = piece("vt-bond", "");
      sign.append(piece("vt-mark", "", ["shape", shape]), " " + label + ": ");
      line.append(" ", sign);
      here.forEach((bond, number) => line.append(number ? ", " : "", piece("", vt.names.nodes.get(bond.node), ["mention", bond.pair])));
    }
    return line;
  }

  /* Two nodes side by side: what both are bound to in the same way, and what each alone. */
  vt.compared = function (state) {
    const { made, ask, both, names } = vt.comparison;
    if (!state.naast) return vt.elementsOf(vt.fill(ask, { node: vt.names.nodes.get(state.selectie) }));
    const [first, second] = [bonds(state.selectie), bonds(state.naast)];
    const without = (all, others) => all.filter((bond) => !others.some((one) => same(one, bond)));
    const shared = first.filter((bond) => second.some((one) => same(one, bond)));
    const rows = [[both, shared], [names[state.selectie], without(first, second)], [names[state.naast], without(second, first)]];
    const [text, side] = vt.elementsOf(made);
    text.append(...rows.filter(([, found]) => found.length).map(([name, found]) => row(name, found)));
    return [text, side];
  };

  /* An opened link: why; or, for who asked what is lost, what that is and what is left. */
  vt.openedLink = function (state) {
    const [text, side] = vt.elementsOf(vt.opened.get(state.verband).text);
    const { details = {} } = (state.vraag && vt.questions.get(state.selectie)[state.vraag]) || {};
    const ends = state.verband.split(".");
    const detail = details[ends[0] === state.selectie ? ends[1] : ends[0]];
    for (const why of text.querySelectorAll(".vt-why, .vt-with-why")) why.hidden = Boolean(detail);
    if (detail) {
      const loss = document.createElement("p");
      loss.className = "vt-detail";
      loss.append(detail);
      text.append(loss);
    }
    return [text, side];
  };

  /* What is read aloud of an answer: not what one may read after it. */
  vt.readAloud = function () {
    const text = document.querySelector("#vt-panel .vt-panel__text").cloneNode(true);
    for (const more of text.querySelectorAll("[data-unsaid]")) more.remove();
    return text.textContent;
  };
})(window.vt);
