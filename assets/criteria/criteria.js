/* What is taken along of the criteria: all of it, as Python made it (components/parts/criteria_memo.py). */
(function (vt) {
  "use strict";
  vt.takes.toets = function () {
    const { title, memo } = vt.bundles.get("criteria");
    return { name: "toets", title, memo: () => memo + vt.memoEnd([], []) };
  };
})(window.vt);
