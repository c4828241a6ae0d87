/* Lists to tick: the ticks are kept on this device, and can be taken away and put back. */
(function (vt) {
  "use strict";
  const words = () => vt.bundles.get("deepening").ticks;
  const seen = new WeakSet();
  const taken = new Map(); // by the name of a list the ticks that were cleared, to be put back

  const squares = (section) => [...section.querySelectorAll("[data-tick]")];
  const ticked = (section) => squares(section).filter((one) => one.checked).map((one) => one.dataset.tick);
  const titleOf = (section) => section.querySelector("h2").textContent;

  function draw(section) {
    const kept = section.querySelector("[data-kept]");
    const name = kept.dataset.kept;
    const before = seen.has(section) ? [] : ticked(section); // ticked while the scripts were still on their way
    seen.add(section);
    const known = vt.store.get(name);
    const now = new Set([...(Array.isArray(known) ? known : []), ...before]);
    for (const one of squares(section)) one.checked = now.has(one.dataset.tick);
    const any = ticked(section).length > 0;
    if (any) taken.delete(name);
    const [text, button] = [kept.querySelector("[data-part]"), kept.querySelector("button")];
    text.textContent = words()[vt.store.lasts() ? "kept" : "here"];
    button.hidden = !any && !taken.has(name);
    button.textContent = words()[taken.has(name) ? "back" : "clear"];
    if (before.length) keep(section);
  }

  const keep = (section, ids = ticked(section)) => vt.store.set(section.querySelector("[data-kept]").dataset.kept, titleOf(section), ids);

  function drawAll(view) {
    for (const section of view.querySelectorAll('[data-show="checklist"]')) draw(section);
  }

  vt.inTopic.push(drawAll);
  vt.store.onChange(function () {
    const view = document.querySelector("main [data-topic]");
    if (view) drawAll(view);
  });

  document.addEventListener("change", (event) => event.target.matches("[data-tick]") && keep(event.target.closest("section")));

  vt.answers.push(function (target) {
    const button = target.closest("[data-kept] button");
    if (!button) return null;
    const section = button.closest("section");
    const { kept: name } = button.closest("[data-kept]").dataset;
    const back = taken.get(name);
    if (!back) taken.set(name, ticked(section));
    keep(section, back || []);
    vt.say(() => words()[back ? "restored" : "cleared"]);
    return true;
  });
})(window.vt);
