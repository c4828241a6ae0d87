"""What can be chosen among the items of a topic: building blocks and parties, each with how many items are about it."""

from dash import html

from components import deepening_texts as words
from components.address import Address
from components.markup import Child, attributes, input_field
from components.parts.folds import count_of
from theory import sentences
from theory.graph import TheoryGraph
from theory.item_selection import ItemSelection, addressed
from theory.sentences import enumerate_words

MANY = 20
"""From how many items on there is something to choose."""


def selection_of(graph: TheoryGraph, address: Address) -> ItemSelection:
    """What an address chooses among the items of a topic."""
    return ItemSelection.of(graph, address.several("bij"), address.several("actor"), address.item)


def item_filter(graph: TheoryGraph, address: Address) -> list[Child]:
    """The choices, folded, and what is shown of all items; nothing where there are few.  Without scripts it asks the server."""
    items = graph.deepening.items_of(address.deel)
    if len(items) < MANY:
        return [said(graph, address)]
    nodes = {node_id: ItemSelection.of(graph, [node_id], []).count(items) for node_id in graph}
    actors = {
        one.id: ItemSelection.of(graph, [], [one.id]).count(items) for one in graph.theory.actors if one.id in addressed(items)
    }
    about = [
        _choice(address, "bij", node_id, sentences.capital(sentences.mention(graph, node_id)), nodes[node_id])
        for node_id in graph
        if nodes[node_id]
    ]
    who = [_choice(address, "actor", one.id, one.name, actors[one.id]) for one in graph.theory.actors if one.id in actors]
    groups = [(words.CHOOSE_NODES, about), (words.CHOOSE_ACTORS, who)]
    shown = [part for label, choices in groups if choices for part in (html.H3(label), html.Ul(choices))]
    if not shown:
        return [said(graph, address)]
    fold = html.Details(
        [html.Summary(html.H2(words.CHOOSE)), *shown],
        className="vt-kind-of",
        open=bool(address.bij or address.actor),
    )
    kept = [(name, getattr(address, name)) for name in ("weergave", "deel", "actor", "bij", "kolommen", "modus")]
    hidden = [input_field(type="hidden", name=name, value=value) for name, value in kept if value]
    return [html.Form([*hidden, fold], method="get", className="vt-topic-filter"), said(graph, address)]


def _choice(address: Address, name: str, value: str, label: str, count: int) -> html.Li:
    pressed = "true" if value in address.several(name) else "false"
    number = html.Span(str(count), className="vt-number")
    marks = attributes(data_toggle=name, aria_pressed=pressed)
    return html.Li(html.Button([label, " ", number], type="submit", name=name, value=value, className="vt-choice", **marks))


def said(graph: TheoryGraph, address: Address) -> html.P:
    """What is shown of a topic, with the way to all of it; hidden without a choice."""
    items = graph.deepening.items_of(address.deel)
    selection = selection_of(graph, address)
    number = selection.count(items)
    near = [sentences.mention(graph, one) for one in address.several("bij")]
    who = [sentences.mention_actor(graph, one) for one in address.several("actor")]
    title = graph.deepening.item(address.item).title if selection.page else ""
    parts = [words.BESIDE_ONE.format(title=title)] if title else []
    parts += [words.ABOUT.format(names=enumerate_words(near))] if near else []
    parts += [words.FOR.format(names=enumerate_words(who))] if who else []
    sentence = " ".join([count_of(words.COUNT, number), *parts])
    everything = html.A(words.SHOW_ALL, href=address.but(bij="", actor="", item="").query)
    return html.P([html.Span(f"{sentence}."), " ", everything], className="vt-count", hidden=not selection)
