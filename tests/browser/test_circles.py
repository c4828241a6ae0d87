"""Circles answer a press, a tap and a key, keep themselves in sight, and can be read on any screen."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.page import Visit, findings, painted
from tests.topics import TOPIC, in_circles
from theory.model import Theory

LONG = "Wie er woont, weet wat er nodig is. " * 60
SPHERES = ("Persoonlijke sociale basis", "Gemeenschappelijke sociale basis", "Institutionele sociale basis")


@pytest.fixture(scope="module")
def at(serve: Callable[[Theory], str]) -> str:
    return serve(in_circles(SPHERES, text=LONG))


def circle(page: Page, nth: int) -> Locator:
    return page.locator("[data-circle]").nth(nth)


def top(page: Page, selector: str) -> float:
    return float(page.eval_on_selector(selector, "one => one.getBoundingClientRect().top"))


def opened(page: Page) -> list[str]:
    folds = "all => all.filter(one => one.open).map(one => one.parentElement.dataset.item)"
    return list(page.eval_on_selector_all(".vt-circled details", folds))


def test_a_press_opens_the_text_beside_the_drawing_and_a_second_one_all(visit: Visit, at: str) -> None:
    page = visit(TOPIC, at)
    assert opened(page) == ["c0", "c1", "c2"]
    circle(page, 2).click()
    assert page.url.endswith(f"{TOPIC}&item=c2")
    assert opened(page) == ["c2"]
    expect(circle(page, 2)).to_have_attribute("aria-current", "true")
    expect(page.locator("#vt-live")).to_contain_text(SPHERES[2])
    assert page.title().startswith(SPHERES[2])
    for selector in (".vt-circles", "[data-item=c2] .vt-title"):
        assert 0 < top(page, selector) < 500
    expect(circle(page, 2)).to_be_focused()
    circle(page, 2).click()
    assert page.url.endswith(TOPIC)
    assert opened(page) == ["c0", "c1", "c2"]
    expect(page.locator("[data-circle][aria-current]")).to_have_count(0)
    page.go_back()
    assert opened(page) == ["c2"]


def test_deep_in_a_text_the_drawing_is_there_and_leads_to_the_head_of_another(visit: Visit, at: str) -> None:
    page = visit(f"{TOPIC}&item=c0", at)
    page.mouse.wheel(0, 900)
    page.wait_for_function("() => scrollY > 600")
    assert 0 < top(page, ".vt-circles") < 300
    circle(page, 1).click()
    assert opened(page) == ["c1"]
    assert 0 < top(page, "[data-item=c1] .vt-title") < 500


def test_on_a_telephone_a_tap_leads_to_the_text(visit: Visit, at: str) -> None:
    page = visit(TOPIC, at, (390, 844))
    circle(page, 1).click()
    card = page.locator("[data-item=c1]")
    expect(card).to_be_focused()
    expect(card).to_have_attribute("aria-current", "true")
    assert 0 < top(page, "[data-item=c1] .vt-title") < 600
    expect(circle(page, 1)).to_have_attribute("aria-current", "true")


def test_by_keyboard_one_goes_from_circle_to_circle(visit: Visit, at: str) -> None:
    page = visit(TOPIC, at)
    circle(page, 0).focus()
    for nth in (0, 1):
        page.keyboard.press("Enter")
        assert opened(page) == [f"c{nth}"]
        page.keyboard.press("Tab")
    expect(circle(page, 2)).to_be_focused()


def test_without_scripts_each_circle_leads_to_a_page_with_its_text_open(browser: Browser, at: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(at + TOPIC)
    circle(page, 1).click()
    page.wait_for_url(f"**{TOPIC}&item=c1")
    expect(page.locator(".vt-circled details[open]")).to_have_count(1)
    expect(page.locator("[data-item=c1] .vt-item__text")).to_be_visible()
    context.close()


@pytest.mark.parametrize("size", [(1280, 720), (320, 640)])
def test_axe_finds_nothing_and_each_name_is_large_and_within_its_circle(visit: Visit, at: str, size: tuple[int, int]) -> None:
    page = visit(f"{TOPIC}&item=c1", at, size)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    measured = page.eval_on_selector_all(
        "[data-circle]",
        """all => all.map(link => {
          const circle = link.getBoundingClientRect(), name = link.querySelector("span"), box = name.getBoundingClientRect();
          const [x, y] = [circle.x + circle.width / 2, circle.y + circle.height / 2];
          const far = Math.hypot(Math.max(x - box.left, box.right - x), Math.max(y - box.top, box.bottom - y));
          return [far / circle.width, parseFloat(getComputedStyle(name).fontSize), Math.round(box.height / 1.2)];
        })""",
    )
    for far, letter, high in measured:
        assert far <= 0.5
        assert letter >= 16
        assert abs(high - 2 * letter) <= 2  # two lines, as they were broken beforehand


@pytest.mark.parametrize("dark", [False, True])
def test_names_can_be_read_on_their_circles(visit: Visit, at: str, dark: bool) -> None:
    page = visit(f"{TOPIC}&item=c1" + ("&modus=presentatie&scherm=donker" if dark else ""), at)
    painted(page)
    for name in page.locator(".vt-circle__name").all():
        name.scroll_into_view_if_needed()
        picture = Image.open(io.BytesIO(name.screenshot())).convert("RGB")
        light = [luminance(colour) for _, colour in picture.getcolors(1 << 20) or []]
        ground = luminance(picture.getpixel((picture.width - 1, 1)))
        assert max(max(light) + 0.05, ground + 0.05) / (min(ground, *light) + 0.05) >= 4.5
        assert min(ground - min(light), max(light) - ground) < 0.02  # and the ground is one of the two


def luminance(colour: Any) -> float:
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
