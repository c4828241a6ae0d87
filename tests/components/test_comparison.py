"""Items beside each other: which columns there are, what stands in them, and how they are chosen without scripts."""

from urllib.parse import parse_qsl

import pytest
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from lxml.html import fromstring as fragment

from components import deepening_texts as words
from components.address import Address, flat, read_query
from components.markup import to_html
from components.parts.comparison import CHOOSING, comparison
from components.views import parameters
from theory.deepening import Bound, Collection, CollectionField, Document, Item, Quote, Topic
from theory.graph import TheoryGraph, build_graph
from theory.model import Level, Node, Theory
from theory.shelf import Shelf

OWN = ["a", "b", "c", "d", "e", "f"]
ASKED = "Wat kost het?"


def at(kolommen: str = "", item: str = "", **more: str) -> Address:
    return Address(weergave="verdieping", deel="keuze", kolommen=kolommen, item=item, **more)


def item(name: str, **more: object) -> Item:
    return Item.model_validate({"id": name, "title": f"Keuze {name}", "document": "boek", "page": 3, **more})


def graph_of(items: list[Item]) -> TheoryGraph:
    theory = Theory(
        title="Klein",
        levels=[Level(id="doel", name="Doel")],
        relations=[],
        nodes=[Node(id="rust", level="doel", name="Rust", mention="rust")],
        links=[],
        documents=[Document(id="boek", title="Het boek")],
        topics=[Topic(id="keuze", title="Wat kiest u?")],
        collections=[
            Collection(
                id="naast",
                topic="keuze",
                title="Naast elkaar",
                show="comparison",
                fields=[CollectionField(id="kosten", label=ASKED), CollectionField(id="tijd", label="Hoelang duurt het?")],
                items=items,
            ),
            Collection(id="kaarten", topic="keuze", title="Kaarten", items=[item("kaart", group="Boven")]),
            Collection(id="meer", topic="keuze", title="Meer", show="comparison", items=[item("x"), item("y"), item("z")]),
        ],
    )
    return build_graph(theory)


@pytest.fixture
def graph() -> TheoryGraph:
    told = {"text": "Kort gezegd.", "fields": {"kosten": ["Weinig.", "Later meer."]}}
    quoted = {"quote": Quote(text="Zo is het.", by="Een buur"), "note": "Het boek noemt twee jaren.", "nodes": [Bound(id="rust")]}
    return graph_of([item("a", **told), item("b", **quoted), *[item(name) for name in OWN[2:]]])


def drawn(graph: TheoryGraph, address: Address) -> HtmlElement:
    collection = graph.deepening.of_topic("keuze")[0]
    return fragment(f"<div>{to_html(comparison(graph, collection, address))}</div>")


def columns(page: HtmlElement) -> list[str]:
    return [row.get("data-item") for row in page.xpath(".//tbody/tr") if row.get("hidden") is None]


@pytest.mark.parametrize(
    ("own", "address", "shown"),
    [
        (OWN, at(), "abc"),
        (OWN[:2], at(), "ab"),
        (OWN[:1], at(), "a"),
        (OWN, at("d,b"), "bd"),
        (OWN, at("e"), "abe"),
        (OWN, at("x,y"), "abc"),
        (OWN, at("x,f,y,c"), "cf"),
        (OWN, at("f,e,d,c,b,a"), "bcdef"),
        (OWN, at(item="e"), "e"),
        (OWN, at("b,c", item="b"), "bc"),
        (OWN, at("a,b,c,d,e", item="f"), "abcdf"),
        (OWN, at(item="x"), "abc"),
    ],
)
def test_an_address_says_which_columns_there_are(own: list[str], address: Address, shown: str) -> None:
    assert CHOOSING.shown(own, address, [address.item]) == list(shown)


def test_all_items_are_there_and_those_that_are_not_chosen_hidden(graph: TheoryGraph) -> None:
    page = drawn(graph, at("b,f"))

    assert [row.get("data-item") for row in page.xpath(".//tbody/tr")] == OWN
    assert columns(page) == ["b", "f"]
    assert page.xpath(".//table")[0].get("data-columns") == "2"


def test_an_item_answers_each_question_or_a_dash_says_that_it_does_not(graph: TheoryGraph) -> None:
    page = drawn(graph, at())
    first, second = page.xpath(".//tbody/tr")[:2]

    assert [one.text_content() for one in first.xpath(".//td[@data-label]//li")] == ["Weinig.", "Later meer."]
    assert [one.text_content() for one in second.xpath(".//td[@data-label]")] == ["–niets", "–niets"]
    assert [one.get("data-label") for one in second.xpath(".//td[@data-label]")] == [ASKED, "Hoelang duurt het?"]


def test_a_column_has_text_quote_remark_blocks_and_place_of_its_item(graph: TheoryGraph) -> None:
    first, second = drawn(graph, at()).xpath(".//tbody/tr")[:2]

    assert first.xpath(".//*[@class='vt-title']")[0].text == "Keuze a"
    assert first.xpath(".//*[@class='vt-item__text']")[0].text == "Kort gezegd."
    for text in ("‘Zo is het.’", "Een buur", "Opmerking: Het boek noemt twee jaren.", "Rust", "Het boek, p. 3"):
        assert text in second.text_content()


def test_every_cell_has_a_row_and_a_column_head(graph: TheoryGraph) -> None:
    page = drawn(graph, at())
    heads = page.xpath(".//thead//th")

    assert all(one.get("scope") == "col" and one.text_content() for one in heads)
    for row in page.xpath(".//tbody/tr"):
        head, *cells = row
        assert (head.tag, head.get("scope")) == ("th", "row")
        assert len(cells) == len(heads) - 1
        lines = [one.get("style") for one in cells]
        assert lines == sorted(set(lines), key=lines.index)


def test_without_scripts_a_button_leads_to_what_it_would_show(graph: TheoryGraph) -> None:
    page = drawn(graph, at("a,c,x,z", modus="embed"))
    kept = [(one.get("name"), one.get("value")) for one in page.xpath(".//form/input")]

    assert page.xpath(".//form")[0].get("method") == "get"
    for button in page.xpath(".//form//button"):
        query = "?" + "&".join(f"{name}={value}" for name, value in [*kept, (button.get("name"), button.get("value"))])
        there, dropped = read_query(query, graph, parameters(graph))
        assert dropped == []
        assert (there.modus, there.several("kolommen")[:2]) == ("embed", ["x", "z"])
        change = set(columns(drawn(graph, there))) ^ set(columns(page))
        assert change == (set() if button.get("aria-disabled") else {button.get("data-column")})


def test_of_two_none_can_go_and_to_five_none_can_come(graph: TheoryGraph) -> None:
    def fixed(address: Address) -> str:
        return "".join(one.get("data-column") for one in drawn(graph, address).xpath(".//*[@aria-disabled]"))

    assert fixed(at("b,c")) == "bc"
    assert fixed(at("b,c,d")) == ""
    assert fixed(at("a,b,c,d,e")) == "f"
    hint = drawn(graph, at("b,c")).xpath(".//p[contains(@class, 'vt-picks__hint')]")[0]
    assert "minder kan niet" in hint.text
    assert {one.get("aria-describedby") for one in drawn(graph, at("b,c")).xpath(".//*[@aria-disabled]")} == {hint.get("id")}


def test_what_is_pressed_leaves_the_columns_of_other_comparisons(graph: TheoryGraph) -> None:
    def toggled(address: Address, pressed: str) -> str:
        return CHOOSING.toggled(OWN, address, CHOOSING.shown(OWN, address), pressed)

    assert toggled(at("x,y"), "d") == "x,y,a,b,c,d"
    assert toggled(at("x,a,b,c"), "a") == "x,b,c"
    assert flat(parse_qsl("kolommen=x&kolommen=a,b")) == {"kolommen": "x,a,b"}


def test_two_items_leave_nothing_to_choose() -> None:
    page = drawn(graph_of([item("a"), item("b")]), at())

    assert columns(page) == ["a", "b"]
    assert page.xpath(".//form") == []


def test_many_items_beside_one_are_folded_by_their_heading() -> None:
    beside = [Bound(id="kaart"), *[Bound(id=one) for one in ("x", "y", "z", "b", "c", "d")]]
    page = drawn(graph_of([item("a", items=beside), *[item(name) for name in OWN[1:]]]), at())

    assert [one.text for one in page.xpath(".//summary")][:3] == ["Boven (1)", "Meer (3)", "Naast elkaar (3)"]
    assert "Hoort bij: " not in page.text_content()


def test_an_item_that_tells_of_a_theory_on_the_shelf_leads_to_it_and_to_its_comparison(graph: TheoryGraph) -> None:
    told = graph_of([item("a", theory="dorp"), item("b", theory="elders"), item("c")])
    dorp = graph.theory.model_copy(update={"title": "Het dorp", "corresponds_to": "klein"})
    shelf = Shelf({"klein": told.theory, "dorp": dorp}, "klein")
    made = fragment(f"<div>{to_html(comparison(told, told.deepening.of_topic('keuze')[0], at(), shelf))}</div>")
    row = f".//td[@data-label='{words.COMPARED_THEORY}']"

    assert [cell.xpath(".//a/@href") for cell in made.xpath(row)] == [
        ["?theorie=dorp", "?theorie=dorp&weergave=vergelijking", "?theorie=dorp&weergave=toets"],
        [],
        [],
    ]
    assert drawn(told, at()).xpath(row) == []  # alone, there is none to go to
