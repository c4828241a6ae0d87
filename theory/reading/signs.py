"""Signs that look like others or cannot be seen: what word processors, web pages and spreadsheets leave in a text."""

import re

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""What looks like a space, as ranges for a regular expression."""

UNSEEN = "\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""What is not seen at all."""

ODD = SPACES + UNSEEN

OPENING = "“”„‟‘’‚‛«»‹›″′"
"""Quotation marks that YAML does not know as such; what opens in one language closes in another."""

MARKS = "–—―‒−‐‑•·∙▪●◦‣⁃*"
"""What stands before the items of a list in other programs."""

UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""What XML, spreadsheets, terminals or editors' count of lines cannot hold; a carriage return only ends a line."""

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_LETTERS = dict(zip("0abvfreNLP", "\x00\x07\x08\x0b\x0c\r\x1b\x85\u2028\u2029", strict=True))
_ENDS = re.compile(r"\r\n|\r|\n")
_EDGES = re.compile(f"^[\\s{ODD}]+|[\\s{ODD}]+$")
_BETWEEN = re.compile(rf"\s*[{OPENING}](.*)[{OPENING}]\s*", re.DOTALL)


def place(text: str, index: int) -> tuple[int, int]:
    """The line and column, from 1, of a place in a text."""
    ends = [end.end() for end in _ENDS.finditer(text, 0, index)]
    return len(ends) + 1, index - (ends[-1] if ends else 0) + 1


def trimmed(text: str) -> str:
    """The text without what looks like a space, or like nothing, at its ends."""
    return _EDGES.sub("", text)


def unquoted(text: str) -> str:
    """What stands between quotation marks that YAML does not know; '' for a text that does not stand between any."""
    found = _BETWEEN.fullmatch(text)
    return found[1].strip() if found else ""


def seen(text: str) -> str:
    """The text as it looks to whoever wrote it: without what is not seen, and without quotation marks around it."""
    bare = re.sub(f"[{UNSEEN}]", "", text)
    return unquoted(bare) or bare


def escaped(raw: str) -> list[tuple[int, str]]:
    """Each unwritable sign that is written as an escape, such as \\v, with its place in `raw`."""
    found = []
    for escape in _ESCAPE.finditer(raw):
        code = escape[0][2:]
        sign = chr(int(code, 16)) if code else _LETTERS.get(escape[0][1:], " ")
        if sign == "\r" or UNWRITABLE.match(sign):
            found.append((escape.start(), sign))
    return found
