"""What is chosen among the actions, in words."""

from collections.abc import Iterator

from components import texts
from theory import sentences
from theory.graph import TheoryGraph
from theory.selection import Selection


def chosen_labels(graph: TheoryGraph, selection: Selection) -> Iterator[tuple[str, Selection]]:
    """The name of each thing that is chosen, with the selection that is left without it."""
    for chosen, value, without in selection.choices():
        if chosen == "actors":
            yield graph.actor(value).name, without
        elif chosen == "nodes":
            yield sentences.mention(graph, value), without
        elif chosen == "words":
            yield f"‘{value}’", without
        else:
            yield texts.ACTIONS_ONLY_NAMED, without
