"""What is wrong with a theory, where it stands, and the way out."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal

from theory import messages
from theory.reading.signs import SPACES

QUOTED = ("found", "key", "id", "tag", "rest")
"""What a message says again of what an author wrote."""

LONGEST = 200
"""How many characters of that."""

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Mark:
    """A place in a file: `line` and `column` count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong.  Sorts by place; `str()` is the line that `check` prints.

    `code` names the rule, one of the keys of `messages.PROBLEMS`; `message` says what was
    found and what was expected, `hint` the way out.
    """

    mark: Mark
    severity: Severity
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        line = f"{self.mark.path}:{self.mark.line}:{self.mark.column}: {messages.SEVERITIES[self.severity]}: {self.message}"
        return f"{line} {self.hint}".rstrip()


def problem(code: str, mark: Mark, severity: Severity = "error", example: str = "", **values: object) -> Problem:
    """Make the problem `code` at `mark`, its wording filled in with `values`; the way out ends with the line `example`.

    Raises
    ------
    KeyError
        If there is no wording for `code`, or a value that it needs is missing.
    """
    message, hint = messages.PROBLEMS[code]
    shown = {
        name: _on_one_line(_cut(value) if name in QUOTED else value) if isinstance(value, str) else value
        for name, value in values.items()
    }
    way_out = f"{hint.format(**shown)} {messages.EXAMPLE.format(line=_on_one_line(example)) if example else ''}".strip()
    return Problem(mark, severity, code, message.format(**shown), way_out)


def _on_one_line(text: str) -> str:
    """The text with what cannot be seen or would break the line as an escape; any space as a space."""
    spaced = re.sub(f"[{SPACES}]", " ", text)
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in spaced)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def count(problems: Iterable[Problem]) -> str:
    """How many there are of each severity, in words.

    Examples
    --------
    >>> count([problem("empty", Mark("x.yaml"))])
    '1 fout, 0 waarschuwingen'
    """
    numbers: Counter[str] = Counter(problem.severity for problem in problems)
    return ", ".join(
        (one if numbers[severity] == 1 else other).format(count=numbers[severity])
        for severity, (one, other) in messages.COUNTS.items()
    )


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the known word nearest to `word`, else the known words themselves.

    Examples
    --------
    >>> nearest("gemente", ["gemeente", "rijk"])
    "Bedoelde u 'gemeente'?"
    """
    words = sorted(set(known))
    if match := closest(word, words):
        return messages.DID_YOU_MEAN.format(word=match)
    if not words:
        return ""
    shown = ", ".join(words[:12]) + (messages.AND_SO_ON if len(words) > 12 else "")
    return messages.CHOOSE_FROM.format(words=shown)


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that is nearest to `word`; '' if none is near."""
    return _closest(word, tuple(sorted(set(known))))


@lru_cache(maxsize=64)  # one mistake is often made, and said, more than once
def _closest(word: str, known: tuple[str, ...]) -> str:
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.6)), "")
