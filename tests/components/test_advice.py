"""Advice beside actions, as it is served: asked for, with a count of its own, and never among the actions."""

from functools import cache
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

from components.address import is_lost, read_query
from components.markup import to_html
from components.parts.advice import advice_payload
from components.parts.view_data import ViewData
from components.views import BY_ID, parameters
from tests import theories
from theory.advice import advice, advising
from theory.graph import TheoryGraph, build_graph
from theory.selection import Selection

ACTIONS = "?weergave=acties&actor=gemeenten&bij=ruimte"
ACTOR = "?weergave=actor&actor=gemeenten"


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return theories.shipped_graph()


data_of = cache(ViewData.of)


def shown(graph: TheoryGraph, query: str) -> Any:
    address, dropped = read_query(query, graph, parameters(graph))
    view = BY_ID[address.view]
    render = view.lost if view.lost and is_lost(address, dropped) else view.render
    return html.fromstring(f"<div>{to_html(render(data_of(graph), address))}</div>")


def section(view: Any) -> Any:
    [found] = view.xpath("//*[@data-beside='advies']")
    return found


def listed(part: Any) -> list[str]:
    return list(map(str, part.xpath(".//*[@data-item]/@data-item")))


@pytest.mark.parametrize("query", ["?weergave=acties", ACTIONS, ACTOR])
def test_advice_is_there_when_it_is_asked_for_and_not_before(graph: TheoryGraph, query: str) -> None:
    for asked, other, label in (("", "&advies=1", "Toon ook advies"), ("&advies=1", "", "Laat advies weg")):
        view = shown(graph, query + asked)
        [link] = view.xpath("//a[@data-advice]")
        assert ("hidden" in section(view).attrib) == (not asked)
        assert bool(listed(section(view))) == bool(asked)
        assert (link.text_content(), link.get("href")) == (label, query + other)


def test_it_has_a_count_of_its_own_and_leaves_that_of_actions_as_it_was(graph: TheoryGraph) -> None:
    count = "string(//*[@data-count='{}'])"
    without, beside = shown(graph, ACTIONS), shown(graph, f"{ACTIONS}&advies=1")
    found = advice(graph, Selection(("gemeenten",), ("ruimte",)))

    assert without.xpath(count.format("acties")) == beside.xpath(count.format("acties")) != ""
    assert beside.xpath(count.format("advies")) == f"{len(found.own)} adviezen"
    assert listed(section(beside)) == [item.id for item in (*found.own, *found.wider)]
    assert not section(beside).xpath(".//*[@data-action]")
    assert without.xpath("//*[@data-action]/@data-action") == beside.xpath("//*[@data-action]/@data-action")


def test_that_to_a_larger_group_stands_apart_under_its_own_heading(graph: TheoryGraph) -> None:
    part = section(shown(graph, "?weergave=acties&actor=gemeenten&advies=1"))
    own, wider = part.xpath(".//ul[@class='vt-items']")

    assert wider.getprevious().text_content() == "Gericht aan een grotere groep"
    assert all("gemeenten" in one.get("data-actors").split() for one in own.xpath("./li"))
    assert listed(wider) and not any("gemeenten" in one.get("data-actors").split() for one in wider.xpath("./li"))
    assert part.xpath("string(.//*[@data-count='advies'])") == f"{len(listed(own))} adviezen"


def test_an_actor_has_the_advice_of_the_actions_view_for_that_actor_alone(graph: TheoryGraph) -> None:
    of_actor = section(shown(graph, f"{ACTOR}&advies=1"))
    of_actions = section(shown(graph, "?weergave=acties&actor=gemeenten&advies=1"))

    assert to_text(of_actor) == to_text(of_actions)


def to_text(part: Any) -> str:
    return str(html.tostring(part, encoding="unicode", with_tail=False))


def test_where_nothing_is_advised_that_is_said(graph: TheoryGraph) -> None:
    part = section(shown(graph, "?weergave=acties&zoek=zzz&advies=1"))

    assert listed(part) == []
    assert "0 adviezen" in part.text_content() and "Geen advies gevonden bij deze keuze." in part.text_content()


def test_where_nothing_is_known_of_what_was_asked_for_all_advice_is_no_answer(graph: TheoryGraph) -> None:
    assert listed(section(shown(graph, "?weergave=acties&actor=niemand&advies=1"))) == []


def test_without_scripts_choosing_an_actor_keeps_the_advice(graph: TheoryGraph) -> None:
    [form] = shown(graph, f"{ACTIONS}&advies=1").find_class("vt-filter")

    assert form.xpath("./input[@type='hidden'][@name='advies']/@value") == ["1"]


def test_a_theory_in_which_nothing_advises_offers_none() -> None:
    own = theories.dorpskracht()
    graph = build_graph(own)
    view = shown(graph, "?weergave=acties&advies=1")

    assert own.collections and not list(advising(graph))
    assert not view.xpath("//*[@data-advice or @data-beside='advies']")


def test_the_browser_is_handed_what_each_advice_needs_once(graph: TheoryGraph) -> None:
    payload = advice_payload(data_of(graph))
    ids = [item.id for _, item in advising(graph)]

    assert [one[0] for one in payload["items"]] == ids
    for kind in ("cards", "rows", "memo", "documents"):
        assert list(payload[kind]) == ids
    assert set(payload["cites"]) == {item.id for _, item in advising(graph) if item.sources}
