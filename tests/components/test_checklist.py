"""Items to tick, and what is said of what a browser keeps."""

import re

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from lxml.html import fromstring as fragment

from components import kept_texts, statements
from components.address import Address
from components.markup import to_html
from components.parts.checklist import checklist
from components.parts.kept_listing import kinds_kept
from components.parts.share_dialog import share_payload
from components.parts.view_data import ViewData
from components.views.explanation import explanation_view
from tests.theories import ROOT
from theory.deepening import Collection, Document, Item, Topic
from theory.graph import TheoryGraph, build_graph
from theory.model import Level, Node, Question, Theory

ADDRESS = Address(weergave="verdieping", deel="zelf")
QUESTIONS = [Question(id="al", text="Doen wij dit al?", answers=["Nee", "Ja"])]


def graph_of(show: str = "checklist") -> TheoryGraph:
    items = [("a", "Vooraf"), ("b", "Vooraf"), ("c", "Daarna")]
    listed = [Item(id=name, title=f"Punt {name}", text=f"Tekst {name}.", group=group, document="boek") for name, group in items]
    theory = Theory(
        title="Sterk & klein",
        levels=[Level(id="doel", name="Doel")],
        relations=[],
        nodes=[Node(id="rust", level="doel", name="Rust")],
        links=[],
        documents=[Document(id="boek", title="Het boek")],
        topics=[Topic(id="zelf", title="Zelf doen")],
        collections=[
            Collection.model_validate({"id": "af", "topic": "zelf", "title": "Is het af?", "show": show, "items": listed})
        ],
    )
    return build_graph(theory)


def drawn(graph: TheoryGraph, address: Address = ADDRESS) -> HtmlElement:
    return fragment(f"<div>{to_html(checklist(graph, graph.deepening.collections[0], address))}</div>")


def privacy(graph: TheoryGraph) -> HtmlElement:
    view = explanation_view(ViewData.of(graph), Address(weergave="uitleg"))
    return fragment(str(to_html(view)))


def test_each_item_has_a_square_that_its_title_names_and_its_text_and_place() -> None:
    page = drawn(graph_of())

    for item in page.xpath(".//li[@data-item]"):
        (square,) = item.xpath(".//input[@type='checkbox']")
        assert square.get("data-tick") == item.get("data-item")
        assert square.getparent().tag == "label"
        assert square.getparent().text_content() == f"Punt {item.get('data-item')}"
        assert f"Tekst {item.get('data-item')}." in item.text_content() and "Het boek" in item.text_content()
    assert page.xpath(".//input[@checked]") == []


def test_on_paper_each_group_has_room_for_a_note() -> None:
    groups = drawn(graph_of()).xpath(".//div[@class='vt-cards']")

    assert [one.xpath("string(./h3)") for one in groups] == ["Vooraf", "Daarna"]
    assert all("Notitie" in one.text_content() for one in groups)


def test_a_list_says_nothing_of_how_many_are_ticked() -> None:
    said = drawn(graph_of()).text_content()

    assert not any(sign.isdigit() or sign == "%" for sign in said)


def test_what_is_not_chosen_by_the_filter_is_hidden() -> None:
    page = drawn(graph_of(), ADDRESS.but(bij="rust"))

    assert [one.get("hidden") for one in page.xpath(".//li[@data-item]")] == ["", "", ""]


def test_only_a_theory_with_lists_says_that_a_browser_keeps_something() -> None:
    asking = build_graph(graph_of("cards").theory.model_copy(update={"questions": QUESTIONS}))
    both = build_graph(graph_of().theory.model_copy(update={"questions": QUESTIONS}))
    ticks, talk = kept_texts.TICKED, kept_texts.TALKED
    cases: dict[TheoryGraph, list[str]] = {graph_of(): [ticks], graph_of("cards"): [], asking: [talk], both: [ticks, talk]}
    for graph, kinds in cases.items():
        said = privacy(graph)

        assert kinds_kept(graph) == kinds
        assert kept_texts.privacy(kinds) in said.text_content()
        assert bool(said.xpath(".//*[@id='uitleg-bewaard']")) is bool(kinds)
        panel = share_payload(ViewData.of(graph))["panel"]
        assert str(to_html(statements.privacy_kept(kinds))) in panel
        for kind in (ticks, talk):
            assert (kept_texts.THINGS[kind] in said.text_content()) is (kind in kinds)
            assert (statements.PRIVACY_THINGS[kind] in panel) is (kind in kinds)


def test_every_kind_of_what_is_kept_has_words() -> None:
    script = (ROOT / "assets" / "conversation" / "talk.js").read_text("utf-8")
    kinds = re.findall(r'"(gespreks\w+)"', script)

    assert {kept_texts.TICKED, *kinds, ""} == kept_texts.COUNT.keys()
