"""What changed between two versions, as text, Markdown and JSON."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from theory import messages
from theory.comparing_versions import Change, Comparison, Difference
from theory.examples import flow
from theory.model import Theory

LONGEST = 90
"""How many characters of a text are said again, and about how many of these before what differs."""
BEFORE = 30

SIGNS = {"added": "+", "removed": "-", "renamed": ">", "changed": "~"}


def report(comparison: Comparison, form: str) -> str:
    """The differences in the form `text`, `markdown` or `json`."""
    return FORMS[form](comparison)


def _text(comparison: Comparison) -> str:
    lines = [messages.VERSIONS.format(old=_version(comparison.old), new=_version(comparison.new))]
    for kind in comparison.kinds:
        lines += ["", f"{messages.COMPARED[kind]}: {counted(comparison, kind)}"]
        for one in _of(comparison, kind):
            lines.append(f"  {SIGNS[one.how]} {_called(one)}")
            lines += [f"      {change.key}: {' → '.join(pair(change))}" for change in one.changes]
    return "\n".join(lines if comparison.kinds else [*lines, "", messages.NO_DIFFERENCE])


def _markdown(comparison: Comparison) -> str:
    versions = messages.VERSIONS.format(old=_safe(_version(comparison.old)), new=_safe(_version(comparison.new)))
    lines = [f"# {messages.WHAT_CHANGED}", "", versions]
    for kind in comparison.kinds:
        lines += ["", f"## {messages.COMPARED[kind]}", "", f"{counted(comparison, kind)}.".capitalize(), ""]
        for one in _of(comparison, kind):
            lines.append(f"- **{messages.HOWS[one.how].capitalize()}:** {_safe(_called(one))}")
            lines += [f"  - {change.key}: {' → '.join(map(_safe, pair(change)))}" for change in one.changes]
    return "\n".join(lines if comparison.kinds else [*lines, "", messages.NO_DIFFERENCE])


def _json(comparison: Comparison) -> str:
    return json.dumps(
        {
            "old": {"title": comparison.old.title, "version": comparison.old.version},
            "new": {"title": comparison.new.title, "version": comparison.new.version},
            "counts": {kind: comparison.counts(kind) for kind in comparison.kinds},
            "differences": [_record(one) for one in comparison.differences],
        },
        ensure_ascii=False,
        indent=2,
    )


FORMS: dict[str, Callable[[Comparison], str]] = {"text": _text, "markdown": _markdown, "json": _json}
"""By name, the forms in which differences can be told."""


def _record(one: Difference) -> dict[str, Any]:
    changes = [{"key": change.key, "old": change.old, "new": change.new} for change in one.changes]
    where = {"collection" if one.kind == "items" else "node": one.within}
    said = {"kind": one.kind, "how": one.how, "id": one.id, "was": one.was, "name": one.name, **where, "changes": changes}
    return {key: value for key, value in said.items() if value}


def _of(comparison: Comparison, kind: str) -> Iterator[Difference]:
    return (one for one in comparison.differences if one.kind == kind)


def _version(theory: Theory) -> str:
    return messages.VERSION.format(title=theory.title, version=theory.version) if theory.version else theory.title


def counted(comparison: Comparison, kind: str) -> str:
    """How many of a kind are new, gone, renamed, changed, in words."""
    return ", ".join(f"{number} {messages.HOWS[how]}" for how, number in comparison.counts(kind).items())


def _called(one: Difference) -> str:
    """An id, what it was, where it stands and what it is called."""
    was = messages.WAS.format(id=one.was) if one.was else ""
    within = messages.WITHIN.format(id=one.within) if one.within and one.kind != "links" else ""
    name = f": {cut(line(one.name))}" if one.name and one.name != one.id else ""
    return f"{one.id}{was}{within}{name}" if one.id else one.name


def pair(change: Change) -> tuple[str, str]:
    """The old and the new value, each about where they begin to differ."""
    old, new = line(change.old), line(change.new)
    same = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new)))
    start = old.rfind(" ", 0, max(same - BEFORE, 0)) + 1 if max(len(old), len(new)) > LONGEST else 0
    return _from(old, start), _from(new, start)


def _from(text: str, start: int) -> str:
    if not text:
        return messages.NOTHING
    return f"'{'… ' if start else ''}{cut(text[start:])}'"


def cut(text: str) -> str:
    """A text of no more than a line, and a sign where it goes on."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"


def line(value: Any) -> str:
    """Any value on one line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join((flow(value) if isinstance(value, list | dict) else str(value)).split()).replace("\u00ad", "")


def _safe(text: str) -> str:
    """A text without what Markdown would take for its own signs."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)
