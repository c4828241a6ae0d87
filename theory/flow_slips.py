"""What stands as a key between accolades and is none: what followed a comma in a text, or a value without a space."""

import re
from collections.abc import Callable, Iterator

import yaml

from theory.examples import flow
from theory.model import KEYS, LIST_KEYS
from theory.problems import Mark, Problem, problem
from theory.signs import OPENING, trimmed, unquoted
from theory.syntax import quoted


class FlowSlips:
    """Goes through the entries of a mapping in order, and takes those that were not meant as such."""

    def __init__(self, node: yaml.MappingNode) -> None:
        self._flow = bool(node.flow_style)
        self._before: tuple[str, yaml.Node] | None = None
        self._runs: list[tuple[str, yaml.Node, list[tuple[yaml.Node, str]]]] = []
        self._others: list[Callable[[Callable[[yaml.Node], Mark]], Problem]] = []

    def takes(self, key: yaml.Node, value: yaml.Node) -> bool:
        """Whether this entry is a slip."""
        if not isinstance(key, yaml.ScalarNode):
            return False
        if key.value == "<<" and key.style is None:
            self._others.append(lambda mark: problem("merge-key", mark(key), "error", _written_out(value)))
            return True
        if unquoted(key.value) in KEYS:
            name = unquoted(key.value)
            self._others.append(lambda mark: problem("smart-quotes", mark(key), "error", f"{name}: …", found=key.value[0]))
            return True
        if self._flow and key.style is None:
            bare = _without_colon(key, value)
            close = re.fullmatch(rf"({'|'.join(sorted(KEYS))}):(\S.*)", key.value) if bare else None
            if close:
                shown = f"{close[1]}: {close[2][:60]}"
                self._others.append(lambda mark: problem("no-space", mark(key), "error", shown, key=close[1]))
                return True
            if self._before and key.value not in KEYS and (bare or " " in key.value):
                said = key.value if bare else f"{key.value}: {value.value if isinstance(value, yaml.ScalarNode) else '…'}"
                name, first = self._before
                if not (self._runs and self._runs[-1][1] is first):
                    self._runs.append((name, first, []))
                self._runs[-1][2].append((key, said))
                return True
        plain = isinstance(value, yaml.ScalarNode) and value.style is None and value.value
        self._before = (key.value, value) if plain else None
        return False

    def problems(self, mark: Callable[[yaml.Node], Mark]) -> Iterator[Problem]:
        """What was taken, each text once."""
        for make in self._others:
            yield make(mark)
        for name, first, parts in self._runs:
            whole = [first.value, *(said for _, said in parts)]
            at = mark(parts[0][0])
            if first.value[:1] in OPENING:
                text = unquoted(", ".join(whole)) or ", ".join(whole).strip(OPENING)
                yield problem("smart-quotes", mark(first), "error", quoted(name, text), found=first.value[0])
            elif name in LIST_KEYS:
                yield problem("comma-list", at, "error", flow({name: [_number(one) for one in whole]})[1:-1], found=parts[0][1])
            else:
                yield problem("comma", at, "error", _in_quotes(name, ", ".join(whole)), found=parts[0][1])


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
    rest = key.end_mark.buffer[key.end_mark.pointer : key.end_mark.pointer + 200]
    return not rest.lstrip().startswith(":")


def _written_out(value: yaml.Node) -> str:
    """The first key of what would be merged."""
    if isinstance(value, yaml.SequenceNode) and value.value:
        value = value.value[0]
    if not isinstance(value, yaml.MappingNode) or not value.value:
        return ""
    key, first = value.value[0]
    return quoted(str(key.value), first.value) if isinstance(first, yaml.ScalarNode) else f"{key.value}: …"
