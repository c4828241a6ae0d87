"""The deepening: does each item stand in a collection that asks what it answers, and point to what is there?"""

from collections.abc import Iterator
from dataclasses import dataclass

from theory import messages
from theory.checks.entries import unknown
from theory.checks.structure import Structured
from theory.deepening import PUBLICATION, Bound, Collection, CollectionField, Item
from theory.examples import like, line, part
from theory.model import Theory
from theory.problems import Mark, Problem, nearest, problem
from theory.reading.folder import Check, Folder, LocatedValue
from theory.sentences import capital

POINTS = {"nodes": "unknown-node", "actors": "unknown-actor"}
ONLY_SERIES = ("values", "reference")


@dataclass(frozen=True)
class _Placed:
    """An item with the collection in which it stands, and its place there."""

    item: Item
    collection: Collection
    piece: LocatedValue
    number: int

    def steps(self, *steps: str | int) -> tuple[str | int, ...]:
        return ("items", self.number, *steps)

    def mark(self, *steps: str | int) -> Mark:
        return self.piece.locate(*self.steps(*steps))


def check_items(folder: Folder, structured: Structured, check: Check) -> Iterator[Problem]:
    """Every problem of documents, topics, collections and items that shows only when they are seen together."""
    homes = _homes(folder)
    for collection, piece in structured.items["collections"]:
        yield from check("unknown-topic", "topics", collection.topic, piece, "topic")
        if collection.unit and collection.show != "series":
            yield _only_in_series("unit", collection, piece.locate("unit"))
        for number, item in enumerate(collection.items):
            placed = _Placed(item, collection, piece, number)
            yield from _answers(placed)
            yield from _numbers(placed)
            yield from _others(placed, homes)
            yield from _points(placed, check)
    for source, piece in structured.items["sources"]:
        for index, place in enumerate(source.places):
            yield from check("unknown-document", "documents", place.document, piece, "places", index, "document")
    yield from _own_publication(folder, structured)
    yield from _empty_topics(folder, structured)


def _homes(folder: Folder) -> dict[str, str] | None:
    """By id of an item that of its collection, also of those of the wrong shape; None where some could not be read."""
    if folder.unreadable or "collections" in folder.no_lists:
        return None
    collections = [piece.value for piece in folder.pieces("collections") if isinstance(piece.value, dict)]
    found = {}
    for collection in collections:
        items = collection.get("items")
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict):
                found[str(item.get("id"))] = str(collection.get("id"))
    return found


def _answers(placed: _Placed) -> Iterator[Problem]:
    """An item answers what its collection asks."""
    fields = [one.id for one in placed.collection.fields]
    for name in placed.item.fields:
        if name not in fields:
            label = capital(name.replace("-", " "))
            added = line(Collection, "fields", [part(CollectionField, id=name, label=label)])
            mark = placed.mark("fields", name)
            yield unknown("unknown-field", mark, name, fields, "fields", added, collection=placed.collection.id)


def _numbers(placed: _Placed) -> Iterator[Problem]:
    """Numbers stand in a series, and in a series each item has them, in one of its charts."""
    if placed.collection.show == "series":
        for key in ("group", "values"):
            if not getattr(placed.item, key):
                where = messages.WHERE["series"]
                yield problem("missing-key", placed.mark(), example=line(Item, key), key=key, where=where)
        return
    for key in ONLY_SERIES:
        if getattr(placed.item, key):
            yield _only_in_series(key, placed.collection, placed.mark(key))


def _only_in_series(key: str, collection: Collection, mark: Mark) -> Problem:
    example = like(Collection, "show", "series")
    return problem("only-in-series", mark, example=example, key=key, collection=collection.id, show=collection.show)


def _others(placed: _Placed, homes: dict[str, str] | None) -> Iterator[Problem]:
    """An item is part of one in its own collection, and belongs beside others that are there."""
    if homes is None:
        return
    parent = placed.item.parent
    near = [one for one, home in homes.items() if home == placed.collection.id and one != placed.item.id]
    if parent and parent not in homes:
        yield problem("unknown-item", placed.mark("parent"), id=parent, near=nearest(parent, near))
    elif parent and homes[parent] != placed.collection.id:
        yield problem("parent-elsewhere", placed.mark("parent"), example=line(Item, "items"), id=parent, collection=homes[parent])
    for index, other in enumerate(placed.item.items):
        if other.id not in homes:
            yield problem("unknown-item", placed.mark("items", index, "id"), id=other.id, near=nearest(other.id, homes))


def _points(placed: _Placed, check: Check) -> Iterator[Problem]:
    """What an item is about, addresses, rests on and comes from is there."""
    item = placed.item
    for key, code in POINTS.items():
        bound: list[Bound] = getattr(item, key)
        for index, one in enumerate(bound):
            yield from check(code, key, one.id, placed.piece, *placed.steps(key, index, "id"))
    for index, source in enumerate(item.sources):
        yield from check("unknown-source", "sources", source, placed.piece, *placed.steps("sources", index))
    yield from check("unknown-document", "documents", item.document, placed.piece, *placed.steps("document"))
    for index, place in enumerate(item.also):
        steps = placed.steps("also", index, "document")
        yield from check("unknown-document", "documents", place.document, placed.piece, *steps)


def _own_publication(folder: Folder, structured: Structured) -> Iterator[Problem]:
    """Where there is a publication, that is the document of this id."""
    for document, piece in structured.items["documents"]:
        if document.id == PUBLICATION and "publication" in folder.single:
            first = folder.single["publication"].mark
            yield problem("own-publication", piece.locate("id"), id=PUBLICATION, path=first.path, line=first.line)


def _empty_topics(folder: Folder, structured: Structured) -> Iterator[Problem]:
    """A topic without a collection would be an empty page."""
    if "collections" in folder.no_lists or folder.unreadable:
        return
    pieces = [piece.value for piece in folder.pieces("collections") if isinstance(piece.value, dict)]
    used = {str(collection.get("topic")) for collection in pieces}
    for topic, piece in structured.items["topics"]:
        if topic.id not in used:
            own = {"id": f"over-{topic.id}", "topic": topic.id}
            example = line(Theory, "collections", [part(Collection, **own)])
            yield problem("empty-topic", piece.locate("id"), example=example, id=topic.id)
