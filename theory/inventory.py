"""What a theory holds, counted by node."""

from typing import Any

from theory import messages
from theory.graph import build_graph
from theory.model import Theory


def inventory(theory: Theory) -> str:
    """A table of counts, one line per node in the order of showing and one with totals; columns are aligned."""
    graph = build_graph(theory)
    rows: list[tuple[Any, ...]] = [
        (
            node.id,
            node.level,
            str(node.page or ""),
            graph.network.out_degree(node.id),
            graph.network.in_degree(node.id),
            sum(1 for link in theory.links if link.origin == node.id and link.why),
            len(node.claims),
            len(node.to_do),
            len(node.sources),
        )
        for node in theory.nodes
    ]
    totals = tuple(sum(row[column] for row in rows) for column in range(3, len(messages.INVENTORY)))
    table = [messages.INVENTORY, *rows, (messages.INVENTORY_TOTAL, "", "", *totals)]
    widths = [max(len(str(row[column])) for row in table) for column in range(len(messages.INVENTORY))]
    return "\n".join(
        "  ".join(
            str(cell).ljust(width) if column < 2 else str(cell).rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    )
