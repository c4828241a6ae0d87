/* Items beside each other: the columns that a state asks for. */
(function (vt) {
  "use strict";

  /* Show the columns of a state; what changes because the reader asked is said. */
  function draw(section, state, asked) {
    const table = section.querySelector(".vt-compared");
    const rows = [...table.tBodies[0].rows];
    const shown = vt.columnsOf(section, rows.map((row) => row.dataset.item), state);
    const changed = rows.filter((row) => row.hidden === shown.includes(row.dataset.item));
    for (const row of changed) row.hidden = !row.hidden;
    table.dataset.columns = shown.length;
    const names = rows.filter((row) => !row.hidden).map((row) => row.dataset.title);
    vt.tellColumns(section, shown, changed.length && asked ? names.join("; ") : "");
  }

  vt.inTopic.push(function (view, state, last, moved) {
    for (const section of view.querySelectorAll('[data-show="comparison"]')) draw(section, state, last && !moved);
  });
})(window.vt);
