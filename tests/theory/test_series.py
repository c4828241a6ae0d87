"""The series of the deepening beside the tables that 'De sociale basis en de houdbaarheid van de Wmo' prints, cell by cell.

`series-printed.yaml` holds those tables as printed, every cell as text.  An item is one line of one indicator (its group) for one
place (its title); a municipality's line stands in one table, that of the Netherlands in the tables of all six municipalities.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from theory.model import Theory

TABLES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "series-printed.yaml").read_text(encoding="utf-8"))
Series = dict[tuple[str, str], Any]
COUNTRY = "Nederland"
SPENDING, BACKGROUND = "uitgaven", "achtergrond"

# By indicator: how the captions of its tables go on after their number, and how a line is labelled in them.
INDICATORS = {
    "Taakveld 6.1: samenkracht en burgerparticipatie": ("Ontwikkeling van IV3-taakveld 6.1", r"Taakveld 6\.1 Samenkracht"),
    "Taakveld 6.6 en 6.7 of 6.71: Wmo-maatwerk": ("Ontwikkeling van IV3-taakveld 6.1", r"Taakveld 6\.6 / 6\.71?:? Maatwerk"),
    "Mantelzorgers": ("Aandeel (zwaar belaste) mantelzorgers", "{place} Mantelzorg"),
    "Zwaar belaste mantelzorgers": ("Aandeel (zwaar belaste) mantelzorgers", "{place} Mantelzorgers zwaar belast"),
    "Ervaren gezondheid": ("Ervaren gezondheid (goed/zeer goed)", "{place}"),
    "Eenzaamheid": ("Eenzaamheid (% personen van 18 jaar en ouder", "{place}"),
    "Moeite met rondkomen": ("Moeite met rondkomen", "{place}"),
    "Huishoudens met bijstand": ("Aandeel huishoudens met bijstand", "{place}"),
    "Vrijwilligerswerk": ("Vrijwilligerswerk in de afgelopen 12 maanden", "%"),
}
PER_PLACE = len(INDICATORS) - 1  # vrijwilligerswerk is about the country alone
VOLUNTEERS = ("Vrijwilligerswerk", COUNTRY)

# Printed, but of an impossible year in a report of 2024, before the row of 2016: no point in the line, and its note says so.
GAPS = {("4.3", 2025): "48,7"}


class Line(NamedTuple):
    """One printed line, its cells by year; a table in which years run down has its lines in columns."""

    figure: str
    section: str
    page: int
    label: str
    cells: dict[int, str]


def printed_lines() -> Iterator[tuple[dict[str, Any], Line]]:
    for table in TABLES:
        rows = [table["head"], *table["rows"]]
        if not rows[0][1].isdigit():
            rows = [list(column) for column in zip(*rows, strict=True)]
        years = [int(year) for year in rows[0][1:]]
        for label, *cells in rows[1:]:
            by_year = dict(zip(years, cells, strict=True))
            yield table, Line(table["figure"], table["section"], table["page"], label, by_year)


def places(table: dict[str, Any]) -> dict[str, str]:
    """The places of a table, as items call them, with how a label may print each."""
    if "place" not in table:
        return {COUNTRY: COUNTRY}
    name = table["place"].removeprefix("gemeente ")
    return {COUNTRY: f"({COUNTRY}|NL)", f"Gemeente {name}" if len(name) == 1 else name: f"(Gemeente )?{name}"}


def what_it_tells(table: dict[str, Any], label: str) -> list[tuple[str, str]]:
    """The indicators and places of which a label in this table can be the line: one of each, if the inventory is right."""
    caption = table["caption"].removeprefix(f"Figuur {table['figure']} ")
    return [
        (indicator, place)
        for indicator, (start, pattern) in INDICATORS.items()
        for place, name in places(table).items()
        if caption.startswith(start)
        and ("{place}" in pattern or place == list(places(table))[-1])  # without a name in it, the line of the table's own place
        and re.fullmatch(pattern.replace("{place}", name), label)
    ]


def printed() -> dict[tuple[str, str], list[Line]]:
    """The printed lines, by indicator and place."""
    told: dict[tuple[str, str], list[Line]] = {}
    for table, line in printed_lines():
        for key in what_it_tells(table, line.label):
            told.setdefault(key, []).append(line)
    return told


def number(cell: str) -> Decimal:
    return Decimal(cell.removesuffix("%").replace(",", "."))


def numbers(line: Line) -> dict[int, Decimal]:
    """The line as it should be drawn."""
    return {year: number(cell) for year, cell in line.cells.items() if (line.figure, year) not in GAPS}


PRINTED = printed()


@pytest.fixture(scope="module")
def series(shipped: Theory) -> Series:
    """The items of both collections, by indicator and place."""
    items = [item for one in shipped.collections if one.id in (SPENDING, BACKGROUND) for item in one.items]
    by_line = {(item.group or "", item.title): item for item in items}
    assert len(by_line) == len(items)
    return by_line


def values(item: Any) -> dict[int, Decimal]:
    return {int(year): Decimal(str(value)) for year, value in item.values.items()}


def test_the_inventory_holds_the_tables_of_six_municipalities_and_one_of_the_country() -> None:
    by_place = Counter(table.get("place", COUNTRY) for table in TABLES)

    assert set(by_place.values()) == {1, 6}
    assert len(by_place) == 7
    assert len({table["figure"] for table in TABLES}) == len(TABLES) == 37
    assert sum(len(line.cells) for _, line in printed_lines()) == 441


def test_every_printed_line_is_of_one_indicator_and_one_place() -> None:
    unclear = [(line.figure, line.label) for table, line in printed_lines() if len(what_it_tells(table, line.label)) != 1]

    assert unclear == []


def test_the_country_has_the_same_figures_in_the_tables_of_all_municipalities() -> None:
    country = {key: lines for key, lines in PRINTED.items() if key[1] == COUNTRY and key != VOLUNTEERS}

    assert {key: len(lines) for key, lines in country.items()} == dict.fromkeys(country, 6)
    assert [key for key, lines in country.items() if any(line.cells != lines[0].cells for line in lines)] == []


def test_every_printed_line_has_an_item_and_every_item_a_printed_line(series: Series) -> None:
    assert set(series) == set(PRINTED)


@pytest.mark.parametrize(("indicator", "place"), sorted(PRINTED))
def test_an_item_has_the_printed_years_and_cells_and_no_others(series: Series, indicator: str, place: str) -> None:
    for line in PRINTED[indicator, place]:
        assert values(series[indicator, place]) == numbers(line), f"figure {line.figure}, {line.label}"


@pytest.mark.parametrize(("indicator", "place"), sorted(PRINTED))
def test_an_item_cites_a_table_in_which_its_line_stands(series: Series, indicator: str, place: str) -> None:
    item = series[indicator, place]

    cited = {(f"{line.section}, fig. {line.figure}", line.page) for line in PRINTED[indicator, place]}
    assert (item.section, item.page) in cited


def test_there_are_as_many_values_as_are_printed(series: Series, shipped: Theory) -> None:
    spending = {item.id for one in shipped.collections if one.id == SPENDING for item in one.items}

    def count(items: list[Any]) -> tuple[int, int]:
        return len(items), sum(len(item.values) for item in items)

    municipal = [item for (_, place), item in series.items() if place != COUNTRY]
    national = [item for key, item in series.items() if key[1] == COUNTRY and key != VOLUNTEERS]
    assert count([item for item in municipal if item.id in spending]) == (12, 84)
    assert count([item for item in municipal if item.id not in spending]) == (36, 174)
    assert count(national) == (6, 29)
    assert count([series[VOLUNTEERS]]) == (1, 8)


def test_each_municipality_has_a_line_of_each_indicator(series: Series) -> None:
    by_place = Counter(place for _, place in series if place != COUNTRY)

    assert by_place == dict.fromkeys(by_place, PER_PLACE)
    assert len(by_place) == 6


def test_the_country_is_the_quiet_line_beside_the_municipalities_and_no_other_is(series: Series) -> None:
    assert {place for (_, place), item in series.items() if item.reference} == {COUNTRY}
    assert [key for key, item in series.items() if key[1] == COUNTRY and not item.reference] == []


@pytest.mark.parametrize(("figure", "year"), GAPS)
def test_a_printed_cell_that_is_not_drawn_is_said_in_the_note(series: Series, figure: str, year: int) -> None:
    (gap,) = [(key, line) for key, lines in PRINTED.items() for line in lines if line.figure == figure]
    key, line = gap

    assert line.cells[year] == GAPS[figure, year]
    assert year not in values(series[key])
    assert str(year) in series[key].note
    assert GAPS[figure, year] in series[key].note


def test_the_unit_is_that_of_the_printed_tables(shipped: Theory) -> None:
    units = {one.id: one.unit for one in shipped.collections if one.id in (SPENDING, BACKGROUND)}

    assert units == {SPENDING: "euro per inwoner", BACKGROUND: "%"}
    for table, line in printed_lines():
        per_inhabitant = "bedragen per inwoner" in table.get("above", "")
        assert per_inhabitant != all(cell.endswith("%") or line.label == "%" for cell in line.cells.values())
