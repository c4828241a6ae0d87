"""The schema as a picture: valid for any program, like the house on the screen, and saved from the dialog that shares."""

import base64
import re
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import resvg_py
from lxml import etree  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.bench.large_theory import SMALL, theory_of
from tests.browser.host import Host, frame
from tests.browser.page import READY, Visit, choose, fetch_all, findings, show
from tests.browser.test_house import tall
from theory.model import Step, Story, Theory

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "g", "rect", "circle", "polygon", "path", "text"}
"""All that a picture is made of: nothing that only browsers know."""

REST, CHOSEN = "?", "?selectie=ruimte"
STATES = [
    REST,
    CHOSEN,
    "?selectie=hoofdambitie",
    "?selectie=ontmoeting&vraag=leunt",
    "?selectie=responsiviteit&vraag=naast&naast=ruimte",
    "?verband=ruimte.ontspanning",
    "?aard=wisselwerking",
    "?actor=rijk",
]

DRAW = "([query, size]) => vt.schemaPicture(vt.read(query).state, size)"

# In a page that is as large as the frame, and that answers itself.
DRAW_HERE = """query => new Promise((there) => {
  addEventListener("message", ({data}) => data.type === "verandertheorie:getekend" && there(data.svg));
  const texts = {query, address: "https://example.org/", description: ""};
  vt.answerPicture({...texts, wide: 1920, high: 1080, width: "1920", height: "1080"});
})"""

FACES = """
:root { --vt-sans: vt-sans-own, Arial, Liberation Sans, sans-serif; }
:root { --vt-serif: vt-serif-own, Times New Roman, Liberation Serif, serif; }
*, .vt-house * { text-decoration: none !important; }"""
"""Typefaces that both programs find on this machine; and what a picture leaves out."""

# How much two pictures differ, of 255, on the whole and in the worst of 16 x 9 fields; each pixel the mean of 4 x 4.
DIFFERENCE = """async pictures => {
  const [one, other] = await Promise.all(pictures.map(async (data) => {
    const image = new Image();
    image.src = "data:image/png;base64," + data;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), {width: 480, height: 270});
    const brush = canvas.getContext("2d");
    brush.imageSmoothingQuality = "high";
    brush.drawImage(image, 0, 0, 480, 270);
    return brush.getImageData(0, 0, 480, 270).data;
  }));
  const fields = Array(144).fill(0);
  for (let i = 0; i < one.length; i++) {
    const [x, y] = [(i >> 2) % 480, Math.floor((i >> 2) / 480)];
    fields[Math.floor(y / 30) * 16 + Math.floor(x / 30)] += Math.abs(one[i] - other[i]) / (900 * 3);
  }
  return [fields.reduce((a, b) => a + b) / 144, Math.max(...fields)];
}"""


def drawn(page: Page, query: str, size: str = "dia") -> Any:
    """The picture of a state, parsed."""
    return etree.fromstring(page.evaluate(DRAW, [query, size]).encode())


def words(svg: Any) -> str:
    return " ".join(text.text for text in svg.iter(f"{SVG}text"))


def names(svg: Any) -> set[str]:
    return {title.text for title in svg.iterfind(f".//{SVG}g/{SVG}title")}


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height (https://www.w3.org/TR/png/#11IHDR)."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("query", STATES)
def test_a_picture_is_plain_svg_with_every_name_title_source_and_address(
    shared_page: Page, theory: Theory, url: str, query: str
) -> None:
    svg = drawn(show(shared_page, "?modus=lijst", (390, 844)), query)
    text = etree.tostring(svg, encoding="unicode")

    assert {element.tag.removeprefix(SVG) for element in svg.iter()} <= ELEMENTS
    assert not re.search(r"url\(|var\(|oklch|rgb|class=|style=|NaN|undefined|\u00ad", text)
    assert names(svg) == {node.name for node in theory.nodes}
    assert theory.title in words(svg) and "De sociale basis versterken" in words(svg)
    assert url + query.removeprefix("?") in words(svg).replace("?", "") and "Kies een blok" not in words(svg)
    assert (svg.get("width"), svg.get("height"), svg.get("viewBox")) == ("1920", "1080", "0 0 1920 1080")


@pytest.mark.parametrize("query", [REST, CHOSEN, "?selectie=ontmoeting&vraag=leunt"])
def test_another_program_draws_what_the_screen_shows(visit: Visit, query: str) -> None:
    page = visit(query, size=(1920, 1080))
    page.add_style_tag(content=FACES)
    svg = page.evaluate(DRAW_HERE, query)
    seen = page.screenshot(animations="disabled")
    elsewhere = bytes(resvg_py.svg_to_bytes(svg_string=svg))
    assert size_of(elsewhere) == (1920, 1080)
    mean, worst = page.evaluate(DIFFERENCE, [base64.b64encode(one).decode() for one in (seen, elsewhere)])
    assert mean < 2.5 and worst < 7  # without signs, lines or texts the worst is 10, 19 or 31


@pytest.mark.parametrize(("size", "pixels", "width"), [("dia", (1920, 1080), "1920"), ("a4", (2828, 2000), "297mm")])
def test_the_dialog_that_shares_saves_a_picture_of_either_size(
    visit: Visit, size: str, pixels: tuple[int, int], width: str
) -> None:
    page = visit("?selectie=ruimte&vraag=leunt")
    choose(page, "Delen")
    page.check(f"[name=vt-picture-size][value={size}]")
    saved = {}
    for ending in ("svg", "png"):
        with page.expect_download() as download:
            page.click(f"[data-picture={ending}]")
        name = f"verandertheorie-sociale-basis-ruimte-leunt.{ending}"
        assert download.value.suggested_filename == name
        expect(page.locator("[data-part=pictured]")).to_have_text(f"Opgeslagen als {name}.")
        saved[ending] = Path(download.value.path()).read_bytes()
    assert etree.fromstring(saved["svg"]).get("width") == width
    assert size_of(saved["png"]) == pixels


def test_of_another_view_the_picture_is_the_schema_with_its_node_chosen(visit: Visit, url: str) -> None:
    page = visit("?knoop=inclusie")
    svg = page.evaluate("vt.schemaPicture(vt.now(), 'dia')")
    assert f"{url}?selectie=inclusie" in words(etree.fromstring(svg.encode()))


def test_of_a_presentation_the_picture_is_its_step(visit: Visit, url: str) -> None:
    page = visit("?selectie=inclusie&modus=presentatie")
    svg = etree.fromstring(page.evaluate("vt.schemaPicture(vt.now(), 'dia')").encode())
    assert words(svg).startswith("Verandertheorie sociale basis") and f"{url}?selectie=inclusie" in words(svg).split()


def test_the_window_and_the_colours_of_the_system_leave_the_picture_as_it_is(page: Page, visit: Visit) -> None:
    wide, narrow = (visit("?selectie=ruimte", size=size).evaluate(DRAW, [CHOSEN, "a4"]) for size in ((1920, 1080), (320, 640)))
    page.emulate_media(forced_colors="active", color_scheme="dark")
    forced = visit("?selectie=ruimte").evaluate(DRAW, [CHOSEN, "a4"])
    page.emulate_media(forced_colors="none", color_scheme="light")
    assert wide == narrow == forced


@pytest.mark.parametrize(
    "theory", [tall(1, 9, founded=True), tall(3, 9, founded=False), theory_of(SMALL)], ids=["tall", "wide", "large"]
)
def test_the_house_of_another_theory_fits_its_picture(page: Page, serve: Callable[[Theory], str], theory: Theory) -> None:
    page.goto(serve(theory))
    page.wait_for_selector(READY, state="attached")
    fetch_all(page)
    for size in ("dia", "a4"):
        svg = drawn(page, f"?selectie={theory.nodes[-1].id}", size)
        wide, high = map(float, svg.get("viewBox").split()[2:])
        texts = [(float(text.get("x")) + float(text.get("textLength")), float(text.get("y"))) for text in svg.iter(f"{SVG}text")]
        assert names(svg) == {node.name for node in theory.nodes}
        assert all(0 < right <= wide and 0 < base <= high for right, base in texts)


@pytest.fixture(scope="module")
def telling(serve: Callable[[Theory], str], theory: Theory) -> str:
    """The address of a theory with a story."""
    steps = [
        Step(address="?", say="Een huis staat op zijn fundament.", notes="Wacht tot het stil is."),
        Step(address="?selectie=ruimte"),
        Step(address="?knoop=inclusie", say="Wie hoort erbij?"),
    ]
    return serve(theory.model_copy(update={"stories": [Story(id="huis", title="Het huis", steps=steps)]}))


def test_a_story_becomes_a_page_to_print_with_three_steps_on_a_sheet(visit: Visit, telling: str) -> None:
    page = visit(at=telling)
    choose(page, "Delen")
    with page.expect_popup() as opened:
        page.click("[data-handout=huis]")
    handout = opened.value
    expect(handout.locator("li")).to_have_count(3)
    expect(handout.locator("[role=status]")).to_be_empty()
    assert handout.title() == "Het huis"
    head = handout.inner_text("header")
    assert "Verandertheorie sociale basis" in head and "De sociale basis versterken" in head and telling in head
    steps = [item.inner_text().split("\n") for item in handout.locator("li").all()]
    of_ruimte = "Ruimte draagt direct bij aan ontmoeting, ontplooiing en ontspanning, en draagt indirect bij aan "
    of_ruimte += "ondersteuning en eigenaarschap."
    said = ["Een huis staat op zijn fundament.", of_ruimte, "Wie hoort erbij?"]
    for number, (lines, sentence, query) in enumerate(zip(steps, said, ["", CHOSEN, "?knoop=inclusie"], strict=True), 1):
        shown = [line for line in lines if line]
        assert shown[-3:] == [str(number), sentence, telling + query]
    assert "stil is" not in handout.content()
    assert handout.locator("li svg[role=img]").count() == 3
    assert findings(handout) == []
    assert len(pypdfium2.PdfDocument(handout.pdf(format="A4", prefer_css_page_size=True))) == 1


def test_a_window_that_the_browser_holds_back_is_said(visit: Visit, telling: str) -> None:
    page = visit(at=telling)
    page.evaluate("window.open = () => null")
    choose(page, "Delen")
    page.click("[data-handout=huis]")
    expect(page.locator("[data-part=pictured]")).to_contain_text("laat geen nieuw venster toe")


def test_in_a_sandbox_which_allows_no_frame_in_it_that_is_said(page: Page, url: str, host: Host) -> None:
    host.open(
        page, f'<iframe src="{url}" width="1000" height="700" sandbox="allow-scripts allow-popups allow-downloads"></iframe>'
    )
    inside = frame(page, 0)
    inside.click("[data-sharing] >> visible=true")
    inside.click("[data-picture=svg]")
    expect(inside.locator("[data-part=pictured]")).to_contain_text("Open de verkenner in een eigen venster")
