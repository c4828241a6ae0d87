"""A theory far larger than any that is shipped: 1,000 nodes, 10,000 actions, 400 actors, about 3,000 links.

It is the same at every run.
"""

from random import Random
from typing import Any

from theory.model import Theory

LEVELS = (3, 17, 80, 300, 600)
"""How many nodes each level has, highest first."""
ACTIONS = 10_000
ACTORS = 400
LINKS = 3_000
SOURCES = 400

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
WORDS = ["buurt", "wijk", "plek", "mensen", "samen", "ruimte", "steun", "zorg", "werk", "leren", "vragen", "stem"]


def large_theory() -> Theory:
    """The theory, as checked models."""
    dice = Random(1)
    rows = [[f"n{level}-{number}" for number in range(count)] for level, count in enumerate(LEVELS)]
    return Theory.model_validate(
        {
            "title": "Grote theorie",
            "levels": [{"id": f"niveau-{level}", "name": f"Niveau {level}"} for level in range(len(rows))],
            "relations": RELATIONS,
            "nodes": _nodes(dice, rows),
            "links": _links(dice, rows),
            "kinds": [{"id": kind, "name": kind.capitalize()} for kind in KINDS],
            "actors": [
                {"id": f"a{n}", "name": f"Partij {n}", "kind": KINDS[n % 3], "part_of": [f"a{n % 3}"] if n > 2 else []}
                for n in range(ACTORS)
            ],
            "sources": [{"id": f"s{n}", "title": _words(dice, 8), "year": 1990 + n % 35} for n in range(SOURCES)],
        }
    )


def _words(dice: Random, count: int) -> str:
    return " ".join(dice.choices(WORDS, k=count)).capitalize()


def _nodes(dice: Random, rows: list[list[str]]) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = [
        {
            "id": node,
            "level": f"niveau-{level}",
            "name": f"{_words(dice, 2)} {node}",
            "essence": _words(dice, 20),
            "claims": [
                {"id": f"{node}-c{n}", "text": _words(dice, 15), "kind": "feit", "sources": [f"s{dice.randrange(SOURCES)}"]}
                for n in range(2)
            ],
            "actions": [],
            "sources": [f"s{n}" for n in sorted(dice.sample(range(SOURCES), 3))],
        }
        for level, row in enumerate(rows)
        for node in row
    ]
    for number in range(ACTIONS):
        actors = dice.sample(range(ACTORS), 2)
        action = {"text": _words(dice, 12), "actors": [{"id": f"a{n}", "named": n % 2 == 0} for n in actors]}
        node = nodes[number % len(nodes)]
        node["actions"].append({"id": f"{node['id']}-a{number}", **action})
    return nodes


def _links(dice: Random, rows: list[list[str]]) -> list[dict[str, Any]]:
    """The second level is part of the first; every other node leads to one or more above it; the rest goes sideways."""
    found = {(node, dice.choice(rows[0]), "deel") for node in rows[1]}
    for above, row in zip(rows[1:], rows[2:], strict=False):
        for node in row:
            found |= {(node, other, dice.choice(UPWARDS)) for other in dice.sample(above, dice.choice([1, 2, 2, 3]))}
    while len(found) < LINKS:
        one, other = dice.sample(dice.choice(rows[1:]), 2)
        relation = dice.choice(SIDEWAYS)
        if (other, one, relation) not in found:  # a mutual link is written once
            found.add((one, other, relation))
    return [
        {"from": origin, "to": target, "relation": relation, "why": {"text": _words(dice, 10)} if dice.random() < 0.5 else None}
        for origin, target, relation in sorted(found)
    ]
