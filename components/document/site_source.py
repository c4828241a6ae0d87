"""What is shown at this moment: one theory for good, or one that someone is editing."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from components.document.head import CARD
from components.document.site import Site, build
from theory.load import LiveTheory
from theory.model import Theory
from theory.problems import Problem

THEME = "theme.css"
"""A publisher's own colours and typefaces, in the theory's folder."""


@dataclass(frozen=True)
class Look:
    """What a theory's folder may hold beside the YAML: a publisher's style sheet, and the picture for link previews."""

    theme: str = ""
    card: bytes | None = None

    @classmethod
    def of(cls, folder: Path) -> "Look":
        """As the files are now."""
        theme, card = folder / THEME, folder / CARD
        return cls(theme.read_text(encoding="utf-8") if theme.exists() else "", card.read_bytes() if card.exists() else None)


@dataclass(frozen=True)
class SiteState:
    """A site with its look, the problems of a theory under edit, and that theory's version then (None where nobody edits)."""

    site: Site
    look: Look
    problems: list[Problem]
    version: int | None = None


SiteSource = Callable[[], SiteState]


def static_site(theory: Theory, folder: Path) -> SiteState:
    """This theory, with the look of that folder."""
    return SiteState(build(theory), Look.of(folder), [])


def live_site(live: LiveTheory, first: Theory) -> SiteSource:
    """The last good theory of a folder, starting with `first`, built anew when its files have changed."""
    folder = live.directory
    state = SiteState(build(first), Look.of(folder), [], 0)
    looks = [_times(folder)]
    lock = Lock()

    def current() -> SiteState:
        nonlocal state
        with lock:
            times = _times(folder)
            changed = live.refresh()
            if changed or times != looks[0]:
                site = build(live.theory) if live.theory not in (None, state.site.theory) else state.site
                looks[0] = times
                state = SiteState(site, Look.of(folder), live.problems, (state.version or 0) + 1)
            return state

    return current


def _times(folder: Path) -> list[tuple[int, int]]:
    """When the files of the look were last written, and how large they are."""
    found = []
    for path in (folder / THEME, folder / CARD):
        try:
            stat = path.stat()
        except FileNotFoundError:
            continue
        found.append((stat.st_mtime_ns, stat.st_size))
    return found
