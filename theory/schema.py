"""What the model says of the YAML to editors and other programs."""

from typing import Any

from theory.examples import EXAMPLES
from theory.model import Theory


def json_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of one YAML file: a theory of which every key may stand in another file.

    Each key has an example of its value.
    """
    schema: dict[str, Any] = Theory.model_json_schema(by_alias=True)
    schema.pop("required")
    for model, example in EXAMPLES.items():
        part = schema if model is Theory else schema["$defs"][model.__name__]
        for key, value in example.items():
            part["properties"][key]["examples"] = [value]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
