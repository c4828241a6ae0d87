/* What comes of the answers: how far the group is, and where most is to gain, as a table and a picture. */
(function (vt) {
  "use strict";
  const part = (element, name) => element.querySelector("[data-part=" + name + "]");
  const link = (node) => vt.query({ weergave: "gesprek", bij: node });

  /* Of these, how many a group has answered all questions of. */
  const done = (data) => vt.talk.payload().nodes.filter(([node]) => vt.talk.answered(data, node) === vt.talk.payload().questions.length).length;

  vt.talk.progress = function (data) {
    const { nodes, words } = vt.talk.payload();
    const count = done(data);
    return vt.talk.filled(words.progress[count === nodes.length ? 1 : 0], { count });
  };

  /* The table of what was weighed, as HTML. */
  vt.talk.table = function (rows) {
    const { markup, questions, words } = vt.talk.payload();
    const cell = function (found, nth) {
      const [, , answers] = questions[nth];
      return vt.fill(markup.cell, { words: vt.talk.wordsOf(found, answers), screen: found ? vt.talk.screenOf(found, answers.length) : "" });
    };
    return vt.fill(markup.table, {
      heads: [vt.fill(markup.head, { text: words.level }), ...questions.map(([, text]) => vt.fill(markup.head, { text }))],
      rows: rows.map((row) => vt.fill(markup.row, { name: row.name, link: link(row.node), cells: row.cells.map(cell) })),
    });
  };

  /* The names of the nodes that nobody has answered anything about. */
  vt.talk.notYet = function (rows) {
    const there = new Set(rows.map(({ node }) => node));
    const names = vt.talk.payload().nodes.filter(([node]) => !there.has(node)).map(([, , mention]) => mention);
    const { words } = vt.talk.payload();
    const listed = [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(words.and);
    return names.length ? words.notYet.replace("{names}", () => listed) : "";
  };

  function fillGo(view, data) {
    const { nodes, questions, words } = vt.talk.payload();
    const next = nodes.find(([node]) => vt.talk.answered(data, node) < questions.length);
    const go = part(view, "go");
    go.hidden = !next;
    if (!next) return;
    const [node, , mention] = next;
    go.href = link(node);
    go.textContent = words[vt.talk.isEmpty(data) ? "begin" : "goOn"].replace("{name}", () => mention);
  }

  vt.talk.fillResult = function (view, data) {
    const rows = vt.talk.weigh(data);
    part(view, "progress").textContent = vt.talk.progress(data) + ".";
    fillGo(view, data);
    part(view, "result").hidden = !rows.length;
    for (const name of ["taking", "filing"]) part(view, name).hidden = vt.talk.isEmpty(data);
    part(view, "table").innerHTML = rows.length ? vt.talk.table(rows) : "";
    part(view, "notyet").textContent = vt.talk.notYet(rows);
    vt.talk.draw(view, rows);
    return rows;
  };
})(window.vt);
