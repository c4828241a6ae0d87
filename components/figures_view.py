"""The figures view: three pictures of actions and links, each with a table that says the same.

The tables are made here, with the numbers that the address asks for; `assets/later/figures.js` counts anew when it
changes, and draws from the same numbers.
"""

from collections.abc import Mapping, Sequence

import networkx as nx
from dash import html

from components import texts
from components.actions_view import chips, chosen_actions
from components.address import Address, href
from components.marks import mark
from theory import wording
from theory.counting import by_actor_and_node, by_kind_and_node, relations_between
from theory.graph import node
from theory.model import Theory


def figures_view(theory: Theory, graph: nx.MultiDiGraph, address: Address) -> html.Section:
    """The whole view, as the address asks for it."""
    found = chosen_actions(graph, address)
    places = acting(graph)
    named = bool(address.genoemd)
    heat = by_actor_and_node(found, named)
    kinds = by_kind_and_node(graph, found, named)
    upper, lower, _ = relations_between(graph)
    return html.Section(
        [
            html.H1(texts.FIGURES_HEADING),
            html.P(texts.FIGURES_INTRO, className="vt-essence"),
            html.P([html.Span(said(graph, address), className="vt-said"), " ", _to_actions(address)]),
            _figure("heat", texts.FIGURE_HEAT, texts.FIGURE_HEAT_TEXT, _heat(theory, graph, address, places, heat)),
            _figure("matrix", texts.FIGURE_MATRIX, texts.FIGURE_MATRIX_TEXT, _matrix(graph)) if upper and lower else None,
            _figure("kinds", texts.FIGURE_KINDS, texts.FIGURE_KINDS_TEXT, _kinds(theory, graph, places, kinds)),
        ],
        className="vt-wide",
        **{"data-view": "beeld"},
    )


def acting(graph: nx.MultiDiGraph) -> list[str]:
    """The nodes that have actions."""
    return [n for n in graph if node(graph, n).actions]


def said(graph: nx.MultiDiGraph, address: Address) -> str:
    """What is chosen, in words."""
    labels = [label for label, _ in chips(graph, address)]
    return f"{texts.FIGURES_FILTERED}{wording.enumerate_words(labels)}." if labels else texts.FIGURES_ALL


def _to_actions(address: Address) -> html.A:
    return html.A(
        texts.FIGURES_FILTER, href=address.but(weergave="acties").query, className="vt-button", **{"data-keep": "acties"}
    )


def _figure(name: str, heading: str, text: str, table: html.Table) -> html.Section:
    """A heading, room for the picture with its buttons, and the table beside it."""
    saves = [
        html.Button(texts.FIGURE_SAVE[kind], type="button", className="vt-button vt-take__button", **{"data-save": kind})
        for kind in ("svg", "png")
    ]
    picture = html.Div(
        [html.Div(className="vt-figure__drawing", id=f"vt-{name}"), html.Div(saves, className="vt-figure__saves")],
        className="vt-figure__picture vt-scripted",
    )
    fold = html.Details(
        [
            html.Summary(html.H3(texts.FIGURE_TABLE)),
            html.Div(table, className="vt-figure__table", tabIndex="0", role="region", **{"aria-label": heading}),
        ],
        className="vt-fold",
        open=True,
    )
    return html.Section([html.H2(heading), html.P(text), picture, fold], className="vt-figure", **{"data-figure": name})


def _heat(
    theory: Theory, graph: nx.MultiDiGraph, address: Address, places: Sequence[str], numbers: Mapping[tuple[str, str], int]
) -> html.Table:
    rows = []
    shown = set(address.several("actor"))
    for who in theory.actors:
        own = [numbers.get((who.id, place), 0) for place in places]
        cells = [
            html.Td(
                html.A(str(count), href=address.but(weergave="acties", actor=who.id, bij=place).query) if count else "0",
                **{"data-cell": f"{who.id} {place}"},
            )
            for place, count in zip(places, own, strict=True)
        ]
        name = html.Th(html.A(who.name, href=href(weergave="actor", actor=who.id)), scope="row")
        total = html.Td(str(sum(own)), **{"data-cell": who.id})
        hidden = bool(shown and who.id not in shown) or not any(own)
        rows.append(html.Tr([name, *cells, total], hidden=hidden, **{"data-row": who.id}))
    return _table(texts.FIGURE_HEAT, texts.FIGURE_ACTOR, _names(graph, places), rows, True)


def _kinds(theory: Theory, graph: nx.MultiDiGraph, places: Sequence[str], numbers: Mapping[tuple[str, str], int]) -> html.Table:
    rows = [
        html.Tr(
            [
                html.Th(kind.name, scope="row"),
                *[html.Td(str(numbers.get((kind.id, place), 0)), **{"data-cell": f"{kind.id} {place}"}) for place in places],
            ],
            **{"data-row": kind.id},
        )
        for kind in theory.kinds
    ]
    return _table(texts.FIGURE_KINDS, texts.FIGURE_KIND, _names(graph, places), rows)


def _matrix(graph: nx.MultiDiGraph) -> html.Table:
    upper, lower, found = relations_between(graph)
    rows = []
    for n in lower:
        cells = []
        for above in upper:
            relation = found.get((n, above))
            link = href(selectie=n, verband=f"{n}.{above}")
            if relation and not graph.has_edge(n, above):  # a mutual link that is written from above
                link = href(selectie=n, verband=f"{above}.{n}")
            cells.append(html.Td(html.A([mark(relation), " ", relation.label], href=link) if relation else "–"))
        name = html.Th(html.A(wording.capital(wording.mention(graph, n)), href=href(knoop=n)), scope="row")
        rows.append(html.Tr([name, *cells]))
    return _table(texts.FIGURE_MATRIX, texts.FIGURE_PLACE, _names(graph, upper), rows)


def _names(graph: nx.MultiDiGraph, nodes: Sequence[str]) -> list[str]:
    return [wording.capital(wording.mention(graph, n)) for n in nodes]


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
