/* A phone follows its session: it asks every two seconds what is going on, while it is looked at, and keeps an answer until it
   has arrived.  All that it shows the server has made. */
(function () {
  "use strict";
  const EVERY = 2000;
  const LONGEST = 30000;
  const main = document.getElementById("vt-phone");
  const said = document.getElementById("vt-said");
  const words = said.dataset;
  const at = main.dataset;
  const place = at.place;
  const tabs = new BroadcastChannel("verkenner" + place);
  const tell = (message) => tabs.postMessage(message); // oxlint-disable-line unicorn/require-post-message-target-origin -- a channel has one origin
  let tag = "";
  let unsent = null;
  let wait = EVERY;
  let timer = 0;
  let isAsking = false;

  const say = (text) => {
    if (said.textContent !== text) said.textContent = text;
  };
  const spread = (time) => time * (0.8 + Math.random() * 0.4);
  const isSame = (one, other) => (one || "") === (other || "");

  async function call(path, options) {
    const answer = await fetch(place + path, { cache: "no-store", signal: AbortSignal.timeout(15000), ...options });
    if (answer.status === 429 || answer.status >= 500) throw Object.assign(new Error("busy"), { after: Number(answer.headers.get("Retry-After")) });
    return answer;
  }

  const chosen = (form) => new Map([...new FormData(form)].filter(([name]) => name.startsWith("answers.")));

  /* The page as it is now, in the place of this one; what was chosen and not sent stays chosen. */
  async function renew() {
    const answer = await call(location.search);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("vt-phone");
    const form = main.querySelector("[data-answers]");
    const kept = form && at.dirty ? chosen(form) : new Map();
    const before = at.phase + at.node;
    for (const name of Object.keys(at)) delete at[name];
    Object.assign(at, fresh.dataset);
    main.replaceChildren(...fresh.childNodes);
    document.title = page.title;
    const now = main.querySelector("[data-answers]");
    if (now && form && now.dataset.answers === form.dataset.answers)
      for (const [name, value] of kept) {
        const field = [...now.elements].find((one) => one.name === name && one.value === value);
        if (field) field.checked = at.dirty = true;
      }
    if (before === at.phase + at.node) return;
    if (!unsent) say("");
    document.getElementById("vt-live").textContent = main.querySelector("h1").textContent;
  }

  async function send() {
    const body = unsent;
    const answer = await call("/antwoord", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    if (unsent === body) unsent = null;
    if (answer.status === 204) {
      if (unsent) return;
      delete at.dirty;
      main.querySelectorAll(".vt-told, .vt-problem").forEach((one) => one.remove());
      const form = main.querySelector("[data-answers]");
      if (form) form.querySelector("button").textContent = form.dataset.change;
      say(words.sent);
      tell({ sent: at.device });
    } else {
      await renew();
      say({ 400: words.refused, 409: words.late }[answer.status] || "");
    }
  }

  async function follow() {
    const answer = await call("/stand", tag ? { headers: { "If-None-Match": tag } } : {});
    if (answer.status === 304) return;
    if (answer.status !== 200) return renew();
    const state = await answer.json();
    const stepped = state.version - at.version === 1 && String(state.step) !== at.step;
    if (stepped && isSame(state.phase, at.state)) Object.assign(at, { version: state.version, step: state.step });
    else if (String(state.version) !== at.version) await renew();
    tag = answer.headers.get("ETag");
  }

  async function ask() {
    clearTimeout(timer);
    if (document.hidden || isAsking || !at.device) return;
    isAsking = true;
    try {
      if (unsent) await send();
      await follow();
      wait = EVERY;
      if (said.textContent === words.busy) say("");
    } catch (error) {
      wait = Math.min(Math.max(wait * 2, (error.after || 0) * 1000), LONGEST);
      say(unsent ? words.unsent : words.busy);
    }
    isAsking = false;
    timer = setTimeout(ask, spread(unsent && wait === EVERY ? 0 : wait));
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.answers) return;
    event.preventDefault();
    const given = [...chosen(form)].map(([name, value]) => [name.replace("answers.", ""), Number(value)]);
    if (!given.length) return say(words.empty);
    unsent = JSON.stringify({ device: at.device, node: form.dataset.answers, answers: Object.fromEntries(given) });
    say(words.sending);
    ask();
  });
  document.addEventListener("change", (event) => {
    if (!event.target.form?.dataset.answers) return;
    at.dirty = true;
    const wasSent = said.textContent === words.sent || main.querySelector(".vt-told");
    if (wasSent) say(words.changed);
    else if (said.textContent === words.empty) say("");
  });
  const again = () => {
    wait = EVERY;
    ask();
  };
  document.addEventListener("visibilitychange", again);
  addEventListener("online", again);
  addEventListener("pageshow", again);

  /* Whoever opens the address in a second tab is the same participant; a tab that has joined says so. */
  tabs.addEventListener("message", ({ data }) => {
    if (data.who && at.device) tell({ device: at.device });
    else if (data.device && at.phase === "join") location.replace(place + "?d=" + data.device);
    else if (data.sent && data.sent === at.device && !at.dirty) renew().catch(() => {});
  });
  if (at.phase === "join") tell({ who: true });
})();
