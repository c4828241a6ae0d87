/* The actions view: the twin of components/actions_view.py. */
(function (vt) {
  "use strict";
  const items = new Map(); // made once each
  let most = 0; // how many are shown; more when asked for

  const several = (text) => (text ? text.split(",") : []);
  const words = (text) => vt.fold(text).split(/\s+/).filter(Boolean);

  function item(id) {
    if (!items.has(id)) {
      const made = document.createElement("li");
      made.className = "vt-item";
      made.tabIndex = -1;
      made.dataset.action = id;
      made.innerHTML = vt.content.cards[id];
      items.set(id, made);
    }
    return items.get(id);
  }

  /* 'a, b en c' */
  const enumerate = (names) => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(vt.content.words.and);
  const count = (number) => vt.content.words.count[number === 1 ? 0 : 1].replace("{count}", number);
  vt.actorNames = (ids) => enumerate(ids.map((id) => vt.content.actors[id][0]));

  /* The actions that are where the state asks and hold its words, whoever acts. */
  function passing(state) {
    const near = new Set(several(state.bij).flatMap((id) => [id, ...vt.content.near[id]]));
    const wanted = words(state.zoek);
    return vt.content.actions.filter((action) => (!near.size || near.has(action[1])) && wanted.every((word) => vt.searched(action[0]).includes(word)));
  }

  /* What is shown, in order: `[name, heading, actions]`; empty sections are left out. */
  vt.sections = function (state, within) {
    const chosen = several(state.actor);
    const texts = vt.content.words;
    if (!chosen.length) return within.length ? [["all", texts.all, within]] : [];
    const own = new Set(chosen);
    const above = [...new Set(chosen.flatMap((id) => vt.content.actors[id][1]))].filter((id) => !own.has(id));
    const wider = new Set(above);
    const parts = { named: [], inferred: [], wider: [] };
    for (const action of within) {
      if (action[2].some((id) => own.has(id))) parts.named.push(action);
      else if (action[3].some((id) => own.has(id))) parts.inferred.push(action);
      else if (action[2].some((id) => wider.has(id)) || action[3].some((id) => wider.has(id))) parts.wider.push(action);
    }
    const found = [["named", texts.named, parts.named]];
    if (!state.genoemd) {
      found.push(["inferred", texts.inferred, parts.inferred]);
      found.push(["wider", texts.wider.replace("{names}", vt.actorNames(above)), parts.wider]);
    }
    return found.filter((section) => section[2].length);
  };

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function head(state, shown) {
    const texts = vt.content.words;
    const total = shown.reduce((sum, section) => sum + (section[0] === "wider" ? 0 : section[2].length), 0);
    const number = element("strong", "", count(total));
    number.dataset.count = "acties";
    const near = several(state.bij).map((id) => vt.content.heads[id][0]);
    const said = near.length ? [texts.at.replace("{names}", enumerate(near))] : [];
    if (state.zoek) said.push(texts.with.replace("{words}", () => state.zoek));
    const who = state.actor ? vt.actorNames(several(state.actor)) + ": " : "";
    const line = element("p", "vt-count", element("span", "", who, number, ...said.map((text) => " " + text), "."));
    if (state.actor || said.length) {
      const clear = element("a", "vt-button", texts.clear);
      clear.href = "?weergave=acties";
      line.append(clear);
    }
    return line;
  }

  function section(name, heading, actions, left) {
    const title = element("summary", "", element("h2", "", heading), " ", element("span", "vt-quiet", count(actions.length)));
    const fold = element("details", "vt-fold", title);
    let node = "";
    let list = null;
    for (const action of actions.slice(0, left)) {
      if (action[1] !== node) {
        node = action[1];
        list = element("ul", "vt-items");
        fold.insertAdjacentHTML("beforeend", vt.content.heads[node][1]);
        fold.append(list);
      }
      list.append(item(action[0]));
    }
    fold.open = name !== "wider";
    const made = element("section", "", fold);
    made.dataset.section = name;
    return made;
  }

  function render(state) {
    const within = passing(state);
    const shown = vt.sections(state, within);
    let left = most;
    const parts = [head(state, shown)];
    for (const [name, heading, actions] of shown) {
      parts.push(section(name, heading, actions, left));
      left = Math.max(0, left - actions.length);
    }
    const all = shown.reduce((sum, found) => sum + found[2].length, 0);
    if (!shown.length) parts.push(element("p", "", vt.content.words.none));
    if (all > most) {
      const more = element("button", "vt-button", vt.content.words.more);
      more.type = "button";
      more.dataset.more = "";
      parts.push(more);
    }
    const place = document.querySelector(".vt-results");
    const inside = place.contains(document.activeElement);
    place.replaceChildren(...parts);
    if (inside && !place.contains(document.activeElement)) document.getElementById("inhoud").focus({ preventScroll: true });
    return within;
  }

  /* Beside each actor, how many of these actions have it. */
  function recount(state, within) {
    const counts = {};
    for (const action of within) for (const id of [...action[2], ...action[3]]) counts[id] = (counts[id] || 0) + 1;
    const chosen = several(state.actor);
    for (const button of document.querySelectorAll("button[data-actor]")) {
      button.querySelector(".vt-number").textContent = counts[button.dataset.actor] || 0;
      button.setAttribute("aria-pressed", String(chosen.includes(button.dataset.actor)));
    }
  }

  /* A fold with another node's actions is filled, once, from that node's own view. */
  function fill(fold) {
    const place = fold.querySelector(":scope[data-actions-of]:not([data-filled]) > p");
    if (!place || !fold.open || !vt.content) return;
    fold.dataset.filled = "";
    const section = vt.elements("knoop/" + fold.dataset.actionsOf).querySelector("#deel-acties").parentElement.cloneNode(true);
    for (const marked of section.querySelectorAll(".vt-here")) {
      marked.classList.remove("vt-here");
      marked.removeAttribute("aria-current");
    }
    place.replaceWith(...[...section.children].slice(1));
  }
  document.addEventListener("toggle", (event) => fill(event.target), true);
  setTimeout(() => document.querySelectorAll("details[data-actions-of]").forEach(fill));

  vt.views.acties = function (state) {
    most = vt.content.most;
    recount(state, render(state));
  };

  vt.answers.push(function (target, state) {
    const button = target.closest("button[data-actor]");
    if (button) {
      const chosen = several(state.actor);
      const id = button.dataset.actor;
      return { actor: (chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]).join(",") };
    }
    if (!target.closest("[data-more]")) return null;
    const first = most;
    most += vt.content.most;
    render(state);
    const next = document.querySelectorAll(".vt-results [data-action]")[first];
    if (next) vt.goTo(next);
    return true;
  });
})(window.vt);
