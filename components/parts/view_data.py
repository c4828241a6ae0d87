"""What views are made of: a theory's graph, and what is worked out of it once for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from components.parts.item_cards import item_cards
from theory.comparing_versions import Comparison
from theory.graph import TheoryGraph
from theory.model import Theory
from theory.search.records import Record, records
from theory.shelf import Shelf


@dataclass(frozen=True, eq=False)
class ViewData:
    """A theory as views need it.

    `cards`: by id, what stands in the list item of each claim and action (their ids are unique together); `records`:
    what a search looks through; `shelf`: the theories that it stands among, seen from this one; `changes`: what differs from the
    version before, where that is there.
    """

    graph: TheoryGraph
    cards: Mapping[str, Markup]
    records: list[Record]
    shelf: Shelf
    changes: Comparison | None = None

    @classmethod
    def of(cls, graph: TheoryGraph, shelf: Shelf | None = None, earlier: Theory | None = None) -> "ViewData":
        """Everything of this theory, which stands alone where there is no shelf; `earlier`: the version before it."""
        changes = Comparison(earlier, graph.theory) if earlier else None
        return cls(graph, item_cards(graph), records(graph), shelf or Shelf.alone(graph.theory), changes)

    def without_cards(self) -> "ViewData":
        """The same, but items come out empty: for the browser, which has each card once and puts it in its place."""
        return replace(self, cards={})
