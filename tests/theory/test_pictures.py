"""Pictures of collections: which rows they have, what stands in each, and what is wrong with one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.theories import shipped_graph
from theory.deepening import Item
from theory.graph import TheoryGraph, build_graph
from theory.items import by_heading, examples
from theory.load import load
from theory.pictures import Drawn, draw

BESIDE = """\
documents:
  - {id: boek, title: Een boek, year: 2020}
  - {id: blad, title: Een blad}
topics: [{id: buiten, title: Buiten}]
collections:
  - id: wensen
    topic: buiten
    title: Wensen
    fields: [{id: wie, label: Wie}, {id: wat, label: Wat}]
    picture: {title: Wensen en vondsten, ROWS}
    items:
      - {id: schaduw, title: Schaduw, document: boek, fields: {wie: Kinderen}, items: [{id: boom}]}
      - {id: stilte, title: Stilte, document: boek}
  - id: vondsten
    topic: buiten
    title: Vondsten
    fields: [{id: weegt, label: Wat doet zij}]
    items:
      - {id: boom, title: Een boom, group: Oost, document: blad, also: [{document: boek}], fields: {weegt: Voor},
         nodes: [{id: groen}]}
      - {id: weg, title: Een weg, group: West, document: boek, fields: {weegt: [Tegen, Voor]}, nodes: [{id: groen}, {id: water}]}
      - {id: hek, title: Een hek, group: West, document: boek, items: [{id: stilte}]}
  - id: naast
    topic: buiten
    title: Naast elkaar
    items:
      - {id: bij-stilte, title: Bij stilte, document: boek, items: [{id: stilte}, {id: boom}, {id: weg}]}
"""

Problems = Callable[..., list[str]]


@pytest.fixture
def drawn(small: Callable[..., Path]) -> Callable[[str], Drawn]:
    """Works out the picture of the first collection, with these keys."""

    def work_out(rows: str) -> Drawn:
        graph = build_graph(load(small(beside=BESIDE.replace("ROWS", rows))))
        wishes = graph.deepening.collection("wensen")
        assert wishes.picture
        return draw(graph, wishes, wishes.picture)

    return work_out


def standing(picture: Drawn) -> dict[str, dict[str, list[str]]]:
    """The ids in each row, by what tells them apart."""
    return {row.id: {kind: [item.id for item in items] for kind, items in row.kinds.items()} for row in picture.rows}


def test_a_square_stands_with_the_item_that_it_names_or_that_names_it(drawn: Callable[[str], Drawn]) -> None:
    picture = drawn("rows: items, of: vondsten")

    assert standing(picture) == {"schaduw": {"": ["boom"]}, "stilte": {"": ["hek"]}}
    assert picture.outside == 1


def test_through_a_third_collection_only_what_one_of_its_items_names_belongs_together(drawn: Callable[[str], Drawn]) -> None:
    picture = drawn("rows: items, of: vondsten, through: naast")

    assert standing(picture) == {"schaduw": {}, "stilte": {"": ["boom", "weg"]}}


def test_a_cell_is_filled_where_the_item_answers_the_field(drawn: Callable[[str], Drawn]) -> None:
    picture = drawn("rows: items, of: vondsten, columns: [wat, wie]")

    assert [column.id for column in picture.columns] == ["wat", "wie"]
    assert [row.filled for row in picture.rows] == [[False, True], [False, False]]


def test_an_item_with_several_answers_stands_under_each_and_counts_once(drawn: Callable[[str], Drawn]) -> None:
    picture = drawn("rows: items, of: vondsten, through: naast, by: weegt, order: [Tegen]")

    assert picture.kinds == ["Tegen", "Voor"]
    assert standing(picture)["stilte"] == {"Tegen": ["weg"], "Voor": ["boom", "weg"]}
    assert [row.count for row in picture.rows] == [0, 2]


def test_by_document_an_item_stands_under_each_that_tells_of_it_in_the_order_of_the_documents(
    drawn: Callable[[str], Drawn],
) -> None:
    picture = drawn("rows: items, of: vondsten, through: naast, by: document")

    assert picture.kinds == ["boek", "blad"]
    assert standing(picture)["stilte"] == {"boek": ["boom", "weg"], "blad": ["boom"]}


def test_rows_of_nodes_are_those_of_the_levels_that_have_any(drawn: Callable[[str], Drawn]) -> None:
    picture = drawn("rows: nodes, of: vondsten, by: group")

    assert standing(picture) == {"groen": {"Oost": ["boom"], "West": ["weg"]}, "water": {"West": ["weg"]}}
    assert picture.outside == 1


def test_rows_of_nodes_without_another_collection_are_of_its_own_items(drawn: Callable[[str], Drawn]) -> None:
    assert drawn("rows: nodes").rows == []


WRONG = {
    "rows: items": "bij rijen van items ontbreekt 'of'. Noem bij 'of' de verzameling die de vierkantjes levert. Zo: of: vondsten",
    "rows: items, of: vondst": "onbekende verzameling 'vondst'. Bedoelde u 'vondsten'?",
    "rows: items, of: vondsten, through: nast": "onbekende verzameling 'nast'. Bedoelde u 'naast'?",
    "rows: items, of: wensen": "'wensen' komt in dit beeld al voor. Noem bij 'of' een andere verzameling, of haal 'of' weg.",
    "rows: items, of: vondsten, through: vondsten": "'vondsten' komt in dit beeld al voor. Noem bij 'through' een andere",
    "rows: nodes, columns: [wie]": "'columns' kan alleen bij rijen van items. Haal 'columns' weg, of maak er rijen van items",
    "rows: nodes, of: vondsten, through: naast": "'through' kan alleen bij rijen van items.",
    "rows: items, of: vondsten, columns: [wi]": "de verzameling 'wensen' heeft geen veld 'wi'. Bedoelde u 'wie'?",
    "rows: items, of: vondsten, by: weeg": "de verzameling 'vondsten' heeft geen veld 'weeg'. Bedoelde u 'weegt'?",
    "rows: items, of: vondsten, by: groep": "de verzameling 'vondsten' heeft geen veld 'groep'. Bedoelde u 'group'?",
    "rows: items, of: vondsten, order: [Voor]": "'order' ordent niets zonder 'by'. Voeg 'by:' toe, of haal 'order' weg. Zo: by: ",
    "rows: items, of: vondsten, by: weegt, order: [Vor]": (
        "bij 'order' staat 'Vor', maar geen vierkantje heeft dat als 'weegt'. Bedoelde u 'Voor'?"
    ),
    "rows: item, of: vondsten": "bij 'rows' staat 'item'; dat kan niet. Bedoelde u 'items'?",
}


@pytest.mark.parametrize(("rows", "said"), WRONG.items(), ids=WRONG)
def test_what_is_wrong_with_a_picture_is_said_with_the_way_out(problems: Problems, rows: str, said: str) -> None:
    (found,) = [one for one in problems(beside=BESIDE.replace("ROWS", rows)) if "fout" in one]

    assert said in found and found.startswith("t/beside.yaml:10:")


def test_a_heading_at_a_node_has_no_other_slot_and_each_item_has_its_group(problems: Problems) -> None:
    placed = BESIDE.replace("ROWS", "rows: nodes, of: vondsten").replace(
        "title: Vondsten", "title: Vondsten\n    item_at_node: HEAD"
    )

    assert not [one for one in problems(beside=placed.replace("HEAD", '"Zo in {group}"')) if "fout" in one]
    (slot,) = [one for one in problems(beside=placed.replace("HEAD", '"Zo in {groep}"')) if "fout" in one]
    assert "'{groep}' wordt in 'item_at_node' niet ingevuld. Alleen {group} wordt dat: de kop van het item. Zo: " in slot
    (bare,) = [
        one for one in problems(beside=placed.replace("HEAD", '"Zo in {group}"').replace("group: Oost, ", "")) if "fout" in one
    ]
    assert "'boom' heeft geen 'group', en 'item_at_node' noemt die. Voeg 'group:' toe, of haal {group} weg. Zo: group: " in bare


def test_the_first_examples_are_of_different_groups_where_there_are() -> None:
    def item(name: str, group: str, named: bool = False) -> Item:
        return Item.model_validate(
            {"id": name, "title": name, "group": group, "document": "boek", "nodes": [{"id": "groen", "named": named}]}
        )

    east, more, west = item("a", "Oost"), item("b", "Oost"), item("c", "West")
    assert examples([east, more, west], "groen") == [east, west]
    assert examples([east, more], "groen") == [east, more]
    assert examples([east, more, item("d", "West", named=True)], "groen") == [item("d", "West", named=True), east]


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return shipped_graph()


def of(graph: TheoryGraph, collection_id: str) -> Drawn:
    collection = graph.deepening.collection(collection_id)
    assert collection.picture
    return draw(graph, collection, collection.picture)


def test_each_expectation_has_the_findings_that_stand_beside_it_and_no_others(graph: TheoryGraph) -> None:
    picture = of(graph, "verwachtingen")

    assert picture.kinds == ["Steunt een verwachting", "Stelt een grens of voorwaarde", "Zegt hoe het staat"]
    for together in graph.deepening.collection("bij-elkaar").items:
        named = {one.id for one in together.items}
        (row,) = [row for row in picture.rows if row.id in named]
        assert {item.id for items in row.kinds.values() for item in items} == named - {row.id}


def test_a_municipality_stands_at_a_model_in_each_report_that_names_it_there(graph: TheoryGraph) -> None:
    """By the words of the municipality itself, which say in which report it is named."""
    in_both, year = "in beide rapporten", {"leren-sturen-verantwoorden": "2022", "houdbaarheid-wmo": "2024"}
    found = [(kind, item) for row in of(graph, "modellen").rows for kind, items in row.kinds.items() for item in items]

    assert len(found) == 15
    for kind, item in found:
        (said,) = item.fields["model"]
        assert in_both in said or year[kind] in said
        assert (in_both in said) == ([one for _, one in found].count(item) == 2)


def test_every_building_block_has_a_row_of_examples_also_where_there_are_none(graph: TheoryGraph) -> None:
    rows = {row.id: row.count for row in of(graph, "voorbeelden").rows}

    assert list(rows) == [node_id for node_id in graph if node_id != "hoofdambitie"]
    assert 0 in rows.values() and max(rows.values()) > 20
    assert sum(rows.values()) == sum(len(item.nodes) for item in graph.deepening.collection("voorbeelden").items)


def test_what_a_topic_says_of_a_node_stands_under_the_heading_that_it_has_for_that(graph: TheoryGraph) -> None:
    (topic, own), (rest, others) = by_heading(graph.deepening, graph.deepening.of_node("mantelzorg"))

    assert topic and topic.id == "verwachten" and rest is None
    assert {collection.topic for collection, _ in own} == {"verwachten"}
    assert "verwachten" not in {collection.topic for collection, _ in others}
