"""What every part of a theory is made of: how a part behaves, and the kinds of values that its keys have."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from theory.web_addresses import ADDRESS

ID = r"^[a-z][a-z0-9-]*$"
YEAR = r"^[12][0-9]{3}$"

Id = Annotated[str, StringConstraints(pattern=ID)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
WebAddress = Annotated[str, StringConstraints(pattern=ADDRESS, strip_whitespace=True)]
Page = Annotated[int, Field(ge=1)]
Year = Annotated[str, StringConstraints(pattern=YEAR)]


def _texts(value: Any) -> str | list[str]:
    """A text, or a list of texts, without spaces around them."""
    whole = value if isinstance(value, list) else [value]
    if not all(isinstance(text, str) and text.strip() for text in whole) or not whole:
        raise PydanticCustomError("text_or_list", "a text or a list of texts")
    return [text.strip() for text in value] if isinstance(value, list) else str(value).strip()


def _number(value: Any) -> float:
    """A number, whole or with a fraction, as it was written."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError("number", "a number")
    return value


Texts = Annotated[
    Any,
    AfterValidator(_texts),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "minLength": 1}, {"type": "array", "items": {"type": "string", "minLength": 1}}]}
    ),
]
"""One text, or several."""

Number = Annotated[Any, AfterValidator(_number), WithJsonSchema({"type": "number"})]


class Part(BaseModel):
    """Base of all parts: no unknown keys, no silent conversion, no change afterwards."""

    # strings are not kept apart: that would hold on to the memory among which they lie
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, cache_strings="none")
