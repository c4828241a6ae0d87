"""The items of a deepening as rows of a table."""

from theory import messages
from theory.citing import brief
from theory.deepening import Bound, Collection, Item
from theory.downloads.addresses import Addresses
from theory.downloads.rows import csv_row
from theory.graph import TheoryGraph
from theory.layout import plain

Cell = str | int | float | None


def items_csv(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """One line per item, of a series one per year; with a byte order mark, without which Excel loses the accents."""
    deepening = graph.deepening
    rows = [row for one in deepening.collections for item in one.items for row in item_rows(graph, item.id, addresses)]
    return "".join([item_header(), *rows]).encode("utf-8-sig")


def item_header() -> str:
    """The names of the columns of `item_rows`."""
    return csv_row(messages.ITEM_COLUMNS)


def item_rows(graph: TheoryGraph, item_id: str, addresses: Addresses) -> list[str]:
    """The lines of one item."""
    item = graph.deepening.item(item_id)
    values: list[tuple[Cell, Cell]] = list(item.values.items()) or [(None, None)]
    return [csv_row(_cells(graph, item, addresses, year, value)) for year, value in values]


def _cells(graph: TheoryGraph, item: Item, addresses: Addresses, year: Cell, value: Cell) -> list[Cell]:
    collection = graph.deepening.collection_of(item.id)
    parent = graph.deepening.item(item.parent).title if item.parent else None
    return [
        graph.deepening.topic(collection.topic).title,
        collection.title,
        item.group,
        item.title,
        plain(item.text) if item.text else None,
        _answers(collection, item),
        f"‘{item.quote.text}’ ({item.quote.by})" if item.quote else None,
        parent,
        year,
        _decimal(value),
        collection.unit,
        graph.deepening.document(item.document).title,
        item.section,
        item.page,
        ", ".join(graph.node(one.id).name for one in item.nodes),
        *(_names(graph, item.actors, named) for named in (True, False)),
        "; ".join(brief(graph.source(source)) for source in item.sources),
        item.note,
        " ".join(collection.warnings) or None,
        addresses.item(collection.topic, item.id),
    ]


def _answers(collection: Collection, item: Item) -> str | None:
    """Each question with its answers, a line for each."""
    lines = []
    for field in collection.fields:
        given = item.fields.get(field.id)
        if given:
            lines.append(f"{field.label}: {given if isinstance(given, str) else '; '.join(given)}")
    return "\n".join(lines) or None


def _decimal(value: Cell) -> Cell:
    """A fraction as Dutch spreadsheets read it; a whole number as it is."""
    return str(value).replace(".", ",") if isinstance(value, float) else value


def _names(graph: TheoryGraph, bound: list[Bound], named: bool) -> str:
    return ", ".join(graph.actor(one.id).name for one in bound if one.named is named)
