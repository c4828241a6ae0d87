/* While someone edits the theory: take up each saved version.  Only a page that is served with --reload has this script. */
(function () {
  "use strict";
  const { version } = document.documentElement.dataset;
  const look = () => fetch("_version").then((answer) => answer.text()).then((found) => found !== version && location.reload(), () => {});
  setInterval(look, 1000);
})();
