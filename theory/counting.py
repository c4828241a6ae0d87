"""Numbers about actions and links, for tables and figures.

Every function takes the graph that `build_graph` returns.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

import networkx as nx

from theory.actors import Found
from theory.graph import actor, levels, ties
from theory.model import Relation


def by_actor_and_node(found: Iterable[Found], named: bool = False) -> Counter[tuple[str, str]]:
    """How many of these actions each actor has at each node; with `named`, only where the publication names it."""
    return Counter((who.id, node_id) for node_id, action in found for who in action.actors if who.named or not named)


def by_kind_and_node(graph: nx.MultiDiGraph, found: Iterable[Found], named: bool = False) -> Counter[tuple[str, str]]:
    """How many of these actions have an actor of each kind, at each node; an action counts once for a kind."""
    return Counter(
        (kind, node_id)
        for node_id, action in found
        for kind in {actor(graph, who.id).kind for who in action.actors if who.named or not named}
    )


def relations_between(graph: nx.MultiDiGraph) -> tuple[list[str], list[str], Mapping[tuple[str, str], Relation]]:
    """The nodes of the first two levels with more than one node, and the relation from each lower to each upper one.

    A mutual link counts from below, and of several relations the first in the theory's order.  Without two such levels
    there is nothing to relate.
    """
    wide = [nodes for _, nodes in levels(graph) if len(nodes) > 1]
    if len(wide) < 2:
        return [], [], {}
    upper, lower = wide[0], wide[1]
    found = {(n, tie.other): tie.relation for n in lower for tie in reversed(ties(graph, n, outgoing=True)) if tie.other in upper}
    return upper, lower, found
