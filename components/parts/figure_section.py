"""The sections of the figures view: what each figure is called and says, and room for its drawing.

Made twice by the same function: as HTML with the tables, and in Dash's room with a graph in each.
"""

from dash import html

from components import texts
from components.address import href
from components.markup import Child, attributes
from theory import sentences
from theory.counting import by_strength, relations_between
from theory.graph import TheoryGraph


def figures(graph: TheoryGraph) -> list[tuple[str, str, str, str]]:
    """Of each figure its name, its heading, what it says, and what it invites to; no matrix where nothing is to relate."""
    upper, lower, found = relations_between(graph)
    strong = sentences.enumerate_words([relation.label for relation in by_strength(graph.theory, found.values())])
    mutual = list(dict.fromkeys(relation.label for relation in found.values() if relation.role == "interaction"))
    said = [texts.FIGURE_MATRIX_TEXT]
    said += [texts.FIGURE_MATRIX_STRENGTH.format(relations=strong)] if strong else []
    said += [texts.FIGURE_MATRIX_OPEN.format(relations=sentences.enumerate_words(mutual))] if mutual else []
    all_three = [
        ("heat", texts.FIGURE_HEAT, texts.FIGURE_HEAT_TEXT, texts.FIGURE_HEAT_INVITES),
        ("matrix", texts.FIGURE_MATRIX, " ".join(said), texts.FIGURE_MATRIX_INVITES),
        ("kinds", texts.FIGURE_KINDS, texts.FIGURE_KINDS_TEXT, ""),
    ]
    return [figure for figure in all_three if figure[0] != "matrix" or (upper and lower)]


def figure_section(name: str, heading: str, text: str, drawing: Child, beside: Child) -> html.Section:
    """A heading, the drawing with buttons to save it, and what stands beside it."""
    saves = [
        html.Button(texts.FIGURE_SAVE[kind], type="button", className="vt-button vt-take__button", **attributes(data_save=kind))
        for kind in ("svg", "png")
    ]
    room = html.Div(
        drawing,
        className="vt-figure__drawing",
        id=f"vt-{name}",
        role="img",
        **attributes(aria_label=texts.FIGURE_DRAWN.format(heading=heading)),
    )
    picture = html.Div([room, html.Div(saves, className="vt-figure__saves")], className="vt-figure__picture vt-scripted")
    return html.Section([html.H2(heading), html.P(text), picture, beside], className="vt-figure", **attributes(data_figure=name))


def link_of(graph: TheoryGraph, lower: str, upper: str) -> str:
    """The address that opens the link of one node to another; a mutual one may be written from above."""
    ends = (lower, upper) if (lower, upper) in graph.pairs else (upper, lower)
    return href(selectie=lower, verband=".".join(ends))
