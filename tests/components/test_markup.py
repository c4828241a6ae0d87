"""Dash components as HTML."""

import pytest
from dash import dcc, html
from markupsafe import Markup

from components.markup import attributes, input_field, to_html


def test_an_element_keeps_its_attributes_and_children() -> None:
    made = html.A(
        ["Naar ", html.Strong("boven")],
        href="?knoop=a&modus=embed",
        className="vt-x",
        **attributes(aria_current="page", data_key=1, data_none=None),
    )
    expected = '<a aria-current="page" class="vt-x" data-key="1" href="?knoop=a&amp;modus=embed">Naar <strong>boven</strong></a>'
    assert to_html(made) == expected


def test_text_is_escaped_and_rendered_html_is_not_escaped_again() -> None:
    assert to_html(html.P(["<b> & 'x'", Markup("<i>y</i>")])) == "<p>&lt;b&gt; &amp; 'x'<i>y</i></p>"
    assert to_html(html.P("x", title='"><script>')) == '<p title="&quot;&gt;&lt;script&gt;">x</p>'


def test_what_was_rendered_can_be_rendered_into_something_else() -> None:
    part = to_html(html.Em("<zo>"))

    assert to_html(html.P([part, to_html("&")])) == "<p><em>&lt;zo&gt;</em>&amp;</p>"


def test_what_is_absent_leaves_no_trace() -> None:
    assert (
        to_html([None, html.P(None, title=None), html.Div(hidden=False), html.Div(hidden=True)])
        == "<p></p><div></div><div hidden></div>"
    )


def test_void_elements_have_no_end_and_styles_are_written_out() -> None:
    assert to_html(html.Br()) == "<br>"
    assert to_html(html.Div(style={"--vt-rows": 3, "maxWidth": "2em"})) == '<div style="--vt-rows:3;max-width:2em"></div>'


def test_a_field_is_an_input_element_with_its_value_escaped() -> None:
    made = input_field(type="search", value='"><b>', className="vt-x", readOnly=True, disabled=False)

    assert to_html(made) == '<input class="vt-x" readonly type="search" value="&quot;&gt;&lt;b&gt;">'


def test_what_is_no_html_element_is_refused() -> None:
    with pytest.raises(TypeError, match="no HTML element"):
        to_html(html.Div(dcc.Input()))
