/* Items beside each other: the columns that a state asks for. */
(function (vt) {
  "use strict";

  /* What is shown unless the reader chose columns: what is on the page that is open, else what is about what is chosen. */
  function first(rows, state) {
    const page = vt.pageOf(state);
    const own = rows.map(({ dataset }) => dataset.item);
    if (page.length || !(state.bij || state.actor) || vt.several(state.kolommen).some((id) => own.includes(id))) return page;
    return rows.filter(vt.taker(state)).map(({ dataset }) => dataset.item);
  }

  /* Show the columns of a state; what changes because the reader asked is said. */
  function draw(section, state, asked) {
    const table = section.querySelector(".vt-compared");
    const rows = [...table.tBodies[0].rows];
    const shown = vt.columnsOf(section, rows.map((row) => row.dataset.item), state, first(rows, state));
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
