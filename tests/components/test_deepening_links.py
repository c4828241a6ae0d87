"""Where the rest of the explorer leads to the deepening: at a node, at an actor, and at a source."""

from functools import cache
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

from components.address import read_query
from components.markup import to_html
from components.parts.view_data import ViewData
from components.views import BY_ID, parameters
from tests import theories
from theory.graph import TheoryGraph

DATA = cache(lambda: ViewData.of(theories.shipped_graph()))


def shown(query: str) -> Any:
    graph = theories.shipped_graph()
    address, dropped = read_query(query, graph, parameters(graph))
    assert dropped == []
    return html.fromstring(f"<div>{to_html(BY_ID[address.view].render(DATA(), address))}</div>")


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return theories.shipped_graph()


def section(view: Any, heading: str) -> Any:
    found = view.xpath(f"//section[h2[normalize-space(text())='{heading}']]")
    assert len(found) <= 1
    return found[0] if found else None


def leads(part: Any) -> list[str]:
    """The items to which links in a part of a view lead, in order, each once."""
    found = [str(one).split("item=")[1] for one in part.xpath(".//a[contains(@href, 'item=')]/@href")]
    return list(dict.fromkeys(found))


def about(graph: TheoryGraph, key: str, wanted: str, apart: bool) -> set[str]:
    """The ids of items about a node or an actor, of topics with a heading of their own for these, or of the others."""
    return {
        item.id
        for topic in graph.deepening.topics
        if bool(topic.at_node) is apart
        for item in graph.deepening.items_of(topic.id)
        if wanted in {one.id for one in getattr(item, key)}
    }


@pytest.mark.parametrize("node_id", ["ruimte", "mantelzorg", "financiering", "hoofdambitie"])
def test_a_node_leads_to_every_item_about_it_each_at_one_place(graph: TheoryGraph, node_id: str) -> None:
    view = shown(f"?knoop={node_id}")
    for heading, apart in (("Wat wordt hiervan verwacht, en wat weten we", True), ("In de praktijk en verder", False)):
        wanted = about(graph, "nodes", node_id, apart)
        part = section(view, heading)
        assert (set(leads(part)) if part is not None else set()) == wanted
        if part is not None:
            [entry] = view.xpath(f"//nav//a[@href='#{part.find('h2').get('id')}']")
            assert entry.text_content().startswith(heading) and f"({len(wanted)})" in entry.text_content()


def test_at_a_node_two_examples_stand_with_their_texts_and_the_rest_is_folded(graph: TheoryGraph) -> None:
    part = section(shown("?knoop=ruimte"), "In de praktijk en verder")
    examples = part.xpath("./ul[@class='vt-items']/li")
    heads = [one.xpath("string(h3)") for one in examples]

    assert len(examples) == 2 and len(set(heads)) == 2 and all(head.startswith("Zo doet ") for head in heads)
    for example in examples:
        [item_id] = leads(example)
        item = graph.deepening.item(item_id)
        assert example.xpath("string(h3)") == f"Zo doet {item.group} het"
        assert " ".join((item.text or "").split()) in " ".join(example.text_content().split())
    folds = part.xpath("./details")
    assert folds and not any("open" in one.attrib for one in folds)


def test_from_a_node_one_reaches_all_that_a_topic_says_of_it() -> None:
    ways = section(shown("?knoop=ruimte"), "In de praktijk en verder").xpath(".//a[contains(@href, '&bij=')]")

    assert {one.get("href") for one in ways} >= {"?weergave=verdieping&deel=praktijk&bij=ruimte"}
    assert "Alles hierover bij ‘Hoe doen gemeenten het?’" in {one.text_content() for one in ways}


@pytest.mark.parametrize("actor_id", ["gemeenten", "huisartsen", "vrijwilligers"])
def test_an_actor_leads_to_every_item_that_addresses_it(graph: TheoryGraph, actor_id: str) -> None:
    view = shown(f"?weergave=actor&actor={actor_id}")
    for heading, apart in (("Wat wordt hiervan verwacht, en wat weten we", True), ("In de verdieping", False)):
        part = section(view, heading)
        found = set(leads(part)) if part is not None else set()
        assert found == about(graph, "actors", actor_id, apart)
        for way in part.xpath(".//a[contains(text(), 'Alles hierover')]/@href") if part is not None else []:
            assert way.endswith(f"&actor={actor_id}")


def test_what_the_deepening_says_nothing_of_has_no_heading_for_it(graph: TheoryGraph) -> None:
    silent = [one for one in graph.actor_ids if not graph.deepening.of_actor(one)]

    assert silent
    assert section(shown(f"?weergave=actor&actor={silent[0]}"), "In de verdieping") is None


def test_a_source_says_where_the_deepening_uses_it_and_where_other_documents_print_it(graph: TheoryGraph) -> None:
    entries = {one.get("data-source"): one for one in shown("?weergave=bronnen").xpath("//*[@data-source]")}
    used: dict[str, list[str]] = {}
    for collection in graph.deepening.collections:
        for item in collection.items:
            for source_id in dict.fromkeys(item.sources):
                used.setdefault(source_id, []).append(item.id)

    assert len(used) > 50
    for source in graph.theory.sources:
        entry = entries[source.id]
        links = [one.get("href") for one in entry.xpath(".//a[contains(@href, 'weergave=verdieping')]")]
        assert [link.split("item=")[1] for link in links] == used.get(source.id, [])
        text = " ".join(entry.text_content().split())
        assert ("Afgedrukt in: " in text) == bool(source.places)
        for place in source.places:
            document = graph.deepening.document(place.document)
            assert f"{document.short_title or document.title}" in text
            assert place.page is None or f"p. {place.page}" in text
            assert place.section is None or place.section in text
