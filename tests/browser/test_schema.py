"""Clicking through the schema: what lights up, what is drawn, what is said, and how one gets back."""

import pytest
from playwright.sync_api import Page, expect

from tests import theories
from tests.browser.page import show
from theory.model import Theory

THEORY = theories.shipped()
TOP, *BELOW = THEORY.levels
LOWER = [node.id for node in THEORY.nodes if node.level != TOP.id]


def lit(page: Page) -> dict[str, set[str]]:
    """The relations of every lit node."""
    found = page.eval_on_selector_all(
        "button[data-node][data-relation]", "items => items.map(item => [item.dataset.node, item.dataset.relation])"
    )
    return {node: set(relations.split()) for node, relations in found}


def drawn(page: Page) -> set[tuple[str, str, str]]:
    found = page.eval_on_selector_all(
        "svg [data-from][data-to][data-relation]",
        "items => items.map(item => [item.dataset.from, item.dataset.to, item.dataset.relation])",
    )
    return {(origin, target, relation) for origin, target, relation in found}


def links_of(theory: Theory, node: str) -> set[tuple[str, str, str]]:
    return {(link.origin, link.target, link.relation) for link in theory.links if node in (link.origin, link.target)}


@pytest.mark.parametrize("node", LOWER)
def test_a_click_lights_exactly_the_neighbours_by_their_relation(shared_page: Page, theory: Theory, node: str) -> None:
    page = show(shared_page)
    page.click(f"button[data-node={node}]")
    expected: dict[str, set[str]] = {}
    for origin, target, relation in links_of(theory, node):
        expected.setdefault(target if origin == node else origin, set()).add(relation)
    assert lit(page) == expected
    assert drawn(page) == links_of(theory, node)
    labels = {relation.id: relation.label for relation in theory.relations}
    for other, relations in expected.items():
        shown = page.inner_text(f"button[data-node={other}] .vt-tag")
        assert {labels[relation] for relation in relations} == set(shown.split(" + "))
    assert page.get_attribute(f"button[data-node={node}]", "aria-pressed") == "true"
    assert page.locator("button[data-node][aria-pressed=true]").count() == 1


def test_the_main_ambition_shows_everything_that_leads_to_it(shared_page: Page, theory: Theory) -> None:
    page = show(shared_page)
    (top,) = [node.id for node in theory.nodes if node.level == TOP.id]
    page.click(f"button[data-node={top}]")
    cohesion = {relation.id for relation in theory.relations if relation.role == "cohesion"}
    leading = {(link.origin, link.target, link.relation) for link in theory.links if link.relation not in cohesion}
    assert drawn(page) == leading
    assert set(lit(page)) == {node.id for node in theory.nodes if node.level == BELOW[0].id}
    assert page.locator(".vt-node[data-lit]").count() == len(theory.nodes) - 1


def test_at_rest_nothing_is_drawn_and_each_block_shows_its_reach(shared_page: Page) -> None:
    page = show(shared_page)
    assert drawn(page) == set() and lit(page) == {}
    shapes = page.eval_on_selector_all("button[data-node=responsiviteit] .vt-mark", "marks => marks.map(m => m.dataset.shape)")
    assert shapes == ["disc", "disc", "disc", "none", "diamond"]


@pytest.mark.parametrize("way", ["again", "escape", "beside"])
def test_a_second_click_escape_or_a_click_beside_brings_calm(shared_page: Page, way: str) -> None:
    page = show(shared_page)
    page.click("button[data-node=ruimte]")
    assert lit(page)
    if way == "again":
        page.click("button[data-node=ruimte]")
    elif way == "escape":
        page.keyboard.press("Escape")
    else:
        page.mouse.click(6, 330)
    assert lit(page) == {} and drawn(page) == set()
    assert page.url.endswith("/")


def test_one_sentence_says_all_links_and_each_name_opens_its_link(shared_page: Page) -> None:
    page = show(shared_page)
    page.click("button[data-node=responsiviteit]")
    said = "Responsiviteit draagt bij aan ontmoeting, ontplooiing en ondersteuning, en heeft een wisselwerking met eigenaarschap."
    expect(page.locator("#vt-panel .vt-sentence")).to_contain_text(said)
    page.click("#vt-panel >> text=ondersteuning")
    panel = page.locator("#vt-panel")
    expect(panel.locator("h2")).to_have_text("Responsiviteit → ondersteuning")
    expect(panel).to_contain_text("draagt bij")
    expect(panel.locator(".vt-relation")).to_contain_text("verband op p. 35")
    expect(panel.locator(".vt-why")).to_contain_text("(reden op p. 36)")
    assert drawn(page) == {("responsiviteit", "ondersteuning", "draagt-bij")}
    assert page.url.endswith("?selectie=responsiviteit&verband=responsiviteit.ondersteuning")
    page.click("#vt-panel >> text=Sluiten")
    expect(panel.locator(".vt-sentence")).to_contain_text(said)


def test_a_link_without_a_reason_says_so(shared_page: Page) -> None:
    page = show(shared_page, "?verband=uitnodigen.ontspanning")
    expect(page.locator("#vt-panel .vt-why")).to_have_text("De publicatie geeft hiervoor geen reden.")


def test_a_drawn_line_can_be_clicked(shared_page: Page) -> None:
    page = show(shared_page, "?selectie=responsiviteit")
    middle = page.evaluate(
        """() => {
          const path = document.querySelector("g[data-link='responsiviteit.ondersteuning'] .vt-link");
          const point = path.getPointAtLength(path.getTotalLength() / 2);
          const zero = path.ownerSVGElement.getBoundingClientRect();
          return [zero.left + point.x, zero.top + point.y];
        }"""
    )
    page.mouse.click(*middle)
    expect(page.locator("#vt-panel h2")).to_have_text("Responsiviteit → ondersteuning")


def test_what_it_leans_on_is_lit_near_and_far(shared_page: Page, theory: Theory) -> None:
    page = show(shared_page, "?selectie=ontspanning")
    page.click("text=Waar leunt dit op?")
    lit_nodes = set(page.eval_on_selector_all(".vt-node[data-lit] button", "items => items.map(item => item.dataset.node)"))
    assert lit_nodes == {node.id for node in theory.nodes if node.level == "bouwsteen"} | {"eigenaarschap"}
    assert "gelijkwaardigheid" not in lit(page), "bound by way of another only"
    expect(page.locator("#vt-panel")).to_contain_text("Ontspanning leunt rechtstreeks op bestaanszekerheid, financiering")
    assert page.url.endswith("?selectie=ontspanning&vraag=leunt")
    page.click("text=Waar leunt dit op?")
    assert page.url.endswith("?selectie=ontspanning")


def test_what_loses_support_says_what_is_lost_and_left(shared_page: Page) -> None:
    page = show(shared_page, "?selectie=mantelzorg")
    page.click("text=Wat verliest steun zonder deze bouwsteen?")
    panel = page.locator("#vt-panel")
    expect(panel).to_contain_text("De bouwstenen zijn samen nodig")
    expect(panel).to_contain_text("mist ondersteuning een directe bijdrage")
    expect(page.locator("button[data-node=ondersteuning] .vt-tag")).to_have_text("verliest steun")
    assert set(lit(page)) == {"ontmoeting", "ontplooiing", "ondersteuning", "eigenaarschap"}


def test_the_same_clicks_in_the_list_light_the_same(shared_page: Page, theory: Theory) -> None:
    page = show(shared_page, "?modus=lijst")
    page.click("button[data-node=inclusie]")
    assert set(lit(page)) == {o for link in links_of(theory, "inclusie") for o in link[:2]} - {"inclusie"}
    panel = page.locator("li:has(> button[data-node=inclusie]) > #vt-panel")
    expect(panel).to_contain_text("Inclusie draagt bij aan ontmoeting")
    assert page.url.endswith("?selectie=inclusie&modus=lijst")
    assert drawn(page) == set()


def test_lines_do_not_cross_the_blocks(shared_page: Page) -> None:
    """Seen from the foundation, lines pass between the blocks of the storey above it."""
    page = show(shared_page, "?selectie=bestaanszekerheid")
    hidden = page.evaluate(
        """() => {
          const blocks = [...document.querySelectorAll('.vt-row--storey:nth-of-type(4) button')]
            .map(b => b.getBoundingClientRect());
          const inside = (x, y) => blocks.some(b => x > b.left + 2 && x < b.right - 2 && y > b.top + 2 && y < b.bottom - 2);
          let count = 0;
          for (const path of document.querySelectorAll('.vt-link')) {
            const zero = path.ownerSVGElement.getBoundingClientRect();
            for (let s = 0; s < path.getTotalLength(); s += 4) {
              const p = path.getPointAtLength(s);
              if (inside(p.x + zero.left, p.y + zero.top)) count += 1;
            }
          }
          return [blocks.length, count];
        }"""
    )
    assert hidden == [7, 0]
