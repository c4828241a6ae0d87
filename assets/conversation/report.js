/* The report: two sheets, made when someone prints.  Pure: a conversation in, HTML out. */
(function (vt) {
  "use strict";
  function planned({ action, who, when }) {
    const { text, node, parent, facts } = vt.talk.action(action);
    const name = vt.talk.payload().nodes.find(([id]) => id === node)[1];
    return vt.fill(vt.talk.payload().markup.planned, { text, who, when, facts: [name, facts, parent].filter(Boolean).join(" · ") });
  }

  /* One node: what was answered to each question, and the note. */
  function reported(data, { node, name, cells }) {
    const { markup, questions } = vt.talk.payload();
    const answers = questions.map(([, question, said], nth) => vt.fill(markup.said, { question, words: vt.talk.wordsOf(cells[nth], said) }));
    return vt.fill(markup.reported, { name, answers, note: vt.talk.note(data, node) });
  }

  vt.talk.report = function (data) {
    const { markup, nodes, questions, words } = vt.talk.payload();
    const rows = vt.talk.weigh(data);
    const known = new Map(rows.map((row) => [row.node, row]));
    const shown = nodes.filter(([node]) => known.has(node) || vt.talk.note(data, node));
    return vt.fill(markup.report, {
      progress: vt.talk.progress(data),
      date: words.reportDate.replace("{date}", vt.today()),
      table: [vt.talk.table(rows)],
      planned: [...data.chosen.map(planned), ...Array(vt.talk.most - data.chosen.length).fill(vt.fill(markup.planned, { text: "", who: "", when: "", facts: "" }))],
      nodes: shown.map(([node, name]) => reported(data, known.get(node) || { node, name, cells: questions.map(() => null) })),
    });
  };

  const place = () => document.querySelector("main .vt-talk [data-part=report]");

  window.addEventListener("beforeprint", function () {
    const data = vt.talk.read();
    if (!place() || vt.talk.isEmpty(data)) return;
    place().innerHTML = vt.talk.report(data);
    document.documentElement.dataset.report = "";
  });
  window.addEventListener("afterprint", function () {
    delete document.documentElement.dataset.report;
    if (place()) place().replaceChildren();
  });

  vt.talk.does.print = (button) => vt.print(button);
})(window.vt);
