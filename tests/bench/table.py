"""What was measured, and the table of it."""

from collections.abc import Sequence
from dataclasses import dataclass

HEADINGS = ("what", "ours", "empty page", "ratio", "limit", "", "note")
DIGITS = {"kB": 1, "MB": 1, "ms": 1, "s": 2, "requests": 0, "shift": 4, "/s": 0}


@dataclass(frozen=True)
class Measure:
    """One figure, its counterpart on the empty page where there is one, and its limit.

    `unit` is one of `DIGITS`.  `limit` is in that unit, or a factor of the empty page's figure if `relative`; without
    a limit the figure is for information.  `ours` is None where measuring failed; `note` says how.
    """

    what: str
    unit: str
    ours: float | None
    empty: float | None = None
    limit: float | None = None
    relative: bool = False
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours as a factor of the empty page's figure."""
        return self.ours / self.empty if self.ours is not None and self.empty else None

    @property
    def met(self) -> bool:
        """Whether the limit is met; a figure without limit meets it, a missing figure meets none."""
        figure = self.ratio if self.relative else self.ours
        return self.ours is not None and (self.limit is None or (figure is not None and figure <= self.limit))


def table(measures: Sequence[Measure]) -> str:
    """The measures as aligned columns of text."""
    rows = [HEADINGS, *map(_cells, measures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    rule = ["-" * width for width in widths]
    return "\n".join(_line(row, widths) for row in [rows[0], rule, *rows[1:]])


def _line(row: Sequence[str], widths: list[int]) -> str:
    first, *figures, verdict, note = row
    padded = [figure.rjust(width) for figure, width in zip(figures, widths[1:-2], strict=True)]
    return "  ".join([first.ljust(widths[0]), *padded, verdict.ljust(widths[-2]), note]).rstrip()


def _cells(measure: Measure) -> tuple[str, ...]:
    limit = ""
    if measure.limit is not None:
        limit = f"{measure.limit:g} x" if measure.relative else f"{measure.limit:g} {measure.unit}"
    verdict = "NOT OK" if not measure.met else "ok" if limit else ""
    return (
        measure.what,
        _figure(measure.ours, measure.unit),
        _figure(measure.empty, measure.unit),
        "" if measure.ratio is None else f"{measure.ratio:.2f} x",
        limit,
        verdict,
        measure.note,
    )


def _figure(value: float | None, unit: str) -> str:
    return "" if value is None else f"{value:,.{DIGITS[unit]}f} {unit}"
