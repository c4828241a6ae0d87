"""Whether anything on the page moves while it loads."""

from playwright.sync_api import Browser

from tests.bench.browser import DESKTOP, PHONE, READY, browser, fresh_page, slow_cpu, slow_network
from tests.bench.servers import EMPTY, SHIPPED, serving
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
    """The sum of layout shifts of a slow first load, for three views and two sizes of screen."""
    with serving(SHIPPED) as ours:
        return compared("", ours.url)


def compared(what: str, url: str) -> list[Measure]:
    """The same of the explorer at `url`, beside the empty page."""
    measures = []
    with serving(EMPTY) as empty, browser() as opened:
        for name, size in SIZES.items():
            least = shift(opened, empty.url, "main", size)
            for view, address in VIEWS.items():
                moved = shift(opened, url + address, READY, size)
                measures.append(Measure(f"{what}layout shift, {view}, {name}", "shift", moved, least, 0.001))
    return measures


def shift(opened: Browser, url: str, mark: str, size: tuple[int, int]) -> float:
    """The sum of layout shifts until the page is at rest: slow, because what comes in one go cannot shift."""
    with fresh_page(opened, size) as (page, session):
        slow_cpu(session)
        slow_network(session)
        page.goto(url, wait_until="networkidle")
        page.wait_for_selector(mark, state="attached")
        page.wait_for_timeout(REST)
        moved: float = page.evaluate(SHIFTS)
    return moved
