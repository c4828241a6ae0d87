"""The items of a collection under each other, by group."""

from collections.abc import Callable
from itertools import groupby

from dash import html

from components.address import Address
from components.markup import Child
from components.parts.deepening_cards import CardLayout
from components.parts.deepening_filter import selection_of
from theory.deepening import Collection, Item
from theory.graph import TheoryGraph
from theory.search.text_matching import openings


def cards(graph: TheoryGraph, collection: Collection, address: Address) -> list[Child]:
    """A card for each item; those that the address does not choose are hidden."""
    return card_list(graph, collection, address, lambda item: item.title)


def card_list(
    graph: TheoryGraph, collection: Collection, address: Address, title: Callable[[Item], Child], after: Child = None
) -> list[Child]:
    """The cards, with this in the heading of an item and that `after` each group."""
    layout, shown = card_layout(graph, collection, title), chosen_items(graph, collection, address)
    found: list[Child] = []
    for name, group in groupby(collection.items, key=lambda item: item.group):
        own = list(group)
        heading = html.H3(name, className="vt-group-of") if name else None
        inside = [heading, layout.nested(own, shown, 4 if name else 3), after]
        found.append(html.Div(inside, className="vt-cards", hidden=not any(item.id in shown for item in own)))
    return found


def card_layout(graph: TheoryGraph, collection: Collection, title: Callable[[Item], Child]) -> CardLayout:
    """How the cards of a collection are laid out, with this in the heading of an item."""
    named = openings([item.title for item in collection.items])
    return CardLayout(graph, collection, dict(zip((item.id for item in collection.items), named, strict=True)), title)


def chosen_items(graph: TheoryGraph, collection: Collection, address: Address) -> set[str]:
    """The ids of the items that the address chooses, by what they are about; without such a choice of all."""
    selection = selection_of(graph, address)
    return selection.among(collection.items) if selection else {item.id for item in collection.items}
