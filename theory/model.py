"""The shape of a theory of change: the words of the contract as pydantic models.

The same models check the YAML, describe it to editors (`theory.schema.json`) and hold it at run time.  Field
descriptions are written for the person who writes the YAML; a text that may be laid out has paragraphs, lists, emphasis and
links, as `theory/layout.py` reads them.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from theory.deepening import Collection, Document, Place, Topic
from theory.form import Id, Page, Part, Text, WebAddress

QUERY = r"^\?"
Query = Annotated[str, StringConstraints(pattern=QUERY, strip_whitespace=True)]
Synonyms = Annotated[list[Text], Field(min_length=2)]
Answers = Annotated[list[Text], Field(min_length=2, max_length=7)]

Role = Literal["precondition", "support", "contribution", "interaction", "part", "cohesion"]
Line = Literal["solid", "thick", "double", "long-dashed", "dashed", "dotted", "dash-dot", "thin"]
Shape = Literal["disc", "ring", "half", "target", "square", "triangle", "diamond", "bar", "cross"]


class Institute(Part):
    """An institute behind the publication."""

    name: Text = Field(description="Its name.")
    url: WebAddress = Field(description="Its web address: http, https or mailto.")


class Publication(Part):
    """The publication that the theory renders in other words; without one, pages are optional everywhere."""

    title: Text = Field(description="Title of the publication.")
    subtitle: Text | None = Field(None, description="Subtitle.")
    authors: list[Text] = Field(default_factory=list, description="Authors, in the order of the colophon.")
    publisher: Text | None = Field(None, description="Publisher or publishers.")
    year: int | None = Field(None, description="Year of publication.")
    year_printed: bool = Field(True, description="False where the publication prints no year; it is then shown in brackets.")
    pages: Page | None = Field(None, description="How many pages it has; nothing may come from a page beyond.")
    urls: list[WebAddress] = Field(default_factory=list, description="Where the original can be found, best address first.")
    short_title: Text | None = Field(None, description="The title as a header has room for it; without one, the title.")
    institutes: list[Institute] = Field(
        default_factory=list, description="Whose publication it is, with a link to each; without them, publisher and urls."
    )
    partners: list[Text] = Field(default_factory=list, description="Parties with whom the publication was made.")


class Level(Part):
    """One level of the theory, such as an ambition or a building block."""

    id: Id = Field(description="Short name that nodes refer to.")
    name: Text = Field(description="What one node of this level is called.")
    plural: Text | None = Field(None, description="What several are called; without it, the name.")
    this: Text | None = Field(None, description="How a sentence points at one: 'deze bouwsteen', 'dit doel'.")
    note: Text | None = Field(None, description="What to keep in mind when asking what happens without a node of this level.")
    page: Page | None = Field(None, description="Page of that note.")


class Received(Part):
    """How a relation reads from the node that receives it; 'er' stands for that node."""

    one: Text = Field(description="After one name: 'draagt eraan bij'.")
    many: Text = Field(description="After several names: 'dragen eraan bij'.")


class Relation(Part):
    """The nature of a link."""

    id: Id = Field(description="Short name that links refer to.")
    label: Text = Field(description="Name in the legend and on the node.")
    role: Role = Field(
        "contribution",
        description="What the relation does in the theory: precondition and support make a foundation, "
        "contribution and part lead upwards, interaction works both ways, cohesion is only shown.",
    )
    mutual: bool = Field(False, description="True where the relation holds in both directions; write such a link once.")
    given: Text | None = Field(None, description="The words before the receiving node: 'draagt bij aan'; else the label.")
    received: Received | None = Field(None, description="The words after the giving node; else the label.")
    noun: Text | None = Field(
        None, description="What a node misses without it, with its article: 'een bijdrage'; else the label."
    )
    line: Line = Field("solid", description="Line style in the schema.")
    shape: Shape = Field("disc", description="Mark that stands for the relation on a node.")
    explanation: Text | None = Field(None, description="One line on what the relation means, for the explanation view.")


class Why(Part):
    """Why a link is plausible."""

    text: Text = Field(description="One sentence; may be laid out.")
    page: Page | None = Field(None, description="Page on which the reason stands.")
    sources: list[Id] = Field(default_factory=list, description="Ids of the sources that the publication cites for it.")


class Link(Part):
    """A directed, typed link between two nodes."""

    origin: Id = Field(alias="from", description="Id of the node that contributes.")
    target: Id = Field(alias="to", description="Id of the node that receives.")
    relation: Id = Field(description="Id of the relation.")
    page: Page | None = Field(None, description="Page on which the link is printed.")
    section: Text | None = Field(None, description="The section in which it is printed, where the text is another document's.")
    anchor: Text | None = Field(None, description="The first four words of the printed text.")
    why: Why | None = Field(None, description="Leave it out where the publication gives no reason; the explorer then says so.")


class Ends(Part):
    """A link, by its ends."""

    origin: Id = Field(alias="from", description="Id of the node that contributes.")
    target: Id = Field(alias="to", description="Id of the node that receives.")


class Claim(Part):
    """One idea of a chapter's theory."""

    id: Id = Field(description="Unique in the theory; part of addresses.")
    text: Text = Field(description="The idea, in own words; may be laid out.")
    kind: Literal["oorzaak", "begrip", "norm", "feit", "aanname", "voorwaarde", "mensbeeld"] = Field(
        description="Cause, notion, norm or fact; what is assumed, on what condition, or how people are seen."
    )
    on: Ends | None = Field(None, description="The link of which an `aanname` is assumed, where it is about one.")
    was: Id | None = Field(None, description="The id that it had in an earlier version.")
    page: Page | None = Field(None, description="Page on which the paragraph begins.")
    section: Text | None = Field(None, description="The section in which it is printed, where the text is another document's.")
    anchor: Text | None = Field(None, description="The first four words of the printed paragraph.")
    sources: list[Id] = Field(default_factory=list, description="Ids of the sources it rests on.")
    keywords: list[Text] = Field(default_factory=list, description="Other words by which a search finds it.")


class ActionActor(Part):
    """Who does an action."""

    id: Id = Field(description="Id of the actor.")
    named: bool = Field(
        True,
        description="True only where the publication names this actor in that very item. A theory without a publication "
        "may leave it out: it says itself who acts.",
    )


class Action(Part):
    """Something that someone can do."""

    id: Id = Field(description="Unique in the theory; part of addresses.")
    text: Text = Field(description="What can be done, in own words; may be laid out.")
    kind: Literal["toelichting"] | None = Field(
        None, description="`toelichting` for a statement that is printed among the actions: nothing to do, and without actors."
    )
    was: Id | None = Field(None, description="The id that it had in an earlier version.")
    page: Page | None = Field(None, description="Page on which the item begins.")
    anchor: Text | None = Field(None, description="The first four words of the printed item.")
    group: Text | None = Field(None, description="Heading under which the item stands.")
    parent: Id | None = Field(None, description="Id of the action of which this is a part.")
    actors: list[ActionActor] = Field(default_factory=list, description="Who does it.")
    sources: list[Id] = Field(default_factory=list, description="Ids of the sources it rests on.")
    see_also: list[Id] = Field(default_factory=list, description="Ids of the nodes it refers to.")
    keywords: list[Text] = Field(default_factory=list, description="Other words by which a search finds it.")


class Node(Part):
    """One element of the schema."""

    id: Id = Field(description="Short name; part of addresses.")
    level: Id = Field(description="Id of its level.")
    name: Text = Field(description="The printed name.")
    short_name: Text | None = Field(None, description="What fits in the schema; soft hyphens allowed.")
    mention: Text | None = Field(None, description="How a running sentence names it, in lower case; without it, the name.")
    was: Id | None = Field(None, description="The id that it had in an earlier version.")
    page: Page | None = Field(None, description="Page on which it begins.")
    section: Text | None = Field(None, description="The section in which it is printed, where the text is another document's.")
    anchor: Text | None = Field(None, description="The first four words of the printed text.")
    corresponds: list[Id] = Field(
        default_factory=list, description="Ids of the nodes of the theory it is laid beside that it is evidently about."
    )
    essence: Text | None = Field(None, description="What it is about, in one to three sentences; may be laid out.")
    quote: Text | None = Field(None, description="Text that is quoted literally.")
    indicators: list[Text] = Field(default_factory=list, description="By what one would see it.")
    claims: list[Claim] = Field(default_factory=list, description="Theory behind the node.")
    actions: list[Action] = Field(default_factory=list, description="What parties can do, and what is printed among it.")
    sources: list[Id] = Field(default_factory=list, description="Ids of the sources that the chapter lists, in order.")
    keywords: list[Text] = Field(default_factory=list, description="Other words by which a search finds it.")

    @property
    def items(self) -> list[Claim | Action]:
        """Its claims, then its actions; their ids are unique together."""
        return [*self.claims, *self.actions]

    @property
    def to_do(self) -> list[Action]:
        """Its actions without the statements that are printed among them."""
        return [action for action in self.actions if not action.kind]


class Kind(Part):
    """A kind of actor."""

    id: Id = Field(description="Short name that actors refer to.")
    name: Text = Field(description="Name of the kind.")
    keywords: list[Text] = Field(default_factory=list, description="Other words by which a search finds every actor of it.")


class Actor(Part):
    """Someone who can act."""

    id: Id = Field(description="Short name; part of addresses.")
    name: Text = Field(description="Name of the actor.")
    mention: Text | None = Field(
        None, description="How a running sentence names it: 'gemeenten', 'het Rijk'; without it, the name."
    )
    singular: bool = Field(False, description="True where a sentence says 'kan' of it and not 'kunnen'.")
    kind: Id = Field(description="Id of its kind.")
    explanation: Text | None = Field(None, description="One line on who this is.")
    part_of: list[Id] = Field(default_factory=list, description="Ids of the wider actors it belongs to.")
    keywords: list[Text] = Field(default_factory=list, description="Other names by which texts and searches call it.")


class Source(Part):
    """A bibliographic record; each work stands here once."""

    id: Id = Field(description="Short name that texts refer to.")
    authors: list[Text] = Field(default_factory=list, description="Authors as printed.")
    title: Text = Field(description="Title.")
    year: int | None = Field(None, description="Year.")
    publisher: Text | None = Field(None, description="Publisher, journal or collection.")
    url: WebAddress | None = Field(None, description="Address: http, https or mailto.")
    pages: list[Page] = Field(default_factory=list, description="Pages of the publication that print it.")
    places: list[Place] = Field(default_factory=list, description="Places in other documents that print it.")
    note: Text | None = Field(None, description="The entry as printed, where it is broken or vague.")
    keywords: list[Text] = Field(default_factory=list, description="Other words by which a search finds it.")


class Term(Part):
    """A word with its explanation."""

    name: Text = Field(description="The word.")
    explanation: Text = Field(description="What it means.")
    page: Page | None = Field(None, description="Page of the explanation.")
    keywords: list[Text] = Field(default_factory=list, description="Other forms of the word as texts use it, such as a plural.")


class Explanation(Part):
    """One section of the explanation view."""

    id: Id = Field(description="Short name; part of addresses.")
    title: Text = Field(description="Heading.")
    text: Text = Field(description="Paragraphs, with an empty line between them; may be laid out.")
    points: list[Text] = Field(default_factory=list, description="A list under the text, such as questions.")
    page: Page | None = Field(None, description="Page it is based on.")


class Step(Part):
    """One step of a story: what is shown, and what is said with it."""

    address: Query = Field(description="What is shown: the query of the explorer's address, with its question mark.")
    say: Text | None = Field(None, description="The sentence on the wall; without it, the one that the view has itself.")
    notes: Text | None = Field(None, description="What only the speaker reads; may be laid out.")
    texts: Annotated[list[Id], Field(max_length=3)] = Field(
        default_factory=list, description="Ids of at most three claims or actions to show in a node's view."
    )


class Story(Part):
    """What a presentation shows, step by step."""

    id: Id = Field(description="Short name; part of addresses.")
    title: Text = Field(description="What it is called.")
    steps: Annotated[list[Step], Field(min_length=1)] = Field(description="The steps, in order.")


class Question(Part):
    """What a group is asked about each node on which it can act; where no node has actions, about each of the lowest level."""

    id: Id = Field(description="Short name; part of the files in which a conversation is kept.")
    text: Text = Field(description="The question, as it is put to the group: 'Doen wij dit al?'.")
    answers: Answers = Field(description="What can be answered, lowest first: two to seven.")
    page: Page | None = Field(None, description="Page on which the question stands.")


class Theory(Part):
    """A theory of change.  Each YAML file of the folder holds a part; lists are joined, single keys stand once."""

    title: Text = Field(description="Name of the theory.")
    version: Text | None = Field(None, description="Version of these texts, for who uses them elsewhere.")
    description: Text | None = Field(None, description="One or two lines for search engines and link previews.")
    question: Text | None = Field(None, description="The question that the schema answers, as it stands under it at rest.")
    publication: Publication | None = Field(None, description="The publication it renders.")
    corresponds_to: Id | None = Field(None, description="Id of the theory that it is laid beside: the name of that one's folder.")
    levels: list[Level] = Field(default_factory=list, description="The levels, highest first.")
    relations: list[Relation] = Field(default_factory=list, description="The relations, in the order of the legend.")
    order: list[Id] = Field(default_factory=list, description="Node ids in the order of showing; the others follow, by file.")
    nodes: list[Node] = Field(default_factory=list, description="The nodes.")
    links: list[Link] = Field(default_factory=list, description="The links.")
    kinds: list[Kind] = Field(default_factory=list, description="Kinds of actors.")
    actors: list[Actor] = Field(default_factory=list, description="The actors.")
    sources: list[Source] = Field(default_factory=list, description="The sources, by author as in a reference list.")
    bibliography: list[Id] = Field(default_factory=list, description="Ids of the sources of the general list, in order.")
    terms: list[Term] = Field(default_factory=list, description="The glossary.")
    explanation: list[Explanation] = Field(default_factory=list, description="Sections of the explanation view.")
    stories: list[Story] = Field(default_factory=list, description="What presentations show; the first is the one that is meant.")
    questions: list[Question] = Field(default_factory=list, description="What a group is asked, in order.")
    documents: list[Document] = Field(
        default_factory=list, description="The documents from which items of the deepening come, beside the publication."
    )
    topics: list[Topic] = Field(default_factory=list, description="The pages of the deepening, in order.")
    collections: list[Collection] = Field(default_factory=list, description="What stands on those pages, in order.")
    synonyms: list[Synonyms] = Field(
        default_factory=list,
        description="Words that mean the same in a search, in lists of two or more; everyday words for those of the texts too.",
    )


_FIELDS = [(info.alias or name, info.annotation) for part in Part.__subclasses__() for name, info in part.model_fields.items()]

KEYS = frozenset(key for key, _ in _FIELDS)
"""Every key that the YAML of a theory may have, wherever in it."""

LIST_KEYS = frozenset(key for key, kind in _FIELDS if str(kind).startswith("list["))
"""Those under which a list may stand."""

FREE_KEYS = frozenset(key for key, kind in _FIELDS if str(kind).startswith("dict["))
"""Those under which a block may stand whose keys are the author's own."""

TEXT_KEYS = frozenset(key for key, kind in _FIELDS if "str" in str(kind) and not str(kind).startswith("dict[")) - LIST_KEYS
"""Those under which a text stands, and never a list."""
