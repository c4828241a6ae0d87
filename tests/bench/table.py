"""What was measured, and the table of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from tests.bench.rounds import Rounds

HEADINGS = ("what", "ours", "peer", "ratio", "limit", "", "note")
DIGITS = {"kB": 1, "MB": 1, "ms": 1, "s": 2, "requests": 0, "shift": 4, "/s": 0}


@dataclass(frozen=True)
class Measure:
    """One figure, the peer's where there is one, and a limit.

    `unit` is one of `DIGITS`.  `at_most` and `at_least` limit the ratio where there is a peer, else the figure itself.
    `ours` is None where measuring failed; `note` says how.
    """

    what: str
    unit: str
    ours: float | None
    peer: float | None = None
    at_most: float | None = None
    at_least: float | None = None
    note: str = ""

    @classmethod
    def of(
        cls,
        what: str,
        unit: str,
        rounds: Rounds,
        *,
        at_most: float | None = None,
        at_least: float | None = None,
        note: str = "",
    ) -> Self:
        """The medians of these rounds; the note says how far the rounds lie apart."""
        return cls(what, unit, rounds.ours, rounds.peer, at_most, at_least, "; ".join(filter(None, [rounds.spread, note])))

    @property
    def ratio(self) -> float | None:
        """Ours as a factor of the peer's figure."""
        return self.ours / self.peer if self.ours is not None and self.peer else None

    @property
    def met(self) -> bool:
        """Whether the limits are met; a missing figure meets none."""
        figure = self.ours if self.peer is None else self.ratio
        if figure is None:
            return False
        return (self.at_most is None or figure <= self.at_most) and (self.at_least is None or figure >= self.at_least)

    @property
    def limit(self) -> str:
        """The limit in words, empty where there is none."""
        times = self.unit if self.peer is None else "x"
        limits = (("at most", self.at_most), ("at least", self.at_least))
        return ", ".join(f"{word} {value:g} {times}" for word, value in limits if value is not None)


def table(measures: Sequence[Measure]) -> str:
    """The measures as aligned columns of text."""
    rows = [HEADINGS, *map(_cells, measures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    rule = tuple("-" * width for width in widths)
    return "\n".join(_line(row, widths) for row in [rows[0], rule, *rows[1:]])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *figures, verdict, note = row
    padded = [figure.rjust(width) for figure, width in zip(figures, widths[1:-2], strict=True)]
    return "  ".join([first.ljust(widths[0]), *padded, verdict.ljust(widths[-2]), note]).rstrip()


def _cells(measure: Measure) -> tuple[str, ...]:
    verdict = "NOT OK" if not measure.met else "ok" if measure.limit else ""
    return (
        measure.what,
        _figure(measure.ours, measure.unit),
        _figure(measure.peer, measure.unit),
        "" if measure.ratio is None else f"{measure.ratio:.2f} x",
        measure.limit,
        verdict,
        measure.note,
    )


def _figure(value: float | None, unit: str) -> str:
    return "" if value is None else f"{value:,.{DIGITS[unit]}f} {unit}"
