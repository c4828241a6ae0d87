"""The comparison as Python makes it: a theory beside the one that it names, all of them together, and the ways there."""

import json
import re
from urllib.parse import parse_qsl

import pytest
from lxml import html  # type: ignore[import-untyped]

from components import correspondence_texts as words
from components.address import flat
from components.document import document
from components.document.dash_room import plotly_script
from components.document.site import Site, build
from components.document.site_source import Look, SiteState
from tests.theories import facing_theories, ijsclub
from theory.shelf import Shelf

THEORIES = facing_theories()


def site(own: str) -> Site:
    return build(THEORIES[own], Shelf(THEORIES, own))


@pytest.fixture(scope="module")
def dorp() -> Site:
    return site("dorp")


@pytest.fixture(scope="module")
def land() -> Site:
    return site("land")


def seen(one: Site, query: str) -> html.HtmlElement:
    """What a view shows, with the notice above it."""
    address, dropped = one.read(flat(parse_qsl(query)))
    return html.fromstring(str(document.body(SiteState(one, Look(), []), address, dropped)).split("<script")[0])


def taken(one: Site) -> dict[str, object]:
    text = one.scripts["correspondence-taken"].text
    found = re.search(r'vt\.receive\("correspondence-taken",(\{.*\})(?:,".*")?\);?$', text, re.DOTALL)
    assert found
    made: dict[str, object] = json.loads(found[1])
    return made


def test_the_own_theory_stands_before_the_one_beside_it_each_with_all_its_blocks(dorp: Site) -> None:
    sides = seen(dorp, "weergave=vergelijking").xpath("//main//section[@data-theory]")

    assert [one.get("data-theory") for one in sides] == ["dorp", "land"]
    assert [one.xpath(".//button/@data-block") for one in sides] == [
        ["dorp.samen", "dorp.vijver", "dorp.park", "dorp.feest"],
        ["land.samen", "land.water", "land.bomen", "land.samen-doen"],
    ]


def test_what_corresponds_with_a_node_is_marked_with_it_once_for_each(dorp: Site) -> None:
    own = seen(dorp, "weergave=vergelijking").xpath("//section[@data-theory='dorp']//button")
    marked = {one.get("data-block"): one.xpath(".//@data-covers") for one in own}

    assert {key: sorted(ids) for key, ids in marked.items() if ids} == {"dorp.vijver": ["water"], "dorp.park": ["bomen", "water"]}


def test_the_table_has_every_node_beside_with_what_touches_it(dorp: Site) -> None:
    rows = seen(dorp, "weergave=vergelijking").xpath("//table[@class='vt-touched']//tr[td]")

    assert [[cell.text_content() for cell in row] for row in rows] == [
        ["Samen leven", "niets"],
        ["Water", "VijverPark"],
        ["Bomen", "Park"],
        ["Samen-doen", "niets"],
    ]


def test_every_block_says_in_words_what_corresponds_with_it(dorp: Site) -> None:
    buttons = seen(dorp, "weergave=vergelijking").xpath("//button[@data-block]")
    said = {one.get("data-block"): one.xpath("string(./span[@class='vt-facing__label'])") for one in buttons}

    assert said["dorp.park"] == "bij Water en Bomen"
    assert (said["dorp.feest"], said["land.water"], said["land.samen"]) == ("alleen hier", "door 2 onderdelen", "niet geraakt")


def test_a_block_in_the_address_is_pressed_its_counterparts_lit_and_a_sentence_says_so(dorp: Site) -> None:
    page = seen(dorp, "weergave=vergelijking&blok=land.water")

    assert page.xpath("//button[@aria-pressed='true']/@data-block") == ["land.water"]
    assert page.xpath("//button[@data-lit]/@data-block") == ["dorp.vijver", "dorp.park"]
    (said,) = page.xpath("//p[@class='vt-facing__said']")
    assert said.text_content().startswith("Bij Water horen in ‘Het dorp’: Vijver en Park.")
    hrefs = said.xpath(".//a/@href")
    assert [page.xpath(f"//*[@id='{one[1:]}']/@data-block") for one in hrefs[:2]] == [["dorp.vijver"], ["dorp.park"]]
    assert hrefs[2] == "?knoop=water"


def test_a_block_that_is_not_there_is_left_out_with_a_notice(dorp: Site) -> None:
    for asked in ("land.nergens", "stad.gracht", "water", "__proto__"):
        page = seen(dorp, f"weergave=vergelijking&blok={asked}")
        assert f"blok={asked}" in page.xpath("string(//*[@id='vt-notice'])")
        assert not page.xpath("//button[@aria-pressed='true']")


def test_what_it_leaves_out_leads_there_and_what_it_has_more_stays_here(dorp: Site) -> None:
    left, more = seen(dorp, "weergave=vergelijking").xpath("//*[@class='vt-unmet']/section")

    assert left.xpath(".//a/@href") == ["?knoop=samen", "?knoop=samen-doen"]
    assert more.xpath(".//a/@href") == ["?theorie=dorp&knoop=samen", "?theorie=dorp&knoop=feest"]
    assert "?weergave=vergelijking" in seen(dorp, "weergave=vergelijking").xpath("//main//a/@href")  # all together


def test_it_says_that_someone_laid_the_ties(dorp: Site, land: Site) -> None:
    for one in (dorp, land):
        assert words.BY_EDITOR in seen(one, "weergave=vergelijking").text_content()


def test_all_together_is_a_table_of_theories_that_each_lead_to_their_own_comparison(land: Site) -> None:
    rows = seen(land, "weergave=vergelijking").xpath("//main//tr[@data-theory]")

    assert [(one.get("data-theory"), one.xpath(".//a/@href")) for one in rows] == [
        ("dorp", ["?theorie=dorp&weergave=vergelijking"]),
        ("stad", ["?theorie=stad&weergave=vergelijking"]),
    ]
    assert [one.xpath(".//td[@data-covers]/@data-covers") for one in rows] == [["water", "bomen"], ["water"]]
    assert [cell.text_content() for cell in rows[0].xpath(".//td")] == ["2", "1", "–", "–", "2 van 4"]


def test_its_figure_is_drawn_by_plotly_in_frames_of_which_one_always_fits(land: Site, dorp: Site) -> None:
    text = land.scripts["correspondence"].text
    handed = json.loads(text[text.index('{"said"') : text.rindex("},") + 1])
    frames = handed["frames"]

    assert plotly_script() in land.libraries and plotly_script() not in dorp.libraries
    assert [frame["least"] for frame in frames] == sorted((frame["least"] for frame in frames), reverse=True)
    numbers = [trace["text"] for trace in frames[0]["figure"]["data"]]
    assert numbers == [["2", "1"], ["1"]]


def test_without_a_theory_beside_it_there_is_none_and_who_asks_is_told() -> None:
    for one in (site("los"), build(ijsclub()), build(THEORIES["dorp"])):
        page = seen(one, "weergave=vergelijking")
        assert "weergave=vergelijking" in page.xpath("string(//*[@id='vt-notice'])")
        assert page.xpath("//main//@data-view") == ["schema"]
        assert not {"correspondence", "correspondence-taken"} & one.scripts.keys()


def test_the_shelf_and_the_explanation_of_a_theory_lead_to_it_and_to_the_test(dorp: Site) -> None:
    ways = {
        one.get("data-theory"): one.xpath(".//*[@class='vt-ways']//a/@href")
        for one in seen(dorp, "weergave=theorieen").xpath("//li[@data-theory]")
    }

    assert ways == {
        "land": ["?weergave=vergelijking", "?weergave=toets"],
        "dorp": ["?theorie=dorp&weergave=vergelijking", "?theorie=dorp&weergave=toets"],
        "stad": ["?theorie=stad&weergave=vergelijking", "?theorie=stad&weergave=toets"],
        "los": ["?theorie=los&weergave=toets"],
    }
    own = seen(dorp, "weergave=uitleg").xpath("//*[@class='vt-ways']//a")
    assert [one.text_content() for one in own] == ["Vergelijken: Het dorp", "Toets: Het dorp"]
    assert [one.get("href") for one in own] == ways["dorp"]


def test_what_is_taken_along_has_all_of_it(dorp: Site, land: Site) -> None:
    made = taken(dorp)
    memo = html.fromstring(f"<div>{made['memo']}</div>")

    assert made["title"] == "Het dorp, naast Het land"
    assert [one.text for one in memo.xpath(".//h2")] == [words.LEFT_OUT, words.TOUCHED, words.EXTRA]
    assert "Samen leven (p.\u00a03): Wie samen leeft." in memo.text_content()
    assert "Water: Vijver en Park" in memo.text_content()
    assert made["head"].strip() == '"Theorie";"Niveau";"Onderdeel";"Komt overeen met";"Link"'  # type: ignore[attr-defined]
    rows = [line.strip() for line in made["rows"]]  # type: ignore[attr-defined]
    assert len(rows) == 8 and rows[1] == '"Het land";"Stap";"Water";"Vijver; Park";"{base}?knoop=water"'
    assert rows[6] == '"Het dorp";"Stap";"Park";"Water; Bomen";"{base}?theorie=dorp&knoop=park"'
    everything = taken(land)
    assert everything["title"] == "Theorieën naast Het land"
    assert [line.strip() for line in everything["rows"]][0] == (  # type: ignore[attr-defined]
        '"Stap";"Water";"Het dorp; De stad";2;2;1;"{base}?knoop=water"'
    )
