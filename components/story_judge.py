"""Whether the addresses in a theory's stories lead where they should; `check` is handed this, for only the explorer knows."""

from collections.abc import Mapping
from dataclasses import fields

from components.address import HOW, SEVERAL, Address, flat, items_in, pairs_of, read_query
from components.views import parameters
from theory.checks.stories import Judgement
from theory.graph import TheoryGraph


def judge(graph: TheoryGraph, query: str) -> Judgement:
    """What a query of a step shows, and each part of it that is not known, or of no use there."""
    shown, _ = read_query(query, graph, parameters(graph))
    kept = {name: value for name, value in vars(shown).items() if value}
    names = [one.name for one in fields(Address) if one.name not in HOW]
    known = _known(graph, shown)
    wrong: list[tuple[str, list[str]]] = []
    for name, value in flat(pairs_of(query)).items():
        if name not in names:
            wrong.append((name, names))
            continue
        values = value.split(",") if name in SEVERAL else [value]
        for one in values:
            if one and one not in kept.get(name, "").split(",") and one != kept.get(name):
                wrong.append((f"{name}={one}", [f"{name}={other}" for other in known.get(name, [])]))
    return Judgement(shown.knoop, wrong)


def _known(graph: TheoryGraph, shown: Address) -> Mapping[str, list[str]]:
    """What a parameter may hold, as far as it can be listed."""
    nodes = list(graph)
    items = list(items_in(graph, shown.knoop, shown.deel))
    return {
        "weergave": [view for view in parameters(graph) if view != "knoop"],
        **dict.fromkeys(("selectie", "knoop", "bij", "naast"), nodes),
        "deel": list(graph.deepening.topic_ids),
        "kolommen": graph.deepening.columns(shown.deel),
        "vraag": ["leunt", "zonder", "naast"],
        "verband": [".".join(pair) for pair in graph.pairs],
        "aard": list(dict.fromkeys(link.relation for link in graph.theory.links)),
        "actor": list(graph.actor_ids),
        "item": items,
    }
