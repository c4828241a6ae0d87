/* Claims and actions: each has its card once, which is put where a view has an empty place for it. */
(function (vt) {
  "use strict";
  vt.onReceive("items", (payload) => (vt.items = new Map(payload.items.map(([id, node, card]) => [id, { node, card }]))));

  /* An action in a list, as components/parts/item_cards.py makes it. */
  vt.item = (id) => '<li class="vt-item" data-action="' + id + '" tabindex="-1">' + vt.items.get(id).card + "</li>";

  /* Advice beside actions is shown when someone asks for it. */
  vt.answers.push(function (target) {
    const link = target.closest("[data-advice]");
    return link && { advies: link.dataset.advice === "on" ? "1" : "", item: "" };
  });

  /* Its link leads to what is chosen now. */
  vt.keepAdvice = function (state) {
    const link = document.querySelector("main [data-advice]");
    if (link) link.href = vt.query({ ...state, advies: state.advies ? "" : "1" });
  };

  /* Put the cards into a view that came without them. */
  vt.putCards = function (view) {
    for (const item of view.querySelectorAll(".vt-item")) {
      const [first] = item.children;
      if (!first || first.matches("ul")) item.insertAdjacentHTML("afterbegin", vt.items.get(item.dataset.action || item.dataset.claim).card);
    }
  };
})(window.vt);
