/* What this browser keeps for its reader: under one key for each theory, by name, such as `vinkjes/eisen`.  Nothing else writes in
   the storage of the browser; what is written here is listed and wiped in the explanation (listing.js).  Where nothing may be
   kept, as in a sandboxed frame or on a screen that begins anew by itself, it is there for as long as the page is open. */
(function (vt) {
  "use strict";
  const PREFIX = "verandertheorie:";
  const memory = new Map();
  const heard = []; // what is to be done when something else was kept
  let refused = false;
  const own = () => PREFIX + vt.bundles.get("kept").id;

  /* Where it is kept: the device, or null. */
  function device() {
    if (refused || vt.now().rust) return null;
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  }

  /* What stands under a key, whoever wrote it: the name of the theory, and by its name each thing with its title and value. */
  function read(key) {
    const place = device();
    let found = null;
    try {
      found = JSON.parse((place ? place.getItem(key) : memory.get(key)) || "null");
    } catch {
      // not ours, or broken off
    }
    const { title = "", things = {} } = found || {};
    const good = Object.entries(things || {}).filter(([, thing]) => thing && thing.value instanceof Object);
    return { title: String(title), things: new Map(good) };
  }

  function write(key, { title, things }) {
    const text = things.size ? JSON.stringify({ title, things: Object.fromEntries(things) }) : "";
    const place = device();
    if (!place) return text ? memory.set(key, text) : memory.delete(key);
    try {
      if (text) place.setItem(key, text);
      else place.removeItem(key);
    } catch {
      refused = true; // it is full, or holds nothing
      memory.set(key, text);
    }
  }

  function keys() {
    const place = device();
    const all = place ? Array.from({ length: place.length }, (_, nth) => place.key(nth)) : [...memory.keys()];
    return all.filter((key) => key.startsWith(PREFIX)).sort();
  }

  const sizeOf = (value) => Object.keys(value).length;
  const tell = () => heard.forEach((work) => work());

  vt.store = {
    /* Whether it is still there when the page is opened anew. */
    lasts: () => Boolean(device()),

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
      return keys().map(function (key) {
        const { title, things } = read(key);
        return { title, things: Array.from(things, ([name, thing]) => ({ kind: name.split("/")[0], title: String(thing.title), size: sizeOf(thing.value) })) };
      });
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
