/* Put this script once in a page with embedded views: it gives each frame the height of what is in it, and brings its top back
   into sight after a step to another view. */
(function () {
  "use strict";
  const frames = () => Array.from(document.getElementsByTagName("iframe")).filter((frame) => /[?&]modus=embed\b/.test(frame.getAttribute("src") || ""));
  window.addEventListener("message", function (event) {
    const said = event.data || {};
    const frame = frames().find((one) => one.contentWindow === event.source);
    if (!frame) return;
    if (said.type === "verandertheorie:hoogte" && said.height > 0 && said.height < 100000) frame.style.height = Math.ceil(said.height) + "px";
    if (said.type === "verandertheorie:boven" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
  /* What frames said before this script was there. */
  function ask() {
    for (const frame of frames()) if (frame.contentWindow) frame.contentWindow.postMessage({ type: "verandertheorie:vraag" }, "*");
  }
  ask();
  window.addEventListener("load", ask);
})();
