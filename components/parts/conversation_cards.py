"""What a group may talk about beside the questions: the items of collections that are for that, each as a card."""

from dash import html

from components import conversation_texts as words
from components.markup import Child
from components.parts.deepening_cards import answers, item_heading, item_href, item_text, place_of
from components.parts.folds import fold
from theory.deepening import Collection, Item
from theory.graph import TheoryGraph


def all_cards(graph: TheoryGraph) -> html.Section | None:
    """The cards of all collections, folded by collection."""
    found = [one for one in graph.deepening.collections if one.discuss and one.items]
    folds = [fold(one.title, len(one.items), _cards(graph, one), counted=words.CARDS_COUNT) for one in found]
    return html.Section([html.H2(words.CARDS), *folds], className="vt-talk__beside") if folds else None


def cards_at(graph: TheoryGraph, node_id: str) -> html.Section | None:
    """The cards that are about a node, each folded under its title."""
    found = [(one, items) for one, items in graph.deepening.of_node(node_id) if one.discuss]
    folds = [fold(item.title, 0, _card(graph, one, item)) for one, items in found for item in items]
    return html.Section([html.H2(words.CARDS_AT_NODE), *folds], className="vt-talk__beside") if folds else None


def _cards(graph: TheoryGraph, collection: Collection) -> html.Ul:
    cards = [html.Li([item_heading(item.title, 4), *_card(graph, collection, item)]) for item in collection.items]
    return html.Ul(cards, className="vt-talk__cards")


def _card(graph: TheoryGraph, collection: Collection, item: Item) -> list[Child]:
    """What it says and asks, and the way to the item itself."""
    place = [*place_of(graph, item), " · ", html.A(words.CARD_MORE, href=item_href(graph, item.id))]
    return [*item_text(item), answers(collection, item), html.P(place, className="vt-item__facts")]
