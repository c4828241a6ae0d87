"""The speaker's window: what is on the wall, what to say there, what comes next, the time, and buttons that act on the wall."""

from collections.abc import Sequence

from dash import html

from components import wall_texts
from components.address import Address
from components.markup import Child, attributes
from components.parts.prose import prose
from components.parts.wall import said, sentence
from theory.graph import TheoryGraph


def speaker(graph: TheoryGraph, address: Address, steps: Sequence[Address]) -> html.Section:
    """The window for an address; `steps`: what the steps of the story show.

    What a script fills anew is marked `data-part`.
    """
    story = graph.story(address.verhaal)
    number = int(address.stap or 0)
    step = story.steps[number - 1] if story and number else None
    following = story.steps[number] if story and number < len(steps) else None
    is_free = step is not None and steps[number - 1] != address.shown
    place = wall_texts.SPEAKER_PLACE.format(number=number or wall_texts.WALL_NO_STEP, count=len(steps))
    coming = following and (following.say or sentence(graph, steps[number]))
    return html.Section(
        [
            html.H1(wall_texts.SPEAKER, className="vt-hidden"),
            html.Div(
                [
                    html.P(place, className="vt-speaker__place", hidden=not steps, **attributes(data_part="place")),
                    _clock("time", wall_texts.SPEAKER_TIME),
                    _clock("elapsed", wall_texts.SPEAKER_ELAPSED),
                    _button("clock", wall_texts.SPEAKER_RESET),
                ],
                className="vt-speaker__head",
            ),
            html.P(role="status", className="vt-speaker__status", **attributes(data_part="status")),
            html.H2(wall_texts.SPEAKER_NOW),
            html.P(said(graph, address, steps), className="vt-speaker__say", **attributes(data_part="say")),
            html.P(
                wall_texts.SPEAKER_FREE.format(number=number),
                className="vt-quiet",
                hidden=not is_free,
                **attributes(data_part="free"),
            ),
            html.H2(wall_texts.SPEAKER_NOTES),
            html.Div(
                prose(step.notes) if step and step.notes else html.P(wall_texts.SPEAKER_NO_NOTES),
                className="vt-speaker__notes",
                **attributes(data_part="notes"),
            ),
            html.H2(wall_texts.SPEAKER_NEXT),
            html.P(coming or wall_texts.SPEAKER_LAST, className="vt-speaker__next", **attributes(data_part="next")),
            html.Div(
                [_button(name, label) for name, label in wall_texts.SPEAKER_BUTTONS],
                className="vt-speaker__buttons vt-scripted",
                role="group",
                **attributes(aria_label=wall_texts.SPEAKER_ACTS),
            ),
        ],
        id="vt-speaker",
        className="vt-speaker",
        role="main",
    )


def _clock(name: str, label: str) -> html.P:
    content: list[Child] = [html.Span(f"{label} "), html.Strong(**attributes(data_part=name))]
    return html.P(content, className="vt-speaker__clock vt-scripted")


def _button(name: str, label: str) -> html.Button:
    shown = name in wall_texts.SPEAKER_TOGGLES
    return html.Button(
        label,
        type="button",
        className="vt-button vt-button--main" if name == "next" else "vt-button",
        **attributes(data_wall=name, aria_pressed="false" if shown else None),
    )
