"""How long it takes from a click on a node to the painted schema, on a slow phone's processor."""

import time
from collections.abc import Iterable
from itertools import groupby
from statistics import median, quantiles

from playwright.sync_api import Page

from tests.bench.browser import CPU, READY, browser, fresh_page, slow_cpu
from tests.bench.large_theory import large_theory
from tests.bench.servers import LARGE, SHIPPED, Server, serving
from tests.bench.table import Measure
from tests.bench.wire import fetched

ROUNDS = 5
SAMPLE = (3, 7, 10, 10, 10)
"""How many nodes of each level of the large theory are clicked."""

# Where to click a node: the middle of its button, or nothing where something else lies over it.
PLACE = """(id) => {
  const button = document.querySelector(`button[data-node="${id}"]`);
  button.scrollIntoView({ block: "center" });
  const box = button.getBoundingClientRect();
  const point = [box.left + box.width / 2, box.top + box.height / 2];
  return button.contains(document.elementFromPoint(...point)) ? point : null;
}"""

# Times the next click: from its dispatch until the last change in the schema has been painted, in ms.  A message
# posted from an animation frame arrives when that frame's style, layout and paint are done.  The last change is the
# one that nothing follows for 100 ms, so that work which is put off counts as well.
WATCH = """() => {
  window.bench = new Promise((resolve) => {
    let start = 0, changed = false, painted = 0;
    const schema = document.querySelector('[data-view="schema"]');
    const observer = new MutationObserver(() => { changed = true; });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      if (changed) painted = now;
      changed = false;
      if (now - (painted || start) > (painted ? 100 : 3000)) {
        observer.disconnect();
        resolve(painted ? painted - start : null);
      } else requestAnimationFrame(() => port2.postMessage(0));
    };
    addEventListener("click", () => {
      start = performance.now();
      observer.observe(schema, { subtree: true, childList: true, attributes: true });
      requestAnimationFrame(() => port2.postMessage(0));
    }, { capture: true, once: true });
  });
}"""


def measure() -> list[Measure]:
    """Every node of the shipped theory, `ROUNDS` times; 95th percentile in ms, and the requests that clicks caused."""
    with serving(SHIPPED) as server, browser() as opened, fresh_page(opened) as (page, session):
        load(page, server)
        slow_cpu(session)
        ids = page.eval_on_selector_all("button[data-node]", "buttons => buttons.map(b => b.dataset.node)")
        requests = requests_of(page)
        times = [click(page, node) for _ in range(ROUNDS) for node in ids]
    what = f"click to painted schema, CPU {CPU}x (p95)"
    return [
        Measure(what, "ms", percentile(times), limit=33, note=f"{len(times)} clicks, {spread(times)}"),
        Measure("requests during those clicks", "requests", len(requests), limit=0, note=" ".join(requests[:3])),
    ]


def measure_large() -> list[Measure]:
    """The same for a sample of the large theory, after what it takes to serve and load that theory without slowing down."""
    chosen = list(sample())
    with serving(LARGE) as server, browser() as opened:
        size, _ = fetched(opened, server.url, READY)
        with fresh_page(opened) as (page, session):
            loaded = load(page, server)
            text = page.evaluate("performance.getEntriesByType('navigation')[0].decodedBodySize")
            slow_cpu(session)
            requests = requests_of(page)
            times = [(level, click(page, node)) for level, node in chosen]
    medians = [f"{median(t for _, t in group):.0f}" for _, group in groupby(sorted(times), key=lambda item: item[0])]
    note = f"{len(times)} clicks, {spread(t for _, t in times)}; median by level {', '.join(medians)} ms"
    return [
        Measure(
            f"1,000 nodes: click to painted schema, CPU {CPU}x (p95)",
            "ms",
            percentile([t for _, t in times]),
            None,
            100,
            note=note,
        ),
        Measure("1,000 nodes: requests during those clicks", "requests", len(requests), limit=0, note=" ".join(requests[:3])),
        Measure("1,000 nodes: server up after", "s", server.seconds),
        Measure("1,000 nodes: page answers clicks after, CPU 1x", "s", loaded),
        Measure(
            "1,000 nodes: bytes of a first load", "kB", size / 1000, note=f"the page itself {text / 1e6:,.1f} MB uncompressed"
        ),
    ]


def sample() -> Iterable[tuple[str, str]]:
    """Level and id of nodes spread over the large theory."""
    for count, (level, group) in zip(SAMPLE, groupby(large_theory().nodes, key=lambda node: node.level), strict=True):
        nodes = list(group)
        for number in range(count):
            yield level, nodes[number * len(nodes) // count].id


def load(page: Page, server: Server) -> float:
    """Open the page and let it come to rest; seconds until it answers clicks."""
    start = time.monotonic()
    page.goto(server.url, wait_until="commit")
    page.wait_for_selector(READY, state="attached")
    seconds = time.monotonic() - start
    page.wait_for_load_state("networkidle")
    return seconds


def requests_of(page: Page) -> list[str]:
    """A list that fills with the addresses the page asks for from now on."""
    found: list[str] = []
    page.on("request", lambda request: None if request.url.startswith("data:") else found.append(request.url))
    return found


def click(page: Page, node: str) -> float:
    """Click a node that is not selected, with the mouse; ms from the event to the painted schema.

    Raises
    ------
    RuntimeError
        If the node cannot be clicked, or is not selected afterwards.
    """
    point = page.evaluate(PLACE, node)
    if not point:
        raise RuntimeError(f"something lies over button[data-node={node}]")
    page.mouse.move(*point)
    page.wait_for_timeout(50)  # what the pointer lights up is no part of the click
    page.evaluate(WATCH)
    page.mouse.click(*point)
    took: float | None = page.evaluate("() => window.bench")
    if took is None or page.get_attribute(f'button[data-node="{node}"]', "aria-pressed") != "true":
        raise RuntimeError(f"a click on button[data-node={node}] did not select it")
    return took


def percentile(times: list[float]) -> float:
    """The 95th percentile."""
    return quantiles(times, n=20, method="inclusive")[-1]


def spread(times: Iterable[float]) -> str:
    """Median and worst in words."""
    ordered = sorted(times)
    return f"median {median(ordered):.1f}, worst {ordered[-1]:.1f} ms"
