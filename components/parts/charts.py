"""The three figures of the figures view as Plotly figures without their numbers, in one ink on paper.

A figure here is a frame: everything that does not follow from what is chosen, and one example (a prototype) of each thing
that the browser repeats, a row's label, a number, a square.  `assets/figures/frames.js` fills it in.  Colours and typefaces
are the page's custom properties, `var(--vt-ink)`; the browser puts in what they stand for, so that a publisher's style
sheet reaches the figures too.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import plotly.graph_objects as go

from components import texts
from components.parts.drawing import (
    BOLD,
    CARD,
    HEADING,
    INK,
    LETTER,
    LINE,
    PAPER,
    PAPER_XY,
    PAPER_Y,
    QUIET,
    REST,
    SCREENS,
    SMALL,
    TEMPLATE,
    TEXT,
    Drawing,
    Json,
    on,
    plain,
    rule,
    say,
    scale,
    sign,
)
from components.parts.figure_section import figures, link_of
from components.parts.marks import COLOURS
from components.parts.wrapping import broken, cut, letters
from theory.counting import by_strength, relations_between
from theory.graph import TheoryGraph
from theory.model import Relation, Theory
from theory.sentences import capital, mention

STEPS = (1, 3, 6, 11, 21)
"""From which count on each screen is used."""

GAP = 0.35
"""The space before the foundation and before totals, in cells."""

HEAT_FOOT, HEAT_TOTALS = 84, 60
MATRIX_FOOT, MATRIX_REACH = 12, 84
TITLE_ROOM = 84
"""Heights and widths in pixels: of what stands under and beside them, of the title that a saved picture has."""


@dataclass(frozen=True)
class Form:
    """How roomy a figure is drawn: the column of names, the narrowest cell and a row, in pixels; lines of a name in a row."""

    names: int
    cell: int
    row: int = 34
    lines: int = 1


HEAT_FORMS = (Form(370, 110), Form(336, 76), Form(280, 57), Form(170, 57, row=44, lines=2))
MATRIX_FORMS = (Form(270, 240, row=46), Form(270, 170, row=46), Form(190, 116, row=46), Form(146, 116, row=46))
"""Roomiest first: the browser takes the first that fits, and scrolls the last."""

MANY = 12
"""With more columns than this a matrix has room for its last form only."""


def figures_payload(graph: TheoryGraph) -> Json:
    """What the browser makes the figures of.

    `frames`: for each figure its frames, roomiest first, as `heat`, `matrix` and `kinds` describe them; `template` is for
    all.  `titles`: what a saved picture has above it, in a `room` of so many pixels.  `names`: of actors; `kinds`: id, name
    and actors of each kind; `places`: the nodes with actions.  `words`: what the view says of what is chosen.
    """
    upper, lower, _ = relations_between(graph)
    return {
        "frames": {
            "heat": [heat(graph, form) for form in HEAT_FORMS],
            "matrix": [matrix(graph, form) for form in MATRIX_FORMS[-1 if len(upper) > MANY else 0 :]] if lower else [],
            "kinds": [kinds(graph, size) for size in (HEADING, TEXT)],
        },
        "template": TEMPLATE.to_plotly_json(),
        "titles": {name: picture_title(heading, says) for name, heading, says, _ in figures(graph)},
        "names": {who.id: plain(who.name) for who in graph.theory.actors},
        "kinds": [
            [kind.id, plain(kind.name), [who.id for who in graph.theory.actors if who.kind == kind.id]]
            for kind in graph.theory.kinds
        ],
        "places": graph.acting,
        "words": {"filtered": texts.FIGURES_FILTERED, "all": texts.FIGURES_ALL},
    }


def heat(graph: TheoryGraph, form: Form) -> Json:
    """Who has something to do where: a row for each kind of actors, under an opened kind one for each of its actors.

    x counts cells, with a gap before the foundation; y counts rows, downwards; the browser sets both ranges.  Its traces are
    the cells (`z` is the screen, from 0; zeros are left blank), the numbers in them, and what stands beside them.  In
    `rows`, by kind of row (`opened`, `closed`, `inside`), the text of its name and number, and how far it stands in;
    `label` and `rule` are what a kind has besides; `cut` has the names that are too long.  `inks`: what numbers are written
    in, by screen, and `steps` from which count on a screen is used.
    """
    room = max(
        *(20 + BOLD * letters(kind.name) for kind in graph.theory.kinds),
        *(26 + LETTER * letters(who.name) for who in graph.theory.actors),
    )
    form = replace(form, names=min(form.names, ceil(room) + 1))
    places = _places(graph)
    bases = [place in _founding(graph) for place in places]
    edges = _edges(bases)
    heads = [broken(_name(graph, place), (form.cell - 2) / LETTER) for place in places]
    top = 18 * max(map(len, heads)) + 16
    figure = Drawing(margin=dict(t=top, b=HEAT_FOOT))
    figure.add(go.Heatmap(x=edges, y=[], z=[], customdata=[], **scale(SCREENS)))
    figure.add(go.Scatter(x=[], y=[], text=[], textfont=dict(color=[])))
    figure.add(go.Scatter(x=[], y=[], text=[], textposition=[]))
    for x, head in zip(_starts(bases), heads, strict=True):
        say(figure, x, 1, head, **PAPER_Y, shift=3, yanchor="bottom", yshift=4)
    say(figure, 1, 1, broken(texts.FIGURE_ALL, 6), bold=True, **PAPER_XY, side="right", shift=-4, yanchor="bottom", yshift=4)
    say(figure, 0, 0, [texts.FIGURE_ALL], bold=True, **PAPER_XY, yanchor="middle", yshift=form.row / 2 + 1)
    rule(figure, INK, 4, y0=1, y1=1, yref="paper")
    foot = form.row * (1 + GAP / 2)
    rule(figure, INK, 2, yref="paper", ysizemode="pixel", yanchor=0, y0=foot, y1=foot)
    _key(figure)
    return {
        "figure": figure.as_json(),
        "names": form.names,
        "beside": HEAT_TOTALS,
        "edge": edges[-1],
        "least": form.names + HEAT_TOTALS + form.cell * edges[-1],
        "columns": _spaced(places, bases),
        "rowHeight": form.row,
        "last": GAP,
        "steps": STEPS,
        "inks": [on(screen) for screen in SCREENS],
        "cut": {
            "kinds": _cut({kind.id: kind.name for kind in graph.theory.kinds}, (form.names - 20) / BOLD, form.lines),
            "actors": _cut({who.id: who.name for who in graph.theory.actors}, (form.names - 26) / LETTER, form.lines),
        },
        "rows": {
            "opened": ["<b>▾ {name}</b>", "<b>{count}</b>", 0],
            "closed": ["<b>▸ {name}</b>", "<b>{count}</b>", 0],
            "inside": ["{name}", "{count}", 22],
        },
        "sum": "<b>{count}</b>",
        "label": dict(x=0, xref="paper", xanchor="left", yshift=1, captureevents=True),
        "rule": dict(type="line", xref="paper", x0=0, x1=1, line=dict(color=LINE, width=1)),
    }


def matrix(graph: TheoryGraph, form: Form) -> Json:
    """What contributes to what: a sign and a word in each cell, one ink by strength; an exchange has an open frame.

    x counts columns, y counts rows, downwards, with a gap before the foundation.  Nothing in it follows from what is chosen;
    the browser sets the range of x, and moves the words, its last trace, `shift` pixels past their signs.  Each cell's
    customdata is the address of its link.
    """
    upper, lower, found = relations_between(graph)
    lower = sorted(lower, key=lambda n: n in _founding(graph))
    form = replace(form, names=min(form.names, round(20 + BOLD * max(letters(_name(graph, n)) for n in lower))))
    bases = [n in _founding(graph) for n in lower]
    starts, edges = _starts(bases), _edges(bases)
    screens = screens_of(graph.theory, found.values())
    heads = [broken(graph.node(n).short_name or graph.node(n).name, (form.cell - 22) / BOLD) for n in upper]
    head = (20 * max(map(len, heads)) + 22) / form.row
    height = MATRIX_FOOT + form.row * (edges[-1] + head)
    figure = Drawing(margin=dict(b=MATRIX_FOOT), height=round(height), yaxis=dict(range=[edges[-1], -head]))

    def cells(of: Callable[[tuple[str, str]], Any]) -> list[Any]:
        return _spaced([[of((n, above)) for above in upper] for n in lower], bases, [None] * len(upper))

    links = cells(lambda pair: link_of(graph, *pair) if pair in found else None)
    at = dict(x=list(range(len(upper) + 1)), y=edges, customdata=links)
    open_frame = len(SCREENS) - 1
    filled = cells(lambda pair: screens.get(found[pair].id, open_frame) if pair in found else None)
    figure.add(go.Heatmap(**at, z=filled, **scale(SCREENS, 4)))
    within = cells(lambda pair: 0 if pair in found and found[pair].id not in screens else None)
    figure.add(go.Heatmap(**at, z=within, **scale([CARD], 8)))

    for x, lines in enumerate(heads):
        colour = f"var(--vt-colour-{x % COLOURS + 1})"
        box = dict(x0=x, x1=x + 1, y0=-head, y1=-0.08, fillcolor=colour, line=dict(color=PAPER, width=4))
        figure.add_shape(type="rect", **box)
        say(figure, x, -head, lines, bold=True, shift=12, yanchor="top", yshift=-8, font=dict(size=TEXT, color=on(colour)))
    labels: list[tuple[float, float, str, str]] = []
    for (n, above), relation in found.items():
        x, y = upper.index(above), starts[lower.index(n)] + 0.5
        ink = on(SCREENS[screens[relation.id]]) if relation.id in screens else on(CARD)
        sign(figure, relation.shape, x, y, 20, ink)
        labels.append((x, y, "<br>".join(map(plain, broken(relation.label, (form.cell - 42) / LETTER))), ink))
    columns, rows, words, inks = zip(*labels, strict=True) if labels else ((), (), (), ())
    figure.add(go.Scatter(x=columns, y=rows, text=words, textposition="middle right", textfont=dict(color=inks)))
    for n, y in zip(lower, starts, strict=True):
        reach = texts.SHARE.format(count=sum((n, above) in found for above in upper), all=len(upper))
        say(figure, 0, y + 0.5, broken(_name(graph, n), form.names / BOLD), xref="paper", font=dict(size=TEXT))
        say(figure, 1, y + 0.5, [reach], xref="paper", side="right", shift=-8)
    say(figure, 1, -0.12, [texts.FIGURE_REACH], bold=True, xref="paper", side="right", shift=-8, yanchor="bottom")
    rule(figure, INK, 4, y0=0, y1=0)
    if any(bases) and not all(bases):
        gap = starts[bases.index(True)] - GAP / 2
        rule(figure, INK, 2, y0=gap, y1=gap)
    return {
        "figure": figure.as_json(),
        "names": form.names,
        "beside": MATRIX_REACH,
        "edge": len(upper),
        "least": form.names + MATRIX_REACH + form.cell * len(upper),
        "shift": 37,
    }


def kinds(graph: TheoryGraph, size: int) -> Json:
    """Which kinds of actors come where: a small panel for each node, a square for each action.

    Both axes count pixels, y downwards: the browser places the panels, as many beside each other as fit.  Its traces are the
    squares and the words.  `panels`: id, heading, and whether it stands in the foundation, which has rows of its own;
    `line`, `more`, `none`: texts, with their size and colour in `fonts`; `squares`: colours of the longest rows and of the
    others; `most`: how many kinds a panel names; `unit`: the height of a line, and `panel` the width that a panel is given
    at least, with `space` between two, and `widest` at most; `side` is the width of a square, unless a row would not fit.
    """
    figure = Drawing()
    figure.add(go.Bar(x=[], y=[], base=[], width=10, marker=dict(color=[])))
    figure.add(go.Scatter(x=[], y=[], text=[], textposition="middle right", textfont=dict(size=[], color=[])))
    founding = _founding(graph)
    heading = '<b>{name}</b>  <span style="color:' + QUIET + '">{{count}}</span>'
    return {
        "figure": figure.as_json(),
        "least": 330 if size == HEADING else 0,
        "panels": [[n, heading.format(name=plain(cut(_name(graph, n), 27))), n in founding] for n in _places(graph)],
        "cut": {"kinds": _cut({kind.id: kind.name for kind in graph.theory.kinds}, 31.5)},
        "line": "<b>{count}</b>  {name}",
        "more": texts.FIGURE_MORE,
        "none": texts.ACTIONS_NONE,
        "fonts": {"heading": [size, INK], "line": [SMALL, INK], "more": [SMALL, QUIET]},
        "squares": [INK, REST],
        "rules": [
            dict(type="line", layer="above", line=dict(color=INK, width=width)) for width in (2, 4)
        ],  # the foundation's is the heavier
        "most": 4,
        "unit": 36,
        "panel": 250,
        "space": 32,
        "widest": 440,
        "side": 12,
    }


def screens_of(theory: Theory, used: Iterable[Relation]) -> dict[str, int]:
    """The screen, from 0, of each relation that is used, darker for a stronger one; an exchange has none.

    The two darkest are for what makes a foundation; the others share the lighter ones.
    """
    own = {"precondition": 4, "support": 3}
    strong = by_strength(theory, used)
    others = [relation.id for relation in strong if relation.role not in own]
    return {r.id: own[r.role] if r.role in own else max(0, 2 - others.index(r.id)) for r in strong}


def picture_title(heading: str, says: str) -> Json:
    """What a saved picture has above it, in so many pixels."""
    lines = broken(says, 140)
    words = {"text": "<br>".join(map(plain, lines))}
    return {"text": plain(heading), "subtitle": words, "room": TITLE_ROOM + 22 * (len(lines) - 1)}


def _cut(names: dict[str, str], most: float, lines: int = 1) -> dict[str, str]:
    """The names that are too wide for one line, by id: on so many lines, cut where there is no room for more."""
    wide = {part: name for part, name in names.items() if letters(name) > most}
    if lines == 1:
        return {part: plain(cut(name, most)) for part, name in wide.items()}
    folded = {part: broken(name, most) for part, name in wide.items()}
    return {
        part: "<br>".join(map(plain, [*rows[: lines - 1], cut(" ".join(rows[lines - 1 :]), most)]))
        for part, rows in folded.items()
    }


def _name(graph: TheoryGraph, node_id: str) -> str:
    return capital(mention(graph, node_id))


def _founding(graph: TheoryGraph) -> set[str]:
    """The nodes that are in a foundation."""
    return {n for level, _ in graph.levels for n in graph.foundation(level.id)}


def _places(graph: TheoryGraph) -> list[str]:
    """The nodes that have actions, those of the foundation last."""
    founding = _founding(graph)
    return sorted(graph.acting, key=founding.__contains__)


def _starts(bases: Sequence[bool]) -> list[float]:
    """Where each cell begins along its axis: cells of one, with a gap before the foundation."""
    gap = GAP if not all(bases) else 0
    return [number + gap * base for number, base in enumerate(bases)]


def _edges(bases: Sequence[bool]) -> list[float]:
    """The edges of the cells, with those of the gap."""
    starts = _starts(bases)
    return sorted({*starts, *(start + 1 for start in starts)})


def _spaced(cells: Sequence[Any], bases: Sequence[bool], empty: Any = None) -> list[Any]:
    """The cells with an empty one in the place of the gap."""
    first = bases.index(True) if True in bases else 0
    return [*cells[:first], empty, *cells[first:]] if first else list(cells)


def _key(figure: Drawing) -> None:
    """The five screens with their counts, under the figure."""
    for number, (least, colour) in enumerate(zip(STEPS, SCREENS, strict=True)):
        left = 104 * number
        box = dict(xsizemode="pixel", ysizemode="pixel", xanchor=0, yanchor=0, x0=left, x1=left + 22, y0=-62, y1=-40)
        figure.add_shape(type="rect", **box, xref="paper", yref="paper", fillcolor=colour)
        last = texts.FIGURE_LAST_STEP.format(least=least)
        words = texts.FIGURE_STEP.format(least=least, most=STEPS[number + 1] - 1) if number + 1 < len(STEPS) else last
        say(figure, 0, 0, [words], **PAPER_XY, shift=left + 28, yanchor="middle", yshift=-51)
    quiet = dict(color=QUIET)
    say(figure, 1, 0, [texts.FIGURE_BLANK], **PAPER_XY, side="right", yanchor="middle", yshift=-51, font=quiet)
