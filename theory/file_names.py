"""Names of files in a theory's folder: which are read, and what is said of those that were meant to be."""

import re
from collections.abc import Iterator
from pathlib import Path

from theory.problems import Mark, Problem, problem

ENDINGS = (".yaml", ".yml")

_MISNAMED = re.compile(r"(.+\.ya?ml)(\.(?:txt|rtf|docx?|odt|html?|md))", re.IGNORECASE)
_NOT_HERE = re.compile(r"\.(.+\.ya?ml)\.icloud", re.IGNORECASE)
_PASSING = re.compile(r"~\$|\.|~syncthing~")
"""How the names begin of what editors, systems and programs that sync leave for a while."""

_SYNCED = re.compile(
    r"(.+?)(?:[ _.-]*[(\[][^)\]]*conflic[^)\]]*[)\]]|[ _.-]+(?:sync-)?conflict(?:ed)?[ _.-].*|\.sync-conflict-.*|[ _]*\(SFConflict .*\))",
    re.IGNORECASE,
)
"""Dropbox, Nextcloud and Seafile; Syncthing, ownCloud: what only a program that syncs calls a file."""

_BESIDE = (
    re.compile(r"(.+?)(?: ?\(\d+\)| \d+| ?[-–]? ?(?:kopie|copy)(?: ?\(?\d+\)?)?)", re.IGNORECASE),  # Windows, macOS, Drive
    re.compile(r"(?:kopie van |copy of )(.+)", re.IGNORECASE),
    re.compile(r"(.+?)-(?:[A-Z0-9]+-)*(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{3,}"),  # OneDrive: the name of the computer
)
"""What is a copy only where the file stands beside it of which it has the name."""


def yaml_files(directory: Path) -> list[Path]:
    """The YAML files of a theory, at any depth: `theory.yaml` first, the rest by name; copies are none.

    Hidden ones are no part of it: they are what editors and systems leave, such as Emacs's lock `.#theory.yaml`.
    """
    files = [path for path in _shown(directory) if path.suffix.lower() in ENDINGS]
    beside = {path.as_posix().lower() for path in files}
    own = [path for path in files if not original(path, beside)]
    return [directory / path for path in sorted(own, key=lambda path: (path.stem.lower() != "theory", path.as_posix()))]


def _shown(directory: Path) -> list[Path]:
    files = [path.relative_to(directory) for path in directory.rglob("*")]
    return sorted(path for path in files if not any(_PASSING.match(part) for part in path.parts))


def original(path: Path, beside: set[str]) -> str:
    """The name of the file of which this is a copy; '' for a file of its own.  `beside`: all files, in lower case."""
    if found := _SYNCED.fullmatch(path.stem):
        return f"{found[1]}{path.suffix}"
    for pattern in _BESIDE:
        found = pattern.fullmatch(path.stem)
        name = f"{found[1]}{path.suffix}" if found else ""
        if name and path.with_name(name).as_posix().lower() in beside:
            return name
    return ""


def name_problems(directory: Path) -> Iterator[Problem]:
    """What is said of each file that is not read and may well have been meant to be."""
    files = _shown(directory)
    beside = {path.as_posix().lower() for path in files}
    for path in files:
        mark = Mark((directory / path).as_posix())
        if found := _MISNAMED.fullmatch(path.name):
            yield problem("misnamed", mark, ending=found[2], right=found[1])
        elif path.suffix.lower() in ENDINGS and (name := original(path, beside)):
            yield problem("copied", mark, original=name)
    for path in sorted(directory.rglob(".*")):
        if found := _NOT_HERE.fullmatch(path.name):
            yield problem("not-here", Mark(path.as_posix()), original=found[1])
