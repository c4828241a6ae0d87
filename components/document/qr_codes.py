"""Which view a QR code leads to, and which codes the static edition has beforehand."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl

from components.address import Address, flat, read
from components.parts.qr import HOW, qr_name, qr_payload
from components.parts.view_data import ViewData
from components.views import available, parameters
from theory.graph import TheoryGraph
from theory.model import Step

LONGEST_NAME = 100
"""Signs in the name of a code that is made beforehand: some file systems take no long ones."""


def shared_query(graph: TheoryGraph, given: Mapping[str, str]) -> str:
    """The query of the view that was asked for (as `flat` gives it), without how it is shown.

    A step of a story, with nothing chosen in it, is the view of its address.
    """
    query = _view(graph, given)
    step = _step(graph, given) if query == "?" else None
    return _view(graph, _given(step)) if step else query


def prepared_codes(graph: TheoryGraph) -> dict[str, str]:
    """The queries of all views, of each node in both its views, and of each step of a story; by name of their codes."""
    return {name: query for query in _prepared(graph) if len(name := qr_name(query)) <= LONGEST_NAME}


def wall_payload(data: ViewData) -> dict[str, Any]:
    """What shows views on a wall needs."""
    return {"qr": qr_payload(prepared_codes(data.graph))}


def _prepared(graph: TheoryGraph) -> Iterator[str]:
    yield from (Address(weergave=view.id).query for view in available(graph) if view.id != "knoop")
    for node_id in graph:
        yield Address(knoop=node_id).query
        yield Address(selectie=node_id).query
    yield from (_view(graph, _given(step)) for story in graph.theory.stories for step in story.steps)


def _view(graph: TheoryGraph, given: Mapping[str, str]) -> str:
    what = {name: value for name, value in given.items() if name not in HOW}
    return read(what, graph, parameters(graph))[0].query


def _given(step: Step) -> dict[str, str]:
    return flat(parse_qsl(step.address.removeprefix("?"), keep_blank_values=True))


def _step(graph: TheoryGraph, given: Mapping[str, str]) -> Step | None:
    """The step that was asked for, the first of the first story where only one of the two is said."""
    stories = graph.theory.stories
    if not stories or not {"verhaal", "stap"} & given.keys():
        return None
    story = next((one for one in stories if one.id == given.get("verhaal", stories[0].id)), None)
    number = given.get("stap", "1")
    return dict(enumerate(story.steps, 1)).get(int(number)) if story and number.isdecimal() and len(number) < 5 else None
