"""From one theory to another: served, at a plain host, from a disk and within the one file; each with its own addresses."""

import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from components.address import flat
from components.document.site_shelf import SiteShelf, shelf_for_good
from components.static_site.build import ONE_FILE, static_files
from components.static_site.write_folder import write_folder
from tests.browser.host import Host, frame
from tests.browser.page import READY, choose, fetch_all, listen
from tests.theories import DORPSKRACHT, ROOT
from theory.shelf import by_id

FIRST, OTHER = "De ijsclub", "Dorpskracht Elzerbroek"
SHOWN = f"{READY}:not([data-waits])"

READ = """queries => queries.map(query => {
  const { state, dropped } = vt.read(query);
  return [vt.query(state), state.view, state.key, dropped];
})"""


@pytest.fixture(scope="module")
def shelf() -> SiteShelf:
    return shelf_for_good(by_id([ROOT / "tests" / "fixtures" / "ijsclub", DORPSKRACHT]))


@pytest.fixture(scope="module")
def exported(shelf: SiteShelf, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("host") / "uit"
    write_folder(static_files(shelf.state(), "", shelf.others()), out, lambda _: None)
    return out


@pytest.fixture(scope="module")
def served(shelf: SiteShelf, serve_shelf: Callable[[SiteShelf], str]) -> str:
    return serve_shelf(shelf)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """In silence."""


@pytest.fixture(scope="module", params=["served", "host", "disk", "one file"])
def at(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the first theory in each edition."""
    if request.param == "served":
        yield request.getfixturevalue("served")
        return
    out: Path = request.getfixturevalue("exported")
    if request.param == "host":
        with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(out))) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}/"
            server.shutdown()
    else:
        yield (out / ("index.html" if request.param == "disk" else ONE_FILE)).as_uri()


@pytest.fixture(scope="module")
def kept(browser: Browser) -> Iterator[BrowserContext]:
    """A browser in which a theory that was left may come back as it was."""
    context = browser.new_context(accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def page(kept: BrowserContext) -> Iterator[Page]:
    """A page that complains of nothing, but of what a test itself refuses."""
    page = kept.new_page()
    heard = listen(page)
    yield page
    page.close()
    meant = ("elsewhere: file:", "page.js", "net::ERR", "404")  # a page that did not come has no icon either
    assert [one for one in heard if not any(part in one for part in meant)] == []


def opened(page: Page, at: str, query: str) -> Page:
    page.goto(at + query)
    page.wait_for_selector(SHOWN, state="attached")
    return page


def expect_theory(page: Page, title: str, query: str) -> None:
    """This theory is shown, at an address that ends so."""
    expect(page.locator(".vt-header__title")).to_have_text(title)
    page.wait_for_selector(SHOWN, state="attached")
    assert page.url.partition("?")[2] == query.removeprefix("?")


def test_one_goes_from_the_shelf_to_a_theory_and_back_and_may_load_it_anew(page: Page, at: str) -> None:
    opened(page, at, "")
    choose(page, "Theorieën")
    page.click("[data-theory=dorpskracht] a")
    expect_theory(page, OTHER, "?theorie=dorpskracht")
    expect(page.locator(".vt-node")).to_have_count(23)

    page.click("button[data-node=dorpshuis]")
    expect(page.locator("#vt-panel")).to_contain_text("geeft steun aan")
    expect_theory(page, OTHER, "?theorie=dorpskracht&selectie=dorpshuis")
    page.reload()
    expect_theory(page, OTHER, "?theorie=dorpskracht&selectie=dorpshuis")
    expect(page.locator("button[data-node=dorpshuis]")).to_have_attribute("aria-pressed", "true")

    page.go_back()
    expect_theory(page, OTHER, "?theorie=dorpskracht")
    page.go_back()
    expect_theory(page, FIRST, "?weergave=theorieen")
    page.go_forward()
    expect_theory(page, OTHER, "?theorie=dorpskracht")
    choose(page, "Theorieën")
    page.click("[data-theory=ijsclub] a")
    expect_theory(page, FIRST, "")


@pytest.mark.parametrize(
    ("query", "view"),
    [
        ("knoop=dorpshuis", "knoop"),
        ("weergave=uitleg", "uitleg"),
        ("weergave=verdieping", "verdieping"),
        ("weergave=theorieen", "theorieen"),
        ("modus=lijst", "schema"),
        ("zoek=dorp", "zoek"),
        ("selectie=dorpshuis&vraag=leunt", "schema"),
        ("modus=presentatie&stap=2", "schema"),
    ],
)
def test_each_view_of_another_theory_has_its_address(page: Page, at: str, query: str, view: str) -> None:
    opened(page, at, f"?theorie=dorpskracht&{query}")

    expect(page.locator("main [data-view]")).to_have_attribute("data-view", view)
    expect(page.locator(".vt-header__title")).to_have_text(OTHER)
    expect(page.locator("#vt-notice")).to_be_empty()
    links = page.locator("a[href^='?']").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    shelf = {"theorieen": ["?", "?weergave=toets"], "zoek": ["?"]}.get(view, [])  # to the first
    assert links and [link for link in links if not link.startswith("?theorie=dorpskracht") and link not in shelf] == []


def test_a_search_says_in_which_theory_something_is_and_leads_there(page: Page, at: str) -> None:
    opened(page, at, "?theorie=dorpskracht&weergave=zoek")
    page.fill("main [name=zoek]", "ijsvl")
    group = page.locator("[data-kind=elsewhere]")
    expect(group).to_contain_text("IJsvloer op het veld")
    expect(group).to_contain_text("De ijsclub · Stap")
    expect(page.locator(".vt-results > p")).to_have_text("In deze theorie is niets gevonden.")

    group.locator("a").first.click()
    expect_theory(page, FIRST, "?knoop=ijsvloer")
    page.go_back()
    expect(page.locator("[data-kind=elsewhere]")).to_contain_text("IJsvloer op het veld")


def test_what_is_not_on_the_shelf_is_said_and_what_was_mangled_is_understood(page: Page, at: str) -> None:
    opened(page, at, "?theorie=nergens")
    expect(page.locator("#vt-notice")).to_contain_text("theorie=nergens")
    expect(page.locator(".vt-header__title")).to_have_text(FIRST)

    page.goto(f"{at}?theorie=ijsclub")
    expect(page.locator("#vt-notice")).to_be_empty()
    page.goto(f"{at}?theorie=dorpskracht.&amp;knoop=dorpshuis")
    expect(page.locator(".vt-header__title")).to_have_text(OTHER)
    expect(page.locator("main h1")).to_have_text("Een dorpshuis dat elke dag open is")


def test_the_browser_reads_and_writes_addresses_as_python_does(page: Page, at: str, shelf: SiteShelf) -> None:
    opened(page, at, "?theorie=dorpskracht")
    fetch_all(page)
    site = shelf.state("dorpskracht").site
    queries = [
        "?theorie=dorpskracht&knoop=dorpshuis",
        "?theorie=dorpskracht.&weergave=uitleg&modus=embed",
        "?theorie=nergens&selectie=dorpshuis",
        "?theorie=constructor",
        "?weergave=theorieen&theorie=dorpskracht",
        "?theorie=dorpskracht&modus=presentatie",
        "?theorie=dorpskracht&modus=presentatie&stap=3",
        "?theorie=dorpskracht&modus=presentatie&verhaal=kort",
        "?theorie=dorpskracht&selectie=dorpshuis&modus=presentatie",
    ]
    ours = []
    for query in queries:
        address, dropped = site.read(flat(parse_qsl(query[1:])))
        ours.append([address.query, address.view, address.key, dropped])

    assert page.evaluate(READ, queries) == ours


def test_a_presentation_goes_through_the_story_of_its_theory(page: Page, at: str) -> None:
    opened(page, at, "?theorie=dorpskracht&modus=presentatie")
    expect(page.locator("[data-step]")).to_have_attribute("data-step", "1/5")
    page.keyboard.press("PageDown")
    expect(page.locator("[data-step]")).to_have_attribute("data-step", "2/5")
    expect_theory(page, OTHER, "?theorie=dorpskracht&selectie=dorpshuis&modus=presentatie&stap=2")


def test_a_theory_in_a_frame_stays_in_it_and_so_does_the_way_back(kept: BrowserContext, served: str, host: Host) -> None:
    page = kept.new_page()
    host.open(page, f'<iframe src="{served}?modus=embed&weergave=theorieen"></iframe>')
    before = page.evaluate("history.length")
    inside = frame(page, 0)
    inside.click("[data-theory=dorpskracht] a")
    inside.wait_for_selector(f"{SHOWN}[data-modus=embed][data-theory=dorpskracht]", state="attached")

    assert inside.url.endswith("?theorie=dorpskracht&modus=embed")
    assert page.evaluate("history.length") == before
    page.close()


def test_what_a_theory_has_to_download_stands_in_the_one_file_too(page: Page, exported: Path) -> None:
    opened(page, (exported / ONE_FILE).as_uri(), "?theorie=dorpskracht&weergave=uitleg")
    with page.expect_download() as download:
        page.click("a[download='theory.json']")

    assert download.value.path().read_bytes() == (exported / "data" / "dorpskracht" / "theory.json").read_bytes()


def test_a_page_that_does_not_come_is_said_and_asked_for_again(page: Page, exported: Path) -> None:
    handler = functools.partial(_Quiet, directory=str(exported))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page.route("**/page.js", lambda route: route.abort("failed"), times=1)
        page.goto(f"http://127.0.0.1:{server.server_port}/?theorie=dorpskracht")
        expect(page.locator("p")).to_contain_text("Deze theorie kon niet worden geladen.")
        page.click("text=Probeer het nog eens")
        expect_theory(page, OTHER, "?theorie=dorpskracht")
        server.shutdown()


def test_without_scripts_there_is_a_plain_page_of_each_theory(browser: Browser, exported: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    handler = functools.partial(_Quiet, directory=str(exported))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.click("noscript a")
        page.click("[data-theory=dorpskracht] a")
        expect(page.locator(".vt-header__title")).to_have_text(OTHER)
        expect(page.locator(".vt-node")).to_have_count(23)
        assert page.url.endswith("/dorpskracht/")
        server.shutdown()
    context.close()


def test_without_scripts_the_server_shows_every_view_of_another_theory(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}?theorie=dorpskracht&weergave=zoek")
    page.fill("main [name=zoek]", "ijsvloer")
    page.keyboard.press("Enter")
    expect(page.locator("[data-kind=elsewhere] a")).to_have_attribute("href", "?knoop=ijsvloer")
    expect(page.locator(".vt-header__title")).to_have_text(OTHER)
    context.close()
