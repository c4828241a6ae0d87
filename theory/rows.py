"""The rows of the schema: a storey for each level, highest first, and of each level its foundation below it."""

from dataclasses import dataclass
from math import ceil

from theory.graph import TheoryGraph
from theory.model import Level

WIDEST = 8
"""How many nodes stand beside each other at most."""


@dataclass(frozen=True)
class Row:
    """Nodes that stand beside each other: of a level, or of its foundation, which bears all of the level above."""

    level: Level
    nodes: list[str]
    founds: bool = False

    @property
    def columns(self) -> int:
        """How many stand beside each other; more than `WIDEST` are spread over lines of about the same length."""
        return ceil(len(self.nodes) / ceil(len(self.nodes) / WIDEST))


def rows_of(graph: TheoryGraph) -> list[Row]:
    """The rows that have nodes, from top to bottom."""
    found = []
    for level, nodes in graph.levels:
        base = graph.foundation(level.id)
        found += [Row(level, [n for n in nodes if n not in base]), Row(level, base, founds=True)]
    return [row for row in found if row.nodes]
