"""The shipped texts beside the publication's printed items: nothing left out, nothing added, each in its place."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from theory.actors import wider
from theory.graph import TheoryGraph, build_graph
from theory.model import Action, Claim, Theory
from theory.search.text_matching import mentions

Printed = dict[str, Any]
Text = Claim | Action

PRINTED: dict[str, dict[str, list[Printed]]] = yaml.safe_load(
    (Path(__file__).parent / "printed.yaml").read_text(encoding="utf-8")
)
CHAPTERS = [node_id for node_id, printed in PRINTED.items() if printed["sources"]]
WITH_ACTIONS = [node_id for node_id, printed in PRINTED.items() if printed["actions"]]

# The footnotes that explain a word: number, page, and the names under which the glossary has what they explain.
FOOTNOTES = [
    (14, 13, ["noodzakelijke uitgaven"]),
    (23, 23, ["ervaringsdeskundigheid"]),
    (24, 23, ["informele zorg", "formele zorg"]),
    (31, 28, ["politiserend sociaal werk"]),
    (32, 28, ["ABCD-methode"]),
    (42, 31, ["binnenruimte"]),
    (46, 36, ["presentiebenadering"]),
    (50, 36, ["lokale teams"]),
    (57, 40, ["acht vraaggebieden"]),
    (58, 45, ["bonding", "bridging"]),
    (60, 46, ["sociale uitsluiting"]),
    (63, 46, ["kwartiermaken"]),
    (67, 50, ["positieve bijdrage"]),
    (69, 50, ["value-action gap"]),
]

WORDS_AT_MOST = 60
EVERYONE = "alle-partijen"


@pytest.fixture(scope="module")
def graph(shipped: Theory) -> TheoryGraph:
    return build_graph(shipped)


def places(items: list[Printed]) -> list[tuple[str, int, str | None]]:
    return [(item["anchor"], item["page"], item.get("group")) for item in items]


def wholes(action: Action, among: dict[str, Action]) -> Iterator[Action]:
    """The action of which this one is a part, the one of which that is a part, and so on."""
    while action.parent:
        action = among[action.parent]
        yield action


def works(entry: Printed) -> list[str]:
    return entry["source"] if isinstance(entry["source"], list) else [entry["source"]]


def out_of_order(texts: list[Text], items: list[Printed]) -> list[tuple[str, str]]:
    place = {item["anchor"]: number for number, item in enumerate(items)}
    return [(one.id, next_one.id) for one, next_one in pairwise(texts) if place[one.anchor] > place[next_one.anchor]]


def test_the_inventory_holds_as_many_items_as_the_publication_prints() -> None:
    def count(part: str, node_ids: list[str]) -> int:
        return sum(len(PRINTED[node_id][part]) for node_id in node_ids)

    assert len(CHAPTERS) == 10
    assert count("theory", CHAPTERS) == 66
    assert count("theory", [node_id for node_id in PRINTED if node_id not in CHAPTERS]) == 17  # p. 11, and 6-8
    assert count("actions", CHAPTERS) == count("actions", list(PRINTED)) == 162
    assert count("sources", CHAPTERS) == 91


def test_the_inventory_has_a_chapter_for_every_node_and_no_other(shipped: Theory) -> None:
    assert set(PRINTED) == {node.id for node in shipped.nodes}


@pytest.mark.parametrize("node_id", PRINTED)
def test_every_printed_paragraph_of_theory_has_a_claim_on_its_page(graph: TheoryGraph, node_id: str) -> None:
    rendered = {(claim.anchor, claim.page, None) for claim in graph.node(node_id).claims}

    assert [place for place in places(PRINTED[node_id]["theory"]) if place not in rendered] == []


@pytest.mark.parametrize("node_id", PRINTED)
def test_every_claim_renders_a_printed_paragraph_and_bears_its_page(graph: TheoryGraph, node_id: str) -> None:
    printed = places(PRINTED[node_id]["theory"])

    assert [claim.id for claim in graph.node(node_id).claims if (claim.anchor, claim.page, None) not in printed] == []


@pytest.mark.parametrize("node_id", WITH_ACTIONS)
def test_every_printed_item_under_actions_has_an_action_on_its_page_in_its_group(graph: TheoryGraph, node_id: str) -> None:
    rendered = {(action.anchor, action.page, action.group) for action in graph.node(node_id).actions}

    assert [place for place in places(PRINTED[node_id]["actions"]) if place not in rendered] == []


@pytest.mark.parametrize("node_id", PRINTED)
def test_every_action_renders_a_printed_item_and_bears_its_page_and_group(graph: TheoryGraph, node_id: str) -> None:
    printed = places(PRINTED[node_id]["actions"])
    actions = graph.node(node_id).actions

    assert [action.id for action in actions if (action.anchor, action.page, action.group) not in printed] == []


@pytest.mark.parametrize("node_id", WITH_ACTIONS)
def test_an_action_of_a_printed_sub_bullet_is_part_of_the_bullet_above(graph: TheoryGraph, node_id: str) -> None:
    above = {item["anchor"]: item["parent"] for item in PRINTED[node_id]["actions"] if "parent" in item}
    actions = {action.id: action for action in graph.node(node_id).actions}
    loose = [
        action.id
        for action in actions.values()
        if action.anchor in above and above[action.anchor] not in [whole.anchor for whole in wholes(action, actions)]
    ]

    assert loose == []


@pytest.mark.parametrize("node_id", WITH_ACTIONS)
def test_an_action_is_part_of_one_before_it_from_its_own_bullet_or_the_bullet_above(graph: TheoryGraph, node_id: str) -> None:
    above = {item["anchor"]: item.get("parent") for item in PRINTED[node_id]["actions"]}
    seen: dict[str, Action] = {}
    for action in graph.node(node_id).actions:
        if action.parent:
            assert seen[action.parent].anchor in (action.anchor, above[str(action.anchor)]), action.id
        seen[action.id] = action


@pytest.mark.parametrize("node_id", PRINTED)
def test_texts_stand_in_printed_order(graph: TheoryGraph, node_id: str) -> None:
    shown = graph.node(node_id)

    assert out_of_order([*shown.claims], PRINTED[node_id]["theory"]) == []
    assert out_of_order([*shown.actions], PRINTED[node_id]["actions"]) == []


@pytest.mark.parametrize("node_id", PRINTED)
def test_a_chapters_sources_are_its_printed_entries_in_order_each_work_once(graph: TheoryGraph, node_id: str) -> None:
    printed = [work for entry in PRINTED[node_id]["sources"] for work in works(entry)]

    assert graph.node(node_id).sources == list(dict.fromkeys(printed))


@pytest.mark.parametrize("node_id", CHAPTERS)
def test_a_record_names_the_pages_of_the_lists_that_print_it(graph: TheoryGraph, node_id: str) -> None:
    entries = [(work, entry["page"]) for entry in PRINTED[node_id]["sources"] for work in works(entry)]

    assert [(work, page) for work, page in entries if page not in graph.source(work).pages] == []


def test_two_lists_print_one_work_twice_and_one_entry_prints_two_works() -> None:
    printed = {node_id: [works(entry) for entry in PRINTED[node_id]["sources"]] for node_id in CHAPTERS}
    double = {node_id: len(rows) - len({tuple(row) for row in rows}) for node_id, rows in printed.items()}
    joint = {node_id: sum(len(row) > 1 for row in rows) for node_id, rows in printed.items()}

    assert {node_id: number for node_id, number in double.items() if number} == {"financiering": 1, "responsiviteit": 1}
    assert {node_id: number for node_id, number in joint.items() if number} == {"vrijwillige-inzet": 1}


@pytest.mark.parametrize("node_id", PRINTED)
def test_ids_are_numbered_in_sequence(graph: TheoryGraph, node_id: str) -> None:
    shown = graph.node(node_id)

    assert [claim.id for claim in shown.claims] == [f"{node_id}-t{number + 1}" for number in range(len(shown.claims))]
    assert [action.id for action in shown.actions] == [f"{node_id}-a{number + 1}" for number in range(len(shown.actions))]


def test_no_text_is_longer_than_can_be_read_at_once(shipped: Theory) -> None:
    texts: list[Text] = [text for node in shipped.nodes for text in node.items]

    assert [text.id for text in texts if len(text.text.split()) > WORDS_AT_MOST] == []


def test_every_action_has_someone_to_do_it(shipped: Theory) -> None:
    assert [action.id for node in shipped.nodes for action in node.to_do if not action.actors] == []


def test_who_is_called_named_is_named_in_the_actions_own_text(graph: TheoryGraph, shipped: Theory) -> None:
    silent = [
        (action.id, who.id)
        for node in shipped.nodes
        for action in node.actions
        for who in action.actors
        if who.named and not mentions(action.text, graph.actor(who.id))
    ]

    assert silent == []


def test_every_actor_is_part_of_all_parties(graph: TheoryGraph, shipped: Theory) -> None:
    assert [one.id for one in shipped.actors if EVERYONE not in wider(graph, one.id)] == [EVERYONE]


@pytest.mark.parametrize(("number", "printed_on", "names"), FOOTNOTES, ids=[f"footnote-{number}" for number, _, _ in FOOTNOTES])
def test_the_glossary_explains_what_a_footnote_explains(shipped: Theory, number: int, printed_on: int, names: list[str]) -> None:
    found = {term.name: term.page for term in shipped.terms if term.name in names}

    assert found == dict.fromkeys(names, printed_on)
