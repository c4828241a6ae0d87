"""All theories that are laid beside the same one as a Plotly figure: a row for each, a column for each node.

`assets/correspondence/overview.js` takes the roomiest form that fits.
"""

from dataclasses import dataclass

import plotly.graph_objects as go

from components import correspondence_texts as words
from components.parts.charts import picture_title
from components.parts.drawing import (
    INK,
    LETTER,
    LINE,
    PAPER_XY,
    PAPER_Y,
    SCREENS,
    Drawing,
    Json,
    on,
    say,
)
from components.parts.wrapping import broken, cut, letters
from theory.correspondence import Correspondence, Overview
from theory.correspondence_sentences import named
from theory.sentences import capital

GAP = 0.35
"""The space between two levels, in cells."""

FOOT, SHARES = 36, 76
"""Of what stands under and beside the cells: their height and width in pixels."""

ONCE, OFTEN = SCREENS[3], SCREENS[4]
"""The colours of a node that is touched by one node of a theory, and by several."""


LEAD = 20
"""Pixels from line to line of a name."""


@dataclass(frozen=True)
class Form:
    """How roomy it is drawn, in pixels: the names of theories, the narrowest cell, a row; and whether names of nodes stand
    upright."""

    names: int
    cell: int
    row: int
    upright: bool


FORMS = (Form(400, 92, 34, False), Form(400, 44, 34, True), Form(190, 40, 46, True))
"""Roomiest first; the last is scrolled where it does not fit."""

UPRIGHT = 17
"""How many letters of a name that stands upright come in a line."""


def overview_payload(found: Overview) -> Json:
    """`frames`: of each form the `figure`, and how wide it is at `least`; `title`: what a saved picture has above it.

    In a figure what leads somewhere says to which theory: the customdata of a cell, the name of an annotation.
    """
    says = words.FIGURE_TEXT.format(beside=found.theory.title)
    return {"frames": [_frame(found, form) for form in FORMS], "title": picture_title(words.FIGURE, says)}


def _frame(found: Overview, form: Form) -> Json:
    columns = [node for cover in found.covers[::-1] for node in cover.nodes]
    starts = _starts(found)
    edge = starts[-1] + 1
    width = form.cell / LETTER if not form.upright else UPRIGHT
    heads = [broken(capital(named(node)), width) for node in columns]
    top = _height(heads, form.upright) + 34
    names = [_name(one, form) for one in found.all]
    left = min(form.names, round(LETTER * max(letters(line) for lines in names for line in lines)) + 16)
    height = top + form.row * len(found.all) + FOOT
    figure = Drawing(
        margin=dict(l=left, r=SHARES, t=top, b=FOOT),
        height=height,
        xaxis=dict(range=[0, edge]),
        yaxis=dict(range=[len(found.all), 0]),
    )
    _cells(figure, found, [node.id for node in columns], starts)
    for x, head in zip(starts, heads, strict=True):
        if form.upright:
            say(figure, x + 0.5, 1, head, **PAPER_Y, side="center", yanchor="bottom", yshift=6, textangle=-90)
        else:
            say(figure, x, 1, head, **PAPER_Y, shift=2, yanchor="bottom", yshift=6)
    _levels(figure, found, starts, top)
    _names(figure, found.all, names, left)
    for node, x in zip(columns, starts, strict=True):
        say(figure, x + 0.5, 0, [str(found.number[node.id])], bold=True, **PAPER_Y, side="center", yanchor="top", yshift=-8)
    say(figure, 0, 0, [words.THEORIES_TOUCHING], bold=True, **PAPER_XY, shift=-left, yanchor="top", yshift=-8)
    say(figure, 1, 1, [words.TOTAL], bold=True, **PAPER_XY, side="right", shift=SHARES, yanchor="bottom", yshift=6)
    return {"figure": figure.as_json(), "least": left + SHARES + round(form.cell * edge)}


def _name(one: Correspondence, form: Form) -> list[str]:
    """The name of a theory on as many lines as a row has room for."""
    most, lines = form.names / LETTER, form.row // LEAD
    rows = broken(one.own.theory.title, most)
    return [*rows[: lines - 1], cut(" ".join(rows[lines - 1 :]), most)] if len(rows) > lines else rows


def _starts(found: Overview) -> list[float]:
    """Where each column begins, with a gap between levels."""
    starts: list[float] = []
    place = 0.0
    for cover in found.covers[::-1]:
        starts += [place + number for number, _ in enumerate(cover.nodes)]
        place += len(cover.nodes) + GAP
    return starts


def _height(heads: list[list[str]], upright: bool) -> int:
    """Room for the names of the nodes, in pixels."""
    if upright:
        return round(LETTER * max(letters(line) for lines in heads for line in lines)) + 16
    return 18 * max(map(len, heads)) + 12


def _cells(figure: Drawing, found: Overview, columns: list[str], starts: list[float]) -> None:
    """What each theory touches, with the number in it."""
    for y, one in enumerate(found.all):
        line = dict(color=LINE, width=1)
        figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=y + 1, y1=y + 1, line=line)
        numbers = [(x, len(one.beside.counterparts[node_id])) for node_id, x in zip(columns, starts, strict=True)]
        filled = [(x, number) for x, number in numbers if number]
        for x, number in filled:
            colour = OFTEN if number > 1 else ONCE
            figure.add_shape(type="rect", x0=x + 0.06, x1=x + 0.94, y0=y + 0.1, y1=y + 0.9, fillcolor=colour)
        figure.add(
            go.Scatter(
                x=[x + 0.5 for x, _ in filled],
                y=[y + 0.5] * len(filled),
                text=[str(number) for _, number in filled],
                textfont=dict(color=[on(OFTEN if number > 1 else ONCE) for _, number in filled]),
                customdata=[one.own.id] * len(filled),
            )
        )


def _levels(figure: Drawing, found: Overview, starts: list[float], top: int) -> None:
    """The name of each level above its columns, and a line under the names of these."""
    first = 0
    for cover in found.covers[::-1]:
        x, last = starts[first], starts[first + len(cover.nodes) - 1] + 1
        name = cover.level.plural or cover.level.name
        say(figure, x, 1, [name], bold=True, **PAPER_Y, shift=2, yanchor="top", yshift=top)
        figure.add_shape(type="line", x0=x, x1=last, y0=0, y1=0, line=dict(color=INK, width=4), layer="above")
        figure.add_shape(type="line", x0=x, x1=last, y0=1, y1=1, yref="paper", line=dict(color=INK, width=1))
        first += len(cover.nodes)


def _names(figure: Drawing, theories: list[Correspondence], names: list[list[str]], left: int) -> None:
    """The name of each theory, and how much it touches."""
    for y, (one, lines) in enumerate(zip(theories, names, strict=True)):
        share = words.SHARE.format(count=len(one.beside.met), all=len(one.beside.nodes))
        say(figure, 0, y + 0.5, lines, xref="paper", shift=-left, captureevents=True, name=one.own.id)
        say(figure, 1, y + 0.5, [share], xref="paper", side="right", shift=SHARES)
