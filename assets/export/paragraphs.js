/* A memo as a list of paragraphs, which is read by whatever else it becomes; and what every memo says of itself. */
(function (vt) {
  "use strict";
  let fragments = null;
  const byId = {};
  vt.onReceive("export", function (payload) {
    fragments = payload;
    for (const kind of ["ris", "references", "documents"]) byId[kind] = vt.map(payload[kind]);
  });

  vt.here = () => vt.home() && vt.home() + vt.query(vt.now());
  vt.safe = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  vt.paragraph = (text, more = "") => (text || more ? "<p>" + vt.safe(text) + more + "</p>" : "");
  vt.slots = (template, slots) => template.replace(/{(\w+)}/g, (slot, name) => (Object.hasOwn(slots, name) ? slots[name] : slot));

  /* Records for a reference manager: of these documents and of these sources. */
  vt.risOf = (documents, ids) => [...documents.map((id) => byId.documents.get(id)[1]), ...ids.map((id) => byId.ris.get(id))].join("\n");

  /* The way back to what is taken along. */
  vt.linkHere = () => vt.here() && '<a href="' + vt.safe(vt.here()).replaceAll('"', "%22") + '">' + vt.safe(vt.here()) + "</a>";

  const listed = (items) => (items.length ? "<ul>" + items.join("") + "</ul>" : "");

  /* What ends a memo: the documents that texts are from, the sources, how to refer to the publication where that is asked for, and
     where it is from. */
  vt.memoEnd = function (documents, ids, cite) {
    const { words } = fragments;
    const link = vt.linkHere();
    const citation = cite && words.citation;
    return [
      documents.length ? "<h2>" + vt.safe(words.documents) + "</h2>" : "",
      listed(documents.map((id) => byId.documents.get(id)[0])),
      citation || ids.length ? "<h2>" + vt.safe(words.sources) + "</h2>" : "",
      citation ? vt.paragraph(words.cite + " " + citation) : "",
      listed(ids.map((id) => byId.references.get(id))),
      vt.paragraph(vt.slots(words.from, { date: vt.today() }) + (link && ", "), link),
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
