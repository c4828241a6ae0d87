/* The questions about one node: what the group answers and notes. */
(function (vt) {
  "use strict";
  const part = (element, name) => element.querySelector("[data-part=" + name + "]");
  const nodeOf = (element) => element.closest("[data-node-asked]").dataset.nodeAsked;
  const marksOf = (question) => [...question.querySelectorAll("[data-value]")];

  function fillQuestion(question, counts) {
    const { words } = vt.talk.payload();
    const total = (counts || []).reduce((sum, number) => sum + number, 0);
    const several = part(question, "several");
    several.hidden = total < 2;
    several.textContent = total < 2 ? "" : vt.counted(words.several, total);
    marksOf(question).forEach(function (mark, nth) {
      const times = part(mark.parentElement, "times");
      mark.checked = total === 1 && counts[nth] === 1;
      mark.disabled = total > 1;
      times.hidden = total < 2;
      times.textContent = total < 2 ? "" : vt.counted(words.times, counts[nth]);
    });
    question.toggleAttribute("data-answered", total > 0);
  }

  /* How far each node is, where links lead to it. */
  vt.talk.fillWay = function (view, data) {
    const { words, questions } = vt.talk.payload();
    const all = questions.length;
    for (const link of view.querySelectorAll("[data-way]")) {
      const count = vt.talk.answered(data, link.dataset.way);
      link.dataset.done = count === all ? "all" : count ? "some" : "";
      part(link, "how").textContent = count ? ": " + vt.talk.filled(words.answered, { count, all }) : "";
      link.querySelectorAll("i").forEach((square, nth) => square.toggleAttribute("data-full", nth < count));
    }
  };

  /* What becomes of what is kept. */
  vt.talk.fillKept = function (view) {
    const { kept } = vt.talk.payload().words;
    const said = part(view, "kept");
    const lasts = vt.store.lasts();
    if (!lasts && said.textContent !== kept.here) vt.say(() => kept.here);
    said.textContent = kept[lasts ? "kept" : "here"];
    said.classList.toggle("vt-talk__warning", !lasts);
    said.classList.toggle("vt-quiet", lasts);
  };

  vt.talk.fillBlock = function (view, data) {
    const node = view.dataset.nodeAsked;
    for (const question of view.querySelectorAll("[data-question]")) fillQuestion(question, vt.talk.counts(data, node, question.dataset.question));
    const note = view.querySelector("textarea");
    if (note !== document.activeElement) note.value = vt.talk.note(data, node);
  };

  /* What was chosen or typed while the scripts were still on their way. */
  vt.talk.takeUp = function (view) {
    const data = vt.talk.read();
    const node = view.dataset.nodeAsked;
    for (const question of view.querySelectorAll("[data-question]")) {
      const mark = marksOf(question).find((one) => one.checked);
      if (mark && !vt.talk.counts(data, node, question.dataset.question)) vt.talk.answer(node, question.dataset.question, Number(mark.value));
    }
    const note = view.querySelector("textarea");
    if (note.value && !vt.talk.note(data, node)) vt.talk.write(node, note.value);
  };

  document.addEventListener("change", function ({ target }) {
    if (!target.matches(".vt-talk [data-value]")) return;
    const { said } = vt.talk.payload().words;
    vt.talk.answer(nodeOf(target), target.closest("[data-question]").dataset.question, Number(target.value));
    vt.talk.say(said.answered.replace("{answer}", () => target.nextElementSibling.textContent));
  });
  document.addEventListener("input", ({ target }) => target.matches(".vt-talk__note textarea") && vt.talk.write(nodeOf(target), target.value));

  vt.talk.does.clear = function (button) {
    const question = button.closest("[data-question]");
    vt.talk.answer(nodeOf(button), question.dataset.question, 0);
    marksOf(question)[0].focus();
    vt.talk.say(vt.talk.payload().words.said.cleared);
  };
})(window.vt);
