"""The deepening: an index of its topics, and each topic with its collections."""

from collections.abc import Callable, Mapping

from dash import html

from components import deepening_texts as words
from components.address import Address, href
from components.markup import Child, attributes
from components.parts import references
from components.parts.card_list import cards
from components.parts.checklist import checklist
from components.parts.circles import circles
from components.parts.comparison import comparison
from components.parts.deepening_filter import item_filter, selection_of
from components.parts.export_menu import export_menu
from components.parts.prose import prose
from components.parts.series import series
from components.parts.tally import collection_tally
from components.parts.view_data import ViewData
from theory.deepening import Collection, Show, Topic
from theory.graph import TheoryGraph

Draw = Callable[[ViewData, Collection, Address], list[Child]]


def deepening_view(data: ViewData, address: Address) -> html.Article:
    """The topic that the address asks for; without one, all topics."""
    graph = data.graph
    return _topic(data, graph.deepening.topic(address.deel), address) if address.deel else _index(graph)


def topic_addresses(graph: TheoryGraph) -> list[Address]:
    """Each topic, as it is without a choice."""
    return [Address(weergave="verdieping", deel=topic_id) for topic_id in graph.deepening.topic_ids]


def _index(graph: TheoryGraph) -> html.Article:
    topics = [html.Li(_tile(graph, topic)) for topic in graph.deepening.topics]
    return html.Article(
        [html.H1(words.HEADING), html.P(words.HINT, className="vt-essence"), html.Ul(topics, className="vt-topics")],
        className="vt-article vt-article--topics",
        **attributes(data_view="verdieping"),
    )


def _tile(graph: TheoryGraph, topic: Topic) -> html.Article:
    """A topic: its question, what one finds there, and a row of squares for each collection, a square for each item."""
    link = html.A(topic.title, href=href(weergave="verdieping", deel=topic.id))
    rows = [html.Li(_row(collection)) for collection in graph.deepening.of_topic(topic.id)]
    return html.Article(
        [html.H2(link), prose(topic.intro) if topic.intro else None, html.Ul(rows, className="vt-topic__rows")],
        className="vt-topic",
        **attributes(data_topic=topic.id),
    )


def _row(collection: Collection) -> list[Child]:
    squares = html.Span([html.I() for _ in collection.items], className="vt-squares", **attributes(aria_hidden="true"))
    number = html.Span(f" ({len(collection.items)})", className="vt-quiet")
    return [html.Span([collection.title, number]), squares]


def _topic(data: ViewData, topic: Topic, address: Address) -> html.Article:
    graph = data.graph
    collections = graph.deepening.of_topic(topic.id)
    items = graph.deepening.items_of(topic.id)
    return html.Article(
        [
            html.P(html.A(words.HEADING, href=href(weergave="verdieping")), className="vt-kicker"),
            html.H1(topic.title),
            prose(topic.intro, "vt-essence") if topic.intro else None,
            _contents(collections),
            *item_filter(graph, address),
            export_menu(),
            html.P(words.ABOUT_EXPLAINED, className="vt-quiet vt-sure")
            if any(one.nodes or one.actors for one in items)
            else None,
            *[_section(data, collection, address) for collection in collections],
            _documents(graph, collections),
            _steps(graph, topic),
        ],
        className="vt-article vt-article--topic",
        **attributes(data_view="verdieping", data_topic=topic.id),
    )


def _contents(collections: list[Collection]) -> html.Nav | None:
    if len(collections) < 2:
        return None
    entries = [html.Li(html.A(f"{one.title} ({len(one.items)})", href=f"#deel-{one.id}")) for one in collections]
    return html.Nav(html.Ul(entries), className="vt-strip", **attributes(aria_label=words.CONTENTS))


def _section(data: ViewData, collection: Collection, address: Address) -> html.Section:
    selection = selection_of(data.graph, address)
    return html.Section(
        [
            html.H2(collection.title, id=f"deel-{collection.id}"),
            prose(collection.intro, "vt-item__text") if collection.intro else None,
            collection_tally(data.graph, collection),
            *SHOWN[collection.show](data, collection, address),
        ],
        hidden=bool(selection) and not any(map(selection.takes, collection.items)),
        **attributes(data_collection=collection.id, data_show=collection.show),
    )


def _documents(graph: TheoryGraph, collections: list[Collection]) -> html.Section:
    """From which documents the topic comes, in full, with what they say of their use."""
    items = [item for one in collections for item in one.items]
    used = {item.document for item in items} | {place.document for item in items for place in item.also}
    entries = [
        html.Li(
            [
                *references.document(graph.theory, document),
                html.Span(" " + words.LICENCE.format(licence=document.licence), className="vt-quiet")
                if document.licence
                else None,
            ]
        )
        for document in graph.deepening.documents.values()
        if document.id in used
    ]
    return html.Section([html.H2(words.DOCUMENTS), html.Ul(entries, className="vt-references")])


def _steps(graph: TheoryGraph, topic: Topic) -> html.Nav:
    order = list(graph.deepening.topic_ids)
    place = order.index(topic.id)
    near = ((place - 1, "prev", words.PREVIOUS), (place + 1, "next", words.NEXT))
    links = [_step(graph.deepening.topics[at], rel, label) for at, rel, label in near if 0 <= at < len(order)]
    return html.Nav(links, className="vt-steps", **attributes(aria_label=words.MORE_TOPICS))


def _step(topic: Topic, rel: str, label: str) -> html.A:
    said = [html.Span(label, className="vt-quiet"), html.Span(": ", className="vt-hidden"), html.Strong(topic.title)]
    return html.A(said, href=href(weergave="verdieping", deel=topic.id), rel=rel, className="vt-step")


def _alone(draw: Callable[[TheoryGraph, Collection, Address], list[Child]]) -> Draw:
    """Drawn from this theory alone, whatever stands beside it."""
    return lambda data, collection, address: draw(data.graph, collection, address)


SHOWN: Mapping[Show, Draw] = {
    "cards": _alone(cards),
    "comparison": lambda data, collection, address: comparison(data.graph, collection, address, data.shelf),
    "checklist": _alone(checklist),
    "circles": _alone(circles),
    "series": _alone(series),
}
"""How a collection is drawn, by its way of showing."""
