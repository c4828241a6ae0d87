"""What stands around every view: the way in, the menu, what the texts render, and the places for what changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dash import html

from components import shelf_texts, texts
from components.address import Address, href
from components.markup import Child, attributes
from components.parts.new_window import NEW_WINDOW
from components.parts.references import bare
from theory.model import Publication, Theory
from theory.problems import Problem

Place = Literal["bar", "wide", "more"]
"""Where an entry of the menu stands: always in the bar, in the bar where that has room and else folded, always folded."""


@dataclass(frozen=True)
class Entry:
    """An entry of the menu."""

    label: str
    link: str
    place: Place = "more"


def skip_link() -> html.A:
    """The first thing that a keyboard meets."""
    return html.A(texts.SKIP, href="#inhoud", className="vt-skip")


def header(theory: Theory, address: Address, menu: Sequence[Entry]) -> html.Header:
    """The name of the theory, what its texts render, and the menu; in a frame the way to the full explorer instead.

    The last entry of the menu stands at the top right, where the publication has its way back: the schema.  What the bar has
    no room for on a narrow screen stands in the fold too, and style sheets choose.
    """
    full = html.A(
        [texts.OPEN_FULL, NEW_WINDOW],
        href=address.but(modus="").query,
        target="_blank",
        rel="noopener",
        className="vt-full",
    )
    *entries, last = menu
    wide = [entry for entry in entries if entry.place == "wide"]
    folded = [entry for entry in entries if entry.place == "more"]
    inside = [
        *[_entry(entry, address, "vt-tight") for entry in wide],
        _share("vt-narrow"),
        *[_entry(entry, address) for entry in folded],
    ]
    more = html.Details([html.Summary(texts.MENU_MORE, className="vt-menu__link"), html.Ul(inside)], className="vt-more")
    bar = [_entry(entry, address, "vt-roomy" if entry in wide else "") for entry in entries if entry not in folded]
    shown = html.Ul([*bar, _share("vt-wide-only"), html.Li(more), _entry(last, address)])
    return html.Header(
        [
            html.A(theory.title, href=href(), className="vt-header__title"),
            full,
            _rendering(theory.publication),
            html.Nav(shown, className="vt-menu", **attributes(aria_label=texts.NAVIGATION)),
        ],
        className="vt-header",
    )


def _entry(entry: Entry, address: Address, where: str = "") -> html.Li:
    here = entry.link == address.bare.but(modus="lijst" if address.modus == "lijst" and address.view == "schema" else "").query
    link = html.A(entry.label, href=entry.link, className="vt-menu__link", **attributes(aria_current="page" if here else None))
    return html.Li(link, className=where or None)


def _share(where: str) -> html.Li:
    button = html.Button(texts.SHARE_OPEN, type="button", className="vt-menu__link", **attributes(data_sharing=""))
    return html.Li(button, className=f"vt-scripted {where}")


def _rendering(publication: Publication | None) -> html.P | None:
    """Whose words the texts render: the title in short, and in full in a frame and on paper, where it stands alone."""
    if publication is None:
        return None
    short = publication.short_title or publication.title
    titles: list[Child] = [short]
    if short != publication.title:
        titles = [html.Span(short, className="vt-short"), html.Span(publication.title, className="vt-long")]
    return html.P([texts.RENDERING_OF, html.Cite(titles), *_makers(publication)], className="vt-header__source")


def _makers(publication: Publication) -> list[Child]:
    """The institutes, each a link; where a theory does not list them, its publisher and its addresses."""
    if publication.institutes:
        names = [html.A(one.name, href=one.url, rel="external") for one in publication.institutes]
        joints = ["", *[", "] * (len(names) - 2), texts.AND][: len(names)]
        return [texts.RENDERING_BY, *[part for pair in zip(joints, names, strict=True) for part in pair]]
    made = f" ({publication.publisher})" if publication.publisher else ""
    return [made, *[part for url in publication.urls for part in (", ", html.A(bare(url), href=url, rel="external"))]]


def notice(dropped: list[str], framed: bool) -> html.Div:
    """Which parts of the address are unknown: left out, or in a frame all that there is to say."""
    words = (texts.NOTICE_FRAMED if framed else texts.NOTICE).format(dropped=", ".join(dropped)) if dropped else None
    return html.Div(words, id="vt-notice", className="vt-notice", role="status")


def left_out(found: Mapping[str, Sequence[Problem]]) -> html.Section | None:
    """Which theories have errors, and are not on the shelf while someone edits."""
    if not found:
        return None
    wrong = [html.Li(str(one)) for problems in found.values() for one in problems if one.severity == "error"]
    said = shelf_texts.LEFT_OUT.format(names=", ".join(found))
    return html.Section([html.P(html.Strong(said)), html.Ul(wrong)], className="vt-problems", role="alert")


def problems(found: Sequence[Problem]) -> html.Section | None:
    """What is wrong with the theory that is being edited, while the last good one is shown."""
    if not any(problem.severity == "error" for problem in found):
        return None
    lines = [html.Li(str(problem)) for problem in found]
    return html.Section([html.P(html.Strong(texts.PROBLEMS)), html.Ul(lines)], className="vt-problems", role="alert")
