"""What a theory says of the one that it is laid beside: which of its nodes are about nodes of that one."""

from collections.abc import Iterator

from theory import messages
from theory.checks.structure import Structured
from theory.examples import line
from theory.model import Theory
from theory.problems import Problem, closest, nearest, problem
from theory.reading.beside import Beside
from theory.reading.folder import Folder


def check_correspondence(folder: Folder, structured: Structured, beside: Beside) -> Iterator[Problem]:
    """That the other theory is named and there, and has the nodes that this one's correspond with.

    Where it cannot be found its ids are not looked up: this theory may be shown without it.
    """
    other = structured.single.get("corresponds_to")
    if other is None:
        if "corresponds_to" not in folder.single and not folder.unreadable:
            yield from _unsaid(structured)
        return
    ids = beside.ids(other)
    if ids is None:
        meant = closest(other, beside.names() - {other})
        near = messages.DID_YOU_MEAN.format(word=meant) if meant else messages.PUT_BESIDE
        yield problem("not-beside", folder.single["corresponds_to"].mark, "warning", id=other, near=near)
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
