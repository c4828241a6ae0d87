"""The views as Python makes them, before any browser."""

import json

import networkx as nx
import pytest

from app import SHIPPED
from components import actions_view, address, head, page
from components.data import browser_data
from components.legend import used
from components.marks import colour
from components.node_view import node_view
from components.render import to_html
from components.schema import schema
from theory.citing import citation
from theory.graph import build_graph, links_among, losses, upstream
from theory.load import load
from theory.model import Level as LevelOf
from theory.model import Link, Node, Publication, Relation, Theory


@pytest.fixture(scope="module")
def theory() -> Theory:
    return load(SHIPPED)


@pytest.fixture(scope="module")
def graph(theory: Theory) -> nx.MultiDiGraph:
    return build_graph(theory)


@pytest.fixture(scope="module")
def data(theory: Theory, graph: nx.MultiDiGraph) -> dict[str, object]:
    return json.loads(browser_data(theory, graph))


def wide_theory(count: int) -> Theory:
    """Two levels, the upper one with `count` nodes, and no words but the needed ones."""
    upper = [Node(id=f"a{n}", level="hoog", name=f"A{n}") for n in range(count)]
    lower = [Node(id="b", level="laag", name="B")]
    links = [Link.model_validate({"from": "b", "to": node.id, "relation": "helpt"}) for node in upper]
    return Theory(
        title="Breed",
        levels=[LevelOf(id="hoog", name="Hoog"), LevelOf(id="laag", name="Laag")],
        relations=[Relation(id="helpt", label="helpt")],
        nodes=upper + lower,
        links=links,
    )


def test_the_storeys_stand_in_order_with_the_foundation_at_the_bottom(theory: Theory, graph: nx.MultiDiGraph) -> None:
    made = to_html(schema(theory, graph))
    order = [part.split('"')[0] for part in made.split('data-node="')[1:]]
    assert order[:6] == ["hoofdambitie", "ontmoeting", "ontplooiing", "ondersteuning", "ontspanning", "eigenaarschap"]
    assert order[-3:] == ["bestaanszekerheid", "financiering", "zeggenschap"]
    assert len(order) == len(set(order)) == 16
    assert "Fundament: nodig of ondersteunend voor alle deelambities" in made


def test_each_node_of_the_coloured_storey_has_its_own_colour(graph: nx.MultiDiGraph) -> None:
    storey = ["ontmoeting", "ontplooiing", "ondersteuning", "ontspanning", "eigenaarschap"]
    assert [colour(graph, node) for node in storey] == [1, 2, 3, 4, 5]
    assert colour(graph, "ruimte") is None and colour(graph, "ruimte", "ontspanning") == 4


def test_a_wide_row_breaks_and_counts_its_links_instead_of_marking_each() -> None:
    wide = wide_theory(20)
    made = to_html(schema(wide, build_graph(wide)))
    assert "--vt-columns:7" in made and "20 verbanden" in made
    narrow = wide_theory(3)
    assert to_html(schema(narrow, build_graph(narrow))).count('data-shape="disc"') == 4  # three on the block, one in the legend


def test_the_legend_holds_the_relations_that_are_used_only(theory: Theory) -> None:
    assert [relation.id for relation in used(theory)] == [relation.id for relation in theory.relations]
    without = theory.model_copy(update={"links": [link for link in theory.links if link.relation != "samenhang"]})
    assert "samenhang" not in [relation.id for relation in used(without)]


def test_a_node_says_where_a_reason_is_missing(theory: Theory, graph: nx.MultiDiGraph) -> None:
    missing = [link for link in theory.links if link.why is None]
    assert missing
    for link in missing:
        assert "De publicatie geeft hiervoor geen reden." in to_html(node_view(graph, link.origin))


def test_a_theory_without_publication_speaks_for_itself() -> None:
    own = wide_theory(2)
    made = to_html(node_view(build_graph(own), "b"))
    assert "Hier is geen reden bij geschreven." in made and "publicatie" not in made
    assert "publicatie" not in page.body(page.build(own), address.Address(), [], []).split("<script")[0]


def test_previous_and_next_follow_the_order_of_the_publication(graph: nx.MultiDiGraph) -> None:
    made = to_html(node_view(graph, "financiering"))
    assert 'href="?knoop=bestaanszekerheid" rel="prev"' in made and 'href="?knoop=gelijkwaardigheid" rel="next"' in made
    assert 'rel="prev"' not in to_html(node_view(graph, "hoofdambitie"))
    assert 'rel="next"' not in to_html(node_view(graph, "uitnodigen"))


def test_the_browser_gets_the_answers_of_the_graph(data: dict, theory: Theory, graph: nx.MultiDiGraph) -> None:
    order = list(data["nodes"])
    assert order == list(graph)
    for node, prepared in data["nodes"].items():
        assert [order[n] for n in prepared["leunt"]["nodes"]] == upstream(graph, node)
        assert [order[n] for n in prepared["zonder"]["nodes"]] == [loss.node for loss in losses(graph, node)]
        expected = {(link.origin, link.target, link.relation) for link in links_among(graph, {node, *upstream(graph, node)})}
        assert {tuple(data["links"][n][:3]) for n in prepared["leunt"]["links"]} == expected
    assert set(data["opened"]) == {f"{link.origin}.{link.target}" for link in theory.links}


def test_data_cannot_close_its_own_script_element(theory: Theory) -> None:
    nasty = theory.model_copy(update={"title": "</script><script>alert(1)</script>"})
    made = browser_data(nasty, build_graph(nasty))
    assert "</" not in made and json.loads(made)["title"] == nasty.title


def test_exactly_the_asked_view_is_in_the_page_and_all_are_in_the_scripts(theory: Theory) -> None:
    site = page.build(theory)
    made = page.body(site, address.Address(knoop="ruimte"), [], [])
    assert 'data-view="knoop"' in made and 'data-view="schema"' not in made
    assert made.count("data-view=") == 1
    handed = json.JSONDecoder().raw_decode(site.content.text.removeprefix("vt.take("))[0]
    apart = json.JSONDecoder().raw_decode(site.later.text.removeprefix("vt.takeLater("))[0]
    names = {view for view in address.PARAMETERS if view != "knoop"}
    names |= {f"knoop/{node.id}" for node in theory.nodes} | {f"actor/{actor.id}" for actor in theory.actors}
    assert set(handed["views"]) | set(apart["views"]) == names
    assert {view.split("/")[0] for view in apart["views"]} == set(handed["apart"])


def test_a_long_description_is_cut_at_a_word(theory: Theory) -> None:
    for node in theory.nodes:
        words = head.description(theory, address.Address(knoop=node.id))
        assert len(words) <= head.DESCRIPTION_LENGTH + 2
        assert words.rstrip(" …") in (node.essence or "")


def test_a_year_that_is_not_printed_stands_in_brackets(theory: Theory) -> None:
    assert theory.publication
    assert citation(theory.publication) == (
        "Andrew Britt, Annette van den Bosch, Gijs Verwajen, Rosa Glijn en Karijn van den Berg [2024]. "
        "De sociale basis versterken, investeren in de toekomst. "
        "Verandertheorie en bouwstenen voor overheden en maatschappelijke partners. "
        "Movisie en Verwey-Jonker Instituut."
    )
    assert citation(Publication(title="Plan", year=2025)) == "(2025). Plan."


@pytest.mark.parametrize(("bij", "unfolded"), [("", [False, True, False]), ("ruimte", [True, True, True])])
def test_a_level_of_many_nodes_is_folded_until_one_of_them_is_chosen(
    theory: Theory, graph: nx.MultiDiGraph, monkeypatch: pytest.MonkeyPatch, bij: str, unfolded: list[bool]
) -> None:
    monkeypatch.setattr(actions_view, "MANY", 7)
    view = actions_view.actions_view(theory, graph, address.Address(weergave="acties", bij=bij))
    folds = [part for part in view._traverse() if getattr(part, "className", "") == "vt-kind-of"]
    assert [bool(fold.open) for fold in folds[:3]] == unfolded  # all places, five sub-ambitions, ten blocks
