"""What a theory has of each criterion: of all things that it applies to, those that have it and those that do not.

A function per criterion, by its id, gives a list for each of its aspects.  Links are all but those of cohesion, which say only
what belongs together; a mutual link leads both ways.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from theory.criteria.form import Aspect, Criterion, criteria
from theory.criteria.words import SKIPS
from theory.graph import TheoryGraph
from theory.model import Link
from theory.search.text_matching import explained
from theory.sentences import enumerate_words

Value = Literal["gevonden", "deels", "niet"]


@dataclass(frozen=True)
class Thing:
    """Something that a criterion looks at.

    `ids`: of a `node` its id, of a `link` its ends and its relation, of a claim or an action (`item`) its node and its own, of a
    `loop` its nodes, of a `kind` of claim its name.  `found`: whether it has what is looked for, `shown`: where one sees that;
    `note`: what else there is to say of it.
    """

    kind: Literal["node", "link", "item", "loop", "kind"]
    ids: tuple[str, ...]
    found: bool
    shown: tuple["Thing", ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Look:
    """All things that an aspect looks at, in the order of showing."""

    aspect: Aspect
    things: list[Thing]

    @cached_property
    def found(self) -> list[Thing]:
        """Those that have what is looked for."""
        return [thing for thing in self.things if thing.found]

    @cached_property
    def missing(self) -> list[Thing]:
        """Those that do not."""
        return [thing for thing in self.things if not thing.found]


@dataclass(frozen=True)
class Result:
    """What a theory has of a criterion; `apart`: what is listed beside the things that it looks at."""

    criterion: Criterion
    looks: list[Look]
    apart: list[Thing]

    @property
    def applies(self) -> bool:
        """Whether the theory has anything that it could apply to."""
        return any(look.things for look in self.looks)

    @property
    def value(self) -> Value:
        """How much of it is there: all, some, or none; none too where there is nothing that it could apply to."""
        if not any(look.found for look in self.looks):
            return "deels" if self.apart and self.applies else "niet"
        return "deels" if any(look.missing for look in self.looks) else "gevonden"


def results(graph: TheoryGraph) -> list[Result]:
    """What a theory has of each criterion, in the order of these."""
    return [_result(graph, criterion) for criterion in criteria().criteria]


def _result(graph: TheoryGraph, criterion: Criterion) -> Result:
    seen = zip(criterion.aspects, LOOKING[criterion.id](graph), strict=True)
    looks = [Look(aspect, things) for aspect, things in seen]
    return Result(criterion, looks, _loose(graph) if criterion.apart else [])


def _node(node_id: str, found: bool, shown: tuple[Thing, ...] = ()) -> Thing:
    return Thing("node", (node_id,), found, shown)


def _link(link: Link, found: bool, shown: tuple[Thing, ...] = ()) -> Thing:
    return Thing("link", (link.origin, link.target, link.relation), found, shown)


def _item(node_id: str, item_id: str, found: bool = True) -> Thing:
    return Thing("item", (node_id, item_id), found)


def _links(graph: TheoryGraph) -> list[Link]:
    """All links but those of cohesion, in the order of the nodes that give them."""
    links = [link for link in graph.theory.links if graph.relation(link.relation).role != "cohesion"]
    return sorted(links, key=lambda link: graph.order(link.origin))


def _claims(graph: TheoryGraph, kind: str) -> list[tuple[str, str]]:
    """The claims of a kind, each with its node before it."""
    return [(node.id, claim.id) for node in graph.theory.nodes for claim in node.claims if claim.kind == kind]


def _filled(graph: TheoryGraph) -> list[list[str]]:
    """The levels that have nodes, highest first."""
    return [nodes for _, nodes in graph.levels if nodes]


def _received(graph: TheoryGraph, node_id: str) -> list[Link]:
    """The links that lead to a node, mutual ones included."""
    received = [one for one in graph.links_of(node_id) if one.supports and (one.relation.mutual or not one.outgoing)]
    return [one.link for one in received]


def _way_up(graph: TheoryGraph) -> list[list[Thing]]:
    top, *below = _filled(graph) or [[]]
    return [[_node(node_id, not set(top).isdisjoint(graph.downstream(node_id))) for nodes in below for node_id in nodes]]


def _reasons(graph: TheoryGraph) -> list[list[Thing]]:
    return [[_link(link, link.why is not None) for link in _links(graph)]]


def _conditions(graph: TheoryGraph) -> list[list[Thing]]:
    found = []
    for node_id in graph:
        received = _received(graph, node_id)
        claims = [_item(node_id, claim.id) for claim in graph.node(node_id).claims if claim.kind == "voorwaarde"]
        links = [_link(link, True) for link in received if graph.relation(link.relation).role == "precondition"]
        if received:
            found.append(_node(node_id, bool(claims or links), (*claims, *links)))
    return [found]


def _assumed(graph: TheoryGraph) -> dict[tuple[str, str], list[Thing]]:
    """The assumptions by the ends of the link that each is about."""
    by_link: dict[tuple[str, str], list[Thing]] = {}
    for node in graph.theory.nodes:
        for claim in node.claims:
            if claim.kind == "aanname" and claim.on:
                by_link.setdefault((claim.on.origin, claim.on.target), []).append(_item(node.id, claim.id))
    return by_link


def _assumptions(graph: TheoryGraph) -> list[list[Thing]]:
    assumed = _assumed(graph)
    on_link = [(link, tuple(assumed.get((link.origin, link.target), ()))) for link in _links(graph)]
    return [[_link(link, bool(claims), claims) for link, claims in on_link]]


def _loose(graph: TheoryGraph) -> list[Thing]:
    """The assumptions that are about no link that counts."""
    on_links = {thing.ids for (look,) in [_assumptions(graph)] for link in look for thing in link.shown}
    return [_item(*ids) for ids in _claims(graph, "aanname") if ids not in on_links]


def _values(graph: TheoryGraph) -> list[list[Thing]]:
    by_kind = {kind: tuple(_item(*ids) for ids in _claims(graph, kind)) for kind in ("norm", "mensbeeld")}
    return [[Thing("kind", (kind,), bool(claims), claims) for kind, claims in by_kind.items()]]


def _sources(graph: TheoryGraph) -> list[list[Thing]]:
    claims = [_item(node.id, claim.id, bool(claim.sources)) for node in graph.theory.nodes for claim in node.claims]
    return [claims, [_link(link, bool(link.why.sources)) for link in _all_reasoned(graph) if link.why]]


def _all_reasoned(graph: TheoryGraph) -> list[Link]:
    """Every link that has a reason, those of cohesion too, in the order of the nodes that give them."""
    return sorted((link for link in graph.theory.links if link.why), key=lambda link: graph.order(link.origin))


def _actors(graph: TheoryGraph) -> list[list[Thing]]:
    return [[_item(node_id, action.id, bool(action.actors)) for node_id, action in graph.actions]]


def _chain(graph: TheoryGraph) -> list[list[Thing]]:
    levels = _filled(graph)
    depth = {node_id: number for number, nodes in enumerate(levels) for node_id in nodes}
    led_to = [_node(node_id, bool(_received(graph, node_id))) for nodes in levels[:-1] for node_id in nodes]
    between = []
    for link in _links(graph):
        ends = sorted((depth[link.origin], depth[link.target]))
        if ends[0] != ends[1] and not graph.relation(link.relation).mutual:
            skipped = [graph.level(nodes[0]).name for nodes in levels[ends[0] + 1 : ends[1]]]
            note = SKIPS.format(levels=enumerate_words(skipped)) if skipped else ""
            between.append(replace(_link(link, not skipped), note=note))
    return [led_to, between]


def _notions(graph: TheoryGraph) -> list[list[Thing]]:
    found = []
    for node_id in graph:
        node = graph.node(node_id)
        claimed = any(claim.kind == "begrip" for claim in node.claims)
        found.append(_node(node_id, bool(node.essence or claimed or explained(node.name, graph.theory.terms))))
    return [found]


def _loops(graph: TheoryGraph) -> list[list[Thing]]:
    found = []
    for nodes in graph.loops:
        within = [link for link in _links(graph) if {link.origin, link.target} <= set(nodes)]
        unmeant = [_link(link, False) for link in within if not link.why and not graph.relation(link.relation).mutual]
        found.append(Thing("loop", tuple(nodes), not unmeant, tuple(unmeant)))
    return [found]


def _indicators(graph: TheoryGraph) -> list[list[Thing]]:
    return [[_node(node_id, bool(graph.node(node_id).indicators)) for node_id in graph]]


LOOKING: Mapping[str, Callable[[TheoryGraph], list[list[Thing]]]] = {
    "weg-omhoog": _way_up,
    "waarom": _reasons,
    "voorwaarden": _conditions,
    "aannames": _assumptions,
    "normen-mensbeeld": _values,
    "bronnen": _sources,
    "wie": _actors,
    "keten": _chain,
    "begrippen": _notions,
    "lussen": _loops,
    "indicatoren": _indicators,
}
"""By the id of a criterion, what it looks at: a list for each of its aspects."""
