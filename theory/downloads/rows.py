"""An action as a row of a table."""

import csv
import io
import re
from collections.abc import Sequence
from decimal import Decimal

from theory.citing import brief
from theory.downloads import words
from theory.downloads.addresses import Addresses
from theory.graph import TheoryGraph
from theory.layout import plain, running
from theory.model import Action
from theory.reading.signs import ODD


def csv_row(cells: Sequence[object]) -> str:
    """One line as Dutch Excel and LibreOffice read it: semicolons between the cells, quotes around each text.

    LibreOffice takes commas for the ends of cells too, unless told otherwise, but not within quotes.  A text that a
    spreadsheet would take for something else begins with an apostrophe; all others are as they are.  A fraction has the comma
    of Dutch, between quotes, behind which it is a number all the same.

    Examples
    --------
    >>> print(csv_row(["a;b", 3, 1.5, None, "=1+1", "24/7"]).strip())
    "a;b";3;"1,5";"";"'=1+1";"'24/7"
    """
    line = io.StringIO()
    csv.writer(line, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n").writerow(map(_safe, cells))
    return line.getvalue()


def _safe(cell: object) -> object:
    if isinstance(cell, float):
        return format(Decimal(repr(cell)), "f").replace(".", ",")
    return f"'{cell}" if isinstance(cell, str) and is_mistaken(cell) else cell


def is_mistaken(text: str) -> bool:
    """Whether a spreadsheet takes this for a formula, a number, a date, a time or a truth value.

    The formulas are those of https://owasp.org/www-community/attacks/CSV_Injection, also behind what looks like nothing; the
    rest errs on the safe side.

    Examples
    --------
    >>> [is_mistaken(text) for text in ("@gemeente", "1e5", "mei 2", "Op 2 mei", "'t Winkeltje")]
    [True, True, True, False, False]
    """
    return bool(_FORMULA.match(text) or _VALUE.fullmatch(text))


_FORMULA = re.compile(rf"[\s{ODD}]*[=+@\-\uff1d\uff0b\uff0d\uff20]|[\t\r]")
_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?"
    r"|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_VALUE = re.compile(
    rf"(?=.*\d)[\d.,:/%€$£¥()+\s{ODD}'−–-]*(?:(?:e|am?|pm?|{_MONTH})[\d.,:/+\s{ODD}'−–-]*)?|waar|onwaar|true|false",
    re.IGNORECASE,
)


def csv_header() -> str:
    """The names of the columns of `action_row`."""
    return csv_row(words.CSV_COLUMNS)


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
        action.kind or words.ACTION,
    ]
