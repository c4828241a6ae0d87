"""The actions view: choose who you are, and see what you can do.

`assets/actions/` does the same in the browser, with the templates and lists of `actions_payload`; a test holds the two
side by side.
"""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from dash import html
from markupsafe import Markup

from components import texts
from components.address import Address, href
from components.markup import Child, attributes, input_field, to_html
from components.parts.advice import advice_choice, advice_section
from components.parts.choices import chosen_labels
from components.parts.export_menu import export_menu
from components.parts.folds import count_of, unfolding
from components.parts.item_cards import item
from components.parts.marks import marks
from components.parts.search_form import search_field
from components.parts.search_note import noted, search_note, understood
from components.parts.surety import cited_sentence, cited_words, edges_explained
from components.parts.view_data import ViewData
from theory import sentences
from theory.actors import wider
from theory.graph import NodeAction, TheoryGraph
from theory.search.query import Query
from theory.selection import Basis, Selection

MOST = 200
"""How many actions are shown at once."""

MANY = 40
"""A level of more nodes than this is folded, so that what stands under it stays within reach; unfolded, only what is in
sight of it is laid out."""


def actions_view(data: ViewData, address: Address) -> html.Section:
    """The whole view as the address asks for it."""
    return _view(data.graph, address, _results(data, address))


def actions_lost(data: ViewData, address: Address) -> html.Section:
    """The view where what was asked for is unknown: the filter, and a way to all actions."""
    return _view(data.graph, address.but(advies=""), [_lost(data.graph, address.modus)])


def actions_frame(data: ViewData) -> html.Section:
    """The view without results: for the browser, which fills them in."""
    return _view(data.graph, Address(weergave="acties"), None)


def _view(graph: TheoryGraph, address: Address, results: list[Child] | None) -> html.Section:
    to_figures = address.but(weergave="beeld").query
    figures = html.A(texts.FIGURES, href=to_figures, **attributes(data_keep="beeld")) if graph.addressed else None
    beside = [advice_choice(graph, address), advice_section(graph, address)]
    shown = html.Div([export_menu(), html.Div(results, className="vt-results"), *beside], id="acties")
    return html.Section(
        [
            html.H1(texts.ACTIONS_HEADING),
            html.P([texts.ACTIONS_HINT, " ", figures], className="vt-essence"),
            html.A(texts.TO_ACTIONS, href="#acties", className="vt-skip"),
            html.Div([unfolding(texts.ACTIONS_CHOOSE), _filter(graph, address), shown], className="vt-acties"),
        ],
        className="vt-wide",
        **attributes(data_view="acties"),
    )


def _filter(graph: TheoryGraph, address: Address) -> html.Form:
    """What can be chosen, each with how many actions that would leave.  Without scripts its buttons ask the server."""
    kept = [("weergave", "acties"), *((name, getattr(address, name)) for name in ("actor", "bij", "genoemd", "advies", "modus"))]
    hidden = [input_field(type="hidden", name=name, value=value) for name, value in kept if value]
    return html.Form(
        [
            *hidden,
            search_field(texts.ACTIONS_SEARCH, address.zoek),
            _nodes(graph, address),
            html.H2(texts.ACTORS_HEADING),
            _only_named(address) if graph.theory.publication else None,
            html.Div(
                [
                    html.Label(texts.ACTORS_SEARCH, htmlFor="vt-partij"),
                    input_field(type="search", id="vt-partij", autoComplete="off", className="vt-field"),
                    html.Div(className="vt-nobody"),
                ],
                className="vt-scripted",
            ),
            *_actors(graph, address),
        ],
        method="get",
        className="vt-filter",
        style={"--vt-digits": len(str(len(graph.actions)))},
    )


def _only_named(address: Address) -> html.Button:
    return _choice("genoemd", "1", sentences.capital(texts.ACTIONS_ONLY_NAMED), bool(address.genoemd), None)


def _nodes(graph: TheoryGraph, address: Address) -> html.Details:
    """The nodes with actions of their own or of those that contribute to them; first the levels with most of their own."""
    counts = address.selection.node_counts(graph)
    chosen = address.several("bij")
    folds = []
    for level, nodes in sorted(graph.levels, key=lambda one: -sum(len(graph.node(n).to_do) for n in one[1])):
        there = [n for n in nodes if n in counts]
        buttons = [_choice("bij", n, sentences.capital(sentences.mention(graph, n)), n in chosen, counts[n]) for n in there]
        if len(there) > 1:
            many = len(there) > MANY
            unfolded = not many or any(n in chosen for n in there)
            folds.append(_fold(html.H3(level.plural or level.name), [_choices(buttons, many)], unfolded))
    return _fold(html.H2(texts.ACTIONS_WHERE), folds, bool(chosen))


def _actors(graph: TheoryGraph, address: Address) -> list[html.Details]:
    chosen = address.several("actor")
    counts = address.selection.actor_counts(graph)
    folds = []
    for kind in graph.theory.kinds:
        members = [who for who in graph.theory.actors if who.kind == kind.id]
        if members:
            buttons = [_choice("actor", who.id, who.name, who.id in chosen, counts[who.id]) for who in members]
            folds.append(_fold(html.H3(kind.name), [_choices(buttons)], True))
    return folds


def _fold(heading: html.H2 | html.H3, content: list[Any], unfolded: bool) -> html.Details:
    return html.Details([html.Summary(heading), *content], open=unfolded, className="vt-kind-of")


def _choices(buttons: list[html.Button], many: bool = False) -> html.Ul:
    return html.Ul([html.Li(button) for button in buttons], className="vt-many" if many else None)


def _choice(name: str, value: str, label: str, chosen: bool, count: int | None) -> html.Button:
    number: list[Child] = [" ", html.Span(str(count), className="vt-number")] if count is not None else []
    pressed = attributes(**{f"data_{name}": value}, aria_pressed="true" if chosen else "false")
    return html.Button([label, *number], type="submit", name=name, value=value, className="vt-choice", **pressed)


def _results(data: ViewData, address: Address) -> list[Child]:
    graph = data.graph
    selection = address.selection
    left = MOST
    parts: list[Child] = []
    by_basis = selection.by_basis(graph)
    for basis, actions in by_basis.items():
        groups: list[Child] = []
        for node_id, part in groupby(actions[:left], key=lambda node_action: node_action[0]):
            groups.append(_group(_node_heading(graph, node_id), [item("action", one.id, data.cards) for _, one in part]))
        left -= len(actions[:left])
        number = count_of(texts.DOES_COUNT, len(actions))
        parts.append(_section(basis, basis_heading(graph, selection, basis), number, groups, basis != "wider"))
    loosen = None if selection.count(graph) else _loosen(graph, address)
    found = [graph.action_texts[one.id] for actions in by_basis.values() for _, one in actions]
    return [*_head(graph, address, selection.count(graph), found), loosen, *parts]


def basis_heading(graph: TheoryGraph, selection: Selection, basis: Basis) -> str:
    """What stands above the actions of this basis."""
    if basis == "named":
        return named_headings(graph)[len(selection.actors) > 1]
    if basis == "wider":
        chosen = selection.actors
        above = dict.fromkeys(broader for one in chosen for broader in wider(graph, one) if broader not in chosen)
        return texts.ACTIONS_WIDER.format(names=sentences.enumerate_words([graph.actor(one).name for one in above]))
    return {"all": texts.ACTIONS_ALL, "inferred": texts.ACTIONS_INFERRED}[basis]


def named_headings(graph: TheoryGraph) -> tuple[str, str]:
    """What stands above the actions in which a chosen actor is named, and any of several: by the publication, if there is one."""
    return texts.ACTIONS_NAMED if graph.theory.publication else texts.ACTIONS_NAMED_OWN


def _section(basis: str, heading: str, count: str, groups: Child | list[Child], unfolded: bool) -> html.Section:
    title: list[Child] = [html.H2(heading), " ", html.Span(count, className="vt-quiet")]
    inside = html.Div(groups, className="vt-groups")
    fold = html.Details([html.Summary(title), inside], className="vt-fold", open=unfolded)
    return html.Section(fold, **attributes(data_section=basis))


def _group(heading: Child, items: Child | list[Child]) -> html.Div:
    """The actions of one node, under its heading."""
    return html.Div([heading, html.Ul(items, className="vt-items")], className="vt-group")


def _head(graph: TheoryGraph, address: Address, number: int, found: list[str]) -> list[Child]:
    """A sentence that says what is shown, of which these texts are `found`, and what is chosen, to be taken away again."""
    query = Query.of(address.zoek, graph.lexicon)
    words = understood(address.zoek, query, graph.lexicon) if found else address.zoek
    note = search_note(address.zoek, query, graph.lexicon, found)
    names = [graph.actor(who).name for who in address.several("actor")]
    near = [sentences.mention(graph, n) for n in address.several("bij")]
    said = [texts.ACTIONS_AT.format(names=sentences.enumerate_words(near))] if near else []
    said += [texts.ACTIONS_WITH.format(words=words)] if address.zoek else []
    said += [texts.ACTIONS_ONLY_NAMED] if address.genoemd else []
    who = f"{sentences.enumerate_words(names)}: " if names else ""
    about: list[Child] = [
        piece
        for one, name in zip(address.several("actor"), names, strict=True)
        for piece in (_about_link(name, href(weergave="actor", actor=one, modus=address.modus)), " ")
    ]
    chosen = [(label, address.choosing(without).query) for label, without in chosen_labels(graph, address.selection)]
    chips: list[Child] = [_chip(label, query) for label, query in chosen]
    if len(chips) > 1:
        chips.append(_clear(href(weergave="acties", modus=address.modus)))
    own = address.selection.own(graph)
    cited = cited_sentence(graph, "action", sum(bool(action.sources) for _, action in own), len(own))
    return [
        _sentence(
            who,
            count_of(texts.DOES_COUNT, number),
            "".join(f" {part}" for part in said),
            noted(note) if note else None,
            _about(about) if about else None,
        ),
        _chips(chips) if chips else None,
        _sure(graph, cited) if own else None,
    ]


def _sentence(who: str, count: str, said: str, note: Child, about: Child) -> html.P:
    counted = html.Strong(count, **attributes(data_count="acties"))
    return html.P([html.Span([who, counted, said, ". ", note]), about], className="vt-count")


def _sure(graph: TheoryGraph, cited: str) -> html.P:
    """How sure what is shown is: how many actions rest on a source, and what the edge of an actor says."""
    edges = edges_explained(graph, (action for _, action in graph.actions))
    return html.P(f"{cited}. {edges}".strip(), className="vt-quiet vt-sure")


def _about(links: Child | list[Child]) -> html.Span:
    return html.Span(links, className="vt-about")


def _about_link(name: str, query: str) -> html.A:
    return html.A(texts.ACTIONS_ABOUT.format(name=name), href=query)


def _chips(chips: Child | list[Child]) -> html.Ul:
    return html.Ul(chips, className="vt-chips", **attributes(aria_label=texts.CHIPS))


def _chip(label: str, query: str) -> html.Li:
    sign = html.Span("×", **attributes(aria_hidden="true"))
    said = attributes(aria_label=texts.WITHOUT_CHIP.format(filter=label))
    return html.Li(html.A([label, " ", sign], href=query, className="vt-chip", **said))


def _clear(query: str) -> html.Li:
    return html.Li(html.A(texts.CLEAR, href=query, className="vt-chip"))


def _loosen(graph: TheoryGraph, address: Address) -> html.Div:
    """What would show something again: each choice that, taken away alone, leaves actions."""
    ways = [(label, without, without.count(graph)) for label, without in chosen_labels(graph, address.selection)]
    links: list[Child] = [
        _way(label, count_of(texts.DOES_COUNT, number), address.choosing(without).query)
        for label, without, number in ways
        if number
    ]
    return _none(_ways(links) if links else _no_way())


def _none(ways: Child) -> html.Div:
    return html.Div([html.P(texts.ACTIONS_NONE), ways], className="vt-loosen")


def _ways(links: Child | list[Child]) -> html.Ul:
    return html.Ul(links)


def _way(label: str, count: str, query: str) -> html.Li:
    return html.Li(html.A(texts.ACTIONS_LOOSEN.format(filter=label, count=count), href=query))


def _lost(graph: TheoryGraph, modus: str = "") -> html.Div:
    way = html.A(texts.ACTIONS_SHOW_ALL.format(count=len(graph.actions)), href=href(weergave="acties", modus=modus))
    return _none(_ways(html.Li(way)))


def _no_way() -> html.P:
    return html.P(texts.ACTIONS_LOOSEN_NONE)


def _nobody(words: str, way: Child) -> html.P:
    """Where no actor is found: that, and where the words are."""
    return html.P([texts.ACTORS_NONE.format(words=words), " ", way])


def _node_heading(graph: TheoryGraph, node_id: str) -> Markup:
    """The heading above the actions of one node, which leads to it, and where it leads itself."""
    heading = html.H3(html.A(graph.node(node_id).name, href=href(knoop=node_id)), className="vt-of")
    signs = marks(graph, node_id)
    tiles = html.Span(signs, className="vt-marks", **attributes(aria_hidden="true")) if signs else None
    return to_html([html.Div([heading, tiles], className="vt-head"), html.P(sentences.path(graph, node_id), className="vt-path")])


def actions_payload(data: ViewData) -> dict[str, Any]:
    """What the browser needs to do the same.

    `actions`: `[id, node, named actors, inferred actors, 1 if it has a source]` each; `wider`: the wider actors by actor;
    `near`: the contributing nodes by node, where there are any; `headings`: by node, what stands above its actions;
    `templates`: the markup with slots `{name}` to fill; `words`: the texts around them.
    """
    graph = data.graph
    return {
        "actions": [_listed(node_action) for node_action in graph.actions],
        "wider": {who.id: above for who in graph.theory.actors if (above := wider(graph, who.id))},
        "near": {node_id: near for node_id in graph if (near := graph.contributors(node_id))},
        "headings": {node_id: _node_heading(graph, node_id) for node_id in graph.acting},
        "templates": {name: to_html(template) for name, template in _templates(graph).items()},
        "words": {
            "all": texts.ACTIONS_ALL,
            "named": named_headings(graph),
            "inferred": texts.ACTIONS_INFERRED,
            "wider": texts.ACTIONS_WIDER,
            "count": texts.DOES_COUNT,
            "at": texts.ACTIONS_AT,
            "with": texts.ACTIONS_WITH,
            "onlyNamed": texts.ACTIONS_ONLY_NAMED,
            "cited": cited_words(graph, "action"),
            "actors": texts.ACTORS_FOUND,
            "inActions": texts.ACTORS_NONE_ACTIONS,
            "inAll": texts.ACTORS_NONE_ALL,
            "nowhere": texts.ACTORS_NONE_ELSE,
        },
        "most": MOST,
    }


def _listed(node_action: NodeAction) -> list[object]:
    node_id, action = node_action
    named = [who.id for who in action.actors if who.named]
    return [action.id, node_id, named, [who.id for who in action.actors if not who.named], int(bool(action.sources))]


def _templates(graph: TheoryGraph) -> Mapping[str, Child]:
    """The parts of the results with slots in the place of what differs."""
    return {
        "sentence": _sentence("{who}", "{count}", "{said}", "{note}", "{about}"),
        "note": noted("{note}"),
        "noted": html.P("{note}"),
        "sure": _sure(graph, "{cited}"),
        "about": _about("{links}"),
        "aboutLink": _about_link("{name}", "{query}"),
        "chips": _chips("{chips}"),
        "chip": _chip("{label}", "{query}"),
        "clear": _clear("{query}"),
        "none": _none("{ways}"),
        "lost": _lost(graph),
        "ways": _ways("{links}"),
        "way": _way("{label}", "{count}", "{query}"),
        "noWay": _no_way(),
        "nobody": _nobody("{words}", "{way}"),
        "nobodyWay": html.A("{label}", href="{query}"),
        "section": _section("{basis}", "{heading}", "{count}", "{groups}", False),
        "group": _group("{heading}", "{items}"),
        "more": html.Button(texts.ACTIONS_MORE, type="button", className="vt-button", **attributes(data_more="")),
    }
