"""Search over everything in a theory: parts of words, without capitals and accents.

Dutch makes compounds, so a word is found inside others: "criminaliteit" in "jeugdcriminaliteit".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import networkx as nx

from theory.graph import node, terms
from theory.model import Action, Actor, Claim, Node, Source, Term
from theory.words import folded

KINDS = ("nodes", "terms", "claims", "actions", "actors", "sources")
"""What can be found, in the order of showing."""


Searched = Node | Claim | Action | Actor | Source | Term


@dataclass(frozen=True)
class Record:
    """Something that can be found: its kind, its id (a term's name), the node it stands in, the text to search in."""

    kind: str
    id: str
    node: str
    text: str


def records(graph: nx.MultiDiGraph) -> list[Record]:
    """Everything that can be found, by kind, each in the order of showing."""
    return sorted(_records(graph), key=lambda record: KINDS.index(record.kind))


def searched(part: Searched) -> str:
    """The text in which a search for this part looks, folded."""
    if isinstance(part, Node):
        texts = [part.name, part.essence, part.quote]
    elif isinstance(part, Claim | Action):
        texts = [part.text]
    elif isinstance(part, Source):
        texts = [*part.authors, part.title, str(part.year or ""), part.publisher, part.note]
    else:
        texts = [part.name, part.explanation]
    return folded("\n".join(text for text in (*texts, *part.keywords) if text))


def _records(graph: nx.MultiDiGraph) -> Iterator[Record]:
    for node_id in graph:
        shown = node(graph, node_id)
        yield Record("nodes", node_id, node_id, searched(shown))
        yield from (Record("claims", claim.id, node_id, searched(claim)) for claim in shown.claims)
        yield from (Record("actions", action.id, node_id, searched(action)) for action in shown.actions)
    yield from (Record("terms", term.name, "", searched(term)) for term in terms(graph))
    yield from (Record("actors", actor.id, "", searched(actor)) for actor in graph.graph["actors"].values())
    yield from (Record("sources", source.id, "", searched(source)) for source in graph.graph["sources"].values())


def found(among: Iterable[Record], query: str) -> list[Record]:
    """The records in which every word of the query stands; none for a query without words."""
    wanted = folded(query).split()
    return [record for record in among if wanted and all(word in record.text for word in wanted)]
