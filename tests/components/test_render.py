"""Dash components as HTML."""

import pytest
from dash import dcc, html

from components.render import Raw, to_html


def test_an_element_keeps_its_attributes_and_children() -> None:
    made = html.A(
        ["Naar ", html.Strong("boven")], href="?knoop=a&modus=embed", className="vt-x", **{"aria-current": "page", "data-key": 1}
    )
    expected = '<a aria-current="page" class="vt-x" data-key="1" href="?knoop=a&amp;modus=embed">Naar <strong>boven</strong></a>'
    assert to_html(made) == expected


def test_text_is_escaped_and_rendered_html_is_not_escaped_again() -> None:
    assert to_html(html.P(["<b> & 'x'", Raw("<i>y</i>")])) == "<p>&lt;b&gt; &amp; 'x'<i>y</i></p>"
    assert to_html(html.P("x", title='"><script>')) == '<p title="&quot;&gt;&lt;script&gt;">x</p>'


def test_what_is_absent_leaves_no_trace() -> None:
    assert (
        to_html([None, html.P(None, title=None), html.Div(hidden=False), html.Div(hidden=True)])
        == "<p></p><div></div><div hidden></div>"
    )


def test_void_elements_have_no_end_and_styles_are_written_out() -> None:
    assert to_html(html.Br()) == "<br>"
    assert to_html(html.Div(style={"--vt-rows": 3, "maxWidth": "2em"})) == '<div style="--vt-rows:3;max-width:2em"></div>'


def test_what_is_no_html_element_is_refused() -> None:
    with pytest.raises(TypeError, match="no HTML element"):
        to_html(html.Div(dcc.Input()))
