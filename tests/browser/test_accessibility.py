"""For everyone: no finding of axe in any view, everything by keyboard, what changes is said aloud."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page import READY, Visit, choose, fetch_all, findings, look, show, tab_to

# The schema and what belongs to it; tests/browser/test_accessibility_views.py has the views of texts.
VIEWS = [
    "?",
    "?selectie=responsiviteit",
    "?selectie=zeggenschap&vraag=leunt",
    "?selectie=zeggenschap&vraag=zonder",
    "?selectie=mantelzorg&verband=mantelzorg.ondersteuning",
    "?modus=lijst",
    "?selectie=ruimte&modus=lijst",
    "?weergave=uitleg",
    "?modus=embed&selectie=inclusie",
    "?modus=embed&knoop=inclusie",
    "?selectie=nergens",
    "?actor=gemeenten",
    "?weergave=actor",
    "?weergave=actor&actor=gemeenten",
]

# What moves, or would when something about it changes.
MOVING = """() => [...document.querySelectorAll("*")].filter((one) => [null, "::before", "::after"].some((part) => {
  const style = getComputedStyle(one, part);
  const lasts = (style.transitionDuration + ", " + style.animationDuration).split(", ").some((time) => parseFloat(time) > 0);
  return lasts || style.scrollBehavior === "smooth";
})).map((one) => one.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("query", VIEWS)
def test_axe_finds_nothing(looked_at: Page, query: str) -> None:
    look(looked_at, query)
    assert findings(looked_at) == []
    assert looked_at.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def test_axe_finds_nothing_in_the_panel_that_shares(looked_at: Page) -> None:
    look(looked_at, "?knoop=ruimte")
    choose(looked_at, "Delen")
    looked_at.frame_locator("dialog iframe").locator(READY).wait_for(state="attached")
    looked_at.click("dialog summary")
    assert findings(looked_at) == []
    assert looked_at.evaluate("document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth")
    fetch_all(looked_at.frames[1])
    looked_at.keyboard.press("Escape")
    expect(looked_at.locator("dialog[open]")).to_have_count(0)


@pytest.mark.parametrize("query", ["?selectie=ruimte", "?selectie=zeggenschap&vraag=zonder", "?modus=lijst", "?weergave=acties"])
def test_nothing_moves_for_who_wants_no_motion(looked_at: Page, query: str) -> None:
    look(looked_at, query)
    assert looked_at.evaluate(MOVING) == []


def test_axe_finds_nothing_in_the_theory_of_another_municipality(visit: Visit, other_url: str) -> None:
    page = visit(at=other_url)
    for query in ("?", "?modus=lijst"):
        show(page, query)
        page.locator("button[data-node]").first.click()
        assert findings(page) == []


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
    expect(page.locator("#vt-live")).to_contain_text("Responsiviteit heeft een wisselwerking met eigenaarschap")
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


@pytest.mark.parametrize("query", ["?", "?weergave=uitleg", "?modus=lijst", "?weergave=actor&actor=gemeenten"])
def test_headings_make_an_outline(shared_page: Page, query: str) -> None:
    show(shared_page, query)
    levels = shared_page.eval_on_selector_all("h1, h2, h3", "items => items.map(item => Number(item.tagName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_marks_keep_their_colour_and_the_choice_is_seen_in_forced_colours(visit: Visit) -> None:
    page = visit("?selectie=ruimte")
    page.emulate_media(forced_colors="active")
    assert page.evaluate("getComputedStyle(document.querySelector('.vt-marks .vt-mark')).forcedColorAdjust") == "none"
    assert page.evaluate("getComputedStyle(document.querySelector('[aria-pressed=true]')).outlineStyle") == "solid"
