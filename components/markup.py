"""Dash components as HTML text, so that a view is in the page before (and without) any script.

Only `dash.html` elements are rendered: they map one to one on HTML (https://dash.plotly.com/dash-html-components).
"""

import re
from functools import cache
from html import escape
from typing import Any

from dash.development.base_component import Component
from markupsafe import Markup

Child = str | int | float | Component | None
"""What may stand in an element."""

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
RENAMED = {"className": "class", "htmlFor": "for", "charSet": "charset", "httpEquiv": "http-equiv", "readOnly": "readonly"}
BOOLEAN = {"hidden", "open", "disabled", "checked", "readonly"}


def to_html(content: Any) -> Markup:
    """The HTML of a component, of a list of them, or of text; `Markup` is HTML already and stays as it is.

    Raises
    ------
    TypeError
        For a component that is not an HTML element.
    """
    return Markup(_html(content))


def attributes(**named: object) -> dict[str, Any]:
    """`data-` and `aria-` attributes for a component: `data_node="a"` becomes `data-node="a"`; None leaves it out.

    Dash types the named properties of its elements and takes these only by their hyphened names.

    Examples
    --------
    >>> attributes(data_node="a", aria_hidden="true")
    {'data-node': 'a', 'aria-hidden': 'true'}
    """
    return {name.replace("_", "-"): value for name, value in named.items()}


def input_field(**named: Any) -> Markup:
    """An input element, which `dash.html` does not have."""
    return Markup(f"<input{''.join(_attribute(name, value) for name, value in sorted(named.items()))}>")


def _html(content: Any) -> str:
    if content is None:
        return ""
    if isinstance(content, Markup):
        return str(content)
    if isinstance(content, str | int | float):
        return escape(str(content), quote=False)
    if isinstance(content, list | tuple):
        return "".join(map(_html, content))
    if not isinstance(content, Component) or content._namespace != "dash_html_components":
        raise TypeError(f"no HTML element: {content!r}")
    return _element(content)


@cache
def _known(kind: type[Component]) -> frozenset[str]:
    """The properties that elements of a kind have."""
    return frozenset(kind()._prop_names)


def _element(component: Component) -> str:
    tag = component._type.lower()
    known = _known(type(component))
    props = {name: value for name, value in vars(component).items() if name in known or name.startswith(("data-", "aria-"))}
    written = "".join(_attribute(name, value) for name, value in sorted(props.items()) if name != "children")
    if tag in VOID:
        return f"<{tag}{written}>"
    return f"<{tag}{written}>{_html(props.get('children'))}</{tag}>"


def _attribute(name: str, value: Any) -> str:
    if value is None or (value is False and name in BOOLEAN):
        return ""
    name = RENAMED.get(name, name if "-" in name else name.lower())
    if isinstance(value, dict):  # a style
        value = ";".join(f"{_css_name(key)}:{item}" for key, item in value.items())
    if name in BOOLEAN:
        return f" {name}"
    return f' {name}="{escape(str(value))}"'


def _css_name(name: str) -> str:
    return name if name.startswith("--") else re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", name)
