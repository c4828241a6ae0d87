"""How many bytes and requests a first visit takes over the wire."""

import time
from typing import Any, NamedTuple

from playwright.sync_api import Browser

from tests.bench.browser import EMPTY_READY, PATIENCE, READY, browser, fresh_page
from tests.bench.rounds import figures, in_turns
from tests.bench.servers import explorer, peer
from tests.bench.table import Measure

SILENCE = 1.0
"""Seconds without anything on the line after which a visit has fetched what it needs."""


class Visit(NamedTuple):
    """What a first visit fetched: bytes of the page itself and of the rest, headers included, and the addresses of all."""

    page: float
    rest: float
    urls: tuple[str, ...]

    @property
    def bytes(self) -> float:
        """All of it."""
        return self.page + self.rest


def measure() -> list[Measure]:
    """The schema, in kB of 1,000 bytes, compressed as the server sends it."""
    with explorer() as ours:
        return compared("", ours.url)


def compared(what: str, url: str) -> list[Measure]:
    """The same of the explorer at `url`, beside the empty Dash page."""
    with peer("empty") as empty, browser() as opened:
        turns = in_turns(lambda: visit(opened, url, READY), lambda: visit(opened, empty.url, EMPTY_READY))
    least = min(len(theirs.urls) for _, theirs in turns)
    most = max((ours.urls for ours, _ in turns), key=len)
    rounds = figures(turns, lambda visit: visit.bytes / 1000)
    return [
        Measure.of(f"{what}bytes of a first visit", "kB", rounds, at_most=0.2, note="peer: empty Dash page"),
        Measure(f"{what}requests of a first visit", "requests", len(most), at_most=4, note=f"empty Dash page: {least}"),
    ]


def visit(opened: Browser, url: str, mark: str) -> Visit:
    """Visit a page with an empty cache, until `mark` is there and nothing has come for `SILENCE`; fonts do not count."""
    urls: dict[str, str] = {}  # by the number that the browser gives the request
    sizes: dict[str, float] = {}
    heard = time.monotonic()

    def began(event: dict[str, Any]) -> None:
        nonlocal heard
        address = event["request"]["url"]
        if event.get("type") != "Font" and not address.startswith(("data:", "blob:")):
            urls[event["requestId"]] = address
            heard = time.monotonic()

    def ended(event: dict[str, Any]) -> None:
        nonlocal heard
        if event["requestId"] in urls:
            sizes[event["requestId"]] = event.get("encodedDataLength", 0)
            heard = time.monotonic()

    with fresh_page(opened) as (page, session):
        session.on("Network.requestWillBeSent", began)
        session.on("Network.loadingFinished", ended)
        session.on("Network.loadingFailed", ended)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        page.goto(url, wait_until="commit")
        page.wait_for_selector(mark, state="attached")
        heard = start = time.monotonic()
        while len(sizes) < len(urls) or time.monotonic() - heard < SILENCE:
            if time.monotonic() - start > PATIENCE / 1000:
                raise RuntimeError(f"{url} goes on loading")
            page.wait_for_timeout(50)  # in which the events come in
    first = next(iter(urls))
    return Visit(sizes[first], sum(sizes.values()) - sizes[first], tuple(urls.values()))
