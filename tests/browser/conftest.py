"""Browser tests run in real Chromium, against the app as it is served."""

import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import waitress
from dash import Dash
from playwright.sync_api import Browser, BrowserContext, Page, expect

from app import create_app
from components.document.site_shelf import SiteShelf, shelf_for_good
from components.server.dash_app import Explorer
from components.server.routes import register_routes
from tests import theories
from tests.browser.host import Host, HostAnswers
from tests.browser.page import NARROW, READY, WIDE, Visit, fetch_all, lasting, listen, resize
from tests.browser_path import chromium
from tests.sites import until_closed
from theory.model import Theory
from theory.shelf import by_id

expect.set_options(timeout=20_000)  # milliseconds, for slow machines; what is there, is not waited for


COMBINED = {
    *("test_paper", "test_accessibility_views", "test_contrast", "test_forced", "test_hosts", "test_answers", "test_chapters"),
    *("test_topic_modes", "test_fit_anywhere", "test_frames", "test_shelf", "test_filter"),
}
"""Tests of everything in every light, size or host: of each a third of the combinations, spread, and all with --long."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    seen: Counter[object] = Counter()
    left_out = []
    for item in items:
        called = getattr(item, "callspec", None)
        combined = isinstance(item, pytest.Function) and item.module.__name__.split(".")[-1] in COMBINED
        if isinstance(item, pytest.Function) and combined and called and set(called.params) - {"browser_name"}:
            seen[item.function] += 1
            if seen[item.function] % 3 != 1:
                left_out.append(item)
    gone = set(left_out)
    items[:] = [item for item in items if item not in gone]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-gpu"]
    sandbox = ["--no-sandbox"] if hasattr(os, "getuid") and os.getuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": chromium(), "args": [*quiet, *sandbox]}


@pytest.fixture(scope="session")
def serve_app() -> Iterator[Callable[[Dash], str]]:
    """Serves an app on a free port; returns its address, with a slash at the end."""
    servers = []

    def start(app: Dash) -> str:
        server = waitress.create_server(app.server, host="127.0.0.1", port=0, threads=8)
        threading.Thread(target=until_closed, args=(server,), daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.effective_port}/"

    yield start
    for server in servers:
        server.close()


@pytest.fixture(scope="session")
def serve(serve_app: Callable[[Dash], str]) -> Callable[[Theory], str]:
    """Serves a theory alone."""
    return lambda theory: serve_app(create_app(theory))


@pytest.fixture(scope="session")
def serve_shelf(serve_app: Callable[[Dash], str]) -> Callable[[SiteShelf], str]:
    """Serves theories beside each other."""

    def start(shelf: SiteShelf) -> str:
        app = Explorer(shelf, "", "/")
        register_routes(app, "*")
        return serve_app(app)

    return start


@pytest.fixture(scope="session")
def shelf_url(serve_shelf: Callable[[SiteShelf], str]) -> str:
    """The shipped theory with one of a municipality beside it."""
    return serve_shelf(shelf_for_good(by_id([theories.SHIPPED, theories.ROOT / "theory" / "haarlem"])))


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    """Another site, in which the explorer is framed."""
    with Host(("localhost", 0), HostAnswers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture(scope="session")
def theory(shipped: Theory) -> Theory:
    return shipped


@pytest.fixture(scope="session")
def url(serve: Callable[[Theory], str], theory: Theory) -> str:
    return serve(theory)


@pytest.fixture(scope="session")
def other_theory() -> Theory:
    return theories.dorpskracht()


@pytest.fixture(scope="session")
def other_url(serve: Callable[[Theory], str], other_theory: Theory) -> str:
    return serve(other_theory)


@pytest.fixture(scope="module")
def returning(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that keeps what it got on earlier visits, so that a page loads in a third of the time."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def page(returning: BrowserContext) -> Iterator[Page]:
    """A new page of a browser that has been here before."""
    there = returning.pages
    page = returning.new_page()
    yield page
    for opened in set(returning.pages) - set(there):
        opened.close()
    returning.clear_permissions()


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page with nothing in it, in which pictures are measured."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def first_page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has never been here."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def noise(page: Page) -> Iterator[list[str]]:
    """What the page complains of, which is nothing."""
    heard = listen(page)
    yield heard
    assert heard == []


@pytest.fixture
def visit(page: Page, url: str, noise: list[str]) -> Visit:
    """Opens the explorer at a query, and waits until it answers clicks and, unless told otherwise, all has come that it may
    fetch later."""

    def go(query: str = "", at: str = url, size: tuple[int, int] = WIDE, whole: bool = True) -> Page:
        resize(page, size)
        page.goto(at + query, wait_until="commit")
        page.wait_for_selector(READY, state="attached")
        if whole:
            fetch_all(page)
        return page

    return go


@pytest.fixture(scope="module")
def shared_page(returning: BrowserContext, url: str) -> Iterator[Page]:
    """One page for many tests that load nothing; each begins by leading it somewhere (`show`)."""
    yield from lasting(returning.new_page(), url)


@pytest.fixture(scope="module", params=[WIDE, NARROW], ids=["wide", "narrow"])
def looked_at(request: pytest.FixtureRequest, browser: Browser, url: str) -> Iterator[Page]:
    """One page of this size, without motion, that is led from view to view to be looked over."""
    width, height = request.param
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    heard = listen(page)
    page.goto(url)
    page.wait_for_selector(READY, state="attached")
    fetch_all(page)
    yield page
    page.close()
    assert heard == []
