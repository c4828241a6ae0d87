/* An actor's numbers on the schema: on each block how many actions that actor has there. */
(function (vt) {
  "use strict";
  const marks = new Map(); // what stands on a block without them: its element -> that element's children
  let shown = "";
  let payload = null;
  let counts = null;
  vt.onReceive("actors", function (received) {
    payload = received;
    counts = new Map(Object.entries(payload.counts).map(([actor, byNode]) => [actor, vt.map(byNode)]));
  });

  vt.overlay = function (actor) {
    if (shown === actor) return;
    shown = actor;
    document.querySelector(".vt-house").toggleAttribute("data-overlay", actor !== "");
    for (const [place, children] of marks) place.replaceChildren(...children);
    marks.clear();
    if (!actor) return;
    for (const node of payload.acting) {
      const button = vt.button(node);
      let place = button.querySelector(".vt-marks");
      if (!place) {
        place = button.insertBefore(document.createElement("span"), button.querySelector(".vt-tag"));
        place.className = "vt-marks";
      }
      const count = counts.has(actor) && counts.get(actor).get(node);
      marks.set(place, [...place.childNodes]);
      place.replaceChildren(count ? vt.counted(payload.actions, count) : payload.nothing);
    }
  };
})(window.vt);
