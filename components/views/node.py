"""The view of one node: what it is, what it is bound to and why, its theory, what parties can do, and on what it rests."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from dash import html
from markupsafe import Markup

from components import texts
from components.address import Address, href
from components.markup import Child, attributes
from components.parts import references
from components.parts.deepening_links import said_of_node
from components.parts.folds import fold
from components.parts.item_cards import item
from components.parts.link_sentence import link_sentence
from components.parts.marks import colour, mark
from components.parts.panel import link_page, why
from components.parts.prose import prose
from components.parts.surety import cited_sentence, edges_explained
from components.parts.view_data import ViewData
from theory import sentences
from theory.graph import NodeLink, TheoryGraph
from theory.model import Action, Claim


def node_view(data: ViewData, address: Address) -> html.Article:
    """The whole view of the address's node; the fold that holds the address's item is open."""
    graph, cards, node_id = data.graph, data.cards, address.knoop
    shown = graph.node(node_id)
    given = [link for link in graph.outgoing(node_id) if link.supports]
    received = [link for link in graph.incoming(node_id) if link.supports]
    cohesive = [link for link in graph.links_of(node_id) if not link.supports]
    page = html.Span(f" · {texts.IN_PUBLICATION.format(page=shown.page)}", className="vt-quiet") if shown.page else None
    sections = [
        ("geeft", texts.GIVES, len(given), _links(graph, given)),
        ("krijgt", texts.RECEIVES, len(received), _links(graph, received)),
        ("theorie", texts.THEORY, len(shown.claims), _claims(graph, node_id, cards)),
        ("indicatoren", texts.INDICATORS, len(shown.indicators), _indicators(shown.indicators)),
        ("acties", texts.DOES, len(shown.to_do), _actions(graph, shown.actions, cards, address.item)),
        ("acties-van", texts.OF_CONTRIBUTORS, *_of_contributors(graph, node_id)),
        ("samenhang", texts.RELATED, len(cohesive), _links(graph, cohesive)),
        ("bronnen", texts.LISTED_SOURCES, len(shown.sources), _sources(graph, node_id)),
        *[(said.key, said.heading, said.count, said.content) for said in said_of_node(graph, node_id)],
    ]
    filled = [section for section in sections if section[3]]
    return html.Article(
        [
            html.P([graph.level(node_id).name, page], className="vt-kicker"),
            html.H1(shown.name),
            html.Blockquote(html.P(f"‘{shown.quote}’")) if shown.quote else None,
            prose(shown.essence, "vt-essence") if shown.essence else None,
            _alone(graph, node_id),
            html.P(html.A(texts.SHOW_IN_SCHEMA, href=href(selectie=node_id), className="vt-button")),
            _contents(filled),
            *[html.Section([html.H2(heading, id=f"deel-{name}"), *content]) for name, heading, _, content in filled],
            steps(graph, node_id),
        ],
        className="vt-article",
        **attributes(data_view="knoop", data_colour=colour(graph, node_id)),
    )


def _alone(graph: TheoryGraph, node_id: str) -> html.Div:
    """What a frame shows of a block alone, as a card: its sentence, and the way to all the rest."""
    more = html.A(texts.ALL_ABOUT.format(node=sentences.mention(graph, node_id)), href=href(knoop=node_id), className="vt-button")
    return html.Div([link_sentence(sentences.sentence(graph, node_id)), html.P(more)], className="vt-alone")


def _contents(sections: list[tuple[str, str, int, list[Child]]]) -> html.Nav | None:
    if len(sections) < 3:
        return None
    entries = [html.Li(html.A(f"{heading} ({count})", href=f"#deel-{name}")) for name, heading, count, _ in sections]
    return html.Nav(html.Ul(entries), className="vt-strip", **attributes(aria_label=texts.CONTENTS_OF))


def _claims(graph: TheoryGraph, node_id: str, cards: Mapping[str, Markup]) -> list[Child]:
    claims, listed = graph.node(node_id).claims, len(graph.node(node_id).sources)
    if not claims:
        return []
    cited = _cited(graph, "claim", claims)
    chapter = html.A(texts.CITED_LISTED.format(count=listed), href="#deel-bronnen") if listed else None
    sure = html.P([cited, "; " if chapter else None, chapter, "."], className="vt-quiet")
    return [sure, html.Ul([item("claim", claim.id, cards) for claim in claims], className="vt-items")]


def _indicators(indicators: list[str]) -> list[Child]:
    return [html.Ul([html.Li(one) for one in indicators])] if indicators else []


def _cited(graph: TheoryGraph, kind: str, items: Sequence[Claim | Action]) -> str:
    return cited_sentence(graph, kind, sum(bool(one.sources) for one in items), len(items))


def _actions(graph: TheoryGraph, actions: list[Action], cards: Mapping[str, Markup], item_id: str) -> list[Child]:
    """The actions by printed heading, folded where there are several."""
    if not actions:
        return []
    groups = [(name, list(group)) for name, group in groupby(actions, key=lambda action: action.group)]
    to_do = [action for action in actions if not action.kind]
    sure = [f"{_cited(graph, 'action', to_do)}." if to_do else None, edges_explained(graph, actions)]
    who = [html.P(" ".join(filter(None, sure)), className="vt-quiet")]
    if len(groups) == 1:
        return [*who, _nested(actions, None, cards)]
    folds = [
        fold(
            name or texts.OTHER_ACTIONS,
            sum(not one.kind for one in group),
            _nested(group, None, cards),
            item_id in {action.id for action in group},
        )
        for name, group in groups
    ]
    return [*who, *folds]


def _nested(actions: list[Action], parent: str | None, cards: Mapping[str, Markup]) -> html.Ul | None:
    """The actions with this parent, each with those of which it is the parent."""
    here = {action.id for action in actions}
    own = [action for action in actions if action.parent == parent or (parent is None and action.parent not in here)]
    items = [item("action", action.id, cards, _nested(actions, action.id, cards)) for action in own]
    return html.Ul(items, className="vt-items") if items else None


def _of_contributors(graph: TheoryGraph, node_id: str) -> tuple[int, list[Child]]:
    """How many actions the contributing nodes have, and a fold for each, which the browser fills when it is opened."""
    found = [(n, graph.node(n).to_do) for n in graph.contributors(node_id) if graph.node(n).to_do]
    if not found:
        return 0, []
    together = html.P(html.A(texts.ALL_OF_CONTRIBUTORS, href=href(weergave="acties", bij=node_id), className="vt-button"))
    folds = []
    for other, actions in found:
        name = sentences.capital(sentences.mention(graph, other))
        link = html.P(html.A(texts.ACTIONS_OF.format(node=name), href=href(knoop=other)))
        folds.append(fold(name, len(actions), link, others=other))
    return sum(len(actions) for _, actions in found), [together, *folds]


def _sources(graph: TheoryGraph, node_id: str) -> list[Child]:
    listed = [graph.source(source_id) for source_id in graph.node(node_id).sources]
    items = [html.Li(references.full(shown), **attributes(data_source=shown.id)) for shown in listed]
    return [html.Ul(items, className="vt-references")] if items else []


def _links(graph: TheoryGraph, bound: list[NodeLink]) -> list[Child]:
    return [html.Ul([_link(graph, link) for link in bound], className="vt-ties")] if bound else []


def _link(graph: TheoryGraph, link: NodeLink) -> html.Li:
    own = colour(graph, link.other, link.link.origin, link.link.target)
    page = html.Span([", ", *said], className="vt-quiet") if (said := link_page(link.link)) else None
    return html.Li(
        [
            html.H3([html.A(graph.node(link.other).name, href=href(knoop=link.other))]),
            html.P([mark(link.relation, own), html.Span([link.relation.label, page])], className="vt-relation"),
            why(graph, link.link),
        ],
        className="vt-tie",
    )


def steps(graph: TheoryGraph, node_id: str) -> html.Nav:
    """The previous and the next node, in the order of showing."""
    order = list(graph)
    place = graph.order(node_id)
    links = []
    if place > 0:
        links.append(_step(graph, order[place - 1], "prev", texts.PREVIOUS))
    if place < len(order) - 1:
        links.append(_step(graph, order[place + 1], "next", texts.NEXT))
    return html.Nav(links, className="vt-steps", **attributes(aria_label=texts.STEPS))


def _step(graph: TheoryGraph, node_id: str, rel: str, label: str) -> html.A:
    name = sentences.capital(sentences.mention(graph, node_id))
    words = [html.Span(label, className="vt-quiet"), html.Span(": ", className="vt-hidden"), html.Strong(name)]
    return html.A(words, href=href(knoop=node_id), rel=rel, className="vt-step")
