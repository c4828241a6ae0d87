"""Search over everything in a theory: parts of words, without capitals and accents.

Dutch makes compounds, so a word is found inside others: "criminaliteit" in "jeugdcriminaliteit".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from theory.graph import TheoryGraph
from theory.text_matching import folded, search_text

KINDS = ("nodes", "terms", "claims", "actions", "actors", "sources")
"""What can be found, in the order of showing."""


@dataclass(frozen=True)
class Record:
    """Something that can be found: its kind, its id (a term's name), the node it stands in, the text to search in."""

    kind: str
    id: str
    node: str
    text: str


def records(graph: TheoryGraph) -> list[Record]:
    """Everything that can be found, by kind, each in the order of showing."""
    return sorted(_records(graph), key=lambda record: KINDS.index(record.kind))


def _records(graph: TheoryGraph) -> Iterator[Record]:
    for node_id in graph:
        shown = graph.node(node_id)
        yield Record("nodes", node_id, node_id, search_text(shown))
        yield from (Record("claims", claim.id, node_id, search_text(claim)) for claim in shown.claims)
        yield from (Record("actions", action.id, node_id, search_text(action)) for action in shown.actions)
    yield from (Record("terms", term.name, "", search_text(term)) for term in graph.theory.terms)
    kinds = {kind.id: kind.keywords for kind in graph.theory.kinds}
    yield from (Record("actors", actor.id, "", search_text(actor, kinds[actor.kind])) for actor in graph.theory.actors)
    yield from (Record("sources", source.id, "", search_text(source)) for source in graph.theory.sources)


def found(among: Iterable[Record], query: str) -> list[Record]:
    """The records in which every word of the query stands; none for a query without words."""
    wanted = folded(query).split()
    return [record for record in among if wanted and all(word in record.text for word in wanted)]
