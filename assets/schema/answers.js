/* What the schema's questions and opened links show. */
(function (vt) {
  "use strict";
  vt.onReceive("schema", function (payload) {
    vt.opened = vt.map(payload.opened);
    vt.questions = vt.map(payload.answers);
    for (const answers of vt.questions.values()) {
      for (const answer of Object.values(answers)) {
        answer.nodes = answer.nodes.map((number) => vt.order[number]);
        answer.links = answer.links.map((number) => vt.links[number]);
      }
    }
  });
})(window.vt);
