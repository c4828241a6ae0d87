/* Shows a state in the schema: which blocks are lit and by which relation, which links are drawn, what the panel says. */
(function (vt) {
  "use strict";
  const data = vt.data;
  const FEW = 60; // of a larger theory, only so many blocks are prepared
  const idle = window.requestIdleCallback || ((work) => setTimeout(work, 50));
  let lit = new Map(); // what is lit now: id -> its relations
  let pressed = "";
  let drawn = [];

  const buttons = new Map();
  vt.button = function (id) {
    if (!buttons.size) for (const button of document.querySelectorAll("button[data-node]")) buttons.set(button.dataset.node, button);
    return buttons.get(id);
  };
  const has = (id, link) => link[0] === id || link[1] === id;
  const other = (id, link) => (link[0] === id ? link[1] : link[0]);
  const pick = (numbers) => numbers.map((number) => data.links[number]);

  /* One link for each relation: two blocks may each name the other. */
  const relations = (links) => links.filter((link, i) => links.findIndex((l) => l[2] === link[2]) === i);

  /* The links to draw, the nodes to light, and the node as seen from which relations are named. */
  function lights(state) {
    const node = data.nodes[state.selectie];
    if (state.verband) {
      const links = data.links.filter((link) => link[0] + "." + link[1] === state.verband);
      const seen = has(state.selectie, links[0]) ? state.selectie : links[0][0];
      return { links: links, nodes: links[0].slice(0, 2), seen: seen };
    }
    if (!node) return { links: [], nodes: [], seen: "" };
    if (state.vraag) {
      const answer = node[state.vraag];
      return { links: pick(answer.links), nodes: answer.nodes.map((n) => vt.order[n]), seen: state.selectie };
    }
    const links = pick(node.links);
    return { links: links, nodes: links.flatMap((link) => link.slice(0, 2)), seen: state.selectie };
  }

  function tag(button, links, template) {
    const place = button.querySelector(".vt-pill");
    place.replaceChildren();
    place.dataset.colour = links.length ? links[0][3] : "";
    place.dataset.role = links.length ? data.relations[links[0][2]].role : "";
    relations(links).forEach((link, number) => {
      const relation = data.relations[link[2]];
      const mark = document.createElement("span");
      mark.className = "vt-mark";
      mark.dataset.shape = relation.shape;
      place.append(number ? " + " : "", mark, template ? template.replace("{relation}", relation.label) : relation.label);
    });
  }

  function light(id, links, template) {
    const button = vt.button(id);
    button.parentElement.toggleAttribute("data-lit", links !== null);
    if (links && links.length) button.dataset.relation = relations(links).map((link) => link[2]).join(" ");
    else delete button.dataset.relation;
    tag(button, links || [], template);
  }

  /* Light what the state asks for; only what changes is touched. */
  vt.light = function (state) {
    const wanted = lights(state);
    const next = new Map();
    const template = state.vraag === "zonder" && !state.verband ? data.texts.loses : "";
    for (const id of wanted.nodes) {
      if (id !== state.selectie) next.set(id, wanted.links.filter((link) => has(wanted.seen, link) && other(wanted.seen, link) === id));
    }
    const sign = (links) => template + links.map((link) => link.join()).join(";");
    for (const id of lit.keys()) if (!next.has(id)) light(id, null, "");
    for (const [id, links] of next) {
      if (!lit.has(id) || lit.get(id) !== sign(links)) light(id, links, template);
      next.set(id, sign(links));
    }
    lit = next;
    if (pressed !== state.selectie) {
      if (pressed) vt.button(pressed).setAttribute("aria-pressed", "false");
      if (state.selectie) vt.button(state.selectie).setAttribute("aria-pressed", "true");
      pressed = state.selectie;
    }
    document.querySelector(".vt-house").toggleAttribute("data-calm", wanted.nodes.length === 0 && !state.selectie);
    drawn = wanted.links;
    vt.draw(drawn);
  };

  vt.redraw = () => vt.draw(drawn);

  let scrolled = false;
  document.addEventListener("scroll", (event) => (scrolled = scrolled || event.target.id === "vt-panel"), true);

  const made = new Map(); // text of a panel -> its elements, made once

  function elements(text) {
    if (!made.has(text)) {
      const template = document.createElement("template");
      template.innerHTML = text;
      made.set(text, [...template.content.children]);
    }
    return made.get(text);
  }

  /* Fill the panel. */
  vt.panel = function (state) {
    const panel = document.getElementById("vt-panel");
    const node = data.nodes[state.selectie];
    const wearer = state.actor.split(",")[0];
    const lens = data.lens[wearer];
    const text = state.verband ? data.opened[state.verband].text : !node ? (lens ? data.lensRest.replace("{name}", lens[0]).replace("{id}", wearer) : data.rest) : state.vraag ? node[state.vraag].text : node.text;
    panel.replaceChildren(...elements(text), ...(node && !state.verband ? elements(node.buttons) : []));
    if (scrolled) panel.scrollTop = 0; // not otherwise: it would make the browser lay out the page at once
    scrolled = false;
    for (const button of panel.querySelectorAll("[data-vraag]")) {
      button.setAttribute("aria-pressed", String(button.dataset.vraag === state.vraag));
    }
    vt.place(state);
  };

  /* What in the panel has the focus, in words that hold after it has been filled anew. */
  function focused() {
    const active = document.activeElement;
    if (!active || !active.closest("#vt-panel")) return null;
    return active.dataset.vraag ? "[data-vraag=" + active.dataset.vraag + "]" : 'a[href="' + active.getAttribute("href") + '"]';
  }

  function refocus(held, state, last) {
    if (!held) return;
    const panel = document.getElementById("vt-panel");
    const closed = last.verband && !state.verband && 'a[href$="verband=' + last.verband + '"]';
    const target = panel.querySelector(state.verband ? ".vt-close" : closed || held) || panel.querySelector("a, button") || vt.button(last.selectie || vt.order[0]);
    target.focus({ preventScroll: true });
  }

  const marks = new Map(); // what stands on a block without a lens: its element -> that element's children
  let worn = "";

  /* The lens of an actor: on each block how many actions that actor has there. */
  function wear(id) {
    if (worn === id) return;
    worn = id;
    document.querySelector(".vt-house").toggleAttribute("data-lens", id !== "");
    for (const [place, children] of marks) place.replaceChildren(...children);
    marks.clear();
    if (!id) return;
    const counts = (data.lens[id] || ["", {}])[1];
    for (const block of data.acting) {
      const button = vt.button(block);
      let place = button.querySelector(".vt-marks");
      if (!place) {
        place = button.insertBefore(document.createElement("span"), button.querySelector(".vt-tag"));
        place.className = "vt-marks";
      }
      const count = counts[block];
      marks.set(place, [...place.childNodes]);
      place.replaceChildren(count ? data.texts.actions[count === 1 ? 0 : 1].replace("{count}", count) : data.texts.nothing);
    }
  }

  vt.views.schema = function (state, last, moved) {
    const held = focused();
    wear(state.actor.split(",")[0]);
    vt.panel(state);
    vt.light(state);
    if (last && !moved) refocus(held, state, last);
  };

  /* While nothing else is to be done: have at hand what a first click on a block needs. */
  vt.prepare = function () {
    const waiting = vt.order.slice(0, FEW);
    const next = function () {
      const node = data.nodes[waiting.shift()];
      if (!node) return;
      elements(node.text);
      elements(node.buttons);
      vt.sketch(pick(node.links));
      idle(next);
    };
    idle(next);
  };

  /* In the list the panel stands under the selected block, in the house under the house. */
  vt.place = function (state) {
    const panel = document.getElementById("vt-panel");
    const place = !vt.inHouse() && state.selectie ? vt.button(state.selectie).parentElement : document.querySelector(".vt-foot");
    if (panel.parentElement === place) return; // moving it would take the focus away
    if (place.matches(".vt-foot")) place.prepend(panel);
    else place.firstElementChild.after(panel);
  };
})(window.vt);
