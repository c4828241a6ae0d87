"""The panel that shares what is on the screen: its link, and the lines that put it in another page."""

from typing import Any

from dash import html

from components import texts
from components.embed import FRAME, FRAME_SCRIPT, HEIGHT
from components.render import input_field, to_html
from theory.model import Theory


def browser_share(theory: Theory) -> dict[str, Any]:
    """The panel, what it fills in, and its words."""
    return {"panel": to_html(_panel(theory)), "frame": FRAME, "script": FRAME_SCRIPT, "words": texts.SHARE_WORDS}


def _panel(theory: Theory) -> html.Dialog:
    part = "data-part"
    link = html.Div(
        [
            html.Label(texts.SHARE_LINK, htmlFor="vt-share-link"),
            html.Div(
                [input_field(id="vt-share-link", readOnly=True, className="vt-field", **{part: "link"}), _copy("link")],
                className="vt-search__row",
            ),
        ]
    )
    sizes = html.Div(
        [
            html.Div(
                [
                    html.Label(texts.SHARE_WIDTH, htmlFor="vt-share-width"),
                    input_field(id="vt-share-width", value="100%", className="vt-field", pattern="[0-9]+%?", **{part: "width"}),
                ]
            ),
            html.Div(
                [
                    html.Label(texts.SHARE_HEIGHT, htmlFor="vt-share-height"),
                    input_field(
                        id="vt-share-height",
                        type="number",
                        value=str(HEIGHT),
                        min="200",
                        max="5000",
                        className="vt-field",
                        **{part: "height"},
                    ),
                ]
            ),
        ],
        className="vt-share__sizes",
    )
    scripted = html.Label(
        [input_field(type="checkbox", checked=True, **{part: "scripted"}), " ", texts.SHARE_SCRIPTED], className="vt-share__check"
    )
    code = html.Div(
        [
            html.Label(texts.SHARE_CODE, htmlFor="vt-share-code"),
            html.Textarea(id="vt-share-code", readOnly=True, rows=6, className="vt-field", **{part: "code"}),
            _copy("code"),
        ]
    )
    preview = html.Div(
        [
            html.H3(texts.SHARE_PREVIEW),
            html.Iframe(title=texts.SHARE_PREVIEW_TITLE, className="vt-share__preview", **{part: "preview"}),
        ]
    )
    embedding = html.Div([sizes, scripted, code, _statements(theory), preview], **{part: "embed"})
    return html.Dialog(
        [
            html.Form(html.Button(texts.CLOSE, className="vt-button"), method="dialog", className="vt-share__close"),
            html.H2(texts.SHARE_HEADING, id="vt-share"),
            html.P([texts.SHARE_ABOUT, html.Strong(**{part: "title"})]),
            link,
            html.P(role="status", **{part: "said"}),
            html.H3(texts.SHARE_EMBED),
            html.P(texts.SHARE_NOWHERE, hidden=True, **{part: "nowhere"}),
            embedding,
        ],
        className="vt-share",
        **{"aria-labelledby": "vt-share"},
    )


def _copy(name: str) -> html.Button:
    return html.Button(texts.SHARE_COPY[name], type="button", className="vt-button", **{"data-share-copy": name})


def _statements(theory: Theory) -> html.Details:
    """What who publishes the frame has to say of it."""
    said = (
        (texts.SHARE_FOR_PRIVACY, texts.SHARE_PRIVACY_STATEMENT),
        (texts.SHARE_FOR_ACCESSIBILITY, texts.SHARE_ACCESSIBILITY_STATEMENT),
    )
    statements = [
        part for head, text in said for part in (html.P(head), html.Blockquote(html.P(text.format(title=theory.title))))
    ]
    sandbox = html.P([texts.SHARE_SANDBOX, html.Code(texts.SHARE_SANDBOX_CODE), texts.SHARE_SANDBOX_WHY])
    return html.Details([html.Summary(texts.SHARE_STATEMENTS), sandbox, *statements], className="vt-term")
