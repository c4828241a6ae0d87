"""The legend: every relation that the theory uses, with its mark and its line."""

from dash import html

from components import texts
from components.address import href
from components.markup import attributes
from components.parts.marks import line, mark, marked
from theory.graph import TheoryGraph
from theory.model import Relation, Theory


def legend(graph: TheoryGraph) -> html.Section:
    """The legend under the schema; each relation leads to all its links."""
    return html.Section(
        [html.Ul([_entry(graph, relation) for relation in used(graph.theory)])],
        className="vt-legend",
        **attributes(aria_label=texts.LEGEND),
    )


def _entry(graph: TheoryGraph, relation: Relation) -> html.Li:
    link = html.A([mark(relation), line(relation), relation.label], href=href(aard=relation.id))
    return html.Li(link, **attributes(data_aard=relation.id, data_marked="" if relation.id in marked(graph) else None))


def used(theory: Theory) -> list[Relation]:
    """The relations that some link has, in the theory's order."""
    found = {link.relation for link in theory.links}
    return [relation for relation in theory.relations if relation.id in found]
