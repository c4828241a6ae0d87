"""The room where Dash draws the figures: its layout, its one callback, and all that a browser needs to run it without a server.

A Dash page asks its server for its configuration, its layout and its callbacks, and for a dozen scripts.  Here they are
asked once, of a real Dash app, when a theory is built: the answers travel with the view, the scripts are joined into one.
So the room is the same from a server, a plain host, a disk and in a sandboxed frame, where no request is allowed.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import plotly
from dash import ALL, ClientsideFunction, Dash, Input, Output, dcc, html

from components.document.script import Script, named_script
from components.parts.drawing import blank
from components.parts.figure_section import figure_section, figures
from theory.graph import TheoryGraph

ASKED = "vt-asked"
"""The store of what the page asks for: the state in its address, the kinds that are opened, the width that there is."""

GRAPH = dcc.Graph.Config(displayModeBar=False)
"""How Plotly behaves (https://plotly.com/javascript/configuration-options)."""

CONFIG = (
    "url_base_pathname",
    "requests_pathname_prefix",
    "ui",
    "props_check",
    "show_undo_redo",
    "serve_locally",
    "suppress_callback_exceptions",
    "validate_callbacks",
    "update_title",
)
"""What Dash's renderer needs of its configuration; the rest are versions, tokens, and the properties of components."""

PLOTLY_FILE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
"""Plotly's own script, in its package."""

UNNEEDED = "dash_table"
"""A script on every Dash page that is of no use here."""

WHEN_DRAWN = "/_dash-component-suites/dash/dcc/async-graph.js"
"""What Dash fetches when it first mounts a graph; there at once, it need not know where to find it."""


def layout(graph: TheoryGraph) -> html.Div:
    """The figures' sections with a graph in each, and an empty place into which the browser moves the table."""
    sections = [
        figure_section(
            name,
            heading,
            f"{says} {invites}".strip(),
            dcc.Graph(id={"figure": name}, figure=blank(320), config=GRAPH, responsive=False),
            html.Div(className="vt-figure__beside"),
        )
        for name, heading, says, invites in figures(graph)
    ]
    return html.Div([dcc.Store(id=ASKED), *sections], className="vt-figures")


def add_room(app: Dash, room: html.Div | Callable[[], html.Div]) -> None:
    """Give an app the room, or what makes it; its callback fills every figure with what is asked for, and hears clicks."""
    app.layout = room
    every = {"figure": ALL}
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("vt", "figures"),
        Output(every, "figure"),
        Input(ASKED, "data"),
        Input(every, "clickData"),
        Input(every, "clickAnnotationData"),
    )


def room_payload(graph: TheoryGraph) -> dict[str, Any]:
    """What Dash's renderer would ask a server for: `config`, `layout`, `dependencies`; and `graph`, how Plotly behaves."""
    app = _app()
    add_room(app, layout(graph))
    client = app.server.test_client()
    found = re.search(r'id="_dash-config"[^>]*>(.*?)</script>', client.get("/").text)
    config = json.loads(found[1]) if found else {}
    return {
        "config": {key: config[key] for key in CONFIG if key in config},
        "layout": client.get("/_dash-layout").get_json(),
        "dependencies": client.get("/_dash-dependencies").get_json(),
        "graph": GRAPH,
    }


def plotly_script() -> Script:
    """Plotly's own script; not kept, for it takes 10 MB of memory."""
    return named_script("plotly", PLOTLY_FILE.read_text(encoding="utf-8"))


@cache
def dash_script() -> Script:
    """All that Dash runs in a browser, in one script; Plotly's own is apart.

    Raises
    ------
    ValueError
        Where a page of this Dash asks for a script that it does not serve.
    """
    app = _app()
    app.layout = html.Div()
    client = app.server.test_client()
    asked = re.findall(r'<script src="(/_dash-component-suites/[^"]+)"', client.get("/").text)
    parts = []
    for address in (*(one for one in asked if UNNEEDED not in one), WHEN_DRAWN):
        answer = client.get(address)
        if answer.status_code != 200:
            raise ValueError(f"Dash has no {address}")
        parts.append(re.sub(r"^//# sourceMappingURL=.*$", "", answer.text, flags=re.MULTILINE))
    return named_script("dash", "\n;\n".join(parts))


def _app() -> Dash:
    return Dash(__name__, include_assets_files=False, update_title="")
