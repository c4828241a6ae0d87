"""The whole theory as JSON: `theory.json`, and the schema of the YAML it is written in."""

import json
from typing import Any

from theory.citing import citation
from theory.downloads.addresses import Addresses
from theory.graph import TheoryGraph
from theory.schema import json_schema

Json = dict[str, Any]


def document(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """Everything in the YAML, in the order of showing, with how to cite it.  Keys without a value are left out.

    Where there is a deepening, its documents are all from which items come, the publication among them.
    """
    theory = graph.theory
    written = theory.model_dump(mode="json", by_alias=True, exclude_none=True, exclude={"order"})
    written["nodes"].sort(key=lambda node: graph.order(node["id"]))
    _complete(written, graph)
    if theory.publication:
        address = next(iter(theory.publication.urls), None)
        written["publication"] |= {"url": address} if address else {}
        written["attribution"] = citation(theory.publication)
    if addresses.base:
        written["explorer"] = addresses.base
    first = ("version", "title", "description", "explorer", "attribution", "publication")
    return json_file({key: written[key] for key in (*first, *written) if key in written})


def _complete(written: Json, graph: TheoryGraph) -> None:
    """What a deepening adds to a theory, without the keys that say nothing; `also` and `named` always stand there."""
    for part in (*written["nodes"], *written["sources"]):
        for key in ("indicators", "places"):
            if not part.get(key):
                part.pop(key, None)
    documents = graph.deepening.documents.values() if graph.deepening or graph.theory.documents else ()
    written["documents"] = [_filled(document.model_dump(mode="json")) for document in documents]
    written["topics"] = [_filled(topic) for topic in written["topics"]]
    written["collections"] = [
        _filled(collection) | {"items": [_filled(item) | {"also": item["also"]} for item in collection["items"]]}
        for collection in written["collections"]
    ]


def _filled(part: Json) -> Json:
    return {key: value for key, value in part.items() if value}


def yaml_schema(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """The JSON Schema of the YAML files."""
    return json_file(json_schema())


def json_file(data: Any) -> bytes:
    """Data as JSON that people can read as well."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
