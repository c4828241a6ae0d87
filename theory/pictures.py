"""What stands in the picture of a collection: its rows, and in each the items that belong there, by what tells them apart."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from theory.deepening import Collection, CollectionField, Item, Picture
from theory.graph import TheoryGraph

OTHERWISE = ""
"""What tells items apart that do not say it."""

OWN = ("document", "group")
"""What tells items apart without a field."""

Kinds = dict[str, list[Item]]
"""Items by what tells them apart; an item that has several kinds stands under each."""


@dataclass(frozen=True)
class Row:
    """A row: `id` of an item or a node, for each column whether it is `filled`, and its items by kind."""

    id: str
    filled: list[bool]
    kinds: Kinds

    @property
    def count(self) -> int:
        """How many items stand in it, each once."""
        return len({item.id for items in self.kinds.values() for item in items})


@dataclass(frozen=True)
class Drawn:
    """A picture worked out: which `columns` and `kinds` it has, and its `rows`; `items` are those that could stand in it."""

    columns: list[CollectionField]
    kinds: list[str]
    rows: list[Row]
    items: list[Item]

    @cached_property
    def outside(self) -> int:
        """How many of the items stand in no row."""
        placed = {item.id for row in self.rows for items in row.kinds.values() for item in items}
        return len({item.id for item in self.items} - placed)


def draw(graph: TheoryGraph, collection: Collection, picture: Picture) -> Drawn:
    """Work out the picture of a collection.

    Raises
    ------
    KeyError
        If it names a collection or a field that is not there.
    """
    squares = graph.deepening.collection(picture.of).items if picture.of else collection.items
    told = teller(picture)
    met = dict.fromkeys(kind for item in squares for kind in told(item))
    known = {document: None for document in graph.deepening.documents if document in met} if picture.by == "document" else met
    ordered = list(dict.fromkeys([*(kind for kind in picture.order if kind in met), *known]))
    fields = {field.id: field for field in collection.fields}
    columns = [fields[column] for column in picture.columns]
    found = _of_nodes(graph, squares) if picture.rows == "nodes" else _of_items(graph, collection, picture, squares)
    rows = [Row(row, filled, _by_kind(items, ordered, told)) for row, filled, items in found]
    used = {kind for row in rows for kind in row.kinds}
    return Drawn(columns, [kind for kind in ordered if kind in used], rows, squares)


def teller(picture: Picture) -> Callable[[Item], list[str]]:
    """What gives the kinds of an item."""
    by = picture.by

    def told(item: Item) -> list[str]:
        if by is None:
            return [OTHERWISE]
        if by == "document":
            return list(dict.fromkeys([item.document, *(place.document for place in item.also)]))
        said = item.group if by == "group" else item.fields.get(by)
        return list(said) if isinstance(said, list) else [said or OTHERWISE]

    return told


def _by_kind(items: Iterable[Item], kinds: list[str], told: Callable[[Item], list[str]]) -> Kinds:
    found: Kinds = {kind: [] for kind in kinds}
    for item in items:
        for kind in told(item):
            found[kind].append(item)
    return {kind: own for kind, own in found.items() if own}


def _of_nodes(graph: TheoryGraph, squares: list[Item]) -> Iterator[tuple[str, list[bool], list[Item]]]:
    """The nodes that could have some: those of the levels of which any node has one."""
    named = {node_id: [item for item in squares if any(one.id == node_id for one in item.nodes)] for node_id in graph}
    levels = {graph.node(node_id).level for node_id, items in named.items() if items}
    for node_id, items in named.items():
        if graph.node(node_id).level in levels:
            yield node_id, [], items


def _of_items(
    graph: TheoryGraph, collection: Collection, picture: Picture, squares: list[Item]
) -> Iterator[tuple[str, list[bool], list[Item]]]:
    tied = _tied([*collection.items, *squares]) if picture.through is None else _through(graph, picture.through)
    for item in collection.items:
        filled = [column in item.fields for column in picture.columns]
        yield item.id, filled, [one for one in squares if one.id in tied.get(item.id, ())]


def _tied(items: Iterable[Item]) -> dict[str, set[str]]:
    """By item those with which it belongs, whichever of the two names the other."""
    found: dict[str, set[str]] = {}
    for item in items:
        for other in item.items:
            found.setdefault(item.id, set()).add(other.id)
            found.setdefault(other.id, set()).add(item.id)
    return found


def _through(graph: TheoryGraph, between: str) -> dict[str, set[str]]:
    """By item those that one item of this collection names together with it."""
    found: dict[str, set[str]] = {}
    for item in graph.deepening.collection(between).items:
        named = {one.id for one in item.items}
        for one in named:
            found.setdefault(one, set()).update(named - {one})
    return found
