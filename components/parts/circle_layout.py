"""Where overlapping circles lie, and where in each there is room for its name.

Lengths are shares of the width of the drawing; x goes to the right, y downwards.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import ceil, cos, hypot, pi, sin, sqrt

from components.parts.wrapping import SOFT, broken, letters

Point = tuple[float, float]

RADII = {2: 1.3, 3: 1.06, 4: 0.88, 5: 0.72}
"""The radius of circles by their number, where their middles lie on a ring of one: neighbours overlap, three also all at once."""

LETTER, LINE = 0.56, 1.2
"""How wide a middling letter is and how high a line, in sizes of type."""

MARGIN = 0.96
"""How much of a circle's radius a name may use."""

GRID = 9
"""At how many places across and down a circle a name is tried."""


@dataclass(frozen=True)
class Name:
    """The lines of a name, and their middle as shares of the square around its circle."""

    lines: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True)
class Layout:
    """The middles of the circles, their radius, the height of it all, and the names with the size of their type."""

    middles: tuple[Point, ...]
    radius: float
    height: float
    names: tuple[Name, ...]
    size: float

    def lenses(self, nth: int) -> list[str]:
        """What a circle shares with each that it overlaps: paths, where that circle is of radius one around zero."""
        x, y = self.middles[nth]
        apart = [((ox - x) / self.radius, (oy - y) / self.radius) for at, (ox, oy) in enumerate(self.middles) if at != nth]
        return [_lens(way) for way in apart if hypot(*way) < 2]


@cache
def layout_of(titles: tuple[str, ...]) -> Layout:
    """Two to five circles on a ring, the first on top, in the order in which the names have most room; all in one size of type.

    Each name stands where its circle overlaps no other, so that it is read whichever lies on top.
    """
    step = 2 * pi / len(titles)
    rings = [(-pi / 2, step), (-pi / 2, -step), (-pi / 2 - step / 4, step), (-pi / 2 - step / 4, -step)]
    if len(titles) == 2:
        rings = [(pi, step)]
    return max((_layout(titles, first, step) for first, step in rings), key=lambda one: one.size)


def _layout(titles: Sequence[str], first: float, step: float) -> Layout:
    number = len(titles)
    radius = RADII[number]
    ring = [(cos(first + nth * step), sin(first + nth * step)) for nth in range(number)]
    left, top = min(x for x, _ in ring) - radius, min(y for _, y in ring) - radius
    width, height = max(x for x, _ in ring) + radius - left, max(y for _, y in ring) + radius - top
    middles = tuple(((x - left) / width, (y - top) / width) for x, y in ring)
    found = [
        _roomiest(title, middles[nth], [one for at, one in enumerate(middles) if at != nth], radius / width)
        for nth, title in enumerate(titles)
    ]
    return Layout(middles, radius / width, height / width, tuple(name for _, name in found), min(size for size, _ in found))


def _roomiest(title: str, middle: Point, others: Sequence[Point], radius: float) -> tuple[float, Name]:
    """Where a name can be largest: the size of its type there, and the name."""
    steps = [(2 * step / (GRID - 1) - 1) * radius for step in range(GRID)]
    places = [(middle[0] + x, middle[1] + y) for x, y in product(steps, steps) if hypot(x, y) < radius]

    def size_at(lines: Sequence[str], place: Point) -> float:
        box = (max(map(letters, lines)) * LETTER / 2, len(lines) * LINE / 2)
        low, high = 0.0, radius
        for _ in range(9):
            half = (low + high) / 2
            low, high = (half, high) if _fits(place, (box[0] * half, box[1] * half), middle, others, radius) else (low, half)
        return low

    size, lines, (x, y) = max((size_at(lines, place), lines, place) for lines in _ways(title) for place in places)
    square = (middle[0] - radius, middle[1] - radius)
    return size, Name(lines, (x - square[0]) / (2 * radius), (y - square[1]) / (2 * radius))


def _fits(place: Point, half: Point, middle: Point, others: Sequence[Point], radius: float) -> bool:
    """Whether a box around a place, half as wide and high as given, lies in its circle and in no other."""
    away = (abs(place[0] - middle[0]) + half[0], abs(place[1] - middle[1]) + half[1])
    if hypot(*away) > MARGIN * radius:
        return False
    return all(hypot(*(max(abs(place[side] - one[side]) - half[side], 0) for side in (0, 1))) >= radius for one in others)


def _ways(title: str) -> Iterator[tuple[str, ...]]:
    """The ways to break a name over lines, between its words only."""
    bare = title.replace(SOFT, "")
    narrow, wide = max(letters(word) for word in bare.split()), letters(bare)
    yield from dict.fromkeys(tuple(broken(bare, width)) for width in range(ceil(narrow), ceil(wide) + 1))


def _lens(way: Point) -> str:
    """What two circles of radius one share, of which one lies around zero and the other this far away."""
    apart = hypot(*way)
    half = sqrt(1 - (apart / 2) ** 2)
    across = (-way[1] / apart * half, way[0] / apart * half)
    ends = [(way[0] / 2 + side * across[0], way[1] / 2 + side * across[1]) for side in (1, -1)]
    (x, y), (to_x, to_y) = ends
    return f"M{x:.3f} {y:.3f}A1 1 0 0 1 {to_x:.3f} {to_y:.3f}A1 1 0 0 1 {x:.3f} {y:.3f}Z"
