"""A frame and its reader: what it is for comes first, and the answer to a step is in sight."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.host import Host, frame, wait_until_fitting
from tests.browser.page import Visit, painted, tab_to
from tests.theories import ROOT

WIDTHS = (300, 700, 1200)
FIVE = "weergave=acties&actor=woningcorporaties"
"""Five actions."""

FIRST = 500
"""Pixels of a frame that every reader sees."""

ENDS = """(element, upTo) => {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  range.setStart(walker.nextNode(), 0);
  for (let left = upTo, node = walker.currentNode; node; node = walker.nextNode()) {
    range.setEnd(node, Math.min(left, node.length));
    if ((left -= node.length) <= 0) break;
  }
  return range.getBoundingClientRect().bottom;
}"""
"""Where, in pixels below the top of the frame, a text ends, of so many of its signs."""


def framed(url: str, query: str, width: int, more: str = "") -> str:
    """A frame as it is pasted, between texts of the host."""
    source = f"{url}?modus=embed&amp;{query.replace('&', '&amp;')}"
    return (
        f'<p style="height:300px">Boven</p><iframe src="{source}" title="t" width="{width}" height="720" style="border:0" {more}>'
        f'</iframe><p style="height:3000px">Onder</p><script src="{url}embed.js"></script>'
    )


def ends(page: Page, selector: str, signs: int = 10_000) -> float:
    return float(page.locator(selector).first.evaluate(ENDS, signs))


@pytest.fixture(params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.mark.parametrize("query", ["", "&selectie=inclusie", "&selectie=ontplooiing"])
def test_the_schema_says_first_what_it_is_for(visit: Visit, width: int, query: str) -> None:
    page = visit(f"?modus=embed{query}", size=(width, 700))
    first = page.locator(".vt-panel .vt-sentence").inner_text().index(".")
    assert ends(page, ".vt-panel .vt-sentence", first) < FIRST
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("query", ["weergave=acties", "knoop=ruimte", "selectie=ruimte", "weergave=bronnen"])
def test_nothing_in_the_line_above_a_frame_covers_anything_else(visit: Visit, width: int, query: str) -> None:
    page = visit(f"?modus=embed&{query}", size=(width, 700))
    boxes = [link.bounding_box() for link in page.locator(".vt-header :is(a, button)").locator("visible=true").all()]
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert one and other
            apart = one["x"] + one["width"] <= other["x"] + 0.5 or other["x"] + other["width"] <= one["x"] + 0.5
            under = one["y"] + one["height"] <= other["y"] + 0.5 or other["y"] + other["height"] <= one["y"] + 0.5
            assert apart or under


def place(page: Page) -> dict[str, Any]:
    """Where the frame is in the host's window."""
    found: dict[str, Any] = page.locator("iframe").first.evaluate(
        "frame => ({ top: frame.getBoundingClientRect().top, scrolled: scrollY })"
    )
    return found


def wait_for_place(page: Page, so: str) -> None:
    page.wait_for_function(f"() => {{ const top = document.querySelector('iframe').getBoundingClientRect().top; return {so}; }}")


def test_the_first_load_scrolls_nothing(page: Page, url: str, host: Host) -> None:
    host.open(page, framed(url, "knoop=ruimte&item=ruimte-a17", 700))
    frame(page, 0)
    wait_until_fitting(page, 0)
    painted(page)
    assert place(page)["scrolled"] == 0


@pytest.mark.parametrize("more", ["", 'sandbox="allow-scripts allow-popups allow-downloads"'], ids=["free", "sandboxed"])
def test_after_a_step_into_another_view_the_frame_s_top_is_back_in_sight(page: Page, url: str, host: Host, more: str) -> None:
    host.open(page, framed(url, FIVE, 700, more))
    inside = frame(page, 0)
    wait_until_fitting(page, 0)
    page.evaluate("scrollTo(0, 1400)")
    inside.locator(".vt-head a").locator("visible=true").last.click()
    expect(inside.locator("[data-view=knoop]")).to_be_visible()
    wait_for_place(page, "Math.abs(top) < 2")


def test_what_is_in_sight_stays_where_it_is(page: Page, url: str, host: Host) -> None:
    host.open(page, framed(url, "knoop=ruimte&alleen=1", 700), size=(1000, 800))
    inside = frame(page, 0)
    wait_until_fitting(page, 0)
    page.evaluate("scrollTo(0, 200)")
    before = place(page)["scrolled"]
    inside.locator(".vt-menu__link", has_text="Schema").click()
    expect(inside.locator("[data-view=schema]")).to_be_visible()
    wait_until_fitting(page, 0)
    painted(page)
    assert place(page)["scrolled"] == before


def test_the_answer_of_the_house_comes_back_into_sight(page: Page, url: str, host: Host) -> None:
    host.open(page, framed(url, "", 1400), size=(1440, 420))
    inside = frame(page, 0)
    wait_until_fitting(page, 0)
    page.evaluate("scrollTo(0, 300 + 420)")
    inside.click("button[data-node=financiering]")
    wait_for_place(page, "Math.abs(top) < 2")
    expect(inside.locator(".vt-panel .vt-sentence")).to_contain_text("Financiering is een randvoorwaarde")


def test_in_the_list_the_chosen_block_stays_in_sight_with_its_answer_under_it(page: Page, url: str, host: Host) -> None:
    host.open(page, framed(url, "", 300), size=(400, 640))
    inside = frame(page, 0)
    wait_until_fitting(page, 0)
    for node in ("ruimte", "inclusie", "uitnodigen"):
        block = inside.locator(f"button[data-node={node}]")
        block.click()
        expect(block.locator("xpath=..").locator(".vt-panel")).to_be_visible()
        painted(page)
        box = block.bounding_box()
        assert box and -2 <= box["y"] <= 640 - 99, node


def test_a_host_s_own_header_is_reckoned_with(page: Page, url: str, host: Host) -> None:
    host.open(page, "<style>html{scroll-padding-top:90px;scroll-behavior:smooth}</style>" + framed(url, FIVE, 700))
    inside = frame(page, 0)
    wait_until_fitting(page, 0)
    inside.locator(".vt-head a").locator("visible=true").last.click()
    wait_for_place(page, "Math.abs(top - 90) < 2")


def test_others_cannot_scroll_the_page(page: Page, url: str, host: Host) -> None:
    strange = "<script>parent.postMessage({type:'verandertheorie:boven',top:0},'*');parent.postMessage('heard','*')</script>"
    host.open(page, framed(url, FIVE, 700))
    frame(page, 0)
    wait_until_fitting(page, 0)
    page.evaluate("scrollTo(0, 1400)")
    page.evaluate(
        """strange => new Promise((heard) => {
          addEventListener("message", ({ data }) => data === "heard" && heard());
          const made = document.createElement("iframe");
          made.srcdoc = strange;
          document.body.append(made);
          postMessage({ type: "verandertheorie:boven", top: 0 }, "*");
        })""",
        strange,
    )
    painted(page)
    assert place(page)["scrolled"] == 1400


def test_the_policy_of_the_readme_is_enough(page: Page, url: str, host: Host) -> None:
    """Of a page that forbids all else."""
    (lines,) = re.findall(r"```csp\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    origin = url.rstrip("/")
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    policy = "default-src 'none'; " + lines.replace("https://example.org", origin).replace("\n", " ")
    body = f'<iframe src="{url}?modus=embed&amp;{FIVE}" title="t" width="700" height="300" style="border:0"></iframe>'
    host.open(page, f'{body}<script src="{url}embed.js"></script>', policy)
    inside = frame(page, 0)
    wait_until_fitting(page, 0)
    assert page.locator("iframe").evaluate("frame => getComputedStyle(frame).borderTopWidth") == "0px"
    inside.locator(".vt-head a").locator("visible=true").last.click()
    wait_for_place(page, "Math.abs(top) < 9")
    assert [text for text in heard if "favicon" not in text] == []


def test_without_scripts_a_line_opens_the_filter_whose_choice_stays_in_the_frame(browser: Browser, url: str) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": 700, "height": 900})
    page.goto(f"{url}?modus=embed&{FIVE}")
    expect(page.locator(".vt-filter")).to_be_hidden()
    assert ends(page, "[data-action] .vt-item__text", 20) < FIRST
    page.click("text=Kies iets anders")
    page.click("button[data-actor=provincies]")
    assert "modus=embed" in page.url and "actor=woningcorporaties" in page.url
    page.close()


def test_by_keyboard_the_line_opens_the_filter_which_comes_next(visit: Visit) -> None:
    page = visit(f"?modus=embed&{FIVE}", size=(700, 700))
    tab_to(page, ".vt-unfold > summary")
    page.keyboard.press("Enter")
    expect(page.locator(".vt-filter")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "zoek"
