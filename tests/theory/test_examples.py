"""The example lines: one for every key of every model, right as it stands, and said with whatever is wrong with a key."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from theory import deepening
from theory import model as models
from theory.examples import EXAMPLES, FILE, Model, field_of, fits, flow, like, line, part, part_model
from theory.load import check
from theory.model import Action, Theory
from theory.reading.yaml_loader import StrictLoader
from theory.schema import json_schema
from theory.search.text_matching import as_id

MODELS: list[Model] = [
    found
    for found in {**vars(models), **vars(deepening)}.values()
    if isinstance(found, type) and issubclass(found, BaseModel) and found.model_fields
]
KEYS = [(model, info.alias or name) for model in MODELS for name, info in model.model_fields.items()]
OTHER: dict[type, list[Any]] = {
    str: [["a"], {"a": 1}, 5, None],
    int: [["a"], {"a": 1}, "twaalf", None],
    bool: [["a"], {"a": 1}, "ja", None],
}
SHOWN = "Zo: "

Mistake = tuple[str, dict[str, Any]]


def keys_of(model: Model) -> list[str]:
    return [info.alias or name for name, info in model.model_fields.items()]


def first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def parts(value: dict[str, Any], model: Model = Theory) -> Iterator[tuple[Model, dict[str, Any]]]:
    """The example or a copy and the parts in it, of each list the first, each with its model."""
    yield model, value
    for key, inside in value.items():
        if inner := part_model(field_of(model, key)):
            yield from parts(first(inside), inner)


def loaded(shown: str) -> dict[str, Any]:
    """What stands on an example line, as a theory is read: any key is a text."""

    def read(value: Any) -> Any:
        if isinstance(value, dict):
            return {str(key): read(inside) for key, inside in value.items()}
        return [read(inside) for inside in value] if isinstance(value, list) else value

    whole: dict[str, Any] = read(yaml.load(shown, StrictLoader))
    return whole


ABSENT = object()


def mistakes() -> Iterator[Mistake]:
    """The example with one thing wrong: each key in turn missing, misspelt, or with a value of another form."""
    whole = EXAMPLES[Theory]

    def changed(number: int, key: str, value: object) -> dict[str, Any]:
        other = copy.deepcopy(whole)
        one = list(parts(other))[number][1]
        one[key] = value
        if value is ABSENT:
            del one[key]
        return other

    for number, (model, _) in enumerate(parts(whole)):
        for key, value in EXAMPLES[model].items():
            info = field_of(model, key)
            if info.is_required():
                yield f"{model.__name__} without {key}", changed(number, key, ABSENT)
            for wrong in wrong_for(value):
                if not fits(info, wrong):  # what may be left out may stand there empty
                    yield f"{model.__name__}.{key}: {json.dumps(wrong)}", changed(number, key, wrong)
        if model is not Theory:  # a whole file is no example of one key
            yield f"{model.__name__} with a strange key", changed(number, "qqqq", 1)


def wrong_for(value: Any) -> list[Any]:
    """Values of another form than this one."""
    if isinstance(value, list):
        return ["los", 5, {"a": 1}, None, [{"a": {"b": 1}}] if isinstance(value[0], str | int) else [["los"]], [None]]
    if isinstance(value, dict):
        return ["los", 5, ["a"]]
    return OTHER[type(value)]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_of_every_model_has_an_example(model: Model) -> None:
    assert set(EXAMPLES[model]) == set(keys_of(model))


def test_the_examples_together_are_a_theory_with_which_nothing_is_wrong(write: Callable[..., Path]) -> None:
    assert check(write(theory=FILE.read_text("utf-8"))).problems == []


@pytest.mark.parametrize(("model", "key"), KEYS, ids=lambda one: one if isinstance(one, str) else one.__name__)
def test_the_line_of_a_key_is_yaml_that_the_model_takes(model: Model, key: str) -> None:
    shown = line(model, key)
    value = loaded(shown)

    assert "\n" not in shown
    assert list(value) == [key]
    assert fits(field_of(model, key), value[key])
    assert model.model_validate({**EXAMPLES[model], **value})


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_part_in_brief_is_one_that_the_model_takes(model: Model) -> None:
    shown = loaded(flow(part(model)))

    assert model.model_validate(shown)
    assert len(flow(shown)) < 130


@pytest.mark.parametrize(("model", "key"), KEYS, ids=lambda one: one if isinstance(one, str) else one.__name__)
def test_whatever_was_given_the_line_is_one_that_the_model_takes(model: Model, key: str) -> None:
    for given in ("School", "de school", "12", 5, 1.5, True, None, ["a"], {"a": 1}, "x" * 500, "a\nb", "文", "{}: #"):
        shown = like(model, key, given)
        value = loaded(shown)

        assert "\n" not in shown and len(shown) < 200
        assert fits(field_of(model, key), value[key])


@pytest.mark.parametrize("text", ["School", "Een Café", "2 scholen", "--", "", "a" * 99, "文", "a_b.c"])
def test_an_id_made_of_a_text_is_one_or_nothing(text: str) -> None:
    assert as_id(text) == "" or fits(field_of(Action, "id"), as_id(text))


def test_every_mistake_in_the_form_is_answered_by_an_example_line(
    write: Callable[..., Path], request: pytest.FixtureRequest
) -> None:
    """All of them in a long run, else a quarter."""
    made = list(mistakes())
    silent = []
    for name, theory in made if request.config.getoption("--long") else made[::4]:
        found = [str(problem) for problem in check(write(theory=json.dumps(theory))).problems if problem.severity == "error"]
        if not any(SHOWN in said for said in found):
            silent.append((name, found))
    assert silent == []
    assert len(made) > 300


def test_the_schema_gives_editors_the_same_examples() -> None:
    schema: dict[str, Any] = json_schema()
    given = {name: schema["$defs"][name] if name != "Theory" else schema for name in (model.__name__ for model in MODELS)}

    for model, key in KEYS:
        assert given[model.__name__]["properties"][key]["examples"] == [EXAMPLES[model][key]]


def shown(folder: Path) -> list[str]:
    """The example lines of what `check` says of a folder."""
    return [str(problem).partition(SHOWN)[2] for problem in check(folder).problems]


def test_an_author_who_takes_over_each_line_is_done_at_the_third_check(write: Callable[..., Path]) -> None:
    begin = "title: T\nlevels: [{id: doel, name: Doel}, {id: plek, name: Plek}]\nrelations: [{id: helpt, label: helpt%s}]\n"
    nodes = "nodes:\n  - {id: samen, level: doel, name: Samen}\n  - {id: plein, level: plek, name: Een plein, %s}\n"
    links = "links: [{from: plein, to: samen, relation: helpt%s}]\n"

    guessed = nodes % "actions: [Zet een bank neer]" + "actors: [{id: buren, name: Buren}]\nsources: [Het boek]\n"
    action, actor, source = shown(write(theory=begin % "" + links % "", nodes=guessed))
    actor, kinds = actor.split(", met ")
    unused_actor, unused_source, received, why = shown(write(nodes=f"{nodes % action}{kinds}\nactors: [{actor}]\n{source}\n"))
    acting = action.replace("}]", f", {unused_actor}, {unused_source}}}]")

    assert action == "actions: [{id: zet-een-bank, text: Zet een bank neer}]"
    theory = begin % f", {received}" + links % f", {why}"
    assert shown(write(theory=theory, nodes=f"{nodes % acting}{kinds}\nactors: [{actor}]\n{source}\n")) == []
