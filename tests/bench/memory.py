"""How much memory serving takes."""

import re
from pathlib import Path
from urllib.request import Request, urlopen

from tests.bench.servers import COMMAND_LINE, EMPTY, GUNICORN, GUNICORN_EMPTY, serving
from tests.bench.table import Measure

REQUESTS = 50
LIMIT = 120


def measure() -> list[Measure]:
    """Resident memory (VmRSS, shared pages included) of one process after `REQUESTS` pages, in MB of 1,000,000 bytes."""
    if not Path("/proc/self/status").exists():
        return [Measure("memory: needs /proc, which this system has not", "MB", 0)]
    note = f"RSS after {REQUESTS} pages"
    return [
        Measure("memory of a gunicorn worker", "MB", after_requests(GUNICORN), after_requests(GUNICORN_EMPTY), LIMIT, note=note),
        Measure("memory of python app.py", "MB", after_requests(COMMAND_LINE), after_requests(EMPTY), LIMIT, note=note),
    ]


def after_requests(arguments: tuple[str, ...]) -> float:
    """MB of the process that answers: the server's one child, or the server where it has none."""
    with serving(arguments) as server:
        for _ in range(REQUESTS):
            with urlopen(Request(server.url, headers={"Accept-Encoding": "gzip, br"})) as answer:
                answer.read()
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
        return resident(int(children[0]) if children else server.pid)


def resident(pid: int) -> float:
    """Resident memory of a process, in MB."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    if not found:
        raise RuntimeError(f"process {pid} is gone")
    return int(found[1]) * 1024 / 1e6
