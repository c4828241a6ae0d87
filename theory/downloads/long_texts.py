"""Texts that are too long for a cell of Excel, which would cut them without a word."""

from collections.abc import Iterator

from theory.downloads import words

LONGEST_CELL = 32_767
MOST_BREAKS = 253
"""What a cell can hold (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3)."""

Cell = str | int | None


class LongTexts:
    """The rows of a sheet with every text that does not fit: from which sheet, row and column, and a piece of it."""

    def __init__(self) -> None:
        self.rows: list[list[Cell]] = []

    def fitting(self, sheet: str, row: int, column: int, cell: Cell) -> Cell:
        """What stands in the cell itself; of a text that is too long its beginning, and where to read all of it."""
        if not isinstance(cell, str) or _fits(cell):
            return cell
        first = len(self.rows) + 2  # below the header
        self.rows += [[sheet, row, words.CSV_COLUMNS[column], piece] for piece in pieces(cell)]
        told = words.GOES_ON.format(sheet=words.LONG_SHEET, row=first)
        return next(pieces(cell, LONGEST_CELL - _length(told), MOST_BREAKS - 1)).rstrip() + told


def pieces(text: str, longest: int = LONGEST_CELL, breaks: int = MOST_BREAKS) -> Iterator[str]:
    """The text in pieces that fit in a cell; joined, they are the text.  They end after a space or a line where there is one."""
    while not _fits(text, longest, breaks):
        end = _reach(text, longest, breaks)
        end = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1 or end
        yield text[:end]
        text = text[end:]
    yield text


def _reach(text: str, longest: int, breaks: int) -> int:
    """How many characters fit in a cell."""
    length = seen = 0
    for place, sign in enumerate(text):
        length += _length(sign)
        seen += sign == "\n"
        if length > longest or seen > breaks:
            return place
    return len(text)


def _fits(text: str, longest: int = LONGEST_CELL, breaks: int = MOST_BREAKS) -> bool:
    return _length(text) <= longest and text.count("\n") <= breaks


def _length(text: str) -> int:
    """As Excel counts: a sign outside of the basic plane is two."""
    return len(text.encode("utf-16-le")) // 2
