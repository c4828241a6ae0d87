"""The small theory to begin with: right as it is written, and a slip on the way from there is answered as one would want."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.theories import shipped
from theory.load import check, load
from theory.starting import STARTER, NotAName, NotEmpty, start

Write = Callable[..., Path]

TEXT = STARTER.read_text("utf-8")
SLIPS: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "starting_slips.yaml").read_text("utf-8"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("ons-dorp")


def test_it_passes_the_check_without_a_warning_wherever_it_is_written(folder: Path) -> None:
    written = start(folder)

    assert written == folder / "theory.yaml"
    assert check(folder).problems == []


def test_it_has_one_of_everything_that_a_theory_needs_and_is_tied_to_the_national_one(folder: Path) -> None:
    start(folder)
    theory = load(folder)
    claims = [claim for node in theory.nodes for claim in node.claims]
    actions = [action for node in theory.nodes for action in node.actions]
    cited = {source for action in actions for source in action.sources}

    assert (len(theory.levels), len(theory.nodes), len(theory.links)) == (3, 4, 3)
    assert [(claim.kind, bool(claim.on)) for claim in claims] == [("aanname", True), ("voorwaarde", False)]
    assert any(node.indicators for node in theory.nodes)
    assert theory.actors and actions and cited == {source.id for source in theory.sources}
    assert theory.corresponds_to == "sociale-basis"
    assert all(node.corresponds for node in theory.nodes)
    assert all(link.why for link in theory.links)


def test_every_key_of_a_theory_in_it_is_explained_in_dutch() -> None:
    """A remark stands before each list, and a remark is all that is not YAML."""
    lines = TEXT.splitlines()
    keys = [
        number
        for number, line in enumerate(lines)
        if re.match(r"(title|corresponds_to|levels|relations|nodes|links|kinds):", line)
    ]

    assert [lines[number] for number in keys if not lines[number - 1].startswith("# ")] == []


def test_the_building_blocks_that_it_offers_are_those_of_the_national_theory() -> None:
    found = re.search(r"Kies uit:\n((?:# .*\n)+?)nodes:", TEXT)
    assert found

    assert set(re.findall(r"[a-z-]{3,}", found[1])) == {node.id for node in shipped().nodes}


def test_it_says_with_its_own_folder_how_it_is_checked(folder: Path) -> None:
    assert "python app.py check ons-dorp\n" in start(folder).read_text("utf-8")


@pytest.mark.parametrize("name", ["Ons dorp", "2dorp", "ons_dorp"])
def test_a_folder_whose_name_cannot_be_an_id_is_refused_and_not_made(folder: Path, name: str) -> None:
    with pytest.raises(NotAName, match=f"'{name}' kan geen naam van een theorie zijn"):
        start(Path(name))
    assert list(Path().iterdir()) == []


def test_nothing_is_written_where_something_stands(folder: Path) -> None:
    folder.mkdir()
    start(folder)
    (folder / "theory.yaml").write_text("eigen werk", "utf-8")
    Path("bestand").write_text("", "utf-8")

    for taken in (folder, Path("bestand")):
        with pytest.raises(NotEmpty, match=f"{taken}: hier staat al iets"):
            start(taken)
    assert (folder / "theory.yaml").read_text("utf-8") == "eigen werk"


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip["slip"])
def test_a_slip_is_answered_with_the_one_line_that_one_would_want(write: Write, slip: dict[str, str]) -> None:
    assert TEXT.count(slip["right"]) == 1
    checked = check(write(theory=TEXT.replace(slip["right"], slip["wrong"])))

    assert [re.sub(r"^t/theory\.yaml:\d+:\d+: ", "", str(problem)) for problem in checked.problems] == [slip["said"]]
