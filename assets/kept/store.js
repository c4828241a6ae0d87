/* What this browser keeps for its reader: under one key for each theory, by name, such as `vinkjes/eisen`.  Nothing else writes in
   the storage of the browser; what is written here is listed and wiped in the explanation (listing.js).  Where nothing may be
   kept, as in a sandboxed frame or on a screen that begins anew by itself, it is there for as long as the page is open. */
(function (vt) {
  "use strict";
  const PREFIX = "verandertheorie:";
  const memory = new Map(); // by key, what the device would not take; '' for nothing
  const heard = []; // what is to be done when something else was kept
  const own = () => PREFIX + vt.bundles.get("kept").id;

  /* Where it is kept: the device, or null. */
  function device() {
    if (vt.now().rust) return null;
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  }

  /* What stands under a key, whoever wrote it: the name of the theory, and by its name each thing with its title and value. */
  function read(key) {
    let found = null;
    try {
      found = JSON.parse((memory.has(key) ? memory.get(key) : device().getItem(key)) || "null");
    } catch {
      // there is no place, or what is there is not ours or broken off
    }
    const { title = "", things = {} } = found || {};
    const good = Object.entries(things || {}).filter(([, thing]) => thing && thing.value instanceof Object);
    return { title: String(title), things: new Map(good) };
  }

  function write(key, { title, things }) {
    const text = things.size ? JSON.stringify({ title, things: Object.fromEntries(things) }) : "";
    try {
      if (text) device().setItem(key, text);
      else device().removeItem(key);
      memory.delete(key);
    } catch {
      memory.set(key, text); // there is no place, or it is full
    }
  }

  function keys() {
    const place = device();
    const there = place ? Array.from({ length: place.length }, (_, nth) => place.key(nth)) : [];
    return [...new Set([...there, ...memory.keys()])].filter((key) => key.startsWith(PREFIX)).sort();
  }

  const sizeOf = (value) => Object.keys(value).length;
  const tell = () => heard.forEach((work) => work());

  vt.store = {
    /* Whether it is still there when the page is opened anew. */
    lasts: () => Boolean(device()) && !memory.has(own()),

    get(name) {
      const thing = read(own()).things.get(name);
      return thing ? thing.value : null;
    },

    /* Keep a list or an object under a name, with a title for who reads the list of all; nothing of one that is empty. */
    set(name, title, value) {
      const { things } = read(own());
      if (sizeOf(value)) things.set(name, { title, value });
      else things.delete(name);
      write(own(), { title: vt.bundles.get("kept").title, things });
      tell();
    },

    /* Of each theory of which something is kept its name, and of each thing its kind, its title and how much it is. */
    all() {
      const found = keys().map(function (key) {
        const { title, things } = read(key);
        return { title, things: Array.from(things, ([name, thing]) => ({ kind: name.split("/")[0], title: String(thing.title), size: sizeOf(thing.value) })) };
      });
      return found.filter(({ things }) => things.length);
    },

    wipe() {
      const place = device();
      for (const key of keys()) if (place) place.removeItem(key);
      memory.clear();
      tell();
    },

    onChange: (work) => heard.push(work),
  };
  window.addEventListener("storage", tell); // in another tab
})(window.vt);
