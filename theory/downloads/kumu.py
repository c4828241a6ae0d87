"""The graph for Kumu, which draws networks."""

from theory.downloads.addresses import Addresses
from theory.downloads.document import json_file
from theory.downloads.graphml import Known, node_facts
from theory.graph import TheoryGraph
from theory.layout import plain


def kumu(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """The nodes and links as elements and connections (https://docs.kumu.io/guides/import/blueprints)."""
    elements = []
    for node_id in graph:
        known = node_facts(graph, node_id, addresses)
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


def _filled(known: Known) -> Known:
    return {key: value for key, value in known.items() if value is not None}
