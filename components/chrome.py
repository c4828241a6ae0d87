"""What stands around every view: the way in, the menu, what the texts render, and the places for what changes."""

from dash import html

from components import texts
from components.address import Address, href
from components.explanation import bare, citation
from theory.model import Publication, Theory
from theory.problems import Problem

MENU = ((texts.LIST, href(modus="lijst")), (texts.EXPLANATION, href(weergave="uitleg")), (texts.SCHEMA, href()))
"""The schema stands last: at the top right, where the publication has its way back."""


def skip_link() -> html.A:
    """The first thing that a keyboard meets."""
    return html.A(texts.SKIP, href="#inhoud", className="vt-skip")


def header(theory: Theory, address: Address) -> html.Header:
    """The name of the theory and the menu."""
    return html.Header(
        [
            html.A(theory.title, href=href(), className="vt-header__title"),
            html.Nav(
                html.Ul([html.Li(_entry(label, link, address)) for label, link in MENU]),
                className="vt-menu",
                **{"aria-label": texts.NAVIGATION},
            ),
        ],
        className="vt-header",
    )


def _entry(label: str, link: str, address: Address) -> html.A:
    here = link == address.but(selectie="", vraag="", verband="", modus="" if address.modus == "embed" else address.modus).query
    return html.A(label, href=link, className="vt-menu__link", **{"aria-current": "page" if here else None})


def footer(theory: Theory) -> html.Footer:
    """What the texts are a rendering of, and where the original is; in a frame also the way to the full explorer."""
    full = html.A(texts.OPEN_FULL, href="?", target="_blank", rel="noopener", id="vt-full", className="vt-full", title=texts.NEW_WINDOW)
    return html.Footer([html.P([*_rendering(theory.publication), full])], className="vt-footer")


def _rendering(publication: Publication | None) -> list[object]:
    if publication is None:
        return []
    links = [piece for url in publication.urls for piece in (" ", html.A(bare(url), href=url, rel="external"))]
    original = [html.Span([texts.ORIGINAL, *links[1:]], className="vt-footer__original")] if links else []
    short = ", ".join(part for part in (publication.title, publication.publisher) if part)
    return [texts.RENDERING_OF, html.Cite(short, title=citation(publication)), ". ", *original, " "]


def notice(dropped: list[str]) -> html.Div:
    """Which parts of the address were left out."""
    words = texts.NOTICE.format(dropped=", ".join(dropped)) if dropped else None
    return html.Div(words, id="vt-notice", className="vt-notice", role="status")


def problems(found: list[Problem]) -> html.Section | None:
    """What is wrong with the theory that is being edited, while the last good one is shown."""
    if not any(problem.severity == "error" for problem in found):
        return None
    lines = [html.Li(str(problem)) for problem in found]
    return html.Section([html.P(html.Strong(texts.PROBLEMS)), html.Ul(lines)], className="vt-problems", role="alert")
