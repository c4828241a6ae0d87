"""Who acts: the wider actors of an actor, and whose action is whose."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from theory.actors import ActionsByBasis, classify_actions, wider
from theory.graph import NodeAction, TheoryGraph, build_graph
from theory.model import Theory

# gemeenten and het rijk are overheid, all are allen; a wijkteam belongs to two
ACTORS: dict[str, list[str]] = {
    "allen": [],
    "overheden": ["allen"],
    "rijk": ["overheden"],
    "gemeenten": ["overheden"],
    "werkers": ["allen"],
    "wijkteams": ["werkers", "gemeenten"],
}


def theory_of(actors: dict[str, list[str]], tasks: dict[str, list[str]]) -> Theory:
    """A theory of two nodes: `tasks` has, by node, one line for each action.

    A line holds the ids of the action's actors, an inferred one with a question mark.
    """
    return Theory.model_validate(
        {
            "title": "t",
            "levels": [{"id": "stap", "name": "Stap"}],
            "nodes": [
                {
                    "id": node_id,
                    "name": node_id,
                    "level": "stap",
                    "actions": [
                        {
                            "id": f"{node_id}-a{number}",
                            "text": "Doe iets.",
                            "actors": [{"id": who.rstrip("?"), "named": not who.endswith("?")} for who in line.split()],
                        }
                        for number, line in enumerate(lines, 1)
                    ],
                }
                for node_id, lines in tasks.items()
            ],
            "kinds": [{"id": "soort", "name": "Soort"}],
            "actors": [{"id": one, "name": one, "kind": "soort", "part_of": above} for one, above in actors.items()],
        }
    )


def acting(*lines: str, actors: dict[str, list[str]] | None = None) -> TheoryGraph:
    """The graph of a theory in which the node `groen` has these actions."""
    return build_graph(theory_of(actors or ACTORS, {"groen": list(lines)}))


def ids(actions: list[NodeAction]) -> list[str]:
    return [action.id for _, action in actions]


def seen(graph: TheoryGraph, *actor_ids: str) -> tuple[list[str], list[str], list[str]]:
    """The ids of the actions of these actors: named, inferred, wider."""
    actions = classify_actions(graph, actor_ids, graph.actions)
    return ids(actions.named), ids(actions.inferred), ids(actions.wider)


def test_the_wider_actors_are_found_through_those_between() -> None:
    assert wider(acting(), "gemeenten") == ["overheden", "allen"]
    assert wider(acting(), "allen") == []


def test_wider_actors_come_nearest_first_each_once() -> None:
    assert wider(acting(), "wijkteams") == ["werkers", "gemeenten", "allen", "overheden"]


def test_what_is_part_of_an_actor_is_not_wider() -> None:
    assert "rijk" not in wider(acting(), "overheden")
    assert "gemeenten" not in wider(acting(), "rijk")


def test_a_gemeente_is_part_of_the_overheden_and_of_all_parties(shipped: Theory) -> None:
    found = wider(build_graph(shipped), "gemeenten")

    assert found[0] == "overheden"
    assert "alle-partijen" in found
    assert "rijk" not in found


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_in_any_hierarchy_wider_is_all_that_can_be_reached_by_distance(data: st.DataObject) -> None:
    names = [f"a{number}" for number in range(data.draw(st.integers(1, 9)))]
    above = {
        name: data.draw(st.lists(st.sampled_from(names[number + 1 :]), unique=True)) if names[number + 1 :] else []
        for number, name in enumerate(names)
    }
    graph = acting(actors=above)
    for name in names:
        distance = nx.single_source_shortest_path_length(nx.DiGraph(above), name) if above[name] else {name: 0}
        found = wider(graph, name)
        assert len(found) == len(set(found))
        assert {*found, name} == set(distance)
        assert [distance[one] for one in found] == sorted(distance[one] for one in found)


def test_actions_come_by_node_then_as_written() -> None:
    graph = build_graph(theory_of(ACTORS, {"water": ["rijk", "rijk"], "groen": ["rijk"]}))

    assert [(node_id, action.id) for node_id, action in graph.actions] == [
        ("water", "water-a1"),
        ("water", "water-a2"),
        ("groen", "groen-a1"),
    ]


def test_an_action_is_named_inferred_or_of_a_wider_actor() -> None:
    graph = acting("gemeenten", "gemeenten?", "overheden", "allen?", "rijk", "werkers")

    assert seen(graph, "gemeenten") == (["groen-a1"], ["groen-a2"], ["groen-a3", "groen-a4"])


@pytest.mark.parametrize("line", ["gemeenten overheden", "overheden gemeenten", "gemeenten overheden?"])
def test_who_is_named_in_an_action_does_not_get_it_as_a_wider_one_too(line: str) -> None:
    assert seen(acting(line), "gemeenten") == (["groen-a1"], [], [])


@pytest.mark.parametrize("line", ["gemeenten? overheden", "overheden gemeenten? allen"])
def test_who_is_inferred_in_an_action_does_not_get_it_as_a_wider_one_too(line: str) -> None:
    assert seen(acting(line), "gemeenten") == ([], ["groen-a1"], [])


def test_what_is_asked_of_a_narrower_actor_is_not_asked_of_the_wider() -> None:
    assert seen(acting("gemeenten", "wijkteams?", "overheden"), "overheden") == (["groen-a3"], [], [])


def test_an_action_for_nobody_is_nobodys() -> None:
    assert seen(acting(""), "gemeenten", "allen") == ([], [], [])


def test_several_actors_get_what_any_of_them_is_asked() -> None:
    graph = acting("rijk", "werkers?", "gemeenten", "allen", "wijkteams")

    assert seen(graph, "rijk", "werkers") == (["groen-a1"], ["groen-a2"], ["groen-a4"])


def test_of_several_actors_the_named_one_decides_whatever_their_order() -> None:
    graph = acting("rijk? werkers", "overheden werkers?")

    assert seen(graph, "rijk", "werkers") == seen(graph, "werkers", "rijk") == (["groen-a1"], ["groen-a2"], [])


def test_an_actor_chosen_together_with_a_narrower_one_is_chosen_and_not_wider() -> None:
    graph = acting("overheden", "overheden?", "allen")

    assert seen(graph, "gemeenten", "overheden") == (["groen-a1"], ["groen-a2"], ["groen-a3"])


def test_without_actors_nothing_is_asked() -> None:
    graph = acting("gemeenten")

    assert classify_actions(graph, [], graph.actions) == ActionsByBasis()


def test_only_the_actions_given_are_classified() -> None:
    graph = build_graph(theory_of(ACTORS, {"water": ["rijk", "rijk?"], "groen": ["rijk", "allen"]}))
    near = [node_action for node_action in graph.actions if node_action[0] == "groen"]
    actions = classify_actions(graph, ["rijk"], near)

    assert (ids(actions.named), ids(actions.inferred), ids(actions.wider)) == (["groen-a1"], [], ["groen-a2"])


def test_an_action_keeps_the_node_it_belongs_to() -> None:
    graph = build_graph(theory_of(ACTORS, {"water": ["rijk"], "groen": ["rijk"]}))

    assert [node_id for node_id, _ in classify_actions(graph, ["rijk"], graph.actions).named] == ["water", "groen"]


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_in_any_theory_an_action_stands_in_at_most_one_list_in_the_order_of_showing(data: st.DataObject) -> None:
    marked = [mark for who in ACTORS for mark in (who, f"{who}?")]
    lines = data.draw(st.lists(st.lists(st.sampled_from(marked), max_size=4).map(" ".join), max_size=8))
    asked = data.draw(st.lists(st.sampled_from(list(ACTORS)), max_size=3))
    graph = acting(*lines)
    lists = seen(graph, *asked)
    order = ids(graph.actions)

    together = [action_id for part in lists for action_id in part]
    assert len(together) == len(set(together))
    assert all(part == [action_id for action_id in order if action_id in part] for part in lists)
    concerned = {*asked, *(above for who in asked for above in wider(graph, who))}
    assert set(together) == {action.id for _, action in graph.actions if concerned & {who.id for who in action.actors}}


def test_every_action_of_the_theory_is_someones(shipped: Theory) -> None:
    graph = build_graph(shipped)
    actions = classify_actions(graph, [one.id for one in shipped.actors], graph.actions)

    assert sorted(ids([*actions.named, *actions.inferred])) == sorted(ids(graph.actions))
    assert actions.wider == []
