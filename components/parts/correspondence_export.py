"""What people take along from a comparison: a memo, made here as a whole, and the rows of a table."""

from typing import Any

from dash import html

from components import correspondence_texts as words
from components import texts
from components.address import Address
from components.markup import Child, to_html
from components.parts.export_menu import BASE
from components.parts.facing import level_name
from components.parts.folds import count_of
from components.parts.view_data import ViewData
from theory.citing import citation
from theory.correspondence import Correspondence, Cover, Overview, Side, correspondence, overview
from theory.correspondence_sentences import told, told_of_all
from theory.correspondence_words import COLUMNS, OVERVIEW_COLUMNS
from theory.downloads.rows import csv_row
from theory.layout import running
from theory.model import Node, Theory
from theory.sentences import enumerate_words
from theory.shelf import Shelf


def correspondence_export(data: ViewData) -> dict[str, Any]:
    """`title`: of the memo; `memo`: its HTML, but for where it is from; `head` and `rows` of the table."""
    shelf = data.shelf
    if found := correspondence(shelf):
        own, beside = found.own.theory.title, found.beside.theory.title
        title = words.MEMO.format(own=own, beside=beside)
        memo = _memo(title, [found.own.theory, found.beside.theory], told(found), _of_one(found))
        return {"title": title, "memo": memo, "head": csv_row(COLUMNS), "rows": _rows(shelf, found)}
    if together := overview(shelf):
        title = words.MEMO_ALL.format(beside=together.theory.title)
        theories = [together.theory, *[one.own.theory for one in together.all]]
        memo = _memo(title, theories, told_of_all(together), _of_all(together))
        before, after = OVERVIEW_COLUMNS[:-1], OVERVIEW_COLUMNS[-1:]
        head = csv_row([*before, *[one.own.theory.title for one in together.all], *after])
        return {"title": title, "memo": memo, "head": head, "rows": _rows_of_all(shelf, together)}
    return {}


def _memo(title: str, theories: list[Theory], sentences: list[str], parts: list[Child]) -> str:
    """What it is about, what there is to say, the lists, and the publications that the theories render."""
    publications = dict.fromkeys(citation(one.publication) for one in theories if one.publication)
    sources: list[Child] = [html.H2(words.SOURCES), html.Ul([html.Li(one) for one in publications])] if publications else []
    said = [html.P(sentence) for sentence in sentences]
    return str(to_html([html.H1(title), *said, html.P(html.Em(words.BY_EDITOR)), *parts, *sources]))


def _of_one(found: Correspondence) -> list[Child]:
    own, beside = found.own, found.beside
    extra = words.EXTRA_TEXT.format(beside=beside.theory.title)
    return [
        html.H2(words.LEFT_OUT),
        *_by_level(beside, "unmet", words.LEFT_NOTHING),
        html.H2(words.TOUCHED),
        *_by_level(beside, "met", words.TOUCHED_NOTHING),
        html.H2(words.EXTRA),
        *([html.P(extra)] if own.unmet else []),
        *_by_level(own, "unmet", words.EXTRA_NOTHING),
    ]


def _by_level(side: Side, which: str, nothing: str) -> list[Child]:
    """The nodes that are met or not, by level, lowest first; a node with what corresponds with it, or what it is about."""
    parts: list[Child] = []
    for cover in side.covers[::-1]:
        if nodes := _chosen(cover, which):
            parts += [html.H3(level_name(cover)), html.Ul([_item(side, node) for node in nodes])]
    return parts or [html.P(nothing)]


def _chosen(cover: Cover, which: str) -> list[Node]:
    return cover.met if which == "met" else cover.unmet


def _item(side: Side, node: Node) -> html.Li:
    counterparts = [one.name for one in side.counterparts[node.id]]
    page = f" ({texts.PAGE_SHORT.format(page=node.page)})".replace(". ", ".\u00a0") if node.page else ""
    if counterparts:
        return html.Li(f"{node.name}: {enumerate_words(counterparts)}")
    about = running(node.essence or "")
    return html.Li([html.Strong(f"{node.name}{page}"), *([f": {about}"] if about else [])])


def _of_all(found: Overview) -> list[Child]:
    parts: list[Child] = []
    for cover in found.covers[::-1]:
        items = [html.Li(_spread(found, node)) for node in cover.nodes]
        parts += [html.H2(level_name(cover)), html.Ul(items)]
    return parts


def _spread(found: Overview, node: Node) -> str:
    number = count_of(words.TOUCHING, found.number[node.id])
    names = [one.own.theory.title for one in found.all if one.beside.counterparts[node.id]]
    return f"{node.name}: {number}{f' ({enumerate_words(names)})' if names else ''}"


def _rows(shelf: Shelf, found: Correspondence) -> list[str]:
    """Every node of both theories, with what corresponds with it."""
    return [
        csv_row([side.theory.title, cover.level.name, node.name, _names(side.counterparts[node.id]), _link(shelf, side.id, node)])
        for side, _ in reversed(found.sides)
        for cover in side.covers
        for node in cover.nodes
    ]


def _names(nodes: list[Node]) -> str:
    return "; ".join(node.name for node in nodes)


def _rows_of_all(shelf: Shelf, found: Overview) -> list[str]:
    """Every node, with how many theories touch it, which, and with how many nodes each."""
    rows = []
    for cover in found.covers[::-1]:
        for node in cover.nodes:
            numbers = [len(one.beside.counterparts[node.id]) for one in found.all]
            which = "; ".join(one.own.theory.title for one in found.all if one.beside.counterparts[node.id])
            about = [cover.level.name, node.name, which, found.number[node.id]]
            rows.append(csv_row([*about, *numbers, _link(shelf, found.id, node)]))
    return rows


def _link(shelf: Shelf, theory_id: str, node: Node) -> str:
    """The address of a node, with a slot for that of the explorer."""
    return BASE + Address(theorie="" if theory_id == shelf.first else theory_id, knoop=node.id).query
