"""What the browser makes of a conversation: the questions, the actions to choose from, and the words and markup around them."""

from typing import Any

from dash import html

from components import conversation_texts as words
from components import texts
from components.markup import Child, attributes, input_field, to_html
from components.parts.conversation_figure import conversation_figure
from components.parts.conversation_words import Nouns
from components.parts.drawing import TEMPLATE, plain
from components.parts.folds import fold
from components.parts.view_data import ViewData
from theory import sentences
from theory.graph import TheoryGraph
from theory.layout import running
from theory.model import Action
from theory.shelf import Shelf

TITLE_ROOM = 84
"""Pixels that the title of a saved picture has."""


def conversation_payload(data: ViewData) -> dict[str, Any]:
    """`theory`: what files call it, its id on the shelf or else its title, and both; `questions`: id, text and answers of each;
    `nodes`: id, name and how a sentence names each; `actions`: by node, of each its id, its text, what it is part of, its facts.

    `figure`: the forms of the picture, with what is for all; `markup`: templates; `words`: what is said.
    """
    graph = data.graph
    nouns = Nouns.of(graph)
    return {
        "theory": theory_names(graph, data.shelf),
        "questions": [[one.id, one.text, one.answers] for one in graph.theory.questions],
        "nodes": [[node_id, graph.node(node_id).name, sentences.mention(graph, node_id)] for node_id in graph.asked],
        "actions": {node_id: [_action(graph, action) for action in graph.node(node_id).to_do] for node_id in graph.asked},
        "figure": {
            "forms": conversation_figure(graph),
            "template": TEMPLATE.to_plotly_json(),
            "title": {"text": plain(words.RESULT), "subtitle": {"text": plain(graph.theory.title)}, "room": TITLE_ROOM},
        },
        "markup": {name: to_html(made) for name, made in _markup().items()},
        "words": _words(graph, nouns),
    }


def theory_names(graph: TheoryGraph, shelf: Shelf) -> list[str]:
    """What a file may call this theory; first what it is called in a file that is made here."""
    title = graph.theory.title
    return [shelf.own, title] if shelf.own else [title]


def _action(graph: TheoryGraph, action: Action) -> list[str]:
    who = sentences.enumerate_words([sentences.mention_actor(graph, one.id) for one in action.actors])
    page = texts.PAGE_SHORT.format(page=action.page) if action.page else ""
    parent = words.PART_OF + running(graph.item(action.parent).text) if action.parent else ""
    return [action.id, running(action.text), parent, " · ".join(filter(None, [page, who]))]


def _words(graph: TheoryGraph, nouns: Nouns) -> dict[str, Any]:
    return {
        "progress": [nouns.fill(text) for text in words.PROGRESS],
        "level": graph.level(graph.asked[-1]).name,
        "goOn": words.GO_ON,
        "begin": words.BEGIN,
        "answered": words.ANSWERED,
        "several": words.SEVERAL,
        "times": words.TIMES,
        "notYet": words.NOT_YET,
        "noAnswer": words.NO_ANSWER,
        "between": words.BETWEEN,
        "betweenNumbers": words.BETWEEN_NUMBERS,
        "counted": words.COUNTED,
        "take": [words.TAKE_ACTION, words.TAKEN_ACTION],
        "choosing": nouns.fill(words.CHOOSE_TEXT),
        "full": words.FULL,
        "chosen": words.CHOSEN,
        "removed": words.REMOVED,
        "kept": words.KEPT,
        "said": words.SAID,
        "file": words.FILE,
        "report": words.REPORT,
        "reportDate": words.REPORT_DATE,
        "result": words.RESULT,
        "plan": words.PLAN,
        "who": words.WHO,
        "when": words.WHEN,
        "perNode": nouns.fill(words.REPORT_NODES),
        "memoOf": words.MEMO_OF.format(title=graph.theory.title),
        "and": sentences.enumerate_words(["", ""]),
        "actionsCount": texts.DOES_COUNT,
    }


def _markup() -> dict[str, list[Child]]:
    """Templates, of which the browser fills the slots."""
    heads = "{heads}"
    caption = html.Caption(words.RESULT, className="vt-hidden")
    return {
        "table": [html.Table([caption, html.Thead(html.Tr(heads)), html.Tbody("{rows}")], className="vt-table vt-talk__table")],
        "head": [html.Th("{text}", scope="col")],
        "row": [html.Tr([html.Th(html.A("{name}", href="{link}"), scope="row"), "{cells}"])],
        "cell": [html.Td(html.Span("{words}"), **attributes(data_screen="{screen}"))],
        "slot": [_slot()],
        "empty": [html.Li(html.P(words.EMPTY_SLOT, className="vt-quiet"), className="vt-talk__slot")],
        "actions": [fold("{name}", 0, html.Ul("{actions}", className="vt-talk__actions"))],
        "action": [
            html.Li([html.Div([html.P("{text}"), html.P("{facts}", className="vt-quiet")]), _take()], className="{under}")
        ],
        "report": _report(),
        "planned": [
            html.Li(
                [
                    html.P("{text}"),
                    html.P("{facts}", className="vt-quiet"),
                    html.Dl([html.Dt(words.WHO), html.Dd("{who}"), html.Dt(words.WHEN), html.Dd("{when}")]),
                ]
            )
        ],
        "reported": [html.Section([html.H3("{name}"), html.Ul("{answers}"), html.P("{note}")])],
        "said": [html.Li([html.Span("{question}"), " ", html.Strong("{words}")])],
    }


def _take() -> html.Button:
    hidden = html.Span(": {text}", className="vt-hidden")
    look = "vt-choice vt-talk__take"
    return html.Button(
        ["{label}", hidden], type="button", className=look, **attributes(data_choose="{id}", aria_pressed="{pressed}")
    )


def _slot() -> html.Li:
    """A chosen action with who and when."""

    def field(name: str, label: str) -> html.Label:
        text = input_field(
            type="text",
            value="{" + name + "}",
            maxLength=200,
            className="vt-field",
            autoComplete="off",
            **attributes(data_field=name),
        )
        return html.Label([html.Span(label), text])

    remove = html.Button(
        [words.REMOVE, html.Span(words.REMOVE_OF.format(text="{text}"), className="vt-hidden")],
        type="button",
        className="vt-copy",
        **attributes(data_unchoose="{id}"),
    )
    return html.Li(
        [
            html.P("{parent}", className="vt-item__parent"),
            html.P("{text}", className="vt-talk__what"),
            html.P([html.A("{name}", href="{link}"), " · ", remove], className="vt-quiet"),
            html.Div([field("who", words.WHO), field("when", words.WHEN)], className="vt-talk__fields"),
        ],
        className="vt-talk__slot",
        **attributes(data_action="{id}"),
    )


def _report() -> list[Child]:
    return [
        html.H1(words.REPORT),
        html.P(["{progress}", ". ", "{date}"]),
        html.H2(words.RESULT),
        "{table}",
        html.H2(words.PLAN),
        html.Ol("{planned}", className="vt-talk__planned"),
        html.Div(["{nodes}"], className="vt-talk__reported"),
    ]
