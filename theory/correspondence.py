"""A theory beside the one that it is laid beside: what of that one it touches, what it leaves out, and what it has more.

Only what is authored counts, `corresponds` of its nodes: nothing is guessed, and whoever touches a node touches none of those
that lead to it, or to which it leads.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from theory.model import Level, Node, Theory
from theory.shelf import Shelf

Counterparts = Mapping[str, list[Node]]
"""By id of each node of a theory, in the order of showing, its counterparts in the other, in theirs."""


@dataclass(frozen=True)
class Cover:
    """The nodes of a level, and those of them that have a counterpart."""

    level: Level
    nodes: list[Node]
    met: list[Node]

    @property
    def unmet(self) -> list[Node]:
        """Those that have none."""
        return [node for node in self.nodes if node not in self.met]


@dataclass(frozen=True, eq=False)
class Side:
    """One of two theories that are laid beside each other, by what it is called on the shelf; `own`: the one that says which
    nodes of the other its own are about."""

    id: str
    theory: Theory
    counterparts: Counterparts
    own: bool

    @cached_property
    def covers(self) -> list[Cover]:
        """Its levels that have nodes, highest first."""
        return covers(self.theory, {node_id: len(nodes) for node_id, nodes in self.counterparts.items()})

    @property
    def nodes(self) -> list[Node]:
        """Its nodes, in the order of showing."""
        return self.theory.nodes

    @property
    def met(self) -> list[Node]:
        """Its nodes that have a counterpart."""
        return [node for node in self.nodes if self.counterparts[node.id]]

    @property
    def unmet(self) -> list[Node]:
        """Those that have none."""
        return [node for node in self.nodes if not self.counterparts[node.id]]


@dataclass(frozen=True, eq=False)
class Correspondence:
    """A theory, and the one that it is laid beside."""

    own: Side
    beside: Side

    @classmethod
    def of(cls, own_id: str, own: Theory, beside_id: str, beside: Theory) -> "Correspondence":
        """These two; ids of nodes that are not there correspond with nothing."""
        touches = {node.id: [there for there in beside.nodes if there.id in node.corresponds] for node in own.nodes}
        touched = {there.id: [node for node in own.nodes if there in touches[node.id]] for there in beside.nodes}
        return cls(Side(own_id, own, touches, True), Side(beside_id, beside, touched, False))

    @property
    def sides(self) -> tuple[tuple[Side, Side], tuple[Side, Side]]:
        """Each side with the other one."""
        return (self.own, self.beside), (self.beside, self.own)


@dataclass(frozen=True, eq=False)
class Overview:
    """All theories on a shelf that are laid beside the same one, in the order of the shelf."""

    id: str
    theory: Theory
    all: list[Correspondence]

    @cached_property
    def number(self) -> Mapping[str, int]:
        """By id of each node, how many of them touch it."""
        return {node.id: sum(bool(one.beside.counterparts[node.id]) for one in self.all) for node in self.theory.nodes}

    @cached_property
    def covers(self) -> list[Cover]:
        """The levels that have nodes, highest first, with what of them any touches: what most touch before what few do."""

        def sorted_nodes(nodes: list[Node]) -> list[Node]:
            return sorted(nodes, key=lambda node: -self.number[node.id])

        found = covers(self.theory, self.number)
        return [Cover(one.level, sorted_nodes(one.nodes), sorted_nodes(one.met)) for one in found]


def covers(theory: Theory, number: Mapping[str, int]) -> list[Cover]:
    """The levels of a theory that have nodes, highest first; `number`: by id of each node, how many counterparts it has."""
    levels = [(level, [node for node in theory.nodes if node.level == level.id]) for level in theory.levels]
    return [Cover(level, nodes, [node for node in nodes if number[node.id]]) for level, nodes in levels if nodes]


def correspondence(shelf: Shelf, theory_id: str | None = None) -> Correspondence | None:
    """A theory on the shelf, without an id the own one, beside the one that it names; None where that is not on the shelf."""
    own_id = shelf.own if theory_id is None else theory_id
    own = shelf.theories[own_id]
    beside_id = own.corresponds_to
    if not beside_id or beside_id == own_id or beside_id not in shelf.theories:
        return None
    return Correspondence.of(own_id, own, beside_id, shelf.theories[beside_id])


def overview(shelf: Shelf, theory_id: str | None = None) -> Overview | None:
    """All that are laid beside a theory, without an id the own one; None where there are none, or where that one is laid beside
    another itself."""
    own_id = shelf.own if theory_id is None else theory_id
    if correspondence(shelf, own_id):
        return None
    found = [one for other in shelf.theories if (one := correspondence(shelf, other)) and one.beside.id == own_id]
    return Overview(own_id, shelf.theories[own_id], found) if found else None


def can_compare(shelf: Shelf, theory_id: str | None = None) -> bool:
    """Whether there is anything to lay beside a theory, without an id the own one."""
    return correspondence(shelf, theory_id) is not None or overview(shelf, theory_id) is not None
