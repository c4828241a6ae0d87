/* The wall: the band under the view, and how a node's view is filled, in a presentation. */
(function (vt) {
  "use strict";
  const root = document.documentElement;
  const SMALLEST = 0.54; // times its size: a sentence of 4.8 hundredths of the height is then over a fortieth of it
  const FAIR = 0.7; // of a sentence after which more could be said
  const LARGEST = 1.5; // of a node's view that says little
  const LETTERS = [1, 0.92, 0.84, 0.76, 0.68, 0.6]; // of the house: a fortieth of the height, or less where it has many storeys
  let wall = null; // what came with the bundle
  let stories = null;
  let fitted = ""; // the window for which the letters were chosen

  vt.onReceive("wall", function (payload) {
    wall = payload;
    stories = vt.map(payload.stories);
    for (const [id, markup] of Object.entries(payload.nodes)) vt.markup.set("wand/" + id, markup);
  });

  /* The steps of the story that a state tells: `{ say, notes, texts }` each. */
  vt.story = function (state) {
    const [title, steps] = stories.get(state.verhaal) || stories.values().next().value || ["", []];
    return { title, steps: steps.map(([say, notes, texts]) => ({ say, notes, texts })) };
  };

  /* The step that a state shows, if it shows what that is about. */
  vt.stepOf = function (state) {
    const number = Number(state.stap || 0);
    return number && vt.steps(state.verhaal)[number - 1] === vt.shown(state) ? vt.story(state).steps[number - 1] : null;
  };

  /* The state of a step, counted from 1. */
  vt.atStep = function (state, number) {
    const step = vt.read(vt.steps(state.verhaal)[number - 1]).state;
    const { modus, verhaal, scherm, rust } = state;
    return vt.read(vt.query({ ...step, modus, verhaal, scherm, rust, stap: String(number) })).state;
  };

  /* What a view says itself, whether or not it is the one that is shown. */
  vt.ownSentence = (state) => wall.sentences[state.knoop || state.selectie] || (state.view === "schema" ? wall.invitation : state.deel ? vt.topicOf(state) : vt.views.get(state.view).heading);

  /* The sentence under the view that is shown. */
  vt.wallSays = function (state) {
    const step = vt.stepOf(state);
    if (step && step.say) return step.say;
    if (state.verband) return vt.opened.get(state.verband).said;
    if (state.view === "schema" && state.vraag && !state.naast) return vt.readAloud();
    if (state.view === "schema" && state.aard) return wall.relations[state.aard];
    return vt.ownSentence(state);
  };

  function band() {
    const found = document.getElementById("vt-wall");
    if (found) return found;
    const [made] = vt.elementsOf(wall.band);
    document.querySelector(".vt-body").after(made);
    return made;
  }

  /* Make what stands in `part` smaller until it fits, from so many times its size to so many. */
  function shrink(part, largest, smallest) {
    const fits = () => part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1;
    let size = largest;
    part.style.setProperty("--vt-smaller", size);
    while (!fits() && size > smallest) part.style.setProperty("--vt-smaller", (size = Math.max(smallest, size - 0.04)));
    return fits();
  }

  /* Say as many sentences as there is room for in a fair size: the first ones. */
  function speak(part, text) {
    const sentences = text.split(/(?<=[.?!]) /);
    do part.textContent = sentences.join(" ");
    while (!shrink(part, 1, sentences.length > 1 ? FAIR : SMALLEST) && sentences.length > 1 && sentences.pop());
  }

  function fillBand(state) {
    const part = band();
    const number = Number(state.stap || 0);
    const count = vt.steps(state.verhaal).length;
    part.dataset.step = number + "/" + count;
    const place = part.querySelector(".vt-wall__step");
    place.hidden = !count;
    if (count) {
      place.firstElementChild.textContent = number || wall.words.none;
      place.lastElementChild.textContent = wall.words.of.replace("{count}", count);
    }
    const pieces = Array.from({ length: count }, function (_, index) {
      const piece = document.createElement("i");
      piece.toggleAttribute("data-done", index < number);
      return piece;
    });
    part.querySelector(".vt-wall__strip").replaceChildren(...pieces);
    vt.fillCode(part.querySelector(".vt-wall__qr"), state);
    speak(part.querySelector(".vt-wall__say"), vt.wallSays(state));
  }

  function fillNode(state) {
    const step = vt.stepOf(state);
    const view = vt.elements(state.key);
    view.querySelector(".vt-wand__texts").innerHTML = step ? step.texts : "";
    shrink(view, LARGEST, SMALLEST);
  }

  /* Choose the letters of the house: the largest with which all of it is there. */
  function fitHouse() {
    const body = document.querySelector(".vt-body");
    const here = innerWidth + " " + innerHeight;
    if (fitted === here) return;
    fitted = here;
    const fits = (letters) => {
      root.style.setProperty("--vt-letters", letters);
      vt.fit();
      return !root.hasAttribute("data-listed") && body.scrollHeight <= body.clientHeight + 1;
    };
    if (!LETTERS.some(fits)) fits(1);
  }

  vt.shows.wall = function (state) {
    const on = state.modus === "presentatie";
    root.dataset.scherm = on ? state.scherm : "";
    if (on && state.knoop) fillNode(state);
    if (on) fillBand(state);
    vt.speaker(state);
    vt.visit(state);
    vt.follow(state);
    if (!on || state.view !== "schema") return;
    fitHouse();
    requestAnimationFrame(() => vt.remeasure()); // the band has taken its room
  };
  const refit = () => ((fitted = ""), vt.shows.wall(vt.now()));
  window.addEventListener("resize", refit);
  document.fonts.addEventListener("loadingdone", refit);
})(window.vt);
