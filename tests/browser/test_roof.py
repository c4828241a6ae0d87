"""A theory with several goals: they stand in the roof, each a stone, readable also when it is chosen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.page import NARROW, READY, WIDE, fetch_all, painted, resize, show
from tests.browser.test_contrast import DRAWN, HIDDEN, TEXT, TEXTS, measured, unreadable
from tests.theories import ROOT
from theory.load import load
from theory.model import Theory

THEORIES = ("oss", "amsterdam")
BELOW_THE_SLOPES = """() => [...document.querySelectorAll(".vt-row--roof .vt-node__button")].every((stone) => {
  const roof = stone.closest(".vt-row");
  const slope = parseFloat(getComputedStyle(roof, "::before").clipPath.match(/100% ([\\d.]+)px/)[1]);
  return stone.getBoundingClientRect().top >= roof.getBoundingClientRect().top + slope;
})"""


@pytest.mark.parametrize("name", THEORIES)
def test_goals_under_one_roof_are_readable_at_rest_and_chosen(
    page: Page, blank: Page, serve: Callable[[Theory], str], name: str
) -> None:
    theory = load(Path(ROOT / "theory" / name))
    goals = [node.id for node in theory.nodes if node.level == theory.levels[0].id]
    assert len(goals) > 1
    resize(page, WIDE)
    page.goto(serve(theory), wait_until="commit")
    page.wait_for_selector(READY, state="attached")
    fetch_all(page)
    assert page.evaluate(BELOW_THE_SLOPES)
    for size in (WIDE, NARROW):
        for query in ("?", f"?selectie={goals[0]}"):
            show(page, query, size)
            painted(page)
            page.wait_for_function(DRAWN)
            assert unreadable(measured(page, blank, TEXTS, HIDDEN), TEXT) == [], (query, size)
