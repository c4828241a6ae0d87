/* What is taken along from the actions view. */
(function (vt) {
  "use strict";
  let fragments = null;
  let singular = null;
  const byId = {}; // of each kind of fragment, a map by id
  vt.onReceive("memo", function (payload) {
    fragments = payload;
    singular = new Set(payload.singular);
    for (const kind of ["rows", "memo", "cites", "nodes", "parents", "partOf", "paths", "actors"]) byId[kind] = vt.map(payload[kind]);
  });
  const { safe, paragraph } = vt;
  const filled = vt.slots;
  const fragment = (kind, id) => byId[kind].get(id);
  const names = (ids) => vt.enumerate(ids.map((id) => fragment("actors", id)));

  /* Who, and about what: as a title says it. */
  function title() {
    const { words } = fragments;
    const state = vt.now();
    const actors = vt.several(state.actor);
    const one = actors.length === 1 && singular.has(actors[0]);
    const said = actors.length ? filled(words.who[one ? 0 : 1], { names: names(actors) }) : words.anyone;
    const near = vt.enumerate(vt.several(state.bij).map((id) => vt.names.nodes.get(id)));
    const subject = [near, state.zoek && "‘" + vt.understood(vt.ask(state.zoek)) + "’"].filter(Boolean).join(", ");
    return subject ? filled(words.about, { title: said, subject }) : said;
  }

  function heading(basis) {
    const { words } = fragments;
    const actors = vt.several(vt.now().actor);
    if (basis === "wider") return filled(words.wider, { names: names(vt.widerThan(actors)) });
    return basis === "all" ? words.all : filled(words[basis][actors.length > 1 ? 1 : 0], { names: names(actors) });
  }

  /* Actions as a list, each under what it is part of, whether or not that is among them. */
  function nested(actions) {
    const ids = actions.map(({ id }) => id);
    const under = new Map();
    for (const id of ids) {
      const parent = fragment("parents", id) || "";
      under.set(parent, [...(under.get(parent) || []), id]);
    }
    const list = (parent) => (under.has(parent) ? "<ul>" + under.get(parent).map(item).join("") + "</ul>" : "");
    const item = (id) => fragment("memo", id).slice(0, -"</li>".length) + list(id) + "</li>";
    const apart = [...under.keys()].filter((parent) => parent && !ids.includes(parent));
    return list("") + apart.map((parent) => paragraph(fragment("partOf", parent)) + list(parent)).join("");
  }

  function section({ basis, actions }) {
    const nodes = [...new Set(actions.map(({ node }) => node))];
    const group = (node) => "<h3>" + safe(fragment("nodes", node)) + "</h3>" + paragraph(fragment("paths", node)) + nested(actions.filter((one) => one.node === node));
    return "<h2>" + safe(heading(basis)) + "</h2>" + nodes.map(group).join("");
  }

  /* What addresses wider actors, where that is not taken along: how much it is, who they are, and where it stands. */
  function moreWider(sections, link) {
    const { words } = fragments;
    const state = vt.now();
    const wider = vt.byBasis(state).find(({ basis }) => basis === "wider");
    if (!wider || sections.some(({ basis }) => basis === "wider")) return "";
    const number = wider.actions.length;
    const said = filled(words.moreWider[number === 1 ? 0 : 1], { count: vt.countedActions(number), names: names(vt.widerThan(vt.several(state.actor))) });
    return "<h2>" + safe(words.widerHeading) + "</h2>" + paragraph(said + (link ? ": " : "."), link);
  }

  /* The whole: what it is and of what, the actions by node with where that leads, the sources, and how to refer to it. */
  function memo(sections, cited, advised, documents) {
    const actions = sections.flatMap((part) => part.actions);
    const { of, words } = vt.bundles.get("export");
    return [
      "<h1>" + safe(title()) + "</h1>",
      paragraph("", [of, actions.some(({ inferred }) => inferred.length) ? safe(words.inferredSign) : ""].filter(Boolean).join(" ")),
      paragraph(document.querySelector(".vt-results .vt-count > span").textContent),
      ...sections.map(section),
      moreWider(sections, vt.linkHere()),
      advised,
      vt.memoEnd(documents, cited, true),
    ].join("");
  }

  /* The actions as shown, by basis: of what is asked of wider actors only if that is open. */
  vt.takes.acties = function (state) {
    const open = document.querySelector("[data-section=wider] details[open]");
    const sections = vt.byBasis(state).filter(({ basis }) => basis !== "wider" || open);
    const ids = sections.flatMap(({ actions }) => actions.map(({ id }) => id));
    const advised = state.advies ? vt.adviceTaken(state) : { memo: "", rows: [], cited: [], documents: [] };
    const own = vt.bundles.get("export").publication;
    const others = advised.documents.filter((id) => id !== own);
    const cited = [...new Set([...ids.flatMap((id) => fragment("cites", id) || []), ...advised.cited])];
    const name = ["acties", ...vt.several(state.actor), ...vt.several(state.bij)].join("-");
    return {
      name,
      title: title(),
      memo: () => memo(sections, cited, advised.memo, others),
      head: fragments.head,
      rows: [...ids.map((id) => fragment("rows", id)), ...advised.rows],
      documents: own ? [own, ...others] : others,
      cited,
    };
  };
})(window.vt);
