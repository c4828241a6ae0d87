/* What steers a session: a block is opened, closed, shown or put back to nothing. */
(function (vt) {
  "use strict";
  const { part } = vt.session;
  let asked = ""; // the block of which the answers are perhaps to be wiped

  /* What can be done now, the likeliest first: `[do, node, label]`. */
  function choices(room) {
    const { steer } = vt.session.words();
    const { phase, node } = room.stand;
    const next = vt.session.nextOf(room);
    const named = (label, one) => vt.session.filled(label, { name: vt.session.nameOf(one) });
    const further = next ? [["open", next, named(steer.next, next)]] : [];
    const reset = node && vt.session.answered(room, node) ? [["reset", node, steer.reset]] : [];
    if (phase === "wait") return [["open", next, named(steer.open, next)], ["open", "", steer.openAll]];
    if (!node) return { open: [["show", "", steer.showAll], ["close", "", steer.closeAll]], closed: [["show", "", steer.showClosed], ["open", "", steer.reopenAll]], shown: [["open", "", steer.reopenAll]] }[phase];
    if (phase === "open") return [["show", node, steer.show], ["close", node, steer.close], ...further, ...reset];
    if (phase === "closed") return [["show", node, steer.showClosed], ["open", node, steer.reopen], ...further, ...reset];
    return [...further, ["open", node, steer.reopen], ...reset];
  }

  vt.session.steering = (room) =>
    choices(room)
      .map(([does, node, label], nth) => vt.fill(vt.bundles.get("session").markup.steer, { do: does, node, label, look: nth ? "" : "vt-button--main" }))
      .join("");

  const trouble = function (room, name) {
    room.trouble = name;
    vt.session.fill(room);
  };

  async function send(does, node, step) {
    const room = vt.session.room();
    const body = JSON.stringify({ do: does, ...(node && { node }), step });
    try {
      const answer = await vt.session.call(room, "/beheer", { method: "POST", headers: { "Content-Type": "application/json" }, body });
      if (answer.status !== 204 && answer.status !== 401 && answer.status !== 404) trouble(room, "notDone");
    } catch {
      return trouble(room, "notDone");
    }
    vt.session.soon();
  }

  vt.session.send = send;

  /* Put a question before something that cannot be undone; '' takes it away. */
  vt.session.ask = function (what, text) {
    for (const one of ["reset", "end"]) part("sure-" + one).hidden = !(text && one === what);
    if (!text) return;
    part("sure-" + what).firstElementChild.textContent = text;
    part("sure-" + what).scrollIntoView({ block: "nearest" });
    part("sure-" + what).focus({ preventScroll: true });
  };

  vt.session.does = {
    "sure-reset"(button) {
      vt.session.ask("reset", "");
      part("title").focus();
      if (button.value !== "yes") return;
      send("reset", asked);
      vt.say(() => vt.session.words().said.wiped);
    },
  };

  vt.answers.push(function (target) {
    const button = target.closest("button[data-steer]");
    if (!button) return null;
    const { steer: does } = button.dataset;
    if (does === "reset") {
      asked = button.value;
      vt.session.ask("reset", vt.session.filled(vt.session.words().sureReset, { name: vt.session.nameOf(asked) }));
    } else {
      vt.session.ask("", "");
      send(does, button.value);
    }
    return true;
  });

  vt.answers.push(function (target) {
    const button = target.closest("button[data-session]");
    if (button) vt.session.does[button.dataset.session](button);
    return button && true;
  });
})(window.vt);
