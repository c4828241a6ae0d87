"""What fourteen theories beside the national one cost: bytes of a first visit, memory of a worker, time to start."""

from itertools import islice
from pathlib import Path

from tests.bench import memory
from tests.bench.browser import READY, browser
from tests.bench.rounds import Rounds, figures, in_turns
from tests.bench.servers import SHIPPED, Server, empty_workers, explorer, explorer_workers
from tests.bench.table import Measure
from tests.bench.wire import visit
from theory.load import load
from theory.shelf import shipped

FEW = 6
"""Nodes that are opened of each theory."""


def measure() -> list[Measure]:
    """All that are shipped, beside the national one alone; memory beside an empty Dash app."""
    folders = shipped(SHIPPED.parent, SHIPPED.name)
    what = f"{len(folders)} theories: "
    with explorer(*folders) as all_of_them, explorer() as alone, browser() as opened:
        turns = in_turns(lambda: visit(opened, all_of_them.url, READY), lambda: visit(opened, alone.url, READY))
    more = figures(turns, lambda found: found.bytes / 1000)
    starts = in_turns(lambda: seconds(folders), lambda: seconds(folders[:1]))
    asked = [*memory.addresses(), *queries(folders[1:])]
    workers = in_turns(lambda: memory_of(asked), lambda: memory_of(asked, empty=True))
    return [
        Measure(f"{what}bytes of a first visit, more", "kB", more.ours - more.peer, at_most=1, note="than with one"),
        Measure.of(f"{what}start", "s", figures(starts, lambda took: took), at_most=1.6, note="peer: one theory"),
        Measure.of(
            f"{what}memory of a gunicorn worker",
            "MB",
            Rounds([mine for mine, _ in workers], [other for _, other in workers]),
            at_most=2.5,
            note=f"RSS after {len(asked)} pages of all of them; peer: empty Dash app",
        ),
    ]


def seconds(folders: list[Path]) -> float:
    """How long the explorer of these takes to start."""
    with explorer(*folders) as server:
        return server.seconds


def queries(folders: list[Path]) -> list[str]:
    """Pages of each theory, and of each again, for not all are kept."""
    pages = []
    for number in range(FEW):
        for folder in folders:
            nodes = [node.id for node in islice(load(folder).nodes, FEW)]
            pages.append(f"?theorie={folder.name}&knoop={nodes[number % len(nodes)]}")
    return pages


def memory_of(asked: list[str], empty: bool = False) -> float:
    """MB of a worker that has answered these; of the empty Dash app, or of the explorer of all that is shipped."""
    server: Server
    with (empty_workers if empty else explorer_workers)(1) as server:
        return memory.after(server, asked)
