"""The lens of one actor: its own view, and the schema as that actor sees it."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from app import SHIPPED
from components import texts
from components.lens_view import lens_view
from components.render import to_html
from tests.browser.by_hand import BELOW
from theory.graph import build_graph
from theory.load import load

Visit = Callable[..., Page]
THEORY = load(SHIPPED)
AT = {
    actor.id: Counter(node.id for node in THEORY.nodes for a in node.actions if actor.id in {who.id for who in a.actors})
    for actor in THEORY.actors
}
ACTING = [node.id for node in THEORY.nodes if node.actions]


def numbers(page: Page) -> dict[str, str]:
    return page.evaluate(
        "ids => Object.fromEntries(ids.map(id => [id, vt.button(id).querySelector('.vt-marks').textContent]))", ACTING
    )


def test_the_schema_shows_for_every_actor_how_many_actions_each_block_has(visit: Visit) -> None:
    page = visit()
    for actor, at in AT.items():
        page.evaluate(
            "id => { history.pushState(null, '', '?actor=' + id); dispatchEvent(new PopStateEvent('popstate')) }", actor
        )
        expected = {n: f"{at[n]} {'actie' if at[n] == 1 else 'acties'}" if at[n] else "niets genoemd" for n in ACTING}
        assert numbers(page) == expected, actor


def test_for_every_actor_the_lens_says_how_many_actions_lead_to_each_node() -> None:
    graph = build_graph(THEORY)
    for actor, at in AT.items():
        made = to_html(lens_view(THEORY, graph, actor)).partition(texts.LENS_REACH)[2].partition("</section>")[0]
        leading = {node.id: sum(at[low] for low in BELOW[node.id] - {node.id}) for node in THEORY.nodes}
        expected = [(node, str(count)) for node, count in leading.items() if count]
        assert re.findall(r'knoop=([a-z-]+)"[^>]*>[^<]*</a>: (\d+) acties?<', made) == expected, actor


def test_the_lens_stays_on_while_blocks_are_chosen_and_comes_off_with_one_click(visit: Visit) -> None:
    page = visit("?actor=gemeenten")
    before = numbers(page)
    page.click("button[data-node=ruimte]")
    assert page.url.endswith("?selectie=ruimte&actor=gemeenten")
    page.click(".vt-sentence a >> nth=0")
    assert "actor=gemeenten" in page.url
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert numbers(page) == before
    page.click("text=Zet de bril af")
    assert page.url.endswith("/")
    assert page.locator("[data-node=ruimte] .vt-marks .vt-mark").count() == 5


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
def test_the_schema_fits_with_a_lens_on(visit: Visit, size: tuple[int, int]) -> None:
    for query in ("?actor=gemeenten", "?actor=gemeenten&selectie=mantelzorg"):
        page = visit(query, size=size)
        assert page.evaluate("[document.documentElement.scrollHeight, document.documentElement.scrollWidth]") == [
            size[1],
            size[0],
        ]


def test_an_actors_view_says_who_it_is_what_it_does_where_that_leads_and_with_whom(visit: Visit) -> None:
    page = visit("?weergave=actor&actor=woningcorporaties")
    expect(page.locator("h1")).to_have_text("Woningcorporaties")
    who = next(actor for actor in THEORY.actors if actor.id == "woningcorporaties")
    expect(page.locator(".vt-essence")).to_have_text(who.explanation or "")
    mine = {a.id for node in THEORY.nodes for a in node.actions if who.id in {one.id for one in a.actors}}
    on_page = page.eval_on_selector_all("[data-action]", "items => items.map(item => item.dataset.action)")
    assert mine <= set(on_page)
    named = Counter(
        one.id
        for node in THEORY.nodes
        for a in node.actions
        if who.id in {n.id for n in a.actors if n.named}
        for one in a.actors
        if one.named and one.id != who.id
    )
    section = page.locator("section:has(h2:has-text('Met wie samen'))")
    shown = section.locator(".vt-actor").evaluate_all("links => links.map(link => new URL(link.href).searchParams.get('actor'))")
    assert set(shown) <= set(named) and shown[0] in {one for one, count in named.items() if count == max(named.values())}
    page.click("text=Filter en neem mee")
    expect(page.locator("[data-count=acties]")).to_have_text(f"{len(mine)} acties")
    page.click("text=Over Woningcorporaties")
    page.click("text=Zet deze bril op het schema")
    assert page.url.endswith("?actor=woningcorporaties")


@pytest.mark.parametrize("query", ["?weergave=actor&actor=gemeenten", "?weergave=actor", "?actor=gemeenten"])
@pytest.mark.parametrize("size", [(1280, 720), (320, 640)])
def test_axe_finds_nothing(visit: Visit, query: str, size: tuple[int, int]) -> None:
    page = visit(query, size=size)
    found = Axe().run(page)
    assert found.response["violations"] == [], found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
