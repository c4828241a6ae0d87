"""One actor: its own view, and its numbers on the schema."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from components import texts
from components.address import Address
from components.markup import to_html
from components.parts.view_data import ViewData
from components.views.actor import actor_view
from tests import theories
from tests.browser.by_hand import BELOW, number
from tests.browser.page import Visit, show

THEORY = theories.shipped()
AT = {
    actor.id: Counter(node.id for node in THEORY.nodes for a in node.actions if actor.id in {who.id for who in a.actors})
    for actor in THEORY.actors
}
ACTING = [node.id for node in THEORY.nodes if node.actions]


def numbers(page: Page) -> dict[str, str]:
    said = "ids => ids.map(id => [id, vt.button(id).querySelector('.vt-marks').textContent])"
    return dict(page.evaluate(said, ACTING))


def test_the_schema_shows_for_every_actor_how_many_actions_each_block_has(shared_page: Page) -> None:
    for actor, at in AT.items():
        show(shared_page, f"?actor={actor}")
        expected = {n: number(at[n]) if at[n] else "geen acties" for n in ACTING}
        assert numbers(shared_page) == expected, actor


def test_for_every_actor_its_view_says_how_many_actions_lead_to_each_node() -> None:
    data = ViewData.of(theories.shipped_graph())
    for actor, at in AT.items():
        made = (
            to_html(actor_view(data, Address(weergave="actor", actor=actor)))
            .partition(texts.ACTOR_REACH)[2]
            .partition("</section>")[0]
        )
        leading = {node.id: sum(at[low] for low in BELOW[node.id] - {node.id}) for node in THEORY.nodes}
        expected = [(node, str(count)) for node, count in leading.items() if count]
        assert re.findall(r'knoop=([a-z-]+)"[^>]*>[^<]*</a>: (\d+) acties?<', made) == expected, actor


def test_an_actors_numbers_stay_on_the_schema_while_blocks_are_chosen_and_comes_off_with_one_click(visit: Visit) -> None:
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
def test_the_schema_fits_with_an_actors_numbers_on(shared_page: Page, size: tuple[int, int]) -> None:
    for query in ("?actor=gemeenten", "?actor=gemeenten&selectie=mantelzorg"):
        page = show(shared_page, query, size)
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
    page.click("text=Bekijk het schema door de bril van deze partij")
    assert page.url.endswith("?actor=woningcorporaties")
