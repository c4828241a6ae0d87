"""The page: every view of a theory rendered once, and the one that an address asks for put in it.

The other views come in a script of their own (`content`); a browser without scripts asks for them by their address.
"""

from dataclasses import dataclass

from dash import html

from components import chrome
from components.address import Address
from components.content import Script, content
from components.data import browser_data
from components.explanation import explanation
from components.map import small_schema
from components.node_view import node_view
from components.render import Raw, to_html
from components.schema import schema
from theory.graph import build_graph
from theory.model import Theory
from theory.problems import Problem


@dataclass(frozen=True)
class Site:
    """A theory ready to be shown: its `views` by key, the data for the browser, the small schema, the rest as a script."""

    theory: Theory
    views: dict[str, str]
    data: str
    small_schema: str
    content: Script


def build(theory: Theory) -> Site:
    """Render everything that does not depend on the address."""
    graph = build_graph(theory)
    views = {"schema": to_html(schema(theory, graph)), "uitleg": to_html(explanation(theory))}
    views |= {f"knoop/{node}": to_html(node_view(graph, node)) for node in graph}
    return Site(theory, views, browser_data(theory, graph), to_html(small_schema(graph)), content(views))


def body(site: Site, address: Address, dropped: list[str], found: list[Problem]) -> str:
    """What stands inside Dash's entry point for `address`.

    `dropped` are the parts of the address that were left out, `found` the problems of a theory under edit.
    """
    main = html.Main(Raw(site.views[address.key]), id="inhoud", tabIndex="-1")
    page = html.Div(
        [
            chrome.skip_link(),
            chrome.header(site.theory, address),
            chrome.problems(found),
            chrome.notice(dropped),
            html.Div([main, Raw(site.small_schema)], className="vt-body"),
            html.Div(id="vt-live", className="vt-hidden", **{"aria-live": "polite"}),
        ],
        id="vt",
        className="vt",
        **{"data-shows": address.view},
    )
    return to_html(page) + f'<script type="application/json" id="vt-data">{site.data}</script>'
