"""What is wrong in a block whose keys are the author's own: the answers of an item by field, its numbers by year."""

import re

from pydantic_core import ErrorDetails

from theory import messages
from theory.examples import EXAMPLES, Model, field_of, fits, flow, part_model, value_field
from theory.form import YEAR
from theory.problems import Mark, Problem, problem
from theory.reading.signs import trimmed, unquoted
from theory.search.text_matching import as_id

Entry = tuple[Model, str, str]
"""The model and the field in which an entry stands, and its key."""


def entry_of(model: Model, keys: list[str]) -> Entry | None:
    """The entry to which `keys` lead down from `model`; None where they lead to something else."""
    for key, following in zip(keys, keys[1:], strict=False):
        info = field_of(model, key)
        if value_field(info):
            return model, key, following
        model = part_model(info) or model
    return None


def entry_problem(detail: ErrorDetails, mark: Mark, entry: Entry) -> Problem:
    """Our words for what pydantic has against the key of an entry, or against its value."""
    kind, value, (_, _, key) = detail["type"], detail["input"], entry
    if detail["loc"][-1] == "[key]" and detail.get("ctx", {}).get("pattern") == YEAR:
        return problem("wrong-year", mark, example=_line(entry, _year(key)), found=key)
    if detail["loc"][-1] == "[key]":
        return problem("wrong-id", mark, example=_line(entry, as_id(key)), found=key)
    example = _line(entry, key, value)
    if value in ("", []) or (isinstance(value, list) and "" in value):
        return problem("empty-text", mark, example=example, key=key)
    expected, way_out = messages.EXPECTED[kind]
    found = messages.KINDS[type(value).__name__]
    if value is None or isinstance(value, dict):
        way_out = messages.INSTEAD_OF[type(value).__name__]
    return problem("wrong-type", mark, example=example, key=key, found=found, expected=expected, way_out=way_out)


def _line(entry: Entry, key: str, value: object = None) -> str:
    """An entry as it should stand, under its field where its key was wrong; with what was given, as far as that can be kept."""
    model, name, written = entry
    first, shown = next(iter(EXAMPLES[model][name].items()))
    kept = next((one for one in _near(value) if fits(field_of(model, name), {first: one})), shown)
    line = {key or first: kept}
    return flow(line if key == written else {name: line})[1:-1]


def _near(value: object) -> list[object]:
    """What may have been meant by a value: a number with the comma that Dutch has, a text without the quotes that YAML lacks."""
    text = trimmed(str(value)) if isinstance(value, int | float | str) else ""
    text = unquoted(text) or text
    number = re.fullmatch(r"-?\d+(?:[.,]\d+)?", text)
    if not number:
        return [text]
    bare = text.replace(",", ".")
    return [float(bare) if "." in bare else int(bare), text]


def _year(key: str) -> str:
    """The year in a key, if there is one."""
    found = re.search(r"(?<!\d)[12]\d{3}(?!\d)", key)
    return found[0] if found else ""
