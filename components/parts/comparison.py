"""Items beside each other: a column for each that the reader chose, a band for each question.

In the page each item is a row of the table, so that one follows the other where there is no room; where there is, the styles
make a column of it.  `assets/deepening/comparison.js` shows other columns in the browser; a test holds the two side by side.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from dash import html

from components import deepening_texts as words
from components.address import Address, href
from components.markup import Child, attributes
from components.parts.column_choice import Choosing
from components.parts.deepening_cards import answer, item_foot, item_heading, item_href, item_marks, item_text
from components.parts.deepening_filter import selection_of
from components.parts.theory_ways import theory_ways
from theory.deepening import Collection, Item
from theory.graph import TheoryGraph
from theory.search.text_matching import openings
from theory.shelf import Shelf

CHOOSING = Choosing(2, words.COMPARE, words.COMPARED, words.COMPARED_NOW)
"""How columns are chosen."""

MANY = 6
"""With more items beside it than this an item has a row for them, folded by what they stand under."""


def comparison(graph: TheoryGraph, collection: Collection, address: Address, shelf: Shelf | None = None) -> list[Child]:
    """The columns that the address asks for, under what they are chosen by; the others are there, but hidden.

    `shelf`: the theories that one can go to from an item that tells of one.
    """
    labels = {item.id: item.title for item in collection.items}
    shown = CHOOSING.shown(list(labels), address, _first(graph, collection, address))
    chooser = CHOOSING.form(labels, address, shown, collection.id) if len(labels) > CHOOSING.least else None
    return [chooser, _table(graph, collection, shelf, shown)]


def _first(graph: TheoryGraph, collection: Collection, address: Address) -> Sequence[str]:
    """What is shown unless the reader chose columns: what is on the page that is open, else what is about what is chosen."""
    selection = selection_of(graph, address)
    columns = address.several("kolommen")
    if selection.page or not selection or any(item.id in columns for item in collection.items):
        return selection.page
    return [item.id for item in collection.items if selection.takes(item)]


@dataclass(frozen=True)
class Row:
    """What is asked of each item: the question, whether it is shown above the answers, and what is drawn of an item."""

    label: str
    seen: bool
    draw: Callable[[Item], list[Child]]


def _rows(graph: TheoryGraph, collection: Collection, shelf: Shelf | None) -> list[Row]:
    """The text of each, the questions of the collection, what belongs beside it where that is much, and where it stands."""
    items = collection.items
    named = openings([item.title for item in items])
    opening = dict(zip((item.id for item in items), named, strict=True))
    many = any(len(graph.deepening.beside(item.id)) > MANY for item in items)
    rows = [Row(words.COMPARED_TEXT, False, item_text)] if any(item.text or item.quote for item in items) else []
    rows += [Row(field.label, True, partial(_answered, field.id)) for field in collection.fields]
    if shelf and any(item.theory in shelf.ids for item in items):
        rows.append(Row(words.COMPARED_THEORY, True, partial(_theory, shelf)))
    rows += [Row(words.COMPARED_BESIDE, True, partial(_beside, graph))] if many else []
    foot = Row(words.COMPARED_FOOT, False, lambda item: item_foot(graph, item, opening[item.id], beside=not many))
    return [*rows, foot]


def _answered(field_id: str, item: Item) -> list[Child]:
    given = answer(item.fields[field_id]) if field_id in item.fields else None
    return given if isinstance(given, list) else [given]


def _theory(shelf: Shelf, item: Item) -> list[Child]:
    """The theory that an item tells of, and what one can do with it, where it is on the shelf."""
    if item.theory is None or item.theory not in shelf.ids:
        return []
    return [html.A(shelf.theories[item.theory].title, href=href(theorie=item.theory)), theory_ways(shelf, item.theory)]


def _beside(graph: TheoryGraph, item: Item) -> list[Child]:
    """Links to the items that belong beside it, folded by the heading under which they stand."""
    groups: dict[str, list[Child]] = {}
    for found in graph.deepening.beside(item.id):
        collection = graph.deepening.collection_of(found.id)
        heading = found.group if found.group and len(item.items) > MANY else collection.title
        groups.setdefault(heading, []).append(html.Li(html.A(found.title, href=item_href(graph, found.id))))
    return [
        html.Details([html.Summary(f"{heading} ({len(links)})"), html.Ul(links)], className="vt-compared__fold")
        for heading, links in groups.items()
    ]


def _table(graph: TheoryGraph, collection: Collection, shelf: Shelf | None, shown: list[str]) -> html.Table:
    """All items; with explicit roles, for what is laid out otherwise is no table to some browsers."""
    rows = _rows(graph, collection, shelf)
    heads = [html.Th(html.Span(words.COMPARED_TITLE, className="vt-hidden"), scope="col", role="columnheader")]
    heads += [_head(row, 2 * number) for number, row in enumerate(rows, start=1)]
    columns = [_column(item, rows, hidden=item.id not in shown) for item in collection.items]
    return html.Table(
        [
            html.Caption(collection.title, className="vt-hidden"),
            html.Thead(html.Tr(heads, role="row"), role="rowgroup"),
            html.Tbody(columns, role="rowgroup"),
        ],
        role="table",
        className="vt-compared",
        style={"--vt-rows": 2 * len(rows) + 1},
        **attributes(data_columns=len(shown)),
    )


def _head(row: Row, line: int) -> html.Th:
    """A question; on the lines of the layout it has this one, and its answers the next."""
    label: Child = row.label if row.seen else html.Span(row.label, className="vt-hidden")
    return html.Th(label, scope="col", role="columnheader", style={"gridRow": line})


def _column(item: Item, rows: list[Row], hidden: bool) -> html.Tr:
    head = html.Th(html.Div(item_heading(item.title, 3), className="vt-compared__head"), scope="row", role="rowheader")
    cells = [_cell(row.draw(item), row, 2 * number + 1) for number, row in enumerate(rows, start=1)]
    marks = attributes(**item_marks(item), data_title=item.title)
    return html.Tr([head, *cells], role="row", tabIndex="-1", hidden=hidden, className="vt-compared__item", **marks)


def _cell(content: list[Child], row: Row, line: int) -> html.Td:
    """What an item answers; where that is nothing, a dash says so."""
    label = attributes(data_label=row.label) if row.seen else {}
    answered = not row.seen or any(part is not None for part in content)
    return html.Td(content if answered else _nothing(), role="cell", style={"gridRow": line}, **label)


def _nothing() -> list[Child]:
    dash = html.Span("–", className="vt-quiet", **attributes(aria_hidden="true"))
    return [dash, html.Span(words.COMPARED_NOTHING, className="vt-hidden")]
