"""The parts together: references, links, circles, pages; and one mistake said once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from theory.load import check

Problems = Callable[..., list[str]]

UP = "{from: groen, to: rust, relation: helpt}"
TURN = (
    "Keer een van deze verbanden om of haal het weg; een verband loopt van laag naar hoog, "
    "tenzij de relatie 'mutual: true' heeft."
)
PAGE = "Voeg 'page:' toe: de pagina van de publicatie waarop dit staat. Zo: page: 12"


def links(*rows: str) -> str:
    return "links:\n" + "".join(f"  - {row}\n" for row in rows)


def errors(lines: list[str]) -> list[str]:
    """The lines but the warnings: what an example leaves out on purpose."""
    return [line for line in lines if ": waarschuwing: " not in line]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{from: groan, to: rust, relation: helpt}", "6: fout: onbekend onderdeel 'groan'. Bedoelde u 'groen'?"),
        ("{from: water, to: lust, relation: helpt}", "19: fout: onbekend onderdeel 'lust'. Bedoelde u 'rust'?"),
        (
            "{from: water, to: xyz, relation: helpt}",
            "19: fout: onbekend onderdeel 'xyz'. Kies uit: groen, rust, water. "
            "Of voeg 'xyz' toe aan 'nodes:'. Zo: nodes: [{id: xyz, level: doel, name: Xyz}]",
        ),
        ("{from: water, to: rust, relation: help}", "29: fout: onbekende relatie 'help'. Bedoelde u 'helpt'?"),
        (
            "{from: water, to: rust, relation: doet}",
            "29: fout: onbekende relatie 'doet'. Kies uit: helpt, samen. "
            "Of voeg 'doet' toe aan 'relations:'. Zo: relations: [{id: doet, label: doet}]",
        ),
    ],
)
def test_a_link_names_nodes_and_a_relation_that_exist(problems: Problems, row: str, said: str) -> None:
    assert problems(links=links(UP, row)) == [f"t/links.yaml:3:{said}"]


def test_a_node_stands_on_a_level_that_exists(problems: Problems) -> None:
    found = problems(x="nodes: [{id: lucht, level: stp, name: Lucht}]\n", y=links("{from: lucht, to: rust, relation: helpt}"))

    assert found == ["t/x.yaml:1:21: fout: onbekend niveau 'stp'. Bedoelde u 'stap'?"]


ACTORS = """\
kinds: [{id: mensen, name: Mensen}]
actors:
  - {id: buren, name: Buren, kind: mensen}
  - {id: straat, name: De straat, kind: mens, part_of: [buren, wijken]}
sources: [{id: atlas, title: Atlas}]
"""
FULL_NODE = """\
nodes:
  - id: lucht
    level: stap
    name: Lucht
    sources: [atlas, atlassen]
    claims:
      - {id: b, text: c, kind: feit, sources: [alias]}
    actions:
      - {id: plant, text: Plant., parent: plan, sources: [atles], see_also: [water, watr], actors: [{id: buurt, named: true}]}
links:
  - {from: lucht, to: rust, relation: helpt, why: {text: Zo., sources: [atla]}}
"""


def test_every_reference_to_actors_kinds_sources_and_actions_is_checked(problems: Problems) -> None:
    assert problems(a=ACTORS, b=FULL_NODE, c="order: [rust, groe]\n") == [
        "t/a.yaml:4:35: fout: onbekende soort partij 'mens'. Bedoelde u 'mensen'?",
        "t/a.yaml:4:64: fout: onbekende partij 'wijken'. Kies uit: buren, straat. "
        "Of voeg 'wijken' toe aan 'actors:'. Zo: actors: [{id: wijken, name: Wijken, kind: mensen}]",
        "t/b.yaml:5:22: fout: onbekende bron 'atlassen'. Bedoelde u 'atlas'?",
        "t/b.yaml:7:48: fout: onbekende bron 'alias'. Bedoelde u 'atlas'?",
        "t/b.yaml:9:35: fout: onbekende actie 'plan' als parent. Bedoelde u 'plant'?",
        "t/b.yaml:9:59: fout: onbekende bron 'atles'. Bedoelde u 'atlas'?",
        "t/b.yaml:9:85: fout: onbekend onderdeel 'watr'. Bedoelde u 'water'?",
        "t/b.yaml:9:102: fout: onbekende partij 'buurt'. Bedoelde u 'buren'?",
        "t/b.yaml:11:73: fout: onbekende bron 'atla'. Bedoelde u 'atlas'?",
        "t/c.yaml:1:15: fout: onbekend onderdeel 'groe'. Bedoelde u 'groen'?",
    ]


def test_a_link_to_itself_is_refused(problems: Problems) -> None:
    assert problems(x=links("{from: rust, to: rust, relation: samen}")) == [
        "t/x.yaml:2:5: fout: 'rust' verwijst naar zichzelf. Kies bij 'to' een ander onderdeel, of haal het verband weg."
    ]


def test_the_same_link_twice_is_refused_and_the_first_is_named(problems: Problems) -> None:
    assert problems(x=links(UP)) == [
        "t/x.yaml:2:5: fout: dit verband ('helpt' van 'groen' naar 'rust') staat er al (zie t/links.yaml, regel 2). "
        "Haal een van beide weg; een wederkerig verband schrijft u maar in één richting op."
    ]


def test_a_mutual_link_written_from_both_ends_is_the_same_link_twice(problems: Problems) -> None:
    assert problems(x=links("{from: groen, to: water, relation: samen}", "{from: water, to: groen, relation: samen}")) == [
        "t/x.yaml:3:5: fout: dit verband ('samen' van 'water' naar 'groen') staat er al (zie t/x.yaml, regel 2). "
        "Haal een van beide weg; een wederkerig verband schrijft u maar in één richting op."
    ]


@pytest.mark.parametrize(
    "row",
    [
        "{from: groen, to: rust, relation: samen}",  # another relation between the same two
        "{from: rust, to: groen, relation: samen}",  # mutual, downwards
        "{from: groen, to: water, relation: helpt}",  # within a level
    ],
)
def test_two_relations_between_the_same_nodes_and_links_within_a_level_are_fine(problems: Problems, row: str) -> None:
    assert errors(problems(x=links(row))) == []


def test_a_circle_within_a_level_is_fine(problems: Problems) -> None:
    both = links("{from: groen, to: water, relation: helpt}", "{from: water, to: groen, relation: helpt}")

    assert errors(problems(x=both)) == []


def test_a_circle_through_levels_names_its_whole_way(problems: Problems) -> None:
    found = problems(x=links("{from: rust, to: groen, relation: helpt}", "{from: groen, to: water, relation: helpt}"))

    assert found == [f"t/links.yaml:2:5: fout: een kringverwijzing door de niveaus: groen → rust → groen. {TURN}"]


def test_a_long_circle_is_found_at_its_first_link_that_leaves_a_level(problems: Problems) -> None:
    found = problems(links=links("{from: water, to: groen, relation: helpt}", UP, "{from: rust, to: water, relation: helpt}"))

    assert found == [f"t/links.yaml:3:5: fout: een kringverwijzing door de niveaus: groen → rust → water → groen. {TURN}"]


def test_cohesion_makes_no_circle(problems: Problems) -> None:
    cohesion = "relations: [{id: raakt, label: raakt, role: cohesion}]\n"

    assert errors(problems(x=cohesion + links("{from: rust, to: groen, relation: raakt}"))) == []


def test_a_node_without_links_is_an_error(problems: Problems) -> None:
    assert problems(x="nodes: [{id: lucht, level: stap, name: Lucht}]\n") == [
        "t/x.yaml:1:10: fout: 'lucht' heeft geen enkel verband. "
        "Voeg een verband toe met from of to 'lucht', of haal het onderdeel weg. "
        "Zo: links: [{from: lucht, to: rust, relation: helpt}]"
    ]


def test_the_link_that_is_shown_leads_up(problems: Problems) -> None:
    found = problems(x="nodes: [{id: stilte, level: doel, name: Stilte}]\n")

    assert found[0].endswith("Zo: links: [{from: groen, to: stilte, relation: helpt}]")


def test_what_is_not_there_yet_is_shown_with_what_it_refers_to_itself(problems: Problems) -> None:
    acting = "  - {id: lucht, level: stap, name: Lucht, actions: [{id: a, text: Adem., parent: plan, actors: [{id: buren}]}]}\n"

    assert problems(x="nodes:\n" + acting + links("{from: lucht, to: rust, relation: helpt}")) == [
        "t/x.yaml:2:74: fout: onbekende actie 'plan' als parent. Kies uit: a. "
        "Of voeg 'plan' toe aan 'actions:'. Zo: actions: [{id: plan, text: Zet een tafel op de stoep.}]",
        "t/x.yaml:2:98: fout: onbekende partij 'buren'. Voeg 'buren' toe aan 'actors:'. "
        "Zo: actors: [{id: buren, name: Buren, kind: inwoners}], met kinds: [{id: inwoners, name: Inwoners}]",
    ]


def test_a_theory_of_one_node_needs_no_links(problems: Problems) -> None:
    found = problems(
        theory="title: Een\nlevels: [{id: doel, name: Doel}]\n",
        nodes="nodes: [{id: rust, level: doel, name: Rust}]\n",
        links="links: []\n",
    )

    assert found == []


def test_a_theory_without_levels_or_nodes_is_told_so(problems: Problems) -> None:
    assert problems(theory="title: Leeg\n", nodes="nodes: []\n", links="links: []\n") == [
        "t/theory.yaml:1:1: fout: de theorie heeft geen niveaus. Voeg 'levels:' toe, het hoogste eerst. "
        "Zo: levels: [{id: doel, name: Doel}]",
        "t/theory.yaml:1:1: fout: de theorie heeft geen onderdelen. Voeg 'nodes:' toe. "
        "Zo: nodes: [{id: koffie, level: stap, name: Koffie in de straat}]",
    ]


def test_a_level_without_nodes_is_an_error(problems: Problems) -> None:
    assert problems(x="levels: [{id: top, name: Top}]\n") == [
        "t/x.yaml:1:11: fout: op niveau 'top' staat geen enkel onderdeel. Voeg een onderdeel toe, of haal het niveau weg. "
        "Zo: nodes: [{id: koffie, level: top, name: Koffie in de straat}]"
    ]


@pytest.mark.parametrize("parts", ["levels", "kinds", "nodes"])
def test_an_id_stands_once_in_its_list(problems: Problems, parts: str) -> None:
    level = ", level: stap" if parts == "nodes" else ""
    once = f"  - {{id: stap{level}, name: Stap}}\n"
    line = 4 if parts == "levels" else 2

    found = problems(x=f"{parts}:\n{once}{once}", y=links("{from: stap, to: rust, relation: helpt}") if level else "terms: []\n")

    first = f"t/theory.yaml, regel {line}" if parts == "levels" else "t/x.yaml, regel 2"
    assert found[-1] == f"t/x.yaml:3:6: fout: het id 'stap' bestaat al (zie {first}). Geef een van beide een ander id."
    assert all("bestaat al" in line for line in found)


def test_ids_of_claims_and_actions_stand_once_in_the_whole_theory(problems: Problems) -> None:
    found = problems(
        nodes="nodes:\n"
        "  - {id: rust, level: doel, name: Rust, claims: [{id: x, text: a, kind: feit}]}\n"
        "  - {id: groen, level: stap, name: Groen, actions: [{id: y, text: a}, {id: y, text: b}]}\n"
        "  - {id: water, level: stap, name: Water, actions: [{id: x, text: a}]}\n"
    )

    assert found == [
        "t/nodes.yaml:3:72: fout: het id 'y' bestaat al (zie t/nodes.yaml, regel 3). Geef een van beide een ander id.",
        "t/nodes.yaml:4:54: fout: het id 'x' bestaat al (zie t/nodes.yaml, regel 2). Geef een van beide een ander id.",
    ]


def test_an_actor_may_not_be_part_of_itself_by_a_detour(problems: Problems) -> None:
    actors = "".join(
        f"  - {{id: {one}, name: x, kind: k, part_of: [{other}]}}\n"
        for one, other in [("a", "b"), ("b", "a"), ("c", "a"), ("d", "d")]
    )

    assert problems(x=f"kinds: [{{id: k, name: K}}]\nactors:\n{actors}") == [
        f"t/x.yaml:{line}:31: fout: '{one}' is via zijn 'part_of' deel van zichzelf. Haal een van de verwijzingen weg."
        for line, one in [(3, "a"), (4, "b"), (6, "d")]
    ]


def test_an_action_may_not_be_its_own_parent_by_a_detour(problems: Problems) -> None:
    nodes = "  - {id: lucht, level: stap, name: L, actions: [{id: a, text: x, parent: b}, {id: b, text: x, parent: a}]}\n"

    assert problems(x="nodes:\n" + nodes + links("{from: lucht, to: rust, relation: helpt}")) == [
        f"t/x.yaml:2:{column}: fout: '{one}' is via zijn 'parent' deel van zichzelf. Haal een van de verwijzingen weg."
        for column, one in [(66, "a"), (95, "b")]
    ]


def test_with_a_publication_every_node_link_and_reason_has_a_page(problems: Problems) -> None:
    found = problems(
        theory="title: Klein\npublication: {title: Boek}\n"
        "levels: [{id: doel, name: Doel}]\nrelations: [{id: helpt, label: helpt}]\n",
        nodes="nodes:\n  - {id: rust, level: doel, name: Rust, claims: [{id: a, text: b, kind: feit}]}\n"
        "  - {id: groen, level: doel, name: Groen, page: 3, actions: [{id: c, text: d}]}\n",
        links="links:\n  - from: groen\n    to: rust\n    relation: helpt\n    why: {text: Zo.}\n",
    )

    assert found == [
        f"t/links.yaml:2:5: fout: 'page' ontbreekt in dit verband. {PAGE}",
        f"t/links.yaml:5:5: fout: 'page' ontbreekt in deze onderbouwing. {PAGE}",
        f"t/nodes.yaml:2:5: fout: 'page' ontbreekt in dit onderdeel. {PAGE}",
    ]


def test_a_publication_left_open_asks_for_no_pages(problems: Problems) -> None:
    assert problems(x="publication:\n") == []


NAMING = """\
nodes:
  - id: lucht
    level: stap
    name: Lucht
    page: 1
    actions:
      - {id: a, text: Adem., page: 1, anchor: Adem, actors: [{id: buren}, {id: straat, named: false}]}
kinds: [{id: mensen, name: Mensen}]
actors:
  - {id: buren, name: Buren, kind: mensen}
  - {id: straat, name: De straat, kind: mensen}
links: [{from: lucht, to: rust, relation: helpt, page: 1, why: {text: Zo., page: 1}}]
"""


def test_what_renders_a_publication_says_whom_that_names(problems: Problems) -> None:
    found = [line for line in problems(x=NAMING, y="publication: {title: Boek}\n") if "x.yaml" in line]

    assert found == [
        "t/x.yaml:7:62: fout: 'named' ontbreekt bij deze partij. Voeg 'named:' toe: true als de publicatie de partij in deze "
        "actie zelf noemt, anders false. Zo: {id: buren, named: true}"
    ]


def test_a_theory_of_its_own_says_itself_who_acts(small: Callable[..., Path]) -> None:
    checked = check(small(x=NAMING))

    assert checked.problems == [] and checked.theory
    actions = [action for node in checked.theory.nodes for action in node.actions]
    assert [(who.id, who.named) for action in actions for who in action.actors] == [("buren", True), ("straat", False)]
