/* In a frame that is asked for a picture of the schema: fetch what draws it (frame.js), and answer. */
(function (vt) {
  "use strict";
  if (!vt.framed) return;
  window.addEventListener("message", function (event) {
    const asked = event.data;
    if (event.source !== window.parent || !asked || asked.type !== "verandertheorie:plaatje") return;
    vt.need(["picture"], () => vt.answerPicture(asked), () => {});
  });
})(window.vt);
