"""The conversation: a group answers questions about each node on which it can act, sees where most is to gain, and plans.

The questions are here, so that they can be read without scripts; what a group answers stays in its browser, and
`assets/conversation/` puts it in, with all that comes of it.
"""

from collections.abc import Mapping
from itertools import pairwise

from dash import html

from components import conversation_texts as words
from components import texts
from components.address import Address, href
from components.markup import Child, attributes, input_field
from components.parts.conversation_cards import all_cards, cards_at
from components.parts.conversation_result import result
from components.parts.conversation_words import Nouns
from components.parts.prose import prose
from components.parts.session_begin import phones
from components.parts.session_room import session_room
from components.parts.view_data import ViewData
from theory import sentences
from theory.graph import TheoryGraph
from theory.model import Question


def conversation_view(data: ViewData, address: Address) -> html.Article:
    """The questions about the node that the address names; without one, the conversation as a whole."""
    if address.sessie:
        return session_room(data.graph, address.sessie)
    asked = address.several("bij")
    return _at_node(data.graph, asked[0]) if asked else _whole(data.graph)


def conversation_frames(data: ViewData) -> Mapping[str, html.Article]:
    """The whole, and the questions about each node."""
    near = [Address(weergave="gesprek", bij=node_id) for node_id in data.graph.asked]
    return {address.key: conversation_view(data, address) for address in (Address(weergave="gesprek"), *near)}


def _whole(graph: TheoryGraph) -> html.Article:
    nouns = Nouns.of(graph)
    first = graph.asked[0]
    return html.Article(
        [
            html.H1(words.HEADING),
            html.P(nouns.fill(words.INTRO), className="vt-essence"),
            _without(),
            html.P(nouns.progress(0), className="vt-talk__progress vt-scripted", **attributes(data_part="progress")),
            html.Ol([_stone(graph, node_id) for node_id in graph.asked], className="vt-talk__stones"),
            html.P(
                html.A(
                    words.BEGIN.format(name=sentences.mention(graph, first)),
                    href=_href(first),
                    className="vt-button vt-button--main",
                    **attributes(data_part="go"),
                ),
                className="vt-talk__go",
            ),
            phones(nouns),
            *result(nouns),
            all_cards(graph),
            _origin(graph),
        ],
        className="vt-wide vt-talk",
        **attributes(data_view="gesprek"),
    )


def _stone(graph: TheoryGraph, node_id: str) -> html.Li:
    """A node with a square for each question, filled when that is answered."""
    squares = html.Span(
        [html.I() for _ in graph.theory.questions], className="vt-talk__squares", **attributes(aria_hidden="true")
    )
    how = html.Span(className="vt-hidden", **attributes(data_part="how"))
    name = html.Span([graph.node(node_id).name, how])
    return html.Li(html.A([name, squares], href=_href(node_id), className="vt-talk__stone", **attributes(data_way=node_id)))


def _origin(graph: TheoryGraph) -> html.P | None:
    """Where the questions stand, and whose the answers are."""
    pages = list(dict.fromkeys(one.page for one in graph.theory.questions if one.page))
    if not pages or not graph.theory.publication:
        return None
    said = sentences.enumerate_words([texts.PAGE_SHORT.format(page=page) for page in pages])
    return html.P(words.FROM.format(pages=said), className="vt-quiet vt-talk__origin")


def _at_node(graph: TheoryGraph, node_id: str) -> html.Article:
    node, nouns = graph.node(node_id), Nouns.of(graph)
    place = words.PLACE.format(level=graph.level(node_id).name, number=graph.asked.index(node_id) + 1, all=len(graph.asked))
    more = html.A(words.MORE.format(name=sentences.mention(graph, node_id)), href=href(knoop=node_id))
    return html.Article(
        [
            html.Div(
                [
                    html.P(
                        [html.A(words.HEADING, href=href(weergave="gesprek")), html.Span(f" · {place}", className="vt-quiet")],
                        className="vt-kicker",
                    ),
                    _way(graph, node_id, nouns),
                ],
                className="vt-talk__top",
            ),
            html.H1(node.name),
            html.Div(
                [
                    html.Div([_question(one, node_id) for one in graph.theory.questions], className="vt-talk__questions"),
                    html.Div(
                        [
                            _note(),
                            _without(),
                            html.P(
                                words.KEPT["kept"], className="vt-quiet vt-talk__kept vt-scripted", **attributes(data_part="kept")
                            ),
                            prose(node.essence, "vt-talk__essence") if node.essence else None,
                            html.P(more),
                        ],
                        className="vt-talk__aside",
                    ),
                    _steps(graph, node_id),
                ],
                className="vt-talk__columns",
            ),
            cards_at(graph, node_id),
        ],
        className="vt-wide vt-talk",
        **attributes(data_view="gesprek", data_node_asked=node_id),
    )


def _way(graph: TheoryGraph, node_id: str, nouns: Nouns) -> html.Nav:
    """A number for each node, in order: which one this is, and which are answered."""
    links = [
        html.Li(
            html.A(
                [
                    html.Span(str(number), **attributes(aria_hidden="true")),
                    html.Span(graph.node(one).name, className="vt-hidden"),
                    html.Span(className="vt-hidden", **attributes(data_part="how")),
                ],
                href=_href(one),
                title=graph.node(one).name,
                **attributes(data_way=one, aria_current="step" if one == node_id else None),
            )
        )
        for number, one in enumerate(graph.asked, start=1)
    ]
    return html.Nav(html.Ol(links), className="vt-talk__way", **attributes(aria_label=nouns.fill(words.WAY)))


def _question(question: Question, node_id: str) -> html.Fieldset:
    """A question with its answers, of which a group chooses one."""
    answers = [
        html.Label(
            [
                input_field(
                    type="radio",
                    name=f"{node_id}.{question.id}",
                    value=number,
                    autoComplete="off",
                    className="vt-answer__mark",
                    **attributes(data_value=number),
                ),
                html.Span(answer),
                html.Span(className="vt-answer__times", hidden=True, **attributes(data_part="times")),
            ],
            className="vt-answer",
        )
        for number, answer in enumerate(question.answers, start=1)
    ]
    clear: list[Child] = [words.CLEAR, html.Span(words.CLEAR_OF.format(question=question.text), className="vt-hidden")]
    return html.Fieldset(
        [
            html.Legend(question.text),
            html.P(hidden=True, className="vt-quiet", **attributes(data_part="several")),
            html.Div(answers, className="vt-talk__answers"),
            html.Button(clear, type="button", className="vt-talk__clear vt-scripted", **attributes(data_talk="clear")),
        ],
        className="vt-question",
        **attributes(data_question=question.id),
    )


def _note() -> html.Div:
    field = html.Textarea(
        id="vt-note", rows=4, maxLength=4000, className="vt-field", **attributes(aria_describedby="vt-note-hint")
    )
    hint = html.P(words.NOTE_HINT, id="vt-note-hint", className="vt-quiet")
    return html.Div([html.Label(words.NOTE, htmlFor="vt-note"), hint, field], className="vt-talk__note vt-scripted")


def _without() -> html.P:
    return html.P(words.WITHOUT, className="vt-talk__without")


def _steps(graph: TheoryGraph, node_id: str) -> html.Nav:
    """To the node before and the one after; after the last to what comes of it."""
    before = {after: one for one, after in pairwise(graph.asked)}
    after = dict(pairwise(graph.asked))
    steps = []
    if node_id in before:
        steps.append(_step(words.PREVIOUS, graph.node(before[node_id]).name, _href(before[node_id]), "prev"))
    if node_id in after:
        steps.append(_step(words.NEXT, graph.node(after[node_id]).name, _href(after[node_id]), "next"))
    else:
        steps.append(_step(words.TO_RESULT, words.RESULT, href(weergave="gesprek"), "next"))
    return html.Nav(steps, className="vt-steps", **attributes(aria_label=words.STEPS))


def _step(label: str, name: str, query: str, rel: str) -> html.A:
    said = [html.Span(label, className="vt-quiet"), html.Span(": ", className="vt-hidden"), html.Strong(name)]
    return html.A(said, href=query, rel=rel, className="vt-step")


def _href(node_id: str) -> str:
    return href(weergave="gesprek", bij=node_id)
