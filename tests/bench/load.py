"""Many readers at once: the static edition behind nginx, and the served edition with two workers, under wrk."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.bench.edition import static_edition
from tests.bench.servers import GUNICORN_TWO, serving
from tests.bench.table import Measure

SECONDS = 60
CONNECTIONS = 200


def measure() -> list[Measure]:
    """Requests per second, the 99th percentile of the time that an answer takes, and errors, of each edition's first page.

    Raises
    ------
    RuntimeError
        Where there is no wrk.
    """
    found = []
    for name, start in (("static edition behind nginx", static_edition), ("served edition, 2 workers", _served)):
        with start() as url:
            found += _loaded(name, f"{url}/")
    return found


@contextmanager
def _served() -> Iterator[str]:
    with serving(GUNICORN_TWO) as server:
        yield server.url


def _loaded(name: str, url: str) -> list[Measure]:
    if not shutil.which("wrk"):
        raise RuntimeError("No wrk found. This gets it on Debian: apt-get install wrk")
    command = ["wrk", "--latency", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--timeout", "30s"]
    command += ["-H", "Accept-Encoding: gzip, br", url]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    socket_errors = sum(map(int, re.findall(r"(?:connect|read|write|timeout) (\d+)", said)))
    bad = sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", said)))
    note = f"{CONNECTIONS} connections, {SECONDS} s"
    return [
        Measure(f"{name}: answers", "/s", float(_found(r"Requests/sec:\s+([\d.]+)", said)), note=note),
        Measure(f"{name}: time to answer (p99)", "ms", _milliseconds(_found(r"99%\s+([\d.]+\w+)", said)), note=note),
        Measure(f"{name}: errors", "requests", socket_errors + bad, limit=0, note=note),
    ]


def _found(pattern: str, said: str) -> str:
    match = re.search(pattern, said)
    if match is None:
        raise RuntimeError(f"wrk says something else: {said}")
    return match[1]


def _milliseconds(text: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(\w+)", text).groups()  # type: ignore[union-attr]
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}[unit]
