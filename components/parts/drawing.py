"""What the figures share: one ink on paper, sizes of type, the signs of the schema, and the ways to put them in a figure."""

import json
import re
from collections.abc import Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

Json = dict[str, Any]

INK, QUIET, LINE, PAPER, CARD, REST = (f"var(--vt-{name})" for name in ("ink", "quiet", "line", "paper", "card", "rest"))
SANS, SERIF = "var(--vt-sans)", "var(--vt-serif)"
SCREENS = tuple(f"var(--vt-screen-{number})" for number in range(1, 6))
"""Five screens of the ink, light to dark."""

SMALL, TEXT, HEADING, TITLE = 15, 16, 17, 28
"""Sizes of type in pixels; nothing in a figure is smaller than the first."""

LETTER, BOLD = 8.0, 8.8
"""How wide a middling letter is in the smallest size, in pixels."""

PAPER_Y: Json = dict(yref="paper")
PAPER_XY: Json = dict(xref="paper", yref="paper")
"""Places from 0 to 1 across the figure; y upwards."""

SIGNS: dict[str, list[Json]] = {
    "disc": [{"round": 7}],
    "ring": [{"ring": 6}],
    "half": [{"ring": 6}, {"path": "M {0} 6 C {-8} 6 {-8} -6 {0} -6 Z"}],
    "target": [{"ring": 6}, {"round": 3}],
    "square": [{"path": "M {-6} 6 L {6} 6 L {6} -6 L {-6} -6 Z"}],
    "triangle": [{"path": "M {-8} -6 L {8} -6 L {0} 7 Z"}],
    "diamond": [{"path": "M {-8} 0 L {0} 8 L {8} 0 L {0} -8 Z"}],
    "bar": [{"path": "M {-2} 7 L {2} 7 L {2} -7 L {-2} -7 Z"}],
    "cross": [{"path": "M {-2} 7 L {2} 7 L {2} -7 L {-2} -7 Z"}, {"path": "M {-7} 2 L {7} 2 L {7} -2 L {-7} -2 Z"}],
}
"""The signs of the schema in pixels around their middle, upwards; in braces what goes sideways."""


TEMPLATE = go.layout.Template(
    layout=dict(
        font=dict(family=SANS, size=SMALL, color=INK),
        title=dict(
            font=dict(family=SERIF, size=TITLE, weight=600),
            subtitle=dict(font=dict(family=SANS, size=TEXT, color=QUIET)),
            **dict(x=0, xref="container", xanchor="left", y=1, yref="container", yanchor="top", pad=dict(t=6)),
        ),
        paper_bgcolor=PAPER,
        plot_bgcolor=PAPER,
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        margin=dict(l=0, r=0, t=0, b=0),
        barmode="overlay",
        xaxis=dict(visible=False, fixedrange=True, zeroline=False),
        yaxis=dict(visible=False, fixedrange=True, zeroline=False),
        annotationdefaults=dict(showarrow=False, font=dict(size=SMALL, color=INK), align="left"),
        shapedefaults=dict(line=dict(width=0), layer="below"),
    ),
    data=dict(
        heatmap=[dict(showscale=False, xgap=2, ygap=2, hoverinfo="none")],
        scatter=[dict(mode="text", hoverinfo="skip", cliponaxis=False, textfont=dict(size=SMALL, color=INK))],
        bar=[dict(hoverinfo="skip", orientation="h", marker=dict(line=dict(color=PAPER, width=2)))],
    ),
)


def blank(height: int) -> go.Figure:
    """Nothing yet, for as long as the numbers are not there; it shows through."""
    clear = "rgba(0,0,0,0)"
    hidden = dict(visible=False)
    return go.Figure(layout=dict(xaxis=hidden, yaxis=hidden, paper_bgcolor=clear, plot_bgcolor=clear, width=300, height=height))


def on(colour: str) -> str:
    """What is written on a colour: ink or card, whichever has more contrast with it, which only the browser can say."""
    return colour.replace("--vt-", "--vt-on-")


class Drawing:
    """A figure in the making, with the template that all share.

    Plotly checks a figure as a whole: to put each of hundreds of words and shapes into one by itself takes it seconds.
    """

    def __init__(self, **layout: Any) -> None:
        self._layout = layout
        self._traces: list[Any] = []
        self._annotations: list[Json] = []
        self._shapes: list[Json] = []

    def add(self, trace: Any) -> None:
        """Add a trace, one of `plotly.graph_objects`."""
        self._traces.append(trace)

    def add_annotation(self, **annotation: Any) -> None:
        """Add some words (https://plotly.com/python/reference/layout/annotations)."""
        self._annotations.append(annotation)

    def add_shape(self, **shape: Any) -> None:
        """Add a shape (https://plotly.com/python/reference/layout/shapes)."""
        self._shapes.append(shape)

    def as_json(self) -> Json:
        """The figure as the browser has it: without its template, which all share.

        Raises
        ------
        ValueError
            For what Plotly does not know.
        """
        layout = dict(template=TEMPLATE, annotations=self._annotations, shapes=self._shapes, **self._layout)
        made: Json = json.loads(go.Figure(data=self._traces, layout=layout).to_json())
        del made["layout"]["template"]
        return {"data": made["data"], "layout": {"annotations": [], "shapes": [], **made["layout"]}}


def plain(words: str) -> str:
    """Words as Plotly takes them: it reads them as HTML."""
    return escape(words, quote=False)


def scale(colours: Sequence[str], gap: int = 2) -> Json:
    """A colour scale of flat steps, with a gap of so many pixels between cells."""
    number = len(colours)
    steps = [[(place + side) / number, colour] for place, colour in enumerate(colours) for side in (0, 1)]
    return dict(colorscale=steps, zmin=-0.5, zmax=number - 0.5, xgap=gap, ygap=gap)


def say(
    figure: Drawing,
    x: float,
    y: float,
    lines: Sequence[str],
    side: str = "left",
    shift: float = 0,
    bold: bool = False,
    **more: Any,
) -> None:
    """Some lines of text, `shift` pixels to the right of their place."""
    text = "<br>".join(map(plain, lines))
    text = f"<b>{text}</b>" if bold else text
    figure.add_annotation(**{"x": x, "y": y, "text": text, "xanchor": side, "align": side, "xshift": shift, **more})


def rule(figure: Drawing, colour: str, width: int, **at: Any) -> None:
    """A line from side to side."""
    figure.add_shape(type="line", xref="paper", x0=0, x1=1, line=dict(color=colour, width=width), layer="above", **at)


def sign(figure: Drawing, shape: str, x: float, y: float, shift: int, colour: str) -> None:
    """A relation's sign, as in the schema, its middle `shift` pixels to the right of its place."""
    for part in SIGNS[shape]:
        at = dict(xsizemode="pixel", ysizemode="pixel", xanchor=x, yanchor=y, layer="above")
        if "path" in part:
            path = re.sub(r"{(-?\d+)}", lambda number: str(int(number[1]) + shift), part["path"])
            figure.add_shape(type="path", path=path, **at, fillcolor=colour)
            continue
        size = part.get("round") or part["ring"]
        look = dict(fillcolor=colour) if "round" in part else dict(line=dict(width=2, color=colour))
        figure.add_shape(type="circle", x0=shift - size, x1=shift + size, y0=-size, y1=size, **at, **look)
