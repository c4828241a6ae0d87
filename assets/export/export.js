/* Taking along what the actions view shows: joined from the fragments of components/parts/export_menu.py. */
(function (vt) {
  "use strict";
  const fragments = () => vt.bundles.get("export");
  const place = () => document.getElementById("vt-taken");

  function say(text) {
    place().replaceChildren(text);
    document.getElementById("vt-live").textContent = text;
  }

  /* The actions as shown, by basis: of what is asked of wider actors only if that is open. */
  function shown() {
    const open = document.querySelector("[data-section=wider] details[open]");
    return vt.byBasis(vt.now()).filter(({ basis }) => basis !== "wider" || open);
  }

  const idsOf = (parts) => parts.flatMap(({ actions }) => actions.map(({ id }) => id));

  function save(blob, ending) {
    const state = vt.now();
    const name = ["acties", ...vt.several(state.actor), ...vt.several(state.bij)].join("-").slice(0, 80) + "." + ending;
    vt.save(blob, name);
    say(fragments().words.saved.replace("{name}", name) + vt.doubt());
  }
  const saveText = (text, type, ending) => save(new Blob([text], { type }), ending);

  /* Where the clipboard is forbidden: the text, selected, ready to copy. */
  function byHand(html, button) {
    const box = document.createElement("div");
    box.className = "vt-copybox";
    box.tabIndex = 0;
    box.innerHTML = html;
    say(fragments().words.byHand);
    place().append(box);
    box.focus();
    getSelection().selectAllChildren(box);
    vt.layers.byHand = vt.closing(box, button);
  }

  function copy(html, text, told, button) {
    const done = () => say(told);
    const refused = () => byHand(html, button);
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

  const ways = {
    memo(sections, button) {
      const html = vt.memo(sections);
      copy(html, vt.plain(vt.paragraphs(html)), fragments().words.copied, button);
    },
    word: (sections) => save(vt.wordFile(vt.paragraphs(vt.memo(sections)), vt.memoTitle()), "docx"),
    csv(sections) {
      const { head, base } = fragments();
      const rows = idsOf(sections).map(function (id) {
        const row = vt.fragment("rows", id);
        const end = row.lastIndexOf(base); // the texts before it may hold anything
        return row.slice(0, end) + vt.home() + row.slice(end + base.length);
      });
      saveText("\ufeff" + head + rows.join(""), "text/csv;charset=utf-8", "csv");
    },
    ris(sections) {
      const { publication, words } = fragments();
      const records = [publication, ...vt.citedBy(idsOf(sections)).map((id) => vt.fragment("ris", id))].filter(Boolean);
      if (!records.length) return say(words.noSources);
      saveText(records.join("\n"), "application/x-research-info-systems", "ris");
    },
    print: (_, button) => vt.print(button),
    link(_, button) {
      const text = vt.where(vt.query(vt.now()));
      copy(text, text, fragments().words[vt.home() ? "copiedLink" : "copiedPlace"], button);
    },
  };

  vt.answers.push(function (target) {
    const button = target.closest("[data-take]");
    if (!button) return null;
    const way = button.dataset.take;
    const sections = shown();
    if (!sections.length && way !== "link") say(fragments().words.nothing);
    else ways[way](sections, button);
    return true;
  });
})(window.vt);
