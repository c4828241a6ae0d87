"""What people in this field type finds what they look for, among the first five of its kind, and nothing beside the point.

`tests/browser/test_searches.py` asks the browser the same.
"""

from typing import Any

import pytest
import yaml

from components.parts.search_note import search_note, understood
from tests.theories import ROOT, shipped_graph
from theory.search.query import FAMILY, Query
from theory.search.records import KINDS, found, records

SEARCHES: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "tests/fixtures/searches.yaml").read_text("utf-8"))
GRAPH = shipped_graph()
RECORDS = records(GRAPH)
FIRST = 5


def test_there_are_more_than_a_hundred_searches() -> None:
    assert len(SEARCHES) > 100


@pytest.mark.parametrize(("typed", "wanted"), SEARCHES.items(), ids=SEARCHES)
def test_a_search_finds_what_people_look_for_among_the_first_five(typed: str, wanted: dict[str, Any]) -> None:
    query = Query.of(typed, GRAPH.lexicon)
    results = found(RECORDS, query)
    first = {kind: [record.id for record in results if record.kind == kind][:FIRST] for kind in KINDS}

    assert understood(typed, query, GRAPH.lexicon) == wanted.get("meant", typed)
    assert {kind: set(ids) - set(first[kind]) for kind, ids in wanted.items() if kind != "meant"} == {
        kind: set() for kind in wanted if kind != "meant"
    }
    if not wanted:
        assert results == []
        assert search_note(typed, query, GRAPH.lexicon, []) == ""


@pytest.mark.parametrize("typed", SEARCHES)
def test_what_is_found_as_typed_stands_before_what_is_found_otherwise_and_that_is_said(typed: str) -> None:
    query = Query.of(typed, GRAPH.lexicon)
    results = found(RECORDS, query)
    note = search_note(typed, query, GRAPH.lexicon, [record.text for record in results])
    otherwise = [[query.grade(one.text) or 0 for one in results if one.kind == kind] for kind in KINDS]

    assert all(grades == sorted(grades) for grades in otherwise)
    assert bool(note) == (query.meant or any(grade >= FAMILY for grades in otherwise for grade in grades))
