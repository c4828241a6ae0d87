"""The pictures of collections as they are drawn: links with a name, numbers in words, and the same as a table."""

import re

import pytest
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from lxml.html import fromstring as fragment

from components.address import Address
from components.markup import to_html
from components.parts.deepening_links import said_of_node
from components.parts.tally import collection_tally
from components.parts.view_data import ViewData
from components.views.actor import actor_view
from components.views.node import node_view
from tests.theories import shipped_graph
from theory.deepening import Picture
from theory.graph import TheoryGraph
from theory.pictures import draw

PICTURES = ("verwachtingen", "voorbeelden", "modellen")
EXAMPLES = "Zo doet "


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return shipped_graph()


def shown(graph: TheoryGraph, collection_id: str, **otherwise: object) -> HtmlElement:
    """A picture, or one that is otherwise in these keys."""
    collection = graph.deepening.collection(collection_id)
    assert collection.picture
    picture = Picture.model_validate({**collection.picture.model_dump(), **otherwise})
    return fragment(to_html(collection_tally(graph, collection.model_copy(update={"picture": picture}))))


def text(found: list[HtmlElement]) -> list[str]:
    return [" ".join(one.text_content().split()) for one in found]


@pytest.mark.parametrize("collection_id", PICTURES)
def test_each_thing_in_each_row_is_a_link_to_its_text_and_the_table_has_the_same_numbers(
    graph: TheoryGraph, collection_id: str
) -> None:
    page = shown(graph, collection_id)
    collection = graph.deepening.collection(collection_id)
    assert collection.picture
    drawn = draw(graph, collection, collection.picture)

    for row, line in zip(drawn.rows, page.findall(".//tbody/tr"), strict=True):
        (own,) = page.xpath(f".//li[@data-row='{row.id}']")
        placed = [item.id for items in row.kinds.values() for item in items]
        assert re.findall(r"item=([a-z0-9-]+)", "".join(own.xpath(".//div[2]//a/@href"))) == placed
        assert line.xpath("string(td[not(text()='ja') and not(text()='nee')])") == str(row.count)
        assert text(own.find_class("vt-tally__number")) == [
            "geen"
            if not row.count
            else f"{row.count} {['bevindingen', 'voorbeelden', 'gemeenten'][PICTURES.index(collection_id)]}"
            if row.count > 1
            else "1 gemeente"
        ]


def test_a_square_is_called_what_its_item_is_called_and_where_kinds_are_many_of_which_kind_it_is(graph: TheoryGraph) -> None:
    for collection_id in PICTURES[:2]:
        for square in shown(graph, collection_id).xpath(".//a[@data-square]"):
            item = graph.deepening.item(square.get("data-square"))
            name = f"{item.group}: {item.title}" if collection_id == "voorbeelden" else item.title
            assert square.text_content() == name
            assert f"item={item.id}" in square.get("href")


def test_up_to_three_kinds_have_a_sign_in_the_order_that_is_given_and_a_legend(graph: TheoryGraph) -> None:
    page = shown(graph, "verwachtingen")

    assert text(page.xpath(".//ul[@class='vt-tally__legend']/li")) == [
        "Steunt een verwachting",
        "Stelt een grens of voorwaarde",
        "Zegt hoe het staat",
    ]
    for kinds in page.find_class("vt-tally__kinds"):
        assert kinds.xpath("li/@data-sign") == ["full", "half", "open"]
        assert [int(said.split(" × ")[0]) for said in text(kinds.find_class("vt-tally__of"))] == [
            len(line.xpath(".//a")) for line in kinds.xpath("li")
        ]
    assert shown(graph, "voorbeelden").find_class("vt-tally__legend") == []
    assert shown(graph, "verwachtingen", by=None, order=[]).find_class("vt-tally__legend") == []


def test_a_filled_cell_is_told_from_an_empty_one_in_words(graph: TheoryGraph) -> None:
    (row,) = shown(graph, "verwachtingen").xpath(".//li[@data-row='verwacht-geldzorgen']")
    cells = row.xpath(".//ul[@class='vt-tally__cells']/li")

    assert text(cells) == ["Persoonlijk: leeg", "Gemeenschappelijk: gevuld", "Institutioneel: gevuld"]
    assert [cell.get("data-filled") for cell in cells] == [None, "true", "true"]


def test_a_picture_says_how_many_are_in_no_row(graph: TheoryGraph) -> None:
    everything = graph.deepening.collection("hoe-het-staat").items
    beside = {one.id for item in graph.deepening.collection("bij-elkaar").items for one in item.items}
    outside = sum(item.id not in beside for item in everything)

    assert text(shown(graph, "verwachtingen").find_class("vt-tally__outside")) == [
        f"{outside} van de {len(everything)} bevindingen staan in geen enkele rij."
    ]
    assert shown(graph, "voorbeelden").find_class("vt-tally__outside") == []


def test_the_number_of_a_node_leads_to_what_the_topic_says_of_it(graph: TheoryGraph) -> None:
    links = shown(graph, "voorbeelden").xpath(".//tbody//td/a/@href")

    assert "?weergave=verdieping&deel=praktijk&bij=ruimte" in links
    assert not any("bij=ontplooiing" in link for link in links)


def test_a_table_of_many_kinds_lists_them_in_one_column(graph: TheoryGraph) -> None:
    assert text(shown(graph, "voorbeelden").xpath(".//thead//th")) == ["Onderdeel", "Aantal", "Waarvan"]
    assert "Almere 1" in shown(graph, "voorbeelden").xpath("string(.//tbody/tr[1]/td[2])")
    assert text(shown(graph, "modellen").xpath(".//tbody/tr[1]/td")) == ["3", "Oss, Tilburg", "Tilburg, Venlo"]


def test_a_picture_stands_in_its_section_and_takes_no_part_in_the_filter(graph: TheoryGraph) -> None:
    for collection_id in PICTURES:
        assert shown(graph, collection_id).xpath(".//*[@data-item]") == []


def test_a_block_shows_two_examples_of_different_municipalities_with_the_text_and_whose_claim_it_is(graph: TheoryGraph) -> None:
    data = ViewData.of(graph)
    for node_id in ("ruimte", "mantelzorg", "financiering"):
        page = fragment(to_html(node_view(data, Address(knoop=node_id))))
        headings = [heading for heading in text(page.findall(".//h3")) if heading.startswith(EXAMPLES)]

        assert len(headings) == len(set(headings)) == 2
        for heading in page.xpath(f".//h3[starts-with(., '{EXAMPLES}')]"):
            own = heading.getparent()
            (item_id,) = re.findall(r"item=([a-z0-9-]+)", own.xpath("string(p/a/@href)"))
            item = graph.deepening.item(item_id)
            assert heading.text_content() == f"{EXAMPLES}{item.group} het"
            assert item.fields.get("gezien", "") in own.text_content() and graph.deepening.document(item.document).short_title
            assert f"p. {item.page}" in own.text_content()


def test_of_more_examples_it_is_said_how_many_there_are(graph: TheoryGraph) -> None:
    *_, said = said_of_node(graph, "financiering")
    page = fragment(f"<div>{to_html(said.content)}</div>")
    items = graph.deepening.collection("voorbeelden").items
    more = sum(any(one.id == "financiering" for one in item.nodes) for item in items) - 2

    assert f"Zo doen gemeenten het nog {more} teksten" in text(page.findall(".//summary"))


def test_what_is_expected_of_a_block_or_a_party_stands_under_a_heading_of_its_own(graph: TheoryGraph) -> None:
    data, heading = ViewData.of(graph), "Wat wordt hiervan verwacht, en wat weten we"
    topic = "Wat mag je ervan verwachten?"
    for view in (node_view(data, Address(knoop="mantelzorg")), actor_view(data, Address(actor="rijk"))):
        page = fragment(to_html(view))
        (own,) = [section for section in page.findall(".//section") if text(section.findall("h2")) == [heading]]
        assert f"Alles hierover bij ‘{topic}’" in own.text_content()
        assert [section for section in page.findall(".//section") if section is not own and topic in section.text_content()] == []
