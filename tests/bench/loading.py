"""How long a first visit takes on a slow phone: until there is text, and until clicks are answered."""

from typing import NamedTuple

from playwright.sync_api import Browser

from tests.bench.browser import CPU, EMPTY_READY, READY, browser, fresh_page, slow_cpu, slow_network
from tests.bench.rounds import figures, in_turns
from tests.bench.servers import explorer, peer
from tests.bench.table import Measure

ROUNDS = 5

# Notes when an element appears, and when the frame that shows it has been painted; ms since the navigation began.
WATCH = """([selector, what]) => {
  window.bench = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      const there = performance.now();
      requestAnimationFrame(() => {
        const afterPaint = new MessageChannel();
        afterPaint.port1.onmessage = () => resolve({ there: there, painted: performance.now() });
        afterPaint.port2.postMessage(0);
      });
    }).observe(document, what);
  });
}"""
# What to observe: no more than it takes, for observing costs time as well.
ATTRIBUTES = '{ subtree: true, attributes: true, attributeFilter: ["data-ready"] }'
ELEMENTS = "{ subtree: true, childList: true }"

FIRST_PAINT = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const text = list.getEntriesByName("first-contentful-paint")[0];
    if (text) resolve(text.startTime);
  }).observe({ type: "paint", buffered: true });
})"""


class Visit(NamedTuple):
    """When the page's own text was painted and when it answered clicks, in ms since the navigation began."""

    text: float
    answers: float


def measure() -> list[Measure]:
    """The schema, beside the empty Dash page."""
    with explorer() as ours:
        return compared("", ours.url)


def compared(what: str, url: str) -> list[Measure]:
    """The same of the explorer at `url`."""
    with peer("empty") as empty, browser() as opened:
        turns = in_turns(lambda: visit(opened, url), lambda: visit_empty(opened, empty.url), ROUNDS)
    texts, answers = figures(turns, lambda visit: visit.text), figures(turns, lambda visit: visit.answers)
    note = "peer: empty Dash page"
    return [
        Measure.of(f"{what}text visible, slow 4G, CPU {CPU}x", "ms", texts, at_most=0.2, note=note),
        Measure.of(f"{what}answers clicks, slow 4G, CPU {CPU}x", "ms", answers, at_most=0.3, note=note),
    ]


def visit(opened: Browser, url: str) -> Visit:
    """A first visit to the explorer: its text is there with the first thing that is painted."""
    there, _, first = times(opened, url, READY, ATTRIBUTES)
    return Visit(first, there)


def visit_empty(opened: Browser, url: str) -> Visit:
    """A first visit to the empty page: its text is there when `main` is painted, not with Dash's "Loading..."."""
    there, painted, _ = times(opened, url, EMPTY_READY, ELEMENTS)
    return Visit(painted, there)


def times(opened: Browser, url: str, mark: str, what: str) -> tuple[float, float, float]:
    """When `mark` was there, when it was painted, and when anything at all was first painted; in ms."""
    with fresh_page(opened) as (page, session):
        slow_cpu(session)
        slow_network(session)
        page.add_init_script(f"({WATCH})([{mark!r}, {what}])")
        page.goto(url, wait_until="commit")
        found = page.evaluate("() => window.bench")
        return found["there"], found["painted"], page.evaluate(FIRST_PAINT)
