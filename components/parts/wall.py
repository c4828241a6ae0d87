"""What a presentation shows on the wall: the band under the view with its step, its sentence and its code; a node's view at that
size; and what the speaker reads."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components import texts, wall_texts
from components.address import Address
from components.markup import Child, attributes, to_html
from components.parts.folds import count_of
from components.parts.legend import used
from components.parts.marks import colour, mark
from components.parts.panel import invitation
from components.parts.prose import prose
from theory import sentences
from theory.graph import NodeLink, TheoryGraph
from theory.layout import running
from theory.model import Action, Claim, Step

MOST_SHOWN = 10
"""Contributions that a node's view on the wall has room for."""


def band(graph: TheoryGraph, address: Address, steps: Sequence[Address]) -> html.Section:
    """The band at the foot: which step this is, the sentence, room for the code, and a piece for each step.

    `steps`: what the steps of the story show.
    """
    number = int(address.stap or 0)
    return html.Section(
        [
            html.P(_number(number, len(steps)), className="vt-wall__step"),
            html.P(said(graph, address, steps), className="vt-wall__say"),
            html.Div(className="vt-wall__qr"),
            html.Button(
                "…", type="button", className="vt-wall__menu", **attributes(data_wall="keys", aria_label=wall_texts.WALL_MENU)
            ),
            html.Div([html.I() for _ in steps], className="vt-wall__strip", **attributes(aria_hidden="true")),
            html.Span(wall_texts.WALL_VISITED, id="vt-visited", hidden=True),
        ],
        id="vt-wall",
        className="vt-wall",
        **attributes(data_step=f"{number}/{len(steps)}", aria_label=wall_texts.WALL),
    )


def code_alone() -> html.Dialog:
    """The code as large as the wall, which can be read at ten metres."""
    return html.Dialog(
        [html.H2(wall_texts.WALL_CODE), html.Div(className="vt-wall__large"), _close()],
        id="vt-wall-code",
        className="vt-wall__over",
        tabIndex=-1,
        **attributes(aria_label=wall_texts.WALL_CODE),
    )


def keys() -> html.Dialog:
    """What can be done, by key and by button; and what came of it, where that needs saying."""
    rows = [html.Li([_action(name, label), html.Span(how)]) for name, label, how in wall_texts.WALL_ACTIONS]
    return html.Dialog(
        [html.H2(wall_texts.WALL_KEYS), html.P(role="status", className="vt-wall__said"), html.Ul(rows), _close()],
        id="vt-wall-keys",
        className="vt-wall__over",
        tabIndex=-1,
        **attributes(aria_label=wall_texts.WALL_KEYS),
    )


def _action(name: str, label: str) -> html.Button:
    pressed = "true" if name == "heed" else None
    return html.Button(label, type="button", className="vt-button", **attributes(data_wall=name, aria_pressed=pressed))


def _close() -> html.Form:
    return html.Form(html.Button(texts.CLOSE, className="vt-button"), method="dialog")


def _number(number: int, count: int) -> list[Child]:
    return [html.Strong(str(number) if number else wall_texts.WALL_NO_STEP), html.Span(wall_texts.WALL_OF.format(count=count))]


def _step_shown(graph: TheoryGraph, address: Address, steps: Sequence[Address]) -> Step | None:
    """The step that the address names, if that is what it shows."""
    story = graph.story(address.verhaal)
    number = int(address.stap or 0)
    return story.steps[number - 1] if story and number and steps[number - 1] == address.shown else None


def said(graph: TheoryGraph, address: Address, steps: Sequence[Address]) -> str:
    """The sentence on the wall: of the step, else the view's own."""
    step = _step_shown(graph, address, steps)
    return (step.say if step else None) or sentence(graph, address)


def sentence(graph: TheoryGraph, address: Address) -> str:
    """What a view says itself: of its node the sentence about its links, of a relation what that is, else how to begin."""
    node_id = address.knoop or address.selectie
    if address.aard:
        relation = graph.relation(address.aard)
        count = count_of(texts.LINKS_COUNT, sum(link.relation == relation.id for link in graph.theory.links))
        words = wall_texts.WALL_RELATION.format(label=sentences.capital(relation.label), count=count)
        return f"{words} {relation.explanation or ''}".rstrip()
    if address.deel:
        return graph.deepening.topic(address.deel).title
    return sentences.plain(sentences.sentence(graph, node_id)) if node_id else invitation(graph.theory)


def wall_node(graph: TheoryGraph, address: Address, steps: Sequence[Address]) -> html.Article:
    """A node's view on the wall: its essence, what it contributes to or what contributes to it, and the texts of the step."""
    shown = graph.node(address.knoop)
    step = _step_shown(graph, address, steps)
    return html.Article(
        [
            html.P(level, className="vt-kicker") if (level := graph.level(address.knoop).name) != shown.name else None,
            html.H1(shown.name),
            html.Blockquote(html.P(f"‘{shown.quote}’")) if shown.quote else None,
            prose(shown.essence, "vt-essence") if shown.essence else None,
            _contributions(graph, address.knoop),
            html.Ul(step_texts(graph, step) if step else [], className="vt-wand__texts"),
        ],
        className="vt-wand",
        **attributes(data_view="knoop", data_colour=colour(graph, address.knoop)),
    )


def _contributions(graph: TheoryGraph, node_id: str) -> html.Ul | None:
    """What it gives, and where it gives nothing upwards but to the top, what it receives; what is mutual is both."""
    given = [link for link in graph.outgoing(node_id) if link.supports]
    received = [link for link in graph.incoming(node_id) if link.supports] + [one for one in given if one.relation.mutual]
    bound = given if len(given) >= len(received) else received
    items = [html.Li(_contribution(graph, node_id, link)) for link in bound[:MOST_SHOWN]]
    return html.Ul(items, className="vt-wand__ties", **attributes(data_many=len(items) > 5 or None)) if items else None


def _contribution(graph: TheoryGraph, node_id: str, link: NodeLink) -> list[Child]:
    """One link as the rest of a sentence about the node, or as a sentence about what it receives."""
    sign = mark(link.relation, colour(graph, link.other, node_id))
    name = sentences.mention(graph, link.other)
    if link.outgoing:
        return [sign, html.Span([f"{link.relation.given or link.relation.label} ", html.Strong(name)])]
    words = link.relation.received.one if link.relation.received else link.relation.label
    return [sign, html.Span([html.Strong(sentences.capital(name)), f" {words}"])]


def step_texts(graph: TheoryGraph, step: Step) -> list[html.Li]:
    """The texts that a step names, each with its page."""
    return [_text(graph.item(text_id)) for text_id in step.texts]


def _text(item: Claim | Action) -> html.Li:
    page = html.Span(f" {texts.PAGE_SHORT.format(page=item.page)}", className="vt-quiet") if item.page else None
    return html.Li(html.P([running(item.text), page]))


def wall_data(graph: TheoryGraph) -> dict[str, Any]:
    """What the browser needs to show presentations.

    `stories`: of each the title and its steps: `[say, notes, texts]`, the latter two as HTML; `nodes`: by node, its view on the
    wall, without texts; `sentences` and `relations`: by node and by relation, what is said of it; `words`: the texts around them.
    """
    return {
        "stories": {
            story.id: [
                story.title,
                [_step(graph, step) for step in story.steps],
            ]
            for story in graph.theory.stories
        },
        "nodes": {n: to_html(wall_node(graph, Address(knoop=n, modus="presentatie"), [])) for n in graph},
        "sentences": {n: sentence(graph, Address(selectie=n)) for n in graph},
        "relations": {one.id: sentence(graph, Address(aard=one.id)) for one in used(graph.theory)},
        "invitation": invitation(graph.theory),
        "band": to_html(band(graph, Address(modus="presentatie"), [])),
        "code": to_html(code_alone()),
        "keys": to_html(keys()),
        "words": wall_texts.WALL_WORDS,
    }


def _step(graph: TheoryGraph, step: Step) -> list[str]:
    notes = to_html(prose(step.notes)) if step.notes else ""
    return [step.say or "", notes, "".join(to_html(one) for one in step_texts(graph, step))]
