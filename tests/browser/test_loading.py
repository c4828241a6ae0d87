"""From the first byte on: text before scripts, clicks that wait, nothing from elsewhere, and no scripts at all."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from theory.model import Theory

Visit = Callable[..., Page]


def test_an_early_click_is_kept_and_answered(page: Page, url: str) -> None:
    held: list[Route] = []
    page.route("**/_content/verkenner-*.js", lambda route: held.append(route))
    page.goto(url, wait_until="commit")
    page.wait_for_selector("button[data-node=ruimte]")
    page.locator("button[data-node=ruimte]").dispatch_event("click")
    assert page.locator("html[data-ready]").count() == 0
    deadline = time.monotonic() + 20
    while page.locator("html[data-ready]").count() == 0 and time.monotonic() < deadline:
        while held:
            held.pop(0).continue_()
        page.wait_for_timeout(50)
    expect(page.locator("button[data-node=ruimte]")).to_have_attribute("aria-pressed", "true")


def test_dash_mounts_its_tree_and_leaves_the_page_as_it_is(visit: Visit) -> None:
    page = visit()
    page.evaluate("document.querySelector('.vt-house').kept = true")
    page.wait_for_selector("#react-entry-point #vt-dash", state="attached")
    assert page.evaluate("document.querySelector('.vt-house').kept")
    assert page.title() == "Verandertheorie sociale basis"


def test_no_click_asks_the_server_and_nothing_is_kept_on_the_machine(visit: Visit) -> None:
    page = visit()
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for node in ("ruimte", "hoofdambitie", "ontmoeting"):
        page.click(f"button[data-node={node}]")
    page.click("[data-vraag=zonder]")
    page.click("text=Meer info")
    page.click("text=Uitleg")
    page.click(".vt-menu >> text=Schema")
    assert asked == []
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_without_scripts_every_view_is_there_as_text(browser: Browser, url: str, theory: Theory) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    def text() -> str:
        return " ".join(page.locator("body").inner_text().split())

    page.goto(url)
    for node in theory.nodes:
        assert " ".join((node.essence or "").split()) in text()
    page.click("text=Uitleg")
    assert "Vier vragen om eigen beleid te toetsen" in text()
    for node in theory.nodes:
        page.goto(f"{url}?knoop={node.id}")
        assert page.locator("main h1").inner_text() == node.name
        for link in theory.links:
            if link.why and node.id in (link.origin, link.target):
                assert " ".join(link.why.text.split()) in text()
    context.close()


def test_the_rest_of_the_theory_is_waited_for_and_asked_for_again(page: Page, url: str) -> None:
    held: list[Route] = []
    page.route("**/_content/theorie-*.js", lambda route: held.append(route))
    page.goto(url + "?selectie=ruimte", wait_until="commit")
    page.wait_for_selector("html[data-ready]")
    page.click("text=Meer info")
    expect(page.locator("#vt-notice")).to_contain_text("Een ogenblik")
    held.pop().abort()
    expect(page.locator("#vt-notice")).to_contain_text("Probeer het nog eens")
    page.click("text=Meer info")
    page.wait_for_timeout(100)
    held.pop().continue_()
    expect(page.locator("main h1")).to_have_text("Beschikbaarheid van ruimte & plekken")
    expect(page.locator("#vt-notice")).to_be_empty()


# How everything in the main part looks, by where it stands.
LOOKS = """() => [...document.querySelectorAll("main *")].map(one => {
  const look = getComputedStyle(one);
  const box = ["display", "fontSize", "fontWeight", "color", "margin", "padding", "borderTopWidth", "borderTopColor", "width"];
  return one.tagName + " " + one.className + " " + box.map(name => look[name]).join(" ");
})"""


@pytest.mark.parametrize("query", ["?knoop=ruimte", "?weergave=bronnen", "?weergave=bewijs", "?weergave=uitleg", "?zoek=eenzaam"])
def test_a_view_looks_the_same_by_a_click_and_by_its_address(page: Page, visit: Visit, query: str) -> None:
    def looks() -> list[str]:
        page.evaluate("document.activeElement.blur()")
        return list(page.evaluate(LOOKS))

    visit(query)
    by_address = looks()
    visit()
    page.evaluate("new Promise((there, failed) => vt.fetchLater(there, failed))")
    page.evaluate("q => { history.pushState(null, '', q); dispatchEvent(new PopStateEvent('popstate')) }", query)
    assert len(by_address) > 20
    assert looks() == by_address


def test_printed_the_schema_is_a_list_with_its_texts(visit: Visit) -> None:
    page = visit()
    page.emulate_media(media="print")
    expect(page.get_by_text("Wie responsief is", exact=False).first).to_be_visible()
    expect(page.locator(".vt-header__source")).to_be_visible()
    expect(page.locator(".vt-menu")).to_be_hidden()


def test_in_a_frame_back_belongs_to_the_host(page: Page, url: str) -> None:
    page.goto(url + "?weergave=uitleg")
    page.goto(url)
    page.set_content(f'<iframe title="Verkenner" src="{url}?modus=embed" width="1000" height="700"></iframe>')
    frame = page.frame_locator("iframe")
    length = page.evaluate("history.length")
    frame.locator("button[data-node=ruimte]").click()
    frame.locator("text=Meer info").click()
    expect(frame.locator("h1")).to_have_text("Beschikbaarheid van ruimte & plekken")
    assert frame.locator(".vt-menu__link:visible").all_inner_texts() == ["Schema"]
    expect(frame.locator("text=Open de volledige verkenner")).to_have_attribute("href", "?knoop=ruimte")
    assert page.evaluate("history.length") == length
    assert "modus=embed" in page.frames[1].evaluate("location.search")
