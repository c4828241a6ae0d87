"""The actions view: choose who you are, and see what you can do.

`assets/views/actions.js`, `filter.js` and `select.js` do the same in the browser with what `browser_actions` prepares; a test
holds the two side by side.
"""

from collections import Counter
from itertools import groupby
from typing import Any

import networkx as nx
from dash import html

from components import texts
from components.address import Address, href, views
from components.along import take_along
from components.items import listed
from components.node_view import count_of
from components.render import Raw, input_field, to_html
from components.sources_view import search_field
from theory import wording
from theory.actors import Found, actions, divided, wider
from theory.graph import actor, contributors, levels, node
from theory.model import Theory
from theory.search import searched
from theory.words import folded

MOST = 200
"""How many actions are shown at once."""

MANY = 40
"""A level of more nodes than this is folded, so that what stands under it stays within reach; unfolded, only what is in
sight of it is laid out."""


def actions_view(theory: Theory, graph: nx.MultiDiGraph, address: Address, filled: bool = True) -> html.Section:
    """The whole view as the address asks for it, with a marker for each card; without results if not `filled`."""
    to_figures = address.but(weergave="beeld").query
    figures = html.A(texts.FIGURES, href=to_figures, **{"data-keep": "beeld"}) if "beeld" in views(theory) else None
    results = html.Div(_results(graph, address) if filled else None, className="vt-results")
    return html.Section(
        [
            html.H1(texts.ACTIONS_HEADING),
            html.P([texts.ACTIONS_HINT, " ", figures], className="vt-essence"),
            html.Div([_filter(theory, graph, address), html.Div([take_along(), results])], className="vt-acties"),
        ],
        className="vt-wide",
        **{"data-view": "acties"},
    )


def _filter(theory: Theory, graph: nx.MultiDiGraph, address: Address) -> html.Form:
    """What can be chosen, each with how many actions that would leave.  Without scripts its buttons ask the server."""
    kept = [("weergave", "acties"), *((name, getattr(address, name)) for name in ("actor", "bij", "genoemd"))]
    hidden = [input_field(type="hidden", name=name, value=value) for name, value in kept if value]
    return html.Form(
        [
            *hidden,
            search_field(texts.ACTIONS_SEARCH, address.zoek),
            _places(graph, address),
            html.H2(texts.ACTORS_HEADING),
            _choice("genoemd", "1", texts.ACTIONS_NAMED_ONLY, bool(address.genoemd), None),
            html.Div(
                [
                    html.Label(texts.ACTORS_SEARCH, htmlFor="vt-partij"),
                    input_field(type="search", id="vt-partij", autoComplete="off", className="vt-field"),
                ],
                className="vt-scripted",
            ),
            *_actors(theory, graph, address),
        ],
        method="get",
        className="vt-filter",
        style={"--vt-digits": len(str(len(list(actions(graph)))))},
    )


def _places(graph: nx.MultiDiGraph, address: Address) -> html.Details:
    """The nodes with actions of their own or of those that contribute to them."""
    counts = place_counts(graph, address)
    chosen = address.several("bij")
    levels_of = []
    for level, nodes in levels(graph):
        there = [n for n in nodes if n in counts]
        buttons = [_choice("bij", n, wording.capital(wording.mention(graph, n)), n in chosen, counts[n]) for n in there]
        if len(there) > 1:
            many = len(there) > MANY
            unfolded = not many or any(n in chosen for n in there)
            levels_of.append(_fold(html.H3(level.plural or level.name), [_choices(buttons, many)], unfolded))
    return _fold(html.H2(texts.ACTIONS_WHERE), levels_of, bool(chosen))


def _actors(theory: Theory, graph: nx.MultiDiGraph, address: Address) -> list[html.Details]:
    chosen = address.several("actor")
    counts = actor_counts(graph, address)
    kinds = []
    for kind in theory.kinds:
        members = [who for who in theory.actors if who.kind == kind.id]
        if members:
            buttons = [_choice("actor", who.id, who.name, who.id in chosen, counts[who.id]) for who in members]
            kinds.append(_fold(html.H3(kind.name), [_choices(buttons)], True))
    return kinds


def _fold(heading: html.H2 | html.H3, content: list[Any], unfolded: bool) -> html.Details:
    return html.Details([html.Summary(heading), *content], open=unfolded, className="vt-kind-of")


def _choices(buttons: list[html.Button], many: bool = False) -> html.Ul:
    return html.Ul([html.Li(button) for button in buttons], className="vt-many" if many else None)


def _choice(name: str, value: str, label: str, chosen: bool, count: int | None) -> html.Button:
    number = [" ", html.Span(str(count), className="vt-number")] if count is not None else []
    attributes = {f"data-{name}": value, "aria-pressed": "true" if chosen else "false"}
    return html.Button([label, *number], type="submit", name=name, value=value, className="vt-choice", **attributes)


def actor_counts(graph: nx.MultiDiGraph, address: Address) -> Counter[str]:
    """For each actor, how many actions it has where the address asks, whichever actors are chosen."""
    within = passing(graph, address)
    return Counter(who.id for _, action in within for who in action.actors if who.named or not address.genoemd)


def place_counts(graph: nx.MultiDiGraph, address: Address) -> dict[str, int]:
    """For each node with actions, of its own or of contributors, how many the chosen actors have, wherever is chosen."""
    found = Counter(node_id for _, _, found in sections(graph, address.but(bij=""), own=True) for node_id, _ in found)
    acting = {node_id for node_id, _ in actions(graph)}
    near = {n: {n, *contributors(graph, n)} & acting for n in graph}
    return {n: sum(found[part] for part in parts) for n, parts in near.items() if parts}


def passing(graph: nx.MultiDiGraph, address: Address) -> list[Found]:
    """The actions, with their nodes, that are where the address asks and hold its words, whoever acts."""
    wanted = folded(address.zoek).split()
    near = {part for n in address.several("bij") for part in (n, *contributors(graph, n))}
    return [
        (node_id, action)
        for node_id, action in actions(graph)
        if (not near or node_id in near) and all(word in searched(action) for word in wanted)
    ]


def sections(graph: nx.MultiDiGraph, address: Address, own: bool = False) -> list[tuple[str, str, list[Found]]]:
    """What is shown, in order: the name of each section, its heading, and its actions; empty ones are left out.

    With `own`, without what is asked of wider actors.
    """
    within = passing(graph, address)
    chosen = address.several("actor")
    if not chosen:
        everything = [f for f in within if not address.genoemd or any(who.named for who in f[1].actors)]
        return [("all", texts.ACTIONS_ALL, everything)] if everything else []
    parts = divided(graph, chosen, within)
    found = [("named", texts.ACTIONS_NAMED[len(chosen) > 1], parts.named)]
    if not address.genoemd:
        found.append(("inferred", texts.ACTIONS_INFERRED, parts.inferred))
    if not address.genoemd and not own:
        above = dict.fromkeys(a for c in chosen for a in wider(graph, c) if a not in chosen)
        names = wording.enumerate_words([actor(graph, a).name for a in above])
        found.append(("wider", texts.ACTIONS_WIDER.format(names=names), parts.wider))
    return [section for section in found if section[2]]


def chosen_actions(graph: nx.MultiDiGraph, address: Address) -> list[Found]:
    """The actions that have the chosen actors themselves, in the order of showing."""
    found = [pair for _, _, part in sections(graph, address, own=True) for pair in part]
    return sorted(found, key=lambda pair: graph.graph["place"][pair[0]])


def chips(graph: nx.MultiDiGraph, address: Address) -> list[tuple[str, Address]]:
    """What is chosen, in words, each with the address without it."""
    found = []
    for name, label in (("actor", lambda a: actor(graph, a).name), ("bij", lambda n: wording.mention(graph, n))):
        values = address.several(name)
        found += [(label(value), address.but(**{name: ",".join(v for v in values if v != value)})) for value in values]
    if address.zoek:
        found.append((f"‘{address.zoek}’", address.but(zoek="")))
    if address.genoemd:
        found.append((texts.ACTIONS_ONLY_NAMED, address.but(genoemd="")))
    return found


def count(shown: list[tuple[str, str, list[Found]]]) -> int:
    """How many actions have the chosen actors themselves."""
    return sum(len(found) for name, _, found in shown if name != "wider")


def _results(graph: nx.MultiDiGraph, address: Address) -> list[object]:
    shown = sections(graph, address)
    left = MOST
    parts: list[object] = []
    for name, heading, found in shown:
        groups: list[object] = []
        for node_id, group in groupby(found[:left], key=lambda pair: pair[0]):
            ids = [action.id for _, action in group]
            groups.append(html.Div([Raw(node_heading(graph, node_id)), listed(ids)], className="vt-group"))
        left -= len(found[:left])
        title = [html.H2(heading), " ", html.Span(count_of(texts.DOES_COUNT, len(found)), className="vt-quiet")]
        inside = html.Div(groups, className="vt-groups")
        fold = html.Details([html.Summary(title), inside], className="vt-fold", open=name != "wider")
        parts.append(html.Section(fold, **{"data-section": name}))
    loosen = None if count(shown) else _loosen(graph, address)
    return [*_head(graph, address, count(shown)), loosen, *parts]


def _head(graph: nx.MultiDiGraph, address: Address, number: int) -> list[object]:
    """A sentence that says what is shown, and what is chosen, to be taken away again."""
    chosen = [actor(graph, who).name for who in address.several("actor")]
    near = [wording.mention(graph, n) for n in address.several("bij")]
    said = [texts.ACTIONS_AT.format(names=wording.enumerate_words(near))] if near else []
    said += [texts.ACTIONS_WITH.format(words=address.zoek)] if address.zoek else []
    said += [texts.ACTIONS_ONLY_NAMED] if address.genoemd else []
    who = f"{wording.enumerate_words(chosen)}: " if chosen else ""
    counted = html.Strong(count_of(texts.DOES_COUNT, number), **{"data-count": "acties"})
    about = [
        html.A(
            texts.ACTIONS_LENS.format(name=actor(graph, who).name), href=href(weergave="actor", actor=who, modus=address.modus)
        )
        for who in address.several("actor")
    ]
    found = chips(graph, address)
    removable = [html.Li(_chip(label, without)) for label, without in found]
    if len(found) > 1:
        removable.append(html.Li(html.A(texts.CLEAR, href=href(weergave="acties", modus=address.modus), className="vt-chip")))
    return [
        html.P(
            [
                html.Span([who, counted, *[f" {words}" for words in said], "."]),
                html.Span([piece for link in about for piece in (link, " ")], className="vt-about") if about else None,
            ],
            className="vt-count",
        ),
        html.Ul(removable, className="vt-chips", **{"aria-label": texts.CHIPS}) if removable else None,
    ]


def _chip(label: str, without: Address) -> html.A:
    sign = html.Span("×", **{"aria-hidden": "true"})
    return html.A(
        [label, " ", sign], href=without.query, className="vt-chip", **{"aria-label": texts.WITHOUT_CHIP.format(filter=label)}
    )


def _loosen(graph: nx.MultiDiGraph, address: Address) -> html.Div:
    """What would show something again: each choice that, taken away alone, leaves actions."""
    ways = [(label, without, count(sections(graph, without))) for label, without in chips(graph, address)]
    found = [
        html.Li(html.A(texts.ACTIONS_LOOSEN.format(filter=label, count=count_of(texts.DOES_COUNT, number)), href=without.query))
        for label, without, number in ways
        if number
    ]
    return html.Div(
        [html.P(texts.ACTIONS_NONE), html.Ul(found) if found else html.P(texts.ACTIONS_LOOSEN_NONE)], className="vt-loosen"
    )


def node_heading(graph: nx.MultiDiGraph, node_id: str) -> str:
    """The heading above the actions of one node, which leads to it, and where it leads itself."""
    heading = html.H3(html.A(node(graph, node_id).name, href=href(knoop=node_id)), className="vt-of")
    return to_html([heading, html.P(wording.path(graph, node_id), className="vt-path")])


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
            "lens": texts.ACTIONS_LENS,
            "with": texts.ACTIONS_WITH,
            "none": texts.ACTIONS_NONE,
            "loosen": texts.ACTIONS_LOOSEN,
            "loosenNone": texts.ACTIONS_LOOSEN_NONE,
            "onlyNamed": texts.ACTIONS_ONLY_NAMED,
            "chips": texts.CHIPS,
            "without": texts.WITHOUT_CHIP,
            "more": texts.ACTIONS_MORE,
            "clear": texts.CLEAR,
            "and": wording.enumerate_words(["", ""]),
        },
        "most": MOST,
    }
