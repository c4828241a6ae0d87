"""The browser that measures: started for one measurement, slowed down as asked."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.browser_path import chromium

# Nothing that talks to the network by itself, nothing that depends on a graphics card.
ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = (1280, 800)
PHONE = (390, 844)
READY = "html[data-ready]"
"""The mark of the explorer that it answers clicks."""
EMPTY_READY = "main"
"""The same of the empty Dash page."""
CPU = 4
"""How many times slower than this machine: about a cheap phone."""
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
"""Latency in ms, the rest in bytes per second."""
PATIENCE = 60_000
"""Milliseconds before a page counts as stuck."""


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # Chromium asks for it as root
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS, *sandbox])
        try:
            yield launched
        finally:
            launched.close()


@contextmanager
def fresh_page(opened: Browser, size: tuple[int, int] = DESKTOP) -> Iterator[tuple[Page, CDPSession]]:
    """A page that shares nothing with earlier ones, with a session of Chrome's DevTools protocol on it."""
    context = opened.new_context(viewport={"width": size[0], "height": size[1]})
    try:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: print(f"error in the page: {error}", file=sys.stderr))
        yield page, context.new_cdp_session(page)
    finally:
        context.close()


def slow_cpu(session: CDPSession) -> None:
    """Make the page's main thread `CPU` times slower."""
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})


def slow_network(session: CDPSession) -> None:
    """Make the network slow 4G."""
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)


def requests_of(page: Page) -> list[str]:
    """A list that fills with the addresses the page asks for from now on."""
    found: list[str] = []
    page.on("request", lambda request: None if request.url.startswith("data:") else found.append(request.url))
    return found
