"""The static edition: everything works from a plain host, from nginx and from a stick, and asks nothing of anyone."""

import functools
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect

from components.static_site.build import ONE_FILE, static_files
from components.static_site.write_folder import write_folder
from tests.browser.by_hand import by_hand
from tests.browser.page import READY, WIDE, choose, fetch_all, filled, painted, resize
from tests.nginx import nginx_serving
from tests.sites import static_site
from tests.theories import SHIPPED, shipped
from theory.downloads import FILES

DEEP = "a/b/verandertheorie"
LEFT = ("net::ERR_ABORTED",)  # what was still being fetched when the page was left
VIEWS = [
    "",
    "?selectie=ruimte",
    "?verband=ruimte.ontspanning",
    "?knoop=ruimte",
    "?knoop=ruimte&item=ruimte-a3",
    "?weergave=acties&actor=gemeenten",
    "?weergave=actor&actor=rijk",
    "?actor=rijk",
    "?weergave=bronnen&orde=jaar",
    "?weergave=bewijs",
    "?weergave=toets",
    "?weergave=gesprek",
    "?weergave=gesprek&bij=zeggenschap",
    "?weergave=uitleg",
    "?zoek=eenzaam",
    "?modus=lijst",
    "?modus=embed&knoop=inclusie",
]
GEMEENTEN = by_hand(actor="gemeenten")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that a host serves, with the edition deep in it."""
    root = tmp_path_factory.mktemp("host")
    write_folder(static_files(static_site(shipped(), SHIPPED), ""), root / DEEP, lambda _: None)
    return root


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """In silence."""


HOSTS = ["plain", "nginx"]
PLACES = [pytest.param("plain", marks=pytest.mark.long), "nginx", pytest.param("folder", marks=pytest.mark.long), "file"]


@pytest.fixture(scope="module", params=PLACES)
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
    page.on("requestfailed", lambda request: None if request.failure in LEFT else heard.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: None if request.url.startswith((home, "data:", "blob:")) else heard.append(f"elsewhere: {request.url}"),
    )
    page.on("response", lambda response: heard.append(f"{response.status} {response.url}") if response.status >= 400 else None)
    yield page
    assert heard == []


def arrived(page: Page, address: str) -> None:
    """Open an address, and wait until what it asks for is shown and all else has come."""
    page.goto(address, wait_until="commit")
    page.wait_for_selector(f"{READY}:not([data-waits])", state="attached")
    fetch_all(page)


def test_every_address_shows_what_the_served_page_shows(
    quiet_page: Page, at: str, browser_served: Callable[[str], list[str]]
) -> None:
    for query in VIEWS:
        arrived(quiet_page, at + query)
        expect(quiet_page.locator("#vt-notice")).to_be_empty()
        assert seen(quiet_page) == browser_served(query), query


def seen(page: Page) -> list[str]:
    """What a reader sees of a page: its title, its view and its words."""
    if page.locator("main [data-view=beeld]").count():
        expect(page.locator(".js-plotly-plot:has(.main-svg)")).to_have_count(3)
    filled(page)
    painted(page)
    words = page.locator("main").inner_text().split()
    return [page.title(), page.locator("main [data-view]").get_attribute("data-view") or "", " ".join(words)]


@pytest.fixture(scope="module")
def browser_served(shared_page: Page, url: str) -> Callable[[str], list[str]]:
    known: dict[str, list[str]] = {}

    def look(query: str) -> list[str]:
        if query not in known:
            resize(shared_page, WIDE)
            arrived(shared_page, url + query)
            known[query] = seen(shared_page)
        return known[query]

    return look


def test_clicks_work_and_back_leads_back(quiet_page: Page, at: str) -> None:
    page = quiet_page
    arrived(page, at)
    page.click("button[data-node=ruimte]")
    expect(page.locator("button[data-node=ruimte]")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="Meer info").click()
    expect(page.locator("[data-view=knoop]")).to_be_visible()
    choose(page, "Acties")
    page.click("button[data-actor=gemeenten]")
    expect(page.locator("[data-count=acties]")).to_have_text(GEMEENTEN["total"])
    assert "actor=gemeenten" in page.url
    choose(page, "Schema")
    expect(page.locator("[data-view=schema]")).to_be_visible()
    page.go_back()
    expect(page.locator("[data-view=acties]")).to_be_visible()
    page.reload()
    page.wait_for_selector(f"{READY}:not([data-waits])", state="attached")
    expect(page.locator("[data-count=acties]")).to_have_text(GEMEENTEN["total"])


def test_the_figures_are_drawn_in_dashs_room_and_in_one_file_without(quiet_page: Page, at: str) -> None:
    arrived(quiet_page, at + "?weergave=beeld")
    expect(quiet_page.locator(".js-plotly-plot .main-svg text").nth(200)).to_be_attached(timeout=60_000)
    expect(quiet_page.locator(".js-plotly-plot")).to_have_count(3)
    expect(quiet_page.locator("#react-entry-point .js-plotly-plot")).to_have_count(0 if at.endswith(ONE_FILE) else 3)
    quiet_page.locator("#vt-heat .annotation-text-g", has_text="Overheid en uitvoering").click()
    expect(quiet_page.locator("#vt-heat .textpoint", has_text="Gemeenten")).to_have_count(1)
    quiet_page.click("[data-figure=heat] [data-cell='gemeenten ruimte'] a")
    expect(quiet_page.locator("[data-count=acties]")).to_have_text(by_hand(actor="gemeenten", bij="ruimte")["total"])


@pytest.mark.parametrize("at", [*HOSTS, "file"], indirect=True)  # of a folder on disk, browsers open files in the page's place
def test_every_download_is_there(quiet_page: Page, at: str, exported: Path) -> None:
    arrived(quiet_page, at + "?weergave=uitleg")
    saved: list[Download] = []
    quiet_page.on("download", lambda download: saved.append(download))
    for name in FILES:
        with quiet_page.expect_download() as found:
            quiet_page.click(f'a[download="{name}"]')
        assert found.value.path().read_bytes() == (exported / DEEP / "data" / name).read_bytes()
    quiet_page.wait_for_timeout(200)  # a second download by the same click would come now
    assert [download.suggested_filename for download in saved] == list(FILES)


def test_a_table_and_a_word_file_are_made_without_a_server(quiet_page: Page, at: str) -> None:
    arrived(quiet_page, at + "?weergave=acties&actor=gemeenten")
    with quiet_page.expect_download() as saved:
        quiet_page.click("[data-take=csv]")
    own = [ids for name, ids in GEMEENTEN["sections"] if name != "wider"]
    assert len(saved.value.path().read_text("utf-8-sig").splitlines()) == 1 + sum(map(len, own))
    with quiet_page.expect_download() as saved:
        quiet_page.click("[data-take=word]")
    assert "word/document.xml" in zipfile.ZipFile(saved.value.path()).namelist()


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


@pytest.mark.parametrize("at", HOSTS, indirect=True)
def test_in_a_sandboxed_frame_dash_draws_the_figures(page: Page, at: str, exported: Path) -> None:
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(str(error)))
    frame = f'<iframe src="{at}?modus=embed&amp;weergave=beeld" sandbox="allow-scripts" width="1000" height="700" title="t">'
    (exported / "beeld.html").write_text(f'<!DOCTYPE html><html lang="nl"><title>Gastheer</title>{frame}</iframe>')
    page.goto(at.replace(f"{DEEP}/", "beeld.html"))
    inside = page.frame_locator("iframe")
    expect(inside.locator("#react-entry-point .js-plotly-plot .main-svg text").nth(150)).to_be_attached(timeout=60_000)
    inside.locator("#vt-heat .annotation-text-g", has_text="Overheid en uitvoering").click()
    expect(inside.locator("#vt-heat .textpoint", has_text="Gemeenten")).to_have_count(1)
    assert heard == []


def test_the_panel_says_where_embedding_cannot_be(quiet_page: Page, at: str) -> None:
    arrived(quiet_page, at)
    quiet_page.click("[data-sharing]")
    nowhere = quiet_page.locator("dialog [data-part=nowhere]")
    if at.startswith("file:"):
        expect(nowhere).to_be_visible()
        expect(quiet_page.locator("dialog [data-part=embed]")).not_to_be_visible()
    else:
        expect(nowhere).not_to_be_visible()
        assert f'src="{at}?modus=embed"' in quiet_page.locator("dialog [data-part=code]").input_value()
