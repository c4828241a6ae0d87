"""What filters choose among the actions, on what basis, and how many each choice would leave."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generated import selections, theories
from theory.actors import wider
from theory.graph import NodeAction, TheoryGraph, build_graph
from theory.model import Theory
from theory.search.query import Query
from theory.search.text_matching import folded
from theory.selection import Selection

# groen and water help rust, water by way of groen; buren are part of allen
CONTENT: dict[str, Any] = {
    "title": "t",
    "levels": [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap"}, {"id": "grond", "name": "Grond"}],
    "relations": [{"id": "helpt", "label": "helpt"}, {"id": "raakt", "label": "raakt", "role": "cohesion"}],
    "links": [
        {"from": "groen", "to": "rust", "relation": "helpt"},
        {"from": "water", "to": "groen", "relation": "helpt"},
        {"from": "licht", "to": "rust", "relation": "raakt"},
    ],
    "kinds": [{"id": "soort", "name": "Soort"}],
    "actors": [
        {"id": "buren", "name": "Buren", "kind": "soort", "part_of": ["allen"]},
        {"id": "rijk", "name": "Rijk", "kind": "soort", "part_of": ["allen"]},
        {"id": "allen", "name": "Allen", "kind": "soort"},
    ],
}

ACTIONS = {
    "rust": [],
    "groen": [
        ("g1", "Plant bomen.", "buren"),
        ("g2", "Geef cliënten een tuin.", "buren?"),
        ("g3", "Snoei bomen.", "rijk? allen"),
    ],
    "licht": [("l1", "Doe het licht uit.", "")],
    "water": [("w1", "Graaf een vijver.", "rijk"), ("w2", "Plant riet.", "allen"), ("w3", "Plant lisdodde.", "rijk buren?")],
}
"""By node the id and text of each action, and its actors, an inferred one with a question mark."""

LEVELS = {"rust": "doel", "groen": "stap", "licht": "stap", "water": "grond"}


def action_of(action_id: str, text: str, actors: str) -> dict[str, Any]:
    who = [{"id": one.rstrip("?"), "named": not one.endswith("?")} for one in actors.split()]
    return {"id": action_id, "text": text, "actors": who, "keywords": ["loofhout"] if action_id == "g1" else []}


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return graph_with()


def graph_with(*synonyms: list[str]) -> TheoryGraph:
    nodes = [
        {"id": node_id, "level": LEVELS[node_id], "name": node_id, "actions": [action_of(*line) for line in lines]}
        for node_id, lines in ACTIONS.items()
    ]
    return build_graph(Theory.model_validate({**CONTENT, "nodes": nodes, "synonyms": list(synonyms)}))


def ids(actions: list[NodeAction]) -> str:
    return " ".join(action.id for _, action in actions)


def chosen(graph: TheoryGraph, selection: Selection) -> dict[str, str]:
    """The ids of the selected actions by basis."""
    return {basis: ids(actions) for basis, actions in selection.by_basis(graph).items()}


def test_without_a_choice_every_action_is_shown_in_the_order_of_showing(graph: TheoryGraph) -> None:
    assert chosen(graph, Selection()) == {"all": "g1 g2 g3 l1 w1 w2 w3"}
    assert Selection().count(graph) == 7


def test_an_actor_has_what_names_it_then_what_was_inferred_then_what_asks_a_wider_one(graph: TheoryGraph) -> None:
    assert chosen(graph, Selection(actors=("buren",))) == {"named": "g1", "inferred": "g2 w3", "wider": "g3 w2"}
    assert chosen(graph, Selection(actors=("rijk",))) == {"named": "w1 w3", "inferred": "g3", "wider": "w2"}
    assert list(chosen(graph, Selection(actors=("buren",)))) == ["named", "inferred", "wider"]


def test_a_basis_without_actions_is_left_out(graph: TheoryGraph) -> None:
    assert chosen(graph, Selection(actors=("allen",))) == {"named": "g3 w2"}
    assert chosen(graph, Selection(actors=("buren",), words="tuin")) == {"inferred": "g2"}
    assert chosen(graph, Selection(words="xyz")) == {}


def test_of_several_actors_any_will_do_and_each_action_is_shown_once(graph: TheoryGraph) -> None:
    assert chosen(graph, Selection(actors=("buren", "rijk"))) == {"named": "g1 w1 w3", "inferred": "g2 g3", "wider": "w2"}


def test_only_what_is_named_leaves_out_the_other_bases(graph: TheoryGraph) -> None:
    assert chosen(graph, Selection(actors=("buren",), named=True)) == {"named": "g1"}


def test_only_what_is_named_leaves_out_actions_that_name_nobody(graph: TheoryGraph) -> None:
    assert chosen(graph, Selection(named=True)) == {"all": "g1 g3 w1 w2 w3"}


def test_a_node_brings_what_contributes_to_it_near_and_far_but_no_cohesion(graph: TheoryGraph) -> None:
    assert chosen(graph, Selection(nodes=("rust",))) == {"all": "g1 g2 g3 w1 w2 w3"}
    assert chosen(graph, Selection(nodes=("water",))) == {"all": "w1 w2 w3"}
    assert chosen(graph, Selection(nodes=("licht", "water"))) == {"all": "l1 w1 w2 w3"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("plant", "g1 w2 w3"),
        ("PLANT bom", "g1"),
        ("clienten", "g2"),
        ("cli\u00adënten tuin", "g2"),
        ("loofhout", "g1"),
        ("plant xyz", ""),
        ("rijk", ""),
        (" ", "g1 g2 g3 l1 w1 w2 w3"),
    ],
)
def test_all_words_stand_in_the_text_of_an_action_or_among_its_keywords(graph: TheoryGraph, words: str, found: str) -> None:
    assert ids(Selection(words=words).within(graph)) == found


def test_all_choices_count_together(graph: TheoryGraph) -> None:
    selection = Selection(actors=("rijk",), nodes=("groen",), words="plant", named=True)

    assert chosen(graph, selection) == {"named": "w3"}


def test_what_is_asked_of_wider_actors_is_not_their_own(graph: TheoryGraph) -> None:
    assert ids(Selection(actors=("buren",)).own(graph)) == "g1 g2 w3"
    assert ids(Selection(nodes=("licht",)).own(graph)) == "l1"


def test_own_actions_come_by_node_whatever_their_basis(graph: TheoryGraph) -> None:
    assert ids(Selection(actors=("rijk",)).own(graph)) == "g3 w1 w3"


def test_an_actors_count_is_what_choosing_it_would_leave_whoever_is_chosen(graph: TheoryGraph) -> None:
    expected = {"buren": 3, "rijk": 3, "allen": 2}

    assert dict(Selection().actor_counts(graph)) == expected
    assert dict(Selection(actors=("buren",)).actor_counts(graph)) == expected
    assert dict(Selection(nodes=("groen",), words="plant").actor_counts(graph)) == {"buren": 2, "rijk": 1, "allen": 1}
    assert dict(Selection(named=True).actor_counts(graph)) == {"buren": 1, "rijk": 2, "allen": 2}
    assert Selection(words="xyz").actor_counts(graph)["buren"] == 0


def test_a_nodes_count_is_what_choosing_it_would_leave_wherever_is_chosen(graph: TheoryGraph) -> None:
    expected = {"rust": 6, "groen": 6, "licht": 1, "water": 3}

    assert Selection().node_counts(graph) == expected
    assert Selection(nodes=("licht",)).node_counts(graph) == expected
    assert Selection(actors=("buren",)).node_counts(graph) == {"rust": 3, "groen": 3, "licht": 0, "water": 1}


def test_a_node_that_no_action_can_reach_has_no_count(graph: TheoryGraph) -> None:
    bare = graph.theory.model_copy(
        update={
            "nodes": [node.model_copy(update={"actions": node.actions * (node.id == "licht")}) for node in graph.theory.nodes]
        }
    )

    assert Selection().node_counts(build_graph(bare)) == {"licht": 1}


def test_each_choice_can_be_taken_away_alone() -> None:
    selection = Selection(actors=("buren", "rijk"), nodes=("rust",), words="plant bomen", named=True)

    assert list(selection.choices()) == [
        ("actors", "buren", Selection(("rijk",), ("rust",), "plant bomen", True)),
        ("actors", "rijk", Selection(("buren",), ("rust",), "plant bomen", True)),
        ("nodes", "rust", Selection(("buren", "rijk"), (), "plant bomen", True)),
        ("words", "plant bomen", Selection(("buren", "rijk"), ("rust",), "", True)),
        ("named", "1", Selection(("buren", "rijk"), ("rust",), "plant bomen", False)),
    ]
    assert list(Selection().choices()) == []


def test_what_is_left_without_a_choice_says_how_many_that_would_show(graph: TheoryGraph) -> None:
    stuck = Selection(actors=("allen",), nodes=("groen",), words="vijver")

    assert stuck.count(graph) == 0
    assert [(name, without.count(graph)) for name, _, without in stuck.choices()] == [("actors", 1), ("nodes", 0), ("words", 2)]


def test_nodes_with_what_was_typed_come_first_and_in_each_node_that_comes_first() -> None:
    graph = graph_with(["vijver", "tuin"], ["bomen", "riet"])

    assert ids(Selection(words="vijver").within(graph)) == "w1 g2"
    assert ids(Selection(words="vijevr").within(graph)) == "w1 g2"
    assert ids(Selection(words="riet").within(graph)) == "w2 g1 g3"
    assert ids(Selection(words="graven").within(graph)) == "w1"
    assert ids(Selection(words="planten").within(graph)) == "g1 w2 w3"
    assert chosen(graph, Selection(actors=("buren",), words="vijver")) == {"inferred": "g2"}


def basis_of(graph: TheoryGraph, selection: Selection, node_id: str, action_id: str) -> str:
    """Why an action is shown, '' if it is not: worked out for this action alone."""
    action = graph.item(action_id)
    text = folded("\n".join([action.text, *action.keywords]))
    query = Query.of(selection.words, graph.lexicon)
    who = {one.id: one.named for one in next(one for _, one in graph.actions if one.id == action_id).actors}
    above = {broader for actor_id in selection.actors for broader in wider(graph, actor_id)}
    if selection.nodes and not any(node_id == one or node_id in graph.contributors(one) for one in selection.nodes):
        return ""
    if query.parts and query.grade(text) is None:
        return ""
    if not selection.actors:
        return "all" if any(who.values()) or not selection.named else ""
    if any(who.get(actor_id) for actor_id in selection.actors):
        return "named"
    if selection.named:
        return ""
    return "inferred" if who.keys() & set(selection.actors) else "wider" if who.keys() & above else ""


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_in_any_theory_an_action_is_shown_once_on_its_basis_in_the_order_of_showing(data: st.DataObject) -> None:
    theory = data.draw(theories(busy=True))
    selection = data.draw(selections(theory))
    graph = build_graph(theory)
    expected: dict[str, list[str]] = {}
    for node_id, action in graph.actions:
        expected.setdefault(basis_of(graph, selection, node_id, action.id), []).append(action.id)
    expected.pop("", None)

    shown = {basis: [action.id for _, action in part] for basis, part in selection.by_basis(graph).items()}
    assert {basis: sorted(part) for basis, part in shown.items()} == {basis: sorted(part) for basis, part in expected.items()}
    words = folded(selection.words).split()
    if all(word in graph.action_texts[one] for part in shown.values() for one in part for word in words):
        assert shown == expected
    own = selection.own(graph)
    expected.pop("wider", None)
    assert sorted(action.id for _, action in own) == sorted(action_id for part in expected.values() for action_id in part)
    assert [node_id for node_id, _ in own] == graph.in_order(node_id for node_id, _ in own)
    assert selection.count(graph) == len(own)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_in_any_theory_counts_are_what_a_choice_would_leave(data: st.DataObject) -> None:
    theory = data.draw(theories(busy=True))
    selection = data.draw(selections(theory))
    graph = build_graph(theory)
    actors, nodes = selection.actor_counts(graph), selection.node_counts(graph)

    for actor in theory.actors:
        alone = Selection((actor.id,), selection.nodes, selection.words, selection.named)
        assert actors[actor.id] == len(alone.own(graph))
    for node_id in graph:
        alone = Selection(selection.actors, (node_id,), selection.words, selection.named)
        assert nodes.get(node_id, 0) == len(alone.own(graph))
    assert Counter(nodes.keys()) == Counter(n for n in graph if Selection(nodes=(n,)).within(graph))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_in_any_theory_what_is_left_without_a_choice_lacks_that_alone_and_shows_no_less(data: st.DataObject) -> None:
    theory = data.draw(theories(busy=True))
    selection = data.draw(selections(theory))
    graph = build_graph(theory)
    choices = list(selection.choices())

    expected = [("actors", one) for one in selection.actors] + [("nodes", one) for one in selection.nodes]
    expected += [("words", selection.words)] * bool(selection.words) + [("named", "1")] * selection.named
    assert [(name, value) for name, value, _ in choices] == expected
    for name, value, without in choices:
        before, after = vars(selection), vars(without)
        assert {key for key in before if before[key] != after[key]} == {name}
        if name in ("words", "named"):
            assert without.count(graph) >= selection.count(graph)
        else:
            assert [one for one in before[name] if one != value] == list(after[name])
