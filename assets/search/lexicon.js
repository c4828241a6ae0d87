/* The words of a theory, as they stand in its texts: the twin of theory/search/lexicon.py and theory/search/spelling.py. */
(function (vt) {
  "use strict";
  const MOST_MEANT = 3;
  const SHORTEST_PART = 4;
  const CERTAIN = 6;
  const BEGUN = 8;
  const LONG_WORD = 9;
  const LONG = /^[^aeiouy]*([aeou])(\1|[^aeiouy][aeiouy])/;
  const snowball = new DutchPorterStemmer();
  let families, words, meanings, longest, spelling, texts, all, learnt;

  /* Learn the words when there is time, or when someone asks. */
  vt.learn = function (payload) {
    learnt = () => learnFrom(payload);
    (window.requestIdleCallback || setTimeout)(() => learnt());
  };

  function learnFrom(payload) {
    learnt = () => {};
    spelling = new Map(payload.spelling.map((word) => [vt.fold(word), word]));
    texts = payload.records.map(([, , text]) => text);
    all = texts.join("\n");
    const synonyms = payload.synonyms.map((entries) => entries.map(vt.fold));
    const found = [all, ...synonyms.flat()].join("\n").match(/[\p{L}\p{Nl}\p{No}]{3,}/gu) || [];
    words = [...new Set(found)].filter((word) => !/[^\p{L}]/u.test(word));
    families = new Map();
    for (const word of words.sort()) {
      const key = vt.stem(word);
      if (!families.has(key)) families.set(key, []);
      families.get(key).push(word);
    }
    meanings = new Map();
    for (const entries of synonyms) {
      for (const key of new Set(entries.map((entry) => stems(entry.split(" "))))) meanings.set(key, [...(meanings.get(key) || []), entries]);
    }
    longest = Math.max(1, ...synonyms.flat().map((entry) => entry.split(" ").length));
  }

  vt.stem = function (word) {
    const short = word.match(/^(.{1,4}he)(id|den)$/u);
    if (short) return short[1] + "id";
    const regular = word.replace(/([itdz]e)s$/, "$1").replace(/igd(en?)?$/, "igen");
    const bare = snowball.stemWord(regular).replace(/([^aeiouy])\1$/u, "$1").replace(/v$/, "f").replace(/z$/, "s");
    const syllable = bare.match(/^([^aeiouy]*)([aeou])([^aeiouy])$/u);
    return syllable && LONG.test(regular) ? syllable[1] + syllable[2] + syllable[2] + syllable[3] : bare;
  };
  const stems = (among) => among.map(vt.stem).join(" ");

  /* How a folded word is written. */
  vt.spelled = (word) => spelling.get(word) || word;

  const family = (among) => (among.length === 1 && families.get(vt.stem(among[0]))) || [];
  const same = (among) => meanings.get(stems(among)) || [];

  /* Of other words those that stand in a text and are not found by these words anyway. */
  function there(others, among) {
    const more = others.filter((one) => !among.every((word) => one.includes(word)));
    return [...new Set(more)].filter((one) => vt.standsAlone(one, all));
  }

  /* What these words are sought by, or null where neither they nor any of the others stand in a text. */
  function known(among) {
    const forms = there(family(among), among);
    const entries = same(among).flat();
    const others = there(entries.flatMap((entry) => [entry, ...family(entry.split(" "))]), among);
    const found = forms.length || others.length || among.every((word) => all.includes(word));
    return found ? { typed: [among], forms, synonyms: others.filter((one) => !forms.includes(one)), meant: false } : null;
  }

  /* The compounds that begin or end with what a word has in common with its family. */
  function longer(word) {
    const common = vt.stem(word);
    const enough = [...common].length >= SHORTEST_PART && word.startsWith(common);
    return enough ? words.filter((other) => other.startsWith(common) || other.endsWith(common)) : [];
  }

  /* How many slips make `typed` of `other`; 0 where there are none, or more than is likely. */
  function slips(typed, other) {
    const most = (typed.length >= SHORTEST_PART) + (typed.length >= LONG_WORD);
    if (Math.abs(typed.length - other.length) > most || !likely(typed, other)) return 0;
    const count = distance(typed, other);
    return count <= most ? count : 0;
  }

  function likely(typed, other) {
    if (typed.length >= BEGUN || (typed.length >= CERTAIN && typed[0] === other[0])) return true;
    return typed.length === other.length && [...typed].sort().join() === [...other].sort().join();
  }

  /* The optimal string alignment distance. */
  function distance(one, other) {
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
        const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (swapped) cost = Math.min(cost, before[j - 2] + 1);
        row.push(cost);
      }
      before = last;
      last = row;
    }
    return last[other.length];
  }

  /* What someone may have meant by a word that stands nowhere; what stands in most texts first. */
  function meant(word) {
    const letters = [...word];
    const begun = letters.length >= SHORTEST_PART ? words.filter((other) => other.startsWith(word)) : [];
    const near = begun.length ? [] : words.map((other) => [other, slips(letters, [...other])]).filter(([, count]) => count);
    const least = Math.min(...near.map(([, count]) => count));
    const nearest = near.filter(([, count]) => count === least).map(([other]) => other);
    const likeliest = (begun.length ? begun : nearest).filter((other) => known([other]));
    const apart = likeliest.filter((one) => !likeliest.some((other) => other !== one && one.includes(other)));
    const count = (other) => texts.reduce((sum, text) => sum + text.includes(other), 0);
    const ranked = apart.map((other) => [other, count(other)]).sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
    return ranked.length ? ranked.slice(0, MOST_MEANT).map(([other]) => [other]) : parted(letters);
  }

  /* The two words that someone may have written as one, if they stand beside each other in a text. */
  function parted(letters) {
    for (let cut = letters.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      const parts = [letters.slice(0, cut).join(""), letters.slice(cut).join("")];
      if (parts.every((part) => words.includes(part)) && vt.standsAlone(parts.join(" "), all)) return [parts];
    }
    return [];
  }

  function soughtBy(among) {
    const found = known(among);
    if (found) return found;
    const bare = { typed: [among], forms: [], synonyms: [], meant: false };
    if (among.length > 1) return bare;
    const forms = there(longer(among[0]), among);
    if (forms.length) return { ...bare, forms };
    const typed = meant(among[0]);
    const each = typed.map((one) => known(one) || bare);
    const every = (name) => [...new Set(each.flatMap((one) => one[name]))];
    return typed.length ? { typed, forms: every("forms"), synonyms: every("synonyms"), meant: true } : bare;
  }

  /* What each part of a query is sought by, in its order: the longest synonym that stands there, or one word. */
  vt.sought = function (typed) {
    const found = [];
    learnt();
    for (let rest = vt.words(typed), length; rest.length; rest = rest.slice(length)) {
      for (length = Math.min(longest, rest.length); length > 1 && !same(rest.slice(0, length)).length; ) length--;
      found.push(soughtBy(rest.slice(0, length)));
    }
    return found;
  };
})(window.vt);
