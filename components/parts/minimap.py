"""The small schema beside a node's view: where one is, and the way to every other node."""

from dash import html

from components import texts
from components.address import href
from components.markup import attributes
from components.parts.marks import colour
from theory import sentences
from theory.graph import TheoryGraph


def minimap(graph: TheoryGraph) -> html.Nav:
    """All nodes by level, top down; the page marks which one is open and which are bound to it."""
    groups = []
    for level, nodes in graph.levels:
        base = set(graph.foundation(level.id))
        ordered = [n for n in nodes if n not in base] + [n for n in nodes if n in base]
        groups.append(
            html.Li(
                [
                    html.Span(level.plural or level.name, className="vt-map__level"),
                    html.Ul([_entry(graph, n, n in base) for n in ordered]),
                ]
            )
        )
    return html.Nav(html.Ul(groups), id="vt-map", className="vt-map", **attributes(aria_label=texts.MAP))


def _entry(graph: TheoryGraph, node_id: str, founding: bool) -> html.Li:
    name = sentences.capital(sentences.mention(graph, node_id))
    link = html.A([html.Span(className="vt-mark", **attributes(aria_hidden="true")), name], href=href(knoop=node_id))
    return html.Li(
        link,
        className="vt-map__node" + (" vt-map__node--base" if founding else ""),
        **attributes(data_map=node_id, data_colour=colour(graph, node_id)),
    )
