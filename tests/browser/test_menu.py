"""The menu: what stands in the bar and what in its fold, and how the fold opens and closes, by key, touch and without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page import Visit, choose, tab_to

BAR = ["Acties", "Verdieping", "Gesprek", "Zoeken", "Delen", "Meer", "Schema"]
FOLDED = ["Lijst", "Bronnen", "Onderbouwing", "In beeld", "Uitleg", "Presenteren"]


def fold(page: Page) -> str:
    return "open" if page.locator(".vt-more").get_attribute("open") is not None else "closed"


@pytest.mark.parametrize(
    ("size", "bar", "folded"),
    [
        ((1280, 720), BAR, FOLDED),
        ((390, 844), ["Acties", "Zoeken", "Meer", "Schema"], ["Verdieping", "Gesprek", "Delen", *FOLDED]),
    ],
    ids=["wide", "narrow"],
)
def test_the_bar_has_what_there_is_room_for_and_the_schema_last(
    visit: Visit, size: tuple[int, int], bar: list[str], folded: list[str]
) -> None:
    page = visit(size=size)
    bar_entries = page.locator(".vt-menu > ul > li > :is(a, button), .vt-more > summary").locator("visible=true")
    assert bar_entries.all_inner_texts() == bar
    page.click(".vt-more > summary")
    assert page.locator(".vt-more .vt-menu__link:not(summary)").locator("visible=true").all_inner_texts() == folded
    places = [box["x"] for box in (entry.bounding_box() for entry in bar_entries.all()) if box]
    assert places == sorted(places)  # as in the source: nothing is moved by style sheets


@pytest.mark.parametrize("size", [(1280, 720), (390, 844), (320, 640)], ids=str)
def test_every_entry_is_a_large_target_within_the_window(visit: Visit, size: tuple[int, int]) -> None:
    page = visit(size=size)
    page.click(".vt-more > summary")
    for entry in page.locator(".vt-menu__link").locator("visible=true").all():
        box = entry.bounding_box()
        assert box and box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= size[0], entry.inner_text()


def test_the_fold_opens_and_closes_by_keyboard_and_leaves_what_is_chosen(visit: Visit) -> None:
    page = visit("?selectie=ruimte")
    tab_to(page, ".vt-more > summary")
    page.keyboard.press("Enter")
    assert fold(page) == "open"
    page.keyboard.press("Tab")
    expect(page.locator(".vt-more a").locator("visible=true").first).to_be_focused()
    page.keyboard.press("Escape")
    assert fold(page) == "closed"
    expect(page.locator(".vt-more > summary")).to_be_focused()
    assert page.url.endswith("?selectie=ruimte")
    page.keyboard.press("Escape")
    assert "selectie" not in page.url


def test_the_fold_closes_when_the_focus_or_a_tap_goes_elsewhere_and_when_an_entry_is_chosen(visit: Visit) -> None:
    page = visit()
    page.click(".vt-more > summary")
    page.mouse.click(300, 640)
    assert fold(page) == "closed"
    page.click(".vt-more > summary")
    page.focus(".vt-menu > ul > li:last-child a")
    assert fold(page) == "closed"
    choose(page, "Bronnen")
    expect(page.locator("h1")).to_have_text("Bronnen")
    assert fold(page) == "closed"
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator('.vt-more [aria-current="page"]')).to_have_text("Bronnen")


def test_sharing_from_the_fold_gives_the_focus_back_to_what_is_still_there(visit: Visit) -> None:
    page = visit(size=(390, 844))
    choose(page, "Delen")
    page.wait_for_selector("dialog[open]")
    page.keyboard.press("Escape")
    expect(page.locator(".vt-more > summary")).to_be_focused()


def test_without_scripts_the_fold_works_too(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    page.click(".vt-more > summary")
    assert page.locator(".vt-more a").locator("visible=true").all_inner_texts() == FOLDED
    page.click(".vt-more >> text=Uitleg")
    expect(page.locator("h1")).to_have_text("Uitleg")
    context.close()


def test_what_a_theory_does_not_have_has_no_entry(visit: Visit, other_url: str) -> None:
    page = visit(at=other_url)
    assert [entry for entry in page.locator(".vt-menu__link").all_text_contents() if entry == "Acties"] == []
    page.click(".vt-more > summary")
    assert "In beeld" not in page.locator(".vt-more").inner_text()
