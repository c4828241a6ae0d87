"""What stands around every view: the way in, the menu, what the texts render, and the places for what changes."""

from dash import html

from components import texts
from components.address import Address, href, views
from components.source import bare
from theory.model import Publication, Theory
from theory.problems import Problem

MENU = (
    (texts.LIST, "schema", href(modus="lijst")),
    (texts.ACTIONS, "acties", href(weergave="acties")),
    (texts.SOURCES, "bronnen", href(weergave="bronnen")),
    (texts.EXPLANATION, "uitleg", href(weergave="uitleg")),
    (texts.SEARCH, "zoek", href(weergave="zoek")),
    (texts.SCHEMA, "schema", href()),
)
"""Label, view and link; the schema stands last: at the top right, where the publication has its way back."""


def skip_link() -> html.A:
    """The first thing that a keyboard meets."""
    return html.A(texts.SKIP, href="#inhoud", className="vt-skip")


def header(theory: Theory, address: Address) -> html.Header:
    """The name of the theory, what its texts render, and the menu; in a frame the way to the full explorer instead."""
    full = html.A(
        texts.OPEN_FULL,
        href=address.but(modus="").query,
        target="_blank",
        rel="noopener",
        className="vt-full",
        title=texts.NEW_WINDOW,
    )
    there = views(theory)
    *entries, schema = [html.Li(_entry(label, link, address)) for label, view, link in MENU if view in there]
    share = html.Li(
        html.Button(texts.SHARE_OPEN, type="button", className="vt-menu__link", **{"data-sharing": ""}), className="vt-scripted"
    )
    menu = html.Ul([*entries, share, schema])
    return html.Header(
        [
            html.A(theory.title, href=href(), className="vt-header__title"),
            full,
            _rendering(theory.publication),
            html.Nav(menu, className="vt-menu", **{"aria-label": texts.NAVIGATION}),
        ],
        className="vt-header",
    )


def _entry(label: str, link: str, address: Address) -> html.A:
    here = link == address.bare.but(modus="lijst" if address.modus == "lijst" and address.view == "schema" else "").query
    return html.A(label, href=link, className="vt-menu__link", **{"aria-current": "page" if here else None})


def _rendering(publication: Publication | None) -> html.P | None:
    if publication is None:
        return None
    links = [html.A(bare(url), href=url, rel="external") for url in publication.urls]
    original = [piece for link in links for piece in (", ", link)]
    made = f" ({publication.publisher})" if publication.publisher else ""
    return html.P([texts.RENDERING_OF, html.Cite(publication.title), made, *original], className="vt-header__source")


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
