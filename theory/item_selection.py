"""A choice among the items of a topic: those about any of some nodes and for any of some actors."""

from collections.abc import Collection as Many
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from theory.actors import wider
from theory.deepening import Item
from theory.graph import TheoryGraph


@dataclass(frozen=True)
class ItemSelection:
    """The nodes and the actors that are chosen, each with what counts for it too, and the items of an item's page.

    A node stands for all that contribute to it; an actor also for the wider actors of which it is part; `page`: the item that
    is open with those that belong beside it, where it is one that leads.
    """

    nodes: Many[str] = ()
    actors: Many[str] = ()
    page: Sequence[str] = ()

    @classmethod
    def of(cls, graph: TheoryGraph, nodes: Iterable[str], actors: Iterable[str], open_item: str = "") -> "ItemSelection":
        """What these nodes and actors stand for, and the item that is open."""
        return cls(
            {near for node_id in nodes for near in (node_id, *graph.contributors(node_id))},
            {broader for actor_id in actors for broader in (actor_id, *wider(graph, actor_id))},
            page_of(graph, open_item) if open_item else (),
        )

    def __bool__(self) -> bool:
        return bool(self.nodes or self.actors or self.page)

    def takes(self, item: Item) -> bool:
        """Whether an item is chosen itself."""
        if self.page and item.id not in self.page:
            return False
        about = {one.id for one in item.nodes}
        addressed = {one.id for one in item.actors}
        return (not self.nodes or not about.isdisjoint(self.nodes)) and (not self.actors or not addressed.isdisjoint(self.actors))

    def count(self, items: Iterable[Item]) -> int:
        """How many of these items are chosen themselves."""
        return sum(map(self.takes, items))

    def among(self, items: Iterable[Item]) -> set[str]:
        """The ids of the items that are shown: those that are chosen, and those of which one that is shown is a part."""
        by_id = {item.id: item for item in items}
        shown: set[str] = set()
        for item in by_id.values():
            at: Item | None = item if self.takes(item) else None
            while at and at.id not in shown:
                shown.add(at.id)
                at = by_id.get(at.parent or "")
        return shown


def page_of(graph: TheoryGraph, item_id: str) -> list[str]:
    """An item with those that belong beside it, where it is one that leads; else none."""
    deepening = graph.deepening
    if item_id not in deepening.leading(deepening.collection_of(item_id).topic):
        return []
    return [item_id, *(item.id for item in deepening.beside(item_id))]


def addressed(items: Iterable[Item]) -> set[str]:
    """The actors that stand in any of these items themselves."""
    return {one.id for item in items for one in item.actors}
