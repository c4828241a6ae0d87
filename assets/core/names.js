/* What actors and nodes are called in a sentence. */
(function (vt) {
  "use strict";
  vt.onReceive("names", (payload) => (vt.names = { actors: vt.map(payload.actors), nodes: vt.map(payload.nodes), and: payload.and }));

  /* 'a, b en c' */
  vt.enumerate = (names) => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(vt.names.and);
  vt.actorNames = (ids) => vt.enumerate(ids.map((id) => vt.names.actors.get(id)));
})(window.vt);
