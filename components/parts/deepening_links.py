"""What a deepening says of a node or an actor: links to its items, folded by collection."""

from dash import html

from components import deepening_texts as words
from components.address import href
from components.markup import Child
from components.parts.deepening_cards import item_href
from components.parts.folds import fold
from theory.deepening import Item
from theory.graph import TheoryGraph
from theory.items import Found


def item_count(found: Found) -> int:
    """How many items were found."""
    return sum(len(items) for _, items in found)


def item_folds(graph: TheoryGraph, found: Found, **chosen: str) -> list[Child]:
    """A fold for each collection with links to its items, and for each topic the way to all that it says of what is `chosen`."""
    folds: list[Child] = []
    for collection, items in found:
        topic = graph.deepening.topic(collection.topic)
        links = html.Ul([html.Li(_link(graph, item)) for item in items], className="vt-found")
        everything = html.A(words.IN_TOPIC.format(topic=topic.title), href=href(weergave="verdieping", deel=topic.id, **chosen))
        folds.append(fold(collection.title, len(items), [links, html.P(everything)], counted=words.COUNT))
    return folds


def _link(graph: TheoryGraph, item: Item) -> list[Child]:
    group = html.Span(item.group, className="vt-quiet") if item.group else None
    return [html.A(item.title, href=item_href(graph, item.id)), group]
