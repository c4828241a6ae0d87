"""The model, the JSON Schema made of it, and the editors that read that."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, ValidationError

from tests.conftest import SHIPPED
from theory import deepening, model
from theory.model import Link, Theory
from theory.schema import json_schema

ROOT = Path(__file__).parent.parent.parent
SCHEMA = ROOT / "theory" / "theory.schema.json"
FIXTURES = sorted((ROOT / "tests" / "fixtures").rglob("*/*.yaml"))

MODELS = [
    found
    for found in {**vars(model), **vars(deepening)}.values()
    if isinstance(found, type) and issubclass(found, BaseModel) and found.model_fields
]


def test_the_committed_schema_is_that_of_the_model() -> None:
    written = json.loads(SCHEMA.read_text("utf-8"))

    assert written == json_schema(), "run `python -m theory > theory/theory.schema.json`"


@pytest.mark.parametrize("part", MODELS, ids=lambda part: part.__name__)
def test_every_model_and_every_field_is_described_for_who_writes_the_yaml(part: type[BaseModel]) -> None:
    undescribed = [name for name, info in part.model_fields.items() if not (info.description or "").strip().endswith((".", "'"))]

    assert undescribed == []
    assert part.__doc__


def test_the_schema_lets_a_file_hold_any_part_and_refuses_unknown_keys() -> None:
    schema: dict[str, Any] = json_schema()

    assert "required" not in schema
    assert schema["additionalProperties"] is False
    assert all(part["additionalProperties"] is False for part in schema["$defs"].values())
    assert set(schema["$defs"]["Link"]["properties"]) == {"from", "to", "relation", "page", "section", "anchor", "why"}


@pytest.mark.parametrize(
    "path", [*sorted(SHIPPED.rglob("*.yaml")), *FIXTURES], ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_every_yaml_file_tells_editors_where_the_schema_is(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    marker = "# yaml-language-server: $schema="

    assert first.startswith(marker)
    assert (path.parent / first.removeprefix(marker)).resolve() == SCHEMA.resolve()


@pytest.mark.parametrize(
    "path", [*sorted(SHIPPED.rglob("*.yaml")), *FIXTURES], ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_every_yaml_file_has_only_keys_that_the_schema_knows(path: Path) -> None:
    assert set(yaml.safe_load(path.read_text("utf-8"))) <= set(json_schema()["properties"])  # type: ignore[call-overload]


def test_a_link_is_written_with_from_and_to() -> None:
    link = Link.model_validate({"from": "a", "to": "b", "relation": "c"})

    assert (link.origin, link.target, link.page, link.why) == ("a", "b", None, None)


def test_a_theory_does_not_change(shipped: Theory) -> None:
    with pytest.raises(ValidationError):
        shipped.title = "Anders"  # type: ignore[misc]


@pytest.mark.parametrize("data", [{"title": 5}, {"title": "t", "kleur": "x"}, {"title": " "}, {}])
def test_a_theory_is_never_made_of_the_wrong_data(data: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Theory.model_validate(data)
