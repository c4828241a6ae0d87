"""One claim, one action: the text with its page, what it rests on, who does it, and a link of its own."""

import re
from collections.abc import Iterable, Mapping

import networkx as nx
from dash import html

from components import source, texts
from components.address import href
from components.render import Raw, to_html
from theory import wording
from theory.graph import actor, node, terms
from theory.model import Action, Claim, Term
from theory.words import explained

MARKER = re.compile(r"<!--(\* )?([a-z0-9 -]+)-->")
"""Where a card belongs in a rendered view; after an asterisk, where whole items of actions do."""


def claim_card(graph: nx.MultiDiGraph, node_id: str, claim: Claim, explain: list[Term]) -> list[object]:
    """What stands in a claim's list item; `explain` are the terms to explain with it."""
    kind = html.Span(texts.CLAIM_KINDS[claim.kind], className="vt-kind")
    cited = [texts.SOURCE, *source.links(graph, claim.sources)] if claim.sources else [texts.NO_SOURCE]
    facts = [kind, *_page(claim.page), html.Span(cited), *_own_link("claim", node_id, claim.id)]
    return [html.P(claim.text, className="vt-item__text"), *_terms(explain), html.P(facts, className="vt-item__facts")]


def action_card(graph: nx.MultiDiGraph, node_id: str, action: Action, explain: list[Term]) -> list[object]:
    """What stands in an action's list item, wherever that item stands."""
    facts: list[object] = [*_page(action.page)]
    if action.sources:
        facts.append(html.Span([texts.SOURCE, *source.links(graph, action.sources)]))
    if action.see_also:
        facts.append(html.Span([texts.SEE_ALSO, *_nodes(graph, action.see_also)]))
    parent = next((other for other in node(graph, node_id).actions if other.id == action.parent), None)
    return [
        html.P([texts.PART_OF_ACTION, parent.text], className="vt-item__parent") if parent else None,
        html.P(action.text, className="vt-item__text"),
        *_terms(explain),
        _actors(graph, action),
        html.P([*facts, *_own_link("action", node_id, action.id)], className="vt-item__facts"),
    ]


def item(kind: str, item_id: str, parts: object = None) -> html.Li:
    """The list item of a claim or action, with a marker for its card, and under it those that are part of it."""
    return html.Li([Raw(f"<!--{item_id}-->"), parts], className="vt-item", tabIndex="-1", **{f"data-{kind}": item_id})


def listed(action_ids: Iterable[str]) -> html.Ul:
    """A list of actions, with one marker for all their items: views that only list actions stay small."""
    return html.Ul(Raw(f"<!--* {' '.join(action_ids)}-->"), className="vt-items")


def expanded(view: str, found: Mapping[str, str]) -> str:
    """A rendered view with the cards that are `found` in the place of its markers."""

    def put(marker: re.Match[str]) -> str:
        if not marker[1]:
            return found[marker[2]]
        return "".join(f'<li class="vt-item" data-action="{one}" tabindex="-1">{found[one]}</li>' for one in marker[2].split())

    return MARKER.sub(put, view)


def cards(graph: nx.MultiDiGraph) -> dict[str, Raw]:
    """The card of every claim and action, by id.

    A term is explained where a text of the node first uses it, the claims before the actions.
    """
    found = {}
    for node_id in graph:
        shown = node(graph, node_id)
        met: set[str] = set()
        for part in (*shown.claims, *shown.actions):
            new = [term for term in explained(part.text, terms(graph)) if term.name not in met]
            met |= {term.name for term in new}
            card = claim_card if isinstance(part, Claim) else action_card
            found[part.id] = Raw(to_html(card(graph, node_id, part, new)))
    return found


def _terms(explain: list[Term]) -> list[html.Details]:
    return [
        html.Details([html.Summary([texts.TERM, term.name]), html.P(explanation(term))], className="vt-term") for term in explain
    ]


def explanation(term: Term) -> list[object]:
    """What a term means, with its page."""
    page = html.Span(f" ({texts.PAGE_SHORT.format(page=term.page)})", className="vt-quiet") if term.page else None
    return [term.explanation, page]


def _actors(graph: nx.MultiDiGraph, action: Action) -> html.Ul | None:
    if not action.actors:
        return None
    chips = []
    for who in sorted(action.actors, key=lambda who: not who.named):
        name: list[object] = [actor(graph, who.id).name]
        if not who.named:
            name.append(html.Span(f" ({texts.INFERRED})", className="vt-hidden"))
        kind = "vt-actor" if who.named else "vt-actor vt-actor--inferred"
        chips.append(html.Li(html.A(name, href=href(weergave="acties", actor=who.id), className=kind)))
    return html.Ul(chips, className="vt-actors", **{"aria-label": texts.WHO})


def _page(page: int | None) -> list[html.Span]:
    return [html.Span(texts.PAGE_SHORT.format(page=page))] if page else []


def _nodes(graph: nx.MultiDiGraph, node_ids: list[str]) -> list[object]:
    found: list[object] = []
    for node_id in node_ids:
        link = html.A(wording.mention(graph, node_id), href=href(knoop=node_id))
        found += [", ", link] if found else [link]
    return found


def _own_link(kind: str, node_id: str, item_id: str) -> list[object]:
    return own_link(kind, href(knoop=node_id, item=item_id))


def own_link(kind: str, address: str) -> list[object]:
    """The address of one item: a link to it, and a button that copies it."""
    return [
        html.A("#", href=address, className="vt-item__link", title=texts.LINK_TO[kind], **{"aria-label": texts.LINK_TO[kind]}),
        html.Button(texts.COPY, type="button", className="vt-copy", **{"data-copy": address}),
    ]
