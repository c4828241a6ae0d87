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
