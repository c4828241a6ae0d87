"""A text with its paragraphs, lists, emphasis and links; one that has none is a paragraph, as ever."""

from collections.abc import Sequence

from dash import html
from markdown_it.tree import SyntaxTreeNode

from components.markup import Child, attributes
from theory.layout import parsed, running

_ELEMENTS = {
    "paragraph": html.P,
    "bullet_list": html.Ul,
    "list_item": html.Li,
    "em": html.Em,
    "strong": html.Strong,
}


def prose(text: str, class_name: str | None = None, after: Sequence[Child] = ()) -> html.P | html.Div:
    """The text in an element of this class; what comes `after` it stands in its last paragraph.

    With more than one paragraph that element is a `div`, which carries what is `running` in it for scripts.
    """
    tree = parsed(text)
    if tree is None:
        return html.P([text, *after] if after else text, className=class_name)
    first, *others = tree.children
    if not others and first.type in ("inline", "paragraph"):
        line = first if first.type == "inline" else first.children[0]
        return html.P([*_inside(line), *after], className=class_name)
    apart = [piece for block in blocks(text, after) for piece in ("\n", block)][1:]
    classes = f"{class_name} vt-prose" if class_name else "vt-prose"
    return html.Div(apart, className=classes, **attributes(data_said=running(text)))


def blocks(text: str, after: Sequence[Child] = ()) -> list[Child]:
    """The paragraphs and lists of the text, without an element around them."""
    tree = parsed(text)
    if tree is None or tree.children[0].type == "inline":
        return [prose(text, after=after)]
    found = _inside(tree)
    last = tree.children[-1]
    if last.type == "paragraph":
        found[-1] = html.P([*_inside(last.children[0]), *after])
    elif any(after):
        found.append(html.P(list(after)))
    return found


def _spaced(part: SyntaxTreeNode) -> list[Child]:
    """Blocks with a line end between them, so that their words stay apart wherever they are read as text."""
    return [piece for child in part.children for piece in ("\n", *_shown(child))][1:]


def _inside(part: SyntaxTreeNode) -> list[Child]:
    return [piece for child in part.children for piece in _shown(child)]


def _shown(part: SyntaxTreeNode) -> list[Child]:
    if part.type == "text":
        return [part.content]
    if part.type == "softbreak":
        return [" "]
    if part.type == "hardbreak":
        return [html.Br()]
    if part.type == "inline" or (part.type == "paragraph" and part.hidden):  # of a list without empty lines
        return _inside(part)
    if part.type == "link":
        return [html.A(_inside(part), href=str(part.attrs["href"]), rel="external")]
    if part.type == "ordered_list":
        return [html.Ol(_spaced(part), start=str(part.attrs["start"]) if "start" in part.attrs else None)]
    inside = _spaced(part) if part.type in ("bullet_list", "list_item") else _inside(part)
    return [_ELEMENTS[part.type](inside)]
