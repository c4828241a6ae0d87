"""Strict YAML that remembers where everything stands.

Stricter than PyYAML's safe loader: a duplicate key is a problem instead of a silent loss, `NO`, `on` and dates
are text, and tags are refused.  See YAML 1.2, chapter 10.2 (JSON schema), for the types that remain.
"""

import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from theory.model import FREE_KEYS, LIST_KEYS
from theory.problems import Mark, Problem, problem
from theory.reading import words
from theory.reading.flow_slips import FlowSlips
from theory.reading.signs import UNWRITABLE, place
from theory.reading.slips import slips
from theory.reading.syntax import hash_problem, quoted, syntax_problem
from theory.reading.yaml_loader import DEEPEST, Refused, StrictLoader

LARGEST = 4_000_000
"""How many bytes the files of a theory may have together."""

_MOST_SIGNS = 20
"""How many signs that cannot be written are named of one file."""

_CONVERT: dict[str, Any] = {
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:null": lambda _: None,
    "tag:yaml.org,2002:bool": lambda text: text == "true",
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": float,
}


@dataclass
class Document:
    """One YAML file: its `data`, the `tree` of nodes it came from, its `size`, and the `problems` on the way."""

    path: str
    data: Any = None
    tree: yaml.Node | None = None
    size: int = 0
    problems: list[Problem] = field(default_factory=list)

    def mark(self, node: yaml.Node | None) -> Mark:
        """The place where `node` begins; the file's first character without one."""
        if node is None:
            return Mark(self.path)
        return Mark(self.path, node.start_mark.line + 1, node.start_mark.column + 1)


def read(path: Path, shown_as: str, room: int = LARGEST) -> Document:
    """Read one file; never raises: whatever is wrong is in the document's `problems`.

    `shown_as` is the path that problems name; a file of more than `room` bytes is refused unread.
    """
    document = Document(shown_as)
    raw = _bytes(path, document, room)
    text = None if raw is None else _text(raw, document)
    if text is None:
        return document
    document.problems += slips(text, shown_as)
    if _has_errors(document):
        document.problems = [found for found in document.problems if found.code != "list-folded"]
        return document
    loader = StrictLoader(text)
    try:
        document.tree = loader.get_single_node()
    except Refused as refused:
        mark = Mark(shown_as, refused.problem_mark.line + 1, refused.problem_mark.column + 1)
        document.problems.append(problem(refused.code, mark, most=DEEPEST))
        return document
    except yaml.YAMLError as error:
        document.problems = [found for found in document.problems if found.code != "list-folded"]
        document.problems += syntax_problem(shown_as, error, text, loader.lost)
        return document
    document.problems += [hash_problem(shown_as, lost, "warning") for lost in loader.lost if lost.bare]
    for anchor, node in loader.unused.items():
        example = quoted("", f"&{anchor} {node.value}")
        document.problems.append(problem("anchor", document.mark(node), "warning", example, found=f"&{anchor}"))
    _report_signs(document, text, loader.unwritable)
    if _has_errors(document):
        document.tree = None
        return document
    if document.tree is None or document.tree.tag == "tag:yaml.org,2002:null":
        document.problems.append(problem("empty", Mark(shown_as)))
        document.tree = None
        return document
    document.data = _convert(document, document.tree)
    return document


def key_text(node: yaml.Node) -> str:
    """A key as text; '?' for one that is itself a list or a block."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else "?"


def _has_errors(document: Document) -> bool:
    return any(found.severity == "error" for found in document.problems)


def _bytes(path: Path, document: Document, room: int) -> bytes | None:
    """What stands in the file, unless it is no file or too large; no more of it is read than that."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe or a device may never end
            raise OSError(words.NO_FILE)
        with path.open("rb") as file:
            raw = file.read(room + 1)
    except OSError as error:
        document.problems.append(problem("unreadable", Mark(document.path), reason=error.strerror or error))
        return None
    document.size = len(raw)
    if len(raw) > room:
        document.problems.append(problem("too-large", Mark(document.path), most=LARGEST // 1_000_000))
        return None
    return raw


def _text(raw: bytes, document: Document) -> str | None:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        document.problems.append(problem("not-utf8", Mark(document.path, line, column)))
        return None
    if text.count("\0") > len(text) // 4:  # UTF-16 without its mark
        document.problems.append(problem("not-utf8", Mark(document.path)))
        return None
    _report_signs(document, text, [(found.start(), found[0]) for found in UNWRITABLE.finditer(text)])
    return None if document.problems else text


def _report_signs(document: Document, text: str, signs: list[tuple[int, str]]) -> None:
    for index, sign in signs[:_MOST_SIGNS]:
        code = f"U+{ord(sign):04X}"
        name = f"{words.CONTROL[sign]}, {code}" if sign in words.CONTROL else code
        document.problems.append(problem("control", Mark(document.path, *place(text, index)), name=name))


def _convert(document: Document, node: yaml.Node, free: bool = False) -> Any:
    """Plain Python data for `node`; the keys of a block may be `free`, of the author's own."""
    tag = _own_tag(node)
    if node.tag != tag:
        document.problems.append(problem("tag", document.mark(node), tag=node.tag.replace("tag:yaml.org,2002:", "!!")))
    if isinstance(node, yaml.MappingNode):
        return _convert_mapping(document, node, free)
    if isinstance(node, yaml.SequenceNode):
        node.value = [part for item in node.value for part in _apart(document, item)]
        return [_convert(document, item) for item in node.value]
    return _CONVERT[tag](_paragraphs(node) if isinstance(node, yaml.ScalarNode) else node.value)


def _paragraphs(node: yaml.ScalarNode) -> str:
    """The text, with an empty line between paragraphs where YAML made that a line end: where it joins the lines itself."""
    text = str(node.value)
    start, end = node.start_mark, node.end_mark
    source = str(start.buffer or "")[start.pointer : end.pointer]
    if "\n" not in text.strip("\n") or node.style == "|" or (node.style == '"' and "\\n" in source):
        return text
    return text.replace("\n", "\n\n")


def _own_tag(node: yaml.Node) -> str:
    """The tag that `node` has by its form, whatever tag is written before it."""
    if isinstance(node, yaml.MappingNode):
        return "tag:yaml.org,2002:map"
    if isinstance(node, yaml.SequenceNode):
        return "tag:yaml.org,2002:seq"
    plain = isinstance(node, yaml.ScalarNode) and node.style is None
    resolvers = StrictLoader.yaml_implicit_resolvers.get(node.value[:1], []) if plain else []
    return next((tag for tag, pattern in resolvers if pattern.match(node.value)), "tag:yaml.org,2002:str")


def _apart(document: Document, node: yaml.Node) -> list[yaml.Node]:
    """The item of a list; two where its first key comes again with others behind it, for then a hyphen is missing."""
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        return [node]
    entries = node.value
    keys = [key_text(key) for key, _ in entries]
    again = keys.index(keys[0], 1) if keys[:1] and keys[0] in keys[1:] else 0
    if not again or not set(keys[again + 1 :]) & set(keys[1:again]):
        return [node]
    key, value = entries[again]
    example = f"- {quoted(keys[0], value.value)}" if isinstance(value, yaml.ScalarNode) else f"- {keys[0]}:"
    line = document.mark(entries[0][0]).line
    document.problems.append(problem("no-hyphen", document.mark(key), "error", example, key=keys[0], line=line))
    first = yaml.MappingNode(node.tag, entries[:again], node.start_mark, key.start_mark, node.flow_style)
    rest = yaml.MappingNode(node.tag, entries[again:], key.start_mark, node.end_mark, node.flow_style)
    return [first, *_apart(document, rest)]


def _convert_mapping(document: Document, node: yaml.MappingNode, free: bool) -> dict[str, Any]:
    result: dict[str, Any] = {}
    lines: dict[str, int] = {}
    slip = FlowSlips(node, document.mark, lambda value: _convert(document, value), free)
    for key_node, value_node in node.value:
        key = key_text(key_node)
        mark = document.mark(key_node)
        if slip.takes(key_node, value_node):
            continue
        if key in result:
            code = "duplicate-list" if key in LIST_KEYS and isinstance(value_node, yaml.SequenceNode) else "duplicate-key"
            document.problems.append(problem(code, mark, key=key, line=lines[key]))
            continue
        lines[key] = mark.line
        result[key] = _convert(document, value_node, key in FREE_KEYS)
    slip.finish()
    document.problems += slip.problems
    return slip.meant | result | slip.whole
