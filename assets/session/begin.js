/* To begin a session: the server gives it a code and a key, and the address is that of the session from then on. */
(function (vt) {
  "use strict";
  let busy = false;

  async function begin(rehearsal) {
    const said = document.querySelector("main .vt-phones [data-part=begun]");
    const { beginning, notBegun } = vt.session.words();
    if (busy) return;
    busy = true;
    said.textContent = beginning;
    vt.say(() => beginning);
    let why = "away";
    try {
      const body = JSON.stringify({ ...(vt.data.theory ? { theory: vt.data.theory } : {}), ...(rehearsal ? { rehearsal } : {}) });
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch("live", { method: "POST", headers, body, signal: AbortSignal.timeout(15000) });
      const found = answer.ok ? await answer.json() : {};
      if (found.code) {
        vt.secrets.set(found.code, "#" + found.key);
        said.textContent = "";
        busy = false;
        return vt.navigate(vt.read(vt.query({ weergave: "gesprek", sessie: found.code, ...how() })).state);
      }
      if (answer.status === 404 || answer.status === 405) why = "off";
      else if (answer.status === 429 || answer.status === 503) why = "busy";
    } catch {
      // no answer
    }
    busy = false;
    said.textContent = notBegun[why];
    vt.say(() => notBegun[why]);
  }

  function how() {
    const { modus, scherm, rust } = vt.now();
    return { modus, scherm, rust };
  }

  Object.assign(vt.session.does, {
    begin: () => begin(false),
    rehearse: () => begin(true),
    here(button) {
      const fold = button.closest("details");
      fold.open = false;
      const go = document.querySelector("main .vt-talk [data-part=go]");
      (go.hidden ? fold.firstElementChild : go).focus();
    },
  });
})(window.vt);
