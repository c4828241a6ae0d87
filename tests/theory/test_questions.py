"""Questions for a group: what is wrong with one is told on its line, and about which nodes they are asked."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.theories import shipped_graph
from theory.downloads.addresses import Addresses
from theory.downloads.document import document
from theory.graph import build_graph
from theory.load import load

QUESTION = "  - {{id: {id}, text: Doen wij het, answers: [{answers}]}}\n"
ACTION = "nodes:\n  - {id: zon, level: stap, name: Zon, actions: [{id: zon-a1, text: Schijn.}]}\nlinks: [{from: zon, to: rust, relation: helpt}]\n"

Problems = Callable[..., list[str]]


def asking(*questions: str) -> str:
    return "questions:\n" + "".join(questions)


def question(answers: str = "Nee, Ja", name: str = "al") -> str:
    return QUESTION.format(id=name, answers=answers)


def test_a_question_has_two_answers_or_more_that_can_be_told_apart(problems: Problems) -> None:
    assert problems(vragen=asking(question())) == []
    (few,) = problems(vragen=asking(question("Nee")))
    assert few.startswith("t/vragen.yaml:2:39: fout: ") and "'answers'" in few and "Zo: answers: [Nog niet" in few
    (same,) = problems(vragen=asking(question("Nee, Ja, nee")))
    assert same == (
        "t/vragen.yaml:2:49: fout: het antwoord 'nee' staat al bij de vraag 'al'. Geef elk antwoord andere woorden."
    )


def test_two_questions_have_two_ids(problems: Problems) -> None:
    (found,) = problems(vragen=asking(question(), question()))
    assert "het id 'al' bestaat al (zie t/vragen.yaml, regel 2)" in found


def test_a_group_is_asked_about_what_it_can_act_on_or_else_about_the_lowest_level(small: Callable[..., Path]) -> None:
    lowest = build_graph(load(small(vragen=asking(question()))))
    acting = build_graph(load(small(vragen=asking(question()), zon=ACTION)))
    silent = build_graph(load(small(vragen="questions: []\n")))

    assert lowest.asked == lowest.levels[-1][1] and not lowest.acting
    assert acting.asked == ["zon"]
    assert silent.acting == ["zon"] and silent.asked == []


def test_the_shipped_theory_asks_the_four_questions_of_page_8_about_each_building_block() -> None:
    graph = shipped_graph()

    assert [(one.id, one.page, len(one.answers)) for one in graph.theory.questions] == [
        (name, 8, 4) for name in ("al", "genoeg", "goed", "samen")
    ]
    assert graph.asked == graph.levels[-1][1] and len(graph.asked) == 10
    assert {one.id for one in graph.theory.collections if one.discuss} == {"gespreksvragen", "dilemmas"}


def test_the_whole_theory_as_json_has_its_questions() -> None:
    graph = shipped_graph()
    (first, *_) = json.loads(document(graph, Addresses("", lambda *_: "", lambda *_: "")))["questions"]

    assert first == graph.theory.questions[0].model_dump()
