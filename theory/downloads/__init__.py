"""The theory as files that other programs read: its data, tables of actions, lists of sources, the graph.

Every text in them is that of the YAML; an address of the explorer stands in them as far as it is known.
"""

from collections.abc import Callable

from theory.downloads.addresses import Addresses
from theory.downloads.document import document, yaml_schema
from theory.downloads.graphml import graphml
from theory.downloads.item_rows import items_csv
from theory.downloads.kumu import kumu
from theory.downloads.references import bibtex, csl_json, ris_list
from theory.downloads.tables import actions_csv, actions_xlsx
from theory.graph import TheoryGraph

FILES: dict[str, tuple[str, Callable[[TheoryGraph, Addresses], bytes]]] = {
    "theory.json": ("application/json", document),
    "actions.csv": ("text/csv; charset=utf-8", actions_csv),
    "actions.xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", actions_xlsx),
    "items.csv": ("text/csv; charset=utf-8", items_csv),
    "sources.bib": ("application/x-bibtex; charset=utf-8", bibtex),
    "sources.ris": ("application/x-research-info-systems; charset=utf-8", ris_list),
    "sources.csl.json": ("application/vnd.citationstyles.csl+json", csl_json),
    "graph.graphml": ("application/graphml+xml", graphml),
    "kumu.json": ("application/json", kumu),
    "theory.schema.json": ("application/schema+json", yaml_schema),
}
"""Of each file, its media type, and what makes it."""


def downloads(graph: TheoryGraph, addresses: Addresses) -> dict[str, bytes]:
    """All files by name; the same theory and addresses give the same bytes."""
    return {name: make(graph, addresses) for name, (_, make) in FILES.items()}
