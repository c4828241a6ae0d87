"""What rests on what: where each source is cited, how much of each node has a source, and how to cite it all.

The functions with a graph take the one that `build_graph` returns.
"""

from collections import defaultdict
from dataclasses import dataclass

import networkx as nx

from theory.graph import node, ties
from theory.model import Action, Claim, Link, Publication
from theory.wording import enumerate_words


@dataclass(frozen=True)
class Use:
    """A place that cites a source: an item (claim or action) of a node, one of its links, or just its list (neither)."""

    node: str
    item: str = ""
    link: str = ""


@dataclass(frozen=True)
class Evidence:
    """The claims of a node and the links that it gives, by whether a source is cited for them.

    Of links, `reasoned` have a why without a source, and `bare` have none.
    """

    cited: list[Claim]
    uncited: list[Claim]
    sourced: list[Link]
    reasoned: list[Link]
    bare: list[Link]


def uses(graph: nx.MultiDiGraph) -> dict[str, list[Use]]:
    """For each source that is cited, every place; a node's list only where nothing else in that node cites it."""
    found: dict[str, list[Use]] = defaultdict(list)
    for node_id in graph:
        shown = node(graph, node_id)
        near: set[str] = set()
        for tie in _given(graph, node_id):
            for source in tie.why.sources if tie.why else []:
                found[source].append(Use(node_id, link=f"{tie.origin}.{tie.target}"))
                near.add(source)
        items: list[Claim | Action] = [*shown.claims, *shown.actions]
        for item in items:
            for source in item.sources:
                found[source].append(Use(node_id, item=item.id))
                near.add(source)
        for source in shown.sources:
            if source not in near:
                found[source].append(Use(node_id))
    return dict(found)


def evidence(graph: nx.MultiDiGraph, node_id: str) -> Evidence:
    """The evidence of one node."""
    claims = node(graph, node_id).claims
    links = _given(graph, node_id)
    return Evidence(
        cited=[claim for claim in claims if claim.sources],
        uncited=[claim for claim in claims if not claim.sources],
        sourced=[link for link in links if link.why and link.why.sources],
        reasoned=[link for link in links if link.why and not link.why.sources],
        bare=[link for link in links if not link.why],
    )


def citation(publication: Publication) -> str:
    """The publication as a reference: authors, year, title and subtitle, publisher."""
    year = "" if publication.year is None else str(publication.year) if publication.year_printed else f"[{publication.year}]"
    title = ". ".join(part for part in (publication.title, publication.subtitle) if part)
    authors = enumerate_words(publication.authors)
    dated = " ".join(part for part in (authors, f"({year})" if year and not year.startswith("[") else year) if part)
    return ". ".join(part for part in (dated, title, publication.publisher) if part) + "."


def _given(graph: nx.MultiDiGraph, node_id: str) -> list[Link]:
    """The links that are written from this node."""
    return [tie.link for tie in ties(graph, node_id) if tie.link.origin == node_id]
