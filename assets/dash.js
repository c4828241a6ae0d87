/* Where Dash lives in the page, and when it starts. */
(function (vt) {
  "use strict";

  // Dash mounts its own small tree in an entry point of its own; what is on the screen stays as it is.
  const entry = document.getElementById("react-entry-point");
  const fresh = document.createElement("div");
  entry.id = "vt-page";
  fresh.id = "react-entry-point";
  entry.after(fresh);

  /* Dash's own scripts, in their order; the one that starts it, which has no address, when the others are there.
     The static edition has none, and in a sandboxed frame they could not ask the server for anything. */
  vt.startDash = function () {
    const later = document.getElementById("vt-later");
    if (!later || self.origin === "null") return;
    const waiting = [...later.content.querySelectorAll("script")];
    const last = waiting.pop();
    const scripts = waiting.map(function (script) {
      const copy = document.createElement("script");
      copy.async = false;
      copy.src = script.getAttribute("src");
      return copy;
    });
    const start = document.createElement("script");
    start.id = last.id;
    start.textContent = last.textContent;
    scripts[scripts.length - 1].onload = () => document.body.append(start);
    document.body.append(...scripts);
  };
})(window.vt);
