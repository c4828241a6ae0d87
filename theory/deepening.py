"""What publications know besides the schema: documents, topics, collections, and the items in these.

The form is generic: a theory brings its own topics and collections, and says of each collection how it is shown and which
questions its items may answer.
"""

from typing import Literal

from pydantic import Field

from theory.form import Id, Number, Page, Part, Text, Texts, WebAddress, Year

Show = Literal["cards", "comparison", "checklist", "circles", "series"]
Rows = Literal["items", "nodes"]

PUBLICATION = "publicatie"
"""The id of the publication as a document."""


class Document(Part):
    """A publication beside the main one, from which items come."""

    id: Id = Field(description="Short name that items refer to; `publicatie` is the publication itself.")
    title: Text = Field(description="Title of the document.")
    short_title: Text | None = Field(None, description="The title as it stands beside a text; without one, the title.")
    subtitle: Text | None = Field(None, description="Subtitle.")
    authors: list[Text] = Field(default_factory=list, description="Authors, in the order in which they are printed.")
    publisher: Text | None = Field(None, description="Publisher or publishers.")
    year: int | None = Field(None, description="Year of publication.")
    url: WebAddress | None = Field(None, description="Address: http, https or mailto.")
    isbn: Text | None = Field(None, description="Its ISBN.")
    pages: Page | None = Field(None, description="How many pages it has; no item may come from a page beyond.")
    licence: Text | None = Field(None, description="How parts of it may be used, as it prints that.")


class Topic(Part):
    """A page of the deepening."""

    id: Id = Field(description="Short name; part of addresses.")
    title: Text = Field(description="What it is called; a question invites.")
    intro: Text | None = Field(None, description="What one finds there, in a few sentences; may be laid out.")
    at_node: Text | None = Field(
        None,
        description="Heading under which its items stand in the view of a node or an actor; without it they stand there with "
        "those of other topics.",
    )


class CollectionField(Part):
    """A question that each item of a collection may answer."""

    id: Id = Field(description="Short name that items use.")
    label: Text = Field(description="The question, as it stands above the answers.")
    short_label: Text | None = Field(None, description="A word or two for where there is little room; without it, the label.")


class Quote(Part):
    """Words that are quoted literally."""

    text: Text = Field(description="The words: at most two sentences.")
    by: Text = Field(description="Who said them, as printed.")


class Place(Part):
    """A place in a document."""

    document: Id = Field(description="Id of the document.")
    section: Text | None = Field(None, description="The section, as it is numbered or called.")
    page: Page | None = Field(None, description="The page.")
    anchor: Text | None = Field(None, description="The first four words of the printed text.")


class Bound(Part):
    """Something that an item is about or addresses."""

    id: Id = Field(description="Id of the node, the actor or the other item.")
    named: bool = Field(False, description="True only where the document itself names it in that very item.")


class Item(Part):
    """One thing in a collection."""

    id: Id = Field(description="Unique among the items of the theory; part of addresses.")
    title: Text = Field(description="What it is called, in at most twelve words; in a `series` the place.")
    text: Text | None = Field(None, description="What it says, in own words; may be laid out.")
    group: Text | None = Field(None, description="Heading under which it stands; in a `series` the indicator, a chart for each.")
    parent: Id | None = Field(None, description="Id of the item of which this is a part.")
    fields: dict[Id, Texts] = Field(default_factory=dict, description="By the id of a field: a text or a list of texts.")
    document: Id = Field(description="Id of the document that it comes from; `publicatie` is the publication itself.")
    section: Text | None = Field(None, description="The section in that document, as it is numbered or called.")
    page: Page | None = Field(None, description="The page in that document.")
    anchor: Text | None = Field(None, description="The first four words of the printed text.")
    also: list[Place] = Field(default_factory=list, description="More places that say it.")
    nodes: list[Bound] = Field(default_factory=list, description="The nodes that it is evidently about.")
    actors: list[Bound] = Field(default_factory=list, description="The actors that it addresses or is about.")
    items: list[Bound] = Field(default_factory=list, description="Other items that belong beside it.")
    theory: Id | None = Field(None, description="Id of the theory of change that it tells of.")
    sources: list[Id] = Field(default_factory=list, description="Ids of the sources it rests on.")
    keywords: list[Text] = Field(default_factory=list, description="Other words by which a search finds it.")
    values: dict[Year, Number] = Field(default_factory=dict, description="Numbers by year; a missing year is left out.")
    reference: bool = Field(False, description="True for the quiet line beside which the others are seen.")
    note: Text | None = Field(None, description="What the editor remarks, such as a doubtful print.")
    quote: Quote | None = Field(None, description="Words that are quoted literally.")


class Counted(Part):
    """What things are called that are counted."""

    one: Text = Field(description="One of them: 'voorbeeld'.")
    many: Text = Field(description="Several of them: 'voorbeelden'.")


class Picture(Part):
    """What of a collection can be seen before it is read: rows with a square for each item, and the same as a table."""

    title: Text = Field(description="Heading.")
    text: Text | None = Field(None, description="What one sees, and who chose it where that is the editor; may be laid out.")
    rows: Rows = Field(description="`items`: a row for each item of this collection; `nodes`: for each node of the theory.")
    columns: list[Id] = Field(
        default_factory=list,
        description="With rows of items, ids of fields of this collection: a cell for each, filled where the item answers it.",
    )
    of: Id | None = Field(
        None, description="Id of the collection whose items are the squares; with rows of nodes it may be left out: this one."
    )
    through: Id | None = Field(
        None,
        description="With rows of items, id of the collection whose items each tie a row and squares together, by naming them "
        "under `items`; without it, the row and the square name each other.",
    )
    by: Id | None = Field(
        None, description="What tells squares apart: the id of a field of `of`, or `document` or `group`, as the item has these."
    )
    order: list[Text] = Field(
        default_factory=list,
        description="With `by`, what it comes to, in order: with three at most, full, half and open squares; the others follow.",
    )
    counted: Counted | None = Field(None, description="What the squares are called; without it, texts.")
    names: bool = Field(False, description="True for names instead of squares, where there are few.")


class Collection(Part):
    """A section of a topic: items of one kind, and how they are shown."""

    id: Id = Field(description="Short name; part of addresses.")
    topic: Id = Field(description="Id of its topic.")
    title: Text = Field(description="Heading.")
    intro: Text | None = Field(None, description="What one sees here, from which document; may be laid out.")
    show: Show = Field(
        "cards",
        description="`cards`: texts with their facts; `comparison`: items beside each other, a row for each field; `checklist`: "
        "items to tick; `circles`: overlapping circles; `series`: numbers by year, a chart for each group.",
    )
    fields: list[CollectionField] = Field(default_factory=list, description="The questions that its items may answer, in order.")
    unit: Text | None = Field(None, description="In a `series`: what the numbers count, such as 'euro per inwoner'.")
    warnings: list[Text] = Field(
        default_factory=list, description="What to keep in mind, beside every chart and in its downloads."
    )
    advice: bool = Field(
        False, description="True where its items advise the actors that they name; the actions view can show them beside actions."
    )
    discuss: bool = Field(
        False, description="True where its items are for a group to talk about; the conversation has them as cards."
    )
    keywords: list[Text] = Field(default_factory=list, description="Other words by which a search finds each of its items.")
    picture: Picture | None = Field(None, description="What of it can be seen before it is read.")
    item_at_node: Text | None = Field(
        None,
        description="Heading of each of its items in the view of a node, where the first two then stand with their texts; "
        "`{group}` stands for the heading under which the item stands, such as 'Zo doet {group} het'.",
    )
    items: list[Item] = Field(default_factory=list, description="The items, in order.")
