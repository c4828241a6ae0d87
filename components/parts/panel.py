"""The panel under the schema: what is selected, said in a sentence, an answer to a question, or one opened link."""

from collections.abc import Sequence

from dash import html

from components import texts
from components.address import href
from components.markup import Child, attributes
from components.parts import references
from components.parts.folds import count_of
from components.parts.link_sentence import link_sentence
from components.parts.marks import colour, line, mark, marks
from components.parts.prose import prose
from theory import sentences
from theory.graph import TheoryGraph
from theory.model import Level, Link, Relation, Theory


def rest(graph: TheoryGraph) -> html.Div:
    """The panel while nothing is selected: what this is, how to begin, what the marks say, and what to keep in mind."""
    notes = [html.P(level.note) for level in graph.theory.levels if level.note]
    coloured = next((level for level, nodes in graph.levels if len(nodes) > 1), None)
    marked = any(marks(graph, node_id) for node_id in graph)
    signs = texts.HINT_MARKS.format(above=(coloured.plural or coloured.name).lower()) if coloured and marked else ""
    question = graph.theory.question or texts.HINT
    said = [
        html.P([f"{question} ", _how(texts.HINT_CHOOSE)], className="vt-sentence"),
        html.P([f"{signs} " if signs else "", _how(texts.HINT_WHY)], className="vt-quiet"),
        *notes,
    ]
    return html.Div(said, className="vt-panel__text vt-panel__rest")


def _how(words: str) -> html.Span:
    """How to go on, which a picture of the schema leaves out."""
    return html.Span(words, className="vt-how")


def invitation(theory: Theory) -> str:
    """What the schema answers, and how to begin."""
    return f"{theory.question or texts.HINT} {texts.HINT_CHOOSE}"


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
            _question("naast", texts.COMPARE),
            _question("zonder", texts.WITHOUT.format(this=level.this or texts.THIS)),
            html.A(texts.START_AGAIN, href="?", className="vt-button", **attributes(data_bare="")),
        ],
        className="vt-panel__buttons",
    )


def _question(name: str, label: str) -> html.Button:
    return html.Button(label, type="button", className="vt-button", **attributes(data_vraag=name, aria_pressed="false"))


def leans(graph: TheoryGraph, node_id: str) -> html.Div:
    """What the node leans on, near and far, in one sentence."""
    return _text([_answer(sentences.leans_sentence(graph, node_id))])


def without(graph: TheoryGraph, node_id: str) -> html.Div:
    """Who loses which support without the node, where that works through, and last what is to be kept in mind."""
    note = graph.level(node_id).note if graph.losses(node_id) else None
    further = " ".join(filter(None, [sentences.works_through_sentence(graph, node_id), note]))
    return _text([_answer(sentences.losses_sentence(graph, node_id), further)])


def beside() -> html.Div:
    """What is asked of who wants to lay another node beside one, with a slot for that one."""
    return _text([_answer([texts.COMPARE_WITH])])


def comparison() -> list[Child]:
    """Two nodes side by side: room for what they are bound to, together and each alone."""
    return [html.Div(className="vt-panel__text vt-panel__two"), html.Div(_close("naast"), className="vt-panel__side")]


def of_relation(graph: TheoryGraph, relation: Relation) -> list[Child]:
    """All links of a relation: what it is, and how many there are."""
    count = count_of(texts.LINKS_COUNT, sum(link.relation == relation.id for link in graph.theory.links))
    head = html.P([mark(relation), line(relation), html.Strong(relation.label), count], className="vt-relation")
    explained = html.P(relation.explanation, className="vt-sentence") if relation.explanation else None
    return [_text([head, explained]), html.Div(_close("aard"), className="vt-panel__side")]


def losses(graph: TheoryGraph, node_id: str) -> dict[str, str]:
    """For each node that loses support, what it loses and what is left to it."""
    return {loss.node: sentences.loss_sentence(graph, loss) for loss in graph.losses(node_id)}


def _answer(parts: Sequence[sentences.SentencePart], further: str = "") -> html.P:
    """An answer in one sentence, which is read aloud, and what may be read after it."""
    return link_sentence(
        parts, html.Span(f" {further}", **attributes(data_unsaid="")) if further else None, className="vt-sentence"
    )


def _close(parameter: str) -> html.A:
    """The way back from what this parameter of the address shows."""
    return html.A(texts.CLOSE, href="?", className="vt-button vt-close", **attributes(data_close=parameter))


def opened(graph: TheoryGraph, links: Sequence[Link]) -> list[Child]:
    """The links from one node to another: what they are, and why."""
    origin, target = links[0].origin, links[0].target
    relations = [graph.relation(link.relation) for link in links]
    own = colour(graph, target, origin)
    arrow = "↔" if all(relation.mutual for relation in relations) else "→"
    heading = [sentences.capital(sentences.mention(graph, origin)), f" {arrow} ", sentences.mention(graph, target)]
    more = html.A(
        texts.MORE_ABOUT.format(node=sentences.mention(graph, origin)),
        href=href(knoop=origin),
        className="vt-button",
    )
    parts = [
        piece
        for link, relation in zip(links, relations, strict=True)
        for piece in (_relation(link, relation, own), why(graph, link))
    ]
    first, *others = parts
    head = html.Div([html.H2(heading, className="vt-panel__heading"), first], className="vt-panel__head")
    return [_text([head, *others]), html.Div([more, _close("verband")], className="vt-panel__side")]


def _relation(link: Link, relation: Relation, own: int | None) -> html.P:
    page = html.Span(said, className="vt-quiet") if (said := link_page(link)) else None
    return html.P([mark(relation, own), line(relation), html.Strong(relation.label), page], className="vt-relation")


def link_page(link: Link) -> list[Child]:
    """On which page the link is printed: said to be that of the link where its reason, beside it, is on another."""
    page = [texts.PAGE_SHORT.format(page=link.page)] if link.page else []
    return [html.Span(texts.LINK_ON, className="vt-with-why"), *page] if page and _reason_apart(link) else [*page]


def _reason_apart(link: Link) -> bool:
    return bool(link.why and link.why.page and link.why.page != link.page)


def why(graph: TheoryGraph, link: Link) -> html.P | html.Div:
    """Why the link is plausible, with the page of that where it is not the link's, or that no reason is given."""
    if link.why is None:
        return html.P(no_why(link), className="vt-why vt-quiet")
    apart = f" ({texts.WHY_PAGE.format(page=link.why.page)})" if _reason_apart(link) else ""
    page = html.Span(apart, className="vt-quiet") if apart else None
    cited = [" ", texts.SOURCE, *references.links(graph, link.why.sources)] if link.why.sources else []
    return prose(link.why.text, "vt-why", [page, *cited])


def no_why(link: Link) -> str:
    """What is said of a link without a reason: that the publication gives none, or that nobody wrote one."""
    return texts.LINK_NO_WHY if link.page else texts.LINK_NO_WHY_OWN


def _text(content: list[Child]) -> html.Div:
    return html.Div(content, className="vt-panel__text")
