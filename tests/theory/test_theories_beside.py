"""The theories beside the national one, held against the passages that they render: as the text draws them, nothing added."""

from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.theories import ROOT, shipped
from theory.load import check, load
from theory.model import Link, Node, Theory

PRINTED: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "printed_theories.yaml").read_text(encoding="utf-8"))
HOME = ROOT / "theory"
OWN = "oss"
MOST_WORDS = 8

each = pytest.mark.parametrize("theory_id", PRINTED)


@cache
def local(theory_id: str) -> Theory:
    return load(HOME / theory_id)


def parts(theory: Theory) -> list[Node | Link]:
    return [*theory.nodes, *theory.links]


def named(part: Node | Link) -> str:
    return part.id if isinstance(part, Node) else f"{part.origin} > {part.target}"


def test_there_is_one_for_each_passage() -> None:
    folders = {path.parent.name for path in HOME.glob("*/theory.yaml")}

    assert folders == {*PRINTED, "sociale-basis"}
    assert len(PRINTED) == 14


@each
def test_it_passes_the_check_with_nothing_said_but_that_the_text_gives_no_reason(theory_id: str) -> None:
    checked = check(HOME / theory_id)

    assert {problem.code for problem in checked.problems} == {"no-why"}
    assert len(checked.problems) == sum(link.why is None for link in local(theory_id).links)


@each
def test_every_node_and_link_is_traced_to_a_printed_paragraph(theory_id: str) -> None:
    printed = PRINTED[theory_id]

    astray = [named(part) for part in parts(local(theory_id)) if part.anchor not in printed["printed"]]
    elsewhere = [
        named(part) for part in parts(local(theory_id)) if (part.section, part.page) != (printed["section"], printed["page"])
    ]
    assert (astray, elsewhere) == ([], [])


@each
def test_every_claim_and_reason_stands_in_the_same_passage(theory_id: str) -> None:
    printed, theory = PRINTED[theory_id], local(theory_id)
    claims = [claim for node in theory.nodes for claim in node.claims]

    assert [claim.id for claim in claims if claim.anchor not in printed["printed"]] == []
    assert {claim.section for claim in claims} <= {printed["section"]}
    assert {claim.page for claim in claims} | {link.why.page for link in theory.links if link.why} <= {printed["page"]}


@each
def test_an_anchor_opens_one_printed_text(theory_id: str) -> None:
    anchors = PRINTED[theory_id]["printed"]

    assert len(set(anchors)) == len(anchors)


@each
def test_what_the_text_draws_no_link_between_has_none(theory_id: str) -> None:
    theory, printed = local(theory_id), PRINTED[theory_id]
    drawn = {(link.origin, link.target) for link in theory.links}
    ids = {node.id for node in theory.nodes}

    for gap in printed.get("unlinked", []):
        assert gap["says"] in printed["printed"]
        assert {*gap["from"], *gap["to"]} <= ids
        pairs = [*product(gap["from"], gap["to"]), *product(gap["to"], gap["from"])]
        assert [pair for pair in pairs if pair in drawn] == []


@each
def test_where_the_text_says_that_reasons_are_missing_none_is_given(theory_id: str) -> None:
    printed = PRINTED[theory_id]
    unargued = printed.get("unargued", {"to": []})
    links = [link for link in local(theory_id).links if link.target in unargued["to"]]

    assert [named(link) for link in links if link.why] == []
    assert bool(links) == ("unargued" in printed)


@each
def test_it_has_two_to_seven_levels_and_three_to_twenty_nodes(theory_id: str) -> None:
    theory = local(theory_id)

    assert 2 <= len(theory.levels) <= 7
    assert 3 <= len(theory.nodes) <= 20


@pytest.mark.parametrize("theory_id", ["almere", "den-haag"])
def test_where_the_text_has_more_than_twenty_the_explanation_says_what_stands_together(theory_id: str) -> None:
    assert len(local(theory_id).nodes) == 20
    assert any("om het schema klein te houden" in section.text for section in local(theory_id).explanation)


@each
def test_no_link_leads_down_to_a_lower_level(theory_id: str) -> None:
    theory = local(theory_id)
    heights = {level.id: height for height, level in enumerate(reversed(theory.levels))}
    height = {node.id: heights[node.level] for node in theory.nodes}

    assert [named(link) for link in theory.links if height[link.origin] > height[link.target]] == []


@each
def test_a_name_is_of_eight_words_at_most_and_fits_in_its_block(theory_id: str) -> None:
    assert [node.name for node in local(theory_id).nodes if len(node.name.split()) > MOST_WORDS] == []


@each
def test_it_says_at_the_top_whose_it_is_and_that_the_words_are_others(theory_id: str) -> None:
    theory = local(theory_id)
    first = theory.explanation[0]

    assert theory.description and "andere woorden" in theory.description
    assert first.id == "van-wie" and "andere woorden" in first.text
    if theory_id != "beleidstheorie":
        assert ("reconstructie" in first.text) == (theory_id != OWN)


@each
def test_nothing_is_quoted(theory_id: str) -> None:
    assert [node.id for node in local(theory_id).nodes if node.quote] == []


@each
def test_it_is_laid_beside_the_national_theory_and_touches_it_somewhere(theory_id: str) -> None:
    theory = local(theory_id)
    national = {node.id for node in shipped().nodes}

    assert theory.corresponds_to == "sociale-basis"
    assert {one for node in theory.nodes for one in node.corresponds} <= national


def test_some_nodes_of_most_of_them_correspond_with_national_ones() -> None:
    touching = [theory_id for theory_id in PRINTED if any(node.corresponds for node in local(theory_id).nodes)]

    assert set(PRINTED) - set(touching) == {"haarlemmermeer"}  # its text is about none of them evidently


def test_an_item_of_the_deepening_tells_of_a_theory_that_is_there() -> None:
    told = [item.theory for collection in shipped().collections for item in collection.items if item.theory]

    assert {theory_id for theory_id in told if not (HOME / theory_id / "theory.yaml").is_file()} == set()
    assert set(PRINTED) - set(told) == {"beleidstheorie", "dordrecht-buurtwerk"}  # Dordrecht's item has its first
