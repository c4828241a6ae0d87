"""The address is the state: it can be shared, reloaded and gone back through, and nonsense in it harms nothing."""

from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from components.address import flat, is_lost, read
from components.views import parameters
from tests import theories
from tests.browser.page import Visit, fetch_all, filled, painted, show

GRAPH = theories.shipped_graph()
WORDS = [
    "",
    "schema",
    "uitleg",
    "acties",
    "ruimte",
    "inclusie",
    "nergens",
    "leunt",
    "zonder",
    "naast",
    "direct",
    "ruimte.ontspanning",
    "lijst",
    "embed",
    "<b>&'",
    "ruimte-a1",
    "inclusie-t1",
    "wrr-2023-grip",
    "gemeenten",
    "gemeenten,rijk,gemeenten,niemand",
    "ruimte,inclusie",
    "bronnen",
    "zoek",
    "jaar",
    "1",
    "3Druimte",
    "(ruimte).",
    "ruimte&amp;modus=embed",
    "ruimte;modus=lijst",
    "ruimte.ontspanning?utm_source=brief",
    "gemeenten%2Crijk.",
    "embed\u201d",
    " ",
    "Éénzaam buurt",
    "verdieping",
    "praktijk",
    "(praktijk)",
    "gemeente-oss",
    "gemeente-oss,venlo,niets",
    "uitgaven-61-venlo",
]
NAMES = [
    "weergave",
    "selectie",
    "vraag",
    "naast",
    "aard",
    "verband",
    "knoop",
    "alleen",
    "item",
    "actor",
    "bij",
    "zoek",
    "genoemd",
    "deel",
    "kolommen",
    "amp;kolommen",
    "advies",
    "orde",
    "modus",
    "amp;modus",
    "amp;amp;actor",
    "?knoop",
    "#038;modus",
    "knoop=ruimte&modus",
    "knoop%3Dinclusie%26zoek",
    "utm",
]


def test_back_and_forward_go_through_what_was_seen(visit: Visit) -> None:
    page = visit()
    page.click("button[data-node=inclusie]")
    page.click("text=Meer info")
    expect(page.locator("h1")).to_have_text("Versterken van inclusie")
    page.go_back()
    expect(page.locator("button[data-node=inclusie]")).to_have_attribute("aria-pressed", "true")
    page.go_back()
    expect(page.locator("button[data-node=inclusie]")).to_have_attribute("aria-pressed", "false")
    page.go_forward()
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Versterken van inclusie")
    page.reload()
    expect(page.locator("h1")).to_have_text("Versterken van inclusie")
    assert page.title() == "Versterken van inclusie – Verandertheorie sociale basis"


def test_the_way_back_is_one_click_at_the_top_right(shared_page: Page) -> None:
    for query in ("?knoop=mantelzorg", "?weergave=uitleg", "?modus=lijst"):
        page = show(shared_page, query)
        page.evaluate("scrollTo(0, 3000)")
        back = page.locator(".vt-menu__link", has_text="Schema")
        box = back.bounding_box()
        assert box and box["y"] < 60 and box["x"] + box["width"] > 1200
        back.click()
        expect(page.locator("[data-view=schema]")).to_be_visible()
        assert page.url.endswith("/")


def test_unknown_values_are_left_out_with_a_notice(visit: Visit) -> None:
    page = visit("?selectie=nergens&weergave=raar&vraag=leunt")
    expect(page.locator("[data-view]")).to_have_attribute("data-view", "schema")
    expect(page.locator("#vt-notice")).to_contain_text("selectie=nergens")
    expect(page.locator("#vt-notice")).to_contain_text("weergave=raar")
    page.click("button[data-node=ruimte]")
    assert page.url.endswith("?selectie=ruimte")
    expect(page.locator("#vt-notice")).to_be_empty()


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("?weergave=acties&actor=rijk,niemand&bij=nergens", "?weergave=acties&actor=rijk"),
        ("?weergave=beeld&actor=niemand", "?weergave=beeld"),
        ("?weergave=actor&actor=niemand", "?weergave=actor"),
        ("?weergave=bronnen&item=niets", "?weergave=bronnen"),
        ("?knoop=ruimte&item=niets", "?knoop=ruimte"),
        ("?actor=niemand", "?"),
        ("?weergave=verdieping&deel=nergens", "?weergave=verdieping"),
        ("?weergave=verdieping&deel=leren&item=niets&actor=niemand&kolommen=niets", "?weergave=verdieping&deel=leren"),
    ],
)
def test_a_page_opened_with_unknown_names_is_the_page_without_them(page: Page, visit: Visit, query: str, left: str) -> None:
    def seen(asked: str) -> list[object]:
        visit(asked)
        if "beeld" in asked:
            expect(page.locator(".js-plotly-plot")).to_have_count(3)
        filled(page)
        painted(page)
        words = page.locator("main").inner_text().split()
        return [page.evaluate("() => vt.query(vt.now())"), page.title(), words, page.locator("[data-overlay]").count()]

    expected = seen(left)
    assert expected[0] == left
    assert seen(query) == expected
    expect(page.locator("#vt-notice")).to_contain_text("weggelaten: ")


@pytest.mark.parametrize(("query", "view"), [("?", "schema"), ("?knoop=ruimte", "knoop"), ("?weergave=uitleg", "uitleg")])
def test_exactly_one_view_is_there(visit: Visit, shared_page: Page, query: str, view: str) -> None:
    for page in (visit(query), show(shared_page, query)):
        assert page.eval_on_selector_all("[data-view]", "items => items.map(item => item.dataset.view)") == [view]


@pytest.mark.parametrize("joint", ["&amp;", "&amp;amp;", "&#038;", "%26", ";"])
def test_a_frame_whose_address_was_mangled_is_a_frame(visit: Visit, joint: str) -> None:
    page = visit(f"?knoop=ruimte{joint}modus=embed.")
    expect(page.locator("html")).to_have_attribute("data-modus", "embed")
    expect(page.locator("[data-view=knoop]")).to_be_visible()
    expect(page.locator("#vt-notice")).to_be_empty()


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(WORDS) | st.text(max_size=4)), max_size=6))
@example([("zoek", "".join(map(chr, range(33, 127))))])  # each sign that there is on a keyboard
@example([("weergave", "acties"), ("actor", "niemand")])
@example([("weergave", "acties"), ("actor", "niemand"), ("bij", "ruimte")])
@example([("weergave", "acties"), ("advies", "1."), ("actor", "gemeenten")])
@example([("weergave", "actor"), ("actor", "gemeenten"), ("advies", "2")])
@example([("weergave", "verdieping"), ("deel", "praktijk"), ("item", "gemeente-oss"), ("kolommen", "gemeente-oss,venlo,niets")])
@example(
    [("weergave", "verdieping"), ("deel", "(praktijk)."), ("item", "uitgaven-61-venlo)"), ("amp;kolommen", "venlo%2Cniets.")]
)
@example([("weergave", "verdieping"), ("deel", "praktijk&amp;item=gemeente-oss&amp;advies=1"), ("bij", "ruimte;nergens")])
@example([("weergave", "verdieping"), ("deel", "nergens"), ("item", "wrr-2023-grip"), ("kolommen", "gemeente-oss")])
@example([("weergave", "verdieping"), ("deel", "__proto__"), ("item", "constructor"), ("kolommen", "constructor")])
@example([("knoop", "ruimte"), ("deel", "praktijk"), ("item", "ruimte-a1"), ("kolommen", "gemeente-oss")])
def test_python_and_the_browser_read_and_write_the_same_address(shared_page: Page, pairs: list[tuple[str, str]]) -> None:
    fetch_all(shared_page, "?deel=praktijk")  # of a topic that has not come yet the browser believes what is asked for
    query = "?" + urlencode(pairs, errors="ignore")
    address, dropped = read(flat(parse_qsl(query[1:], keep_blank_values=True)), GRAPH, parameters(GRAPH))
    theirs = shared_page.evaluate(
        "q => { const r = vt.read(q); return [vt.query(r.state), r.state.view, r.state.key, r.dropped, r.state.lost] }", query
    )
    assert theirs == [address.query, address.view, address.key, dropped, is_lost(address, dropped)]
