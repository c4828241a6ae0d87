"""The deepening: does each item stand in a collection that asks what it answers, and point to what is there?"""

from collections.abc import Callable, Iterator
from typing import Any

from theory.checks.structure import Structured
from theory.deepening import PUBLICATION, Bound, Collection, Item
from theory.problems import Mark, Problem, nearest, problem
from theory.reading.folder import Folder, LocatedValue

Check = Callable[..., Iterator[Problem]]
"""Of `consistency`: whether an id is in a list; `(code, list, id, piece, *steps)`."""

POINTS = {"nodes": "unknown-node", "actors": "unknown-actor"}


def check_items(folder: Folder, structured: Structured, check: Check) -> Iterator[Problem]:
    """Every problem of documents, topics, collections and items that shows only when they are seen together."""
    documents = _documents(folder, structured)
    known = {item.id for collection, _ in structured.items["collections"] for item in collection.items}
    for collection, piece in structured.items["collections"]:
        yield from check("unknown-topic", "topics", collection.topic, piece, "topic")
        fields = [one.id for one in collection.fields]
        for number, item in enumerate(collection.items):
            yield from _item(item, collection, fields, known, documents, piece, number)
            yield from _points(item, piece, number, check)
    yield from _unused(structured, folder)


def _documents(folder: Folder, structured: Structured) -> dict[str, int | None] | None:
    """The documents by id with their length; None where some could not be read."""
    if "documents" in folder.no_lists or len(folder.pieces("documents")) > len(structured.items["documents"]):
        return None
    found = {document.id: document.pages for document, _ in structured.items["documents"]}
    if "publication" in folder.single:
        publication = structured.single.get("publication")
        found[PUBLICATION] = publication.pages if publication else None
    return found


def _item(
    item: Item,
    collection: Collection,
    fields: list[str],
    known: set[str],
    documents: dict[str, int | None] | None,
    piece: LocatedValue,
    number: int,
) -> Iterator[Problem]:
    at = ("items", number)
    for name in item.fields:
        if name not in fields:
            mark = piece.locate(*at, "fields", name)
            yield problem("unknown-field", mark, id=name, collection=collection.id, near=nearest(name, fields))
    if item.parent and item.parent not in {one.id for one in collection.items}:
        others = [one.id for one in collection.items]
        yield problem("unknown-item", piece.locate(*at, "parent"), id=item.parent, near=nearest(item.parent, others))
    for index, other in enumerate(item.items):
        if other.id not in known:
            mark = piece.locate(*at, "items", index, "id")
            yield problem("unknown-item", mark, id=other.id, near=nearest(other.id, known))
    if item.values and collection.show != "series":
        yield problem("values-without-series", piece.locate(*at, "values"), id=item.id, collection=collection.id)
    for place, where in ((item, at), *((place, (*at, "also", index)) for index, place in enumerate(item.also))):
        yield from _place(place, documents, piece.locate(*where, "document"), piece.locate(*where, "page"))


def _place(place: Any, documents: dict[str, int | None] | None, document: Mark, page: Mark) -> Iterator[Problem]:
    """The document must be there, and be long enough."""
    if documents is None:
        return
    if place.document not in documents:
        yield problem("unknown-document", document, id=place.document, near=nearest(place.document, documents))
        return
    length = documents[place.document]
    if length and place.page and place.page > length:
        yield problem("beyond-document", page, page=place.page, document=place.document, length=length)


def _points(item: Item, piece: LocatedValue, number: int, check: Check) -> Iterator[Problem]:
    for key, code in POINTS.items():
        bound: list[Bound] = getattr(item, key)
        for index, one in enumerate(bound):
            yield from check(code, key, one.id, piece, "items", number, key, index, "id")
    for index, source in enumerate(item.sources):
        yield from check("unknown-source", "sources", source, piece, "items", number, "sources", index)


def _unused(structured: Structured, folder: Folder) -> Iterator[Problem]:
    """A topic without a collection would be an empty page."""
    pieces = folder.pieces("collections")
    used = {piece.value.get("topic") for piece in pieces if isinstance(piece.value, dict)}
    if "collections" in folder.no_lists or folder.unreadable:
        return
    for topic, piece in structured.items["topics"]:
        if topic.id not in used:
            yield problem("empty-topic", piece.locate("id"), id=topic.id)
