"""What people take along from a topic of the deepening, in fragments that the browser only joins: memo, table, sources."""

from typing import Any

from dash import html

from components import deepening_texts as words
from components import texts
from components.address import addresses
from components.markup import Child, to_html
from components.parts.deepening_cards import in_one_line
from components.parts.export_menu import BASE, lines
from components.parts.view_data import ViewData
from theory.citing import brief
from theory.deepening import Collection, Item
from theory.downloads.item_rows import item_header, item_rows
from theory.graph import TheoryGraph
from theory.items import documents_of, place_words


def topic_export(data: ViewData, topic_id: str) -> dict[str, Any]:
    """`title`: of the topic; `sections`: of each collection its id, its title and warnings as HTML, and its items in order.

    Of each item by id: `rows` of the table, its `memo` as HTML, the `groups` and `parents` that it has, the sources that it
    `cites`, and its `documents`.
    """
    graph = data.graph
    deepening = graph.deepening
    unknown = addresses(BASE, data.shelf.mark)
    items = deepening.items_of(topic_id)
    return {
        "title": deepening.topic(topic_id).title,
        "head": item_header(),
        "sections": [_section(collection) for collection in deepening.of_topic(topic_id)],
        "rows": {item.id: item_rows(graph, item.id, unknown) for item in items},
        "memo": {item.id: to_html(item_memo(graph, deepening.collection_of(item.id), item)) for item in items},
        "groups": {item.id: item.group for item in items if item.group},
        "parents": {item.id: item.parent for item in items if item.parent},
        "cites": {item.id: item.sources for item in items if item.sources},
        "documents": {item.id: documents_of(item) for item in items},
        "of": words.MEMO_OF,
    }


def _section(collection: Collection) -> list[Any]:
    warned = [html.P(html.Em(warning)) for warning in collection.warnings]
    return [collection.id, collection.title, to_html(warned), [item.id for item in collection.items]]


def item_memo(graph: TheoryGraph, collection: Collection, item: Item) -> html.Li:
    """An item as it stands in a memo: what it says, what it answers, where it stands and on what it rests."""
    document = graph.deepening.document(item.document)
    place = ", ".join([document.short_title or document.title, *place_words(item)])
    cited = "; ".join(brief(graph.source(one)) for one in item.sources)
    facts = f"{place}. {texts.SOURCE}{cited}." if cited else f"{place}."
    parts: list[list[Child]] = [[item.title], lines(item.text) if item.text else []]
    if item.quote:
        parts.append([f"{words.QUOTED.format(text=item.quote.text)} ({item.quote.by})"])
    for field in collection.fields:
        if field.id in item.fields:
            asked = field.label if field.label[-1] in "?!:" else f"{field.label}:"
            parts.append([f"{asked} {in_one_line(item.fields[field.id])}"])
    if item.values:
        parts.append([_numbers(item)])
    else:
        parts += _numbers_beside(graph, item)
    parts += [[words.NOTE + item.note] if item.note else [], [html.Em(facts)]]
    return html.Li([piece for part in parts if part for piece in (html.Br(), *part)][1:])


def _numbers(item: Item) -> str:
    return ", ".join(f"{year}: {number(value)}" for year, value in item.values.items())


def _numbers_beside(graph: TheoryGraph, item: Item) -> list[list[Child]]:
    """The numbers that belong beside an item, with what to keep in mind of them."""
    lines_of = [one for one in graph.deepening.beside(item.id) if one.values]
    found: list[list[Child]] = []
    for one in lines_of:
        unit = graph.deepening.collection_of(one.id).unit
        found.append([f"{one.title}, {one.group}{f' ({unit})' if unit else ''}: {_numbers(one)}"])
    warned = dict.fromkeys(text for one in lines_of for text in graph.deepening.collection_of(one.id).warnings)
    return [*found, [html.Em(f"{words.WARNINGS}: {' '.join(warned)}")]] if warned else found


def number(value: float) -> str:
    """A number as Dutch writes it."""
    return str(value).replace(".", ",")
