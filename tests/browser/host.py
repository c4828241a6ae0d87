"""Somebody else's website, with frames of the explorer in it."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import Frame, Page

from tests.browser.page import fetch_all


class Host(ThreadingHTTPServer):
    """One page, which a test fills; `policy` is its content security policy, '' for none."""

    body = ""
    policy = ""

    @property
    def url(self) -> str:
        """On another host than the explorer's 127.0.0.1, so that it is another site to the browser."""
        return f"http://localhost:{self.server_port}/"

    def open(self, page: Page, body: str, policy: str = "", size: tuple[int, int] = (1000, 800)) -> None:
        """Show a page with this in it."""
        self.body = f'<!DOCTYPE html><html lang="nl"><title>Gastheer</title>{body}'
        self.policy = policy
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.goto(self.url)


class HostAnswers(BaseHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        """Every address has the same page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.server.policy:
            self.send_header("Content-Security-Policy", self.server.policy)
        self.end_headers()
        self.wfile.write(self.server.body.encode())

    def log_message(self, format: str, *args: object) -> None:
        """In silence."""


def frame(page: Page, number: int) -> Frame:
    handle = page.locator("iframe").nth(number).element_handle()
    found = handle.content_frame() if handle else None
    assert found
    found.wait_for_function(
        "() => document.documentElement.dataset.ready === ''", polling=50
    )  # those off the screen do not paint
    fetch_all(found)
    return found


def height(page: Page, number: int) -> float:
    return float(page.locator("iframe").nth(number).evaluate("frame => frame.getBoundingClientRect().height"))


def fits(page: Page, number: int, inside: Frame) -> bool:
    """Whether the frame is as high as what is in it: nothing to scroll, and no more than a line to spare."""
    scrolls, needed = inside.evaluate("() => [document.documentElement.scrollHeight, document.getElementById('vt').offsetHeight]")
    return abs(height(page, number) - needed) <= 8 and bool(scrolls <= height(page, number) + 1)


def wait_until_fitting(page: Page, number: int) -> None:
    inside = frame(page, number)
    for _ in range(600):
        if fits(page, number, inside):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"frame {number} is {height(page, number)} high")
