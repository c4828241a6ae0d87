/* Taking along what the actions view shows: joined from the fragments of components/parts/export_menu.py. */
(function (vt) {
  "use strict";
  let fragments = null;
  const byId = {}; // of each kind of fragment, a map by id
  vt.onReceive("export", function (payload) {
    fragments = payload;
    for (const kind of ["rows", "memo", "cites", "ris", "references", "nodes"]) byId[kind] = vt.map(payload[kind]);
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

  /* The memo as HTML: headings, texts with their pages, the sources used, where it comes from and when. */
  function memo(sections) {
    const { words } = fragments;
    const state = vt.now();
    const date = new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
    const sentence = document.querySelector(".vt-results .vt-count > span").textContent;
    const parts = ["<h1>" + words.title + "</h1><p>" + safe(sentence) + "</p>"];
    for (const { basis, actions } of sections) {
      parts.push("<h2>" + safe(vt.basisHeading(state, basis)) + "</h2>");
      let node = "";
      for (const action of actions) {
        if (action.node !== node) parts.push((node ? "</ul>" : "") + "<h3>" + safe(byId.nodes.get(action.node)) + "</h3><ul>");
        node = action.node;
        parts.push(byId.memo.get(action.id));
      }
      parts.push("</ul>");
    }
    const sources = citedBy(idsOf(sections));
    if (sources.length) parts.push("<h2>" + words.sources + "</h2><ul>" + sources.map((id) => byId.references.get(id)).join("") + "</ul>");
    const address = '<a href="' + safe(here()).replaceAll('"', "%22") + '">' + safe(here()) + "</a>";
    parts.push("<p>" + safe(words.from.replace("{date}", date)) + ", " + address + ". " + safe(words.rendering) + "</p>");
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
      const sources = citedBy(idsOf(sections));
      if (!sources.length) return say(fragments.words.noSources);
      save(sources.map((id) => byId.ris.get(id)).join("\n"), "application/x-research-info-systems", "ris");
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
