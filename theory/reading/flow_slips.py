"""What stands as a key between accolades and is none: what followed a comma in a text, or a value without a space."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import yaml

from theory.examples import flow
from theory.model import KEYS, LIST_KEYS, TEXT_KEYS
from theory.problems import Mark, Problem, problem
from theory.reading.signs import OPENING, trimmed, unquoted
from theory.reading.syntax import quoted

Marked = Callable[[yaml.Node], Mark]
Convert = Callable[[yaml.Node], Any]

_CLOSE = re.compile(rf"({'|'.join(sorted(KEYS))}):(\S.*)", re.DOTALL)
_CLOSE_FREE = re.compile(r"([\w-]+):\s*((?!//)\S.*)", re.DOTALL)


class FlowSlips:
    """Goes through the entries of a mapping in order, and takes those that were not meant as such.

    `problems` are what was wrong with them, `meant` what they were to be, and `whole` the values of which a part had come
    loose, so that nothing else is missed for it.  In a mapping whose keys are `free`, any word may be one.
    """

    def __init__(self, node: yaml.MappingNode, mark: Marked, convert: Convert, free: bool = False) -> None:
        self.problems: list[Problem] = []
        self.meant: dict[str, Any] = {}
        self.whole: dict[str, Any] = {}
        self._flow, self._free = bool(node.flow_style), free
        self._mark, self._convert = mark, convert
        self._before: tuple[str, yaml.Node] | None = None
        self._runs: dict[int, tuple[str, yaml.Node, list[tuple[yaml.Node, str]]]] = {}

    def takes(self, key: yaml.Node, value: yaml.Node) -> bool:
        """Whether this entry is a slip."""
        if not isinstance(key, yaml.ScalarNode):
            return False
        taken = (
            self._merges(key, value)
            or self._is_quoted(key, value)
            or (self._flow and key.style is None and self._broke(key, value))
        )
        if not taken:
            plain = isinstance(value, yaml.ScalarNode) and value.style is None and value.value
            self._before = (key.value, value) if plain else None
        return taken

    def _add(self, code: str, node: yaml.Node, example: str, **values: str) -> None:
        self.problems.append(problem(code, self._mark(node), "error", example, **values))

    def _merges(self, key: yaml.ScalarNode, value: yaml.Node) -> bool:
        if key.value != "<<" or key.style is not None:
            return False
        there = self._convert(value)
        blocks = [block for block in (there if isinstance(there, list) else [there]) if isinstance(block, dict)]
        for block in reversed(blocks):
            self.meant |= block
        shown = {name: one for name, one in self.meant.items() if name != "id"}
        self._add("merge-key", key, flow(dict(list(shown.items())[:1]))[1:-1] if shown else "")
        return True

    def _is_quoted(self, key: yaml.ScalarNode, value: yaml.Node) -> bool:
        name = unquoted(key.value)
        if name not in KEYS and not (self._free and name):
            return False
        self.meant[name] = self._convert(value)
        self._add(
            "smart-quotes",
            key,
            quoted(name, value.value) if isinstance(value, yaml.ScalarNode) else f"{name}:",
            found=key.value[0],
        )
        return True

    def _broke(self, key: yaml.ScalarNode, value: yaml.Node) -> bool:
        """Whether a comma broke off the text before, or a space is missing behind a colon."""
        bare = _without_colon(key, value)
        close = (_CLOSE_FREE if self._free else _CLOSE).fullmatch(key.value) if bare else None
        if close:
            self.meant[close[1]] = _number(close[2])
            self._add("no-space", key, f"{close[1]}: {close[2]}", key=close[1])
            return True
        known = key.value in KEYS and not (self._free and bare)
        if not self._before or known or not (bare or " " in key.value or self._reads_on(key, value)):
            return False
        name, first = self._before
        said = key.value if bare else f"{key.value}: {value.value if isinstance(value, yaml.ScalarNode) else ''}".strip()
        self._runs.setdefault(id(first), (name, first, []))[2].append((key, said))
        return True

    def _reads_on(self, key: yaml.ScalarNode, value: yaml.Node) -> bool:
        """Whether a word with a colon is likelier part of the text before it than a key that nobody knows."""
        name, first = self._before or ("", key)
        if first.value[:1] in OPENING and not unquoted(first.value):
            return True
        text = isinstance(value, yaml.ScalarNode) and value.style is None and " " in value.value
        return not self._free and text and name in TEXT_KEYS and not get_close_matches(key.value, KEYS, n=1, cutoff=0.75)

    def finish(self) -> None:
        """Say what was broken off, each text once."""
        for name, first, parts in self._runs.values():
            whole = [first.value, *(said for _, said in parts)]
            text = ", ".join(whole)
            self.whole[name] = text
            if first.value[:1] in OPENING:
                self._add("smart-quotes", first, quoted(name, unquoted(text) or text.strip(OPENING)), found=first.value[0])
            elif self._free and all(map(str.isdecimal, whole)) and len(whole) == 2:
                self.whole[name] = float(".".join(whole))
                self._add("comma-number", parts[0][0], flow({name: self.whole[name]})[1:-1], found=parts[0][1])
            elif name in LIST_KEYS and not self._free:
                self.whole[name] = [_number(one) for one in whole]
                self._add("comma-list", parts[0][0], flow({name: self.whole[name]})[1:-1], found=parts[0][1])
            else:
                self._add("comma", parts[0][0], _in_quotes(name, text), found=parts[0][1])


def _in_quotes(key: str, text: str) -> str:
    """A key with a text in quotes, which it needs only between accolades."""
    shown = quoted(key, text)
    if shown.endswith(("'", '"')):
        return shown
    return f'{key}: "{trimmed(shown.removeprefix(f"{key}: "))}"'


def _number(text: str) -> str | int:
    return int(text) if text.isdecimal() else text


def _without_colon(key: yaml.Node, value: yaml.Node) -> bool:
    """Whether nothing was written behind the key, not even a colon."""
    if not isinstance(value, yaml.ScalarNode) or value.value or value.style is not None:
        return False
    place = key.end_mark
    rest = str(place.buffer or "")[place.pointer : place.pointer + 200]
    return not rest.lstrip().startswith(":")
