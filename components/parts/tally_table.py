"""The picture of a collection as a table, folded: its rows with what tells squares apart, in numbers."""

from dash import html

from components import deepening_texts as words
from components.address import href
from components.markup import Child, attributes
from components.parts.tally_words import Tally, short
from theory.pictures import Row

MOST_COLUMNS = 5
"""With more kinds than these they stand in one column."""


def tally_table(tally: Tally) -> html.Details:
    """The same as the picture in words and numbers."""
    heads = [words.ROWS[tally.picture.rows], *map(short, tally.drawn.columns), words.NUMBER, *_heads(tally)]
    table = html.Table(
        [
            html.Caption(tally.picture.title),
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
            html.Tbody([html.Tr(_row(tally, row)) for row in tally.drawn.rows]),
        ]
    )
    marks = attributes(aria_label=tally.picture.title)
    scrolled = html.Div(table, className="vt-tally__table", role="region", tabIndex="0", **marks)
    return html.Details([html.Summary(words.AS_TABLE), scrolled], className="vt-fold", id=f"tabel-{tally.collection.id}")


def _heads(tally: Tally) -> list[str]:
    kinds = tally.drawn.kinds
    if len(kinds) < 2:
        return []
    return [words.OF_WHICH] if len(kinds) > MOST_COLUMNS else [tally.kind(kind) for kind in kinds]


def _row(tally: Tally, row: Row) -> list[Child]:
    filled = [html.Td(words.YES_NO[one]) for one in row.filled]
    return [html.Th(tally.name(row), scope="row"), *filled, html.Td(_total(tally, row)), *map(html.Td, _apart(tally, row))]


def _total(tally: Tally, row: Row) -> Child:
    """The number in a row; of a node it leads to all that the topic says of it."""
    if tally.picture.rows == "items" or not row.count:
        return str(row.count)
    squares = tally.graph.deepening.collection(tally.picture.of) if tally.picture.of else tally.collection
    return html.A(str(row.count), href=href(weergave="verdieping", deel=squares.topic, bij=row.id))


def _apart(tally: Tally, row: Row) -> list[str]:
    """What a row has of each kind: numbers, or names where the picture has these."""
    kinds = tally.drawn.kinds
    if len(kinds) < 2:
        return []
    if len(kinds) > MOST_COLUMNS:
        return [", ".join(f"{tally.kind(kind)} {len(items)}" for kind, items in row.kinds.items())]
    found = [row.kinds.get(kind, []) for kind in kinds]
    if tally.picture.names:
        return [", ".join(item.title for item in items) or words.NONE for items in found]
    return [str(len(items)) for items in found]
