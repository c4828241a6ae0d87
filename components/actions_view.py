"""The actions view: choose who you are, and see what you can do.

`assets/views/actions.js` does the same in the browser with what `browser_actions` prepares; a test holds the two side
by side.
"""

from collections import Counter
from itertools import groupby
from typing import Any

import networkx as nx
from dash import html

from components import texts
from components.address import Address, href
from components.items import item
from components.node_view import count_of
from components.render import Raw, input_field, to_html
from theory import wording
from theory.actors import actions, divided, wider
from theory.graph import actor, contributors, node
from theory.model import Action, Actor, Theory
from theory.search import searched
from theory.words import folded

MOST = 200
"""How many actions are shown at once."""


def actions_view(theory: Theory, graph: nx.MultiDiGraph, address: Address, filled: bool = True) -> html.Section:
    """The whole view as the address asks for it, with a marker for each card; without results if not `filled`."""
    results = html.Div(_results(graph, address) if filled else None, className="vt-results")
    return html.Section(
        [
            html.H1(texts.ACTIONS_HEADING),
            html.P(texts.ACTIONS_HINT, className="vt-essence"),
            html.Div([_filter(theory, graph, address), results], className="vt-acties"),
        ],
        className="vt-wide",
        **{"data-view": "acties"},
    )


def _filter(theory: Theory, graph: nx.MultiDiGraph, address: Address) -> html.Form:
    """The actors by kind, each with its count.  Buttons of a form: without scripts they ask the server."""
    chosen = address.several("actor")
    counts = Counter(who.id for _, action in passing(graph, address) for who in action.actors)
    kinds = []
    for kind in theory.kinds:
        members = [who for who in theory.actors if who.kind == kind.id]
        if members:
            buttons = html.Ul([html.Li(_choice(who, who.id in chosen, counts[who.id])) for who in members])
            kinds.append(html.Details([html.Summary(html.H3(kind.name)), buttons], open=True, className="vt-kind-of"))
    kept = [("weergave", "acties"), ("bij", address.bij), ("zoek", address.zoek), ("genoemd", address.genoemd)]
    hidden = [input_field(type="hidden", name=name, value=value) for name, value in kept if value]
    return html.Form([html.H2(texts.ACTORS_HEADING), *hidden, *kinds], method="get", className="vt-filter")


def _choice(who: Actor, chosen: bool, count: int) -> html.Button:
    return html.Button(
        [who.name, " ", html.Span(str(count), className="vt-number")],
        type="submit",
        name="actor",
        value=who.id,
        className="vt-choice",
        **{"data-actor": who.id, "aria-pressed": "true" if chosen else "false"},
    )


def passing(graph: nx.MultiDiGraph, address: Address) -> list[tuple[str, Action]]:
    """The actions, with their nodes, that are where the address asks and hold its words, whoever acts."""
    wanted = folded(address.zoek).split()
    near = {part for n in address.several("bij") for part in (n, *contributors(graph, n))}
    return [
        (node_id, action)
        for node_id, action in actions(graph)
        if (not near or node_id in near) and all(word in searched(action) for word in wanted)
    ]


def sections(graph: nx.MultiDiGraph, address: Address) -> list[tuple[str, str, list[tuple[str, Action]]]]:
    """What is shown, in order: the name of each section, its heading, and its actions; empty ones are left out."""
    within = passing(graph, address)
    chosen = address.several("actor")
    if not chosen:
        return [("all", texts.ACTIONS_ALL, within)] if within else []
    parts = divided(graph, chosen, within)
    above = [actor(graph, a).name for a in dict.fromkeys(a for c in chosen for a in wider(graph, c)) if a not in chosen]
    found = [("named", texts.ACTIONS_NAMED, parts.named)]
    if not address.genoemd:
        broader = texts.ACTIONS_WIDER.format(names=wording.enumerate_words(above))
        found += [("inferred", texts.ACTIONS_INFERRED, parts.inferred), ("wider", broader, parts.wider)]
    return [section for section in found if section[2]]


def _results(graph: nx.MultiDiGraph, address: Address) -> list[object]:
    shown = sections(graph, address)
    count = sum(len(found) for name, _, found in shown if name != "wider")
    chosen = [actor(graph, who).name for who in address.several("actor")]
    near = [wording.mention(graph, n) for n in address.several("bij")]
    said = [texts.ACTIONS_AT.format(names=wording.enumerate_words(near))] if near else []
    said += [texts.ACTIONS_WITH.format(words=address.zoek)] if address.zoek else []
    clear = html.A(texts.CLEAR, href=href(weergave="acties"), className="vt-button") if chosen or said else None
    who = f"{wording.enumerate_words(chosen)}: " if chosen else ""
    number = html.Strong(count_of(texts.DOES_COUNT, count), **{"data-count": "acties"})
    head = html.P([html.Span([who, number, *[f" {words}" for words in said], "."]), clear], className="vt-count")
    left = MOST
    parts: list[object] = []
    for name, heading, found in shown:
        groups: list[object] = []
        for node_id, group in groupby(found[:left], key=lambda pair: pair[0]):
            items = html.Ul([item("action", action.id) for _, action in group], className="vt-items")
            groups += [Raw(node_heading(graph, node_id)), items]
        left -= len(found[:left])
        title = [html.H2(heading), " ", html.Span(count_of(texts.DOES_COUNT, len(found)), className="vt-quiet")]
        fold = html.Details([html.Summary(title), *groups], className="vt-fold", open=name != "wider")
        parts.append(html.Section(fold, **{"data-section": name}))
    return [head, *parts, None if shown else html.P(texts.ACTIONS_NONE)]


def node_heading(graph: nx.MultiDiGraph, node_id: str) -> str:
    """The heading above the actions of one node, which leads to it."""
    return to_html(html.H3(html.A(node(graph, node_id).name, href=href(knoop=node_id)), className="vt-of"))


def browser_actions(theory: Theory, graph: nx.MultiDiGraph) -> dict[str, Any]:
    """What the browser needs to do the same.

    `actions`: `[id, node, named actors, inferred actors]` each; `actors`: name and wider actors by
    id; `near`: the contributing nodes by id; `heads`: how a
    sentence names a node, its heading, and its name; `words`: the texts around them.
    """
    return {
        "actions": [
            [
                action.id,
                node_id,
                [who.id for who in action.actors if who.named],
                [who.id for who in action.actors if not who.named],
            ]
            for node_id, action in actions(graph)
        ],
        "actors": {who.id: [who.name, wider(graph, who.id)] for who in theory.actors},
        "near": {node_id: contributors(graph, node_id) for node_id in graph},
        "heads": {
            n: [wording.mention(graph, n), node_heading(graph, n), wording.capital(wording.mention(graph, n))] for n in graph
        },
        "words": {
            "all": texts.ACTIONS_ALL,
            "named": texts.ACTIONS_NAMED,
            "inferred": texts.ACTIONS_INFERRED,
            "wider": texts.ACTIONS_WIDER,
            "count": texts.DOES_COUNT,
            "at": texts.ACTIONS_AT,
            "with": texts.ACTIONS_WITH,
            "none": texts.ACTIONS_NONE,
            "more": texts.ACTIONS_MORE,
            "clear": texts.CLEAR,
            "and": wording.enumerate_words(["", ""]),
        },
        "most": MOST,
    }
