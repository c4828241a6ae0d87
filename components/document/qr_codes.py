"""Which view a QR code leads to, and which codes the static edition has beforehand."""

from collections.abc import Iterator, Mapping
from typing import Any

from components import wall_texts
from components.address import Address, read, step_addresses
from components.markup import to_html
from components.parts.facing import blocks_of
from components.parts.qr import qr_name, qr_payload
from components.parts.speaker import speaker
from components.parts.view_data import ViewData
from components.parts.wall import wall_data
from components.views import available, parameters
from theory.graph import TheoryGraph
from theory.shelf import Shelf

LONGEST_NAME = 100
"""Signs in the name of a code that is made beforehand: some file systems take no long ones."""


def shared_query(graph: TheoryGraph, given: Mapping[str, str], shelf: Shelf | None = None) -> str:
    """The query of the view that was asked for (as `flat` gives it), without how it is shown; of this theory on the shelf.

    A step of a story, with nothing chosen in it, is the view of its address.
    """
    mode = {"modus": "presentatie"} if {"stap", "verhaal"} & given.keys() else {}
    shelf = shelf or Shelf.alone(graph.theory)
    address, _ = read({**given, **mode}, graph, parameters(graph, shelf), blocks=blocks_of(shelf))
    return address.shown.but(theorie=shelf.mark).query


def prepared_codes(graph: TheoryGraph, shelf: Shelf | None = None) -> dict[str, str]:
    """The queries of all views, topics, nodes in both their views, and steps of a story; by name of their codes."""
    shelf = shelf or Shelf.alone(graph.theory)
    queries = (address.but(theorie=shelf.mark).query for address in _prepared(graph, shelf))
    return {name: query for query in queries if len(name := qr_name(query)) <= LONGEST_NAME}


def wall_payload(data: ViewData) -> dict[str, Any]:
    """What shows views on a wall needs."""
    window = to_html(speaker(data.graph, Address(modus="presentatie", scherm="spreker"), []))
    return {
        "qr": qr_payload(prepared_codes(data.graph, data.shelf)),
        "speaker": window,
        "speakerWords": wall_texts.SPEAKER_WORDS,
        **wall_data(data.graph),
    }


def _prepared(graph: TheoryGraph, shelf: Shelf) -> Iterator[Address]:
    yield from (Address(weergave=view.id) for view in available(graph, shelf) if view.id != "knoop")
    for node_id in graph:
        yield Address(knoop=node_id)
        yield Address(selectie=node_id)
    for topic_id in graph.deepening.topic_ids:
        yield Address(weergave="verdieping", deel=topic_id)
    for story in graph.theory.stories:
        yield from step_addresses(graph, parameters(graph, shelf), story.id)
