"""What people take along of the criteria: a memo for the group, with what is missing and what to talk about."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components import criteria_texts
from components.markup import Child, to_html
from components.parts import references
from components.parts.view_data import ViewData
from theory.citing import document_source
from theory.criteria import words
from theory.criteria.form import Work, criteria
from theory.criteria.looking import Look, Result, Thing, results
from theory.criteria.telling import called, lists, noted, said, verdict
from theory.graph import TheoryGraph


def criteria_payload(data: ViewData) -> dict[str, Any]:
    """`title` of the memo, and the `memo` itself as HTML."""
    graph = data.graph
    title = f"{words.HEADING} {graph.theory.title}"
    parts: list[Child] = [html.H1(title), html.P(criteria_texts.INTRO.format(title=graph.theory.title))]
    for result in results(graph):
        parts += _of(graph, result)
    parts += [html.H2(words.OF_GROUP), html.P(words.OF_GROUP_TEXT)]
    for question in criteria().questions:
        parts += [html.H3(question.title), html.P(question.explanation), html.P(question.missing)]
    works = html.Ul([html.Li(work_reference(one)) for one in criteria().documents])
    return {"title": title, "memo": to_html([*parts, html.H2(criteria_texts.DOCUMENTS), works])}


def work_reference(work: Work) -> list[Child]:
    """The whole reference of a document that criteria come from."""
    return references.full(document_source(work), around="()" if work.year_printed else "[]")


def _of(graph: TheoryGraph, result: Result) -> list[Child]:
    """A criterion with all that lacks something, and what is listed beside it."""
    parts: list[Child] = [html.H2(result.criterion.title), html.P(f"{verdict(result)}. {' '.join(said(result))}")]
    for heading, look, things in lists(result):
        if not look or not things[0].found:
            parts += [html.P(f"{words.LIST_OF.format(heading=heading, count=len(things))}:"), _items(graph, look, things)]
    if result.applies and result.value != "gevonden":
        parts.append(html.P(f"{words.MISSING}: {result.criterion.missing}"))
    return parts


def _items(graph: TheoryGraph, look: Look | None, things: Sequence[Thing]) -> html.Ul:
    return html.Ul([html.Li(_item(graph, look, thing)) for thing in things])


def _item(graph: TheoryGraph, look: Look | None, thing: Thing) -> list[Child]:
    note = noted(graph, thing)
    name = f"{called(graph, look, thing)} ({note})" if note else called(graph, look, thing)
    return [name, _items(graph, look, thing.shown) if thing.shown else None]
