"""One mistake is reported once: what follows from it is not reported beside it."""

from collections.abc import Callable

import pytest

Problems = Callable[..., list[str]]

NODES = "nodes:\n  - {id: rust, level: doel, name: Rust}\n  - {id: groen, level: stap, name: Groen}\n"


@pytest.mark.parametrize(
    "node",
    [
        "{id: water, level: stap, name: 5}",
        "{id: water, level: stap}",
        "{id: water, level: [stap], name: Water}",
        "{id: water, name: Water}",
        "{id: water, level: stapp, name: Water}",
        "{id: water, level: stap, name: Water, naam: x}",
    ],
)
def test_the_links_of_a_node_with_a_mistake_are_not_unknown(problems: Problems, node: str) -> None:
    (line,) = problems(nodes=f"{NODES}  - {node}\n")

    assert line.startswith("t/nodes.yaml:4:")


@pytest.mark.parametrize("relation", ["{id: samen, label: 5, mutual: true}", "{id: samen, label: b, mutual: true, kleur: x}"])
def test_the_links_of_a_relation_with_a_mistake_are_not_unknown_and_make_no_circle(problems: Problems, relation: str) -> None:
    theory = (
        f"title: t\nlevels: [{{id: doel, name: D}}, {{id: stap, name: S}}]\nrelations: [{{id: helpt, label: h}}, {relation}]\n"
    )

    (line,) = problems(theory=theory, x="links:\n  - {from: rust, to: groen, relation: samen}\n")

    assert line.startswith("t/theory.yaml:3:")


def test_a_misspelt_relation_makes_no_circle(problems: Problems) -> None:
    assert problems(x="links:\n  - {from: rust, to: groen, relation: samn}\n") == [
        "t/x.yaml:2:29: fout: onbekende relatie 'samn'. Bedoelde u 'samen'?"
    ]


def test_a_misspelt_level_makes_no_circle_and_no_empty_level(problems: Problems) -> None:
    rows = "  - {id: groen, level: stap, name: G}\n  - {id: water, level: stap, name: W}\n"

    found = problems(
        nodes="nodes:\n  - {id: rust, level: dol, name: R}\n" + rows, x="links:\n  - {from: rust, to: groen, relation: helpt}\n"
    )

    assert found == ["t/nodes.yaml:2:16: fout: onbekend niveau 'dol'. Bedoelde u 'doel'?"]


def test_the_node_that_a_misspelt_link_meant_is_not_without_links(problems: Problems) -> None:
    links = "links:\n  - {from: groen, to: rust, relation: helpt}\n  - {from: watr, to: rust, relation: helpt}\n"

    assert problems(links=links) == ["t/links.yaml:3:6: fout: onbekend onderdeel 'watr'. Bedoelde u 'water'?"]


def test_the_node_that_an_unfinished_link_meant_is_not_without_links(problems: Problems) -> None:
    links = "links:\n  - {from: groen, to: rust, relation: helpt}\n  - {to: rust, relation: helpt}\n"

    assert problems(links=links) == [
        "t/links.yaml:3:5: fout: 'from' ontbreekt in dit verband. Voeg 'from:' toe. Zo: {from: koffie, to: rust, relation: helpt}"
    ]


@pytest.mark.parametrize("part", ["levels", "relations", "nodes", "links"])
def test_a_list_written_as_a_block_makes_nothing_unknown_or_missing(problems: Problems, part: str) -> None:
    theory = {
        "levels": "levels: [{id: doel, name: D}, {id: stap, name: S}]\n",
        "relations": "relations: [{id: helpt, label: h}]\n",
        "nodes": "nodes: [{id: rust, level: doel, name: R}, {id: groen, level: stap, name: G}]\n",
        "links": "links: [{from: groen, to: rust, relation: helpt}]\n",
    }
    theory[part] = f"{part}: {{id: helpt}}\n"

    (line,) = problems(theory="title: t\n" + "".join(theory.values()), nodes="nodes: []\n", links="links: []\n")

    assert f"bij '{part}' staat een blok met sleutels; verwacht wordt een lijst." in line


@pytest.mark.parametrize("name", ["theory", "nodes", "links"])
@pytest.mark.parametrize("content", ["a: b: c\n", "", b"\xff", "a:\n\tb: c\n", "- x\n", "a: &x [*x]\n"])
def test_a_file_that_cannot_be_read_is_the_only_problem(problems: Problems, name: str, content: str | bytes) -> None:
    (line,) = problems(**{name: content})

    assert line.startswith(f"t/{name}.yaml:")
