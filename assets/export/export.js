/* Taking along what a view shows: joined from fragments that Python made. */
(function (vt) {
  "use strict";
  /* What is taken along, by view: `(state)` to `{ name, title, memo, head, rows, documents, cited }`: the name of the files, what a
     memo is called, what makes its HTML, the lines of a table if it has one, and the ids of documents and sources. */
  vt.takes = {};
  const fragments = () => vt.bundles.get("export");
  const place = () => document.getElementById("vt-taken");

  function say(text) {
    place().replaceChildren(text);
    document.getElementById("vt-live").textContent = text;
  }

  function save(blob, stem, ending) {
    const name = stem.slice(0, 80) + "." + ending;
    vt.save(blob, name);
    say(fragments().words.saved.replace("{name}", name) + vt.doubt());
  }
  const saveText = (text, type, ...name) => save(new Blob([text], { type }), ...name);

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
    memo(taken, button) {
      const html = taken.memo();
      copy(html, vt.plain(vt.paragraphs(html)), fragments().words.copied, button);
    },
    word: (taken) => save(vt.wordFile(vt.paragraphs(taken.memo()), taken.title), taken.name, "docx"),
    csv({ head, rows, name }) {
      const { base } = fragments();
      const placed = rows.map(function (row) {
        const end = row.lastIndexOf(base); // the texts before it may hold anything
        return end < 0 ? row : row.slice(0, end) + vt.home() + row.slice(end + base.length);
      });
      saveText("\ufeff" + head + placed.join(""), "text/csv;charset=utf-8", name, "csv");
    },
    ris({ documents, cited, name }) {
      const records = vt.risOf(documents, cited);
      if (!records) return say(fragments().words.noSources);
      saveText(records, "application/x-research-info-systems", name, "ris");
    },
    print: (_, button) => vt.print(button),
    link(_, button) {
      const text = vt.where(vt.query(vt.now()));
      copy(text, text, fragments().words[vt.home() ? "copiedLink" : "copiedPlace"], button);
    },
  };

  vt.answers.push(function (target, state) {
    const button = target.closest("[data-take]");
    if (!button) return null;
    const way = button.dataset.take;
    const taken = vt.takes[state.view](state);
    if (taken.rows && !taken.rows.length && way !== "link") say(fragments().words.nothing);
    else ways[way](taken, button);
    return true;
  });
})(window.vt);
