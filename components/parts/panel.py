"""The panel under the schema: what is selected, said in a sentence, an answer to a question, or one opened link."""

from collections import Counter
from collections.abc import Sequence

from dash import html

from components import texts
from components.address import href
from components.markup import Child, attributes
from components.parts import references
from components.parts.marks import colour, line, mark
from theory import sentences
from theory.graph import TheoryGraph
from theory.model import Level, Link, Relation, Theory

MOST_NAMES = 12


def rest(theory: Theory) -> html.Div:
    """The panel while nothing is selected: how to begin, and what to keep in mind."""
    notes = [html.P(level.note) for level in theory.levels if level.note]
    said = [html.P(texts.HINT, className="vt-sentence"), html.P(texts.HINT_MARKS, className="vt-quiet"), *notes]
    return html.Div(said, className="vt-panel__text vt-panel__rest")


def overlay() -> html.Div:
    """The panel while nothing is selected and the schema has an actor's numbers on it, with slots for its name and id."""
    ways = html.P(
        [
            html.A(texts.ACTOR_MORE, href=href(weergave="actor") + "&actor={id}", className="vt-button"),
            " ",
            html.A(texts.ACTOR_OFF, href=href(), className="vt-button", **attributes(data_bare="")),
        ]
    )
    return _text([html.P(texts.ACTOR_AT_REST, className="vt-sentence"), ways])


def buttons(level: Level) -> html.Div:
    """What can be done with a selected node of this level, with a slot for its id."""
    return html.Div(
        [
            html.A(texts.MORE, href="?knoop={id}", className="vt-button vt-button--main"),
            _question("leunt", texts.LEANS),
            _question("zonder", texts.WITHOUT.format(this=level.this or texts.THIS)),
        ],
        className="vt-panel__buttons",
    )


def _question(name: str, label: str) -> html.Button:
    return html.Button(label, type="button", className="vt-button", **attributes(data_vraag=name, aria_pressed="false"))


def leans(graph: TheoryGraph, node_id: str) -> html.Div:
    """What the node leans on, near and far."""
    found = graph.upstream(node_id)
    name = sentences.capital(sentences.mention(graph, node_id))
    if not found:
        return _text([html.P(texts.LEANS_ON_NOTHING.format(node=name), className="vt-sentence")])
    if len(found) > MOST_NAMES:
        by_level = Counter(graph.level(node).id for node in found)
        counts = [
            f"{by_level[level.id]} {(level.plural or level.name).lower()}" for level, _ in graph.levels if by_level[level.id]
        ]
        counted = texts.LEANS_ON_MANY.format(node=name, count=len(found), levels=sentences.enumerate_words(counts))
        return _text([html.P(counted, className="vt-sentence")])
    names = sentences.enumerate_words([sentences.mention(graph, node) for node in found])
    return _text([html.P(texts.LEANS_ON.format(node=name, nodes=names), className="vt-sentence")])


def without(graph: TheoryGraph, node_id: str) -> html.Div:
    """Who loses support without the node, which, and what is left."""
    name = sentences.mention(graph, node_id)
    found = graph.losses(node_id)
    if not found:
        return _text([html.P(texts.WITHOUT_NOTHING.format(node=name), className="vt-sentence")])
    near = {loss.node for loss in found}
    further = [sentences.mention(graph, node) for node in graph.downstream(node_id) if node not in near]
    level = graph.level(node_id)
    return _text(
        [
            html.P([texts.WITHOUT_INTRO.format(node=name), " ", html.Strong(level.note) if level.note else None]),
            html.Ul([html.Li(sentences.loss_sentence(graph, loss)) for loss in found], className="vt-losses"),
            html.P(texts.WITHOUT_FURTHER.format(nodes=sentences.enumerate_words(further)))
            if 0 < len(further) <= MOST_NAMES
            else None,
        ]
    )


def opened(graph: TheoryGraph, links: Sequence[Link]) -> html.Div:
    """The links from one node to another: what they are, and why."""
    origin, target = links[0].origin, links[0].target
    relations = [graph.relation(link.relation) for link in links]
    own = colour(graph, target, origin)
    arrow = "↔" if all(relation.mutual for relation in relations) else "→"
    heading = [sentences.capital(sentences.mention(graph, origin)), f" {arrow} ", sentences.mention(graph, target)]
    close = html.A(texts.CLOSE, href="?", className="vt-button vt-close", **attributes(data_close="verband"))
    parts = [
        piece
        for link, relation in zip(links, relations, strict=True)
        for piece in (_relation(link, relation, own), why(graph, link))
    ]
    first, *others = parts
    return _text([html.Div([html.H2(heading, className="vt-panel__heading"), first, close], className="vt-panel__head"), *others])


def _relation(link: Link, relation: Relation, own: int | None) -> html.P:
    page = html.Span(texts.PAGE.format(page=link.page), className="vt-quiet") if link.page else None
    return html.P([mark(relation, own), line(relation), html.Strong(relation.label), page], className="vt-relation")


def why(graph: TheoryGraph, link: Link) -> html.P:
    """Why the link is plausible, or that no reason is given."""
    if link.why is None:
        return html.P(no_why(link), className="vt-why vt-quiet")
    page = html.Span(f" ({texts.PAGE_SHORT.format(page=link.why.page)})", className="vt-quiet") if link.why.page else None
    cited = [" ", texts.SOURCE, *references.links(graph, link.why.sources)] if link.why.sources else []
    return html.P([link.why.text, page, *cited], className="vt-why")


def no_why(link: Link) -> str:
    """What is said of a link without a reason: that the publication gives none, or that nobody wrote one."""
    return texts.LINK_NO_WHY if link.page else texts.LINK_NO_WHY_OWN


def _text(content: list[Child]) -> html.Div:
    return html.Div(content, className="vt-panel__text")
