"""Whether anything on the page moves while it loads."""

from playwright.sync_api import Browser

from tests.bench.browser import DESKTOP, PHONE, READY, browser, fresh_page, slow_cpu, slow_network
from tests.bench.servers import explorer
from tests.bench.table import Measure

VIEWS = {"start": "/", "?selectie=responsiviteit": "/?selectie=responsiviteit", "?knoop=ruimte": "/?knoop=ruimte"}
SIZES = {"desktop": DESKTOP, "phone": PHONE}
REST = 1000
"""Milliseconds after the network is at rest in which Dash mounts its tree and anything late may still move."""

# The shifts that the reader did not cause; https://web.dev/articles/cls says what the number means.
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  const add = (entries) => entries.forEach((entry) => { if (!entry.hadRecentInput) sum += entry.value; });
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => { add(observer.takeRecords()); resolve(sum); }, 100);
})"""


def measure() -> list[Measure]:
    """The sum of layout shifts of a slow first visit, for three views and two sizes of screen."""
    with explorer() as ours:
        return shifted("", ours.url)


def shifted(what: str, url: str) -> list[Measure]:
    """The same of the explorer at `url`."""
    with browser() as opened:
        return [
            Measure(f"{what}layout shift, {view}, {name}", "shift", shift(opened, url + address, size), at_most=0.001)
            for name, size in SIZES.items()
            for view, address in VIEWS.items()
        ]


def shift(opened: Browser, url: str, size: tuple[int, int]) -> float:
    """The sum of layout shifts until the page is at rest: slow, because what comes in one go cannot shift."""
    with fresh_page(opened, size) as (page, session):
        slow_cpu(session)
        slow_network(session)
        page.goto(url, wait_until="networkidle")
        page.wait_for_selector(READY, state="attached")
        page.wait_for_timeout(REST)
        moved: float = page.evaluate(SHIFTS)
    return moved
