"""The signs of the schema: a relation's mark, its line, and the colours of the storey that has them."""

from dash import html

from components import texts
from components.markup import attributes
from theory.graph import TheoryGraph
from theory.model import Relation

COLOURS = 8
"""How many colours `assets/core/tokens.css` has."""

MOST_MARKS = 8


def colour(graph: TheoryGraph, *node_ids: str) -> int | None:
    """The colour, from 1, of the first of these nodes that has one.

    The nodes of the highest level with more than one node have a colour each, in turn.
    """
    storey = next((nodes for _, nodes in graph.levels if len(nodes) > 1), [])
    return next((storey.index(node) % COLOURS + 1 for node in node_ids if node in storey), None)


def marks(graph: TheoryGraph, node_id: str) -> list[html.Span]:
    """What the node does for each node of the level above, one mark each, in the order in which those stand.

    Nothing where that level has one node, or none to which it is bound; where it has very many, a number instead.
    """
    bound = _bound_above(graph, node_id)
    if not any(bound.values()):
        return []
    if len(bound) > MOST_MARKS:
        return [html.Span(texts.REACH_COUNT.format(count=len([relation for relation in bound.values() if relation])))]
    return [mark(relation, colour(graph, node)) for node, relation in bound.items()]


def marked(graph: TheoryGraph) -> set[str]:
    """The relations of which some node carries the mark."""
    bound = (_bound_above(graph, node_id) for node_id in graph)
    return {relation.id for one in bound if len(one) <= MOST_MARKS for relation in one.values() if relation}


def _bound_above(graph: TheoryGraph, node_id: str) -> dict[str, Relation | None]:
    """By which relation the node is bound to each node of the level above; nothing where that has one node."""
    storeys = graph.levels
    level = graph.level(node_id)
    place = next(number for number, (one, _) in enumerate(storeys) if one is level)
    above = storeys[place - 1][1] if place else []
    if len(above) < 2:
        return {}
    bound = {link.other: link.relation for link in reversed(graph.links_of(node_id))}
    return {node: bound.get(node) for node in above}


def mark(relation: Relation | None, colour: int | None = None) -> html.Span:
    """The sign of a relation; without one, the sign that there is no link."""
    shape = relation.shape if relation else "none"
    return html.Span(className="vt-mark", **attributes(data_shape=shape, data_colour=colour, aria_hidden="true"))


def line(relation: Relation) -> html.Span:
    """A piece of the line that a relation has in the schema."""
    return html.Span(className="vt-line", **attributes(data_line=relation.line, aria_hidden="true"))
