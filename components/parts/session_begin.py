"""The way from a conversation on one device to one on everyone's phone; where that can be held, the page itself tells."""

from dash import html

from components import session_texts as words
from components.markup import attributes
from components.parts.conversation_words import Nouns


def phones(nouns: Nouns) -> html.Div:
    """How to begin a group session; or where there is one, or that there is none: style sheets show which."""
    begin = html.Details(
        [
            html.Summary(words.OPEN, className="vt-button"),
            html.Div(
                [
                    *(html.P(nouns.fill(text)) for text in words.HERE),
                    html.Div(
                        [
                            _button(words.START, "begin", "vt-button vt-button--main"),
                            _button(words.REHEARSE, "rehearse", "vt-button"),
                            _button(words.ON_ONE, "here", "vt-button"),
                        ],
                        className="vt-talk__buttons",
                    ),
                    html.P(words.REHEARSE_TEXT, className="vt-quiet"),
                    html.P(className="vt-talk__said", **attributes(data_part="begun")),
                ],
                className="vt-phones__inside",
            ),
        ],
        className="vt-phones__here",
    )
    elsewhere = html.P(
        [words.ELSEWHERE, html.A(rel="external", **attributes(data_part="live")), "."], className="vt-phones__elsewhere"
    )
    nowhere = html.P(words.NOWHERE, className="vt-phones__nowhere")
    ended = html.P(className="vt-talk__said", tabIndex="-1", **attributes(data_part="ended"))
    return html.Div([ended, begin, elsewhere, nowhere], className="vt-phones vt-scripted")


def _button(label: str, does: str, look: str) -> html.Button:
    return html.Button(label, type="button", className=look, **attributes(data_session=does))
