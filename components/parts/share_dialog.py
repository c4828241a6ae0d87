"""The dialog that shares what is on the screen: its link, and the lines that put it in another page."""

from typing import Any

from dash import html

from components import statements, texts
from components.markup import attributes, input_field, to_html
from components.parts.embed_code import FRAME, FRAME_SCRIPT, HEIGHT
from components.parts.kept_listing import kinds_kept
from components.parts.picture import picture_section
from components.parts.view_data import ViewData
from theory.graph import TheoryGraph


def share_payload(data: ViewData) -> dict[str, Any]:
    """The dialog, the lines of code that it fills in, and its words."""
    return {"panel": to_html(_dialog(data.graph)), "frame": FRAME, "script": FRAME_SCRIPT, "words": texts.SHARE_WORDS}


def _dialog(graph: TheoryGraph) -> html.Dialog:
    theory = graph.theory
    link = html.Div(
        [
            html.P([texts.SHARE_ABOUT, html.Strong(**attributes(data_part="title"))]),
            html.Label(texts.SHARE_LINK, htmlFor="vt-share-link"),
            html.Div(
                [
                    input_field(id="vt-share-link", readOnly=True, className="vt-field", **attributes(data_part="link")),
                    _copy("link"),
                ],
                className="vt-search__row",
            ),
        ],
        **attributes(data_part="address"),
    )
    sizes = html.Div(
        [
            html.Div(
                [
                    html.Label(texts.SHARE_WIDTH, htmlFor="vt-share-width"),
                    input_field(
                        id="vt-share-width",
                        value="100%",
                        className="vt-field",
                        pattern="[0-9]+%?",
                        **attributes(data_part="width"),
                    ),
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
                        **attributes(data_part="height"),
                    ),
                ]
            ),
        ],
        className="vt-share__sizes",
    )
    scripted = html.Label(
        [input_field(type="checkbox", checked=True, **attributes(data_part="scripted")), " ", texts.SHARE_SCRIPTED],
        className="vt-share__check",
    )
    alone = html.Label(
        [input_field(type="checkbox", **attributes(data_part="alone")), " ", texts.SHARE_ALONE], className="vt-share__check"
    )
    code = html.Div(
        [
            html.Label(texts.SHARE_CODE, htmlFor="vt-share-code"),
            html.Textarea(id="vt-share-code", readOnly="readonly", rows=6, className="vt-field", **attributes(data_part="code")),
            _copy("code"),
        ]
    )
    preview = html.Div(
        [
            html.H3(texts.SHARE_PREVIEW),
            html.Iframe(title=texts.SHARE_PREVIEW_TITLE, className="vt-share__preview", **attributes(data_part="preview")),
        ]
    )
    embedding = html.Div(
        [html.H3(texts.SHARE_EMBED), alone, sizes, scripted, code, _statements(graph), preview], **attributes(data_part="embed")
    )
    return html.Dialog(
        [
            html.Button(texts.CLOSE, type="button", className="vt-button vt-share__close", **attributes(data_share_close="")),
            html.H2(texts.SHARE_HEADING, id="vt-share"),
            html.P(texts.SHARE_NOWHERE, hidden=True, **attributes(data_part="nowhere")),
            link,
            html.P(role="status", **attributes(data_part="said")),
            picture_section(theory),
            embedding,
        ],
        className="vt-share",
        **attributes(aria_labelledby="vt-share"),
    )


def _copy(name: str) -> html.Button:
    return html.Button(texts.SHARE_COPY[name], type="button", className="vt-button", **attributes(data_share_copy=name))


def _statements(graph: TheoryGraph) -> html.Details:
    """What who publishes the frame has to say of it."""
    said = (
        (texts.SHARE_FOR_PRIVACY, statements.PRIVACY_STATEMENT),
        (texts.SHARE_FOR_ACCESSIBILITY, statements.ACCESSIBILITY_STATEMENT),
    )
    named = {"title": graph.theory.title, "kept": statements.privacy_kept(kinds_kept(graph))}
    filled = [
        part
        for head, paragraphs in said
        for part in (html.P(head), html.Blockquote([html.P(text.format(**named)) for text in paragraphs]))
    ]
    sandbox = html.P([texts.SHARE_SANDBOX, html.Code(texts.SHARE_SANDBOX_CODE), texts.SHARE_SANDBOX_WHY])
    policy = html.P([texts.SHARE_POLICY, " ", html.Code(**attributes(data_part="policy"))])
    fill = html.P(texts.SHARE_FILL)
    return html.Details([html.Summary(texts.SHARE_STATEMENTS), policy, sandbox, fill, *filled], className="vt-term")
