"""What comes of a conversation: room for where most is to gain, for the actions that a group chooses, and for taking it along.

Empty until `assets/conversation/` fills it: only the browser knows what a group answered.
"""

from collections.abc import Sequence

from dash import html

from components import conversation_texts as words
from components import texts
from components.markup import Child, attributes, input_field
from components.parts.conversation_words import Nouns

FIGURE = "gesprek"
WAYS = ("memo", "word")


def result(nouns: Nouns) -> list[Child]:
    """The sections, of which those that say something of answers are hidden until there are any."""
    return [
        html.Section(
            [
                html.H2(words.RESULT, id="vt-uitkomst"),
                html.P(words.RESULT_TEXT),
                _picture(),
                html.Div(
                    className="vt-figure__table vt-talk__answered",
                    tabIndex="0",
                    role="region",
                    **attributes(data_part="table", aria_label=words.TABLE),
                ),
                html.P(className="vt-quiet", **attributes(data_part="notyet")),
            ],
            hidden=True,
            className="vt-scripted",
            **attributes(data_part="result", data_figure=FIGURE),
        ),
        html.Section(
            [
                html.H2(words.PLAN, tabIndex="-1", **attributes(data_part="planned")),
                html.P(words.PLAN_TEXT),
                html.Ol(className="vt-talk__slots", **attributes(data_part="slots")),
                html.Div(
                    [
                        html.H3(words.CHOOSE),
                        html.P(nouns.fill(words.CHOOSE_TEXT), **attributes(data_part="choosing")),
                        html.Div(**attributes(data_part="actions")),
                    ],
                    **attributes(data_part="choose"),
                ),
            ],
            hidden=True,
            className="vt-scripted",
            **attributes(data_part="plan"),
        ),
        html.Section([html.H2(words.KEEPING), *_keeping()], className="vt-scripted vt-talk__keeping"),
        html.Div(className="vt-talk__report", **attributes(data_part="report")),
    ]


def _picture() -> html.Div:
    saves = [
        html.Button(texts.FIGURE_SAVE[kind], type="button", className="vt-button vt-take__button", **attributes(data_save=kind))
        for kind in ("svg", "png")
    ]
    room = html.Div(
        html.Div(),
        className="vt-figure__drawing",
        id=f"vt-{FIGURE}",
        role="img",
        **attributes(aria_label=words.DRAWN.format(heading=words.RESULT)),
    )
    return html.Div([room, html.Div(saves, className="vt-figure__saves")], className="vt-figure__picture")


def _keeping() -> list[Child]:
    """To print, to take along, to save, to open and to wipe."""
    first = _button(words.PRINT, main=True, data_talk="print")
    taking = [_button(texts.TAKE[way], data_take=way) for way in WAYS]
    filed = [_button(words.SAVE, data_talk="save"), _button(words.WIPE, data_talk="wipe")]
    file = input_field(type="file", accept=".json,application/json", hidden=True, **attributes(data_talk="file"))
    return [
        html.Div([first, *taking], className="vt-talk__buttons", hidden=True, **attributes(data_part="taking")),
        html.Div(filed, className="vt-talk__buttons", hidden=True, **attributes(data_part="filing")),
        html.Div([_button(words.OPEN, data_talk="open"), file], className="vt-talk__buttons"),
        _asking("wipe", words.SURE, (("yes", words.YES), ("no", words.NO))),
        _asking("replace", words.REPLACE, (("yes", words.YES_REPLACE), ("no", words.NO))),
        html.P(className="vt-talk__said", tabIndex="-1", **attributes(data_part="said")),
        html.Div(id="vt-taken", className="vt-taken"),
        html.P(words.KEPT["kept"], className="vt-quiet vt-talk__kept", **attributes(data_part="kept")),
    ]


def _asking(what: str, text: str, answers: Sequence[tuple[str, str]]) -> html.Div:
    buttons = [_button(label, data_talk=what, value=value) for value, label in answers]
    spaced = [piece for button in buttons for piece in (" ", button)]
    marks = attributes(data_part=f"sure-{what}", aria_label=text)
    return html.Div([html.P(text), *spaced], hidden=True, tabIndex="-1", role="group", className="vt-talk__sure", **marks)


def _button(label: str, value: str | None = None, main: bool = False, **marks: str) -> html.Button:
    look = "vt-button vt-button--main" if main else "vt-button"
    return html.Button(label, type="button", value=value, className=look, **attributes(**marks))
