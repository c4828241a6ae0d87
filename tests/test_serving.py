"""Behind nginx, with the configurations of the README: headers, sub-paths, and workers that die."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from components.document import document
from components.static_site.boot import boot
from components.static_site.build import static_files
from components.static_site.write_folder import write_folder
from tests.command_line import environment
from tests.nginx import ROOT, configuration, free_port, nginx_serving
from tests.sites import static_site
from tests.theories import SHIPPED, without_deepening


@contextmanager
def workers(port: int) -> Iterator[subprocess.Popen[str]]:
    """The served edition with two workers, as the README starts it."""
    command = [sys.executable, "-m", "gunicorn", "--preload", "--workers", "2", "--bind", f"127.0.0.1:{port}"]
    settings = environment(URL_PREFIX="/verkenner", BASE_URL="https://www.example.org/verkenner/")
    with subprocess.Popen(
        [*command, "--no-control-socket", "app:server"], cwd=ROOT, env=settings, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr
        try:
            for line in process.stderr:
                if "Booting worker" in line:
                    break
            reading = threading.Thread(target=process.stderr.read)
            reading.start()  # a pipe that nobody reads fills up
            yield process
        finally:
            process.terminate()
            reading.join()


def get(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    at = urlsplit(url)
    with closing(HTTPConnection(at.hostname or "", at.port, timeout=20)) as connection:
        connection.request("GET", at.path + (f"?{at.query}" if at.query else ""), headers=headers)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, int]]:
    """The address of the served edition behind nginx, and the number of the process that keeps its workers."""
    port = free_port()
    with workers(port) as process, nginx_serving("served", upstream=port) as url:
        yield f"{url}/verkenner", process.pid


@pytest.fixture(scope="module")
def static(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("www")
    write_folder(
        static_files(static_site(without_deepening(), SHIPPED), "https://www.voorbeeld.nl/theorie/"),
        root / "theorie",
        lambda _: None,
    )
    with nginx_serving("static", root=root) as url:
        yield f"{url}/theorie/"


def test_the_policy_in_the_readme_lets_the_page_s_own_scripts_through() -> None:
    assert document.hashed(boot(inside=False)) in configuration("static")


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("", "text/html; charset=utf-8"),
        ("verandertheorie.html", "text/html; charset=utf-8"),
        ("embed.js", "application/javascript; charset=utf-8"),
        ("data/theory.json", "application/json; charset=utf-8"),
        ("data/actions.csv", "text/csv"),
        ("data/actions.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("data/graph.graphml", "application/xml"),
        ("card.png", "image/png"),
        ("_content/qr/knoop-ruimte.svg", "image/svg+xml"),
    ],
)
def test_each_file_has_its_type_and_is_not_guessed(static: str, path: str, media: str) -> None:
    status, headers, _ = get(static + path)

    assert status == 200
    assert headers["content-type"].split(";")[0] == media.split(";")[0]
    assert headers["x-content-type-options"] == "nosniff"


def test_names_with_a_fingerprint_are_kept_and_others_asked_for_again(static: str) -> None:
    _, headers, page = get(static)
    (script,) = re.findall(rb'<script src="([^"]+)"', page)
    _, kept, _ = get(static + script.decode())

    assert headers["cache-control"] == "public, max-age=300"
    assert kept["cache-control"] == "public, max-age=31536000, immutable"
    assert get(f"{static}_content/qr/knoop-ruimte.svg")[1]["cache-control"] == "public, max-age=300"  # follows the base URL
    assert "frame-ancestors *" in headers["content-security-policy"]
    assert get(static, **{"If-None-Match": headers["etag"]})[0] == 304
    assert get(static + "data/theory.json")[1]["access-control-allow-origin"] == "*"
    assert get(static + script.decode(), **{"Accept-Encoding": "gzip"})[1]["content-encoding"] == "gzip"


def test_the_served_edition_lives_behind_nginx_under_a_path(served: tuple[str, int]) -> None:
    url, _ = served
    status, headers, page = get(f"{url}/?knoop=ruimte")
    assert status == 200
    assert "script-src 'self'" in headers["content-security-policy"]
    assert b'href="https://www.example.org/verkenner/?knoop=ruimte"' in page
    for script in re.findall(rb'<script src="(/[^"]+)"', page):
        assert get(url.removesuffix("/verkenner") + script.decode())[0] == 200
    assert get(f"{url}/data/theory.json")[0] == 200
    assert get(f"{url}/niets")[0] == 404


def test_a_worker_that_dies_takes_nothing_with_it_but_its_own_requests(served: tuple[str, int]) -> None:
    url, keeper = served
    assert get(f"{url}/")[0] == 200
    seen: list[int] = []
    ended = threading.Event()

    def ask() -> None:
        while not ended.is_set():
            try:
                seen.append(get(f"{url}/embed.js")[0])
            except (OSError, HTTPException):
                seen.append(0)

    asking = [threading.Thread(target=ask) for _ in range(4)]
    for thread in asking:
        thread.start()
    try:
        _until(lambda: len(seen) > 50)
        dead = _children(keeper)[0]
        os.kill(dead, signal.SIGKILL)
        _until(lambda: dead not in (now := _children(keeper)) and len(now) == 2)
        answered = len(seen)
        _until(lambda: len(seen) > answered + 50)
    finally:
        ended.set()
        for thread in asking:
            thread.join()
    lost = [status for status in seen if status != 200]

    assert len(lost) <= 4, lost  # at most what the dead one held in its hands
    assert seen[-20:] == [200] * 20
    assert len(_children(keeper)) == 2


def _until(so: Callable[[], bool]) -> None:
    """Wait for this, for a minute at most."""
    for _ in range(1200):
        if so():
            return
        time.sleep(0.05)
    raise AssertionError("it does not come to that")


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in found]
