"""A topic in the browser: it shows what Python shows, by filter, by item and by column, and says so.

All on one page, which is led from address to address.
"""

from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from components.address import read_query
from components.document import head
from components.markup import to_html
from components.parts.view_data import ViewData
from components.views import parameters
from components.views.deepening import deepening_view
from tests import theories
from tests.browser.page import READY, fetch_all, painted, show, tab_to
from theory.deepening import Item

GRAPH = theories.shipped_graph()
DATA = cache(lambda: ViewData.of(GRAPH))
PRACTICE = "?weergave=verdieping&deel=praktijk"
CHANCE = "?weergave=verdieping&deel=verwachten"
ADVICE = "?weergave=verdieping&deel=adviezen"
SHOWN = [
    PRACTICE,
    CHANCE,
    ADVICE,
    f"{PRACTICE}&bij=ruimte",
    f"{PRACTICE}&bij=hoofdambitie&actor=gemeenten&modus=embed",
    f"{PRACTICE}&item=gemeente-oss",
    f"{PRACTICE}&item=gemeente-tilburg&bij=ruimte",
    f"{PRACTICE}&item=gemeente-oss&kolommen=gemeente-leiden,nieuwegein",
    f"{PRACTICE}&item=voorbeeld-almere-vertelsessies",
    f"{CHANCE}&bij=mantelzorg",
    f"{CHANCE}&bij=mantelzorg,ontmoeting&actor=gemeenten,rijk",
    f"{CHANCE}&actor=zorgverzekeraars&kolommen=verwacht-wozo,verwacht-geldzorgen",
    f"{CHANCE}&item=verwacht-mantelzorgagenda",
    f"{CHANCE}&item=bij-mantelzorgagenda&actor=huisartsen",
    f"{ADVICE}&actor=woningcorporaties",
    f"{ADVICE}&bij=uitnodigen&item=advies-verwachtingen",
    "?weergave=verdieping&deel=samenwerken&actor=lokale-teams",
    "?weergave=verdieping&deel=samenwerken&item=model-waaier",
    "?weergave=verdieping&deel=wat-is-het&actor=rijk&bij=ruimte",
    "?weergave=verdieping&deel=leren&item=les-doel-expliciet",
    "?weergave=verdieping&deel=zelf&bij=financiering",
]

# What is hidden in a topic, which buttons are pressed, and what is said of that: here, or in the server's markup.
LIKE = """served => {
  const root = served ? new DOMParser().parseFromString(served, "text/html").body : document.querySelector("main");
  const all = selector => [...root.querySelectorAll(selector)];
  const named = one => {
    const { item, line, collection, figure } = one.dataset;
    const within = one.parentElement.closest("[data-collection]");
    return [one.tagName, collection || figure || item || line || one.className, within && within.dataset.collection].join(" ");
  };
  const marked = (one, ...names) => [one.textContent, ...names.map(name => one.getAttribute(name))].join(" ");
  return {
    hidden: all("[hidden]").filter(one => !one.closest(".vt-ticks__kept, .vt-figure__picture")).map(named),
    pressed: all("[aria-pressed]").map(one => marked(one, "aria-pressed", "aria-disabled")),
    said: all(".vt-count").map(one => one.hidden || one.textContent + one.querySelector("a").getAttribute("href")),
    hints: all(".vt-picks__hint").map(one => one.textContent),
  };
}"""
VISIBLE = """() => [...new Set([...document.querySelectorAll("main [data-item]")].filter(one => !one.closest("[hidden]"))
  .map(one => one.dataset.item))]"""
SPOKEN = "document.getElementById('vt-live').textContent"
COUNT = "main .vt-count"


def choice(name: str, value: str) -> str:
    return f"[data-toggle={name}][value={value}]"


@pytest.mark.parametrize("query", SHOWN)
def test_the_browser_shows_hides_and_says_what_python_does(shared_page: Page, query: str) -> None:
    address, dropped = read_query(query, GRAPH, parameters(GRAPH))
    assert dropped == []
    served = str(to_html(deepening_view(DATA(), address)))

    show(shared_page, query)
    painted(shared_page)

    assert shared_page.evaluate(LIKE, None) == shared_page.evaluate(LIKE, served)
    assert shared_page.title() == head.title(GRAPH, address)
    here = shared_page.locator(".vt-menu__link[aria-current=page]")
    assert set(here.evaluate_all("links => links.map(link => link.getAttribute('href'))")) == {"?weergave=verdieping"}


def test_a_press_on_any_button_leaves_as_many_as_it_says(shared_page: Page) -> None:
    for deel in GRAPH.deepening.topic_ids:
        show(shared_page, f"?weergave=verdieping&deel={deel}")
        wrong = shared_page.evaluate(
            """() => [...document.querySelectorAll("main [data-toggle]")].filter(button => {
              const number = button.querySelector(".vt-number").textContent;
              vt.change({ bij: "", actor: "", [button.dataset.toggle]: button.value });
              const said = document.querySelector("main .vt-count").textContent;
              const pressed = [...document.querySelectorAll("main [data-toggle][aria-pressed=true]")];
              return !said.startsWith(number + " tekst") || pressed.length !== 1 || pressed[0] !== button;
            }).map(button => button.textContent)"""
        )
        assert wrong == [], deel


def test_a_press_chooses_says_how_many_are_left_and_keeps_the_focus_and_a_second_takes_it_back(shared_page: Page) -> None:
    show(shared_page, f"{ADVICE}&item=advies-verwachtingen")
    shared_page.click(".vt-topic-filter summary")
    button = shared_page.locator(choice("bij", "ruimte"))
    number = int(button.locator(".vt-number").inner_text())
    button.click()
    painted(shared_page)

    assert shared_page.url.endswith(f"{ADVICE}&bij=ruimte")
    expect(shared_page.locator(f"{COUNT} > span")).to_have_text(f"{number} teksten bij ruimte.")
    assert shared_page.evaluate(SPOKEN) == f"{number} teksten bij ruimte."
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-pressed", "true")

    button.press("Enter")
    assert shared_page.url.endswith(ADVICE)
    expect(shared_page.locator(COUNT)).to_be_hidden()
    expect(button).to_be_focused()
    expect(shared_page.locator(".vt-topic-filter details")).to_have_attribute("open", "")


def test_choices_of_a_kind_add_up_and_show_all_takes_them_away(shared_page: Page) -> None:
    columns = "kolommen=gemeente-leiden,gemeente-oss"
    show(shared_page, f"{PRACTICE}&bij=ruimte&{columns}")
    shared_page.evaluate("document.querySelector('.vt-topic-filter details').open = true")
    shared_page.click(choice("bij", "mantelzorg"))
    shared_page.click(choice("actor", "gemeenten"))
    assert shared_page.url.endswith(f"{PRACTICE}&actor=gemeenten&bij=ruimte,mantelzorg&{columns}")

    shared_page.click(f"{COUNT} a")
    assert shared_page.url.endswith(f"{PRACTICE}&{columns}")
    expect(shared_page.locator(COUNT)).to_be_hidden()
    shared_page.go_back()
    expect(shared_page.locator(COUNT)).to_be_visible()


def test_the_filter_works_with_the_keyboard_alone(shared_page: Page) -> None:
    show(shared_page, ADVICE)
    shared_page.evaluate("document.querySelector('.vt-topic-filter details').open = false")
    shared_page.locator(".vt-strip a").last.focus()
    tab_to(shared_page, ".vt-topic-filter summary", limit=3)
    shared_page.keyboard.press("Enter")
    shared_page.keyboard.press("Tab")
    shared_page.keyboard.press("Space")
    painted(shared_page)

    first = shared_page.locator("[data-toggle]").first
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-pressed", "true")
    assert shared_page.evaluate(SPOKEN).endswith(" bij de hoofdambitie.")


@pytest.mark.parametrize(("deel", "item"), [("praktijk", "gemeente-oss"), ("verwachten", "verwacht-mantelzorgagenda")])
def test_the_page_of_an_item_has_only_it_and_what_belongs_beside_it_both_ways(shared_page: Page, deel: str, item: str) -> None:
    def named(one: Item) -> set[str]:
        return {other.id for other in one.items}

    there = GRAPH.deepening.items_of(deel)
    own = GRAPH.deepening.item(item)
    wanted = {one.id for one in there if one.id == item or one.id in named(own) or item in named(one)}
    show(shared_page, f"?weergave=verdieping&deel={deel}&item={item}")
    painted(shared_page)

    assert len(wanted) > 1
    seen = set(shared_page.evaluate(VISIBLE))
    above = {one.parent for one in there if one.id in wanted} - {None}
    assert wanted <= seen <= wanted | above
    expect(shared_page.locator(f"{COUNT} > span")).to_have_text(f"{len(wanted)} teksten op de pagina van ‘{own.title}’.")
    expect(shared_page.locator(f"[data-item={item}]")).to_be_focused()

    shared_page.click(f"{COUNT} a")
    assert set(shared_page.evaluate(VISIBLE)) > seen - {item}  # which need not be among the first columns


def test_a_link_to_an_item_brings_it_into_sight_also_where_it_is_folded(shared_page: Page) -> None:
    for topic_id in GRAPH.deepening.topic_ids:
        for collection in GRAPH.deepening.of_topic(topic_id):
            item = collection.items[-1]
            show(shared_page, f"?weergave=verdieping&deel={topic_id}&item={item.id}")
            painted(shared_page)
            named = shared_page.locator(f"main [data-item={item.id}]")
            expect(named).to_be_focused()
            expect(named.locator(".vt-title").first).to_be_in_viewport()
            assert item.title in shared_page.title()


COPIED = "() => navigator.clipboard.readText()"


@pytest.mark.parametrize("item", ["voorbeeld-almere-vertelsessies", "verwacht-wozo", "weeg-verbinding", "sfeer-persoonlijk"])
def test_a_copied_reference_names_the_document_the_section_the_page_and_the_address(shared_page: Page, item: str) -> None:
    own = GRAPH.deepening.item(item)
    document = GRAPH.deepening.document(own.document)
    query = f"?weergave=verdieping&deel={GRAPH.deepening.collection_of(item).topic}&item={item}"
    show(shared_page, query)
    shared_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    facts = shared_page.locator(f"[data-item={item}] .vt-item__facts").first
    facts.locator("[data-copy=verwijzing]").click()
    expect(shared_page.locator("#vt-live")).to_contain_text("ekopieerd")
    text, source = shared_page.evaluate(COPIED).split("\n")[0], shared_page.evaluate(COPIED).split("\n")[-1]

    assert " ".join((own.text or own.title).split()).startswith(" ".join(text.split())[:40])
    assert document.title in source
    assert ", ".join(filter(None, [own.section, f"p. {own.page}" if own.page else ""])) in source
    assert source.endswith(query)

    facts.locator("[data-copy=link]").click()
    expect(facts.locator("[data-copy=link]")).not_to_have_text("Kopieer link")
    assert shared_page.evaluate(COPIED).endswith(query)


@pytest.fixture
def sparing(browser: Browser, url: str) -> Any:
    """Opens a page, in a browser that fetches nothing beforehand; returns it with what it has asked for since."""
    opened = []

    def go(query: str = "") -> tuple[Page, list[str]]:
        page = browser.new_page()
        opened.append(page)
        page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
        asked: list[str] = []
        page.goto(url + query)
        page.wait_for_selector(READY, state="attached")
        page.on("request", lambda one: asked.append(one.url.split("/")[-1].rsplit("-", 1)[0]))
        return page, asked

    yield go
    for page in opened:
        page.close()


def test_from_the_index_a_topic_is_opened_by_its_own_script_alone(sparing: Any) -> None:
    page, asked = sparing()
    page.locator(".vt-menu__link", has_text="Verdieping").locator("visible=true").click()
    expect(page.locator(".vt-topics")).to_be_visible()
    assert not any("verdieping-" in one or "mee-" in one for one in asked)
    for topic in GRAPH.deepening.topics:
        asked.clear()
        page.click(f"[data-topic={topic.id}] h2 a")
        expect(page.locator("h1")).to_have_text(topic.title)
        page.wait_for_function("() => vt.hasAll([vt.now().key])")
        drawing = {"plots", "series", "plotly"} if topic.id == "praktijk" else set()
        assert f"verdieping-{topic.id}" in asked
        assert set(asked) <= {f"verdieping-{topic.id}", *drawing}
        page.go_back()
    page.click("[data-topic=zelf] h2 a")
    asked.clear()
    page.click("article [data-take=print]")
    page.wait_for_function("() => vt.bundles.has('mee/zelf')")
    assert sorted(asked) == ["export", "mee-zelf"]


def test_what_an_address_has_that_a_topic_has_not_is_left_out_before_all_has_come(sparing: Any) -> None:
    page, _ = sparing(f"{ADVICE}&item=niets&actor=niemand,gemeenten&bij=nergens&kolommen=niets")
    expect(page.locator("#vt-notice")).to_contain_text("actor=niemand")
    page.wait_for_function("() => vt.hasAll([vt.now().key])")
    painted(page)

    assert page.evaluate("vt.query(vt.now())") == f"{ADVICE}&actor=gemeenten"
    number = page.locator(f"{choice('actor', 'gemeenten')} .vt-number").text_content()
    expect(page.locator(f"{COUNT} > span")).to_have_text(f"{number} teksten voor gemeenten.")


def test_until_a_topic_has_come_what_could_be_in_it_is_believed_and_then_looked_up(sparing: Any) -> None:
    page, _ = sparing()
    read = "query => [vt.query(vt.read(query).state), vt.read(query).dropped]"
    asked = f"{PRACTICE}&item=laan&kolommen=gemeente-oss,laan"
    mangled = "?weergave=verdieping&amp;deel=praktijk.&item=Laan&kolommen=laan),gemeente-oss;Oss"

    assert page.evaluate(read, asked) == [asked, []]
    assert page.evaluate(read, mangled) == [f"{PRACTICE}&kolommen=laan,gemeente-oss", ["item=Laan", "kolommen=Oss"]]
    fetch_all(page, PRACTICE)
    assert page.evaluate(read, asked) == [f"{PRACTICE}&kolommen=gemeente-oss", ["item=laan", "kolommen=laan"]]
