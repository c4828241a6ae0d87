"""The search view: one field that finds everything, and the results by kind.

`assets/search/search.js` does the same in the browser with what `search_payload` prepares; a test holds the two side
by side.
"""

from itertools import groupby
from typing import Any

from dash import html

from components import shelf_texts, texts
from components.address import Address, href
from components.markup import Child, attributes, to_html
from components.parts.deepening_cards import item_href
from components.parts.elsewhere import elsewhere_section, found_elsewhere
from components.parts.folds import count_of
from components.parts.found import found_link, found_section
from components.parts.item_cards import term_definition
from components.parts.search_form import search_form
from components.parts.search_note import noted, search_note
from components.parts.view_data import ViewData
from theory import sentences
from theory.citing import brief
from theory.deepening import Item
from theory.graph import TheoryGraph
from theory.layout import running
from theory.search.query import Query
from theory.search.records import Record, found

MOST = 50
"""How many results of one kind are shown."""


def search_view(data: ViewData, address: Address) -> html.Section:
    """The whole view, with what the address asks for."""
    graph = data.graph
    query = Query.of(address.zoek, graph.lexicon)
    results = found(data.records, query)
    note = search_note(address.zoek, query, graph.lexicon, [record.text for record in results])
    count = html.Span(count_of(texts.FOUND, len(results)) if address.zoek else "", **attributes(data_count="zoek"))
    groups = [_group(graph, kind, list(part)) for kind, part in groupby(results, key=lambda record: record.kind)]
    beside = found_elsewhere(data.shelf, address.zoek, query) if address.zoek else []
    if beside:
        groups.append(elsewhere_section(data.shelf, beside, MOST))
    none = _none(bool(beside)) if address.zoek and not results else None
    return html.Section(
        [
            html.H1(texts.SEARCH_HEADING),
            search_form("zoek", texts.SEARCH_LABEL, address.zoek),
            html.P(texts.SEARCH_HINT, className="vt-quiet"),
            html.P(html.Span([count, " ", noted(note)]), className="vt-count"),
            html.Div([none, *groups], className="vt-results"),
        ],
        className="vt-article",
        **attributes(data_view="zoek"),
    )


def _group(graph: TheoryGraph, kind: str, records: list[Record]) -> html.Section:
    return found_section(kind, texts.SEARCH_KINDS[kind], str(len(records)), [_result(graph, record) for record in records[:MOST]])


def _result(graph: TheoryGraph, record: Record) -> Child:
    """One result: a link, and what tells it from others."""
    if record.kind == "nodes":
        return found_link(graph.node(record.id).name, href(knoop=record.id), graph.level(record.id).name)
    if record.kind == "terms":
        term = next(term for term in graph.theory.terms if term.name == record.id)
        return html.Li([html.Strong(term.name), html.P(term_definition(term))])
    if record.kind == "actors":
        actor = graph.actor(record.id)
        return found_link(actor.name, href(weergave="acties", actor=actor.id), actor.explanation or "")
    if record.kind == "sources":
        source = graph.source(record.id)
        return found_link(source.title, href(weergave="bronnen", item=source.id), brief(source))
    if record.kind == "items":
        item = graph.deepening.item(record.id)
        return found_link(item.title, item_href(graph, item.id), _within(graph, item))
    return found_link(running(graph.item(record.id).text), href(knoop=record.node, item=record.id), _named(graph, record.node))


def _within(graph: TheoryGraph, item: Item) -> str:
    """Where an item stands: its topic, its collection and its heading."""
    collection = graph.deepening.collection_of(item.id)
    return " · ".join(filter(None, [graph.deepening.topic(collection.topic).title, collection.title, item.group]))


def _named(graph: TheoryGraph, node_id: str) -> str:
    return sentences.capital(sentences.mention(graph, node_id))


def search_payload(data: ViewData) -> dict[str, Any]:
    """What the browser needs to do the same.

    `results`: by kind and id, the list items of what is found; a claim or action has none, the browser makes it of its card
    with the template `item` and the name in `nodes`.  `kinds`: their labels; and the words around them.
    """
    results: dict[str, dict[str, str]] = {kind: {} for kind in texts.SEARCH_KINDS}
    for record in data.records:
        if record.kind not in ("claims", "actions"):
            results[record.kind][record.id] = to_html(_result(data.graph, record))
    return {
        "results": results,
        "nodes": {node_id: _named(data.graph, node_id) for node_id in data.graph},
        "templates": {
            "item": to_html(found_link("{text}", "{query}", "{node}")),
            "section": to_html(found_section("{kind}", "{label}", "{count}", "{results}")),
            "none": to_html(_none(False)),
            "noneHere": to_html(_none(True)),
        },
        "kinds": texts.SEARCH_KINDS,
        "found": texts.FOUND,
        "most": MOST,
    }


def _none(beside: bool) -> html.P:
    """Said where nothing is found; `beside`: but something in other theories."""
    return html.P(shelf_texts.FOUND_NONE_HERE if beside else texts.FOUND_NONE)
