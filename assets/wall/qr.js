/* The QR code of a view, as components/parts/qr.py and components/document/qr_codes.py make it; tests hold them side by side. */
(function (vt) {
  "use strict";
  const codes = () => vt.bundles.get("wall").qr;
  const named = (query) => query.slice(1).replace(/[=&+%]/g, (sign) => codes().signs[sign]) || "schema";

  /* The static edition has its codes beside the page; the one file in it. */
  function prepared(query) {
    const name = named(query);
    if (!codes().prepared.includes(name)) return "";
    const file = codes().file.replace("{name}", () => name);
    const inside = vt.inside(file);
    if (inside) return "data:image/svg+xml," + encodeURIComponent(inside.textContent);
    return window.vtInside ? "" : file; // of the others the one file has none
  }

  /* The code of the view that a state shows: `{ src, address }`, or `{ why }` where there is none. */
  vt.qr = function (state) {
    const { how, loopback, longest, served, why } = codes();
    const canonical = document.querySelector("link[rel=canonical]");
    if (!canonical) return { why: why.unknown };
    const home = canonical.href.split(/[?#]/)[0];
    if (new RegExp(loopback).test(home)) return { why: why.loopback };
    if (state.sessie) return { src: "l/" + state.sessie + "/qr.svg", address: home + "l/" + state.sessie }; // the phone's page
    const query = vt.query({ ...state, ...Object.fromEntries(how.map((name) => [name, ""])) });
    const address = home + (query === "?" ? "" : query);
    if (address.length > longest) return { why: why.long };
    const isServed = document.documentElement.dataset.scripts.startsWith("/"); // the static edition knows no such path
    const src = isServed ? served.replace("{query}", () => query) : prepared(query);
    return src ? { src, address } : { why: why.unprepared };
  };
})(window.vt);
