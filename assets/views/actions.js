/* The actions view: the twin of components/actions_view.py. */
(function (vt) {
  "use strict";
  /* Cards that a screen has room for, but for a strip of the last; the others come after the paint. */
  const inSight = (start) => Math.max(1, Math.round((innerHeight - Math.max(0, start) - 180) / 200)); // in px: what stands above them, how high most are
  let most = 0; // how many are shown; more when asked for

  const several = (text) => vt.several(text); // of select.js, which comes later

  const waiting = []; // work on what is out of sight, which follows the frame that shows what was asked
  vt.putOff = (work) => waiting.push(work);
  const catchUp = () => waiting.splice(0).forEach((work) => work());

  function fill(item) {
    item.innerHTML = vt.content.cards[item.dataset.action];
    item.className = "vt-item";
    item.tabIndex = -1;
  }

  const count = (number) => vt.content.words.count[number === 1 ? 0 : 1].replace("{count}", number);

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function link(query, className, ...children) {
    const made = element("a", className, ...children);
    made.href = query;
    return made;
  }

  function chip(label, query) {
    const sign = element("span", "", "×");
    sign.setAttribute("aria-hidden", "true");
    const made = link(query, "vt-chip", label + " ", sign);
    made.setAttribute("aria-label", vt.content.words.without.replace("{filter}", () => label));
    return made;
  }

  /* A sentence that says what is shown, and what is chosen, to be taken away again. */
  function head(state, shown) {
    const texts = vt.content.words;
    const number = element("strong", "", count(vt.own(shown)));
    number.dataset.count = "acties";
    const said = state.bij ? [texts.at.replace("{names}", vt.enumerate(vt.placeNames(several(state.bij))))] : [];
    if (state.zoek) said.push(texts.with.replace("{words}", () => state.zoek));
    if (state.genoemd) said.push(texts.onlyNamed);
    const who = state.actor ? vt.actorNames(several(state.actor)) + ": " : "";
    const line = element("p", "vt-count", element("span", "", who, number, ...said.map((text) => " " + text), "."));
    const modus = state.modus ? "&modus=" + state.modus : "";
    const about = several(state.actor).flatMap((id) => [link("?weergave=actor&actor=" + id + modus, "", texts.lens.replace("{name}", vt.content.actors[id][0])), " "]);
    if (about.length) line.append(element("span", "vt-about", ...about));
    const chips = vt.chips(state).map((found) => element("li", "", chip(found[0], vt.query(found[1]))));
    if (!chips.length) return [line];
    if (chips.length > 1) chips.push(element("li", "", link("?weergave=acties" + modus, "vt-chip", texts.clear)));
    const list = element("ul", "vt-chips", ...chips);
    list.setAttribute("aria-label", texts.chips);
    return [line, list];
  }

  /* What would show something again: each choice that, taken away alone, leaves actions. */
  function loosen(state) {
    const texts = vt.content.words;
    const ways = vt.chips(state).map(function (found) {
      const number = vt.own(vt.sections(found[1], vt.passing(found[1])));
      const label = texts.loosen.replace("{filter}", () => found[0]).replace("{count}", count(number));
      return number ? element("li", "", link(vt.query(found[1]), "", label)) : null;
    }).filter(Boolean);
    return element("div", "vt-loosen", element("p", "", texts.none), ways.length ? element("ul", "", ...ways) : element("p", "", texts.loosenNone));
  }

  /* These actions in groups by node; those from `filled` on are made out later. */
  function groups(actions, filled) {
    let made = "";
    for (let start = 0, end; start < actions.length; start = end) {
      const node = actions[start][1];
      for (end = start + 1; end < actions.length && actions[end][1] === node; ) end++;
      const items = actions.slice(start, end).map(([id], number) => (start + number < filled ? vt.item(id) : '<li data-action="' + id + '"></li>'));
      if (start < filled) made += '<div class="vt-group">' + vt.content.heads[node][1];
      else made += '<div class="vt-group vt-group--new" data-of="' + node + '" style="--vt-count:' + items.length + '">';
      made += '<ul class="vt-items">' + items.join("") + "</ul></div>";
    }
    return made;
  }

  /* A section's actions in their place: the groups with cards that are made out at once, and room for the others. */
  function put(place, actions, filled) {
    let end = Math.min(filled, actions.length);
    while (end && end < actions.length && actions[end][1] === actions[end - 1][1]) end++;
    place.innerHTML = groups(actions.slice(0, end), filled);
    if (end === actions.length) return;
    const room = element("div", "vt-group--new");
    room.style.setProperty("--vt-count", actions.length - end);
    place.append(room);
    vt.putOff(() => (room.outerHTML = groups(actions.slice(end), 0)));
  }

  /* A section under its heading, without its actions. */
  function section(name) {
    const title = element("summary", "", element("h2"), " ", element("span", "vt-quiet"));
    const fold = element("details", "vt-fold", title, element("div", "vt-groups"));
    fold.open = name !== "wider";
    const made = element("section", "", fold);
    made.dataset.section = name;
    return made;
  }

  /* While nobody asks for anything: take apart what was shown, which takes longer than making what is new; then make out
     the other cards, group by group. */
  const idle = window.requestIdleCallback || setTimeout;
  function settle() {
    const old = document.querySelector(".vt-old .vt-group") || document.querySelector(".vt-old");
    const empty = document.querySelector(".vt-results [data-action]:empty");
    if (old) old.remove();
    else if (empty) unfold(empty.closest(".vt-group")).forEach(fill);
    if (old || empty) idle(settle);
    else seen.disconnect();
  }

  /* A group that was not laid out yet is, under its heading; its empty cards. */
  function unfold(group) {
    if (group.classList.contains("vt-group--new")) {
      group.classList.remove("vt-group--new");
      group.removeAttribute("style");
      group.insertAdjacentHTML("afterbegin", vt.content.heads[group.dataset.of][1]);
    }
    return group.querySelectorAll("[data-action]:empty");
  }

  // What comes into sight does not wait for that: on a high screen, or where one had scrolled to.
  const seen = new IntersectionObserver(function (entries) {
    for (const { target } of entries.filter((entry) => entry.isIntersecting)) {
      seen.unobserve(target);
      if (target.matches(".vt-group")) unfold(target).forEach((item) => seen.observe(item));
      else if (!target.firstChild) fill(target);
    }
  });
  function afterFirst() {
    catchUp();
    seen.disconnect();
    document.querySelectorAll(".vt-results :is(.vt-group--new, .vt-group:not(.vt-group--new) [data-action]:empty)").forEach((part) => seen.observe(part));
    idle(settle);
  }
  window.addEventListener("beforeprint", function () {
    catchUp();
    document.querySelectorAll(".vt-old").forEach((old) => old.remove());
    document.querySelectorAll(".vt-results .vt-group").forEach((group) => unfold(group).forEach(fill));
  });

  /* Out of sight and out of reach, by its style, and without the marks of what is shown. */
  function retire(old) {
    old.className = "vt-old";
    old.removeAttribute("data-section");
    vt.putOff(() => old.querySelectorAll("[data-action]").forEach((item) => item.removeAttribute("data-action")));
  }

  /* A section stays where it is, open or closed, and gets other groups: what was in it is taken away after the paint. */
  function render(state, shown, changed, start) {
    const place = document.querySelector(".vt-results");
    const inside = place.contains(document.activeElement);
    const takeAway = changed ? retire : (old) => old.remove();
    const there = {};
    for (const part of [...place.children]) {
      if (part.dataset.section) there[part.dataset.section] = part;
      else if (!changed || part.className !== "vt-old") part.remove();
    }
    const top = [...head(state, shown), ...(vt.own(shown) ? [] : [loosen(state)])];
    place.prepend(...top);
    let last = top.at(-1);
    let left = most;
    let filled = changed ? inSight(start) : Infinity;
    for (const [name, heading, actions] of shown) {
      const made = there[name] || section(name);
      if (!there[name]) last.after(made);
      delete there[name];
      last = made;
      const [title, number] = made.querySelector("summary").children;
      if (title.textContent !== heading) title.textContent = heading;
      number.textContent = count(actions.length);
      const old = made.querySelector(".vt-groups");
      const fresh = element("div", "vt-groups");
      put(fresh, actions.slice(0, left), filled);
      old.before(fresh);
      takeAway(old);
      left = Math.max(0, left - actions.length);
      filled = Math.max(0, filled - actions.length);
    }
    Object.values(there).forEach(takeAway);
    if (shown.reduce((sum, found) => sum + found[2].length, 0) > most) {
      const more = element("button", "vt-button", vt.content.words.more);
      more.type = "button";
      more.dataset.more = "";
      place.append(more);
    }
    if (inside) document.getElementById("inhoud").focus({ preventScroll: true });
  }

  vt.views.acties = function (state, last, moved, asked) {
    most = vt.content.most;
    catchUp();
    vt.field(state);
    const changed = last && !moved && asked; // the way back leads to where one had read: all of it is there at once
    const start = changed && vt.lead();
    const within = vt.passing(state);
    const shown = vt.sections(state, within);
    vt.recount(state, within, shown);
    render(state, shown, changed, start);
    if (changed) requestAnimationFrame(() => setTimeout(afterFirst));
    else catchUp();
    const figures = document.querySelector("[data-keep=beeld]");
    if (figures) figures.href = vt.query(Object.assign({}, state, { weergave: "beeld" }));
    if (!moved) return;
    setTimeout(vt.fetchLater, 0, () => {}, () => {}); // what one goes on to from here
  };

  vt.answers.push(function (target, state) {
    if (!target.closest("[data-more]")) return null;
    const first = most;
    most += vt.content.most;
    catchUp();
    render(state, vt.sections(state, vt.passing(state)));
    const next = document.querySelectorAll(".vt-results [data-action]")[first];
    if (next) vt.goTo(next);
    return true;
  });
})(window.vt);
