"""What people take along from the actions view, in fragments that the browser only joins: memo, table, references."""

from typing import Any

import networkx as nx
from dash import html

from components import source, texts
from components.render import to_html
from theory import wording
from theory.actors import actions
from theory.citing import citation
from theory.downloads.references import ris
from theory.downloads.rows import BASE, action_row, csv_header
from theory.graph import actor, node
from theory.model import Action, Theory

WAYS = ("memo", "csv", "ris", "print", "link")


def take_along() -> html.Div:
    """The buttons; without scripts there are none."""
    buttons = [
        html.Li(html.Button(texts.TAKE[way], type="button", className="vt-button vt-take__button", **{"data-take": way}))
        for way in WAYS
    ]
    return html.Div(
        [html.H2(texts.TAKE_HEADING), html.Ul(buttons), html.Div(id="vt-taken", className="vt-taken")],
        className="vt-take vt-scripted",
    )


def browser_along(theory: Theory, graph: nx.MultiDiGraph) -> dict[str, Any]:
    """The fragments by id: `rows` and `memo` of actions with the `cites` of each, `ris` and `references` of sources."""
    found = list(actions(graph))
    publication = theory.publication
    return {
        "head": csv_header(),
        "rows": {action.id: action_row(graph, node_id, action) for node_id, action in found},
        "memo": {action.id: to_html(_memo(graph, node_id, action)) for node_id, action in found},
        "cites": {action.id: action.sources for _, action in found if action.sources},
        "ris": {one.id: ris(one) for one in theory.sources},
        "references": {one.id: to_html(html.Li(source.full(one))) for one in theory.sources},
        "nodes": {n: node(graph, n).name for n in graph},
        "base": BASE,
        "words": {
            "title": texts.ACTIONS_HEADING,
            "from": texts.MEMO_FROM.format(title=theory.title),
            "rendering": texts.RENDERING_OF + citation(publication) if publication else "",
            "sources": texts.SOURCES_HEADING,
            "copied": texts.TAKEN["memo"],
            "copiedLink": texts.TAKEN["link"],
            "saved": texts.TAKEN["file"],
            "byHand": texts.TAKEN["hand"],
            "nothing": texts.TAKEN["nothing"],
            "noSources": texts.TAKEN["sources"],
        },
    }


def _memo(graph: nx.MultiDiGraph, node_id: str, action: Action) -> html.Li:
    """An action as it stands in a memo: the text, its page, who does it, and on what it rests."""
    page = f" ({texts.PAGE_SHORT.format(page=action.page)})" if action.page else ""
    who = [actor(graph, a.id).name + ("" if a.named else f" ({texts.INFERRED})") for a in action.actors]
    facts = [f"{texts.WHO}: {wording.enumerate_words(who)}."] if who else []
    if action.sources:
        cited = "; ".join(source.brief(graph.graph["sources"][one]) for one in action.sources)
        facts.append(f"{texts.SOURCE}{cited}.")
    return html.Li([action.text, page, html.Br() if facts else None, html.Em(" ".join(facts)) if facts else None])
