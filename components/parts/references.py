"""A source, in a few words and in full."""

from dash import html

from components import texts
from components.address import href
from components.markup import Child
from theory.citing import brief
from theory.deepening import Document
from theory.graph import TheoryGraph
from theory.model import Source


def full(shown: Source, printed: bool = True) -> list[Child]:
    """The whole reference, with its address as a link, and as it was `printed` where that was broken or vague."""
    authors = ", ".join(shown.authors)
    year = f"({shown.year})" if shown.year else ""
    parts: list[Child] = [" ".join(part for part in (authors, year) if part)]
    parts += [". " if parts[0] else "", html.Cite(shown.title), "."]
    if shown.publisher:
        parts.append(f" {shown.publisher}.")
    if shown.url:
        parts += [" ", html.A(_short(shown.url), href=shown.url, rel="external", className="vt-url")]
    if shown.note and printed:
        parts.append(html.Span(f" {texts.AS_PRINTED}{shown.note}", className="vt-quiet"))
    return parts


def document(shown: Document) -> list[Child]:
    """The whole reference of a document of the deepening."""
    source = Source(
        id=shown.id,
        authors=shown.authors,
        title=". ".join(filter(None, [shown.title, shown.subtitle])),
        year=shown.year,
        publisher=shown.publisher,
        url=shown.url,
    )
    isbn = f" ISBN {shown.isbn}." if shown.isbn else None
    return [*full(source), isbn]


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
