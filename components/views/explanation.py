"""The explanation view: the theory's own sections, how to read the schema, who made it, what is new, what is promised."""

from itertools import pairwise

from dash import html

from components import kept_texts, texts
from components.address import Address
from components.markup import Child, attributes
from components.parts.item_cards import term_definition
from components.parts.kept_listing import kept_listing, kinds_kept
from components.parts.legend import used
from components.parts.marks import line, mark
from components.parts.prose import blocks
from components.parts.references import bare
from components.parts.theory_ways import theory_ways
from components.parts.version_changes import heading, version_changes
from components.parts.view_data import ViewData
from theory import sentences
from theory.citing import citation
from theory.graph import TheoryGraph
from theory.model import Explanation, Publication, Theory
from theory.search.text_matching import folded


def explanation_view(data: ViewData, _: Address) -> html.Article:
    """The whole view."""
    theory = data.graph.theory
    glossary: list[Child] = [_glossary(theory)] if theory.terms else []
    makers = _made_by(theory.publication) if theory.publication else []
    sections: list[tuple[str, str, list[Child]]] = [
        *[(part.id, part.title, _own(part)) for part in theory.explanation],
        ("lezen", texts.HOW_TO_READ, _how_to_read(data.graph)),
        ("verbanden", texts.RELATIONS_HEADING, [_relations(theory)]),
        ("begrippen", texts.GLOSSARY, glossary),
        ("makers", texts.MADE_BY, makers),
        *([("veranderd", heading(data.changes), version_changes(data.graph, data.changes))] if data.changes else []),
        ("downloads", texts.DOWNLOADS, [html.P(texts.DOWNLOADS_TEXT), _downloads()]),
        ("privacy", texts.PRIVACY, [html.P(texts.PRIVACY_TEXT.format(kept=kept_texts.privacy(kinds_kept(data.graph))))]),
        ("bewaard", kept_texts.HEADING, kept_listing() if kinds_kept(data.graph) else []),
        ("toegankelijkheid", texts.ACCESSIBILITY, [html.P(texts.ACCESSIBILITY_TEXT)]),
        ("toetsen", texts.KEYS, [_keys()]),
    ]
    sections = [section for section in sections if section[2]]
    contents = html.Ul([html.Li(html.A(title, href=f"#uitleg-{name}")) for name, title, _ in sections])
    return html.Article(
        [
            html.H1(texts.EXPLANATION_HEADING),
            theory_ways(data.shelf, data.shelf.own),
            html.Nav(contents, className="vt-contents", **attributes(aria_label=texts.CONTENTS)),
            *[html.Section([html.H2(title, id=f"uitleg-{name}"), *content]) for name, title, content in sections],
        ],
        className="vt-article",
        **attributes(data_view="uitleg"),
    )


def _how_to_read(graph: TheoryGraph) -> list[Child]:
    founded = [above for (above, _), (level, _) in pairwise(graph.levels) if graph.foundation(level.id)]
    bases = [texts.HOW_TO_READ_FOUNDATION.format(above=(above.plural or above.name).lower()) for above in founded]
    first, *others = texts.HOW_TO_READ_STEPS
    return [html.Ol([html.Li(step) for step in (first, *bases, *others)])]


def _own(part: Explanation) -> list[Child]:
    page = html.Span(f" ({texts.PAGE_SHORT.format(page=part.page)})", className="vt-quiet") if part.page else None
    content: list[Child] = blocks(part.text, [page])
    return content + ([html.Ol([html.Li(point) for point in part.points])] if part.points else [])


def _relations(theory: Theory) -> html.Dl:
    entries: list[Child] = []
    for relation in used(theory):
        entries.append(html.Dt([mark(relation), line(relation), relation.label]))
        entries.append(html.Dd(relation.explanation or relation.given or relation.label))
    return html.Dl(entries, className="vt-relations")


def _glossary(theory: Theory) -> html.Dl:
    ordered = sorted(theory.terms, key=lambda term: folded(term.name))
    entries = [entry for term in ordered for entry in (html.Dt(term.name), html.Dd(term_definition(term)))]
    return html.Dl(entries, className="vt-relations")


def _made_by(publication: Publication) -> list[Child]:
    content: list[Child] = [
        html.P(
            texts.MADE_BY_TEXT.format(
                authors=sentences.enumerate_words(publication.authors), publisher=publication.publisher or publication.title
            )
        )
    ]
    if publication.partners:
        content.append(html.P(texts.MADE_WITH.format(partners=sentences.enumerate_words(publication.partners))))
    content += [html.P(texts.CITE), html.Blockquote(html.P(citation(publication)))]
    if publication.year and not publication.year_printed:
        content.append(html.P(texts.NO_YEAR.format(year=publication.year), className="vt-quiet"))
    if publication.urls:
        links = [piece for url in publication.urls for piece in (" ", html.A(bare(url), href=url, rel="external"))]
        content.append(html.P([texts.ORIGINAL_AT.strip(), *links]))
    return content


def _downloads() -> html.Ul:
    return html.Ul(
        [
            html.Li([html.A(label, href=f"data/{name}", download=name), f": {use}"])
            for name, (label, use) in texts.DOWNLOAD.items()
        ]
    )


def _keys() -> html.Dl:
    entries = [entry for key, does in texts.KEYS_LIST for entry in (html.Dt(html.Kbd(key)), html.Dd(does))]
    return html.Dl(entries, className="vt-relations")
