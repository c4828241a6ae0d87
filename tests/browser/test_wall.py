"""A presentation: its story by key, remote and finger; what stands on the wall at every size; the code that a telephone reads."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import zxingcpp
from dash import Dash
from PIL import Image
from playwright.sync_api import Browser, Page

from app import create_app
from components import wall_texts
from components.address import step_addresses
from components.views import parameters
from tests.browser.page import READY, fetch_all, findings, listen, painted, resize
from tests.browser.test_fit_anywhere import CUT
from tests.theories import ijsclub, shipped_graph
from theory.graph import TheoryGraph, build_graph
from theory.model import Theory

BASE = "https://www.voorbeeld.nl/verandertheorie/"
PRESENT = "?modus=presentatie"
PROJECTOR = (1024, 768)
SIZES = [(1920, 1080), (1280, 720), PROJECTOR, (3840, 2160)]

GO = "query => vt.navigate(vt.read(query).state)"
# What one sees of a state: the mark of the step, the sentence, what is shown, what of it is lit and drawn, and how large.
SEEN = """async () => {
  await document.fonts.ready;
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  const [mark, ...others] = document.querySelectorAll("[data-step]");
  const all = (selector, name) => [...document.querySelectorAll(selector)].map((one) => one.dataset[name]).sort();
  return {
    step: others.length ? "several" : mark.dataset.step,
    said: document.querySelector(".vt-wall__say").textContent,
    shown: vt.shown(vt.now()),
    view: document.querySelector("main [data-view]").dataset.view,
    letters: getComputedStyle(document.querySelector(".vt-house, .vt-wand")).fontSize,
    texts: [...document.querySelectorAll(".vt-wand__texts li")].map((one) => one.textContent),
    lit: all("[data-lit] > button", "node"),
    pressed: all("button[data-node][aria-pressed=true]", "node"),
    drawn: [...document.querySelectorAll(".vt-links [data-from]")].map((one) => Object.values(one.dataset).join(" ")).sort(),
  };
}"""
# What is wrong on the wall: letters under a fortieth of the height, texts out of the window or cut off, what scrolls, names that
# something lies over.  (Of blocks and labels, `CUT` says what is cut or covered.)
WRONG = """() => {
  const found = [];
  const seen = (part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !part.closest(".vt-hidden");
  const texts = document.createTreeWalker(document.getElementById("vt"), NodeFilter.SHOW_TEXT);
  const inSchema = document.getElementById("vt").dataset.shows === "schema";
  while (texts.nextNode()) {
    const part = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !seen(part)) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const boxes = [...range.getClientRects()];
    const words = texts.currentNode.data.trim().slice(0, 20);
    const size = parseFloat(getComputedStyle(part).fontSize);
    const least = inSchema || part.closest("#vt-wall") ? innerHeight / 40 : innerHeight / 55;
    if (size < least - 0.01) found.push(`${words}: ${size} pixels`);
    const isOut = (box) => box.left < 0 || box.top < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5;
    if (boxes.some(isOut)) found.push(words + " is out of the window");
    const name = part.closest("button[data-node] .vt-node__name, button[data-node] .vt-node__quote");
    for (const box of name ? boxes : []) {
      const over = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (!name.contains(over) && over !== name.closest("button")) found.push(words + " is covered");
    }
  }
  for (const part of document.querySelectorAll("#vt, #vt *")) {
    if (!seen(part) || getComputedStyle(part).overflowY === "visible") continue;
    const fits = part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1;
    if (!fits) found.push(part.className + " is cut");
  }
  const page = document.documentElement;
  if (page.scrollHeight > innerHeight || page.scrollWidth > innerWidth) found.push("the page scrolls");
  if (inSchema && !vt.inHouse()) found.push("no house");
  return found;
}"""
EACH = f"""async (queries) => {{
  const wrong = {WRONG};
  const cut = {CUT};
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const found = [];
  await document.fonts.ready;
  for (const query of queries) {{
    vt.navigate(vt.read(query).state);
    await frame();
    await frame();
    const here = [...wrong(), ...(vt.now().view === "schema" ? cut() : [])];
    found.push(...here.map((what) => query + ": " + what));
  }}
  return found;
}}"""


@pytest.fixture(scope="module")
def public(serve_app: Callable[[Dash], str]) -> Callable[[Theory], str]:
    """Serves a theory with a public address; returns the one on this machine."""
    return lambda theory: serve_app(create_app(theory, base_url=BASE))


@pytest.fixture(scope="module")
def home(public: Callable[[Theory], str], theory: Theory) -> str:
    return public(theory)


@pytest.fixture(scope="module")
def wall(browser: Browser, home: str) -> Iterator[Page]:
    """One page with a touch screen, for all presentations of the shipped theory."""
    page = browser.new_page(has_touch=True, reduced_motion="reduce")
    heard = listen(page)
    present(page, home)
    yield page
    page.close()
    assert heard == []


def present(page: Page, home: str, query: str = PRESENT) -> Page:
    """Open a presentation."""
    resize(page, PROJECTOR)
    page.goto(home + query)
    page.wait_for_selector(READY, state="attached")
    fetch_all(page)
    return page


def at(page: Page, query: str, size: tuple[int, int] = PROJECTOR) -> Page:
    """Lead the page there, with nothing open and nothing that has the focus."""
    resize(page, size)
    page.evaluate(
        "() => { document.activeElement.blur(); for (const one of document.querySelectorAll('dialog[open]')) one.close(); }"
    )
    page.evaluate(GO, query)
    painted(page)
    return page


def step(number: int) -> str:
    return f"{PRESENT}&stap={number}"


def told(graph: TheoryGraph, story_id: str = "") -> list[tuple[str, str, str | None]]:
    """Of each step its mark, what it shows and what it says."""
    story = graph.story(story_id)
    assert story is not None
    shown = step_addresses(graph, parameters(graph), story_id)
    pairs = enumerate(zip(shown, story.steps, strict=True), start=1)
    return [(f"{number}/{len(shown)}", address.query, one.say) for number, (address, one) in pairs]


def seen(page: Page) -> dict[str, Any]:
    painted(page)
    found: dict[str, Any] = page.evaluate(SEEN)
    return found


def mark(page: Page) -> str:
    return str(page.evaluate("document.querySelector('[data-step]').dataset.step"))


def swipe(page: Page, across: int, down: int = 0) -> None:
    """Draw a finger over the middle of the screen."""
    touch = page.context.new_cdp_session(page)
    points = [(600 + across * part // 4, 300 + down * part // 4) for part in range(5)]
    for number, (x, y) in enumerate(points):
        where = {"type": "touchMove" if number else "touchStart", "touchPoints": [{"x": x, "y": y}]}
        touch.send("Input.dispatchTouchEvent", where)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    touch.detach()
    painted(page)


def test_a_story_is_told_to_its_end_and_back_and_every_step_is_there_after_a_reload(wall: Page, home: str) -> None:
    present(wall, home)
    steps = told(shipped_graph())
    views = []
    for expected in steps:
        view = seen(wall)
        assert (view["step"], view["shown"], view["said"]) == expected
        wall.reload()
        wall.wait_for_selector(READY, state="attached")
        fetch_all(wall)
        assert seen(wall) == view
        views.append(view)
        wall.keyboard.press("PageDown")

    assert mark(wall) == steps[-1][0]
    assert any(view["texts"] for view in views)
    for view in reversed(views):
        assert seen(wall) == view
        wall.keyboard.press("PageUp")
    assert mark(wall) == steps[0][0]


def test_a_finger_tells_it_too(wall: Page) -> None:
    at(wall, step(1))
    steps = told(shipped_graph())
    for expected in steps:
        view = seen(wall)
        assert (view["step"], view["shown"], view["said"]) == expected
        swipe(wall, -200)
    for expected in reversed(steps):
        assert mark(wall) == expected[0]
        swipe(wall, 200)

    swipe(wall, -40)
    swipe(wall, -200, 250)
    assert mark(wall) == steps[0][0]


def test_every_key_of_a_remote_steps(wall: Page) -> None:
    at(wall, step(3))
    count = len(told(shipped_graph()))
    for key, number in [
        ("ArrowRight", 4), ("Space", 5), ("n", 6), ("N", 7), ("PageDown", 8), ("ArrowLeft", 7), ("p", 6), ("PageUp", 5),
        ("End", count), ("Home", 1), ("P", 1), ("Control+ArrowRight", 1), ("x", 1),
    ]:  # fmt: skip
        wall.keyboard.press(key)
        assert (key, mark(wall)) == (key, f"{number}/{count}")
    assert wall.evaluate("location.search") == "?weergave=schema&modus=presentatie&stap=1"


def test_a_key_makes_it_black_and_any_key_brings_it_back(wall: Page) -> None:
    at(wall, step(3))
    black = "document.documentElement.hasAttribute('data-black')"
    for key in (".", "b", "B"):
        wall.keyboard.press(key)
        assert wall.evaluate(black)
        wall.keyboard.press(key)
        assert not wall.evaluate(black)
    wall.keyboard.press(".")
    wall.keyboard.press("PageDown")
    assert not wall.evaluate(black)
    assert mark(wall).startswith("4/")
    wall.keyboard.press("b")
    wall.keyboard.press("Escape")
    assert not wall.evaluate(black)
    assert mark(wall).startswith("4/")


def test_the_code_and_the_keys_come_and_go_and_the_story_goes_on_over_them(wall: Page) -> None:
    at(wall, step(4))
    for key, name in [("q", "code"), ("?", "keys")]:
        dialog = wall.locator(f"#vt-wall-{name}")
        for back in (key, "Escape", "PageDown"):
            wall.keyboard.press(key)
            assert dialog.is_visible()
            wall.keyboard.press(back)
            assert not dialog.is_visible()
    assert mark(wall).startswith("6/")
    wall.keyboard.press("?")
    wall.locator("#vt-wall-keys [data-wall=previous]").click()
    assert mark(wall).startswith("5/")


def test_escape_closes_what_is_open_then_what_is_chosen_then_the_presentation(wall: Page) -> None:
    at(wall, step(5))
    wall.keyboard.press("q")
    wall.keyboard.press("Escape")
    assert mark(wall).startswith("5/")
    left = []
    for _ in range(3):
        wall.keyboard.press("Escape")
        left.append(wall.evaluate("location.search"))
    assert left == [
        "?selectie=bestaanszekerheid&modus=presentatie&stap=5",
        "?weergave=schema&modus=presentatie&stap=5",
        "",
    ]
    assert wall.locator(".vt-header").is_visible()
    assert not wall.locator("#vt-wall").is_visible()


def test_keys_are_for_a_control_that_has_the_focus_and_can_be_switched_off(wall: Page) -> None:
    at(wall, step(1))
    wall.keyboard.press("Tab")
    focused = wall.evaluate("document.activeElement.dataset.node")
    wall.keyboard.press("PageDown")
    assert mark(wall).startswith("1/")
    wall.keyboard.press("Space")
    assert wall.evaluate("vt.now().selectie") == focused

    at(wall, step(1))
    for counts in (False, True):
        wall.evaluate("vt.toggleWall('keys')")
        wall.locator("[data-wall=heed]").click()
        wall.keyboard.press("Escape")
        wall.keyboard.press("PageDown")
        assert mark(wall).startswith("2/" if counts else "1/")


def test_one_may_click_about_and_the_next_step_goes_on_with_the_story(wall: Page) -> None:
    at(wall, step(4))
    wall.click("button[data-node=inclusie]")
    free = seen(wall)
    assert (free["step"], free["pressed"]) == ("4/15", ["inclusie"])
    assert free["said"].startswith("Inclusie draagt bij aan")
    wall.keyboard.press("PageDown")
    assert mark(wall) == "5/15"
    assert wall.evaluate("vt.now().selectie") == "bestaanszekerheid"

    wall.click("button[data-node=inclusie]")
    wall.keyboard.press("PageUp")  # back to where one left it
    assert (mark(wall), wall.evaluate("vt.now().selectie")) == ("5/15", "bestaanszekerheid")

    at(wall, PRESENT + "&knoop=ruimte")
    assert seen(wall)["step"] == "9/15"
    at(wall, PRESENT + "&knoop=inclusie")
    assert seen(wall)["step"] == "0/15"
    wall.keyboard.press("PageDown")
    assert mark(wall) == "1/15"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_on_the_wall_all_is_there_and_can_be_read_at_the_back(wall: Page, size: tuple[int, int]) -> None:
    graph = shipped_graph()
    steps = [step(number) for number, _ in enumerate(told(graph), start=1)]
    chosen = [f"{PRESENT}&selectie={node}" for node in graph]
    opened = [f"{PRESENT}&knoop={node}" for node in graph]
    at(wall, PRESENT, size)

    assert wall.evaluate(EACH, steps + chosen + opened) == []


def read(page: Page) -> str:
    """What a telephone reads off the screen."""
    page.wait_for_function(
        "() => [...document.querySelectorAll('.vt-wall__code')].every((one) => one.complete && one.naturalWidth)"
    )
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(page.screenshot())))
    return str(found.text)


@pytest.mark.parametrize("dark", ["", "&scherm=donker"], ids=["light", "dark"])
def test_the_code_leads_to_what_is_on_the_wall(wall: Page, home: str, dark: str) -> None:
    shown = [address.query.removesuffix("?") for address in step_addresses(shipped_graph(), parameters(shipped_graph()))]
    for number, query in enumerate(shown, start=1):
        at(wall, step(number) + dark)
        assert read(wall) == BASE + query
    for number in (1, 8, 10):
        at(wall, step(number) + dark)
        wall.keyboard.press("q")
        wall.evaluate("document.querySelector('.vt-wall__qr').hidden = true")
        assert read(wall) == BASE + shown[number - 1]
        wall.evaluate("document.querySelector('.vt-wall__qr').hidden = false")


def test_the_address_of_the_code_opens_the_same_view_on_a_telephone(wall: Page, home: str) -> None:
    at(wall, step(10))
    view = seen(wall)
    address = read(wall)
    typed = wall.inner_text(".vt-wall__address")
    resize(wall, (390, 844))
    wall.goto(address.replace(BASE, home))
    wall.wait_for_selector(READY, state="attached")

    assert typed.replace("\n", "") == address.removeprefix("https://")
    assert wall.evaluate("vt.query(vt.now())") == view["shown"]
    assert (
        sorted(wall.eval_on_selector_all("button[data-node][aria-pressed=true]", "all => all.map(one => one.dataset.node)"))
        == view["pressed"]
    )
    assert not wall.locator("#vt-wall").is_visible()


def test_an_address_that_nobody_types_stands_in_the_code_alone(wall: Page) -> None:
    at(wall, PRESENT + "&weergave=zoek&zoek=" + "jong" * 45)

    assert not wall.locator(".vt-wall__address").count()
    assert read(wall).endswith("jong")


def test_without_a_public_address_it_says_how_to_get_one(page: Page, other_url: str) -> None:
    present(page, other_url)

    assert page.inner_text(".vt-wall__qr") == wall_texts.QR_WHY["loopback"]
    assert page.evaluate(WRONG.replace("/ 40", "/ 66")) == []  # six storeys


def test_a_story_of_six_levels_without_actors(page: Page, public: Callable[[Theory], str], other_theory: Theory) -> None:
    home = public(other_theory)
    graph = build_graph(other_theory)
    for story, query in [("rondje", PRESENT), ("kort", PRESENT + "&verhaal=kort")]:
        present(page, home, query)
        for expected_mark, shown, said in told(graph, story):
            view = seen(page)
            assert (view["step"], view["shown"]) == (expected_mark, shown)
            assert view["said"] == said or (
                not said and view["said"] == "Nodig: 13 verbanden. Zonder het een begint het ander niet."
            )
            page.keyboard.press("PageDown")
    for size in SIZES:
        at(page, PRESENT, size)
        assert page.evaluate(EACH.replace("/ 40", "/ 66"), [step(number) for number in range(1, 6)]) == []


def test_a_theory_without_stories_shows_the_view_and_no_progress(page: Page, public: Callable[[Theory], str]) -> None:
    present(page, public(ijsclub()))
    view = seen(page)

    assert (view["step"], view["shown"], view["view"]) == ("0/0", "?", "schema")
    assert not page.locator(".vt-wall__step, .vt-wall__strip i").locator("visible=true").count()
    for key in ("PageDown", "End", "Home"):
        page.keyboard.press(key)
    assert seen(page) == view
    page.click("button[data-node=ijsvloer]")
    assert seen(page)["said"].startswith("IJsvloer op het veld helpt bij")


@pytest.mark.parametrize("size", [PROJECTOR, (390, 844)], ids=str)
def test_axe_finds_nothing(wall: Page, size: tuple[int, int]) -> None:
    for query in [step(1), step(8), step(9), step(8) + "&scherm=donker", step(9) + "&scherm=donker"]:
        at(wall, query, size)
        assert findings(wall) == []
    for dark in ("", "&scherm=donker"):
        for name in ("code", "keys"):
            at(wall, step(8) + dark, size)
            wall.evaluate("name => vt.toggleWall(name)", name)
            assert findings(wall) == []


def lower(page: Page, selector: str, edge: str) -> float:
    """How low this edge lies in the window."""
    return float(page.eval_on_selector(selector, "(one, edge) => one.getBoundingClientRect()[edge]", edge))


def test_narrow_it_is_the_sentence_over_the_list_and_scrolls(wall: Page) -> None:
    at(wall, step(8), (390, 844))

    assert wall.locator(".vt-wall__say").is_visible()
    wall.evaluate("scrollTo(0, 0)")
    assert lower(wall, "#vt-wall", "bottom") <= lower(wall, "main", "top")
    assert not wall.evaluate("vt.inHouse()")
    assert wall.evaluate(
        "document.documentElement.scrollHeight > innerHeight && document.documentElement.scrollWidth <= innerWidth"
    )
    at(wall, step(9), (390, 844))
    assert wall.locator(".vt-wand h1").is_visible()
    assert wall.locator(".vt-wand__texts li").count() == 3


def test_in_forced_colours_one_sees_how_far_the_story_is_and_the_code_stays_as_it_was(wall: Page) -> None:
    at(wall, step(8))
    wall.emulate_media(forced_colors="active")
    try:
        assert wall.evaluate("matchMedia('(forced-colors: active)').matches")
        painted(wall)
        grounds = "[...document.querySelectorAll('.vt-wall__strip i')].map((one) => getComputedStyle(one).backgroundColor)"
        pieces = wall.evaluate(grounds)
        assert pieces == [pieces[0]] * 8 + [pieces[-1]] * (len(pieces) - 8)
        assert pieces[0] != pieces[-1]
        assert read(wall) == BASE + "?selectie=ruimte"
        assert wall.evaluate(EACH, [step(8), step(9)]) == []
    finally:
        wall.emulate_media(forced_colors="none")
