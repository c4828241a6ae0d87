/* The code in the corner, and what a presentation lays over itself: the code alone, the keys. */
(function (vt) {
  "use strict";
  const words = () => vt.bundles.get("wall").words;

  function element(name, className, text) {
    return Object.assign(document.createElement(name), { className, textContent: text || "" });
  }

  /* Fill a place with the code of a state and its address typed out; where there is none, with why. */
  vt.fillCode = function (place, state) {
    const code = vt.qr(state);
    const filled = [code.address || code.why, innerWidth, innerHeight].join(" ");
    if (place.dataset.code === filled) return;
    place.dataset.code = filled;
    if (code.why) return place.replaceChildren(element("p", "vt-wall__why", code.why));
    const picture = element("img", "vt-wall__code");
    picture.alt = words().alt.replace("{address}", () => code.address);
    picture.src = code.src;
    const beside = element("p", "vt-wall__scan", words().scan);
    const address = element("span", "vt-wall__address");
    const pieces = code.address.replace(/^https?:\/\//, "").split(/(?<=[/?=.])|(?=&)/); // where a line may end
    address.append(...pieces.flatMap((piece) => [piece, element("wbr")]));
    beside.append(address);
    place.replaceChildren(beside, picture);
    if (beside.offsetHeight > place.clientHeight + 1) address.remove(); // nobody types that
  };

  function dialog(name) {
    const made = document.getElementById("vt-wall-" + name);
    if (made) return made;
    const [fresh] = vt.elementsOf(vt.bundles.get("wall")[name]);
    document.getElementById("vt").append(fresh);
    return fresh;
  }

  /* Open one of the two, or close it. */
  vt.toggleWall = function (name) {
    const part = dialog(name);
    if (part.open) return part.close();
    if (name === "code") vt.fillCode(part.querySelector(".vt-wall__large"), vt.now());
    part.showModal();
    part.focus(); // and none of its buttons: the keys go on counting
  };
})(window.vt);
