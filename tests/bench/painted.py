"""How long it takes from a click or a key to the painted change that it causes, in the page's own clock."""

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Page

# Times the next event of a kind, in ms from its dispatch: `first` until the first change in an element has been painted,
# `all` until the last one has.  A message posted from an animation frame arrives when that frame's style, layout and
# paint are done.  The last change is the one that nothing follows for 100 ms, so that work which is put off counts too.
WATCH = """([selector, kind, attributes]) => {
  window.bench = new Promise((resolve) => {
    let start = 0, first = 0, changed = false, painted = 0;
    const watched = document.querySelector(selector);
    const observer = new MutationObserver(() => { changed = true; });
    const { port1, port2 } = new MessageChannel();
    const next = () => requestAnimationFrame(() => port2.postMessage(0));
    port1.onmessage = () => {
      const now = performance.now();
      if (changed) painted = now;
      first ||= painted;
      changed = false;
      if (now - (painted || start) > (painted ? 100 : 3000)) {
        observer.disconnect();
        resolve(painted ? [first - start, painted - start] : null);
      } else next();
    };
    addEventListener(kind, () => {
      start = performance.now();
      observer.observe(watched, { subtree: true, childList: true, characterData: true, attributes });
      next();
    }, { capture: true, once: true });
  });
}"""


class Painted(NamedTuple):
    """When the first change was painted and when all of it was, in ms from the event."""

    first: float
    all: float


def painted(page: Page, watched: str, kind: str, act: Callable[[], None], *, attributes: bool = True) -> Painted | None:
    """What the event of this kind that `act` causes changes in the element `watched`; None if nothing within 3 s.

    Without `attributes` only text and elements count: Dash marks what waits for the server with an attribute.
    """
    page.evaluate(WATCH, [watched, kind, attributes])
    act()
    took = page.evaluate("() => window.bench")
    return Painted(*took) if took else None
