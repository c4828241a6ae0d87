"""The scale beside a chart: round steps, from zero where that can be."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from components import deepening_texts as words
from theory.series import written

CROPPED = 0.4
"""A scale begins at zero, unless all numbers are larger than this part of the largest."""

STEPS = 6
"""About how many steps a scale has."""


@dataclass(frozen=True)
class Scale:
    """From where to where the numbers of a chart go, and what is written beside it."""

    least: float
    most: float
    ticks: list[float]

    @property
    def said(self) -> str:
        """Where it begins, if that is not at zero."""
        return words.SCALE_FROM.format(number=written(self.ticks[0])) if self.least > 0 else ""


def scale_of(numbers: Sequence[float]) -> Scale:
    """Round steps around these numbers, from zero unless that would leave most of the chart empty.

    Examples
    --------
    >>> scale_of([48, 273]).ticks
    [0, 50, 100, 150, 200, 250, 300]
    >>> scale_of([60.0, 79.1]).ticks
    [60, 65, 70, 75, 80]
    """
    low, high = min(numbers), max(numbers)
    start = low if 0 < CROPPED * high < low else min(low, 0)
    end = high if high > start else start + 1
    rough = (end - start) / STEPS
    power = 10 ** floor(log10(rough))
    step = next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= rough * 0.999)
    first, last = floor(start / step + 1e-9), ceil(end / step - 1e-9)
    ticks = [round(step * nth, 10) for nth in range(first, last + 1)]
    return Scale(ticks[0], ticks[-1], [int(one) if one == int(one) else one for one in ticks])
