/* The circles of components/parts/circles.py: which is chosen, and which texts are folded. */
(function (vt) {
  "use strict";
  let pressed = false; // whether a circle led to what is shown

  /* The circle of an item, or of what it is part of. */
  function circleOf(section, item) {
    const links = [...section.querySelectorAll("[data-circle]")];
    const card = item && section.querySelector('[data-item="' + item + '"]');
    return card && links.find((link) => card.closest('[data-item="' + link.dataset.circle + '"]'));
  }

  vt.inTopic.push(function (view, state, last, moved) {
    if (!moved && last && last.item === state.item) return;
    for (const section of view.querySelectorAll("[data-show=circles]")) {
      const chosen = circleOf(section, state.item);
      for (const link of section.querySelectorAll("[data-circle]")) {
        if (link === chosen) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
        section.querySelector('[data-item="' + link.dataset.circle + '"] > details').open = !chosen || link === chosen;
      }
      if (chosen) vt.toldInTopic = section.querySelector('[data-item="' + state.item + '"] .vt-title').textContent;
    }
  });

  /* Whoever pressed a circle keeps it in sight, where the text stands beside it; else is led to the text. */
  vt.ledByCircle = function (view, item) {
    const led = pressed;
    pressed = false;
    if (!led) return false;
    const card = item && view.querySelector('[data-item="' + item + '"]');
    const drawing = view.querySelector("[data-circle]").closest("nav");
    if (!card) return true;
    const beside = card.getBoundingClientRect().left >= drawing.getBoundingClientRect().right;
    if (!beside) return false;
    vt.markItem(item);
    const top = card.getBoundingClientRect().top;
    if (top < 0 || top > window.innerHeight / 2) card.scrollIntoView({ block: "start" });
    return true;
  };

  /* A second tap on a circle: calm again. */
  vt.answers.push(function (target) {
    const link = target.closest("[data-circle]");
    if (!link) return null;
    pressed = true;
    return { item: link.matches("[aria-current]") ? "" : link.dataset.circle, bij: "", actor: "" };
  });
})(window.vt);
