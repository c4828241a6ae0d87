"""Search over everything in a theory: parts of words, without capitals and accents, then what is near to them.

Dutch makes compounds, so a word is found inside others: "criminaliteit" in "jeugdcriminaliteit".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from theory.graph import TheoryGraph
from theory.model import Theory
from theory.search.query import Query
from theory.search.text_matching import folded, search_text

KINDS = ("nodes", "terms", "claims", "actions", "actors", "items", "sources")
"""What can be found, in the order of showing."""


@dataclass(frozen=True)
class Record:
    """Something that can be found: its kind, its id (a term's name), where it stands, and the folded text to search in.

    `node` is what it stands in: a node, of an item of the deepening its topic.
    """

    kind: str
    id: str
    node: str
    text: str


def records(graph: TheoryGraph) -> list[Record]:
    """Everything that can be found, by kind, each in the order of showing."""
    return sorted(_records(graph), key=lambda record: KINDS.index(record.kind))


def node_records(theory: Theory) -> list[Record]:
    """The nodes of a theory, in the order of showing."""
    return [Record("nodes", node.id, node.id, folded(search_text(node))) for node in theory.nodes]


def _records(graph: TheoryGraph) -> Iterator[Record]:
    yield from node_records(graph.theory)
    for node_id in graph:
        shown = graph.node(node_id)
        yield from (Record("claims", claim.id, node_id, folded(search_text(claim))) for claim in shown.claims)
        yield from (Record("actions", action.id, node_id, folded(search_text(action))) for action in shown.actions)
    yield from (Record("terms", term.name, "", folded(search_text(term))) for term in graph.theory.terms)
    kinds = {kind.id: kind.keywords for kind in graph.theory.kinds}
    yield from (Record("actors", actor.id, "", folded(search_text(actor, kinds[actor.kind]))) for actor in graph.theory.actors)
    for collection in graph.deepening.collections:
        texts = ((item.id, search_text(item, collection.keywords)) for item in collection.items)
        yield from (Record("items", item_id, collection.topic, folded(text)) for item_id, text in texts)
    yield from (Record("sources", source.id, "", folded(search_text(source))) for source in graph.theory.sources)


def found(among: Iterable[Record], query: Query) -> list[Record]:
    """The records that answer every part of the query, by kind, best first; none for a query without words."""
    graded = [(record, grade) for record in among if (grade := query.grade(record.text)) is not None]
    graded.sort(key=lambda one: (KINDS.index(one[0].kind), one[1]))
    return [record for record, _ in graded]
