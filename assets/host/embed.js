/* Put this script once in a page with embedded views: it gives each frame the height of what is in it, and after a step in a
   frame it brings back into sight what that led to. */
(function () {
  const frames = () => [...document.querySelectorAll("iframe")].filter((one) => /modus(=|%3D)embed/i.test(one.src));
  addEventListener("message", function ({ data, source }) {
    const frame = data && frames().find((one) => one.contentWindow === source);
    if (!frame) return;
    if (data.type === "verandertheorie:hoogte" && data.height > 0 && data.height < 1e5) fit(frame, Math.ceil(data.height));
    if (data.type === "verandertheorie:boven") bring(frame, data.top > 0 ? Math.min(data.top, frame.offsetHeight) : 0);
  });
  const box = (one) => one.getBoundingClientRect();
  const below = ({ nextElementSibling: next }) => next && ((next.offsetParent && next.offsetHeight) || below(next));
  /* Whatever a theme says; but in what does not grow along no further than that goes, where it would be cut or cover what
     comes below. */
  function fit(frame, height) {
    const set = (name, value) => frame.style.setProperty(name, value, "important");
    set("max-height", "none");
    set("height", height + "px");
    for (let one = frame.parentElement; one; one = one.parentElement) {
      const flow = getComputedStyle(one).overflowY;
      const room = Math.round(box(one).bottom - box(frame).top);
      if (/auto|scroll/.test(flow) || one === document.body) return;
      if (one.clientHeight && room > 99 && room < height && (flow !== "visible" || below(one))) return set("height", room + "px");
    }
  }
  /* At once: nothing moves. */
  function bring(frame, top) {
    const edge = box(frame).top + top;
    if (edge >= 0 && edge < innerHeight - 99) return;
    const { style } = frame;
    const own = style.scrollMarginTop;
    if (top) style.scrollMarginTop = -top + "px";
    frame.scrollIntoView({ behavior: "instant" });
    style.scrollMarginTop = own;
  }
  /* What frames said before this script was there. */
  function ask() {
    for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: "verandertheorie:vraag" }, "*");
  }
  ask();
  addEventListener("load", ask);
})();
