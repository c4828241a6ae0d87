"""Paragraphs, lists, emphasis and links in texts, where they are shown and where there is room for words only."""

import json
from collections.abc import Callable, Iterator

import pytest
from dash import html

from components.address import Address, addresses
from components.markup import to_html
from components.parts.export_menu import memo_payload
from components.parts.panel import why
from components.parts.prose import blocks, prose
from components.parts.view_data import ViewData
from components.views.explanation import explanation_view
from components.views.node import node_view
from components.views.schema import schema_view
from components.views.search import search_payload
from tests.theories import dorpskracht, ijsclub, shipped
from theory.downloads.rows import action_cells
from theory.graph import TheoryGraph, build_graph
from theory.layout import plain, running
from theory.model import Theory


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return build_graph(ijsclub())


ESSENCE = (
    "<p>Als het <em>vriest</em>, komt er een ijsvloer.</p>\n<p>Wie komt, neemt mee:</p>\n"
    "<ul><li>schaatsen</li>\n"
    '<li><a href="https://chocola.example/?melk=1&amp;suiker=2" rel="external">warme chocola</a></li></ul>\n'
    "<p>Zie <strong>het bord</strong> &amp; &lt;b&gt;de krant&lt;/b&gt;.</p></div>"
)


def test_an_essence_is_shown_with_its_paragraphs_list_emphasis_and_link(graph: TheoryGraph) -> None:
    data = ViewData.of(graph)

    assert ESSENCE in to_html(node_view(data, Address(knoop="ijsvloer")))
    assert ESSENCE in to_html(schema_view(data, Address()))


def test_claims_actions_and_reasons_are_laid_out_too_with_their_facts_after_the_last_words(graph: TheoryGraph) -> None:
    data = ViewData.of(graph)

    assert "<p>Op het ijs valt iedereen.</p>\n<p>Wie valt, wordt geholpen.</p></div>" in data.cards["ijsvloer-t1"]
    assert (
        "<p>Maak het veld klaar:</p>\n<ol><li>zet de dijkjes</li>\n<li>laat het water erop</li></ol>" in data.cards["ijsvloer-a1"]
    )
    assert "<p>Vraag de brandweer.</p>\n<p>Bel op tijd.</p>" in data.cards["ijsvloer-a2"]
    assert "<p>Buiten zijn helpt.</p>\n<p>Samen buiten zijn helpt <em>meer</em>." in to_html(why(graph, graph.theory.links[0]))


def test_a_section_of_the_explanation_has_its_list_and_then_its_page(graph: TheoryGraph) -> None:
    assert "<p>Twee redenen:</p><ul><li>kou</li>\n<li>zin</li></ul><p>" in to_html(
        explanation_view(ViewData.of(graph), Address(weergave="uitleg"))
    )


def test_where_there_is_one_line_it_stands_as_words(graph: TheoryGraph) -> None:
    said = "Maak het veld klaar: zet de dijkjes; laat het water erop"

    assert running(graph.item("ijsvloer-a1").text) == said
    assert f'data-said="{said}"' in ViewData.of(graph).cards["ijsvloer-a1"]
    assert action_cells(graph, "ijsvloer", next(a for _, a in graph.actions if a.parent), addresses(""))[3] == said


def test_a_memo_and_a_table_have_a_line_for_each_item(graph: TheoryGraph) -> None:
    lines = ["Maak het veld klaar:", "1. zet de dijkjes", "2. laat het water erop"]

    assert plain(graph.item("ijsvloer-a1").text).split("\n") == lines
    assert "<br>".join(lines) in memo_payload(ViewData.of(graph))["memo"]["ijsvloer-a1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Kop", "<p># Kop</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](data:text/html,y)", "<p>[x](data:text/html,y)</p>"),
        ("[x](?knoop=a)", "<p>[x](?knoop=a)</p>"),
        ('[x](https://a.example/"onclick="y)', '<p><a href="https://a.example/%22onclick=%22y" rel="external">x</a></p>'),
        ("![x](https://a.example/b.png)", '<p>!<a href="https://a.example/b.png" rel="external">x</a></p>'),
        ("a | b\n--|--\n1 | 2", "<p>a | b --|-- 1 | 2</p>"),
        ("    code\n\n```\nx\n```", "```"),
        ("a  \nb", "<p>a<br>b</p>"),
        (r"\*geen\* nadruk", "<p>*geen* nadruk</p>"),
        ("5 * 3 * 2 en snake_case_naam", "<p>5 * 3 * 2 en snake_case_naam</p>"),
        ("- een streepje vooraan", "<p>- een streepje vooraan</p>"),
        ("2024. Een jaar.", "<p>2024. Een jaar.</p>"),
        ("[zonder titel]", "<p>[zonder titel]</p>"),
        ("Mee:\n•\tgras\n•\triet", "<ul><li>gras</li>\n<li>riet</li></ul>"),
        ("Mee:\n– gras", "<ul><li>gras</li></ul>"),
        ("een regel\n– of twee – lang", "<p>een regel – of twee – lang</p>"),
    ],
)
def test_nothing_else_of_markdown_and_no_html_is_shown(text: str, expected: str) -> None:
    shown = to_html(prose(text))

    assert expected in shown
    assert "<script" not in shown and "<img" not in shown and "<code" not in shown and "<h1" not in shown


def texts_of(part: object, key: str = "") -> Iterator[str]:
    if isinstance(part, dict):
        for name, value in part.items():
            yield from texts_of(value, name)
    elif isinstance(part, list):
        for value in part:
            yield from texts_of(value, key)
    elif isinstance(part, str) and key in ("essence", "text"):
        yield part


@pytest.mark.parametrize("theory", [shipped, dorpskracht])
def test_a_text_without_any_layout_is_one_paragraph_as_ever(theory: Callable[[], Theory]) -> None:
    for text in texts_of(json.loads(theory().model_dump_json())):
        if "\n" in text:
            assert to_html(blocks(text)) == to_html([html.P(part) for part in text.split("\n\n")])
        else:
            assert (to_html(prose(text)), plain(text), running(text)) == (to_html(html.P(text)), text, text)


def test_generated_sentences_and_lists_of_results_begin_with_dutch_capitals(graph: TheoryGraph) -> None:
    assert search_payload(ViewData.of(graph))["nodes"] == {
        "samen": "Samen de winter door komen",
        "ijsvloer": "IJsvloer op het veld",
        "avond": "'s Avonds licht",
    }
