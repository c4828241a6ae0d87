/* Three actions to choose from the theory's own, with who and when: first of the nodes where most is to gain. */
(function (vt) {
  "use strict";
  const part = (name) => document.querySelector("main .vt-talk [data-part=" + name + "]");
  const chosen = () => vt.talk.read().chosen;
  const nameOf = (node) => vt.talk.payload().nodes.find(([id]) => id === node)[1];

  const slotOf = function ({ action, who, when }) {
    const { id, node, text, parent } = vt.talk.action(action);
    return vt.fill(vt.talk.payload().markup.slot, { id, text, parent, who, when, name: nameOf(node), link: vt.query({ knoop: node, item: id }) });
  };

  function fillSlots(taken) {
    const { empty } = vt.talk.payload().markup;
    const slots = part("slots");
    const shown = [...slots.querySelectorAll("[data-action]")].map(({ dataset }) => dataset.action).join(" ");
    if (slots.children.length && shown === taken.map(({ action }) => action).join(" ")) return fillFields(slots, taken);
    slots.innerHTML = [...taken.map(slotOf), ...Array(vt.talk.most - taken.length).fill(empty)].join("");
  }

  function fillFields(slots, taken) {
    slots.querySelectorAll("[data-action]").forEach(function (slot, nth) {
      for (const field of slot.querySelectorAll("[data-field]")) if (field !== document.activeElement) field.value = taken[nth][field.dataset.field];
    });
  }

  /* What can be chosen, by node; of each the list is made when it is unfolded. */
  function fillActions(rows) {
    const { markup, nodes, actions, words } = vt.talk.payload();
    const first = rows.map(({ node }) => node);
    const order = [...first, ...nodes.map(([node]) => node).filter((node) => !first.includes(node))].filter((node) => actions[node].length);
    part("choose").hidden = !order.length;
    const place = part("actions");
    if (place.dataset.order === order.join(" ")) return;
    place.dataset.order = order.join(" ");
    place.innerHTML = order.map((node) => vt.fill(markup.actions, { name: nameOf(node) + " (" + vt.counted(words.actionsCount, actions[node].length) + ")", actions: [] })).join("");
    [...place.children].forEach(function (fold, nth) {
      fold.addEventListener("toggle", () => fold.open && list(fold, order[nth]));
    });
  }

  function list(fold, node) {
    const { markup, words, actions } = vt.talk.payload();
    const place = fold.querySelector("ul");
    if (place.children.length) return;
    place.innerHTML = actions[node].map(([id, text, parent, facts]) => vt.fill(markup.action, { id, text, facts, under: parent ? "vt-talk__under" : "", label: words.take[0], pressed: "false" })).join("");
    press();
    vt.tellHeight();
  }

  /* Which are chosen; when there are as many as there can be, no others can be. */
  function press() {
    const { take, choosing, full } = vt.talk.payload().words;
    const isFull = chosen().length >= vt.talk.most;
    part("choosing").textContent = isFull ? full : choosing;
    const ids = new Set(chosen().map(({ action }) => action));
    for (const button of part("actions").querySelectorAll("[data-choose]")) {
      const is = ids.has(button.dataset.choose);
      button.setAttribute("aria-pressed", is);
      button.setAttribute("aria-disabled", isFull && !is);
      button.firstChild.data = take[is ? 1 : 0];
    }
  }

  vt.talk.fillPlan = function (data, rows) {
    part("plan").hidden = vt.talk.isEmpty(data);
    fillSlots(data.chosen);
    fillActions(rows);
    press();
  };

  const said = (count) => vt.counted(vt.talk.payload().words.chosen, count) + ".";

  function unchoose(id) {
    vt.talk.choose(chosen().filter(({ action }) => action !== id));
    vt.talk.say(vt.talk.payload().words.removed + " " + said(chosen().length));
  }

  vt.answers.push(function (target) {
    const button = target.closest("[data-choose]");
    if (!button) return null;
    const now = chosen();
    const id = button.dataset.choose;
    if (now.some(({ action }) => action === id)) unchoose(id);
    else if (now.length >= vt.talk.most) vt.talk.say(vt.talk.payload().words.full);
    else {
      vt.talk.choose([...now, { action: id, who: "", when: "" }]);
      vt.talk.say(said(now.length + 1));
    }
    return true;
  });

  vt.answers.push(function (target) {
    const button = target.closest("[data-unchoose]");
    if (!button) return null;
    unchoose(button.dataset.unchoose);
    part("planned").focus();
    return true;
  });

  document.addEventListener("input", function ({ target }) {
    const slot = target.matches("[data-field]") && target.closest(".vt-talk [data-action]");
    if (!slot) return;
    vt.talk.choose(chosen().map((one) => (one.action === slot.dataset.action ? { ...one, [target.dataset.field]: target.value } : one)));
  });
})(window.vt);
