"""Whatever stands in the files, the check answers with problems and never with an exception."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import SHIPPED, SMALL
from theory.load import Checked, check
from theory.messages import SEVERITIES
from theory.model import Theory
from theory.reading.yaml_reader import read

WORDS = ["title", "levels", "relations", "nodes", "links", "order", "id", "name", "level", "from", "to", "relation", "why"]
WORDS += ["page", "text", "role", "mutual", "actors", "part_of", "kind", "claims", "actions", "parent", "rust", "groen", "helpt"]
WORDS += [
    "documents",
    "topics",
    "collections",
    "topic",
    "show",
    "series",
    "items",
    "fields",
    "values",
    "2019",
    "document",
    "also",
]
WORDS += ["on", "aanname", "places", "quote", "pages", "publication", "publicatie"]
SIGNS = [
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "&a ",
    "*a",
    "!!int ",
    "!x ",
    "? ",
    "|\n",
    ">-\n",
    "'",
    '"',
]
SIGNS += [
    "\\u",
    "\\U00110000",
    "\t",
    "# ",
    "---\n",
    "%",
    "@",
    "<<",
    "~",
    "true",
    "12",
    "1.5",
    "\ufeff",
    "\x00",
    "\u2028",
    "é",
    "\r",
]


def check_texts(files: Mapping[str, str | bytes]) -> Checked:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        checked = check(Path(folder))
        for problem in checked.problems:
            line = str(problem)
            assert line.isprintable(), line
            assert line.startswith(folder) and SEVERITIES[problem.severity] in line
            assert problem.mark.line >= 1 and problem.mark.column >= 1
        assert checked.problems == sorted(set(checked.problems))
        assert (checked.theory is None) == any(problem.severity == "error" for problem in checked.problems)
        return checked


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_can_be_read(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.yaml"
        path.write_bytes(content)
        document = read(path, "x.yaml")

    assert document.tree is not None or document.problems


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(WORDS + SIGNS), max_size=30).map("".join))
def test_any_text_that_looks_like_yaml_can_be_checked(text: str) -> None:
    check_texts({"theory.yaml": SMALL["theory"], "x.yaml": text})


values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(-2, 2) | st.sampled_from([*WORDS, "a.b", "", "x: y", "a\nb"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=5),
    max_leaves=12,
)


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.sampled_from(list(Theory.model_fields)), values, max_size=4))
def test_any_data_under_the_right_keys_can_be_checked(data: dict[str, object]) -> None:
    check_texts({**{f"{name}.yaml": text for name, text in SMALL.items()}, "x.yaml": yaml.safe_dump(data, allow_unicode=True)})


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, str]:
    """A shipped file's name, and its text with something taken out, doubled, moved or put in."""
    name = draw(st.sampled_from(sorted(path.name for path in SHIPPED.glob("*.yaml"))))
    lines = (SHIPPED / name).read_text("utf-8").splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(lines) - 1))
        line = lines[place]
        column = draw(st.integers(0, len(line)))
        extra = draw(st.sampled_from(WORDS + SIGNS))
        lines[place] = draw(
            st.sampled_from(["", line * 2, "  " + line, line.lstrip(), line[:column], line[:column] + extra + line[column:]])
        )
    return name, "".join(lines)


@settings(max_examples=15, deadline=None)
@given(mutations())
def test_any_slip_in_a_shipped_file_can_be_checked(mutation: tuple[str, str]) -> None:
    files = {path.name: path.read_text("utf-8") for path in SHIPPED.glob("*.yaml")}

    check_texts({**files, mutation[0]: mutation[1]})


def test_the_shipped_theory_can_do_without_any_of_its_files(tmp_path: Path) -> None:
    for path in SHIPPED.glob("[e-i]*.yaml"):
        shutil.copytree(SHIPPED, tmp_path / path.stem, ignore=shutil.ignore_patterns("topics.yaml", "[1-9]-*.yaml"))
        (tmp_path / path.stem / path.name).unlink()
        problems = check(tmp_path / path.stem).problems

        assert {problem.code for problem in problems} <= {"unknown-node", "empty-level"}
        assert all(f"'{path.stem}'" in problem.message for problem in problems if problem.code == "unknown-node")
        assert problems
