"""Sentences about the links of a node, made of the words that the theory gives its relations and nodes.

A sentence is a list of pieces: plain text, or a `Mention` of a node by way of its link, so that whoever shows it can
make each mention something to open.  `plain` joins them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from theory import messages
from theory.graph import Loss, NodeLink, TheoryGraph
from theory.model import Link, Relation

FEW, MANY = 3, 12
"""Of more nodes than these, all of a level are said together, and some are only counted."""


@dataclass(frozen=True)
class Mention:
    """A node named in a sentence, with the link by which it comes in."""

    text: str
    node: str
    link: Link


SentencePart = str | Mention


def plain(pieces: Sequence[SentencePart]) -> str:
    """The sentence as text."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)


def mention(graph: TheoryGraph, node_id: str) -> str:
    """How a running sentence names a node."""
    node = graph.node(node_id)
    return node.mention or node.name


def mention_actor(graph: TheoryGraph, actor_id: str) -> str:
    """How a running sentence names an actor."""
    actor = graph.actor(actor_id)
    return actor.mention or actor.name


_BEGINNING = re.compile(r"(?:['‘’`](?:s|t|n|k|m|r|d|ns)(?=[\s-])|[^\w])*([ií]j\u0301?|\w?)", re.IGNORECASE)
"""What stands before the letter that gets the capital, such as "'s " and quotation marks, and that letter; ij is one."""


def capital(text: str) -> str:
    """The text with a capital to begin a sentence, as Dutch has it: on both letters of an ij, and after an apostrophe's word.

    A name that is written with a small letter before a capital keeps it.

    Examples
    --------
    >>> [capital(text) for text in ("koffie", "ijsbaan", "'s avonds open", "‘t huis", "“ruimte”", "iPads")]
    ['Koffie', 'IJsbaan', "'s Avonds open", '‘t Huis', '“Ruimte”', 'iPads']
    """
    found = _BEGINNING.match(text)
    if not found or text[found.end() : found.end() + 1].isupper():
        return text
    return text[: found.start(1)] + found[1].upper() + text[found.end() :]


def enumerate_words(words: Sequence[str]) -> str:
    """'a', 'a en b', 'a, b en c'.

    Examples
    --------
    >>> enumerate_words(["a", "b", "c"])
    'a, b en c'
    """
    return plain(_joined([[word] for word in words]))


def sentence(graph: TheoryGraph, node_id: str) -> list[SentencePart]:
    """All links of a node in words: what it gives, what it receives, and last the cohesion."""
    bound = [link for link in graph.links_of(node_id) if link.supports]
    cohesive = [link for link in graph.links_of(node_id) if not link.supports]
    name = mention(graph, node_id)
    given = _given(graph, [link for link in bound if link.outgoing])
    received = _received(graph, [link for link in bound if not link.outgoing])
    pieces: list[SentencePart] = []
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


def path(graph: TheoryGraph, node_id: str) -> str:
    """How a node leads to the highest level: what it gives, and where that leads; '' for what gives nothing."""
    given = [link for link in graph.outgoing(node_id) if link.supports]
    if not given:
        return ""
    tops = set(graph.levels[0][1])
    reached = [n for n in graph.downstream(node_id) if n in tops and n not in {link.other for link in given}]
    further = messages.PATH.format(nodes=enumerate_words([mention(graph, n) for n in reached])) if reached else ""
    return f"{capital(mention(graph, node_id))} {plain(_given(graph, given))}{further}."


def leans_sentence(graph: TheoryGraph, node_id: str) -> list[SentencePart]:
    """What a node leans on: what is bound to it first, then what bears on it by way of those."""
    near = graph.near_upstream(node_id)
    name = capital(mention(graph, node_id))
    if not near:
        coherent = graph.in_order({link.other for link in graph.links_of(node_id) if not link.supports})
        alone = messages.LEANS_ON_NOTHING.format(node=mention(graph, node_id))
        return [alone + messages.LEANS_COHERENT.format(nodes=plain(_named(graph, coherent))) if coherent else alone]
    binding = {link.other: link for link in reversed(graph.links_of(node_id)) if link.supports}
    given = [link for link in graph.incoming(node_id) if link.supports]
    mutual = [link for link in graph.outgoing(node_id) if link.other in near and link.other not in {one.other for one in given}]
    clauses: list[list[SentencePart]] = []
    if given:
        names = _named(graph, graph.in_order({link.other for link in given}), binding)
        clauses.append([messages.LEANS_NEAR, *names])
    clauses += [[*_given(graph, mutual)]] if mutual else []
    pieces: list[SentencePart] = [f"{name} ", *_joined(clauses, comma_before_last=True)]
    far = [n for n in graph.upstream(node_id) if n not in near]
    if far:
        by = graph.detours(node_id)
        words = (messages.LEANS_FAR if by == near else messages.LEANS_FAR_BY)[bool(mutual)]
        pieces.append(words.format(by=plain(_named(graph, by)), nodes=plain(_named(graph, far))))
    return [*pieces, "."]


def losses_sentence(graph: TheoryGraph, node_id: str) -> list[SentencePart]:
    """Who loses what without a node, those that lose the same together."""
    losses = graph.losses(node_id)
    name = mention(graph, node_id)
    if not losses:
        return [messages.LOSES_NOTHING.format(node=name)]
    binding = {loss.node: loss.lost[0] for loss in losses}
    groups: dict[str, list[str]] = {}
    for loss in losses:
        groups.setdefault(_lost(loss), []).append(loss.node)
    clauses = [[messages.LOSES[len(nodes) > 1], *_named(graph, nodes, binding), f" {lost}"] for lost, nodes in groups.items()]
    return [messages.WITHOUT.format(node=name), *_joined(clauses, comma_before_last=True), "."]


def works_through_sentence(graph: TheoryGraph, node_id: str) -> str:
    """Where the loss of a node works through, beyond those that lose support by it; '' for nowhere."""
    near = {loss.node for loss in graph.losses(node_id)}
    further = [n for n in graph.downstream(node_id) if n not in near]
    return messages.WORKS_THROUGH.format(nodes=plain(_named(graph, further))) if near and further else ""


def _named(graph: TheoryGraph, nodes: Sequence[str], links: Mapping[str, NodeLink] | None = None) -> list[SentencePart]:
    """The nodes by name, each with its link where there is one; all of a large level together, and very many by level."""
    parts: list[list[SentencePart]] = []
    for level, members in graph.levels:
        there = [n for n in nodes if n in members]
        words = (level.plural or level.name).lower()
        if len(there) == len(members) > FEW:
            parts.append([messages.ALL_OF_LEVEL.format(count=len(there), level=words)])
        elif len(there) > MANY:
            parts.append([messages.MANY_OF_LEVEL.format(count=len(there), level=words)])
        else:
            parts += [[Mention(mention(graph, n), n, links[n].link) if links else mention(graph, n)] for n in there]
    return _joined(parts)


def loss_sentence(graph: TheoryGraph, loss: Loss) -> str:
    """What a node misses without another, and how many links are left to it."""
    template = messages.LOSS[len(loss.left) > 1] if loss.left else messages.LOSS_OF_ALL
    return template.format(node=capital(mention(graph, loss.node)), lost=_lost(loss), count=len(loss.left))


def _lost(loss: Loss) -> str:
    """What a node loses, by the nouns of the relations."""
    nouns = [link.relation.noun or messages.LOST_UNNAMED.format(label=link.relation.label) for link in loss.lost]
    return enumerate_words(list(dict.fromkeys(nouns)))


def _given(graph: TheoryGraph, bound: list[NodeLink]) -> list[SentencePart]:
    clauses: list[list[SentencePart]] = []
    for relation, group in _by_relation(bound):
        clauses.append([f"{relation.given or relation.label} ", *_mentions(graph, group)])
    return _joined(clauses, comma_before_last=True)


def _received(graph: TheoryGraph, bound: list[NodeLink]) -> list[SentencePart]:
    clauses: list[list[SentencePart]] = []
    for relation, group in _by_relation(bound):
        words = f"({relation.label})"
        if relation.received:
            words = relation.received.one if len(group) == 1 else relation.received.many
        clauses.append([*_mentions(graph, group), f" {words}"])
    return [piece for number, clause in enumerate(clauses) for piece in (["; "] if number else []) + clause]


def _by_relation(bound: list[NodeLink]) -> list[tuple[Relation, list[NodeLink]]]:
    """Links, which come sorted by relation, in one group for each."""
    groups = (list(group) for _, group in groupby(bound, key=lambda link: link.relation.id))
    return [(group[0].relation, group) for group in groups]


def _mentions(graph: TheoryGraph, bound: list[NodeLink]) -> list[SentencePart]:
    return _joined([[Mention(mention(graph, link.other), link.other, link.link)] for link in bound])


def _joined(parts: Sequence[Sequence[SentencePart]], comma_before_last: bool = False) -> list[SentencePart]:
    pieces: list[SentencePart] = []
    for number, part in enumerate(parts):
        if number:
            last = number == len(parts) - 1
            pieces.append(f"{',' if comma_before_last else ''} {messages.AND} " if last else ", ")
        pieces += part
    return pieces


def _capitalised(pieces: list[SentencePart]) -> list[SentencePart]:
    first = pieces[0]
    if isinstance(first, str):
        return [capital(first), *pieces[1:]]
    return [Mention(capital(first.text), first.node, first.link), *pieces[1:]]
