"""Servers to measure, each a process of its own on a free port of this machine, stopped whatever happens."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.answer import FILE

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "theory" / "sociale-basis"
OWN_SETTINGS = ("THEORY_DIR", "BASE_URL", "URL_PREFIX", "FRAME_ANCESTORS", "LIVE_DB")
PATIENCE = 300
"""Seconds in which a server must be up: a large theory is rendered first."""

# The arguments of Python.  Port 0 lets the system choose one that is free.
GUNICORN = ("-m", "gunicorn", "--preload", "--bind", "127.0.0.1:0", "--no-control-socket")


@dataclass(frozen=True)
class Server:
    """A server that is up: its address, its process id, and how many seconds it took to come up."""

    url: str
    pid: int
    seconds: float


@contextmanager
def explorer(*theories: Path) -> Iterator[Server]:
    """The explorer of the theories in these folders, as `python app.py` serves them; without any, of the national one."""
    named = [part for theory in theories or (SHIPPED,) for part in ("--theory", str(theory))]
    with serving(("app.py", *named)) as server:
        yield server


@contextmanager
def peer(name: str, theory: Path = SHIPPED) -> Iterator[Server]:
    """A peer by its name in `peers.py`, served in the same way."""
    with serving(("-m", "tests.bench.serve", name, str(theory))) as server:
        yield server


@contextmanager
def explorer_workers(count: int) -> Iterator[Server]:
    """The explorer of all that is shipped under gunicorn, with this many workers."""
    with serving((*GUNICORN, "--workers", str(count), "app:server")) as server:
        yield server


@contextmanager
def empty_workers(count: int) -> Iterator[Server]:
    """The empty Dash page under gunicorn."""
    with serving((*GUNICORN, "--workers", str(count), "tests.bench.peers:empty()")) as server:
        yield server


@contextmanager
def bare_workers(count: int, answer: Path) -> Iterator[Server]:
    """A bare Flask route under gunicorn that gives the answer in this file."""
    with serving((*GUNICORN, "--workers", str(count), "tests.bench.peers:bare()"), {FILE: str(answer)}) as server:
        yield server


@contextmanager
def serving(arguments: Sequence[str], settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Run Python with `arguments` from the project's root until the block ends, with these environment variables.

    Raises
    ------
    RuntimeError
        If no address appears in what it prints; with what it did print.
    """
    # A file, not a pipe: a pipe that nobody reads fills up and stops the server.
    with tempfile.TemporaryFile("w+") as printed:
        start = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment() | dict(settings or {}),
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        try:
            while (url := _address(text := _read(printed.fileno()))) is None:
                if process.poll() is not None or time.monotonic() - start > PATIENCE:
                    raise RuntimeError(f"python {' '.join(arguments)} came to nothing:\n{text}")
                time.sleep(0.01)
            yield Server(url, process.pid, time.monotonic() - start)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def environment() -> dict[str, str]:
    """The environment in which servers and commands run: this one, without settings of the explorer itself."""
    kept = {name: value for name, value in os.environ.items() if name not in OWN_SETTINGS}
    return kept | {"HOST": "127.0.0.1", "PORT": "0", "PYTHONUNBUFFERED": "1", "LIVE_DB": "off"}


def _read(file: int) -> str:
    return os.pread(file, 100_000, 0).decode(errors="replace")


def _address(text: str) -> str | None:
    found = re.search(r"http://127\.0\.0\.1:\d+(?=\s)", text)
    return found and found[0]
