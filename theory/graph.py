"""The theory as a directed graph, and the questions asked of it.

Every function takes the graph that `build_graph` returns, as NetworkX's own functions do.  Nodes are ids in the
order of showing; node data holds `node` (the model) and `level`; edge keys are relation ids, edge data holds
`link` and `relation` (the models).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import networkx as nx

from theory.model import Actor, Level, Link, Node, Relation, Source, Term, Theory

FOUNDING = frozenset({"precondition", "support"})
MOST_SHOWN = 200
"""How many links the schema draws at once."""


@dataclass(frozen=True)
class Tie:
    """A link as seen from one of its ends: `other` is the far end, `outgoing` whether this end gives.

    A mutual link is outgoing from both ends.
    """

    link: Link
    relation: Relation
    other: str
    outgoing: bool


@dataclass(frozen=True)
class Loss:
    """What `node` loses, and what it keeps, when another node falls away."""

    node: str
    lost: list[Tie]
    left: list[Tie]


def build_graph(theory: Theory) -> nx.MultiDiGraph:
    """The graph of a checked theory.

    Examples
    --------
    >>> from theory.model import Level, Link, Node, Relation, Theory
    >>> small = Theory.model_construct(
    ...     title="t", levels=[Level(id="x", name="X")], relations=[Relation(id="helpt", label="helpt")],
    ...     nodes=[Node(id="a", level="x", name="A"), Node(id="b", level="x", name="B")],
    ...     links=[Link.model_validate({"from": "b", "to": "a", "relation": "helpt"})])
    >>> list(build_graph(small).edges(keys=True))
    [('b', 'a', 'helpt')]
    """
    relations = {relation.id: relation for relation in theory.relations}
    graph = nx.MultiDiGraph()
    for node in theory.nodes:
        graph.add_node(node.id, node=node, level=node.level)
    for link in theory.links:
        graph.add_edge(link.origin, link.target, link.relation, link=link, relation=relations[link.relation])
    # what many questions need and no question changes, worked out once
    graph.graph["levels"] = [(level, [n.id for n in theory.nodes if n.level == level.id]) for level in theory.levels]
    graph.graph["place"] = {n: number for number, n in enumerate(graph)}
    graph.graph["rank"] = {relation: number for number, relation in enumerate(relations)}
    graph.graph["influence"] = _influence(graph)
    graph.graph["rising"] = _rising(graph)
    graph.graph["actors"] = {actor.id: actor for actor in theory.actors}
    graph.graph["sources"] = {source.id: source for source in theory.sources}
    graph.graph["terms"] = theory.terms
    return graph


def node(graph: nx.MultiDiGraph, node_id: str) -> Node:
    """The model of a node."""
    found: Node = graph.nodes[node_id]["node"]
    return found


def actor(graph: nx.MultiDiGraph, actor_id: str) -> Actor:
    """The model of an actor."""
    found: Actor = graph.graph["actors"][actor_id]
    return found


def source(graph: nx.MultiDiGraph, source_id: str) -> Source:
    """The model of a source."""
    found: Source = graph.graph["sources"][source_id]
    return found


def terms(graph: nx.MultiDiGraph) -> list[Term]:
    """The glossary."""
    found: list[Term] = graph.graph["terms"]
    return found


def levels(graph: nx.MultiDiGraph) -> list[tuple[Level, list[str]]]:
    """The levels, highest first, each with its nodes in the order of showing."""
    found: list[tuple[Level, list[str]]] = graph.graph["levels"]
    return found


def level(graph: nx.MultiDiGraph, node_id: str) -> Level:
    """The level of a node."""
    return next(level for level, _ in levels(graph) if level.id == graph.nodes[node_id]["level"])


def ties(graph: nx.MultiDiGraph, node_id: str, relation: str | None = None, outgoing: bool | None = None) -> list[Tie]:
    """The links of a node: those it gives first, then by the order of relations, then by that of the far ends.

    Parameters
    ----------
    relation : id, optional
        Only links of this relation.
    outgoing : bool, optional
        Only links it gives (True) or receives (False).  A mutual link counts as given at both ends.
    """
    place, rank = graph.graph["place"], graph.graph["rank"]
    found = []
    for _, other, data in graph.out_edges(node_id, data=True):
        found.append(Tie(data["link"], data["relation"], other, True))
    for other, _, data in graph.in_edges(node_id, data=True):
        found.append(Tie(data["link"], data["relation"], other, data["relation"].mutual))
    found = [t for t in found if relation in (None, t.relation.id) and outgoing in (None, t.outgoing)]
    return sorted(found, key=lambda tie: (not tie.outgoing, rank[tie.relation.id], place[tie.other]))


def upstream(graph: nx.MultiDiGraph, node_id: str) -> list[str]:
    """All nodes that `node_id` leans on, near and far, without itself."""
    found = nx.ancestors(graph.graph["influence"], node_id)
    return _in_order(graph, found)


def downstream(graph: nx.MultiDiGraph, node_id: str) -> list[str]:
    """All nodes that lean on `node_id`, near and far, without itself."""
    found = nx.descendants(graph.graph["influence"], node_id)
    return _in_order(graph, found)


def contributors(graph: nx.MultiDiGraph, node_id: str) -> list[str]:
    """All nodes below `node_id` that contribute to it, level by level upwards; cohesion is no contribution."""
    found = nx.ancestors(graph.graph["rising"], node_id)
    return _in_order(graph, found)


def beneficiaries(graph: nx.MultiDiGraph, node_id: str) -> list[str]:
    """All nodes above `node_id` that it contributes to, highest level first: the other way round of `contributors`."""
    found = nx.descendants(graph.graph["rising"], node_id)
    return _in_order(graph, found)


def foundation(graph: nx.MultiDiGraph, level_id: str) -> list[str]:
    """The nodes of a level bound to *every* node of the level above by a precondition or support; none on the top level."""
    rows = levels(graph)
    number = next(i for i, (level, _) in enumerate(rows) if level.id == level_id)
    if number == 0 or not rows[number - 1][1]:
        return []
    above = set(rows[number - 1][1])
    return [n for n in rows[number][1] if above <= {t.other for t in ties(graph, n) if t.relation.role in FOUNDING}]


def losses(graph: nx.MultiDiGraph, node_id: str) -> list[Loss]:
    """Who loses support without `node_id`, what is lost and what is left.

    Support is what a node receives by any relation but cohesion; a mutual link supports both its ends.  Only nodes
    that are bound to `node_id` themselves; what that means further up is `downstream`.
    """
    receivers = {tie.other for tie in ties(graph, node_id, outgoing=True) if tie.relation.role != "cohesion"}
    found = []
    for receiver in _in_order(graph, receivers):
        received = list(_support(graph, receiver))
        lost = [tie for tie in received if tie.other == node_id]
        found.append(Loss(receiver, lost, [tie for tie in received if tie.other != node_id]))
    return found


def _support(graph: nx.MultiDiGraph, node_id: str) -> Iterator[Tie]:
    return (t for t in ties(graph, node_id) if t.relation.role != "cohesion" and (t.relation.mutual or not t.outgoing))


def shown_links(graph: nx.MultiDiGraph, node_id: str) -> list[Link]:
    """The links that the schema draws for a node: its own; for a node of the highest level all that lead to it.

    More than `MOST_SHOWN` tell nobody anything; then the node's own are left.
    """
    own = [tie.link for tie in ties(graph, node_id)]
    if node_id not in levels(graph)[0][1]:
        return own
    leading = links_among(graph, {node_id, *upstream(graph, node_id)})
    return leading if len(leading) <= MOST_SHOWN else own


def links_among(graph: nx.MultiDiGraph, nodes: set[str]) -> list[Link]:
    """All links but cohesion of which both ends are among `nodes`."""
    edges = graph.subgraph(nodes).edges(data=True)
    return [data["link"] for _, _, data in edges if data["relation"].role != "cohesion"]


def _in_order(graph: nx.MultiDiGraph, nodes: Iterable[str]) -> list[str]:
    """These nodes in the order of showing."""
    return sorted(nodes, key=graph.graph["place"].__getitem__)


def _influence(graph: nx.MultiDiGraph) -> nx.DiGraph:
    """Who bears on whom: every relation but cohesion, a mutual link both ways."""
    bearing = nx.DiGraph()
    bearing.add_nodes_from(graph)
    for origin, target, data in graph.edges(data=True):
        if data["relation"].role == "cohesion":
            continue
        bearing.add_edge(origin, target)
        if data["relation"].mutual:
            bearing.add_edge(target, origin)
    return bearing


def _rising(graph: nx.MultiDiGraph) -> nx.DiGraph:
    """Who contributes to whom: of what bears on what, only that which leads to a higher level."""
    depth = {n: number for number, (_, nodes) in enumerate(levels(graph)) for n in nodes}
    rising = nx.DiGraph()
    rising.add_nodes_from(graph)
    rising.add_edges_from((low, high) for low, high in graph.graph["influence"].edges if depth[low] > depth[high])
    return rising
