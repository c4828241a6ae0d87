"""The sources for reference managers: BibTeX, RIS and CSL-JSON.

Authors are kept as printed: the publication gives of many only a surname, and of organisations a name that must not be
turned around.
"""

from typing import Any, TextIO

import rispy
from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output import bibtex as bibtex_output

from theory.citing import all_sources
from theory.downloads.addresses import Addresses
from theory.downloads.document import json_file
from theory.graph import TheoryGraph
from theory.model import Source


def bibtex(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """The publication and its sources, one `@misc` each (https://www.bibtex.org/Format/)."""
    entries = {source.id: _entry(source) for source in all_sources(graph.theory)}
    return str(_BibtexWriter().to_string(BibliographyData(entries))).encode()


def _entry(source: Source) -> Entry:
    fields = {
        "title": f"{{{_braceless(source.title)}}}",  # braces keep the capitals as they are
        "year": source.year,
        "howpublished": _braceless(source.publisher),
        "url": _braceless(source.url),
        "note": _braceless(source.note),
    }
    people = [Person(f"{{{_braceless(author)}}}") for author in source.authors]
    return Entry("misc", {key: str(value) for key, value in fields.items() if value}, {"author": people} if people else {})


def _braceless(text: str | None) -> str:
    """Without braces, which BibTeX counts even in texts."""
    return (text or "").replace("{", "(").replace("}", ")")


class _BibtexWriter(bibtex_output.Writer):  # type: ignore[misc]  # pybtex has no types
    """Addresses as they are: pybtex would put a backslash before each underscore, which programs take for part of it."""

    def _write_field(self, stream: TextIO, type: str, value: str) -> None:
        if type == "url":
            stream.write(f",\n    url = {self.quote(value)}")
        else:
            super()._write_field(stream, type, value)


def ris_list(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """One RIS record for the publication and for each source."""
    return "\r\n".join(ris(source) for source in all_sources(graph.theory)).encode()


def ris(source: Source) -> str:
    """The source as a RIS record (https://en.wikipedia.org/wiki/RIS_(file_format)), with a line break after it."""
    record: dict[str, Any] = {
        "type_of_reference": "GEN",
        "id": source.id,
        "authors": source.authors,
        "title": source.title,
        "year": str(source.year) if source.year else None,
        "publisher": source.publisher,
        "urls": [source.url] if source.url else None,
        "notes": [source.note] if source.note else None,
    }
    return str(_RisWriter().formats([{key: value for key, value in record.items() if value}]))


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
        "title": source.title,
        "issued": {"date-parts": [[source.year]]} if source.year else None,
        "publisher": source.publisher,
        "URL": source.url,
        "note": source.note,
    }
    return {key: value for key, value in record.items() if value}
