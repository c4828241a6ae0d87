"""Several theories in one explorer, each with its own addresses: the shelf, the way from one to another, what a search finds."""

import json
import re
from urllib.parse import parse_qsl

import pytest
from lxml import html  # type: ignore[import-untyped]

from components.address import Address, addresses, flat, theory_in
from components.document import bundle_scripts, document, head
from components.document.oembed import oembed
from components.document.placing import placed
from components.document.qr_codes import prepared_codes, shared_query
from components.document.site import Site, build
from components.document.site_source import Look, SiteState
from components.markup import to_html
from tests.theories import dorpskracht, ijsclub
from theory.shelf import Shelf

BASE = "https://voorbeeld.nl/"
THEORIES = {"ijsclub": ijsclub(), "dorpskracht": dorpskracht()}


@pytest.fixture(scope="module")
def first() -> Site:
    return build(ijsclub(), Shelf(THEORIES, "ijsclub"))


@pytest.fixture(scope="module")
def other() -> Site:
    return build(dorpskracht(), Shelf(THEORIES, "dorpskracht"))


def page(site: Site, query: str) -> str:
    state = SiteState(site, Look(card=b"x"), [])
    address, dropped = site.read(flat(parse_qsl(query)))
    return document.page(document.PageLocation(BASE, "_content/", "oembed?url={url}"), state, address, dropped, "")


def links(page: str) -> list[str]:
    return [str(link) for link in html.fromstring(page).xpath("//@href") if str(link).startswith(("?", "data/"))]


def test_every_link_of_another_theory_says_so_and_none_of_the_first(first: Site, other: Site) -> None:
    for query in ("", "weergave=uitleg", "weergave=verdieping", "knoop=dorpsplein", "weergave=zoek", "modus=embed"):
        ours, theirs = links(page(first, query)), links(page(other, query))

        assert ours and not [link for link in ours if "theorie=" in link or "dorpskracht" in link]
        assert theirs and not [link for link in theirs if not link.startswith(("?theorie=dorpskracht", "data/dorpskracht/"))]


def test_a_theory_alone_has_the_addresses_that_it_always_had() -> None:
    alone = build(ijsclub())

    assert not [link for link in links(page(alone, "weergave=uitleg")) if "theorie" in link]
    assert "theorieen" not in {view.id for view in alone.views} and "elsewhere" not in alone.scripts
    assert page(alone, "theorie=ijsclub").count("theorie=ijsclub") == 1  # which is unknown, and said so


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('<a href="?">', '<a href="?theorie=dorpskracht">'),
        ('<a href="?knoop=a&amp;item=b">', '<a href="?theorie=dorpskracht&amp;knoop=a&amp;item=b">'),
        (r'{"x":"<a href=\"?knoop=a\">"}', r'{"x":"<a href=\"?theorie=dorpskracht&amp;knoop=a\">"}'),
        (r'{"x":"<a href=\"?\">"}', r'{"x":"<a href=\"?theorie=dorpskracht\">"}'),
        ('{"x":["?selectie=a&verband=a.b"]}', '{"x":["?theorie=dorpskracht&selectie=a&verband=a.b"]}'),
        ('<a href="data/theory.json">', '<a href="data/dorpskracht/theory.json">'),
        ('<a href="?theorie=ijsclub">', '<a href="?">'),
        ('<a href="?theorie=ijsclub&amp;knoop=a">', '<a href="?knoop=a">'),
        (r'"<a href=\"?theorie=ijsclub&amp;knoop=a\">"', r'"<a href=\"?knoop=a\">"'),
        ('<a href="{query}">', '<a href="{query}">'),
        ("<p>Wat is dit? Dit is &quot;?knoop=a&quot;</p>", "<p>Wat is dit? Dit is &quot;?knoop=a&quot;</p>"),
    ],
)
def test_an_address_in_a_page_or_a_script_is_one_of_its_theory(other: Site, text: str, written: str) -> None:
    assert placed(text, other.shelf) == written


def test_a_form_asks_the_same_theory(other: Site) -> None:
    (form,) = html.fromstring(page(other, "weergave=zoek")).xpath("//form")

    assert dict(form.fields).items() >= {("theorie", "dorpskracht"), ("weergave", "zoek")}


def test_a_query_names_a_theory_on_the_shelf_also_where_it_was_mangled(first: Site, other: Site) -> None:
    ids = list(THEORIES)

    assert [theory_in({"theorie": value}, ids) for value in ("dorpskracht", "dorpskracht.", "Dorpskracht", "__proto__", "")] == [
        "dorpskracht",
        "dorpskracht",
        "",
        "",
        "",
    ]
    assert other.read({"theorie": "dorpskracht"}) == (Address(theorie="dorpskracht"), [])
    assert first.read({"theorie": "ijsclub"}) == (Address(), [])
    assert first.read({"theorie": "nergens"}) == (Address(), ["theorie=nergens"])


def test_what_is_said_to_others_has_the_theory_in_it(other: Site) -> None:
    told = page(other, "weergave=uitleg")

    assert f'rel="canonical" href="{BASE}?theorie=dorpskracht&amp;weergave=uitleg"' in told
    assert f'content="{BASE}dorpskracht/{head.CARD}"' in told
    assert addresses(BASE, "dorpskracht").of("a", "b") == f"{BASE}?theorie=dorpskracht&knoop=a&item=b"
    assert addresses(BASE, "dorpskracht").base == f"{BASE}?theorie=dorpskracht"
    assert shared_query(other.data.graph, {"modus": "embed"}, other.shelf) == "?theorie=dorpskracht"
    assert all(query.startswith("?theorie=dorpskracht") for query in prepared_codes(other.data.graph, other.shelf).values())
    answer = oembed(other, BASE, {"url": f"{BASE}?theorie=dorpskracht&weergave=uitleg"}, False)
    assert isinstance(answer, dict) and f'src="{BASE}?theorie=dorpskracht&amp;weergave=uitleg&amp;modus=embed"' in answer["html"]


def test_what_is_taken_along_of_another_theory_leads_there(other: Site) -> None:
    taken = other.scripts["mee/dorp"].text

    assert "?theorie=dorpskracht&weergave=verdieping&deel=dorp" in taken and "?weergave" not in taken


def test_the_steps_of_a_story_stay_in_their_theory(other: Site) -> None:
    stories = json.loads(html.fromstring(page(other, "")).get_element_by_id("vt-data").text)["stories"]

    assert stories and all(step.startswith("?theorie=dorpskracht") for steps in stories.values() for step in steps)


def test_the_shelf_lists_each_theory_with_how_large_it_is_and_the_way_in(first: Site, other: Site) -> None:
    for site, here in ((first, "ijsclub"), (other, "dorpskracht")):
        shown = html.fromstring(page(site, "weergave=theorieen")).xpath("//main//li[@data-theory]")

        assert [one.get("data-theory") for one in shown] == list(THEORIES)
        assert [one.xpath(".//h2/a/@href") for one in shown] == [["?"], ["?theorie=dorpskracht"]]
        assert [one.get("data-theory") for one in shown if one.xpath(".//a[@aria-current]")] == [here]
        assert ["23 onderdelen op 6 niveaus" in one.text_content() for one in shown] == [False, True]


def test_a_search_finds_nodes_of_other_theories_and_says_of_which(other: Site) -> None:
    shown = html.fromstring(page(other, "weergave=zoek&zoek=ijsvloer"))

    assert [link.get("href") for link in shown.xpath("//main//*[@data-kind='elsewhere']//a")] == ["?knoop=ijsvloer"]
    assert "De ijsclub · Stap" in shown.xpath("//main//*[@data-kind='elsewhere']")[0].text_content()
    assert "In deze theorie is niets gevonden." in shown.xpath("//main")[0].text_content()


def test_theories_share_what_is_the_same_in_all_of_them(first: Site, other: Site) -> None:
    third = build(ijsclub(), Shelf({**THEORIES, "derde": ijsclub()}, "derde"))
    files = {name: names for name, (names, *_) in json.loads(other.page_data)["bundles"].items()}
    others = {name: names for name, (names, *_) in json.loads(third.page_data)["bundles"].items()}
    common = bundle_scripts.common_scripts()

    for name in files.keys() & others.keys() - {"elsewhere"}:
        code, own = files[name].split(" ") if " " in files[name] else ("", files[name])
        assert own.startswith("dorpskracht/")
        assert (code in common) == bool(code) and code in others[name]
        assert (
            "vt.receive(" in other.scripts[name].text and len(other.scripts[name].text) < len(first.scripts[name].text) + 500_000
        )
    assert files["elsewhere"] == json.loads(first.page_data)["bundles"]["elsewhere"][0]
    assert " " not in "".join(names for names, *_ in json.loads(first.page_data)["bundles"].values())


def test_what_is_shared_is_the_code_and_the_styles_and_nothing_of_a_theory() -> None:
    for name, script in bundle_scripts.common_scripts().items():
        assert re.fullmatch(r"[a-z-]+-code-[0-9a-f]+\.js", name)
        assert "vt.receive(" not in script.text


def test_a_view_is_rendered_without_a_shelf_too() -> None:
    assert 'data-theory=""' in to_html(build(ijsclub()).view(Address(weergave="theorieen")))
