"""The figures agree with the model to the number, follow what is chosen, and have tables that do without a mouse."""

from collections import Counter
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from app import SHIPPED
from theory.load import load

Visit = Callable[..., Page]
THEORY = load(SHIPPED)
KIND = {actor.id: actor.kind for actor in THEORY.actors}
PLACES = [node.id for node in THEORY.nodes if node.actions]
CELLS = "cells => Object.fromEntries(cells.map(cell => [cell.dataset.cell, Number(cell.textContent)]))"


def opened(page: Page) -> Page:
    for name in ("heat", "matrix", "kinds"):
        page.wait_for_selector(f"#vt-{name} .main-svg >> nth=0", state="attached")
    return page


def table(page: Page, name: str) -> dict[str, int]:
    cells = page.eval_on_selector_all(f"[data-figure={name}] [data-cell]", CELLS)
    return {key: number for key, number in cells.items() if " " in key and number}


def by_hand(chosen: set[str] = frozenset()) -> tuple[Counter[str], Counter[str]]:
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


@pytest.mark.parametrize("query", ["", "&actor=gemeenten,rijk", "&genoemd=1&actor=nov"])
def test_tables_and_pictures_have_the_models_numbers(visit: Visit, query: str) -> None:
    page = opened(visit(f"?weergave=beeld{query}"))
    if "genoemd" not in query:
        heat, kinds = by_hand({"gemeenten", "rijk"} if query else frozenset())
        assert table(page, "heat") == heat
        assert table(page, "kinds") == kinds
    drawn = page.evaluate(
        "(() => { const d = document.getElementById('vt-heat').data[0]; return [d.y, d.z.map(row => [...row])] })()"
    )
    rows = page.locator("[data-figure=heat] [data-row]:visible").all()
    assert drawn[0] == [row.locator("th").inner_text() for row in rows]
    assert drawn[1] == [[int(n) for n in row.locator("td").all_inner_texts()[:-1]] for row in rows]
    bars = page.evaluate("document.getElementById('vt-kinds').data.map(bar => [bar.customdata[0], [...bar.x]])")
    shown = table(page, "kinds")
    assert all(numbers == [shown.get(f"{kind} {place}", 0) for place in PLACES] for kind, numbers in bars)


def test_the_server_fills_the_same_tables(visit: Visit, browser_name: str, url: str, page: Page) -> None:
    query = "?weergave=beeld&actor=gemeenten&bij=ruimte,inclusie"
    seen = table(opened(visit(query)), "heat")
    html = page.request.get(url + query).text()
    page = page.context.new_page()
    page.set_content("<main" + html.split("<main", 1)[1].split("</main>")[0])
    assert table(page, "heat") == seen


def test_the_matrix_names_every_printed_relation_and_leads_to_its_link(visit: Visit) -> None:
    page = opened(visit("?weergave=beeld"))
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
    page.evaluate("scrollTo(0, 0)")  # where the browser put the page back
    box = page.locator("#vt-heat .draglayer .nsewdrag").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + 10, box["y"] + 8)
    page.mouse.move(box["x"] + 20, box["y"] + 9, steps=4)
    page.wait_for_timeout(300)
    page.mouse.click(box["x"] + 20, box["y"] + 9)
    page.wait_for_url("**weergave=acties**")


def test_plotly_comes_only_when_the_view_is_opened(visit: Visit) -> None:
    page = visit("?weergave=acties")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_load_state("networkidle")
    assert not any("plotly" in address for address in asked)
    page.click("text=In beeld")
    opened(page)
    assert sum("plotly-" in address for address in asked) == 1


def test_a_picture_is_saved_as_svg_and_png(visit: Visit) -> None:
    page = opened(visit("?weergave=beeld&actor=gemeenten"))
    for kind in ("svg", "png"):
        with page.expect_download() as download:
            page.click(f"[data-figure=kinds] [data-save={kind}]")
        assert download.value.suggested_filename == f"verandertheorie-kinds.{kind}"


@pytest.mark.parametrize("size", [(1280, 720), (320, 640)])
def test_axe_finds_nothing(visit: Visit, size: tuple[int, int]) -> None:
    page = opened(visit("?weergave=beeld&actor=gemeenten,rijk", size=size))
    found = Axe().run(page)
    assert found.response["violations"] == [], found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]


# For each text in a picture's cells: the text, its contrast with the cell's own colour a little above it.
CONTRASTS = """async (name) => {
  const drawing = document.getElementById(name);
  const picture = drawing.querySelector(".heatmaplayer image");
  const image = new Image();
  image.src = picture.getAttribute("href") || picture.getAttribute("xlink:href");
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const drawn = canvas.getContext("2d", { willReadFrequently: true });
  drawn.drawImage(image, 0, 0);
  const place = picture.getBoundingClientRect();
  const light = (colour) => {
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = colour.map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...drawing.querySelectorAll(".heatmaplayer text")].map((text) => {
    const box = text.getBoundingClientRect();
    const x = ((box.x + box.width / 2 - place.x) / place.width) * canvas.width;
    const y = ((box.y - 1 - place.y) / place.height) * canvas.height;
    const cell = [...drawn.getImageData(x, y, 1, 1).data].slice(0, 3);
    const ink = getComputedStyle(text).fill.match(/\\d+/g).slice(0, 3).map(Number);
    const [high, low] = [light(cell), light(ink)].sort((a, b) => b - a);
    return [text.textContent, cell.join(), (high + 0.05) / (low + 0.05)];
  });
}"""


@pytest.mark.parametrize("name", ["heat", "matrix"])
@pytest.mark.parametrize("query", ["", "&actor=gemeenten"])
def test_what_stands_in_a_cell_can_be_read_on_its_colour(visit: Visit, name: str, query: str) -> None:
    page = opened(visit(f"?weergave=beeld{query}"))
    found = page.evaluate(CONTRASTS, f"vt-{name}")
    assert len({cell for _, cell, _ in found}) > 3  # the colours are those of the cells
    assert [one for one in found if one[2] < 4.5] == []


def test_from_the_actions_the_figures_keep_what_is_chosen(visit: Visit) -> None:
    page = visit("?weergave=acties")
    page.click("button[data-actor=rijk]")
    page.click("[data-keep=beeld]")
    opened(page)
    expect(page.locator(".vt-said")).to_contain_text("Rijk")
    assert table(page, "heat") == by_hand({"rijk"})[0]
