"""The numbers that the deepening tells beside those that its documents print.

`printed_deepening/` has under `numbers` what each printed entry counts, dates and weighs, read from the documents.  Not of the
works that a footnote cites (their years are in the sources), nor of municipalities X and Y, whose words stand nowhere here: their
lines have the numbers of their tables and of what the other lines of the same indicator print.  `numbers_not_printed.yaml` has
the exceptions.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.theory.numbers_in_text import numbers_in
from tests.theory.test_printed_deepening import PRINTED
from theory.deepening import Collection, Item
from theory.model import Theory

EXCEPTIONS: dict[str, dict[str, dict[int | str, str]]] = yaml.safe_load(
    (Path(__file__).parent / "numbers_not_printed.yaml").read_text(encoding="utf-8")
)
EXCEPTED = {
    item: {str(number) for kind in EXCEPTIONS.values() for number in kind.get(item, {})}
    for item in set().union(*EXCEPTIONS.values())
}
SHOWN_BY_TABLES = {"§ 6.5", "§ 6.6"}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Eén op de tien (ongeveer 380.000 mensen) in 2016", {"10%", "380000", "2016"}),
        ("twee derde, een kwart, de helft, 42% en 15 procent", {"2/3", "25%", "50%", "42%", "15%"}),
        ("vijf gevers op één ontvanger, in de derde wijk", {"5"}),
        ("65-plussers en 50- tot 74-jarigen, acht weken achtereen", {"65", "50", "74", "8"}),
        ("tweejarig, of 18,6 miljoen euro van taakveld 6.71 (p. 63-79)", {"2", "18600000", "6.71"}),
        ("Een van de vier; een op een", {"25%"}),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(text: str, numbers: set[str]) -> None:
    assert {str(number) for number in numbers_in(text)} == numbers


def told(item: Item) -> set[str]:
    """The numbers in what an item says."""
    answers = [[answer] if isinstance(answer, str) else answer for answer in item.fields.values()]
    quote = item.quote.text if item.quote else ""
    texts = [item.title, item.text or "", item.note or "", quote, *(text for answer in answers for text in answer)]
    return {str(number) for text in texts for number in numbers_in(text)}


def printed_by_item() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entries in PRINTED.values():
        for entry in entries:
            for item in entry.get("by", []):
                found.setdefault(item, set()).update(map(str, entry.get("numbers", [])))
    return found


def drawn(collection: Collection, item: Item) -> set[str]:
    """The numbers of a line of a chart, which `test_series.py` holds against the tables, in whatever unit."""
    if collection.show != "series":
        return set()
    values = {str(value).removesuffix(".0") for value in item.values.values()}
    return {*map(str, item.values), *values, *(f"{value}%" for value in values)}


def test_every_number_of_an_item_is_printed_where_it_comes_from(shipped: Theory) -> None:
    printed = printed_by_item()
    published = {document.id: str(document.year) for document in shipped.documents}
    unprinted: dict[str, set[str]] = {}
    for collection in shipped.collections:
        for item in collection.items:
            same = [one.id for one in collection.items if one.group == item.group] if collection.show == "series" else [item.id]
            reports = {published[one] for one in (item.document, *(place.document for place in item.also)) if one in published}
            known = reports.union(drawn(collection, item), *(printed.get(one, set()) for one in same))
            if wrong := told(item) - known:
                unprinted[item.id] = wrong

    assert unprinted == EXCEPTED


def test_numbers_of_anonymous_municipalities_stand_in_no_inventory() -> None:
    entries: list[dict[str, Any]] = PRINTED["houdbaarheid-wmo"]

    assert [one for one in entries if str(one.get("section")).split(",")[0] in SHOWN_BY_TABLES and "numbers" in one] == []


def test_the_inventories_have_numbers_of_each_document() -> None:
    counted = {document: sum(len(entry.get("numbers", [])) for entry in entries) for document, entries in PRINTED.items()}

    assert all(counted.values())
    assert sum(counted.values()) > 1000
