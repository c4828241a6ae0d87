"""Every file that can be downloaded is read by another program, and holds everything of its kind."""

import csv
import io
import json
from typing import Any

import igraph  # type: ignore[import-untyped]
import jsonschema  # type: ignore[import-untyped]
import networkx as nx
import openpyxl  # type: ignore[import-untyped]
import pytest
import rispy
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]
from pybtex.database import parse_string

from theory.downloads import FILES, downloads
from theory.downloads.addresses import Addresses
from theory.graph import TheoryGraph, build_graph
from theory.model import Source, Theory

PUBLICATION = "publicatie"

BASE = "https://voorbeeld.nl/"


def addresses(base: str) -> Addresses:
    """Addresses of a form that nobody but this test has: a file repeats what it is given."""
    return Addresses(base, lambda node_id, item_id: f"{base}{node_id}/{item_id}")


@pytest.fixture(scope="module")
def graph(shipped: Theory) -> TheoryGraph:
    return build_graph(shipped)


@pytest.fixture(scope="module")
def files(graph: TheoryGraph) -> dict[str, bytes]:
    return downloads(graph, addresses(BASE))


def test_the_same_theory_gives_the_same_bytes(graph: TheoryGraph, files: dict[str, bytes]) -> None:
    assert downloads(graph, addresses(BASE)) == files
    assert set(files) == set(FILES)


def test_theory_json_is_the_whole_theory(shipped: Theory, graph: TheoryGraph, files: dict[str, bytes]) -> None:
    read: dict[str, Any] = json.loads(files["theory.json"])

    assert [node["id"] for node in read["nodes"]] == list(graph)
    written = {key: value for key, value in read.items() if key in Theory.model_fields}
    written["publication"] = {key: value for key, value in read["publication"].items() if key != "url"}
    again = Theory.model_validate(written)
    assert again.links == shipped.links
    assert sorted(again.nodes, key=lambda node: node.id) == sorted(shipped.nodes, key=lambda node: node.id)
    assert (again.actors, again.sources, again.terms) == (shipped.actors, shipped.sources, shipped.terms)
    assert shipped.publication
    assert read["version"] == shipped.version
    assert read["publication"]["url"] == shipped.publication.urls[0]
    assert shipped.publication.title in read["attribution"]
    assert read["explorer"] == BASE


def test_the_schema_is_a_json_schema_that_takes_the_theory(shipped: Theory, files: dict[str, bytes]) -> None:
    schema = json.loads(files["theory.schema.json"])

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(shipped.model_dump(mode="json", by_alias=True), schema)


def test_every_action_is_a_line_of_the_csv_and_of_the_workbook(graph: TheoryGraph, files: dict[str, bytes]) -> None:
    expected = [(action.text, action.page, f"{BASE}{node_id}/{action.id}") for node_id, action in graph.printed_actions]
    text = files["actions.csv"].decode("utf-8-sig")
    _, *lines = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    sheet = openpyxl.load_workbook(io.BytesIO(files["actions.xlsx"])).active
    assert sheet is not None
    header, *rows = sheet.iter_rows()

    assert files["actions.csv"].startswith(b"\xef\xbb\xbf")
    assert [(line[2], int(line[6]), line[8]) for line in lines] == expected
    assert [(row[2].value, row[6].value, row[8].hyperlink.target) for row in rows] == expected
    assert sheet.auto_filter.ref == f"A1:J{len(rows) + 1}"
    assert sheet.freeze_panes == "A2"
    assert header[0].font.bold
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["G"].width
    assert rows[0][2].alignment.wrap_text


def test_without_an_address_the_tables_hold_what_comes_after_it(graph: TheoryGraph) -> None:
    files = downloads(graph, addresses(""))
    sheet = openpyxl.load_workbook(io.BytesIO(files["actions.xlsx"])).active
    assert sheet is not None

    assert [row[8] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        f"{node_id}/{action.id}" for node_id, action in graph.printed_actions
    ]
    assert "explorer" not in json.loads(files["theory.json"])
    assert all("address" not in element for element in json.loads(files["kumu.json"])["elements"])


def test_the_publication_and_every_source_are_in_the_bibtex(shipped: Theory, files: dict[str, bytes]) -> None:
    entries = parse_string(files["sources.bib"].decode(), "bibtex").entries

    assert list(entries) == [PUBLICATION, *(source.id for source in shipped.sources)]
    assert (
        entries[PUBLICATION].fields["title"].startswith("{De sociale basis versterken")
        and len(entries[PUBLICATION].persons["author"]) == 5
    )
    for source in shipped.sources:
        entry = entries[source.id]
        assert [str(person).strip("{}") for person in entry.persons.get("author", [])] == source.authors
        assert entry.fields["title"].replace("\\&", "&") == f"{{{source.title}}}"
        assert entry.fields.get("year") == (str(source.year) if source.year else None)
        assert entry.fields.get("url") == source.url


def test_a_brace_in_a_title_does_not_break_the_bibtex(shipped: Theory) -> None:
    odd = shipped.model_copy(update={"sources": [Source(id="a", title="Een { en 100% & meer", url="https://x.nl/a_b")]})
    made = FILES["sources.bib"][1](build_graph(odd), addresses(BASE))
    entry = parse_string(made.decode(), "bibtex").entries["a"]

    assert entry.fields["title"] == r"{Een \textbraceleft{} en 100\% \& meer}"
    assert entry.fields["url"] == "https://x.nl/a_b"


def test_the_publication_and_every_source_are_in_the_ris(shipped: Theory, files: dict[str, bytes]) -> None:
    records = rispy.loads(files["sources.ris"].decode())

    assert (records[0]["id"], records[0]["year"], len(records[0]["authors"])) == (PUBLICATION, "2024", 5)
    assert [(record["id"], record["title"], record.get("year")) for record in records[1:]] == [
        (source.id, source.title, str(source.year) if source.year else None) for source in shipped.sources
    ]


def test_the_publication_and_every_source_are_in_the_csl_json(shipped: Theory, files: dict[str, bytes]) -> None:
    read = CiteProcJSON(json.loads(files["sources.csl.json"]))

    assert set(read) == {PUBLICATION, *(source.id for source in shipped.sources)}
    assert json.loads(files["sources.csl.json"])[0]["id"] == PUBLICATION
    for source in shipped.sources:
        assert str(read[source.id]["title"]) == source.title
        assert len(read[source.id].get("author", [])) == len(source.authors)


def test_networkx_and_igraph_read_the_graph(shipped: Theory, files: dict[str, bytes], tmp_path: Any) -> None:
    path = tmp_path / "graph.graphml"
    path.write_bytes(files["graph.graphml"])
    expected = sorted((link.origin, link.target, link.relation) for link in shipped.links)
    ours = nx.read_graphml(path, force_multigraph=True)
    theirs = igraph.Graph.Read_GraphML(str(path))

    assert sorted((origin, target, known["relation"]) for origin, target, known in ours.edges(data=True)) == expected
    assert {name: known["name"] for name, known in ours.nodes(data=True)} == {node.id: node.name for node in shipped.nodes}
    assert {name: known["address"] for name, known in ours.nodes(data=True)} == {
        node.id: f"{BASE}{node.id}/" for node in shipped.nodes
    }
    names = theirs.vs["id"]
    assert sorted((names[edge.source], names[edge.target], edge["relation"]) for edge in theirs.es) == expected
    assert sorted(theirs.vs["name"]) == sorted(node.name for node in shipped.nodes)


def test_the_blueprint_has_every_node_and_link(shipped: Theory, files: dict[str, bytes]) -> None:
    read = json.loads(files["kumu.json"])
    ids = [part["id"] for part in (*read["elements"], *read["connections"])]

    assert {element["id"]: element["label"] for element in read["elements"]} == {node.id: node.name for node in shipped.nodes}
    assert [(link["from"], link["to"]) for link in read["connections"]] == [(link.origin, link.target) for link in shipped.links]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", FILES)
def test_a_theory_without_actors_sources_or_publication_has_its_files_too(name: str) -> None:
    bare = Theory.model_validate(
        {"title": "Kaal", "levels": [{"id": "doel", "name": "Doel"}], "nodes": [{"id": "a", "level": "doel", "name": "A"}]}
    )

    assert downloads(build_graph(bare), addresses(""))[name].strip() or name.startswith("sources")
