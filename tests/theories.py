"""The theories of the tests, each read once for all tests of a run; nobody changes them."""

from functools import cache
from pathlib import Path

from theory.graph import TheoryGraph, build_graph
from theory.load import load
from theory.model import Theory

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "theory" / "sociale-basis"
DORPSKRACHT = ROOT / "tests" / "fixtures" / "dorpskracht"


@cache
def shipped() -> Theory:
    """The theory that comes with the explorer."""
    return load(SHIPPED)


@cache
def without_deepening() -> Theory:
    """The shipped theory without what stands beside its schema: soon built, where that is not what a test is about."""
    return shipped().model_copy(update={"topics": [], "collections": []})


@cache
def shipped_graph() -> TheoryGraph:
    """Its graph."""
    return build_graph(shipped())


@cache
def dorpskracht() -> Theory:
    """The theory of a municipality: other levels, other relations, its own texts."""
    return load(DORPSKRACHT)


@cache
def ijsclub() -> Theory:
    """A small theory with texts that are laid out and names that begin a sentence in a Dutch way."""
    return load(ROOT / "tests" / "fixtures" / "ijsclub")


def facing_theories() -> dict[str, Theory]:
    """Small theories by id: two that are laid beside the first, and one that is not."""
    return {
        "land": _small("Het land", {"water": [], "bomen": [], "samen-doen": []}),
        "dorp": _small("Het dorp", {"vijver": ["water"], "park": ["bomen", "water"], "feest": []}, "land"),
        "stad": _small("De stad", {"gracht": ["water"]}, "land"),
        "los": _small("Los", {"iets": []}),
    }


def _small(title: str, steps: dict[str, list[str]], beside: str | None = None) -> Theory:
    """A goal and steps, with what each of these corresponds with."""
    levels = [{"id": "doel", "name": "Doel", "plural": "Doelen"}, {"id": "stap", "name": "Stap", "plural": "Stappen"}]
    nodes: list[dict[str, object]] = [
        {"id": "samen", "level": "doel", "name": "Samen leven", "page": 3, "essence": "Wie samen leeft."}
    ]
    nodes += [{"id": one, "level": "stap", "name": one.capitalize(), "corresponds": meets} for one, meets in steps.items()]
    relations = [{"id": "helpt", "label": "helpt"}]
    links = [{"from": one, "to": "samen", "relation": "helpt"} for one in steps]
    given = {"title": title, "levels": levels, "relations": relations, "nodes": nodes, "links": links, "corresponds_to": beside}
    return Theory.model_validate(given)
