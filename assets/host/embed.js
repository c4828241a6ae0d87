/* Put this script once in a page with embedded views: it gives each frame the height of what is in it, and after a step in a
   frame it brings back into sight what that led to. */
(function () {
  "use strict";
  const frames = () => [...document.getElementsByTagName("iframe")].filter((one) => /[?&]modus=embed\b/.test(one.getAttribute("src")));
  window.addEventListener("message", function ({ data, source }) {
    const frame = data && frames().find((one) => one.contentWindow === source);
    if (!frame) return;
    if (data.type === "verandertheorie:hoogte" && data.height > 0 && data.height < 100000) frame.style.height = Math.ceil(data.height) + "px";
    if (data.type === "verandertheorie:boven") bring(frame, data.top > 0 ? Math.min(data.top, frame.offsetHeight) : 0);
  });
  /* At once: nothing moves. */
  function bring(frame, top) {
    const edge = frame.getBoundingClientRect().top + top;
    if (edge >= 0 && edge < innerHeight - 99) return;
    const { style } = frame;
    const own = style.scrollMarginTop;
    if (top) style.scrollMarginTop = -top + "px";
    frame.scrollIntoView({ behavior: "instant" });
    style.scrollMarginTop = own;
  }
  /* What frames said before this script was there. */
  function ask() {
    for (const { contentWindow } of frames()) if (contentWindow) contentWindow.postMessage({ type: "verandertheorie:vraag" }, "*");
  }
  ask();
  window.addEventListener("load", ask);
})();
