"""What the explorer is compared with: small apps as a Dash or Flask developer writes them, each with the same contents.

Each gives a Flask app; those that show a theory take its folder.  A component library is imported in the app that uses
it, for Dash sends the scripts of every library that is imported; so is what reads a theory, for it takes memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dash import Dash, Input, Output, dcc, html, no_update
from flask import Flask, Response

from tests.bench.answer import FILE, Answer

if TYPE_CHECKING:
    from theory.model import Theory

WIDE = 20
"""How many nodes stand beside each other in the graph; a level with more has several rows."""

STYLES = [
    {"selector": "node", "style": {"label": "data(label)", "shape": "round-rectangle", "width": 140, "height": 50}},
    {"selector": "node", "style": {"text-valign": "center", "text-wrap": "wrap", "text-max-width": "130px", "font-size": 12}},
    {"selector": "edge", "style": {"curve-style": "bezier", "target-arrow-shape": "triangle", "line-color": "#bbb"}},
    {"selector": ".near", "style": {"background-color": "#9cf"}},
    {"selector": ".chosen", "style": {"background-color": "#07c", "color": "#fff"}},
    {"selector": "edge.lit", "style": {"line-color": "#07c", "target-arrow-color": "#07c", "width": 4}},
]

# As in Dash's documentation of the quick filter, in the browser instead of on the server.
FILTER = "(text) => ({ animateRows: false, quickFilterText: text })"


def empty(_: Path | None = None) -> Flask:
    """A Dash app of one word: the least that anything made with Dash costs."""
    page = _dash("empty")
    page.layout = html.Main("Leeg")
    return _flask(page)


def graph(folder: Path) -> Flask:
    """The theory's graph in Cytoscape; the server highlights the links of the selected node and says what they are."""
    import dash_cytoscape  # type: ignore[import-untyped]

    from theory.load import load

    theory = load(folder)
    page = _dash("graph")
    drawing = dash_cytoscape.Cytoscape(
        id="graph",
        elements=_elements(theory, None),
        stylesheet=STYLES,
        layout={"name": "preset"},
        autoungrabify=True,
        style={"width": "100%", "height": "85vh"},
    )
    page.layout = html.Main([drawing, html.P("Kies een blok.", id="sentence")])

    @page.callback(Output("graph", "elements"), Output("sentence", "children"), Input("graph", "tapNodeData"))
    def select(tapped: dict[str, str] | None) -> tuple[Any, Any]:
        if tapped is None:
            return no_update, no_update
        return _elements(theory, tapped["id"]), _sentence(theory, tapped["id"])

    return _flask(page)


def grid(folder: Path) -> Flask:
    """The theory's actions in AG Grid, with a search field above it that sets the grid's quick filter."""
    import dash_ag_grid  # type: ignore[import-untyped]

    from theory.load import load

    theory = load(folder)
    page = _dash("grid")
    names = {actor.id: actor.name for actor in theory.actors}
    rows = [
        {"node": node.name, "text": action.text, "actors": ", ".join(names[actor.id] for actor in action.actors)}
        for node in theory.nodes
        for action in node.actions
    ]
    table = dash_ag_grid.AgGrid(
        id="grid",
        rowData=rows,
        columnDefs=[{"field": "node"}, {"field": "text", "flex": 1}, {"field": "actors"}],
        dashGridOptions={"animateRows": False},
        style={"height": "85vh"},
    )
    page.layout = html.Main([dcc.Input(id="search", type="search", value=""), table])
    page.clientside_callback(FILTER, Output("grid", "dashGridOptions"), Input("search", "value"))  # type: ignore[no-untyped-call]
    return _flask(page)


def bare() -> Flask:
    """A route that gives the answer in the file that the environment names, and nothing else."""
    headers, body = Answer.read(Path(os.environ[FILE]))
    server = Flask("bare")

    @server.get("/")
    def page() -> Response:
        return Response(body, headers=headers)

    return server


PEERS: dict[str, Callable[[Path], Flask]] = {"empty": empty, "graph": graph, "grid": grid}


def _dash(name: str) -> Dash:
    return Dash(name, compress=True, include_assets_files=False)  # it would find the explorer's own


def _flask(page: Dash) -> Flask:
    server: Flask = page.server
    return server


def _elements(theory: Theory, chosen: str | None) -> list[dict[str, Any]]:
    """Nodes in rows by level and the links between them, with classes for what the selected node touches."""
    ends = [{link.origin, link.target} for link in theory.links]
    near = set().union(*(pair for pair in ends if chosen in pair))
    nodes = [
        {
            "data": {"id": id_, "label": label},
            "position": {"x": x, "y": y},
            "classes": "chosen" if id_ == chosen else "near" if id_ in near else "",
        }
        for id_, label, x, y in _places(theory)
    ]
    links = [
        {
            "data": {"id": f"link-{number}", "source": link.origin, "target": link.target, "label": link.relation},
            "classes": "lit" if chosen in ends[number] else "",
        }
        for number, link in enumerate(theory.links)
    ]
    return nodes + links


def _places(theory: Theory) -> Iterator[tuple[str, str, int, int]]:
    """Id, name and place of each node: levels below each other, each level's nodes side by side around the middle."""
    order = [level.id for level in theory.levels]
    y = 0
    for _, group in groupby(sorted(theory.nodes, key=lambda node: order.index(node.level)), key=lambda node: node.level):
        nodes = list(group)
        for start in range(0, len(nodes), WIDE):
            row = nodes[start : start + WIDE]
            for column, node in enumerate(row):
                yield node.id, node.name, (2 * column - len(row) + 1) * 80, y
            y += 120


def _sentence(theory: Theory, chosen: str) -> str:
    names = {node.id: node.name for node in theory.nodes}
    labels = {relation.id: relation.label for relation in theory.relations}
    said = [
        f"{names[link.origin]} {labels[link.relation]} {names[link.target]}"
        for link in theory.links
        if chosen in (link.origin, link.target)
    ]
    return f"{names[chosen]}: {'; '.join(said)}."
