/* The story on the wall: whoever leads a session moves it from a telephone, and windows that present the session follow. */
(function (vt) {
  "use strict";
  let followed = { code: "", step: 0 }; // where this wall stands: at a step of the story, or at 0, the session

  /* Say to who leads where the wall stands. */
  vt.session.fillStory = function ({ stand }) {
    const count = vt.steps("").length;
    const { step, none } = vt.session.words().story;
    vt.session.part("story").hidden = !count;
    vt.session.part("step").textContent = stand.step ? vt.session.filled(step, { number: Math.min(stand.step, count), count }) : none;
  };

  vt.session.does.story = function ({ value }) {
    const { step } = vt.session.room().stand;
    vt.session.send("step", "", value === "0" ? 0 : Math.min(Math.max(1, step + Number(value)), vt.steps("").length));
  };

  /* Bring the wall to where whoever leads wants it. */
  vt.session.move = function ({ code, stand }) {
    if (followed.code !== code) followed = { code, step: 0 };
    const { modus, scherm, rust } = vt.now();
    if (!stand || stand.step === followed.step || modus !== "presentatie") return;
    followed.step = stand.step;
    const shown = stand.step ? vt.atStep({ modus, scherm, rust, verhaal: "" }, Math.min(stand.step, vt.steps("").length)) : { weergave: "gesprek", sessie: code, modus, scherm, rust };
    vt.navigate(stand.step ? shown : vt.read(vt.query(shown)).state);
  };
})(window.vt);
