"""Numbers about actions and links, for tables and figures."""

from collections import Counter
from collections.abc import Iterable, Mapping

from theory.graph import NodeAction, TheoryGraph
from theory.model import Relation, Theory

STRONGEST = ("precondition", "support", "contribution", "part", "cohesion")
"""The roles of relations that have a strength; an exchange has none."""


def by_actor_and_node(found: Iterable[NodeAction], named: bool = False) -> Counter[tuple[str, str]]:
    """How many of these actions each actor has at each node; with `named`, only where the publication names it."""
    return Counter((who.id, node_id) for node_id, action in found for who in action.actors if who.named or not named)


def by_kind_and_node(graph: TheoryGraph, found: Iterable[NodeAction], named: bool = False) -> Counter[tuple[str, str]]:
    """How many of these actions have an actor of each kind, at each node; an action counts once for a kind."""
    return Counter(
        (kind, node_id)
        for node_id, action in found
        for kind in {graph.actor(who.id).kind for who in action.actors if who.named or not named}
    )


def relations_between(graph: TheoryGraph) -> tuple[list[str], list[str], Mapping[tuple[str, str], Relation]]:
    """The nodes of the first two levels with more than one node, and the relation from each lower to each upper one.

    A mutual link counts from below, and of several relations the first in the theory's order.  Without two such levels
    there is nothing to relate.
    """
    wide = [nodes for _, nodes in graph.levels if len(nodes) > 1]
    if len(wide) < 2:
        return [], [], {}
    upper, lower = wide[0], wide[1]
    found = {(n, link.other): link.relation for n in lower for link in reversed(graph.outgoing(n)) if link.other in upper}
    return upper, lower, found


def by_strength(theory: Theory, relations: Iterable[Relation]) -> list[Relation]:
    """These relations, each once, the strongest first: by role, and within one by their order in the theory.

    Interactions are left out: they are neither stronger nor weaker than what goes one way.
    """
    ids = {relation.id for relation in relations}
    found = [relation for relation in theory.relations if relation.id in ids and relation.role in STRONGEST]
    return sorted(found, key=lambda relation: STRONGEST.index(relation.role))
