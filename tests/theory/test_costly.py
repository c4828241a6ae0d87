"""Input that costs more than its size is refused at once, in little memory."""

import os
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from theory.load import check
from theory.reading.yaml_reader import LARGEST

Small = Callable[..., Path]

REPEATED = "de verwijzingen met * herhalen samen meer tekst dan er in een theorie hoort."
DEEP = "hier liggen meer dan 30 lijsten of blokken in elkaar; een theorie is nooit zo diep."


@pytest.fixture(autouse=True)
def cheap() -> Iterator[None]:
    """Each test here takes seconds and megabytes at most."""
    tracemalloc.start()
    began = time.process_time()
    yield
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - began < 10
    assert most < 100_000_000


def only(folder: Path) -> str:
    """The one thing that is wrong with the file that was added."""
    found = [str(problem) for problem in check(folder).problems if problem.mark.path == "t/x.yaml"]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("form", ["[{}]", "{{a: [{}]}}", "[[{}]]"])
def test_aliases_of_aliases_are_refused_where_they_become_too_many(small: Small, form: str) -> None:
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha]"]
    for number in range(1, 9):
        inner = form.format(", ".join([f"*a{number - 1}"] * 8))
        lines.append(f"a{number}: &a{number} {inner}")

    line = only(small(x="\n".join(lines)))
    assert REPEATED in line
    assert line.split(":")[1] in ("5", "6", "7")


def test_one_long_text_that_many_repeat_is_refused(small: Small) -> None:
    text = "x" * 100_000

    assert REPEATED in only(small(x=f"a: &a {text}\nb: [{', '.join(['*a'] * 1000)}]\n"))


def test_a_few_aliases_are_welcome(small: Small) -> None:
    nodes = "nodes:\n  - {id: rust, level: doel, name: Rust, keywords: &w [stil, kalm]}\n"
    more = "".join(f"  - {{id: {name}, level: stap, name: Groen, keywords: *w}}\n" for name in ("groen", "water"))

    assert check(small(nodes=nodes + more)).problems == []


@pytest.mark.parametrize(
    "text",
    ["a: " + "[" * 100_000, "{a: " * 50_000, "- " * 100_000, "? " * 50_000, "".join("  " * n + "a:\n" for n in range(500))],
)
def test_what_lies_too_deep_is_refused_where_it_becomes_so(small: Small, text: str) -> None:
    assert DEEP in only(small(x=text))


def test_depth_counts_through_aliases(small: Small) -> None:
    lines = ["a0: &a0 [ha]", *(f"a{number}: &a{number} [*a{number - 1}]" for number in range(1, 2000))]

    assert DEEP in only(small(x="\n".join(lines)))


def test_a_gigabyte_is_refused_unread(small: Small) -> None:
    folder = small()
    with (folder / "x.yaml").open("wb") as file:
        file.truncate(1_000_000_000)

    assert only(folder) == (
        f"t/x.yaml:1:1: fout: dit is te groot: alle bestanden van een theorie samen zijn hoogstens {LARGEST // 1_000_000} MB. "
        "Controleer of dit bestand in de map hoort, of verdeel de theorie."
    )


def test_files_that_are_large_together_are_refused_too(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small(v1="# later\n" * 10, v2="# later\n" * 10)
    monkeypatch.setattr("theory.reading.folder.LARGEST", sum(path.stat().st_size for path in folder.iterdir()) - 1)

    assert [problem.code for problem in check(folder).problems] == ["empty", "too-large"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_a_pipe_is_no_file_and_is_not_waited_for(small: Small) -> None:
    folder = small()
    os.mkfifo(folder / "x.yaml")

    assert only(folder).startswith("t/x.yaml:1:1: fout: het bestand is niet te lezen (geen gewoon bestand).")


@pytest.mark.parametrize(
    "text", ["k" * 100_000 + ": 1\n", "a: b" + " #c" * 20_000, '"a" ' * 20_000, "a: '" + "x\n  " * 20_000, " :" * 20_000]
)
def test_a_long_line_costs_what_it_is_long_and_is_not_said_again_whole(small: Small, text: str) -> None:
    for problem in check(small(x=text)).problems:
        assert len(str(problem)) < 1000
