/* What the page around a frame may forbid: windows, files, printing.  What it refuses says so, and what would do. */
(function (vt) {
  "use strict";
  const words = (what) => vt.bundles.get("texts").limits[what];
  /* In a sandbox the page has no origin of its own; so has one that was opened out of it. */
  const sandboxed = (vt.sandboxed = origin === "null" && location.protocol !== "file:");
  const limited = vt.framed || sandboxed;

  /* Say it under what was pressed, with the address that would do, ready to copy. */
  function tell(pressed, what, address) {
    for (const earlier of document.querySelectorAll(".vt-limit")) earlier.remove();
    const said = document.createElement("span");
    said.className = "vt-limit";
    said.append(words(what));
    (pressed.closest(".vt-take, .vt-figure__picture") || pressed.closest("p, li, dd, header, div")).append(said);
    document.getElementById("vt-live").textContent = words(what);
    if (!address) return;
    const field = document.createElement("input");
    field.className = "vt-field";
    field.readOnly = true;
    field.value = address;
    field.setAttribute("aria-label", words("address"));
    said.append(field);
    field.focus();
    field.select();
    vt.layers.byHand = vt.closing(said, pressed);
  }

  const here = () => new URL(vt.query({ ...vt.now(), modus: "" }), vt.home()).href;

  /* A window that is forbidden does not come; a page that opens one is told so. */
  vt.answers.push(function (target) {
    const link = limited && target.closest('a[target="_blank"]');
    if (!link) return null;
    const opened = window.open(link.href, "_blank");
    if (!opened) tell(link, "window", link.matches(".vt-full") ? here() : link.href);
    else {
      try {
        opened.opener = null;
      } catch {
        // it has an origin of its own, and may not lead this page elsewhere
      }
    }
    return true;
  });

  /* Printing that is forbidden says nothing and does nothing. */
  vt.print = function (button) {
    let heard = !limited;
    window.addEventListener("beforeprint", () => (heard = true), { once: true });
    print();
    setTimeout(() => heard || tell(button, "print", here()), 300); // some browsers begin a little later
  };

  /* Whether a file has come, nobody can tell. */
  vt.doubt = () => (limited ? " " + words("file") : "");
  vt.doubtUnder = (pressed) => limited && tell(pressed, "file");

  /* A link to a file would, in a sandbox, be followed instead. */
  vt.fetchFile = function (link) {
    const keep = (file) => vt.save(file, link.download);
    fetch(link.href).then((answer) => answer.blob()).then(keep).then(() => vt.doubtUnder(link), () => tell(link, "file", link.href));
  };
})(window.vt);
