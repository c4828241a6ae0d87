/* The memo as a Word file: its paragraphs in the files of components/parts/word_parts.py. */
(function (vt) {
  "use strict";
  const DEEPEST = 2; // of the lists that have a style
  const STYLES = { h1: "Title", h2: "Heading1", h3: "Heading2" };
  const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

  // eslint-disable-next-line no-control-regex -- what XML cannot hold
  const writable = (text) => text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");
  const fill = (template, slots) => vt.fill(template, Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, Array.isArray(value) ? value : writable(value)])));

  const styled = (style) => "<w:rPr><w:rStyle w:val=\"" + style + "\"/></w:rPr>";
  const run = (text, style) => fill("<w:r>{style}<w:t xml:space=\"preserve\">{text}</w:t></w:r>", { style: [style ? styled(style) : ""], text });

  const listStyle = (depth) => "ListBullet" + ["", 2, 3][Math.min(depth, DEEPEST)];

  /* The XML of a paragraph; the address of each link is added to `links`. */
  function paragraph({ kind, depth, leads, trails, pieces }, links) {
    const style = kind === "li" ? listStyle(depth) : STYLES[kind];
    const inside = pieces.map(function ({ text, href, emphasis }) {
      if (text === "\n") return "<w:r><w:br/></w:r>";
      if (!href) return run(text, emphasis && "Emphasis");
      return '<w:hyperlink r:id="link' + links.push(href) + '">' + run(text, "Hyperlink") + "</w:hyperlink>";
    });
    const about = (style ? '<w:pStyle w:val="' + style + '"/>' : "") + (leads ? "<w:keepNext/>" : "") + (kind === "p" && trails ? '<w:spacing w:before="160"/>' : "");
    return "<w:p>" + (about && "<w:pPr>" + about + "</w:pPr>") + inside.join("") + "</w:p>";
  }

  vt.wordFile = function (paragraphs, title) {
    const { word, words } = vt.bundles.get("export");
    const addresses = [];
    const body = paragraphs.map((one) => paragraph(one, addresses));
    const links = addresses.map((address, place) => fill('<Relationship Id="link{number}" Type="{type}" Target="{address}" TargetMode="External"/>', { number: String(place + 1), type: LINK, address }));
    const slots = { body, links, title, creator: words.title, description: words.citation, address: vt.here(), created: new Date().toISOString(), pageNumber: words.pageNumber, ofPages: words.ofPages };
    const files = Object.entries(word).map(([name, template]) => [name, fill(template, slots)]);
    return new Blob(vt.zip(files), { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
  };
})(window.vt);
