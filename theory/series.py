"""Numbers by year: what a series counts, and the line of each place."""

from dataclasses import dataclass

from theory.deepening import Collection, Item


@dataclass(frozen=True)
class Indicator:
    """What is counted, the lines that do so, those beside which the others are seen last, and the years of which any has one."""

    title: str
    lines: list[Item]
    years: list[str]


def indicators(collection: Collection) -> list[Indicator]:
    """What a series counts, in the order of its items."""
    found: dict[str, list[Item]] = {}
    for item in collection.items:
        found.setdefault(item.group or collection.title, []).append(item)
    return [
        Indicator(
            title,
            sorted((item for item in items if item.values), key=lambda item: item.reference),
            sorted({year for item in items for year in item.values}),
        )
        for title, items in found.items()
    ]


def written(number: float) -> str:
    """A number as it is written in Dutch, with as many decimals as it was given.

    Examples
    --------
    >>> [written(12), written(12.0), written(-0.5), written(12500)]
    ['12', '12,0', '−0,5', '12.500']
    """
    whole, _, decimals = repr(abs(number)).partition(".")
    whole = f"{int(whole):,}".replace(",", ".") if len(whole) > 4 else whole
    return ("−" if number < 0 else "") + whole + (f",{decimals}" if decimals else "")
