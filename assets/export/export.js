/* Taking along what the actions view shows: joined from the fragments of components/parts/export_menu.py. */
(function (vt) {
  "use strict";
  let fragments = null;
  const byId = {}; // of each kind of fragment, a map by id
  vt.onReceive("export", function (payload) {
    fragments = payload;
    for (const kind of ["rows", "memo", "cites", "ris", "references", "nodes", "mentions", "parents", "partOf", "paths"]) byId[kind] = vt.map(payload[kind]);
  });
  const place = () => document.getElementById("vt-taken");
  const here = () => vt.home() + vt.query(vt.now());

  function say(text) {
    place().replaceChildren(text);
    document.getElementById("vt-live").textContent = text;
  }

  /* The actions as shown, by basis: of what is asked of wider actors only if that is open. */
  function shown() {
    const state = vt.now();
    const open = document.querySelector("[data-section=wider] details[open]");
    return vt.byBasis(state).filter(({ basis }) => basis !== "wider" || open);
  }

  const idsOf = (parts) => parts.flatMap(({ actions }) => actions.map(({ id }) => id));
  const citedBy = (ids) => [...new Set(ids.flatMap((id) => byId.cites.get(id) || []))];

  function save(text, type, ending) {
    const state = vt.now();
    const name = ["acties", ...vt.several(state.actor), ...vt.several(state.bij)].join("-").slice(0, 80) + "." + ending;
    vt.save(new Blob([text], { type }), name);
    say(fragments.words.saved.replace("{name}", name));
  }

  const safe = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

  /* Actions as a list, each under what it is part of, whether or not that is among them. */
  function nested(actions) {
    const ids = actions.map(({ id }) => id);
    const under = new Map();
    for (const id of ids) {
      const parent = byId.parents.get(id) || "";
      under.set(parent, [...(under.get(parent) || []), id]);
    }
    const list = (parent) => (under.has(parent) ? "<ul>" + under.get(parent).map(item).join("") + "</ul>" : "");
    const item = (id) => byId.memo.get(id).slice(0, -"</li>".length) + list(id) + "</li>";
    const apart = [...under.keys()].filter((parent) => parent && !ids.includes(parent));
    return list("") + apart.map((parent) => "<p>" + safe(byId.partOf.get(parent)) + "</p>" + list(parent)).join("");
  }

  const byNode = (actions) => [...new Set(actions.map(({ node }) => node))].map((node) => [node, actions.filter((one) => one.node === node)]);

  function titleOf(state) {
    const { words } = fragments;
    const said = (template, text, slot) => (text ? template.replace(slot, () => text) : "");
    const near = vt.several(state.bij).map((id) => byId.mentions.get(id)).join(", ");
    const slots = {
      by: said(words.by, state.actor && vt.actorNames(vt.several(state.actor)), "{names}"),
      at: near && " " + said(words.at, near, "{names}"),
      with: state.zoek && " " + said(words.with, state.zoek, "{words}"),
    };
    return words.title.replace(/{(\w+)}/g, (_, name) => slots[name]);
  }

  /* The memo as HTML: what it is and of what, the actions by node with where that leads, the sources, and how to refer to it. */
  function memo(sections) {
    const { words } = fragments;
    const state = vt.now();
    const date = new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
    const address = '<a href="' + safe(here()).replaceAll('"', "%22") + '">' + safe(here()) + "</a>";
    const paragraph = (text, more = "") => (text || more ? "<p>" + safe(text) + more + "</p>" : "");
    const sentence = document.querySelector(".vt-results .vt-count > span").textContent;
    const parts = ["<h1>" + safe(titleOf(state)) + "</h1>", paragraph([words.rendering, words.pages].filter(Boolean).join(" ")), paragraph(sentence)];
    for (const { basis, actions } of sections) {
      parts.push("<h2>" + safe(vt.basisHeading(state, basis)) + "</h2>");
      for (const [node, own] of byNode(actions)) {
        parts.push("<h3>" + safe(byId.nodes.get(node)) + "</h3>", paragraph(byId.paths.get(node)), nested(own));
      }
    }
    const wider = vt.byBasis(state).find(({ basis }) => basis === "wider");
    if (wider && !sections.some(({ basis }) => basis === "wider")) {
      const names = vt.actorNames(vt.widerThan(vt.several(state.actor)));
      const count = vt.countedActions(wider.actions.length);
      parts.push(paragraph(words.wider.replace("{count}", count).replace("{names}", () => names), address + "."));
    }
    parts.push(paragraph(words.inferred));
    const sources = citedBy(idsOf(sections));
    if (sources.length) parts.push("<h2>" + words.sources + "</h2><ul>" + sources.map((id) => byId.references.get(id)).join("") + "</ul>");
    if (words.citation) parts.push(paragraph(words.cite + " " + words.citation));
    parts.push(paragraph(words.from.replace("{date}", date) + ", ", address + "."));
    return parts.join("");
  }

  /* Where the clipboard is forbidden: the text, selected, ready to copy. */
  function byHand(html) {
    const box = document.createElement("div");
    box.className = "vt-copybox";
    box.tabIndex = 0;
    box.innerHTML = html;
    say(fragments.words.byHand);
    place().append(box);
    box.focus();
    getSelection().selectAllChildren(box);
  }

  function copy(html, text, told) {
    const done = () => say(told);
    const refused = () => byHand(html);
    try {
      if (html === text) navigator.clipboard.writeText(text).then(done, refused);
      else {
        const blob = (part, media) => new Blob([part], { type: media });
        const item = new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") });
        navigator.clipboard.write([item]).then(done, refused);
      }
    } catch {
      refused();
    }
  }

  function plain(html) {
    const box = document.createElement("div");
    box.innerHTML = html.replaceAll("</li>", "</li>\n").replaceAll(/<\/(h\d|p|ul)>/g, "</$1>\n\n").replaceAll("<br>", "\n  ").replaceAll("<li>", "<li>- ");
    return box.textContent.replaceAll(/\n{3,}/g, "\n\n").trim();
  }

  const ways = {
    memo(sections) {
      const html = memo(sections);
      copy(html, plain(html), fragments.words.copied);
    },
    csv(sections) {
      const rows = idsOf(sections).map((id) => byId.rows.get(id).replace(fragments.base, vt.home()));
      save("\ufeff" + fragments.head + rows.join(""), "text/csv;charset=utf-8", "csv");
    },
    ris(sections) {
      const records = [fragments.publication, ...citedBy(idsOf(sections)).map((id) => byId.ris.get(id))].filter(Boolean);
      if (!records.length) return say(fragments.words.noSources);
      save(records.join("\n"), "application/x-research-info-systems", "ris");
    },
    print: () => print(),
    link: () => copy(here(), here(), fragments.words.copiedLink),
  };

  vt.answers.push(function (target) {
    const button = target.closest("[data-take]");
    if (!button) return null;
    const way = button.dataset.take;
    const sections = shown();
    if (!sections.length && way !== "link") say(fragments.words.nothing);
    else ways[way](sections);
    return true;
  });
})(window.vt);
