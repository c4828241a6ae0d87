/* The house is there where it fits: where a name would be cut or covered, it is the list, which needs no width.

   Measured, not guessed: width, height, typeface, spacing and the words themselves decide together. */
(function (vt) {
  "use strict";
  const root = document.documentElement;
  const SLACK = 1; // pixels that browsers differ in rounding
  const LOW = 40; // rem: in a window that is lower, a house that has to be scrolled shows less than the list
  const DESCENT = 0.12; // the part of a line's height that only reaches under a few letters

  /* The boxes of the lines of some text. */
  function lines(part) {
    const range = document.createRange();
    range.selectNodeContents(part);
    return Array.from(range.getClientRects());
  }

  /* The labels that a block may get: of its links, and of what it loses. */
  function labels(id) {
    const own = vt.links.filter((link) => link.from === id || link.to === id);
    return own.length ? [...new Set(own.map((link) => vt.relations.get(link.relation).label)), vt.data.texts.loses] : [];
  }

  /* Put into a block, out of sight, what it may get. */
  function probe(button) {
    const tag = button.querySelector(".vt-tag");
    const pills = labels(button.dataset.node).map(function (label) {
      const pill = document.createElement("span");
      pill.className = "vt-pill vt-probe";
      pill.append(Object.assign(document.createElement("span"), { className: "vt-mark" }), label);
      return pill;
    });
    tag.append(...pills);
    return { button, tag, pills, names: button.querySelectorAll(".vt-node__name, .vt-node__quote, .vt-node__level"), marks: button.querySelector(".vt-marks") };
  }

  /* Whether a block holds its name, its marks and each of its labels, none over another. */
  function holds({ button, tag, pills, names, marks }) {
    const own = button.getBoundingClientRect();
    const outside = (box) => box.left < own.left - SLACK || box.right > own.right + SLACK || box.bottom > own.bottom + SLACK;
    const text = Array.from(names).flatMap(lines);
    if (text.some(outside) || (marks && outside(marks.getBoundingClientRect()))) return false;
    const style = getComputedStyle(tag);
    const place = tag.getBoundingClientRect();
    const left = place.left + parseFloat(style.paddingLeft);
    const top = style.alignItems === "flex-start";
    return pills.every(function (pill) {
      const right = left + pill.offsetWidth;
      const upper = top ? place.top : place.bottom - parseFloat(style.paddingBottom) - pill.offsetHeight;
      const lower = upper + pill.offsetHeight;
      if (right > own.right + SLACK) return false;
      return text.every((line) => line.bottom - DESCENT * line.height <= upper + SLACK || line.top >= lower - SLACK || line.left >= right || line.right <= left);
    });
  }

  /* Whether the window is high enough.  A frame takes the height of what is in it. */
  function isHighEnough() {
    return vt.framed || root.scrollHeight <= innerHeight + SLACK || innerHeight >= LOW * parseFloat(getComputedStyle(root).fontSize);
  }

  function houseFits() {
    if (!isHighEnough()) return false;
    const probes = Array.from(document.querySelectorAll(".vt-node__button"), probe);
    const wide = document.querySelector(".vt-house").getBoundingClientRect().right + SLACK;
    const fits = probes.every(holds) && Array.from(document.querySelectorAll(".vt-row__name")).every((name) => lines(name).every((line) => line.right <= wide));
    for (const { pills } of probes) for (const pill of pills) pill.remove();
    return fits;
  }

  /* Whether the house fits with the panel where it stands in the house: in the list it may stand in a block. */
  function fitsWithPanel(house) {
    const panel = house.querySelector(".vt-node > .vt-panel");
    if (!panel) return houseFits();
    const [above, focused] = [panel.previousElementSibling, document.activeElement];
    document.querySelector(".vt-foot").prepend(panel);
    const fits = houseFits();
    if (!fits) {
      above.after(panel);
      focused.focus({ preventScroll: true }); // which moving took away
    }
    return fits;
  }

  /* Choose the form anew; true if it is another than it was. */
  vt.fit = function () {
    const house = document.querySelector(".vt-house");
    if (!house || root.hasAttribute("data-paper")) return false;
    const was = root.hasAttribute("data-listed");
    root.removeAttribute("data-listed");
    const listed = getComputedStyle(house).getPropertyValue("--vt-layout") === "house" && !fitsWithPanel(house);
    root.toggleAttribute("data-listed", listed);
    return was !== listed;
  };
})(window.vt);
