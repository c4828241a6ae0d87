"""Pages that are beyond the end of what they are a page of, where its length is given."""

from collections.abc import Iterator

from theory.checks.structure import ITEM_MODELS, Structured
from theory.deepening import PUBLICATION, Document
from theory.examples import line
from theory.form import Part
from theory.problems import Problem, problem

Step = str | int
Page = tuple[str, int, tuple[Step, ...]]
"""The id of a document, a page in it, and where in a part that stands."""


def check_pages(structured: Structured) -> Iterator[Problem]:
    """Every page that is not there."""
    lengths = {document.id: document.pages for document, _ in structured.items["documents"]}
    if publication := structured.single.get("publication"):
        lengths[PUBLICATION] = publication.pages
    if not any(lengths.values()):
        return
    for name in ITEM_MODELS.keys() - {"documents"}:  # there it is the length itself
        for one, piece in structured.items[name]:
            for document, page, steps in _pages(one):
                length = lengths.get(document)
                if length and page > length:
                    longer = line(Document, "pages", page)
                    mark = piece.locate(*steps)
                    yield problem("beyond-document", mark, example=longer, page=page, document=document, length=length)


def _pages(part: Part, above: tuple[Step, ...] = ()) -> Iterator[Page]:
    """The pages in a part, however deep: of the publication, unless it names another document."""
    document = getattr(part, "document", PUBLICATION)
    for name, info in type(part).model_fields.items():
        value, steps = getattr(part, name), (*above, info.alias or name)
        if name == "page" and value:
            yield document, value, steps
        elif name == "pages":
            yield from ((document, page, (*steps, number)) for number, page in enumerate(value))
        elif isinstance(value, Part):
            yield from _pages(value, steps)
        elif isinstance(value, list):
            for number, one in enumerate(value):
                if isinstance(one, Part):
                    yield from _pages(one, (*steps, number))
