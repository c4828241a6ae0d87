"""One actor: who it is, what it can do, where that leads, and with whom."""

from collections import Counter
from itertools import groupby

import networkx as nx
from dash import html

from components import texts
from components.address import href
from components.items import listed
from components.node_view import count_of, fold
from theory import wording
from theory.actors import Found, actions, divided, partners
from theory.graph import actor, beneficiaries
from theory.model import Actor, Theory

MOST_PARTNERS = 12


def lens_view(theory: Theory, graph: nx.MultiDiGraph, actor_id: str) -> html.Article:
    """The whole view of an actor, with a marker where each action's card belongs."""
    who = actor(graph, actor_id)
    tasks = divided(graph, [actor_id], actions(graph))
    own = sorted([*tasks.named, *tasks.inferred], key=lambda found: graph.graph["place"][found[0]])
    kind = next(kind.name for kind in theory.kinds if kind.id == who.kind)
    parts = [other for other in theory.actors if actor_id in other.part_of]
    counted = texts.LENS_COUNT.format(actions=count_of(texts.DOES_COUNT, len(own)), named=len(tasks.named))
    return html.Article(
        [
            html.P([texts.LENS_KICKER, html.Span(f" · {kind}", className="vt-quiet")], className="vt-kicker"),
            html.H1(who.name),
            html.P(who.explanation, className="vt-essence") if who.explanation else None,
            _others(texts.LENS_PART_OF, [actor(graph, wider) for wider in who.part_of]),
            _others(texts.LENS_PARTS, parts),
            html.P(
                counted if tasks.named or not own else f"{counted.split(',')[0]}. {texts.LENS_NONE}", className="vt-lens__count"
            ),
            html.P(
                [
                    html.A(
                        texts.LENS_FILTER, href=href(weergave="acties", actor=actor_id), className="vt-button vt-button--main"
                    ),
                    " ",
                    html.A(texts.LENS_SCHEMA, href=href(actor=actor_id), className="vt-button"),
                ]
            ),
            *_section(texts.LENS_REACH, _reach(graph, own)),
            *_section(texts.LENS_PARTNERS, _partners(graph, actor_id)),
            *_section(texts.LENS_BY_NODE, _by_node(graph, own)),
            html.P(
                [
                    html.A(texts.LENS_WIDER, href=href(weergave="acties", actor=actor_id)),
                    f": {count_of(texts.DOES_COUNT, len(tasks.wider))}.",
                ]
            )
            if tasks.wider
            else None,
        ],
        className="vt-article vt-article--plain",
        **{"data-view": "actor"},
    )


def lens_index(theory: Theory) -> html.Article:
    """All actors by kind, each leading to its view."""
    kinds: list[object] = []
    for kind in theory.kinds:
        members = [who for who in theory.actors if who.kind == kind.id]
        if members:
            kinds += [html.H2(kind.name), html.Ul([html.Li(_chip(who)) for who in members], className="vt-actors")]
    return html.Article(
        [html.H1(texts.LENS_ALL), html.P(texts.LENS_CHOOSE, className="vt-essence"), *kinds],
        className="vt-article vt-article--plain",
        **{"data-view": "actor"},
    )


def counts(graph: nx.MultiDiGraph) -> dict[str, dict[str, int]]:
    """For each actor, at which nodes it has how many actions."""
    found: dict[str, dict[str, int]] = {}
    for node_id, action in actions(graph):
        for who in action.actors:
            at = found.setdefault(who.id, {})
            at[node_id] = at.get(node_id, 0) + 1
    return found


def _others(label: str, others: list[Actor]) -> html.Div | None:
    if not others:
        return None
    return html.Div(
        [html.Span(label), html.Ul([html.Li(_chip(who)) for who in others], className="vt-actors")], className="vt-others"
    )


def _chip(who: Actor, number: int | None = None) -> html.A:
    count = [" ", html.Span(str(number), className="vt-number")] if number else []
    return html.A([who.name, *count], href=href(weergave="actor", actor=who.id), className="vt-actor")


def _section(heading: str, content: list[object]) -> list[object]:
    return [html.Section([html.H2(heading), *content])] if content else []


def _reach(graph: nx.MultiDiGraph, own: list[Found]) -> list[object]:
    """How many of these actions lead to each node that others contribute to."""
    reached = Counter(above for at, _ in own for above in beneficiaries(graph, at))
    entries = []
    for node_id in graph:
        if reached[node_id]:
            name = html.A(wording.capital(wording.mention(graph, node_id)), href=href(knoop=node_id))
            entries.append(html.Li([name, f": {count_of(texts.DOES_COUNT, reached[node_id])}"]))
    return [html.Ul(entries)] if entries else []


def _partners(graph: nx.MultiDiGraph, actor_id: str) -> list[object]:
    found = partners(graph, actor_id)[:MOST_PARTNERS]
    chips = html.Ul([html.Li(_chip(actor(graph, other), number)) for other, number in found], className="vt-actors")
    return [html.P(texts.LENS_PARTNERS_TEXT, className="vt-quiet"), chips] if found else []


def _by_node(graph: nx.MultiDiGraph, found: list[Found]) -> list[object]:
    folds: list[object] = []
    for node_id, group in groupby(found, key=lambda pair: pair[0]):
        ids = [action.id for _, action in group]
        folds.append(fold(wording.capital(wording.mention(graph, node_id)), len(ids), listed(ids)))
    return folds
