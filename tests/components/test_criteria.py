"""The view of the criteria and its memo, before any browser."""

from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

from components.address import Address
from components.document.site import Site, build
from components.markup import to_html
from components.parts.criteria_memo import criteria_payload
from components.parts.view_data import ViewData
from components.views.criteria import criteria_view
from tests.theories import ROOT, dorpskracht
from theory.criteria.form import criteria
from theory.criteria.looking import results
from theory.graph import build_graph
from theory.load import load
from theory.model import Theory
from theory.shelf import Shelf


@pytest.fixture(scope="module")
def data() -> ViewData:
    return ViewData.of(build_graph(load(ROOT / "theory" / "haarlem")))


@pytest.fixture(scope="module")
def view(data: ViewData) -> Any:
    return html.fromstring(to_html(criteria_view(data, Address(weergave="toets"))))


def part(view: Any, criterion: str) -> Any:
    (found,) = view.xpath(f".//*[@data-criterion='{criterion}']")
    return found


def test_every_criterion_stands_once_with_its_result_and_the_questions_without_one(view: Any, data: ViewData) -> None:
    marked = {one.get("data-criterion"): one.get("data-result") for one in view.xpath(".//*[@data-criterion]")}
    found = {one.criterion.id: one.value for one in results(data.graph)}

    assert marked == {**found, **dict.fromkeys([one.id for one in criteria().questions])}
    assert view.xpath(".//h1")[0].text == "Is dit een theorie?"


def test_a_criterion_says_how_much_what_is_behind_it_what_to_do_and_where_it_is_from(view: Any) -> None:
    said = part(view, "waarom").text_content()

    assert "Deels gevonden" in said and "Met een reden: 2 van de 13 verbanden." in said
    assert [one.text_content() for one in part(view, "waarom").xpath(".//summary")] == ["Zonder reden (11)", "Met een reden (2)"]
    assert not part(view, "waarom").xpath(".//details[@open]")
    assert "Wat u kunt doen: Schrijf bij zo’n verband" in said
    assert "De sociale basis versterken, bijlage 1, p. 53; Leren, sturen en verantwoorden, h. 4, p. 20." in said


def test_where_there_is_nothing_to_look_at_that_is_said_and_nothing_asked(view: Any) -> None:
    nothing = part(view, "wie")

    assert nothing.get("data-result") == "niet"
    assert "Hier is niets te toetsen" in nothing.text_content() and "Er zijn geen acties" in nothing.text_content()
    assert "Wat u kunt doen" not in nothing.text_content() and not nothing.xpath(".//details")
    assert "Wat u kunt doen" not in part(view, "begrippen").text_content()  # all of it is found


def test_what_is_listed_leads_to_where_it_stands(view: Any) -> None:
    def links(criterion: str) -> list[str]:
        return [str(link) for link in part(view, criterion).xpath(".//details//a/@href")]

    assert "?selectie=redzaamheid&verband=redzaamheid.prettig-samenleven" in links("waarom")
    assert "?knoop=ontschotte-opdracht" in links("weg-omhoog")
    assert "?knoop=prettig-samenleven&item=prettig-samenleven-t1" in links("bronnen")
    assert links("lussen") == ["?knoop=redzaamheid", "?knoop=iedereen-doet-mee"]


def test_the_result_is_in_signs_and_words_and_never_a_score(view: Any) -> None:
    rows = view.xpath(".//nav//li")

    assert len(rows) == 11 == len(criteria().criteria)
    assert {row.xpath("./i/@data-sign")[0] for row in rows} == {"gevonden", "deels", "niet", "leeg"}
    assert all(row.xpath("./i/@aria-hidden") == ["true"] and row.xpath("./span")[0].text for row in rows)
    assert "%" not in view.text_content()


def test_a_memo_has_all_that_is_missing_the_questions_and_the_documents(data: ViewData) -> None:
    taken = criteria_payload(data)
    memo = html.fromstring(f"<div>{taken['memo']}</div>")
    items = [item.text_content() for item in memo.xpath(".//li")]

    assert taken["title"] == "Is dit een theorie? Beleidstheorie van Haarlem" == memo.xpath(".//h1")[0].text
    for result in results(data.graph):
        assert result.criterion.title in [heading.text for heading in memo.xpath(".//h2")]
    assert "Meer redzaamheid → prettig samenleven" in items
    assert [heading.text for heading in memo.xpath(".//h3")] == [one.title for one in criteria().questions]
    assert any("[2024]" in item for item in items) and any("(2022)" in item for item in items)
    assert not memo.xpath(".//a[starts-with(@href, '?')]")


def test_any_theory_has_it_without_an_entry_in_the_menu_in_a_bundle_of_its_own(data: ViewData) -> None:
    empty = build(Theory.model_validate({"title": "Leeg", "levels": [{"id": "doel", "name": "Doel"}]}))
    beside = build(dorpskracht(), Shelf({"haarlem": data.graph.theory, "dorpskracht": dorpskracht()}, "dorpskracht"))

    for site in (empty, beside):
        address, dropped = site.read({"weergave": "toets"})
        assert (address.view, dropped) == ("toets", [])
        assert "Is dit een theorie?" in site.view(address) and site.theory.title in site.view(address)
        assert not [entry for entry in site.menu if "toets" in entry.link]
        assert [name for name, script in site.scripts.items() if "data-criterion" in script.text] == ["criteria"]
    assert _hrefs(beside) and not [one for one in _hrefs(beside) if not one.startswith("?theorie=dorpskracht")]


def _hrefs(site: Site) -> list[str]:
    """The addresses in what the browser is handed of it."""
    return [part.split('\\"')[0] for part in site.scripts["criteria"].text.split('href=\\"')[1:] if part.startswith("?")]
