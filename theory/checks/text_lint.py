"""What will not be shown in a text as its writer laid it out."""

import re
from collections.abc import Iterator

import yaml

from theory.checks.structure import Structured
from theory.examples import flow
from theory.layout import LAID_OUT, shown_as_typed, wrong_links
from theory.model import FREE_KEYS
from theory.problems import Mark, Problem, problem
from theory.reading.signs import OPENING, unquoted
from theory.reading.yaml_reader import key_text
from theory.web_addresses import meant_address


def lint_texts(structured: Structured) -> Iterator[Problem]:
    """Every warning about a text, wherever it stands."""
    listed = [piece for items in structured.items.values() for _, piece in items]
    for piece in [*structured.frame, *listed]:
        for key, value in _texts(piece.node, key_text(piece.key) if piece.key else ""):
            yield from _laid_out(key, value, piece.document.mark(value))
            yield from _quoted(key, value, piece.document.mark(value))


def _texts(node: yaml.Node, key: str = "") -> Iterator[tuple[str, yaml.ScalarNode]]:
    """Every text in a piece, however deep, with the key under which it stands."""
    if isinstance(node, yaml.ScalarNode):
        yield key, node
    elif isinstance(node, yaml.SequenceNode):
        for part in node.value:
            yield from _texts(part, key)
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            under = key_text(name)
            free = under in FREE_KEYS and isinstance(value, yaml.MappingNode)
            yield from _answers(value, under) if free else _texts(value, under)


def _answers(node: yaml.MappingNode, key: str) -> Iterator[tuple[str, yaml.ScalarNode]]:
    """The texts in a block whose keys are the author's own and say nothing of them."""
    for _, value in node.value:
        yield from _texts(value, key)


def _laid_out(key: str, node: yaml.ScalarNode, mark: Mark) -> Iterator[Problem]:
    text = node.value.strip()
    if key not in LAID_OUT:
        if "\n" in text:
            yield problem("not-laid-out", mark, "warning", key=key)
        return
    for link in wrong_links(text):
        meant = meant_address(link)
        yield problem("text-link", mark, "warning", f"[…]({meant})" if meant else "", found=link)
    if typed := shown_as_typed(text):
        yield problem("as-typed", mark, "warning", found=typed)


def _quoted(key: str, node: yaml.ScalarNode, mark: Mark) -> Iterator[Problem]:
    """A text that stands as a whole between quotation marks that YAML does not know, which are shown then."""
    text = unquoted(node.value) if node.style is None else ""
    if text and not re.search(f"[{OPENING}]", text.replace("’", "")):
        found = f"{node.value[0]} en {node.value[-1]}"
        yield problem("quotes-shown", mark, "warning", flow({key: text})[1:-1], found=found)
