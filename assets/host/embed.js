/* Put this script once in a page with embedded views: it gives each frame the height of what is in it. */
(function () {
  "use strict";
  const frames = () => Array.from(document.getElementsByTagName("iframe")).filter((frame) => /[?&]modus=embed\b/.test(frame.getAttribute("src") || ""));
  window.addEventListener("message", function (event) {
    const said = event.data;
    if (!said || said.type !== "verandertheorie:hoogte" || !(said.height > 0 && said.height < 100000)) return;
    for (const frame of frames()) if (frame.contentWindow === event.source) frame.style.height = Math.ceil(said.height) + "px";
  });
  /* What frames said before this script was there. */
  function ask() {
    for (const frame of frames()) if (frame.contentWindow) frame.contentWindow.postMessage({ type: "verandertheorie:vraag" }, "*");
  }
  ask();
  window.addEventListener("load", ask);
})();
