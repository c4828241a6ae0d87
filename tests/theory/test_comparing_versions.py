"""Two versions of a theory: everything that differs is told, once, as what it is; what only is called otherwise is no change."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SMALL
from tests.theories import DORPSKRACHT, dorpskracht
from theory.comparing_versions import Change, Comparison, Difference
from theory.load import TheoryError, load
from theory.model import Theory
from theory.version_report import report
from theory.versions import compare_folders, earlier

Versions = Callable[..., Comparison]

NODES = """\
nodes:
  - {id: rust, level: doel, name: Rust}
  - id: groen
    level: stap
    name: Groen
    claims: [{id: groen-t1, text: Groen is stil., kind: feit}]
    actions: [{id: groen-a1, text: Plant een boom., see_also: [water]}, {id: groen-a2, text: Geef water., parent: groen-a1}]
  - {id: water, level: stap, name: Water}
"""


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    """Compares two versions of the small theory: what is replaced in the new one, each old text with the new."""

    def compare(*replaced: tuple[str, str]) -> Comparison:
        old = {**SMALL, "nodes": NODES}
        for name in ("old", "new"):
            folder = tmp_path / name
            folder.mkdir(exist_ok=True)
            for file, text in old.items():
                if name == "new":
                    for one, other in replaced:
                        text = text.replace(one, other)
                (folder / f"{file}.yaml").write_text(text, "utf-8")
        return compare_folders(tmp_path / "old", tmp_path / "new")

    return compare


def test_a_theory_does_not_differ_from_itself(shipped: Theory) -> None:
    assert Comparison(shipped, shipped).differences == []
    assert report(Comparison(shipped, shipped), "text").endswith("\n\nEr is geen verschil.")


def test_what_is_new_and_what_is_gone_is_told_by_kind_and_node(versions: Versions) -> None:
    found = versions(
        ("{id: groen-t1, text: Groen is stil., kind: feit}", "{id: groen-t2, text: Groen koelt., kind: feit}"),
        ("{from: water, to: rust", "{from: water, to: groen"),
    )

    assert found.differences == [
        Difference("claims", "added", "groen-t2", "Groen koelt.", "groen"),
        Difference("claims", "removed", "groen-t1", "Groen is stil.", "groen"),
        Difference("links", "added", "water > groen (helpt)", "", "water"),
        Difference("links", "removed", "water > rust (helpt)", "", "water"),
    ]
    assert found.counts("claims") == {"added": 1, "removed": 1}


def test_what_changed_is_told_by_key_with_the_old_and_the_new_value(versions: Versions) -> None:
    found = versions(
        ("name: Rust}", "name: Rust, essence: Het is stil.}"), ("kind: feit", "kind: norm"), ("Klein", "Klein maar fijn")
    )

    assert found.differences == [
        Difference(
            "theory", "changed", "", "Klein maar fijn", changes=(Change("title", "Klein", "Klein maar fijn"),)
        ),
        Difference("nodes", "changed", "rust", "Rust", changes=(Change("essence", None, "Het is stil."),)),
        Difference("claims", "changed", "groen-t1", "Groen is stil.", "groen", changes=(Change("kind", "feit", "norm"),)),
    ]  # fmt: skip


def test_what_is_called_otherwise_is_renamed_and_what_refers_to_it_is_the_same(versions: Versions) -> None:
    found = versions(
        ("id: water,", "id: regen, was: water,"),
        ("from: water", "from: regen"),
        ("[water]", "[regen]"),
        ("{id: groen-a1,", "{id: groen-planten, was: groen-a1,"),
        ("parent: groen-a1", "parent: groen-planten"),
        ("id: groen-t1", "id: groen-stil, was: groen-t1"),
    )

    assert found.differences == [
        Difference("nodes", "renamed", "regen", "Water", was="water"),
        Difference("claims", "renamed", "groen-stil", "Groen is stil.", "groen", was="groen-t1"),
        Difference("actions", "renamed", "groen-planten", "Plant een boom.", "groen", was="groen-a1"),
    ]


def test_what_is_renamed_may_have_changed_too(versions: Versions) -> None:
    found = versions(
        ("id: water, level: stap, name: Water", "id: regen, was: water, level: stap, name: Regen"),
        ("from: water", "from: regen"),
        ("[water]", "[regen]"),
    )

    assert found.differences == [
        Difference("nodes", "renamed", "regen", "Regen", was="water", changes=(Change("name", "Water", "Regen"),))
    ]


def test_an_id_of_long_ago_says_nothing_of_these_two(versions: Versions) -> None:
    assert versions(("id: water,", "id: water, was: vijver,")).differences == []


def test_a_link_of_another_nature_is_changed(versions: Versions) -> None:
    assert versions(("{from: water, to: rust, relation: helpt", "{from: water, to: rust, relation: samen")).differences == [
        Difference("links", "changed", "water > rust (samen)", "", "water", changes=(Change("relation", "helpt", "samen"),))
    ]


def test_a_text_that_moved_to_another_node_is_changed_not_lost(versions: Versions) -> None:
    claim = "claims: [{id: groen-t1, text: Groen is stil., kind: feit}]"

    assert versions(
        (claim, ""), ("name: Rust}", "name: Rust, claims: [{id: groen-t1, text: Groen is stil., kind: feit}]}")
    ).differences == [
        Difference("claims", "changed", "groen-t1", "Groen is stil.", "rust", changes=(Change("node", "groen", "rust"),))
    ]


def test_levels_that_change_places_are_a_change_of_the_theory(versions: Versions) -> None:
    doel, stap = "  - {id: doel, name: Doel}\n", "  - {id: stap, name: Stap}\n"
    found = versions((doel + stap, stap + doel))

    assert [(one.kind, one.changes) for one in found.differences] == [
        ("theory", (Change("levels", ["doel", "stap"], ["stap", "doel"]),))
    ]


def test_every_list_of_a_theory_is_compared(shipped: Theory) -> None:
    bare = shipped.model_copy(
        update={name: [] for name, info in Theory.model_fields.items() if "list[" in str(info.annotation) and name != "levels"}
    )
    kinds = set(Comparison(bare, shipped).kinds)

    assert {one.how for one in Comparison(bare, shipped).differences if one.kind != "theory"} == {"added"}
    assert kinds == {
        "theory", "relations", "nodes", "claims", "actions", "links", "kinds", "actors", "sources", "terms", "explanation",
        "stories", "questions", "documents", "topics", "collections", "items",
    }  # fmt: skip
    assert len(Comparison(shipped, bare).differences) == len(Comparison(bare, shipped).differences)


def test_nothing_of_two_different_theories_is_missed(shipped: Theory) -> None:
    found = Comparison(dorpskracht(), shipped)

    assert [found.counts("nodes")[how] for how in ("added", "removed")] == [len(shipped.nodes), len(dorpskracht().nodes)]


def test_as_text_each_difference_is_a_line_with_a_sign_and_each_key_one_below(versions: Versions) -> None:
    found = versions(("id: water,", "id: regen, was: water,"), ("from: water", "from: regen"), ("[water]", "[regen, rust]"))

    assert report(found, "text").splitlines() == [
        "Van: Klein. Naar: Klein.",
        "",
        "Onderdelen: 1 hernoemd",
        "  > regen (was water): Water",
        "",
        "Acties: 1 gewijzigd",
        "  ~ groen-a1, bij groen: Plant een boom.",
        "      see_also: '[regen]' → '[regen, rust]'",
    ]


def test_long_texts_are_cut_about_where_they_differ(versions: Versions) -> None:
    long = " ".join(f"woord{number}" for number in range(40))
    old = versions(("Groen is stil.", f"{long} oud.")).new
    claim = old.nodes[1].claims[0].model_copy(update={"text": f"{long} nieuw."})
    nodes = [old.nodes[0], old.nodes[1].model_copy(update={"claims": [claim]}), old.nodes[2]]
    line = report(Comparison(old, old.model_copy(update={"nodes": nodes})), "text").splitlines()[-1]

    assert line == "      text: '… woord36 woord37 woord38 woord39 oud.' → '… woord36 woord37 woord38 woord39 nieuw.'"


def test_as_markdown_it_is_a_list_in_which_no_text_is_taken_for_a_sign(versions: Versions) -> None:
    found = versions(("name: Rust}", 'name: "*Rust* <b>"}'))

    assert report(found, "markdown").splitlines() == [
        "# Wat is er veranderd?",
        "",
        "Van: Klein. Naar: Klein.",
        "",
        "## Onderdelen",
        "",
        "1 gewijzigd.",
        "",
        r"- **Gewijzigd:** rust: \*Rust\* \<b\>",
        r"  - name: 'Rust' → '\*Rust\* \<b\>'",
    ]


def test_as_json_it_has_whole_values_by_key(versions: Versions) -> None:
    found = json.loads(report(versions(("name: Rust}", "name: Rust, indicators: [Stilte.]}")), "json"))

    assert found == {
        "old": {"title": "Klein", "version": None},
        "new": {"title": "Klein", "version": None},
        "counts": {"nodes": {"changed": 1}},
        "differences": [
            {
                "kind": "nodes",
                "how": "changed",
                "id": "rust",
                "name": "Rust",
                "changes": [{"key": "indicators", "old": None, "new": ["Stilte."]}],
            }
        ],
    }


def test_a_version_that_lies_in_the_folder_as_earlier_is_compared_with_it_and_no_part_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "dorpskracht"
    shutil.copytree(DORPSKRACHT, folder)
    assert earlier(folder) is None

    shutil.copytree(DORPSKRACHT, folder / "earlier")
    found = earlier(folder)
    assert found and found.differences == [] and found.new == dorpskracht()

    (folder / "earlier" / "theory.yaml").write_text("title: a: b\n", "utf-8")
    assert load(folder) == dorpskracht()
    with pytest.raises(TheoryError):
        earlier(folder)
