/* Everything that says where one is: title, menu, notice, and the words read aloud. */
(function (vt) {
  "use strict";
  const TYPING = 600; // milliseconds after the last letter before the result is read aloud
  const notice = document.getElementById("vt-notice");
  let unsaid = 0;
  let notified = false; // whether the notice says how the fetching goes

  /* What is open in a topic, and its name, as they stand in the page. */
  vt.topicOf = function (state) {
    const read = (selector) => (document.querySelector("main " + selector) || {}).textContent;
    return [state.item && read('[data-item="' + state.item + '"] .vt-title'), read("h1")].filter(Boolean).join(": ");
  };

  function title(state) {
    const node = vt.nodes.get(state.knoop || state.selectie);
    const near = state.view === "gesprek" && vt.nodes.get(vt.several(state.bij)[0]);
    const names = near ? near.name : state.actor && !node ? vt.actorNames(vt.several(state.actor)) : "";
    if (state.deel) return vt.topicOf(state) + " – " + vt.data.title;
    const own = node ? node.name : [vt.views.get(state.view).heading, names].filter(Boolean).join(": ");
    return (own ? own + " – " : "") + vt.data.title;
  }

  /* The menu says where one is; the way out of a frame leads to the same view. */
  function current(state) {
    document.querySelector(".vt-full").href = vt.query({ ...state, modus: "" });
    const list = state.modus === "lijst" && state.view === "schema";
    const bare = vt.query({ weergave: state.weergave, knoop: state.knoop, modus: list ? "lijst" : "" });
    for (const link of document.querySelectorAll(".vt-menu__link")) {
      if (link.getAttribute("href") === bare) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  function said(state, moved) {
    if (moved) return title(state);
    if (state.verband) return vt.opened.get(state.verband).said;
    if (state.vraag || state.aard) return vt.readAloud();
    if (state.selectie) return vt.sentence(state.selectie).textContent;
    if (state.view === "schema") return vt.data.texts.deselected;
    const { told } = vt.shows[state.view] || {};
    return (told && told()) || (document.querySelector("main .vt-count > :first-child") || {}).textContent || "";
  }

  /* `last`: the state before; `typing`: whether someone types, and is not to be talked to at each letter. */
  vt.tell = function (state, last, dropped, moved, typing) {
    const named = state.actor && !vt.names ? "" : title(state);
    if (named && document.title !== named) document.title = named;
    current(state);
    if (last || moved || notified || dropped.length) {
      notified = false;
      const framed = state.modus === "embed";
      document.documentElement.toggleAttribute("data-unknown", framed && dropped.length > 0);
      notice.textContent = dropped.length ? vt.data.texts[framed ? "noticeFramed" : "notice"].replace("{dropped}", () => dropped.join(", ")) : "";
    }
    if (last) vt.say(() => said(state, moved), typing);
  };

  /* Read aloud what `words` makes: at once, or when someone who types has stopped. */
  vt.say = function (words, typing) {
    clearTimeout(unsaid);
    const announce = () => (document.getElementById("vt-live").textContent = words());
    if (typing) unsaid = setTimeout(announce, TYPING);
    else announce();
  };

  /* Say how the fetching goes: 'loading' or 'unloaded'. */
  vt.notify = function (text) {
    notified = true;
    notice.textContent = vt.data.texts[text];
  };
})(window.vt);
