"""The panel under the schema: what is selected, said in a sentence, an answer to a question, or one opened link."""

import networkx as nx
from dash import html

from components import source, texts
from components.address import href
from components.marks import colour, line, mark
from components.sentence import sentence
from theory import graph as questions
from theory import wording
from theory.model import Link, Relation, Theory

MOST_NAMES = 12


def rest(theory: Theory) -> html.Div:
    """The panel while nothing is selected: how to begin, and what to keep in mind."""
    notes = [html.P(level.note) for level in theory.levels if level.note]
    return _text([html.P(texts.HINT, className="vt-sentence"), html.P(texts.HINT_MARKS, className="vt-quiet"), *notes])


def lens() -> html.Div:
    """The panel while nothing is selected and the schema wears the lens of an actor, with places for its name and id."""
    ways = html.P(
        [
            html.A(texts.LENS_MORE, href=href(weergave="actor") + "&actor={id}", className="vt-button"),
            " ",
            html.A(texts.LENS_OFF, href=href(), className="vt-button", **{"data-bare": ""}),
        ]
    )
    return _text([html.P(texts.LENS_AT_REST, className="vt-sentence"), ways])


def buttons(graph: nx.MultiDiGraph, node_id: str) -> html.Div:
    """What can be done with the selected node."""
    level = questions.level(graph, node_id)
    return html.Div(
        [
            html.A(texts.MORE, href=href(knoop=node_id), className="vt-button vt-button--main"),
            _question("leunt", texts.LEANS),
            _question("zonder", texts.WITHOUT.format(this=level.this or texts.THIS)),
        ],
        className="vt-panel__buttons",
    )


def _question(name: str, label: str) -> html.Button:
    return html.Button(label, type="button", className="vt-button", **{"data-vraag": name, "aria-pressed": "false"})


def selected(graph: nx.MultiDiGraph, node_id: str) -> html.Div:
    """All links of the node in a sentence."""
    return _text([sentence(wording.sentence(graph, node_id), node_id)])


def leans(graph: nx.MultiDiGraph, node_id: str) -> html.Div:
    """What the node leans on, near and far."""
    found = questions.upstream(graph, node_id)
    name = wording.capital(wording.mention(graph, node_id))
    if not found:
        return _text([html.P(texts.LEANS_ON_NOTHING.format(node=name), className="vt-sentence")])
    if len(found) > MOST_NAMES:
        counts = [
            f"{sum(node in found for node in nodes)} {(level.plural or level.name).lower()}"
            for level, nodes in questions.levels(graph)
            if any(node in found for node in nodes)
        ]
        counted = texts.LEANS_ON_MANY.format(node=name, count=len(found), levels=wording.enumerate_words(counts))
        return _text([html.P(counted, className="vt-sentence")])
    names = wording.enumerate_words([wording.mention(graph, node) for node in found])
    return _text([html.P(texts.LEANS_ON.format(node=name, nodes=names), className="vt-sentence")])


def without(graph: nx.MultiDiGraph, node_id: str) -> html.Div:
    """Who loses support without the node, which, and what is left."""
    name = wording.mention(graph, node_id)
    found = questions.losses(graph, node_id)
    if not found:
        return _text([html.P(texts.WITHOUT_NOTHING.format(node=name), className="vt-sentence")])
    near = {loss.node for loss in found}
    further = [wording.mention(graph, node) for node in questions.downstream(graph, node_id) if node not in near]
    level = questions.level(graph, node_id)
    return _text(
        [
            html.P([texts.WITHOUT_INTRO.format(node=name), " ", html.Strong(level.note) if level.note else None]),
            html.Ul([html.Li(wording.loss_sentence(graph, loss)) for loss in found], className="vt-losses"),
            html.P(texts.WITHOUT_FURTHER.format(nodes=wording.enumerate_words(further)))
            if 0 < len(further) <= MOST_NAMES
            else None,
        ]
    )


def opened(graph: nx.MultiDiGraph, links: list[tuple[Link, Relation]]) -> html.Div:
    """The links from one node to another: what they are, and why."""
    origin, target = links[0][0].origin, links[0][0].target
    own = colour(graph, target, origin)
    arrow = "↔" if all(relation.mutual for _, relation in links) else "→"
    heading = [wording.capital(wording.mention(graph, origin)), f" {arrow} ", wording.mention(graph, target)]
    close = html.A(texts.CLOSE, href="?", className="vt-button vt-close", **{"data-close": "verband"})
    parts = [piece for link, relation in links for piece in (_relation(link, relation, own), why(graph, link))]
    first, *others = parts
    return _text([html.Div([html.H2(heading, className="vt-panel__heading"), first, close], className="vt-panel__head"), *others])


def _relation(link: Link, relation: Relation, own: int | None) -> html.P:
    page = html.Span(texts.PAGE.format(page=link.page), className="vt-quiet") if link.page else None
    return html.P([mark(relation, own), line(relation), html.Strong(relation.label), page], className="vt-relation")


def why(graph: nx.MultiDiGraph, link: Link) -> html.P:
    """Why the link is plausible, or that no reason is given."""
    if link.why is None:
        return html.P(texts.LINK_NO_WHY if link.page else texts.LINK_NO_WHY_OWN, className="vt-why vt-quiet")
    page = html.Span(f" ({texts.PAGE_SHORT.format(page=link.why.page)})", className="vt-quiet") if link.why.page else None
    cited = [" ", texts.SOURCE, *source.links(graph, link.why.sources)] if link.why.sources else []
    return html.P([link.why.text, page, *cited], className="vt-why")


def _text(content: list[object]) -> html.Div:
    return html.Div(content, className="vt-panel__text")
