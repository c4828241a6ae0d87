"""The sources for reference managers: BibTeX, RIS and CSL-JSON.

Authors are kept as printed: the publication gives of many only a surname, and of organisations a name that must not be
turned around.
"""

import re
from typing import Any, TextIO

import rispy
from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output import bibtex as bibtex_output

from theory.citing import all_sources
from theory.downloads.addresses import Addresses
from theory.downloads.document import json_file
from theory.graph import TheoryGraph
from theory.layout import one_line
from theory.model import Source


def bibtex(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """The publication and its sources, one `@misc` each (https://www.bibtex.org/Format/)."""
    entries = {source.id: _entry(source) for source in all_sources(graph.theory)}
    return str(_BibtexWriter().to_string(BibliographyData(entries))).encode()


def _entry(source: Source) -> Entry:
    fields = {
        "title": f"{{{_latex(source.title)}}}",  # braces keep the capitals as they are
        "year": source.year,
        "howpublished": _latex(source.publisher or ""),
        "url": (source.url or "").replace("{", "%7B").replace("}", "%7D"),  # BibTeX counts braces even there
        "note": _latex(source.note or ""),
    }
    people = [Person(f"{{{_latex(author)}}}") for author in source.authors]
    return Entry("misc", {key: str(value) for key, value in fields.items() if value}, {"author": people} if people else {})


_LATEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "$&%#_"},
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
    }
)
"""The signs that mean something to LaTeX.  A brace has its long name: BibTeX counts those with a backslash too."""


def _latex(text: str) -> str:
    """A text on one line as LaTeX writes it, in which accents and dashes stand as they are.

    Examples
    --------
    >>> print(_latex("100% {a_b}, x--y"))
    100\\% \\textbraceleft{}a\\_b\\textbraceright{}, x-{}-y
    """
    return re.sub("-(?=-)", "-{}", one_line(text).translate(_LATEX))  # two hyphens would become a dash


class _BibtexWriter(bibtex_output.Writer):  # type: ignore[misc]  # pybtex has no types
    """Fields as they are: pybtex leaves a bare `$`, `^` and backslash, and puts a backslash before each `_` of an address."""

    def _write_field(self, stream: TextIO, type: str, value: str) -> None:
        stream.write(f",\n    {type} = {self.quote(value)}")


def ris_list(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """One RIS record for the publication and for each source."""
    return "\r\n".join(ris(source) for source in all_sources(graph.theory)).encode()


def ris(source: Source) -> str:
    """The source as a RIS record (https://en.wikipedia.org/wiki/RIS_(file_format)), with a line break after it.

    A note keeps its lines: those after the first are indented, so that none of them can be taken for a tag.
    """
    record: dict[str, Any] = {
        "type_of_reference": "GEN",
        "id": source.id,
        "authors": [_ris_name(one_line(author)) for author in source.authors],
        "title": one_line(source.title),
        "year": str(source.year) if source.year else None,
        "publisher": one_line(source.publisher or ""),
        "urls": [source.url] if source.url else None,
        "notes": ["\n  ".join(filter(None, map(str.strip, source.note.splitlines())))] if source.note else None,
    }
    return str(_RisWriter().formats([{key: value for key, value in record.items() if value}]))


def _ris_name(author: str) -> str:
    """A name as reference managers take it: what stands before a comma is a family name, what comes after it a given one.

    So the comma in another name is written as the sign that looks like it (U+201A), and one that ends the name says that it is
    to be kept as it is (https://docs.endnote.com/docs/endnote/2025/v1/windows/en/content/03editref/author_and_editor_names.htm).

    Examples
    --------
    >>> _ris_name("Jansen, P.")
    'Jansen, P.'
    >>> _ris_name("Ministerie van Onderwijs, Cultuur en Wetenschap")
    'Ministerie van Onderwijs‚ Cultuur en Wetenschap,'
    """
    return author if "," not in author or _PERSON.match(author) else f"{author.replace(',', LOW_COMMA)},"


LOW_COMMA = "\u201a"

_PERSON = re.compile(
    r"""(?:[\w'’-]+\s){0,3}[\w'’-]+,\s*  # a family name
    (?:(?:[^\W\d_]{1,2}\.[\s-]?)+|(?:[A-Z\u00c0-\u00de][\w'’-]*\s?){1,3})  # initials or given names
    (?:\s?[a-z'’]+)*  # what stands between them and the family name
    (?:,\s*[JS]r\.?)?$""",
    re.VERBOSE,
)
"""How a person is written with the family name first."""


class _RisWriter(rispy.RisWriter):  # type: ignore[misc]  # rispy has no types
    """Without the number that rispy writes before each record, which is no part of the format."""

    def set_header(self, count: int) -> str:
        """No header."""
        return ""


def csl_json(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """The publication and its sources as CSL-JSON (https://github.com/citation-style-language/schema)."""
    return json_file([_csl(source) for source in all_sources(graph.theory)])


def _csl(source: Source) -> dict[str, object]:
    record = {
        "id": source.id,
        "type": "document",
        "author": [{"literal": author} for author in source.authors],
        "title": one_line(source.title),
        "issued": {"date-parts": [[source.year]]} if source.year else None,
        "publisher": source.publisher,
        "URL": source.url,
        "note": source.note,
    }
    return {key: value for key, value in record.items() if value}
