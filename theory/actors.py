"""Who acts: the actors' hierarchy, and the actions that each is asked for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from theory.graph import NodeAction, TheoryGraph


@dataclass
class ActionsByBasis:
    """The actions of one actor, or of any of several, in the order of showing, each in one list only.

    `named`: the publication itself names it; `inferred`: an editor did; `wider`: they address an actor of which it is
    part.
    """

    named: list[NodeAction] = field(default_factory=list)
    inferred: list[NodeAction] = field(default_factory=list)
    wider: list[NodeAction] = field(default_factory=list)


def wider(graph: TheoryGraph, actor_id: str) -> list[str]:
    """The actors of which an actor is part, nearest first."""
    found: list[str] = []
    waiting = [actor_id]
    while waiting:
        for above in graph.actor(waiting.pop(0)).part_of:
            if above not in found:
                found.append(above)
                waiting.append(above)
    return found


def partners(graph: TheoryGraph, actor_id: str) -> list[tuple[str, int]]:
    """The actors that are named in the same actions as an actor, each with in how many, most often first."""
    together: Counter[str] = Counter()
    for _, action in graph.actions:
        named = [who.id for who in action.actors if who.named]
        if actor_id in named:
            together.update(other for other in named if other != actor_id)
    return together.most_common()


def classify_actions(graph: TheoryGraph, actor_ids: Sequence[str], among: Iterable[NodeAction]) -> ActionsByBasis:
    """The actions of any of these actors, of those `among` which to look."""
    own = set(actor_ids)
    above = {broader for actor_id in actor_ids for broader in wider(graph, actor_id)} - own
    actions = ActionsByBasis()
    for node_action in among:
        named = {who.id for who in node_action[1].actors if who.named}
        inferred = {who.id for who in node_action[1].actors if not who.named}
        if named & own:
            actions.named.append(node_action)
        elif inferred & own:
            actions.inferred.append(node_action)
        elif (named | inferred) & above:
            actions.wider.append(node_action)
    return actions
