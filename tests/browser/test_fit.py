"""The schema in one look on every screen it is meant for, and nothing that scrolls sideways or jumps."""

import pytest
from playwright.sync_api import Page

from tests import theories
from tests.browser.page import READY, Visit, fetch_all, painted, resize, show

NODES = [node.id for node in theories.shipped().nodes]
SCREENS = [(1280, 720), (1920, 1080), (1024, 768)]
WITHOUT = "?selectie=zeggenschap&vraag=zonder"
QUERIES = [
    "?",
    "?selectie=ruimte",
    "?knoop=zeggenschap",
    "?weergave=uitleg",
    "?modus=lijst",
    "?selectie=zeggenschap&vraag=zonder",
]


def height_needed(page: Page) -> list[int]:
    return list(page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"))


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_schema_fits_without_scrolling_at_rest_and_selected(shared_page: Page, size: tuple[int, int]) -> None:
    page = show(shared_page, "?", size)
    assert height_needed(page) == list(size)
    places = "items => items.map(item => { const b = item.getBoundingClientRect(); return [b.x, b.y, b.width, b.height]; })"
    still = page.eval_on_selector_all("button[data-node]", places)
    for node in NODES:
        page.click(f"button[data-node={node}]")
        assert height_needed(page) == list(size), node
        assert page.eval_on_selector_all("button[data-node]", places) == still, f"blocks move when {node} is chosen"
    for question in ("leunt", "zonder"):
        page.click(f"[data-vraag={question}]")
        assert height_needed(page) == list(size), question
    page.click("#vt-panel >> text=Meer info")


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_out_of_the_list_with_a_block_chosen_the_house_comes_back(shared_page: Page, size: tuple[int, int]) -> None:
    page = show(shared_page, "?modus=lijst&selectie=ruimte", size)
    assert page.locator(".vt-node > .vt-panel").count() == 1
    show(page, "?selectie=ruimte", size)
    page.wait_for_function("() => !document.documentElement.hasAttribute('data-listed')")
    assert height_needed(page) == list(size)


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_word_is_cut_off_in_a_block(shared_page: Page, size: tuple[int, int]) -> None:
    for query in ("?", *[f"?selectie={node}" for node in ("ontmoeting", "eigenaarschap", "responsiviteit")]):
        page = show(shared_page, query, size)
        cut = page.evaluate(
            """() => [...document.querySelectorAll('button[data-node]')].filter(button => {
              const own = button.getBoundingClientRect();
              return [...button.querySelectorAll('.vt-node__name, .vt-node__quote, .vt-pill:not(:empty)')].some(part => {
                const b = part.getBoundingClientRect();
                return b.left < own.left - 1 || b.right > own.right + 1 || part.scrollWidth > part.clientWidth + 1;
              });
            }).map(button => button.dataset.node)"""
        )
        assert cut == [], query


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("width", [320, 390, 800])
def test_nothing_scrolls_sideways(shared_page: Page, query: str, width: int) -> None:
    page = show(shared_page, query, (width, 640))
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_theory_of_another_municipality_fits_sideways_too(visit: Visit, other_url: str) -> None:
    page = visit(at=other_url)
    for width in (320, 1024, 1280, 1920):
        resize(page, (width, 720))
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("size", [(1280, 720), (390, 844)], ids=["wide", "narrow"])
@pytest.mark.parametrize("query", ["", "?selectie=responsiviteit", "?selectie=ruimte&modus=lijst", "?knoop=ruimte"])
def test_nothing_jumps_while_the_page_loads(first_page: Page, url: str, query: str, size: tuple[int, int]) -> None:
    page = first_page
    page.add_init_script("""
      window.shifts = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifts += entry.value; }))
        .observe({ type: "layout-shift", buffered: true });
    """)
    resize(page, size)
    page.goto(url + query)
    page.wait_for_selector(READY, state="attached")
    fetch_all(page)
    page.wait_for_load_state("networkidle")  # what else comes has come
    painted(page)
    painted(page)  # what moved in the last frame is told in the next
    assert page.evaluate("window.shifts") == 0


def test_on_a_telephone_targets_are_large_and_the_panel_stands_under_the_choice(shared_page: Page) -> None:
    page = show(shared_page, "?", (390, 844))
    heights = page.eval_on_selector_all("button[data-node]", "items => items.map(item => item.getBoundingClientRect().height)")
    assert min(heights) >= 44
    page.click("button[data-node=uitnodigen]")
    button = page.locator("button[data-node=uitnodigen]").bounding_box()
    panel = page.locator("#vt-panel").bounding_box()
    assert button and panel and 0 <= panel["y"] - (button["y"] + button["height"]) < 20


@pytest.mark.parametrize("query", ["?weergave=acties", "?knoop=ruimte"])
@pytest.mark.parametrize("width", [800, 960, 1024, 1280, 1440, 1920])
def test_the_header_that_stays_in_sight_covers_nothing_one_uses(shared_page: Page, query: str, width: int) -> None:
    page = show(shared_page, query, (width, 768))
    page.evaluate("scrollTo(0, 2500)")
    page.wait_for_function("() => scrollY === 2500")
    header, beside, arrival = page.evaluate("""() => {
      const beside = document.querySelector(".vt-filter, .vt-map");
      const stays = getComputedStyle(beside).position === "sticky";
      return [document.querySelector(".vt-header").getBoundingClientRect().bottom, stays && beside.getBoundingClientRect().top,
        parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)];
    }""")
    assert header > 0
    assert beside is False or beside >= header
    assert arrival >= header, "what gets the focus comes to lie under the header"
