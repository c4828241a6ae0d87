"""What could be better in a deepening: items say where they come from, texts are short, and nothing stands there for nothing."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from theory import messages
from theory.checks.structure import Structured
from theory.deepening import Item, Quote
from theory.examples import like, line
from theory.problems import Mark, Problem, problem

Locate = Callable[..., Mark]
"""The place of a part of an item: `(*steps)`."""

LONGEST_TEXT, LONGEST_TITLE, LONGEST_QUOTE = 120, 12, 60
"""How many words these may have."""

MOST_SENTENCES = 2
"""Of a quote."""

_SENTENCE = re.compile(r"(?<=[.!?…])[\"'’”»)]*\s+(?=[\"'‘“„«(]*[^\W\d_a-z])")


def lint_items(structured: Structured) -> Iterator[Problem]:
    """Every warning about documents and items."""
    printed = bool(structured.single.get("publication"))
    for collection, piece in structured.items["collections"]:
        for number, item in enumerate(collection.items):
            at = partial(piece.locate, "items", number)
            if printed:
                yield from _untraced(item, at())
            yield from _long(item, at)
        if not collection.items:
            yield problem("empty-collection", piece.locate("id"), "warning", line(type(collection), "items"), id=collection.id)
    yield from _unused(structured)


def _untraced(item: Item, mark: Mark) -> Iterator[Problem]:
    where = messages.WHERE["items"]
    if item.page is None and item.section is None:
        yield problem("missing-place", mark, "warning", line(Item, "page"), where=where)
    if item.anchor is None:
        yield problem("missing-anchor", mark, "warning", line(Item, "anchor"), where=where)


def _long(item: Item, at: Locate) -> Iterator[Problem]:
    title, text = len(item.title.split()), len((item.text or "").split())
    if title > LONGEST_TITLE:
        yield problem("long-title", at("title"), "warning", count=title, most=LONGEST_TITLE)
    if text > LONGEST_TEXT:
        yield problem("long-text", at("text"), "warning", count=text, most=LONGEST_TEXT)
    if item.quote:
        yield from _long_quote(item.quote, at("quote", "text"))


def _long_quote(quote: Quote, mark: Mark) -> Iterator[Problem]:
    words, sentences = len(quote.text.split()), len(_SENTENCE.split(quote.text))
    if words > LONGEST_QUOTE or sentences > MOST_SENTENCES:
        said = {"count": str(words), "sentences": str(sentences)}
        yield problem("long-quote", mark, "warning", most=MOST_SENTENCES, words=LONGEST_QUOTE, **said)


def _unused(structured: Structured) -> Iterator[Problem]:
    """Documents from which nothing comes."""
    items = [item for collection, _ in structured.items["collections"] for item in collection.items]
    sources = [source for source, _ in structured.items["sources"]]
    used = {item.document for item in items}
    used |= {place.document for item in items for place in item.also}
    used |= {place.document for source in sources for place in source.places}
    for document, piece in structured.items["documents"]:
        if document.id not in used:
            example = like(Item, "document", document.id)
            yield problem("unused-document", piece.locate("id"), "warning", example, id=document.id)
