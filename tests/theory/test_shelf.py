"""Theories side by side: which folders hold one, what they are called, and what is wrong with any of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.theories import ROOT, dorpskracht, ijsclub
from theory.load import TheoryError
from theory.shelf import Shelf, by_id, load_all, shipped


@pytest.fixture
def shelf() -> Shelf:
    return Shelf({"dorpskracht": dorpskracht(), "ijsclub": ijsclub()}, "ijsclub")


def folder(path: Path) -> Path:
    path.mkdir(parents=True)
    (path / "theory.yaml").write_text("title: x\n")
    return path


def test_what_is_shipped_are_the_folders_that_hold_a_theory_the_one_that_is_shown_first(tmp_path: Path) -> None:
    for name in ("almere", "sociale-basis", "oss"):
        folder(tmp_path / name)
    (tmp_path / "checks").mkdir()

    assert [path.name for path in shipped(tmp_path, "sociale-basis")] == ["sociale-basis", "almere", "oss"]
    assert shipped(ROOT / "theory", "sociale-basis")[0].name == "sociale-basis"


def test_a_theory_is_called_after_its_folder_wherever_that_is_called_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder(tmp_path / "oss"))

    assert list(by_id([Path("."), folder(tmp_path / "almere")])) == ["oss", "almere"]


def test_two_folders_of_one_name_are_an_error_that_names_both(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "a" / "oss"), folder(tmp_path / "b" / "oss")

    with pytest.raises(ValueError, match=f"called oss: {one} and {other}"):
        by_id([one, other])


@pytest.mark.parametrize("name", ["Oss", "2024", "den haag", "oss.", "ösling"])
def test_a_name_that_an_address_cannot_hold_is_an_error_but_for_a_theory_alone(tmp_path: Path, name: str) -> None:
    odd, good = folder(tmp_path / name), folder(tmp_path / "oss-2")

    assert by_id([odd]) == {name: odd}
    assert Shelf({name: ijsclub()}, name).ids == []
    with pytest.raises(ValueError, match=name):
        by_id([good, odd])


def test_what_is_wrong_with_any_theory_is_said_of_all(small: Callable[..., Path], tmp_path: Path) -> None:
    good = small()
    broken = [folder(tmp_path / name) for name in ("een", "twee")]

    with pytest.raises(TheoryError) as found:
        load_all({"t": good, "een": broken[0], "twee": broken[1]})
    assert {problem.mark.path.split("/")[-2] for problem in found.value.problems} == {"een", "twee"}
    assert list(load_all({"t": good})) == ["t"]


def test_only_the_first_needs_no_name_in_an_address(shelf: Shelf) -> None:
    first = shelf.seen_from("dorpskracht")

    assert (shelf.first, shelf.mark, first.mark) == ("dorpskracht", "ijsclub", "")
    assert (list(shelf.others), list(first.others)) == (["dorpskracht"], ["ijsclub"])
    assert shelf.is_shared and not Shelf.alone(ijsclub()).is_shared


def test_a_search_looks_through_the_nodes_of_all(shelf: Shelf) -> None:
    found = [(theory_id, record.id) for theory_id, record in shelf.nodes]

    assert found == [
        *(("dorpskracht", node.id) for node in dorpskracht().nodes),
        *(("ijsclub", node.id) for node in ijsclub().nodes),
    ]
