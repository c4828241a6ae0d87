/* What is taken along from a topic of the deepening: the items that are shown. */
(function (vt) {
  "use strict";

  vt.takes.verdieping = function (state) {
    const fragments = vt.bundles.get("mee/" + state.deel);
    const of = (kind, id) => (Object.hasOwn(fragments[kind], id) ? fragments[kind][id] : undefined); // ids may be anything
    const view = document.querySelector("main [data-topic]");
    const seen = new Set(Array.from(view.querySelectorAll("[data-item]"), (item) => !item.closest("[hidden]") && item.dataset.item));
    const sections = fragments.sections.map(([id, title, warned, items]) => ({ id, title, warned, items: items.filter((one) => seen.has(one)) })).filter(({ items }) => items.length);
    const ids = sections.flatMap(({ items }) => items);
    const cited = [...new Set(ids.flatMap((id) => of("cites", id) || []))];
    const documents = [...new Set(ids.flatMap((id) => of("documents", id)))];
    const { title, head } = fragments;

    /* Items as a list, each under what it is part of if that is shown. */
    function nested(items, parent) {
      const here = items.filter((id) => (of("parents", id) || "") === parent || (!parent && !items.includes(of("parents", id))));
      return here.length ? "<ul>" + here.map((id) => of("memo", id).slice(0, -"</li>".length) + nested(items, id) + "</li>").join("") + "</ul>" : "";
    }

    function section({ title: heading, warned, items }) {
      const groups = [];
      for (const id of items) {
        const name = of("groups", id) || "";
        if (!groups.length || groups.at(-1)[0] !== name) groups.push([name, []]);
        groups.at(-1)[1].push(id);
      }
      const parts = groups.map(([name, own]) => (name && "<h3>" + vt.safe(name) + "</h3>") + nested(own, ""));
      return "<h2>" + vt.safe(heading) + "</h2>" + warned + parts.join("");
    }

    function memo() {
      const count = view.querySelector(".vt-count:not([hidden]) > span");
      return [
        "<h1>" + vt.safe(title) + "</h1>",
        vt.paragraph(fragments.of),
        count ? vt.paragraph(count.textContent) : "",
        ...sections.map(section),
        vt.memoEnd(documents, cited),
      ].join("");
    }

    const name = [state.deel, ...vt.pageOf(state).slice(0, 1), ...vt.several(state.actor), ...vt.several(state.bij)].join("-");
    return { name, title, memo, head, rows: ids.flatMap((id) => of("rows", id)), documents, cited };
  };
})(window.vt);
