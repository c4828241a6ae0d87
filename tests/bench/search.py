"""How long it takes from a letter in the search field to the first painted results among the actions, on a slow processor."""

from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from tests.bench.browser import CPU, browser, fresh_page, requests_of, slow_cpu
from tests.bench.large_theory import MANY_ACTIONS, theory_folder
from tests.bench.painted import painted
from tests.bench.rounds import Rounds, in_turns
from tests.bench.servers import SHIPPED, explorer, peer
from tests.bench.table import Measure

FIELD = "main input[name=zoek]"
RESULTS = ".vt-results"
GRID_FIELD = "#search"
GRID_RESULTS = "#grid .ag-center-cols-container"

REST = 1000
"""Milliseconds in which the page comes to rest; who reads takes longer."""


def measure() -> list[Measure]:
    """The shipped theory."""
    return searching("", SHIPPED, ["buu", "geld", "jon", "zor"], 0.25)


def measure_large() -> list[Measure]:
    """10,000 actions."""
    with theory_folder(MANY_ACTIONS) as folder:
        return searching(f"{MANY_ACTIONS.actions:,} actions: ", folder, ["ge", "ki", "sc", "ta", "pl"], 0.5)


def searching(what: str, theory: Path, words: list[str], limit: float) -> list[Measure]:
    """Type each word letter by letter, beside the quick filter of AG Grid on the same rows."""
    requests: list[str] = []
    with explorer(theory) as ours, peer("grid", theory) as grid, browser() as opened:
        turns = in_turns(
            lambda: letters(opened, f"{ours.url}/?weergave=acties", FIELD, RESULTS, words, requests),
            lambda: letters(opened, grid.url, GRID_FIELD, GRID_RESULTS, words, []),
        )
    pairs = [_both(mine, other) for mine, other in turns]
    rounds = Rounds([median(mine) for mine, _ in pairs], [median(other) for _, other in pairs])
    note = f"{len(pairs[0][0])} letters a round; peer: AG Grid"
    return [
        Measure.of(f"{what}letter to first results, CPU {CPU}x, median", "ms", rounds, at_most=limit, note=note),
        Measure(f"{what}requests meanwhile", "requests", len(requests), at_most=0, note=" ".join(requests[:3])),
    ]


def letters(opened: Browser, url: str, field: str, results: str, words: list[str], requests: list[str]) -> list[float | None]:
    """For each letter of each word, ms until the first results are painted, or None where it changes no result.

    `requests` gets the addresses that the page asks for meanwhile.
    """
    with fresh_page(opened) as (page, session):
        page.goto(url, wait_until="networkidle")
        page.wait_for_selector(f"{results} *", state="attached")
        page.wait_for_timeout(REST)
        slow_cpu(session)
        asked = requests_of(page)
        took = [time for word in words for time in typed(page, field, results, word)]
        requests += asked
    return took


def typed(page: Page, field: str, results: str, word: str) -> list[float | None]:
    """The same for one word in the empty field, which is empty again afterwards."""
    page.focus(field)
    found = []
    for letter in word:
        # AG Grid numbers its rows by attributes before it shows others.
        took = painted(page, results, "keydown", partial(page.keyboard.press, letter), attributes=False)
        found.append(took and took.first)
    page.fill(field, "")
    page.wait_for_timeout(REST)  # for what the explorer and the grid put off
    return found


def _both(ours: list[float | None], peer: list[float | None]) -> tuple[list[float], list[float]]:
    """The letters that changed the results on either side, so that both have the same work."""
    pairs = [(mine, other) for mine, other in zip(ours, peer, strict=True) if mine is not None and other is not None]
    if not pairs:
        raise RuntimeError("no letter changed the results on both sides")
    return [mine for mine, _ in pairs], [other for _, other in pairs]
