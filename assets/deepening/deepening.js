/* The deepening: the item that the address names. */
(function (vt) {
  "use strict";

  vt.shows.verdieping = function (state, last, moved) {
    if (state.deel && (moved || !last || last.item !== state.item)) vt.showItem(state.item, Boolean(last));
  };
})(window.vt);
