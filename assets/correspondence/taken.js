/* What is taken along from a comparison: it was made as a whole, and ends with where it is from. */
(function (vt) {
  "use strict";

  vt.takes.vergelijking = function () {
    const { title, memo, head, rows } = vt.bundles.get("correspondence-taken");
    const name = ["vergelijking", vt.data.theory].filter(Boolean).join("-");
    return { name, title, memo: () => memo + vt.memoEnd([], []), head, rows, documents: [], cited: [] };
  };
})(window.vt);
