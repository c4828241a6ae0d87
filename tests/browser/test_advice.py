"""Advice beside actions, in the browser: what Python shows of it, asked for in the address, and taken along told apart."""

import csv
import io
from functools import cache

import pytest
import rispy
from playwright.sync_api import Page, expect

from components.address import is_lost, read_query
from components.markup import to_html
from components.parts.view_data import ViewData
from components.views import BY_ID, parameters
from tests import theories
from tests.browser.page import filled, painted, show
from tests.browser.test_memo import of_word, rich, take
from theory.advice import advice
from theory.items import documents_of

GRAPH = theories.shipped_graph()
DATA = cache(lambda: ViewData.of(GRAPH))
ACTIONS = "?weergave=acties&actor=gemeenten&bij=ruimte"
ACTOR = "?weergave=actor&actor=gemeenten"
SHOWN = [
    "?weergave=acties",
    "?weergave=acties&actor=gemeenten",
    "?weergave=acties&actor=gemeenten,rijk&bij=ruimte,mantelzorg",
    "?weergave=acties&bij=hoofdambitie&zoek=buurt",
    "?weergave=acties&zoek=mantelzorgr",
    "?weergave=acties&zoek=zzz",
    "?weergave=acties&actor=rijk&genoemd=1",
    "?weergave=acties&genoemd=1&modus=embed",
    "?weergave=acties&actor=huisartsen",
    "?weergave=acties&actor=niemand",
    ACTOR,
    "?weergave=actor&actor=fondsen&modus=embed",
]

# What stands of advice, here or in the server's markup: whether it is hidden, all that is in it, and the link that asks for it.
BESIDE = """served => {
  const parsed = served && new DOMParser().parseFromString(served, "text/html").body;
  const root = parsed || document.querySelector("main").cloneNode(true);
  const part = root.querySelector(".vt-advice");
  const link = root.querySelector("[data-advice]");
  for (const one of part.querySelectorAll('[class=""]')) one.removeAttribute("class");
  part.normalize();
  const actions = root.querySelector("[data-count=acties]");
  const asks = [link.textContent, link.dataset.advice, link.getAttribute("href")];
  return [part.hidden, part.hidden ? "" : part.innerHTML, ...asks, actions && actions.textContent];
}"""
LISTED = "[...document.querySelectorAll('main .vt-advice:not([hidden]) [data-item]')].map(one => one.dataset.item)"
SPOKEN = "document.getElementById('vt-live').textContent"


def led(page: Page, query: str) -> None:
    show(page, query)
    filled(page)
    painted(page)


def test_the_browser_shows_the_advice_that_python_shows(shared_page: Page) -> None:
    for query in SHOWN:
        for asked in ("", "&advies=1"):
            address, dropped = read_query(query + asked, GRAPH, parameters(GRAPH))
            view = BY_ID[address.view]
            render = view.lost if view.lost and is_lost(address, dropped) else view.render
            served = str(to_html(render(DATA(), address)))
            led(shared_page, query + asked)
            assert shared_page.evaluate(BESIDE, None) == shared_page.evaluate(BESIDE, served), query + asked


@pytest.mark.parametrize("query", ["?weergave=acties&actor=gemeenten", ACTOR])
def test_a_press_shows_it_says_how_much_and_keeps_the_focus_and_a_second_takes_it_away(shared_page: Page, query: str) -> None:
    led(shared_page, query)
    number = len(advice(GRAPH, read_query("?weergave=acties&actor=gemeenten", GRAPH, parameters(GRAPH))[0].selection).own)
    link = shared_page.locator("main [data-advice]")
    expect(shared_page.locator(".vt-advice")).to_be_hidden()
    link.click()
    painted(shared_page)

    assert shared_page.url.endswith(f"{query}&advies=1")
    expect(shared_page.locator("[data-count=advies]")).to_have_text(f"{number} adviezen")
    assert shared_page.evaluate(SPOKEN).endswith(f"{number} adviezen")
    expect(link).to_be_focused()
    expect(link).to_have_text("Laat advies weg")

    shared_page.keyboard.press("Enter")
    expect(shared_page.locator(".vt-advice")).to_be_hidden()
    assert shared_page.url.endswith(query)
    shared_page.go_back()
    expect(shared_page.locator(".vt-advice")).to_be_visible()


def test_it_follows_what_is_chosen_and_both_numbers_are_read_aloud(shared_page: Page) -> None:
    led(shared_page, "?weergave=acties&actor=huisartsen&advies=1")
    shared_page.evaluate("document.querySelectorAll('.vt-filter details').forEach(one => { one.open = true; })")
    before = shared_page.evaluate(LISTED)
    shared_page.click(".vt-filter [data-actor=gemeenten]")
    filled(shared_page)
    painted(shared_page)
    after = shared_page.evaluate(LISTED)
    actions, told = (shared_page.locator(f"[data-count={one}]").inner_text() for one in ("acties", "advies"))

    assert "advies=1" in shared_page.url and set(after) > set(before)
    assert actions in shared_page.evaluate(SPOKEN) and shared_page.evaluate(SPOKEN).endswith(told)
    shared_page.fill("main .vt-filter [name=zoek]", "zzz")
    expect(shared_page.locator("[data-count=advies]")).to_have_text("0 adviezen")
    assert shared_page.evaluate(LISTED) == []


def test_an_advice_leads_to_its_place_in_the_topic(shared_page: Page) -> None:
    led(shared_page, f"{ACTIONS}&advies=1")
    first = shared_page.locator(".vt-advice [data-item]").first
    item = first.get_attribute("data-item")
    first.locator(".vt-item__link").click()

    expect(shared_page.locator(f"[data-topic] [data-item={item}]")).to_be_focused()
    assert shared_page.url.endswith(f"?weergave=verdieping&deel=adviezen&item={item}")


def rows_of(page: Page) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.click("[data-take=csv]")
    return list(csv.DictReader(io.StringIO(download.value.path().read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))


def test_what_is_taken_along_has_the_advice_that_is_shown_told_apart(shared_page: Page) -> None:
    led(shared_page, ACTIONS)
    without = rows_of(shared_page)
    assert {row["Soort"] for row in without}.isdisjoint({"advies"})

    led(shared_page, f"{ACTIONS}&advies=1")
    shown = [GRAPH.deepening.item(one) for one in shared_page.evaluate(LISTED)]
    documents = list(dict.fromkeys(name for item in shown for name in documents_of(item)))
    home = shared_page.url.split("?")[0]
    rows = rows_of(shared_page)
    advised = rows[len(without) :]
    assert rows[: len(without)] == without
    assert [row["Soort"] for row in advised] == ["advies"] * len(shown)
    assert [row["Link"] for row in advised] == [f"{home}?weergave=verdieping&deel=adviezen&item={one.id}" for one in shown]

    copied, _, word = take(shared_page)
    memo = rich(copied)
    assert of_word(word) == memo
    headings = [(place, one.text) for place, one in enumerate(memo) if one.kind == "h2"]
    start, end = next(
        (place, after)
        for (place, text), (after, _) in zip(headings, headings[1:], strict=False)
        if text == "Advies uit de verdieping"
    )
    told = [one.text.split("\n")[0] for one in memo[start:end] if one.kind == "li"]
    assert sorted(told) == sorted(item.title for item in shown)
    assert not {one.text.split("\n")[0] for one in memo[:start]} & set(told)
    assert [text for _, text in headings][-2:] == ["De documenten", "Bronnen"]
    listed = memo[end + 1 : end + 1 + len(documents)]
    assert all(GRAPH.deepening.document(name).title in one.text for name, one in zip(documents, listed, strict=True))

    with shared_page.expect_download() as download:
        shared_page.click("[data-take=ris]")
    ids = [record["id"] for record in rispy.loads(download.value.path().read_text("utf-8"))]
    assert ids[: 1 + len(documents)] == ["publicatie", *documents] and len(ids) == len(set(ids))
    assert {source for item in shown for source in item.sources} <= set(ids)


def test_on_paper_there_is_no_link_that_asks_for_it(shared_page: Page) -> None:
    led(shared_page, f"{ACTIONS}&advies=1")
    shared_page.emulate_media(media="print")
    try:
        expect(shared_page.locator("[data-count=advies]")).to_be_visible()
        expect(shared_page.locator("[data-advice]")).to_be_hidden()
    finally:
        shared_page.emulate_media(media="screen")
