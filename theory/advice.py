"""Advice beside actions: what items of a deepening advise to actors, chosen as actions are."""

from collections.abc import Iterator
from dataclasses import dataclass

from theory.actors import wider
from theory.deepening import Collection, Item
from theory.graph import TheoryGraph
from theory.search.query import Query
from theory.search.text_matching import folded, search_text
from theory.selection import Selection


@dataclass(frozen=True)
class Advice:
    """What a choice leaves of the advice: to the chosen actors, or to all, and `wider`: to those of which they are part."""

    own: list[Item]
    wider: list[Item]


def advising(graph: TheoryGraph) -> Iterator[tuple[Collection, Item]]:
    """Every item that advises, with its collection, in the order of showing."""
    for collection in graph.deepening.collections:
        if collection.advice:
            yield from ((collection, item) for item in collection.items)


def advice_texts(graph: TheoryGraph) -> dict[str, str]:
    """By id, the folded text in which a search for advice looks."""
    return {item.id: folded(search_text(item)) for _, item in advising(graph)}


def advice(graph: TheoryGraph, selection: Selection) -> Advice:
    """The advice that a choice of actors, nodes and words leaves, each once."""
    near = {part for node_id in selection.nodes for part in (node_id, *graph.contributors(node_id))}
    query = Query.of(selection.words, graph.lexicon)
    texts = advice_texts(graph) if query.parts else {}
    chosen = set(selection.actors)
    above = {broader for one in chosen for broader in wider(graph, one)} - chosen
    own, others = [], []
    for _, item in advising(graph):
        if near and near.isdisjoint(one.id for one in item.nodes):
            continue
        if query.parts and query.grade(texts[item.id]) is None:
            continue
        to = {one.id for one in item.actors if one.named or not selection.named}
        if not chosen and (to or not selection.named) or to & chosen:
            own.append(item)
        elif to & above:
            others.append(item)
    return Advice(own, others)
