/* What a search finds in the other theories on the shelf: the twin of components/parts/elsewhere.py. */
(function (vt) {
  "use strict";
  const KIND = "elsewhere";
  let records = [];
  let label = "";
  vt.onReceive(KIND, function (payload) {
    const own = vt.data.theory || vt.data.theories[0];
    records = payload.records.filter(([theory]) => theory !== own).map(([, text, result]) => ({ text, result }));
    label = payload.label;
  });

  /* The nodes of other theories that answer a query, best first, as a section made with a template; '' where there are none. */
  vt.foundElsewhere = function (query, template, most) {
    if (!query.typed.trim()) return "";
    const literal = { parts: vt.words(query.typed).map((word) => ({ typed: [[word]], forms: [], synonyms: [] })) };
    const asked = query.parts.some(({ meant }) => meant) ? literal : query;
    const graded = records.map(({ text, result }) => ({ grade: vt.grade(asked, text), result })).filter(({ grade }) => grade < Infinity);
    if (!graded.length) return "";
    const results = graded.sort((one, other) => one.grade - other.grade).map(({ result }) => result);
    return vt.fill(template, { kind: KIND, label, count: results.length, results: results.slice(0, most) });
  };
})(window.vt);
