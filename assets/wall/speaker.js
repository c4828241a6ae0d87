/* The speaker's window: what components/parts/speaker.py makes of a step, filled anew at each; the clocks; and the wall's window. */
(function (vt) {
  "use strict";
  const ANSWER = 2500; // milliseconds in which a wall that is loaded anew is back
  const words = () => vt.bundles.get("wall").speakerWords;
  const isSpeaker = () => vt.now().scherm === "spreker";
  const wall = { black: false, code: false, dark: false }; // what lies over it
  let present = false; // whether there is a wall
  let waiting = 0; // the timer until it is said that there is none
  let ticking = 0;

  function place() {
    const found = document.getElementById("vt-speaker");
    if (found) return found;
    const [made] = vt.elementsOf(vt.bundles.get("wall").speaker);
    document.querySelector(".vt-body").after(made);
    return made;
  }
  const part = (name) => place().querySelector("[data-part=" + name + "]");
  const status = (text) => (part("status").textContent = text);

  /* What lies over the wall, in either window. */
  vt.over = () => (isSpeaker() ? { ...wall } : vt.overWall());

  /* Lay these over the wall: `{ black, code, dark }`, of which some may be left out. */
  vt.lay = function (changes) {
    if (isSpeaker()) Object.assign(wall, changes);
    else vt.layOver(changes);
    press();
    vt.tellOther();
  };

  function press() {
    if (!isSpeaker()) return;
    for (const [name, on] of Object.entries(wall)) place().querySelector("[data-wall=" + name + "]").setAttribute("aria-pressed", String(Boolean(on)));
  }

  const two = (count) => String(count).padStart(2, "0");
  function tick() {
    const now = new Date();
    const seconds = Math.max(0, Math.floor((now - vt.kept().since) / 1000));
    const hours = Math.floor(seconds / 3600);
    part("time").textContent = two(now.getHours()) + ":" + two(now.getMinutes());
    part("elapsed").textContent = (hours ? hours + ":" : "") + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    if (present && vt.isWallClosed()) gone();
  }

  function gone() {
    present = false;
    status(words().gone);
    place().querySelector("[data-wall=wall]").hidden = false;
  }

  /* Whether the wall has just been heard, or has said that it goes; it may be only loading anew. */
  vt.wallIs = function (there) {
    clearTimeout(waiting);
    if (!there) return void (waiting = setTimeout(gone, ANSWER));
    place().querySelector("[data-wall=wall]").hidden = true;
    if ([words().gone, words().absent].includes(part("status").textContent)) status("");
    present = true;
  };

  function begin() {
    present = false;
    place().querySelector("[data-wall=wall]").hidden = false;
    if (!vt.kept().since) vt.keep({ since: Date.now() });
    ticking = setInterval(tick, 1000);
    waiting = setTimeout(() => present || part("status").textContent || status(words().absent), ANSWER);
  }

  vt.speaker = function (state) {
    if (!isSpeaker()) return void (ticking = clearInterval(ticking));
    if (!ticking) begin();
    const number = Number(state.stap || 0);
    const { steps } = vt.story(state);
    const told = steps[number - 1];
    const fill = (name, text) => (part(name).textContent = text);
    part("place").hidden = !steps.length;
    fill("place", words().place.replace("{number}", number || "–").replace("{count}", steps.length));
    fill("say", vt.wallSays(state));
    part("free").hidden = !told || Boolean(vt.stepOf(state));
    fill("free", words().free.replace("{number}", number));
    if (told && told.notes) part("notes").innerHTML = told.notes;
    else fill("notes", words().noNotes);
    fill("next", steps[number] ? steps[number].say || vt.ownSentence(vt.atStep(state, number + 1)) : words().last);
    if (present && part("status").textContent === words().opened) status(""); // it has been read
    press();
    tick();
  };

  /* The wall goes to a window of its own, and this one becomes the speaker's; or it says why not. */
  vt.openSpeaker = function () {
    if (vt.toOther()) return vt.closeOver();
    const over = vt.over();
    const opened = vt.openWall(vt.query(vt.now()));
    document.querySelector(".vt-wall__said").textContent = opened ? "" : words().blocked;
    if (!opened) return;
    vt.closeOver();
    vt.layOver({ black: false, code: false });
    vt.change({ scherm: "spreker" });
    vt.lay({ ...over, code: false });
    status(words().opened);
  };

  vt.openWallAgain = function () {
    if (vt.toOther()) return;
    const opened = vt.openWall(vt.query({ ...vt.now(), scherm: wall.dark ? "donker" : "" }));
    status(opened ? words().opened : words().blockedAgain);
  };

  vt.resetClock = function () {
    vt.keep({ since: Date.now() });
    tick();
  };
})(window.vt);
