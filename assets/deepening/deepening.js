/* The deepening: what is chosen among the items of a topic, and the item that the address names. */
(function (vt) {
  "use strict";
  let payload = null;
  vt.inTopic = []; // what else a state changes in a topic: `(view, state, the state before, whether the view is new)`
  vt.toldInTopic = ""; // what is said of that
  vt.onReceive("deepening", function (received) {
    payload = { ...received, near: vt.map(received.near), wider: vt.map(received.wider), actors: vt.map(received.actors) };
  });

  const ids = (text) => (text ? text.split(" ") : []);

  /* The ids that are chosen, each with what counts for it too; none where nothing is chosen. */
  const standing = (chosen, more) => new Set(chosen.flatMap((id) => [id, ...(more.get(id) || [])]));

  /* The item that is open with those that belong beside it, where it is one that leads; else none. */
  vt.pageOf = function ({ deel, item }) {
    const { pages } = vt.bundles.get("verdieping/" + deel);
    return Object.hasOwn(pages, item) ? pages[item] : [];
  };

  /* Whether an element's item is about any of the chosen nodes, for any of the chosen actors, and on the page that is open. */
  const taker = (vt.taker = function (state) {
    const page = vt.pageOf(state);
    const nodes = standing(vt.several(state.bij), payload.near);
    const actors = standing(vt.several(state.actor), payload.wider);
    const any = (chosen, own) => !chosen.size || ids(own).some((id) => chosen.has(id));
    const paged = ({ item }) => !page.length || page.includes(item);
    return ({ dataset }) => any(nodes, dataset.nodes) && any(actors, dataset.actors) && paged(dataset);
  });

  /* What the view of components/views/deepening.py hides of a topic. */
  function choose(view, state) {
    const takes = taker(state);
    const paged = vt.pageOf(state).length > 0;
    const chosen = Boolean(state.bij || state.actor || paged);
    let number = 0;
    for (const section of view.querySelectorAll("[data-collection]")) {
      const taken = Array.from(section.querySelectorAll("[data-item]"), (element) => [element.dataset.item, takes(element)]).filter(([, is]) => is);
      const own = new Set(taken.map(([id]) => id));
      number += own.size;
      section.hidden = chosen && !own.size;
      for (const item of [...section.querySelectorAll(".vt-cards .vt-item")].reverse()) {
        item.hidden = chosen && !own.has(item.dataset.item) && !item.querySelector(".vt-item:not([hidden])");
      }
      for (const group of section.querySelectorAll(".vt-cards")) group.hidden = chosen && !group.querySelector(".vt-item:not([hidden])");
    }
    for (const button of view.querySelectorAll("[data-toggle]")) {
      button.setAttribute("aria-pressed", String(vt.several(state[button.dataset.toggle]).includes(button.value)));
    }
    const count = view.querySelector(".vt-count");
    if (!count) return;
    const near = vt.several(state.bij).map((id) => vt.names.nodes.get(id));
    const who = vt.several(state.actor).map((id) => payload.actors.get(id));
    const parts = [vt.counted(payload.count, number)];
    if (paged) parts.push(payload.besideOne.replace("{title}", () => view.querySelector('[data-item="' + state.item + '"] .vt-title').textContent));
    if (near.length) parts.push(payload.about.replace("{names}", () => vt.enumerate(near)));
    if (who.length) parts.push(payload.for.replace("{names}", () => vt.enumerate(who)));
    count.hidden = !chosen;
    count.firstElementChild.textContent = parts.join(" ") + ".";
    count.lastElementChild.href = vt.query({ ...state, bij: "", actor: "", item: "" });
  }

  vt.answers.push(function (target, state) {
    const button = target.closest("[data-toggle]");
    if (!button) return null;
    const name = button.dataset.toggle;
    const chosen = vt.several(state[name]);
    const others = chosen.filter((id) => id !== button.value);
    return { [name]: (others.length < chosen.length ? others : [...chosen, button.value]).join(","), item: "" };
  });

  vt.shows.verdieping = function (state, last, moved) {
    if (!state.deel) return;
    const view = document.querySelector("main [data-view]");
    choose(view, state);
    vt.toldInTopic = "";
    for (const draw of vt.inTopic) draw(view, state, last, moved);
    if ((moved || !last || last.item !== state.item) && !vt.ledByCircle(view, state.item)) vt.showItem(state.item, Boolean(last));
  };
  vt.shows.verdieping.told = () => vt.toldInTopic;
})(window.vt);
