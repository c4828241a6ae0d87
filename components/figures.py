"""The pictures of the figures view, as Plotly figures without their numbers: the browser fills those in.

They are written as Plotly's own JSON and held against its schema by a test: its classes would cost the server 30 MB.
Colours and words are those of the rest; every picture has its table in `figures_view`.
"""

from typing import Any

import networkx as nx

from components import texts
from components.figures_view import acting
from theory import wording
from theory.counting import relations_between
from theory.graph import actor
from theory.model import Theory

INK, PAPER, STONE = "#16213a", "#fbf9f4", "#ece6d8"
PALETTE = (
    "#0b6b63",
    "#d0822b",
    "#7d2a62",
    "#7fa8d9",
    "#45671a",
    "#a12f2f",
    "#b7a6e0",
    "#44546a",
    "#c9b458",
    "#1d5aa6",
    "#8a4a00",
    "#9fcf8f",
)

# Plotly writes in white on dark cells and in dark grey on light ones.  Colours between the two, on which neither can be
# read, are left out.
DARK = ("#0b6b63", "#8a4a00", "#7d2a62", "#1d5aa6", "#45671a", "#a12f2f", "#5a3fa0", "#44546a")
SHADES = [[0, PAPER], [0.001, STONE], [0.499, "#bfbab0"], [0.5, "#646c7d"], [1, INK]]

CELLS = {"automargin": True, "fixedrange": True, "showgrid": False, "zeroline": False}
"""An axis along cells: no lines between them or through them."""

PATTERNS = ("", "/", "x", ".", "\\", "-", "|", "+")
Figure = dict[str, Any]

ROW = 26
"""How high one row of a picture is, in pixels."""


def browser_figures(theory: Theory, graph: nx.MultiDiGraph) -> dict[str, Any]:
    """The figures by name, and what the numbers are counted over: the nodes, and the kind of each actor."""
    places = acting(graph)
    upper, lower, found = relations_between(graph)
    return {
        "figures": {
            "heat": _heat(graph, places),
            "matrix": _matrix(theory, graph, upper, lower, found) if found else None,
            "kinds": _kinds(theory, graph, places),
        },
        "places": places,
        "names": {who.id: who.name for who in theory.actors},
        "kindOf": {who.id: who.kind for who in theory.actors},
        "row": ROW,
        "words": {"filtered": texts.FIGURES_FILTERED, "all": texts.FIGURES_ALL},
    }


def _figure(data: list[dict[str, Any]], layout: dict[str, Any]) -> Figure:
    return {"data": data, "layout": layout}


def _layout(**more: Any) -> dict[str, Any]:
    font = {"family": "Segoe UI, Helvetica Neue, Arial, sans-serif", "size": 14, "color": INK}
    return {
        "template": "none",
        "font": font,
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "margin": {"l": 8, "r": 90, "t": 8, "b": 8},
        **more,
    }


def _across(graph: nx.MultiDiGraph, nodes: list[str]) -> dict[str, Any]:
    names = [wording.capital(wording.mention(graph, n)) for n in nodes]
    return {
        "tickvals": list(range(len(nodes))),
        "ticktext": names,
        "side": "top",
        "tickangle": -35,
        **CELLS,
    }


def _heat(graph: nx.MultiDiGraph, places: list[str]) -> Figure:
    heat = dict(
        type="heatmap",
        z=[],
        y=[],
        colorscale=SHADES,
        zmin=0,
        xgap=2,
        ygap=2,
        showscale=False,
        texttemplate="%{z}",
        hoverinfo="none",
    )
    return _figure([heat], _layout(xaxis=_across(graph, places), yaxis={"autorange": "reversed", **CELLS}))


def _matrix(theory: Theory, graph: nx.MultiDiGraph, upper: list[str], lower: list[str], found: Any) -> Figure:
    """Each relation in its own colour, and its name in the cell."""
    order = [relation.id for relation in theory.relations if relation.id in {r.id for r in found.values()}]
    z = [[order.index(found[n, above].id) if (n, above) in found else None for above in upper] for n in lower]
    text = [[found[n, above].label if (n, above) in found else "" for above in upper] for n in lower]
    shades = [[place / max(1, len(order) - 1), DARK[place % len(DARK)]] for place in range(len(order))]
    heat = dict(
        type="heatmap",
        z=z,
        text=text,
        texttemplate="%{text}",
        colorscale=shades if len(shades) > 1 else [[0, INK], [1, INK]],
        showscale=False,
        xgap=3,
        ygap=3,
        hoverinfo="none",
    )
    names = [wording.capital(wording.mention(graph, n)) for n in lower]
    up = {"autorange": "reversed", **CELLS, "tickvals": list(range(len(lower))), "ticktext": names}
    return _figure([heat], _layout(xaxis=_across(graph, upper), yaxis=up, height=120 + 2 * ROW * len(lower)))


def _kinds(theory: Theory, graph: nx.MultiDiGraph, places: list[str]) -> Figure:
    used = {
        actor(graph, who.id).kind for place in places for action in graph.nodes[place]["node"].actions for who in action.actors
    }
    bars = [
        dict(
            type="bar",
            name=kind.name,
            x=[],
            y=[wording.capital(wording.mention(graph, n)) for n in places],
            orientation="h",
            customdata=[kind.id],
            hoverinfo="none",
            marker={
                "color": PALETTE[number % len(PALETTE)],
                "line": {"color": PAPER, "width": 1},
                "pattern": {"shape": PATTERNS[number % len(PATTERNS)], "size": 6, "solidity": 0.25},
            },
        )
        for number, kind in enumerate(theory.kinds)
        if kind.id in used
    ]
    up = {"autorange": "reversed", "automargin": True, "fixedrange": True}
    layout = _layout(
        barmode="stack",
        yaxis=up,
        xaxis={"fixedrange": True, "automargin": True},
        legend={"orientation": "h", "y": -0.1},
        height=220 + 2 * ROW * len(places),
    )
    return _figure(bars, layout)
