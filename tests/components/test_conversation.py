"""The conversation as it is before any script: the questions at each node, the cards, and what travels with them."""

from typing import Any

import plotly.graph_objects as go
import pytest
from lxml import html  # type: ignore[import-untyped]

from components import conversation_texts as words
from components.address import Address, read_query
from components.document.head import title
from components.markup import to_html
from components.parts.conversation_payload import conversation_payload, theory_names
from components.parts.view_data import ViewData
from components.views import available, parameters
from components.views.conversation import conversation_frames, conversation_view
from tests.theories import dorpskracht, shipped_graph, without_deepening
from theory.graph import TheoryGraph, build_graph
from theory.model import Question
from theory.shelf import Shelf

ASKED = [Question(id="hoe", text="Hoe gaat het?", answers=["Slecht", "Matig", "Goed"])]


def asking(**changed: Any) -> TheoryGraph:
    """A theory without actions that asks a question."""
    return build_graph(dorpskracht().model_copy(update={"questions": ASKED, **changed}))


def shown(graph: TheoryGraph, query: str = "?weergave=gesprek") -> html.HtmlElement:
    address, dropped = read_query(query, graph, parameters(graph))
    assert not dropped
    return html.fromstring(str(to_html(conversation_view(ViewData.of(graph), address))))


def test_only_a_theory_with_questions_has_a_conversation() -> None:
    assert "gesprek" in {view.id for view in available(shipped_graph())}
    assert "gesprek" not in {view.id for view in available(build_graph(dorpskracht()))}
    assert "gesprek" in {view.id for view in available(asking())}


def test_at_each_node_stand_all_questions_with_their_answers_from_1() -> None:
    graph = shipped_graph()
    page = shown(graph, "?weergave=gesprek&bij=ruimte")
    questions = page.xpath("//fieldset[@data-question]")

    assert [one.get("data-question") for one in questions] == [one.id for one in graph.theory.questions]
    for question, known in zip(questions, graph.theory.questions, strict=True):
        assert question.xpath("string(./legend)") == known.text
        marks = question.xpath(".//label/input[@type='radio']")
        assert [mark.get("data-value") for mark in marks] == ["1", "2", "3", "4"]
        assert [mark.xpath("string(../span[1])") for mark in marks] == known.answers
        assert len({mark.get("name") for mark in marks}) == 1
    assert page.xpath("string(//h1)") == graph.node("ruimte").name
    assert words.WITHOUT in page.text_content()


def test_the_steps_lead_through_the_nodes_in_order_and_then_to_what_comes_of_it() -> None:
    graph = shipped_graph()
    for before, after in zip(graph.asked, [*graph.asked[1:], None], strict=True):
        (step,) = shown(graph, f"?weergave=gesprek&bij={before}").xpath("//a[@rel='next']")
        assert step.get("href") == ("?weergave=gesprek" + (f"&bij={after}" if after else ""))
    assert not shown(graph, f"?weergave=gesprek&bij={graph.asked[0]}").xpath("//a[@rel='prev']")


def test_the_whole_has_a_stone_for_each_node_and_says_where_the_questions_stand() -> None:
    page = shown(shipped_graph())

    assert page.xpath("//ol/li/a/@data-way") == shipped_graph().asked
    assert {len(stone.xpath(".//i")) for stone in page.xpath("//a[@data-way]")} == {4}
    assert "p. 8 van de publicatie" in page.text_content()
    assert page.xpath("//*[@data-part='result']/@hidden") == [""]


def test_cards_are_the_items_of_collections_to_discuss_all_of_them_and_at_a_node_its_own() -> None:
    graph = shipped_graph()
    items = [item for one in graph.theory.collections if one.discuss for item in one.items]
    whole = shown(graph).xpath("//ul[@class='vt-talk__cards']/li/h4/text()")
    near = shown(graph, "?weergave=gesprek&bij=zeggenschap").xpath("//*[@class='vt-talk__beside']//summary//h3/text()")

    assert sorted(whole) == sorted(item.title for item in items)
    assert near == [item.title for item in items if "zeggenschap" in {one.id for one in item.nodes}] != []
    assert not shown(build_graph(without_deepening())).xpath("//*[contains(@class, 'vt-talk__beside')]")


@pytest.mark.parametrize(
    ("query", "left", "key"),
    [
        ("?weergave=gesprek&bij=ruimte", [], "gesprek/ruimte"),
        ("?weergave=gesprek&bij=ruimte,mantelzorg", [], "gesprek/ruimte"),
        ("?weergave=gesprek&bij=ontmoeting", ["bij=ontmoeting"], "gesprek"),
        ("?weergave=gesprek&bij=nergens", ["bij=nergens"], "gesprek"),
        ("?weergave=acties&bij=ontmoeting", [], "acties"),
    ],
)
def test_an_address_asks_about_a_node_that_is_asked_about(query: str, left: list[str], key: str) -> None:
    graph = shipped_graph()
    address, dropped = read_query(query, graph, parameters(graph))

    assert (dropped, address.key) == (left, key)
    assert key in conversation_frames(ViewData.of(graph)) or key == "acties"


def test_the_title_names_the_node() -> None:
    graph = shipped_graph()
    assert title(graph, Address(weergave="gesprek", bij="ruimte")).startswith(f"Gesprek: {graph.node('ruimte').name} – ")
    assert title(graph, Address(weergave="gesprek")).startswith("Gesprek – ")


def test_actions_to_choose_are_those_to_do_of_the_nodes_that_are_asked_about() -> None:
    graph = shipped_graph()
    handed = conversation_payload(ViewData.of(graph))

    assert {node: [one[0] for one in listed] for node, listed in handed["actions"].items()} == {
        node_id: [action.id for action in graph.node(node_id).to_do] for node_id in graph.asked
    }
    assert all(text and "*" not in text for listed in handed["actions"].values() for _, text, _, _ in listed)


def test_a_file_may_call_a_theory_by_its_id_or_its_title() -> None:
    graph = shipped_graph()
    assert theory_names(graph, Shelf({"a": graph.theory, "b": dorpskracht()}, "a")) == ["a", graph.theory.title]
    assert theory_names(graph, Shelf.alone(graph.theory)) == [graph.theory.title]


@pytest.mark.parametrize("graph", [shipped_graph(), asking()], ids=["shipped", "without actions"])
def test_each_form_of_the_picture_is_one_that_plotly_takes(graph: TheoryGraph) -> None:
    forms = conversation_payload(ViewData.of(graph))["figure"]["forms"]

    assert [form["least"] for form in forms] == sorted((form["least"] for form in forms), reverse=True)
    for form in forms:
        go.Figure(form["figure"])
        assert form["labels"].keys() == set(graph.asked)
        answers = [len(one.answers) for one in graph.theory.questions]
        assert [len(said) for said in form["said"]] == (answers if form["spoken"] else [])


def test_what_a_node_is_called_is_what_its_level_is_called() -> None:
    page = shown(asking())
    assert asking().asked == asking().levels[-1][1]
    assert f"0 van {len(asking().asked)} {asking().levels[-1][0].plural}".lower() in page.text_content().lower()
