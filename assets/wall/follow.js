/* The wall and the speaker's window follow each other: over a channel that all windows of this page share and, as pages that are
   files have none, from window to window.

   A message tells a whole state, so that it may come twice.  The wall has the last word: it answers each state with the one that
   it then shows, and the speaker's window heeds only answers to the last that it told. */
(function (vt) {
  "use strict";
  const TYPE = "verandertheorie:wand";
  const NAME = "verandertheorie-wand-"; // of windows that were opened as the wall
  const page = location.pathname + " " + vt.data.title;
  const own = Math.random().toString(36).slice(2);
  const heard = new Map(); // by window, the number of the last message that came from it
  let number = 0; // of the last message sent
  let stated = 0; // of the last one that told a state
  let told = ""; // that state
  let role = "";
  let channel = null;
  let other = window.name.startsWith(NAME) ? window.opener : null;
  let there = false; // whether the other is there
  let applying = false;

  const roleOf = (state) => (state.modus !== "presentatie" ? "" : state.scherm === "spreker" ? "speaker" : "wall");
  const shown = () => ({ query: vt.query({ ...vt.now(), modus: "presentatie", scherm: "", rust: "" }), over: vt.over(), visited: vt.visited() });
  const isOpen = (one) => Boolean(one) && one !== window && !one.closed;

  function post(message) {
    const whole = { type: TYPE, page, role, from: own, number: ++number, heard: Object.fromEntries(heard), ...message };
    if (channel) channel.postMessage(whole); // oxlint-disable-line unicorn/require-post-message-target-origin -- a channel has none
    if (isOpen(other)) other.postMessage(whole, self.origin === "null" ? "*" : self.origin);
  }

  function tell(state) {
    told = JSON.stringify(state);
    post({ shown: state });
    stated = number;
  }

  function connect() {
    try {
      channel = new BroadcastChannel(TYPE);
      channel.addEventListener("message", (event) => receive(event.data, null));
    } catch {
      // a page without an origin has none
    }
  }

  function enter(next) {
    if (role) post({ gone: true });
    role = next;
    if (channel && !role) channel = channel.close() || null;
    if (!role) return;
    if (!channel) connect();
    told = JSON.stringify(shown());
    post({ ask: true });
  }

  /* Tell the other window what is shown now, if that is news. */
  vt.tellOther = function () {
    if (role && !applying && JSON.stringify(shown()) !== told) tell(shown());
  };

  /* Take up what this window is in a state: the wall, the speaker's, or neither. */
  vt.follow = function (state) {
    if (roleOf(state) !== role) enter(roleOf(state));
    vt.tellOther();
  };

  function apply({ query, over, visited }) {
    const state = vt.now();
    const scherm = role === "speaker" ? "spreker" : over.dark ? "donker" : "";
    const wanted = { ...vt.read(query).state, modus: "presentatie", scherm, rust: state.rust };
    applying = true;
    vt.setVisited(visited);
    if (vt.query(wanted) !== vt.query(state)) vt.navigate(wanted);
    vt.lay(over);
    applying = false;
    told = JSON.stringify(shown());
  }

  /* The speaker's window is gone, perhaps only to load anew: then it may not know how to reach the wall. */
  function call(times = 10) {
    if (role === "wall" && times && isOpen(other)) setTimeout(() => there || (tell(shown()), call(times - 1)), 1000);
  }

  function receive(message, source) {
    if (!role || !message || message.type !== TYPE || message.page !== page || message.from === own || message.role === role) return;
    if (message.number <= (heard.get(message.from) || 0)) return;
    heard.set(message.from, message.number);
    if (source) other = source;
    there = !message.gone;
    if (role === "speaker") vt.wallIs(!message.gone);
    if (message.gone) return call();
    if (message.ask) return tell(shown());
    if (role === "speaker" && message.heard[own] < stated) return; // said before it heard what was told last
    apply(message.shown);
    if (vt.touched) vt.touched();
    if (role === "wall") tell(shown());
  }

  window.addEventListener("message", (event) => event.origin === self.origin && receive(event.data, event.source));
  window.addEventListener("pagehide", () => role && post({ gone: true }));

  /* Bring the other window to the front; false if there is none. */
  vt.toOther = () => there && isOpen(other) && (other.focus(), true);

  /* Open a window as the wall; false if the browser does not let it. */
  vt.openWall = function (query) {
    const opened = window.open(query, NAME + own, "popup,width=1280,height=720");
    if (isOpen(opened)) other = opened;
    return isOpen(opened);
  };
  vt.isWallClosed = () => Boolean(other) && other.closed;
})(window.vt);
