"""What a theory of ten times the size costs: the time to check it and to start, and the bytes of a first visit."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import brotli
from lxml import html  # type: ignore[import-untyped]

from tests.bench.answer import Answer
from tests.bench.browser import READY, browser
from tests.bench.large_theory import LARGE, SMALL, theory_folder
from tests.bench.rounds import figures, in_turns
from tests.bench.servers import ROOT, environment, explorer
from tests.bench.table import Measure
from tests.bench.wire import visit

PER_NODE_OR_LINK = ("nodes", "links")
"""The keys of the page's data that hold something for each node or link."""

QUALITY = 5
"""How hard brotli presses, of 11: about what servers do with a page that is not always the same."""


class Start(NamedTuple):
    """Seconds to check a theory and to serve it."""

    check: float
    start: float


def measure() -> list[Measure]:
    """600 nodes and 6,000 actions, beside 60 nodes and 600 actions."""
    sizes = f"{LARGE.nodes:,} nodes, {LARGE.actions:,} actions"
    note = f"peer: {SMALL.nodes:,} nodes, {SMALL.actions:,} actions"
    with theory_folder(LARGE) as large, theory_folder(SMALL) as small:
        turns = in_turns(lambda: start(large), lambda: start(small))
    return [
        Measure.of(f"{sizes}: check", "s", figures(turns, lambda took: took.check), at_most=12, note=note),
        Measure.of(f"{sizes}: start", "s", figures(turns, lambda took: took.start), at_most=12, note=note),
    ]


def start(theory: Path) -> Start:
    """Each less what Python and the imports take: the time to check a folder that is not there."""
    with explorer(theory) as server:
        started = server.seconds
    least = check(theory / "absent", 1)
    return Start(check(theory, 0) - least, started - least)


def check(theory: Path, status: int) -> float:
    """Seconds that `python app.py check` takes.

    Raises
    ------
    RuntimeError
        If it ends with another exit status than this.
    """
    began = time.monotonic()
    command = [sys.executable, "app.py", "check", str(theory)]
    run = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True)
    if run.returncode != status:
        raise RuntimeError(f"app.py check gives {run.returncode}: {(run.stdout + run.stderr)[-200:]}")
    return time.monotonic() - began


def measure_bytes() -> list[Measure]:
    """A first visit to the schema without the markup of its nodes and links, in kB of 1,000 bytes."""
    with (
        theory_folder(LARGE) as large,
        theory_folder(SMALL) as small,
        explorer(large) as ours,
        explorer(small) as peer,
        browser() as opened,
    ):
        turns = in_turns(
            lambda: remaining(ours.url) + visit(opened, ours.url, READY).rest,
            lambda: remaining(peer.url) + visit(opened, peer.url, READY).rest,
        )
    what = f"{LARGE.nodes:,} nodes: bytes of a first visit but for nodes and links"
    rounds = figures(turns, lambda size: size / 1000)
    return [Measure.of(what, "kB", rounds, at_most=1.2, note=f"peer: {SMALL.nodes:,} nodes")]


def remaining(url: str) -> int:
    """Bytes of the page at this address without the markup of nodes and links, compressed again."""
    headers, body = Answer.to(f"{url}/")
    encoding = headers.get("Content-Encoding")
    page = brotli.decompress(body) if encoding == "br" else body
    if not page.lstrip().startswith(b"<"):
        raise RuntimeError(f"{url} gives no page that can be read, but {encoding}")
    return len(brotli.compress(without_nodes_and_links(page.decode()).encode(), quality=QUALITY))


def without_nodes_and_links(page: str) -> str:
    """The page's HTML without what it holds for each node or link.

    That is: every list item of class `vt-node` of the schema, and in the JSON of the script `vt-data` the values of the
    keys in `PER_NODE_OR_LINK`.
    """
    root = html.document_fromstring(page)
    for item in root.xpath("//li[contains(concat(' ', @class, ' '), ' vt-node ')]"):
        item.drop_tree()
    for script in root.xpath("//script[@id='vt-data']"):
        data = json.loads(script.text)
        script.text = json.dumps({key: value for key, value in data.items() if key not in PER_NODE_OR_LINK})
    return str(html.tostring(root, encoding="unicode"))
