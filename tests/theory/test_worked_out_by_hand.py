"""Three theories beside the national one and beside the criteria, against what a reader worked out from the printed passages."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.theories import ROOT, SHIPPED
from theory.correspondence import correspondence
from theory.criteria.looking import Thing, results
from theory.graph import build_graph
from theory.load import load
from theory.shelf import Shelf

BY_HAND: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("worked_out_by_hand.yaml").read_text(encoding="utf-8"))
NATIONAL = load(SHIPPED)
GOAL = {NATIONAL.levels[0].id}
"""Nothing is laid beside the one goal of all."""


def called(thing: Thing) -> list[str]:
    """As the reader wrote it: a node by its id, a link by its ends, a loop by its nodes."""
    return [".".join(thing.ids[:2])] if thing.kind == "link" else list(thing.ids)


@pytest.mark.parametrize("name", BY_HAND)
def test_the_comparison_is_what_a_reader_worked_out(name: str) -> None:
    found = correspondence(Shelf({"sociale-basis": NATIONAL, name: load(ROOT / "theory" / name)}, name))
    assert found
    beside = found.beside
    assert {node.id: {one.id for one in beside.counterparts[node.id]} for node in beside.met} == {
        node_id: set(own) for node_id, own in BY_HAND[name]["touched"].items()
    }
    assert [node.id for node in beside.unmet if node.level not in GOAL] == BY_HAND[name]["left_out"]
    assert [node.id for node in found.own.unmet] == BY_HAND[name]["extra"]


@pytest.mark.parametrize("name", BY_HAND)
def test_of_the_criteria_the_theory_has_what_a_reader_worked_out(name: str) -> None:
    told = {result.criterion.id: result for result in results(build_graph(load(ROOT / "theory" / name)))}
    for criterion, by_hand in BY_HAND[name]["criteria"].items():
        looks = told[criterion].looks
        assert {key for look in looks for one in look.found for key in called(one)} == set(by_hand["found"]), criterion
        assert {key for look in looks for one in look.missing for key in called(one)} == set(by_hand["missing"]), criterion
