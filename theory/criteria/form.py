"""The shape of the criteria, and the criteria themselves, read once.

They are no part of a theory: their keys are none that its YAML may have.
"""

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, Field, model_validator

from theory.deepening import Document, Place
from theory.form import Id, Part, Text
from theory.reading.yaml_loader import StrictLoader

FILE = Path(__file__).parent.parent / "criteria.yaml"


class Told(BaseModel):
    """Base of all parts, as strict as those of a theory."""

    model_config = Part.model_config


class Work(Document):
    """A document that criteria come from."""

    year_printed: bool = Field(True, description="False where it prints no year; that is then shown in brackets.")


class Aspect(Told):
    """One kind of thing that a criterion looks at, and what is said of how many of these have what is looked for."""

    id: Id = Field(description="Unique in the criterion.")
    one: Text = Field(description="What one thing is called: 'verband'.")
    many: Text = Field(description="What several are called: 'verbanden'.")
    found: Text = Field(description="What is said of those that have it: 'Met reden'.")
    missing: Text = Field(description="What is said of those that have not: 'Zonder reden'.")
    names: dict[Id, Text] = Field(default_factory=dict, description="What things are called that have no name of their own.")


class GroupQuestion(Told):
    """A criterion of which no program can say anything: a question to talk about."""

    id: Id = Field(description="Short name; part of what scripts look for.")
    title: Text = Field(description="The criterion as a question.")
    explanation: Text = Field(description="What is looked at, in one or two sentences.")
    missing: Text = Field(description="What to do where it is not found, or is not known.")
    origin: list[Place] = Field(min_length=1, description="Where the criterion comes from: document, section, page.")


class Criterion(GroupQuestion):
    """A criterion of which a program can say how much of it a theory has."""

    nothing: Text | None = Field(None, description="What is said where a theory has nothing that it could apply to.")
    apart: Text | None = Field(None, description="The heading of what is listed beside those things.")
    aspects: list[Aspect] = Field(min_length=1, description="What it looks at.")


class Criteria(Told):
    """All criteria, in the order of showing."""

    documents: list[Work]
    criteria: list[Criterion]
    questions: list[GroupQuestion]

    @model_validator(mode="after")
    def _fits(self) -> "Criteria":
        """Every id once, and no place in a document that is not there.

        Raises
        ------
        ValueError
            Otherwise, with what does not fit.
        """
        asked = [*self.criteria, *self.questions]
        ids = [one.id for one in asked]
        twice = {one for one in ids if ids.count(one) > 1}
        unknown = {place.document for one in asked for place in one.origin} - {one.id for one in self.documents}
        if twice or unknown:
            raise ValueError(f"twice: {sorted(twice)}, unknown documents: {sorted(unknown)}")
        return self

    def document(self, document_id: str) -> Work:
        """A document by its id."""
        return next(one for one in self.documents if one.id == document_id)


@cache
def criteria() -> Criteria:
    """The criteria that come with the explorer."""
    return Criteria.model_validate(yaml.load(FILE.read_text("utf-8"), StrictLoader))
