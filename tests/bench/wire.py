"""How many bytes a first visit takes over the wire."""

from playwright.sync_api import Browser

from tests.bench.browser import READY, browser, fresh_page
from tests.bench.servers import EMPTY, SHIPPED, serving
from tests.bench.table import Measure


def measure() -> list[Measure]:
    """All that a first load fetches, headers included, compressed as the server sends it; in kB of 1,000 bytes."""
    with serving(SHIPPED) as ours:
        return compared("", ours.url)


def compared(what: str, url: str) -> list[Measure]:
    """The same of the explorer at `url`, beside the empty page."""
    with serving(EMPTY) as empty, browser() as opened:
        mine, files = fetched(opened, url, READY)
        least, _ = fetched(opened, empty.url, "main")
    return [Measure(f"{what}bytes of a first load", "kB", mine / 1000, least / 1000, 1.3, relative=True, note=f"{files} files")]


def fetched(opened: Browser, url: str, mark: str) -> tuple[float, int]:
    """Bytes and number of files fetched by the time that `mark` is there and the network is at rest."""
    with fresh_page(opened) as (page, session):
        sizes: list[float] = []
        session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        page.goto(url, wait_until="networkidle")
        page.wait_for_selector(mark, state="attached")
    return sum(sizes), len(sizes)
