"""What people take along: an action as a row of a table, a source as a record for reference managers.

Every function takes the graph that `build_graph` returns.
"""

import csv
import io
from collections.abc import Sequence
from typing import Any

import networkx as nx
import rispy

from theory import texts
from theory.graph import actor, node
from theory.model import Action, Source

BASE = "{base}"
"""Stands in a row for the address of the explorer, which only whoever shows it knows."""


def csv_row(cells: Sequence[object]) -> str:
    """One line as Dutch Excel and LibreOffice read it: semicolons between the cells, quotes where needed.

    A text that a spreadsheet would take for a formula gets a space in front.

    Examples
    --------
    >>> csv_row(["a;b", 3, None, "=1+1"])
    '"a;b";3;; =1+1\\r\\n'
    """
    line = io.StringIO()
    safe = [f" {cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell for cell in cells]
    csv.writer(line, delimiter=";", lineterminator="\r\n").writerow(safe)
    return line.getvalue()


def csv_header() -> str:
    """The names of the columns of `action_row`."""
    return csv_row(texts.CSV_COLUMNS)


def action_row(graph: nx.MultiDiGraph, node_id: str, action: Action) -> str:
    """An action as a line of the table."""
    parent = next((other.text for other in node(graph, node_id).actions if other.id == action.parent), None)
    return csv_row(
        [
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
    )


def brief(source: Source) -> str:
    """A source in a few words: 'WRR (2023)'."""
    return f"{source.authors[0] if source.authors else source.title} ({source.year or texts.NO_YEAR})"


def ris(source: Source) -> str:
    """The source as a RIS record (https://en.wikipedia.org/wiki/RIS_(file_format)), with a line break after it."""
    record: dict[str, Any] = {
        "type_of_reference": "GEN",
        "id": source.id,
        "authors": source.authors,
        "title": source.title,
        "year": str(source.year) if source.year else None,
        "publisher": source.publisher,
        "urls": [source.url] if source.url else None,
        "notes": [source.note] if source.note else None,
    }
    return str(_Writer().formats([{key: value for key, value in record.items() if value}]))


class _Writer(rispy.RisWriter):  # type: ignore[misc]  # rispy has no types
    """Without the number that rispy writes before each record, which is no part of the format."""

    def set_header(self, count: int) -> str:
        """No header."""
        return ""
