"""The third layer of checks: do the parts fit each other?"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import networkx as nx

from theory import messages
from theory.checks.assumptions import check_assumptions
from theory.checks.entries import entry, unknown
from theory.checks.items import check_items
from theory.checks.pages import check_pages
from theory.checks.pictures import check_pictures
from theory.checks.structure import Structured
from theory.checks.wholes import check_wholes
from theory.deepening import PUBLICATION
from theory.examples import flow, line, part
from theory.form import ID
from theory.model import Action, ActionActor, Node, Theory
from theory.problems import Problem, nearest, problem
from theory.reading.folder import Folder, LocatedValue
from theory.reading.signs import seen
from theory.search.text_matching import as_id

Known = dict[str, set[str]]
WITH_IDS = (
    "levels",
    "relations",
    "nodes",
    "kinds",
    "actors",
    "sources",
    "explanation",
    "stories",
    "questions",
    "documents",
    "topics",
    "collections",
)


def check_consistency(folder: Folder, structured: Structured) -> list[Problem]:
    """Every problem that shows only when the parts are seen together.

    Parts of the wrong shape still count as existing, under the ids that they may have been meant to have, and what may well
    stand where nothing could be read is not missed, so that one mistake is reported once.
    """
    known = _known(folder)
    return [
        *_duplicate_ids(folder),
        *_same_answers(structured),
        *_presence(folder, structured, known),
        *_references(folder, structured, known),
        *check_wholes(structured),
        *_links(structured),
        *_level_cycles(structured, known),
        *_unlinked(folder, structured, known),
        *_of_a_publication(folder, structured),
        *check_pages(structured),
    ]


def _known(folder: Folder) -> Known:
    """The ids of each list; without the lists that may stand, whole, where nothing could be read."""
    said = {name: [value for value in _values(folder, name, "id") if value] for name in WITH_IDS}
    ids = {
        name: {one for value in said[name] for one in (value, seen(value), as_id(value)) if re.fullmatch(ID, one)}
        for name in WITH_IDS
    }
    hidden = folder.no_lists | {name for name in WITH_IDS if folder.unreadable and not ids[name]}
    ids["nodes"] |= folder.unreadable
    known = {name: ids[name] for name in WITH_IDS if name not in hidden}
    if "publication" in folder.single and "documents" in known:
        known["documents"].add(PUBLICATION)
    return known


def _values(folder: Folder, name: str, *keys: str) -> set[str | None]:
    """What the items of the list `name` say under `keys`; None is among them if one says nothing usable."""
    items = [piece.value if isinstance(piece.value, dict) else {} for piece in folder.pieces(name)]
    values = (item.get(key) for item in items for key in keys)
    return {value if isinstance(value, str) else None for value in values}


def _duplicate_ids(folder: Folder) -> Iterator[Problem]:
    """Ids are unique within their list; those of claims and actions, and of items, within the theory, for they are addresses."""
    for name in WITH_IDS:
        yield from _repeats((piece, ()) for piece in folder.pieces(name))
    for name, keys in (("nodes", ("claims", "actions")), ("collections", ("items",))):
        yield from _repeats(place for piece in folder.pieces(name) for key in keys for place in _within(piece, key))
    for piece in folder.pieces("collections"):
        yield from _repeats(_within(piece, "fields"))


def _same_answers(structured: Structured) -> Iterator[Problem]:
    """Answers to a question that nobody can tell apart."""
    for question, piece in structured.items["questions"]:
        said = [" ".join(answer.lower().split()) for answer in question.answers]
        for number, answer in enumerate(said):
            if answer in said[:number]:
                yield problem("same-answer", piece.locate("answers", number), answer=question.answers[number], id=question.id)


def _within(piece: LocatedValue, key: str) -> Iterator[tuple[LocatedValue, tuple[str | int, ...]]]:
    """The places of what stands in a list within a part."""
    inside = piece.value.get(key) if isinstance(piece.value, dict) else None
    if isinstance(inside, list):
        yield from ((piece, (key, number)) for number in range(len(inside)))


def _repeats(places: Iterable[tuple[LocatedValue, tuple[str | int, ...]]]) -> Iterator[Problem]:
    first: dict[str, Any] = {}
    for piece, steps in places:
        value = piece.value
        for step in steps:
            value = value[step]
        found = value.get("id") if isinstance(value, dict) else None
        if not isinstance(found, str):
            continue
        mark = piece.locate(*steps, "id")
        if found in first:
            yield problem("duplicate-id", mark, id=found, path=first[found].path, line=first[found].line)
        first.setdefault(found, mark)


def _presence(folder: Folder, structured: Structured, known: Known) -> Iterator[Problem]:
    if folder.unreadable:
        return
    for name, code in (("levels", "no-levels"), ("nodes", "no-nodes")):
        if not folder.pieces(name) and name not in folder.no_lists:
            yield problem(code, folder.mark, example=line(Theory, name))
    used = _values(folder, "nodes", "level")
    if not used or not used <= known.get("levels", set()):  # a node of a level that is not there may belong to any
        return
    for level, piece in structured.items["levels"]:
        if level.id not in used:
            yield problem("empty-level", piece.locate("id"), example=entry("nodes", folder, level=level.id), id=level.id)


def _references(folder: Folder, structured: Structured, known: Known) -> Iterator[Problem]:
    def check(code: str, among: str, value: str, piece: LocatedValue, *steps: str | int) -> Iterator[Problem]:
        if among not in known or value in known[among]:
            return
        yield unknown(code, piece.locate(*steps), value, known[among], among, entry(among, folder, id=value))

    def cited(item: Any, piece: LocatedValue, *steps: str | int) -> Iterator[Problem]:
        for number, source in enumerate(item.sources):
            yield from check("unknown-source", "sources", source, piece, *steps, "sources", number)

    for name, code, among in (("order", "unknown-node", "nodes"), ("bibliography", "unknown-source", "sources")):
        for value, piece in structured.items[name]:
            if isinstance(value, str):
                yield from check(code, among, value, piece)
    for link, piece in structured.items["links"]:
        yield from check("unknown-node", "nodes", link.origin, piece, "from")
        yield from check("unknown-node", "nodes", link.target, piece, "to")
        yield from check("unknown-relation", "relations", link.relation, piece, "relation")
        if link.why:
            yield from cited(link.why, piece, "why")
    for actor, piece in structured.items["actors"]:
        yield from check("unknown-kind", "kinds", actor.kind, piece, "kind")
        for number, wider in enumerate(actor.part_of):
            yield from check("unknown-actor", "actors", wider, piece, "part_of", number)
    for node, piece in structured.items["nodes"]:
        yield from check("unknown-level", "levels", node.level, piece, "level")
        yield from cited(node, piece)
        for number, claim in enumerate(node.claims):
            yield from cited(claim, piece, "claims", number)
        actions = {action.id for action in node.actions}
        for number, action in enumerate(node.actions):
            place = ("actions", number)
            yield from cited(action, piece, *place)
            if action.kind and action.actors:
                yield problem("explanation-with-actors", piece.locate(*place, "actors"), id=action.id)
            if action.parent and action.parent not in actions:
                new = line(Node, "actions", [part(Action, id=action.parent)])
                yield unknown("unknown-action", piece.locate(*place, "parent"), action.parent, actions, "actions", new)
            for index, actor in enumerate(action.actors):
                yield from check("unknown-actor", "actors", actor.id, piece, *place, "actors", index, "id")
            for index, other in enumerate(action.see_also):
                yield from check("unknown-node", "nodes", other, piece, *place, "see_also", index)
    yield from check_assumptions(folder, structured, check)
    yield from check_items(folder, structured, check)
    yield from check_pictures(structured, check)
    said = _items(folder)
    for story, piece in structured.items["stories"]:
        for number, step in enumerate(story.steps):
            for index, text in enumerate(step.texts):
                if text not in said and "nodes" in known:
                    mark = piece.locate("steps", number, "texts", index)
                    yield problem("unknown-text", mark, id=text, near=nearest(text, said))


def _items(folder: Folder) -> set[str]:
    """The ids of all claims and actions, also of those of the wrong shape."""
    nodes = [piece.value for piece in folder.pieces("nodes") if isinstance(piece.value, dict)]
    lists = [node[name] for node in nodes for name in ("claims", "actions") if isinstance(node.get(name), list)]
    ids = [item.get("id") for items in lists for item in items if isinstance(item, dict)]
    return {one for one in ids if isinstance(one, str)}


def _links(structured: Structured) -> Iterator[Problem]:
    mutual = {relation.id for relation, _ in structured.items["relations"] if relation.mutual}
    first: dict[tuple[str, str, str], Any] = {}
    for link, piece in structured.items["links"]:
        if link.origin == link.target:
            yield problem("self-link", piece.mark, id=link.origin)
            continue
        ends = (link.origin, link.target)
        if link.relation in mutual:
            ends = (min(ends), max(ends))
        key = (*ends, link.relation)
        if key in first:
            names = {"origin": link.origin, "target": link.target, "relation": link.relation}
            yield problem("duplicate-link", piece.mark, **names, path=first[key].path, line=first[key].line)
        first.setdefault(key, piece.mark)


def _level_cycles(structured: Structured, known: Known) -> Iterator[Problem]:
    """Following the arrows may not lead back over another level; mutual and cohesion links do not count."""
    levels = {node.id: node.level for node, _ in structured.items["nodes"] if node.level in known.get("levels", set())}
    bound = {r.id for r, _ in structured.items["relations"] if not r.mutual and r.role != "cohesion"}
    graph = nx.DiGraph()
    marks: dict[tuple[str, str], Any] = {}
    for link, piece in structured.items["links"]:
        if link.relation in bound and link.origin != link.target and {link.origin, link.target} <= levels.keys():
            graph.add_edge(link.origin, link.target)
            marks.setdefault((link.origin, link.target), piece.mark)
    for component in nx.strongly_connected_components(graph):
        if len({levels[node] for node in component}) < 2:
            continue
        # a shortest way round through a link that leaves its level, so that the kring named is a real one
        part = graph.subgraph(component)
        origin, target = min((edge for edge in part.edges if levels[edge[0]] != levels[edge[1]]), key=marks.__getitem__)
        way = [origin, *nx.shortest_path(graph, target, origin)]
        yield problem("level-cycle", marks[origin, target], path=" → ".join(way))


def _unlinked(folder: Folder, structured: Structured, known: Known) -> Iterator[Problem]:
    """Nodes without any link; not while a link has a bad end, for it may be meant for one of them."""
    if len(folder.pieces("nodes")) < 2 or folder.unreadable or "links" in folder.no_lists:
        return
    linked = _values(folder, "links", "from", "to")
    if not linked <= known.get("nodes", set()):
        return
    for node, piece in structured.items["nodes"]:
        if node.id not in linked:
            example = entry("links", folder, **_upward(node, structured))
            yield problem("unlinked", piece.locate("id"), example=example, id=node.id)


def _upward(node: Node, structured: Structured) -> dict[str, str]:
    """The ends of a link between a node and one of another level, from low to high."""
    levels = [level.id for level, _ in structured.items["levels"]]
    others = [one for one, _ in structured.items["nodes"] if one.level != node.level and one.level in levels]
    if not others or node.level not in levels:
        return {"origin": node.id}
    high, low = sorted((node, others[0]), key=lambda one: levels.index(one.level))
    return {"origin": low.id, "target": high.id}


def _of_a_publication(folder: Folder, structured: Structured) -> Iterator[Problem]:
    """What renders a publication says on which page, and whom it names; a theory of its own need not."""
    publication = folder.single.get("publication")
    if publication is None or not isinstance(publication.value, dict):
        return
    for name in ("nodes", "links"):
        for item, piece in structured.items[name]:
            if item.page is None:
                yield problem("missing-page", piece.mark, example=line(Node, "page"), where=messages.WHERE[name])
    for link, piece in structured.items["links"]:
        if link.why and link.why.page is None:
            yield problem("missing-page", piece.locate("why"), example=line(Node, "page"), where=messages.WHERE["why"])
    for node, piece in structured.items["nodes"]:
        for number, action in enumerate(node.actions):
            for index, who in enumerate(action.actors):
                if "named" not in who.model_fields_set:
                    mark = piece.locate("actions", number, "actors", index)
                    yield problem("missing-named", mark, example=flow(part(ActionActor, id=who.id)))
