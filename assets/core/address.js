/* The address is the state.  `vt.read` and `vt.query` are the twins of components/address.py; a test holds them side by
   side.  The data of the page, which components/document/site.py prepares, is unpacked here, once. */
window.vt = {};
(function (vt) {
  "use strict";
  const data = (vt.data = JSON.parse(document.getElementById("vt-data").textContent));

  // Ids come from outside, so they are looked up in maps: in an object "constructor" would be found.
  const map = (object) => new Map(Object.entries(object));
  vt.map = map;
  vt.relations = map(data.relations);
  vt.views = new Map(Object.entries(data.views).map(([id, [heading, bundle]]) => [id, { heading, bundle }]));
  vt.links = data.links.map(([from, to, relation, colour]) => ({ from, to, relation, colour, pair: from + "." + to }));
  vt.nodes = new Map(data.nodes.map(([id, name, level, links]) => [id, { id, name, level, links: links.map((number) => vt.links[number]) }]));
  vt.order = [...vt.nodes.keys()];
  vt.stories = map(data.stories); // of each the addresses of its steps
  vt.bundles = new Map(); // what has been received, by name

  const pairs = new Set(vt.links.map((link) => link.pair));
  const own = data.theory || ""; // what addresses call the page's theory
  const parameters = map(data.parameters);
  const among = (words) => (value) => words.includes(value);
  const node = (value) => vt.nodes.has(value);
  const isTopic = (value) => Object.hasOwn(data.bundles, "verdieping/" + value);
  /* What comes with a bundle is believed until that is there; the server has looked already. */
  const believed = (bundle, isKnown) => (value) => (vt.bundles.has(bundle) ? isKnown(value) : /^[a-z][a-z0-9-]*$/.test(value));

  function known(open, topic, story, view) {
    const inTopic = (list) => believed("verdieping/" + topic, (value) => vt.bundles.get("verdieping/" + topic)[list].includes(value));
    return {
      theorie: among(data.theories),
      weergave: (value) => value !== "knoop" && vt.views.has(value),
      deel: isTopic,
      selectie: node,
      vraag: among(["leunt", "zonder", "naast"]),
      naast: node,
      aard: (value) => vt.links.some((link) => link.relation === value),
      verband: (value) => pairs.has(value),
      knoop: node,
      alleen: among(["1"]),
      item: node(open)
        ? believed("items", (value) => vt.items.has(value) && vt.items.get(value).node === open)
        : isTopic(topic)
          ? inTopic("items")
          : believed("index", (value) => vt.texts.get("sources").has(value)),
      blok: (value) => Boolean(data.bundles.correspondence) && (vt.bundles.has("correspondence") ? Object.hasOwn(vt.bundles.get("correspondence").said, value) : /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(value)),
      actor: believed("names", (value) => vt.names.actors.has(value)),
      bij: view === "gesprek" ? among(data.asked) : node,
      zoek: (value) => [...value].length <= data.longest,
      genoemd: among(["1"]),
      kolommen: isTopic(topic) ? inTopic("columns") : () => false,
      advies: among(["1"]),
      orde: among(["jaar"]),
      sessie: (value) => /^[A-HJ-NP-Z2-9]{6}$/.test(value),
      modus: among(["embed", "lijst", "presentatie"]),
      verhaal: (value) => vt.stories.has(value),
      stap: (value) => /^[1-9]\d*$/.test(value) && value <= vt.steps(story).length,
      scherm: among(["donker", "spreker"]),
      rust: (value) => /^[1-9]\d*$/.test(value) && value >= data.rest[0] && value <= data.rest[1],
    };
  }
  const names = Object.keys(known("", "", "", ""));
  const how = names.slice(names.indexOf("modus")); // a view is shown
  const present = (kept) => kept.modus === "presentatie";
  const fitting = [
    ["vraag", (kept) => kept.selectie],
    ["kolommen", (kept) => kept.deel],
    ["naast", (kept) => kept.vraag === "naast" && kept.naast !== kept.selectie],
    ["aard", (kept) => !kept.selectie],
    ["verhaal", present],
    ["stap", present],
    ["scherm", present],
  ];

  /* The addresses of the steps of a story; of the first one, if that has no name. */
  vt.steps = (story) => (vt.stories.has(story) ? vt.stories.get(story) : vt.stories.values().next().value) || [];

  /* What is shown, however it is. */
  vt.shown = (state) => vt.query({ ...state, ...Object.fromEntries(how.map((name) => [name, ""])) });

  /* What happens to addresses on their way through editors, mails and texts, where it is certain what was meant. */
  const BEFORE = /^(?:[?&; ]|amp;|#0*38;)+/;
  const JOINT = /[?&;](?:amp;|#0*38;)*(?=[A-Za-z_-]+=)/;
  const AROUND = "[\\x00-/:-@\\[-`{-\\xbf\\u2000-\\u206f\\u3000\\ufeff]";
  const EDGES = new RegExp("^(?:3D|" + AROUND + ")+|" + AROUND + "+$", "g");
  const unescaped = (text) => text.replace(/%([2-7][0-9A-Fa-f])/g, (_, sign) => String.fromCharCode(parseInt(sign, 16)));

  function mended([given, value]) {
    const name = given.replace(BEFORE, "");
    const whole = unescaped(name);
    const pair = name + "=" + value;
    const pieces = whole.includes("=") ? (whole + (value && "=" + unescaped(value))).split(JOINT) : name === "zoek" ? [pair] : pair.split(JOINT);
    return pieces.map((piece) => [piece.split("=", 1)[0].replace(BEFORE, ""), piece.split("=").slice(1).join("=")]);
  }

  function meant(value, isKnown) {
    const bare = isKnown(value) ? value : unescaped(value).replace(EDGES, "");
    return isKnown(bare) ? bare : value;
  }

  function flat(search) {
    const found = new Map();
    for (const [name, value] of Array.from(new URLSearchParams(search)).flatMap(mended)) {
      if (!found.has(name)) found.set(name, value);
      else if (data.several.includes(name)) found.set(name, found.get(name) + "," + value);
    }
    return found;
  }

  /* The browser's own address; an ampersand that was escaped twice may have made a fragment of its end. */
  vt.asked = () => location.search + (/^#0*38;/.test(location.hash) ? "&" + location.hash : "");

  /* The theory that an address asks for, if it is another than the page's. */
  vt.elsewhere = function (search) {
    const asked = meant(flat(search).get("theorie") || "", among(data.theories));
    const wanted = data.theories.includes(asked) && asked !== data.theories[0] ? asked : "";
    return wanted === own ? null : wanted;
  };

  /* The values of a parameter that may hold several. */
  vt.several = (text) => (text ? text.split(",") : []);

  /* Whether actions were chosen by names of which none is known. */
  function isLost(state, dropped) {
    const choices = ["actor", "bij", "zoek"];
    return state.view === "acties" && dropped.some((part) => choices.includes(part.split("=")[0])) && !choices.some((name) => state[name]);
  }

  /* The state in a query string, and the parts of it that were left out as unknown; `lost`: what is left answers something else. */
  vt.read = function (search) {
    const found = read(search);
    return found.state.modus === "presentatie" ? inStory(found, search) : found;
  };

  /* A presentation that asks for nothing else shows a step of its story. */
  function inStory({ state, dropped }, search) {
    const steps = vt.steps(state.verhaal);
    const shown = vt.shown(state);
    const stap = state.stap || String(steps.indexOf(shown) + 1 || "");
    if (!steps.length || shown !== vt.query({}) || flat(search).get("weergave")) return { state: { ...state, stap }, dropped };
    const number = Number(state.stap || 1);
    const step = read(steps[number - 1]).state;
    for (const name of how) step[name] = name === "stap" ? String(number) : state[name];
    step.key = keyOf(step);
    return { state: step, dropped };
  }

  function keyOf(state) {
    if (state.knoop) return (state.modus === "presentatie" ? "wand/" : "knoop/") + state.knoop;
    if (state.deel) return state.weergave + "/" + state.deel;
    if (state.sessie) return "sessie";
    const opened = { actor: state.actor, gesprek: state.bij }[state.weergave];
    return opened ? state.weergave + "/" + vt.several(opened)[0] : state.weergave;
  }

  function read(search) {
    const given = flat(search);
    const open = (name, isKnown) => meant(given.get(name) || "", isKnown);
    const rules = known(open("knoop", node), open("deel", isTopic), open("verhaal", (value) => vt.stories.has(value)), open("weergave", (value) => vt.views.has(value)));
    const kept = {};
    const dropped = [];
    for (const name of names) {
      const several = data.several.includes(name);
      const value = (given.get(name) || "").replaceAll("%20", " ");
      const values = several ? value.split(/[,;]|%2C/i).filter(Boolean) : /[^ ]/.test(value) ? [value] : [];
      const good = values.map((one) => meant(one, rules[name])).filter(rules[name]);
      if (good.length) kept[name] = [...new Set(good)].join(",");
      for (const bad of values) if (!rules[name](meant(bad, rules[name]))) dropped.push(name + "=" + bad);
    }
    for (const [name, fits] of fitting) {
      if (!kept[name] || fits(kept)) continue;
      dropped.push(name + "=" + kept[name]);
      delete kept[name];
    }
    const asked = kept.weergave || "schema";
    const weergave = kept.knoop ? "schema" : asked === "schema" && kept.zoek ? "zoek" : asked;
    const view = kept.knoop ? "knoop" : weergave;
    const state = {};
    delete kept.theorie; // which is the page's
    for (const name of names) state[name] = ((how.includes(name) || parameters.get(view).includes(name)) && kept[name]) || "";
    Object.assign(state, { weergave, knoop: kept.knoop || "", view });
    state.key = keyOf(state);
    state.lost = isLost(state, dropped);
    return { state, dropped };
  }

  /* The query string of a state, with its question mark. */
  vt.query = function (state) {
    const kept = new URLSearchParams(own ? { theorie: own } : {});
    const alone = state.stap && names.every((name) => how.includes(name) || name === "weergave" || !state[name]); // would be what the step shows
    for (const name of names) {
      if (name !== "theorie" && state[name] && (alone || name !== "weergave" || state[name] !== "schema")) kept.set(name, state[name]);
    }
    return "?" + kept.toString().replaceAll("%2C", ",").replaceAll("%7E", "~"); // as components/address.py writes it
  };
})(window.vt);
