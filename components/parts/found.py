"""What a search has found, by kind: links, each with what tells it from others."""

from dash import html

from components.markup import Child, attributes


def found_section(kind: str, label: str, count: str, results: Child | list[Child]) -> html.Section:
    """The results of one kind under their number."""
    heading = html.H2([label, " ", html.Span(f"({count})", className="vt-quiet")])
    return html.Section([heading, html.Ul(results, className="vt-found")], **attributes(data_kind=kind))


def found_link(text: str, query: str, aside: str) -> html.Li:
    """One result: where it leads, and what stands beside it."""
    return html.Li([html.A(text, href=query), html.Span(aside, className="vt-quiet") if aside else None])
