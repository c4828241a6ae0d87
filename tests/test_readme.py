"""The README's examples of YAML are what the checker takes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from tests.theories import ROOT
from theory.load import check
from theory.model import Theory

EXAMPLES = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_is_right(example: str, write: Callable[..., Path]) -> None:
    parts = yaml.safe_load(example)
    if "levels" in parts:  # with the mistake that the README shows what is said of
        assert [problem.code for problem in check(write(theory=example)).problems] == ["unknown-relation"]
        mended = check(write(theory=example.replace("relation: help}", "relation: helpt}")))
        assert [problem for problem in mended.problems if problem.severity == "error"] == []
        return
    for key, value in parts.items():
        annotation: Any = Theory.model_fields[key].annotation
        TypeAdapter(annotation).validate_python(value)
    assert len(example.splitlines()) <= 10


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 2
