"""The comparison: a theory beside the one that it names; of that one, all theories that name it, together."""

from collections.abc import Sequence

from dash import html

from components import correspondence_texts as words
from components.address import Address, href
from components.markup import Child, attributes
from components.parts.correspondence_table import correspondence_table, overview_table
from components.parts.export_menu import export_menu
from components.parts.facing import facing, level_name
from components.parts.figure_section import figure_section
from components.parts.view_data import ViewData
from theory.correspondence import Correspondence, Overview, Side, correspondence, overview
from theory.correspondence_sentences import told, told_of_all
from theory.shelf import Shelf

TAKEN = ("memo", "word", "csv", "print", "link")
"""What can be taken along: all but sources, of which there are none."""


def correspondence_view(data: ViewData, address: Address) -> html.Section:
    """The whole view.

    Raises
    ------
    LookupError
        Where there is nothing to compare; such a theory has no such view.
    """
    shelf = data.shelf
    if found := correspondence(shelf):
        return _view(words.HEADING_ONE, told(found), _compared(shelf, found, address.blok))
    if together := overview(shelf):
        return _view(words.HEADING_ALL, told_of_all(together), _together(together))
    raise LookupError(f"nothing to lay beside {shelf.own}")


def _view(heading: str, sentences: Sequence[str], content: Sequence[Child]) -> html.Section:
    first, *others = sentences
    return html.Section(
        [
            html.H1(heading),
            html.Div(
                [
                    html.P(first, className="vt-essence"),
                    html.P(" ".join(others)) if others else None,
                    html.P(words.BY_EDITOR, className="vt-quiet vt-told__note"),
                ],
                className="vt-told",
            ),
            export_menu(TAKEN),
            *content,
        ],
        className="vt-wide",
        **attributes(data_view="vergelijking"),
    )


def _compared(shelf: Shelf, found: Correspondence, chosen: str) -> list[Child]:
    beside = found.beside.theory.title
    return [
        html.H2(words.SIDE_BY_SIDE),
        facing(found, chosen),
        html.Div(
            [
                _listed(words.LEFT_OUT, "", words.LEFT_NOTHING, found.beside),
                _listed(words.EXTRA, words.EXTRA_TEXT.format(beside=beside), words.EXTRA_NOTHING, found.own),
            ],
            className="vt-unmet",
        ),
        html.Details([html.Summary(html.H2(words.AS_TABLE)), correspondence_table(found)], className="vt-fold"),
        _all_together(shelf, found.beside),
    ]


def _listed(heading: str, text: str, nothing: str, side: Side) -> html.Section:
    """What of a theory has no counterpart, by level, each a way to more about it."""
    parts: list[Child] = [
        part
        for cover in side.covers
        if cover.unmet
        for part in (
            html.H3(level_name(cover)),
            html.Ul([html.Li(html.A(node.name, href=href(theorie=side.id, knoop=node.id))) for node in cover.unmet]),
        )
    ]
    return html.Section([html.H2(heading), html.P(text) if text and parts else None, *(parts or [html.P(nothing)])])


def _all_together(shelf: Shelf, beside: Side) -> html.P | None:
    if not overview(shelf, beside.id):
        return None
    link = html.A(words.COMPARE_ALL, href=href(theorie=beside.id, weergave="vergelijking"), className="vt-button")
    return html.P(link, className="vt-together")


def _together(found: Overview) -> list[Child]:
    says = f"{words.FIGURE_TEXT.format(beside=found.theory.title)} {words.FIGURE_INVITES}"
    return [figure_section("overview", words.FIGURE, says, html.Div(), overview_table(found))]
