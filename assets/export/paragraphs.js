/* A memo as a list of paragraphs, which is read by whatever else it becomes; and what every memo says of itself. */
(function (vt) {
  "use strict";
  let fragments = null;
  const byId = {};
  vt.onReceive("export", function (payload) {
    fragments = payload;
    for (const kind of ["ris", "references"]) byId[kind] = vt.map(payload[kind]);
  });

  vt.here = () => vt.home() && vt.home() + vt.query(vt.now());
  vt.safe = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  vt.paragraph = (text, more = "") => (text || more ? "<p>" + vt.safe(text) + more + "</p>" : "");
  vt.slots = (template, slots) => template.replace(/{(\w+)}/g, (slot, name) => (Object.hasOwn(slots, name) ? slots[name] : slot));

  /* Records for a reference manager: of the publication, and of these sources. */
  vt.risOf = (ids) => [fragments.publication, ...ids.map((id) => byId.ris.get(id))].filter(Boolean).join("\n");

  /* The way back to what is taken along. */
  vt.linkHere = () => vt.here() && '<a href="' + vt.safe(vt.here()).replaceAll('"', "%22") + '">' + vt.safe(vt.here()) + "</a>";

  /* What ends a memo: the sources, how to refer to it, and where it is from. */
  vt.memoEnd = function (ids) {
    const { words } = fragments;
    const link = vt.linkHere();
    return [
      words.citation || ids.length ? "<h2>" + vt.safe(words.sources) + "</h2>" : "",
      words.citation ? vt.paragraph(words.cite + " " + words.citation) : "",
      ids.length ? "<ul>" + ids.map((id) => byId.references.get(id)).join("") + "</ul>" : "",
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
