"""What views are made of: a theory's graph, and what is worked out of it once for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from components.parts.item_cards import item_cards
from theory.graph import TheoryGraph
from theory.search.records import Record, records


@dataclass(frozen=True, eq=False)
class ViewData:
    """A theory as views need it.

    `cards`: by id, what stands in the list item of each claim and action (their ids are unique together); `records`:
    what a search looks through.
    """

    graph: TheoryGraph
    cards: Mapping[str, Markup]
    records: list[Record]

    @classmethod
    def of(cls, graph: TheoryGraph) -> "ViewData":
        """Everything of this theory."""
        return cls(graph, item_cards(graph), records(graph))

    def without_cards(self) -> "ViewData":
        """The same, but items come out empty: for the browser, which has each card once and puts it in its place."""
        return replace(self, cards={})
