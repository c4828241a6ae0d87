"""How much memory a worker takes."""

import re
from itertools import chain, islice
from pathlib import Path
from urllib.request import Request, urlopen

from tests.bench.answer import ENCODINGS
from tests.bench.rounds import Rounds, in_turns
from tests.bench.servers import SHIPPED, Server, empty_workers, explorer_workers
from tests.bench.table import Measure
from theory.load import load

PAGES = 200


def measure() -> list[Measure]:
    """Resident memory (VmRSS, shared pages included) of a gunicorn worker, beside an empty Dash app's; MB of 1,000,000 bytes.

    Raises
    ------
    RuntimeError
        On a system without /proc.
    """
    if not Path("/proc/self/status").exists():
        raise RuntimeError("needs /proc, which this system has not")
    asked = addresses()
    turns = in_turns(lambda: explorer_memory(asked), lambda: empty_memory(asked))
    rounds = Rounds([mine for mine, _ in turns], [other for _, other in turns])
    note = f"RSS after {len(asked)} different pages; peer: empty Dash app"
    return [Measure.of("memory of a gunicorn worker", "MB", rounds, at_most=2.5, note=note)]


def addresses() -> list[str]:
    """The queries of `PAGES` different pages: views, nodes, their links, actors and items."""
    theory = load(SHIPPED)
    views = [f"?weergave={view}" for view in ("acties", "bronnen", "bewijs", "uitleg", "beeld")]
    nodes = [f"?{name}={node.id}" for node in theory.nodes for name in ("knoop", "selectie")]
    actors = [f"?weergave=actor&actor={actor.id}" for actor in theory.actors]
    items = [f"?knoop={node.id}&item={claim.id}" for node in theory.nodes for claim in node.claims]
    found = list(islice(chain(["", *views], nodes, actors, items), PAGES))
    if len(found) < PAGES:
        raise RuntimeError(f"the shipped theory has only {len(found)} pages")
    return found


def explorer_memory(queries: list[str]) -> float:
    """MB of a worker of the explorer that has answered these."""
    with explorer_workers(1) as server:
        return after(server, queries)


def empty_memory(queries: list[str]) -> float:
    """The same of the empty Dash app."""
    with empty_workers(1) as server:
        return after(server, queries)


def after(server: Server, queries: list[str]) -> float:
    """MB of the one worker of a server that has answered these."""
    for query in queries:
        with urlopen(Request(f"{server.url}/{query}", headers={"Accept-Encoding": ENCODINGS})) as answer:
            answer.read()
    (worker,) = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{worker}/status").read_text())
    if not found:
        raise RuntimeError(f"process {worker} is gone")
    return int(found[1]) * 1024 / 1e6
