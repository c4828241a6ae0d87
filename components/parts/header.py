"""What stands around every view: the way in, the menu, what the texts render, and the places for what changes."""

from collections.abc import Sequence

from dash import html

from components import texts
from components.address import Address, href
from components.markup import attributes
from components.parts.references import bare
from theory.model import Publication, Theory
from theory.problems import Problem

Entry = tuple[str, str]
"""Label and link of an entry in the menu."""


def skip_link() -> html.A:
    """The first thing that a keyboard meets."""
    return html.A(texts.SKIP, href="#inhoud", className="vt-skip")


def header(theory: Theory, address: Address, menu: Sequence[Entry]) -> html.Header:
    """The name of the theory, what its texts render, and the menu; in a frame the way to the full explorer instead.

    The last entry of the menu stands at the top right, where the publication has its way back: the schema.
    """
    full = html.A(
        texts.OPEN_FULL,
        href=address.but(modus="").query,
        target="_blank",
        rel="noopener",
        className="vt-full",
        title=texts.NEW_WINDOW,
    )
    *entries, last = [html.Li(_entry(label, link, address)) for label, link in menu]
    share = html.Li(
        html.Button(texts.SHARE_OPEN, type="button", className="vt-menu__link", **attributes(data_sharing="")),
        className="vt-scripted",
    )
    shown = html.Ul([*entries, share, last])
    return html.Header(
        [
            html.A(theory.title, href=href(), className="vt-header__title"),
            full,
            _rendering(theory.publication),
            html.Nav(shown, className="vt-menu", **attributes(aria_label=texts.NAVIGATION)),
        ],
        className="vt-header",
    )


def _entry(label: str, link: str, address: Address) -> html.A:
    here = link == address.bare.but(modus="lijst" if address.modus == "lijst" and address.view == "schema" else "").query
    return html.A(label, href=link, className="vt-menu__link", **attributes(aria_current="page" if here else None))


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
