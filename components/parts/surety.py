"""How sure texts are, said once where they are listed: how many of them rest on a source, and who named whom."""

from collections.abc import Iterable, Mapping, Sequence

from components import texts
from theory.graph import TheoryGraph
from theory.model import Action


def cited_words(graph: TheoryGraph, kind: str) -> Mapping[str, str | Sequence[str]]:
    """The words for texts of this kind (`action` or `claim`): for none, some or all of them, and for one or for several."""
    says = texts.CITED_SAYS[graph.theory.publication is not None]
    these, several = texts.CITED_THESE[kind]
    return {
        "these": these,
        "none": texts.CITED_NONE.replace("{says}", says),
        "some": texts.CITED_SOME.replace("{says}", says).replace("{several}", several),
        "all": texts.CITED_ALL.replace("{says}", says),
    }


def cited_sentence(graph: TheoryGraph, kind: str, cited: int, count: int) -> str:
    """How many of so many texts rest on a source.  `assets/actions/actions.js` says the same of actions."""
    words = cited_words(graph, kind)
    these = words["these"][count != 1].format(count=count)
    template = words["all" if cited == count else "some" if cited else "none"]
    return str(template).format(these=these, cited=cited, count=count)


def edges_explained(graph: TheoryGraph, actions: Iterable[Action]) -> str:
    """What the edge of an actor's name says of who named it, where it says anything: only a publication names."""
    who = [one for action in actions for one in action.actors]
    if who and graph.theory.publication:
        return texts.WHO_EXPLAINED
    return texts.WHO_INFERRED if any(not one.named for one in who) else ""
