"""A choice among the items of a topic, and the page of an item: it, and what belongs beside it, both ways."""

from typing import Any

import pytest

from tests import theories
from tests.topics import topic
from theory.graph import TheoryGraph, build_graph
from theory.item_selection import ItemSelection, page_of
from theory.model import Theory

WAYS = {
    "id": "wegen",
    "title": "Wegen",
    "show": "comparison",
    "items": [
        {"id": "laan", "title": "Een laan", "nodes": [{"id": "groen"}], "items": [{"id": "boom"}, {"id": "pad"}]},
        {"id": "pad", "title": "Een pad"},
        {"id": "steeg", "title": "Een steeg", "nodes": [{"id": "rust"}]},
    ],
}
SEEN = {
    "id": "gezien",
    "title": "Gezien",
    "items": [
        {"id": "bank", "title": "Een bank", "items": [{"id": "laan"}]},
        {"id": "boom", "title": "Een boom", "nodes": [{"id": "groen"}], "items": [{"id": "laan"}]},
        {"id": "tak", "title": "Een tak", "parent": "boom", "actors": [{"id": "buurman"}]},
        {"id": "blad", "title": "Een blad", "parent": "tak", "actors": [{"id": "buren"}], "nodes": [{"id": "rust"}]},
        {"id": "lamp", "title": "Een lamp", "actors": [{"id": "gemeente"}]},
    ],
}
ACTORS: list[dict[str, Any]] = [
    {"id": "buurman", "name": "Buurman", "kind": "wij", "part_of": ["buren"]},
    {"id": "buren", "name": "Buren", "kind": "wij"},
    {"id": "gemeente", "name": "Gemeente", "kind": "wij"},
]
EVERYTHING = ["laan", "pad", "steeg", "bank", "boom", "tak", "blad", "lamp"]


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    made = topic(WAYS, SEEN).model_dump(by_alias=True)
    made |= {"kinds": [{"id": "wij", "name": "Wij"}], "actors": ACTORS}
    made["levels"] = [{"id": "doel", "name": "Doel"}, *made["levels"]]
    made["nodes"][0]["level"] = "doel"  # to which what is on a lower level contributes
    return build_graph(Theory.model_validate(made))


def taken(graph: TheoryGraph, bij: str = "", actor: str = "", item: str = "") -> list[str]:
    selection = ItemSelection.of(graph, bij.split(), actor.split(), item)
    return [one.id for one in graph.deepening.items_of("kringen") if selection.takes(one)]


def test_without_a_choice_all_items_are_taken(graph: TheoryGraph) -> None:
    assert taken(graph) == EVERYTHING
    assert not ItemSelection.of(graph, [], [])


def test_a_node_stands_for_all_that_contribute_to_it(graph: TheoryGraph) -> None:
    assert taken(graph, bij="groen") == ["laan", "boom"]
    assert taken(graph, bij="rust") == ["laan", "steeg", "boom", "blad"]


def test_an_actor_stands_for_the_wider_actors_of_which_it_is_part_and_not_for_its_parts(graph: TheoryGraph) -> None:
    assert taken(graph, actor="buurman") == ["tak", "blad"]
    assert taken(graph, actor="buren") == ["blad"]


def test_of_several_any_will_do_and_nodes_and_actors_both_count(graph: TheoryGraph) -> None:
    assert taken(graph, actor="buren gemeente") == ["blad", "lamp"]
    assert taken(graph, bij="rust", actor="buurman gemeente") == ["blad"]


def test_what_an_item_is_part_of_is_shown_with_it_and_not_counted(graph: TheoryGraph) -> None:
    selection = ItemSelection.of(graph, [], ["buren"])
    items = graph.deepening.collection("gezien").items

    assert selection.among(items) == {"blad", "tak", "boom"}
    assert selection.count(items) == 1


def test_the_page_of_an_item_is_it_with_what_it_names_and_then_what_names_it_each_once(graph: TheoryGraph) -> None:
    assert page_of(graph, "laan") == ["laan", "boom", "pad", "bank"]
    assert page_of(graph, "pad") == ["pad", "laan"]
    assert taken(graph, item="laan") == ["laan", "pad", "bank", "boom"]
    assert taken(graph, item="laan", bij="groen") == ["laan", "boom"]


def test_an_item_that_belongs_beside_nothing_is_alone_on_its_page(graph: TheoryGraph) -> None:
    assert taken(graph, item="steeg") == ["steeg"]


def test_only_what_is_compared_has_a_page_of_its_own(graph: TheoryGraph) -> None:
    assert page_of(graph, "boom") == []
    assert taken(graph, item="boom") == EVERYTHING


def test_in_the_shipped_theory_a_municipality_has_its_examples_and_each_of_these_names_it() -> None:
    graph = theories.shipped_graph()
    for collection in graph.deepening.of_topic("praktijk"):
        for item in collection.items:
            page = page_of(graph, item.id)
            assert bool(page) == (collection.show == "comparison")
            for other in map(graph.deepening.item, page[1:]):
                assert item.id in {one.id for one in other.items} or other.id in {one.id for one in item.items}
