"""From a folder to a theory; and a folder that someone is editing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from theory.graph import build_graph
from theory.load import LiveTheory, TheoryError, check, load
from theory.model import Theory

Small = Callable[..., Path]

DORPSKRACHT = Path(__file__).parent.parent / "fixtures" / "dorpskracht"


def test_loading_a_theory_with_errors_raises_all_of_its_problems(small: Small) -> None:
    folder = small(x="kleur: rood\n", y="- los\n")

    with pytest.raises(TheoryError) as raised:
        load(folder)

    assert raised.value.problems == check(folder).problems
    assert len(raised.value.problems) == 2
    assert str(raised.value).splitlines() == [str(problem) for problem in raised.value.problems]


def test_a_theory_with_warnings_only_is_loaded(write: Small) -> None:
    folder = write(
        theory="title: Klein\npublication: {title: Boek}\nlevels: [{id: doel, name: Doel}]\n"
        "nodes: [{id: rust, level: doel, name: Rust, page: 1, claims: [{id: a, text: b, kind: feit, anchor: B}]}]\n"
    )

    assert [problem.severity for problem in check(folder).problems] == ["warning"]
    assert load(folder).nodes[0].claims[0].text == "b"


def test_nodes_come_by_level_then_in_the_order_of_showing_then_by_file(small: Small) -> None:
    folder = small(
        a="nodes: [{id: zand, level: stap, name: Z}, {id: top, level: doel, name: T}]\n",
        b="order: [water, top]\nlinks: [{from: zand, to: top, relation: helpt}]\n",
    )

    assert [node.id for node in load(folder).nodes] == ["top", "rust", "water", "zand", "groen"]


def test_a_theory_has_all_that_its_files_say(shipped: Theory) -> None:
    assert shipped.title == "Verandertheorie sociale basis"
    assert shipped.publication
    assert shipped.publication.authors[0] == "Andrew Britt"
    assert shipped.order[0] == "hoofdambitie"
    assert len(shipped.explanation) == 4


def test_a_theory_of_six_levels_without_publication_or_actions_works() -> None:
    theory = load(DORPSKRACHT)
    graph = build_graph(theory)

    assert {problem.code for problem in check(DORPSKRACHT).problems} == {"no-why"}
    assert [level.id for level in theory.levels] == ["visie", "doel", "resultaat", "uitkomst", "activiteit", "voorwaarde"]
    assert [graph.foundation(level.id) for level in theory.levels] == [[], [], [], [], [], ["dorpsondersteuner", "geld"]]
    assert {relation.role for relation in theory.relations} == {
        "precondition",
        "support",
        "contribution",
        "interaction",
        "part",
        "cohesion",
    }
    assert theory.publication is None
    assert graph.actions == []


def titles(live: LiveTheory) -> tuple[bool, str | None]:
    return live.refresh(), live.theory.title if live.theory else None


def test_a_theory_under_edit_is_taken_up_when_it_was_saved_and_only_then(small: Small) -> None:
    live = LiveTheory(small())

    assert titles(live) == (True, "Klein")
    assert titles(live) == (False, "Klein")
    version = live.version
    small(theory=(Path("t/theory.yaml")).read_text().replace("Klein", "Groter"))
    assert titles(live) == (True, "Groter")
    assert live.version > version


def test_the_last_good_theory_stays_while_the_new_one_is_broken(small: Small) -> None:
    live = LiveTheory(small())
    live.refresh()

    small(theory="title: Zorg: samen\n")

    assert titles(live) == (True, "Klein")
    assert [problem.code for problem in live.problems] == ["syntax"]

    small(theory=(small() / "theory.yaml").read_text().replace("Klein", "Hersteld"))
    assert titles(live) == (True, "Hersteld")
    assert live.problems == []


def test_a_theory_that_is_broken_from_the_start_is_none_until_it_is_repaired(small: Small) -> None:
    live = LiveTheory(small(x="kleur: rood\n"))

    assert titles(live) == (True, None)
    Path("t/x.yaml").write_text("terms: []\n")
    assert titles(live) == (True, "Klein")


def test_new_removed_and_renamed_files_are_noticed(small: Small) -> None:
    live = LiveTheory(small())
    live.refresh()
    first = live.theory

    small(x="terms: [{name: bries, explanation: Zachte wind.}]\n")
    assert live.refresh()
    assert live.theory
    assert [term.name for term in live.theory.terms] == ["bries"]

    Path("t/x.yaml").rename("t/y.yaml")
    assert live.refresh()

    Path("t/y.yaml").unlink()
    assert live.refresh()
    assert live.theory == first


def test_a_folder_that_disappears_leaves_the_last_good_theory(small: Small) -> None:
    folder = small()
    live = LiveTheory(folder)
    live.refresh()

    folder.rename("weg")

    assert titles(live) == (True, "Klein")
    assert [problem.code for problem in live.problems] == ["no-folder"]
