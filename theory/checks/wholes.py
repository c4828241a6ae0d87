"""What is part of something may not be part of itself, by whatever detour."""

from collections.abc import Iterator

import networkx as nx

from theory.checks.structure import Structured
from theory.problems import Mark, Problem, problem
from theory.reading.folder import LocatedValue

Part = tuple[str, list[str], str, Mark]
"""An id, the ids of what it is part of, the key that says so, and where that stands."""


def check_wholes(structured: Structured) -> Iterator[Problem]:
    """Every actor, action and item that is part of itself."""
    yield from _circular([(one.id, one.part_of, "part_of", piece.locate("part_of")) for one, piece in structured.items["actors"]])
    for name, key in (("nodes", "actions"), ("collections", "items")):
        for whole, piece in structured.items[name]:
            yield from _circular(_children(getattr(whole, key), piece, key))


def _children(parts: list[object], piece: LocatedValue, key: str) -> list[Part]:
    """Of a list within a part, those that say of which other they are part."""
    found = []
    for number, one in enumerate(parts):
        parent = getattr(one, "parent", None)
        if parent:
            found.append((str(getattr(one, "id", "")), [parent], "parent", piece.locate(key, number, "parent")))
    return found


def _circular(parts: list[Part]) -> Iterator[Problem]:
    network = nx.DiGraph((one, whole) for one, wholes, _, _ in parts for whole in wholes)
    for one, wholes, key, mark in parts:
        if any(nx.has_path(network, whole, one) for whole in wholes):
            yield problem("part-of-itself", mark, id=one, key=key)
