"""What rests on what: where each source is cited, how much of each node has a source, and how to cite it all."""

from collections import defaultdict
from dataclasses import dataclass

from theory import messages
from theory.deepening import PUBLICATION, Document
from theory.graph import TheoryGraph
from theory.model import Claim, Link, Publication, Source, Theory
from theory.sentences import enumerate_words

MOST_AUTHORS = 2
"""How many authors a short reference names."""


@dataclass(frozen=True)
class Use:
    """A place that cites a source: an item (claim or action) of a node, one of its links, or just its list (neither).

    Without a node it is an `entry`: an item of the deepening.
    """

    node: str = ""
    item: str = ""
    link: str = ""
    entry: str = ""


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


def uses(graph: TheoryGraph) -> dict[str, list[Use]]:
    """For each source that is cited, every place; a node's list only where nothing else in that node cites it.

    The places in nodes come first, then those in the deepening.
    """
    found: dict[str, list[Use]] = defaultdict(list)
    for node_id in graph:
        shown = graph.node(node_id)
        near: set[str] = set()
        for link in _given(graph, node_id):
            for source in link.why.sources if link.why else []:
                found[source].append(Use(node_id, link=f"{link.origin}.{link.target}"))
                near.add(source)
        for item in shown.items:
            for source in item.sources:
                found[source].append(Use(node_id, item=item.id))
                near.add(source)
        for source in shown.sources:
            if source not in near:
                found[source].append(Use(node_id))
    for collection in graph.deepening.collections:
        for entry in collection.items:
            for source in dict.fromkeys(entry.sources):
                found[source].append(Use(entry=entry.id))
    return dict(found)


def evidence(graph: TheoryGraph, node_id: str) -> Evidence:
    """The evidence of one node."""
    claims = graph.node(node_id).claims
    links = _given(graph, node_id)
    return Evidence(
        cited=[claim for claim in claims if claim.sources],
        uncited=[claim for claim in claims if not claim.sources],
        sourced=[link for link in links if link.why and link.why.sources],
        reasoned=[link for link in links if link.why and not link.why.sources],
        bare=[link for link in links if not link.why],
    )


def brief(source: Source) -> str:
    """A source as a text refers to it: 'WRR (2023)'; of many authors the first."""
    authors = [author.rstrip(".") for author in source.authors]
    who = (
        messages.AND_OTHERS.format(author=authors[0]) if len(authors) > MOST_AUTHORS else enumerate_words(authors) or source.title
    )
    return f"{who} ({source.year or messages.NO_YEAR})"


def citation(publication: Publication) -> str:
    """The publication as a reference: authors, year, title and subtitle, publisher."""
    year = _year(publication)
    title = ". ".join(part for part in (publication.title, publication.subtitle) if part)
    authors = enumerate_words(publication.authors)
    dated = " ".join(part for part in (authors, f"({year})" if year and not year.startswith("[") else year) if part)
    return ". ".join(part for part in (dated, title, publication.publisher) if part) + "."


def document_citation(theory: Theory, document: Document) -> str:
    """A document of the deepening as a reference; the publication as that is cited."""
    if theory.publication and document.id == PUBLICATION:
        return citation(theory.publication)
    year = f" ({document.year})" if document.year else ""
    title = ". ".join(filter(None, [document.title, document.subtitle]))
    parts = (f"{enumerate_words(document.authors)}{year}".strip(), title, document.publisher)
    return ". ".join(part for part in parts if part) + "."


def made_by(publication: Publication) -> str:
    """By whom it was published and when, as far as that is known: 'Buurtlab 2024'."""
    return " ".join(part for part in (publication.publisher or enumerate_words(publication.authors), _year(publication)) if part)


def _year(publication: Publication) -> str:
    """The year, in brackets where the publication prints none; '' without one."""
    if publication.year is None:
        return ""
    return str(publication.year) if publication.year_printed else f"[{publication.year}]"


def publication_source(publication: Publication) -> Source:
    """The publication itself as a source, which stands before those that it cites."""
    return Source(
        id=PUBLICATION,
        authors=publication.authors,
        title=". ".join(filter(None, [publication.title, publication.subtitle])),
        year=publication.year,
        publisher=publication.publisher,
        url=next(iter(publication.urls), None),
    )


def document_source(document: Document) -> Source:
    """A document of the deepening as a source."""
    return Source(
        id=document.id,
        authors=document.authors,
        title=". ".join(filter(None, [document.title, document.subtitle])),
        year=document.year,
        publisher=document.publisher,
        url=document.url,
    )


def all_sources(theory: Theory) -> list[Source]:
    """The publication, where there is one, and all sources."""
    return [*([publication_source(theory.publication)] if theory.publication else []), *theory.sources]


def _given(graph: TheoryGraph, node_id: str) -> list[Link]:
    """The links that are written from this node."""
    return [link.link for link in graph.links_of(node_id) if link.link.origin == node_id]
