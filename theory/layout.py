"""Paragraphs, lists, emphasis and links in a text: a small part of Markdown, and nothing else of it, no HTML.

What a view shows of it stands in `components/parts/prose.py`.  Elsewhere (a memo, a table, a search) a text is `plain` or,
where there is one line for it, `running`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from theory.reading.signs import MARKS, ODD
from theory.web_addresses import ADDRESS

LAID_OUT = ("essence", "text", "intro", "say")
"""The keys of texts that may be laid out."""

_MARKDOWN = MarkdownIt("zero").enable(["list", "emphasis", "link", "escape", "newline"])
_MARKDOWN.validateLink = lambda url: bool(re.match(ADDRESS, url))  # type: ignore[method-assign]

_SIGNS = re.compile(r"[\n*_\\\[]")
_ITEM = re.compile(rf"^[ \t]*([{MARKS.replace('*', '')}])[ \t{ODD}]+", re.MULTILINE)
_DASHES = "–—―−"
_LINK = re.compile(r"\[[^\]\n]*\]\(((?:[^()\n]|\([^()\n]*\))*)\)")
_OTHER = re.compile(
    r"</?[A-Za-z][^<>\n]*>|<!--|!\[[^\]\n]*\]\(|^ {0,3}(?:#{1,6} |```|~~~|>|\|.*\|\s*$)|^ {0,3}(?:[-*_] ?){3,}$|`[^`\n]+`",
    re.MULTILINE,
)


def parsed(text: str) -> SyntaxTreeNode | None:
    """The text as a tree of paragraphs, lists and what stands in them; None for one that is only words."""
    if not _SIGNS.search(text):
        return None
    tokens = _MARKDOWN.parse(_hyphened(text)) if "\n" in text else _MARKDOWN.parseInline(text)
    tree = SyntaxTreeNode(tokens)
    return None if _is_bare(tree, text) else tree


def _is_bare(tree: SyntaxTreeNode, text: str) -> bool:
    """Whether it says no more than the text itself."""
    (first, *others) = tree.children or [tree]
    return not others and [(part.type, part.content) for part in first.children] == [("text", text)]


def _hyphened(text: str) -> str:
    """The text with the list marks of other programs as hyphens; a dash counts where there are more, or after a colon."""
    several = sum(mark in _DASHES for mark in _ITEM.findall(text)) > 1

    def hyphen(mark: re.Match[str]) -> str:
        lists = mark[1] not in _DASHES or several or text[: mark.start()].rstrip().endswith(":")
        return f"{mark[0][: mark[0].index(mark[1])]}- " if lists else mark[0]

    return _ITEM.sub(hyphen, text)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text without signs of its layout: a line for each paragraph and for each item of a list.

    Examples
    --------
    >>> plain("Neem *iets* mee:\\n- taart\\n- [thee](https://thee.example)")
    'Neem iets mee:\\n- taart\\n- thee (https://thee.example)'
    """
    tree = parsed(text)
    return "\n".join(_lines(tree)) if tree else text


@lru_cache(maxsize=4096)
def running(text: str) -> str:
    """The text on one line, as words only.

    Examples
    --------
    >>> running("Neem mee:\\n- taart\\n- [thee](https://thee.example)\\n\\nTot dan.")
    'Neem mee: taart; thee. Tot dan.'
    """
    tree = parsed(text)
    if tree is None:
        return text
    said = ""
    leaves = [part for part in tree.walk() if part.type == "inline"]
    for part, following in zip(leaves, [*leaves[1:], None], strict=True):
        words = _words(part, addresses=False)
        ends = not words or words[-1] in ".!?:;,…" or not (following and _is_item(part))
        said += words + ("" if ends else ";" if following and _is_item(following) else ".") + " "
    return said.rstrip()


def one_line(text: str) -> str:
    """The text as it is written, on one line.

    Examples
    --------
    >>> one_line("Een titel\\nover twee regels")
    'Een titel over twee regels'
    """
    return " ".join(text.split())


def wrong_links(text: str) -> Iterator[str]:
    """The addresses of links that are none."""
    yield from (link for link in _LINK.findall(text) if not re.match(ADDRESS, link.split(" ")[0]))


def shown_as_typed(text: str) -> str:
    """The first piece of HTML, or of Markdown that is not laid out; '' for none."""
    found = _OTHER.search(text)
    return found[0].strip() if found else ""


def _is_item(part: SyntaxTreeNode) -> bool:
    above = part.parent and part.parent.parent
    return above is not None and above.type == "list_item"


def _lines(tree: SyntaxTreeNode, indent: str = "", mark: str = "") -> Iterator[str]:
    for part in tree.children:
        if part.type == "inline":
            yield f"{indent}{mark}{_words(part)}"
        elif part.type in ("bullet_list", "ordered_list"):
            deeper = f"{indent}  " if mark else indent
            for number, item in enumerate(part.children, int(part.attrs.get("start", 1))):
                yield from _lines(item, deeper, f"{number}. " if part.type == "ordered_list" else "- ")
        else:
            yield from _lines(part, indent, mark)


def _words(part: SyntaxTreeNode, addresses: bool = True) -> str:
    return "".join(_pieces(part.children, addresses))


def _pieces(parts: Iterable[SyntaxTreeNode], addresses: bool) -> Iterator[str]:
    for part in parts:
        if part.type == "link":
            said = "".join(_pieces(part.children, addresses))
            address = str(part.attrs["href"])
            yield f"{said} ({address})" if addresses and address not in (said, f"mailto:{said}") else said
        elif part.type in ("softbreak", "hardbreak"):
            yield " "
        else:
            yield "".join(_pieces(part.children, addresses)) if part.children else part.content
