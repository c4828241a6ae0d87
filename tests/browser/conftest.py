"""Browser tests run in real Chromium, against the app as it is served."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import waitress
from playwright.sync_api import Browser, Page

from app import SHIPPED, create_app
from tests.browser_path import chromium
from theory.load import load
from theory.model import Theory

FIXTURES = Path(__file__).parent.parent / "fixtures"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-gpu"]
    sandbox = ["--no-sandbox"] if hasattr(os, "getuid") and os.getuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": chromium(), "args": [*quiet, *sandbox]}


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Theory], str]]:
    """Serves a theory on a free port; returns its address, with a slash at the end."""
    servers = []

    def start(theory: Theory) -> str:
        server = waitress.create_server(create_app(theory).server, host="127.0.0.1", port=0, threads=8)
        threading.Thread(target=server.run, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.effective_port}/"

    yield start
    for server in servers:
        server.close()


@pytest.fixture(scope="session")
def theory() -> Theory:
    return load(SHIPPED)


@pytest.fixture(scope="session")
def url(serve: Callable[[Theory], str], theory: Theory) -> str:
    return serve(theory)


@pytest.fixture(scope="session")
def other_theory() -> Theory:
    return load(FIXTURES / "dorpskracht")


@pytest.fixture(scope="session")
def other_url(serve: Callable[[Theory], str], other_theory: Theory) -> str:
    return serve(other_theory)


@pytest.fixture
def noise(page: Page) -> Iterator[list[str]]:
    """What the page complains of: errors in the console, failed requests, requests to anywhere else.

    A request that the browser gives up because the page is left is none: Dash's may still be under way then.
    """
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on(
        "requestfailed",
        lambda request: (
            None if request.failure == "net::ERR_ABORTED" else heard.append(f"failed: {request.url} {request.failure}")
        ),
    )
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith(("http://127.0.0.1", "data:", "blob:")) else heard.append(f"elsewhere: {request.url}")
        ),
    )
    yield heard
    assert heard == []


@pytest.fixture
def visit(page: Page, url: str, noise: list[str]) -> Callable[..., Page]:
    """Opens the explorer at a query and waits until it answers clicks."""

    def go(query: str = "", at: str = url, size: tuple[int, int] = (1280, 720)) -> Page:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.goto(at + query)
        page.wait_for_selector("html[data-ready]")
        return page

    return go


@pytest.fixture(scope="module")
def shared_page(browser: Browser, url: str) -> Iterator[Page]:
    """One page for many questions that change nothing in it."""
    page = browser.new_page()
    page.goto(url)
    page.wait_for_selector("html[data-ready]")
    page.evaluate("new Promise((there, failed) => vt.fetchLater(there, failed))")
    yield page
    page.close()
