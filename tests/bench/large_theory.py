"""Theories of any size, made up: the same at every run, as checked models or as a folder of YAML."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from theory.model import Theory


@dataclass(frozen=True)
class Size:
    """How many of everything.  A theory that grows has more nodes, links and actions, but speaks of the same parties."""

    nodes: int
    actions: int
    actors: int = 100
    sources: int = 200

    @property
    def links(self) -> int:
        """About three a node."""
        return 3 * self.nodes

    @property
    def levels(self) -> list[int]:
        """How many nodes each level has, highest first."""
        upper = [max(1, round(share * self.nodes)) for share in (0.003, 0.017, 0.08, 0.3)]
        return [*upper, self.nodes - sum(upper)]


SMALL = Size(nodes=60, actions=600)
LARGE = Size(nodes=600, actions=6_000)
MANY_ACTIONS = Size(nodes=1_000, actions=10_000, actors=400, sources=400)

RELATIONS: list[dict[str, Any]] = [
    {"id": "voorwaarde", "label": "randvoorwaardelijk", "role": "precondition", "line": "double", "shape": "square"},
    {"id": "steun", "label": "ondersteunend", "role": "support", "line": "thick", "shape": "disc"},
    {"id": "direct", "label": "draagt direct bij", "line": "solid", "shape": "triangle"},
    {"id": "indirect", "label": "draagt indirect bij", "line": "dashed", "shape": "ring"},
    {"id": "wissel", "label": "wisselwerking", "role": "interaction", "mutual": True, "line": "dotted", "shape": "diamond"},
    {"id": "deel", "label": "onderdeel", "role": "part", "line": "thin", "shape": "bar"},
    {"id": "samen", "label": "samenhang", "role": "cohesion", "line": "dash-dot", "shape": "cross"},
]
UPWARDS = ["voorwaarde", "steun", "direct", "indirect"]
SIDEWAYS = ["wissel", "samen", "steun"]
KINDS = ["overheid", "organisatie", "bewoner"]

# Words that begin alike in groups, so that a search becomes narrower with every few letters.
BEGINNINGS = "buurt dorps familie geld gezin groen huis jeugd kinder leer mantel ouder plein school sport straat taal vrije wijk"
ENDS = "actie avond beheer budget centrum feest groep hulp kring kracht netwerk plan plek raad regel ruimte steun team werk"
WORDS = [beginning + end for beginning in BEGINNINGS.split() for end in ENDS.split()]


@contextmanager
def theory_folder(size: Size) -> Iterator[Path]:
    """A temporary folder with the theory as YAML, to check and to serve."""
    with tempfile.TemporaryDirectory() as made:
        parts = theory_of(size).model_dump(by_alias=True, exclude_defaults=True)
        with (Path(made) / "theory.yaml").open("w", encoding="utf-8") as file:
            yaml.safe_dump(parts, file, allow_unicode=True, sort_keys=False, width=120)
        yield Path(made)


def theory_of(size: Size) -> Theory:
    """The theory, as checked models."""
    dice = Random(1)
    rows = [[f"n{level}-{number}" for number in range(count)] for level, count in enumerate(size.levels)]
    return Theory.model_validate(
        {
            "title": f"Theorie van {size.nodes} blokken",
            "levels": [{"id": f"niveau-{level}", "name": f"Niveau {level}"} for level in range(len(rows))],
            "relations": RELATIONS,
            "nodes": _nodes(dice, rows, size),
            "links": _links(dice, rows, size.links),
            "kinds": [{"id": kind, "name": kind.capitalize()} for kind in KINDS],
            "actors": [
                {"id": f"a{n}", "name": f"Partij {n}", "kind": KINDS[n % 3], "part_of": [f"a{n % 3}"] if n > 2 else []}
                for n in range(size.actors)
            ],
            "sources": [{"id": f"s{n}", "title": _words(dice, 8), "year": 1990 + n % 35} for n in range(size.sources)],
        }
    )


def _words(dice: Random, count: int) -> str:
    return " ".join(dice.choices(WORDS, k=count)).capitalize()


def _nodes(dice: Random, rows: list[list[str]], size: Size) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = [
        {
            "id": node,
            "level": f"niveau-{level}",
            "name": f"{_words(dice, 2)} {node}",
            "essence": _words(dice, 20),
            "claims": [
                {"id": f"{node}-c{n}", "text": _words(dice, 15), "kind": "feit", "sources": [f"s{dice.randrange(size.sources)}"]}
                for n in range(2)
            ],
            "actions": [],
            "sources": [f"s{n}" for n in sorted(dice.sample(range(size.sources), 3))],
        }
        for level, row in enumerate(rows)
        for node in row
    ]
    for number in range(size.actions):
        actors = dice.sample(range(size.actors), 2)
        action = {"text": _words(dice, 12), "actors": [{"id": f"a{n}", "named": n % 2 == 0} for n in actors]}
        node = nodes[number % len(nodes)]
        node["actions"].append({"id": f"{node['id']}-a{number}", **action})
    return nodes


def _links(dice: Random, rows: list[list[str]], count: int) -> list[dict[str, Any]]:
    """The second level is part of the first; every other node leads to one or more above it; the rest goes sideways."""
    found = {(node, dice.choice(rows[0]), "deel") for node in rows[1]}
    for above, row in zip(rows[1:], rows[2:], strict=False):
        for node in row:
            most = min(dice.choice([1, 2, 2, 3]), len(above))
            found |= {(node, other, dice.choice(UPWARDS)) for other in dice.sample(above, most)}
    wide = [row for row in rows[1:] if len(row) > 1]
    while len(found) < count:
        one, other = dice.sample(dice.choice(wide), 2)
        relation = dice.choice(SIDEWAYS)
        if (other, one, relation) not in found:  # a mutual link is written once
            found.add((one, other, relation))
    return [
        {"from": origin, "to": target, "relation": relation, "why": {"text": _words(dice, 10)} if dice.random() < 0.5 else None}
        for origin, target, relation in sorted(found)
    ]
