"""The sites of all theories on a shelf: of the first always there, of the others when someone opens them."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock

from components.document.site import Site, build
from components.document.site_source import Look, SiteState
from theory.checks.stories import Judge
from theory.load import LiveTheory, TheoryError
from theory.model import Theory
from theory.problems import Problem
from theory.reading.file_names import EARLIER
from theory.shelf import Shelf, load_all
from theory.versions import earlier_folder, load_earlier

KEPT = 3
"""How many sites are kept beside the first; another takes a tenth of a second to build."""


@dataclass(frozen=True, eq=False)
class Stock:
    """What there is to show at a moment, by id: the theories in order, their folders, and of those that have one the version
    before (`earlier`).

    Of theories under edit also the problems, those with errors among them, of which there is no theory, and the version; it is
    None where nobody edits.
    """

    theories: Mapping[str, Theory]
    folders: Mapping[str, Path]
    earlier: Mapping[str, Theory] = field(default_factory=dict)
    problems: Mapping[str, Sequence[Problem]] = field(default_factory=dict)
    version: int | None = None

    @property
    def shelf(self) -> Shelf:
        """The theories, seen from the first."""
        return Shelf(self.theories, next(iter(self.theories)))

    @property
    def left_out(self) -> dict[str, Sequence[Problem]]:
        """The problems of theories that have errors, and never were without."""
        return {theory_id: found for theory_id, found in self.problems.items() if theory_id not in self.theories}


class SiteShelf:
    """The sites of a stock that may change: that of the first, and of the others those that were asked for last."""

    def __init__(self, source: Callable[[], Stock]) -> None:
        self._source = source
        self._lock = RLock()
        self._stock = source()
        self._sites: OrderedDict[str, Site] = OrderedDict()
        self._looks: dict[str, Look] = {}
        self.state()

    @classmethod
    def alone(cls, theory: Theory, folder: Path) -> "SiteShelf":
        """One theory for good."""
        folders = {folder.resolve().name: folder}
        stock = Stock({folder.resolve().name: theory}, folders, load_earlier(folders))
        return cls(lambda: stock)

    @property
    def stock(self) -> Stock:
        """What there is to show now."""
        with self._lock:
            found = self._source()
            if found is not self._stock:
                if (found.theories, found.earlier) != (self._stock.theories, self._stock.earlier):
                    self._sites.clear()
                self._looks.clear()
                self._stock = found
            return found

    def state(self, theory_id: str = "") -> SiteState:
        """What is shown of a theory; of the first without an id."""
        with self._lock:
            stock = self.stock
            name = theory_id or stock.shelf.first
            if name not in self._looks:
                self._looks[name] = Look.of(stock.folders[name])
            return SiteState(
                self._site(stock, name), self._looks[name], stock.problems.get(name, []), stock.version, stock.left_out
            )

    def others(self) -> Iterator[SiteState]:
        """What is shown of each theory but the first, one after the other."""
        for theory_id in self.stock.shelf.others:
            yield self.state(theory_id)

    def _site(self, stock: Stock, name: str) -> Site:
        if name not in self._sites:
            self._sites[name] = build(stock.theories[name], stock.shelf.seen_from(name), stock.earlier.get(name))
        if name != stock.shelf.first:
            self._sites.move_to_end(name)
            for oldest in [one for one in self._sites if one != stock.shelf.first][:-KEPT]:
                del self._sites[oldest]
        return self._sites[name]


def shelf_for_good(folders: Mapping[str, Path], judge: Judge | None = None) -> SiteShelf:
    """The theories in these folders as they are now; `judge` as in `theory.load.check`.

    Raises
    ------
    TheoryError
        If any of them has errors, or the version before it.
    """
    stock = Stock(load_all(folders, judge), folders, load_earlier(folders))
    return SiteShelf(lambda: stock)


def live_shelf(folders: Mapping[str, Path], judge: Judge | None = None) -> SiteShelf:
    """The last good theories of these folders while someone edits them.

    Raises
    ------
    TheoryError
        If the first has errors; another is left out, until it has none.
    """
    lives = {theory_id: LiveTheory(folder, judge) for theory_id, folder in folders.items()}
    before = {theory_id: LiveTheory(folder / EARLIER) for theory_id, folder in folders.items()}
    first = next(iter(lives.values()))
    first.refresh()
    if first.theory is None:
        raise TheoryError(first.problems)
    return SiteShelf(_live_stock(folders, lives, before))


def _errors(before: LiveTheory | None) -> list[Problem]:
    """What is wrong with the version before a theory, where there is one."""
    return [problem for problem in before.problems if problem.severity == "error"] if before else []


def _live_stock(
    folders: Mapping[str, Path], lives: Mapping[str, LiveTheory], before: Mapping[str, LiveTheory]
) -> Callable[[], Stock]:
    stock: Stock | None = None
    looks: object = None
    lock = RLock()

    def current() -> Stock:
        nonlocal stock, looks
        with lock:
            there = {theory_id: before[theory_id] for theory_id, folder in folders.items() if earlier_folder(folder)}
            changed = [live.refresh() for live in (*lives.values(), *there.values())]
            times = [list(there), *(Look.times(folder) for folder in folders.values())]
            if stock is None or any(changed) or times != looks:
                looks = times
                theories = {theory_id: live.theory for theory_id, live in lives.items() if live.theory}
                earlier = {theory_id: live.theory for theory_id, live in there.items() if live.theory}
                problems = {theory_id: [*live.problems, *_errors(there.get(theory_id))] for theory_id, live in lives.items()}
                stock = Stock(theories, folders, earlier, problems, 0 if stock is None else (stock.version or 0) + 1)
            return stock

    return current
