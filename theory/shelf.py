"""Theories side by side: which folders hold one, and all of them as they are seen from one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from theory.apart import apart
from theory.checks.stories import Judge
from theory.load import TheoryError, check
from theory.model import Theory
from theory.search.records import Record, node_records

FILE = "theory.yaml"
"""What a folder has that holds a theory."""

_ID = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, eq=False)
class Shelf:
    """Theories by id, the name of each one's folder, in the order of the shelf; seen from the one called `own`.

    The first is the one that is shown to who asks for none.
    """

    theories: Mapping[str, Theory]
    own: str

    @classmethod
    def alone(cls, theory: Theory) -> "Shelf":
        """A theory with none beside it, and without a name."""
        return cls({"": theory}, "")

    @cached_property
    def ids(self) -> list[str]:
        """What addresses can call the theories."""
        return [theory_id for theory_id in self.theories if _ID.fullmatch(theory_id)]

    @property
    def first(self) -> str:
        """The one that is shown to who asks for none."""
        return next(iter(self.theories))

    @property
    def mark(self) -> str:
        """What tells this theory's addresses from those of the first; '' for the first itself."""
        return "" if self.own == self.first else self.own

    @property
    def is_shared(self) -> bool:
        """Whether there is more than one."""
        return len(self.theories) > 1

    @property
    def others(self) -> Mapping[str, Theory]:
        """All but this one."""
        return {theory_id: theory for theory_id, theory in self.theories.items() if theory_id != self.own}

    @cached_property
    def nodes(self) -> list[tuple[str, Record]]:
        """The nodes of all theories as a search looks through them, each with the id of its theory."""
        return [(theory_id, record) for theory_id, theory in self.theories.items() for record in node_records(theory)]

    def seen_from(self, theory_id: str) -> "Shelf":
        """The same shelf, seen from another theory on it."""
        return replace(self, own=theory_id)


def shipped(home: Path, first: str) -> list[Path]:
    """The folders in `home` that hold a theory, by name, the one called `first` before the others."""
    found = sorted(path.parent for path in home.glob(f"*/{FILE}"))
    return sorted(found, key=lambda folder: folder.name != first)


def by_id(folders: Iterable[Path]) -> dict[str, Path]:
    """The folders by the ids that they have on a shelf.

    Raises
    ------
    ValueError
        Where one of several has a name that cannot be an id, or that another has too; it says which.
    """
    found: dict[str, Path] = {}
    several = list(folders)
    for folder in several:
        name = folder.resolve().name
        if name in found:
            raise ValueError(f"two theories are called {name}: {found[name]} and {folder}")
        if len(several) > 1 and not _ID.fullmatch(name):
            raise ValueError(f"a folder of several needs another name: {name} (lower case: a letter, then letters, digits and -)")
        found[name] = folder
    return found


def load_all(folders: Mapping[str, Path], judge: Judge | None = None) -> dict[str, Theory]:
    """The theories in these folders, by id.

    Raises
    ------
    TheoryError
        If any of them has errors; with all problems of each that has.
    """
    checked = apart(lambda: {theory_id: check(folder, judge) for theory_id, folder in folders.items()})
    wrong = [problem for one in checked.values() if one.theory is None for problem in one.problems]
    if wrong:
        raise TheoryError(wrong)
    return {theory_id: one.theory for theory_id, one in checked.items() if one.theory}
