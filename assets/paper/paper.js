/* The schema on paper.  A page on its side gets the house, drawn in lines; an upright one the list, by paper/house.css.

   Which of the two it will be is not known before printing, and nothing can be measured then.  So the house is laid out here, out of
   sight, in pixels that are the same on the screen and on paper, and its lines are drawn for those. */
(function (vt) {
  "use strict";
  const WIDTH = 1040; // pixels: an A4 on its side within its margins
  const HEIGHT = 645; // and what the header leaves of its height
  const SMALLEST = 0.55; // times its size; smaller, nobody can read it, and the list is better
  const root = document.documentElement;

  /* The outline of the house, as a path: a gable with a chimney, the walls, the plinth. */
  function outline(zero) {
    const box = (row) => row.getBoundingClientRect();
    const rows = Array.from(document.querySelectorAll(".vt-row"), box);
    const roof = rows[0];
    const x = (share) => Math.round(roof.left - zero.left + share * roof.width);
    const y = (share) => Math.round(roof.top - zero.top + share * roof.height);
    const gable = [[0.5, 0.01], [0.79, 0.29], [0.79, 0.02], [0.82, 0.02], [0.82, 0.32], [1, 0.5], [1, 1], [0, 1], [0, 0.5]];
    const ground = Math.round(rows.at(-1).bottom - zero.top) + 4;
    const walls = rows.length > 1 ? "M" + (x(0) + 8) + " " + y(1) + "V" + ground + "M" + (x(1) - 8) + " " + y(1) + "V" + ground : "";
    return "M" + gable.map(([right, down]) => x(right) + " " + y(down)).join("L") + "Z" + walls;
  }

  function drawHouse() {
    vt.measure();
    vt.place(vt.now());
    vt.redraw();
    const layer = document.getElementById("vt-links");
    const zero = layer.getBoundingClientRect();
    layer.insertAdjacentHTML("afterbegin", '<svg width="' + zero.width + '" height="' + zero.height + '" aria-hidden="true"><path class="vt-outline" d="' + outline(zero) + '"/></svg>');
  }

  /* By how much the schema must be made smaller to stand on one page. */
  function shrink() {
    const schema = vt.elements("schema");
    const scale = () => Math.min(1, WIDTH / schema.offsetWidth, HEIGHT / schema.offsetHeight);
    const set = (width) => root.style.setProperty("--vt-sheet", width + "px");
    root.style.removeProperty("--vt-zoom");
    set(WIDTH);
    set(Math.round(WIDTH / scale())); // as it will be smaller, it may be wider
    const found = scale();
    root.style.setProperty("--vt-zoom", found);
    return found;
  }

  function leave() {
    if (!root.hasAttribute("data-paper")) return;
    root.removeAttribute("data-paper");
    vt.measure();
    vt.place(vt.now());
    vt.redraw();
  }

  function enter() {
    const state = vt.now();
    const house = document.querySelector(".vt-house:not(.vt-house--large)");
    if (root.hasAttribute("data-paper") || !house || state.view !== "schema" || state.modus === "lijst") return;
    root.setAttribute("data-paper", "");
    if (shrink() < SMALLEST) leave();
    else drawHouse();
  }

  window.addEventListener("beforeprint", enter);
  window.addEventListener("afterprint", leave);
  matchMedia("print").addEventListener("change", (media) => (media.matches ? enter : leave)());
})(window.vt);
