"""A theory beside another: what it touches, leaves out and has more, only by what is authored, and how that is said."""

from collections.abc import Sequence

import pytest

from theory.correspondence import Correspondence, can_compare, correspondence, overview
from theory.correspondence_sentences import meeting, told, told_of_all
from theory.model import Node, Theory
from theory.shelf import Shelf

LEVELS = [{"id": "doel", "name": "Doel", "plural": "Doelen"}, {"id": "stap", "name": "Stap", "plural": "Stappen"}]


def theory(title: str, goals: list[str], steps: dict[str, list[str]], beside: str | None = None) -> Theory:
    """A theory on two levels, its nodes called by their ids; of each step what it corresponds with."""
    nodes: list[dict[str, object]] = [{"id": goal, "level": "doel", "name": goal.capitalize(), "mention": goal} for goal in goals]
    nodes += [
        {"id": step, "level": "stap", "name": step.capitalize(), "mention": step, "corresponds": meets}
        for step, meets in steps.items()
    ]
    return Theory.model_validate({"title": title, "levels": LEVELS, "nodes": nodes, "corresponds_to": beside})


WIDE = theory("Het land", ["rust"], {"water": [], "bomen": [], "banken": []})


def beside(steps: dict[str, list[str]], wide: Theory = WIDE, title: str = "Het dorp") -> Correspondence:
    return Correspondence.of("dorp", theory(title, [], steps, "land"), "land", wide)


def ids(nodes: Sequence[Node]) -> list[str]:
    return [node.id for node in nodes]


def test_what_is_touched_left_out_and_more() -> None:
    found = beside({"vijver": ["water"], "feest": []})

    assert (ids(found.beside.met), ids(found.beside.unmet)) == (["water"], ["rust", "bomen", "banken"])
    assert (ids(found.own.met), ids(found.own.unmet)) == (["vijver"], ["feest"])
    assert [(one.level.id, ids(one.nodes), ids(one.met), ids(one.unmet)) for one in found.beside.covers] == [
        ("doel", ["rust"], [], ["rust"]),
        ("stap", ["water", "bomen", "banken"], ["water"], ["bomen", "banken"]),
    ]


def test_several_may_touch_one_and_one_may_touch_several_each_once() -> None:
    found = beside({"vijver": ["water"], "park": ["bomen", "water", "bomen"]})

    assert {one: ids(nodes) for one, nodes in found.beside.counterparts.items()} == {
        "rust": [],
        "water": ["vijver", "park"],
        "bomen": ["park"],
        "banken": [],
    }
    assert ids(found.own.counterparts["park"]) == ["water", "bomen"]


def test_who_touches_a_wider_node_touches_nothing_under_it() -> None:
    assert ids(beside({"stilte": ["rust"]}).beside.met) == ["rust"]


def test_what_is_not_there_corresponds_with_nothing() -> None:
    found = beside({"vijver": ["zee"]})

    assert not found.beside.met and ids(found.own.unmet) == ["vijver"]


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (
            {"vijver": ["water"], "feest": [], "markt": []},
            [
                "‘Het dorp’ raakt 1 van de 3 stappen van ‘Het land’.",
                "Van de stappen laat zij liggen: bomen en banken.",
                "Rust raakt zij niet.",
                "Van haar 3 onderdelen hebben er 2 daar geen tegenhanger.",
            ],
        ),
        (
            {"stilte": ["rust"], "feest": []},
            [
                "‘Het dorp’ raakt rust en geen van de 3 stappen van ‘Het land’.",
                "Van haar 2 onderdelen heeft er 1 daar geen tegenhanger.",
            ],
        ),
        (
            {"alles": ["rust", "water", "bomen", "banken"]},
            ["‘Het dorp’ raakt rust en alle 3 stappen van ‘Het land’.", "Al haar onderdelen hebben daar een tegenhanger."],
        ),
        ({"feest": []}, ["‘Het dorp’ raakt geen van de 4 onderdelen van ‘Het land’."]),
    ],
)
def test_sentences_say_how_much_what_not_and_how_much_more(steps: dict[str, list[str]], said: list[str]) -> None:
    assert told(beside(steps)) == said


def test_of_a_node_is_said_what_corresponds_with_it_on_either_side() -> None:
    found = beside({"vijver": ["water"], "park": ["bomen", "water"], "feest": []})
    own, wide = found.sides

    def said(node: int, side: int) -> tuple[str, str]:
        one, other = found.sides[side]
        return meeting(one, one.nodes[node], other)

    assert said(0, 0) == ("Bij vijver hoort in ‘Het land’: ", ".")
    assert said(1, 0) == ("Bij park horen in ‘Het land’: ", ".")
    assert said(2, 0) == ("Bij feest hoort in ‘Het land’ niets.", "")
    assert said(1, 1) == ("Bij water horen in ‘Het dorp’: ", ".")
    assert own[1] is wide[0]


def shelf(own: str) -> Shelf:
    theories = {
        "land": WIDE,
        "dorp": theory("Het dorp", [], {"vijver": ["water"], "park": ["water", "bomen"]}, "land"),
        "stad": theory("De stad", [], {"gracht": ["water"]}, "land"),
        "wijk": theory("De wijk", [], {"goot": ["vijver"]}, "dorp"),
        "los": theory("Los", [], {"iets": []}),
        "kwijt": theory("Kwijt", [], {"iets": ["water"]}, "nergens"),
    }
    return Shelf(theories, own)


def test_a_theory_is_laid_beside_the_one_that_it_names_if_that_is_on_the_shelf() -> None:
    laid = {own: found.beside.id if (found := correspondence(shelf(own))) else None for own in shelf("land").theories}

    assert laid == {"land": None, "dorp": "land", "stad": "land", "wijk": "dorp", "los": None, "kwijt": None}
    assert [own for own in laid if can_compare(shelf(own))] == ["land", "dorp", "stad", "wijk"]
    assert correspondence(shelf("land"), "dorp") and not can_compare(shelf("dorp"), "los")
    assert not can_compare(Shelf.alone(shelf("dorp").theories["dorp"]))


def test_all_that_are_laid_beside_one_are_seen_together_most_touched_first() -> None:
    found = overview(shelf("land"))

    assert found and [one.own.id for one in found.all] == ["dorp", "stad"]
    assert found.number == {"rust": 0, "water": 2, "bomen": 1, "banken": 0}
    assert [ids(cover.nodes) for cover in found.covers] == [["rust"], ["water", "bomen", "banken"]]
    assert overview(shelf("dorp")) is None and overview(shelf("los")) is None
    assert told_of_all(found) == [
        "2 theorieën liggen naast ‘Het land’.",
        "Van de stappen wordt water het meest geraakt: door 2 van de 2 theorieën.",
        "Maar één theorie raakt bomen.",
        "Geen enkele theorie raakt banken en rust.",
    ]
