"""The views, each declared once: what it is called, when it is there, how it is rendered, in which bundle it travels."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dash.development.base_component import Component

from components import conversation_texts, correspondence_texts, deepening_texts, shelf_texts, texts
from components.address import Address, Parameters
from components.parts.header import Place
from components.parts.view_data import ViewData
from components.views.actions import actions_frame, actions_lost, actions_view
from components.views.actor import actor_view
from components.views.conversation import conversation_frames, conversation_view
from components.views.correspondence import correspondence_view
from components.views.criteria import criteria_view
from components.views.deepening import deepening_view, topic_addresses
from components.views.evidence import evidence_view
from components.views.explanation import explanation_view
from components.views.figures import figures_view
from components.views.node import node_view
from components.views.schema import schema_view
from components.views.search import search_view
from components.views.sources import sources_view
from components.views.theories import theories_view
from theory.correspondence import can_compare
from theory.criteria import words
from theory.graph import TheoryGraph
from theory.shelf import Shelf

Render = Callable[[ViewData, Address], Component]
Frames = Callable[[ViewData], Mapping[str, Component]]


def always(_: object) -> bool:
    """There in every theory, and on every shelf."""
    return True


def among_others(shelf: Shelf) -> bool:
    """There where several theories stand beside each other."""
    return shelf.is_shared


@dataclass(frozen=True)
class View:
    """One view.

    `id`: the mark `data-view`, and the value of `weergave` (but `knoop`, which is chosen by a parameter of its own);
    `heading`: what titles call it, '' where they name what is in it; `bundle`: the one in which it travels to the browser;
    `parameters`: those of the address that are its own; `menu`: its label in the menu, '' where it has no entry, and `place`
    where it stands there; `available`: whether a theory has it; `on_shelf`: whether it has it among the theories beside it;
    `lost`: how it is rendered where what was asked for is unknown and to show the rest would answer something else; `frames`:
    what the browser gets of it, by key of an address, if that is more or less than the view without a choice; `parts`: the
    addresses of what is shown by it that travels in bundles of its own.
    """

    id: str
    heading: str
    bundle: str
    parameters: tuple[str, ...]
    render: Render
    menu: str = ""
    place: Place = "more"
    available: Callable[[TheoryGraph], bool] = always
    on_shelf: Callable[[Shelf], bool] = always
    frames: Frames | None = None
    parts: Callable[[TheoryGraph], list[Address]] | None = None
    lost: Render | None = None

    def framed(self, data: ViewData) -> Mapping[str, Component]:
        """What the browser gets of the view, by key of an address; items come without their cards."""
        bare = data.without_cards()
        return self.frames(bare) if self.frames else {self.id: self.render(bare, Address(weergave=self.id))}


def _nodes(data: ViewData) -> Mapping[str, Component]:
    return {address.key: node_view(data, address) for address in (Address(knoop=node_id) for node_id in data.graph)}


def _actors(data: ViewData) -> Mapping[str, Component]:
    addresses = [Address(weergave="actor", actor=actor_id) for actor_id in ("", *data.graph.actor_ids)]
    return {address.key: actor_view(data, address) for address in addresses}


def _has_actions(graph: TheoryGraph) -> bool:
    return bool(graph.actions)


def _has_actors_at_work(graph: TheoryGraph) -> bool:
    return graph.addressed


def _has_sources(graph: TheoryGraph) -> bool:
    return bool(graph.theory.sources)


def _has_topics(graph: TheoryGraph) -> bool:
    return bool(graph.deepening)


def _has_questions(graph: TheoryGraph) -> bool:
    return bool(graph.asked)


def _has_evidence(graph: TheoryGraph) -> bool:
    return _has_sources(graph) and any(node.claims for node in graph.theory.nodes)


FILTERS = ("actor", "bij", "zoek", "genoemd")

VIEWS = (
    View("schema", "", "schema", ("selectie", "vraag", "naast", "aard", "verband", "actor"), schema_view),
    View("knoop", "", "nodes", ("alleen", "item"), node_view, frames=_nodes),
    View(
        "acties",
        texts.ACTIONS_HEADING,
        "actions",
        (*FILTERS, "advies"),
        actions_view,
        menu=texts.ACTIONS,
        place="bar",
        available=_has_actions,
        frames=lambda data: {"acties": actions_frame(data)},
        lost=actions_lost,
    ),
    View("actor", texts.ACTORS_HEADING, "actors", ("actor", "advies"), actor_view, available=_has_actors_at_work, frames=_actors),
    View(
        "verdieping",
        deepening_texts.HEADING,
        "deepening",
        ("deel", "item", "actor", "bij", "kolommen"),
        deepening_view,
        menu=deepening_texts.HEADING,
        place="wide",
        available=_has_topics,
        parts=topic_addresses,
    ),
    View(
        "gesprek",
        conversation_texts.HEADING,
        "conversation",
        ("bij", "sessie"),
        conversation_view,
        menu=conversation_texts.HEADING,
        place="wide",
        available=_has_questions,
        frames=conversation_frames,
    ),
    View(
        "bronnen",
        texts.SOURCES_HEADING,
        "sources",
        ("zoek", "orde", "item"),
        sources_view,
        menu=texts.SOURCES,
        available=_has_sources,
    ),
    View(
        "bewijs",
        texts.EVIDENCE_HEADING,
        "evidence",
        (),
        evidence_view,
        menu=texts.EVIDENCE_HEADING,
        available=_has_evidence,
    ),
    View(
        "beeld",
        texts.FIGURES_HEADING,
        "figures",
        FILTERS,
        figures_view,
        menu=texts.FIGURES_HEADING,
        available=_has_actors_at_work,
    ),
    View(
        "theorieen",
        shelf_texts.HEADING,
        "theories",
        (),
        theories_view,
        menu=shelf_texts.HEADING,
        on_shelf=among_others,
    ),
    View(
        "vergelijking",
        correspondence_texts.HEADING,
        "correspondence",
        ("blok",),
        correspondence_view,
        on_shelf=can_compare,
    ),
    View("toets", words.HEADING, "criteria", (), criteria_view),
    View("uitleg", texts.EXPLANATION_HEADING, "explanation", (), explanation_view, menu=texts.EXPLANATION),
    View("zoek", texts.SEARCH_HEADING, "search", ("zoek",), search_view, menu=texts.SEARCH, place="bar"),
)
"""All of them, in the order of the menu."""

BY_ID = {view.id: view for view in VIEWS}


def available(graph: TheoryGraph, shelf: Shelf | None = None) -> list[View]:
    """The views that a theory has: none of what it does not hold; `shelf`: the theories that it stands among."""
    beside = shelf or Shelf.alone(graph.theory)
    return [view for view in VIEWS if view.available(graph) and view.on_shelf(beside)]


def parameters(graph: TheoryGraph, shelf: Shelf | None = None) -> Parameters:
    """The parameters of the views that a theory has, by view; `shelf` as in `available`."""
    return {view.id: view.parameters for view in available(graph, shelf)}
