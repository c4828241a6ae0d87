/* A conversation as data, in the form of the file in which one is kept: `answers`, by node and question how often each answer was
   given; `notes`, by node; `chosen`, at most three actions with who and when.  It stays in this browser (assets/kept/store.js). */
(function (vt) {
  "use strict";
  const MOST = 3; // actions
  const FORMAT = "verandertheorie-gesprek";
  const VERSION = 1;
  const LONGEST = 4000; // signs of a note, or of who and when
  const PARTS = { answers: "gespreksantwoorden", notes: "gespreksnotities", chosen: "gespreksacties" };
  let payload = null;
  const questions = new Map(); // by id, its number of answers
  const nodes = new Set();
  const actions = new Map(); // by id its node and what is said of it

  vt.onReceive("conversation", function (received) {
    payload = received;
    for (const [id, , answers] of payload.questions) questions.set(id, answers.length);
    for (const [id] of payload.nodes) nodes.add(id);
    for (const [node, listed] of Object.entries(payload.actions)) {
      for (const [id, text, parent, facts] of listed) actions.set(id, { id, node, text, parent, facts });
    }
  });

  const empty = () => ({ answers: {}, notes: {}, chosen: [] });
  const own = (object, id) => (Object.hasOwn(object, id) ? object[id] : undefined);
  const isBlock = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);
  const isText = (value) => typeof value === "string" && value.length <= LONGEST;
  const isCount = (value) => Number.isInteger(value) && value >= 0 && value < 1e6;
  const isCounts = (value) => isBlock(value) && Array.isArray(value.counts) && value.counts.every(isCount);

  /* What is given as a conversation of this theory, and how much of it this theory does not know; null where it is none. */
  function sound({ answers = {}, notes = {}, chosen = [] }) {
    const data = empty();
    let left = 0;
    if (!isBlock(answers) || !isBlock(notes) || !Array.isArray(chosen)) return null;
    for (const [node, given] of Object.entries(answers)) {
      if (!isBlock(given)) return null;
      for (const [question, answer] of Object.entries(given)) {
        if (!isCounts(answer)) return null;
        if (!nodes.has(node) || questions.get(question) !== answer.counts.length) left += 1;
        else if (answer.counts.some(Boolean)) (data.answers[node] ||= {})[question] = { counts: [...answer.counts] };
      }
    }
    for (const [node, note] of Object.entries(notes)) {
      if (!isText(note)) return null;
      if (!nodes.has(node)) left += 1;
      else if (note) data.notes[node] = note;
    }
    for (const one of chosen) {
      if (!isBlock(one) || ![one.action, one.who ?? "", one.when ?? ""].every(isText)) return null;
      const known = actions.has(one.action) && data.chosen.length < MOST && !data.chosen.some(({ action }) => action === one.action);
      if (known) data.chosen.push({ action: one.action, who: one.who ?? "", when: one.when ?? "" });
      else left += 1;
    }
    return { data, left };
  }

  /* Everything, as it is kept. */
  function read() {
    const kept = Object.fromEntries(Object.entries(PARTS).map(([part, name]) => [part, vt.store.get(name + "/gesprek") || undefined]));
    return (sound(kept) || { data: empty() }).data;
  }

  const keep = (part, value) => vt.store.set(PARTS[part] + "/gesprek", vt.views.get("gesprek").heading, value);

  vt.talk = {
    most: MOST,
    read,
    does: {}, // what a button does, by its `data-talk`
    say: (text) => vt.say(() => text),
    filled: (text, slots) => text.replace(/{(\w+)}/g, (slot, name) => (Object.hasOwn(slots, name) ? slots[name] : slot)),
    slug: () => payload.theory[0].toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    payload: () => payload,
    action: (id) => actions.get(id),

    /* How often each answer was given, or null. */
    counts(data, node, question) {
      const given = own(own(data.answers, node) || {}, question);
      return given ? given.counts : null;
    },
    note: (data, node) => own(data.notes, node) || "",
    answered: (data, node) => Object.keys(own(data.answers, node) || {}).length,
    isEmpty: (data) => ![data.answers, data.notes, data.chosen].some((part) => Object.keys(part).length),

    /* The group gives this answer, from 1; none for 0. */
    answer(node, question, value) {
      const { answers } = read();
      const given = { ...own(answers, node) };
      if (value) given[question] = { counts: Array.from({ length: questions.get(question) }, (_, nth) => Number(nth + 1 === value)) };
      else delete given[question];
      if (Object.keys(given).length) answers[node] = given;
      else delete answers[node];
      keep("answers", answers);
    },
    write(node, text) {
      const { notes } = read();
      if (text) notes[node] = text;
      else delete notes[node];
      keep("notes", notes);
    },
    choose: (chosen) => keep("chosen", chosen),
    replace: (data) => Object.keys(PARTS).forEach((part) => keep(part, data[part])),

    toFile: (data) => JSON.stringify({ format: FORMAT, version: VERSION, theory: payload.theory[0], ...data }, null, 1) + "\n",

    /* What a file holds: `{ data, left }`, or why it cannot be used: `{ wrong, theory }`. */
    fromFile(text) {
      let found = null;
      try {
        found = JSON.parse(text.replace(/^\ufeff/, ""));
      } catch {
        // no JSON
      }
      if (!isBlock(found) || found.format !== FORMAT) return { wrong: "damaged" };
      if (found.version !== VERSION) return { wrong: Number.isInteger(found.version) ? "version" : "damaged" };
      if (!isText(found.theory)) return { wrong: "damaged" };
      if (!payload.theory.includes(found.theory)) return { wrong: "theory", theory: found.theory };
      return sound(found) || { wrong: "damaged" };
    },
  };
})(window.vt);
