"""Taking the schema along: as a picture, and a story as a page to print.  The browser draws; here is what it draws in."""

from typing import Any

from dash import html
from markupsafe import Markup

from components import texts
from components.markup import attributes, input_field, to_html
from components.parts.view_data import ViewData
from theory.citing import made_by
from theory.model import Publication, Theory

HANDOUT = """<!DOCTYPE html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{title}}</title>{{styles}}</head>
<body>{body}</body>
</html>"""
"""The page of a story; what stands in double braces the browser fills in."""


def picture_section(theory: Theory) -> html.Div:
    """In the dialog that shares: the schema as a file, and a handout for each story."""
    sizes = html.Fieldset(
        [html.Legend(texts.PICTURE_SIZE), *[_size(name, label, number == 0) for number, (name, label) in enumerate(_SIZES)]],
        className="vt-share__choice",
    )
    ways = [
        html.Button(label, type="button", className="vt-button", **attributes(data_picture=ending))
        for ending, label in texts.PICTURE_SAVE.items()
    ]
    stories = [
        html.Button(
            texts.HANDOUT_OPEN.format(title=story.title),
            type="button",
            className="vt-button",
            **attributes(data_handout=story.id),
        )
        for story in theory.stories
    ]
    return html.Div(
        [
            html.H3(texts.PICTURE_HEADING),
            html.P(texts.PICTURE_ABOUT),
            sizes,
            html.P([*_spaced(ways)], className="vt-share__ways"),
            html.P([*_spaced(stories)], className="vt-share__ways") if stories else None,
            html.P(**attributes(data_part="pictured", aria_live="polite")),
        ]
    )


_SIZES = tuple(texts.PICTURE_SIZES.items())


def _size(name: str, label: str, chosen: bool) -> html.Label:
    field = input_field(type="radio", name="vt-picture-size", value=name, checked=chosen)
    return html.Label([field, " ", label], className="vt-share__check")


def _spaced(parts: list[html.Button]) -> list[html.Button | str]:
    return [piece for part in parts for piece in (part, " ")]


def picture_payload(data: ViewData) -> dict[str, Any]:
    """What pictures and handouts say beside what the schema says, and the stories as far as these go."""
    theory = data.graph.theory
    return {
        "title": theory.title,
        "source": _source(theory.publication) if theory.publication else "",
        "stories": [
            {
                "id": story.id,
                "title": story.title,
                "steps": [{"address": step.address, "say": step.say} for step in story.steps],
            }
            for story in theory.stories
        ],
        "handout": HANDOUT.format(body=to_html(_handout(theory))),
        "step": to_html(_step()),
        "words": texts.PICTURE_WORDS,
    }


def _source(publication: Publication) -> str:
    by = made_by(publication)
    return f"{texts.RENDERING_OF}{publication.title}{f' ({by})' if by else ''}."


def _handout(theory: Theory) -> html.Main:
    """The head of a handout and the list of its steps."""
    head = html.Header(
        [
            html.H1("{title}"),
            html.P(html.Strong(theory.title)),
            html.P("{source}"),
            html.P("{address}"),
            html.Button(texts.HANDOUT_PRINT, type="button", className="vt-button"),
            html.P(texts.HANDOUT_MAKING, role="status"),
        ]
    )
    return html.Main([head, html.Ol()], className="vt-handout")


def _step() -> html.Li:
    return html.Li(
        [
            Markup("{picture}"),
            html.P("{number}", className="vt-handout__number"),
            html.P("{say}", className="vt-handout__said"),
            html.P("{address}", className="vt-handout__address"),
        ]
    )
