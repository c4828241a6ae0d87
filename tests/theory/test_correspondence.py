"""A theory that is laid beside another: what it says of that one is looked up there, where that one is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SMALL
from theory.load import LiveTheory, check
from theory.reading.beside import node_ids

Problems = Callable[..., list[str]]
Small = Callable[..., Path]

TO = SMALL["theory"] + "corresponds_to: groot\n"
NODES = SMALL["nodes"].replace("name: Groen}", "name: Groen, corresponds: [ruimte, ontmoeting]}")
BESIDE = "title: Groot\nnodes:\n  - {id: ruimte, name: Ruimte}\n  - id: ontmoeting\n    claims: [{id: geen-onderdeel}]\n"


def put(folder: Path, text: str = BESIDE) -> Path:
    folder.mkdir(parents=True)
    (folder / "theory.yaml").write_text(text, "utf-8")
    return folder


def test_ids_are_looked_up_in_the_folder_beside(problems: Problems, tmp_path: Path) -> None:
    put(tmp_path / "groot")

    assert problems(theory=TO, nodes=NODES) == []


def test_an_id_that_is_not_there_is_named_with_the_nearest_that_is(problems: Problems, tmp_path: Path) -> None:
    put(tmp_path / "groot")

    assert problems(theory=TO, nodes=NODES.replace("[ruimte, ontmoeting]", "[ruimte, ontmoetig]")) == [
        "t/nodes.yaml:3:65: fout: in de theorie 'groot' is geen onderdeel 'ontmoetig'. Bedoelde u 'ontmoeting'?"
    ]
    assert problems(theory=TO, nodes=NODES.replace("[ruimte, ontmoeting]", "[xyz]")) == [
        "t/nodes.yaml:3:57: fout: in de theorie 'groot' is geen onderdeel 'xyz'. Kies uit: ontmoeting, ruimte."
    ]


def test_where_the_other_is_not_found_that_is_a_warning_and_nothing_is_looked_up(problems: Problems) -> None:
    assert problems(theory=TO, nodes=NODES.replace("ontmoeting", "wat-dan-ook")) == [
        "t/theory.yaml:8:1: waarschuwing: de theorie 'groot' is hier niet te vinden of niet te lezen; de ids bij 'corresponds' "
        "zijn niet nagekeken. Zet haar map naast deze map, of noem bij 'corresponds_to' de naam van de map waarin de andere "
        "theorie staat."
    ]


def test_where_one_is_there_that_is_called_nearly_so_that_may_be_meant(problems: Problems, tmp_path: Path) -> None:
    put(tmp_path / "groote-stad")

    (said,) = problems(theory=TO.replace("groot", "grote-stad"))
    assert said.endswith("zijn niet nagekeken. Bedoelde u 'groote-stad'?")


def test_a_theory_says_which_other_it_corresponds_with(problems: Problems) -> None:
    assert problems(nodes=NODES) == [
        "t/nodes.yaml:3:43: fout: 'groen' noemt bij 'corresponds' onderdelen van een andere theorie, maar welke dat is staat "
        "nergens. Voeg 'corresponds_to:' toe, met de naam van de map waarin die theorie staat. Zo: corresponds_to: sociale-basis"
    ]


def test_it_may_well_be_said_in_a_file_that_cannot_be_read(problems: Problems) -> None:
    assert all("corresponds" not in line for line in problems(nodes=NODES, other="title: a: b\n"))


def test_a_name_that_cannot_be_one_is_said_and_nothing_else(problems: Problems) -> None:
    (said,) = problems(theory=TO.replace("groot", "Groot"), nodes=NODES)

    assert said.startswith("t/theory.yaml:8:1: fout: 'Groot' kan geen id zijn.")


def test_a_shelf_says_where_the_other_is(small: Small, tmp_path: Path) -> None:
    folder, elsewhere = small(theory=TO, nodes=NODES), put(tmp_path / "elders" / "anders")
    live = LiveTheory(folder, shelf={"groot": elsewhere})
    live.refresh()

    assert check(folder, shelf={"groot": elsewhere}).problems == live.problems == []


def test_the_theories_that_are_shipped_are_found_from_anywhere(small: Small) -> None:
    folder = small(theory=TO.replace("groot", "sociale-basis"), nodes=NODES.replace("ontmoeting", "ontmoetng"))

    assert [problem.hint for problem in check(folder).problems] == ["Bedoelde u 'ontmoeting'?"]


@pytest.mark.parametrize("text", ["nodes: [", "[" * 40, "nodes: []\n", "title: Groot\n"])
def test_one_that_cannot_be_read_is_not_found(tmp_path: Path, text: str) -> None:
    assert node_ids(put(tmp_path / "groot", text)) is None


def test_ids_are_read_in_whatever_form_they_are_written(tmp_path: Path) -> None:
    nodes = '[{"id": a, claims: [{id: b}], corresponds: [id]}, &e {? [x, y] : c, id: d}, *e]'
    folder = put(tmp_path / "groot", f'{{"nodes": {nodes}, links: [{{id: f}}], nodes: [{{id: g}}]}}')

    assert node_ids(folder) == frozenset({"a", "d", "g"})


def test_an_earlier_version_in_the_folder_is_no_part_of_it(problems: Problems, tmp_path: Path) -> None:
    put(tmp_path / "t" / "earlier", "title: a: b\n")
    (tmp_path / "t" / "earlier" / "theory.yaml.txt").write_text("x", "utf-8")
    (tmp_path / "t" / "earlier" / ".nodes.yaml.icloud").write_text("x", "utf-8")

    assert problems() == []
    assert len(check(tmp_path / "t" / "earlier").problems) == 3
