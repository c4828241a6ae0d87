"""Advice beside actions: chosen as actions are, and told apart from them wherever it goes."""

import csv
import io
from typing import Any

import pytest

from components.address import addresses
from tests import theories
from theory.advice import Advice, advice, advising
from theory.downloads.advice_rows import advice_row
from theory.downloads.rows import csv_header
from theory.downloads.tables import actions_csv
from theory.graph import TheoryGraph, build_graph
from theory.model import Theory
from theory.selection import Selection

ADVICE: list[dict[str, Any]] = [
    {"id": "iedereen", "title": "Luister naar bewoners", "nodes": [{"id": "rust"}]},
    {"id": "plant", "title": "Plant bomen", "nodes": [{"id": "groen"}], "actors": [{"id": "gemeente", "named": True}]},
    {"id": "snoei", "title": "Snoei op tijd", "parent": "plant", "group": "Groen", "actors": [{"id": "gemeente"}], "page": 4},
    {"id": "samen", "title": "Doe het samen", "actors": [{"id": "overheid", "named": True}, {"id": "buren"}], "note": "Lente."},
]
THEORY: dict[str, Any] = {
    "title": "Klein",
    "levels": [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap"}],
    "relations": [{"id": "helpt", "label": "helpt"}],
    "nodes": [{"id": "rust", "level": "doel", "name": "Rust"}, {"id": "groen", "level": "stap", "name": "Groen"}],
    "links": [{"from": "groen", "to": "rust", "relation": "helpt"}],
    "kinds": [{"id": "wij", "name": "Wij"}],
    "actors": [
        {"id": "gemeente", "name": "Gemeente", "kind": "wij", "part_of": ["overheid"]},
        {"id": "overheid", "name": "Overheid", "kind": "wij"},
        {"id": "buren", "name": "Buren", "kind": "wij"},
    ],
    "documents": [{"id": "boek", "title": "Het boek"}],
    "topics": [{"id": "raad", "title": "Raad"}],
    "collections": [
        {
            "id": "tips",
            "topic": "raad",
            "title": "Tips",
            "advice": True,
            "items": [{"document": "boek", **one} for one in ADVICE],
        },
        {"id": "feiten", "topic": "raad", "title": "Feiten", "items": [{"id": "feit", "title": "Bomen", "document": "boek"}]},
    ],
}


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return build_graph(Theory.model_validate(THEORY))


def found(graph: TheoryGraph, *actors: str, **more: Any) -> tuple[list[str], list[str]]:
    left: Advice = advice(graph, Selection(actors, **more))
    return [one.id for one in left.own], [one.id for one in left.wider]


def test_only_a_collection_that_says_so_advises(graph: TheoryGraph) -> None:
    assert [item.id for _, item in advising(graph)] == ["iedereen", "plant", "snoei", "samen"]


def test_without_a_choice_there_is_all_advice(graph: TheoryGraph) -> None:
    assert found(graph) == (["iedereen", "plant", "snoei", "samen"], [])


def test_advice_to_a_chosen_actor_is_told_apart_from_that_to_those_of_which_it_is_part(graph: TheoryGraph) -> None:
    assert found(graph, "gemeente") == (["plant", "snoei"], ["samen"])
    assert found(graph, "overheid") == (["samen"], [])
    assert found(graph, "gemeente", "buren") == (["plant", "snoei", "samen"], [])


def test_where_only_named_actors_count_what_an_editor_added_does_not(graph: TheoryGraph) -> None:
    assert found(graph, "gemeente", named=True) == (["plant"], ["samen"])
    assert found(graph, "buren", named=True) == ([], [])
    assert found(graph, named=True) == (["plant", "samen"], [])


def test_a_node_stands_for_all_that_contribute_to_it(graph: TheoryGraph) -> None:
    assert found(graph, nodes=("groen",)) == (["plant"], [])
    assert found(graph, nodes=("rust",)) == (["iedereen", "plant"], [])


def test_words_are_looked_for_in_the_advice_and_in_other_forms_too(graph: TheoryGraph) -> None:
    assert found(graph, words="boom") == (["plant"], [])
    assert found(graph, words="zzz") == ([], [])
    assert found(graph, "gemeente", words="samen") == ([], ["samen"])


def test_in_a_table_of_actions_advice_has_its_own_kind_and_where_it_stands(graph: TheoryGraph) -> None:
    items = {item.id: item for _, item in advising(graph)}
    rows = [advice_row(graph, items[one], addresses("https://x.nl/")) for one in ("snoei", "samen")]
    snoei, samen = csv.DictReader(io.StringIO(csv_header() + "".join(rows), newline=""), delimiter=";")

    assert (snoei["Soort"], samen["Soort"]) == ("advies", "advies")
    assert snoei["Link"] == "https://x.nl/?weergave=verdieping&deel=raad&item=snoei"
    assert {"Groen", "Plant bomen", "Gemeente", "Het boek, p. 4", "Snoei op tijd"} <= set(snoei.values())
    assert {"Tips", "Overheid", "Buren"} <= set(samen.values())


def test_the_table_of_actions_for_all_to_take_has_no_advice() -> None:
    graph = theories.shipped_graph()
    rows = list(csv.DictReader(io.StringIO(actions_csv(graph, addresses("")).decode("utf-8-sig"), newline=""), delimiter=";"))

    assert len(list(advising(graph))) > 50
    assert len(rows) == sum(len(node.actions) for node in graph.theory.nodes)
    assert "advies" not in {row["Soort"] for row in rows}
    assert not any("weergave=verdieping" in row["Link"] for row in rows)
