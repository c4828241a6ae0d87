"""Small theories that pass every check, for rules that must hold whatever a theory looks like.

Their ids come from one short list, so that things of different kinds often share one, which the checks allow; and among
those ids are names that every JavaScript object or array has.  Their texts hold what templates, markup and searches could
stumble over.

Hypothesis chooses what there is and what refers to what.  What is said and on which page comes from one number that it
chooses too: drawing every text would make a theory take ten times as long, and a failing one hardly get smaller.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, get_args

import yaml
from hypothesis import Phase
from hypothesis import strategies as st

from theory.deepening import Show
from theory.model import Line, Role, Shape, Theory
from theory.selection import Selection

UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""For rules of which each example takes a good part of a second: making a failing one smaller would take minutes."""

IDS = ("constructor", "valueof", "tostring", "length", "name", "keys", "map", "size", "then", "a", "b1", "c-d")
"""In a ring: each list of a theory takes its ids from one of the places `STARTS` onwards."""

STARTS = (0, 2, 9)
"""So near to each other that lists often overlap."""

WORDS = (
    "buurt",
    "Park",
    "cliënten",
    "ÉÉN",
    "verant\u00adwoording",
    "{count}",
    "{name}",
    "$&",
    "<b>vet</b>",
    "</script>",
    "R&D",
    '"zo"',
    "'s avonds",
    "a; b",
    "=1+1",
    "½",
)
"""Of which every text is made."""

RELATIONS: tuple[tuple[Role, bool, Line, Shape], ...] = (
    ("contribution", False, "solid", "disc"),
    ("precondition", False, "double", "square"),
    ("support", False, "thick", "bar"),
    ("part", False, "solid", "target"),
    ("interaction", True, "dashed", "ring"),
    ("cohesion", False, "dotted", "cross"),
    ("cohesion", True, "dotted", "half"),
)
"""Role, whether it is mutual, line and shape."""


def write(theory: Theory, folder: Path) -> Path:
    """The theory as YAML in a new folder."""
    folder.mkdir(parents=True, exist_ok=True)
    data = theory.model_dump(mode="json", by_alias=True, exclude_none=True)
    (folder / "theory.yaml").write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder


@st.composite
def theories(draw: st.DrawFn, busy: bool = False) -> Theory:
    """Theories of 1 to 4 levels and 2 to 9 nodes, all linked; with or without actors, actions, sources, terms, a deepening.

    Those that are `busy` have several actors and sources, and actions at every node.  Links lead upwards or stay on their
    level, but those of mutual and cohesive relations lead anywhere.  Nodes stand in the order in which a folder with this
    theory would be read.
    """
    words = _Wording(Random(draw(st.integers(0, 999))))
    printed = draw(st.booleans())  # of a publication, so that everything has a page
    levels = draw(_ids(1, 4))
    sources = draw(_ids(2 * busy, 5))
    actors = draw(_ids(3 * busy, 5))
    kinds = draw(_ids(1, 3))
    relations = draw(_ids(len(RELATIONS), len(RELATIONS)))
    nodes = _nodes(draw, words, levels, actors, sources, int(busy))
    depth = {node["id"]: levels.index(node["level"]) for node in nodes}
    data: dict[str, Any] = {
        "title": words.text(),
        **words.some(version=words.text, description=words.text),
        "levels": [{"id": one, "name": words.text(), **words.some(plural=words.text, note=words.text)} for one in levels],
        "relations": [
            {"id": one, "label": words.text(), "role": role, "mutual": mutual, "line": line, "shape": shape}
            | words.some(given=words.text, explanation=words.text, received=lambda: {"one": words.text(), "many": words.text()})
            for one, (role, mutual, line, shape) in zip(relations, RELATIONS, strict=True)
        ],
        "nodes": nodes,
        "links": _links(draw, words, depth, relations, sources),
        "kinds": [{"id": one, "name": words.text()} for one in kinds],
        "actors": [
            {
                "id": one,
                "name": words.text(),
                "kind": draw(st.sampled_from(kinds)),
                "part_of": draw(_among(actors[number + 1 :], 2)),  # only of those that follow: of itself by no detour
                **words.some(explanation=words.text, keywords=words.texts),
            }
            for number, one in enumerate(actors)
        ],
        "sources": [
            {"id": one, "title": words.text(), "authors": words.texts()}
            | words.some(year=words.year, publisher=words.text, url=lambda: "https://x.nl/a_b?c=1&d=2", note=words.text)
            for one in sources
        ],
        "terms": [{"name": one, "explanation": words.text(), **words.some(keywords=words.texts)} for one in words.names()],
        "synonyms": [[words.text(), words.text(), "verantwoorden"] for _ in range(draw(_number(0, 2)))],
        "stories": _stories(draw, words, nodes),
        "questions": [
            {"id": one, "text": words.text(), "answers": [f"{number}. {words.text()}" for number in range(draw(_number(2, 5)))]}
            for one in draw(_ids(0, 2))
        ],
        "explanation": [{"id": one, "title": words.text(), "text": words.text()} for one in draw(_ids(0, 2))],
    }
    if printed:
        whys = [link["why"] for link in data["links"] if "why" in link]
        for part in (*nodes, *data["links"], *whys):
            part["page"] = words.page()
        data["publication"] = {"title": words.text(), "authors": words.texts()}
    data |= _deepening(draw, words, [node["id"] for node in nodes], actors, sources, printed)
    return Theory.model_validate(data)


@st.composite
def selections(draw: st.DrawFn, theory: Theory) -> Selection:
    """What someone may choose among the actions of a theory; the words are mostly parts of words in one of its actions."""
    said = [word for node in theory.nodes for action in node.actions for word in action.text.split()]
    parts = st.sampled_from(said).flatmap(lambda word: st.integers(1, len(word)).map(lambda end: word[:end]))
    words = [draw(parts) for _ in range(draw(_number(0, 2)))] if said else []
    return Selection(
        actors=tuple(draw(_among([actor.id for actor in theory.actors], 3))),
        nodes=tuple(draw(_among([node.id for node in theory.nodes], 2))),
        words=" ".join([*words, *draw(st.sampled_from([[], [], [], [], ["xyz"], ["buurten"], ["verantwording"]]))]),
        named=draw(st.sampled_from([False, False, True])),
    )


class _Wording:
    """What a theory says where it may say anything."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def text(self) -> str:
        return " ".join(self._random.choices(WORDS, k=self._random.randint(1, 4)))

    def texts(self) -> list[str]:
        return [self.text() for _ in range(self._random.randint(0, 3))]

    def names(self) -> list[str]:
        return self._random.sample(WORDS, self._random.randint(0, 3))

    def page(self) -> int:
        return self._random.randint(1, 60)

    def kind(self) -> str:
        return self._random.choice(["oorzaak", "begrip", "norm", "feit"])

    def year(self) -> int:
        return self._random.randint(1990, 2025)

    def some(self, **optional: Callable[[], object]) -> dict[str, Any]:
        """Any of these keys."""
        return {name: make() for name, make in optional.items() if self._random.random() < 0.5}


def _number(least: int, most: int) -> st.SearchStrategy[int]:
    """A number, each as often: hypothesis prefers the smallest and the largest, and most rules need some of everything."""
    return st.sampled_from(range(least, most + 1))


def _ids(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """So many different ids, next to each other in the ring."""
    return st.tuples(st.sampled_from(STARTS), _number(least, most)).map(
        lambda drawn: [IDS[(drawn[0] + number) % len(IDS)] for number in range(drawn[1])]
    )


def _among(values: list[str], most: int) -> st.SearchStrategy[list[str]]:
    """Some of these values, each at most once."""
    return _number(0, min(most, len(values))).flatmap(
        lambda size: st.lists(st.sampled_from(values), min_size=size, max_size=size, unique=True) if size else st.just([])
    )


def _item_ids(start: int) -> Iterator[str]:
    """Ids without end: those of the ring from `start` onwards, then the same with a number after them."""
    ring = [*IDS[start:], *IDS[:start]]
    yield from ring
    number = 2
    while True:
        yield from (f"{one}-{number}" for one in ring)
        number += 1


def _nodes(
    draw: st.DrawFn, words: _Wording, levels: list[str], actors: list[str], sources: list[str], least: int
) -> list[dict[str, Any]]:
    """Nodes by level, at least one on each, with at least so many actions each."""
    ids = draw(_ids(max(2, len(levels)), 9))
    more = [draw(_number(0, len(levels) - 1)) for _ in ids[len(levels) :]]
    fresh = _item_ids(draw(st.sampled_from(STARTS)))
    nodes = []
    for one, level in zip(ids, sorted([*range(len(levels)), *more]), strict=True):
        claims = [
            {"id": next(fresh), "text": words.text(), "kind": words.kind(), "sources": draw(_among(sources, 2))}
            | words.some(page=words.page)
            for _ in range(draw(_number(0, 2)))
        ]
        nodes.append(
            {
                "id": one,
                "level": levels[level],
                "name": words.text(),
                "claims": claims,
                "actions": _actions(draw, words, fresh, draw(_number(least, 3)), ids, actors, sources),
                "sources": draw(_among(sources, 2)),
                **words.some(short_name=words.text, mention=words.text, essence=words.text, quote=words.text),
            }
        )
    return nodes


def _actions(
    draw: st.DrawFn,
    words: _Wording,
    fresh: Iterator[str],
    count: int,
    nodes: list[str],
    actors: list[str],
    sources: list[str],
) -> list[dict[str, Any]]:
    """The actions of one node, each perhaps a part of one before it."""
    actions: list[dict[str, Any]] = []
    for _ in range(count):
        parent = draw(st.sampled_from([None, *(action["id"] for action in actions)]))
        group = draw(st.sampled_from([None, "Voor de buurt", "Voor {count}"]))
        actions.append(
            {
                "id": next(fresh),
                "text": words.text(),
                "actors": [{"id": who, "named": draw(st.booleans())} for who in draw(_among(actors, 3))],
                "sources": draw(_among(sources, 2)),
                "see_also": draw(_among(nodes, 1)),
                **({"parent": parent} if parent else {}),
                **({"group": group} if group else {}),
                **words.some(page=words.page, keywords=words.texts),
            }
        )
    return actions


def _stories(draw: st.DrawFn, words: _Wording, nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Stories that show nodes in the schema, in a view of their own with a text, or nothing in particular."""

    def step(node: dict[str, Any], way: str) -> dict[str, Any]:
        texts = [item["id"] for item in (*node["claims"], *node["actions"])][:2] if way == "knoop" else []
        address = f"?{way}={node['id']}" if way else "?"
        return {"address": address, "texts": texts, **words.some(say=words.text, notes=words.text)}

    steps = st.lists(st.builds(step, st.sampled_from(nodes), st.sampled_from(["", "selectie", "knoop"])), min_size=1, max_size=3)
    return [{"id": one, "title": words.text(), "steps": draw(steps)} for one in draw(_ids(0, 2))]


def _deepening(
    draw: st.DrawFn, words: _Wording, nodes: list[str], actors: list[str], sources: list[str], printed: bool
) -> dict[str, Any]:
    """Documents, topics with a collection each, and their items, of which some are part of one before it; or nothing at all."""
    topics = draw(_ids(0, 2))
    fresh = _item_ids(draw(st.sampled_from(STARTS)))
    documents = [*draw(_ids(1, 2)), *(["publicatie"] if printed else [])]
    collections = []
    for topic in topics:
        show = draw(st.sampled_from(get_args(Show)))
        fields = draw(_ids(0, 3))
        items: list[dict[str, Any]] = []
        for _ in range(draw(_number(1, 4))):
            items.append(_item(draw, words, next(fresh), documents, [nodes, actors, sources], fields, items))
            if show == "series":
                years = draw(st.sets(st.integers(2015, 2020), min_size=1, max_size=3))
                items[-1] |= {"group": "Geteld", "values": {str(year): words.page() / 2 for year in years}}
        collections.append(
            {"id": topic, "topic": topic, "title": words.text(), "show": show, "items": items}
            | {"fields": [{"id": one, "label": words.text()} for one in fields]}
            | words.some(intro=words.text, warnings=words.texts)
            | (words.some(unit=words.text) if show == "series" else {})
        )
    return {
        "documents": [{"id": one, "title": words.text()} for one in documents if topics and one != "publicatie"],
        "topics": [{"id": one, "title": words.text(), **words.some(intro=words.text)} for one in topics],
        "collections": collections,
    }


def _item(
    draw: st.DrawFn,
    words: _Wording,
    own: str,
    documents: list[str],
    others: list[list[str]],
    fields: list[str],
    before: list[dict[str, Any]],
) -> dict[str, Any]:
    """An item that points to some nodes and actors, rests on some sources and answers some fields."""
    nodes, actors, sources = (draw(_among(ids, 2)) for ids in others)
    parent = draw(st.sampled_from([None, *(item["id"] for item in before)]))
    return {
        "id": own,
        "title": words.text(),
        "document": draw(st.sampled_from(documents)),
        "nodes": [{"id": one, "named": draw(st.booleans())} for one in nodes],
        "actors": [{"id": one} for one in actors],
        "sources": sources,
        "fields": {one: draw(st.sampled_from([words.text(), [words.text(), words.text()]])) for one in draw(_among(fields, 3))},
        "items": [{"id": item["id"]} for item in before[:1]],
        **({"parent": parent} if parent else {}),
        **words.some(
            text=words.text, group=words.text, section=words.text, page=words.page, note=words.text, keywords=words.texts
        ),
        **words.some(quote=lambda: {"text": words.text(), "by": words.text()}),
    }


def _links(
    draw: st.DrawFn, words: _Wording, depth: dict[str, int], relations: list[str], sources: list[str]
) -> list[dict[str, Any]]:
    """Links that leave no node alone: each node after the first has one to a node before it, and there are some more."""
    nodes = list(depth)
    pairs = [(one, draw(st.sampled_from(nodes[:number]))) for number, one in enumerate(nodes) if number]
    pairs += draw(st.lists(st.tuples(st.sampled_from(nodes), st.sampled_from(nodes)), max_size=6))
    links: dict[tuple[str, str, str], dict[str, Any]] = {}
    for origin, target in pairs:
        number = draw(_number(0, len(relations) - 1))
        role, mutual, _, _ = RELATIONS[number]
        if depth[origin] < depth[target] and not mutual and role != "cohesion":
            origin, target = target, origin
        one, other = sorted((origin, target)) if mutual else (origin, target)
        if origin != target and (one, other, relations[number]) not in links:
            why = {"why": {"text": words.text(), "sources": draw(_among(sources, 1))}} if draw(st.booleans()) else {}
            links[one, other, relations[number]] = {"from": origin, "to": target, "relation": relations[number], **why}
    return list(links.values())
