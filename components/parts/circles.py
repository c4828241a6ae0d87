"""Items as overlapping circles, each a link to its text, and beside them these texts."""

from collections.abc import Collection as Many

from dash import html
from markupsafe import Markup

from components import deepening_texts as words
from components.address import Address
from components.markup import Child, attributes
from components.parts.card_list import card_layout, chosen_items
from components.parts.circle_layout import RADII, Layout, layout_of
from components.parts.deepening_cards import CardLayout, item_card, item_heading, item_href, item_marks
from theory.deepening import Collection, Item
from theory.graph import TheoryGraph


def circles(graph: TheoryGraph, collection: Collection, address: Address) -> list[Child]:
    """A circle for each item that is part of no other, where they are two to five; and all items as texts, of which those that
    are not chosen are folded."""
    cards, shown = card_layout(graph, collection, lambda item: item.title), chosen_items(graph, collection, address)
    tops = [item for item in collection.items if item.parent not in cards.openings]
    chosen = next((item.id for item in tops if address.item in _within(collection, item)), "")
    texts = html.Ul([_card(cards, item, shown, chosen) for item in tops], className="vt-items")
    beside = html.Div(texts, className="vt-cards", hidden=not shown)
    if len(tops) not in RADII:
        return [beside]
    drawing = _drawing(graph, tops, layout_of(tuple(item.title for item in tops)), chosen, collection.title)
    return [html.Div([drawing, beside], className="vt-circled")]


def _card(cards: CardLayout, item: Item, shown: Many[str], chosen: str) -> html.Li:
    """The text of a circle, with what is part of it; folded where another is chosen."""
    heading = html.Summary(item_heading(item.title, 3))
    card = item_card(cards.graph, cards.collection, item, cards.openings[item.id], heading)
    parts = cards.nested(cards.collection.items, shown, 4, item.id)
    fold = html.Details([*card, parts], open=chosen in ("", item.id), className="vt-fold")
    marks = attributes(**item_marks(item))
    return html.Li(fold, className="vt-item", tabIndex="-1", hidden=item.id not in shown, **marks)


def _within(collection: Collection, item: Item) -> set[str]:
    """The ids of an item and of all that is part of it."""
    parts = [one for one in collection.items if one.parent == item.id]
    return {item.id}.union(*(_within(collection, one) for one in parts))


def _drawing(graph: TheoryGraph, items: list[Item], layout: Layout, chosen: str, title: str) -> html.Nav:
    links = [html.Li(_circle(graph, item, layout, nth, item.id == chosen)) for nth, item in enumerate(items)]
    sizes = {"--vt-high": f"{layout.height:.4f}", "--vt-letter": f"{100 * layout.size:.3f}"}
    label = words.CIRCLES.format(title=title)
    return html.Nav(html.Ul(links, className="vt-circles", style=sizes), **attributes(aria_label=label))


def _circle(graph: TheoryGraph, item: Item, layout: Layout, nth: int, current: bool) -> html.A:
    x, y = layout.middles[nth]
    name = layout.names[nth]
    at = {
        "left": _percent(x - layout.radius),
        "top": _percent((y - layout.radius) / layout.height),
        "width": _percent(2 * layout.radius),
    }
    first, *others = name.lines
    lines = [part for line in others for part in (" ", html.Br(), line)]
    label = html.Span([first, *lines], className="vt-circle__name", style={"left": _percent(name.x), "top": _percent(name.y)})
    shared = "".join(f'<path d="{lens}"/>' for lens in layout.lenses(nth))
    plane = Markup(f'<svg viewBox="-1 -1 2 2" aria-hidden="true"><circle r="1"/>{shared}</svg>')
    return html.A(
        [plane, label],
        href=item_href(graph, item.id),
        className="vt-circle",
        style=at,
        **attributes(data_circle=item.id, aria_current="true" if current else None),
    )


def _percent(share: float) -> str:
    return f"{100 * share:.3f}%"
