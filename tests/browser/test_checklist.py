"""Lists to tick: kept on this device, wiped and put back, and listed in one place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.host import Host, frame
from tests.browser.page import NARROW, READY, WIDE, Visit, findings, look, painted, show, tab_to

TOPIC = "?weergave=verdieping&deel=zelf"
EXPLANATION = "?weergave=uitleg"
LIST = "[data-collection=eisen]"
KEY = "verandertheorie:sociale-basis"
KEPT = "Object.entries(localStorage)"
SPOKEN = "document.getElementById('vt-live').textContent"


@pytest.fixture(autouse=True)
def nothing_left(page: Page) -> Iterator[None]:
    """No test leaves a tick to the next."""
    yield
    page.evaluate("try { localStorage.clear() } catch { }")


def square(item: str) -> str:
    return f"{LIST} [data-tick={item}]"


def ticked(page: Page) -> list[str]:
    chosen: list[str] = page.locator(f"{LIST} [data-tick]:checked").evaluate_all("all => all.map(one => one.dataset.tick)")
    return chosen


def kept_button(page: Page) -> str:
    return page.locator(f"{LIST} [data-kept] button").inner_text()


def test_a_tick_is_there_when_one_comes_back(visit: Visit) -> None:
    page = visit(TOPIC)
    assert page.evaluate(KEPT) == []
    page.click(f"{LIST} label >> nth=1")

    page = visit(TOPIC)
    assert ticked(page) == ["eis-klopt"]
    ((key, value),) = page.evaluate(KEPT)
    assert key == KEY
    assert "eis-klopt" in value and "Is jouw beleidstheorie af?" in value

    page.click(f"{LIST} label >> nth=1")
    assert page.evaluate(KEPT) == []


def test_ticks_are_set_with_the_keyboard_and_are_large_enough_for_a_finger(visit: Visit) -> None:
    page = visit(TOPIC, size=NARROW)
    tab_to(page, "[data-tick=eis-overkoepelend]", limit=200)
    page.keyboard.press("Space")

    assert ticked(page) == ["eis-overkoepelend"]
    heights = page.locator(f"{LIST} label").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW[0]


def test_ticks_are_wiped_without_a_question_and_put_back(visit: Visit) -> None:
    page = visit(TOPIC)
    button = page.locator(f"{LIST} [data-kept] button")
    expect(button).to_be_hidden()
    page.check(square("eis-klopt"))
    page.check(square("eis-gegrond"))
    assert kept_button(page) == "Wis deze vinkjes"

    button.click()
    assert (ticked(page), page.evaluate(KEPT), page.evaluate(SPOKEN)) == ([], [], "De vinkjes zijn gewist.")
    expect(button).to_be_focused()
    assert kept_button(page) == "Zet de vinkjes terug"

    show(page, EXPLANATION)
    show(page, TOPIC)
    button.click()
    assert ticked(page) == ["eis-klopt", "eis-gegrond"]
    assert kept_button(page) == "Wis deze vinkjes"


def test_what_is_ticked_in_another_tab_is_ticked_here(visit: Visit, returning: BrowserContext) -> None:
    page = visit(TOPIC)
    other = returning.new_page()
    other.goto(page.url)
    other.wait_for_selector(READY, state="attached")
    other.evaluate("vt.need(Object.keys(vt.data.bundles), () => {})")
    expect(other.locator(f"{LIST} [data-kept]")).to_contain_text("in deze browser")
    page.check(square("eis-klopt"))

    expect(other.locator(square("eis-klopt"))).to_be_checked()


def test_the_explanation_lists_all_that_is_kept_and_wipes_it_when_one_is_sure(visit: Visit) -> None:
    page = visit(TOPIC)
    page.check(square("eis-klopt"))
    page.check(square("eis-gegrond"))
    page.evaluate("""() => {
      const things = { "antwoorden/a": { title: "Een gesprek", value: { x: 1 } } };
      localStorage.setItem("verandertheorie:elders", JSON.stringify({ title: "Elders", things }));
      localStorage.setItem("verandertheorie:stuk", "{");
      localStorage.setItem("van-een-ander", "blijft");
    }""")
    page.click("text=Wat deze browser bewaart")
    place = page.locator("[data-keeps]")

    said = " ".join(place.locator("> ul").inner_text().split())
    assert "Elders Een gesprek (1 gegeven)" in said
    assert "Verandertheorie sociale basis Is jouw beleidstheorie af? (2 vinkjes)" in said

    page.click("text=Wis dit alles")
    page.click("text=Nee, laat staan")
    assert len(page.evaluate(KEPT)) == 4
    expect(page.locator("text=Wis dit alles")).to_be_focused()
    page.click("text=Wis dit alles")
    assert findings(page) == []
    page.click("text=Ja, wis alles")
    assert page.evaluate(KEPT) == [["van-een-ander", "blijft"]]
    expect(place).to_have_text("Niets.", use_inner_text=True)
    expect(place.locator("[data-part=nothing]")).to_be_focused()

    show(page, TOPIC)
    assert ticked(page) == []


def test_what_another_wrote_under_our_name_breaks_nothing(visit: Visit) -> None:
    for value in (
        "[]",
        "7",
        "null",
        "{",
        '{"things": 3}',
        '{"things": {"vinkjes/eisen": null}}',
        '{"things": {"vinkjes/eisen": {"value": {}}}}',
    ):
        page = visit(TOPIC, whole=False)
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, value])
        page = visit(TOPIC)
        assert ticked(page) == []
        page.check(square("eis-klopt"))
        show(page, EXPLANATION)
        expect(page.locator("[data-keeps] > ul")).to_contain_text("1 vinkje")


def test_a_sandboxed_frame_ticks_and_says_that_it_keeps_nothing(page: Page, host: Host, url: str) -> None:
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    source = f"{url}{TOPIC}&modus=embed".replace("&", "&amp;")
    host.open(page, f'<iframe src="{source}" sandbox="allow-scripts" title="Verkenner" width="800" height="700"></iframe>')
    inside = frame(page, 0)
    inside.check(square("eis-klopt"))

    expect(inside.locator(f"{LIST} [data-kept]")).to_contain_text("bewaart hier niets")
    expect(inside.locator(square("eis-klopt"))).to_be_checked()
    assert wrong == []


def test_a_screen_that_begins_anew_keeps_nothing(visit: Visit) -> None:
    page = visit(f"{TOPIC}&rust=90")
    page.check(square("eis-klopt"))

    assert page.evaluate(KEPT) == []
    expect(page.locator(f"{LIST} [data-kept]")).to_contain_text("bewaart hier niets")
    show(page, f"{EXPLANATION}&rust=90")
    show(page, f"{TOPIC}&rust=90")
    assert ticked(page) == ["eis-klopt"]
    page.evaluate("vt.store.wipe()")
    assert ticked(page) == []


def test_without_scripts_there_are_squares_and_nothing_is_said_of_keeping(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url + TOPIC)
    page.check(square("eis-klopt"))

    expect(page.locator(f"{LIST} [data-kept]")).to_be_hidden()
    page.goto(url + EXPLANATION)
    expect(page.locator("[data-keeps]")).to_be_hidden()
    expect(page.locator("text=Zonder JavaScript bewaart de verkenner niets.")).to_be_visible()
    context.close()


def test_on_paper_it_is_a_form(visit: Visit) -> None:
    page = visit(TOPIC)
    page.check(square("eis-klopt"))
    page.emulate_media(media="print")
    sign = "([yes, no]) => [yes, no].map(one => getComputedStyle(document.querySelector(one), '::before').content)"

    assert page.evaluate(sign, [square("eis-klopt"), square("eis-gegrond")])[0].startswith('"✓"')
    assert page.evaluate(sign, [square("eis-klopt"), square("eis-gegrond")])[1] == "none"
    expect(page.locator(f"{LIST} .vt-ticks__note").first).to_be_visible()
    expect(page.locator(f"{LIST} [data-kept]")).to_be_hidden()


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_axe_finds_nothing_in_a_list(visit: Visit, size: tuple[int, int]) -> None:
    page = visit(TOPIC, size=size)
    page.check(square("eis-klopt"))
    look(page, TOPIC)
    painted(page)

    assert findings(page) == []
