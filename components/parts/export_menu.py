"""What people take along from the actions view, in fragments that the browser only joins: memo, table, references."""

from typing import Any

from dash import html

from components import texts
from components.address import addresses
from components.markup import attributes, to_html
from components.parts import references
from components.parts.view_data import ViewData
from theory import sentences
from theory.citing import brief, citation, publication_source
from theory.downloads.references import ris
from theory.downloads.rows import action_row, csv_header
from theory.graph import TheoryGraph
from theory.model import Action

BASE = "{base}"

WAYS = ("memo", "csv", "ris", "print", "link")


def export_menu(unfolded: bool) -> html.Details:
    """The buttons, folded in a frame; without scripts there are none."""
    buttons = [
        html.Li(html.Button(texts.TAKE[way], type="button", className="vt-button vt-take__button", **attributes(data_take=way)))
        for way in WAYS
    ]
    return html.Details(
        [
            html.Summary(texts.TAKE_HEADING),
            html.H2(texts.TAKE_HEADING),
            html.Ul(buttons),
            html.Div(id="vt-taken", className="vt-taken"),
        ],
        open=unfolded,
        className="vt-take vt-scripted vt-framed-fold",
        **attributes(data_framed_fold=""),
    )


def export_payload(data: ViewData) -> dict[str, Any]:
    """The fragments by id: `rows` and `memo` of actions with the `cites` of each, `ris` and `references` of sources.

    `parents` and `partOf`: of which action another is part, and what is said of it; `paths`: where a node leads; `publication`:
    its own RIS.  `base` stands in a row for the address of the explorer, which only the browser knows.
    """
    graph = data.graph
    theory = graph.theory
    publication = theory.publication
    unknown = addresses(BASE)
    return {
        "head": csv_header(),
        "rows": {action.id: action_row(graph, node_id, action, unknown) for node_id, action in graph.actions},
        "memo": {action.id: to_html(_memo(graph, action)) for _, action in graph.actions},
        "cites": {action.id: action.sources for _, action in graph.actions if action.sources},
        "ris": {source.id: ris(source) for source in theory.sources},
        "publication": ris(publication_source(publication)) if publication else "",
        "parents": {action.id: action.parent for _, action in graph.actions if action.parent},
        "partOf": {parent: _part_of(graph, parent) for parent in dict.fromkeys(_parents(graph))},
        "paths": {n: sentences.path(graph, n) for n in graph.acting},
        "references": {source.id: to_html(html.Li(references.full(source))) for source in theory.sources},
        "nodes": {n: graph.node(n).name for n in graph},
        "mentions": {n: sentences.mention(graph, n) for n in graph},
        "base": BASE,
        "words": {
            "title": texts.MEMO_TITLE,
            "by": texts.MEMO_BY,
            "at": texts.ACTIONS_AT,
            "with": texts.ACTIONS_WITH,
            "pages": texts.MEMO_PAGES if publication else "",
            "inferred": texts.MEMO_INFERRED,
            "wider": texts.MEMO_WIDER,
            "cite": texts.CITE if publication else "",
            "citation": citation(publication) if publication else "",
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


def _parents(graph: TheoryGraph) -> list[str]:
    return [action.parent for _, action in graph.actions if action.parent]


def _part_of(graph: TheoryGraph, parent: str) -> str:
    """What stands above actions whose parent is not among those that are taken along."""
    return f"{texts.PART_OF_ACTION}{graph.item(parent).text}"


def _memo(graph: TheoryGraph, action: Action) -> html.Li:
    """An action as it stands in a memo: the text, its page, who does it, and on what it rests."""
    page = f" ({texts.PAGE_SHORT.format(page=action.page)})" if action.page else ""
    who = [graph.actor(a.id).name + ("" if a.named else f" ({texts.INFERRED})") for a in action.actors]
    facts = [f"{texts.WHO}: {sentences.enumerate_words(who)}."] if who else []
    if action.sources:
        cited = "; ".join(brief(graph.source(one)) for one in action.sources)
        facts.append(f"{texts.SOURCE}{cited}.")
    return html.Li([action.text, page, html.Br() if facts else None, html.Em(" ".join(facts)) if facts else None])
