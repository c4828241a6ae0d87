/* What was answered, as bars; of a question that is still open its answers in words.  Pure: numbers in, HTML out. */
(function (vt) {
  "use strict";
  const payload = () => vt.bundles.get("session");
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  /* The questions with the answers that there are. */
  vt.session.questions = function () {
    const { markup } = payload();
    return vt.talk.payload().questions.map(([, text, answers]) => vt.fill(markup.question, { text, answers: answers.map((answer) => vt.fill(markup.answer, { text: answer })) }));
  };

  function bars(text, answers, counts) {
    const { markup, words, fewest, sharesFrom } = payload();
    if (!counts || counts.length !== answers.length) return vt.fill(markup.bars, { text, note: words.fewHere.replace("{fewest}", fewest), bars: [] });
    const total = sum(counts);
    const bar = function (answer, nth) {
      const share = Math.round((100 * counts[nth]) / total);
      const count = total < sharesFrom ? String(counts[nth]) : vt.session.filled(words.share, { count: counts[nth], share });
      return vt.fill(markup.bar, { text: answer, share, count });
    };
    return vt.fill(markup.bars, { text, note: vt.counted(words.total, total), bars: answers.map(bar) });
  }

  /* The counts of a block that is shown, or how many are missing. */
  vt.session.shown = function (room, node) {
    const { markup, words, fewest } = payload();
    if (!room.results) return [];
    const counts = Object.hasOwn(room.results.counts, node) ? room.results.counts[node] : null;
    if (!counts) return [vt.fill(markup.few, { text: vt.session.filled(words.few, { count: vt.session.answered(room, node), fewest }) })];
    return vt.talk.payload().questions.map(([id, text, answers]) => bars(text, answers, Object.hasOwn(counts, id) ? counts[id] : null));
  };
})(window.vt);
