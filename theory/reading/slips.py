"""What people paste and type that YAML takes for something else, found in the lines of a file before it is read.

Only where YAML expects its own signs: within a text anything may stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from theory.model import KEYS, TEXT_KEYS
from theory.problems import Mark, Problem, problem
from theory.reading import words
from theory.reading.signs import MARKS, ODD, UNSEEN

SHOWN = 60
"""How many characters of a line are said again."""

_LEAD = re.compile(f"[ \\t{ODD}]*")
_HEADER = re.compile(r"(?:^|(?<= ))([|>])[-+1-9]{0,2} *(?:(?<= )#.*)?$")
_BEFORE = re.compile(r"((?: *-(?= ))*+ *+)(.*)")
_STARTS = re.compile(r"""(?:^ *|: +|- +|[\[{] *|(?<=[\w"'\]}]), *)(["'])""")
_ENDS = {'"': re.compile(r'(?:[^"\\]|\\.)*?"'), "'": re.compile(r"(?:[^']|'')*?'(?!')")}
_IN_QUOTES = re.compile(r"""(?<=[\s\[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')| #.*""")
_MARK = re.compile(rf"([{MARKS}])[ \t{ODD}]+(?=\S)")
_ITEM = re.compile(rf"(?:-|[{MARKS}]|\d+[.)])[ \t{ODD}]+\S")
_AFTER = re.compile(rf"(?:(-)|([\w-]+):)([{ODD}])")
_IN_FLOW = re.compile(rf"[{{,] *(?:{'|'.join(sorted(KEYS))}):([{ODD}])")
_PLAIN = re.compile(r"""((?: *-(?= ))*+ *+)(?:([\w-]+|"[^"]*"|'[^']*'):(?= |$) *)?(.*)""")


@dataclass
class _Text:
    """What goes on over lines.

    `kind` is | or > for a block of text, a quotation mark for one in quotes, '' for one without any, [ in brackets.
    """

    kind: str
    indent: int
    key: str
    line: int
    empty: bool = False
    """Whether nothing stands behind its key, so that hyphens below it make a list."""
    inside: int | None = None
    """How far a block's lines are indented; None before the first."""
    opened: int = 0
    """How many brackets are open."""
    items: int = 0
    """How many of its lines look like items of a list."""


def slips(text: str, path: str) -> Iterator[Problem]:
    """Every slip in the lines of a file: errors, and a warning where a list would be lost."""
    going: _Text | None = None
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        lead = _LEAD.match(line)
        assert lead
        rest = line[lead.end() :]
        if not rest:
            continue
        spaces = len(line) - len(line.lstrip(" "))
        if going and _goes_on(going, lead[0], spaces, line):
            yield from _within(going, path, number, line, lead[0], spaces)
            going = _still(going, line)
            continue
        going = None
        if rest.startswith("#") or line.startswith(("---", "%")):
            continue
        yield from _of_structure(path, number, line, lead[0], rest)
        mark = _MARK.match(rest)
        going = _begun(f"{lead[0]}- {rest[mark.end() :]}" if mark else line, number)


def _goes_on(going: _Text, lead: str, spaces: int, line: str) -> bool:
    if going.kind in ("'", '"'):
        return True
    if going.kind == "[":
        return spaces > going.indent or line[spaces : spaces + 1] in "]}"
    odd = len(lead) > spaces
    if going.kind:
        return spaces > going.indent or (odd and not re.match(r"[\w-]+:(?:\s|$)|- ", line[len(lead) :]))
    return spaces > going.indent and not odd and not line.lstrip().startswith("#")


def _within(going: _Text, path: str, number: int, line: str, lead: str, spaces: int) -> Iterator[Problem]:
    """What is wrong with a line of a text that goes on."""
    if going.kind in ("|", ">"):
        if going.inside is None:
            going.inside = spaces if spaces > going.indent else going.indent + 2
        if spaces < going.inside and len(lead) > spaces:
            what = words.TAB if lead[spaces] == "\t" else _called(lead[spaces])
            at = Mark(path, number, spaces + 1)
            yield problem("odd-in-text", at, "error", line[len(lead) :][:SHOWN], what=what, count=going.inside)
        elif "\t" in line.rstrip():
            yield problem("tab-in-text", Mark(path, number, line.index("\t") + 1), "warning")
    elif "\t" in lead:
        yield problem("tab", Mark(path, number, lead.index("\t") + 1))
    if going.kind == "[":
        yield from _in_flow(path, number, line, 0)
    elif going.kind != "|" and _ITEM.match(line[len(lead) :]) and not (going.empty and line[len(lead)] == "-"):
        going.items += 1
        if going.items == 2:
            yield problem("list-folded", Mark(path, going.line, max(going.indent, 0) + 1), "warning", f"{going.key or 'text'}: |")


def _still(going: _Text, line: str) -> _Text | None:
    """The text, as long as it goes on."""
    if going.kind in _ENDS and _ENDS[going.kind].match(line):
        return None
    if going.kind == "[":
        going.opened += _opened(line)
        return going if going.opened > 0 else None
    return going


def _opened(line: str) -> int:
    """How many brackets a line leaves open, less those that it closes."""
    bare = _IN_QUOTES.sub("", f" {line}")
    return sum(bare.count(sign) for sign in "[{") - sum(bare.count(sign) for sign in "]}")


def _of_structure(path: str, number: int, line: str, lead: str, rest: str) -> Iterator[Problem]:
    """What is wrong with a line that is not part of a text."""
    tab = re.match(r"[ ]*\t", line)
    odd = re.search(f"[{ODD}]", lead)
    if tab:
        yield problem("tab", Mark(path, number, tab.end()))
    elif odd:
        mark = Mark(path, number, odd.start() + 1)
        yield problem("odd-space", mark, "error", rest[:SHOWN], what=_called(odd[0]), where=words.ODD_WHERE["indent"])
    at = len(lead)
    if item := _MARK.match(rest):
        example = f"- {rest[item.end() :][:SHOWN]}"
        yield problem("list-mark", Mark(path, number, at + 1), "error", example, found=item[1])
        return
    while rest.startswith("- "):
        at += len(rest) - len(rest[2:].lstrip(" "))
        rest = line[at:]
    after = _AFTER.match(rest)
    if after and (after[1] or after[2] in KEYS or at == len(lead)):
        where, sign = words.ODD_WHERE["dash" if after[1] else "colon"], after[1] or f"{after[2]}:"
        example = f"{sign} {rest[after.end() :].strip()[:SHOWN]}"
        yield problem("odd-space", Mark(path, number, at + after.end()), "error", example, what=_called(after[3]), where=where)
    yield from _in_flow(path, number, rest, at)


def _in_flow(path: str, number: int, rest: str, at: int) -> Iterator[Problem]:
    for found in _IN_FLOW.finditer(rest):
        mark = Mark(path, number, at + found.end())
        yield problem("odd-space", mark, what=_called(found[1]), where=words.ODD_WHERE["colon"])


def _begun(line: str, number: int) -> _Text | None:
    """The text that begins on a line and may go on below it."""
    block = _HEADER.search(line)
    before = _BEFORE.match(line[: block.start()].rstrip()) if block else None
    if block and before and (not before[2] or before[2].endswith(":")):
        key = before[2].rstrip(" :").strip("\"'")
        return _Text(block[1], len(before[1]) if key else len(before[1].rstrip()) - 1, key, number)
    position = 0
    while starts := _STARTS.search(line, position):
        ends = _ENDS[starts[1]].match(line, starts.end())
        if not ends:
            return _Text(starts[1], 0, "", number)
        position = ends.end()
    plain = _PLAIN.match(line)
    assert plain
    begins, key, value = plain[1], plain[2] or "", re.split(r"(?:^| )#", plain[3])[0].strip()
    indent = len(begins) if key else len(begins.rstrip()) - 1
    if value[:1] in ("[", "{"):
        opened = _opened(line)
        return _Text("[", indent, key, number, opened=opened) if opened > 0 else None
    if value[:1] in ("'", '"', "&", "*", "!") or (not value and key not in TEXT_KEYS):
        return None
    return _Text("", indent, key, number, empty=not value)


def _called(sign: str) -> str:
    return words.ODD.get(sign) or words.ODD_OTHER[bool(re.match(f"[{UNSEEN}]", sign))]
