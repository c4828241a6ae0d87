"""How long it takes from a click on a node to the painted schema, on a slow phone's processor."""

import time
from collections.abc import Callable, Iterator
from itertools import groupby
from statistics import median, quantiles
from typing import NamedTuple

from playwright.sync_api import Page

from tests.bench.browser import CPU, READY, browser, fresh_page, slow_cpu
from tests.bench.large_theory import large_theory
from tests.bench.servers import EMPTY, LARGE, SHIPPED, Server, serving
from tests.bench.table import Measure
from tests.bench.wire import fetched

ROUNDS = 5
SAMPLE = (3, 7, 10, 10, 10)
"""How many nodes of each level of the large theory are clicked."""

# Where to click a button: its middle, or nothing where something else lies over it.  Asked once what came into sight has been
# painted: until then the browser says nothing of what was not laid out before.
PLACE = """async (selector) => {
  const button = document.querySelector(selector);
  button.scrollIntoView({ block: "center" });
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const box = button.getBoundingClientRect();
  const point = [box.left + box.width / 2, box.top + box.height / 2];
  return button.contains(document.elementFromPoint(...point)) ? point : null;
}"""

# Times the next event of a kind, in ms from its dispatch: `frame` until the browser begins the next frame after the change,
# `first` until that has been painted, and `painted` until the last change in an element has been.  A message posted from
# an animation frame arrives when that frame's style, layout and paint are done.  The last change is the one that nothing
# follows for 100 ms, so that work which is put off counts as well.
WATCH = """([selector, kind]) => {
  window.bench = new Promise((resolve) => {
    let start = 0, frame = 0, first = 0, changed = false, painted = 0;
    const watched = document.querySelector(selector);
    const observer = new MutationObserver(() => { changed = true; });
    const { port1, port2 } = new MessageChannel();
    const next = () => requestAnimationFrame(() => {
      if (changed && !frame) frame = performance.now();
      port2.postMessage(0);
    });
    port1.onmessage = () => {
      const now = performance.now();
      if (changed) painted = now;
      first ||= painted;
      if (changed && !frame) frame = now; // changed in the very frame
      changed = false;
      if (now - (painted || start) > (painted ? 100 : 3000)) {
        observer.disconnect();
        resolve(painted ? [frame - start, first - start, painted - start] : null);
      } else next();
    };
    addEventListener(kind, () => {
      start = performance.now();
      observer.observe(watched, { subtree: true, childList: true, attributes: true });
      next();
    }, { capture: true, once: true });
  });
}"""


class Took(NamedTuple):
    """What `WATCH` measures of one click, in ms."""

    frame: float
    first: float
    painted: float


FIGURES = ("to the next frame after the change", "until that is painted", "until all of it is painted")
"""What each of them says, in the table."""

# A click on the empty page that changes one word: what this machine and browser need for any click at all.
ANSWER = """() => {
  const main = document.querySelector("main");
  main.addEventListener("click", () => { main.textContent = main.textContent === "Leeg" ? "Vol" : "Leeg"; });
}"""


def measure() -> list[Measure]:
    """Every node of the shipped theory, `ROUNDS` times; 95th percentiles in ms, and the requests that clicks caused."""
    with serving(SHIPPED) as server, browser() as opened, fresh_page(opened) as (page, session):
        load(page, server)
        slow_cpu(session)
        ids = page.eval_on_selector_all("button[data-node]", "buttons => buttons.map(b => b.dataset.node)")
        requests = requests_of(page)
        times = [click(page, node) for _ in range(ROUNDS) for node in ids]
    return [
        *clicks("click", times, least_times(len(times)), 33),
        Measure("requests during those clicks", "requests", len(requests), limit=0, note=" ".join(requests[:3])),
    ]


def measure_large() -> list[Measure]:
    """The same for a sample of the large theory, after what it takes to serve and load that theory without slowing down."""
    with serving(LARGE) as server, browser() as opened:
        size, _ = fetched(opened, server.url, READY)
        with fresh_page(opened) as (page, session):
            loaded = load(page, server)
            text = page.evaluate("performance.getEntriesByType('navigation')[0].decodedBodySize")
            slow_cpu(session)
            requests = requests_of(page)
            times = [click(page, node) for node in sample()]
    weight = f"the page itself {text / 1e6:,.1f} MB uncompressed"
    return [
        *clicks("1,000 nodes: click", times, [], 100),
        Measure("1,000 nodes: requests during those clicks", "requests", len(requests), limit=0, note=" ".join(requests[:3])),
        Measure("1,000 nodes: server up after", "s", server.seconds),
        Measure("1,000 nodes: page answers clicks after, CPU 1x", "s", loaded),
        Measure("1,000 nodes: bytes of a first load", "kB", size / 1000, note=weight),
    ]


def clicks(what: str, times: list[Took], least: list[Took], limit: float, until: str = "frame") -> list[Measure]:
    """The figures of these clicks beside those of clicks on the empty page; the limit is that of the field `until`."""
    found = []
    for name, place in zip(FIGURES, Took._fields, strict=True):
        ours = [getattr(took, place) for took in times]
        empty = percentile([getattr(took, place) for took in least]) if least else None
        bound = limit if place == until else None
        note = f"{len(ours)} clicks, median {median(ours):.1f}, worst {max(ours):.1f} ms"
        found.append(Measure(f"{what} {name}, CPU {CPU}x (p95)", "ms", percentile(ours), empty, bound, note=note))
    return found


def least_times(count: int) -> list[Took]:
    """`count` clicks on the empty page."""
    with serving(EMPTY) as server, browser() as opened, fresh_page(opened) as (page, session):
        page.goto(server.url, wait_until="networkidle")
        page.wait_for_selector("main")
        page.evaluate(ANSWER)
        slow_cpu(session)
        found = [timed_click(page, (20, 15), "main") for _ in range(count)]
    return [took for took in found if took]


def sample() -> Iterator[str]:
    """Ids of nodes spread over the large theory."""
    for count, (_, group) in zip(SAMPLE, groupby(large_theory().nodes, key=lambda node: node.level), strict=True):
        nodes = list(group)
        for number in range(count):
            yield nodes[number * len(nodes) // count].id


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


def click(page: Page, node: str) -> Took:
    """Click a node that is not selected, with the mouse.

    Raises
    ------
    RuntimeError
        If the node cannot be clicked, or is not selected afterwards.
    """
    button = f'button[data-node="{node}"]'
    took = timed_click(page, place(page, button), '[data-view="schema"]')
    if took is None or page.get_attribute(button, "aria-pressed") != "true":
        raise RuntimeError(f"a click on {button} did not select it")
    return took


def place(page: Page, button: str) -> tuple[float, float]:
    """Where to click the button with this selector; a RuntimeError where something lies over it."""
    point = page.evaluate(PLACE, button)
    if not point:
        raise RuntimeError(f"something lies over {button}")
    return point[0], point[1]


def timed_click(page: Page, point: tuple[float, float], watched: str) -> Took | None:
    """A click at `point` and what it changes in the element `watched`; None if it changes nothing."""
    page.mouse.move(*point)
    page.wait_for_timeout(50)  # what the pointer lights up is no part of the click
    return timed(page, watched, "click", lambda: page.mouse.click(*point))


def timed(page: Page, watched: str, kind: str, act: Callable[[], None]) -> Took | None:
    """What the event of this kind that `act` causes changes in the element `watched`; None if it changes nothing."""
    page.evaluate(WATCH, [watched, kind])
    act()
    took = page.evaluate("() => window.bench")
    return Took(*took) if took else None


def percentile(times: list[float]) -> float:
    """The 95th percentile."""
    return quantiles(times, n=20, method="inclusive")[-1]
