"""Whatever the window, the typeface, the spacing and the words: in the schema no name is cut, covers another or is covered."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.browser.page import READY, painted, show
from tests.theories import shipped_graph
from theory.checks.name_lint import room, width
from theory.rows import rows_of

LONG = [
    "arbeidsongeschiktheidsverzekering",
    "vrijwilligerswerkvergoeding",
    "https://www.voorbeeldgemeente.nl/sociale-basis/aanpak",
]
WORDS = [
    "samen",
    "buurt",
    "zeggenschap",
    "en",
    "vrijwilligersorganisaties",
    "mantelzorgondersteuning",
    "plekken",
    "(voorspelbaar)",
    *LONG,
]
SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"

SET = """([names, font, spacing]) => {
  document.documentElement.style.fontSize = font + "px";
  let style = document.getElementById("spaced");
  if (!style) document.head.append(style = Object.assign(document.createElement("style"), { id: "spaced" }));
  style.textContent = spacing;
  const parts = [...document.querySelectorAll(".vt-node__name")];
  parts.forEach((part, i) => { part.textContent = names[i % names.length]; });
}"""
# What is cut or covered, by the boxes of the text itself: nothing of the explorer's own measuring is used.
CUT = """() => {
  const lines = (part) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return [...range.getClientRects()];
  };
  const seen = (part) => part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 0;
  const blocks = [...document.querySelectorAll("button[data-node]")].map((button) => ({
    id: button.dataset.node,
    own: button.getBoundingClientRect(),
    text: [...button.querySelectorAll(".vt-node__name, .vt-node__quote, .vt-node__level")].flatMap(lines),
    over: [...button.querySelectorAll(".vt-pill, .vt-marks > *")].filter(seen).map((part) => part.getBoundingClientRect()),
  }));
  const meets = (a, b, slack) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - slack && b.top < a.bottom - slack;
  const outside = (box, own, slack) =>
    box.left < own.left - slack || box.right > own.right + slack || box.top < own.top - 2 || box.bottom > own.bottom + 2;
  const found = [];
  for (const { id, own, text, over } of blocks) {
    if (text.some((line) => outside(line, own, 1))) found.push(id + " is cut");
    if (text.some((line) => over.some((box) => meets(line, box, 0.15 * line.height)))) found.push(id + " is covered");
    if (over.some((box) => outside(box, own, 1.5))) found.push(id + " cuts a label");
    for (const other of blocks) {
      if (other.id > id && text.some((line) => meets(line, other.own, 1))) found.push(id + " lies under " + other.id);
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
  return found;
}"""


def found(page: Page, size: tuple[int, int], font: int, names: list[str], spaced: bool) -> list[str]:
    """What is cut or covered at rest and with a block chosen from each row."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate(SET, [names, font, SPACED if spaced else ""])
    painted(page)
    painted(page)
    seen = list(page.evaluate(CUT))
    for node in ("ontmoeting", "ruimte", "financiering"):
        page.evaluate("id => vt.change({ selectie: id, vraag: '', naast: '', aard: '', verband: '' })", node)
        painted(page)
        seen += page.evaluate(CUT)
    page.evaluate("vt.change({ selectie: '' })")
    return seen


@pytest.fixture(scope="module")
def resized(browser: Browser, url: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(url)
    page.wait_for_selector(READY, state="attached")
    yield page
    page.close()


SIZES = st.tuples(st.integers(320, 3840), st.integers(480, 2160))
NAMES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join), min_size=16, max_size=16)
FIXED = [
    (size, font, spaced)
    for size in [
        (320, 640),
        (600, 900),
        (800, 600),
        (820, 1180),
        (853, 533),
        (911, 512),
        (1024, 768),
        (1280, 720),
        (1920, 1080),
        (3840, 2160),
    ]
    for font, spaced in [(16, False), (20, False), (32, False), (16, True)]
]


@pytest.mark.parametrize(("size", "font", "spaced"), FIXED, ids=str)
def test_nothing_is_cut_or_covered_whatever_the_width(shared_page: Page, size: tuple[int, int], font: int, spaced: bool) -> None:
    page = show(shared_page, "?", size)
    names = page.eval_on_selector_all(".vt-node__name", "all => all.map(one => one.textContent)")
    try:
        assert found(page, size, font, names, spaced) == []
    finally:
        page.evaluate(SET, [names, 16, ""])
        page.evaluate("document.documentElement.style.fontSize = ''")


@pytest.mark.long
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(size=SIZES, font=st.sampled_from([16, 20, 24, 32]), names=NAMES, spaced=st.booleans())
@example(size=(1280, 720), font=16, names=LONG, spaced=False)
def test_whatever_stands_in_the_blocks(resized: Page, size: tuple[int, int], font: int, names: list[str], spaced: bool) -> None:
    assert found(resized, size, font, names, spaced) == []


WIDE = [
    "zeggenschap",
    "mantelzorger",
    "ontmoetingsplek",
    "buurtwerkers",
    "cliëntondersteuning",
    *LONG[:2],
]


@pytest.mark.parametrize("word", WIDE)
def test_check_advises_a_shorter_name_where_the_browser_shows_the_list(shared_page: Page, word: str) -> None:
    page = show(shared_page, "?", (1280, 900))
    row = next(row for row in rows_of(shipped_graph()) if "inclusie" in row.nodes)
    set_name = "word => { document.querySelector('[data-node=inclusie] .vt-node__name').textContent = word; vt.fit(); }"
    name = page.inner_text("[data-node=inclusie] .vt-node__name")
    try:
        page.evaluate(set_name, word)
        assert page.evaluate("document.documentElement.hasAttribute('data-listed')") == (width(word) > room(row.columns))
    finally:
        page.evaluate(set_name, name)
