"""What bundles hand over that belongs to no single view: names, texts to search in, and the cards of claims and actions."""

from typing import Any

from components import deepening_texts, kept_texts, texts
from components.address import Address
from components.parts.comparison import CHOOSING as COMPARING
from components.parts.search_note import note_words
from components.parts.series import CHOOSING as PLOTTING
from components.parts.series_charts import series_payload
from components.parts.view_data import ViewData
from theory import sentences
from theory.actors import wider
from theory.citing import citation, document_citation
from theory.item_selection import page_of
from theory.model import Theory


def names(data: ViewData) -> dict[str, Any]:
    """`actors`: their names by id; `nodes`: how a sentence names each; `and`: what stands before the last of several."""
    graph = data.graph
    return {
        "actors": {actor.id: actor.name for actor in graph.theory.actors},
        "nodes": {node_id: sentences.mention(graph, node_id) for node_id in graph},
        "and": sentences.enumerate_words(["", ""]),
    }


def item_payload(data: ViewData) -> dict[str, Any]:
    """`items`: of each claim and action its id, its node, and what stands in its list item."""
    return {"items": [[item.id, node.id, data.cards[item.id]] for node in data.graph.theory.nodes for item in node.items]}


def index(data: ViewData) -> dict[str, Any]:
    """What a search needs.

    `records`: of everything that can be found, `[kind, id, the text to search in]`; `synonyms`: words
    that mean the same; `spelling`: words that are written otherwise than they are compared; `notes`: what is said of other
    words; `sources`: words about sources.
    """
    lexicon = data.graph.lexicon
    return {
        "records": [[record.kind, record.id, record.text] for record in data.records],
        "spelling": list(lexicon.spelling.values()),
        "synonyms": [[lexicon.spelled(word) for word in words] for words in lexicon.synonyms],
        "notes": note_words(),
        "sources": texts.SOURCES_COUNT,
    }


def text_payload(data: ViewData) -> dict[str, Any]:
    """The words of the buttons that copy, what is said where the page around a frame forbids something, how to refer to a claim
    or an action, and the name of it all."""
    return {
        "copy": texts.COPY_LABEL,
        "copied": texts.COPIED,
        "byHand": texts.COPY_BY_HAND,
        "limits": texts.LIMITS,
        "citation": item_citation(data.graph.theory),
        "title": data.graph.theory.title,
    }


def deepening_payload(data: ViewData) -> dict[str, Any]:
    """`citations`: how to refer to an item of the deepening, by the id of its document; `near` and `wider`: what counts for a
    node and for an actor too, where anything does; and the words around a choice."""
    graph = data.graph
    title = data.graph.theory.title
    documents = graph.deepening.documents.values()
    cited = {one.id: document_citation(graph.theory, one).removesuffix(".") for one in documents}
    return {
        "citations": {name: texts.CITE_ITEM.format(source=source, title=title) for name, source in cited.items()},
        "near": {node_id: near for node_id in graph if (near := graph.contributors(node_id))},
        "wider": {who.id: above for who in graph.theory.actors if (above := wider(graph, who.id))},
        "actors": {who.id: sentences.mention_actor(graph, who.id) for who in graph.theory.actors},
        "count": deepening_texts.COUNT,
        "about": deepening_texts.ABOUT,
        "for": deepening_texts.FOR,
        "besideOne": deepening_texts.BESIDE_ONE,
        "columns": {"comparison": COMPARING.payload(), "series": PLOTTING.payload()},
        "ticks": kept_texts.TICKS,
    }


def topic_payload(data: ViewData, address: Address) -> dict[str, Any]:
    """What can be asked for in a topic: its `items`, the `columns` that can be chosen, the `pages` of items that lead; and its
    `series`, by collection."""
    deepening = data.graph.deepening
    collections = deepening.of_topic(address.deel)
    return {
        "items": [item.id for item in deepening.items_of(address.deel)],
        "columns": deepening.columns(address.deel),
        "pages": {item_id: page_of(data.graph, item_id) for item_id in deepening.leading(address.deel)},
        "series": {one.id: series_payload(data.graph, one) for one in collections if one.show == "series"},
    }


def item_citation(theory: Theory) -> str:
    """A reference to a claim or an action, with slots for its text, page and address and for the date."""
    if not theory.publication:
        return texts.CITE_ITEM_BARE.format(title=theory.title)
    source = f"{texts.RENDERING_OF}{citation(theory.publication).removesuffix('.')}"
    return texts.CITE_ITEM.format(source=source, title=theory.title)
