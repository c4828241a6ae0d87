"""The items of a deepening as rows of a table."""

from theory.citing import brief
from theory.deepening import Bound, Collection, Item, Place
from theory.downloads import words
from theory.downloads.addresses import Addresses
from theory.downloads.rows import csv_row
from theory.graph import TheoryGraph
from theory.items import place_words
from theory.layout import plain

Cell = str | int | float | None


def items_csv(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """One line per item, of a series one per year; with a byte order mark, without which Excel loses the accents."""
    deepening = graph.deepening
    rows = [row for one in deepening.collections for item in one.items for row in item_rows(graph, item.id, addresses)]
    return "".join([item_header(), *rows]).encode("utf-8-sig")


def item_header() -> str:
    """The names of the columns of `item_rows`."""
    return csv_row(words.ITEM_COLUMNS)


def item_rows(graph: TheoryGraph, item_id: str, addresses: Addresses) -> list[str]:
    """The lines of one item: of one with numbers a line for each year."""
    item = graph.deepening.item(item_id)
    values: list[tuple[Cell, Cell]] = [(int(year), value) for year, value in item.values.items()]
    return [csv_row(_cells(graph, item, addresses, year, value)) for year, value in values or [(None, None)]]


def _cells(graph: TheoryGraph, item: Item, addresses: Addresses, year: Cell, value: Cell) -> list[Cell]:
    deepening = graph.deepening
    collection = deepening.collection_of(item.id)
    return [
        deepening.topic(collection.topic).title,
        collection.title,
        item.group,
        deepening.item(item.parent).title if item.parent else None,
        item.title,
        plain(item.text) if item.text else None,
        _answers(collection, item),
        f"‘{item.quote.text}’ ({item.quote.by})" if item.quote else None,
        year,
        value,
        collection.unit,
        deepening.document(item.document).title,
        item.section,
        item.page,
        "; ".join(_place(graph, place) for place in item.also),
        *(_names([(graph.node(one.id).name, one) for one in item.nodes], named) for named in (True, False)),
        *(_names([(graph.actor(one.id).name, one) for one in item.actors], named) for named in (True, False)),
        "; ".join(deepening.item(one.id).title for one in item.items),
        "; ".join(brief(graph.source(source)) for source in item.sources),
        item.note,
        " ".join(collection.warnings),
        addresses.item(collection.topic, item.id),
        words.SHOWN_AS[collection.show],
    ]


def _answers(collection: Collection, item: Item) -> str:
    """Each question that is answered, a line for each."""
    given = [(field.label, item.fields[field.id]) for field in collection.fields if field.id in item.fields]
    return "\n".join(f"{_asked(label)} {said if isinstance(said, str) else '; '.join(said)}" for label, said in given)


def _asked(label: str) -> str:
    """A question before its answer, with a sign between them."""
    return label if label.endswith(("?", "!", ":")) else f"{label}:"


def _place(graph: TheoryGraph, place: Place) -> str:
    document = graph.deepening.document(place.document)
    return ", ".join([document.short_title or document.title, *place_words(place)])


def _names(bound: list[tuple[str, Bound]], named: bool) -> str:
    """The names of what the document itself names, or of what an editor added."""
    return ", ".join(name for name, one in bound if one.named is named)
