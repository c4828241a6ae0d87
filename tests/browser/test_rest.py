"""Left alone: with `rust=` the page is as calm as it began, some seconds after the last touch."""

from playwright.sync_api import Page, expect

from components import texts, wall_texts
from tests.browser.page import READY, Visit

NOTICE = ".vt-rest"


def calm(page: Page, seconds: float = 7) -> None:
    """Wait until the calm start has come back, no longer than this."""
    page.wait_for_function("() => vt.query(vt.now()) === '?rust=5'", timeout=seconds * 1000)


def test_a_page_that_is_left_alone_begins_anew(visit: Visit) -> None:
    page = visit("?rust=5")
    page.click("[data-node=ruimte]")
    page.click(".vt-more > summary")
    page.wait_for_timeout(3000)
    expect(page.locator(NOTICE)).to_have_text(wall_texts.REST_SOON)
    page.mouse.move(300, 300)
    expect(page.locator(NOTICE)).to_be_empty()
    page.wait_for_timeout(3500)  # from the touch on
    assert page.evaluate("vt.now().selectie") == "ruimte"
    calm(page)
    assert page.locator(".vt-more[open]").count() == 0
    assert page.evaluate("document.activeElement === document.body")


def test_elsewhere_too_and_nothing_is_kept_of_where_one_was(visit: Visit) -> None:
    page = visit("?selectie=ruimte&rust=5")
    page.click(".vt-menu a:has-text('Acties')")
    page.locator(".vt-menu button[data-sharing] >> visible=true").click()
    calm(page)
    assert page.locator("dialog[open]").count() == 0
    page.click(".vt-menu a:has-text('Acties')")
    page.locator(".vt-menu a", has_text=texts.SCHEMA).last.click()
    assert page.evaluate("vt.query(vt.now())") == "?rust=5"


def test_a_presentation_goes_back_to_its_first_step_without_ticks(visit: Visit) -> None:
    page = visit("?modus=presentatie&stap=4&scherm=donker&rust=5")
    page.keyboard.press("b")
    expect(page.locator("#vt-wall")).to_have_attribute("data-step", "1/15")
    assert page.evaluate("[vt.now().scherm, vt.over().black, vt.visited()]") == ["donker", False, []]


def test_without_it_nothing_happens(visit: Visit) -> None:
    page = visit("?selectie=ruimte")
    page.mouse.move(300, 300)
    page.wait_for_timeout(6000)
    assert page.evaluate("vt.now().selectie") == "ruimte"
    assert page.locator(NOTICE).inner_text() == ""


def test_it_is_fetched_by_who_asks_for_it(visit: Visit) -> None:
    page = visit("?selectie=ruimte", whole=False)
    assert page.locator(NOTICE).count() == 0
    page.goto(page.url + "&rust=5")
    page.wait_for_selector(READY, state="attached")
    calm(page)
