"""For everyone, in the views of texts: no finding of axe, an outline to read aloud, targets that a finger and Tab can reach."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from app import SHIPPED
from theory.load import load

Visit = Callable[..., Page]
THEORY = load(SHIPPED)
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,  # the style sheets are in the page
}
OPEN = ["?knoop=ruimte", "?knoop=ontspanning"]  # looked at unfolded as well
VIEWS = [
    *[f"?knoop={node.id}" for node in THEORY.nodes],
    "?knoop=ruimte&item=ruimte-a17",
    "?weergave=acties",
    "?weergave=acties&actor=woningcorporaties,fondsen&bij=ruimte",
    "?weergave=acties&actor=gemeenten&zoek=zzz",
    "?weergave=bronnen",
    "?weergave=bronnen&orde=jaar&zoek=zzz",
    "?weergave=bewijs",
    "?weergave=zoek",
    "?weergave=zoek&zoek=mantelzorg",
    "?weergave=zoek&zoek=zzz",
]
ITEMS = "a[href], button, summary, input:not([type=hidden]), [tabindex='0']"


@pytest.fixture(scope="module", params=[(1280, 720), (320, 640)], ids=["wide", "narrow"])
def looked_at(request: pytest.FixtureRequest, browser: Browser, url: str) -> Iterator[Page]:
    """One page of this size, with axe in it, that goes from view to view without loading again."""
    heard: list[str] = []
    width, height = request.param
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(url)
    page.wait_for_selector("html[data-ready]")
    page.evaluate("new Promise(done => vt.fetchLater(() => done(), () => done()))")
    page.evaluate("vt.content.most = 60")  # enough of the same cards for one look
    page.evaluate(AXE_SCRIPT)
    yield page
    page.close()
    assert heard == []


def show(page: Page, query: str, unfolded: bool = False) -> None:
    """Shows a view from its top, and waits until all that comes a moment later has come."""
    page.evaluate(
        """async ([query, unfolded]) => {
          const later = () => new Promise(done => setTimeout(() => requestAnimationFrame(done)));
          history.pushState(null, '', query);
          dispatchEvent(new PopStateEvent('popstate'));
          await later();
          for (let times = 0; unfolded && times < 2; times++) { // what a fold is filled with has folds of its own
            for (const fold of document.querySelectorAll('main details')) fold.open = true;
            await later();
          }
          scrollTo(0, 0); // what passes under the header, which stays in place, is no finding
        }""",
        [query, unfolded],
    )


def findings(page: Page) -> list[str]:
    found: list[dict[str, Any]] = page.evaluate("rules => axe.run(document, rules).then(found => found.violations)", RULES)
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


Facts = dict[tuple[str, bool], dict[str, Any]]


@pytest.fixture(scope="module")
def facts(looked_at: Page) -> Facts:
    """What there is in each view, as it comes and with all unfolded."""
    seen = {}
    for query in VIEWS:
        for unfolded in (False, True):
            show(looked_at, query, unfolded)
            seen[query, unfolded] = looked_at.evaluate(
                """() => {
                  const all = selector => [...document.querySelectorAll(selector)];
                  return {
                    scrolls: document.documentElement.scrollWidth - innerWidth,
                    mains: all('main, [role=main]').length,
                    levels: all('h1, h2, h3, h4, h5, h6').filter(item => item.checkVisibility())
                      .map(item => Number(item.tagName[1])),
                    unnamed: all('h1, h2, h3, summary, a, button').filter(item => !item.textContent.trim()).length,
                    ids: all('[id]').map(item => item.id),
                    lists: all('ul, ol').filter(list => !list.matches(':has(> li)') || list.matches(':has(> :not(li))'))
                      .map(list => list.outerHTML.slice(0, 80)),
                    astray: all('li').filter(item => !item.parentElement.matches('ul, ol')).length,
                  };
                }"""
            )
    return seen


@pytest.mark.parametrize("query", VIEWS)
def test_axe_finds_nothing(looked_at: Page, query: str) -> None:
    show(looked_at, query)
    assert findings(looked_at) == []


@pytest.mark.parametrize("query", OPEN)
def test_axe_finds_nothing_where_all_is_unfolded(looked_at: Page, query: str) -> None:
    show(looked_at, query, unfolded=True)
    assert looked_at.locator("main details:not([open])").count() == 0
    assert findings(looked_at) == []


def test_nothing_scrolls_sideways_folded_or_not(facts: Facts) -> None:
    assert [view for view, seen in facts.items() if seen["scrolls"]] == []


def test_each_view_has_one_main_and_one_h1_and_no_heading_skips_a_level(facts: Facts) -> None:
    for view, seen in facts.items():
        levels = seen["levels"]
        assert levels[0] == 1 and levels.count(1) == seen["mains"] == 1, view
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False)), (view, levels)


def test_what_is_read_aloud_has_a_name_and_lists_are_lists(facts: Facts) -> None:
    for view, seen in facts.items():
        assert (seen["unnamed"], seen["lists"], seen["astray"]) == (0, [], 0), view


def test_no_id_stands_twice_in_a_view(facts: Facts) -> None:
    for view, seen in facts.items():
        assert sorted(seen["ids"]) == sorted(set(seen["ids"])), view


@pytest.mark.parametrize("query", ["?weergave=acties", "?weergave=acties&actor=woningcorporaties,fondsen&bij=ruimte"])
def test_targets_among_the_actions_are_large_enough(looked_at: Page, query: str) -> None:
    """24 by 24 pixels at least, as WCAG 2.5.8 asks; links within a sentence are no targets of their own there."""
    show(looked_at, query, unfolded=True)
    small = looked_at.evaluate(
        """selector => [...document.querySelectorAll(selector)].filter(item => {
          const box = item.getBoundingClientRect();
          const within = item.closest('p:not(.vt-item__facts, .vt-count)');
          return item.checkVisibility() && !within && !item.matches('.vt-skip') && (box.width < 24 || box.height < 24);
        }).map(item => item.outerHTML.slice(0, 80) + ' ' + Math.round(item.getBoundingClientRect().height))""",
        ITEMS,
    )
    assert len(small) == 0, f"{len(small)} targets, such as {small[:3]}"


def test_every_target_among_the_actions_is_reached_by_tab_in_the_order_of_reading(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=woningcorporaties&bij=ruimte&genoemd=1")
    page.wait_for_selector("text=Wis de keuze")
    count = page.evaluate(
        """selector => {
          const targets = [...document.querySelectorAll(selector)].filter(item => item.checkVisibility() && item.tabIndex >= 0);
          targets.forEach((item, number) => (item.dataset.target = number));
          window.reached = [];
          document.addEventListener('focusin', event => reached.push(Number(event.target.dataset.target)));
          return targets.length;
        }""",
        ITEMS,
    )
    assert count > 80
    for _ in range(count):
        page.keyboard.press("Tab")
    assert page.evaluate("reached") == list(range(count))
    assert page.locator(f"{ITEMS} >> visible=true").count() == count


def test_going_back_by_tab_nothing_hides_under_the_header(visit: Visit) -> None:
    page = visit("?knoop=ruimte&item=ruimte-a17")
    for _ in range(80):
        page.keyboard.press("Shift+Tab")
        hidden = page.evaluate(
            """() => {
              const active = document.activeElement;
              const box = active.getBoundingClientRect();
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              const seen = active === document.body || active.contains(top) || top.contains(active);
              return seen ? null : active.outerHTML.slice(0, 99);
            }"""
        )
        assert hidden is None
