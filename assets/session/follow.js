/* A group session as this window follows it: where it is, asked every two seconds while someone looks; with the facilitator's key
   also what was answered.  The key comes from behind `#` (assets/core/start.js) and goes into a header, nowhere else.  Windows of
   this browser without a key are told by the one that has it what may be seen. */
(function (vt) {
  "use strict";
  const EVERY = 2000;
  const LONGEST = 30000;
  const TYPE = "verandertheorie:sessie";
  let room = null; // the session that is followed
  let wait = EVERY;
  let timer = 0;
  let asking = false;
  let again = false;
  let channel = null;

  vt.onReceive("session", (payload) => vt.markup.set("sessie", payload.page));

  const keyOf = (code) => (vt.secrets.get(code) || "").slice(1);
  const spread = (time) => time * (0.8 + Math.random() * 0.4);

  /* A request about the session; fails where the server is busy or away. */
  async function call({ code, key }, path, options = {}) {
    const headers = { ...options.headers, ...(key ? { Authorization: "Bearer " + key } : {}) };
    const answer = await fetch("l/" + code + path, { cache: "no-store", signal: AbortSignal.timeout(15000), ...options, headers });
    if (answer.status === 429 || answer.status >= 500) throw Object.assign(new Error("busy"), { after: Number(answer.headers.get("Retry-After")) });
    return answer;
  }

  /* What is there now, unless it is the same as before. */
  async function fresh(one, path, part) {
    const answer = await call(one, path, one.tags[part] ? { headers: { "If-None-Match": one.tags[part] } } : {});
    if (answer.status === 200) {
      one[part] = await answer.json();
      one.tags[part] = answer.headers.get("ETag");
    }
    return answer.status;
  }

  async function poll(one) {
    const status = await fresh(one, "/stand", "stand");
    if (status === 404 || status === 410) return void (one.trouble = "gone");
    one.trouble = one.wrong ? "key" : "";
    if (!one.key) return;
    const told = await fresh(one, "/uitslag", "results");
    if (told === 401) Object.assign(one, { key: "", wrong: true, trouble: "key" });
    else if (told === 404 || told === 410) one.trouble = "gone";
    else tell(one);
  }

  const tell = (one) => channel && one.results && channel.postMessage({ code: one.code, results: one.results }); // oxlint-disable-line unicorn/require-post-message-target-origin -- a channel has none

  function hear({ data }) {
    if (!room || !data || data.code !== room.code) return;
    if (data.who) tell(room);
    else if (!room.key && data.results) {
      room.results = data.results;
      vt.session.fill(room);
    }
  }

  async function ask() {
    clearTimeout(timer);
    if (!room || document.hidden) return;
    if (asking) return void (again = true);
    asking = true;
    const one = room;
    try {
      await poll(one);
      wait = EVERY;
    } catch (error) {
      wait = Math.min(Math.max(wait * 2, (error.after || 0) * 1000), LONGEST);
      one.trouble = "away";
    }
    asking = false;
    if (one === room) {
      vt.session.fill(one);
      vt.session.move(one);
    }
    if (again) wait = EVERY;
    if (room && room.trouble !== "gone") timer = setTimeout(ask, again ? 0 : spread(wait));
    again = false;
  }

  const soon = () => {
    wait = EVERY;
    ask();
  };
  document.addEventListener("visibilitychange", soon);
  window.addEventListener("online", soon);

  vt.session = {
    room: () => room,
    call,
    soon,

    /* Follow the session with this code; none for ''. */
    follow(code) {
      const key = keyOf(code);
      if (room && room.code === code && (room.given === key || !key)) return;
      if (channel) channel = channel.close() || null;
      room = code ? { code, key, given: key, wrong: false, trouble: "", stand: null, results: null, tags: {} } : null;
      if (!room) return void clearTimeout(timer);
      channel = new BroadcastChannel(TYPE);
      channel.addEventListener("message", hear);
      if (!key) channel.postMessage({ code, who: true }); // oxlint-disable-line unicorn/require-post-message-target-origin -- a channel has none
      soon();
    },
  };
})(window.vt);
