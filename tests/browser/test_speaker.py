"""The speaker's window and the wall: opened, followed both ways, loaded anew, closed; and what one does at the wall itself."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from components import texts, wall_texts
from components.static_site.build import static_files
from components.static_site.write_folder import write_folder
from tests.browser.page import READY, Visit, choose, findings, listen, tab_to
from tests.sites import static_site
from tests.theories import SHIPPED
from theory.model import Theory

STEP = "?modus=presentatie&stap={}"
STATUS = "[data-part=status]"
OVER = "vt.over()"

Pair = tuple[Page, Page]


@pytest.fixture(scope="module")
def edition(theory: Theory, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the static edition, as a file."""
    out = tmp_path_factory.mktemp("export") / "uit"
    write_folder(static_files(static_site(theory, SHIPPED), ""), out, lambda _: None)
    return Path(out / "index.html").as_uri()


def opened(speaker: Page) -> Page:
    """The wall, which pops up; the page itself becomes the speaker's window."""
    if not speaker.locator("#vt-wall-keys[open]").count():
        speaker.keyboard.press("?")
    with speaker.expect_popup() as popup:
        speaker.click("#vt-wall-keys [data-wall=speaker]")
    popup.value.wait_for_selector(READY, state="attached")
    expect(speaker.locator(".vt-speaker [data-wall=wall]")).to_be_hidden()  # the two have met
    return popup.value


def shows(page: Page, number: int) -> None:
    expect(page.locator("#vt-wall")).to_have_attribute("data-step", f"{number}/15")


def is_over(page: Page, **wanted: bool) -> None:
    """Wait until this lies over the wall, as this window knows it."""
    page.wait_for_function("wanted => Object.entries(wanted).every(([name, on]) => Boolean(vt.over()[name]) === on)", arg=wanted)


@pytest.fixture(params=["served", "file", "no channel"])
def pair(request: pytest.FixtureRequest, returning: BrowserContext, url: str, edition: str) -> Iterator[Pair]:
    """The speaker's window and the wall at step 3: of a server, of a file, and where windows share no channel."""
    page = returning.new_page()
    page.set_viewport_size({"width": 1280, "height": 720})
    if request.param == "no channel":
        page.add_init_script("delete window.BroadcastChannel")
    heard = listen(page)
    page.goto((edition if request.param == "file" else url) + STEP.format(3))
    page.wait_for_selector(READY, state="attached")
    yield page, opened(page)
    for one in list(returning.pages):
        one.close()
    assert [one for one in heard if not one.startswith("elsewhere: file:")] == []


def test_wall_and_speaker_follow_each_other(pair: Pair, theory: Theory) -> None:
    speaker, wall = pair
    steps = theory.stories[0].steps
    expect(speaker.locator(STATUS)).to_have_text(wall_texts.WALL_OPENED)
    assert "scherm=spreker" in speaker.url and "scherm" not in wall.url

    speaker.click(".vt-speaker [data-wall=next]")
    shows(wall, 4)
    expect(speaker.locator("[data-part=place]")).to_have_text("4 van 15")
    expect(speaker.locator("[data-part=say]")).to_have_text(str(steps[3].say))
    expect(speaker.locator("[data-part=next]")).to_have_text(str(steps[4].say))
    expect(speaker.locator("[data-part=notes]")).to_contain_text("Volg een paar lijnen")
    wall.keyboard.press("PageUp")
    expect(speaker.locator("[data-part=place]")).to_have_text("3 van 15")

    speaker.click(".vt-speaker [data-wall=black]")
    is_over(wall, black=True)
    wall.mouse.click(300, 300)  # wakes it, and does nothing else
    is_over(speaker, black=False)
    shows(wall, 3)
    speaker.click(".vt-speaker [data-wall=dark]")
    is_over(wall, dark=True)
    speaker.click(".vt-speaker [data-wall=code]")
    expect(wall.locator("#vt-wall-code")).to_be_visible()
    expect(speaker.locator(".vt-speaker [data-wall=code]")).to_have_attribute("aria-pressed", "true")
    wall.keyboard.press("Escape")
    is_over(speaker, code=False, dark=True)

    wall.click("[data-node=ruimte]")
    expect(speaker.locator("[data-part=free]")).to_be_visible()
    expect(speaker.locator("[data-part=say]")).to_contain_text("Ruimte")
    speaker.keyboard.press("n")
    shows(wall, 4)


def test_each_of_the_two_may_be_loaded_anew(pair: Pair) -> None:
    speaker, wall = pair
    wall.click("[data-node=ruimte]")
    speaker.click(".vt-speaker [data-wall=black]")
    is_over(wall, black=True)

    wall.reload()
    is_over(wall, black=True)
    assert wall.evaluate("vt.now().selectie") == "ruimte"
    speaker.reload()
    expect(speaker.locator(".vt-speaker [data-wall=wall]")).to_be_hidden()
    is_over(speaker, black=True)
    speaker.keyboard.press("PageDown")
    shows(wall, 4)
    is_over(wall, black=False)
    assert speaker.locator(STATUS).inner_text() == ""


def test_a_closed_wall_is_said_and_comes_back(visit: Visit) -> None:
    speaker = visit(STEP.format(3))
    opened(speaker).close()

    expect(speaker.locator(STATUS)).to_have_text(wall_texts.WALL_GONE)
    with speaker.expect_popup() as popup:
        speaker.click(".vt-speaker [data-wall=wall]")
    popup.value.wait_for_selector(READY, state="attached")
    shows(popup.value, 3)
    expect(speaker.locator(".vt-speaker [data-wall=wall]")).to_be_hidden()


def test_a_blocked_window_is_said(visit: Visit) -> None:
    page = visit(STEP.format(3))
    page.evaluate("window.open = () => null")
    page.keyboard.press("?")
    page.click("#vt-wall-keys [data-wall=speaker]")

    expect(page.locator("#vt-wall-keys [role=status]")).to_have_text(wall_texts.WALL_BLOCKED)
    assert "spreker" not in page.url


def test_other_pages_are_not_heeded(visit: Visit) -> None:
    """Nor is what comes back, what is late, and what is no state."""
    wall = visit(STEP.format(3))
    send = """message => window.dispatchEvent(new MessageEvent("message", { origin: self.origin, data: {
      type: "verandertheorie:wand", page: location.pathname + " " + vt.data.title, role: "speaker", from: "x", heard: {},
      shown: { query: "?selectie=ruimte&modus=presentatie", over: {}, visited: ["ruimte", "niets"] }, ...message } }))"""
    for unheeded in ({"page": "/elders", "number": 1}, {"role": "wall", "number": 1}, {"type": "iets", "number": 1}):
        wall.evaluate(send, unheeded)
        shows(wall, 3)
    wall.evaluate(send, {"number": 2})
    assert wall.evaluate("[vt.now().selectie, vt.visited()]") == ["ruimte", ["ruimte"]]
    wall.keyboard.press("PageDown")
    wall.evaluate(send, {"number": 2})
    assert wall.evaluate("vt.now().selectie") != "ruimte"


def test_the_speakers_window_stands_in_the_page(visit: Visit) -> None:
    """As the server sends it, and as the browser fills it; alone, it says that there is no wall."""
    page = visit(STEP.format(8) + "&scherm=spreker", whole=False)
    sent = page.request.get(page.url).text()
    said = page.locator("#vt-speaker [data-part=say]").inner_text()

    assert said in sent and page.locator("#vt-speaker [data-part=next]").inner_text() in sent
    expect(page.locator(STATUS)).to_have_text(wall_texts.WALL_ABSENT)
    expect(page.locator("[data-part=elapsed]")).to_have_text("00:04")
    page.reload()
    expect(page.locator("[data-part=elapsed]")).not_to_have_text("00:00")
    page.click("[data-wall=clock]")
    assert page.locator("[data-part=elapsed]").inner_text() in ("00:00", "00:01")
    for button in page.locator("#vt-speaker button:visible").all():
        box = button.bounding_box()
        assert box and box["height"] >= 44 and box["width"] >= 44
    assert findings(page) == []


def test_what_was_visited_has_a_tick_until_it_is_cleared(visit: Visit) -> None:
    page = visit("?selectie=ruimte&modus=presentatie")
    ruimte, inclusie = (page.locator(f"[data-node={node}]") for node in ("ruimte", "inclusie"))
    place = inclusie.bounding_box()
    inclusie.click()
    assert inclusie.bounding_box() == place
    page.reload()

    expect(ruimte).to_have_accessible_description(ruimte_said(page))
    ticks = page.locator(".vt-node[data-visited]")
    expect(ticks).to_have_count(2)
    tick = page.evaluate("parseFloat(getComputedStyle(document.querySelector('[data-visited]'), '::before').height)")
    assert tick >= 720 / 40
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    page.keyboard.press("?")
    page.click("[data-wall=forget]")
    expect(ticks).to_have_count(0)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.dataset.modus") == ""


def ruimte_said(page: Page) -> str:
    """What a screen reader says of the block beside its name: its links, and that it was visited."""
    return f"{page.locator('#zin-ruimte').text_content()} {wall_texts.WALL_VISITED}"


def test_a_control_with_the_focus_keeps_its_keys(visit: Visit) -> None:
    page = visit(STEP.format(3))
    tab_to(page, ".vt-wall__menu")
    page.keyboard.press("Space")
    expect(page.locator("#vt-wall-keys")).to_be_visible()
    shows(page, 3)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the first in the list: the next step
    shows(page, 4)
    expect(page.locator("#vt-wall-keys")).to_be_hidden()

    page.mouse.move(400, 300)
    page.click(".vt-wall__menu")
    page.keyboard.press("Escape")
    page.keyboard.press("End")  # a pointer has left the focus nowhere
    shows(page, 15)
    page.keyboard.press("Home")
    shows(page, 1)
    page.keyboard.press("b")
    is_over(page, black=True)
    page.keyboard.press(".")
    is_over(page, black=False)


def test_keys_can_be_switched_off(visit: Visit) -> None:
    page = visit(STEP.format(3))
    page.keyboard.press("?")
    heed = page.locator("#vt-wall-keys [data-wall=heed]")
    expect(heed).to_have_attribute("aria-pressed", "true")
    heed.click()
    expect(heed).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Escape")
    page.keyboard.press("PageDown")
    page.reload()
    page.wait_for_selector(READY, state="attached")
    page.keyboard.press("PageDown")
    shows(page, 3)
    page.mouse.move(400, 300)
    page.click(".vt-wall__menu")
    heed.click()
    page.keyboard.press("Escape")
    page.keyboard.press("PageDown")
    shows(page, 4)


def test_escape_goes_from_what_lies_over_to_the_mode(visit: Visit) -> None:
    page = visit("?selectie=ruimte&modus=presentatie")
    for key in ("b", "?", "Escape"):
        page.keyboard.press(key)
    is_over(page, black=True)
    page.keyboard.press("Escape")
    is_over(page, black=False)
    assert page.evaluate("vt.now().selectie") == "ruimte"
    page.keyboard.press("Escape")
    assert page.evaluate("[vt.now().selectie, vt.now().modus]") == ["", "presentatie"]
    page.keyboard.press("Escape")
    assert page.evaluate("vt.now().modus") == ""


def test_the_way_to_the_list_wakes_and_sleeps(visit: Visit) -> None:
    page = visit(STEP.format(3))
    shown: Callable[[str], None] = lambda opacity: expect(page.locator(".vt-wall__menu")).to_have_css("opacity", opacity)  # noqa: E731
    shown("0")
    page.mouse.move(200, 200)
    shown("1")
    page.wait_for_timeout(4200)
    shown("0")
    page.locator(".vt-wall__menu").focus()
    shown("1")
    box = page.locator(".vt-wall__menu").bounding_box()
    assert box and box["height"] >= 44 and box["width"] >= 44


def test_the_menu_leads_into_a_presentation_and_the_list_out_of_it(visit: Visit) -> None:
    page = visit("?selectie=ruimte")
    choose(page, "Acties")
    choose(page, texts.PRESENT)
    shows(page, 1)
    styled = "[...document.head.querySelectorAll('style')].map((one) => one.dataset.bundle || '')"
    order = page.evaluate(styled)
    assert order.index("core") < order.index("wall")  # as where the address led there
    page.keyboard.press("?")
    assert findings(page) == []
    page.click("[data-wall=leave]")
    expect(page.locator(".vt-header")).to_be_visible()
