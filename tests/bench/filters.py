"""How long it takes from a choice or a keystroke in the actions view to its first painted results, on a slow processor."""

from statistics import median

import networkx as nx
from playwright.sync_api import Page

from components.actions_view import count as own
from components.actions_view import sections
from components.address import Address
from tests.bench.browser import CPU, browser, fresh_page, slow_cpu
from tests.bench.clicks import Took, clicks, least_times, percentile, place, requests_of, timed, timed_click
from tests.bench.large_theory import large_theory
from tests.bench.servers import EMPTY, LARGE, ROOT, SHIPPED, serving
from tests.bench.table import Measure
from theory.graph import build_graph
from theory.load import load
from theory.model import Theory

VIEW = '[data-view="acties"]'
# A field on the empty page that changes one word: what this machine and browser need for any keystroke at all.
ANSWER = """() => {
  const main = document.querySelector("main");
  main.before(document.createElement("input"));
  addEventListener("input", () => { main.textContent = main.textContent === "Leeg" ? "Vol" : "Leeg"; });
}"""
# Open all that is folded around a button, from within.
UNFOLD = """(button) => {
  for (let fold = button.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}"""
ACTORS = 20
PLACES = 8
"""How many of each are chosen, spread over the filter, and let go again."""

ROUNDS = 3
"""How many times all of it is done."""

REST = 1000
"""Milliseconds in which the page comes to rest; who reads takes longer."""


def measure() -> list[Measure]:
    """The shipped theory."""
    return filtering("filters", SHIPPED, load(ROOT / "theory" / "sociale-basis"), "criminaliteit", 50)


def measure_large() -> list[Measure]:
    """10,000 actions of 400 actors."""
    return filtering("10,000 actions: filters", LARGE, large_theory(), "vragen wijk stem", 100)


def filtering(what: str, arguments: tuple[str, ...], theory: Theory, words: str, limit: float) -> list[Measure]:
    """Choose actors and places, type `words` letter by letter and take them back; every count is held against the model."""
    graph = build_graph(theory)
    with serving(arguments) as server, browser() as opened, fresh_page(opened) as (page, session):
        page.goto(f"{server.url}/?weergave=acties", wait_until="networkidle")
        page.wait_for_function("() => window.vt.later")
        page.wait_for_timeout(REST)
        slow_cpu(session)
        requests = requests_of(page)
        keys = [typed(page, graph, words) for _ in range(ROUNDS)]
        choices = [[*chosen(page, graph, "actor", ACTORS), *chosen(page, graph, "bij", PLACES)] for _ in range(ROUNDS)]
    return [
        *rounds(f"{what}: choice", choices, least_times(len(choices[0])), limit),
        *rounds(f"{what}: keystroke", keys, least_keys(len(keys[0])), limit),
        Measure(f"{what}: requests meanwhile", "requests", len(requests), limit=0, note=" ".join(requests[:3])),
    ]


def rounds(what: str, times: list[list[Took]], least: list[Took], limit: float) -> list[Measure]:
    """The figures of all rounds, and that of each choice at its best: what else this machine does is seldom in all of them."""
    best = [min(took.first for took in same) for same in zip(*times, strict=True)]
    note = f"the least of {len(times)} rounds of {len(best)}, median {median(best):.1f}, worst {max(best):.1f} ms"
    figure = Measure(f"{what} until that is painted, each at its best, CPU {CPU}x (p95)", "ms", percentile(best), note=note)
    return [*clicks(what, [took for same in times for took in same], least, limit, until="first"), figure]


def chosen(page: Page, graph: nx.MultiDiGraph, name: str, most: int) -> list[Took]:
    """Choose and let go some of the filter's buttons of this name, unfolded where they are not."""
    values = page.eval_on_selector_all(f"button[data-{name}]", f"buttons => buttons.map((b) => b.dataset.{name})")
    found = []
    for value in values[:: max(1, len(values) // most)][:most]:
        button = f'button[data-{name}="{value}"]'
        page.eval_on_selector(button, UNFOLD)
        for now in (Address(weergave="acties", **{name: value}), Address(weergave="acties")):
            took = timed_click(page, place(page, button), VIEW)
            found.append(checked(page, graph, now, took))
    return found


def typed(page: Page, graph: nx.MultiDiGraph, words: str) -> list[Took]:
    """Type `words` in the search field and take them back, a key at a time."""
    page.focus(f"{VIEW} [name=zoek]")
    found = []
    there = [words[:length] for length in range(len(words) + 1)]
    back = there[-2::-1]
    for text, key in zip([*there[1:], *back], [*words, *["Backspace"] * len(words)], strict=True):
        took = timed(page, VIEW, "keydown", lambda key=key: page.keyboard.press(key))
        if took:  # a space changes nothing
            found.append(checked(page, graph, Address(weergave="acties", zoek=text), took))
    return found


def least_keys(count: int) -> list[Took]:
    """`count` keystrokes in a field on the empty page."""
    with serving(EMPTY) as server, browser() as opened, fresh_page(opened) as (page, session):
        page.goto(server.url, wait_until="networkidle")
        page.wait_for_selector("main")
        page.evaluate(ANSWER)
        page.focus("input")
        slow_cpu(session)
        found = [timed(page, "main", "keydown", lambda: page.keyboard.press("a")) for _ in range(count)]
    return [took for took in found if took]


def checked(page: Page, graph: nx.MultiDiGraph, address: Address, took: Took | None) -> Took:
    """The time, if something changed and the page says the number of actions that the model knows.

    Raises
    ------
    RuntimeError
        If nothing changed, or the count is wrong.
    """
    said = page.text_content("[data-count=acties]") or ""
    right = own(sections(graph, address))
    if took is None or said.split()[0] not in (str(right), "geen"):
        raise RuntimeError(f"{address.query}: the page says {said!r}, the model {right}")
    return took
