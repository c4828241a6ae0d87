/* Looking for words in texts that Python folded. */
(function (vt) {
  "use strict";
  vt.onReceive("index", function (payload) {
    vt.records = payload.records.map(([kind, id, text]) => ({ kind, id, text }));
    vt.texts = new Map(); // by kind and id, the text in which a search for it looks
    for (const { kind, id, text } of vt.records) {
      if (!vt.texts.has(kind)) vt.texts.set(kind, new Map());
      vt.texts.get(kind).set(id, text);
    }
    if (!vt.texts.has("sources")) vt.texts.set("sources", new Map());
  });

  /* As theory/text_matching.py folds: no capitals, no accents, no soft hyphens. */
  vt.fold = (text) => text.replace(/[\u00ad\ufeff]/g, "").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  vt.words = (text) => vt.fold(text).split(/\s+/).filter(Boolean);

  /* The records in which every one of these words stands. */
  vt.found = function (typed) {
    const wanted = vt.words(typed);
    return vt.records.filter(({ text }) => wanted.length && wanted.every((word) => text.includes(word)));
  };

  /* What a field to search in shows; not while someone types on. */
  vt.field = function (state) {
    const input = document.querySelector("main [name=zoek]");
    if (document.activeElement !== input || !input.value.startsWith(state.zoek)) input.value = state.zoek;
  };
})(window.vt);
