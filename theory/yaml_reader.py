"""Strict YAML that remembers where everything stands.

Stricter than PyYAML's safe loader: a duplicate key is a problem instead of a silent loss, `NO`, `on` and dates
are text, and tags are refused.  See YAML 1.2, chapter 10.2 (JSON schema), for the types that remain.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml.scanner import ScannerError

from theory import messages
from theory.problems import Mark, Problem, problem


class _StrictLoader(yaml.SafeLoader):
    """Resolves null, true/false, decimal integers and decimal fractions; the rest is text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> list[str]:
        """The next characters of a quoted text; refuses an escape, such as \\ud800, that stands for no character."""
        mark = self.get_mark()
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
            "".join(chunks).encode()
        except (ValueError, OverflowError) as error:
            raise ScannerError(None, None, "found unknown escape character", mark) from error
        return chunks


for _tag, _pattern, _first in (
    ("null", r"~|null|", ["~", "n", ""]),
    ("bool", r"true|false", ["t", "f"]),
    ("int", r"-?(?:0|[1-9][0-9]{0,14})", list("-0123456789")),
    ("float", r"-?(?:0|[1-9][0-9]*)\.[0-9]+", list("-0123456789")),
):
    _StrictLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first)

_CONVERT: dict[str, Any] = {
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:null": lambda _: None,
    "tag:yaml.org,2002:bool": lambda text: text == "true",
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": float,
}


@dataclass
class Document:
    """One YAML file: its `data`, the `tree` of nodes it came from, and the `problems` on the way."""

    path: str
    data: Any = None
    tree: yaml.Node | None = None
    problems: list[Problem] = field(default_factory=list)

    def mark(self, node: yaml.Node | None) -> Mark:
        """The place where `node` begins; the file's first character without one."""
        if node is None:
            return Mark(self.path)
        return Mark(self.path, node.start_mark.line + 1, node.start_mark.column + 1)


def read(path: Path, shown_as: str) -> Document:
    """Read one file; never raises: whatever is wrong is in the document's `problems`.

    `shown_as` is the path that problems name.
    """
    document = Document(shown_as)
    try:
        raw = path.read_bytes()
    except OSError as error:
        document.problems.append(problem("unreadable", Mark(shown_as), reason=error.strerror or error))
        return document
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        document.problems.append(problem("not-utf8", Mark(shown_as, line, column)))
        return document
    for number, line_text in enumerate(text.splitlines(), 1):
        indent = re.match(r"[ ]*\t", line_text)
        if indent:
            document.problems.append(problem("tab", Mark(shown_as, number, indent.end())))
    if document.problems:
        return document
    try:
        document.tree = yaml.compose(text, Loader=_StrictLoader)
    except yaml.YAMLError as error:
        document.problems.append(_syntax_problem(shown_as, error, text))
        return document
    except RecursionError:
        document.problems.append(problem("recursion", Mark(shown_as)))
        return document
    if document.tree is None or document.tree.tag == "tag:yaml.org,2002:null":
        document.problems.append(problem("empty", Mark(shown_as)))
        document.tree = None
        return document
    try:
        document.data = _convert(document, document.tree, ())
    except RecursionError:
        document.problems.append(problem("recursion", document.mark(document.tree)))
    if any(found.code == "recursion" for found in document.problems):
        document.tree = None
    return document


def key_text(node: yaml.Node) -> str:
    """A key as text; '?' for one that is itself a list or a block."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else "?"


def _convert(document: Document, node: yaml.Node, above: tuple[int, ...]) -> Any:
    """Plain Python data for `node`; `above` holds the nodes that contain it, to notice one inside itself."""
    if id(node) in above:
        document.problems.append(problem("recursion", document.mark(node)))
        return None
    above = (*above, id(node))
    tag = _own_tag(node)
    if node.tag != tag:
        document.problems.append(problem("tag", document.mark(node), tag=node.tag.replace("tag:yaml.org,2002:", "!!")))
    if isinstance(node, yaml.MappingNode):
        return _convert_mapping(document, node, above)
    if isinstance(node, yaml.SequenceNode):
        return [_convert(document, item, above) for item in node.value]
    return _CONVERT[tag](node.value)


def _own_tag(node: yaml.Node) -> str:
    """The tag that `node` has by its form, whatever tag is written before it."""
    if isinstance(node, yaml.MappingNode):
        return "tag:yaml.org,2002:map"
    if isinstance(node, yaml.SequenceNode):
        return "tag:yaml.org,2002:seq"
    plain = isinstance(node, yaml.ScalarNode) and node.style is None
    resolvers = _StrictLoader.yaml_implicit_resolvers.get(node.value[:1], []) if plain else []
    return next((tag for tag, pattern in resolvers if pattern.match(node.value)), "tag:yaml.org,2002:str")


def _convert_mapping(document: Document, node: yaml.MappingNode, above: tuple[int, ...]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        key = key_text(key_node)
        mark = document.mark(key_node)
        if key in result:
            document.problems.append(problem("duplicate-key", mark, key=key, line=lines[key]))
            continue
        lines[key] = mark.line
        result[key] = _convert(document, value_node, above)
    return result


# What PyYAML notices only where it ends, often lines further on; a person looks where it begins.
_UNFINISHED = ("could not find expected ':'", "found unexpected end of stream")


def _syntax_problem(path: str, error: yaml.YAMLError, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    reason, way_out = next((ours for theirs, ours in messages.SYNTAX.items() if said.startswith(theirs)), messages.SYNTAX_OTHER)
    if said.startswith(_UNFINISHED):
        mark = getattr(error, "context_mark", None) or mark
    if mark is not None:
        line, column = mark.line + 1, mark.column + 1
    else:  # a ReaderError knows a position only
        before = text[: getattr(error, "position", 0)]
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    return problem("syntax", Mark(path, line, column), reason=reason, way_out=way_out)
