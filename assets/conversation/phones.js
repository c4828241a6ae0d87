/* Where a group session can be held, if not here: the page says so where it begins. */
(function (vt) {
  "use strict";
  vt.talk.fillPhones = function (view) {
    const { live } = document.documentElement.dataset;
    const link = view.querySelector("[data-part=live]");
    if (!live || link.href) return;
    link.textContent = live.replace(/^https?:\/\//, "").replace(/\/$/, "");
    link.href = live + (live.includes("?") ? "" : vt.query({ weergave: "gesprek" }));
  };
})(window.vt);
