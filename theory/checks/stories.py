"""The addresses of stories, which only the explorer itself can judge: it hands over a judge."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from theory.checks.structure import Structured
from theory.graph import TheoryGraph, build_graph
from theory.model import Theory
from theory.problems import Problem, nearest, problem


@dataclass(frozen=True)
class Judgement:
    """What an address shows: the node that it opens, if any; and each part that is wrong, with what may stand there."""

    node: str = ""
    wrong: list[tuple[str, list[str]]] = field(default_factory=list)


Judge = Callable[[TheoryGraph, str], Judgement]


def check_stories(structured: Structured, theory: Theory, judge: Judge) -> Iterator[Problem]:
    """Every address that is wrong, and every text that does not stand in the node that its step opens."""
    graph = build_graph(theory)
    homes = {item.id: node.id for node in theory.nodes for item in node.items}
    for story, piece in structured.items["stories"]:
        for number, step in enumerate(story.steps):
            judgement = judge(graph, step.address)
            for found, known in judgement.wrong:
                mark = piece.locate("steps", number, "address")
                yield problem("unknown-address", mark, address=step.address, found=found, near=nearest(found, known))
            for index, text in enumerate(step.texts):
                if not judgement.wrong and homes[text] != judgement.node:
                    mark = piece.locate("steps", number, "texts", index)
                    yield problem("elsewhere", mark, id=text, node=homes[text])
