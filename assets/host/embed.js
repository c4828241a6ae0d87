/* Put this script once in a page with embedded views: it gives each frame the height of what is in it. */
(function () {
  "use strict";
  var frames = function () {
    return Array.prototype.filter.call(document.getElementsByTagName("iframe"), function (frame) {
      return /[?&]modus=embed\b/.test(frame.getAttribute("src") || "");
    });
  };
  window.addEventListener("message", function (event) {
    var said = event.data;
    if (!said || said.type !== "verandertheorie:hoogte" || !(said.height > 0 && said.height < 100000)) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.style.height = Math.ceil(said.height) + "px";
    });
  });
  // what frames said before this script was there
  var ask = function () {
    frames().forEach(function (frame) {
      if (frame.contentWindow) frame.contentWindow.postMessage({ type: "verandertheorie:vraag" }, "*");
    });
  };
  ask();
  window.addEventListener("load", ask);
})();
