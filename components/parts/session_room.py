"""A group session on the wall and before who leads it: how to join, what is asked now, the counts; and what steers it.

Empty until `assets/session/` fills it; what steers is hidden from who has no key.
"""

from typing import Any

from dash import html

from components import session_texts as words
from components.address import href
from components.markup import Child, attributes, to_html
from components.parts.conversation_words import Nouns
from components.parts.qr import LOOPBACK
from components.parts.view_data import ViewData
from components.wall_texts import QR_WHY
from theory.graph import TheoryGraph

FEWEST = 5
"""Of fewer answers the server tells nothing."""

SHARES_FROM = 20
"""Answers from which on shares say more than the numbers themselves."""


def session_room(graph: TheoryGraph, code: str) -> html.Article:
    """The session with this code; '' for the browser, which puts it in."""
    nouns = Nouns.of(graph)
    return html.Article(
        [
            html.Header(
                [
                    html.H1(words.HEADING),
                    html.P(words.REHEARSAL, hidden=True, className="vt-session__rehearsal", **attributes(data_part="rehearsal")),
                ],
                className="vt-session__head",
            ),
            html.P([words.WITHOUT, html.A(code, href=f"l/{code}")], className="vt-session__without"),
            html.P(hidden=True, className="vt-session__trouble", **attributes(data_part="trouble")),
            html.P(
                [
                    html.Button(
                        words.TAKE_OVER,
                        type="button",
                        hidden=True,
                        className="vt-button vt-button--main",
                        **attributes(data_session="takeover"),
                    ),
                    " ",
                    html.A(words.BACK, href=href(weergave="gesprek"), className="vt-button"),
                ],
                hidden=True,
                **attributes(data_part="gone"),
            ),
            html.Div([_join(code), _now()], className="vt-session__columns", **attributes(data_part="room")),
            _leading(graph, nouns),
        ],
        className="vt-wide vt-session",
        **attributes(data_view="gesprek"),
    )


def _join(code: str) -> html.Section:
    """The code to scan, the address to type, and the code of the session by itself."""
    return html.Section(
        [
            html.H2(words.JOIN),
            html.Div(className="vt-session__qr", **attributes(data_part="qr")),
            html.P(
                [
                    html.Span(words.SCAN),
                    html.Span(className="vt-session__address", **attributes(data_part="address")),
                    html.Strong(code, className="vt-session__code", **attributes(data_part="code")),
                ]
            ),
        ],
        className="vt-session__join",
    )


def _now() -> html.Section:
    """What is asked, and what comes of it."""
    return html.Section(
        [
            html.P(words.PHASE[""], className="vt-session__phase", **attributes(data_part="phase")),
            html.H2("\u00a0", tabIndex="-1", **attributes(data_part="title")),
            html.P(hidden=True, className="vt-session__count", **attributes(data_part="count")),
            html.Div(
                hidden=True,
                role="group",
                className="vt-session__controls",
                **attributes(data_part="controls", aria_label=words.CONTROLS),
            ),
            _asking("reset", ((words.YES_RESET, "yes"), (words.NO, "no"))),
            html.Div(className="vt-session__questions", **attributes(data_part="questions")),
        ],
        className="vt-session__now",
    )


def _leading(graph: TheoryGraph, nouns: Nouns) -> html.Div:
    """What only who has the key gets to see."""
    return html.Div(
        [
            html.Details(
                [
                    html.Summary(html.H2(nouns.fill(words.BLOCKS))),
                    html.P(words.BLOCKS_TEXT),
                    *(_block(graph, one) for one in graph.asked),
                ],
                className="vt-session__blocks",
            ),
            html.Details(
                [
                    html.Summary(html.H2(words.STORY)),
                    html.P(words.STORY_TEXT),
                    html.Div(
                        [
                            html.Button(label, type="button", value=by, className="vt-button", **attributes(data_session="story"))
                            for by, label in words.STORY_STEPS.items()
                        ],
                        className="vt-session__controls",
                    ),
                    html.P(role="status", **attributes(data_part="step")),
                ],
                hidden=True,
                className="vt-session__story",
                **attributes(data_part="story"),
            ),
            html.Details(
                [
                    html.Summary(html.H2(words.REMOTE)),
                    html.P(words.REMOTE_TEXT),
                    html.Div(className="vt-session__qr", **attributes(data_part="remote")),
                ],
                className="vt-session__remote",
                **attributes(data_part="remoting"),
            ),
            html.Div(
                [
                    html.A(words.PRESENT, className="vt-button", **attributes(data_part="present")),
                    html.Button(words.END, type="button", className="vt-button", **attributes(data_session="end")),
                ],
                className="vt-session__controls vt-session__foot",
            ),
            _asking("end", ((words.YES_END, "yes"), (words.SAVE_FIRST, "save"), (words.NO, "no"))),
            html.P(words.KEEP_ADDRESS, className="vt-quiet vt-session__keep"),
            html.P(words.CHANGED, hidden=True, className="vt-session__trouble", **attributes(data_part="changed")),
        ],
        hidden=True,
        className="vt-session__leading",
        **attributes(data_part="leading"),
    )


def _block(graph: TheoryGraph, node_id: str) -> html.Details:
    name = graph.node(node_id).name
    summary: list[Child] = [html.Span(name), " ", html.Span(className="vt-quiet", **attributes(data_part="state"))]
    steering = [
        _steer(words.BLOCK_OPEN, "open", node_id),
        _steer(words.STEER["close"], "close", node_id),
        _steer(words.STEER["show"], "show", node_id),
        _steer(words.STEER["reset"], "reset", node_id),
    ]
    return html.Details(
        [
            html.Summary(summary),
            html.Div(steering, className="vt-session__controls"),
            html.Div(className="vt-session__questions", **attributes(data_part="counts")),
        ],
        className="vt-session__block",
        **attributes(data_block_row=node_id),
    )


def _steer(label: str, do: str, node_id: str) -> html.Button:
    return html.Button(label, type="button", value=node_id, className="vt-button", **attributes(data_steer=do))


def _asking(what: str, answers: tuple[tuple[str, str], ...]) -> html.Div:
    buttons = [
        html.Button(label, type="button", value=value, className="vt-button", **attributes(data_session=f"sure-{what}"))
        for label, value in answers
    ]
    text = html.P(id=f"vt-session-sure-{what}")
    marks = attributes(data_part=f"sure-{what}", aria_labelledby=f"vt-session-sure-{what}")
    return html.Div(
        [text, html.Div(buttons, className="vt-session__controls")],
        hidden=True,
        tabIndex="-1",
        role="group",
        className="vt-session__sure",
        **marks,
    )


def session_payload(data: ViewData) -> dict[str, Any]:
    """`page`: the room; `markup`: templates; `words`; `loopback`: addresses no phone can open, and `why` then no code."""
    nouns = Nouns.of(data.graph)
    return {
        "page": to_html(session_room(data.graph, "")),
        "markup": {name: to_html(made) for name, made in _markup().items()},
        "loopback": LOOPBACK,
        "why": QR_WHY["loopback"],
        "fewest": FEWEST,
        "sharesFrom": SHARES_FROM,
        "words": {
            "phase": words.PHASE,
            "ready": words.READY,
            "join": words.JOIN,
            "all": nouns.fill(words.ALL),
            "code": words.CODE,
            "remote": words.REMOTE_ALT,
            "joined": words.JOINED,
            "answered": words.ANSWERED,
            "few": words.FEW,
            "fewHere": words.FEW_HERE,
            "total": words.TOTAL,
            "share": words.SHARE,
            "steer": words.STEER,
            "block": words.BLOCK,
            "blockCount": words.BLOCK_COUNT,
            "sureReset": words.SURE_RESET,
            "sureEnd": words.SURE_END,
            "trouble": words.TROUBLE,
            "story": words.STORY_AT,
            "beginning": words.BEGINNING,
            "notBegun": words.NOT_BEGUN,
            "ended": words.ENDED,
            "said": words.SAID,
        },
    }


def _markup() -> dict[str, list[Child]]:
    """Templates, of which the browser fills the slots."""
    bar = html.Span(html.I(style={"width": "{share}%"}), className="vt-bars__room", **attributes(aria_hidden="true"))
    return {
        "question": [html.Section([html.H3("{text}"), html.Ul("{answers}")], className="vt-session__question")],
        "answer": [html.Li("{text}")],
        "bars": [
            html.Section([html.H3("{text}"), html.P("{note}", className="vt-quiet"), html.Ul("{bars}")], className="vt-bars")
        ],
        "bar": [html.Li([html.Span("{text}"), " ", bar, " ", html.B("{count}")])],
        "few": [html.P("{text}", className="vt-session__few")],
        "steer": [
            html.Button("{label}", type="button", value="{node}", className="vt-button {look}", **attributes(data_steer="{do}"))
        ],
        "picture": [html.Img(alt="{alt}", src="{src}", width="320", height="320")],
    }
