"""An advice as a row of the table of actions, told apart by its kind."""

from theory.citing import brief
from theory.deepening import Bound, Item
from theory.downloads import words
from theory.downloads.addresses import Addresses
from theory.downloads.rows import csv_row
from theory.graph import TheoryGraph
from theory.items import place_words
from theory.layout import plain


def advice_row(graph: TheoryGraph, item: Item, addresses: Addresses) -> str:
    """An advice as a line of the table; where it stands is its page."""
    collection = graph.deepening.collection_of(item.id)
    document = graph.deepening.document(item.document)
    parent = graph.deepening.item(item.parent).title if item.parent else None
    return csv_row(
        [
            ", ".join(graph.node(one.id).name for one in item.nodes),
            item.group or collection.title,
            "\n".join(filter(None, [item.title, plain(item.text or "")])),
            parent,
            _names(graph, item.actors, True),
            _names(graph, item.actors, False),
            ", ".join([document.short_title or document.title, *place_words(item)]),
            ", ".join(brief(graph.source(source)) for source in item.sources),
            addresses.item(collection.topic, item.id),
            words.ADVICE,
        ]
    )


def _names(graph: TheoryGraph, bound: list[Bound], named: bool) -> str:
    return ", ".join(graph.actor(one.id).name for one in bound if one.named is named)
