"""The figures agree with the model to the number, follow what is chosen, and have tables that do without a mouse."""

import re
import threading
from collections import Counter
from collections.abc import Iterator, Set
from pathlib import Path
from shutil import copytree

import pytest
import waitress
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from app import create_app
from tests import theories
from tests.browser.page import Visit, choose, findings, listen, painted, resize, show
from tests.sites import until_closed
from tests.theories import SHIPPED

THEORY = theories.shipped()
KIND = {actor.id: actor.kind for actor in THEORY.actors}
PLACES = [node.id for node in THEORY.nodes if node.actions]
CELLS = "cells => Object.fromEntries(cells.map(cell => [cell.dataset.cell, Number(cell.textContent)]))"


def opened(page: Page) -> Page:
    for name in ("heat", "matrix", "kinds"):
        page.wait_for_selector(f"#vt-{name} .main-svg text >> nth=0", state="attached", timeout=60_000)
    return page


# Whether the heat map shows the numbers of what the address asks for now.
UP_TO_DATE = """() => {
  const graph = document.querySelector("#vt-heat .js-plotly-plot");
  const beside = graph && graph.data && graph.data[2];
  if (!beside) return false;
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const sums = beside.text.filter((_, n) => beside.textposition[n] === "middle center");
  const drawn = sums.map((text) => Number(text.replace(/<[^>]*>/g, "")));
  return sum(drawn) === sum([...vt.countActions(vt.now()).nodes.values()]);
}"""


@pytest.fixture(scope="module")
def drawn_page(returning: BrowserContext, url: str) -> Iterator[Page]:
    """One page with the figures drawn, for tests that only look; each leads it to its query by `drawn`."""
    page = returning.new_page()
    heard = listen(page)
    resize(page, (1280, 3000))
    page.goto(url + "?weergave=beeld")
    opened(page)
    yield page
    page.close()
    assert heard == []


def drawn(page: Page, query: str = "") -> Page:
    """The page with the figures of this query."""
    show(page, f"?weergave=beeld{query}", (1280, 3000))
    page.wait_for_function(UP_TO_DATE)
    painted(page)
    return page


def table(page: Page, name: str) -> dict[str, int]:
    cells = page.eval_on_selector_all(f"[data-figure={name}] [data-cell]", CELLS)
    return {key: number for key, number in cells.items() if " " in key and number}


def by_hand(chosen: Set[str] = frozenset()) -> tuple[Counter[str], Counter[str]]:
    """Per actor and per kind at each node, of the actions that a chosen actor has."""
    heat: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for node in THEORY.nodes:
        for action in node.actions:
            who = {one.id for one in action.actors}
            if chosen and not who & chosen:
                continue
            heat.update(f"{one} {node.id}" for one in who)
            kinds.update(f"{kind} {node.id}" for kind in {KIND[one] for one in who})
    return heat, kinds


# What stands in a figure: for the heat map the number in each cell by its name, and by row and column; for the panels the
# words of each, and how many squares there are.
DRAWN = """() => {
  const [cells, numbers, beside] = document.querySelector("#vt-heat .js-plotly-plot").data;
  const layout = document.querySelector("#vt-heat .js-plotly-plot").layout;
  const within = {};
  numbers.text.forEach((text, n) => {
    const row = Math.floor(numbers.y[n]);
    const column = cells.x.findIndex((edge, i) => edge < numbers.x[n] && numbers.x[n] < cells.x[i + 1]);
    within[cells.customdata[row][column] + (cells.customdata[row][column].includes(" ") ? "" : " " + column)] = Number(text);
  });
  const bare = (text) => Number(text.replace(/<[^>]*>/g, ""));
  const at = (side) => beside.text.filter((_, n) => beside.textposition[n] === "middle " + side);
  const [squares, words] = document.querySelector("#vt-kinds .js-plotly-plot").data;
  return {
    within: within,
    kinds: layout.annotations.filter((one) => one.name).map((one) => one.name),
    actors: at("right"),
    totals: at("left").map(bare),
    columns: at("center").map(bare),
    steps: cells.z.flat().filter((z) => z !== null).length,
    words: words.text.map((text) => text.replace(/<[^>]*>/g, "")),
    squares: squares.x.length,
  };
}"""
COLUMNS = [n for base in (False, True) for n in PLACES if (n in ("bestaanszekerheid", "financiering", "zeggenschap")) is base]


def opened_kinds(page: Page) -> Page:
    """The page with every kind of the heat map open."""
    closed = page.locator("#vt-heat .annotation-text-g", has_text="▸")
    for left in range(closed.count(), 0, -1):
        closed.first.click()
        expect(closed).to_have_count(left - 1)
    return page


@pytest.mark.parametrize("query", ["", "&actor=gemeenten,rijk", "&genoemd=1&actor=nov", "&bij=ruimte", "&zoek=buurt"])
def test_tables_and_pictures_have_the_models_numbers(drawn_page: Page, query: str) -> None:
    page = drawn(drawn_page, query)
    if query in ("", "&actor=gemeenten,rijk"):
        heat, kinds = by_hand({"gemeenten", "rijk"} if query else frozenset())
        assert table(page, "heat") == heat
        assert table(page, "kinds") == kinds
    heat, kinds = Counter(table(page, "heat")), Counter(table(page, "kinds"))
    picture = opened_kinds(page).evaluate(DRAWN)
    listed = set(
        page.eval_on_selector_all("[data-figure=heat] [data-row]:not([hidden])", "rows => rows.map(row => row.dataset.row)")
    )
    assert {
        key: n for key, n in picture["within"].items() if key.split(" ")[0] in listed and not key.split(" ")[1].isdigit()
    } == {key: n for key, n in heat.items() if key.split(" ")[0] in listed}
    assert set(picture["kinds"]) == {KIND[who] for who in listed}
    places = [*COLUMNS[:7], "", *COLUMNS[7:]]
    rows = {
        (key, places[int(column)]): n
        for key, column, n in [(*key.split(" "), n) for key, n in picture["within"].items()]
        if column.isdigit()
    }
    assert rows == {tuple(key.split(" ")): n for key, n in kinds.items() if key.split(" ")[0] in picture["kinds"]}
    assert len(picture["actors"]) == len(listed)
    assert picture["steps"] == len(picture["within"])
    each = [sum(n for (kind, _), n in rows.items() if kind == one) for one in picture["kinds"]]
    assert sorted(picture["totals"]) == sorted(
        [*each, *(sum(n for key, n in heat.items() if key.split(" ")[0] == who) for who in listed), sum(picture["columns"])]
    )
    said = [int(text.split()[-1]) for text in picture["words"] if text.split()[-1].isdigit() and not text[0].isdigit()]
    assert said == [n for n in picture["columns"] if n]  # the panels' headings, and the heat map's last row
    named = [text for text in picture["words"] if text[0].isdigit()]
    assert picture["squares"] == sum(int(text.split()[0]) for text in named)
    for number, place in zip(picture["columns"], COLUMNS, strict=True):
        own = sorted((n for key, n in kinds.items() if key.endswith(f" {place}")), reverse=True)
        assert [int(text.split()[0]) for text in named[: len(own[:4])]] == own[:4]
        assert number >= max(own, default=0)
        named = named[len(own[:4]) :]
    assert named == []


def test_the_last_row_counts_each_action_once(drawn_page: Page) -> None:
    picture = drawn(drawn_page).evaluate(DRAWN)
    counts = {node.id: len(node.to_do) for node in THEORY.nodes}
    assert picture["columns"] == [counts[place] for place in COLUMNS]
    assert picture["totals"][-1] == sum(counts.values())


def test_the_server_fills_the_same_tables(drawn_page: Page, url: str, page: Page) -> None:
    query = "&actor=gemeenten&bij=ruimte,inclusie"
    seen = table(drawn(drawn_page, query), "heat")
    html = page.request.get(f"{url}?weergave=beeld{query}").text()
    page.set_content("<main" + html.split("<main", 1)[1].split("</main>")[0])
    assert table(page, "heat") == seen != {}


def test_the_matrix_names_every_printed_relation_and_leads_to_its_link(drawn_page: Page) -> None:
    page = drawn(drawn_page)
    labels = {relation.id: relation.label for relation in THEORY.relations}
    blocks, ambitions = PLACES, [node.id for node in THEORY.nodes if node.level == "deelambitie"]
    cells = page.locator("[data-figure=matrix] tbody tr").all()
    links = {(link.origin, link.target): labels[link.relation] for link in THEORY.links}
    rows = {row.locator("th a").get_attribute("href"): row.locator("td").all_inner_texts() for row in cells}
    for block in blocks:
        found = [text.strip() for text in rows[f"?knoop={block}"]]
        assert found == [links.get((block, ambition), "–") for ambition in ambitions]
    page.locator("[data-figure=matrix] a:has-text('wisselwerking')").first.click()
    assert "verband=" in page.url
    expect(page.locator("[data-view=schema]")).to_be_visible()


def test_a_cell_of_picture_and_table_leads_to_those_actions(visit: Visit) -> None:
    page = opened(visit("?weergave=beeld"))
    cell = page.locator('[data-cell="gemeenten ruimte"] a')
    number = cell.inner_text()
    cell.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("?weergave=acties&actor=gemeenten&bij=ruimte")
    expect(page.locator("[data-count=acties]")).to_have_text(f"{number} acties")
    page.go_back()
    opened(page)
    page.locator("#vt-heat .annotation-text-g", has_text="Overheid en uitvoering").click()
    expect(page.locator("#vt-heat .textpoint", has_text="Gemeenten")).to_have_count(1)
    click_cell(page, "heat", "gemeenten ruimte")
    page.wait_for_url("**weergave=acties&actor=gemeenten&bij=ruimte")


# The middle of the cell with this customdata, on the screen.
CELL = """([name, data]) => {
  const graph = document.querySelector("#vt-" + name + " .js-plotly-plot");
  graph.scrollIntoView();
  scrollBy(0, -120);
  const cells = graph.data[0];
  const row = cells.customdata.findIndex((row) => row.includes(data));
  const column = cells.customdata[row].indexOf(data);
  const { xaxis, yaxis } = graph._fullLayout;
  const box = graph.getBoundingClientRect();
  const middle = (edges, n) => (edges[n] + edges[n + 1]) / 2;
  return [box.x + xaxis._offset + xaxis.d2p(middle(cells.x, column)), box.y + yaxis._offset + yaxis.d2p(middle(cells.y, row))];
}"""


def click_cell(page: Page, name: str, data: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 2400})
    page.wait_for_timeout(300)
    x, y = page.evaluate(CELL, [name, data])
    page.mouse.move(x - 6, y - 3)
    page.mouse.move(x, y, steps=4)
    page.wait_for_timeout(300)
    page.mouse.click(x, y)


def test_a_cell_of_the_matrix_opens_its_link(visit: Visit) -> None:
    page = opened(visit("?weergave=beeld"))
    click_cell(page, "matrix", "?selectie=ruimte&verband=ruimte.ontplooiing")
    page.wait_for_url("**?selectie=ruimte&verband=ruimte.ontplooiing")


def test_a_kind_opens_and_closes_by_its_name_and_by_its_cells(visit: Visit) -> None:
    page = opened(visit("?weergave=beeld", size=(1280, 1400)))
    name = page.locator("#vt-heat .annotation-text-g", has_text="Overheid en uitvoering")
    inside = page.locator("#vt-heat .textpoint", has_text="Gemeenten")
    expect(name).to_contain_text("▸")
    name.click()
    expect(inside).to_have_count(1)
    expect(name).to_contain_text("▾")
    choose(page, "Acties")
    page.go_back()  # opened it was, opened it is: in this tab, not in the address
    expect(inside).to_have_count(1)
    click_cell(page, "heat", "overheid")
    expect(inside).to_have_count(0)
    assert page.url.endswith("?weergave=beeld")
    assert visit("?weergave=beeld&actor=gemeenten").locator("#vt-heat .textpoint", has_text="Gemeenten").count() <= 1
    expect(inside).to_have_count(1)  # whoever chose an actor wants to see it


def test_dash_and_plotly_come_only_when_the_view_is_opened_and_only_once(visit: Visit) -> None:
    page = visit("?weergave=acties")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert not any("plotly" in address or "dash" in address for address in asked)
    assert page.evaluate("[typeof Plotly, typeof DashRenderer, document.querySelector('#react-entry-point')]") == [
        "undefined"
    ] * 2 + [None]
    page.click("main >> text=In beeld")
    opened(page)
    for _ in range(2):
        choose(page, "Bronnen")
        page.go_back()
        opened(page)
    page.click("[data-keep=acties]")
    page.click("button[data-actor=rijk]")
    page.click("[data-keep=beeld]")
    expect(page.locator("#vt-heat .textpoint", has_text="Rijk")).to_have_count(1)
    names = [address.split("/")[-1].split("-")[0] for address in asked if "/_content/" in address]
    assert sorted(set(names) - {"verdieping"}) == [
        "dash",
        "plotly",
    ]  # the rest was there, but for topics, which come by themselves
    assert len(names) - names.count("verdieping") == 2


def test_dash_mounts_little_and_takes_the_tables_along(visit: Visit) -> None:
    page = opened(visit("?weergave=beeld"))
    room = page.locator("#react-entry-point")
    expect(room.locator("[data-figure] .vt-figure__beside > .vt-fold table")).to_have_count(3)
    expect(page.locator(".vt-figures")).to_have_count(1)
    mounted = "all => all.filter(one => !one.parentElement.closest('.dash-graph, .vt-fold') && !one.matches('.vt-fold')).length"
    assert room.locator("*").evaluate_all(mounted) < 60


# Where everything around the drawings stands.
PLACES_TAKEN = """() => {
  const parts = document.querySelectorAll(".vt-figures :is(h2, p, h3, button, .vt-figure__drawing, .vt-figure__table)");
  return [...parts].map(one => {
    const box = one.getBoundingClientRect();
    return [one.tagName, one.className, one.id, ...[box.x, box.y, box.width, box.height].map(Math.round)].join();
  });
}"""


def test_the_room_looks_as_the_page_did_before_it(browser: Browser, url: str) -> None:
    """The same headings, texts, buttons and tables in the same places, so that nothing moves when Dash is there."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    held: list[Route] = []
    page.route("**/_content/plotly-*.js", lambda route: held.append(route))
    page.goto(url + "?weergave=beeld", wait_until="commit")
    page.wait_for_function("() => document.querySelector('#vt-kinds')?.style.minHeight")
    page.focus("[data-figure=kinds] [data-save=png]")
    before = page.evaluate(PLACES_TAKEN)
    while not held:
        page.wait_for_timeout(50)
    held.pop().continue_()
    opened(page)
    page.wait_for_timeout(300)
    assert page.evaluate(PLACES_TAKEN) == before
    expect(page.locator("#react-entry-point [data-figure=kinds] [data-save=png]")).to_be_focused()
    page.close()


def test_without_dash_plotly_draws_the_same_and_answers_clicks(drawn_page: Page, page: Page, url: str) -> None:
    picture = drawn(drawn_page).evaluate(DRAWN)
    resize(page, (1280, 3000))
    page.route("**/_content/dash-*.js", lambda route: route.abort())
    page.goto(url + "?weergave=beeld")
    alone = opened(page).evaluate(DRAWN)
    assert page.locator("#react-entry-point").count() == 0
    assert (alone["columns"], alone["squares"], alone["words"]) == (picture["columns"], picture["squares"], picture["words"])
    page.locator("#vt-heat .annotation-text-g", has_text="Overheid en uitvoering").click()
    expect(page.locator("#vt-heat .textpoint", has_text="Gemeenten")).to_have_count(1)
    click_cell(page, "heat", "gemeenten ruimte")
    page.wait_for_url("**weergave=acties&actor=gemeenten&bij=ruimte")


def test_where_neither_comes_the_tables_say_it_all(page: Page, url: str) -> None:
    page.route(re.compile("/_content/(dash|plotly)-"), lambda route: route.abort())
    page.goto(url + "?weergave=beeld&actor=gemeenten,rijk")
    page.wait_for_function("() => window.vt && vt.shows && vt.shows.beeld")
    heat, kinds = by_hand({"gemeenten", "rijk"})
    assert table(page, "heat") == heat and table(page, "kinds") == kinds
    page.locator('[data-cell="gemeenten ruimte"] a').click()
    page.wait_for_url("**weergave=acties&actor=gemeenten&bij=ruimte")


def test_figures_fit_the_width_that_there_is(visit: Visit) -> None:
    page = opened(visit("?weergave=beeld", size=(1280, 720)))
    width = "document.querySelector('#vt-heat .main-svg').getBoundingClientRect().width"
    room = "document.querySelector('#vt-heat').clientWidth"
    assert page.evaluate(width) == page.evaluate(room)
    page.set_viewport_size({"width": 1600, "height": 720})
    page.wait_for_function(f"() => {width} === {room}")
    page.set_viewport_size({"width": 390, "height": 720})
    page.wait_for_function(f"() => {width} > 600 && document.querySelector('#vt-heat').tabIndex === 0")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


THEME = """
:root {
  --vt-ink: rebeccapurple; --vt-card: hsl(60deg 100% 90%); --vt-screen-4: rgb(0 120 60); --vt-sans: "Courier New", monospace;
}
"""


def test_a_publishers_colours_and_typeface_reach_the_figures(page: Page, tmp_path: Path) -> None:
    copytree(SHIPPED, tmp_path / "t")
    (tmp_path / "t" / "theme.css").write_text(THEME)
    server = waitress.create_server(create_app(THEORY, tmp_path / "t").server, host="127.0.0.1", port=0)
    threading.Thread(target=until_closed, args=(server,), daemon=True).start()
    page.goto(f"http://127.0.0.1:{server.effective_port}/?weergave=beeld")
    opened(page)
    graph = "document.querySelector('#vt-heat .js-plotly-plot')"
    colours = page.evaluate(f"{graph}.data[0].colorscale.map(step => step[1])")
    assert colours[6] == "rgb(0, 120, 60)" and colours[9] == "rgb(102, 51, 153)"
    written = page.evaluate(f"{graph}.data[1].textfont.color")
    assert set(written) == {"rgb(102, 51, 153)", "rgb(255, 255, 204)"}  # ink on the light screens, card on the dark ones
    label = "getComputedStyle(document.querySelector('#vt-heat .annotation text'))"
    assert page.evaluate(f"{label}.fill") == "rgb(102, 51, 153)"
    assert page.evaluate(f"{label}.fontFamily") == '"Courier New", monospace'
    server.close()


def test_a_picture_is_saved_as_svg_and_png_with_its_title(visit: Visit) -> None:
    page = opened(visit("?weergave=beeld&actor=gemeenten", size=(390, 800)))
    for name in ("heat", "matrix", "kinds"):
        for kind in ("svg", "png"):
            with page.expect_download() as download:
                page.click(f"[data-figure={name}] [data-save={kind}]")
            assert download.value.suggested_filename == f"verandertheorie-{name}.{kind}"
            content = download.value.path().read_bytes()
            if kind == "png":
                assert content.startswith(b"\x89PNG")
                continue
            words = content.decode()
            assert page.locator(f"[data-figure={name}] h2").inner_text() in words
            assert ("Met dezelfde keuzes als bij de acties: Gemeenten." in words) is (name != "matrix")
            assert 'width="1280"' in words and "var(" not in words


@pytest.mark.parametrize("size", [(1280, 720), (320, 640)])
def test_axe_finds_nothing(visit: Visit, size: tuple[int, int]) -> None:
    page = opened(visit("?weergave=beeld&actor=gemeenten,rijk", size=size))
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]


# For each text in a picture's cells: the text, its contrast with the cell's own colour beside it.
CONTRASTS = """async (name) => {
  const drawing = document.querySelector("#" + name + " .js-plotly-plot");
  const box = drawing.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = box.width;
  canvas.height = box.height;
  const drawn = canvas.getContext("2d", { willReadFrequently: true });
  for (const picture of drawing.querySelectorAll(".heatmaplayer image")) {
    const image = new Image();
    image.src = picture.getAttribute("href") || picture.getAttribute("xlink:href");
    await image.decode();
    const place = picture.getBoundingClientRect();
    drawn.drawImage(image, place.x - box.x, place.y - box.y, place.width, place.height);
  }
  const light = (colour) => {
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = colour.map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...drawing.querySelectorAll(".scatterlayer .textpoint text")].map((text) => {
    const own = text.getBoundingClientRect();
    const found = [...drawn.getImageData(own.x - box.x - 3, own.y + own.height / 2 - box.y, 1, 1).data];
    const ink = getComputedStyle(text).fill.match(/\\d+/g).slice(0, 3).map(Number);
    const [high, low] = [light(found.slice(0, 3)), light(ink)].sort((a, b) => b - a);
    return [text.textContent, found.join(), (high + 0.05) / (low + 0.05)];
  }).filter(([, found]) => !found.endsWith(",0")); // beside the cells there is only paper
}"""


@pytest.mark.parametrize("name", ["heat", "matrix"])
@pytest.mark.parametrize("query", ["", "&actor=gemeenten"])
def test_what_stands_in_a_cell_can_be_read_on_its_colour(drawn_page: Page, name: str, query: str) -> None:
    page = drawn(drawn_page, query)
    found = page.evaluate(CONTRASTS, f"vt-{name}")
    assert len({cell for _, cell, _ in found}) >= 3  # the colours are those of the cells
    assert [one for one in found if one[2] < 4.5] == []


def test_nothing_in_a_figure_is_smaller_than_15_pixels(drawn_page: Page) -> None:
    page = drawn(drawn_page)
    sizes = page.eval_on_selector_all(
        ".vt-figure__drawing text", "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert len(sizes) > 150 and min(sizes) >= 15


def test_from_the_actions_the_figures_keep_what_is_chosen(visit: Visit) -> None:
    page = visit("?weergave=acties")
    page.click("button[data-actor=rijk]")
    page.click("[data-keep=beeld]")
    opened(page)
    expect(page.locator(".vt-said")).to_contain_text("Rijk")
    assert table(page, "heat") == by_hand({"rijk"})[0]


@pytest.mark.parametrize(("width", "first"), [(390, "vt-figure__beside"), (1280, "vt-figure__picture")])
def test_on_a_telephone_the_table_comes_before_the_drawing(visit: Visit, width: int, first: str) -> None:
    page = visit("?weergave=beeld", size=(width, 844))
    opened(page)
    order = page.eval_on_selector_all(
        "#react-entry-point [data-figure]",
        "all => all.map(one => one.querySelector(':scope > :is(.vt-figure__beside, .vt-figure__picture)').className)",
    )
    assert len(order) == 3 and all(first in name for name in order)
