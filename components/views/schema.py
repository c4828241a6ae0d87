"""The schema as a house: the highest level as roof, a storey for each level, the foundation at the very bottom.

The same elements are the readable list (`modus=lijst`, and narrow screens): style sheets choose between the two, so
the twins cannot drift apart.
"""

from dash import html

from components import texts
from components.address import Address
from components.markup import attributes
from components.parts.legend import legend
from components.parts.link_sentence import link_sentence
from components.parts.marks import colour, marks
from components.parts.panel import invitation, rest
from components.parts.prose import prose
from components.parts.view_data import ViewData
from theory.graph import TheoryGraph
from theory.model import Level, Node
from theory.rows import Row, rows_of
from theory.sentences import sentence

LARGE = 60
"""More nodes than fit in one look: the browser then need not work on what is out of sight."""


def schema_view(data: ViewData, address: Address) -> html.Section:
    """The schema with its panel and legend, at rest; in a frame the panel, which says how to begin, comes first."""
    graph = data.graph
    theory = graph.theory
    rows = _rows(graph)
    house = [html.Div(className="vt-links", id="vt-links"), *rows]
    panel = html.Section(rest(graph), id="vt-panel", className="vt-panel", **attributes(aria_label=texts.SELECTION))
    framed = address.modus == "embed"
    return html.Section(
        [
            html.H1(texts.SCHEMA_HEADING.format(title=theory.title), className="vt-hidden"),
            panel if framed else None,
            html.P(invitation(theory), className="vt-intro"),
            html.Div(
                house,
                className="vt-house" if len(graph) <= LARGE else "vt-house vt-house--large",
                style={"--vt-rows": len(rows)},
                **attributes(data_calm=""),
            ),
            html.Div([None if framed else panel, legend(graph)], className="vt-foot"),
        ],
        className="vt-schema",
        **attributes(data_view="schema"),
    )


def _rows(graph: TheoryGraph) -> list[html.Div]:
    storeys = dict(zip([level.id for level, _ in graph.levels[1:]], graph.levels, strict=False))
    return [_row(graph, row, storeys.get(row.level.id)) for row in rows_of(graph)]


def _row(graph: TheoryGraph, row: Row, above: tuple[Level, list[str]] | None) -> html.Div:
    name = row.level.plural or row.level.name
    if row.founds and above:
        kind, caption = "foundation", texts.FOUNDATION.format(above=(above[0].plural or above[0].name).lower())
    else:
        alone = len(row.nodes) == 1 and graph.node(row.nodes[0]).name == row.level.name
        kind, caption = "storey" if above else "roof", "" if alone else name
    lines = kind == "storey" and above is not None and len(above[1]) > 1  # room for lines between two storeys
    return html.Div(
        [
            html.H2(caption, className="vt-row__name") if caption else None,
            html.Ul([_node(graph, node) for node in row.nodes], className="vt-row__nodes"),
        ],
        className=f"vt-row vt-row--{kind}{' vt-row--lines' if lines else ''}",
        style={"--vt-columns": row.columns},
    )


def _node(graph: TheoryGraph, node_id: str) -> html.Li:
    node = graph.node(node_id)
    signs = marks(graph, node_id)
    reach = [html.Span(signs, className="vt-marks")] if signs else []
    return html.Li(
        [
            html.Button(
                [*_name(node), *reach, html.Span(html.Span(className="vt-pill"), className="vt-tag")],
                type="button",
                className="vt-node__button",
                **attributes(data_node=node_id, aria_pressed="false", aria_describedby=f"zin-{node_id}"),
            ),
            html.Div(
                [
                    prose(node.essence) if node.essence else None,
                    link_sentence(sentence(graph, node_id), id=f"zin-{node_id}"),
                ],
                className="vt-node__text",
            ),
        ],
        className="vt-node" if signs else "vt-node vt-node--unmarked",
        **attributes(data_colour=colour(graph, node_id)),
    )


def _name(node: Node) -> list[html.Span]:
    if node.quote:
        return [
            html.Span(node.name, className="vt-node__level"),
            html.Span(f"‘{node.quote}’", className="vt-node__quote"),
        ]
    return [html.Span(node.short_name or node.name, className="vt-node__name")]
