"""What a deepening says of a node or an actor: links to its items, folded by collection."""

from dataclasses import dataclass

from dash import html

from components import deepening_texts as words
from components.address import href
from components.markup import Child
from components.parts.deepening_cards import in_one_line, item_href, place_of
from components.parts.folds import fold
from components.parts.prose import prose
from theory.deepening import Collection, Item, Topic
from theory.graph import TheoryGraph
from theory.items import Found, by_heading, examples


@dataclass(frozen=True)
class Said:
    """What a deepening says under one heading: `key` of the section, how many texts, and what stands there."""

    key: str
    heading: str
    count: int
    content: list[Child]


def said_of_node(graph: TheoryGraph, node_id: str) -> list[Said]:
    """What a deepening says of a node: by topics that have a heading for it, then the rest; examples with their texts."""
    found = by_heading(graph.deepening, graph.deepening.of_node(node_id))
    return [
        _said(topic, items, words.IN_PRACTICE, words.IN_PRACTICE_TEXT, _at_node(graph, items, node_id)) for topic, items in found
    ]


def said_of_actor(graph: TheoryGraph, actor_id: str) -> list[Said]:
    """What a deepening says to or of an actor: by topics that have a heading for it, then the rest."""
    found = by_heading(graph.deepening, graph.deepening.of_actor(actor_id))
    return [
        _said(topic, items, words.OF_ACTOR, words.OF_ACTOR_TEXT, _folds(graph, items, actor=actor_id)) for topic, items in found
    ]


def _said(topic: Topic | None, found: Found, heading: str, text: str, content: list[Child]) -> Said:
    count = sum(len(items) for _, items in found)
    if topic and topic.at_node:
        return Said(f"verdieping-{topic.id}", topic.at_node, count, content)
    return Said("verdieping", heading, count, [html.P(text, className="vt-quiet"), *content])


def _at_node(graph: TheoryGraph, found: Found, node_id: str) -> list[Child]:
    """The collections that show how it is done first, with a few of their items; of the others a fold."""
    shown: list[Child] = []
    rest: Found = []
    for collection, items in found:
        if collection.item_at_node:
            first = examples(items, node_id)
            shown.append(
                html.Ul([html.Li(_example(graph, collection, item), className="vt-item") for item in first], className="vt-items")
            )
            more = [item for item in items if item not in first]
            shown += _folds(graph, [(collection, more)], words.MORE, bij=node_id) if more else []
        else:
            rest.append((collection, items))
    return [*shown, *_folds(graph, rest, bij=node_id)]


def _example(graph: TheoryGraph, collection: Collection, item: Item) -> list[Child]:
    """How it is done somewhere: what, what is said of it by whom, and where that stands."""
    heading = (collection.item_at_node or "").replace("{group}", item.group or "")
    answers = [
        html.P([html.Strong(field.label), " ", in_one_line(said)], className="vt-item__text")
        for field in collection.fields
        if (said := item.fields.get(field.id))
    ]
    return [
        html.H3(heading),
        html.P(html.A(item.title, href=item_href(graph, item.id))),
        prose(item.text, "vt-item__text") if item.text else None,
        *answers,
        html.P(html.Span(place_of(graph, item)), className="vt-item__facts"),
    ]


def _folds(graph: TheoryGraph, found: Found, counted: tuple[str, str] = words.COUNT, **chosen: str) -> list[Child]:
    """A fold for each collection with links to its items, and for each topic the way to all that it says of what is `chosen`."""
    folds: list[Child] = []
    for collection, items in found:
        topic = graph.deepening.topic(collection.topic)
        links = html.Ul([html.Li(_link(graph, item)) for item in items], className="vt-found")
        everything = html.A(words.IN_TOPIC.format(topic=topic.title), href=href(weergave="verdieping", deel=topic.id, **chosen))
        folds.append(fold(collection.title, len(items), [links, html.P(everything)], counted=counted))
    return folds


def _link(graph: TheoryGraph, item: Item) -> list[Child]:
    group = html.Span(item.group, className="vt-quiet") if item.group else None
    return [html.A(item.title, href=item_href(graph, item.id)), group]
