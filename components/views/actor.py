"""One actor: who it is, what it can do, where that leads, and with whom."""

from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from dash import html
from markupsafe import Markup

from components import texts
from components.address import Address, href
from components.markup import Child, attributes
from components.parts.advice import advice_choice, advice_section
from components.parts.deepening_links import said_of_actor
from components.parts.folds import count_of, fold
from components.parts.item_cards import listed
from components.parts.view_data import ViewData
from theory import sentences
from theory.actors import classify_actions, partners
from theory.counting import by_actor_and_node
from theory.graph import NodeAction, TheoryGraph
from theory.model import Actor, Theory
from theory.selection import Selection

MOST_PARTNERS = 12


def actor_view(data: ViewData, address: Address) -> html.Article:
    """The whole view of the address's first actor; without one, all actors."""
    graph = data.graph
    theory = graph.theory
    if not address.actor:
        return _index(theory)
    actor_id = address.several("actor")[0]
    who = graph.actor(actor_id)
    actions = classify_actions(graph, [actor_id], graph.actions)
    own = sorted([*actions.named, *actions.inferred], key=lambda node_action: graph.order(node_action[0]))
    kind = next(kind.name for kind in theory.kinds if kind.id == who.kind)
    parts = [other for other in theory.actors if actor_id in other.part_of]
    counted = _counted(theory, own, actions.named)
    return html.Article(
        [
            html.P([texts.ACTOR_KICKER, html.Span(f" · {kind}", className="vt-quiet")], className="vt-kicker"),
            html.H1(who.name),
            html.P(who.explanation, className="vt-essence") if who.explanation else None,
            _others(texts.ACTOR_PART_OF, [graph.actor(wider) for wider in who.part_of]),
            _others(texts.ACTOR_PARTS, parts),
            html.P(counted, className="vt-actor__count"),
            html.P(
                [
                    html.A(
                        texts.ACTOR_FILTER, href=href(weergave="acties", actor=actor_id), className="vt-button vt-button--main"
                    ),
                    " ",
                    html.A(texts.ACTOR_SCHEMA, href=href(actor=actor_id), className="vt-button"),
                ]
            ),
            *_section(texts.ACTOR_REACH, _reach(graph, own)),
            *_section(texts.ACTOR_PARTNERS, _partners(graph, actor_id)),
            *_section(texts.ACTOR_BY_NODE, _by_node(graph, own, data.cards)),
            advice_choice(graph, address),
            advice_section(graph, address, Selection((actor_id,))),
            *[part for said in said_of_actor(graph, actor_id) for part in _section(said.heading, said.content)],
            html.P(
                [
                    html.A(texts.ACTOR_WIDER, href=href(weergave="acties", actor=actor_id)),
                    f": {count_of(texts.DOES_COUNT, len(actions.wider))}.",
                ]
            )
            if actions.wider
            else None,
        ],
        className="vt-article",
        **attributes(data_view="actor"),
    )


def _counted(theory: Theory, own: list[NodeAction], named: list[NodeAction]) -> str:
    """How many actions there are, and in how many the publication, if there is one, names the actor itself."""
    counted = texts.ACTOR_COUNT.format(actions=count_of(texts.DOES_COUNT, len(own)))
    if not theory.publication or not own:
        return counted
    share = "all" if len(named) == len(own) else "some" if named else "none"
    return f"{counted} {texts.ACTOR_NAMED[share].format(named=len(named))}"


def _index(theory: Theory) -> html.Article:
    """All actors by kind, each leading to its view."""
    kinds: list[Child] = []
    for kind in theory.kinds:
        members = [who for who in theory.actors if who.kind == kind.id]
        if members:
            kinds += [html.H2(kind.name), html.Ul([html.Li(_chip(who)) for who in members], className="vt-actors")]
    return html.Article(
        [html.H1(texts.ACTOR_ALL), html.P(texts.ACTOR_CHOOSE, className="vt-essence"), *kinds],
        className="vt-article",
        **attributes(data_view="actor"),
    )


def _others(label: str, others: list[Actor]) -> html.Div | None:
    if not others:
        return None
    return html.Div(
        [html.Span(label), html.Ul([html.Li(_chip(who)) for who in others], className="vt-actors")], className="vt-others"
    )


def _chip(who: Actor, number: int | None = None) -> html.A:
    count: list[Child] = [" ", html.Span(str(number), className="vt-number")] if number else []
    return html.A([who.name, *count], href=href(weergave="actor", actor=who.id), className="vt-actor")


def _section(heading: str, content: list[Child]) -> list[Child]:
    return [html.Section([html.H2(heading), *content])] if content else []


def _reach(graph: TheoryGraph, own: list[NodeAction]) -> list[Child]:
    """How many of these actions lead to each node that others contribute to."""
    reached = Counter(above for at, _ in own for above in graph.beneficiaries(at))
    entries = []
    for node_id in graph:
        if reached[node_id]:
            name = html.A(sentences.capital(sentences.mention(graph, node_id)), href=href(knoop=node_id))
            entries.append(html.Li([name, f": {count_of(texts.DOES_COUNT, reached[node_id])}"]))
    return [html.Ul(entries)] if entries else []


def _partners(graph: TheoryGraph, actor_id: str) -> list[Child]:
    found = partners(graph, actor_id)[:MOST_PARTNERS]
    chips = html.Ul([html.Li(_chip(graph.actor(other), number)) for other, number in found], className="vt-actors")
    words = texts.ACTOR_PARTNERS_TEXT if graph.theory.publication else texts.ACTOR_PARTNERS_TEXT_OWN
    return [html.P(words, className="vt-quiet"), chips] if found else []


def _by_node(graph: TheoryGraph, found: list[NodeAction], cards: Mapping[str, Markup]) -> list[Child]:
    folds: list[Child] = []
    for node_id, group in groupby(found, key=lambda pair: pair[0]):
        ids = [action.id for _, action in group]
        folds.append(fold(sentences.capital(sentences.mention(graph, node_id)), len(ids), listed(ids, cards)))
    return folds


def overlay_payload(data: ViewData) -> dict[str, Any]:
    """What puts an actor's numbers on the schema: `counts` by actor and node, and the nodes that have actions at all."""
    counts: dict[str, dict[str, int]] = {}
    for (actor_id, node_id), count in by_actor_and_node(data.graph.actions).items():
        counts.setdefault(actor_id, {})[node_id] = count
    return {"counts": counts, "acting": data.graph.acting, "actions": texts.DOES_COUNT, "nothing": texts.ACTOR_NOTHING}
