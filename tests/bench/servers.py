"""Servers to measure, each a process of its own on a free port of this machine, stopped whatever happens."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
OWN_SETTINGS = ("THEORY_DIR", "BASE_URL", "URL_PREFIX", "FRAME_ANCESTORS")
PATIENCE = 300
"""Seconds in which a server must be up: a large theory is rendered first."""

# By name, the arguments of Python.  Port 0 lets the system choose one that is free.
EMPTY = ("-m", "tests.bench.serve", "empty")
SHIPPED = ("-m", "tests.bench.serve", "shipped")
LARGE = ("-m", "tests.bench.serve", "large")
COMMAND_LINE = ("app.py",)
_GUNICORN = ("-m", "gunicorn", "--preload", "--bind", "127.0.0.1:0", "--no-control-socket")
GUNICORN = (*_GUNICORN, "app:server")
GUNICORN_TWO = (*_GUNICORN, "--workers", "2", "app:server")
GUNICORN_EMPTY = (*_GUNICORN, "tests.bench.serve:empty()")


@dataclass(frozen=True)
class Server:
    """A server that is up: its address, its process id, and how many seconds it took to come up."""

    url: str
    pid: int
    seconds: float


@contextmanager
def serving(arguments: Sequence[str]) -> Iterator[Server]:
    """Run Python with `arguments` from the project's root until the block ends.

    Raises
    ------
    RuntimeError
        If no address appears in what it prints; with what it did print.
    """
    environment = {name: value for name, value in os.environ.items() if name not in OWN_SETTINGS}
    environment |= {"HOST": "127.0.0.1", "PORT": "0", "PYTHONUNBUFFERED": "1"}
    # A file, not a pipe: a pipe that nobody reads fills up and stops the server.
    with tempfile.TemporaryFile("w+") as printed:
        start = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, env=environment, stdout=printed, stderr=subprocess.STDOUT
        )
        try:
            while (url := _address(text := _read(printed.fileno()))) is None:
                if process.poll() is not None or time.monotonic() - start > PATIENCE:
                    raise RuntimeError(f"python {' '.join(arguments)} came to nothing:\n{text}")
                time.sleep(0.02)
            yield Server(url, process.pid, time.monotonic() - start)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _read(file: int) -> str:
    return os.pread(file, 100_000, 0).decode(errors="replace")


def _address(text: str) -> str | None:
    found = re.search(r"http://127\.0\.0\.1:\d+(?=\s)", text)
    return found and found[0]
