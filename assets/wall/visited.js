/* What the group has visited: a tick on each block, in the schema of a presentation.  It is kept in this tab, also when that is
   loaded anew. */
(function (vt) {
  "use strict";
  const among = (ids) => new Set(Array.from(ids || []).filter((id) => vt.nodes.has(id)));
  let seen = among(vt.kept().visited);
  let marked = new Set();

  function mark(wanted) {
    for (const id of new Set([...marked, ...wanted])) {
      const button = vt.button(id);
      button.parentElement.toggleAttribute("data-visited", wanted.has(id));
      button.setAttribute("aria-describedby", "zin-" + id + (wanted.has(id) ? " vt-visited" : ""));
    }
    marked = new Set(wanted);
  }

  /* Ids of nodes. */
  vt.visited = () => [...seen];

  vt.setVisited = function (ids) {
    seen = among(ids);
    mark(vt.now().modus === "presentatie" ? seen : new Set());
    const written = (history.state && history.state.visited) || [];
    if (written.join() !== vt.visited().join()) vt.keep({ visited: vt.visited() });
  };

  /* What a state shows counts as visited. */
  vt.visit = function (state) {
    const shown = state.modus === "presentatie" ? [state.knoop || state.selectie, state.naast].filter(Boolean) : [];
    vt.setVisited([...seen, ...shown]);
  };
})(window.vt);
