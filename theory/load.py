"""From a folder to a theory, or to the problems that stand in the way."""

from dataclasses import dataclass
from pathlib import Path

from theory.checks.consistency import check_consistency
from theory.checks.correspondence import check_correspondence
from theory.checks.lint import lint
from theory.checks.stories import Judge, check_stories
from theory.checks.structure import Structured, check_structure
from theory.model import Theory
from theory.problems import Problem
from theory.reading.beside import Beside, Folders
from theory.reading.file_names import yaml_files
from theory.reading.folder import read_folder


class TheoryError(ValueError):
    """A theory that has errors; `problems` holds all of them, warnings included."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Checked:
    """What came of a folder: the theory, unless there are errors, and every problem, in order of place."""

    theory: Theory | None
    problems: list[Problem]


def check(directory: Path, judge: Judge | None = None, shelf: Folders | None = None) -> Checked:
    """Read and check the theory in `directory`: syntax, then shape, then meaning, all problems at once.

    Where nothing is wrong, what could be better is said too.  `judge` knows the addresses of stories; without it they are taken
    as they are.  The theory that this one is laid beside is looked for on the `shelf`, next to `directory`, and among those that
    are shipped.
    """
    folder = read_folder(directory)
    if folder.empty:
        return Checked(None, folder.problems)
    structured = check_structure(folder)
    beside = Beside(directory, shelf or {})
    fitting = [*check_consistency(folder, structured), *check_correspondence(folder, structured, beside)]
    problems = sorted({*folder.problems, *structured.problems, *fitting})
    if any(problem.severity == "error" for problem in problems):
        return Checked(None, problems)
    theory = _build(structured)
    wrong = list(check_stories(structured, theory, judge)) if judge else []
    if wrong:
        return Checked(None, sorted({*problems, *wrong}))
    return Checked(theory, sorted({*problems, *lint(structured, theory)}))


def load(directory: Path, judge: Judge | None = None, shelf: Folders | None = None) -> Theory:
    """The theory in `directory`; `judge` and `shelf` as in `check`.

    Raises
    ------
    TheoryError
        If it has errors.
    """
    checked = check(directory, judge, shelf)
    if checked.theory is None:
        raise TheoryError(checked.problems)
    return checked.theory


def _build(structured: Structured) -> Theory:
    """The whole theory, its nodes by level and, within a level, in the order of showing."""
    lists = {name: [item for item, _ in items] for name, items in structured.items.items()}
    levels = [level.id for level in lists["levels"]]
    order = {node_id: number for number, node_id in enumerate(lists["order"])}
    lists["nodes"].sort(key=lambda node: (levels.index(node.level), order.get(node.id, len(order))))
    return Theory.model_validate({**structured.single, **lists})


class LiveTheory:
    """The theory of a folder that someone is editing: the last good one stays while a new one is broken."""

    def __init__(self, directory: Path, judge: Judge | None = None, shelf: Folders | None = None) -> None:
        self.directory = directory
        self._judge = judge
        self._shelf = shelf
        self._seen: object = None
        self.theory: Theory | None = None
        self.problems: list[Problem] = []
        self.version = 0

    def refresh(self) -> bool:
        """Take up what was saved since the last call; true if anything was."""
        seen = _fingerprint(self.directory)
        if seen == self._seen:
            return False
        self._seen = seen
        checked = check(self.directory, self._judge, self._shelf)
        self.theory = checked.theory or self.theory
        self.problems = checked.problems
        self.version += 1
        return True


def _fingerprint(directory: Path) -> list[tuple[str, int, int]]:
    found = []
    for path in yaml_files(directory):
        try:
            stat = path.stat()
        except FileNotFoundError:  # gone between listing and looking, as editors do while saving
            continue
        found.append((path.as_posix(), stat.st_mtime_ns, stat.st_size))
    return found
