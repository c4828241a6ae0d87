"""Who acts: the actors' hierarchy, and the actions that each is asked for.

Every function takes the graph that `build_graph` returns.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import networkx as nx

from theory.graph import actor, node
from theory.model import Action

Found = tuple[str, Action]
"""An action with the id of its node."""


@dataclass
class Tasks:
    """The actions of one actor, or of any of several, in the order of showing, each in one list only.

    `named`: the publication itself names it; `inferred`: an editor did; `wider`: they address an actor of which it is
    part.
    """

    named: list[Found] = field(default_factory=list)
    inferred: list[Found] = field(default_factory=list)
    wider: list[Found] = field(default_factory=list)


def actions(graph: nx.MultiDiGraph) -> Iterator[Found]:
    """Every action with the id of its node, in the order of showing."""
    for node_id in graph:
        for action in node(graph, node_id).actions:
            yield node_id, action


def wider(graph: nx.MultiDiGraph, actor_id: str) -> list[str]:
    """The actors of which an actor is part, nearest first."""
    found: list[str] = []
    waiting = [actor_id]
    while waiting:
        for above in actor(graph, waiting.pop(0)).part_of:
            if above not in found:
                found.append(above)
                waiting.append(above)
    return found


def partners(graph: nx.MultiDiGraph, actor_id: str) -> list[tuple[str, int]]:
    """The actors that are named in the same actions as an actor, each with in how many, most often first."""
    together: Counter[str] = Counter()
    for _, action in actions(graph):
        named = [who.id for who in action.actors if who.named]
        if actor_id in named:
            together.update(other for other in named if other != actor_id)
    return together.most_common()


def divided(graph: nx.MultiDiGraph, actor_ids: Sequence[str], among: Iterable[Found]) -> Tasks:
    """The actions of any of these actors, of those `among` which to look."""
    own = set(actor_ids)
    above = {broader for actor_id in actor_ids for broader in wider(graph, actor_id)} - own
    tasks = Tasks()
    for found in among:
        named = {who.id for who in found[1].actors if who.named}
        inferred = {who.id for who in found[1].actors if not who.named}
        if named & own:
            tasks.named.append(found)
        elif inferred & own:
            tasks.inferred.append(found)
        elif (named | inferred) & above:
            tasks.wider.append(found)
    return tasks
