"""What a theory says of the one that it is laid beside: which of its nodes are about nodes of that one."""

from collections.abc import Callable, Collection, Iterator

from theory.checks.structure import Structured
from theory.examples import line
from theory.model import Theory
from theory.problems import Problem, nearest, problem
from theory.reading.folder import Folder

Beside = Callable[[str], Collection[str] | None]
"""The ids of the nodes of the theory with an id; None where that theory is not to be found."""


def check_correspondence(folder: Folder, structured: Structured, beside: Beside) -> Iterator[Problem]:
    """That the other theory is named and there, and has the nodes that this one's correspond with.

    Where it cannot be found its ids are not looked up: this theory may be shown without it.
    """
    other = structured.single.get("corresponds_to")
    if other is None:
        if "corresponds_to" not in folder.single and not folder.unreadable:
            yield from _unsaid(structured)
        return
    ids = beside(other)
    if ids is None:
        yield problem("not-beside", folder.single["corresponds_to"].mark, "warning", id=other)
        return
    for node, piece in structured.items["nodes"]:
        for number, one in enumerate(node.corresponds):
            if one not in ids:
                mark = piece.locate("corresponds", number)
                yield problem("unknown-beside", mark, id=one, theory=other, near=nearest(one, ids))


def _unsaid(structured: Structured) -> Iterator[Problem]:
    """Nodes that correspond with those of a theory that is not named."""
    for node, piece in structured.items["nodes"]:
        if node.corresponds:
            yield problem("beside-what", piece.locate("corresponds"), example=line(Theory, "corresponds_to"), id=node.id)
