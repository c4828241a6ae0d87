"""What is asked of a deepening: which topic holds what, which items are about a node or an actor, where each comes from."""

from collections.abc import Collection as Many
from functools import cached_property

from theory import messages
from theory.deepening import PUBLICATION, Bound, Collection, Document, Item, Place, Topic
from theory.model import Publication, Theory
from theory.search.text_matching import as_id

Found = list[tuple[Collection, list[Item]]]
"""Items by collection, in the order of showing."""


class Deepening:
    """The topics of a theory with what stands in them.  Look-ups by an id that is not there raise a KeyError."""

    def __init__(self, theory: Theory) -> None:
        self.topics = theory.topics
        own = [document_of(theory.publication)] if theory.publication else []
        self.documents = {document.id: document for document in [*own, *theory.documents]}
        self._topics = {topic.id: topic for topic in theory.topics}
        self._collections = theory.collections

    def __bool__(self) -> bool:
        return bool(self.topics)

    def topic(self, topic_id: str) -> Topic:
        """A topic."""
        return self._topics[topic_id]

    @property
    def topic_ids(self) -> Many[str]:
        """The ids of all topics."""
        return self._topics.keys()

    def item(self, item_id: str) -> Item:
        """An item."""
        return self._items[item_id][1]

    def collection(self, collection_id: str) -> Collection:
        """A collection."""
        return {one.id: one for one in self._collections}[collection_id]

    def collection_of(self, item_id: str) -> Collection:
        """The collection in which an item stands."""
        return self._items[item_id][0]

    def document(self, document_id: str) -> Document:
        """A document."""
        return self.documents[document_id]

    @cached_property
    def collections(self) -> list[Collection]:
        """All collections, by topic."""
        return [collection for topic in self.topics for collection in self.of_topic(topic.id)]

    def of_topic(self, topic_id: str) -> list[Collection]:
        """The collections of a topic, in order."""
        return [collection for collection in self._collections if collection.topic == topic_id]

    def items_of(self, topic_id: str) -> list[Item]:
        """The items of a topic, in order."""
        return [item for collection in self.of_topic(topic_id) for item in collection.items]

    def columns(self, topic_id: str) -> list[str]:
        """What can be chosen to be beside each other in a topic: the items of comparisons, the places of series."""
        found: list[str] = []
        for collection in self.of_topic(topic_id):
            if collection.show == "comparison":
                found += [item.id for item in collection.items]
            elif collection.show == "series":
                found += places(collection)
        return list(dict.fromkeys(found))

    def beside(self, item_id: str) -> list[Item]:
        """The items that belong beside one: those that it names itself, then those that name it."""
        own = [one.id for one in self.item(item_id).items]
        return [self.item(one) for one in dict.fromkeys([*own, *self._named_by.get(item_id, [])])]

    def leading(self, topic_id: str) -> list[str]:
        """The items of a topic that, when one of them is open, show only what belongs beside it: those of comparisons."""
        return [item.id for one in self.of_topic(topic_id) if one.show == "comparison" for item in one.items]

    def of_node(self, node_id: str) -> Found:
        """The items that are about a node."""
        return self._pointing("nodes", node_id)

    def of_actor(self, actor_id: str) -> Found:
        """The items that address an actor or are about it."""
        return self._pointing("actors", actor_id)

    def _pointing(self, key: str, wanted: str) -> Found:
        def bound(item: Item) -> list[Bound]:
            found: list[Bound] = getattr(item, key)
            return found

        found = [
            (collection, [item for item in collection.items if wanted in {one.id for one in bound(item)}])
            for collection in self.collections
        ]
        return [(collection, items) for collection, items in found if items]

    @cached_property
    def _named_by(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for _, item in self._items.values():
            for one in item.items:
                found.setdefault(one.id, []).append(item.id)
        return found

    @cached_property
    def _items(self) -> dict[str, tuple[Collection, Item]]:
        return {item.id: (collection, item) for collection in self.collections for item in collection.items}


def by_heading(deepening: Deepening, found: Found) -> list[tuple[Topic | None, Found]]:
    """What was found of each topic that has a heading of its own for it, then the rest, with no topic, where there is any."""
    apart = [topic for topic in deepening.topics if topic.at_node]
    own = {topic.id: [pair for pair in found if pair[0].topic == topic.id] for topic in apart}
    rest = [pair for pair in found if pair[0].topic not in own]
    headed: list[tuple[Topic | None, Found]] = [(topic, own[topic.id]) for topic in apart if own[topic.id]]
    return [*headed, (None, rest)] if rest else headed


def examples(items: list[Item], node_id: str, most: int = 2) -> list[Item]:
    """The first few items that show how it is done at a node, of different groups where there are: first what names the node."""
    named = sorted(items, key=lambda item: not any(one.named for one in item.nodes if one.id == node_id))
    chosen: list[Item] = []
    for again in (False, True):
        for item in named:
            if len(chosen) < most and item not in chosen and (again or item.group not in {one.group for one in chosen}):
                chosen.append(item)
    return chosen


def places(collection: Collection) -> list[str]:
    """The ids of what the lines of a series are about, each once: of their titles, for an item is one line."""
    return list(dict.fromkeys(as_id(item.title) for item in collection.items if not item.reference))


def documents_of(item: Item) -> list[str]:
    """The ids of the documents in which an item stands, each once."""
    return list(dict.fromkeys([item.document, *(place.document for place in item.also)]))


def place_words(place: Item | Place) -> list[str]:
    """The section and the page of a place, as far as they are given."""
    page = [messages.PAGE.format(page=place.page)] if place.page else []
    return [*([place.section] if place.section else []), *page]


def document_of(publication: Publication) -> Document:
    """The publication as a document."""
    return Document(
        id=PUBLICATION,
        title=publication.title,
        short_title=publication.short_title,
        subtitle=publication.subtitle,
        authors=publication.authors,
        publisher=publication.publisher,
        year=publication.year,
        url=next(iter(publication.urls), None),
        pages=publication.pages,
    )
