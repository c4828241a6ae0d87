"""The criteria as a reader meets them: with eyes, keys, a telephone, paper, and taken along."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page import NARROW, READY, WIDE, Visit, findings, look, show, tab_to
from tests.browser.test_memo import of_word, rich, take
from tests.theories import ROOT
from theory.criteria.form import criteria
from theory.load import load
from theory.model import Theory

QUERY = "?weergave=toets"
MARKED = "[...document.querySelectorAll('[data-criterion]')].map(one => [one.dataset.criterion, one.dataset.result || ''])"


@pytest.fixture(scope="module")
def local(serve: Callable[[Theory], str]) -> str:
    """The address of a theory that lacks much."""
    return serve(load(ROOT / "theory" / "haarlem"))


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(visit: Visit, local: str, size: tuple[int, int]) -> None:
    page = visit(QUERY, at=local, size=size)
    for unfolded in (False, True):
        look(page, QUERY, unfolded)
        assert findings(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    targets = page.locator(".vt-criterion summary, .vt-criteria a")
    assert min(targets.evaluate_all("found => found.map(one => one.getBoundingClientRect().height)")) >= 24


def test_by_keyboard_from_the_row_to_the_list_to_the_link_and_back(visit: Visit, local: str) -> None:
    page = visit(QUERY, at=local)
    tab_to(page, "[href='#toets-waarom']")
    page.keyboard.press("Enter")
    expect(page.locator("#toets-waarom")).to_be_focused()
    assert page.url.endswith(QUERY)  # no address of its own: the one that one shares is the view's
    tab_to(page, "[data-criterion=waarom] summary", 1)
    page.keyboard.press("Enter")
    tab_to(page, "[data-criterion=waarom] a", 1)
    page.keyboard.press("Enter")
    expect(page.locator("[data-view=schema]")).to_be_visible()
    assert "verband=redzaamheid.prettig-samenleven" in page.url
    page.go_back()
    expect(page.locator("[data-criterion=waarom]")).to_be_visible()


def test_it_travels_when_it_is_asked_for_and_not_before(first_page: Page, url: str) -> None:
    asked: list[str] = []
    first_page.on("request", lambda request: asked.append(request.url))
    first_page.goto(url)
    first_page.wait_for_function("() => vt.bundles.has('search')", timeout=60_000)  # what is fetched beforehand has come
    assert not [one for one in asked if "/criteria-" in one]
    first_page.evaluate("query => { history.pushState(null, '', query); dispatchEvent(new PopStateEvent('popstate')) }", QUERY)
    expect(first_page.locator("h1", has_text="Is dit een theorie?")).to_be_visible()
    assert len([one for one in asked if "/criteria-" in one]) == 1


def test_the_memo_and_the_word_file_say_the_same(visit: Visit, local: str) -> None:
    copied, plain, word = take(visit(QUERY, at=local))
    memo = rich(copied)

    assert memo[0].text == "Is dit een theorie? Beleidstheorie van Haarlem"
    titles = [one.text for one in memo if one.kind in ("h2", "h3")]
    assert titles[:11] == [one.title for one in criteria().criteria]
    assert titles[12:16] == [one.title for one in criteria().questions]
    assert memo[-1].links == (local + QUERY,)
    assert of_word(word) == memo
    assert plain.splitlines()[0] == memo[0].text


@pytest.mark.parametrize("mode", ["embed", "lijst", "presentatie"])
def test_in_every_mode_all_criteria_are_there(visit: Visit, local: str, mode: str) -> None:
    page = visit(QUERY, at=local, whole=False)
    marked = page.evaluate(MARKED)
    show(page, f"{QUERY}&modus={mode}")
    expect(page.locator("[data-criterion=weg-omhoog] h2")).to_be_visible()
    assert page.evaluate(MARKED) == marked and len(marked) == 15


def test_without_scripts_all_of_it_is_there_but_what_takes_it_along(browser: Browser, local: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(local + QUERY)
    page.click("[data-criterion=waarom] summary >> nth=0")
    expect(page.locator("[data-criterion=waarom] details[open] a").first).to_be_visible()
    expect(page.locator("[data-take]").first).to_be_hidden()
    page.close()


def test_on_paper_every_list_is_open(visit: Visit, local: str) -> None:
    page = visit(QUERY, at=local, whole=False)
    page.wait_for_selector(READY, state="attached")
    page.emulate_media(media="print")
    listed = page.locator("[data-criterion] li")
    assert min(listed.evaluate_all("found => found.map(one => one.getBoundingClientRect().height)")) > 0
    expect(page.locator("[data-take]").first).to_be_hidden()
    page.emulate_media(media="screen")
