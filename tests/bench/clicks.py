"""How long it takes from a click on a node to the painted schema, on a slow phone's processor."""

from statistics import median, quantiles
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from tests.bench.browser import CPU, READY, browser, fresh_page, requests_of, slow_cpu
from tests.bench.painted import painted
from tests.bench.rounds import figures, in_turns
from tests.bench.servers import SHIPPED, explorer, peer
from tests.bench.table import Measure
from theory.load import load

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

# The same of a node in Cytoscape's drawing, which the component keeps as `cy`.
PLACE_IN_GRAPH = """(node) => {
  const box = cy.container().getBoundingClientRect();
  const point = cy.getElementById(node).renderedPosition();
  return [box.left + point.x, box.top + point.y];
}"""


class Clicks(NamedTuple):
    """How long each click of a round took, in ms, and what the page asked the server for meanwhile."""

    times: list[float]
    requests: list[str]

    @property
    def p95(self) -> float:
        """The 95th percentile."""
        return quantiles(self.times, n=20, method="inclusive")[-1]


def measure() -> list[Measure]:
    """Every node of the shipped theory in each round, beside the same graph in Cytoscape with a server callback."""
    nodes = [node.id for node in load(SHIPPED).nodes]
    with explorer() as ours, peer("graph") as graph, browser() as opened:
        turns = in_turns(lambda: clicks(opened, ours.url, nodes), lambda: clicks_in_graph(opened, graph.url, nodes))
    requests = [url for ours, _ in turns for url in ours.requests]
    what = f"click to painted schema, CPU {CPU}x"
    note = f"{len(nodes)} clicks a round; peer: Cytoscape"
    return [
        Measure.of(f"{what}, median", "ms", figures(turns, lambda clicks: median(clicks.times)), at_most=0.3, note=note),
        Measure.of(f"{what}, p95", "ms", figures(turns, lambda clicks: clicks.p95), at_most=0.4, note=note),
        Measure("requests during those clicks", "requests", len(requests), at_most=0, note=" ".join(requests[:3])),
    ]


def clicks(opened: Browser, url: str, nodes: list[str]) -> Clicks:
    """Click each of these nodes in the explorer."""
    with fresh_page(opened) as (page, session):
        page.goto(url, wait_until="commit")
        page.wait_for_selector(READY, state="attached")
        page.wait_for_load_state("networkidle")
        slow_cpu(session)
        requests = requests_of(page)
        return Clicks([click(page, node) for node in nodes], requests)


def click(page: Page, node: str) -> float:
    """Click a node that is not selected; ms until all that it changes in the schema is painted.

    Raises
    ------
    RuntimeError
        If something lies over the node, or it is not selected afterwards.
    """
    button = f'button[data-node="{node}"]'
    place = page.evaluate(PLACE, button)
    if not place:
        raise RuntimeError(f"something lies over {button}")
    took = _clicked(page, (place[0], place[1]), '[data-view="schema"]')
    if took is None or page.get_attribute(button, "aria-pressed") != "true":
        raise RuntimeError(f"a click on {button} did not select it")
    return took


def clicks_in_graph(opened: Browser, url: str, nodes: list[str]) -> Clicks:
    """Click each of these nodes in Cytoscape's drawing."""
    with fresh_page(opened) as (page, session):
        page.goto(url, wait_until="networkidle")
        page.wait_for_function("() => window.cy?.nodes().length")
        slow_cpu(session)
        requests = requests_of(page)
        return Clicks([click_in_graph(page, node) for node in nodes], requests)


def click_in_graph(page: Page, node: str) -> float:
    """Click a node; ms until the frame after the change of the sentence is painted, and the drawing with it.

    Raises
    ------
    RuntimeError
        If it is not highlighted afterwards.
    """
    place = page.evaluate(PLACE_IN_GRAPH, node)
    took = _clicked(page, (place[0], place[1]), "#sentence", attributes=False)
    if took is None or not page.evaluate("(node) => cy.getElementById(node).hasClass('chosen')", node):
        raise RuntimeError(f"a click on {node} in the graph did not select it")
    return took


def _clicked(page: Page, point: tuple[float, float], watched: str, *, attributes: bool = True) -> float | None:
    page.mouse.move(*point)
    page.wait_for_timeout(50)  # what the pointer lights up is no part of the click
    # From `mouseup`, for Cytoscape answers that already.
    took = painted(page, watched, "mouseup", lambda: page.mouse.click(*point), attributes=attributes)
    return took and took.all
