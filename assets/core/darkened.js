/* A browser that makes a dark page of every light one heeds `color-scheme: only light` where the system is dark too, and not
   elsewhere.  There it is told by what it makes of a canvas. */
(function () {
  "use strict";
  const probe = document.createElement("i");
  probe.style.cssText = "display: none; background: canvas; color-scheme: only light"; // also where we made the page dark
  document.body.append(probe);
  const light = getComputedStyle(probe).backgroundColor .split(/\D+/).slice(1, 4).every((part) => Number(part) === 255);
  probe.remove();
  document.documentElement.toggleAttribute("data-darkened", !light && !matchMedia("(forced-colors: active)").matches);
})();
