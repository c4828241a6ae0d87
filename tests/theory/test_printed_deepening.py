"""The deepening beside what its documents print: each paragraph, list entry, table row and footnote told, or a reason why not.

The inventories stand in `printed_deepening/`, one file per part of the deepening.  An entry has its place (document, page or
section, the first four printed words) and says by whom it is told: an item by its id, other things as `node ID`, `claim ID`,
`term NAME`, `source ID`, `explanation ID`, `collection ID` (its intro or its warnings), `document ID`.
"""

from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from theory.items import Deepening
from theory.model import Theory

Entry = dict[str, Any]
Place = tuple[str, int | str | None, str | None]

INVENTORIES = [
    yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "printed_deepening").glob("*.yaml"))
]
DOCUMENTS = sorted({document for inventory in INVENTORIES for document in inventory["printed"]})
PRINTED: dict[str, list[Entry]] = {
    document: list(chain.from_iterable(inventory["printed"].get(document, []) for inventory in INVENTORIES))
    for document in DOCUMENTS
}
COUNTS: dict[str, int | dict[str, int]] = {
    collection: number for inventory in INVENTORIES for collection, number in inventory["counts"].items()
}
TEXTS: dict[str, dict[str, int]] = {
    collection: numbers for inventory in INVENTORIES for collection, numbers in inventory.get("texts", {}).items()
}
PUBLICATION = "publicatie"
WORDS_IN_A_QUOTE, WORDS_IN_A_TITLE = 60, 12


def items(theory: Theory) -> dict[str, Any]:
    return {item.id: item for collection in theory.collections for item in collection.items}


def known(theory: Theory) -> set[str]:
    """All that can tell a printed entry, as the inventories call it."""
    claims = (claim.id for node in theory.nodes for claim in node.claims)
    return {
        *items(theory),
        *(f"node {node.id}" for node in theory.nodes),
        *(f"claim {claim}" for claim in claims),
        *(f"term {term.name}" for term in theory.terms),
        *(f"source {source.id}" for source in theory.sources),
        *(f"explanation {section.id}" for section in theory.explanation),
        *(f"collection {collection.id}" for collection in theory.collections),
        *(f"document {document}" for document in Deepening(theory).documents),
    }


def within(place: Any, document: str) -> int | str | None:
    """Where in its document a place is: by page in the publication, by section in the others, whose page marks are few.

    A section counts up to its first comma: "§ 6.1, fig. 6.1.1" is in § 6.1, "Oss, Doel van de sociale basis" in Oss.
    """
    page, section = (place.get("page"), place.get("section")) if isinstance(place, dict) else (place.page, place.section)
    return page if document == PUBLICATION else section and section.split(",")[0]


def places_of(item: Any) -> list[Place]:
    return [(place.document, within(place, place.document), place.anchor) for place in (item, *item.also)]


def tells(by: str, place: Place, told_by: set[tuple[str, Place]]) -> bool:
    """Whether the inventory says that this place is told by it; a section without words (X and Y) has no anchors."""
    return (by, place) in told_by or (by, (*place[:2], None)) in told_by


def named(entry: Entry) -> tuple[Any, ...]:
    return (entry.get("page"), entry.get("section"), entry.get("footnote"), entry.get("anchor"), entry.get("paragraph"))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_printed_entry_is_told_or_has_a_reason_why_not(document: str) -> None:
    assert [named(entry) for entry in PRINTED[document] if bool(entry.get("by")) == bool(entry.get("reason"))] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_tells_a_printed_entry_is_in_the_theory(shipped: Theory, document: str) -> None:
    there = known(shipped)

    assert [(named(entry), by) for entry in PRINTED[document] for by in entry.get("by", []) if by not in there] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_item_of_a_document_tells_what_is_printed_at_one_of_its_places(shipped: Theory, document: str) -> None:
    told_by = {
        (by, (document, within(entry, document), entry.get("anchor")))
        for entry in PRINTED[document]
        for by in entry.get("by", [])
    }
    of_document = [item for item in items(shipped).values() if item.document == document and item.anchor]

    assert [item.id for item in of_document if not any(tells(item.id, place, told_by) for place in places_of(item))] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_place_of_an_item_is_printed(shipped: Theory, document: str) -> None:
    printed = {(within(entry, document), entry["anchor"]) for entry in PRINTED[document] if "anchor" in entry}
    wordless = {within(entry, document) for entry in PRINTED[document] if "paragraph" in entry}
    inventoried = {place for place, _ in printed} - wordless
    places = [(item.id, *place[1:]) for item in items(shipped).values() for place in places_of(item) if place[0] == document]

    assert [place for place in places if place[2] and place[1] in inventoried and place[1:] not in printed] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_an_item_that_tells_a_printed_entry_has_its_document(shipped: Theory, document: str) -> None:
    there = items(shipped)
    told = {by for entry in PRINTED[document] for by in entry.get("by", []) if by in there}

    assert [by for by in sorted(told) if document not in [place[0] for place in places_of(there[by])]] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_works_of_a_footnote_are_cited_by_what_tells_it(shipped: Theory, document: str) -> None:
    cited = {item.id: item.sources for item in items(shipped).values()}
    cited |= {f"claim {claim.id}": claim.sources for node in shipped.nodes for claim in node.claims}
    can_cite = [entry for entry in PRINTED[document] if set(entry.get("by", [])) & set(cited)]
    uncited = [
        (entry["footnote"], work)
        for entry in can_cite
        for work in entry.get("works", [])
        if not any(work in cited.get(by, []) for by in entry["by"])
    ]

    assert uncited == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_works_of_a_footnote_are_records(shipped: Theory, document: str) -> None:
    records = {source.id for source in shipped.sources}

    assert [work for entry in PRINTED[document] for work in entry.get("works", []) if work not in records] == []


def test_the_inventories_count_every_collection(shipped: Theory) -> None:
    assert {collection.id for collection in shipped.collections} == set(COUNTS)


@pytest.mark.parametrize("collection_id", COUNTS)
def test_a_collection_has_as_many_items_as_its_documents_print(shipped: Theory, collection_id: str) -> None:
    (collection,) = [collection for collection in shipped.collections if collection.id == collection_id]
    expected = COUNTS[collection_id]
    found = len(collection.items) if isinstance(expected, int) else dict(Counter(item.group for item in collection.items))

    assert found == expected


def test_the_lists_of_a_comparison_hold_as_many_texts_as_are_printed(shipped: Theory) -> None:
    def texts(collection: Any, field: str) -> int:
        answers = [item.fields.get(field, []) for item in collection.items]
        return sum(1 if isinstance(answer, str) else len(answer) for answer in answers)

    there = {collection.id: collection for collection in shipped.collections}
    found = {name: {field: texts(there[name], field) for field in numbers} for name, numbers in TEXTS.items()}

    assert found == TEXTS


def test_a_title_and_a_quote_are_short_and_a_quote_says_whose_it_is(shipped: Theory) -> None:
    quotes = {item.id: item.quote for item in items(shipped).values() if item.quote}

    assert [item.id for item in items(shipped).values() if len(item.title.split()) > WORDS_IN_A_TITLE] == []
    assert [item for item, quote in quotes.items() if len(quote.text.split()) > WORDS_IN_A_QUOTE or not quote.by] == []
