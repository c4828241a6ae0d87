"""What comes out of a printer: every view on A4, upright and on its side, with and without grounds."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from coloraide import Color
from playwright.sync_api import Browser, Page

from components.views import VIEWS
from tests.browser.page import WIDE, Visit, lasting, look, painted, resize

TEXT = 4.5
MARGIN = 25  # points: what no text comes into, less a hair than the 10 mm of the page
SCALE = 2  # pixels to a point, where grounds are looked at

SCHEMAS = [
    "?",
    "?selectie=ruimte",
    "?selectie=hoofdambitie",
    "?selectie=ontspanning",
    "?selectie=ruimte&vraag=leunt",
    "?selectie=ruimte&vraag=zonder",
    "?selectie=ruimte&verband=ruimte.ontspanning",
    "?selectie=ruimte&vraag=naast&naast=inclusie",
    "?aard=direct",
    "?actor=gemeenten",
    "?modus=embed&selectie=ruimte",
]
READ = [
    "?modus=lijst&selectie=ruimte",
    "?knoop=ruimte",
    "?knoop=hoofdambitie",
    "?knoop=ruimte&modus=embed&alleen=1",
    "?weergave=acties&actor=gemeenten&bij=ruimte",
    "?weergave=acties&actor=rijk&zoek=wet",
    "?weergave=actor&actor=rijk",
    "?weergave=actor",
    "?weergave=bronnen&orde=jaar",
    "?weergave=bewijs",
    "?weergave=toets",
    "?weergave=gesprek",
    "?weergave=gesprek&bij=zeggenschap",
    "?weergave=uitleg",
    "?weergave=beeld",
    "?weergave=verdieping",
    "?weergave=verdieping&deel=samenwerken",
    "?weergave=theorieen",
    "?weergave=vergelijking",
    "?zoek=eenzaam",
]
PLACES = """() => {
  const zero = document.getElementById("vt-links").getBoundingClientRect();
  return [...document.querySelectorAll(".vt-node, .vt-row, .vt-link")].map((one) => one.getBoundingClientRect())
    .map((box) => [box.x - zero.x, box.y - zero.y, box.right - zero.x, box.bottom - zero.y].map(Math.round));
}"""
LIT = """() => [document.documentElement.getAttribute("data-paper"), document.getElementById("vt-links").innerHTML]"""

DRAWN = """() => document.querySelectorAll("[data-view=beeld]").length === 0
  || [...document.querySelectorAll(".vt-figure__drawing")].every((one) => one.querySelector(".main-svg text"))"""

HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, summary")]
  .filter((one) => !one.matches(".vt-hidden, .vt-term *") && one.checkVisibility()).map((one) => one.innerText)"""


@dataclass(frozen=True)
class Letter:
    """A letter on a page: its box in points from the lower left, and its colour."""

    sign: str
    box: tuple[float, float, float, float]
    colour: tuple[int, int, int]


Print = Callable[..., pdfium.PdfDocument]


@pytest.fixture(scope="module")
def paper(browser: Browser, shelf_url: str) -> Iterator[Page]:
    """A page on a screen, that is led from view to view to be printed."""
    yield from lasting(browser.new_page(viewport={"width": WIDE[0], "height": WIDE[1]}), shelf_url)


def printed(page: Page, query: str, landscape: bool, grounds: bool) -> pdfium.PdfDocument:
    """The view as the browser prints it."""
    look(page, query)
    page.wait_for_function(DRAWN)
    return pdfium.PdfDocument(page.pdf(format="A4", landscape=landscape, print_background=grounds))


def letters(page: pdfium.PdfPage) -> list[Letter]:
    text = page.get_textpage()
    found = []
    for place in range(text.count_chars()):
        sign = text.get_text_range(place, 1)
        if not sign.strip():
            continue
        parts = [pdfium_c.c_uint() for _ in range(4)]
        pdfium_c.FPDFText_GetFillColor(text.raw, place, *parts)
        found.append(Letter(sign, text.get_charbox(place), (parts[0].value, parts[1].value, parts[2].value)))
    return found


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    colours = [Color("srgb", [part / 255 for part in colour[:3]]) for colour in (one, other)]
    return float(colours[0].contrast(colours[1], method="wcag21"))


def pale(page: pdfium.PdfPage) -> list[str]:
    """The letters that do not stand out: from white, or where something dark is printed around them, from that."""
    signs = letters(page)
    light = {colour for colour in {one.colour for one in signs} if contrast(colour, (255, 255, 255)) < TEXT}
    if not light:
        return []
    picture = page.render(scale=SCALE).to_pil().convert("RGB")
    found = []
    for one in signs:
        if one.colour in light:
            left, bottom, right, top = (SCALE * side for side in one.box)
            area = picture.crop((int(left) - 3, int(picture.height - top) - 3, int(right) + 4, int(picture.height - bottom) + 4))
            ground = Counter(area.get_flattened_data()).most_common(1)[0][0]
            if contrast(one.colour, ground) < TEXT:
                found.append(f"{one.sign} {one.colour} on {ground}")
    return found


def outside(page: pdfium.PdfPage) -> list[Letter]:
    width, height = page.get_size()
    return [
        one
        for one in letters(page)
        if one.box[0] < MARGIN or one.box[2] > width - MARGIN or one.box[1] < MARGIN or one.box[3] > height - MARGIN
    ]


def joined(text: str) -> str:
    """A text without what a page does to it: spaces, hyphens, ends of lines."""
    return re.sub(r"[\s\u00ad\u0002\ufffe-]+", "", text)


@pytest.mark.parametrize(
    ("landscape", "grounds"),
    [
        pytest.param(False, True, id="upright with grounds"),
        pytest.param(True, False, id="on its side without grounds"),
        pytest.param(False, False, id="upright without grounds", marks=pytest.mark.long),
        pytest.param(True, True, id="on its side with grounds", marks=pytest.mark.long),
    ],
)
@pytest.mark.parametrize("query", [*SCHEMAS, *READ])
def test_nothing_printed_is_cut_or_pale_and_no_heading_stands_alone(
    paper: Page, query: str, landscape: bool, grounds: bool
) -> None:
    document = printed(paper, query, landscape, grounds)
    headings = {joined(heading) for heading in paper.evaluate(HEADINGS)} - {""}
    assert len(document) >= 1
    for page in document:
        assert outside(page) == []
        assert pale(page) == []
        lines = [line for line in page.get_textpage().get_text_range().splitlines() if line.strip()]
        assert lines
        assert headings.isdisjoint(joined("".join(lines[-count:])) for count in range(1, 4))


def test_every_view_is_printed_here() -> None:
    asked = {match[1] for query in READ if (match := re.search(r"weergave=(\w+)", query))} | {"schema", "knoop", "zoek"}
    assert {view.id for view in VIEWS} <= asked


@pytest.mark.parametrize("query", SCHEMAS)
def test_on_its_side_the_schema_is_a_house_on_one_page(paper: Page, query: str) -> None:
    assert len(printed(paper, query, landscape=True, grounds=False)) == 1


def test_on_a_letter_too_and_from_a_phone(paper: Page, visit: Visit) -> None:
    look(paper, "?selectie=ruimte&vraag=zonder")
    assert len(pdfium.PdfDocument(paper.pdf(format="Letter", landscape=True))) == 1
    page = visit("?selectie=ruimte", size=(390, 844))
    assert len(pdfium.PdfDocument(page.pdf(format="A4", landscape=True))) == 1


@pytest.mark.parametrize("query", ["?selectie=ruimte", "?selectie=hoofdambitie", "?selectie=ruimte&vraag=naast&naast=inclusie"])
def test_the_lines_that_were_drawn_on_the_screen_meet_their_blocks_on_paper(visit: Visit, query: str) -> None:
    page = visit(query)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    on_screen = page.evaluate(PLACES)
    resize(page, (1047, 718))
    page.emulate_media(media="print")
    assert page.evaluate(PLACES) == on_screen
    assert page.locator(".vt-link:visible").count() > 0


def test_after_printing_the_screen_is_as_it_was(visit: Visit) -> None:
    page = visit("?selectie=ruimte")
    painted(page)
    before = page.evaluate(LIT)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(LIT) != before
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(LIT) == before


def test_upright_the_answer_comes_before_the_list(paper: Page) -> None:
    pages = printed(paper, "?selectie=ruimte&vraag=zonder", landscape=False, grounds=False)
    text = joined(pages[0].get_textpage().get_text_range())
    assert 0 < text.index(joined("Zonder ruimte missen")) < text.index("Hoofdambitie")


@pytest.mark.parametrize("query", ["?selectie=ruimte", "?weergave=beeld", "?knoop=ruimte"])
def test_from_a_dark_screen_it_is_light_on_paper(paper: Page, query: str) -> None:
    page = printed(paper, f"{query}&modus=presentatie&scherm=donker", landscape=False, grounds=True)[0]
    assert paper.evaluate("document.documentElement.dataset.scherm") == "donker"
    most = Counter(page.render().to_pil().convert("RGB").get_flattened_data()).most_common(1)[0][0]
    assert most == (255, 255, 255)
    assert pale(page) == []


@pytest.mark.parametrize("width", [718, 1047])
def test_figures_and_tables_are_as_wide_as_the_paper(visit: Visit, width: int) -> None:
    page = visit("?weergave=beeld")
    page.wait_for_function(DRAWN)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    resize(page, (width, 1765 - width))
    page.emulate_media(media="print")
    wide = page.eval_on_selector_all(
        ".vt-figure__sheet .main-svg, .vt-figure .vt-table",
        "all => all.map((one) => one.getBoundingClientRect().width).filter(Boolean)",
    )
    assert len(wide) >= 6
    assert {round(one) for one in wide} == {width}


def test_what_was_searched_is_printed(paper: Page) -> None:
    assert "eenzaam" in printed(paper, "?zoek=eenzaam", False, False)[0].get_textpage().get_text_range().splitlines()
