"""What people take along from a view, in fragments that the browser only joins: memo, table, references."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components import deepening_texts, texts
from components.address import addresses
from components.markup import Child, attributes, to_html
from components.parts import references
from components.parts.folds import unfolding
from components.parts.view_data import ViewData
from components.parts.word_parts import word_parts
from theory import sentences
from theory.citing import brief, citation, document_source, made_by
from theory.deepening import PUBLICATION
from theory.downloads.references import ris
from theory.downloads.rows import action_row, csv_header
from theory.graph import TheoryGraph
from theory.layout import plain, running
from theory.model import Action, Publication, Theory

BASE = "{base}"

WAYS = ("memo", "word", "csv", "ris", "print", "link")


def export_menu(ways: Sequence[str] = WAYS) -> html.Div:
    """The buttons; without scripts there are none."""
    buttons = [
        html.Li(html.Button(texts.TAKE[way], type="button", className="vt-button vt-take__button", **attributes(data_take=way)))
        for way in ways
    ]
    taking = html.Div([html.H2(texts.TAKE_HEADING), html.Ul(buttons), html.Div(id="vt-taken", className="vt-taken")])
    return html.Div([unfolding(texts.TAKE_HEADING), taking], className="vt-take vt-scripted")


def export_payload(data: ViewData) -> dict[str, Any]:
    """What everything that is taken along is made with.

    `ris` and `references` of sources, by id; `documents`: by id the reference to each and its RIS, with `publication` the id of
    the publication itself; `of`: what a memo says it is from; `word`: the files of a Word file.  `base` stands in a row for the
    address of the explorer, which only the browser knows.
    """
    theory = data.graph.theory
    publication = theory.publication
    return {
        "ris": {source.id: ris(source) for source in theory.sources},
        "documents": {
            one.id: [to_html(html.Li(references.document(theory, one))), ris(document_source(one))]
            for one in data.graph.deepening.documents.values()
        },
        "publication": PUBLICATION if publication else "",
        "of": to_html(_rendering_of(publication)) if publication else "",
        "references": {source.id: to_html(html.Li(references.full(source, printed=False))) for source in theory.sources},
        "word": word_parts(),
        "base": BASE,
        "words": _words(theory),
    }


def memo_payload(data: ViewData) -> dict[str, Any]:
    """What is taken along of actions, by id: `rows` and `memo`, with the `cites` of each.

    `parents` and `partOf`: of which action another is part, and what is said of it; `paths`: where a node leads; `actors`: how
    a sentence names each, and `singular` those that are one.
    """
    graph = data.graph
    theory = graph.theory
    unknown = addresses(BASE, data.shelf.mark)
    return {
        "head": csv_header(),
        "rows": {action.id: action_row(graph, node_id, action, unknown) for node_id, action in graph.actions},
        "memo": {action.id: to_html(_memo(graph, action)) for _, action in graph.actions},
        "cites": {action.id: action.sources for _, action in graph.actions if action.sources},
        "parents": {action.id: action.parent for _, action in graph.actions if action.parent},
        "partOf": {parent: _part_of(graph, parent) for parent in dict.fromkeys(_parents(graph))},
        "paths": {n: sentences.path(graph, n) for n in graph.acting},
        "nodes": {n: graph.node(n).name for n in graph},
        "actors": {actor.id: sentences.mention_actor(graph, actor.id) for actor in theory.actors},
        "singular": [actor.id for actor in theory.actors if actor.singular],
        "words": _memo_words(),
    }


def _memo_words() -> dict[str, Any]:
    """What the browser says around actions."""
    return {
        "who": texts.MEMO_WHO,
        "anyone": texts.DOES,
        "about": texts.MEMO_ABOUT,
        "all": texts.MEMO_ALL,
        "named": texts.MEMO_NAMED,
        "inferred": texts.MEMO_BY_EDITOR,
        "wider": texts.MEMO_TO_WIDER,
        "widerHeading": texts.MEMO_WIDER_HEADING,
        "moreWider": texts.MEMO_WIDER,
    }


def _words(theory: Theory) -> dict[str, Any]:
    """What the browser says around the fragments."""
    publication = theory.publication
    return {
        "inferredSign": texts.MEMO_INFERRED if publication else "",
        "cite": texts.CITE if publication else "",
        "citation": citation(publication) if publication else "",
        "title": theory.title,
        "from": texts.MEMO_FROM.format(title=theory.title),
        "pageNumber": texts.MEMO_PAGE[0],
        "ofPages": texts.MEMO_PAGE[1],
        "sources": texts.SOURCES_HEADING,
        "documents": deepening_texts.DOCUMENTS,
        "copied": texts.TAKEN["memo"],
        "copiedLink": texts.TAKEN["link"],
        "copiedPlace": f"{texts.COPIED['plaats']}.",
        "saved": texts.TAKEN["file"],
        "byHand": texts.TAKEN["hand"],
        "nothing": texts.TAKEN["nothing"],
        "noSources": texts.TAKEN["sources"],
    }


def _parents(graph: TheoryGraph) -> list[str]:
    return [action.parent for _, action in graph.actions if action.parent]


def _part_of(graph: TheoryGraph, parent: str) -> str:
    """What stands above actions whose parent is not among those that are taken along."""
    part = graph.item(parent)
    return f"{texts.PART_OF_ACTION}{running(part.text)}{_page(part.page)}"


def _rendering_of(publication: Publication) -> list[Child]:
    """What a memo says first: whose texts these are."""
    before, after = texts.MEMO_OF
    by = made_by(publication)
    return [before, html.Cite(publication.short_title or publication.title), f" ({by})" if by else "", after]


def _memo(graph: TheoryGraph, action: Action) -> html.Li:
    """An action as it stands in a memo: the text, its page, who does it, and on what it rests."""
    who = [sentences.mention_actor(graph, a.id) + ("" if a.named else f" ({texts.INFERRED})") for a in action.actors]
    facts = [f"{texts.WHO}: {sentences.enumerate_words(who)}."] if who else []
    if action.sources:
        cited = "; ".join(brief(graph.source(one)) for one in action.sources)
        facts.append(f"{texts.SOURCE}{cited}.")
    return html.Li([*lines(action.text), _page(action.page), *([html.Br(), html.Em(" ".join(facts))] if facts else [])])


def lines(text: str) -> list[Child]:
    """A text with a line for each of its paragraphs and items."""
    found: list[Child] = []
    for line in plain(text).split("\n"):
        found += [html.Br(), line]
    return found[1:]


def _page(page: int | None) -> str:
    """The page in parentheses, of which no part goes to the next line."""
    return f" ({texts.PAGE_SHORT.format(page=page)})".replace(". ", ".\u00a0") if page else ""
