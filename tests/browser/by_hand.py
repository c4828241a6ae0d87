"""What the actions view should show, counted from the model without any of the code under test.

One exception: which actions are found by other words than were typed is asked of Python.
"""

import unicodedata
from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests import theories
from theory.model import Action, Claim, Node
from theory.search.query import Query
from theory.selection import Selection

GRAPH = theories.shipped_graph()
THEORY = GRAPH.theory
ACTORS = [actor.id for actor in THEORY.actors]
NODES = [node.id for node in THEORY.nodes]


def bare(text: str) -> str:
    """A text without capitals and accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(letter) != "Mn")


def parts(node: Node) -> list[Claim | Action]:
    """The texts of a node that have an id of their own."""
    return [*node.claims, *node.actions]


def above(actor_id: str) -> set[str]:
    """By hand: all actors of which this one is part."""
    parts = next(actor.part_of for actor in THEORY.actors if actor.id == actor_id)
    return set(parts).union(*map(above, parts))


def below(node_id: str) -> set[str]:
    """By hand: the node with all that lead up to it."""
    rank = {node.id: [level.id for level in THEORY.levels].index(node.level) for node in THEORY.nodes}
    bearing = {relation.id: relation for relation in THEORY.relations if relation.role != "cohesion"}
    ends = [(link.origin, link.target) for link in THEORY.links if link.relation in bearing]
    ends += [(link.target, link.origin) for link in THEORY.links if link.relation in bearing and bearing[link.relation].mutual]
    return {node_id}.union(*(below(low) for low, high in ends if high == node_id and rank[low] > rank[high]))


ABOVE = {actor: above(actor) for actor in ACTORS}
BELOW = {node: below(node) for node in NODES}
TEXTS = {action.id: [bare(text) for text in (action.text, *action.keywords)] for node in THEORY.nodes for action in node.actions}


def number(count: int) -> str:
    """So many actions, in words."""
    return f"{count} {'actie' if count == 1 else 'acties'}"


@cache  # of what it gives, nothing is changed
def by_hand(actor: str = "", bij: str = "", zoek: str = "", genoemd: str = "") -> dict[str, Any]:
    """What should be shown for this choice."""
    places = set[str]().union(*(BELOW[node] for node in bij.split(",") if node))
    if any(part.forms or part.synonyms or part.meant for part in Query.of(zoek, GRAPH.lexicon).parts):
        within = [action for node_id, action in Selection(words=zoek).within(GRAPH) if not places or node_id in places]
    else:
        words = bare(zoek).split()
        there = [action for node in THEORY.nodes if not places or node.id in places for action in node.to_do]
        within = [action for action in there if all(any(word in text for text in TEXTS[action.id]) for word in words)]
    own = {who for who in actor.split(",") if who}
    wider = set[str]().union(*(ABOVE[who] for who in own)) - own
    parts: dict[str, list[str]] = {"all": [], "named": [], "inferred": [], "wider": []}
    for action in within:
        named = {who.id for who in action.actors if who.named}
        inferred = {who.id for who in action.actors} - named
        name = "all" if not own else "named" if named & own else "inferred" if inferred & own else "wider"
        if (name != "wider" or (named | inferred) & wider) and (name != "all" or named or not genoemd):
            parts[name].append(action.id)
    shown = [(name, ids) for name, ids in parts.items() if ids and not (genoemd and own and name != "named")]
    total = sum(len(ids) for name, ids in shown if name != "wider")
    counts = dict.fromkeys(ACTORS, 0)
    for action in within:
        for who in {one.id for one in action.actors if one.named or not genoemd}:
            counts[who] += 1
    return {"sections": shown, "total": number(total), "counts": counts, "pressed": own}


def hand_count(choice: dict[str, str], node: str) -> int:
    """How many actions the chosen actors would have at a node, wherever is chosen now."""
    return int(by_hand(**{**choice, "bij": node})["total"].split()[0])


def ids_by_hand(**choice: str) -> list[str]:
    return [action for _, ids in by_hand(**choice)["sections"] for action in ids]


def ids_on(page: Page) -> list[str]:
    """The actions that the page shows, to hold beside that."""
    return list(page.eval_on_selector_all(".vt-results [data-action]", "items => items.map(item => item.dataset.action)"))
