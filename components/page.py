"""The page: every view of a theory rendered once, and the one that an address asks for put in it.

The other views come in scripts of their own (`content`); a browser without scripts asks for them by their address.
"""

from dataclasses import dataclass

import networkx as nx
from dash import html

from components import chrome, texts
from components.actions_view import actions_view, browser_actions
from components.address import Address, views
from components.along import browser_along
from components.content import PLOTLY, Script, content, later
from components.data import browser_data
from components.evidence_view import evidence_view
from components.explanation import explanation
from components.figures import browser_figures
from components.figures_view import figures_view
from components.items import cards, expanded
from components.lens_view import lens_index, lens_view
from components.map import small_schema
from components.node_view import node_view
from components.render import Raw, to_html
from components.schema import schema
from components.search_view import browser_results, search_view
from components.share import browser_share
from components.sources_view import sources_view
from theory.graph import build_graph
from theory.model import Theory
from theory.problems import Problem
from theory.search import Record, records

CHANGING = ("acties", "beeld", "bronnen", "zoek")
"""The views that show other things with another choice in the address."""

APART = ("actor", "beeld", "bewijs")
"""The views that come in a script of their own, because few open them."""


@dataclass(frozen=True)
class Site:
    """A theory ready to be shown: all that is worked out once, whatever the address.

    `views` are the rendered ones by key, with a marker for each card; `cards` what stands in each claim's and action's item;
    `data` is for the browser's first view, `content` the script with the rest, `later` that with what only some views need.
    """

    theory: Theory
    graph: nx.MultiDiGraph
    records: list[Record]
    views: dict[str, str]
    cards: dict[str, Raw]
    data: str
    content: Script
    later: Script
    small_schema: str

    def view(self, address: Address) -> str:
        """The view that the address asks for, whole."""
        made = self.views.get(address.key) or to_html(self._changing(address))
        if address.item:  # without scripts, the fold that holds it would stay closed
            before, item, after = made.partition(f'="{address.item}"')
            fold = '<details class="vt-fold"'
            made = f"{fold} open".join(before.rsplit(fold, 1)) + item + after if item else made
        return expanded(made, self.cards)

    def _changing(self, address: Address) -> html.Section:
        if address.view == "acties":
            return actions_view(self.theory, self.graph, address)
        if address.view == "beeld":
            return figures_view(self.theory, self.graph, address)
        if address.view == "bronnen":
            return sources_view(self.theory, self.graph, address, self.records)
        return search_view(self.graph, address, self.records)


def build(theory: Theory) -> Site:
    """Render everything that does not depend on the address."""
    graph = build_graph(theory)
    found = records(graph)
    fixed = {
        "schema": lambda: schema(theory, graph),
        "uitleg": lambda: explanation(theory),
        "bewijs": lambda: evidence_view(graph),
        "actor": lambda: lens_index(theory),
    }
    there = views(theory)
    rendered = {view: to_html(fixed[view]()) for view in there if view in fixed}
    rendered |= {f"knoop/{node}": to_html(node_view(graph, node)) for node in graph}
    made = cards(graph)
    lenses = {f"actor/{who.id}": to_html(lens_view(theory, graph, who.id)) for who in theory.actors if "actor" in there}
    apart = later(
        {
            "views": {
                **lenses,
                **{key: rendered[key] for key in APART if key in rendered},
                "beeld": to_html(figures_view(theory, graph, Address(weergave="beeld"))),
            },
            "beeld": browser_figures(theory, graph),
            "plotly": PLOTLY,
            "along": browser_along(theory, graph),
            "share": browser_share(theory),
        }
    )
    rest = {
        "views": {
            **{key: view for key, view in rendered.items() if key not in APART},
            "acties": to_html(actions_view(theory, graph, Address(weergave="acties"), filled=False)),
            "bronnen": to_html(sources_view(theory, graph, Address(weergave="bronnen"), found)),
            "zoek": to_html(search_view(graph, Address(weergave="zoek"), found)),
        },
        "cards": made,
        "items": items(theory),
        **browser_actions(theory, graph),
        "search": browser_results(graph, found),
        "texts": {"copy": texts.COPY, "copied": texts.COPIED, "byHand": texts.COPY_BY_HAND, "sources": texts.SOURCES_COUNT},
        "later": apart.name,
        "apart": APART,
    }
    data = browser_data(theory, graph)
    return Site(theory, graph, found, rendered | lenses, made, data, content(rest), apart, to_html(small_schema(graph)))


def items(theory: Theory) -> dict[str, str]:
    """What an address may hold as `item`: claims and actions with their node, sources with none."""
    own = {item.id: node.id for node in theory.nodes for item in (*node.claims, *node.actions)}
    return {**{source.id: "" for source in theory.sources}, **own}


def body(site: Site, address: Address, dropped: list[str], found: list[Problem]) -> str:
    """What stands inside Dash's entry point for `address`.

    `dropped` are the parts of the address that were left out, `found` the problems of a theory under edit.
    """
    main = html.Main(Raw(site.view(address)), id="inhoud", tabIndex="-1")
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
