"""A source, in a few words and in full."""

import networkx as nx
from dash import html

from components import texts
from components.address import href
from theory.graph import source
from theory.model import Source
from theory.wording import enumerate_words

MOST_AUTHORS = 2


def brief(shown: Source) -> str:
    """Who and when, as a text refers to a source: 'WRR (2023)'."""
    authors = [author.rstrip(".") for author in shown.authors]
    who = f"{authors[0]} e.a." if len(authors) > MOST_AUTHORS else enumerate_words(authors) or shown.title
    return f"{who} ({shown.year or texts.NO_YEAR_OF_SOURCE})"


def full(shown: Source) -> list[object]:
    """The whole reference, with its address as a link."""
    authors = ", ".join(shown.authors)
    year = f"({shown.year})" if shown.year else ""
    parts: list[object] = [" ".join(part for part in (authors, year) if part)]
    parts += [". " if parts[0] else "", html.Cite(shown.title), "."]
    if shown.publisher:
        parts.append(f" {shown.publisher}.")
    if shown.url:
        parts += [" ", html.A(_short(shown.url), href=shown.url, rel="external", className="vt-url")]
    if shown.note:
        parts.append(html.Span(f" {texts.AS_PRINTED}{shown.note}", className="vt-quiet"))
    return parts


def links(graph: nx.MultiDiGraph, source_ids: list[str]) -> list[object]:
    """The sources of a text in a few words, each leading to its whole reference."""
    found: list[object] = []
    for source_id in source_ids:
        link = html.A(brief(source(graph, source_id)), href=href(weergave="bronnen", item=source_id))
        found += ["; ", link] if found else [link]
    return found


def _short(url: str, longest: int = 60) -> str:
    """An address that fits on a line; the link itself stays whole."""
    shown = bare(url)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def bare(url: str) -> str:
    """An address as people write it."""
    return url.split("://")[-1].removeprefix("www.").rstrip("/")
