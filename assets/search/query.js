/* What someone looks for, and how well a text answers it: the twin of theory/search/query.py and components/parts/search_note.py. */
(function (vt) {
  "use strict";
  const FAMILY = (vt.FAMILY = 5); // from this grade on a text is found by other words than were typed
  const SYNONYM = 7;
  const KEPT = 500; // patterns
  const patterns = new Map();
  let asked = { typed: "", parts: [], wider: false };


  /* The patterns that find a word by itself, and where a word begins with it. */
  function pattern(word) {
    if (patterns.size > KEPT) patterns.clear();
    if (!patterns.has(word)) {
      const start = "(?<![\\p{L}\\p{N}_])" + word.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");
      patterns.set(word, { whole: new RegExp(start + "(?![\\p{L}\\p{N}_])", "u"), start: new RegExp(start, "u") });
    }
    return patterns.get(word);
  }
  vt.standsAlone = (word, text) => text.includes(word) && pattern(word).whole.test(text);

  /* What was typed, in parts; `wider`: whether it is sought by other words too. */
  vt.ask = function (typed) {
    if (asked.typed === typed) return asked;
    const parts = vt.sought(typed);
    return (asked = { typed, parts, wider: parts.some(({ forms, synonyms, meant }) => meant || forms.length || synonyms.length) });
  };

  const name = (text) => (text.includes("\n") ? text.slice(0, text.indexOf("\n")) : text);
  const typedIn = ({ typed }, text) => typed.filter((words) => words.every((word) => text.includes(word)));

  /* Where a word stands in a text that has it. */
  function place(word, text) {
    const { whole, start } = pattern(word);
    const called = name(text);
    if (whole.test(called)) return 0;
    if (start.test(called)) return 1;
    if (called.length === text.length) return 4;
    return whole.test(text) ? 2 : start.test(text) ? 3 : 4;
  }

  function grade(part, text) {
    const typed = typedIn(part, text);
    if (typed.length) return Math.min(...typed.map((words) => Math.max(...words.map((word) => place(word, text)))));
    for (const [base, others] of [[FAMILY, part.forms], [SYNONYM, part.synonyms]]) {
      const there = others.filter((word) => vt.standsAlone(word, text));
      if (there.length) return there.some((word) => vt.standsAlone(word, name(text))) ? base : base + 1;
    }
    return Infinity;
  }

  /* How well a text answers, 0 best; Infinity where it does not. */
  vt.grade = ({ parts }, text) => (parts.length ? Math.max(...parts.map((part) => grade(part, text))) : Infinity);

  /* The words that nobody typed by which any of these texts is found, of each family one. */
  function also(parts, among) {
    const found = new Map();
    for (const part of parts) {
      const words = [...part.forms, ...part.synonyms];
      const others = words.length ? among.filter((text) => !typedIn(part, text).length) : [];
      for (const word of words) {
        const stems = word.split(" ").map(vt.stem).join(" ");
        if (!found.has(stems) && others.some((text) => vt.standsAlone(word, text))) found.set(stems, word);
      }
    }
    return [...found.values()];
  }

  const words = () => vt.bundles.get("index").notes;
  const spelled = (folded) => folded.map(vt.spelled).join(" ");

  /* A query as it is answered: what was typed, or what was meant by it. */
  vt.understood = function (query) {
    if (!query.parts.some(({ meant }) => meant)) return query.typed;
    return query.parts.map(({ typed }) => typed.map(spelled).join(words().or)).join(" ");
  };

  /* What is said beside the finds: what was meant, and by which words nobody typed these texts are found. */
  vt.note = function (query, among) {
    if (!query.wider || !among.length) return "";
    const others = also(query.parts, among).map(vt.spelled).join(", ");
    const notes = words();
    const meant = query.parts.some((part) => part.meant);
    const said = meant ? [notes.meant.replace("{words}", () => vt.understood(query)).replace("{typed}", () => query.typed)] : [];
    if (others) said.push(notes.also.replace("{words}", () => others));
    return said.join(" ");
  };
})(window.vt);
