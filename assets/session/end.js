/* The end of a session: what was shown becomes a conversation in this browser, and then the server wipes all. */
(function (vt) {
  "use strict";
  const { part } = vt.session;

  /* What was shown, in the form of a conversation (assets/conversation/talk.js). */
  function answersOf({ counts }) {
    const answers = {};
    const known = vt.talk.payload();
    for (const [node] of known.nodes) {
      if (!Object.hasOwn(counts, node)) continue;
      for (const [id, , said] of known.questions) {
        const found = Object.hasOwn(counts[node], id) ? counts[node][id] : [];
        if (found.length === said.length) (answers[node] ||= {})[id] = { counts: found };
      }
    }
    return answers;
  }

  const isKept = ({ results }) => !results.rehearsal && Object.keys(answersOf(results)).length > 0;

  function keep({ results }) {
    vt.talk.replace({ answers: answersOf(results), notes: {}, chosen: [] });
  }

  /* The conversation itself, with what came of the session. */
  function leave(said) {
    const { code } = vt.session.room();
    vt.session.follow("");
    vt.navigate({ ...vt.now(), sessie: "" });
    vt.secrets.delete(code);
    const phones = document.querySelector("main .vt-phones");
    for (const fold of phones.querySelectorAll("details")) fold.open = false;
    const place = phones.querySelector("[data-part=ended]");
    place.textContent = said;
    place.focus();
  }

  function question(room) {
    const { sureEnd } = vt.session.words();
    if (room.results.rehearsal) return sureEnd.end + sureEnd.rehearsal;
    const { blocks, shown } = room.results;
    const unshown = vt.session.blocks().filter(([node]) => blocks[node] && !shown.includes(node)).map(([, name]) => name);
    const kept = isKept(room) ? sureEnd.kept + (vt.talk.isEmpty(vt.talk.read()) ? "" : sureEnd.replaces) : sureEnd.nothing;
    return sureEnd.end + kept + (unshown.length ? vt.session.filled(sureEnd.unshown, { names: unshown.join(", ") }) : "");
  }

  async function end(room) {
    const { ended, trouble } = vt.session.words();
    try {
      const last = await vt.session.call(room, "/uitslag"); // what was shown a moment ago
      if (last.ok) room.results = await last.json();
      const kept = isKept(room);
      if (kept) keep(room);
      const answer = await vt.session.call(room, "", { method: "DELETE" });
      if (![204, 404, 410].includes(answer.status)) throw new Error("refused");
      leave(ended[kept ? "kept" : "bare"]);
    } catch {
      part("trouble").textContent = trouble.notDone;
      part("trouble").hidden = false;
      vt.say(() => trouble.notDone);
    }
  }

  Object.assign(vt.session.does, {
    end() {
      const room = vt.session.room();
      const replaces = isKept(room) && !vt.talk.isEmpty(vt.talk.read());
      part("sure-end").querySelector("[value=save]").hidden = !replaces;
      vt.session.ask("end", question(room));
    },
    "sure-end"(button) {
      if (button.value === "save") return vt.save(new Blob([vt.talk.toFile(vt.talk.read())], { type: "application/json" }), vt.talk.payload().words.file.replace("{theory}", vt.talk.slug()) + ".json");
      vt.session.ask("end", "");
      if (button.value === "yes") end(vt.session.room());
      else document.querySelector("main [data-session=end]").focus();
    },
    takeover() {
      const room = vt.session.room();
      keep(room);
      leave(vt.session.words().ended.kept);
    },
  });

  /* On paper an address may be printed: without its key. */
  const address = (hash) => history.replaceState(history.state, "", location.pathname + location.search + hash);
  window.addEventListener("beforeprint", () => location.hash && vt.now().sessie && address(""));
  window.addEventListener("afterprint", () => vt.secrets.has(vt.now().sessie) && address(vt.secrets.get(vt.now().sessie)));
})(window.vt);
