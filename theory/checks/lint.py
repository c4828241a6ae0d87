"""What could be better in a theory that may well be shown: warnings.

A theory that renders a publication says where each text comes from, cites what it lists, and gives its reasons; texts
are short.
"""

from collections.abc import Iterator
from typing import Any

from theory import messages
from theory.checks.item_lint import lint_items
from theory.checks.name_lint import lint_names
from theory.checks.structure import Structured
from theory.checks.text_lint import lint_texts
from theory.examples import Model, like, line
from theory.model import Action, Claim, Link, Relation, Theory
from theory.problems import Problem, problem
from theory.reading.folder import LocatedValue

MODELS: dict[str, Model] = {"claims": Claim, "actions": Action}

LONGEST = 60
"""How many words a text may have."""


def lint(structured: Structured, theory: Theory) -> Iterator[Problem]:
    """Every warning about a theory without errors."""
    if structured.single.get("publication"):
        yield from _untraced(structured)
    for link, piece in structured.items["links"]:
        if link.why is None:
            yield problem("no-why", piece.mark, "warning", line(Link, "why"), origin=link.origin, target=link.target)
    yield from _unreadable(structured)
    yield from lint_names(structured, theory)
    yield from lint_texts(structured)
    yield from _long(structured)
    yield from lint_items(structured)
    yield from _unused(structured)


def _unreadable(structured: Structured) -> Iterator[Problem]:
    """Relations without the words for a sentence about who receives; a mutual one is given from both ends."""
    names = {node.id: node.name for node, _ in structured.items["nodes"]}
    for relation, piece in structured.items["relations"]:
        givers = [link.origin for link, _ in structured.items["links"] if link.relation == relation.id]
        if givers and not (relation.received or relation.mutual):
            reads = f"{names[givers[0]]} ({relation.label})."
            yield problem("no-received", piece.mark, "warning", line(Relation, "received"), id=relation.id, reads=reads)


def _parts(structured: Structured) -> Iterator[tuple[str, Any, LocatedValue, int]]:
    """Every claim and action: the name of its list, itself, the node's piece, its place in the list."""
    for node, piece in structured.items["nodes"]:
        for name in ("claims", "actions"):
            for number, item in enumerate(getattr(node, name)):
                yield name, item, piece, number


def _untraced(structured: Structured) -> Iterator[Problem]:
    for name, item, piece, number in _parts(structured):
        for key, code in (("page", "missing-page"), ("anchor", "missing-anchor")):
            if getattr(item, key) is None:
                mark = piece.locate(name, number)
                yield problem(code, mark, "warning", line(MODELS[name], key), where=messages.WHERE[name])


def _long(structured: Structured) -> Iterator[Problem]:
    places = [(item.text, piece.locate(name, number, "text")) for name, item, piece, number in _parts(structured)]
    places += [(link.why.text, piece.locate("why", "text")) for link, piece in structured.items["links"] if link.why]
    for text, mark in places:
        count = len(text.split())
        if count > LONGEST:
            yield problem("long-text", mark, "warning", count=count, most=LONGEST)


def _unused(structured: Structured) -> Iterator[Problem]:
    """Sources that nothing cites and no list or other document prints; actors that do nothing.

    An actor of which an item tells, or of which another is part, is there for that.
    """
    told = [item for collection, _ in structured.items["collections"] for item in collection.items]
    items = [*(item for _, item, _, _ in _parts(structured)), *told]
    nodes = [node for node, _ in structured.items["nodes"]]
    whys = [link.why for link, _ in structured.items["links"] if link.why]
    cited = {source for citing in (*items, *nodes, *whys) for source in citing.sources}
    cited |= {source for source, _ in structured.items["bibliography"]}
    cited |= {source.id for source, _ in structured.items["sources"] if source.places}
    acting = {who.id for node in nodes for action in node.actions for who in action.actors}
    acting |= {who.id for item in told for who in item.actors}
    acting |= {wider for actor, _ in structured.items["actors"] for wider in actor.part_of}
    for name, used, code in (("sources", cited, "unused-source"), ("actors", acting, "unused-actor")):
        for part, piece in structured.items[name]:
            if part.id not in used:
                yield problem(code, piece.locate("id"), "warning", like(Action, name, part.id), id=part.id)
