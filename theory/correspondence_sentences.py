"""Sentences about theories that are laid beside each other, made of the words that they have for their levels and nodes."""

from theory import correspondence_words as words
from theory.correspondence import Correspondence, Cover, Overview, Side
from theory.model import Level, Node
from theory.sentences import capital, enumerate_words


def named(node: Node) -> str:
    """How a running sentence names a node."""
    return node.mention or node.name


def plural(level: Level) -> str:
    """How a running sentence names the nodes of a level."""
    return (level.plural or level.name).lower()


def told(found: Correspondence) -> list[str]:
    """What a theory touches of the one beside it, what it leaves out by level, and how much it has more; lowest level first."""
    covers = found.beside.covers[::-1]
    names = {"own": found.own.theory.title, "beside": found.beside.theory.title}
    if not found.beside.met:
        return [words.TOUCHES_NONE.format(**names, all=len(found.beside.nodes))]
    wide = [_counted(one) for one in covers if len(one.nodes) > 1]
    narrow = [named(one.met[0]) for one in covers if len(one.nodes) == 1 and one.met]
    first = words.TOUCHES.format(**names, covers=enumerate_words([*narrow, *wide]))
    return [first, *[said for one in covers if (said := _left(one))], _more(found.own)]


def _counted(cover: Cover) -> str:
    """How many of a level with several nodes."""
    count, everything = len(cover.met), len(cover.nodes)
    form = words.COVER_ALL if count == everything else words.COVER_SOME if count else words.COVER_NONE
    return form.format(count=count, all=everything, level=plural(cover.level))


def _left(cover: Cover) -> str:
    """What is left out of a level; '' where that is nothing, or all of several, which has been said."""
    left = [named(node) for node in cover.unmet]
    if len(cover.nodes) == 1:
        return words.LEFT_ONE.format(name=capital(left[0])) if left else ""
    if not left or not cover.met:
        return ""
    return words.LEFT.format(level=plural(cover.level), names=enumerate_words(left))


def _more(own: Side) -> str:
    count = len(own.unmet)
    form = words.EXTRA[count > 1] if count else words.EXTRA_NONE
    return form.format(count=count, all=len(own.nodes))


def meeting(side: Side, node: Node, other: Side) -> tuple[str, str]:
    """What corresponds with a node of one side in the other: what is said before the names of that, and after."""
    slots = {"node": named(node), "theory": other.theory.title}
    number = len(side.counterparts[node.id])
    if not number:
        return words.MEETS_NONE.format(**slots), ""
    before, after = words.MEETS[number > 1]
    return before.format(**slots), after


def told_of_all(found: Overview) -> list[str]:
    """How many theories there are, what they touch most and what hardly any does, lowest level first."""
    return [
        words.BESIDE[len(found.all) > 1].format(count=len(found.all), beside=found.theory.title),
        *[said for cover in found.covers[::-1] if len(cover.nodes) > 1 for said in _spread(found, cover)],
        *_never(found),
    ]


def _spread(found: Overview, cover: Cover) -> list[str]:
    by_number: dict[int, list[str]] = {}
    for node in cover.met:
        by_number.setdefault(found.number[node.id], []).append(named(node))
    if not by_number:
        return []
    most = max(by_number)
    names = by_number[most]
    slots = {"level": plural(cover.level), "names": enumerate_words(names), "count": most, "all": len(found.all)}
    few = by_number.get(1, []) if most > 1 else []
    said_of_few = [words.FEW[len(few) > 1].format(names=enumerate_words(few))] if few else []
    return [words.MOST[len(names) > 1].format(**slots), *said_of_few]


def _never(found: Overview) -> list[str]:
    never = [named(node) for cover in found.covers[::-1] for node in cover.unmet]
    return [words.NONE.format(names=enumerate_words(never))] if never else []
