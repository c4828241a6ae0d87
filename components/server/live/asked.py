"""What a session asks, as the theory had it when the session began: it goes on with that, whatever becomes of the theory."""

from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from theory.graph import TheoryGraph

Answers = dict[str, int]
"""What one device answered about one node, from 1, by question."""


class AskedQuestion(BaseModel):
    """A question and its answers, lowest first."""

    model_config = ConfigDict(frozen=True)

    id: str
    text: str
    answers: tuple[str, ...]


class Asked(BaseModel):
    """The questions, the names of the nodes by id, and those of which all can be opened at once."""

    model_config = ConfigDict(frozen=True)

    title: str
    names: dict[str, str]
    blocks: tuple[str, ...]
    questions: tuple[AskedQuestion, ...]

    @classmethod
    def of(cls, graph: TheoryGraph) -> "Asked":
        """What a theory asks now."""
        theory = graph.theory
        return cls(
            title=theory.title,
            names={node.id: node.name for node in theory.nodes},
            blocks=tuple(graph.asked),
            questions=tuple(AskedQuestion(id=one.id, text=one.text, answers=tuple(one.answers)) for one in theory.questions),
        )

    def are_answers(self, given: object) -> bool:
        """Whether these are answers to some of the questions, and to nothing else."""
        known = {question.id: len(question.answers) for question in self.questions}
        return (
            isinstance(given, dict)
            and bool(given)
            and all(name in known and type(value) is int and 1 <= value <= known[name] for name, value in given.items())
        )


@lru_cache(maxsize=32)
def asked_in(text: str) -> Asked:
    """What was kept as JSON."""
    return Asked.model_validate_json(text)
