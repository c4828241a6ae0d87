"""What refers to something that is not there: what may have been meant, and the line that would add it."""

from collections.abc import Iterable
from typing import Any

from theory import messages
from theory.checks.structure import ITEM_MODELS
from theory.examples import line, part, referring
from theory.model import Theory
from theory.problems import Mark, Problem, closest, nearest, problem
from theory.reading.folder import Folder


def entry(name: str, folder: Folder, **own: str) -> str:
    """The line of a list with a part that is the author's own, and what it refers to where that is not there yet."""
    model = ITEM_MODELS[name]
    said, missing = referring(model, own, folder.ids)
    shown = line(Theory, name, [part(model, **said)])
    return messages.EXAMPLE_WITH.format(line=shown, other=missing) if missing else shown


def unknown(code: str, mark: Mark, value: str, known: Iterable[str], name: str, added: str, **values: Any) -> Problem:
    """What is not in the list `name`: the nearest that is; where none is near, those that are, and how it is `added`."""
    among = set(known)
    near = nearest(value, among)
    if closest(value, among):
        return problem(code, mark, id=value, near=near, **values)
    add = messages.ADD_TO[bool(near)].format(id=value, name=name)
    return problem(code, mark, example=added, id=value, near=f"{near} {add}".strip(), **values)
