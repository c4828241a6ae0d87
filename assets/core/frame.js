/* In a frame: tell the page around it how high this one is, when that changes and when it asks; and, after a step, what of it
   is to be in sight. */
(function (vt) {
  "use strict";
  vt.framed = window.parent !== window;
  vt.tellHeight = vt.tellTop = function () {};
  const page = document.getElementById("vt");

  /* Links that leave the explorer open a window of their own, and say so: the page around the frame stays, and so does the frame. */
  const LEAVING = "a[rel~=external][href^=http]:not([target])";
  function lead() {
    for (const link of page.querySelectorAll(LEAVING)) {
      if (link.closest(".vt-copybox")) continue; // it goes elsewhere as it is
      link.target = "_blank";
      link.relList.add("noopener");
      link.insertAdjacentHTML("beforeend", vt.data.texts.newWindow);
    }
  }
  if (vt.framed || vt.read(vt.asked()).state.modus === "embed") {
    lead();
    new MutationObserver(lead).observe(page, { childList: true, subtree: true });
  }
  if (!vt.framed) return;
  const height = () => Math.ceil(page.getBoundingClientRect().height);
  let told = 0;
  vt.tellHeight = function (again) {
    if (height() === told && !again) return;
    told = height();
    window.parent.postMessage({ type: "verandertheorie:hoogte", height: told }, "*");
  };
  /* The top of the frame is to be in sight, or some element in it. */
  vt.tellTop = function (target) {
    vt.tellHeight();
    window.parent.postMessage({ type: "verandertheorie:boven", top: target ? Math.floor(target.getBoundingClientRect().top) : 0 }, "*");
  };
  new ResizeObserver(() => vt.tellHeight()).observe(page); // sleeps while the frame is not on the screen
  window.addEventListener("message", function (event) {
    if (event.source === window.parent && event.data && event.data.type === "verandertheorie:vraag") vt.tellHeight(true);
  });
})(window.vt);
