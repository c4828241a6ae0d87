"""Advice beside actions: the button that asks for it, and its section.

`assets/actions/advice.js` shows of it what the address chooses, with the cards of `advice_payload`.
"""

from typing import Any

from dash import html

from components import deepening_texts as words
from components.address import Address, addresses
from components.markup import Child, attributes, to_html
from components.parts.deepening_cards import item_card, item_heading, item_marks
from components.parts.export_menu import BASE
from components.parts.folds import count_of
from components.parts.topic_export import item_memo
from components.parts.view_data import ViewData
from theory.advice import advice, advising
from theory.deepening import Collection, Item
from theory.downloads.advice_rows import advice_row
from theory.graph import TheoryGraph
from theory.items import documents_of
from theory.search.text_matching import openings
from theory.selection import Selection


def has_advice(graph: TheoryGraph) -> bool:
    """Whether there is any."""
    return any(True for _ in advising(graph))


def advice_choice(graph: TheoryGraph, address: Address) -> html.P | None:
    """The link that shows advice beside what is shown, or leaves it out again."""
    if not has_advice(graph):
        return None
    shown = bool(address.advies)
    link = html.A(
        words.ADVICE_OFF if shown else words.ADVICE_ON,
        href=address.but(advies="" if shown else "1").query,
        className="vt-button",
        **attributes(data_advice="off" if shown else "on"),
    )
    return html.P(link, className="vt-advice-choice")


def advice_section(graph: TheoryGraph, address: Address, selection: Selection | None = None) -> html.Section | None:
    """What is advised to whom the address chooses, with its own count; hidden where nobody asked for it."""
    if not has_advice(graph):
        return None
    inside = _inside(graph, selection or address.selection) if address.advies else []
    return html.Section(
        [html.H2(words.ADVICE), html.P(words.ADVICE_TEXT, className="vt-quiet"), html.Div(inside, className="vt-advice__shown")],
        className="vt-advice",
        hidden=not address.advies,
        **attributes(data_beside="advies"),
    )


def _inside(graph: TheoryGraph, selection: Selection) -> list[Child]:
    found = advice(graph, selection)
    cards = advice_cards(graph)
    count = html.P(
        html.Strong(count_of(words.ADVICE_COUNT, len(found.own)), **attributes(data_count="advies")), className="vt-advice__count"
    )
    none = None if found.own or found.wider else html.P(words.ADVICE_NONE)
    return [count, none, _listed(cards, found.own), *_wider(cards, found.wider)]


def _listed(cards: dict[str, html.Li], items: list[Item]) -> html.Ul:
    return html.Ul([cards[item.id] for item in items], className="vt-items")


def _wider(cards: dict[str, html.Li], items: list[Item]) -> list[Child]:
    return [html.H3(words.ADVICE_WIDER), _listed(cards, items)] if items else []


def advice_cards(graph: TheoryGraph) -> dict[str, html.Li]:
    """By id, the list item of each advice, as it stands beside actions."""
    found = list(advising(graph))
    named = openings([item.title for _, item in found])
    return {item.id: _card(graph, collection, item, opening) for (collection, item), opening in zip(found, named, strict=True)}


def _card(graph: TheoryGraph, collection: Collection, item: Item, opening: str) -> html.Li:
    card = item_card(graph, collection, item, opening, item_heading(item.title, 3))
    return html.Li(card, className="vt-item", tabIndex="-1", **attributes(**item_marks(item)))


def advice_payload(data: ViewData) -> dict[str, Any]:
    """What the browser needs to choose and show the same, and to take it along.

    `items`: `[id, nodes, actors that the document names, other actors]` each; `cards`: their list items; `rows`, `memo`,
    `cites` and `documents` as a topic has them; and the words around them.
    """
    graph = data.graph
    unknown = addresses(BASE, data.shelf.mark)
    found = list(advising(graph))

    def actors(item: Item, named: bool) -> list[str]:
        return [one.id for one in item.actors if one.named is named]

    return {
        "items": [[item.id, [one.id for one in item.nodes], actors(item, True), actors(item, False)] for _, item in found],
        "cards": {item_id: to_html(card) for item_id, card in advice_cards(graph).items()},
        "rows": {item.id: advice_row(graph, item, unknown) for _, item in found},
        "memo": {item.id: to_html(item_memo(graph, collection, item)) for collection, item in found},
        "cites": {item.id: item.sources for _, item in found if item.sources},
        "documents": {item.id: documents_of(item) for _, item in found},
        "words": {
            "heading": words.ADVICE,
            "count": words.ADVICE_COUNT,
            "none": words.ADVICE_NONE,
            "wider": words.ADVICE_WIDER,
            "on": words.ADVICE_ON,
            "off": words.ADVICE_OFF,
        },
    }
