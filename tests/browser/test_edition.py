"""The static edition: everything works from a plain host, from nginx and from a stick, and asks nothing of anyone."""

import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect

from app import SHIPPED
from components.edition import ONE_FILE, edition
from components.shown import fixed
from components.writing import write
from tests.nginx import nginx_serving
from theory.downloads import FILES
from theory.load import load

DEEP = "a/b/verandertheorie"
VIEWS = [
    "",
    "?selectie=ruimte",
    "?verband=ruimte.ontspanning",
    "?knoop=ruimte",
    "?knoop=ruimte&item=ruimte-a3",
    "?weergave=acties&actor=gemeenten",
    "?weergave=actor&actor=rijk",
    "?actor=rijk",
    "?weergave=beeld",
    "?weergave=bronnen&orde=jaar",
    "?weergave=bewijs",
    "?weergave=uitleg",
    "?zoek=eenzaam",
    "?modus=lijst",
    "?modus=embed&knoop=inclusie",
]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that a host serves, with the edition deep in it."""
    root = tmp_path_factory.mktemp("host")
    write(edition(fixed(load(SHIPPED))(), "", SHIPPED), root / DEEP, lambda _: None)
    return root


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """In silence."""


HOSTS = ["plain", "nginx"]
FILES_OPENED = ["folder", "file"]


@pytest.fixture(scope="module", params=[*HOSTS, *FILES_OPENED])
def at(request: pytest.FixtureRequest, exported: Path) -> Iterator[str]:
    """The address of the edition at each kind of host, and from disk."""
    if request.param == "plain":
        handler = functools.partial(_Quiet, directory=str(exported))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}/{DEEP}/"
            server.shutdown()
    elif request.param == "nginx":
        with nginx_serving("static", root=exported) as url:
            yield f"{url}/{DEEP}/"
    else:
        yield (exported / DEEP / ("index.html" if request.param == "folder" else ONE_FILE)).as_uri()


@pytest.fixture
def quiet_page(page: Page, at: str) -> Iterator[Page]:
    """A page that complains of nothing, and asks for nothing but what is beside it."""
    heard: list[str] = []
    home = at.rsplit("/", 1)[0]
    page.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfailed", lambda request: heard.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: None if request.url.startswith((home, "data:", "blob:")) else heard.append(f"elsewhere: {request.url}"),
    )
    page.on("response", lambda response: heard.append(f"{response.status} {response.url}") if response.status >= 400 else None)
    yield page
    assert heard == []


def arrived(page: Page) -> None:
    page.wait_for_selector("html[data-ready]:not([data-waits])")


def test_every_address_shows_what_the_served_page_shows(
    quiet_page: Page, at: str, browser_served: Callable[[str], list[str]]
) -> None:
    for query in VIEWS:
        quiet_page.goto(at + query)
        arrived(quiet_page)
        quiet_page.wait_for_load_state("networkidle")
        expect(quiet_page.locator("#vt-notice")).to_be_empty()
        assert seen(quiet_page) == browser_served(query), query


def seen(page: Page) -> list[str]:
    """What a reader sees of a page: its title, its view and its words."""
    page.wait_for_function("() => window.vt && vt.content")
    page.wait_for_timeout(300)
    words = page.locator("main").inner_text().split()
    return [page.title(), page.locator("main [data-view]").get_attribute("data-view") or "", " ".join(words)]


@pytest.fixture(scope="module")
def browser_served(shared_page: Page, url: str) -> Callable[[str], list[str]]:
    known: dict[str, list[str]] = {}

    def look(query: str) -> list[str]:
        if query not in known:
            shared_page.goto(url + query)
            shared_page.wait_for_load_state("networkidle")
            known[query] = seen(shared_page)
        return known[query]

    return look


def test_clicks_work_and_back_leads_back(quiet_page: Page, at: str) -> None:
    page = quiet_page
    page.goto(at)
    arrived(page)
    page.click("button[data-node=ruimte]")
    expect(page.locator("button[data-node=ruimte]")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="Meer info").click()
    expect(page.locator("[data-view=knoop]")).to_be_visible()
    page.click(".vt-menu >> text=Acties")
    page.click("button[data-actor=gemeenten]")
    expect(page.locator("[data-count=acties]")).to_have_text("43 acties")
    assert "actor=gemeenten" in page.url
    page.click(".vt-menu >> text=Schema")
    expect(page.locator("[data-view=schema]")).to_be_visible()
    page.go_back()
    expect(page.locator("[data-view=acties]")).to_be_visible()
    page.reload()
    arrived(page)
    expect(page.locator("[data-count=acties]")).to_have_text("43 acties")


def test_the_figures_are_drawn(quiet_page: Page, at: str) -> None:
    quiet_page.goto(at + "?weergave=beeld")
    expect(quiet_page.locator(".js-plotly-plot")).to_have_count(3, timeout=20_000)


@pytest.mark.parametrize("at", [*HOSTS, "file"], indirect=True)  # of a folder on disk, browsers open files in the page's place
def test_every_download_is_there(quiet_page: Page, at: str, exported: Path) -> None:
    quiet_page.goto(at + "?weergave=uitleg")
    arrived(quiet_page)
    saved: list[Download] = []
    quiet_page.on("download", lambda download: saved.append(download))
    for number, name in enumerate(FILES, 1):
        with quiet_page.expect_download():
            quiet_page.click(f'a[download="{name}"]')
        quiet_page.wait_for_timeout(200)
        assert [download.suggested_filename for download in saved] == list(FILES)[:number]
        assert saved[-1].path().read_bytes() == (exported / DEEP / "data" / name).read_bytes()


def test_a_table_is_made_without_a_server(quiet_page: Page, at: str) -> None:
    quiet_page.goto(at + "?weergave=acties&actor=gemeenten")
    arrived(quiet_page)
    with quiet_page.expect_download() as saved:
        quiet_page.click("[data-take=csv]")
    assert len(saved.value.path().read_text("utf-8-sig").splitlines()) == 44


@pytest.mark.parametrize("at", HOSTS, indirect=True)
def test_it_works_in_a_sandboxed_frame(page: Page, at: str, exported: Path) -> None:
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(str(error)))
    frame = f'<iframe src="{at}?modus=embed" sandbox="allow-scripts" width="1000" height="700" title="t"></iframe>'
    (exported / "gastheer.html").write_text(f'<!DOCTYPE html><html lang="nl"><title>Gastheer</title>{frame}')
    page.goto(at.replace(f"{DEEP}/", "gastheer.html"))
    inside = page.frame_locator("iframe")
    inside.locator("button[data-node=ruimte]").click()
    expect(inside.locator("button[data-node=ruimte]")).to_have_attribute("aria-pressed", "true")
    inside.get_by_role("link", name="Meer info").click()
    expect(inside.locator("[data-view=knoop]")).to_be_visible()
    assert heard == []


def test_the_panel_says_where_embedding_cannot_be(quiet_page: Page, at: str) -> None:
    quiet_page.goto(at)
    arrived(quiet_page)
    quiet_page.click("[data-sharing]")
    nowhere = quiet_page.locator("dialog [data-part=nowhere]")
    if at.startswith("file:"):
        expect(nowhere).to_be_visible()
        expect(quiet_page.locator("dialog [data-part=embed]")).not_to_be_visible()
    else:
        expect(nowhere).not_to_be_visible()
        assert f'src="{at}?modus=embed"' in quiet_page.locator("dialog [data-part=code]").input_value()
