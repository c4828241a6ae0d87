/* Where most is to gain: first where the middle answer is lowest, then where answers lie widest apart, then in the theory's order.
   Pure: a conversation in, as talk.js has it, numbers and words out. */
(function (vt) {
  "use strict";
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  /* The middle of some values, `[value, how often]` from low to high: of an even number halfway between the two in the middle. */
  function middleOf(values) {
    const total = sum(values.map(([, times]) => times));
    const at = function (place) {
      let seen = 0;
      return values.find(([, times]) => (seen += times) > place)[0];
    };
    return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
  }

  /* How far apart they lie: how far they are from their middle, on average. */
  function spreadOf(values, middle) {
    return sum(values.map(([value, times]) => Math.abs(value - middle) * times)) / sum(values.map(([, times]) => times));
  }

  /* The answers to one question: how many, how often each, and the middle one, from 1; null where there are none. */
  function cellOf(counts) {
    if (!counts || !sum(counts)) return null;
    return { counts, total: sum(counts), middle: middleOf(counts.map((times, nth) => [nth + 1, times])) };
  }

  /* Questions may have more or fewer answers: from 0, the lowest, to 1, the highest. */
  const share = (value, number) => (value - 1) / (number - 1);
  const rounded = (number) => Math.round(number * 1e6) / 1e6;

  /* The nodes that have answers, most to gain first: `{ node, name, cells, middle, spread }`, with a cell for each question. */
  vt.talk.weigh = function (data) {
    const { nodes, questions } = vt.talk.payload();
    const found = nodes.map(function ([node, name], place) {
      const cells = questions.map(([id]) => cellOf(vt.talk.counts(data, node, id)));
      const values = cells.flatMap((cell, nth) => (cell ? cell.counts.map((times, one) => [share(one + 1, questions[nth][2].length), times]) : []));
      const given = values.filter(([, times]) => times).sort(([one], [other]) => one - other);
      if (!given.length) return null;
      const middle = middleOf(given);
      return { node, name, place, cells, middle: rounded(middle), spread: rounded(spreadOf(given, middle)) };
    });
    return found.filter(Boolean).sort((one, other) => one.middle - other.middle || other.spread - one.spread || one.place - other.place);
  };

  /* The middle answer in words; of several people with how often each was given. */
  vt.talk.wordsOf = function (cell, answers) {
    const { words } = vt.talk.payload();
    if (!cell) return words.noAnswer;
    const [low, high] = [answers[Math.floor(cell.middle) - 1], answers[Math.ceil(cell.middle) - 1]];
    const said = low === high ? low : vt.talk.filled(words.between, { low, high });
    if (cell.total === 1) return said;
    return vt.talk.filled(words.counted, { words: said, total: cell.total, counts: cell.counts.join(", ") });
  };

  /* On which of five screens it is, from 0: the lower the answer the darker. */
  vt.talk.screenOf = (cell, number) => Math.round(4 * (1 - share(cell.middle, number)));
})(window.vt);
