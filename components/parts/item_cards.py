"""One claim, one action: the text with its page, what it rests on, who does it, and a link of its own."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dash import html
from markupsafe import Markup

from components import texts
from components.address import href
from components.markup import Child, attributes, to_html
from components.parts import references
from components.parts.prose import prose
from theory import sentences
from theory.graph import TheoryGraph
from theory.layout import running
from theory.model import Action, Claim, Term
from theory.search.text_matching import explained, openings


def claim_card(graph: TheoryGraph, node_id: str, claim: Claim, explain: list[Term], opening: str) -> list[Child]:
    """What stands in a claim's list item; `explain` are the terms to explain with it, `opening` names it."""
    kind = html.Span(texts.CLAIM_KINDS[claim.kind], className="vt-kind")
    cited = [html.Span([texts.SOURCE, *references.links(graph, claim.sources)])] if claim.sources else []
    facts = [kind, *_page(claim.page), *_assumed_on(graph, claim), *cited, *_own_link("claim", node_id, claim, opening)]
    return [prose(claim.text, "vt-item__text"), *_terms(explain), html.P(facts, className="vt-item__facts")]


def action_card(graph: TheoryGraph, node_id: str, action: Action, explain: list[Term], opening: str) -> list[Child]:
    """What stands in an action's list item, wherever that item stands."""
    kind = html.Span(texts.STATEMENT, className="vt-kind") if action.kind else None
    facts: list[Child] = [kind, *_page(action.page)]
    if action.sources:
        facts.append(html.Span([texts.SOURCE, *references.links(graph, action.sources)]))
    if action.see_also:
        facts.append(html.Span([texts.SEE_ALSO, *_nodes(graph, action.see_also)]))
    parent = graph.item(action.parent) if action.parent else None
    return [
        html.P([texts.PART_OF_ACTION, running(parent.text)], className="vt-item__parent") if parent else None,
        prose(action.text, "vt-item__text"),
        *_terms(explain),
        _actors(graph, action),
        html.P([*facts, *_own_link("action", node_id, action, opening)], className="vt-item__facts"),
    ]


def item(kind: str, item_id: str, cards: Mapping[str, Markup], parts: Child = None) -> html.Li:
    """The list item of a claim or action with its card, and under it those that are part of it.

    Without its card among `cards` it is empty: the browser, which has every card, puts it there.
    """
    return html.Li([cards.get(item_id), parts], className="vt-item", tabIndex="-1", **attributes(**{f"data_{kind}": item_id}))


def listed(action_ids: Iterable[str], cards: Mapping[str, Markup]) -> html.Ul:
    """A list of actions."""
    return html.Ul([item("action", action_id, cards) for action_id in action_ids], className="vt-items")


def item_cards(graph: TheoryGraph) -> dict[str, Markup]:
    """The card of every claim and action, by id.

    A term is explained where a text of the node first uses it, the claims before the actions.
    """
    found = {}
    for node_id in graph:
        shown = graph.node(node_id)
        met: set[str] = set()
        for part, opening in zip(shown.items, openings([running(part.text) for part in shown.items]), strict=True):
            new = [term for term in explained(part.text, graph.theory.terms) if term.name not in met]
            met |= {term.name for term in new}
            if isinstance(part, Claim):
                found[part.id] = to_html(claim_card(graph, node_id, part, new, opening))
            else:
                found[part.id] = to_html(action_card(graph, node_id, part, new, opening))
    return found


def _terms(explain: list[Term]) -> list[html.Details]:
    return [
        html.Details([html.Summary([texts.TERM, term.name]), html.P(term_definition(term))], className="vt-term")
        for term in explain
    ]


def term_definition(term: Term) -> list[Child]:
    """What a term means, with its page."""
    page = html.Span(f" ({texts.PAGE_SHORT.format(page=term.page)})", className="vt-quiet") if term.page else None
    return [term.explanation, page]


def _actors(graph: TheoryGraph, action: Action) -> html.Ul | None:
    if not action.actors:
        return None
    chips = []
    for who in sorted(action.actors, key=lambda who: not who.named):
        name: list[Child] = [graph.actor(who.id).name]
        if not who.named:
            name.append(html.Span(f" ({texts.INFERRED})", className="vt-hidden"))
        kind = "vt-actor" if who.named else "vt-actor vt-actor--inferred"
        chips.append(html.Li(html.A(name, href=href(weergave="acties", actor=who.id), className=kind)))
    return html.Ul(chips, className="vt-actors", **attributes(aria_label=texts.WHO))


def _assumed_on(graph: TheoryGraph, claim: Claim) -> list[html.Span]:
    """The link that an assumption is about."""
    if not claim.on:
        return []
    origin, target = claim.on.origin, claim.on.target
    ends = f"{sentences.mention(graph, origin)} → {sentences.mention(graph, target)}"
    return [html.Span([texts.ASSUMED_ON, html.A(ends, href=href(selectie=origin, verband=f"{origin}.{target}"))])]


def _page(page: int | None) -> list[html.Span]:
    return [html.Span(texts.PAGE_SHORT.format(page=page), className="vt-page")] if page else []


def _nodes(graph: TheoryGraph, node_ids: list[str]) -> list[Child]:
    found: list[Child] = []
    for node_id in node_ids:
        link = html.A(sentences.mention(graph, node_id), href=href(knoop=node_id))
        found += [", ", link] if found else [link]
    return found


def _own_link(kind: str, node_id: str, part: Claim | Action, opening: str) -> list[Child]:
    return own_link(kind, href(knoop=node_id, item=part.id), opening, part.page, ("link", "verwijzing"))


def own_link(kind: str, address: str, opening: str, page: int | None = None, ways: Sequence[str] = ("link",)) -> list[Child]:
    """The address of one item: a link to it, and buttons that copy it; `opening` and `page` tell each from the others."""
    template = texts.ITEM_NAMED if page else texts.ITEM_NAMED_BARE
    said = texts.PAGE_SHORT.format(page=page)

    def named(what: str) -> dict[str, Any]:
        return attributes(aria_label=template.format(what=what, page=said, opening=opening))

    buttons = [
        html.Button(
            texts.COPY_LABEL[way], type="button", className="vt-copy", **attributes(data_copy=way), **named(texts.COPY[way])
        )
        for way in ways
    ]
    either = [piece for button in buttons for piece in (texts.COPY_OR, button)][1:]
    link = html.A("#", href=address, className="vt-item__link", **named(texts.LINK_TO[kind]))
    return [link, html.Span(either, className="vt-copies")]
