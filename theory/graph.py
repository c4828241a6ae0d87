"""The theory as a directed graph, and the questions asked of it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import networkx as nx

from theory.items import Deepening
from theory.model import Action, Actor, Claim, Level, Link, Node, Relation, Source, Story, Theory
from theory.search.lexicon import Lexicon
from theory.search.text_matching import folded, search_text

FOUNDING = frozenset({"precondition", "support"})
MOST_SHOWN = 200
"""How many links the schema draws at once."""

NodeAction = tuple[str, Action]
"""An action with the id of its node."""


@dataclass(frozen=True)
class NodeLink:
    """A link as seen from one of its ends: `other` is the far end, `outgoing` whether this end gives.

    A mutual link is outgoing from both ends.
    """

    link: Link
    relation: Relation
    other: str
    outgoing: bool

    @property
    def supports(self) -> bool:
        """Whether the link does something for the end that receives it: cohesion only says what belongs together."""
        return self.relation.role != "cohesion"


@dataclass(frozen=True)
class Loss:
    """What `node` loses, and what it keeps, when another node falls away."""

    node: str
    lost: list[NodeLink]
    left: list[NodeLink]


@dataclass(frozen=True, eq=False)
class TheoryGraph:
    """A checked theory and its graph.

    Iterating gives the ids of the nodes in the order of showing: by level, highest first.  `network` is the NetworkX
    graph: its nodes are ids, its edge keys are relation ids, and its edge data holds `link` and `relation`, the models.
    Look-ups by an id that is not there raise a KeyError.
    """

    theory: Theory
    network: nx.MultiDiGraph

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)

    def __contains__(self, node_id: object) -> bool:
        return node_id in self._nodes

    def node(self, node_id: str) -> Node:
        """The model of a node."""
        return self._nodes[node_id]

    def actor(self, actor_id: str) -> Actor:
        """The model of an actor."""
        return self._actors[actor_id]

    def source(self, source_id: str) -> Source:
        """The model of a source."""
        return self._sources[source_id]

    def item(self, item_id: str) -> Claim | Action:
        """The model of a claim or an action."""
        return self._items[item_id]

    def relation(self, relation_id: str) -> Relation:
        """The model of a relation."""
        return self._relations[relation_id]

    def level(self, node_id: str) -> Level:
        """The level of a node."""
        return self._levels[self._nodes[node_id].level]

    def order(self, node_id: str) -> int:
        """The place of a node in the order of showing, from 0."""
        return self._order[node_id]

    @property
    def actor_ids(self) -> Collection[str]:
        """The ids of all actors."""
        return self._actors.keys()

    def story(self, story_id: str = "") -> Story | None:
        """A story; without an id the first, None where there is none."""
        stories = self.theory.stories
        return next((story for story in stories if story.id == story_id), None) if story_id else next(iter(stories), None)

    @cached_property
    def deepening(self) -> Deepening:
        """What the theory has beside its schema."""
        return Deepening(self.theory)

    @property
    def source_ids(self) -> Collection[str]:
        """The ids of all sources."""
        return self._sources.keys()

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[Link]]:
        """The links by the nodes from and to which they lead, in the theory's order."""
        found: dict[tuple[str, str], list[Link]] = {}
        for link in self.theory.links:
            found.setdefault((link.origin, link.target), []).append(link)
        return found

    @cached_property
    def levels(self) -> list[tuple[Level, list[str]]]:
        """The levels, highest first, each with its nodes in the order of showing."""
        return [(level, [node.id for node in self.theory.nodes if node.level == level.id]) for level in self.theory.levels]

    @cached_property
    def actions(self) -> list[NodeAction]:
        """Every action with the id of its node, in the order of showing; statements printed among them are left out."""
        return [(node.id, action) for node in self.theory.nodes for action in node.to_do]

    @property
    def printed_actions(self) -> list[NodeAction]:
        """Every action and every statement printed among them, each with the id of its node, in the order of showing."""
        return [(node.id, action) for node in self.theory.nodes for action in node.actions]

    @cached_property
    def action_texts(self) -> dict[str, str]:
        """By id of an action, the folded text in which a search looks."""
        return {action.id: folded(search_text(action)) for _, action in self.actions}

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of the theory."""
        return Lexicon.of(self.theory)

    @cached_property
    def acting(self) -> list[str]:
        """The nodes that have actions."""
        return [node.id for node in self.theory.nodes if node.to_do]

    @cached_property
    def asked(self) -> list[str]:
        """The nodes about which a group is asked the questions of the theory, if it has any.

        Those on which it can act: that have actions.  Where no node has, those of the lowest level.
        """
        return (self.acting or self.levels[-1][1]) if self.theory.questions else []

    @cached_property
    def addressed(self) -> bool:
        """Whether any action says who does it."""
        return any(action.actors for _, action in self.actions)

    def links_of(self, node_id: str) -> list[NodeLink]:
        """The links of a node: those it gives first, then by the order of relations, then by that of the far ends."""
        return self._links_by_node[node_id]

    def outgoing(self, node_id: str) -> list[NodeLink]:
        """The links that a node gives, mutual ones included, in the order of `links_of`."""
        return [link for link in self.links_of(node_id) if link.outgoing]

    def incoming(self, node_id: str) -> list[NodeLink]:
        """The links that a node only receives, in the order of `links_of`."""
        return [link for link in self.links_of(node_id) if not link.outgoing]

    def upstream(self, node_id: str) -> list[str]:
        """All nodes that `node_id` leans on, near and far, without itself."""
        return self.in_order(nx.ancestors(self._influence, node_id))

    def near_upstream(self, node_id: str) -> list[str]:
        """The nodes of `upstream` that are bound to `node_id` themselves."""
        return self.in_order(self._influence.predecessors(node_id))

    def detours(self, node_id: str) -> list[str]:
        """The near nodes by way of which the others of `upstream` bear on `node_id`."""
        near = self.near_upstream(node_id)
        far = set(self.upstream(node_id)) - set(near)
        around = self._influence.subgraph(set(self._influence) - {node_id})
        return [n for n in near if far & nx.ancestors(around, n)]

    def downstream(self, node_id: str) -> list[str]:
        """All nodes that lean on `node_id`, near and far, without itself."""
        return self.in_order(nx.descendants(self._influence, node_id))

    def contributors(self, node_id: str) -> list[str]:
        """All nodes below `node_id` that contribute to it, level by level upwards; cohesion is no contribution."""
        return self._contributors[node_id]

    def beneficiaries(self, node_id: str) -> list[str]:
        """All nodes above `node_id` that it contributes to, highest level first: the other way round of `contributors`."""
        return self.in_order(nx.descendants(self._contribution, node_id))

    def foundation(self, level_id: str) -> list[str]:
        """The nodes of a level bound to *every* node of the level above by a precondition or support; none on the top level."""
        return self._foundations[level_id]

    @cached_property
    def rises(self) -> bool:
        """Whether each link of one direction leads from a level to the one above it, so that up is evident."""
        place = {node_id: number for number, (_, nodes) in enumerate(self.levels) for node_id in nodes}
        relations = {relation.id: relation for relation in self.theory.relations}
        return all(
            place[link.origin] - place[link.target] == 1
            for link in self.theory.links
            if not relations[link.relation].mutual and relations[link.relation].role != "cohesion"
        )

    def losses(self, node_id: str) -> list[Loss]:
        """Who loses support without `node_id`, what is lost and what is left.

        Support is what a node receives by any relation but cohesion; a mutual link supports both its ends.  Only nodes
        that are bound to `node_id` themselves; what that means further up is `downstream`.
        """
        receivers = {link.other for link in self.outgoing(node_id) if link.supports}
        found = []
        for receiver in self.in_order(receivers):
            received = [link for link in self.links_of(receiver) if link.supports and (link.relation.mutual or not link.outgoing)]
            lost = [link for link in received if link.other == node_id]
            found.append(Loss(receiver, lost, [link for link in received if link.other != node_id]))
        return found

    def shown_links(self, node_id: str) -> list[Link]:
        """The links that the schema draws for a node: its own; for a node of the highest level all that lead to it.

        More than `MOST_SHOWN` tell nobody anything; then the node's own are left.
        """
        own = [link.link for link in self.links_of(node_id)]
        if node_id not in self.levels[0][1]:
            return own
        return self.links_among({node_id, *self.upstream(node_id)}, MOST_SHOWN) or own

    def links_among(self, nodes: set[str], most: int) -> list[Link]:
        """All links but cohesion of which both ends are among `nodes`; none at all if there are more than `most`."""
        found: list[Link] = []
        for node_id in self.in_order(nodes):
            given = self.network.out_edges(node_id, data=True)
            found += [data["link"] for _, other, data in given if other in nodes and data["relation"].role != "cohesion"]
            if len(found) > most:
                return []
        return found

    def in_order(self, nodes: Iterable[str]) -> list[str]:
        """These nodes in the order of showing."""
        return sorted(nodes, key=self._order.__getitem__)

    @cached_property
    def _nodes(self) -> dict[str, Node]:
        return {node.id: node for node in self.theory.nodes}

    @cached_property
    def _items(self) -> dict[str, Claim | Action]:
        return {item.id: item for node in self.theory.nodes for item in node.items}

    @cached_property
    def _order(self) -> dict[str, int]:
        return {node_id: number for number, node_id in enumerate(self._nodes)}

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.theory.actors}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.theory.sources}

    @cached_property
    def _levels(self) -> dict[str, Level]:
        return {level.id: level for level in self.theory.levels}

    @cached_property
    def _relations(self) -> dict[str, Relation]:
        return {relation.id: relation for relation in self.theory.relations}

    @cached_property
    def _links_by_node(self) -> dict[str, list[NodeLink]]:
        rank = {relation: number for number, relation in enumerate(self._relations)}
        found: dict[str, list[NodeLink]] = {node_id: [] for node_id in self}
        for origin, target, data in self.network.edges(data=True):
            relation = data["relation"]
            found[origin].append(NodeLink(data["link"], relation, target, True))
            found[target].append(NodeLink(data["link"], relation, origin, relation.mutual))
        for links in found.values():
            links.sort(key=lambda link: (not link.outgoing, rank[link.relation.id], self._order[link.other]))
        return found

    @cached_property
    def _foundations(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {level.id: [] for level, _ in self.levels[:1]}
        for (_, above), (level, nodes) in zip(self.levels, self.levels[1:], strict=False):
            founded = {n: {link.other for link in self.links_of(n) if link.relation.role in FOUNDING} for n in nodes}
            found[level.id] = [n for n in nodes if above and founded[n] >= set(above)]
        return found

    @cached_property
    def _influence(self) -> "nx.DiGraph[Any]":
        """Who bears on whom: every relation but cohesion, a mutual link both ways."""
        influence = nx.DiGraph()
        influence.add_nodes_from(self.network)
        for origin, target, data in self.network.edges(data=True):
            if data["relation"].role == "cohesion":
                continue
            influence.add_edge(origin, target)
            if data["relation"].mutual:
                influence.add_edge(target, origin)
        return influence

    @cached_property
    def _contribution(self) -> "nx.DiGraph[Any]":
        """Who contributes to whom: of what bears on what, only that which leads to a higher level."""
        depth = {n: number for number, (_, nodes) in enumerate(self.levels) for n in nodes}
        contribution = nx.DiGraph()
        contribution.add_nodes_from(self.network)
        contribution.add_edges_from((low, high) for low, high in self._influence.edges if depth[low] > depth[high])
        return contribution

    @cached_property
    def _contributors(self) -> dict[str, list[str]]:
        return {node_id: self.in_order(nx.ancestors(self._contribution, node_id)) for node_id in self}


def build_graph(theory: Theory) -> TheoryGraph:
    """The graph of a checked theory.

    Examples
    --------
    >>> from theory.model import Level, Link, Node, Relation, Theory
    >>> small = Theory.model_construct(
    ...     title="t", levels=[Level(id="x", name="X")], relations=[Relation(id="helpt", label="helpt")],
    ...     nodes=[Node(id="a", level="x", name="A"), Node(id="b", level="x", name="B")],
    ...     links=[Link.model_validate({"from": "b", "to": "a", "relation": "helpt"})])
    >>> list(build_graph(small).network.edges(keys=True))
    [('b', 'a', 'helpt')]
    """
    relations = {relation.id: relation for relation in theory.relations}
    network = nx.MultiDiGraph()
    for node in theory.nodes:
        network.add_node(node.id)
    for link in theory.links:
        network.add_edge(link.origin, link.target, link.relation, link=link, relation=relations[link.relation])
    return TheoryGraph(theory, network)
