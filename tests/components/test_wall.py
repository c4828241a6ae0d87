"""What Python makes of a presentation: its band, a node's view on the wall, and what the browser gets to make more of them."""

import re

import pytest

from components import texts
from components.address import Address, step_addresses
from components.markup import to_html
from components.parts.wall import MOST_SHOWN, band, sentence, wall_data, wall_node
from components.views import parameters
from tests.theories import dorpskracht, ijsclub, shipped_graph
from theory.graph import TheoryGraph, build_graph

WALL = {"modus": "presentatie"}


@pytest.fixture(scope="module")
def steps() -> list[Address]:
    return step_addresses(shipped_graph(), parameters(shipped_graph()))


def made(graph: TheoryGraph, address: Address) -> str:
    return to_html(band(graph, address, step_addresses(graph, parameters(graph), address.verhaal)))


def said(html: str) -> str:
    (found,) = re.findall(r'class="vt-wall__say">([^<]*)<', html)
    return str(found)


def test_the_band_of_a_step_has_its_number_and_says_what_it_says(steps: list[Address]) -> None:
    graph = shipped_graph()
    story = graph.story()
    assert story is not None
    for number, (shown, step) in enumerate(zip(steps, story.steps, strict=True), start=1):
        html = made(graph, shown.but(**WALL, stap=str(number)))
        assert html.count("data-step=") == 1
        assert f'data-step="{number}/{len(steps)}"' in html
        assert said(html) == step.say


def test_away_from_the_step_the_band_keeps_its_number_and_says_what_the_view_says() -> None:
    graph = shipped_graph()
    html = made(graph, Address(selectie="ruimte", stap="4", **WALL))

    assert 'data-step="4/15"' in html
    assert said(html) == sentence(graph, Address(selectie="ruimte"))
    assert said(html).startswith("Ruimte draagt direct bij aan ontmoeting")


def test_a_step_that_says_nothing_is_said_by_its_view() -> None:
    graph = build_graph(dorpskracht())

    assert said(made(graph, Address(aard="nodig", stap="3", **WALL))) == (
        "Nodig: 13 verbanden. Zonder het een begint het ander niet."
    )


def test_without_a_story_there_is_no_progress() -> None:
    html = made(build_graph(ijsclub()), Address(**WALL))

    assert 'data-step="0/0"' in html
    assert "<i>" not in html


def test_on_the_wall_a_node_shows_its_essence_and_to_what_it_contributes() -> None:
    graph = shipped_graph()
    html = to_html(wall_node(graph, Address(knoop="ruimte", **WALL), []))

    assert "<h1>Beschikbaarheid van ruimte &amp; plekken</h1>" in html
    assert 'class="vt-essence' in html
    ties = re.findall(r"<li>.*?</li>", html)
    assert [re.sub("<[^>]*>", "", one) for one in ties] == [
        *(f"draagt direct bij aan {name}" for name in ("ontmoeting", "ontplooiing", "ontspanning")),
        *(f"draagt indirect bij aan {name}" for name in ("ondersteuning", "eigenaarschap")),
    ]


def test_a_node_that_mostly_receives_shows_what_contributes_to_it_and_what_works_both_ways() -> None:
    graph = shipped_graph()
    html = to_html(wall_node(graph, Address(knoop="eigenaarschap", **WALL), []))
    ties = [re.sub("<[^>]*>", "", one) for one in re.findall(r"<li>.*?</li>", html)]

    assert "Bestaanszekerheid is er een randvoorwaarde voor" in ties
    assert "heeft een wisselwerking met responsiviteit" in ties
    assert len(ties) == 8
    assert html.count("data-many") == 1
    for node in graph:
        assert to_html(wall_node(graph, Address(knoop=node, **WALL), [])).count("<li>") <= MOST_SHOWN


def test_a_node_of_the_name_of_its_level_has_that_once() -> None:
    graph = shipped_graph()

    assert to_html(wall_node(graph, Address(knoop="hoofdambitie", **WALL), [])).count("Hoofdambitie<") == 1


def test_a_nodes_view_has_the_texts_of_its_step_with_their_pages_and_no_others(steps: list[Address]) -> None:
    graph = shipped_graph()
    html = to_html(wall_node(graph, steps[8].but(**WALL, stap="9"), steps))

    assert html.count("<li><p>") == 3
    assert html.count(texts.PAGE_SHORT.format(page=32)) == 2
    for other in (steps[8].but(**WALL), Address(knoop="inclusie", stap="9", **WALL)):
        assert "<li><p>" not in to_html(wall_node(graph, other, steps))


def test_the_browser_gets_every_view_and_sentence_of_the_wall(steps: list[Address]) -> None:
    graph = shipped_graph()
    data = wall_data(graph)
    ((title, told),) = data["stories"].values()

    assert title == "Het schema in vijftien stappen"
    assert [(bool(say), bool(notes), html.count("<li>")) for say, notes, html in told] == [
        (True, True, 3 if step.knoop else 0) for step in steps
    ]
    assert set(data["nodes"]) == set(data["sentences"]) == set(graph)
    assert data["nodes"]["ruimte"] == to_html(wall_node(graph, Address(knoop="ruimte", **WALL), []))
    assert data["relations"]["wisselwerking"].startswith("Wisselwerking: 3 verbanden. ")
