"""Names that are too long for the schema, which is then shown as a list: worked out before anybody sees it.

The browser measures the words themselves, at any width; this is the measure at 1280 pixels, in the typeface that comes with
the explorer, by kinds of letters.
"""

import re
from collections.abc import Iterator

from theory.checks.structure import Structured
from theory.examples import line
from theory.graph import build_graph
from theory.model import Node, Theory
from theory.problems import Problem, problem
from theory.rows import rows_of

WIDTH = 1280
"""Of the window, in pixels."""

SIDES, GAP, PADDING = 106, 9.5, 12.5
"""Of its width what stands beside a row, between two blocks, and within a block beside its name (`assets/schema/house.css`)."""

SIZE = 18.2
"""Of a name's letters."""

NARROW, WIDE = "fijlrtIJ.,:;'’()-", "mwMW@"
"""Letters that are not of middling width."""

LETTERS = {"narrow": 0.29, "wide": 0.8, "middling": 0.53}
"""How wide a letter is, as a part of its size."""

_BREAKS = re.compile(r"[\s\u200b]+|(?<=[-\u00ad])")
"""Where a name may go on in a next line."""


def lint_names(structured: Structured, theory: Theory) -> Iterator[Problem]:
    """A warning for each node of which a word of the name is wider than its block."""
    rows = rows_of(build_graph(theory))
    rooms = {n: room(row.columns) for row in rows for n in row.nodes}
    for node, piece in structured.items["nodes"]:
        words = _BREAKS.split(node.short_name or node.name)
        widest = max(words, key=width)
        if not node.quote and width(widest) > rooms[node.id]:
            shown = widest.replace("\u00ad", "-")
            mark = piece.locate("short_name" if node.short_name else "name")
            yield problem("wide-name", mark, "warning", line(Node, "short_name"), word=shown, width=WIDTH)


def room(columns: int) -> float:
    """How many pixels there are for a word in a block, where so many stand beside each other."""
    return (WIDTH - SIDES - GAP * (columns - 1)) / columns - PADDING


def width(word: str) -> float:
    """About how wide a word is in a block of the schema, in pixels; a soft hyphen at its end is seen.

    Examples
    --------
    >>> width("aanbesteding") > width("mantelzorg") > width("titel")
    True
    """
    kinds = ("narrow" if sign in NARROW + "\u00ad" else "wide" if sign in WIDE else "middling" for sign in word)
    return SIZE * sum(LETTERS[kind] for kind in kinds)
