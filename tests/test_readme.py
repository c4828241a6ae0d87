"""The README's examples of YAML are what the checker takes."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from tests.command_line import Call
from tests.theories import ROOT
from theory.deepening import Collection, Item, Show
from theory.graph import build_graph
from theory.load import check, load
from theory.model import Theory
from theory.reading.yaml_reader import read
from theory.search.query import Query

README = (ROOT / "README.md").read_text("utf-8")
BEGIN, FURTHER, *OTHERS = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
MENDED = BEGIN.replace("relation: help,", "relation: helpt,")

Write = Callable[..., Path]


def said(folder: Path) -> list[str]:
    """The lines of `check` about the folder that the README speaks of."""
    return [f"mijn-theorie{str(problem).removeprefix(folder.as_posix())}" for problem in check(folder).problems]


def test_the_ten_lines_have_one_mistake_of_which_check_says_what_the_readme_shows(write: Write) -> None:
    found = said(write(theory=BEGIN))

    assert len(BEGIN.splitlines()) == 10
    assert len(found) == 1 and found[0] in README
    assert check(write(theory=MENDED)).problems == []


def test_what_is_added_after_them_is_right_too(write: Write) -> None:
    checked = check(write(theory=MENDED, verder=FURTHER))

    assert checked.problems == []
    assert checked.theory
    assert [level.id for level in checked.theory.levels] == ["doel", "stap", "plek"]
    assert (len(checked.theory.actors), len(checked.theory.sources)) == (1, 1)
    assert sum(len(node.actions) for node in checked.theory.nodes) == 2


def test_each_key_that_is_added_takes_ten_lines_at_most() -> None:
    keys = re.split(r"^(?=\w)", FURTHER, flags=re.MULTILINE)[1:]

    assert [key.split(":")[0] for key in keys] == ["levels", "nodes", "links", "kinds", "actors", "sources"]
    assert all(len(key.splitlines()) <= 10 for key in keys)


def test_what_it_lacks_is_said_as_the_readme_shows(write: Write) -> None:
    found = said(write(theory=MENDED, verder=FURTHER.replace(" kind: inwoners,", "")))

    assert [line in README for line in found] == [True]


@pytest.mark.parametrize("example", OTHERS)
def test_each_other_example_is_right(example: str, write: Write) -> None:
    for key, value in read(write(x=example) / "x.yaml", "x").data.items():
        annotation: Any = Theory.model_fields[key].annotation
        TypeAdapter(annotation).validate_python(value)
    assert len(example.splitlines()) <= 10


def test_what_stands_beside_the_schema_is_right_when_it_is_all_put_beside_the_ten_lines(write: Write) -> None:
    keys = ("documents:", "collections:", "nodes:\n  - id: terras")
    files = {f"meer{number}": example for number, example in enumerate(OTHERS) if example.startswith(keys)}
    checked = check(write(theory=MENDED, verder=FURTHER, **files))

    assert checked.problems == [] and checked.theory
    assert {collection.show for collection in checked.theory.collections} == set(get_args(Show))
    assert sum(len(collection.items) for collection in checked.theory.collections) == 14
    said = README[README.index("### What stands beside it") :]
    assert [key for model in (Collection, Item) for key in model.model_fields if key not in said] == []


def test_words_that_the_readme_lists_find_each_other(write: Write) -> None:
    (listed,) = [example for example in OTHERS if example.startswith("synonyms:")]
    theory = load(write(theory=MENDED.replace("Koffie in de straat", "Koffie in het wijkcentrum"), woorden=listed))
    (sought,) = Query.of("dorpshuizen", build_graph(theory).lexicon).parts

    assert sought.synonyms == ("wijkcentrum",)


def test_the_way_from_a_first_theory_to_a_second_version_is_as_the_readme_shows(call: Call, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as during:
        during.chdir(tmp_path)
        assert call("new", "ons-dorp").returncode == 0
        file = Path("ons-dorp", "theory.yaml")
        right = file.read_text("utf-8")
        file.write_text(right.replace("[ruimte]", "[ruimtte]"), "utf-8")
        slip = call("check", "ons-dorp").stdout
        file.write_text(right, "utf-8")
        tested = call("check", "ons-dorp", "--toets").stdout
        shutil.copytree("ons-dorp", "ons-dorp-2025")
        renamed = right.replace("vrijwilligers\n    level", "gastvrouwen-en-heren\n    was: vrijwilligers\n    level")
        renamed = renamed.replace("from: vrijwilligers", "from: gastvrouwen-en-heren").replace('"0.1"', '"0.2"')
        file.write_text(renamed, "utf-8")
        compared = call("compare", "ons-dorp-2025", "ons-dorp")

    assert f"python app.py check ons-dorp\n{slip}```" in README
    said = README.split("python app.py check ons-dorp --toets\n")[1].split("```")[0]
    assert said in tested and said.count("\n") == 2
    assert f"python app.py compare ons-dorp-2025 ons-dorp\n{compared.stdout}```" in README
    assert compared.returncode == 1


def test_there_are_examples() -> None:
    assert OTHERS


def test_every_setting_of_the_environment_stands_in_one_table() -> None:
    code = [ROOT / "app.py", *(ROOT / "components").rglob("*.py")]
    read = {name for path in code for name in re.findall(r'os\.environ(?:\.get\(|\[)"(\w+)"', path.read_text("utf-8"))}
    rows = README.split("### Every setting")[1].split("\n\n")[2].splitlines()[2:]
    told = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row.split("|")[1])}

    assert read == told | {"LOCALAPPDATA"} and "LOCALAPPDATA" in rows[-1]
