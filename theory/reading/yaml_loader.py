"""PyYAML's loader, made strict, and watching what its writer did not mean.

What it resolves is of YAML 1.2, chapter 10.2 (JSON schema).  It never makes more of a file than stands in it: depth and
repetition by aliases have a limit.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.scanner import ScannerError

from theory.reading.signs import escaped, trimmed

DEEPEST = 30
"""How many lists and blocks may lie in each other."""

MOST_REPEATED = 1_000_000
"""How many characters aliases may repeat in one file."""

_NEXT_LINE = re.compile(r"[\r\n]( *)([^ #\r\n\0])")
"""The next line that is no remark: how far it is indented, and with what it begins."""

_OF_A_NODE = 20
"""What a list, a block or a text costs beside its characters."""


class Refused(yaml.YAMLError):
    """Something that costs more than its size; `code` names the problem."""

    def __init__(self, code: str, mark: Any) -> None:
        super().__init__(code)
        self.code = code
        self.problem_mark = mark


@dataclass(frozen=True)
class Lost:
    """What a ` #` took away: the `key` and `text` before it, the `rest`, and where that stands."""

    key: str
    text: str
    rest: str
    line: int
    column: int
    in_flow: bool
    """Whether it stands between brackets, where the closing one may be lost too."""
    bare: bool
    """Whether a letter or digit follows directly, so that it is hardly meant as a remark."""


class StrictLoader(yaml.SafeLoader):
    """Resolves null, true/false, decimal integers and decimal fractions; the rest is text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.lost: list[Lost] = []
        self.unwritable: list[tuple[int, str]] = []
        self._plain: tuple[int, str, int] = (-1, "", 0)  # of the last unquoted text: its number among tokens, itself, its place
        self.unused: dict[str, Any] = {}
        """Where a text has an anchor that nothing refers to: `&co` was probably part of it."""
        self._depth = 0
        self._costs: dict[int, tuple[int, int]] = {}  # by node that is complete: its own and that in it, and how deep it is
        self._repeated = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        """As PyYAML does; refuses what is deeper, or repeats more, than any theory needs."""
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent):
            node: Any = super().compose_node(parent, index)
            self.unused.pop(str(event.anchor), None)
            if id(node) not in self._costs:
                raise Refused("recursion", node.start_mark)
            cost, height = self._costs[id(node)]
            self._repeated += cost
            if self._repeated > MOST_REPEATED:
                raise Refused("aliases", event.start_mark)
            if self._depth + height > DEEPEST:
                raise Refused("too-deep", event.start_mark)
            return node
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refused("too-deep", event.start_mark)
        node = super().compose_node(parent, index)
        self._depth -= 1
        if event.anchor and isinstance(node, yaml.ScalarNode):
            self.unused[event.anchor] = node
        self._costs[id(node)] = self._cost(node)
        return node

    def _cost(self, node: yaml.Node) -> tuple[int, int]:
        if isinstance(node, yaml.ScalarNode):
            return _OF_A_NODE + len(node.value), 1
        parts = [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value
        costs = [self._costs[id(part)] for part in parts]
        return _OF_A_NODE + sum(cost for cost, _ in costs), 1 + max((height for _, height in costs), default=0)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> list[str]:
        """The next characters of a quoted text; refuses an escape, such as \\ud800, that stands for no character."""
        mark, start = self.get_mark(), self.pointer
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
            "".join(chunks).encode()
        except (ValueError, OverflowError) as error:
            raise ScannerError(None, None, "found unknown escape character", mark) from error
        if double:
            self.unwritable += [(start + at, sign) for at, sign in escaped(self.buffer[start : self.pointer])]
        return chunks

    def scan_plain(self) -> Any:
        """An unquoted text, without what only looks like a space at its ends."""
        token: Any = super().scan_plain()
        token.value = trimmed(token.value)
        self._plain = (self.tokens_taken + len(self.tokens), token.value, token.start_mark.index)
        return token

    def scan_to_next_token(self) -> None:
        """Skip spaces and remarks; keep what a remark takes from a text."""
        at = self.pointer
        while self.buffer[at] == " ":
            at += 1
        if self.buffer[at] == "#":
            self._note_lost(at)
        super().scan_to_next_token()

    def _note_lost(self, at: int) -> None:
        start = max(self.buffer.rfind("\n", 0, at), self.buffer.rfind("\r", 0, at)) + 1
        before = self.buffer[start:at]
        rest = re.match(r"[^\r\n\0]*", self.buffer[at:])
        assert rest
        number, text, began = self._plain
        after_text = number == self.tokens_taken + len(self.tokens) - 1
        bare, closes = rest[0][1:2].isalnum(), bool(re.search(r"[]}]", rest[0]))
        if not bare and not (self.flow_level and closes):
            return
        if before.strip():
            if not after_text and (before.rstrip()[-1] not in ":-,[{" or self._goes_on(before, at, closes)):
                return
        elif not after_text or self.flow_level or len(before) <= self.indent:
            return
        before, text = (self.buffer[max(began - 80, 0) : began], text) if after_text else (before, "")
        key = re.search(r"([\w-]+):\s*$", before)
        self.lost.append(Lost(key[1] if key else "", text, rest[0], self.line + 1, at - start + 1, bool(self.flow_level), bare))

    def _goes_on(self, before: str, at: int, closes: bool) -> bool:
        """Whether what a line begins stands below it, so that nothing is lost by a remark behind it."""
        if self.flow_level:
            return not closes
        indent = len(before) - len(before.lstrip(" -"))
        below = _NEXT_LINE.search(self.buffer, at)
        return below is not None and (len(below[1]) > indent or (len(below[1]) == indent and below[2] == "-"))


for _tag, _pattern, _first in (
    ("null", r"~|null|", ["~", "n", ""]),
    ("bool", r"true|false", ["t", "f"]),
    ("int", r"-?(?:0|[1-9][0-9]{0,14})", list("-0123456789")),
    ("float", r"-?(?:0|[1-9][0-9]*)\.[0-9]+", list("-0123456789")),
):
    StrictLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first)
