"""How long a first visit takes on a slow phone: until there is text, and until clicks are answered."""

from statistics import median

from playwright.sync_api import Browser

from tests.bench.browser import READY, browser, fresh_page, slow_cpu, slow_network
from tests.bench.servers import EMPTY, SHIPPED, serving
from tests.bench.table import Measure

RUNS = 5

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


def measure() -> list[Measure]:
    """Medians of `RUNS` visits to either page in turn, in ms since the navigation began.

    The empty page counts from the moment that its own text is there, not from Dash's "Loading...".
    """
    with serving(SHIPPED) as ours:
        return compared("", ours.url)


def compared(what: str, url: str) -> list[Measure]:
    """The same of the explorer at `url`, beside the empty page."""
    texts, answers, empty_texts, empty_answers = [], [], [], []
    with serving(EMPTY) as empty, browser() as opened:
        for _ in range(RUNS):
            there, _, first = visit(opened, url, READY, ATTRIBUTES)
            texts.append(first)
            answers.append(there)
            there, painted, _ = visit(opened, empty.url, "main", ELEMENTS)
            empty_texts.append(painted)
            empty_answers.append(there)
    return [
        _row(f"{what}text visible, slow 4G, CPU 4x", texts, empty_texts, 0.3),
        _row(f"{what}answers clicks, slow 4G, CPU 4x", answers, empty_answers, 1.5),
    ]


def visit(opened: Browser, url: str, mark: str, what: str) -> tuple[float, float, float]:
    """When `mark` was there, when it was painted, and when anything at all was first painted; in ms."""
    with fresh_page(opened) as (page, session):
        slow_cpu(session)
        slow_network(session)
        page.add_init_script(f"({WATCH})([{mark!r}, {what}])")
        page.goto(url, wait_until="commit")
        times = page.evaluate("() => window.bench")
        return times["there"], times["painted"], page.evaluate(FIRST_PAINT)


def _row(what: str, ours: list[float], empty: list[float], limit: float) -> Measure:
    note = f"median of {RUNS}, ours {min(ours):,.0f} to {max(ours):,.0f} ms"
    return Measure(what, "ms", median(ours), median(empty), limit, relative=True, note=note)
