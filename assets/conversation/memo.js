/* What is taken along of a conversation: its report as a memo. */
(function (vt) {
  "use strict";
  const { safe, paragraph } = vt;
  const heading = (level, text) => "<h" + level + ">" + safe(text) + "</h" + level + ">";
  const list = (items) => (items.length ? "<ul>" + items.map((item) => "<li>" + item + "</li>").join("") + "</ul>" : "");

  function chosen({ action, who, when }) {
    const { words } = vt.talk.payload();
    const { text, parent, facts } = vt.talk.action(action);
    const said = [who && words.who + ": " + who, when && words.when + ": " + when].filter(Boolean).join(". ");
    return [text, parent, facts, said].filter(Boolean).map(safe).join("<br>");
  }

  function memo(data, rows) {
    const { words, questions } = vt.talk.payload();
    const answers = ({ cells }) => list(cells.map((cell, nth) => safe(questions[nth][1] + " " + vt.talk.wordsOf(cell, questions[nth][2]))));
    return [
      heading(1, words.report),
      paragraph(words.memoOf + " " + vt.talk.progress(data) + "."),
      data.chosen.length ? heading(2, words.plan) : "",
      list(data.chosen.map(chosen)),
      heading(2, words.result),
      ...rows.map((row) => heading(3, row.name) + answers(row) + paragraph(vt.talk.note(data, row.node))),
      vt.memoEnd([], [], true),
    ].join("");
  }

  vt.takes.gesprek = function () {
    const data = vt.talk.read();
    const rows = vt.talk.weigh(data);
    const { words } = vt.talk.payload();
    return {
      name: words.file.replace("{theory}", vt.talk.slug()),
      title: words.report,
      memo: () => memo(data, rows),
      rows, // none: nothing to take along
      documents: [],
      cited: [],
    };
  };
})(window.vt);
