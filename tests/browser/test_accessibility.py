"""For everyone: no finding of axe in any view, everything by keyboard, what changes is said aloud."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
VIEWS = [
    "",
    "?selectie=responsiviteit",
    "?selectie=zeggenschap&vraag=leunt",
    "?selectie=zeggenschap&vraag=zonder",
    "?selectie=mantelzorg&verband=mantelzorg.ondersteuning",
    "?modus=lijst",
    "?selectie=ruimte&modus=lijst",
    "?knoop=hoofdambitie",
    "?knoop=ontmoeting",
    "?knoop=zeggenschap",
    "?weergave=uitleg",
    "?modus=embed&selectie=inclusie",
    "?modus=embed&knoop=inclusie",
    "?selectie=nergens",
]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]}


def findings(page: Page) -> list[str]:
    page.wait_for_timeout(150)  # what appears, has appeared
    response = Axe().run(page, options=RULES).response
    return [f"{found['id']}: {node['html'][:160]}" for found in response["violations"] for node in found["nodes"]]


@pytest.mark.parametrize("size", [(1280, 720), (320, 640)], ids=["wide", "narrow"])
@pytest.mark.parametrize("query", VIEWS)
def test_axe_finds_nothing(visit: Visit, query: str, size: tuple[int, int]) -> None:
    assert findings(visit(query, size=size)) == []


@pytest.mark.parametrize("size", [(1280, 720), (320, 640)], ids=["wide", "narrow"])
def test_axe_finds_nothing_in_the_panel_that_shares(visit: Visit, size: tuple[int, int]) -> None:
    page = visit("?knoop=ruimte", size=size)
    page.click("[data-sharing]")
    page.frame_locator("dialog iframe").locator("html[data-ready]").wait_for(state="attached")
    page.click("dialog summary")
    assert findings(page) == []
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth")


def test_axe_finds_nothing_in_the_theory_of_another_municipality(visit: Visit, other_url: str) -> None:
    for query in ("", "?modus=lijst"):
        page = visit(query, at=other_url)
        page.locator("button[data-node]").first.click()
        assert findings(page) == []


def tab_to(page: Page, selector: str, limit: int = 60) -> None:
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is out of reach of the keyboard")


def test_everything_can_be_done_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Naar de inhoud")
    page.keyboard.press("Enter")
    tab_to(page, "button[data-node=responsiviteit]")
    page.keyboard.press("Enter")
    expect(page.locator("button[data-node=responsiviteit]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#vt-live")).to_contain_text("Responsiviteit draagt bij aan ontmoeting")
    tab_to(page, "a.vt-inline")
    page.keyboard.press("Enter")
    expect(page.locator("#vt-panel h2")).to_have_text("Responsiviteit → ontmoeting")
    expect(page.locator(":focus")).to_have_text("Sluiten")
    expect(page.locator("#vt-live")).to_contain_text("draagt bij")
    page.keyboard.press("Escape")
    expect(page.locator(":focus")).to_have_text("ontmoeting")
    tab_to(page, "[data-vraag=leunt]")
    page.keyboard.press("Space")
    expect(page.locator(":focus")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#vt-live")).to_contain_text("Responsiviteit leunt op")
    page.keyboard.press("Space")
    page.keyboard.press("Shift+Tab")
    expect(page.locator(":focus")).to_have_text("Meer info")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("Responsiviteit")
    assert page.evaluate("document.activeElement.tagName") == "H1"
    page.go_back()
    expect(page.locator(":focus")).to_have_attribute("data-node", "responsiviteit")
    page.keyboard.press("Escape")
    expect(page.locator(":focus")).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#vt-live")).to_have_text("Niets gekozen.")


def test_the_focus_can_be_seen_everywhere(visit: Visit) -> None:
    page = visit("?selectie=ruimte")
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => {
              const active = document.activeElement;
              if (active === document.body) return null;
              const box = active.getBoundingClientRect();
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              const reached = active.contains(top) || top.contains(active);
              return [active.outerHTML.slice(0, 80), getComputedStyle(active).outlineStyle, reached];
            }"""
        )
        if found is None:
            break
        seen.add(found[0])
        assert found[1] == "solid" and found[2], found[0]
    assert len(seen) > 25


def test_headings_make_an_outline(visit: Visit) -> None:
    for query in ("", "?knoop=ontmoeting", "?weergave=uitleg", "?modus=lijst"):
        levels = visit(query).eval_on_selector_all("h1, h2, h3", "items => items.map(item => Number(item.tagName[1]))")
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_motion_stops_for_who_wants_none(visit: Visit) -> None:
    page = visit()
    page.emulate_media(reduced_motion="reduce")
    page.click("button[data-node=ruimte]")
    assert page.evaluate("document.getAnimations().length") == 0


def test_marks_keep_their_colour_and_the_choice_is_seen_in_forced_colours(visit: Visit) -> None:
    page = visit("?selectie=ruimte")
    page.emulate_media(forced_colors="active")
    assert page.evaluate("getComputedStyle(document.querySelector('.vt-marks .vt-mark')).forcedColorAdjust") == "none"
    assert page.evaluate("getComputedStyle(document.querySelector('[aria-pressed=true]')).outlineStyle") == "solid"
