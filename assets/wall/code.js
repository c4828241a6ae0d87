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
    if (place.dataset.code === (code.address || code.why)) return;
    place.dataset.code = code.address || code.why;
    if (code.why) return place.replaceChildren(element("p", "vt-wall__why", code.why));
    const picture = element("img", "vt-wall__code");
    picture.alt = words().alt.replace("{address}", () => code.address);
    picture.src = code.src;
    const beside = element("p", "vt-wall__scan", words().scan);
    beside.append(element("span", "vt-wall__address", code.address.replace(/^https?:\/\//, "")));
    place.replaceChildren(beside, picture);
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
  };
})(window.vt);
