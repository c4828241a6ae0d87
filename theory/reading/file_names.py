"""Names of files in a theory's folder: which are read, and what is said of those that were meant to be."""

import re
from collections.abc import Iterator
from pathlib import Path

from theory.problems import Mark, Problem, problem
from theory.reading import words

ENDINGS = (".yaml", ".yml")

EARLIER = "earlier"
"""The folder in a theory's own with its version before this one, which is a theory of its own."""

_MISNAMED = re.compile(r"(.+\.ya?ml)(\.(?:txt|rtf|docx?|odt|html?|md))", re.IGNORECASE)
_NOT_HERE = re.compile(r"\.(.+\.ya?ml)\.icloud", re.IGNORECASE)
_PASSING = re.compile(r"~\$|\.|~syncthing~")
"""How the names begin of what editors, systems and programs that sync leave for a while."""

_SYNCED = re.compile(
    r"(.+?)(?:[ _.-]*[(\[][^)\]]*conflic[^)\]]*[)\]]|[ _.-]+(?:sync-)?conflict(?:ed)?[ _.-].*\d.*|[ _]*\(SFConflict .*\))",
    re.IGNORECASE,
)
"""Dropbox, Nextcloud and Seafile; Syncthing, ownCloud: what only a program that syncs calls a file."""

_BESIDE = (
    re.compile(rf"(.+?)(?: ?\(\d+\)| \d+|[ _]?[-–]?[ _]?\(?{words.COPY}(?: ?\(?\d+)?\)?)", re.IGNORECASE),  # Windows, macOS
    re.compile(rf"{words.COPY_OF} (.+)", re.IGNORECASE),  # Drive
    re.compile(r"(.+?)-(?:(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{3,}|.*(?:MacBook|iMac|Mac-mini|laptop|desktop).*)"),  # OneDrive
    re.compile(r"(.+?)[ _.-]conflict.*", re.IGNORECASE),
)
"""What is a copy where the file stands beside it of which it has the name and half of the lines."""

_ENOUGH = 100_000
"""How many bytes of each are compared."""


def yaml_files(directory: Path) -> list[Path]:
    """The YAML files of a theory, at any depth: `theory.yaml` first, the rest by name; copies are none.

    Hidden ones are no part of it: they are what editors and systems leave, such as Emacs's lock `.#theory.yaml`.  Neither is
    an earlier version that lies in it.
    """
    files = [path for path in _shown(directory) if path.suffix.lower() in ENDINGS]
    own = [path for path in files if not original(directory, path, files)]
    return [directory / path for path in sorted(own, key=lambda path: (path.stem.lower() != "theory", path.as_posix()))]


def _shown(directory: Path) -> list[Path]:
    files = [path.relative_to(directory) for path in directory.rglob("*")]
    return sorted(path for path in files if path.parts[0] != EARLIER and not any(_PASSING.match(part) for part in path.parts))


def original(directory: Path, path: Path, files: list[Path]) -> str:
    """The name of the file of which this is a copy; '' for a file of its own.  `files`: all that are there."""
    if found := _SYNCED.fullmatch(path.stem):
        return f"{found[1]}{path.suffix}"
    for pattern in _BESIDE:
        found = pattern.fullmatch(path.stem)
        name = path.with_name(f"{found[1]}{path.suffix}").as_posix().lower() if found else ""
        for other in files:
            if other.as_posix().lower() == name and _alike(directory / path, directory / other):
                return other.name
    return ""


def _alike(one: Path, other: Path) -> bool:
    """Whether half of the lines of one file stand in the other too."""
    first, second = _lines(one), _lines(other)
    return 2 * len(first & second) > min(len(first), len(second))


def _lines(path: Path) -> set[bytes]:
    if not path.is_file():
        return set()
    try:
        with path.open("rb") as file:
            return {line.strip() for line in file.read(_ENOUGH).splitlines()} - {b""}
    except OSError:
        return set()


def name_problems(directory: Path) -> Iterator[Problem]:
    """What is said of each file that is not read and may well have been meant to be."""
    files = _shown(directory)
    readable = [path for path in files if path.suffix.lower() in ENDINGS]
    for path in files:
        mark = Mark((directory / path).as_posix())
        if found := _MISNAMED.fullmatch(path.name):
            yield problem("misnamed", mark, ending=found[2], right=found[1])
        elif path in readable and (name := original(directory, path, readable)):
            yield problem("copied", mark, original=name)
    for path in sorted(directory.rglob(".*")):
        if path.relative_to(directory).parts[0] != EARLIER and (found := _NOT_HERE.fullmatch(path.name)):
            yield problem("not-here", Mark(path.as_posix()), original=found[1])
