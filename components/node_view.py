"""The view of one node: what it is, what it is bound to and why, its theory, what parties can do, and on what it rests."""

from itertools import groupby

import networkx as nx
from dash import html

from components import source, texts
from components.address import href
from components.items import item
from components.marks import colour, mark
from components.panel import why
from theory import graph as questions
from theory import wording
from theory.graph import Tie, contributors, level, node, ties
from theory.model import Action, Claim


def node_view(graph: nx.MultiDiGraph, node_id: str) -> html.Article:
    """The whole view of a node, with a marker where each claim's and action's card belongs."""
    shown = node(graph, node_id)
    bound = ties(graph, node_id)
    given = [tie for tie in bound if tie.outgoing and tie.relation.role != "cohesion"]
    received = [tie for tie in bound if not tie.outgoing and tie.relation.role != "cohesion"]
    cohesive = [tie for tie in bound if tie.relation.role == "cohesion"]
    page = html.Span(f" · {texts.IN_PUBLICATION.format(page=shown.page)}", className="vt-quiet") if shown.page else None
    sections = [
        ("geeft", texts.GIVES, len(given), _ties(graph, given)),
        ("krijgt", texts.RECEIVES, len(received), _ties(graph, received)),
        ("theorie", texts.THEORY, len(shown.claims), _claims(shown.claims)),
        ("acties", texts.DOES, len(shown.actions), _actions(shown.actions)),
        ("acties-van", texts.OF_CONTRIBUTORS, *_of_contributors(graph, node_id)),
        ("samenhang", texts.RELATED, len(cohesive), _ties(graph, cohesive)),
        ("bronnen", texts.LISTED_SOURCES, len(shown.sources), _sources(graph, node_id)),
    ]
    filled = [section for section in sections if section[2]]
    return html.Article(
        [
            html.P([level(graph, node_id).name, page], className="vt-kicker"),
            html.H1(shown.name),
            html.Blockquote(html.P(f"‘{shown.quote}’")) if shown.quote else None,
            html.P(shown.essence, className="vt-essence") if shown.essence else None,
            html.P(html.A(texts.SHOW_IN_SCHEMA, href=href(selectie=node_id), className="vt-button")),
            _contents(filled),
            *[html.Section([html.H2(heading, id=f"deel-{name}"), *content]) for name, heading, _, content in filled],
            steps(graph, node_id),
        ],
        className="vt-article",
        **{"data-view": "knoop", "data-colour": colour(graph, node_id)},
    )


def _contents(sections: list[tuple[str, str, int, list[object]]]) -> html.Nav | None:
    if len(sections) < 3:
        return None
    entries = [html.Li(html.A(f"{heading} ({count})", href=f"#deel-{name}")) for name, heading, count, _ in sections]
    return html.Nav(html.Ul(entries), className="vt-strip", **{"aria-label": texts.CONTENTS_OF})


def _claims(claims: list[Claim]) -> list[object]:
    return [html.Ul([item("claim", claim.id) for claim in claims], className="vt-items")]


def _actions(actions: list[Action]) -> list[object]:
    """The actions by printed heading, folded where there are several."""
    groups = [(name, list(group)) for name, group in groupby(actions, key=lambda action: action.group)]
    who = [html.P(texts.WHO_EXPLAINED, className="vt-quiet")] if any(action.actors for action in actions) else []
    if len(groups) == 1:
        return [*who, _nested(actions, None)]
    return [*who, *[fold(name or texts.OTHER_ACTIONS, len(group), _nested(group, None)) for name, group in groups]]


def _nested(actions: list[Action], parent: str | None) -> html.Ul | None:
    """The actions with this parent, each with those of which it is the parent."""
    here = {action.id for action in actions}
    own = [action for action in actions if action.parent == parent or (parent is None and action.parent not in here)]
    items = [item("action", action.id, _nested(actions, action.id)) for action in own]
    return html.Ul(items, className="vt-items") if items else None


def _of_contributors(graph: nx.MultiDiGraph, node_id: str) -> tuple[int, list[object]]:
    """How many actions the contributing nodes have, and a fold for each, which the browser fills when it is opened."""
    found = [(n, node(graph, n).actions) for n in contributors(graph, node_id) if node(graph, n).actions]
    together = html.P(html.A(texts.ALL_OF_CONTRIBUTORS, href=href(weergave="acties", bij=node_id), className="vt-button"))
    folds = []
    for other, actions in found:
        name = wording.capital(wording.mention(graph, other))
        link = html.P(html.A(texts.ACTIONS_OF.format(node=name), href=href(knoop=other)))
        folds.append(fold(name, len(actions), link, other))
    return sum(len(actions) for _, actions in found), [together, *folds]


def fold(heading: str, count: int, content: object, others: str = "") -> html.Details:
    """Actions folded under a heading with their count; of which node, if the browser is to fill it with `others`."""
    label = html.Span(count_of(texts.DOES_COUNT, count), className="vt-quiet")
    attributes = {"data-actions-of": others} if others else {}
    return html.Details([html.Summary([html.H3(heading), " ", label]), content], className="vt-fold", **attributes)


def count_of(words: tuple[str, str], count: int) -> str:
    """A number with the word for one or for several."""
    return words[0 if count == 1 else 1].format(count=count)


def _sources(graph: nx.MultiDiGraph, node_id: str) -> list[object]:
    listed = [questions.source(graph, source_id) for source_id in node(graph, node_id).sources]
    return [html.Ul([html.Li(source.full(shown), **{"data-source": shown.id}) for shown in listed], className="vt-references")]


def _ties(graph: nx.MultiDiGraph, bound: list[Tie]) -> list[object]:
    return [html.Ul([_tie(graph, tie) for tie in bound], className="vt-ties")]


def _tie(graph: nx.MultiDiGraph, tie: Tie) -> html.Li:
    own = colour(graph, tie.other, tie.link.origin, tie.link.target)
    page = html.Span(f", {texts.PAGE_SHORT.format(page=tie.link.page)}", className="vt-quiet") if tie.link.page else None
    return html.Li(
        [
            html.H3([html.A(node(graph, tie.other).name, href=href(knoop=tie.other))]),
            html.P([mark(tie.relation, own), tie.relation.label, page], className="vt-relation"),
            why(graph, tie.link),
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
