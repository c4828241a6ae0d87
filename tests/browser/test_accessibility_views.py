"""For everyone, in the views of texts: no finding of axe, an outline to read aloud, targets that a finger and Tab can reach."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests import theories
from tests.browser.page import CARDS_AT_ONCE, Visit, findings, look

OPEN = ["?knoop=ruimte", "?knoop=ontspanning"]  # looked at unfolded as well
LONG = ["?weergave=acties", "?weergave=bronnen"]  # made of what shorter views show in the same colours
VIEWS = [
    *[f"?knoop={node.id}" for node in theories.shipped().nodes],
    "?knoop=ruimte&item=ruimte-a17",
    "?weergave=acties",
    "?weergave=acties&actor=woningcorporaties,fondsen&bij=ruimte",
    "?weergave=acties&actor=gemeenten&zoek=zzz",
    "?weergave=bronnen",
    "?weergave=bronnen&zoek=movisie",
    "?weergave=bronnen&orde=jaar&zoek=zzz",
    "?weergave=bewijs",
    "?weergave=gesprek",
    "?weergave=gesprek&bij=zeggenschap",
    "?weergave=zoek",
    "?weergave=zoek&zoek=mantelzorg",
    "?weergave=zoek&zoek=zzz",
]
ITEMS = "a[href], button, summary, input:not([type=hidden]), [tabindex='0']"


@pytest.fixture(scope="module")
def texts(looked_at: Page) -> Page:
    """The page, with fewer of the cards that are all alike: enough for one look."""
    looked_at.evaluate(f"{CARDS_AT_ONCE} = 60")
    return looked_at


Facts = dict[tuple[str, bool], dict[str, Any]]


@pytest.fixture(scope="module")
def facts(texts: Page) -> Facts:
    """What there is in each view, as it comes and with all unfolded."""
    seen = {}
    for query in VIEWS:
        for unfolded in (False, True):
            look(texts, query, unfolded)
            seen[query, unfolded] = texts.evaluate(
                """() => {
                  const all = selector => [...document.querySelectorAll(selector)].filter(item => !item.closest('[hidden]'));
                  return {
                    scrolls: document.documentElement.scrollWidth - innerWidth,
                    mains: all('main, [role=main]').length,
                    levels: all('h1, h2, h3, h4, h5, h6').filter(item => item.checkVisibility())
                      .map(item => Number(item.tagName[1])),
                    unnamed: all('h1, h2, h3, summary, a, button')
                      .filter(item => item.checkVisibility() && !item.textContent.trim()).length,
                    ids: all('[id]').map(item => item.id),
                    lists: all('ul, ol').filter(list => !list.matches(':has(> li)') || list.matches(':has(> :not(li))'))
                      .map(list => list.outerHTML.slice(0, 80)),
                    astray: all('li').filter(item => !item.parentElement.matches('ul, ol')).length,
                  };
                }"""
            )
    return seen


@pytest.mark.parametrize("query", VIEWS)
def test_axe_finds_nothing(texts: Page, query: str) -> None:
    look(texts, query)
    assert findings(texts, contrast=query not in LONG) == []


@pytest.mark.parametrize("query", OPEN)
def test_axe_finds_nothing_where_all_is_unfolded(texts: Page, query: str) -> None:
    look(texts, query, unfolded=True)
    assert texts.locator("main details:not([open])").count() == 0
    assert findings(texts, contrast=query == OPEN[0]) == []  # the actions of others look as a node's own


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
def test_targets_among_the_actions_are_large_enough(texts: Page, query: str) -> None:
    """24 by 24 pixels at least, as WCAG 2.5.8 asks; links within a sentence are no targets of their own there."""
    look(texts, query, unfolded=True)
    small = texts.evaluate(
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
