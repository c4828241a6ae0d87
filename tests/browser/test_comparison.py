"""Items beside each other, in the browser: the reader chooses the columns, by pointer or keyboard, at any width."""

import pytest
from playwright.sync_api import Browser, Page, expect

from components.address import read_query
from components.markup import to_html
from components.parts.comparison import comparison
from components.views import parameters
from tests import theories
from tests.browser.page import NARROW, WIDE, Visit, findings, look, painted, show, tab_to

TOPIC = "?weergave=verdieping&deel=praktijk"
COLLECTION = "[data-collection=gemeenten]"
SEVERAL = f"{TOPIC}&kolommen=gemeente-oss,gemeente-leiden"
FIVE = f"{TOPIC}&kolommen=gemeente-almere,gemeente-amersfoort,gemeente-den-haag,gemeente-oss,gemeente-leiden"
SHOWN = f"{COLLECTION} tbody tr:not([hidden])"

# What a comparison is like, without what a server needs for a button and without the mark of the item that is named.
LIKE = """html => {
  const box = document.createElement("div");
  box.innerHTML = html;
  for (const button of box.querySelectorAll("button")) button.removeAttribute("value");
  for (const row of box.querySelectorAll("tr")) { row.classList.remove("vt-here"); row.removeAttribute("aria-current"); }
  const marks = (one) => [...one.attributes].map(({ name, value }) => name + "=" + value).sort();
  const said = (one) => [one.tagName, one.textContent.length, ...marks(one)];
  return [...box.querySelectorAll("table, tr, button, .vt-picks__hint")].map(said);
}"""
NOW = f"""() => [...document.querySelectorAll("{COLLECTION} > :is(form, table)")].map((one) => one.outerHTML).join("")"""
SPOKEN = "document.getElementById('vt-live').textContent"


def columns(page: Page) -> list[str]:
    shown: list[str] = page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.item.replace('gemeente-', ''))")
    return shown


def button(item: str) -> str:
    return f"{COLLECTION} [data-column=gemeente-{item}]"


@pytest.mark.parametrize(
    "query",
    [
        TOPIC,
        SEVERAL,
        FIVE,
        f"{FIVE},gemeente-x",
        f"{TOPIC}&kolommen=gemeente-x",
        f"{TOPIC}&item=gemeente-venlo",
        f"{FIVE}&item=gemeente-venlo",
        f"{SEVERAL}&item=gemeente-oss",
        f"{TOPIC}&kolommen=gemeente-x,uitgaven-61-x,venlo",
    ],
)
def test_the_browser_shows_the_columns_that_python_shows(shared_page: Page, query: str) -> None:
    graph = theories.shipped_graph()
    collection = next(one for one in graph.deepening.of_topic("praktijk") if one.id == "gemeenten")
    address, _ = read_query(query, graph, parameters(graph))
    served = to_html(comparison(graph, collection, address))

    show(shared_page, f"{TOPIC}&kolommen=gemeente-haarlem,gemeente-zaanstad")
    show(shared_page, query)

    assert shared_page.evaluate(LIKE, shared_page.evaluate(NOW)) == shared_page.evaluate(LIKE, str(served))


def test_a_press_adds_a_column_or_takes_one_away_says_so_and_keeps_the_focus(shared_page: Page) -> None:
    show(shared_page, SEVERAL)
    shared_page.click(button("venlo"))
    painted(shared_page)

    assert columns(shared_page) == ["leiden", "oss", "venlo"]
    assert shared_page.url.endswith("&kolommen=gemeente-leiden,gemeente-oss,gemeente-venlo")
    assert shared_page.evaluate(SPOKEN) == "U vergelijkt: Leiden; Oss; Venlo."
    expect(shared_page.locator(button("venlo"))).to_be_focused()

    shared_page.keyboard.press("Enter")
    assert columns(shared_page) == ["leiden", "oss"]
    shared_page.go_back()
    expect(shared_page.locator(SHOWN)).to_have_count(3)


def test_the_last_two_stay_and_a_sixth_does_not_come_and_it_is_said_why(shared_page: Page) -> None:
    for query, pressed, words in ((SEVERAL, "oss", "minder kan niet"), (FIVE, "venlo", "meer kan niet")):
        show(shared_page, query)
        before = columns(shared_page)
        shared_page.click(button(pressed), force=True)  # it is disabled to who reads it, and answers all the same
        painted(shared_page)

        assert columns(shared_page) == before
        assert words in shared_page.evaluate(SPOKEN)
        assert words in shared_page.locator(f"{COLLECTION} .vt-picks__hint").inner_text()
        expect(shared_page.locator(button(pressed))).to_be_focused()


def test_columns_can_be_chosen_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit(SEVERAL)
    tab_to(page, button("almere"), limit=120)
    page.keyboard.press("Space")

    assert columns(page) == ["almere", "leiden", "oss"]


def test_an_item_that_an_address_names_is_brought_into_sight_with_its_column(visit: Visit) -> None:
    page = visit(f"{SEVERAL}&item=gemeente-venlo")
    named = page.locator("[data-item=gemeente-venlo]")

    assert columns(page) == ["leiden", "oss", "venlo"]
    expect(named).to_have_attribute("aria-current", "true")
    expect(named.locator(".vt-title")).to_be_in_viewport()
    expect(page).to_have_title("Venlo: Hoe doen gemeenten het? – Verandertheorie sociale basis")


def test_questions_lie_across_columns_of_the_same_height_and_names_stay_in_sight(shared_page: Page) -> None:
    show(shared_page, TOPIC)
    tops = shared_page.locator(SHOWN).evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.getBoundingClientRect().top))"
    )
    assert len(tops) == 3 and tops[0] == tops[1] == tops[2]

    shared_page.evaluate(f"""() => document.querySelector("{COLLECTION} tr:not([hidden]) td:nth-child(5)").scrollIntoView()""")
    for name in shared_page.locator(f"{SHOWN} .vt-title").all():
        expect(name).to_be_in_viewport()


def test_on_a_telephone_one_column_follows_the_other_with_its_questions(shared_page: Page) -> None:
    show(shared_page, TOPIC, NARROW)
    edges = shared_page.locator(SHOWN).evaluate_all(
        "rows => rows.map(row => row.getBoundingClientRect()).map(box => [box.top, box.bottom])"
    )
    label = shared_page.locator(f"{SHOWN} td[data-label]").first

    assert all(bottom <= top for (_, bottom), (top, _) in zip(edges, edges[1:], strict=False))
    assert "verstaat de gemeente" in label.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert shared_page.evaluate("document.documentElement.scrollWidth") == NARROW[0]


def test_five_columns_fit_from_1024_pixels_on(shared_page: Page) -> None:
    show(shared_page, FIVE, (1024, 768))
    tops = shared_page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.getBoundingClientRect().top)")

    assert len(tops) == 5 and len(set(tops)) == 1
    assert shared_page.evaluate("document.documentElement.scrollWidth") == 1024


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_axe_finds_nothing_in_a_comparison(shared_page: Page, size: tuple[int, int]) -> None:
    show(shared_page, "?weergave=verdieping&deel=samenwerken", size)
    look(shared_page, "?weergave=verdieping&deel=samenwerken")

    assert findings(shared_page) == []


def test_on_paper_three_columns_stand_beside_each_other_and_five_do_not(shared_page: Page) -> None:
    beside = "rows => new Set(rows.map(row => row.querySelector('th').getBoundingClientRect().top)).size === 1"
    paper = (718, 1000)  # an A4 without its margins
    shared_page.emulate_media(media="print")
    try:
        show(shared_page, TOPIC, paper)
        assert shared_page.locator(SHOWN).evaluate_all(beside)
        show(shared_page, FIVE, paper)
        assert not shared_page.locator(SHOWN).evaluate_all(beside)
        expect(shared_page.locator(f"{COLLECTION} form")).to_be_hidden()
    finally:
        shared_page.emulate_media(media="screen")


def test_without_scripts_the_buttons_ask_the_server(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{url}{SEVERAL}&modus=embed")
    page.click(button("almere"))

    shown = page.locator(SHOWN)
    expect(shown).to_have_count(3)
    assert "modus=embed" in page.url
    context.close()
