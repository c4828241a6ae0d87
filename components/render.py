"""Dash components as HTML text, so that a view is in the page before (and without) any script.

Only `dash.html` elements are rendered: they map one to one on HTML (https://dash.plotly.com/dash-html-components).
"""

import re
from functools import cache
from html import escape
from typing import Any

from dash.development.base_component import Component

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
RENAMED = {"className": "class", "htmlFor": "for", "charSet": "charset", "httpEquiv": "http-equiv", "readOnly": "readonly"}
BOOLEAN = {"hidden", "open", "disabled", "checked", "readonly"}


class Raw(str):
    """HTML that is already rendered and may stand among children as it is."""


def to_html(content: Any) -> str:
    """The HTML of a component, of a list of them, or of text.

    Raises
    ------
    TypeError
        For a component that is not an HTML element.
    """
    if content is None:
        return ""
    if isinstance(content, Raw):
        return str(content)
    if isinstance(content, str | int | float):
        return escape(str(content), quote=False)
    if isinstance(content, list | tuple):
        return "".join(map(to_html, content))
    if not isinstance(content, Component) or content._namespace != "dash_html_components":
        raise TypeError(f"no HTML element: {content!r}")
    return _element(content)


def input_field(**attributes: Any) -> Raw:
    """An input element, which `dash.html` does not have."""
    return Raw(f"<input{''.join(_attribute(name, value) for name, value in sorted(attributes.items()))}>")


@cache
def _known(kind: type[Component]) -> frozenset[str]:
    """The properties that elements of a kind have."""
    return frozenset(kind()._prop_names)


def _element(component: Component) -> str:
    tag = component._type.lower()
    known = _known(type(component))
    props = {name: value for name, value in vars(component).items() if name in known or name.startswith(("data-", "aria-"))}
    attributes = "".join(_attribute(name, value) for name, value in sorted(props.items()) if name != "children")
    if tag in VOID:
        return f"<{tag}{attributes}>"
    return f"<{tag}{attributes}>{to_html(props.get('children'))}</{tag}>"


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
