"""The picture of a collection: rows of squares that can be counted, each leading to its text, and the same as a table."""

from dash import html

from components import deepening_texts as words
from components.markup import Child, attributes
from components.parts.deepening_cards import item_href
from components.parts.prose import prose
from components.parts.tally_table import tally_table
from components.parts.tally_words import Tally, short
from theory.deepening import Collection, Item
from theory.graph import TheoryGraph
from theory.pictures import OTHERWISE, Row, draw

SIGNS = ("full", "half", "open")
"""Squares of up to so many kinds are told apart by their shape; of more kinds all are full, and a gap and words tell them."""


def collection_tally(graph: TheoryGraph, collection: Collection) -> html.Section | None:
    """What of a collection can be seen before it is read, with a way past its many links; nothing without a picture."""
    shown, own = collection.picture, collection.id
    if not shown:
        return None
    tally = Tally(graph, collection, shown, draw(graph, collection, shown))
    rows = [html.Li(_row(tally, row), className="vt-tally__row", **attributes(data_row=row.id)) for row in tally.drawn.rows]
    return html.Section(
        [
            html.H3(shown.title),
            prose(shown.text, "vt-item__text") if shown.text else None,
            html.P(html.A(words.PAST_PICTURE, href=f"#tabel-{own}"), className="vt-tally__past"),
            _legend(tally),
            html.Ul(rows, className="vt-tally__rows"),
            _outside(tally),
            tally_table(tally),
        ],
        className="vt-tally",
        **attributes(data_tally=own),
    )


def _signed(tally: Tally) -> list[tuple[str, str]]:
    """The kinds, each with its sign; none where kinds are not told by the shape of their squares."""
    kinds = tally.drawn.kinds
    if tally.picture.names or not 1 < len(kinds) <= len(SIGNS):
        return []
    return list(zip(SIGNS, kinds, strict=False))


def _legend(tally: Tally) -> html.Ul | None:
    entries = [html.Li([html.I(), tally.kind(kind)], **attributes(data_sign=sign)) for sign, kind in _signed(tally)]
    return html.Ul(entries, className="vt-tally__legend", **attributes(aria_label=words.LEGEND)) if entries else None


def _row(tally: Tally, row: Row) -> list[Child]:
    number = html.P(tally.number(row.count), className="vt-tally__number")
    head = html.Div([html.P(tally.name(row), className="vt-tally__name"), number], className="vt-tally__head")
    return [head, html.Div([_cells(tally, row), _inside(tally, row)], className="vt-tally__body")]


def _cells(tally: Tally, row: Row) -> html.Ul | None:
    """A cell for each column, filled where there is an answer."""
    cells = [
        html.Li(
            [short(field), html.Span(words.ANSWERED[filled], className="vt-hidden")],
            **attributes(data_filled="true" if filled else None),
        )
        for field, filled in zip(tally.drawn.columns, row.filled, strict=True)
    ]
    return html.Ul(cells, className="vt-tally__cells") if cells else None


def _inside(tally: Tally, row: Row) -> html.Ul | None:
    """What stands in a row: a line for each kind where these are few, and else all in one line, with a gap between kinds."""
    if tally.picture.names:
        return html.Ul([_named(tally, row, kind) for kind in tally.drawn.kinds], className="vt-tally__named")
    if signed := _signed(tally):
        return html.Ul([_line(tally, row, kind, sign) for sign, kind in signed], className="vt-tally__kinds")
    groups = [
        html.Li([_square(tally, item, kind) for item in items], **attributes(data_sign=SIGNS[0]))
        for kind, items in row.kinds.items()
    ]
    return html.Ul(groups, className="vt-tally__groups") if groups else None


def _line(tally: Tally, row: Row, kind: str, sign: str) -> html.Li:
    items = row.kinds.get(kind, [])
    said: list[Child] = [str(len(items)), html.Span(f" × {tally.kind(kind)}", className="vt-hidden")]
    squares = html.Div([_square(tally, item) for item in items])
    return html.Li([html.Span(said, className="vt-tally__of"), squares], **attributes(data_sign=sign))


def _named(tally: Tally, row: Row, kind: str) -> html.Li:
    links = [html.Li(html.A(item.title, href=item_href(tally.graph, item.id))) for item in row.kinds.get(kind, [])]
    shown = html.Ul(links) if links else html.P(words.NONE, className="vt-quiet")
    return html.Li([html.Span(tally.kind(kind), className="vt-quiet"), shown])


def _square(tally: Tally, item: Item, kind: str = OTHERWISE) -> html.A:
    """A square that leads to its text; it bears the name, which is seen under the row while one points at it."""
    name = words.OF_KIND.format(kind=tally.kind(kind), title=item.title) if kind else item.title
    return html.A(html.Span(name), href=item_href(tally.graph, item.id), **attributes(data_square=item.id))


def _outside(tally: Tally) -> html.P | None:
    """How many are in no row: a picture leaves nothing out in silence."""
    outside = tally.drawn.outside
    if not outside:
        return None
    everything = tally.number(len(tally.drawn.items))
    return html.P(words.OUTSIDE[outside > 1].format(count=outside, all=everything), className="vt-quiet vt-tally__outside")
