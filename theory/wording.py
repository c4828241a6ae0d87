"""Sentences about the links of a node, made of the words that the theory gives its relations and nodes.

A sentence is a list of pieces: plain text, or a `Mention` of a node by way of its link, so that whoever shows it can
make each mention something to open.  `plain` joins them.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import networkx as nx

from theory import graph as questions
from theory import texts
from theory.graph import Loss, Tie
from theory.model import Link, Relation


@dataclass(frozen=True)
class Mention:
    """A node named in a sentence, with the link by which it comes in."""

    text: str
    node: str
    link: Link


Piece = str | Mention


def plain(pieces: Sequence[Piece]) -> str:
    """The sentence as text."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)


def mention(graph: nx.MultiDiGraph, node_id: str) -> str:
    """How a running sentence names a node."""
    node = questions.node(graph, node_id)
    return node.mention or node.name


def capital(text: str) -> str:
    """The text with a capital to begin a sentence."""
    return text[:1].upper() + text[1:]


def enumerate_words(words: Sequence[str]) -> str:
    """'a', 'a en b', 'a, b en c'.

    Examples
    --------
    >>> enumerate_words(["a", "b", "c"])
    'a, b en c'
    """
    return plain(_joined([[word] for word in words]))


def sentence(graph: nx.MultiDiGraph, node_id: str) -> list[Piece]:
    """All links of a node in words: what it gives, what it receives, and last the cohesion."""
    bound = [tie for tie in questions.ties(graph, node_id) if tie.relation.role != "cohesion"]
    cohesive = [tie for tie in questions.ties(graph, node_id) if tie.relation.role == "cohesion"]
    name = mention(graph, node_id)
    given = _given(graph, [tie for tie in bound if tie.outgoing])
    received = _received(graph, [tie for tie in bound if not tie.outgoing])
    pieces: list[Piece] = []
    if given:
        pieces += [f"{capital(name)} ", *given, "."]
    if received:
        pieces += [" ", *_capitalised(received), "."] if given else [f"{capital(name)}: ", *received, "."]
    for part in (_given(graph, [t for t in cohesive if t.outgoing]), _received(graph, [t for t in cohesive if not t.outgoing])):
        if not part:
            continue
        begins_with_name = isinstance(part[0], Mention)
        pieces += [" " if pieces else "", *(_capitalised(part) if begins_with_name else [f"{capital(name)} ", *part]), "."]
    return pieces


def path(graph: nx.MultiDiGraph, node_id: str) -> str:
    """How a node leads to the highest level: what it gives, and where that leads; '' for what gives nothing."""
    given = [tie for tie in questions.ties(graph, node_id, outgoing=True) if tie.relation.role != "cohesion"]
    if not given:
        return ""
    tops = set(questions.levels(graph)[0][1])
    reached = [n for n in questions.downstream(graph, node_id) if n in tops and n not in {tie.other for tie in given}]
    further = texts.PATH.format(nodes=enumerate_words([mention(graph, n) for n in reached])) if reached else ""
    return f"{capital(mention(graph, node_id))} {plain(_given(graph, given))}{further}."


def loss_sentence(graph: nx.MultiDiGraph, loss: Loss) -> str:
    """What a node loses and what is left to it, counted by relation."""
    lost = enumerate_words([tie.relation.label for tie in loss.lost])
    counts = Counter(tie.relation.label for tie in loss.left)
    left = enumerate_words([f"{count}× {label}" for label, count in counts.items()])
    template = texts.LOSS if left else texts.LOSS_OF_ALL
    return template.format(node=capital(mention(graph, loss.node)), lost=lost, left=left)


def _given(graph: nx.MultiDiGraph, bound: list[Tie]) -> list[Piece]:
    clauses: list[list[Piece]] = []
    for relation, group in _by_relation(bound):
        clauses.append([f"{relation.given or relation.label} ", *_mentions(graph, group)])
    return _joined(clauses, comma_before_last=True)


def _received(graph: nx.MultiDiGraph, bound: list[Tie]) -> list[Piece]:
    clauses: list[list[Piece]] = []
    for relation, group in _by_relation(bound):
        words = f"({relation.label})"
        if relation.received:
            words = relation.received.one if len(group) == 1 else relation.received.many
        clauses.append([*_mentions(graph, group), f" {words}"])
    return [piece for number, clause in enumerate(clauses) for piece in (["; "] if number else []) + clause]


def _by_relation(bound: list[Tie]) -> list[tuple[Relation, list[Tie]]]:
    """Ties, which come sorted by relation, in one group for each."""
    groups = (list(group) for _, group in groupby(bound, key=lambda tie: tie.relation.id))
    return [(group[0].relation, group) for group in groups]


def _mentions(graph: nx.MultiDiGraph, bound: list[Tie]) -> list[Piece]:
    return _joined([[Mention(mention(graph, tie.other), tie.other, tie.link)] for tie in bound])


def _joined(parts: Sequence[Sequence[Piece]], comma_before_last: bool = False) -> list[Piece]:
    pieces: list[Piece] = []
    for number, part in enumerate(parts):
        if number:
            last = number == len(parts) - 1
            pieces.append(f"{',' if comma_before_last else ''} {texts.AND} " if last else ", ")
        pieces += part
    return pieces


def _capitalised(pieces: list[Piece]) -> list[Piece]:
    first = pieces[0]
    if isinstance(first, str):
        return [capital(first), *pieces[1:]]
    return [Mention(capital(first.text), first.node, first.link), *pieces[1:]]
