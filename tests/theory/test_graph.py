"""Questions to the graph: what leans on what, what loses support, what the schema draws."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from theory import graph as graph_module
from theory.graph import MOST_SHOWN, Loss, NodeLink, TheoryGraph, build_graph
from theory.model import Link, Theory

SUB_AMBITIONS = ["ontmoeting", "ontplooiing", "ondersteuning", "ontspanning", "eigenaarschap"]
BLOCKS = [
    "bestaanszekerheid",
    "financiering",
    "gelijkwaardigheid",
    "zeggenschap",
    "ruimte",
    "responsiviteit",
    "mantelzorg",
    "vrijwillige-inzet",
    "inclusie",
    "uitnodigen",
]


@pytest.fixture(scope="module")
def graph(shipped: Theory) -> TheoryGraph:
    return build_graph(shipped)


def ends(links: list[Link]) -> set[tuple[str, str, str]]:
    return {(link.origin, link.target, link.relation) for link in links}


def seen(links: list[NodeLink]) -> list[tuple[str, str, bool]]:
    return [(link.relation.id, link.other, link.outgoing) for link in links]


def test_levels_stand_highest_first_with_their_nodes_in_the_publications_order(graph: TheoryGraph) -> None:
    rows = [(level.id, nodes) for level, nodes in graph.levels]

    assert rows == [("hoofdambitie", ["hoofdambitie"]), ("deelambitie", SUB_AMBITIONS), ("bouwsteen", BLOCKS)]
    assert list(graph) == ["hoofdambitie", *SUB_AMBITIONS, *BLOCKS]


def test_a_node_and_its_level_are_found_by_id(graph: TheoryGraph) -> None:
    assert graph.node("ruimte").name == "Beschikbaarheid van ruimte & plekken"
    assert graph.level("ruimte").id == "bouwsteen"


def test_the_foundation_is_what_every_sub_ambition_needs_or_is_supported_by(graph: TheoryGraph) -> None:
    assert graph.foundation("bouwsteen") == ["bestaanszekerheid", "financiering", "zeggenschap"]
    assert graph.foundation("deelambitie") == []
    assert graph.foundation("hoofdambitie") == []


def test_upstream_of_a_sub_ambition_goes_on_through_wisselwerking(graph: TheoryGraph) -> None:
    """Ontspanning leans on uitnodigen, that on eigenaarschap and back, that on the rest."""
    assert graph.upstream("ontspanning") == ["eigenaarschap", *BLOCKS]


def test_upstream_of_a_block_without_wisselwerking_is_empty(graph: TheoryGraph) -> None:
    assert graph.upstream("inclusie") == []  # cohesion does not count


def test_upstream_of_the_highest_node_is_everything_else(graph: TheoryGraph) -> None:
    assert graph.upstream("hoofdambitie") == [*SUB_AMBITIONS, *BLOCKS]


def test_downstream_follows_the_arrows_up_and_no_cohesion(graph: TheoryGraph) -> None:
    assert graph.downstream("inclusie") == [
        "hoofdambitie",
        "ontmoeting",
        "ontplooiing",
        "ondersteuning",
        "ontspanning",
    ]
    assert graph.downstream("hoofdambitie") == []


def test_wisselwerking_counts_in_both_directions(graph: TheoryGraph) -> None:
    assert "eigenaarschap" in graph.downstream("responsiviteit")
    assert "responsiviteit" in graph.downstream("eigenaarschap")
    assert "eigenaarschap" in graph.upstream("responsiviteit")


def test_links_of_a_node_come_by_direction_then_relation_then_order_of_showing(graph: TheoryGraph) -> None:
    assert seen(graph.links_of("responsiviteit")) == [
        ("draagt-bij", "ontmoeting", True),
        ("draagt-bij", "ontplooiing", True),
        ("draagt-bij", "ondersteuning", True),
        ("wisselwerking", "eigenaarschap", True),
        ("samenhang", "zeggenschap", True),
        ("samenhang", "inclusie", True),
        ("samenhang", "zeggenschap", False),
    ]


def test_links_of_a_node_can_be_asked_by_direction(graph: TheoryGraph) -> None:
    assert seen(graph.incoming("zeggenschap")) == [
        ("samenhang", "responsiviteit", False),
        ("samenhang", "inclusie", False),
    ]
    assert [link.other for link in graph.outgoing("ontmoeting")] == ["hoofdambitie"]
    assert [link.other for link in graph.incoming("ontmoeting")[:2]] == BLOCKS[:2]
    for node_id in graph:
        assert graph.outgoing(node_id) + graph.incoming(node_id) == graph.links_of(node_id)


def test_a_mutual_link_is_given_at_both_ends(graph: TheoryGraph) -> None:
    partners = ["responsiviteit", "mantelzorg", "uitnodigen"]

    assert [link.other for link in graph.outgoing("eigenaarschap") if link.relation.mutual] == partners
    assert [link.other for link in graph.incoming("eigenaarschap") if link.relation.mutual] == []
    for partner in partners:
        assert [link.other for link in graph.outgoing(partner) if link.relation.mutual] == ["eigenaarschap"]


def test_losses_of_responsiviteit_are_its_four_sub_ambitions_with_what_is_left(graph: TheoryGraph) -> None:
    losses = graph.losses("responsiviteit")

    assert [loss.node for loss in losses] == ["ontmoeting", "ontplooiing", "ondersteuning", "eigenaarschap"]
    assert [[link.relation.id for link in loss.lost] for loss in losses] == [["draagt-bij"]] * 3 + [["wisselwerking"]]
    left_to_eigenaarschap = [link.other for link in losses[3].left]
    assert left_to_eigenaarschap == ["mantelzorg", "uitnodigen", *BLOCKS[:2], "zeggenschap", "gelijkwaardigheid", "ruimte"]


def test_losses_of_a_sub_ambition_are_the_main_ambition_and_its_partners(graph: TheoryGraph) -> None:
    def nodes(losses: list[Loss]) -> list[str]:
        return [loss.node for loss in losses]

    assert nodes(graph.losses("ontmoeting")) == ["hoofdambitie"]
    assert nodes(graph.losses("eigenaarschap")) == ["hoofdambitie", "responsiviteit", "mantelzorg", "uitnodigen"]
    assert graph.losses("hoofdambitie") == []


def test_the_schema_draws_all_forty_nine_links_for_the_main_ambition(graph: TheoryGraph, shipped: Theory) -> None:
    drawn = graph.shown_links("hoofdambitie")

    assert len(drawn) == len(ends(drawn)) == 49
    assert ends(drawn) == {ends for ends in ends(shipped.links) if ends[2] != "samenhang"}


def test_the_schema_draws_the_links_of_any_other_node_with_its_cohesion(graph: TheoryGraph) -> None:
    assert ends(graph.shown_links("inclusie")) == {
        ("inclusie", "ontmoeting", "draagt-bij"),
        ("inclusie", "ontplooiing", "draagt-bij"),
        ("inclusie", "ondersteuning", "draagt-bij"),
        ("inclusie", "ontspanning", "draagt-bij"),
        ("inclusie", "zeggenschap", "samenhang"),
        ("zeggenschap", "inclusie", "samenhang"),
        ("responsiviteit", "inclusie", "samenhang"),
        ("uitnodigen", "inclusie", "samenhang"),
    }


def test_links_among_nodes_have_both_ends_there_and_no_cohesion(graph: TheoryGraph) -> None:
    assert ends(graph.links_among({"zeggenschap", "inclusie", "eigenaarschap", "hoofdambitie"}, MOST_SHOWN)) == {
        ("zeggenschap", "eigenaarschap", "ondersteunend"),
        ("eigenaarschap", "hoofdambitie", "onderdeel"),
    }


RELATIONS: list[dict[str, Any]] = [
    {"id": "helpt", "label": "helpt"},
    {"id": "nodig", "label": "nodig", "role": "precondition"},
    {"id": "samen", "label": "samen", "role": "interaction", "mutual": True},
    {"id": "raakt", "label": "raakt", "role": "cohesion"},
    {"id": "raakt-weer", "label": "raakt", "role": "cohesion", "mutual": True},
]


@st.composite
def theories(draw: st.DrawFn) -> Theory:
    """Any nodes, links in any direction, circles included."""
    ids = [f"n{number}" for number in range(draw(st.integers(1, 8)))]
    levels = ["hoog", "midden", "laag"]
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids), st.sampled_from([r["id"] for r in RELATIONS]))
    rows = draw(st.lists(pairs.filter(lambda pair: pair[0] != pair[1]), max_size=20, unique=True)) if len(ids) > 1 else []
    return Theory.model_validate(
        {
            "title": "t",
            "levels": [{"id": level, "name": level} for level in levels],
            "relations": RELATIONS,
            "nodes": [{"id": one, "name": one, "level": draw(st.sampled_from(levels))} for one in ids],
            "links": [{"from": origin, "to": target, "relation": relation} for origin, target, relation in rows],
        }
    )


@settings(max_examples=80, deadline=None)
@given(theories())
def test_in_any_theory_upstream_and_downstream_are_each_others_inverse(theory: Theory) -> None:
    graph = build_graph(theory)
    up = {one: graph.upstream(one) for one in graph}
    down = {one: graph.downstream(one) for one in graph}

    for one in graph:
        assert one not in up[one] + down[one]
        assert up[one] == [other for other in graph if one in down[other]]
        assert down[one] == [other for other in graph if one in up[other]]
    for link in theory.links:
        cohesion = link.relation.startswith("raakt")
        assert cohesion or link.target in down[link.origin]
        assert link.relation != "samen" or link.origin in down[link.target]


@settings(max_examples=50, deadline=None)
@given(theories())
def test_in_any_theory_cohesion_carries_no_support(theory: Theory) -> None:
    bare = build_graph(
        theory.model_copy(update={"links": [link for link in theory.links if not link.relation.startswith("raakt")]})
    )
    graph = build_graph(theory)

    for one in graph:
        assert graph.upstream(one) == bare.upstream(one)
        assert [loss.node for loss in graph.losses(one)] == [loss.node for loss in bare.losses(one)]


@settings(max_examples=50, deadline=None)
@given(theories())
def test_in_any_theory_who_loses_something_is_near_downstream_and_every_link_is_one_of_both_ends(theory: Theory) -> None:
    graph = build_graph(theory)

    for one in graph:
        losses = graph.losses(one)
        assert {loss.node for loss in losses} <= set(graph.downstream(one))
        assert all(link.other == one for loss in losses for link in loss.lost)
        assert all(loss.lost and link.other != one for loss in losses for link in loss.left)
    for link in theory.links:
        assert link in [own.link for own in graph.links_of(link.origin)]
        assert link in [own.link for own in graph.links_of(link.target)]


def test_more_links_than_an_eye_can_follow_are_not_drawn(shipped: Theory, monkeypatch: pytest.MonkeyPatch) -> None:
    own = {link.origin for link in shipped.links if link.target == "hoofdambitie"}
    monkeypatch.setattr(graph_module, "MOST_SHOWN", 48)
    shown = build_graph(shipped).shown_links("hoofdambitie")
    assert {link.origin for link in shown} == own and len(shown) == 5
