"""What rests on what: every place of a source, and what has a source at all."""

from typing import Any

import pytest

from theory.citing import Use, evidence, made_by, uses
from theory.graph import TheoryGraph, build_graph
from theory.model import Publication, Theory

RELATIONS: list[dict[str, Any]] = [
    {"id": "helpt", "label": "helpt"},
    {"id": "samen", "label": "samen", "role": "interaction", "mutual": True},
    {"id": "raakt", "label": "raakt", "role": "cohesion"},
]
Cited = dict[str, list[str]]


def node_of(node_id: str, claims: Cited | None = None, actions: Cited | None = None, listed: str = "") -> dict[str, Any]:
    """A node; claims and actions are ids with the sources that each cites, `listed` is its own list of sources."""
    return {
        "id": node_id,
        "name": node_id,
        "level": "stap",
        "claims": [{"id": one, "text": "Zo is het.", "kind": "feit", "sources": cited} for one, cited in (claims or {}).items()],
        "actions": [{"id": one, "text": "Doe iets.", "sources": cited} for one, cited in (actions or {}).items()],
        "sources": listed.split(),
    }


def link_of(line: str, *cited: str, why: str | None = "Daarom.") -> dict[str, Any]:
    """A link, written as `from relation to`, of which the why cites these sources; without a why if that is None."""
    origin, relation, target = line.split()
    reason = {"why": {"text": why, "sources": list(cited)}} if why else {}
    return {"from": origin, "to": target, "relation": relation, **reason}


def citing(nodes: list[dict[str, Any]], links: list[dict[str, Any]] | None = None) -> TheoryGraph:
    """The graph of a theory with these nodes and links, in which the sources are a, b and c."""
    return build_graph(
        Theory.model_validate(
            {
                "title": "t",
                "levels": [{"id": "stap", "name": "Stap"}],
                "relations": RELATIONS,
                "nodes": nodes,
                "links": links or [],
                "sources": [{"id": one, "title": one} for one in "abc"],
            }
        )
    )


def test_a_source_is_used_where_a_claim_an_action_or_a_why_cites_it() -> None:
    graph = citing(
        [node_of("groen", {"groen-t1": ["a"], "groen-t2": []}, {"groen-a1": ["b", "a"]}), node_of("rust")],
        [link_of("groen helpt rust", "a")],
    )

    assert uses(graph) == {
        "a": [Use("groen", link="groen.rust"), Use("groen", item="groen-t1"), Use("groen", item="groen-a1")],
        "b": [Use("groen", item="groen-a1")],
    }


def test_a_source_that_only_a_list_names_is_used_there() -> None:
    assert uses(citing([node_of("groen", {"groen-t1": ["b"]}, listed="a b")]))["a"] == [Use("groen")]


@pytest.mark.parametrize("near", ["claim", "action", "why"])
def test_a_nodes_list_counts_only_where_nothing_else_of_that_node_cites_the_source(near: str) -> None:
    cited = {"claim": ["a"]} if near == "claim" else {}
    done = {"action": ["a"]} if near == "action" else {}
    links = [link_of("groen helpt rust", "a")] if near == "why" else []
    graph = citing([node_of("groen", cited, done, listed="a"), node_of("rust", listed="a")], links)

    assert Use("groen") not in uses(graph)["a"]
    assert uses(graph)["a"][1:] == [Use("rust")]


def test_uses_come_in_the_order_of_the_nodes() -> None:
    graph = citing([node_of("water", listed="a"), node_of("groen", {"groen-t1": ["a"]}), node_of("aarde", listed="a")])

    assert uses(graph)["a"] == [Use("water"), Use("groen", item="groen-t1"), Use("aarde")]


def test_a_source_that_nothing_cites_has_no_uses() -> None:
    assert uses(citing([node_of("groen", listed="a")])).keys() == {"a"}


@pytest.mark.parametrize("relation", ["helpt", "samen", "raakt"])
def test_a_why_is_used_once_by_the_node_that_writes_the_link(relation: str) -> None:
    graph = citing([node_of("rust", listed="a"), node_of("groen", listed="a")], [link_of(f"groen {relation} rust", "a")])

    assert uses(graph)["a"] == [Use("rust"), Use("groen", link="groen.rust")]


def test_every_source_of_a_chapters_list_is_used_in_that_chapter(shipped: Theory) -> None:
    found = uses(build_graph(shipped))

    for node in shipped.nodes:
        assert [one for one in node.sources if node.id not in {use.node for use in found[one]}] == []


def test_every_use_leads_to_a_text_that_cites_the_source(shipped: Theory) -> None:
    items = {item.id: item.sources for node in shipped.nodes for item in node.items}
    lists = {node.id: node.sources for node in shipped.nodes}
    entries = {item.id: item.sources for collection in shipped.collections for item in collection.items}
    whys = {f"{link.origin}.{link.target}": link.why.sources for link in shipped.links if link.why}

    for cited, places in uses(build_graph(shipped)).items():
        assert len(places) == len(set(places)), cited
        for use in places:
            near = items[use.item] if use.item else whys[use.link] if use.link else lists[use.node] if use.node else []
            assert cited in (entries[use.entry] if use.entry else near), use


def test_claims_are_told_apart_by_whether_they_cite() -> None:
    found = evidence(citing([node_of("groen", {"groen-t1": ["a"], "groen-t2": [], "groen-t3": ["b", "c"]})]), "groen")

    assert [claim.id for claim in found.cited] == ["groen-t1", "groen-t3"]
    assert [claim.id for claim in found.uncited] == ["groen-t2"]


def test_links_are_told_apart_by_whether_they_cite_give_a_reason_or_neither() -> None:
    nodes = [node_of(one) for one in ("rust", "stilte", "ruis", "groen")]
    links = [link_of("groen helpt rust", "a"), link_of("groen helpt stilte"), link_of("groen helpt ruis", why=None)]
    found = evidence(citing(nodes, links), "groen")

    assert [[link.target for link in part] for part in (found.sourced, found.reasoned, found.bare)] == [
        ["rust"],
        ["stilte"],
        ["ruis"],
    ]


@pytest.mark.parametrize("relation", ["helpt", "samen", "raakt"])
def test_a_link_is_evidence_of_the_node_that_writes_it_alone(relation: str) -> None:
    graph = citing([node_of("rust"), node_of("groen")], [link_of(f"groen {relation} rust", "a")])

    assert [link.target for link in evidence(graph, "groen").sourced] == ["rust"]
    assert evidence(graph, "rust").sourced == []


def test_sources_of_a_list_or_an_action_make_no_claim_cited() -> None:
    found = evidence(citing([node_of("groen", {"groen-t1": []}, {"groen-a1": ["a"]}, listed="a")]), "groen")

    assert (found.cited, [claim.id for claim in found.uncited]) == ([], ["groen-t1"])


def test_the_evidence_of_all_nodes_holds_every_claim_and_every_link_once(shipped: Theory) -> None:
    graph = build_graph(shipped)
    found = [evidence(graph, node.id) for node in shipped.nodes]

    claims = [claim.id for one in found for claim in (*one.cited, *one.uncited)]
    links = [(link.origin, link.target, link.relation) for one in found for link in (*one.sourced, *one.reasoned, *one.bare)]
    assert sorted(claims) == sorted(claim.id for node in shipped.nodes for claim in node.claims)
    assert sorted(links) == sorted((link.origin, link.target, link.relation) for link in shipped.links)


@pytest.mark.parametrize(
    ("publication", "said"),
    [
        ({"publisher": "Buurtlab", "year": 2024}, "Buurtlab 2024"),
        ({"publisher": "Buurtlab", "year": 2024, "year_printed": False}, "Buurtlab [2024]"),
        ({"authors": ["A. Bos", "C. Dam"], "year": 2024}, "A. Bos en C. Dam 2024"),
        ({"authors": ["A. Bos"]}, "A. Bos"),
        ({}, ""),
    ],
)
def test_a_publication_is_said_to_be_by_its_publisher_else_its_authors(publication: dict[str, Any], said: str) -> None:
    assert made_by(Publication(title="Buurt in beweging", **publication)) == said
