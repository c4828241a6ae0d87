"""A group session with 200 phones: they poll every two seconds and send 800 answers within ten seconds, and all is counted once.

On waitress and on two workers of gunicorn, with SQLite and with PostgreSQL.  The peer is the same server's static script, asked
for in between by the same phones; so what the load itself costs burdens both alike.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from statistics import quantiles
from typing import Any
from urllib.request import Request, urlopen

from components.server.live.phone import phone_script
from tests.bench.phones import Met
from tests.bench.servers import GUNICORN, ROOT, SHIPPED, Server, environment, serving
from tests.bench.table import Measure
from tests.postgres import Postgres, postgres

PROCESSES = 2
PHONES = 200
NODES = ("ruimte", "inclusie", "mantelzorg", "responsiviteit")
ANSWERS = PHONES * len(NODES)
LIMIT = 5
"""How many times as long as the static script a poll may take, in the worst twentieth: it asks a database."""

SERVERS = {
    "waitress": ("app.py", "--theory", str(SHIPPED)),
    "gunicorn": (*GUNICORN, "--workers", "2", "app:server"),
}


def measure() -> list[Measure]:
    """Each server with each store, and once with a worker and PostgreSQL that die meanwhile."""
    measures = []
    for server in SERVERS:
        for store in ("SQLite", "PostgreSQL"):
            with _place(store) as (place, _):
                measures += _measured(f"{server}, {store}", server, place)
    with _place("PostgreSQL") as (place, database):
        assert database
        measures += _survived(place, database)
    return measures


def _measured(what: str, server: str, place: str) -> list[Measure]:
    with _serving(server, place) as running, _session(running.url) as (code, counted):
        met = _play(running.url, code)
        errors = sum(count for status, count in met.statuses.items() if status.split()[1] not in ("200", "204", "304"))
        note = f"{len(met.polls)} polls, {errors} errors, {met.arrived} answers of which {counted()} counted"
        right = errors == 0 and met.arrived == counted() == ANSWERS
    return [
        Measure(f"polls, 95%, {what}", "ms", _p95(met.polls), _p95(met.static), at_most=LIMIT, note=note),
        Measure(f"answers lost or in error, {what}", "requests", 0 if right else 1 + errors, at_most=0),
    ]


def _survived(place: str, database: Postgres) -> list[Measure]:
    """What arrived is counted, though a worker is killed after four seconds and PostgreSQL begins anew after seven."""
    with _serving("gunicorn", place) as running, _session(running.url) as (code, counted):

        def disaster() -> None:
            time.sleep(4)
            children = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()
            os.kill(int(children[0]), signal.SIGKILL)
            time.sleep(3)
            database.stop()
            time.sleep(1)
            database.start()

        met = _play(running.url, code, disaster)
        lost = ANSWERS - counted() if met.arrived == ANSWERS else ANSWERS
    note = ", ".join(f"{count} x {status}" for status, count in sorted(met.statuses.items()))
    return [Measure("answers lost, a worker killed and PostgreSQL restarted", "requests", abs(lost), at_most=0, note=note)]


def _play(url: str, code: str, meanwhile: Callable[[], None] = lambda: None) -> Met:
    script = f"/_content/{phone_script().name}"
    call = [sys.executable, "-m", "tests.bench.phones", url, code, script]
    started = [
        subprocess.Popen(
            [*call, str(seed), str(PHONES // PROCESSES), *NODES], cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True
        )
        for seed in range(PROCESSES)
    ]
    meanwhile()
    all_met = Met()
    for process in started:
        met = json.loads(process.communicate()[0])
        all_met.polls += met["polls"]
        all_met.static += met["static"]
        all_met.statuses += Counter(met["statuses"])
        all_met.arrived += met["arrived"]
    return all_met


@contextmanager
def _session(url: str) -> Iterator[tuple[str, Callable[[], int]]]:
    """The code of a session in which all is open, and what counts the answers in it."""
    begun = _call(url, "POST", "/live", {})
    code, key = begun["code"], begun["key"]
    _call(url, "POST", f"/l/{code}/beheer", {"do": "open"}, key)

    def counted() -> int:
        _call(url, "POST", f"/l/{code}/beheer", {"do": "show"}, key)
        counts = _call(url, "GET", f"/l/{code}/uitslag", None, key)["counts"]
        return sum(counts.get(node, {}).get("al", [0])[number] for node in NODES for number in range(len(counts[node]["al"])))

    yield code, counted
    _call(url, "DELETE", f"/l/{code}", None, key)


def _call(url: str, method: str, path: str, body: object, key: str = "") -> Any:
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {key}"}
    with urlopen(Request(url + path, data, headers, method=method), timeout=30) as answer:
        text = answer.read()
    return json.loads(text) if text else None


def _serving(server: str, place: str) -> AbstractContextManager[Server]:
    return serving(SERVERS[server], {"LIVE_DB": place, "THEORY_DIR": str(SHIPPED)})


@contextmanager
def _place(store: str) -> Iterator[tuple[str, Postgres | None]]:
    with tempfile.TemporaryDirectory() as made, postgres() if store == "PostgreSQL" else nullcontext() as database:
        yield (database.url if database else str(Path(made) / "sessies.sqlite")), database


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
