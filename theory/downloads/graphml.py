"""The graph as GraphML, with names where programs look for them.

- Gephi takes the attribute `label`, and what stands under a key with the id `d3` (of a link `d7`), where older files of yEd
  have their labels (`ImporterGraphML.java` in https://github.com/gephi/gephi);
- Cytoscape takes the attribute `name`, of a link also `interaction`.  Of a text it keeps what comes after the last line break
  or escaped sign, and of a node nothing after an element within `data` (`GraphMLParser.java` in
  https://github.com/cytoscape/cytoscape-impl);
- yEd takes labels and places from an extension of its own (https://yed.yworks.com/support/qa/70).

So texts stand on one line, what would be escaped in a section of its own, and what is yEd's comes last, under those two ids.
"""

from itertools import groupby
from typing import Any
from xml.sax.saxutils import quoteattr

from theory.downloads.addresses import Addresses
from theory.graph import TheoryGraph
from theory.layout import one_line, plain

_NODE_GRAPHICS, _LINK_GRAPHICS = "d3", "d7"
_HEIGHT, _GAP, _LETTER, _PADDING, _STOREY = 40, 30, 7, 24, 140
"""Of the boxes that yEd draws, in its pixels: one storey per level."""

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">'
)
_TYPES = {bool: "boolean", int: "long", str: "string"}

Known = dict[str, Any]


def graphml(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """The nodes and links with what is known of them (http://graphml.graphdrawing.org/specification.html)."""
    nodes = {node_id: _node(graph, node_id, addresses) for node_id in graph}
    links = [_link(graph, number) for number in range(len(graph.theory.links))]
    boxes = _boxes(graph)
    lines = [
        _HEAD,
        _key("graph", "title", str),
        *_keys("node", list(nodes.values())),
        *_keys("edge", links),
        f'<key id="{_NODE_GRAPHICS}" for="node" yfiles.type="nodegraphics"/>',
        f'<key id="{_LINK_GRAPHICS}" for="edge" yfiles.type="edgegraphics"/>',
        '<graph edgedefault="directed">',
        _data("graph", "title", graph.theory.title),
    ]
    for node_id, known in nodes.items():
        lines += [f"<node id={quoteattr(node_id)}>", *_all_data("node", known), _box(known["label"], boxes[node_id]), "</node>"]
    for number, (link, known) in enumerate(zip(graph.theory.links, links, strict=True), start=1):
        ends = f'source={quoteattr(link.origin)} target={quoteattr(link.target)} id="v{number}"'
        lines += [f"<edge {ends}>", *_all_data("edge", known), _arrow(known["label"], known["mutual"]), "</edge>"]
    return "\n".join([*lines, "</graph>", "</graphml>", ""]).encode()


def node_facts(graph: TheoryGraph, node_id: str, addresses: Addresses) -> Known:
    """What networks say of a node."""
    shown = graph.node(node_id)
    return {
        "name": shown.name,
        "level": graph.level(node_id).name,
        "essence": shown.essence and plain(shown.essence),
        "page": shown.page,
        "claims": len(shown.claims),
        "actions": len(shown.to_do),
        "sources": len(shown.sources),
        "address": addresses.of(node_id, "") if addresses.base else None,
    }


def _node(graph: TheoryGraph, node_id: str, addresses: Addresses) -> Known:
    known = node_facts(graph, node_id, addresses)
    return _on_a_line({"label": known["name"], **known})


def _link(graph: TheoryGraph, number: int) -> Known:
    link = graph.theory.links[number]
    relation = graph.relation(link.relation)
    known = {
        "relation": relation.id,
        "label": relation.label,
        "role": relation.role,
        "mutual": relation.mutual,
        "page": link.page,
        "why": plain(link.why.text) if link.why else None,
        "interaction": relation.label,
        "name": f"{graph.node(link.origin).name} ({relation.label}) {graph.node(link.target).name}",
    }
    return _on_a_line(known)


def _on_a_line(known: Known) -> Known:
    """What is known, each text on one line."""
    return {key: one_line(value) if isinstance(value, str) else value for key, value in known.items() if value is not None}


def _keys(place: str, known: list[Known]) -> list[str]:
    kinds = {name: type(value) for one in known for name, value in one.items()}
    return [_key(place, name, kind) for name, kind in kinds.items()]


def _key(place: str, name: str, kind: type) -> str:
    return f'<key id="{place}-{name}" for="{place}" attr.name="{name}" attr.type="{_TYPES[kind]}"/>'


def _all_data(place: str, known: Known) -> list[str]:
    return [_data(place, name, value) for name, value in known.items()]


def _data(place: str, name: str, value: object) -> str:
    written = str(value).lower() if isinstance(value, bool) else _text(str(value))
    return f'<data key="{place}-{name}">{written}</data>'


def _text(text: str) -> str:
    """A text in which nothing is escaped."""
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>" if set("&<>]") & set(text) else text


def _boxes(graph: TheoryGraph) -> dict[str, tuple[int, int, int]]:
    """Where each node lies and how wide it is: the levels below each other, each in the middle."""
    found = {}
    levels = [level.id for level in graph.theory.levels]
    by_level = sorted(graph, key=lambda node_id: levels.index(graph.node(node_id).level))
    for level, members in groupby(by_level, key=lambda node_id: graph.node(node_id).level):
        widths = {node_id: _LETTER * len(graph.node(node_id).name) + _PADDING for node_id in members}
        left = -(sum(widths.values()) + _GAP * (len(widths) - 1)) // 2
        for node_id, width in widths.items():
            found[node_id] = (left, levels.index(level) * _STOREY, width)
            left += width + _GAP
    return found


def _box(label: str, box: tuple[int, int, int]) -> str:
    left, top, width = box
    return (
        f'<data key="{_NODE_GRAPHICS}"><y:ShapeNode><y:Geometry height="{_HEIGHT}" width="{width}" x="{left}" y="{top}"/>'
        '<y:Fill color="#FFFFFF" transparent="false"/><y:BorderStyle color="#000000" type="line" width="1.0"/>'
        f'<y:NodeLabel>{_text(label)}</y:NodeLabel><y:Shape type="rectangle"/></y:ShapeNode></data>'
    )


def _arrow(label: str, mutual: bool) -> str:
    start = "standard" if mutual else "none"
    return (
        f'<data key="{_LINK_GRAPHICS}"><y:PolyLineEdge><y:Arrows source="{start}" target="standard"/>'
        f"<y:EdgeLabel>{_text(label)}</y:EdgeLabel></y:PolyLineEdge></data>"
    )
