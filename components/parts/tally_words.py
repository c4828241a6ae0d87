"""What the picture of a collection says in words: what its rows are called, what its squares are, how many there are."""

from dataclasses import dataclass

from dash import html

from components import deepening_texts as words
from components.address import href
from components.parts.deepening_cards import item_href
from components.parts.folds import count_of
from theory import sentences
from theory.deepening import Collection, CollectionField, Picture
from theory.graph import TheoryGraph
from theory.pictures import Drawn, Row


@dataclass(frozen=True)
class Tally:
    """The picture of a collection, as it was worked out."""

    graph: TheoryGraph
    collection: Collection
    picture: Picture
    drawn: Drawn

    def name(self, row: Row) -> html.A:
        """What a row is called, which leads to its node or its item."""
        if self.picture.rows == "nodes":
            return html.A(sentences.capital(sentences.mention(self.graph, row.id)), href=href(knoop=row.id))
        return html.A(self.graph.deepening.item(row.id).title, href=item_href(self.graph, row.id))

    def number(self, count: int) -> str:
        """So many squares, in words."""
        counted = self.picture.counted
        if not count:
            return words.NONE
        return count_of(("{count} " + counted.one, "{count} " + counted.many) if counted else words.COUNT, count)

    def kind(self, kind: str) -> str:
        """What tells squares apart: a document is called by its title and year."""
        if self.picture.by == "document":
            document = self.graph.deepening.document(kind)
            title = document.short_title or document.title
            return f"{title} ({document.year})" if document.year else title
        return kind or words.OTHERWISE


def short(field: CollectionField) -> str:
    """The label of a field where there is little room."""
    return field.short_label or field.label
