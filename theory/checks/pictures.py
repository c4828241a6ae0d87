"""The pictures of collections: does each name what is there, and can anything stand in it?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from theory.checks.entries import unknown
from theory.checks.structure import Structured
from theory.deepening import Collection, CollectionField, Item, Picture
from theory.examples import line, part
from theory.pictures import OWN, teller
from theory.problems import Problem, nearest, problem
from theory.reading.folder import Check, LocatedValue

SLOT = "{group}"


@dataclass(frozen=True)
class _Shown:
    """A picture with its collection and where that stands, and all collections that have the right shape."""

    picture: Picture
    collection: Collection
    piece: LocatedValue
    collections: dict[str, Collection]

    @property
    def squares(self) -> Collection | None:
        """The collection of the squares; None where it is not there, or not to be read."""
        return self.collections.get(self.picture.of) if self.picture.of else self.collection

    def problem(self, code: str, key: str, *steps: int, example: str = "", **values: object) -> Problem:
        return problem(code, self.piece.locate("picture", key, *steps), "error", example, key=key, **values)


def check_pictures(structured: Structured, check: Check) -> Iterator[Problem]:
    """Every problem of pictures, and of the heading that items have in the view of a node."""
    collections = {collection.id: collection for collection, _ in structured.items["collections"]}
    for collection, piece in structured.items["collections"]:
        yield from _heading(collection, piece)
        if collection.picture:
            shown = _Shown(collection.picture, collection, piece, collections)
            yield from _names(shown, check)
            yield from _kind_of_rows(shown)
            yield from _apart(shown)


def _heading(collection: Collection, piece: LocatedValue) -> Iterator[Problem]:
    """A heading has no other slot than the group, and each item that needs one."""
    heading = collection.item_at_node or ""
    for slot in re.findall(r"\{[^}]*\}?", heading.replace(SLOT, "")):
        example = line(Collection, "item_at_node")
        yield problem("unknown-slot", piece.locate("item_at_node"), example=example, found=slot)
    if SLOT in heading:
        for number, item in enumerate(collection.items):
            if not item.group:
                yield problem("no-group", piece.locate("items", number), example=line(Item, "group"), id=item.id)


def _names(shown: _Shown, check: Check) -> Iterator[Problem]:
    """The collections and the fields are there."""
    for key in ("of", "through"):
        if named := getattr(shown.picture, key):
            yield from check("unknown-collection", "collections", named, shown.piece, "picture", key)
    for number, column in enumerate(shown.picture.columns):
        yield from _field(shown, column, shown.collection, [], "columns", number)
    if shown.picture.by and shown.squares:
        yield from _field(shown, shown.picture.by, shown.squares, list(OWN), "by")


def _field(shown: _Shown, name: str, collection: Collection, others: list[str], key: str, *steps: int) -> Iterator[Problem]:
    known = [*(field.id for field in collection.fields), *others]
    if name not in known:
        added = line(Collection, "fields", [part(CollectionField, id=name)])
        mark = shown.piece.locate("picture", key, *steps)
        yield unknown("unknown-field", mark, name, known, "fields", added, collection=collection.id)


def _kind_of_rows(shown: _Shown) -> Iterator[Problem]:
    """Rows of items need squares of another collection; what belongs to them does not belong to rows of nodes."""
    picture, own = shown.picture, shown.collection.id
    if picture.rows == "nodes":
        for key in ("columns", "through"):
            if getattr(picture, key):
                yield shown.problem("picture-of-nodes", key, example=line(Picture, "rows", "items"))
    elif picture.of is None:
        others = [name for name in shown.collections if name != own]
        example = line(Picture, "of", others[0]) if others else ""
        yield shown.problem("picture-without-of", "rows", example=example)
    elif picture.of == own:
        yield shown.problem("picture-twice", "of", id=own)
    elif picture.through in (own, picture.of):
        yield shown.problem("picture-twice", "through", id=picture.through)


def _apart(shown: _Shown) -> Iterator[Problem]:
    """An order is one of what tells the squares apart."""
    picture = shown.picture
    if not picture.order or not shown.squares:
        return
    if not picture.by:
        yield shown.problem("order-without-by", "order", example=line(Picture, "by"))
        return
    told = teller(picture)
    kinds = {kind for item in shown.squares.items for kind in told(item) if kind}
    for number, kind in enumerate(picture.order):
        if kind not in kinds:
            near = nearest(kind, kinds)
            yield shown.problem("unknown-order", "order", number, id=kind, by=picture.by, near=near)
