/* The memo: made once, as HTML, and read as a list of paragraphs by whatever else it becomes. */
(function (vt) {
  "use strict";
  let fragments = null;
  let singular = null;
  const byId = {}; // of each kind of fragment, a map by id
  vt.onReceive("export", function (payload) {
    fragments = payload;
    singular = new Set(payload.singular);
    for (const kind of ["rows", "memo", "cites", "ris", "references", "nodes", "parents", "partOf", "paths", "actors"]) byId[kind] = vt.map(payload[kind]);
  });
  const fragment = (vt.fragment = (kind, id) => byId[kind].get(id));
  vt.citedBy = (ids) => [...new Set(ids.flatMap((id) => fragment("cites", id) || []))];
  vt.here = () => vt.home() && vt.home() + vt.query(vt.now());

  const safe = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const paragraph = (text, more = "") => (text || more ? "<p>" + safe(text) + more + "</p>" : "");
  const names = (ids) => vt.enumerate(ids.map((id) => fragment("actors", id)));
  const filled = (template, slots) => template.replace(/{(\w+)}/g, (slot, name) => (Object.hasOwn(slots, name) ? slots[name] : slot));

  /* Who, and about what: as a title says it. */
  vt.memoTitle = function () {
    const { words } = fragments;
    const state = vt.now();
    const actors = vt.several(state.actor);
    const one = actors.length === 1 && singular.has(actors[0]);
    const title = actors.length ? filled(words.who[one ? 0 : 1], { names: names(actors) }) : words.anyone;
    const near = vt.enumerate(vt.several(state.bij).map((id) => vt.names.nodes.get(id)));
    const subject = [near, state.zoek && "‘" + vt.understood(vt.ask(state.zoek)) + "’"].filter(Boolean).join(", ");
    return subject ? filled(words.about, { title, subject }) : title;
  };

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
  vt.memo = function (sections) {
    const { words } = fragments;
    const actions = sections.flatMap((part) => part.actions);
    const link = vt.here() && '<a href="' + safe(vt.here()).replaceAll('"', "%22") + '">' + safe(vt.here()) + "</a>";
    const sources = vt.citedBy(actions.map(({ id }) => id));
    return [
      "<h1>" + safe(vt.memoTitle()) + "</h1>",
      paragraph("", [fragments.of, actions.some(({ inferred }) => inferred.length) ? safe(words.inferredSign) : ""].filter(Boolean).join(" ")),
      paragraph(document.querySelector(".vt-results .vt-count > span").textContent),
      ...sections.map(section),
      moreWider(sections, link),
      words.citation || sources.length ? "<h2>" + safe(words.sources) + "</h2>" : "",
      words.citation ? paragraph(words.cite + " " + words.citation) : "",
      sources.length ? "<ul>" + sources.map((id) => fragment("references", id)).join("") + "</ul>" : "",
      paragraph(filled(words.from, { date: vt.today() }) + (link && ", "), link),
    ].join("");
  };

  /* Its paragraphs, in order: `{ kind, depth, leads, trails, pieces }`; `kind`: the name of its element, `depth`: how deep an
     item lies, `leads` and `trails`: whether a list follows or goes before; a piece is `{ text, href, emphasis }`, with "\n" for a text that breaks the line. */
  vt.paragraphs = function (html) {
    const found = [];
    const read = function (element, about, pieces) {
      for (const part of element.childNodes) {
        const name = part.nodeName;
        if (name === "#text") pieces.push({ ...about, text: part.data.replaceAll(/[ \t\r\n]+/g, " ") });
        else if (name === "BR") pieces.push({ text: "\n" });
        else if (name === "A") read(part, { ...about, href: part.href }, pieces);
        else if (name !== "UL") read(part, name === "EM" || name === "CITE" ? { ...about, emphasis: true } : about, pieces);
      }
      return pieces;
    };
    const walk = function (elements, depth) {
      for (const element of elements) {
        if (element.nodeName === "UL") walk(element.children, depth + 1);
        else {
          const isList = (other) => other?.nodeName === "UL";
          found.push({
            kind: element.nodeName.toLowerCase(),
            depth,
            leads: isList(element.nextElementSibling),
            trails: isList(element.previousElementSibling),
            pieces: read(element, {}, []),
          });
          walk([...element.children].filter(({ nodeName }) => nodeName === "UL"), depth);
        }
      }
    };
    walk(vt.elementsOf(html), -1);
    return found;
  };

  /* As text: a list is shown by hyphens, a link by its address. */
  vt.plain = function (paragraphs) {
    const lines = paragraphs.map(function ({ kind, depth, pieces }, place) {
      const indent = "  ".repeat(Math.max(depth, 0));
      const said = pieces.map(({ text, href }) => (text === "\n" ? "\n" + indent + "  " : href || text)).join("");
      const gap = place && !(kind === "li" && paragraphs[place - 1].kind === "li") ? "\n" : "";
      return gap + (kind === "li" ? indent + "- " : "") + said;
    });
    return lines.join("\n") + "\n";
  };
})(window.vt);
