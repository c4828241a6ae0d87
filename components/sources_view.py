"""The sources view: every source once, where it is printed and where it is used."""

import networkx as nx
from dash import html

from components import source, texts
from components.address import Address, href
from components.items import own_link
from components.node_view import count_of
from components.render import input_field
from theory import wording
from theory.citing import Use, uses
from theory.graph import node
from theory.model import Source, Theory
from theory.search import Record, found
from theory.words import folded


def sources_view(theory: Theory, graph: nx.MultiDiGraph, address: Address, among: list[Record]) -> html.Section:
    """The whole view: by author, or by year, newest first; only those with the words that the address asks for."""
    cited = uses(graph)
    shown = _wanted([record for record in among if record.kind == "sources"], address.zoek)
    ranked = sorted(_ranked(theory), key=lambda pair: pair[1][1 if address.orde == "jaar" else 0])
    orders = [_order(address, label, orde) for label, orde in ((texts.BY_AUTHOR, ""), (texts.BY_YEAR, "jaar"))]
    items = [_entry(graph, one, cited.get(one.id, []), one.id in shown, rank) for one, rank in ranked]
    return html.Section(
        [
            html.H1(texts.SOURCES_HEADING),
            html.P([texts.SOURCES_INTRO, " ", html.A(texts.TO_EVIDENCE, href=href(weergave="bewijs"))], className="vt-essence"),
            search_form("bronnen", texts.SOURCES_SEARCH, address.zoek, address.orde),
            html.Ul(orders, className="vt-tabs"),
            html.P(html.Span(count_of(texts.SOURCES_COUNT, len(shown)), **{"data-count": "bronnen"}), className="vt-count"),
            html.P(texts.SOURCES_NONE, className="vt-none", hidden=bool(shown)),
            html.Ol(items, className="vt-references vt-references--all"),
        ],
        className="vt-article vt-article--plain",
        **{"data-view": "bronnen"},
    )


def _order(address: Address, label: str, orde: str) -> html.Li:
    here = "true" if address.orde == orde else None
    link = html.A(label, href=address.but(orde=orde).query, className="vt-tab", **{"data-orde": orde, "aria-current": here})
    return html.Li(link)


def search_form(view: str, label: str, value: str, orde: str = "") -> html.Form:
    """A field to search in one view; without scripts it asks the server."""
    return html.Form(
        [
            input_field(type="hidden", name="weergave", value=view),
            input_field(type="hidden", name="orde", value=orde) if orde else None,
            search_field(label, value),
        ],
        method="get",
        role="search",
    )


def search_field(label: str, value: str) -> html.Div:
    """The field of a form that searches."""
    return html.Div(
        [
            html.Label(label, htmlFor="vt-zoek"),
            html.Div(
                [
                    input_field(type="search", name="zoek", id="vt-zoek", value=value, autoComplete="off", className="vt-field"),
                    html.Button(texts.SEARCH_BUTTON, type="submit", className="vt-button vt-search__button"),
                ],
                className="vt-search__row",
            ),
        ],
        className="vt-search",
    )


def _wanted(among: list[Record], query: str) -> set[str]:
    return {record.id for record in (found(among, query) if folded(query).split() else among)}


def _ranked(theory: Theory) -> list[tuple[Source, tuple[int, int]]]:
    """The sources with their places by author and by year: newest first, without a year last.

    The theory lists its sources as reference lists do, by author.
    """
    newest = sorted(theory.sources, key=lambda one: -(one.year or 0))
    years = {one.id: place for place, one in enumerate(newest)}
    return [(one, (place, years[one.id])) for place, one in enumerate(theory.sources)]


def _entry(graph: nx.MultiDiGraph, one: Source, cited: list[Use], shown: bool, rank: tuple[int, int]) -> html.Li:
    pages = wording.enumerate_words([str(page) for page in one.pages])
    places = [piece for use in dict.fromkeys(cited) for piece in (", ", _place(graph, use))][1:]
    facts = [
        html.Span(texts.PRINTED_ON.format(pages=pages)) if pages else None,
        html.Span([texts.USED_IN, *places]) if places else None,
        *own_link("source", href(weergave="bronnen", item=one.id)),
    ]
    return html.Li(
        [html.P(source.full(one), className="vt-item__text"), html.P(facts, className="vt-item__facts")],
        hidden=not shown,
        tabIndex="-1",
        **{"data-source": one.id, "data-rank": " ".join(map(str, rank))},
    )


def _place(graph: nx.MultiDiGraph, use: Use) -> html.A:
    name = wording.mention(graph, use.node)
    if use.item:
        items = [*node(graph, use.node).claims, *node(graph, use.node).actions]
        page = next(item.page for item in items if item.id == use.item)
        return html.A(f"{name}, {texts.PAGE_SHORT.format(page=page)}" if page else name, href=href(knoop=use.node, item=use.item))
    if use.link:
        other = wording.mention(graph, use.link.split(".")[1])
        return html.A(f"{name}, {texts.LINK_OF.format(node=other)}", href=href(selectie=use.node, verband=use.link))
    return html.A(f"{name}, {texts.LIST_OF}", href=href(knoop=use.node))
