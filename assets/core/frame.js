/* In a frame: tell the page around it how high this one is, when that changes and when it asks, and when another view is there. */
(function (vt) {
  "use strict";
  vt.framed = window.parent !== window;
  vt.tellHeight = vt.tellTop = function () {};
  if (!vt.framed) return;
  const page = document.getElementById("vt");
  const height = () => Math.ceil(page.getBoundingClientRect().height);
  let told = 0;
  vt.tellHeight = function (again) {
    if (height() === told && !again) return;
    told = height();
    window.parent.postMessage({ type: "verandertheorie:hoogte", height: told }, "*");
  };
  /* Another view: its top is what is to be seen. */
  vt.tellTop = () => window.parent.postMessage({ type: "verandertheorie:boven" }, "*");
  new ResizeObserver(() => vt.tellHeight()).observe(page); // sleeps while the frame is not on the screen
  window.addEventListener("message", function (event) {
    if (event.source === window.parent && event.data && event.data.type === "verandertheorie:vraag") vt.tellHeight(true);
  });
})(window.vt);
