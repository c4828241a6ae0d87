"""Statements among the actions (`kind: toelichting`): shown in their place, not counted as something to do."""

import csv
import io
from collections.abc import Callable

import pytest

from components.address import Address
from components.markup import to_html
from components.parts.view_data import ViewData
from components.views.actions import actions_payload, actions_view
from components.views.node import node_view
from theory.downloads.addresses import Addresses
from theory.downloads.tables import actions_csv
from theory.graph import TheoryGraph, build_graph
from theory.inventory import inventory
from theory.model import Action, ActionActor, Actor, Kind, Level, Node, Theory
from theory.search.records import records


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    actions = [
        Action(id="huis-a1", text="Geef een sleutel.", group="Open", actors=[ActionActor(id="buren", named=True)]),
        Action(
            id="huis-a2", text="Een sleutel is een bewijs van vertrouwen.", kind="toelichting", group="Open", parent="huis-a1"
        ),
        Action(id="huis-a3", text="Een huis is van iedereen.", kind="toelichting", group="Van wie"),
    ]
    return build_graph(
        Theory(
            title="Huis",
            levels=[Level(id="stap", name="Stap")],
            nodes=[Node(id="huis", level="stap", name="Huis", actions=actions)],
            kinds=[Kind(id="inwoners", name="Inwoners")],
            actors=[Actor(id="buren", name="Buren", kind="inwoners")],
        )
    )


def test_a_statement_counts_as_nothing_to_do(graph: TheoryGraph) -> None:
    assert [action.id for _, action in graph.actions] == ["huis-a1"]
    assert inventory(graph.theory).splitlines()[1].split()[-2] == "1"
    assert [one[0] for one in actions_payload(ViewData.of(graph))["actions"]] == ["huis-a1"]
    assert "huis-a2" not in to_html(actions_view(ViewData.of(graph), Address(weergave="acties")))


def test_it_stands_in_its_printed_place_marked_as_such(graph: TheoryGraph) -> None:
    page = to_html(node_view(ViewData.of(graph), Address(knoop="huis")))

    assert page.index('data-action="huis-a1"') < page.index('data-action="huis-a2"') < page.index('data-action="huis-a3"')
    assert page.count('<span class="vt-kind">toelichting</span>') == 2
    assert "Bij deze actie" in page
    assert page.count("1 actie<") == 1


def test_the_table_has_a_row_for_each_with_its_kind(graph: TheoryGraph) -> None:
    lines = io.StringIO(actions_csv(graph, Addresses("", lambda *_: "")).decode("utf-8-sig"), newline="")

    assert [row[-1] for row in csv.reader(lines, delimiter=";")] == ["Soort", "actie", "toelichting", "toelichting"]


def test_a_search_finds_it_where_it_is_printed_among_the_actions(graph: TheoryGraph) -> None:
    assert {record.id: record.kind for record in records(graph) if record.node} == {
        "huis": "nodes",
        "huis-a1": "actions",
        "huis-a2": "actions",
        "huis-a3": "actions",
    }


def test_who_gives_it_actors_is_told(problems: Callable[..., list[str]]) -> None:
    actors = "actors: [{id: buren, named: true}]"
    found = problems(
        more=f"""
kinds: [{{id: inwoners, name: Inwoners}}]
actors: [{{id: buren, name: Buren, kind: inwoners}}]
nodes:
  - {{id: huis, level: stap, name: Huis, actions: [{{id: huis-a1, text: Open., kind: toelichting, {actors}}}]}}
"""
    )

    assert any("een toelichting is niets om te doen" in line for line in found)
