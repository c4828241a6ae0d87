"""The second layer of checks: does each part have the keys and the kinds of values that the model describes?"""

import re
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from theory import messages
from theory.checks.free_keys import entry_of, entry_problem
from theory.examples import Model, field_of, flow, like, line, part, part_model, referring, usable
from theory.layout import LAID_OUT
from theory.model import LIST_KEYS, QUERY, Theory
from theory.problems import Mark, Problem, closest, nearest, problem
from theory.reading import words
from theory.reading.folder import LISTS, Folder, LocatedValue
from theory.reading.signs import UNSEEN, trimmed, unquoted
from theory.web_addresses import ADDRESS, meant_address

ITEM_MODELS = {name: model for name in LISTS if (model := part_model(Theory.model_fields[name]))}

ADRIFT = ("string_pattern_mismatch", "literal_error", "int_type", "bool_type")
"""What is wrong with a value of which quotation marks became a part."""

PLAIN = ("order", "bibliography", "synonyms")
"""The lists of bare values."""


@dataclass
class Structured:
    """The parts that have the right shape, each with the piece it came from, and the problems of the others."""

    items: dict[str, list[tuple[Any, LocatedValue]]] = field(default_factory=lambda: {name: [] for name in LISTS})
    single: dict[str, Any] = field(default_factory=dict)
    frame: list[LocatedValue] = field(default_factory=list)
    """The pieces of what is `single`."""
    problems: list[Problem] = field(default_factory=list)


def check_structure(folder: Folder) -> Structured:
    """Validate every piece of `folder` by itself, so that one mistake hides no other."""
    structured = Structured()
    for name, model in ITEM_MODELS.items():
        for piece in folder.pieces(name):
            try:
                structured.items[name].append((model.model_validate(piece.value), piece))
            except ValidationError as error:
                structured.problems += _problems(error, piece, name, model, folder)
    for name in PLAIN:
        structured.items[name] = [(piece.value, piece) for piece in folder.pieces(name)]
    frame = {key: piece.value for key, piece in folder.single.items()}
    try:
        plain = {name: [value for value, _ in structured.items[name]] for name in PLAIN}
        theory = Theory.model_validate({**frame, **plain})
        structured.single = {key: getattr(theory, key) for key in frame}
        structured.frame = list(folder.single.values())
    except ValidationError as error:
        structured.problems += _frame_problems(error, folder)
    return structured


def _problems(error: ValidationError, piece: LocatedValue, name: str, model: Model, folder: Folder) -> list[Problem]:
    return [_translate(detail, piece.locate(*detail["loc"]), name, model, folder) for detail in error.errors()]


def _frame_problems(error: ValidationError, folder: Folder) -> list[Problem]:
    found = []
    for detail in error.errors():
        key, *rest = detail["loc"]
        if detail["type"] == "missing" and not rest and folder.unreadable:  # it may well stand in there
            continue
        if key in PLAIN and rest:
            place, *inside = rest
            mark = folder.pieces(str(key))[int(place)].locate(*inside)
        elif key not in folder.single:
            mark = folder.mark
        else:
            piece = folder.single[str(key)]
            mark = piece.locate(*rest) if rest and detail["type"] != "missing" else piece.mark
        found.append(_translate(detail, mark, "theory", Theory, folder))
    return found


def _translate(detail: ErrorDetails, mark: Mark, name: str, model: Model, folder: Folder) -> Problem:
    """Our words for one of pydantic's errors (https://docs.pydantic.dev/latest/errors/validation_errors/)."""
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    keys = [step for step in detail["loc"] if isinstance(step, str)]
    if entry := entry_of(model, keys):
        return entry_problem(detail, mark, entry)
    key = keys[-1] if keys else name
    owner = _model_at(model, keys[:-1]) if keys else Theory
    if kind == "extra_forbidden":
        known = [info.alias or field_name for field_name, info in owner.model_fields.items()]
        meant = closest(key, known)
        example = like(owner, meant, value) if meant else _whole(owner, detail, {})
        return problem("unknown-key", mark, example=example, key=key, near=nearest(key, known))
    if kind == "missing":
        where = messages.WHERE[next((step for step in reversed(keys[:-1]) if step in messages.WHERE), name)]
        return problem("missing-key", mark, example=_with(owner, detail, key, folder), key=key, where=where)
    quoted = isinstance(value, str) and kind in ADRIFT and unquoted(value)
    if kind == "string_pattern_mismatch" and context["pattern"] == ADDRESS:
        meant = meant_address(value)
        example = line(owner, key, [meant] if key in LIST_KEYS else meant) if meant else ""
        if not quoted:
            return problem("address", mark, example=example, found=value)
        return problem("smart-quotes", mark, example=example, found=trimmed(value)[0])
    if quoted:
        return problem("smart-quotes", mark, example=like(owner, key, quoted), found=trimmed(value)[0])
    if kind == "string_pattern_mismatch" and (odd := re.search(f"[{UNSEEN}]", value)):
        example = like(owner, key, re.sub(f"[{UNSEEN}]", "", value))
        return problem("odd-in-value", mark, example=example, key=key, what=words.ODD.get(odd[0], words.ODD_OTHER[1]))
    if kind == "string_pattern_mismatch" and context["pattern"] == QUERY:
        meant = "?" + value.partition("?")[2] if "?" in value or "/" in value else f"?{value}"
        return problem("no-query", mark, example=line(owner, key, meant), found=value)
    if kind == "string_pattern_mismatch":
        return problem("wrong-id", mark, example=like(owner, key, value), found=value)
    if kind == "literal_error":
        allowed = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
        meant = closest(str(value), allowed)
        return problem(
            "wrong-value", mark, example=like(owner, key, meant), key=key, found=value, near=nearest(str(value), allowed)
        )
    example = like(owner, key, value)
    if kind in messages.EXPECTED:
        expected, way_out = messages.EXPECTED[kind]
        found = messages.KINDS.get(type(value).__name__, type(value).__name__)
        if kind in ("string_type", "int_type", "bool_type"):
            way_out = messages.INSTEAD_OF.get(type(value).__name__, way_out)
        if kind == "string_type" and isinstance(value, list) and len(value) > 1 and key in LAID_OUT:
            way_out, example = messages.LIST_IN_TEXT, f"{key}: |"
        return problem("wrong-type", mark, example=example, key=key, found=found, expected=expected, way_out=way_out)
    if kind == "string_too_short":
        return problem("empty-text", mark, example=example, key=key)
    if kind == "too_short":
        return problem("too-few", mark, example=example, key=key, least=context["min_length"])
    if kind == "too_long":
        return problem("too-many", mark, key=key, most=context["max_length"])
    if kind == "greater_than_equal":
        return problem("too-small", mark, example=example, key=key, found=value, least=context["ge"])
    return problem("invalid", mark, example=example, key=key, reason=detail["msg"])


def _with(owner: Model, detail: ErrorDetails, key: str, folder: Folder) -> str:
    """A part with the key that it lacks; where it refers to what is not there yet, that too."""
    own, missing = referring(owner, usable(owner, detail["input"]), folder.ids)
    shown = _whole(owner, detail, own, key)
    return messages.EXAMPLE_WITH.format(line=shown, other=missing) if missing else shown


def _whole(owner: Model, detail: ErrorDetails, own: dict[str, str], *keys: str) -> str:
    """A part as a whole: an item of a list, or a block under its own key."""
    if owner is Theory:
        return " ".join(line(Theory, key) for key in keys)
    above = detail["loc"][:-1]
    shown = flow(part(owner, *keys, **own))
    return f"{above[-1]}: {shown}" if above and isinstance(above[-1], str) else shown


def _model_at(model: Model, keys: list[str]) -> Model:
    """The model found by following `keys` down from `model`."""
    for key in keys:
        model = part_model(field_of(model, key)) or model
    return model
