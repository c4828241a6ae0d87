/* The explanation: what this browser keeps, and a button that wipes it, which asks first. */
(function (vt) {
  "use strict";
  const place = () => document.querySelector("main [data-keeps]");
  const part = (name) => place().querySelector('[data-part="' + name + '"]');

  function entry({ title, things }) {
    const words = vt.bundles.get("explanation").kept;
    const said = (thing) => thing.title + " (" + vt.counted(Object.hasOwn(words, thing.kind) ? words[thing.kind] : words[""], thing.size) + ")";
    const item = document.createElement("li");
    item.append(title, document.createElement("ul"));
    for (const thing of things) {
      const line = document.createElement("li");
      line.textContent = said(thing);
      item.lastElementChild.append(line);
    }
    return item;
  }

  function fill() {
    if (!place()) return;
    const all = vt.store.all();
    part("list").replaceChildren(...all.map(entry));
    part("nothing").hidden = all.length > 0;
    part("ask").hidden = !all.length;
    part("sure").hidden = true;
  }

  vt.shows.uitleg = fill;
  vt.store.onChange(fill);

  vt.answers.push(function (target) {
    const button = target.closest("[data-keeps] button");
    if (!button) return null;
    if (button.value === "yes") {
      vt.store.wipe();
      vt.say(() => part("nothing").textContent);
      part("nothing").focus();
      return true;
    }
    part("ask").hidden = button.value === "ask";
    part("sure").hidden = button.value !== "ask";
    part(button.value === "ask" ? "sure" : "ask").focus();
    return true;
  });
})(window.vt);
