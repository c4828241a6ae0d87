"""The charts of a series as Plotly figures without their lines, and what the browser puts in: `assets/deepening/charts.js`."""

from typing import Any

import plotly.graph_objects as go

from components import deepening_texts as words
from components.parts.chart_scale import Scale, scale_of
from components.parts.drawing import (
    INK,
    LETTER,
    LINE,
    QUIET,
    REST,
    SCREENS,
    SMALL,
    Drawing,
    Json,
    plain,
)
from components.parts.series import chart_name, drawn_words, unit_words
from components.parts.wrapping import broken, cut, letters
from theory.citing import document_citation
from theory.deepening import Collection, Item
from theory.downloads.rows import csv_row
from theory.graph import TheoryGraph
from theory.items import place_words, places
from theory.search.text_matching import as_id
from theory.series import Indicator, indicators, written

LOOKS: tuple[tuple[str, str, str, int], ...] = (
    (INK, "solid", "circle", 10),
    (INK, "dash", "square", 9),
    (SCREENS[3], "solid", "diamond", 11),
    (SCREENS[3], "dot", "triangle-up", 11),
    (INK, "dashdot", "circle-open", 10),
    (SCREENS[3], "longdash", "x", 9),
)
"""How lines differ: in colour, dashes and signs, so that none depends on one of these alone."""

HEIGHT, TOP, FOOT, YEAR = 380, 14, 34, 22
"""Of a chart in pixels: its height, what is above and under the lines, and what a year has at least."""

NAME = 20
"""How many letters a name at the end of a line has at most."""

BEFORE_NAME = 36
"""The room around the sign between a line and its name, in pixels."""

WIDE, LEAD = 140, 21
"""Of what a saved picture says around a chart: letters in a line, and pixels from line to line."""


def series_payload(graph: TheoryGraph, collection: Collection) -> Json:
    """What the browser makes the charts of.

    `places`: the ids of the places, in order; `charts`: as `chart` describes them; `looks`: of lines and of their names, in
    turn; `quiet`: of the line beside which the others are seen.
    """
    return {
        "places": places(collection),
        "charts": [chart(graph, collection, nth, one) for nth, one in enumerate(indicators(collection), start=1) if one.lines],
        "looks": [_look(*look) for look in LOOKS],
        "quiet": _look(REST, "solid", "circle", 5, 2),
    }


def chart(graph: TheoryGraph, collection: Collection, nth: int, indicator: Indicator) -> Json:
    """One chart.

    `figure`: the frame, whose one trace is for the names at the ends of the lines, on axes of their own, which count pixels from
    left to right; `lines`: of each line its place (none for the quiet one), its name, and its numbers by year, a gap where there
    is none; `years`; `least`: how wide it is at least; `step`: pixels that names are apart; `names`: how wide these are.
    `said`: what is said of it, with a slot for `names`; `title`, `foot`: what a saved picture has above and under it; `csv`: the
    pieces of a table.
    """
    scale = scale_of([number for item in indicator.lines for number in item.values.values()])
    years = [int(year) for year in indicator.years]
    ticks = [written(tick) for tick in scale.ticks]
    names = [cut(item.title, NAME) for item in indicator.lines]
    left = round(max(map(letters, ticks)) * LETTER) + 14
    right = round(max(map(letters, names)) * LETTER) + BEFORE_NAME
    reach = [scale.least, scale.most + (scale.most - scale.least) / 200]  # or the uppermost line would not be drawn
    nearest = min((after - before for before, after in zip(years, years[1:], strict=False)), default=1)
    figure = Drawing(
        height=HEIGHT,
        margin=dict(l=left, r=0, t=TOP, b=FOOT),
        xaxis=dict(
            **dict(visible=True, tickangle=0, showgrid=False),
            **dict(linecolor=INK, linewidth=2, ticks="outside", tickcolor=INK, ticklen=6),
        ),
        yaxis=dict(
            **dict(visible=True, tickvals=scale.ticks, ticktext=ticks, range=reach),
            **dict(gridcolor=LINE, gridwidth=1, layer="below traces"),
        ),
        xaxis2=dict(anchor="y2", range=[0, right], visible=False, fixedrange=True),
        yaxis2=dict(anchor="x2", range=reach, visible=False, fixedrange=True),
    )
    at_ends = dict(xaxis="x2", yaxis="y2", mode="markers+text", textposition="middle right")
    figure.add(go.Scatter(x=[], y=[], text=[], **at_ends))
    return {
        "name": chart_name(collection, nth),
        "figure": figure.as_json(),
        "years": years,
        "lines": [
            ["" if item.reference else as_id(item.title), plain(name), [item.values.get(year) for year in indicator.years]]
            for item, name in zip(indicator.lines, names, strict=True)
        ],
        "least": left + right + YEAR * (years[-1] - years[0]) / nearest,
        "step": 20,
        "names": right,
        "said": drawn_words(indicator, collection.unit, "{names}"),
        "title": _title(collection, indicator, scale),
        "foot": _foot(graph, collection, indicator),
        "csv": _csv(graph, collection, indicator),
    }


def _look(colour: str, dash: str, symbol: str, size: int, width: int = 3) -> Json:
    """How a line looks, as far as that is a trace's."""
    marker = dict(symbol=symbol, size=size, color=colour, line=dict(color=colour, width=2 if symbol.endswith("-open") else 0))
    trace = go.Scatter(
        mode="lines+markers", line=dict(color=colour, dash=dash, width=width), marker=marker, connectgaps=False, cliponaxis=False
    )
    made: Json = trace.to_plotly_json()
    return made


def _title(collection: Collection, indicator: Indicator, scale: Scale) -> Json:
    """What stands above a saved picture, in a `room` of so many pixels."""
    says = ". ".join(filter(None, [collection.title, unit_words(collection.unit), scale.said]))
    lines = broken(says, WIDE)
    words_of = {"text": "<br>".join(map(plain, lines))}
    return {"text": plain(cut(indicator.title, 80)), "subtitle": words_of, "room": 84 + 22 * (len(lines) - 1)}


def _foot(graph: TheoryGraph, collection: Collection, indicator: Indicator) -> Json:
    """What stands under a saved picture: where the numbers are from, and what is to be kept in mind."""
    said = [words.SOURCE_OF.format(source=source) for source in _sources(graph, indicator)]
    said += [words.WARNING.format(warning=warning) for warning in collection.warnings]
    lines = [line for one in said for line in broken(one, WIDE)]
    at = dict(x=0, y=0, xref="paper", yref="paper", xanchor="left", yanchor="top")
    text = "<br>".join(map(plain, lines))
    return {"words": dict(**at, text=text, font=dict(size=SMALL, color=QUIET)), "room": LEAD * len(lines) + LEAD}


def _sources(graph: TheoryGraph, indicator: Indicator) -> list[str]:
    """The documents of the lines, each once."""
    documents = dict.fromkeys(item.document for item in indicator.lines)
    return [document_citation(graph.theory, graph.deepening.document(one)) for one in documents]


def _csv(graph: TheoryGraph, collection: Collection, indicator: Indicator) -> Json:
    """The pieces of a table of what is shown: its head, a row for each line, and what is to be kept in mind."""

    def cells(item: Item) -> list[Any]:
        numbers = [item.values.get(year) for year in indicator.years]
        document = graph.deepening.document(item.document)
        place = ", ".join([document.short_title or document.title, *place_words(item)])
        return [item.title, indicator.title, collection.unit, *numbers, item.note, place]

    head = [words.PLACE, words.COUNTED, words.UNIT, *map(int, indicator.years), words.REMARK, words.FROM_WHERE]
    under = [["", ""], *([words.WARNINGS, warning] for warning in collection.warnings)]
    under += [[words.SOURCE_LABEL, source] for source in _sources(graph, indicator)]
    return {
        "head": csv_row(head),
        "rows": [csv_row(cells(item)) for item in indicator.lines],
        "foot": "".join(map(csv_row, under)),
    }
