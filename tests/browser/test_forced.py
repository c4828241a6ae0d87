"""Colours that a reader's system or phone forces upon the page: nothing vanishes, and every sign and state can be told."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from coloraide import Color
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.page import WIDE, lasting, look, painted, show
from tests.browser.test_contrast import DRAWN, HIDDEN, SIGN, SIGNS, TEXT, TEXTS, UNSIGNED, measured, unreadable
from theory.model import Line

STATES = [
    "?",
    "?selectie=ruimte",
    "?selectie=ontplooiing",
    "?selectie=hoofdambitie",
    "?selectie=ruimte&vraag=leunt",
    "?selectie=ruimte&vraag=naast&naast=inclusie",
    "?modus=lijst&selectie=ruimte",
    "?modus=embed&selectie=ruimte",
    "?knoop=ruimte&item=ruimte-a17",
    "?knoop=ontspanning",
    "?weergave=acties&actor=gemeenten&bij=ruimte",
    "?weergave=actor&actor=rijk",
    "?weergave=bronnen&orde=jaar",
    "?weergave=bewijs",
    "?weergave=toets",
    "?weergave=gesprek",
    "?weergave=gesprek&bij=zeggenschap",
    "?weergave=beeld",
    "?zoek=eenzaam",
]

DRAWN_LINES = """() => [...document.querySelectorAll(".vt-line, .vt-link")].map((one) => {
  if (!one.checkVisibility({ visibilityProperty: true })) return [one, { y: -1 }];
  if (!one.getPointAtLength) return [one, one.getBoundingClientRect(), 0];
  const at = one.getPointAtLength(0.5 * one.getTotalLength()).matrixTransform(one.getScreenCTM());
  return [one, { x: at.x - 12, y: at.y - 12, width: 24, height: 24 }, at];
}).filter(([one, box, at]) => {
  if (box.y < 0 || box.y + box.height > innerHeight) return false;
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return !at || !top.closest(".vt-node, .vt-row__name, .vt-foot, .vt-panel");
}).map(([one, box]) => [one.dataset.line, box.x, box.y - 4, box.width, box.height + 8])"""
FORCED = "matchMedia('(forced-colors: active)').matches"
UNDRAWN = ".vt-line, .vt-links { visibility: hidden !important; }"


def opened(browser: Browser, url: str, **how: Any) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": WIDE[0], "height": WIDE[1]}, reduced_motion="reduce", **how)
    if how.get("forced_colors") != "active":
        page.context.new_cdp_session(page).send("Emulation.setAutoDarkModeOverride", {"enabled": True})
    yield from lasting(page, url)


@pytest.fixture(scope="module", params=["light", "dark"])
def forced(request: pytest.FixtureRequest, browser: Browser, url: str) -> Iterator[Page]:
    """A page in the colours of a reader's system."""
    yield from opened(browser, url, forced_colors="active", color_scheme=request.param)


@pytest.fixture(scope="module", params=["dark", pytest.param("light", marks=pytest.mark.long)])
def darkened(request: pytest.FixtureRequest, browser: Browser, url: str) -> Iterator[Page]:
    """A page in a browser that makes dark ones of all that are light."""
    yield from opened(browser, url, color_scheme=request.param)


def read_off(page: Page) -> list[tuple[str, float]]:
    """The contrast of each text with what there is most of around it: forced colours are flat, and no text can be made clear."""
    boxes = page.evaluate(TEXTS)
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    found = []
    for name, x, y, width, height in boxes:
        colours: Counter[Any] = Counter(
            picture.crop((int(x), int(y), int(x + width) + 1, int(y + height) + 1)).get_flattened_data()
        )
        ground, *others = (Color("srgb", [part / 255 for part in colour]) for colour, _ in colours.most_common())
        found.append((name, max((float(one.contrast(ground, method="wcag21")) for one in others), default=1)))
    return found


def faults(page: Page, blank: Page, query: str) -> list[str]:
    """What of the view cannot be read or seen."""
    look(page, query)
    page.wait_for_function(DRAWN)
    texts = read_off(page) if page.evaluate(FORCED) else measured(page, blank, TEXTS, HIDDEN)
    assert len(texts) > 10
    signs = measured(page, blank, SIGNS, UNSIGNED)
    lines = measured(page, blank, DRAWN_LINES, UNDRAWN)
    return [*unreadable(texts, TEXT), *unreadable(signs, SIGN), *unreadable(lines, SIGN)]


@pytest.mark.parametrize("query", STATES)
def test_in_forced_colours_every_text_sign_and_line_stands_out(forced: Page, blank: Page, query: str) -> None:
    assert faults(forced, blank, query) == []


@pytest.mark.parametrize("query", STATES)
def test_where_a_phone_forces_dark_pages_nothing_vanishes(darkened: Page, blank: Page, query: str) -> None:
    assert faults(darkened, blank, query) == []


def test_in_forced_colours_the_house_stands_where_it_stands_otherwise(forced: Page) -> None:
    show(forced, "?selectie=ruimte")
    forced.wait_for_function("() => !document.documentElement.hasAttribute('data-listed')")


def test_in_forced_colours_the_lines_of_all_relations_differ(forced: Page) -> None:
    show(forced, "?")
    forced.evaluate(
        """(lines) => document.body.insertAdjacentHTML("beforeend", '<p id="all" style="position:fixed;top:0;left:0;z-index:9">'
          + lines.map((line) => `<span style="display:block; height:24px">
              <i class="vt-line" data-line="${line}"></i></span>`).join(""))""",
        get_args(Line),
    )
    seen = [one.screenshot() for one in forced.locator("#all > span").all()]
    forced.evaluate("document.getElementById('all').remove()")
    pictures = [Image.open(io.BytesIO(one)).convert("L").crop((0, 0, 40, 24)).tobytes() for one in seen]
    assert len(set(pictures)) == len(get_args(Line))


STATE = """(selector) => {
  const style = getComputedStyle(document.querySelector(selector));
  return { ground: style.backgroundColor, text: style.color,
    outline: style.outlineStyle + " " + style.outlineWidth, outlined: style.outlineColor,
    page: getComputedStyle(document.documentElement).backgroundColor };
}"""


def stands_out(one: str, other: str) -> bool:
    return float(Color(one).contrast(Color(other), method="wcag21")) >= SIGN


def test_in_forced_colours_every_state_can_be_told(forced: Page) -> None:
    show(forced, "?selectie=ruimte")
    painted(forced)
    chosen, lit, faded = (forced.evaluate(STATE, f"[data-node={node}]") for node in ("ruimte", "ontmoeting", "inclusie"))
    assert stands_out(chosen["ground"], chosen["page"])
    assert (lit["outline"], faded["outline"]) == ("solid 3px", "dotted 1px")
    forced.locator("[data-node=ontmoeting]").focus()
    forced.keyboard.press("Tab")
    focused = forced.evaluate(STATE, ":focus-visible")
    assert focused["outline"] == "solid 3px" and stands_out(focused["outlined"], focused["page"])


@pytest.mark.parametrize(
    ("query", "selector"),
    [
        ("?", ".vt-menu__link[aria-current]"),
        ("?weergave=acties&actor=gemeenten", ".vt-choice[aria-pressed=true]"),
        ("?weergave=bronnen&orde=jaar", ".vt-tab[aria-current]"),
        ("?knoop=ruimte", ".vt-map__node a[aria-current]"),
        ("?selectie=ruimte&vraag=leunt", ".vt-panel [aria-pressed=true]"),
    ],
)
def test_in_forced_colours_what_is_current_or_checked_has_a_ground_of_its_own(forced: Page, query: str, selector: str) -> None:
    look(forced, query)
    state = forced.evaluate(STATE, selector)
    assert stands_out(state["ground"], state["page"])
    assert stands_out(state["text"], state["ground"])
