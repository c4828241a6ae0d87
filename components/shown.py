"""What is shown at this moment: one theory for good, or one that someone is editing."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from components.page import Site, build
from theory.load import LiveTheory
from theory.model import Theory
from theory.problems import Problem


@dataclass(frozen=True)
class Shown:
    """A site, the problems of a theory under edit, and that theory's version then (None where nobody edits)."""

    site: Site
    problems: list[Problem]
    version: int | None = None


def fixed(theory: Theory) -> Callable[[], Shown]:
    """Always this theory."""
    shown = Shown(build(theory), [])
    return lambda: shown


def following(live: LiveTheory, first: Theory) -> Callable[[], Shown]:
    """The last good theory of a folder, starting with `first`, rendered anew when its files have changed."""
    shown = Shown(build(first), [], 0)
    lock = Lock()

    def current() -> Shown:
        nonlocal shown
        with lock:
            if live.refresh():
                site = build(live.theory) if live.theory not in (None, shown.site.theory) else shown.site
                shown = Shown(site, live.problems, live.version)
            return shown

    return current
