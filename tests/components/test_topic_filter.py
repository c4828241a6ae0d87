"""What can be chosen among the items of a topic: what a press leaves is what its button says, and the view says what is shown."""

from functools import cache
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

from components.address import Address, read_query
from components.document import document, head
from components.document.site_source import SiteState
from components.markup import to_html
from components.parts.view_data import ViewData
from components.views import parameters
from components.views.deepening import deepening_view
from tests import theories
from tests.topics import TOPIC, topic
from theory.graph import TheoryGraph, build_graph
from theory.items import documents_of
from theory.model import Theory

FILTERED = ["wat-is-het", "verwachten", "samenwerken", "leren", "adviezen", "praktijk", "zelf"]
CHANCE = "?weergave=verdieping&deel=verwachten"


data_of = cache(ViewData.of)


@cache
def shown(graph: TheoryGraph, query: str) -> Any:
    """The view at an address, to be asked for its parts."""
    address, dropped = read_query(query, graph, parameters(graph))
    assert dropped == []
    return html.fromstring(to_html(deepening_view(data_of(graph), address)))


def shipped_view(query: str) -> Any:
    return shown(theories.shipped_graph(), query)


def items(view: Any) -> list[str]:
    """The ids of the items that are not hidden, nor in what is hidden; each once."""
    found = view.xpath(".//*[@data-item][not(ancestor-or-self::*[@hidden])]/@data-item")
    return list(dict.fromkeys(map(str, found)))


def said(view: Any) -> str:
    """What is said of a choice; '' where it is hidden."""
    [count] = view.find_class("vt-count")
    return "" if "hidden" in count.attrib else str(count.text_content())


def buttons(view: Any) -> list[tuple[str, str, str]]:
    """Of each button: the parameter, its value, and the number on it."""
    return [
        (one.get("data-toggle"), one.get("value"), one.find_class("vt-number")[0].text_content())
        for one in view.xpath(".//button[@data-toggle]")
    ]


def test_every_topic_of_the_shipped_theory_is_tried() -> None:
    assert list(theories.shipped_graph().deepening.topic_ids) == FILTERED


@pytest.mark.parametrize("deel", FILTERED)
def test_the_number_on_a_button_is_what_a_press_leaves(deel: str) -> None:
    topic_of = f"?weergave=verdieping&deel={deel}"
    found = buttons(shipped_view(topic_of))

    assert len(found) > 10 and all(number != "0" for _, _, number in found)
    for name, value, number in (found[1], found[-2]):  # a node, and an actor
        view = shipped_view(f"{topic_of}&{name}={value}")
        assert said(view).startswith(f"{number} tekst")
        assert view.xpath(".//button[@data-toggle][@aria-pressed='true']/@value") == [value]
        assert "open" in view.xpath(".//form[@class='vt-topic-filter']/details")[0].attrib


def test_of_cards_exactly_what_is_about_the_choice_is_shown() -> None:
    graph = theories.shipped_graph()
    view = shipped_view("?weergave=verdieping&deel=leren&actor=gemeenten")
    wider = {"gemeenten", *(broader for broader in graph.actor("gemeenten").part_of)}
    about = [one.id for one in graph.deepening.items_of("leren") if wider & {who.id for who in one.actors}]

    assert set(about) <= set(items(view)) < {one.id for one in graph.deepening.items_of("leren")}
    assert said(view).split()[0] == str(len(items(view)))


def test_a_comparison_shows_what_is_about_the_choice_unless_columns_are_chosen() -> None:
    graph = theories.shipped_graph()
    about = [one.id for one in graph.deepening.collection("verwachtingen").items if "mantelzorg" in {n.id for n in one.nodes}]
    columns = "//*[@data-collection='verwachtingen']//tr[@data-item][not(@hidden)]/@data-item"

    assert 0 < len(about) < 9
    assert shipped_view(f"{CHANCE}&bij=mantelzorg").xpath(columns) == about[:5]
    chosen = "verwacht-mantelzorgagenda,verwacht-wozo"
    assert shipped_view(f"{CHANCE}&bij=ruimte&kolommen={chosen}").xpath(columns) == chosen.split(",")


def test_the_sentence_names_what_is_chosen_and_leads_back_to_everything() -> None:
    view = shipped_view(
        f"{CHANCE}&bij=mantelzorg,ontmoeting&actor=gemeenten,rijk&kolommen=verwacht-wozo,verwacht-geldzorgen&modus=embed"
    )

    assert " bij steun aan mantelzorgers en ontmoeting voor gemeenten en het Rijk." in said(view)
    assert view.xpath(".//p[@class='vt-count']/a/@href") == [f"{CHANCE}&kolommen=verwacht-wozo,verwacht-geldzorgen&modus=embed"]
    assert said(shipped_view(CHANCE)) == ""


def test_without_scripts_a_button_keeps_what_was_chosen_before() -> None:
    view = shipped_view(f"{CHANCE}&bij=ruimte&kolommen=verwacht-wozo,verwacht-geldzorgen&modus=embed")
    [form] = view.find_class("vt-topic-filter")
    kept = {one.get("name"): one.get("value") for one in form.xpath("./input[@type='hidden']")}

    assert form.get("method") == "get"
    assert kept == {
        "weergave": "verdieping",
        "deel": "verwachten",
        "bij": "ruimte",
        "kolommen": "verwacht-wozo,verwacht-geldzorgen",
        "modus": "embed",
    }


def few(count: int) -> TheoryGraph:
    bound = [{"id": "groen"}]
    return build_graph(
        topic(
            {
                "id": "a",
                "title": "A",
                "items": [{"id": f"i{n}", "title": f"Item {n}", "nodes": bound * (n % 2)} for n in range(count)],
            }
        )
    )


def test_a_topic_of_few_items_has_nothing_to_choose_and_still_answers_an_address() -> None:
    assert buttons(shown(few(19), TOPIC)) == [] and not shown(few(19), TOPIC).find_class("vt-topic-filter")
    assert buttons(shown(few(20), TOPIC)) == [("bij", "groen", "10")]
    assert said(shown(few(19), f"{TOPIC}&bij=groen")) == "9 teksten bij Groen. Toon alles"
    assert items(shown(few(19), f"{TOPIC}&bij=groen")) == [f"i{n}" for n in range(1, 19, 2)]


def test_where_items_are_about_nothing_there_is_nothing_to_choose() -> None:
    collection = {"id": "a", "title": "A", "items": [{"id": f"i{n}", "title": f"Item {n}"} for n in range(30)]}
    view = shown(build_graph(topic(collection)), TOPIC)

    assert not view.find_class("vt-topic-filter") and not view.find_class("vt-sure")


@pytest.mark.parametrize("item", ["gemeente-oss", "gemeente-tilburg", "gemeente-x", "gemeente-venlo"])
def test_the_page_of_an_item_has_only_it_and_what_belongs_beside_it(item: str) -> None:
    deepening = theories.shipped_graph().deepening
    view = shipped_view(f"?weergave=verdieping&deel=praktijk&item={item}")
    own = {item, *(one.id for one in deepening.item(item).items)}
    own |= {one.id for one in deepening.items_of("praktijk") if item in {other.id for other in one.items}}
    here = own & {one.id for one in deepening.items_of("praktijk")}

    assert set(items(view)) == here
    assert said(view).endswith(f"op de pagina van ‘{deepening.item(item).title}’. Toon alles")
    assert said(view).split()[0] == str(len(here))
    assert view.xpath(".//p[@class='vt-count']/a/@href") == ["?weergave=verdieping&deel=praktijk"]
    for section in view.xpath(".//section[@data-collection]"):
        assert ("hidden" in section.attrib) == (not set(section.xpath(".//@data-item")) & here)


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "Verdieping"),
        ("&deel=praktijk", "Hoe doen gemeenten het?"),
        ("&deel=praktijk&actor=gemeenten&bij=ruimte", "Hoe doen gemeenten het?"),
        ("&deel=praktijk&item=gemeente-oss", "Oss: Hoe doen gemeenten het?"),
        ("&deel=praktijk&item=gemeente-oss&kolommen=gemeente-leiden", "Oss: Hoe doen gemeenten het?"),
    ],
)
def test_a_topic_and_an_item_have_a_title_an_address_of_their_own_and_an_entry_in_the_menu(
    state: SiteState, query: str, title: str
) -> None:
    graph = state.site.data.graph
    asked = f"?weergave=verdieping{query}"
    address, _ = read_query(f"{asked}&modus=embed", graph, parameters(graph))
    tags = html.fromstring(f"<div>{head.tags(graph, address, 'https://x.nl/', '', 'o?url={url}')}</div>")
    page = html.fromstring(f"<div>{document.body(state, address.but(modus=''), [])}</div>")
    here = page.xpath("//a[@class='vt-menu__link'][@aria-current='page']/@href")

    assert head.title(graph, address) == f"{title} – {graph.theory.title}"
    assert tags.xpath("//link[@rel='canonical']/@href") == [f"https://x.nl/{address.but(modus='').query}"]
    assert set(here) == {"?weergave=verdieping"}


def test_documents_are_told_in_full_each_once_and_a_year_that_is_not_printed_in_brackets() -> None:
    deepening = theories.shipped_graph().deepening
    for deel in FILTERED:
        told = shipped_view(f"?weergave=verdieping&deel={deel}").xpath(".//*[contains(@class, 'vt-references')]/li")
        used = {name for item in deepening.items_of(deel) for name in documents_of(item)}
        assert len(told) == len(used)
    publication = [one.text_content() for one in told if "De sociale basis versterken, investeren" in one.text_content()]
    assert any("Karijn van den Berg [2024]. " in one for one in publication)


def test_the_index_shows_every_topic_with_a_square_for_each_item() -> None:
    graph = theories.shipped_graph()
    view = shipped_view("?weergave=verdieping")

    assert view.xpath(".//article/@data-topic") == FILTERED
    for topic_id in FILTERED:
        [tile] = view.xpath(f".//article[@data-topic='{topic_id}']")
        assert tile.xpath("./h2/a/@href") == [Address(weergave="verdieping", deel=topic_id).query]
        assert len(tile.xpath(".//i")) == len(graph.deepening.items_of(topic_id))
    assert not shipped_view("?weergave=verdieping").find_class("vt-take")


def test_a_theory_without_topics_says_nothing_of_a_deepening() -> None:
    graph = build_graph(Theory.model_validate({**topic().model_dump(by_alias=True), "topics": []}))

    assert "verdieping" not in parameters(graph)
