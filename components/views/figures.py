"""The figures view: three pictures of actions and links, each with a table that says the same.

The tables are made here, with the numbers that the address asks for; `assets/figures/figures.js` counts anew when it
changes, and draws from the same numbers.  The part with the figures is made twice: as HTML with the tables, and in
`components/document/dash_room.py` with Dash's graphs, into which the browser takes the tables along.
"""

from collections.abc import Mapping, Sequence

from dash import html

from components import texts
from components.address import Address, href
from components.markup import attributes
from components.parts.choices import chosen_labels
from components.parts.figure_section import figure_section, figures, link_of
from components.parts.marks import mark
from components.parts.view_data import ViewData
from theory import sentences
from theory.counting import by_actor_and_node, by_kind_and_node, relations_between
from theory.graph import TheoryGraph
from theory.model import Theory


def figures_view(data: ViewData, address: Address) -> html.Section:
    """The whole view, as the address asks for it."""
    graph = data.graph
    theory = graph.theory
    found = address.selection.own(graph)
    places = graph.acting
    named = bool(address.genoemd)
    heat = by_actor_and_node(found, named)
    kinds = by_kind_and_node(graph, found, named)
    tables = {
        "heat": lambda: _heat(theory, graph, address, places, heat),
        "matrix": lambda: _matrix(graph),
        "kinds": lambda: _kinds(theory, graph, places, kinds),
    }
    parts = [
        figure_section(name, heading, f"{says} {invites}".strip(), html.Div(), _fold(heading, tables[name]()))
        for name, heading, says, invites in figures(graph)
    ]
    return html.Section(
        [
            html.H1(texts.FIGURES_HEADING),
            html.P(texts.FIGURES_INTRO, className="vt-essence"),
            html.P([html.Span(said(graph, address), className="vt-said"), " ", _to_actions(address)]),
            html.Div(parts, className="vt-figures"),
        ],
        className="vt-wide",
        **attributes(data_view="beeld"),
    )


def said(graph: TheoryGraph, address: Address) -> str:
    """What is chosen, in words."""
    labels = [label for label, _ in chosen_labels(graph, address.selection)]
    return f"{texts.FIGURES_FILTERED}{sentences.enumerate_words(labels)}." if labels else texts.FIGURES_ALL


def _to_actions(address: Address) -> html.A:
    return html.A(
        texts.FIGURES_FILTER, href=address.but(weergave="acties").query, className="vt-button", **attributes(data_keep="acties")
    )


def _fold(heading: str, table: html.Table) -> html.Details:
    return html.Details(
        [
            html.Summary(html.H3(texts.FIGURE_TABLE)),
            html.Div(table, className="vt-figure__table", tabIndex="0", role="region", **attributes(aria_label=heading)),
        ],
        className="vt-fold",
        open=True,
    )


def _heat(
    theory: Theory, graph: TheoryGraph, address: Address, places: Sequence[str], numbers: Mapping[tuple[str, str], int]
) -> html.Table:
    rows = []
    shown = set(address.several("actor"))
    for who in theory.actors:
        own = [numbers.get((who.id, place), 0) for place in places]
        cells = [
            html.Td(
                html.A(str(count), href=address.but(weergave="acties", actor=who.id, bij=place).query) if count else "0",
                **attributes(data_cell=f"{who.id} {place}"),
            )
            for place, count in zip(places, own, strict=True)
        ]
        name = html.Th(html.A(who.name, href=href(weergave="actor", actor=who.id)), scope="row")
        total = html.Td(str(sum(own)), **attributes(data_cell=who.id))
        hidden = bool(shown and who.id not in shown) or not any(own)
        rows.append(html.Tr([name, *cells, total], hidden=hidden, **attributes(data_row=who.id)))
    return _table(texts.FIGURE_HEAT, texts.FIGURE_ACTOR, _names(graph, places), rows, True)


def _kinds(theory: Theory, graph: TheoryGraph, places: Sequence[str], numbers: Mapping[tuple[str, str], int]) -> html.Table:
    rows = [
        html.Tr(
            [
                html.Th(kind.name, scope="row"),
                *[
                    html.Td(str(numbers.get((kind.id, place), 0)), **attributes(data_cell=f"{kind.id} {place}"))
                    for place in places
                ],
            ],
            **attributes(data_row=kind.id),
        )
        for kind in theory.kinds
    ]
    return _table(texts.FIGURE_KINDS, texts.FIGURE_KIND, _names(graph, places), rows)


def _matrix(graph: TheoryGraph) -> html.Table:
    upper, lower, found = relations_between(graph)
    rows = []
    for n in lower:
        cells = []
        for above in upper:
            relation = found.get((n, above))
            cells.append(
                html.Td(html.A([mark(relation), " ", relation.label], href=link_of(graph, n, above)) if relation else "–")
            )
        name = html.Th(html.A(sentences.capital(sentences.mention(graph, n)), href=href(knoop=n)), scope="row")
        rows.append(html.Tr([name, *cells]))
    return _table(texts.FIGURE_MATRIX, texts.FIGURE_PLACE, _names(graph, upper), rows)


def _names(graph: TheoryGraph, nodes: Sequence[str]) -> list[str]:
    return [sentences.capital(sentences.mention(graph, n)) for n in nodes]


def _table(caption: str, corner: str, columns: Sequence[str], rows: list[html.Tr], total: bool = False) -> html.Table:
    heads = [corner, *columns, *([texts.FIGURE_TOTAL] if total else [])]
    return html.Table(
        [
            html.Caption(caption, className="vt-hidden"),
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
            html.Tbody(rows),
        ],
        className="vt-table",
    )
