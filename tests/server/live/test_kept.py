"""What is kept of people: answers by a random number, and nothing else; of that number nothing in any log."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import inspect

from components.server.live.tables import METADATA
from tests.command_line import command, environment
from tests.generated import write
from tests.nginx import free_port
from tests.rooms import Room, theory
from tests.theories import ROOT

COLUMNS = {
    "store": {"version"},
    "sessions": {
        *("code", "key_hash", "theory", "asked", "rehearsal", "expires", "phase", "node", "step", "version", "closed", "shown"),
    },
    "devices": {"code", "device"},
    "answers": {"code", "device", "node", "answers"},
}


def test_the_store_has_no_place_for_who_when_or_with_what(room: Room) -> None:
    tables = room.store.database.read(
        lambda connection: {
            name.split("_")[-1]: {column["name"] for column in inspect(connection).get_columns(name)} for name in METADATA.tables
        }
    )

    assert tables == COLUMNS


def test_whatever_a_phone_says_of_itself_is_nowhere_in_the_store(room: Room) -> None:
    room.environ["REMOTE_ADDR"] = "203.0.113.77"
    said = {
        "User-Agent": "Spookfoon/9",
        "Referer": "https://verraad.example/",
        "Cookie": "wie=ik",
        "X-Forwarded-For": "203.0.113.78",
    }
    room.steer("open", node="groen")
    device = str(room.client.post(f"/l/{room.code}/mee", headers=said, environ_overrides=room.environ).json["device"])  # type: ignore[index]
    body = {"device": device, "node": "groen", "answers": {"al": 1}}
    answer = room.client.post(f"/l/{room.code}/antwoord", json=body, headers=said, environ_overrides=room.environ)
    assert answer.status_code == 204

    def all_of_it() -> str:
        tables = METADATA.sorted_tables
        return str([room.store.database.read(lambda one, table=table: one.execute(table.select()).all()) for table in tables])  # type: ignore[misc]

    held = all_of_it()
    assert device in held
    assert [word for word in ("Spookfoon", "verraad", "wie=ik", "203.0.113") if word in held] == []
    room.end()
    assert device not in all_of_it()


@contextmanager
def served(kind: str, folder: Path, **others: str) -> Iterator[tuple[str, list[str]]]:
    """The address of the server, and the lines that it writes, with its log of visits where it can have one."""
    port = free_port()
    shown = write(theory(), folder / "buurt")
    settings = {"LIVE_DB": str(folder / "x"), "PORT": str(port), "THEORY_DIR": str(shown), "PYTHONUNBUFFERED": "1"}
    line = "%(h)s %(r)s %(q)s %({raw_uri}e)s %({query_string}e)s"
    gunicorn = [
        "--preload",
        "--bind",
        f"127.0.0.1:{port}",
        "--no-control-socket",
        "--access-logfile",
        "-",
        "--access-logformat",
        line,
    ]
    called = command() if kind == "waitress" else [sys.executable, "-m", "gunicorn", *gunicorn, "app:server"]
    written: list[str] = []
    with subprocess.Popen(
        called, cwd=ROOT, env=environment(**settings | others), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout
        for text in process.stdout:
            written.append(text)
            if "http://127.0.0.1" in text:
                break
        reading = threading.Thread(target=lambda: written.extend(process.stdout or []))
        reading.start()
        try:
            yield f"http://127.0.0.1:{port}", written
        finally:
            process.terminate()
            reading.join()


def ask(url: str, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str, str]:
    connection = HTTPConnection(urlsplit(url).netloc, timeout=20)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text, answer.headers.get("Location", "")


@pytest.mark.parametrize("kind", ["waitress", "gunicorn"])
def test_no_log_holds_a_device(tmp_path: Path, kind: str) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    with served(kind, tmp_path) as (url, written):
        code = ask(url, "POST", "/live")[1].split('"code":"')[1][:6]
        _, _, page = ask(url, "POST", f"/l/{code}/mee", "", **form)
        device = page.split("d=")[1]
        assert ask(url, "GET", page)[0] == 200
        assert ask(url, "GET", f"/l/{code}?knoop=x&d={device}&e=1")[0] == 200
        assert ask(url, "GET", f"/l/AAAAAA?d={device}")[0] == 404
        assert ask(url, "POST", f"/l/{code}/antwoord?d={device}", f"device={device}&node=x", **form)[0] == 400
        assert ask(url, "GET", f"/?d={device}")[0] == 200

    log = "".join(written)
    assert device not in log and "d=" not in log
    if kind == "gunicorn":
        assert f"GET /l/{code}?knoop=x&e=1" in log
