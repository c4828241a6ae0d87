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
    vt.learn(payload);
  });

  /* As theory/search/text_matching.py folds: no capitals, no accents, no soft hyphens. */
  vt.fold = (text) => text.replace(/[\u00ad\ufeff]/g, "").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  vt.words = (text) => vt.fold(text).split(/\s+/).filter(Boolean);

  /* The records that answer a query, by kind, best first. */
  vt.found = function (query) {
    const byKind = new Map(Array.from(vt.texts.keys(), (kind) => [kind, []]));
    for (const record of vt.records) {
      const grade = vt.grade(query, record.text);
      if (grade < Infinity) byKind.get(record.kind).push({ record, grade });
    }
    return [...byKind.values()].flatMap((graded) => graded.sort((one, other) => one.grade - other.grade).map(({ record }) => record));
  };

  /* What is said of the other words by which these are found, in the place for it. */
  vt.showNote = (query, among) => (document.querySelector("main .vt-also").textContent = vt.note(query, among));

  /* What a field to search in shows; not while someone types on. */
  vt.field = function (state) {
    const input = document.querySelector("main [name=zoek]");
    if (document.activeElement !== input || !input.value.startsWith(state.zoek)) input.value = state.zoek;
  };
})(window.vt);
