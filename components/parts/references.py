"""A source, in a few words and in full."""

from dash import html

from components import texts
from components.address import href
from components.markup import Child
from theory.citing import brief, document_source
from theory.deepening import PUBLICATION, Document
from theory.graph import TheoryGraph
from theory.model import Source, Theory


def full(shown: Source, printed: bool = True, around: str = "()") -> list[Child]:
    """The whole reference, with its address as a link, and as it was `printed` where that was broken or vague.

    `around`: what stands around the year.
    """
    authors = ", ".join(shown.authors)
    year = f"{around[0]}{shown.year}{around[1]}" if shown.year else ""
    parts: list[Child] = [" ".join(part for part in (authors, year) if part)]
    parts += [". " if parts[0] else "", html.Cite(shown.title), "."]
    if shown.publisher:
        parts.append(f" {shown.publisher}.")
    if shown.url:
        parts += [" ", html.A(_short(shown.url), href=shown.url, rel="external", className="vt-url")]
    if shown.note and printed:
        parts.append(html.Span(f" {texts.AS_PRINTED}{shown.note}", className="vt-quiet"))
    return parts


def document(theory: Theory, shown: Document) -> list[Child]:
    """The whole reference of a document of the deepening; a year that is not printed stands in brackets."""
    own = theory.publication if shown.id == PUBLICATION else None
    isbn = f" ISBN {shown.isbn}." if shown.isbn else None
    return [*full(document_source(shown), around="()" if own is None or own.year_printed else "[]"), isbn]


def links(graph: TheoryGraph, source_ids: list[str]) -> list[Child]:
    """The sources of a text in a few words, each leading to its whole reference."""
    found: list[Child] = []
    for source_id in source_ids:
        link = html.A(brief(graph.source(source_id)), href=href(weergave="bronnen", item=source_id))
        found += ["; ", link] if found else [link]
    return found


def _short(url: str, longest: int = 60) -> str:
    """An address that fits on a line; the link itself stays whole."""
    shown = bare(url)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def bare(url: str) -> str:
    """An address as people write it."""
    return url.split("://")[-1].removeprefix("www.").rstrip("/")
