"""The schema's answers: one sentence each that fits its panel, agrees with the graph, and keeps the question."""

from itertools import combinations

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
    oneway = {link.other for link in GRAPH.incoming(node) if link.supports}
    assert ("draagt niets bij aan" in words) == (not near)
    assert ("rechtstreeks" in words) == bool(near & oneway)
    assert ("wisselwerking" in words) == bool(near - oneway)
    assert (", en zo op" in words or "zo ook op" in words or "langs een omweg" in words) == bool(far)
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
    expect(page.locator("#vt-panel .vt-detail")).to_contain_text("Ontmoeting mist een bijdrage; er blijven 9 verbanden over.")
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
    expect(panel).to_contain_text("Wat draagt bij aan een sterke sociale basis, en waarom? Kies een blok.")
    expect(panel).to_contain_text("een van de deelambities: die in dezelfde kleur. Een streepje betekent: geen verband genoemd")


def bonds(node: str) -> set[tuple[str, str, bool]]:
    """What a node is bound to: by which relation, and whether it gives (or the relation is mutual)."""
    mutual = {relation.id for relation in GRAPH.theory.relations if relation.mutual}
    links = [link for link in GRAPH.theory.links if node in (link.origin, link.target)]
    return {
        (
            link.target if link.origin == node else link.origin,
            link.relation,
            link.origin == node or link.relation in mutual,
        )
        for link in links
    }


PAIRS = list(combinations(GRAPH, 2))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_two_blocks_are_laid_side_by_side_and_all_of_it_fits(shared_page: Page, size: tuple[int, int]) -> None:
    page = show(shared_page, "?selectie=ruimte&vraag=naast&naast=inclusie", size)
    expect(page.locator(".vt-panel__two")).to_be_visible()
    seen = page.evaluate(
        """pairs => pairs.map(([selectie, naast]) => {
             vt.change({ selectie, vraag: "naast", naast, verband: "" });
             const panel = document.getElementById("vt-panel");
             const rows = [...panel.querySelectorAll(".vt-panel__two > p")];
             const names = (row) => [...row.querySelectorAll("a")].map((link) => new URLSearchParams(link.search).get("verband"));
             return [panel.scrollHeight - panel.clientHeight, rows.map((row) => [row.firstChild.textContent, names(row)])];
           })""",
        PAIRS,
    )
    assert [pair for pair, (over, _) in zip(PAIRS, seen, strict=True) if over > 0] == []
    if size != SIZES[0]:
        return
    for (first, second), (_, rows) in zip(PAIRS, seen, strict=True):
        told = {name: links for name, links in rows}
        alone = bonds(first) - bonds(second), bonds(second) - bonds(first)
        assert len(told.get("Allebei", [])) == len(bonds(first) & bonds(second))
        assert sorted(len(links) for name, links in rows if name != "Allebei") == sorted(len(one) for one in alone if one)


def test_comparing_is_three_taps_and_each_leads_on(visit: Visit) -> None:
    page = visit("?selectie=ruimte")
    page.click("text=Vergelijk met")
    expect(page.locator("#vt-panel")).to_contain_text("Kies een tweede blok om het naast ruimte te leggen.")
    page.click("button[data-node=mantelzorg]")
    assert page.url.endswith("?selectie=ruimte&vraag=naast&naast=mantelzorg")
    for node in ("ruimte", "mantelzorg"):
        expect(page.locator(f"button[data-node={node}]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("button[data-node=ontmoeting]")).to_have_attribute("data-relation", "direct indirect")
    assert {link.origin for link in GRAPH.theory.links if "ruimte" in (link.origin, link.target)} == {"ruimte"}
    drawn = page.locator("path.vt-link").count()
    assert drawn == len(GRAPH.links_of("ruimte")) + len(GRAPH.links_of("mantelzorg"))
    page.click("#vt-panel a:has-text('ontmoeting') >> nth=0")
    expect(page.locator("#vt-panel .vt-why")).to_be_visible()
    page.click("#vt-panel >> text=Sluiten")
    page.click("button[data-node=inclusie]")
    assert page.url.endswith("?selectie=ruimte&vraag=naast&naast=inclusie")
    page.reload()
    expect(page.locator(".vt-panel__two")).to_contain_text("Inclusie")
    page.click("#vt-panel >> text=Sluiten")
    assert page.url.endswith("?selectie=ruimte")


def test_the_legend_names_what_is_on_the_screen_and_shows_all_links_of_a_kind(shared_page: Page) -> None:
    page = show(shared_page, "?")
    named = "li[data-aard]:not([hidden])"
    relations = "all => all.map(one => one.dataset.aard)"
    rest = page.eval_on_selector_all(named, relations)
    assert "samenhang" not in rest and "onderdeel" not in rest and "direct" in rest
    show(page, "?selectie=ruimte")
    assert page.eval_on_selector_all(named, relations) == ["direct", "indirect"]
    page.click("li[data-aard=direct] a")
    assert page.url.endswith("?aard=direct")
    links = [link for link in GRAPH.theory.links if link.relation == "direct"]
    expect(page.locator("#vt-panel")).to_contain_text(f"{len(links)} verbanden")
    assert page.locator("path.vt-link").count() == len(links)
    lit = page.eval_on_selector_all(".vt-node[data-lit] > button", "all => all.map(one => one.dataset.node)")
    assert set(lit) == {end for link in links for end in (link.origin, link.target)}
    page.click("li[data-aard=direct] a")
    expect(page.locator(".vt-house")).to_have_attribute("data-calm", "")


@pytest.mark.parametrize("node", list(GRAPH))
def test_an_answer_is_announced_in_one_sentence(shared_page: Page, node: str) -> None:
    page = show(shared_page, "?selectie=" + node)
    page.click("[data-vraag=zonder]")
    expect(page.locator("#vt-live")).to_contain_text("Zonder ")
    said = page.locator("#vt-live").inner_text()
    assert said.count(".") == 1 and said.endswith(".")


def test_a_block_is_described_by_its_sentence_before_it_is_chosen(shared_page: Page) -> None:
    page = show(shared_page, "?")
    described = page.eval_on_selector_all(
        "button[data-node]", "all => all.map(one => document.getElementById(one.getAttribute('aria-describedby')).textContent)"
    )
    assert len(described) == len(GRAPH) and all(described)
    assert page.evaluate(
        "new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size == document.querySelectorAll('[id]').length"
    )
