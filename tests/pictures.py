"""The picture that link previews and README show, taken of the explorer itself: `python -m tests.pictures`.

To be run after a change that shows; it writes `card.png` beside the shipped theory.
"""

import threading

import waitress
from playwright.sync_api import sync_playwright

from app import create_app
from tests import theories
from tests.browser.page import READY
from tests.browser_path import chromium
from tests.sites import until_closed

SIZE = (1200, 630)
"""Pixels of a card, as the previews of social media ask for it (https://ogp.me)."""

WINDOW = (1372, 720)
"""The window in which the schema fits, of the same shape."""

SHOWN = "?selectie=responsiviteit"
CARD = theories.SHIPPED / "card.png"


def card(url: str) -> bytes:
    """The schema with a block chosen, its fonts there, as a picture of the card's size."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        page = browser.new_page(
            viewport={"width": WINDOW[0], "height": WINDOW[1]}, device_scale_factor=SIZE[0] / WINDOW[0], reduced_motion="reduce"
        )
        for _ in range(2):  # the second time the fonts are at hand
            page.goto(url + SHOWN)
            page.wait_for_selector(READY, state="attached")
            page.evaluate("document.fonts.ready")
        picture = page.screenshot(animations="disabled")
        browser.close()
    return picture


def main() -> None:
    """Serve the shipped theory and write its card."""
    server = waitress.create_server(create_app(theories.shipped()).server, host="127.0.0.1", port=0)
    threading.Thread(target=until_closed, args=(server,), daemon=True).start()
    CARD.write_bytes(card(f"http://127.0.0.1:{server.effective_port}/"))
    server.close()


if __name__ == "__main__":
    main()
