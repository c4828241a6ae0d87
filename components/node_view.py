"""The view of one node: what it is, what it is bound to and why, and the way on."""

import networkx as nx
from dash import html

from components import texts
from components.address import href
from components.marks import colour, mark
from components.panel import why
from theory import wording
from theory.graph import Tie, level, node, ties


def node_view(graph: nx.MultiDiGraph, node_id: str) -> html.Article:
    """The whole view of a node."""
    shown = node(graph, node_id)
    bound = ties(graph, node_id)
    given = [tie for tie in bound if tie.outgoing and tie.relation.role != "cohesion"]
    received = [tie for tie in bound if not tie.outgoing and tie.relation.role != "cohesion"]
    cohesive = [tie for tie in bound if tie.relation.role == "cohesion"]
    page = html.Span(f" · {texts.IN_PUBLICATION.format(page=shown.page)}", className="vt-quiet") if shown.page else None
    return html.Article(
        [
            html.P([level(graph, node_id).name, page], className="vt-kicker"),
            html.H1(shown.name),
            html.Blockquote(html.P(f"‘{shown.quote}’")) if shown.quote else None,
            html.P(shown.essence, className="vt-essence") if shown.essence else None,
            html.P(html.A(texts.SHOW_IN_SCHEMA, href=href(selectie=node_id), className="vt-button")),
            _section(graph, texts.GIVES, given),
            _section(graph, texts.RECEIVES, received),
            _section(graph, texts.RELATED, cohesive),
            steps(graph, node_id),
        ],
        className="vt-article",
        **{"data-view": "knoop", "data-colour": colour(graph, node_id)},
    )


def _section(graph: nx.MultiDiGraph, heading: str, bound: list[Tie]) -> html.Section | None:
    if not bound:
        return None
    return html.Section([html.H2(heading), html.Ul([_tie(graph, tie) for tie in bound], className="vt-ties")])


def _tie(graph: nx.MultiDiGraph, tie: Tie) -> html.Li:
    own = colour(graph, tie.other, tie.link.origin, tie.link.target)
    page = html.Span(f", {texts.PAGE_SHORT.format(page=tie.link.page)}", className="vt-quiet") if tie.link.page else None
    return html.Li(
        [
            html.H3([html.A(node(graph, tie.other).name, href=href(knoop=tie.other))]),
            html.P([mark(tie.relation, own), tie.relation.label, page], className="vt-relation"),
            why(tie.link),
        ],
        className="vt-tie",
    )


def steps(graph: nx.MultiDiGraph, node_id: str) -> html.Nav:
    """The previous and the next node, in the order of showing."""
    order = list(graph)
    place = order.index(node_id)
    links = []
    if place > 0:
        links.append(_step(graph, order[place - 1], "prev", texts.PREVIOUS))
    if place < len(order) - 1:
        links.append(_step(graph, order[place + 1], "next", texts.NEXT))
    return html.Nav(links, className="vt-steps", **{"aria-label": texts.STEPS})


def _step(graph: nx.MultiDiGraph, node_id: str, rel: str, label: str) -> html.A:
    name = wording.capital(wording.mention(graph, node_id))
    words = [html.Span(label, className="vt-quiet"), html.Span(": ", className="vt-hidden"), html.Strong(name)]
    return html.A(words, href=href(knoop=node_id), rel=rel, className="vt-step")
