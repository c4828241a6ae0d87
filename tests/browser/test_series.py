"""Charts of numbers by year follow what is chosen, say what their tables say, and come only when they are asked for."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from components.address import read_query
from components.markup import to_html
from components.parts.series import series
from components.static_site.build import ONE_FILE, static_files
from components.views import parameters
from tests.browser.page import READY, Visit, findings, lasting, painted, show
from tests.sites import static_site
from tests.topics import TOPIC, by_year
from theory.graph import build_graph
from theory.model import Theory

WARNINGS = ["Boeken is kiezen & wegen.", "Niet gecorrigeerd voor inflatie."]
YEARS = [str(year) for year in range(2015, 2024)]
NAMES = ("Nieuw Zand", "Oud Zand", "Veen", "Klei", "Leem", "Löss")


def theory() -> Theory:
    lines: list[dict[str, Any]] = [
        {
            "title": name,
            "group": group,
            "values": {year: 20 * nth + 3 * at for at, year in enumerate(YEARS)},
            "text": "Zo ging het.",
        }
        for group in ("Groen", "Grijs")
        for nth, name in enumerate(NAMES)
    ]
    del lines[1]["values"]["2019"]
    lines.append({"title": "Land", "group": "Groen", "values": dict.fromkeys(YEARS, 61.5), "reference": True})
    return by_year(*lines, warnings=WARNINGS)


@pytest.fixture(scope="module")
def at(serve: Callable[[Theory], str]) -> str:
    return serve(theory())


@pytest.fixture(scope="module")
def charts(returning: BrowserContext, at: str) -> Iterator[Page]:
    """One page with the charts drawn, for tests that lead it to their query by `drawn`."""
    for page in lasting(returning.new_page(), at):
        show(page, TOPIC)
        opened(page)
        yield page


def opened(page: Page) -> Page:
    page.locator("#vt-cijfers-1").scroll_into_view_if_needed()
    page.wait_for_selector("#vt-cijfers-1 .main-svg >> nth=0", state="attached", timeout=60_000)
    return page


def drawn(page: Page, query: str = "", size: tuple[int, int] = (1280, 900)) -> Page:
    show(page, TOPIC + query, size)
    painted(page)
    return page


# Of a chart its lines, by the names at their ends: numbers by year, and how each looks.
LINES = """name => {
  const [names, ...lines] = document.querySelector("#vt-" + name + " .js-plotly-plot").data.toReversed();
  const looks = lines.toReversed();
  return Object.fromEntries(names.text.map((text, nth) => [text.trim(), {
    numbers: looks[nth].y, dash: looks[nth].line.dash, symbol: looks[nth].marker.symbol, colour: looks[nth].line.color,
  }]));
}"""
ROWS = """name => {
  const number = (cell) => (cell.children.length ? null : Number(cell.textContent.replace(",", ".")));
  const rows = [...document.querySelectorAll("[data-figure=" + name + "] tbody tr:not([hidden])")];
  return Object.fromEntries(rows.map((row) => [row.dataset.title, [...row.cells].slice(1).map(number)]));
}"""


# Whether a chart has the lines of the rows of its table.
UP_TO_DATE = """name => {
  const graph = document.querySelector("#vt-" + name + " .js-plotly-plot");
  const rows = document.querySelectorAll("[data-figure=" + name + "] tbody tr:not([hidden])");
  const titles = Array.from(rows, (row) => row.dataset.title).sort().join();
  return graph && graph.data && graph.data.at(-1).text.map((text) => text.trim()).sort().join() === titles;
}"""


def lines(page: Page, name: str = "cijfers-1") -> dict[str, Any]:
    """The lines of a chart, which is drawn when it is in sight."""
    page.locator(f"#vt-{name}").scroll_into_view_if_needed()
    page.wait_for_function(UP_TO_DATE, arg=name)
    found: dict[str, Any] = page.evaluate(LINES, name)
    return found


@pytest.mark.parametrize("query", ["", "&kolommen=veen", "&kolommen=nieuw-zand,oud-zand,veen,klei,loss", "&item=c4"])
def test_a_chart_and_its_table_have_the_same_lines_and_numbers(charts: Page, query: str) -> None:
    page = drawn(charts, query)
    for name in ("cijfers-1", "cijfers-2"):
        found, rows = lines(page, name), page.evaluate(ROWS, name)
        assert {place: line["numbers"] for place, line in found.items()} == rows
        assert ("Land" in rows) is (name == "cijfers-1")
        assert len({line["symbol"] for place, line in found.items() if place != "Land"}) == len(rows) - ("Land" in rows)


def test_a_missing_year_is_a_gap_in_the_line(charts: Page) -> None:
    page = drawn(charts, "&kolommen=oud-zand")
    assert lines(page)["Oud Zand"]["numbers"][4] is None
    pieces = "all => all.map(trace => trace.querySelectorAll('path.js-line').length)"
    assert sorted(page.eval_on_selector_all("#vt-cijfers-1 .trace:has(path.js-line)", pieces)) == [1, 2]  # that of Land is whole


def test_a_place_looks_the_same_whatever_is_chosen_beside_it(charts: Page) -> None:
    alone = lines(drawn(charts, "&kolommen=klei"))["Klei"]
    among = lines(drawn(charts, "&kolommen=nieuw-zand,veen,klei,loss"))["Klei"]
    assert alone == among


def test_names_at_the_ends_of_lines_do_not_touch(charts: Page) -> None:
    page = drawn(charts, "&kolommen=nieuw-zand,oud-zand,veen,klei,leem")
    assert len(lines(page)) == 6
    heights = page.eval_on_selector_all(
        "#vt-cijfers-1 .textpoint text", "all => all.map(one => one.getBoundingClientRect()).map(box => [box.top, box.bottom])"
    )
    heights.sort()
    assert len(heights) == 6
    assert all(after[0] >= before[1] - 2 for before, after in zip(heights, heights[1:], strict=False))


# What a series is like, without what a server needs for a button, what is measured, and the drawings.
LIKE = """html => {
  const box = document.createElement("div");
  box.innerHTML = html;
  for (const one of box.querySelectorAll(".vt-figure__drawing")) { one.replaceChildren(); one.removeAttribute("style"); }
  for (const one of box.querySelectorAll("button")) one.removeAttribute("value");
  for (const one of box.querySelectorAll(".vt-here")) { one.classList.remove("vt-here"); one.removeAttribute("aria-current"); }
  const own = (one) => Array.from(one.attributes, ({ name, value }) => name + "=" + value).sort();
  const said = (one) => (one.childElementCount ? "" : one.textContent);
  return Array.from(box.querySelectorAll(":not(details)"), (one) => [one.tagName, said(one), ...own(one)]);
}"""


@pytest.mark.parametrize("query", ["", "&kolommen=veen", "&kolommen=klei,leem,loss,c9", "&item=c4", "&kolommen=veen&item=c12"])
def test_the_browser_shows_what_python_shows(charts: Page, query: str) -> None:
    graph = build_graph(theory())
    address, _ = read_query(TOPIC + query, graph, parameters(graph))
    served = str(to_html(series(graph, graph.deepening.of_topic("kringen")[0], address)))
    drawn(charts, "&kolommen=oud-zand")
    here = drawn(charts, query).eval_on_selector(
        "[data-collection=cijfers]", "one => [...one.children].slice(1).map(part => part.outerHTML).join('')"
    )
    assert charts.evaluate(LIKE, here) == charts.evaluate(LIKE, served)


def test_places_are_chosen_with_the_keyboard_one_to_five_and_what_is_shown_is_said(charts: Page) -> None:
    page = drawn(charts)
    page.focus("[data-column=klei]")
    page.keyboard.press("Space")
    page.wait_for_url("**&kolommen=nieuw-zand,oud-zand,veen,klei")
    expect(page.locator("#vt-live")).to_have_text("In de figuren: Nieuw Zand; Oud Zand; Veen; Klei.")
    expect(page.locator("[data-column=klei]")).to_be_focused()
    expect(page.locator("#vt-cijfers-1")).to_have_attribute("aria-label", re.compile("Nieuw Zand, Oud Zand, Veen, Klei, Land"))
    page.click("[data-column=leem]")
    page.click("[data-column=loss]", force=True)  # five there are
    assert page.url.endswith("&kolommen=nieuw-zand,oud-zand,veen,klei,leem")
    drawn(page, "&kolommen=veen")
    page.click("[data-column=veen]", force=True)  # one there must be
    assert page.url.endswith("&kolommen=veen")


def test_plotly_comes_when_a_topic_with_numbers_is_opened_and_once(visit: Visit, at: str) -> None:
    page = visit("?weergave=verdieping", at)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("/")[-1].split("-")[0]))
    assert page.evaluate("typeof Plotly") == "undefined"
    page.click("main a:has-text('Wat hoort erbij?')")
    opened(page)
    page.go_back()
    page.go_forward()
    opened(page)
    assert asked.count("plotly") == 1


def test_where_plotly_does_not_come_the_tables_say_it_all(page: Page, at: str) -> None:
    page.route("**/_content/plotly-*.js", lambda route: route.abort())
    page.goto(at + TOPIC)
    page.wait_for_selector(READY, state="attached")
    expect(page.locator("#vt-cijfers-1")).to_be_hidden()
    page.click("[data-column=klei]")
    expect(page.locator("[data-figure=cijfers-1] tr[data-place=klei]")).to_be_visible()


def test_a_chart_is_saved_with_title_source_and_warnings_and_as_a_table(charts: Page) -> None:
    page = drawn(charts, "&kolommen=veen")
    files = {}
    for way in ("svg", "png", "csv"):
        with page.expect_download() as download:
            page.click(f"[data-figure=cijfers-1] [data-save={way}]")
        assert download.value.suggested_filename == f"verandertheorie-cijfers-1.{way}"
        files[way] = download.value.path().read_bytes()
    svg = files["svg"].decode()
    for said in (
        "Groen",
        "In euro per inwoner",
        "Bron: A. Boer (2023). Het buurtboek.",
        "Boeken is kiezen &amp; wegen.",
        "Veen",
        "Land",
    ):
        assert said in svg
    assert "Nieuw Zand" not in svg and "var(" not in svg
    assert files["png"].startswith(b"\x89PNG")
    csv = files["csv"].decode("utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in csv[:3]] == ['"Plaats"', '"Veen"', '"Land"']
    assert '"61,5"' in csv[2] and WARNINGS[0] in "".join(csv)


def test_on_a_telephone_the_table_comes_first_and_only_the_chart_scrolls(charts: Page) -> None:
    page = drawn(charts, "&kolommen=nieuw-zand,loss", (320, 640))
    order = "one => [...one.children].map(part => part.className).filter(name => /__(picture|table)/.test(name))"
    assert "table" in page.eval_on_selector("[data-figure=cijfers-1]", order)[0]
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    wide = "room => [room.scrollWidth > room.clientWidth, room.tabIndex]"
    lines(page)
    page.wait_for_function(f"() => ({wide})(document.querySelector('#vt-cijfers-1')).join() === 'true,0'")
    drawn(page, "", (1280, 900))
    assert "picture" in page.eval_on_selector("[data-figure=cijfers-1]", order)[0]
    page.wait_for_function(f"() => ({wide})(document.querySelector('#vt-cijfers-1')).join() === 'false,-1'")


def test_what_is_out_of_sight_is_drawn_when_it_comes_in_sight(visit: Visit, at: str) -> None:
    page = opened(visit(TOPIC, at, (1280, 300)))
    far = page.locator("#vt-cijfers-2 .main-svg")
    expect(far).to_have_count(0)
    assert lines(page, "cijfers-2") and far.count()


def test_in_a_dark_room_a_chart_has_the_colours_of_the_page(visit: Visit, at: str) -> None:
    page = visit(f"{TOPIC}&modus=presentatie&scherm=donker", at)
    assert lines(page)
    ground = "document.querySelector('#vt-cijfers-1 .js-plotly-plot')._fullLayout.paper_bgcolor"
    assert page.evaluate(ground) == page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


@pytest.mark.parametrize("size", [(1280, 900), (320, 640)])
def test_axe_finds_nothing(charts: Page, size: tuple[int, int]) -> None:
    assert findings(drawn(charts, "&kolommen=nieuw-zand,klei,loss", size)) == []


def test_an_address_of_a_line_opens_its_text_and_shows_its_place(visit: Visit, at: str) -> None:
    page = visit(f"{TOPIC}&item=c5", at)
    expect(page.locator("[data-item=c5] .vt-item__text")).to_be_visible()
    expect(page.locator("[data-line=c5]")).to_be_visible()


def test_without_scripts_there_are_tables_of_what_is_chosen(browser: Browser, at: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(at + TOPIC)
    expect(page.locator(".vt-figure__picture").first).to_be_hidden()
    page.click("[data-column=loss]")
    page.wait_for_url(re.compile("kolommen=nieuw-zand%2Coud-zand%2Cveen%2Closs"))
    expect(page.locator("[data-figure=cijfers-1] tbody tr:visible")).to_have_count(5)
    context.close()


def test_charts_are_drawn_from_the_one_file(page: Page, noise: list[str], tmp_path: Path) -> None:
    [content] = [content for name, content in static_files(static_site(theory(), tmp_path), "") if name == ONE_FILE]
    (tmp_path / ONE_FILE).write_bytes(content)
    page.goto((tmp_path / ONE_FILE).as_uri() + f"{TOPIC}&kolommen=klei")
    opened(page)
    assert list(lines(page)) == ["Land", "Klei"]
    del noise[:]  # a file has an address of its own
