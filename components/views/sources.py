"""The sources view: every source once, where it is printed and where it is used."""

from dash import html

from components import deepening_texts, texts
from components.address import Address, href
from components.markup import attributes
from components.parts import references
from components.parts.deepening_cards import item_href
from components.parts.folds import count_of
from components.parts.item_cards import own_link
from components.parts.search_form import search_form
from components.parts.search_note import noted, search_note
from components.parts.view_data import ViewData
from theory import sentences
from theory.citing import Use, brief, uses
from theory.deepening import Place
from theory.graph import TheoryGraph
from theory.items import place_words
from theory.model import Source, Theory
from theory.search.query import Query
from theory.search.text_matching import openings


def sources_view(data: ViewData, address: Address) -> html.Section:
    """The whole view: by author, or by year, newest first; only those with the words that the address asks for."""
    graph = data.graph
    cited = uses(graph)
    query = Query.of(address.zoek, graph.lexicon)
    texts_of = {record.id: record.text for record in data.records if record.kind == "sources"}
    shown = {one: text for one, text in texts_of.items() if not query.parts or query.grade(text) is not None}
    note = search_note(address.zoek, query, graph.lexicon, shown.values())
    count = html.Span(count_of(texts.SOURCES_COUNT, len(shown)), **attributes(data_count="bronnen"))
    ranked = sorted(_ranked(graph.theory), key=lambda pair: pair[1][1 if address.orde == "jaar" else 0])
    orders = [_order(address, label, orde) for label, orde in ((texts.BY_AUTHOR, ""), (texts.BY_YEAR, "jaar"))]
    sources = graph.theory.sources
    named = dict(zip((one.id for one in sources), openings([f"{one.title}, {brief(one)}" for one in sources]), strict=True))
    items = [_entry(graph, one, cited.get(one.id, []), one.id in shown, rank, named[one.id]) for one, rank in ranked]
    return html.Section(
        [
            html.H1(texts.SOURCES_HEADING),
            html.P([_intro(graph), " ", html.A(texts.TO_EVIDENCE, href=href(weergave="bewijs"))], className="vt-essence"),
            search_form("bronnen", texts.SOURCES_SEARCH, address.zoek, address.orde),
            html.Ul(orders, className="vt-tabs"),
            html.P(html.Span([count, " ", noted(note)]), className="vt-count"),
            html.P(texts.SOURCES_NONE, className="vt-none", hidden=bool(shown)),
            html.Ol(items, className="vt-references vt-references--all"),
        ],
        className="vt-article",
        **attributes(data_view="bronnen"),
    )


def _intro(graph: TheoryGraph) -> str:
    """Of what these are all the sources: of the publication, if there is one, and of what stands beside it."""
    beside = bool(graph.theory.documents)
    return texts.SOURCES_INTRO.format(of=texts.SOURCES_OF[(1 + beside) if graph.theory.publication else 0])


def _order(address: Address, label: str, orde: str) -> html.Li:
    here = "true" if address.orde == orde else None
    link = html.A(label, href=address.but(orde=orde).query, className="vt-tab", **attributes(data_orde=orde, aria_current=here))
    return html.Li(link)


def _ranked(theory: Theory) -> list[tuple[Source, tuple[int, int]]]:
    """The sources with their places by author and by year: newest first, without a year last.

    The theory lists its sources as reference lists do, by author.
    """
    newest = sorted(theory.sources, key=lambda one: -(one.year or 0))
    years = {one.id: place for place, one in enumerate(newest)}
    return [(one, (place, years[one.id])) for place, one in enumerate(theory.sources)]


def _entry(graph: TheoryGraph, one: Source, cited: list[Use], shown: bool, rank: tuple[int, int], opening: str) -> html.Li:
    pages = sentences.enumerate_words([str(page) for page in one.pages])
    places = [piece for use in dict.fromkeys(cited) for piece in (", ", _place(graph, use))][1:]
    elsewhere = "; ".join(", ".join([_short(graph, place), *place_words(place)]) for place in one.places)
    facts = [
        html.Span(texts.PRINTED_ON.format(pages=pages)) if pages else None,
        html.Span(deepening_texts.PRINTED_IN.format(places=elsewhere)) if elsewhere else None,
        html.Span([texts.USED_IN, *places]) if places else None,
        *own_link("source", href(weergave="bronnen", item=one.id), opening),
    ]
    return html.Li(
        [html.P(references.full(one), className="vt-item__text"), html.P(facts, className="vt-item__facts")],
        hidden=not shown,
        tabIndex="-1",
        **attributes(data_source=one.id, data_rank=" ".join(map(str, rank))),
    )


def _short(graph: TheoryGraph, place: Place) -> str:
    document = graph.deepening.document(place.document)
    return document.short_title or document.title


def _place(graph: TheoryGraph, use: Use) -> html.A:
    if use.entry:
        return html.A(graph.deepening.item(use.entry).title, href=item_href(graph, use.entry))
    name = sentences.mention(graph, use.node)
    if use.item:
        page = graph.item(use.item).page
        return html.A(f"{name}, {texts.PAGE_SHORT.format(page=page)}" if page else name, href=href(knoop=use.node, item=use.item))
    if use.link:
        other = sentences.mention(graph, use.link.split(".")[1])
        return html.A(f"{name}, {texts.LINK_OF.format(node=other)}", href=href(selectie=use.node, verband=use.link))
    return html.A(f"{name}, {texts.LIST_OF}", href=href(knoop=use.node))
