"""The YAML files of one folder, joined into one theory, with the place of every part remembered."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from theory import messages
from theory.examples import like, line
from theory.model import Theory
from theory.problems import Mark, Problem, problem
from theory.reading.file_names import name_problems, yaml_files
from theory.reading.yaml_reader import LARGEST, Document, key_text, read

LISTS = {name for name, info in Theory.model_fields.items() if str(info.annotation).startswith("list[")}


Check = Callable[..., Iterator[Problem]]
"""Whether an id is in a list: `(code, list, id, piece, *steps)` gives the problem that it is not there."""


@dataclass(frozen=True)
class LocatedValue:
    """A value and where it stands: an item of a list, or the value of a `key` that stands once."""

    value: Any
    document: Document
    node: yaml.Node
    key: yaml.Node | None = None

    @property
    def mark(self) -> Mark:
        """Where the piece begins: at its key, if it has one."""
        return self.document.mark(self.key or self.node)

    def locate(self, *steps: str | int) -> Mark:
        """The place of a part of the piece; of the deepest part on the way that exists.

        The place of a mapping's entry is that of its key.
        """
        node, place = self.node, self.node
        for step in steps:
            if isinstance(node, yaml.MappingNode):
                entry = next(((key, value) for key, value in node.value if key.value == step), None)
                if entry is None:
                    break
                place, node = entry
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                place = node = node.value[step]
            else:
                break
        return self.document.mark(place)


@dataclass
class Folder:
    """What stands in a folder: lists joined over the files, single keys, and the problems met."""

    path: str
    lists: dict[str, list[LocatedValue]] = field(default_factory=lambda: {name: [] for name in LISTS})
    single: dict[str, LocatedValue] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    empty: bool = False
    """Whether there is no file to read."""
    unreadable: set[str] = field(default_factory=set)
    """Names, without ending, of files that hold no data; a node named so may well stand in there."""
    no_lists: set[str] = field(default_factory=set)
    """Keys of lists under which a file has something else."""

    def pieces(self, key: str) -> list[LocatedValue]:
        """The items of the list `key`, over all files."""
        return self.lists[key]

    def ids(self, key: str) -> list[str]:
        """The ids in the list `key`, whatever else is wrong with its items."""
        values = (piece.value.get("id") for piece in self.lists[key] if isinstance(piece.value, dict))
        return [value for value in values if isinstance(value, str)]

    @property
    def mark(self) -> Mark:
        """The place for what concerns the theory as a whole: the title, else the folder."""
        return self.single["title"].mark if "title" in self.single else Mark(self.path)


def read_folder(directory: Path) -> Folder:
    """Read all YAML files below `directory`; never raises, whatever is wrong is in `problems`."""
    folder = Folder(directory.as_posix())
    if not os.path.isdir(directory):  # Path.is_dir() raises for a name that no folder can have
        folder.empty = True
        folder.problems.append(problem("no-folder", Mark(folder.path)))
        return folder
    files = yaml_files(directory)
    folder.problems += name_problems(directory)
    folder.empty = not files
    if not files and not folder.problems:
        folder.problems.append(problem("no-files", Mark(folder.path), example=line(Theory, "title")))
    room = LARGEST
    for path in files:
        document = read(path, path.as_posix(), room)
        room = max(room - document.size, 0)
        folder.problems += document.problems
        if document.tree is None:
            folder.unreadable.add(path.stem)
        elif isinstance(document.tree, yaml.MappingNode):
            _add(folder, document, document.tree)
        else:
            folder.unreadable.add(path.stem)
            found = messages.KINDS[type(document.data).__name__]
            folder.problems.append(
                problem("not-mapping", document.mark(document.tree), example=line(Theory, "nodes"), found=found)
            )
    return folder


def _add(folder: Folder, document: Document, tree: yaml.MappingNode) -> None:
    seen: set[str] = set()
    for key_node, value_node in tree.value:
        key = key_text(key_node)
        if key in seen:  # the reader has reported it
            continue
        seen.add(key)
        value = document.data.get(key)
        if key in LISTS and isinstance(value_node, yaml.SequenceNode):
            items = zip(value, value_node.value, strict=True)
            folder.lists[key] += [LocatedValue(item, document, node) for item, node in items]
        elif key in LISTS:
            folder.no_lists.add(key)
            found = messages.KINDS[type(value).__name__]
            expected, way_out = messages.EXPECTED["list_type"]
            mark = document.mark(key_node)
            folder.problems.append(
                problem(
                    "wrong-type", mark, example=like(Theory, key, value), key=key, found=found, expected=expected, way_out=way_out
                )
            )
        elif key in folder.single:
            first = folder.single[key].mark
            folder.problems.append(problem("twice-set", document.mark(key_node), key=key, path=first.path, line=first.line))
        else:
            folder.single[key] = LocatedValue(value, document, value_node, key_node)
