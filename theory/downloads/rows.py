"""An action as a row of a table.

Every function takes the graph that `build_graph` returns.
"""

import csv
import io
from collections.abc import Sequence

import networkx as nx

from theory import texts
from theory.graph import actor, node
from theory.model import Action, Source

BASE = "{base}"
"""Stands in a row for the address of the explorer, which only whoever shows it knows."""


def csv_row(cells: Sequence[object]) -> str:
    """One line as Dutch Excel and LibreOffice read it: semicolons between the cells, quotes around each text.

    LibreOffice takes commas for the ends of cells too, unless told otherwise, but not within quotes.  A text that a
    spreadsheet would take for a formula gets a space in front.

    Examples
    --------
    >>> csv_row(["a;b", 3, None, "=1+1"])
    '"a;b";3;"";" =1+1"\\r\\n'
    """
    line = io.StringIO()
    safe = [f" {cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell for cell in cells]
    csv.writer(line, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n").writerow(safe)
    return line.getvalue()


def csv_header() -> str:
    """The names of the columns of `action_row`."""
    return csv_row(texts.CSV_COLUMNS)


def action_row(graph: nx.MultiDiGraph, node_id: str, action: Action) -> str:
    """An action as a line of the table."""
    return csv_row(action_cells(graph, node_id, action))


def action_cells(graph: nx.MultiDiGraph, node_id: str, action: Action) -> list[str | int | None]:
    """What stands in each column."""
    parent = next((other.text for other in node(graph, node_id).actions if other.id == action.parent), None)
    return [
        node(graph, node_id).name,
        action.group,
        action.text,
        parent,
        ", ".join(actor(graph, who.id).name for who in action.actors if who.named),
        ", ".join(actor(graph, who.id).name for who in action.actors if not who.named),
        action.page,
        ", ".join(brief(graph.graph["sources"][source]) for source in action.sources),
        f"{BASE}?knoop={node_id}&item={action.id}",
    ]


def brief(source: Source) -> str:
    """A source in a few words: 'WRR (2023)'."""
    return f"{source.authors[0] if source.authors else source.title} ({source.year or texts.NO_YEAR})"
