"""Theories that are laid beside each other, as tables: one beside another, and all together."""

from dash import html

from components import correspondence_texts as words
from components.address import href
from components.markup import Child, attributes
from components.parts.facing import level_name
from theory.correspondence import Correspondence, Cover, Overview, Side
from theory.correspondence_sentences import named
from theory.model import Node
from theory.sentences import capital


def correspondence_table(found: Correspondence) -> html.Div:
    """Every node of the theory beside, by level, with what touches it."""
    beside, own = found.beside, found.own
    label = words.TABLE.format(beside=beside.theory.title, own=own.theory.title)
    heads = html.Thead(html.Tr([html.Th(head, scope="col") for head in (words.PART, words.TOUCHED_BY)]))
    bodies = [_level(beside, own, cover) for cover in beside.covers]
    return html.Div(html.Table([html.Caption(label), heads, *bodies], className="vt-touched"))


def _level(beside: Side, own: Side, cover: Cover) -> html.Tbody:
    head = html.Tr(html.Th(level_name(cover), scope="rowgroup", colSpan="2"))
    return html.Tbody([head, *[_row(beside, own, node) for node in cover.nodes]])


def _row(beside: Side, own: Side, node: Node) -> html.Tr:
    links = [html.A(one.name, href=href(theorie=own.id, knoop=one.id)) for one in beside.counterparts[node.id]]
    touching = html.Ul([html.Li(link) for link in links]) if links else html.Span(words.BY_NOTHING, className="vt-quiet")
    return html.Tr([html.Th(html.A(node.name, href=href(theorie=beside.id, knoop=node.id)), scope="row"), html.Td(touching)])


def overview_table(found: Overview) -> html.Div:
    """A row for each theory, a column for each node, those of the lowest level first as in the figure, and the sums of both."""
    columns = [node for cover in found.covers[::-1] for node in cover.nodes]
    levels: list[Child] = [
        html.Th(level_name(cover), scope="colgroup", colSpan=str(len(cover.nodes))) for cover in found.covers[::-1]
    ]
    names: list[Child] = [html.Th(_node(found, node), scope="col") for node in columns]
    heads = html.Thead(
        [
            html.Tr([html.Th(words.THEORY, scope="col", rowSpan="2"), *levels, html.Th(words.TOTAL, scope="col", rowSpan="2")]),
            html.Tr(names),
        ]
    )
    rows = [_theory(one, columns) for one in found.all]
    sums = [html.Td(str(found.number[node.id])) for node in columns]
    foot = html.Tfoot(html.Tr([html.Th(words.THEORIES_TOUCHING, scope="row"), *sums, html.Td("")]))
    table = html.Table(
        [html.Caption(words.FIGURE, className="vt-hidden"), heads, html.Tbody(rows), foot], className="vt-table vt-table--upright"
    )
    return html.Div(table, className="vt-figure__table", tabIndex="0", role="region", **attributes(aria_label=words.FIGURE))


def _node(found: Overview, node: Node) -> html.A:
    return html.A(capital(named(node)), href=href(theorie=found.id, knoop=node.id))


def _theory(one: Correspondence, columns: list[Node]) -> html.Tr:
    link = html.A(one.own.theory.title, href=href(theorie=one.own.id, weergave="vergelijking"))
    numbers = [(node.id, len(one.beside.counterparts[node.id])) for node in columns]
    cells = [html.Td(str(number or "–"), **attributes(data_covers=node_id if number else None)) for node_id, number in numbers]
    total = html.Td(words.SHARE.format(count=len(one.beside.met), all=len(columns)))
    return html.Tr([html.Th(link, scope="row"), *cells, total], **attributes(data_theory=one.own.id))
