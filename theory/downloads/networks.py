"""The graph for programs that draw or count networks: GraphML, and Kumu's import blueprint."""

import io
from typing import Any

import networkx as nx

from theory.downloads.addresses import Addresses
from theory.downloads.document import json_file
from theory.graph import TheoryGraph
from theory.layout import plain


def graphml(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """The nodes and links with what is known of them (http://graphml.graphdrawing.org/specification.html)."""
    bare = nx.MultiDiGraph(title=graph.theory.title)
    for node_id in graph:
        bare.add_node(node_id, **_filled(_node(graph, node_id, addresses)))
    for number, link in enumerate(graph.theory.links, start=1):
        relation = graph.relation(link.relation)
        known = {
            "relation": relation.id,
            "label": relation.label,
            "role": relation.role,
            "mutual": relation.mutual,
            "page": link.page,
            "why": plain(link.why.text) if link.why else None,
        }
        bare.add_edge(link.origin, link.target, key=f"v{number}", **_filled(known))
    written = io.BytesIO()
    nx.write_graphml(bare, written)
    return written.getvalue()


def kumu(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """The same as elements and connections (https://docs.kumu.io/guides/import/blueprints)."""
    elements = []
    for node_id in graph:
        known = _node(graph, node_id, addresses)
        element = {"id": node_id, "label": known.pop("name"), "type": known.pop("level"), "description": known.pop("essence")}
        elements.append(_filled(element | known))
    connections = [
        _filled(
            {
                "id": f"v{number}",
                "from": link.origin,
                "to": link.target,
                "direction": "mutual" if graph.relation(link.relation).mutual else "directed",
                "type": graph.relation(link.relation).label,
                "description": plain(link.why.text) if link.why else None,
                "page": link.page,
            }
        )
        for number, link in enumerate(graph.theory.links, start=1)
    ]
    return json_file({"elements": elements, "connections": connections})


def _node(graph: TheoryGraph, node_id: str, addresses: Addresses) -> dict[str, Any]:
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


def _filled(known: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in known.items() if value is not None}
