/* The schema view: what its panel says, where that stands, and what a click in it does. */
(function (vt) {
  "use strict";
  const FEW = 60; // of a larger theory, only so many blocks are prepared
  const texts = vt.data.panel;
  const nothing = { selectie: "", vraag: "", naast: "", aard: "", verband: "" }; // chosen
  const idle = window.requestIdleCallback || ((work) => setTimeout(work, 50));

  let chosenHere = false; // whether what is chosen was chosen on this schema, not by the way to it
  let scrolled = false;
  document.addEventListener("scroll", (event) => (scrolled = scrolled || event.target.id === "vt-panel"), true);

  const made = new Map(); // what stands in the panel, by what asked for it, made once

  function once(key, make) {
    if (!made.has(key)) made.set(key, make());
    return made.get(key);
  }
  const elements = (text) => once(text, () => vt.elementsOf(text));

  /* The sentence that the page's list has of a node. */
  vt.sentence = (id) => vt.button(id).parentElement.querySelector(".vt-node__text").lastElementChild;

  /* Each mention of a node opens its link; what was asked, parameters of the address, stays asked. */
  function withLinks(part, id, asked) {
    for (const mention of part.querySelectorAll("[data-mention]")) {
      const link = document.createElement("a");
      link.className = "vt-inline";
      link.href = vt.query({ selectie: id, ...asked, verband: mention.dataset.mention });
      link.append(mention.textContent);
      mention.replaceWith(link);
    }
    return part;
  }

  /* The same for the panel. */
  function sentence(id) {
    const written = withLinks(vt.sentence(id).cloneNode(true), id, {});
    written.className = "vt-sentence";
    written.removeAttribute("id");
    const place = document.createElement("div");
    place.className = "vt-panel__text";
    place.append(written);
    return [place];
  }

  function buttons(node) {
    return elements(vt.fill(texts.buttons[node.level], { id: node.id }));
  }

  function answer(id, question) {
    const [text] = elements(vt.questions.get(id)[question].text);
    return withLinks(text, id, { vraag: question });
  }

  function content(state) {
    const node = vt.nodes.get(state.selectie);
    if (state.verband) return vt.openedLink(state);
    if (state.aard) return elements(vt.kinds.get(state.aard));
    if (state.naast) return vt.compared(state).map((part) => withLinks(part, node.id, { vraag: "naast", naast: state.naast }));
    if (state.vraag === "naast") return [...vt.compared(state), ...buttons(node)];
    if (node && state.vraag) return once(state.vraag + " " + node.id, () => [answer(node.id, state.vraag), ...buttons(node)]);
    if (node) return [...once("sentence " + node.id, () => sentence(node.id)), ...buttons(node)];
    const [actor] = vt.several(state.actor);
    return elements(actor ? vt.fill(texts.overlay, { name: vt.names.actors.get(actor), id: actor }) : texts.rest);
  }

  /* Fill the panel. */
  function fill(state) {
    const panel = document.getElementById("vt-panel");
    panel.replaceChildren(...content(state));
    if (scrolled) panel.scrollTop = 0; // not otherwise: it would make the browser lay out the page at once
    scrolled = false;
    for (const button of panel.querySelectorAll("[data-vraag]")) {
      button.setAttribute("aria-pressed", String(button.dataset.vraag === state.vraag));
    }
    vt.place(state);
  }

  /* What in the panel has the focus, in words that hold after it has been filled anew. */
  function focused() {
    const active = document.activeElement;
    if (!active || !active.closest("#vt-panel")) return null;
    if (active.matches(".vt-close")) return ".vt-close";
    return active.dataset.vraag ? "[data-vraag=" + active.dataset.vraag + "]" : 'a[href="' + active.getAttribute("href") + '"]';
  }

  const LAYERS = ["verband", "naast", "vraag", "aard", "selectie"]; // what may be open, from the top
  let opener = null; // of the link that is open: a block, or words for what stands in the panel
  let closing = false; // whether the reader closes something, just now

  /* What the focus goes back to when a layer of `last` is closed: what has opened it. */
  function origin(layer, last) {
    const panel = document.getElementById("vt-panel");
    if (layer === "aard") return document.querySelector('[data-aard="' + last.aard + '"] a');
    if (layer === "vraag") return panel.querySelector('[data-vraag="' + last.vraag + '"]');
    if (layer !== "verband") return vt.button(last[layer]);
    return (typeof opener === "string" ? panel.querySelector(opener) : opener) || vt.button(last.selectie || last.verband.split(".")[0]);
  }

  function refocus(held, state, last) {
    if (!held && !closing) return;
    const panel = document.getElementById("vt-panel");
    const closed = LAYERS.findLast((layer) => last[layer] && !state[layer]);
    const back = closed && (closing || state.verband || !panel.querySelector(held)) && origin(closed, last);
    const target = back || panel.querySelector(state.verband ? ".vt-close" : held) || panel.querySelector("a, button") || vt.button(last.selectie || vt.order[0]);
    target.focus({ preventScroll: Boolean(held) });
  }

  vt.shows.schema = function (state, last, moved, asked) {
    chosenHere = Boolean(last) && !moved && (asked || chosenHere);
    const held = focused();
    if (last && state.verband && state.verband !== last.verband) opener = held || document.activeElement.closest("button[data-node]");
    if (vt.overlay) vt.overlay(vt.several(state.actor)[0] || "");
    fill(state);
    vt.light(state);
    if (last && !moved) refocus(held, state, last);
    closing = false;
  };

  vt.layers.schema = function () {
    const state = vt.now();
    const top = state.view === "schema" && LAYERS.find((layer) => state[layer]);
    if (!top) return false;
    closing = true;
    vt.change({ [top]: "" });
    return true;
  };

  vt.answers.push(function (target, state) {
    const node = target.closest("button[data-node]");
    const question = target.closest("[data-vraag]");
    const drawn = target.closest("g[data-link]");
    const kind = target.closest("[data-aard]");
    const close = target.closest("[data-close]");
    if (node) {
      const id = node.dataset.node;
      const pair = vt.pairTo(state, id);
      if (state.vraag === "naast" && id !== state.selectie && !(pair && target.closest(".vt-tag"))) return { naast: id === state.naast ? "" : id, verband: "" };
      if (pair && (state.vraag || target.closest(".vt-tag"))) return { verband: pair };
      if (state.vraag && id !== state.selectie) return { selectie: id, verband: "" }; // the question stays asked
      return { ...nothing, selectie: id === state.selectie && !state.vraag && !state.verband ? "" : id };
    }
    if (question) return { vraag: state.vraag === question.dataset.vraag && !state.verband ? "" : question.dataset.vraag, naast: "", verband: "" };
    if (kind) return { ...nothing, aard: kind.dataset.aard === state.aard && !state.verband ? "" : kind.dataset.aard };
    if (drawn) return { verband: drawn.dataset.link };
    closing = Boolean(close);
    if (close) return close.dataset.close === "naast" ? { vraag: "", naast: "" } : { [close.dataset.close]: "" };
    if (target.closest("[data-bare]") && target.closest(".vt-panel")) return { ...nothing, actor: "" };
    if (target.closest(".vt-house") && !target.closest(".vt-panel, a") && (state.selectie || state.verband || state.aard)) return nothing;
    return null;
  });

  /* While nothing else is to be done: have at hand what a first click on a block needs. */
  vt.prepare = function () {
    if (!document.querySelector(".vt-house")) return;
    const waiting = vt.order.slice(0, FEW);
    const next = function () {
      const node = vt.nodes.get(waiting.shift());
      if (!node) return;
      once("sentence " + node.id, () => sentence(node.id));
      buttons(node);
      vt.sketch(node.links);
      idle(next);
    };
    idle(next);
  };

  /* In the list the panel stands under the selected block, in the house under the house.  In a frame, of which one may see no
     more than a part, it stands on top, but in the list once a block has been chosen there.  True if it has moved. */
  vt.place = function (state) {
    const panel = document.getElementById("vt-panel");
    const under = !vt.inHouse() && state.selectie && (state.modus !== "embed" || chosenHere);
    const place = under ? vt.button(state.selectie).parentElement : document.querySelector(state.modus === "embed" ? ".vt-schema" : ".vt-foot");
    if (panel.parentElement === place) return false; // moving it would take the focus away
    if (place.matches(".vt-foot")) place.prepend(panel);
    else place.firstElementChild.after(panel);
    return true;
  };
})(window.vt);
