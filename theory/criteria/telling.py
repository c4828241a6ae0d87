"""What a theory has of the criteria, in words: how things are called, how many there are, and all of it as text."""

from collections.abc import Iterator, Sequence

from theory.criteria import words
from theory.criteria.form import GroupQuestion, criteria
from theory.criteria.looking import Look, Result, Thing, results
from theory.graph import TheoryGraph
from theory.items import place_words
from theory.layout import running
from theory.model import Theory
from theory.sentences import capital, enumerate_words, mention

LONGEST = 90
"""How many characters of a claim or an action are said."""

Listed = tuple[str, Look | None, Sequence[Thing]]
"""A heading, the aspect of which the things under it are, if of one, and these."""


def called(graph: TheoryGraph, look: Look | None, thing: Thing) -> str:
    """What a thing is called, of those that an aspect looks at."""
    if thing.kind == "node":
        return graph.node(thing.ids[0]).name
    if thing.kind == "link":
        return _link(graph, *thing.ids)
    if thing.kind == "item":
        return _cut(running(graph.item(thing.ids[1]).text))
    if thing.kind == "loop":
        return ", ".join(graph.node(node_id).name for node_id in thing.ids)
    return look.aspect.names[thing.ids[0]] if look else thing.ids[0]


def noted(graph: TheoryGraph, thing: Thing) -> str:
    """What is said behind its name: of a text at which node it stands."""
    return words.IN_NODE.format(name=mention(graph, thing.ids[0])) if thing.kind == "item" else thing.note


def _link(graph: TheoryGraph, origin: str, target: str, relation_id: str) -> str:
    """Its ends, and where several links have these, its relation."""
    relation = graph.relation(relation_id)
    ends = f"{capital(mention(graph, origin))} {'↔' if relation.mutual else '→'} {mention(graph, target)}"
    return f"{ends} ({relation.label})" if len(graph.pairs[origin, target]) > 1 else ends


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0].rstrip(',;:.')} …"


def verdict(result: Result) -> str:
    """How much is there, in a few words."""
    return words.VALUES[result.value] if result.applies else words.NOTHING


def counted(look: Look) -> str:
    """How many of the things have what is looked for, as a sentence."""
    aspect, number = look.aspect, len(look.things)
    share = words.SHARE[number > 1].format(count=len(look.found), all=number, one=aspect.one, many=aspect.many)
    return words.SAID.format(found=aspect.found, share=share)


def said(result: Result) -> list[str]:
    """The sentences with the numbers, or the one that says that there is nothing to look at."""
    if not result.applies:
        return [result.criterion.nothing or ""]
    return [counted(look) for look in result.looks if look.things]


def lists(result: Result) -> list[Listed]:
    """What there is behind the numbers: headings with things, those that lack something first, and none of nothing."""
    looks = [look for look in result.looks if look.things]
    kinds = [f": {look.aspect.many}" if len(looks) > 1 else "" for look in looks]
    missing = [(f"{look.aspect.missing}{kind}", look, look.missing) for look, kind in zip(looks, kinds, strict=True)]
    found = [(f"{look.aspect.found}{kind}", look, look.found) for look, kind in zip(looks, kinds, strict=True)]
    every: list[Listed] = [*missing, *found, (result.criterion.apart or "", None, result.apart)]
    return [(heading, look, things) for heading, look, things in every if things]


def places(asked: GroupQuestion) -> list[str]:
    """Where a criterion comes from, by document with its sections and pages."""
    by_document: dict[str, dict[str, list[str]]] = {}
    for place in asked.origin:
        section, *pages = place_words(place)
        by_document.setdefault(place.document, {}).setdefault(section, []).extend(pages)
    found = []
    for document_id, sections in by_document.items():
        document = criteria().document(document_id)
        parts = [", ".join(filter(None, [section, enumerate_words(pages)])) for section, pages in sections.items()]
        found.append(f"{document.short_title or document.title}, {enumerate_words(parts)}")
    return found


def criteria_text(graph: TheoryGraph) -> str:
    """All of it as text, for a terminal."""
    theory: Theory = graph.theory
    lines = [f"{words.HEADING} {theory.title}"]
    for result in results(graph):
        lines += ["", f"{result.criterion.id}: {result.criterion.title}", *_told(graph, result)]
    lines += ["", f"{words.OF_GROUP}. {words.OF_GROUP_TEXT}"]
    for question in criteria().questions:
        told = (question.explanation, question.missing, _from(question))
        lines += ["", f"{question.id}: {question.title}", *(f"  {line}" for line in told)]
    return "\n".join(lines)


def _told(graph: TheoryGraph, result: Result) -> Iterator[str]:
    yield f"  {verdict(result)}. {' '.join(said(result))}"
    yield f"  {result.criterion.explanation}"
    for heading, look, things in lists(result):
        yield f"  {words.LIST_OF.format(heading=heading, count=len(things))}:"
        for thing in things:
            yield from _lines(graph, look, thing, "    - ")
    if result.applies and result.value != "gevonden":
        yield f"  {words.MISSING}: {result.criterion.missing}"
    yield f"  {_from(result.criterion)}"


def _lines(graph: TheoryGraph, look: Look | None, thing: Thing, mark: str) -> Iterator[str]:
    note = noted(graph, thing)
    yield f"{mark}{called(graph, look, thing)}{f' ({note})' if note else ''}"
    for shown in thing.shown:
        yield from _lines(graph, look, shown, f"    {mark}")


def _from(asked: GroupQuestion) -> str:
    return f"{words.ORIGIN}: {'; '.join(places(asked))}."
