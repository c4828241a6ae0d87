"""What a theory holds, counted by node, and its deepening by collection."""

from collections.abc import Sequence
from typing import Any

from theory import messages
from theory.graph import TheoryGraph, build_graph
from theory.model import Theory

Row = Sequence[Any]


def inventory(theory: Theory) -> str:
    """A table of counts, one line per node in the order of showing and one with totals; then the same by collection, if any."""
    graph = build_graph(theory)
    tables = [_table(messages.INVENTORY, _nodes(graph), texts=2, unsummed=3)]
    if graph.deepening:
        tables.append(_table(messages.INVENTORY_ITEMS, _collections(graph), texts=3, unsummed=3))
    return "\n\n".join(tables)


def _nodes(graph: TheoryGraph) -> list[Row]:
    return [
        (
            node.id,
            node.level,
            str(node.page or ""),
            graph.network.out_degree(node.id),
            graph.network.in_degree(node.id),
            sum(1 for link in graph.theory.links if link.origin == node.id and link.why),
            len(node.claims),
            len(node.to_do),
            len(node.sources),
        )
        for node in graph.theory.nodes
    ]


def _collections(graph: TheoryGraph) -> list[Row]:
    return [
        (one.topic, one.id, one.show, len(one.items), sum(1 for item in one.items if item.sources))
        for one in graph.deepening.collections
    ]


def _table(head: Row, rows: list[Row], texts: int, unsummed: int) -> str:
    """Rows with their totals, as wide as each column needs: the first `texts` columns to the left, the first few `unsummed`."""
    sums = [sum(row[column] for row in rows) for column in range(unsummed, len(head))]
    table = [head, *rows, (messages.INVENTORY_TOTAL, *[""] * (unsummed - 1), *sums)]
    widths = [max(len(str(row[column])) for row in table) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            str(cell).ljust(width) if column < texts else str(cell).rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    )
