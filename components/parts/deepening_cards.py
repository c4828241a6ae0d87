"""One item of a deepening: what it says, where that stands, what it is about, and a link of its own."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Collection as Many
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from components import deepening_texts as words
from components import texts
from components.address import href
from components.markup import Child, attributes
from components.parts import references
from components.parts.item_cards import own_link
from components.parts.prose import prose
from theory import sentences
from theory.deepening import Bound, Collection, Item, Place
from theory.graph import TheoryGraph
from theory.items import place_words

MANY_BESIDE = 6
"""More items than this beside an item are folded."""

LOWEST = 5
"""The lowest level of a heading."""


def item_href(graph: TheoryGraph, item_id: str) -> str:
    """The address of an item."""
    return href(weergave="verdieping", deel=graph.deepening.collection_of(item_id).topic, item=item_id)


def item_card(graph: TheoryGraph, collection: Collection, item: Item, opening: str, heading: Component) -> list[Child]:
    """What stands in an item's list item; `opening` tells its link from others."""
    return [heading, *item_text(item), answers(collection, item), *item_foot(graph, item, opening)]


def item_heading(title: Child, level: int) -> Component:
    """The title of an item as a heading of this level."""
    heading: Component = {3: html.H3, 4: html.H4, LOWEST: html.H5}[level](title, className="vt-title")
    return heading


def item_text(item: Item) -> list[Child]:
    """What an item says, and whom it quotes."""
    return [prose(item.text, "vt-item__text") if item.text else None, _quote(item)]


def item_foot(graph: TheoryGraph, item: Item, opening: str, beside: bool = True) -> list[Child]:
    """What stands under the texts of an item: a remark, what it is about, where it stands and on what that rests.

    Without `beside` it leaves out which other items belong to it.
    """
    return [
        html.P([words.NOTE, item.note], className="vt-quiet vt-remark") if item.note else None,
        _bound(graph, item),
        _beside(graph, item) if beside else None,
        _facts(graph, item, opening),
    ]


def answers(collection: Collection, item: Item) -> html.Dl | None:
    """What an item answers to the questions of its collection."""
    asked = [field for field in collection.fields if field.id in item.fields]
    pairs: list[Child] = [part for field in asked for part in (html.Dt(field.label), html.Dd(answer(item.fields[field.id])))]
    return html.Dl(pairs, className="vt-answers") if pairs else None


def answer(value: str | list[str]) -> Child | list[Child]:
    """One answer: a text, or a list of them."""
    return html.Ul([html.Li(one) for one in value]) if isinstance(value, list) else value


def in_one_line(value: str | list[str]) -> str:
    """One answer where there is no room for a list: sentences follow each other, other parts have a semicolon between them."""
    if isinstance(value, str):
        return value
    return (" " if all(one[-1] in ".?!’" for one in value) else "; ").join(value)


@dataclass(frozen=True)
class CardLayout:
    """The cards of a collection in lists.

    `openings`: by id, what tells the link of an item from others; `title`: what stands in the heading of an item.
    """

    graph: TheoryGraph
    collection: Collection
    openings: Mapping[str, str]
    title: Callable[[Item], Child]

    def nested(self, items: Sequence[Item], shown: Many[str], level: int, parent: str | None = None) -> html.Ul | None:
        """The items with this parent, each with those of which it is the parent; what is not shown is hidden."""
        here = {item.id for item in items}
        own = [item for item in items if item.parent == parent or (parent is None and item.parent not in here)]
        entries = [
            html.Li(
                [
                    *item_card(self.graph, self.collection, item, self.openings[item.id], item_heading(self.title(item), level)),
                    self.nested(items, shown, min(level + 1, LOWEST), item.id),
                ],
                className="vt-item",
                tabIndex="-1",
                hidden=item.id not in shown,
                **attributes(**item_marks(item)),
            )
            for item in own
        ]
        return html.Ul(entries, className="vt-items") if entries else None


def item_marks(item: Item) -> dict[str, str | None]:
    """The marks by which tests, scripts and filters know an item."""
    return {
        "data_item": item.id,
        "data_nodes": " ".join(one.id for one in item.nodes) or None,
        "data_actors": " ".join(one.id for one in item.actors) or None,
    }


def _quote(item: Item) -> html.Figure | None:
    if not item.quote:
        return None
    said = html.Blockquote(html.P(words.QUOTED.format(text=item.quote.text)))
    return html.Figure([said, html.Figcaption(item.quote.by, className="vt-quiet")], className="vt-said")


def _bound(graph: TheoryGraph, item: Item) -> html.Ul | None:
    """The building blocks and parties as buttons, those that the document names itself first."""
    nodes = [
        _chip(one, sentences.capital(sentences.mention(graph, one.id)), href(knoop=one.id), "vt-actor vt-actor--node")
        for one in _named_first(item.nodes)
    ]
    actors = [
        _chip(one, graph.actor(one.id).name, href(weergave="actor", actor=one.id), "vt-actor")
        for one in _named_first(item.actors)
    ]
    chips = [*nodes, *actors]
    return html.Ul(chips, className="vt-actors", **attributes(aria_label=words.ABOUT_WHAT)) if chips else None


def _named_first(bound: Sequence[Bound]) -> list[Bound]:
    return sorted(bound, key=lambda one: not one.named)


def _chip(one: Bound, label: str, query: str, kind: str) -> html.Li:
    name: list[Child] = [label]
    if not one.named:
        name.append(html.Span(f" ({texts.INFERRED})", className="vt-hidden"))
    return html.Li(html.A(name, href=query, className=kind if one.named else f"{kind} vt-actor--inferred"))


def _beside(graph: TheoryGraph, item: Item) -> html.P | html.Details | None:
    """Other items that belong beside it; folded where there are many."""
    beside = graph.deepening.beside(item.id)
    links = [html.A(one.title, href=item_href(graph, one.id)) for one in beside]
    if len(links) > MANY_BESIDE:
        label = words.BESIDE_MANY.format(count=len(links))
        return html.Details([html.Summary(label), html.Ul([html.Li(link) for link in links])], className="vt-item__beside")
    spaced = [piece for link in links for piece in ("; ", link)][1:]
    return html.P([words.BESIDE, *spaced], className="vt-item__beside") if links else None


def _facts(graph: TheoryGraph, item: Item, opening: str) -> html.P:
    also = [piece for one in item.also for piece in ("; ", *place_of(graph, one))][1:]
    cited = html.Span([texts.SOURCE, *references.links(graph, item.sources)]) if item.sources else None
    facts: list[Child] = [html.Span(place_of(graph, item)), html.Span([words.ALSO, *also]) if also else None, cited]
    own = own_link("item", item_href(graph, item.id), opening, ways=("link", "verwijzing"))
    return html.P([*facts, *own], className="vt-item__facts", **attributes(data_document=item.document))


def place_of(graph: TheoryGraph, place: Item | Place) -> list[Child]:
    """Where an item stands: the document in short, the section and the page."""
    inside = ", ".join(place_words(place))
    document = graph.deepening.document(place.document)
    title = document.short_title or document.title
    return [title, ", ", html.Span(inside, className="vt-page")] if inside else [title]
