"""Two versions of a theory in two folders: read, and compared."""

from pathlib import Path

from theory.checks.stories import Judge
from theory.comparing_versions import Comparison
from theory.load import load
from theory.reading.file_names import EARLIER


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
    before = folder / EARLIER
    return compare_folders(before, folder, judge) if before.is_dir() else None
