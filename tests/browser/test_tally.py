"""The pictures of collections in the browser: a name for whom points or tabs, targets that a finger reaches, paper, and axe."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page import NARROW, WIDE, Visit, findings, look, painted, show, tab_to

TOPICS = {"verwachtingen": "verwachten", "voorbeelden": "praktijk", "modellen": "samenwerken"}
PICTURE = "[data-tally={}]"
SQUARES = "[data-tally=verwachtingen] [data-square]"
SEEN = "square => getComputedStyle(square.firstElementChild).clipPath === 'inset(0px)'"


def topic(picture: str) -> str:
    return f"?weergave=verdieping&deel={TOPICS[picture]}"


@pytest.mark.parametrize("picture", TOPICS)
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(shared_page: Page, picture: str, size: tuple[int, int]) -> None:
    show(shared_page, topic(picture), size)
    shared_page.evaluate("picture => document.querySelector(`[data-tally=${picture}] details`).open = true", picture)

    assert findings(shared_page, within=PICTURE.format(picture)) == []
    assert shared_page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_name_of_a_square_is_seen_by_whom_points_at_it_and_can_be_pointed_at_itself(shared_page: Page) -> None:
    show(shared_page, topic("verwachtingen"))
    square = shared_page.locator(SQUARES).nth(8)
    square.hover()
    shared_page.wait_for_function(SEEN, arg=square.element_handle())
    at, name = square.bounding_box(), square.locator("span").bounding_box()
    assert at and name
    shared_page.mouse.move(at["x"] + at["width"] / 2, name["y"] + name["height"] / 2, steps=3)
    shared_page.wait_for_timeout(800)

    assert square.evaluate(SEEN)


def test_the_name_of_a_square_is_seen_by_whom_tabs_to_it_and_enter_opens_its_text(shared_page: Page) -> None:
    show(shared_page, topic("verwachtingen"))
    shared_page.locator("[data-tally=verwachtingen] .vt-tally__name a").first.focus()
    tab_to(shared_page, SQUARES, 2)
    square = shared_page.locator(f"{SQUARES}:focus")
    assert square.evaluate(SEEN)
    wanted = square.get_attribute("data-square")
    shared_page.keyboard.press("Enter")

    expect(shared_page.locator(f"[data-item={wanted}]").first).to_be_in_viewport()


def test_one_link_leads_past_all_squares(shared_page: Page) -> None:
    show(shared_page, topic("verwachtingen"))
    past = shared_page.locator("[data-tally=verwachtingen] .vt-tally__past a")
    past.focus()
    expect(past).to_be_in_viewport()
    past.press("Enter")
    shared_page.keyboard.press("Tab")

    assert shared_page.evaluate("document.activeElement.matches('[data-tally=verwachtingen] summary')")


def test_no_name_covers_another_square_or_row(shared_page: Page) -> None:
    for size in (WIDE, NARROW):
        for picture in ("verwachtingen", "voorbeelden"):
            show(shared_page, topic(picture), size)
            painted(shared_page)
            covered = shared_page.evaluate(
                """picture => [...document.querySelectorAll(`[data-tally=${picture}] [data-row]`)].filter((row) => {
                  const squares = [...row.querySelectorAll("[data-square]")];
                  const low = Math.max(...squares.map((one) => one.getBoundingClientRect().bottom));
                  return squares.some((one) => one.firstElementChild.getBoundingClientRect().top < low - 1);
                }).map((row) => row.dataset.row)""",
                picture,
            )
            assert covered == []


def test_squares_are_targets_of_24_pixels_and_of_44_for_a_finger(browser: Browser, url: str) -> None:
    for touch, least in ((False, 24), (True, 44)):
        context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=touch, is_mobile=touch)
        page = context.new_page()
        page.goto(url + topic("verwachtingen"))
        box = page.locator(SQUARES).first.bounding_box()
        assert box and box["width"] >= least and box["height"] >= least
        context.close()


def test_without_scripts_a_square_leads_to_its_text(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url + topic("verwachtingen"))
    square = page.locator(SQUARES).first
    wanted = square.get_attribute("data-square")
    square.click()

    expect(page.locator(f".vt-item[data-item={wanted}]")).to_be_visible()
    context.close()


def test_on_paper_the_squares_keep_their_ink(visit: Visit) -> None:
    page = visit(topic("verwachtingen"))
    page.emulate_media(media="print")
    square = page.locator("[data-sign=full] [data-square]").first

    assert square.evaluate("one => getComputedStyle(one, '::before').printColorAdjust") == "exact"
    assert square.evaluate("one => getComputedStyle(one.firstElementChild).display") == "none"


def test_a_choice_among_the_items_leaves_the_picture_as_it_is(shared_page: Page) -> None:
    look(shared_page, topic("voorbeelden"))
    before = shared_page.locator("[data-tally=voorbeelden]").inner_html()
    look(shared_page, f"{topic('voorbeelden')}&bij=ruimte")

    assert shared_page.locator("[data-tally=voorbeelden]").inner_html() == before
