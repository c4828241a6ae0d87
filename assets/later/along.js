/* Taking along what the actions view shows: joined from the fragments of components/along.py. */
(function (vt) {
  "use strict";
  const along = vt.later.along;
  const place = () => document.getElementById("vt-taken");
  const here = () => vt.home() + vt.query(vt.now());

  function say(text) {
    place().replaceChildren(text);
    document.getElementById("vt-live").textContent = text;
  }

  /* The sections as shown: of what is asked of wider actors only if that is open. */
  function shown() {
    const state = vt.now();
    const open = document.querySelector("[data-section=wider] details[open]");
    return vt.sections(state, vt.passing(state)).filter((section) => section[0] !== "wider" || open);
  }

  const idsOf = (sections) => sections.flatMap((section) => section[2].map((action) => action[0]));
  const citedBy = (ids) => [...new Set(ids.flatMap((id) => along.cites[id] || []))];

  function save(text, type, ending) {
    const state = vt.now();
    const name = ["acties", ...vt.several(state.actor), ...vt.several(state.bij)].join("-").slice(0, 80) + "." + ending;
    vt.save(new Blob([text], { type: type }), name);
    say(along.words.saved.replace("{name}", name));
  }

  const safe = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

  /* The memo as HTML: headings, texts with their pages, the sources used, where it comes from and when. */
  function memo(sections) {
    const words = along.words;
    const date = new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
    const sentence = document.querySelector(".vt-results .vt-count > span").textContent;
    const parts = ["<h1>" + words.title + "</h1><p>" + safe(sentence) + "</p>"];
    for (const [, heading, actions] of sections) {
      parts.push("<h2>" + safe(heading) + "</h2>");
      let node = "";
      for (const action of actions) {
        if (action[1] !== node) parts.push((node ? "</ul>" : "") + "<h3>" + safe(along.nodes[action[1]]) + "</h3><ul>");
        node = action[1];
        parts.push(along.memo[action[0]]);
      }
      parts.push("</ul>");
    }
    const sources = citedBy(idsOf(sections));
    if (sources.length) parts.push("<h2>" + words.sources + "</h2><ul>" + sources.map((id) => along.references[id]).join("") + "</ul>");
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
    say(along.words.byHand);
    place().append(box);
    box.focus();
    getSelection().selectAllChildren(box);
  }

  function copy(html, plain, told) {
    const done = () => say(told);
    const refused = () => byHand(html);
    try {
      if (html === plain) navigator.clipboard.writeText(plain).then(done, refused);
      else {
        const blob = (text, type) => new Blob([text], { type: type });
        const item = new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(plain, "text/plain") });
        navigator.clipboard.write([item]).then(done, refused);
      }
    } catch (missing) {
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
      copy(html, plain(html), along.words.copied);
    },
    csv(sections) {
      const rows = idsOf(sections).map((id) => along.rows[id].replace(along.base, vt.home()));
      save("\ufeff" + along.head + rows.join(""), "text/csv;charset=utf-8", "csv");
    },
    ris(sections) {
      const sources = citedBy(idsOf(sections));
      if (!sources.length) return say(along.words.noSources);
      save(sources.map((id) => along.ris[id]).join("\n"), "application/x-research-info-systems", "ris");
    },
    print: () => print(),
    link: () => copy(here(), here(), along.words.copiedLink),
  };

  vt.answers.push(function (target) {
    const button = target.closest("[data-take]");
    if (!button) return null;
    const way = button.dataset.take;
    const sections = shown();
    if (!sections.length && way !== "link") say(along.words.nothing);
    else ways[way](sections);
    return true;
  });
})(window.vt);
