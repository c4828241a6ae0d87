"""What people take along, and the numbers in tables: each held against the model."""

import csv
import io
import re
from collections import Counter

import pytest
import rispy

from theory.actors import partners
from theory.counting import by_actor_and_node, by_kind_and_node, relations_between
from theory.downloads.addresses import Addresses
from theory.downloads.references import ris
from theory.downloads.rows import action_row, csv_header, csv_row
from theory.graph import TheoryGraph, build_graph
from theory.model import Source, Theory
from theory.sentences import path

SOMEWHERE = Addresses("https://voorbeeld.nl/", lambda node_id, item_id: f"https://voorbeeld.nl/{node_id}/{item_id}")


@pytest.fixture(scope="module")
def graph(shipped: Theory) -> TheoryGraph:
    return build_graph(shipped)


def test_a_row_reads_back_as_what_was_written() -> None:
    cells = ['met "aanhalingstekens"', "met ; en\nregel", "é€", ""]

    assert next(csv.reader(io.StringIO(csv_row(cells), newline=""), delimiter=";")) == cells


def test_every_action_has_a_row_as_wide_as_the_header(graph: TheoryGraph) -> None:
    width = len(next(csv.reader([csv_header()], delimiter=";")))
    lines = [action_row(graph, node_id, action, SOMEWHERE) for node_id, action in graph.actions]
    rows = [next(csv.reader(io.StringIO(line, newline=""), delimiter=";")) for line in lines]

    assert {len(row) for row in rows} == {width}
    assert [row[2] for row in rows] == [action.text for _, action in graph.actions]
    assert [row[-2] for row in rows] == [f"https://voorbeeld.nl/{node_id}/{action.id}" for node_id, action in graph.actions]


def test_no_cell_ends_at_a_comma_or_a_tab_either(graph: TheoryGraph) -> None:
    """LibreOffice takes these, too, for the ends of cells, unless told otherwise."""
    rows = [action_row(graph, node_id, action, SOMEWHERE) for node_id, action in graph.actions]
    for line in [csv_header(), csv_row(["een\ttab", 3, None]), *rows]:
        assert re.fullmatch(r"[\d;]*\r\n", re.sub(r'"([^"]|"")*"', "", line)), line


def test_every_source_is_read_back_by_a_ris_reader(shipped: Theory) -> None:
    records = rispy.loads("\n".join(ris(source) for source in shipped.sources))

    assert [record["id"] for record in records] == [source.id for source in shipped.sources]
    assert [record.get("authors", []) for record in records] == [source.authors for source in shipped.sources]
    assert [record["title"] for record in records] == [source.title for source in shipped.sources]


def test_a_source_of_little_is_a_record_of_little() -> None:
    assert ris(Source(id="a", title="T")).splitlines() == ["TY  - GEN", "ID  - a", "TI  - T", "ER  - "]


def test_actions_are_counted_per_actor_and_once_per_kind(shipped: Theory, graph: TheoryGraph) -> None:
    kinds = {actor.id: actor.kind for actor in shipped.actors}
    heat, by_kind, named = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for node in shipped.nodes:
        for action in node.actions:
            for who in action.actors:
                heat[who.id, node.id] += 1
                named[who.id, node.id] += who.named
            for kind in {kinds[who.id] for who in action.actors}:
                by_kind[kind, node.id] += 1

    assert by_actor_and_node(graph.actions) == heat
    assert by_actor_and_node(graph.actions, named=True) == +named
    assert by_kind_and_node(graph, graph.actions) == by_kind


def test_the_matrix_has_the_44_printed_relations(shipped: Theory, graph: TheoryGraph) -> None:
    upper, lower, found = relations_between(graph)
    levels = {node.id: node.level for node in shipped.nodes}
    printed = {
        (link.origin, link.target): link.relation
        for link in shipped.links
        if levels[link.origin] == "bouwsteen" and levels[link.target] == "deelambitie"
    }

    assert (len(upper), len(lower)) == (5, 10)
    assert {ends: relation.id for ends, relation in found.items()} == printed
    assert len(printed) == 44


def test_the_path_says_what_a_node_gives_and_where_that_leads(graph: TheoryGraph) -> None:
    assert path(graph, "responsiviteit") == (
        "Responsiviteit draagt bij aan ontmoeting, ontplooiing en ondersteuning, en heeft een wisselwerking met eigenaarschap. "
        "Zo draagt dit bij aan de hoofdambitie."
    )
    assert path(graph, "hoofdambitie") == ""


def test_partners_are_named_in_the_same_actions_most_often_first(graph: TheoryGraph) -> None:
    found = partners(graph, "nov")
    expected: Counter[str] = Counter()
    for _, action in graph.actions:
        named = {who.id for who in action.actors if who.named}
        if "nov" in named:
            expected.update(named - {"nov"})

    assert dict(found) == expected and len(found) > 3
    assert [number for _, number in found] == sorted(expected.values(), reverse=True)
