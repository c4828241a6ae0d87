"""The form of each key by an example line, out of `examples.json`; what an author wrote is taken up where it can be."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import yaml
from annotated_types import MinLen
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from theory.deepening import Collection, Item
from theory.form import YEAR
from theory.model import Actor, Link, Node, Theory
from theory.reading.words import TRUTH
from theory.reading.yaml_loader import StrictLoader
from theory.search.text_matching import as_id
from theory.sentences import capital

Model = type[BaseModel]

NAMES = ("name", "title", "label")
"""What a part is called: one of the author's own is called after its id."""

FEW = 2
"""A part of no more keys than these is shown whole; of others what they must have."""

REFERS = {
    (Node, "level"): "levels",
    (Link, "relation"): "relations",
    (Actor, "kind"): "kinds",
    (Collection, "topic"): "topics",
    (Item, "document"): "documents",
}
"""What a part must refer to, by model and key, with the list in which that stands."""

FIRST = 3
"""With so many of its words a text is called, where it has no id."""

LONGEST = 60
"""How many characters of an author's are said again."""


def field_of(model: Model, key: str) -> FieldInfo:
    """The field that is written with this key.

    Raises
    ------
    KeyError
        If there is none.
    """
    return {info.alias or name: info for name, info in model.model_fields.items()}[key]


def value_field(info: FieldInfo) -> FieldInfo | None:
    """What each value is, of a field that holds a block whose keys are the author's own; None for any other field."""
    if get_origin(info.annotation) is not dict:
        return None
    return FieldInfo.from_annotation(get_args(info.annotation)[1])


def part_model(info: FieldInfo) -> Model | None:
    """The model of the parts that a field holds; None for plain values."""
    inner = (info.annotation, *get_args(info.annotation))
    return next((part for part in inner if isinstance(part, type) and issubclass(part, BaseModel)), None)


def _collected(model: Model, example: dict[str, Any]) -> Iterator[tuple[Model, dict[str, Any]]]:
    yield model, example
    for key, value in example.items():
        if inner := part_model(field_of(model, key)):
            parts = value if isinstance(value, list) else [value]
            yield from _collected(inner, {key: shown for part in reversed(parts) for key, shown in part.items()})


FILE = Path(__file__).parent / "examples.json"

EXAMPLES: dict[Model, dict[str, Any]] = dict(_collected(Theory, json.loads(FILE.read_text(encoding="utf-8"))))
"""By model, an example of the value of each of its keys."""


def part(model: Model, *keys: str, **own: str) -> dict[str, Any]:
    """What a part must have, with these keys too, and with what is the author's `own` (`origin` and `target` for a link)."""
    shown: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        key = info.alias or name
        if info.is_required() or key in keys or name in own or len(model.model_fields) <= FEW:
            shown[key] = own.get(name, _brief(info, EXAMPLES[model][key]))
        if name in NAMES and key in shown and name not in own and "id" in own:
            words = own["id"].replace("-", " ")
            shown[key] = words if name == "label" else capital(words)
    if "id" in shown and "id" not in own and (named := as_id(" ".join(own.get("text", "").split()[:FIRST]))):
        shown["id"] = named
    return shown


def _brief(info: FieldInfo, value: Any) -> Any:
    """The value of an example, of the parts in it what they must have; of a list the first, or as many as there must be."""
    inner = part_model(info)
    if inner is None:
        least = next((one.min_length for one in info.metadata if isinstance(one, MinLen)), 1)
        return value[:least] if isinstance(value, list) else value
    said = value[0] if isinstance(value, list) else value  # the same model may stand for things of other kinds elsewhere
    shown = {key: _brief(field_of(inner, key), said.get(key, one)) for key, one in part(inner).items()}
    return [shown] if isinstance(value, list) else shown


def line(model: Model, key: str, value: object = None) -> str:
    """A key and a value, if none is given that of the example, as they stand on one line."""
    shown = _brief(field_of(model, key), EXAMPLES[model][key]) if value is None else value
    return flow({key: shown})[1:-1]


def like(model: Model, key: str, given: object) -> str:
    """A key as it should stand, with what was given instead in it as far as that can be kept."""
    info = field_of(model, key)
    wanted = (value for near in _near(given, part_model(info)) for value in (near, [near]))
    return line(model, key, next((value for value in wanted if fits(info, value)), None))


def fits(info: FieldInfo, value: object) -> bool:
    """Whether a field takes a value."""
    kind: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    try:
        TypeAdapter(kind).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


def referring(model: Model, own: Mapping[str, str], ids: Callable[[str], Sequence[str]]) -> tuple[dict[str, str], str]:
    """What a part says, with what it must refer to, the first that is there; and the line with what is not there yet.

    `ids` gives those of a list.  The line is '' where all that it must refer to is there.
    """
    said, missing = dict(own), ""
    for (one, key), name in REFERS.items():
        if one is model and key not in own:
            there = ids(name)
            said[key] = there[0] if there else EXAMPLES[model][key]
            if not there:
                inner = part_model(field_of(Theory, name))
                missing = line(Theory, name, [part(inner, id=said[key])]) if inner else ""
    return said, missing


def usable(model: Model, given: Mapping[str, object]) -> dict[str, str]:
    """What of a part can be said again, by field: the short texts that are right."""
    fields = {name: (info, given.get(info.alias or name)) for name, info in model.model_fields.items()}
    texts = {name: (info, value) for name, (info, value) in fields.items() if isinstance(value, str)}
    return {name: value for name, (info, value) in texts.items() if _is_short(value) and fits(info, value)}


def _near(given: object, inner: Model | None) -> Iterator[object]:
    """What may have been meant, likeliest first."""
    if isinstance(given, str) and _is_short(given) and (named := as_id(given)):
        yield from [_called(inner, given, named)] if inner else [given, named]
    if isinstance(given, str) and given.lower() in TRUTH:
        yield TRUTH[given.lower()]
    if isinstance(given, str) and given.isdecimal():
        yield int(given)
    if isinstance(given, int | float):
        yield str(given).lower()


def _is_short(text: str) -> bool:
    return len(text) <= LONGEST and text.isprintable()


def _called(inner: Model, given: str, named: str) -> dict[str, Any]:
    """A part of which only this was given: what it says, what it is called, or what stands first in it."""
    if "text" in inner.model_fields:
        return part(inner, text=given)
    if "id" not in inner.model_fields:
        return part(inner, **{next(iter(inner.model_fields)): given})
    own = {} if given == named else {name: given for name in NAMES if name in inner.model_fields}
    return part(inner, id=named, **own)


def flow(value: object) -> str:
    """Any value as YAML on one line."""
    text: str = yaml.dump(
        _with_years(value), Dumper=_Dumper, default_flow_style=True, sort_keys=False, allow_unicode=True, width=float("inf")
    )
    return text.strip()


def _with_years(value: object) -> object:
    """The value with each key that is a year as a number, which needs no quotes: whoever reads it takes any key for a text."""
    if isinstance(value, dict):
        return {int(key) if re.match(YEAR, key) else key: _with_years(inside) for key, inside in value.items()}
    return [_with_years(inside) for inside in value] if isinstance(value, list) else value


class _Dumper(yaml.SafeDumper):
    """Writes the same list twice where it stands twice, and quotes around what `StrictLoader` would not take for a text."""

    yaml_implicit_resolvers = StrictLoader.yaml_implicit_resolvers

    def ignore_aliases(self, data: object) -> bool:
        return True
