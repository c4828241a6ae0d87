"""Numbers by year: for each thing that is counted a chart of the chosen places, with its table, its warnings and its texts.

The charts are drawn in the browser (`components/parts/series_charts.py`, `assets/deepening/series.js`); without scripts there
are the tables.
"""

from collections.abc import Collection as Many
from collections.abc import Sequence
from typing import Any

from dash import html

from components import deepening_texts as words
from components import texts
from components.address import Address
from components.markup import Child, attributes
from components.parts.card_list import card_layout, chosen_items
from components.parts.chart_scale import scale_of
from components.parts.column_choice import Choosing
from components.parts.deepening_cards import CardLayout
from components.parts.deepening_filter import selection_of
from components.parts.folds import count_of
from theory.deepening import Collection, Item
from theory.graph import TheoryGraph
from theory.items import places
from theory.search.text_matching import as_id
from theory.series import Indicator, indicators, written

CHOOSING = Choosing(1, words.PLACES, words.PLACES_CHOSEN, words.PLACES_NOW)
"""How places are chosen."""

SAVES = ("svg", "png", "csv")


def series(graph: TheoryGraph, collection: Collection, address: Address) -> list[Child]:
    """A choice of places, and of each thing that is counted what is known of the chosen ones."""
    labels = place_names(collection)
    shown = CHOOSING.shown(list(labels), address, _opened(graph, collection, address))
    chooser = CHOOSING.form(labels, address, shown, collection.id) if len(labels) > CHOOSING.least else None
    cards, taken = card_layout(graph, collection, lambda item: item.title), chosen_items(graph, collection, address)
    return [chooser, *[_part(cards, nth, one, shown, taken) for nth, one in enumerate(indicators(collection), start=1)]]


def place_names(collection: Collection) -> dict[str, str]:
    """What the places of a series are called, by id."""
    names = {as_id(item.title): item.title for item in collection.items}
    return {place: names[place] for place in places(collection)}


def chart_name(collection: Collection, nth: int) -> str:
    """What a chart is called, in the page and among files."""
    return f"{collection.id}-{nth}"


def _unit(collection: Collection, indicator: Indicator) -> html.P | None:
    """What the numbers count, and from where the scale of the drawing goes."""
    numbers = [number for item in indicator.lines for number in item.values.values()]
    said = [unit_words(collection.unit), scale_of(numbers).said if numbers else ""]
    return html.P(f"{'. '.join(filter(None, said))}.", className="vt-quiet vt-series__unit") if any(said) else None


def unit_words(unit: str | None) -> str:
    """What the numbers count."""
    return words.IN_UNIT.format(unit=unit) if unit else ""


def drawn_words(indicator: Indicator, unit: str | None, names: str) -> str:
    """What is said of a chart to who does not see it."""
    title = ", ".join(filter(None, [indicator.title, unit]))
    years = indicator.years or [""]
    return words.SERIES_DRAWN.format(title=title, first=years[0], last=years[-1], names=names)


def _opened(graph: TheoryGraph, collection: Collection, address: Address) -> list[str]:
    """The places of the item that is open, or of those that belong beside it."""
    opened = {address.item, *selection_of(graph, address).page}
    return list(dict.fromkeys(as_id(item.title) for item in collection.items if item.id in opened and not item.reference))


def _part(cards: CardLayout, nth: int, indicator: Indicator, shown: Sequence[str], taken: Many[str]) -> html.Section:
    """One thing that is counted."""
    collection = cards.collection
    own = [item for item in collection.items if (item.group or collection.title) == indicator.title]
    noted = {item.id: number for number, item in enumerate((one for one in indicator.lines if one.note), start=1)}
    visible = [item for item in indicator.lines if item.reference or as_id(item.title) in shown]
    name = chart_name(collection, nth)
    return html.Section(
        [
            html.H3(indicator.title, className="vt-group-of"),
            _unit(collection, indicator),
            html.P(words.NO_LINES, className="vt-series__none", hidden=bool(visible)),
            _picture(name, drawn_words(indicator, collection.unit, ", ".join(item.title for item in visible))),
            _table(indicator, visible, noted),
            _notes(indicator, visible, noted),
            _warnings(collection.warnings),
            html.Details(
                [html.Summary(count_of(words.LINES, len(own))), cards.nested(own, taken, 4)],
                className="vt-fold vt-series__texts",
            ),
        ],
        className="vt-cards vt-series",
        hidden=not any(item.id in taken for item in own),
        **attributes(data_figure=name),
    )


def _picture(name: str, said: str) -> html.Div:
    """Room for the drawing, and what saves it and its numbers."""
    labels = {**texts.FIGURE_SAVE, "csv": words.SAVE_CSV}
    saves = [
        html.Button(labels[way], type="button", className="vt-button vt-take__button", **attributes(data_save=way))
        for way in SAVES
    ]
    room = html.Div(html.Div(), className="vt-figure__drawing", id=f"vt-{name}", role="img", **attributes(aria_label=said))
    return html.Div([room, html.Div(saves, className="vt-figure__saves")], className="vt-figure__picture vt-scripted")


def _table(indicator: Indicator, visible: Sequence[Item], noted: dict[str, int]) -> html.Div:
    heads = [html.Th(head, scope="col") for head in (words.PLACE, *indicator.years)]
    rows = [_row(indicator, item, item in visible, noted.get(item.id)) for item in indicator.lines]
    table = html.Table(
        [html.Caption(indicator.title, className="vt-hidden"), html.Thead(html.Tr(heads)), html.Tbody(rows)], className="vt-table"
    )
    label = words.TABLE_OF.format(title=indicator.title)
    return html.Div(table, className="vt-figure__table", tabIndex="0", role="region", **attributes(aria_label=label))


def _row(indicator: Indicator, item: Item, visible: bool, note: int | None) -> html.Tr:
    title: list[Child] = [item.title]
    if note:
        title += [" ", _mark(note)]
    cells = [html.Td(written(item.values[year]) if year in item.values else _missing()) for year in indicator.years]
    return html.Tr(
        [html.Th(title, scope="row"), *cells],
        hidden=not visible,
        className="vt-series__quiet" if item.reference else None,
        **_marks(item),
    )


def _missing() -> html.Span:
    return html.Span(words.NO_NUMBER, className="vt-hidden")


def _mark(note: int) -> html.Sup:
    return html.Sup([html.Span(words.FOOTNOTE, className="vt-hidden"), str(note)])


def _marks(item: Item) -> dict[str, Any]:
    return attributes(data_line=item.id, data_place="" if item.reference else as_id(item.title), data_title=item.title)


def _notes(indicator: Indicator, visible: Sequence[Item], noted: dict[str, int]) -> html.Ul | None:
    """What is remarked of single lines, numbered as in the table."""
    notes = [
        html.Li([_mark(noted[item.id]), " ", f"{item.title}: {item.note}"], hidden=item not in visible, **_marks(item))
        for item in indicator.lines
        if item.id in noted
    ]
    return html.Ul(notes, className="vt-series__notes vt-quiet") if notes else None


def _warnings(warnings: Sequence[str]) -> html.Details | None:
    if not warnings:
        return None
    told = [html.Summary(f"{words.WARNINGS} ({len(warnings)})"), html.Ul([html.Li(one) for one in warnings])]
    return html.Details(told, className="vt-fold vt-series__warnings", open=True)
