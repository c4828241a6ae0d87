"""The second layer of checks: does each part have the keys and the kinds of values that the model describes?"""

from dataclasses import dataclass, field
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from theory import messages
from theory.folder import LISTS, Folder, LocatedValue
from theory.model import Theory
from theory.problems import Mark, Problem, nearest, problem

ITEM_MODELS: dict[str, Any] = {
    name: model
    for name in LISTS
    if isinstance(model := get_args(Theory.model_fields[name].annotation)[0], type) and issubclass(model, BaseModel)
}


IDS = ("order", "bibliography")
"""The lists of bare ids."""


@dataclass
class Structured:
    """The parts that have the right shape, each with the piece it came from, and the problems of the others."""

    items: dict[str, list[tuple[Any, LocatedValue]]] = field(default_factory=lambda: {name: [] for name in LISTS})
    single: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def check_structure(folder: Folder) -> Structured:
    """Validate every piece of `folder` by itself, so that one mistake hides no other."""
    structured = Structured()
    for name, model in ITEM_MODELS.items():
        for piece in folder.pieces(name):
            try:
                structured.items[name].append((model.model_validate(piece.value), piece))
            except ValidationError as error:
                structured.problems += _problems(error, piece, name, model)
    for name in IDS:
        structured.items[name] = [(piece.value, piece) for piece in folder.pieces(name)]
    frame = {key: piece.value for key, piece in folder.single.items()}
    try:
        ids = {name: [value for value, _ in structured.items[name]] for name in IDS}
        theory = Theory.model_validate({**frame, **ids})
        structured.single = {key: getattr(theory, key) for key in frame}
    except ValidationError as error:
        structured.problems += _frame_problems(error, folder)
    return structured


def _problems(error: ValidationError, piece: LocatedValue, name: str, model: type[BaseModel]) -> list[Problem]:
    return [_translate(detail, piece.locate(*detail["loc"]), name, model) for detail in error.errors()]


def _frame_problems(error: ValidationError, folder: Folder) -> list[Problem]:
    found = []
    for detail in error.errors():
        key, *rest = detail["loc"]
        if detail["type"] == "missing" and not rest and folder.unreadable:  # it may well stand in there
            continue
        if key in IDS and rest:
            mark = folder.pieces(str(key))[int(rest[0])].mark
        elif key not in folder.single:
            mark = folder.mark
        else:
            piece = folder.single[str(key)]
            mark = piece.locate(*rest) if rest and detail["type"] != "missing" else piece.mark
        found.append(_translate(detail, mark, "theory", Theory))
    return found


def _translate(detail: ErrorDetails, mark: Mark, name: str, model: type[BaseModel]) -> Problem:
    """Our words for one of pydantic's errors (https://docs.pydantic.dev/latest/errors/validation_errors/)."""
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    keys = [step for step in detail["loc"] if isinstance(step, str)]
    key = keys[-1] if keys else name
    if kind == "extra_forbidden":
        owner = _model_at(model, keys[:-1])
        known = [info.alias or field_name for field_name, info in owner.model_fields.items()]
        return problem("unknown-key", mark, key=key, near=nearest(key, known))
    if kind == "missing":
        where = messages.WHERE[next((step for step in reversed(keys[:-1]) if step in messages.WHERE), name)]
        return problem("missing-key", mark, key=key, where=where)
    if kind in messages.EXPECTED:
        expected, way_out = messages.EXPECTED[kind]
        found = messages.KINDS.get(type(value).__name__, type(value).__name__)
        if kind in ("string_type", "int_type", "bool_type"):
            way_out = messages.INSTEAD_OF.get(type(value).__name__, way_out)
        return problem("wrong-type", mark, key=key, found=found, expected=expected, way_out=way_out)
    if kind == "string_pattern_mismatch":
        return problem("wrong-id", mark, found=value)
    if kind == "literal_error":
        allowed = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
        return problem("wrong-value", mark, key=key, found=value, near=nearest(str(value), allowed))
    if kind == "string_too_short":
        return problem("empty-text", mark, key=key)
    if kind == "greater_than_equal":
        return problem("too-small", mark, key=key, found=value, least=context["ge"])
    return problem("invalid", mark, key=key, reason=detail["msg"])


def _model_at(model: type[BaseModel], keys: list[str]) -> type[BaseModel]:
    """The model found by following `keys` down from `model`."""
    for key in keys:
        info = next(info for name, info in model.model_fields.items() if key in (name, info.alias))
        inner = [part for part in (info.annotation, *get_args(info.annotation)) if isinstance(part, type)]
        model = next((part for part in inner if issubclass(part, BaseModel)), model)
    return model
