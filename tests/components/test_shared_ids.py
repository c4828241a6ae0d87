"""An action, an actor, a source and a node may have the same id: each is looked up among its own kind."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import html  # type: ignore[import-untyped]

from components.address import Address, flat, read
from components.document.payloads import index, item_payload
from components.markup import to_html
from components.parts.export_menu import export_payload, memo_payload
from components.parts.view_data import ViewData
from components.views import parameters
from components.views.actions import actions_view
from components.views.actor import actor_view
from components.views.search import search_payload, search_view
from components.views.sources import sources_view
from tests.generated import theories, write
from theory.graph import build_graph
from theory.load import check
from theory.model import Theory
from theory.search.query import Query
from theory.search.records import found

ID = "constructor"
NODE, ITEM, ACTOR = f"?knoop={ID}", f"?knoop=groen&item={ID}", f"?weergave=acties&actor={ID}"
SOURCE = f"?weergave=bronnen&item={ID}"
CONTENT: dict[str, Any] = {
    "title": "t",
    "levels": [{"id": ID, "name": "Stap"}],
    "relations": [{"id": ID, "label": "helpt"}],
    "nodes": [
        {"id": ID, "level": ID, "name": "Een knoop"},
        {
            "id": "groen",
            "level": ID,
            "name": "Groen",
            "actions": [
                {"id": ID, "text": "Een actie.", "actors": [{"id": ID, "named": True}], "sources": [ID], "see_also": [ID]},
                {"id": "groen-a2", "text": "Nog iets."},
            ],
        },
    ],
    "links": [{"from": "groen", "to": ID, "relation": ID}],
    "kinds": [{"id": ID, "name": "Een soort"}],
    "actors": [{"id": ID, "name": "Een actor", "kind": ID}, {"id": "rijk", "name": "Rijk", "kind": ID}],
    "sources": [{"id": ID, "title": "Een bron", "year": 2020}, {"id": "atlas", "title": "Atlas"}],
}


@pytest.fixture(scope="module")
def data() -> ViewData:
    return ViewData.of(build_graph(Theory.model_validate(CONTENT)))


def links(markup: str) -> dict[str, str]:
    """The text of each link, by its address."""
    return {link.get("href"): link.text_content() for link in html.fromstring(f"<div>{markup}</div>").xpath(".//a[@href]")}


def test_the_check_allows_it(tmp_path: Path) -> None:
    checked = check(write(Theory.model_validate(CONTENT), tmp_path / "t"))

    assert [problem for problem in checked.problems if problem.severity == "error"] == []
    assert checked.theory


@pytest.mark.parametrize(
    ("word", "kind", "address"),
    [("knoop", "nodes", NODE), ("actie", "actions", ITEM), ("actor", "actors", ACTOR), ("bron", "sources", SOURCE)],
)
def test_a_search_finds_the_one_with_the_word_and_leads_to_it(data: ViewData, word: str, kind: str, address: str) -> None:
    query = Query.of(f"een {word}", data.graph.lexicon)
    assert [(record.kind, record.id) for record in found(data.records, query)] == [(kind, ID)]
    shown = links(to_html(search_view(data, Address(weergave="zoek", zoek=f"een {word}"))))
    assert shown.keys() == {address}


def test_the_browsers_search_gets_each_by_its_kind(data: ViewData) -> None:
    results = search_payload(data)["results"]
    records = index(data)["records"]

    assert links(results["nodes"][ID]) == {NODE: "Een knoop"}
    assert links(results["actors"][ID]) == {ACTOR: "Een actor"}
    assert links(results["sources"][ID]) == {SOURCE: "Een bron"}
    assert {kind: text for kind, record_id, text in records if record_id == ID} == {
        "nodes": "een knoop",
        "actions": "een actie.",
        "actors": "een actor",
        "sources": "een bron\n2020",
    }


@pytest.mark.parametrize(
    "address", [NODE, ITEM, ACTOR, SOURCE, f"?weergave=actor&actor={ID}", f"?selectie={ID}&verband=groen.{ID}"]
)
def test_the_address_of_each_is_its_own(data: ViewData, address: str) -> None:
    given_parts = flat([(name, value) for name, _, value in (part.partition("=") for part in address[1:].split("&"))])

    read_address, dropped = read(given_parts, data.graph, parameters(data.graph))
    assert (read_address.query, dropped) == (address, [])


def test_an_item_of_another_node_is_unknown_though_a_source_has_its_id(data: ViewData) -> None:
    read_address, dropped = read({"knoop": ID, "item": ID}, data.graph, parameters(data.graph))

    assert (read_address.query, dropped) == (NODE, [f"item={ID}"])


def test_the_card_is_that_of_the_action_with_its_actor_its_source_and_its_node(data: ViewData) -> None:
    card = data.cards[ID]
    shown = links(card)

    assert "Een actie." in card
    assert shown == {ACTOR: "Een actor", SOURCE: "Een bron (2020)", NODE: "Een knoop", ITEM: "#"}
    assert item_payload(data)["items"] == [[ID, "groen", card], ["groen-a2", "groen", data.cards["groen-a2"]]]


def test_what_is_taken_along_is_kept_apart(data: ViewData) -> None:
    taken = memo_payload(data)

    assert '"Een actie."' in taken["rows"][ID] and "Een actie." in taken["memo"][ID]
    always = export_payload(data)
    assert "TI  - Een bron" in always["ris"][ID] and "Een bron" in always["references"][ID]
    assert taken["cites"] == {ID: [ID]}


def test_words_choose_actions_by_their_own_text_and_sources_by_theirs(data: ViewData) -> None:
    actions = html.fromstring(to_html(actions_view(data, Address(weergave="acties", zoek="actie"))))
    none = html.fromstring(to_html(actions_view(data, Address(weergave="acties", zoek="bron"))))
    sources = html.fromstring(to_html(sources_view(data, Address(weergave="bronnen", zoek="bron"))))

    assert actions.xpath(".//li/@data-action") == [ID]
    assert none.xpath(".//li/@data-action") == []
    assert sources.xpath(".//li[@data-source][not(@hidden)]/@data-source") == [ID]


def test_an_actor_has_its_own_actions(data: ViewData) -> None:
    one = html.fromstring(to_html(actor_view(data, Address(weergave="actor", actor=ID))))
    other = html.fromstring(to_html(actor_view(data, Address(weergave="actor", actor="rijk"))))

    assert one.xpath(".//li/@data-action") == [ID]
    assert other.xpath(".//li/@data-action") == []


@settings(max_examples=20, deadline=None)
@given(theories(busy=True))
def test_in_any_theory_cards_and_results_are_those_of_their_kind(theory: Theory) -> None:
    data = ViewData.of(build_graph(theory))
    results = search_payload(data)["results"]

    for node in theory.nodes:
        assert links(results["nodes"][node.id]) == {f"?knoop={node.id}": node.name}
        for item in node.items:
            card = html.fromstring(f"<div>{data.cards[item.id]}</div>")
            assert card.xpath('.//p[@class="vt-item__text"]')[0].text == item.text
            assert card.xpath('.//a[@class="vt-item__link"]/@href') == [f"?knoop={node.id}&item={item.id}"]
    for actor in theory.actors:
        assert links(results["actors"][actor.id]) == {f"?weergave=acties&actor={actor.id}": actor.name}
    for source in theory.sources:
        assert links(results["sources"][source.id]) == {f"?weergave=bronnen&item={source.id}": source.title}
