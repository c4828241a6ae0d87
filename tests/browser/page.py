"""A page of the explorer under test: led somewhere, waited for, gone through by keyboard, looked over by axe.

What the page's own scripts are called, and how one learns that all of them have come, is known here only.
"""

from collections.abc import Callable, Iterator
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Frame, Page, Route, ViewportSize

Visit = Callable[..., Page]
"""Opens the explorer at a query: the fixture `visit`."""

WIDE = (1280, 720)
NARROW = (320, 640)

READY = "html[data-ready]"
"""What a page has that answers clicks."""

FIRST_SCRIPT = "**/_content/core-*.js"
"""The script that answers clicks."""

FETCHED = """query => new Promise((there, failed) => {
  const asked = new URLSearchParams(query || location.search).get("deel");
  const wanted = (name) => !name.includes("/") || name.endsWith("/" + asked);
  vt.need(Object.keys(vt.data.bundles).filter(wanted), there, () => failed(new Error("a script does not come")));
})"""

CARDS_AT_ONCE = "vt.bundles.get('actions').most"
"""How many cards the actions view shows before it is asked for more."""


def script_of(bundle: str) -> str:
    """The address of the script of a bundle, for `Held`."""
    return f"**/_content/{bundle}-*.js"


def fetch_all(page: Page | Frame, query: str = "") -> None:
    """Wait until everything that the page may fetch later has come; of the topics the one shown, or asked for in `query`."""
    page.evaluate(FETCHED, query)


def show(page: Page, query: str = "?", size: tuple[int, int] = WIDE) -> Page:
    """Lead the page to another address, as the browser's own buttons do, without loading it again; and to this size."""
    resize(page, size)
    fetch_all(page, query)
    page.evaluate("query => { history.pushState(null, '', query); dispatchEvent(new PopStateEvent('popstate')) }", query)
    return page


def choose(page: Page, label: str) -> None:
    """Choose an entry of the menu, which stands in the bar or in its fold."""
    entry = page.locator(".vt-menu :is(a, button)", has_text=label).locator("visible=true")
    if not entry.count():
        page.click(".vt-more > summary")
    entry.click()


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give the page's window this width and height."""
    wanted: ViewportSize = {"width": size[0], "height": size[1]}
    if page.viewport_size != wanted:
        page.set_viewport_size(wanted)


def painted(page: Page) -> None:
    """Wait until what was done before this is on the screen."""
    page.evaluate("() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))")


def filled(page: Page) -> None:
    """Wait until all cards of the actions view have their text, also those out of sight, which come after a frame."""
    page.wait_for_function("() => !document.querySelector('.vt-results :is(.vt-old, [data-action]:empty)')")


def listen(page: Page) -> list[str]:
    """Collects what the page complains of: errors in the console, failed requests, requests to anywhere else.

    A request that the browser gives up because the page is left is none: Dash's may still be under way then.
    """
    heard: list[str] = []
    own = ("http://127.0.0.1", "data:", "blob:")
    page.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on(
        "requestfailed",
        lambda one: None if one.failure == "net::ERR_ABORTED" else heard.append(f"failed: {one.url} {one.failure}"),
    )
    page.on("request", lambda one: None if one.url.startswith(own) else heard.append(f"elsewhere: {one.url}"))
    return heard


class Held:
    """Holds back a script that the page asks for, until a test lets it go."""

    def __init__(self, page: Page, script: str) -> None:
        self._page = page
        self._script = script
        self._asked: list[Route] = []
        page.route(script, lambda route: self._asked.append(route))

    def refuse(self) -> None:
        """Let the page's request fail."""
        self._next().abort()

    def let_go(self) -> None:
        """Answer the page's request, and from here on each at once."""
        self._next().continue_()
        self._page.unroute(self._script)

    def _next(self) -> Route:
        for _ in range(1500):
            if self._asked:
                return self._asked.pop(0)
            self._page.wait_for_timeout(20)  # only then does Playwright tell what the page has asked for meanwhile
        raise AssertionError(f"{self._script} is not asked for")


def tab_to(page: Page, selector: str, limit: int = 60) -> None:
    """Press Tab until what this selector means has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is out of reach of the keyboard")


def look(page: Page, query: str, unfolded: bool = False) -> None:
    """Show a view in a window as large as it is, from its top, once all has come that comes a moment later."""
    size = page.viewport_size
    show(page, query, (size["width"], size["height"]) if size else WIDE)
    filled(page)
    for _ in range(2 * unfolded):  # what a fold is filled with has folds of its own
        page.evaluate("() => document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")
        painted(page)
    painted(page)
    page.evaluate("scrollTo(0, 0)")  # what passes under the header, which stays in place, is no finding


RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,  # the style sheets are in the page
    "iframes": False,  # what is shown in a frame is a view of its own
}


def findings(page: Page, contrast: bool = True, within: str = ":root") -> list[str]:
    """What axe finds wrong with the page as it is now, or with a part of it.

    The contrast of texts takes it longer than all else together, and the longer the page the more so.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    rules = {**RULES, "rules": {"color-contrast": {"enabled": contrast}}}
    found: list[dict[str, Any]] = page.evaluate(
        "([within, rules]) => axe.run(within, rules).then(found => found.violations)", [within, rules]
    )
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def lasting(page: Page, url: str) -> Iterator[Page]:
    """A page at `url` with all its scripts, for many tests; at the end it has complained of nothing."""
    heard = listen(page)
    page.goto(url)
    page.wait_for_selector(READY, state="attached")
    fetch_all(page)
    yield page
    page.close()
    assert heard == []
