"""An action as a row of a table."""

import csv
import io
from collections.abc import Sequence

from theory import messages
from theory.citing import brief
from theory.downloads.addresses import Addresses
from theory.graph import TheoryGraph
from theory.layout import plain, running
from theory.model import Action


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
    return csv_row(messages.CSV_COLUMNS)


def action_row(graph: TheoryGraph, node_id: str, action: Action, addresses: Addresses) -> str:
    """An action as a line of the table."""
    return csv_row(action_cells(graph, node_id, action, addresses))


def action_cells(graph: TheoryGraph, node_id: str, action: Action, addresses: Addresses) -> list[str | int | None]:
    """What stands in each column."""
    parent = running(graph.item(action.parent).text) if action.parent else None
    return [
        graph.node(node_id).name,
        action.group,
        plain(action.text),
        parent,
        ", ".join(graph.actor(who.id).name for who in action.actors if who.named),
        ", ".join(graph.actor(who.id).name for who in action.actors if not who.named),
        action.page,
        ", ".join(brief(graph.source(source)) for source in action.sources),
        addresses.of(node_id, action.id),
        action.kind or messages.ACTION,
    ]
