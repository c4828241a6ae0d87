"""Items to tick, by group: kept on the device of who ticks, never counted; on paper a form.

`assets/deepening/checklist.js` ticks what was kept.
"""

from functools import partial

from dash import html

from components import deepening_texts as words
from components import kept_texts
from components.address import Address, href
from components.markup import Child, attributes, input_field
from components.parts.card_list import card_list
from theory.deepening import Collection, Item
from theory.graph import TheoryGraph


def checklist(graph: TheoryGraph, collection: Collection, address: Address) -> list[Child]:
    """The items with a square each, room for a note after each group, and what is kept."""
    note = html.P([words.TICKS_NOTE, html.Span(), html.Span()], className="vt-ticks__note", **attributes(aria_hidden="true"))
    return [*card_list(graph, collection, address, partial(_square, collection), note), _kept(collection)]


def _square(collection: Collection, item: Item) -> html.Label:
    square = input_field(type="checkbox", autoComplete="off", className="vt-tick", **attributes(data_tick=item.id))
    return html.Label([square, html.Span(item.title)], className="vt-ticked")


def _kept(collection: Collection) -> html.Div:
    """What becomes of the ticks, and a button that takes them away; without scripts nothing is kept."""
    said = html.Span(kept_texts.TICKS["kept"], **attributes(data_part="kept"))
    where = html.A(kept_texts.HEADING, href=href(weergave="uitleg"))
    button = html.Button(kept_texts.TICKS["clear"], type="button", className="vt-button", hidden=True)
    return html.Div(
        [html.P([said, " ", where], className="vt-quiet"), button],
        className="vt-ticks__kept vt-scripted",
        **attributes(data_kept=f"{kept_texts.TICKED}/{collection.id}"),
    )
