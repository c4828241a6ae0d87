"""The site of one theory: all that is worked out once, whatever the address."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from components import texts
from components.address import LONGEST_SEARCH, REST, SEVERAL, Address, Parameters, href, is_lost, read, step_addresses
from components.document.bundle_scripts import files, script
from components.document.bundles import BESIDE_THE_PAGE, bundles_of, needed
from components.document.dash_room import dash_script, plotly_script
from components.document.schema_payload import schema_data
from components.document.script import Script
from components.markup import to_html
from components.parts.facing import blocks_of
from components.parts.header import Entry
from components.parts.minimap import minimap
from components.parts.new_window import NEW_WINDOW
from components.parts.view_data import ViewData
from components.parts.wall import wall_node
from components.views import BY_ID, View, available, parameters
from theory.correspondence import overview
from theory.graph import build_graph
from theory.model import Theory
from theory.shelf import Shelf


@dataclass(frozen=True, eq=False)
class Site:
    """A theory ready to be shown.

    `views`: those that it has; `parameters`: what an address may hold in each; `scripts`: by name of a bundle.
    """

    data: ViewData
    views: list[View]
    parameters: Parameters
    scripts: Mapping[str, Script]

    @property
    def libraries(self) -> list[Script]:
        """Other people's scripts that some view fetches: Plotly's, for what it draws, and Dash's, for the figures."""
        is_drawn = {"figures", "series", "conversation"} & self.scripts.keys() or overview(self.shelf)
        drawn = [plotly_script()] if is_drawn else []
        return [*drawn, dash_script()] if "figures" in self.scripts else drawn

    @property
    def theory(self) -> Theory:
        """The theory itself."""
        return self.data.graph.theory

    @property
    def shelf(self) -> Shelf:
        """The theories that it stands among."""
        return self.data.shelf

    def read(self, given: Mapping[str, str]) -> tuple[Address, list[str]]:
        """The address in a query, as `components.address.read` has it; of this theory, whichever is asked for."""
        address, dropped = read(given, self.data.graph, self.parameters, self.shelf.ids, self._blocks)
        return address.but(theorie=self.shelf.mark), dropped

    def view(self, address: Address, dropped: Iterable[str] = ()) -> Markup:
        """The view that the address asks for, whole; `dropped`: what was left out of it as unknown."""
        if address.key.startswith("wand/"):
            return to_html(wall_node(self.data.graph, address, self.steps(address.verhaal)))
        view = BY_ID[address.view]
        render = view.lost if view.lost and is_lost(address, dropped) else view.render
        return to_html(render(self.data, address))

    def steps(self, story_id: str) -> list[Address]:
        """What the steps of a story show; of the first one without an id."""
        return step_addresses(self.data.graph, self.parameters, story_id)

    @cached_property
    def _blocks(self) -> Collection[str]:
        return blocks_of(self.shelf)

    def _step_queries(self, story_id: str) -> list[str]:
        return [step.but(theorie=self.shelf.mark).query for step in self.steps(story_id)]

    @cached_property
    def menu(self) -> list[Entry]:
        """The entries of the menu, in its order: the list first, the way back to the schema last."""
        views = [Entry(view.menu, href(weergave=view.id), view.place) for view in self.views if view.menu]
        others = [Entry(texts.PRESENT, href(modus="presentatie")), Entry(texts.SCHEMA, href(), "bar")]
        return [Entry(texts.LIST, href(modus="lijst")), *views, *others]

    @cached_property
    def minimap(self) -> Markup:
        """The small schema that stands beside a node's view."""
        return to_html(minimap(self.data.graph))

    @cached_property
    def page_data(self) -> str:
        """What the browser's first script needs of the theory, as JSON that may stand inside a script element.

        `views`: heading and bundle of each; `parameters`, `several`, `longest`, `rest`: what an address may hold; `stories`: of
        each the addresses of its steps; `bundles`: of each its files, what it needs, and what in the page is answered by it; the
        rest as `schema_data` has it; `asked`: the nodes about which a group is asked, if it is; `theories`: the ids of
        the shelf, `theory`: this one, if it is not the first.
        """
        data = {
            "title": self.theory.title,
            "views": {view.id: [view.heading, view.bundle] for view in self.views},
            "parameters": self.parameters,
            "several": SEVERAL,
            "longest": LONGEST_SEARCH,
            "rest": [REST[0], REST[-1]],
            "stories": {story.id: self._step_queries(story.id) for story in self.theory.stories},
            **({"asked": graph.asked} if (graph := self.data.graph).asked else {}),
            "theories": self.shelf.ids,
            **({"theory": self.shelf.mark} if self.shelf.mark else {}),
            "texts": {
                "notice": texts.NOTICE,
                "noticeFramed": texts.NOTICE_FRAMED,
                "loses": texts.LOSES,
                "deselected": texts.DESELECTED,
                "loading": texts.LOADING,
                "unloaded": texts.UNLOADED,
                "newWindow": to_html(NEW_WINDOW),
            },
            "bundles": {
                bundle.name: [files(bundle, self.scripts[bundle.name], self.shelf), bundle.needs, bundle.clicks]
                for bundle in bundles_of(self.data.graph, self.shelf)
                if bundle.name in self.scripts and bundle.name not in BESIDE_THE_PAGE
            },
            **schema_data(self.data.graph),
        }
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def build(theory: Theory, shelf: Shelf | None = None, earlier: Theory | None = None) -> Site:
    """Work out everything that does not depend on the address.

    `shelf`: the theories beside it, seen from this one; `earlier`: the version before it.
    """
    data = ViewData.of(build_graph(theory), shelf, earlier)
    views = available(data.graph, data.shelf)
    missing = {view.bundle for view in BY_ID.values()} - {view.bundle for view in views}
    bundles = [bundle for bundle in bundles_of(data.graph, data.shelf) if not missing & set(needed(bundle.name))]
    scripts = {bundle.name: script(bundle, data) for bundle in bundles}
    return Site(data, views, parameters(data.graph, data.shelf), scripts)
