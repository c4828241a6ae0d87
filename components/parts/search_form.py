"""The field to search in, alone or as the form of a view; without scripts the form asks the server."""

from dash import html

from components import texts
from components.markup import input_field


def search_form(view: str, label: str, value: str, order: str = "") -> html.Form:
    """A form that searches in one view."""
    return html.Form(
        [
            input_field(type="hidden", name="weergave", value=view),
            input_field(type="hidden", name="orde", value=order) if order else None,
            search_field(label, value),
        ],
        method="get",
        role="search",
    )


def search_field(label: str, value: str) -> html.Div:
    """The field of a form that searches."""
    return html.Div(
        [
            html.Label(label, htmlFor="vt-zoek"),
            html.Div(
                [
                    input_field(
                        **dict(type="search", name="zoek", id="vt-zoek", value=value, className="vt-field"),
                        **dict(autoComplete="off", placeholder=" "),  # by which style sheets see whether it is empty
                    ),
                    html.Button(texts.SEARCH_BUTTON, type="submit", className="vt-button vt-search__button"),
                ],
                className="vt-search__row",
            ),
        ],
        className="vt-search",
    )
