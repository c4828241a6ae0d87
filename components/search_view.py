"""The search view: one field that finds everything, and the results by kind.

`assets/views/search.js` does the same in the browser with what `browser_results` prepares; a test holds the two side
by side.
"""

from itertools import groupby
from typing import Any

import networkx as nx
from dash import html

from components import source, texts
from components.address import Address, href
from components.items import explanation
from components.node_view import count_of
from components.render import Raw, to_html
from components.sources_view import search_form
from theory import graph as questions
from theory import wording
from theory.graph import actor, level, node, terms
from theory.search import Record, found

MOST = 50
"""How many results of one kind are shown."""


def search_view(graph: nx.MultiDiGraph, address: Address, among: list[Record]) -> html.Section:
    """The whole view, with what the address asks for."""
    results = found(among, address.zoek)
    count = count_of(texts.FOUND, len(results)) if address.zoek else ""
    groups = [_group(graph, kind, list(part)) for kind, part in groupby(results, key=lambda record: record.kind)]
    none = html.P(texts.FOUND_NONE) if address.zoek and not results else None
    return html.Section(
        [
            html.H1(texts.SEARCH_HEADING),
            search_form("zoek", texts.SEARCH_LABEL, address.zoek),
            html.P(texts.SEARCH_HINT, className="vt-quiet"),
            html.P(html.Span(count, **{"data-count": "zoek"}), className="vt-count"),
            html.Div([none, *groups], className="vt-results"),
        ],
        className="vt-article vt-article--plain",
        **{"data-view": "zoek"},
    )


def _group(graph: nx.MultiDiGraph, kind: str, part: list[Record]) -> html.Section:
    items = [Raw(result(graph, record)) for record in part[:MOST]]
    heading = html.H2([texts.SEARCH_KINDS[kind], " ", html.Span(f"({len(part)})", className="vt-quiet")])
    return html.Section([heading, html.Ul(items, className="vt-found")], **{"data-kind": kind})


def result(graph: nx.MultiDiGraph, record: Record) -> str:
    """One result as a list item: a link, and what tells it from others."""
    return to_html(html.Li(_result(graph, record)))


def _result(graph: nx.MultiDiGraph, record: Record) -> list[object]:
    if record.kind == "nodes":
        return [_lead(node(graph, record.id).name, href(knoop=record.id)), _aside(level(graph, record.id).name)]
    if record.kind == "terms":
        term = next(term for term in terms(graph) if term.name == record.id)
        return [html.Strong(term.name), html.P(explanation(term))]
    if record.kind == "actors":
        who = actor(graph, record.id)
        return [_lead(who.name, href(weergave="acties", actor=who.id)), _aside(who.explanation or "")]
    if record.kind == "sources":
        one = questions.source(graph, record.id)
        return [_lead(one.title, href(weergave="bronnen", item=one.id)), _aside(source.brief(one))]
    items = [*node(graph, record.node).claims, *node(graph, record.node).actions]
    text = next(item.text for item in items if item.id == record.id)
    return [_lead(text, href(knoop=record.node, item=record.id)), _aside(wording.capital(wording.mention(graph, record.node)))]


def _lead(text: str, address: str) -> html.A:
    return html.A(text, href=address)


def _aside(text: str) -> html.Span | None:
    return html.Span(text, className="vt-quiet") if text else None


def browser_results(graph: nx.MultiDiGraph, among: list[Record]) -> dict[str, Any]:
    """What the browser needs to do the same.

    `records`: `[kind, id, text to search in, list item]` each; a claim or action has no list item, the browser makes
    it of the card.  And the words around them.
    """
    return {
        "records": [
            [record.kind, record.id, record.text, *([] if record.kind in ("claims", "actions") else [result(graph, record)])]
            for record in among
        ],
        "kinds": texts.SEARCH_KINDS,
        "found": texts.FOUND,
        "none": texts.FOUND_NONE,
        "most": MOST,
    }
