"""What is wrong with a file that is no YAML, in words of our own, and by what was probably meant."""

import re
from collections.abc import Iterable
from typing import Any

import yaml

from theory.examples import flow
from theory.model import KEYS
from theory.problems import Mark, Problem, Severity, problem
from theory.reading import words
from theory.reading.signs import MARKS, OPENING
from theory.reading.yaml_loader import Lost

# What PyYAML notices only where it ends, often lines further on; a person looks where it begins.
_UNFINISHED = ("could not find expected ':'", "found unexpected end of stream")
SHOWN = 60
"""How many characters of a line are said again."""

_QUOTED = re.compile(rf"""(?:^ *(?:- +)*|[:\[{{,] *|- +)([{OPENING}])|["'][^"']*([{OPENING}])""")
_PAIR = re.compile(rf"""(?:([\w-]+): *)?["'{OPENING}]+([^{OPENING}"]*)[{OPENING}"']""")
_CLOSE = re.compile(rf"^ *(?:- +)*(?:.*[{{,] *)?({'|'.join(sorted(KEYS))}):(?=[^\s])(.*)")
_ASKS = re.compile(r"(?:([\w-]+): +)?([^,:{}\[\]?]*\?[^,{}\[\]]*)")
_HYPHEN = re.compile(r"^ *-([\w-]+:(?: .*|$))")
_VALUE = re.compile(r"^( *(?:- +)*)([\w-]+): +(\S.*?)\s*$")
_AFTER = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*') +[^#\s]""")
_OPEN = re.compile(r"""(["'])(?:(?!\1).)*""")
_UNDER = re.compile(rf"[ ]+(?:-|[{MARKS}]|\d+[.)]) ")


def hash_problem(path: str, lost: Lost, severity: Severity = "error") -> Problem:
    """That a remark took the rest of a text away, with the whole text in quotes."""
    rest = lost.rest.rstrip(" ,]}") if lost.in_flow else lost.rest.rstrip()
    return problem("hash", Mark(path, lost.line, lost.column), severity, quoted(lost.key, f"{lost.text} {rest}"), rest=rest)


def quoted(key: str, text: str) -> str:
    """A key with a text, or the text alone, in the quotes that it needs."""
    shown = " ".join(text.split())
    shown = shown if len(shown) <= 80 else f"{shown[:80].rsplit(' ', 1)[0]} …"
    return flow({key: shown})[1:-1] if key else flow([shown])[1:-1]


def syntax_problem(path: str, error: yaml.YAMLError, text: str, lost: Iterable[Lost]) -> list[Problem]:
    """One problem: the slip that made the file no YAML, as far as that can be told, else where PyYAML stopped."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    reason, way_out = next((ours for theirs, ours in words.SYNTAX.items() if said.startswith(theirs)), words.SYNTAX_OTHER)
    if mark is None:
        return [problem("syntax", Mark(path), reason=reason, way_out=way_out)]
    last = mark
    if said.startswith(_UNFINISHED):
        mark = getattr(error, "context_mark", None) or mark
    taken = [one for one in lost if one.in_flow or last.line <= one.line <= last.line + 1]
    if taken:
        return [hash_problem(path, taken[-1])]
    lines = re.split(r"\r\n|\r|\n", text)
    if said.endswith("but got '?'"):
        return [_question(path, lines[mark.line], mark.line, mark.column)]
    context = getattr(error, "context_mark", None)
    for number in dict.fromkeys([mark.line, *([context.line] if context else []), max(last.line - 1, 0)]):
        if number < len(lines) and (found := _slip(path, lines[number], number)):
            return [found]
    if said.startswith(("mapping values", "expected <block end>")) and (found := _line_slip(path, lines, mark, said)):
        return [found]
    if said.startswith("mapping values") and mark.line + 1 < len(lines) and _UNDER.match(lines[mark.line + 1]):
        reason, way_out = words.SYNTAX_LIST
    return [problem("syntax", Mark(path, mark.line + 1, mark.column + 1), reason=reason, way_out=way_out)]


def _line_slip(path: str, lines: list[str], mark: Any, said: str) -> Problem | None:
    """What went wrong with one key and its value, or with where they begin; None where that cannot be told."""
    line = lines[mark.line] if mark.line < len(lines) else ""
    if hyphen := _HYPHEN.match(line):
        at = Mark(path, mark.line + 1, line.index("-") + 1)
        return _said(at, words.SYNTAX_HYPHEN, f"- {hyphen[1][:SHOWN]}")
    value = _VALUE.match(line)
    at = Mark(path, mark.line + 1, mark.column + 1)
    if value and said.startswith("mapping values"):
        deeper = mark.column == len(value[1]) + len(value[2])
        if deeper:
            return _said(Mark(path, mark.line + 1, len(value[1]) + 1), words.SYNTAX_INDENT, "")
        under = mark.line + 1 < len(lines) and _UNDER.match(lines[mark.line + 1])
        return None if under else _said(at, words.SYNTAX_COLON, quoted(value[2], value[3]))
    if value and _AFTER.match(value[3]):
        return _said(at, words.SYNTAX_AFTER_QUOTES, quoted(value[2], value[3]))
    if said.startswith("expected <block end>"):
        return _open_quote(path, lines, mark.line)
    return None


def _open_quote(path: str, lines: list[str], last: int) -> Problem | None:
    """A text that begins with a quotation mark or an apostrophe, of which the end was found lines further on."""
    for number in range(last - 1, -1, -1):
        value = _VALUE.match(lines[number])
        if value and _OPEN.fullmatch(value[3]):
            if any(value[3][0] in line for line in lines[number + 1 : last]):
                return None
            reason, way_out = words.SYNTAX_OPEN_QUOTE
            text = value[3].strip('"')
            example = quoted(value[2], text) if '"' in text else f'{value[2]}: "{text[:SHOWN]}"'
            return _said(Mark(path, number + 1, value.start(3) + 1), (reason.format(line=last + 1), way_out), example)
    return None


def _said(mark: Mark, told: tuple[str, str], example: str) -> Problem:
    return problem("syntax", mark, "error", example, reason=told[0], way_out=told[1])


def _question(path: str, line: str, number: int, column: int) -> Problem:
    """A text that asks something, where that needs quotes."""
    found = next((one for one in _ASKS.finditer(line) if one.start() <= column < one.end()), None)
    example = f"{found[1]}: " if found and found[1] else ""
    reason, way_out = words.SYNTAX_QUESTION
    shown = f'{example}"{found[2].strip()}"' if found else ""
    return problem("syntax", Mark(path, number + 1, column + 1), "error", shown, reason=reason, way_out=way_out)


def _slip(path: str, line: str, number: int) -> Problem | None:
    """What stands on a line that YAML takes for something else."""
    close = _CLOSE.match(line)
    if close and not close[2].startswith(("//", "\\")):
        example = f"{close[1]}: {close[2][:60]}"
        return problem("no-space", Mark(path, number + 1, close.end(1) + 1), "error", example, key=close[1])
    mark = _QUOTED.search(line)
    if mark:
        group = 1 if mark[1] else 2
        pair = _PAIR.search(line, max(mark.start() - 40, 0))
        example = quoted(pair[1] or "", pair[2]) if pair else ""
        return problem("smart-quotes", Mark(path, number + 1, mark.start(group) + 1), "error", example, found=mark[group])
    return None
