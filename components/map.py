"""The small schema beside a node's view: where one is, and the way to every other node."""

import networkx as nx
from dash import html

from components import texts
from components.address import href
from components.marks import colour
from theory import wording
from theory.graph import foundation, levels


def small_schema(graph: nx.MultiDiGraph) -> html.Nav:
    """All nodes by level, top down; the page marks which one is open and which are bound to it."""
    groups = []
    for level, nodes in levels(graph):
        base = set(foundation(graph, level.id))
        ordered = [n for n in nodes if n not in base] + [n for n in nodes if n in base]
        groups.append(
            html.Li(
                [
                    html.Span(level.plural or level.name, className="vt-map__level"),
                    html.Ul([_entry(graph, n, n in base) for n in ordered]),
                ]
            )
        )
    return html.Nav(html.Ul(groups), id="vt-map", className="vt-map", **{"aria-label": texts.MAP})


def _entry(graph: nx.MultiDiGraph, node_id: str, founding: bool) -> html.Li:
    name = wording.capital(wording.mention(graph, node_id))
    link = html.A([html.Span(className="vt-mark", **{"aria-hidden": "true"}), name], href=href(knoop=node_id))
    attributes = {"data-map": node_id, "data-colour": colour(graph, node_id)}
    return html.Li(link, className="vt-map__node" + (" vt-map__node--base" if founding else ""), **attributes)
