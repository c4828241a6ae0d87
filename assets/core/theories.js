/* From one theory on the shelf to another: a page of its own. */
(function (vt) {
  "use strict";

  /* A link to another theory, as one looks at this one. */
  vt.leaveFor = function (link, state) {
    const wanted = new URLSearchParams(link.search);
    for (const name of ["modus", "scherm", "rust"]) if (state[name] && state.modus !== "lijst") wanted.set(name, state[name]);
    const query = String(wanted);
    vt.keep({}); // what is typed stands in the address one comes back to
    location[vt.framed ? "replace" : "assign"](location.pathname + (query && "?" + query));
  };

  /* Without a server the page is the first theory's, also by an address that was mangled on its way to another. */
  const theory = vt.elsewhere(vt.asked());
  const asked = new URLSearchParams(location.search);
  if (!theory || asked.get("theorie") === theory) return;
  asked.set("theorie", theory);
  location.replace(location.pathname + "?" + asked);
})(window.vt);
