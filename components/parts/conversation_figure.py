"""Where most is to gain, as a Plotly figure without its rows: nodes by questions, darker where the answer is lower.

The browser, which knows the answers, puts in the rows: `assets/conversation/picture.js`.
"""

from dataclasses import dataclass

import plotly.graph_objects as go

from components import conversation_texts as words
from components.parts.drawing import (
    BOLD,
    INK,
    LETTER,
    PAPER_XY,
    PAPER_Y,
    QUIET,
    SCREENS,
    Drawing,
    Json,
    on,
    plain,
    rule,
    say,
    scale,
)
from components.parts.wrapping import broken, letters
from theory.graph import TheoryGraph
from theory.sentences import capital, mention

FOOT, LINE_HEIGHT = 64, 19
"""Pixels: of the key under the rows, and of a line of text."""


@dataclass(frozen=True)
class Form:
    """How roomy it is drawn: the column of names and the narrowest cell, in pixels; whether cells have words or numbers."""

    names: int
    cell: int
    spoken: bool


FORMS = (Form(300, 210, True), Form(240, 140, True), Form(170, 64, False), Form(118, 60, False))
"""Roomiest first: the browser takes the first that fits, and scrolls the last."""


def conversation_figure(graph: TheoryGraph) -> list[Json]:
    """The forms of the figure.

    Its traces are the cells (`z` is the screen, from 0) and the words in them.  `labels`: by node the lines of its name; `said`:
    by question and answer the lines of that, where cells have words; `inks`: what is written on each screen; `rowHeight`;
    `label`: what each name has besides its text.
    """
    return [_form(graph, form) for form in FORMS]


def _form(graph: TheoryGraph, form: Form) -> Json:
    questions = graph.theory.questions
    names = {node_id: broken(capital(mention(graph, node_id)), (form.names - 12) / LETTER) for node_id in graph.asked}
    room = (form.cell - 14) / LETTER
    said = [[broken(answer, room) for answer in one.answers] for one in questions] if form.spoken else []
    lines = max(len(one) for one in [*names.values(), *(answer for answers in said for answer in answers)])
    heads = [broken(one.text, (form.cell - 6) / BOLD) for one in questions]
    figure = Drawing(margin=dict(t=LINE_HEIGHT * max(map(len, heads)) + 18, b=FOOT))
    figure.add(go.Heatmap(x=list(range(len(questions) + 1)), y=[], z=[], **scale(SCREENS, 4)))
    figure.add(go.Scatter(x=[], y=[], text=[], textfont=dict(color=[])))
    for x, head in enumerate(heads):
        say(figure, x, 1, head, bold=True, **PAPER_Y, shift=4, yanchor="bottom", yshift=6)
    rule(figure, INK, 4, y0=1, y1=1, yref="paper")
    _key(figure, form)
    return {
        "figure": figure.as_json(),
        "names": form.names,
        "beside": 0,
        "edge": len(questions),
        "least": form.names + form.cell * len(questions),
        "rowHeight": LINE_HEIGHT * lines + 22,
        "labels": {node_id: "<br>".join(map(plain, name)) for node_id, name in names.items()},
        "said": [["<br>".join(map(plain, one)) for one in answers] for answers in said],
        "spoken": form.spoken,
        "inks": [on(screen) for screen in SCREENS],
        "label": dict(x=0, xref="paper", xanchor="left", yanchor="middle"),
    }


def _key(figure: Drawing, form: Form) -> None:
    """What dark and light mean and, where there is room, what is blank, under the figure."""
    at = dict(xsizemode="pixel", ysizemode="pixel", xanchor=0, yanchor=0, xref="paper", yref="paper", y0=-46, y1=-24)
    left = 0.0
    for colour, label in ((SCREENS[-1], words.LOWEST), (SCREENS[0], words.HIGHEST)):
        figure.add_shape(type="rect", **at, x0=left, x1=left + 22, fillcolor=colour)
        say(figure, 0, 0, [label], **PAPER_XY, shift=left + 28, yanchor="middle", yshift=-35)
        left += 28 + LETTER * letters(label) + 20
    if not form.spoken:
        return
    quiet = dict(color=QUIET)
    say(figure, 0, 0, [words.KEY_EMPTY], **PAPER_XY, shift=left, yanchor="middle", yshift=-35, font=quiet)
