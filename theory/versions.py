"""Two versions of a theory in two folders: read, and compared."""

from collections.abc import Mapping
from pathlib import Path

from theory.checks.stories import Judge
from theory.comparing_versions import Comparison
from theory.load import check, load
from theory.model import Theory
from theory.problems import Problem
from theory.reading.file_names import EARLIER
from theory.shelf import load_all


def compare_folders(old: Path, new: Path, judge: Judge | None = None) -> Comparison:
    """What changed from one folder to the other.

    Raises
    ------
    TheoryError
        If the theory in one of them has errors; with all problems of that one.
    """
    return Comparison(load(old, judge), load(new, judge))


def earlier(folder: Path, judge: Judge | None = None) -> Comparison | None:
    """What changed since the version that lies in the folder of a theory as `earlier/`; None where none does.

    Raises
    ------
    TheoryError
        If one of the two has errors.
    """
    before = earlier_folder(folder)
    return compare_folders(before, folder, judge) if before else None


def earlier_folder(folder: Path) -> Path | None:
    """Where the version before this one lies; None where there is none."""
    before = folder / EARLIER
    return before if before.is_dir() else None


def earlier_errors(folder: Path) -> list[Problem]:
    """What makes the version before this one unreadable; its stories are taken as they are, and advice comes too late."""
    before = earlier_folder(folder)
    return [problem for problem in check(before).problems if problem.severity == "error"] if before else []


def load_earlier(folders: Mapping[str, Path]) -> dict[str, Theory]:
    """By id, the versions before those in these folders, of those that have one.

    Raises
    ------
    TheoryError
        If any of them has errors; with all problems of each that has.
    """
    before = {theory_id: found for theory_id, folder in folders.items() if (found := earlier_folder(folder))}
    return load_all(before) if before else {}
