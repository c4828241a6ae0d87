"""The legend: every relation that the theory uses, with its mark and its line."""

from dash import html

from components import texts
from components.markup import attributes
from components.parts.marks import line, mark
from theory.model import Relation, Theory


def legend(theory: Theory) -> html.Section:
    """The legend under the schema."""
    return html.Section(
        [html.Ul([html.Li([mark(relation), line(relation), relation.label]) for relation in used(theory)])],
        className="vt-legend",
        **attributes(aria_label=texts.LEGEND),
    )


def used(theory: Theory) -> list[Relation]:
    """The relations that some link has, in the theory's order."""
    found = {link.relation for link in theory.links}
    return [relation for relation in theory.relations if relation.id in found]
