/* What a session is called on the wall: its phase, its blocks, its numbers. */
(function (vt) {
  "use strict";
  const words = () => vt.bundles.get("session").words;
  const blocks = () => vt.talk.payload().nodes;

  Object.assign(vt.session, {
    words,
    blocks,
    filled: (text, slots) => vt.talk.filled(text, slots),
    nameOf: (node) => (blocks().find(([id]) => id === node) || [node, (vt.nodes.get(node) || { name: node }).name])[1],
    isFree: ({ stand }) => stand.phase !== "wait" && !stand.node,

    /* The block after the present one; the first before any. */
    nextOf({ stand }) {
      const ids = blocks().map(([id]) => id);
      return ids[ids.indexOf(stand.node) + 1] || "";
    },

    /* What is seen of a block: whether it is shown, open or closed; '' for not yet. */
    phaseOf({ stand, results }, node) {
      if (results && results.shown.includes(node)) return "shown";
      if (stand.node === node) return stand.phase === "wait" ? "" : stand.phase;
      if (stand.node || stand.phase === "wait") return "";
      return results && results.closed.includes(node) ? "closed" : stand.phase;
    },
    answered: ({ results }, node) => (results && results.blocks[node]) || 0,
  });
})(window.vt);
