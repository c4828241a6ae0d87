"""Search over everything: the browser finds what Python finds, in the same order, while one types and by keyboard."""

import re
from itertools import groupby
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from components.address import Address
from components.parts.search_note import search_note
from tests import theories
from tests.browser.by_hand import parts
from tests.browser.page import Visit, choose, show
from theory.search.lexicon import stem
from theory.search.query import Query
from theory.search.records import Record, found, records

THEORY = theories.shipped()
GRAPH = theories.shipped_graph()
RECORDS = records(GRAPH)
NAMES = {
    **{node.id: node.name for node in THEORY.nodes},
    **{part.id: part.text for node in THEORY.nodes for part in parts(node)},
    **{actor.id: actor.name for actor in THEORY.actors},
    **{item.id: item.title for collection in THEORY.collections for item in collection.items},
    **{source.id: source.title for source in THEORY.sources},
}
HEADINGS = {
    "nodes": "Onderdelen van het schema",
    "terms": "Begrippen",
    "claims": "Inzichten",
    "actions": "Acties",
    "actors": "Partijen",
    "items": "Verdieping",
    "sources": "Bronnen",
}
SEARCHES: dict[str, dict[str, Any]] = yaml.safe_load((theories.ROOT / "tests/fixtures/searches.yaml").read_text("utf-8"))
PLAIN = {"accept-encoding": "identity"}  # not compressed: that takes the server longer than the rest
WORDS = sorted({word for record in RECORDS for word in record.text.split()})
TYPED = [
    "buurt",
    "Mantelzorg",
    "CLIËNT",
    "clienten",
    "jeugd criminaliteit",
    "zorg gemeente 2019",
    "scp",
    "e",
    "ruimte ruimte",
    "  vrij   willig ",
    "publieke familiariteit",
    "Rozer",
    "zzz",
    ".",
    "-",
    "|",
    "(red.)",
]
ODD = ["$&", "{count}", "<b>x</b>", "&amp;", "'\"", "%", "a+b", "de\u00a0buurt", "buurt\tde", "\ufeffbuurt", "\u0301", "\u00ad"]

SEEN = """() => ({
  count: document.querySelector('[data-count=zoek]').textContent,
  none: document.querySelector('.vt-results > p') !== null,
  groups: [...document.querySelectorAll('.vt-results [data-kind]')].map(group => [
    group.dataset.kind, group.querySelector('h2').textContent,
    [...group.querySelectorAll('li')].map(item => {
      const lead = item.querySelector('a') || item.querySelector('strong');
      return [lead.getAttribute('href'), lead.textContent];
    })]),
})"""
FOUND = f"""query => {{
  vt.shows.zoek(vt.read(query).state, null, true);
  return ({SEEN})();
}}"""
NOTE = """typed => {
  vt.shows.zoek(vt.read(`?weergave=zoek&zoek=${encodeURIComponent(typed)}`).state, null, true);
  return document.querySelector("main .vt-also").textContent;
}"""
SAME = """([query, served]) => {
  const theirs = new DOMParser().parseFromString(served, 'text/html');
  vt.shows.zoek(vt.read(query).state, null, true);
  for (const part of ['.vt-count', '.vt-results']) {
    const [here, there] = [document, theirs].map(page => page.querySelector('main ' + part));
    there.normalize();
    if (!here.isEqualNode(there)) return [here.textContent.slice(0, 200), there.textContent.slice(0, 200)];
  }
  const [typed, sent] = [document, theirs].map(page => page.querySelector('main [name=zoek]').value);
  return typed === sent ? null : [typed, sent];
}"""


@pytest.fixture
def search_page(shared_page: Page) -> Page:
    return show(shared_page, "?weergave=zoek")


def address_of(words: str) -> str:
    return Address(weergave="zoek", zoek=words).query


def find(words: str) -> list[Record]:
    return found(RECORDS, Query.of(words, GRAPH.lexicon))


def lead(record: Record) -> list[str | None]:
    """By hand: where a result leads, and what it is called."""
    address = {
        "nodes": f"?knoop={record.id}",
        "claims": f"?knoop={record.node}&item={record.id}",
        "actions": f"?knoop={record.node}&item={record.id}",
        "actors": f"?weergave=acties&actor={record.id}",
        "items": f"?weergave=verdieping&deel={record.node}&item={record.id}",
        "sources": f"?weergave=bronnen&item={record.id}",
    }.get(record.kind)
    return [address, NAMES.get(record.id, record.id) if record.kind != "terms" else record.id]


def leads(wanted: dict[str, Any]) -> list[tuple[str, list[str | None]]]:
    """The kind of each record that is wanted, and where its result leads."""
    return [
        (kind, lead(record))
        for kind, ids in wanted.items()
        if kind != "meant"
        for record in RECORDS
        if record.kind == kind and record.id in ids
    ]


def note(words: str) -> str:
    query = Query.of(words, GRAPH.lexicon)
    return search_note(words, query, GRAPH.lexicon, [record.text for record in found(RECORDS, query)])


def expected(words: str) -> dict[str, object]:
    results = find(words)
    groups = [(kind, list(part)) for kind, part in groupby(results, key=lambda record: record.kind)]
    count = f"{len(results)} {'resultaat' if len(results) == 1 else 'resultaten'}" if words.strip(" ") else ""
    return {
        "count": count,
        "none": bool(count) and not results,
        "groups": [[kind, f"{HEADINGS[kind]} ({len(part)})", [lead(one) for one in part[:50]]] for kind, part in groups],
    }


@pytest.mark.parametrize("words", TYPED, ids=ascii)
def test_the_browser_finds_what_python_finds(search_page: Page, url: str, words: str) -> None:
    assert search_page.evaluate(FOUND, address_of(words)) == expected(words)
    served = search_page.request.get(url + address_of(words), headers=PLAIN).text()
    assert search_page.evaluate(SAME, [address_of(words), served]) is None


def test_the_browser_finds_what_people_type_as_python_does(search_page: Page) -> None:
    seen = {typed: search_page.evaluate(FOUND, address_of(typed)) for typed in SEARCHES}
    notes = {typed: search_page.evaluate(NOTE, typed) for typed in SEARCHES}

    assert [typed for typed in SEARCHES if seen[typed] != expected(typed)] == []
    assert [typed for typed in SEARCHES if notes[typed] != note(typed)] == []


def test_the_browser_finds_the_same_stems_and_families(search_page: Page) -> None:
    words = [word for family in GRAPH.lexicon.families.values() for word in family] + ODD + TYPED
    stems = search_page.evaluate("words => words.map(vt.stem)", words)

    assert [(word, ours) for word, ours in zip(words, stems, strict=True) if ours != stem(word)] == []


def test_each_is_among_the_first_five_in_the_browser_too(search_page: Page) -> None:
    missed = []
    for typed, wanted in SEARCHES.items():
        groups = search_page.evaluate(FOUND, address_of(typed))["groups"]
        first = {kind: results[:5] for kind, _, results in groups}
        missed += [(typed, one) for one in leads(wanted) if one[1] not in first.get(one[0], [])]
        missed += [(typed, groups)] if not wanted and groups else []
    assert missed == []


@pytest.mark.parametrize("words", ODD, ids=ascii)
def test_it_does_so_for_odd_words_too(search_page: Page, url: str, words: str) -> None:
    served = search_page.request.get(url + address_of(words), headers=PLAIN).text()
    assert search_page.evaluate(SAME, [address_of(words), served]) is None
    assert search_page.evaluate(FOUND, address_of(words)) == expected(words)


# What is typed stands in the address a moment later; after this, it would.
WRITTEN = "() => new Promise((done) => setTimeout(done, 250))"

PART = st.tuples(st.sampled_from(WORDS), st.integers(0, 5), st.integers(1, 8)).map(lambda cut: cut[0][cut[1] :][: cut[2]])


@given(st.lists(PART, min_size=1, max_size=3).map(" ".join).map(lambda words: words[:8]))
@example("\u00e9\u00e9n")
@example("e\u0301e\u0301n")
def test_the_browser_finds_what_python_finds_by_any_parts_of_words(search_page: Page, words: str) -> None:
    assert search_page.evaluate(FOUND, address_of(words)) == expected(words)


def test_both_addresses_of_a_search_show_the_same(visit: Visit) -> None:
    seen = []
    for query in ("?zoek=buurt", "?weergave=zoek&zoek=buurt"):
        page = visit(query)
        assert page.url.endswith(query)
        expect(page.locator("main [name=zoek]")).to_have_value("buurt")
        expect(page.locator("main [data-view]")).to_have_attribute("data-view", "zoek")
        seen.append(page.evaluate(SEEN))
    assert seen == [expected("buurt")] * 2
    assert page.title() == "Zoeken – Verandertheorie sociale basis"


def test_the_first_result_of_each_kind_leads_to_the_right_view(visit: Visit) -> None:
    page = visit("?zoek=mantelzorg")
    for kind in ("nodes", "claims", "actions", "actors", "items", "sources"):
        record = next(record for record in find("mantelzorg") if record.kind == kind)
        page.locator(f"[data-kind={kind}] a").first.click()
        assert page.url.endswith(lead(record)[0] or "")
        if kind == "nodes":
            expect(page.locator("h1")).to_have_text(NAMES[record.id])
            expect(page.locator("h1")).to_be_focused()
        elif kind == "actors":
            expect(page.locator("button[data-actor][aria-pressed=true]")).to_have_attribute("data-actor", record.id)
        else:
            expect(page.locator(f"main [data-{kind.removesuffix('s')}={record.id}]")).to_be_focused()
        page.go_back()
        expect(page.locator("main [name=zoek]")).to_have_value("mantelzorg")
        assert page.evaluate(SEEN) == expected("mantelzorg")


def test_a_term_is_explained_among_the_results(search_page: Page) -> None:
    page = search_page
    show(page, "?zoek=familiariteit")
    term = next(term for term in THEORY.terms if term.name == "publieke familiariteit")
    expect(page.locator("[data-kind=terms] strong")).to_have_text(["publieke familiariteit"])
    assert " ".join(term.explanation.split()) in " ".join(page.inner_text("[data-kind=terms]").split())


def test_typing_finds_at_once_asks_nothing_and_leaves_the_history_alone(visit: Visit) -> None:
    page = visit()
    page.wait_for_load_state("networkidle")
    choose(page, "Zoeken")
    field = page.locator("main [name=zoek]")
    expect(field).to_be_focused()
    length = page.evaluate("history.length")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field.press_sequentially("buurthuizen", delay=20)
    expect(page.locator("[data-count=zoek]")).to_have_text(str(expected("buurthuizen")["count"]))
    expect(page).to_have_url(re.compile(r"\?weergave=zoek&zoek=buurthuizen$"))
    for _ in range(6):
        page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    assert page.url.endswith("?weergave=zoek&zoek=buurt")
    assert page.evaluate(SEEN) == expected("buurt")
    expect(page.locator("#vt-live")).to_have_text(f"{expected('buurt')['count']} Ook gezocht op: dorp, wijk.")
    expect(field).to_be_focused()
    assert page.evaluate("history.length") == length
    assert [one for one in asked if "/_content/verdieping-" not in one] == []  # topics come by themselves, while nothing is asked
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    page.evaluate(WRITTEN)
    expect(field).to_have_value("buurt  ")
    page.go_back()
    expect(page.locator("main [data-view]")).to_have_attribute("data-view", "schema")


def test_who_leaves_while_typing_stays_away(shared_page: Page) -> None:
    for leave, view in ((".vt-menu >> text=Schema", "schema"), (".vt-menu >> text=Acties", "acties")):
        page = show(shared_page, "?weergave=zoek")
        page.fill("main [name=zoek]", "buurt")
        page.locator(leave).dispatch_event("click")
        address = page.url
        page.evaluate(WRITTEN)
        expect(page.locator("main [data-view]")).to_have_attribute("data-view", view)
        assert page.url == address


def test_up_and_down_go_from_the_field_through_the_results(visit: Visit) -> None:
    page = visit("?zoek=speeltuin")
    stops = page.eval_on_selector_all(".vt-found a", "links => links.map(link => link.getAttribute('href'))")
    results = [lead(record)[0] for record in find("speeltuin") if record.kind != "terms"]
    assert stops == results and len(stops) > 1
    page.focus("main [name=zoek]")
    for stop in stops:
        page.keyboard.press("ArrowDown")
        expect(page.locator(":focus")).to_have_attribute("href", stop)
        expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("ArrowDown")
    expect(page.locator(":focus")).to_have_attribute("href", stops[-1])
    for stop in [*stops[-2::-1], None]:
        page.keyboard.press("ArrowUp")
        if stop:
            expect(page.locator(":focus")).to_have_attribute("href", stop)
    expect(page.locator("main [name=zoek]")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.url.endswith(stops[0])


def test_nothing_found_says_what_to_try(search_page: Page) -> None:
    page = search_page
    show(page, "?zoek=zzz")
    expect(page.locator(".vt-results")).to_have_text("Niets gevonden. Probeer een korter woord of een deel ervan.")
    expect(page.locator("[data-count=zoek]")).to_have_text("0 resultaten")


def test_results_are_named_by_kind_with_their_number(search_page: Page) -> None:
    page = search_page
    show(page, "?zoek=mantelzorg")
    assert page.locator(".vt-results h2").all_inner_texts() == [group[1] for group in expected("mantelzorg")["groups"]]  # type: ignore[attr-defined]


def test_without_scripts_the_form_asks_the_server(browser: Browser, url: str) -> None:
    words = "mantelzorg"
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    try:
        page.goto(url + "?weergave=zoek")
        page.fill("main [name=zoek]", words)
        page.click("main .vt-search__button")
        page.wait_for_url("**zoek=**")
        assert page.url.endswith(f"?weergave=zoek&zoek={words}")
        shown = page.inner_text(".vt-results")
        assert page.inner_text("[data-count=zoek]") == expected(words)["count"]
    finally:
        context.close()
    for record in find(words)[:20]:
        assert " ".join((lead(record)[1] or "").split()) in " ".join(shown.split())
