"""What the filters choose among the actions: which are shown, on what basis, and how many each choice would leave."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from theory.actors import classify_actions
from theory.graph import NodeAction, TheoryGraph
from theory.search.query import FAMILY, Query

Basis = Literal["all", "named", "inferred", "wider"]
"""Why an action is shown: nobody was chosen; the publication names a chosen actor; an editor inferred one; it addresses a
wider actor, of which a chosen one is part."""

Filter = Literal["actors", "nodes", "words", "named"]


@dataclass(frozen=True)
class Selection:
    """A choice of actors (any of them), nodes (those and what contributes to them), words (all of them), and basis.

    `named`: only actions in which the publication itself names an actor.  Without any choice every action is selected.
    """

    actors: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()
    words: str = ""
    named: bool = False

    def within(self, graph: TheoryGraph) -> list[NodeAction]:
        """The actions at the chosen nodes that answer the words, whoever acts.

        First the nodes with actions that hold what was typed, and in each node those first.
        """
        near = {part for node_id in self.nodes for part in (node_id, *graph.contributors(node_id))}
        there = [node_action for node_action in graph.actions if not near or node_action[0] in near]
        query = Query.of(self.words, graph.lexicon)
        if not query.parts:
            return there
        graded = [(one, grade) for one in there if (grade := query.grade(graph.action_texts[one[1].id])) is not None]
        typed = {node_id for (node_id, _), grade in graded if grade < FAMILY}
        graded.sort(key=lambda one: (one[0][0] not in typed, graph.order(one[0][0]), one[1] >= FAMILY))
        return [node_action for node_action, _ in graded]

    def by_basis(self, graph: TheoryGraph) -> dict[Basis, list[NodeAction]]:
        """The selected actions, in the order of showing; a basis without actions is left out."""
        within = self.within(graph)
        if not self.actors:
            everything = [
                node_action for node_action in within if not self.named or any(who.named for who in node_action[1].actors)
            ]
            return {"all": everything} if everything else {}
        actions = classify_actions(graph, self.actors, within)
        found: dict[Basis, list[NodeAction]] = {"named": actions.named}
        if not self.named:
            found |= {"inferred": actions.inferred, "wider": actions.wider}
        return {basis: part for basis, part in found.items() if part}

    def own(self, graph: TheoryGraph) -> list[NodeAction]:
        """The actions of the chosen actors themselves, without what is asked of wider ones, by node."""
        parts = self.by_basis(graph)
        own = [node_action for basis, part in parts.items() if basis != "wider" for node_action in part]
        return sorted(own, key=lambda node_action: graph.order(node_action[0]))

    def count(self, graph: TheoryGraph) -> int:
        """How many actions the chosen actors have themselves."""
        return sum(len(part) for basis, part in self.by_basis(graph).items() if basis != "wider")

    def actor_counts(self, graph: TheoryGraph) -> Counter[str]:
        """For each actor, how many actions it has among those within, whichever actors are chosen."""
        return Counter(who.id for _, action in self.within(graph) for who in action.actors if who.named or not self.named)

    def node_counts(self, graph: TheoryGraph) -> dict[str, int]:
        """For each node with actions, of its own or of contributors, how many the chosen actors have, wherever is chosen."""
        by_node = Counter(node_id for node_id, _ in replace(self, nodes=()).own(graph))
        acting = set(graph.acting)
        near = {node_id: {node_id, *graph.contributors(node_id)} & acting for node_id in graph}
        return {node_id: sum(by_node[part] for part in parts) for node_id, parts in near.items() if parts}

    def choices(self) -> Iterator[tuple[Filter, str, "Selection"]]:
        """Each thing that is chosen, by filter and value, with the selection that is left without it."""
        for actor_id in self.actors:
            yield "actors", actor_id, replace(self, actors=tuple(other for other in self.actors if other != actor_id))
        for node_id in self.nodes:
            yield "nodes", node_id, replace(self, nodes=tuple(other for other in self.nodes if other != node_id))
        if self.words:
            yield "words", self.words, replace(self, words="")
        if self.named:
            yield "named", "1", replace(self, named=False)
