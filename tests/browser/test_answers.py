"""The schema's answers: one sentence each that fits its panel, agrees with the graph, and keeps the question."""

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from tests import theories
from tests.browser.page import Visit, choose, show

GRAPH = theories.shipped_graph()
SIZES = [(1920, 1080), (1366, 768), (1280, 720), (1024, 768)]
QUERIES = [
    *[f"?selectie={node}{question}" for node in GRAPH for question in ("", "&vraag=leunt", "&vraag=zonder")],
    *[f"?selectie={a}&verband={a}.{b}" for a, b in GRAPH.pairs],
    *[
        f"?selectie={node}&vraag=zonder&verband={node}.{loss.node}"
        for node in GRAPH
        for loss in GRAPH.losses(node)
        if (node, loss.node) in GRAPH.pairs
    ],
]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_answer_fits_its_panel(shared_page: Page, size: tuple[int, int]) -> None:
    cut = []
    for query in QUERIES:
        show(shared_page, query, size)
        over = shared_page.evaluate("(panel => panel.scrollHeight - panel.clientHeight)(document.getElementById('vt-panel'))")
        if over > 0:
            cut.append((query, over))
    assert cut == []


def influence() -> "nx.DiGraph[str]":
    """By hand: who bears on whom."""
    bears: nx.DiGraph[str] = nx.DiGraph()
    mutual = {relation.id for relation in GRAPH.theory.relations if relation.mutual}
    shown = {relation.id for relation in GRAPH.theory.relations if relation.role == "cohesion"}
    for link in GRAPH.theory.links:
        if link.relation not in shown:
            bears.add_edge(link.origin, link.target)
            if link.relation in mutual:
                bears.add_edge(link.target, link.origin)
    return bears


@pytest.mark.parametrize("node", list(GRAPH))
def test_what_it_leans_on_is_told_directly_before_by_detour(shared_page: Page, node: str) -> None:
    bears = influence()
    near = set(bears.predecessors(node)) if node in bears else set()
    far = (nx.ancestors(bears, node) if node in bears else set()) - near
    page = show(shared_page, f"?selectie={node}&vraag=leunt")
    words = page.locator("#vt-panel .vt-sentence").inner_text()
    assert ("nergens" in words) == (not near)
    assert ("rechtstreeks" in words) == bool(near)
    assert (", en zo op" in words or "langs een omweg" in words) == bool(far)
    lit = page.eval_on_selector_all(
        ".vt-node[data-lit] > button", "all => all.map(one => [one.dataset.node, !!one.dataset.relation])"
    )
    assert {name for name, direct in lit if direct} == near
    assert {name for name, direct in lit if not direct} == far
    paler = page.eval_on_selector_all("g[data-far] .vt-link", "all => all.map(one => [one.dataset.from, one.dataset.to])")
    assert not [ends for ends in paler if node in ends]


def test_a_label_on_a_lit_block_opens_that_links_why_and_closing_leads_back(shared_page: Page) -> None:
    page = show(shared_page, "?selectie=ruimte")
    page.click("button[data-node=ontplooiing] .vt-pill")
    assert page.url.endswith("?selectie=ruimte&verband=ruimte.ontplooiing")
    expect(page.locator("#vt-panel")).to_contain_text("p. 31")
    size = "selector => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize)"
    why = page.evaluate(size, "#vt-panel .vt-why")
    page.click("#vt-panel >> text=Sluiten")
    assert page.url.endswith("?selectie=ruimte")
    assert why >= page.evaluate(size, "#vt-panel .vt-sentence")
    page.click("button[data-node=ontplooiing] .vt-node__name")  # the block itself is chosen, as ever
    assert page.url.endswith("?selectie=ontplooiing")


def test_a_question_stays_asked_while_one_looks_around(shared_page: Page) -> None:
    page = show(shared_page, "?selectie=responsiviteit&vraag=zonder")
    page.click("button[data-node=ontmoeting]")
    assert page.url.endswith("?selectie=responsiviteit&vraag=zonder&verband=responsiviteit.ontmoeting")
    expect(page.locator("#vt-panel .vt-detail")).to_contain_text("Ontmoeting verliest ‘draagt bij’ en houdt over")
    page.click("#vt-panel >> text=Sluiten")
    page.click("button[data-node=inclusie]")
    assert page.url.endswith("?selectie=inclusie&vraag=zonder")
    expect(page.locator("#vt-panel")).to_contain_text("Zonder inclusie")
    page.click("#vt-panel >> text=Begin opnieuw")
    assert page.url.endswith("/") or page.url.endswith("?")
    expect(page.locator(".vt-house")).to_have_attribute("data-calm", "")


def test_an_opened_link_leads_to_more_about_where_it_comes_from(shared_page: Page) -> None:
    page = show(shared_page, "?selectie=ontplooiing&verband=ruimte.ontplooiing")
    expect(page.locator("#vt-panel .vt-detail")).to_have_count(0)
    page.click("#vt-panel >> text=Lees meer over ruimte")
    expect(page.locator("h1")).to_have_text("Beschikbaarheid van ruimte & plekken")


def test_the_way_back_leads_back_to_what_was_there(visit: Visit) -> None:
    page = visit("?selectie=ruimte&vraag=zonder")
    page.click("text=Meer info")
    choose(page, "Schema")
    assert page.url.endswith("?selectie=ruimte&vraag=zonder")
    page.click("text=Meer info")
    page.click("text=Toon in het schema")
    assert page.url.endswith("?selectie=ruimte&vraag=zonder")
    choose(page, "Acties")
    page.click("button[data-actor=rijk]")
    choose(page, "Schema")
    choose(page, "Acties")
    assert page.url.endswith("?weergave=acties&actor=rijk")
    choose(page, "Acties")
    assert page.url.endswith("?weergave=acties")  # there already: begin again
    choose(page, "Schema")
    choose(page, "Schema")
    expect(page.locator(".vt-house")).to_have_attribute("data-calm", "")


def test_at_rest_it_says_what_this_is_and_what_colour_and_dash_mean(shared_page: Page) -> None:
    panel = show(shared_page, "?").locator("#vt-panel")
    expect(panel).to_contain_text("Wat draagt bij aan wat, en waarom? Kies een blok.")
    expect(panel).to_contain_text("een van de deelambities: die in dezelfde kleur. Een streepje betekent: geen verband genoemd")
