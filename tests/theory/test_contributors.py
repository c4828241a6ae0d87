"""Who contributes to a node: what leads up to it from the levels below, link by link."""

from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from theory.graph import TheoryGraph, build_graph
from theory.model import Theory

LEVELS = ["hoog", "midden", "laag"]
RELATIONS: list[dict[str, Any]] = [
    {"id": "helpt", "label": "helpt"},
    {"id": "samen", "label": "samen", "role": "interaction", "mutual": True},
    {"id": "raakt", "label": "raakt", "role": "cohesion"},
    {"id": "raakt-weer", "label": "raakt", "role": "cohesion", "mutual": True},
]
NODES = {"doel": "hoog", "droom": "hoog", "tuin": "midden", "plein": "midden", "water": "laag", "zaad": "laag"}


def bound(*links: str, nodes: dict[str, str] = NODES) -> TheoryGraph:
    """The graph of a theory with these links, each written as `from relation to`."""
    rows = [link.split() for link in links]
    return build_graph(
        Theory.model_validate(
            {
                "title": "t",
                "levels": [{"id": level, "name": level} for level in LEVELS],
                "relations": RELATIONS,
                "nodes": [{"id": one, "name": one, "level": level} for one, level in nodes.items()],
                "links": [{"from": origin, "to": target, "relation": relation} for origin, relation, target in rows],
            }
        )
    )


def test_contributors_are_found_through_the_levels_in_the_order_of_showing() -> None:
    graph = bound("zaad helpt tuin", "water helpt tuin", "tuin helpt doel")

    assert graph.contributors("doel") == ["tuin", "water", "zaad"]
    assert graph.contributors("tuin") == ["water", "zaad"]


def test_a_link_may_skip_a_level() -> None:
    assert bound("water helpt doel").contributors("doel") == ["water"]


def test_who_contributes_by_two_ways_is_given_once() -> None:
    graph = bound("water helpt tuin", "water helpt plein", "water helpt doel", "tuin helpt doel", "plein helpt doel")

    assert graph.contributors("doel") == ["tuin", "plein", "water"]


def test_what_contributes_to_another_node_is_left_out() -> None:
    graph = bound("water helpt tuin", "tuin helpt droom", "plein helpt doel")

    assert graph.contributors("doel") == ["plein"]


def test_a_node_without_links_from_below_has_no_contributors() -> None:
    graph = bound("water helpt tuin", "tuin helpt doel")

    assert graph.contributors("water") == []
    assert graph.contributors("plein") == []


@pytest.mark.parametrize("link", ["water samen tuin", "tuin samen water"])
def test_a_mutual_link_contributes_upwards_only_whichever_end_writes_it(link: str) -> None:
    graph = bound(link, "tuin helpt doel")

    assert graph.contributors("doel") == ["tuin", "water"]
    assert graph.contributors("water") == []


@pytest.mark.parametrize("relation", ["raakt", "raakt-weer"])
def test_cohesion_is_no_contribution(relation: str) -> None:
    graph = bound(f"water {relation} tuin", "tuin helpt doel", f"plein {relation} doel")

    assert graph.contributors("doel") == ["tuin"]


@pytest.mark.parametrize("relation", ["helpt", "samen"])
def test_a_node_of_the_same_level_is_no_contributor_nor_a_way_to_one(relation: str) -> None:
    graph = bound(f"plein {relation} tuin", "water helpt plein", "tuin helpt doel")

    assert graph.contributors("tuin") == []
    assert graph.contributors("doel") == ["tuin"]


@pytest.mark.parametrize("relation", ["helpt", "samen"])
def test_a_node_of_a_higher_level_is_no_contributor_nor_a_way_to_one(relation: str) -> None:
    graph = bound(f"doel {relation} tuin", "plein helpt doel", "water helpt plein")

    assert graph.contributors("tuin") == []


def test_every_ambition_and_block_contributes_to_the_main_ambition(shipped: Theory) -> None:
    everything = [node.id for node in shipped.nodes]

    assert ["hoofdambitie", *build_graph(shipped).contributors("hoofdambitie")] == everything


def test_a_sub_ambition_has_the_blocks_of_its_own_links_though_it_leans_on_more(shipped: Theory) -> None:
    graph = build_graph(shipped)
    blocks = ["bestaanszekerheid", "financiering", "zeggenschap", "ruimte", "vrijwillige-inzet", "inclusie", "uitnodigen"]

    assert sorted(graph.contributors("ontspanning")) == sorted(blocks)
    assert "eigenaarschap" in graph.upstream("ontspanning")


def test_the_partner_in_a_wisselwerking_contributes_to_the_sub_ambition_and_not_back(shipped: Theory) -> None:
    graph = build_graph(shipped)

    assert "responsiviteit" in graph.contributors("eigenaarschap")
    assert [block for block in graph.levels[2][1] if graph.contributors(block)] == []
    assert "responsiviteit" in graph.downstream("eigenaarschap")


@st.composite
def graphs(draw: st.DrawFn) -> TheoryGraph:
    """Any nodes on any level, links in any direction, circles included."""
    nodes = {f"n{number}": draw(st.sampled_from(LEVELS)) for number in range(draw(st.integers(2, 8)))}
    node, relation = st.sampled_from(list(nodes)), st.sampled_from([relation["id"] for relation in RELATIONS])
    links = draw(st.lists(st.tuples(node, relation, node).filter(lambda link: link[0] != link[2]), max_size=20, unique=True))
    return bound(*(" ".join(link) for link in links), nodes=nodes)


@settings(max_examples=80, deadline=None)
@given(graphs())
def test_in_any_theory_links_that_leave_their_level_make_contributors_and_beneficiaries(graph: TheoryGraph) -> None:
    rank = {node: LEVELS.index(graph.node(node).level) for node in graph}
    rising = nx.DiGraph()
    rising.add_nodes_from(graph)
    for origin, target, relation in graph.network.edges(keys=True):
        for lower, higher in ((origin, target), (target, origin)) if relation == "samen" else ((origin, target),):
            if not relation.startswith("raakt") and rank[lower] > rank[higher]:
                rising.add_edge(lower, higher)

    for node in graph:
        assert graph.contributors(node) == [one for one in graph if one in nx.ancestors(rising, node)]
        assert graph.beneficiaries(node) == [one for one in graph if one in nx.descendants(rising, node)]
        assert set(graph.contributors(node)) <= set(graph.upstream(node))
