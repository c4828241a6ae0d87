"""What a theory has of what a theory should have: each criterion with what was found, and questions for the group."""

from collections.abc import Sequence

from dash import html

from components import criteria_texts
from components.address import Address, href
from components.markup import Child, attributes
from components.parts.criteria_memo import work_reference
from components.parts.export_menu import export_menu
from components.parts.view_data import ViewData
from theory.criteria import words
from theory.criteria.form import GroupQuestion, criteria
from theory.criteria.looking import Look, Result, Thing, results
from theory.criteria.telling import called, lists, noted, places, said, verdict
from theory.graph import TheoryGraph

WAYS = ("memo", "word", "print", "link")
"""What can be taken along: there is no table of it, and no source of the theory."""


def criteria_view(data: ViewData, _: Address) -> html.Article:
    """The whole view."""
    graph = data.graph
    found = results(graph)
    return html.Article(
        [
            html.H1(words.HEADING),
            html.P(criteria_texts.INTRO.format(title=graph.theory.title), className="vt-essence"),
            export_menu(WAYS),
            html.Nav(
                html.Ul([_row(result) for result in found]),
                className="vt-criteria",
                **attributes(aria_label=criteria_texts.OVERVIEW),
            ),
            *[_criterion(graph, result) for result in found],
            html.Section(
                [
                    html.H2(words.OF_GROUP, id="toets-groep"),
                    html.P(words.OF_GROUP_TEXT),
                    *[_question(question) for question in criteria().questions],
                ]
            ),
            html.Section(
                [
                    html.H2(criteria_texts.DOCUMENTS),
                    html.Ul([html.Li(work_reference(one)) for one in criteria().documents], className="vt-references"),
                ]
            ),
        ],
        className="vt-article vt-article--criteria",
        **attributes(data_view="toets"),
    )


def _row(result: Result) -> html.Li:
    """A criterion in short, with the way to the rest of it."""
    link = html.A(result.criterion.title, href=f"#toets-{result.criterion.id}")
    return html.Li([_sign(result), link, html.Span(verdict(result), className="vt-quiet")])


def _sign(result: Result) -> html.I:
    """A square: full, half, open, or struck out; the words beside it say the same."""
    return html.I(className="vt-sign", **attributes(aria_hidden="true", data_sign=result.value if result.applies else "leeg"))


def _criterion(graph: TheoryGraph, result: Result) -> html.Section:
    criterion = result.criterion
    return html.Section(
        [
            html.H2(criterion.title, id=f"toets-{criterion.id}"),
            html.P([_sign(result), html.Strong(verdict(result))], className="vt-verdict"),
            html.P(" ".join(said(result)), className="vt-criterion__said"),
            html.P(criterion.explanation),
            *[_list(graph, heading, look, things) for heading, look, things in lists(result)],
            _to_do(criterion) if result.applies and result.value != "gevonden" else None,
            _origin(criterion),
        ],
        className="vt-criterion",
        **attributes(data_criterion=criterion.id, data_result=result.value),
    )


def _question(question: GroupQuestion) -> html.Section:
    return html.Section(
        [
            html.H3(question.title),
            html.P(question.explanation),
            html.P(question.missing),
            _origin(question),
        ],
        className="vt-criterion",
        **attributes(data_criterion=question.id),
    )


def _to_do(criterion: GroupQuestion) -> html.P:
    return html.P([html.Strong(f"{words.MISSING}: "), criterion.missing])


def _origin(asked: GroupQuestion) -> html.P:
    return html.P(f"{words.ORIGIN}: {'; '.join(places(asked))}.", className="vt-quiet vt-criterion__origin")


def _list(graph: TheoryGraph, heading: str, look: Look | None, things: Sequence[Thing]) -> html.Details:
    return html.Details(
        [html.Summary(words.LIST_OF.format(heading=heading, count=len(things))), _things(graph, look, things)],
        className="vt-fold vt-fold--small",
    )


def _things(graph: TheoryGraph, look: Look | None, things: Sequence[Thing]) -> html.Ul:
    return html.Ul([html.Li(_thing(graph, look, thing)) for thing in things])


def _thing(graph: TheoryGraph, look: Look | None, thing: Thing) -> list[Child]:
    note = noted(graph, thing)
    behind = html.Span(f" ({note})", className="vt-quiet") if note else None
    return [*_named(graph, look, thing), behind, _things(graph, look, thing.shown) if thing.shown else None]


def _named(graph: TheoryGraph, look: Look | None, thing: Thing) -> list[Child]:
    """What a thing is called, with the way to where it stands."""
    name, first = called(graph, look, thing), thing.ids[0]
    if thing.kind == "loop":
        nodes: list[Child] = []
        for node_id in thing.ids:
            nodes += [", ", html.A(graph.node(node_id).name, href=href(knoop=node_id))]
        return nodes[1:]
    if thing.kind == "kind":
        return [name]
    if thing.kind == "link":
        return [html.A(name, href=href(selectie=first, verband=f"{first}.{thing.ids[1]}"))]
    return [html.A(name, href=href(knoop=first, item=thing.ids[1] if thing.kind == "item" else ""))]
