"""From the first byte on: text before scripts, clicks that wait, nothing from elsewhere, and no scripts at all."""

import json

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser.page import FIRST_SCRIPT, READY, Held, Visit, choose, script_of, show
from theory.model import Theory


@pytest.fixture
def page(first_page: Page) -> Page:
    """Of a browser that has never been here."""
    return first_page


def test_an_early_click_is_kept_and_answered(page: Page, url: str) -> None:
    first = Held(page, FIRST_SCRIPT)
    page.goto(url, wait_until="commit")
    page.wait_for_selector("button[data-node=ruimte]")
    page.locator("button[data-node=ruimte]").dispatch_event("click")
    assert page.locator(READY).count() == 0
    first.let_go()
    expect(page.locator("button[data-node=ruimte]")).to_have_attribute("aria-pressed", "true")


FONT = ".woff2"


def asked_by(page: Page) -> list[str]:
    """Fills with the name of each bundle that the page asks for; '' is the page itself.  Its two fonts are apart."""
    asked: list[str] = []
    page.on("request", lambda one: None if one.url.endswith(FONT) else asked.append(one.url.split("/")[-1].rsplit("-", 1)[0]))
    return asked


def test_the_first_visit_fetches_the_page_and_one_script_and_nothing_of_dash(first_page: Page, url: str) -> None:
    asked = asked_by(first_page)
    first_page.goto(url)
    first_page.wait_for_selector(READY, state="attached")
    first_page.wait_for_timeout(500)  # the rest waits for two seconds of quiet

    assert asked == ["", "core"]
    assert first_page.evaluate("[typeof React, document.querySelectorAll('#react-entry-point, #_dash-config').length]") == [
        "undefined",
        0,
    ]


def test_the_first_visit_fetches_two_fonts_which_browsers_may_keep_for_good(first_page: Page, url: str) -> None:
    fonts: list[Response] = []
    first_page.on("response", lambda one: fonts.append(one) if one.url.endswith(FONT) else None)
    first_page.goto(url)
    first_page.evaluate("document.fonts.ready")
    assert len(fonts) == 2
    assert sum(len(font.body()) for font in fonts) < 40_000
    assert all("immutable" in font.headers["cache-control"] and font.headers["content-type"] == "font/woff2" for font in fonts)


@pytest.mark.parametrize("fonts", ["there", "blocked"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768), (390, 844)], ids=str)
def test_nothing_moves_whether_the_fonts_come_or_not(browser: Browser, url: str, size: tuple[int, int], fonts: str) -> None:
    """On the first visit and on the second, for which the browser has them at hand."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    if fonts == "blocked":
        context.route(f"**/*{FONT}", lambda route: route.abort())
    for _ in range(2):
        page = context.new_page()
        page.goto(url + "?selectie=ruimte")
        page.wait_for_selector(READY, state="attached")
        page.wait_for_timeout(300)
        assert page.evaluate(SHIFTS) == []
        page.close()
    context.close()


SHIFTS = """() => new Promise((told) => {
  new PerformanceObserver((list) => told(list.getEntries().map((one) => one.value)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => told([]), 200);
})"""


def test_the_rest_is_fetched_beforehand_one_at_a_time_once_reader_and_line_are_silent(first_page: Page, url: str) -> None:
    page = first_page
    asked = asked_by(page)
    open_at_once = [0, 0]

    def begun(_: object) -> None:
        open_at_once[0] += 1
        open_at_once[1] = max(open_at_once)

    def ended(_: object) -> None:
        open_at_once[0] -= 1

    page.goto(url)
    page.wait_for_selector(READY, state="attached")
    page.on("request", begun)
    page.on("requestfinished", ended)
    began = page.evaluate("performance.now()")
    page.wait_for_function(
        "() => Object.keys(vt.data.bundles).every((name) => vt.bundles.has(name) !== /^mee\\/|^corr|^crit|^session$/.test(name))",
        timeout=30_000,
    )
    first = page.evaluate(
        """performance.getEntriesByType('resource')
          .filter(one => one.name.endsWith('.js') && !one.name.includes('core-'))[0].startTime"""
    )

    assert first - began > 1000  # two seconds after the page was ready, which was a little before this began to look
    assert open_at_once[1] == 1
    assert asked[:2] == ["", "core"] and len(asked) == len(set(asked))
    assert not {"dash", "plotly"} & set(asked)


def test_while_someone_uses_the_page_nothing_is_fetched_beforehand(first_page: Page, url: str) -> None:
    asked = asked_by(first_page)
    first_page.goto(url)
    first_page.wait_for_selector(READY, state="attached")
    for node in ("ruimte", "inclusie", "mantelzorg", "ruimte", "inclusie"):
        first_page.click(f"button[data-node={node}]")
        first_page.wait_for_timeout(700)

    assert asked == ["", "core"]


@pytest.mark.parametrize("line", [{"saveData": True}, {"effectiveType": "2g"}, {"effectiveType": "slow-2g"}], ids=str)
def test_over_a_slow_or_costly_line_nothing_is_fetched_beforehand(first_page: Page, url: str, line: dict[str, object]) -> None:
    asked = asked_by(first_page)
    first_page.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {json.dumps(line)} }})")
    first_page.clock.install()
    first_page.goto(url)
    first_page.wait_for_selector(READY, state="attached")
    first_page.clock.run_for(20_000)

    assert asked == ["", "core"]


def test_no_click_asks_the_server(visit: Visit) -> None:
    page = visit()
    asked = asked_by(page)
    for node in ("ruimte", "hoofdambitie", "ontmoeting"):
        page.click(f"button[data-node={node}]")
    page.click("[data-vraag=zonder]")
    page.click("text=Meer info")
    choose(page, "Uitleg")
    choose(page, "Schema")
    assert asked == []


KEPT = """async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
  (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"""


def test_nothing_is_kept_on_the_machine_by_any_view_that_is_only_read(visit: Visit) -> None:
    list_to_tick = "?weergave=verdieping&deel=zelf"
    views = (
        "?selectie=ruimte",
        "?weergave=acties&actor=rijk",
        "?zoek=eenzaam",
        "?knoop=ruimte",
        "?modus=embed",
        "?weergave=uitleg",
    )
    for query in (*views, list_to_tick):
        page = visit(query)
    page = visit("?weergave=beeld")
    expect(page.locator(".js-plotly-plot")).to_have_count(3)
    assert page.context.cookies() == []
    assert page.evaluate(KEPT) == ["", 0, 0, 0, 0, 0]


def test_without_scripts_every_view_is_there_as_text(browser: Browser, url: str, theory: Theory) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    def text() -> str:
        return " ".join(page.locator("body").inner_text().split())

    page.goto(url)
    seen = text()
    for node in theory.nodes:
        assert " ".join((node.essence or "").split()) in seen
    choose(page, "Uitleg")
    assert "Vier vragen om eigen beleid te toetsen" in text()
    for node in theory.nodes:
        page.goto(f"{url}?knoop={node.id}")
        assert page.locator("main h1").inner_text() == node.name
        seen = text()
        for link in theory.links:
            if link.why and node.id in (link.origin, link.target):
                assert " ".join(link.why.text.split()) in seen
    context.close()


def test_the_rest_of_the_theory_is_waited_for_and_asked_for_again(page: Page, url: str) -> None:
    rest = Held(page, script_of("nodes"))
    page.goto(url + "?selectie=ruimte", wait_until="commit")
    page.wait_for_selector(READY, state="attached")
    page.click("text=Meer info")
    expect(page.locator("#vt-notice")).to_contain_text("Een ogenblik")
    rest.refuse()
    expect(page.locator("#vt-notice")).to_contain_text("Probeer het nog eens")
    page.click("text=Meer info")
    rest.let_go()
    expect(page.locator("main h1")).to_have_text("Beschikbaarheid van ruimte & plekken")
    expect(page.locator("#vt-notice")).to_be_empty()


# How everything in the main part looks, by where it stands.
LOOKS = """() => [...document.querySelectorAll("main *")].map(one => {
  const look = getComputedStyle(one);
  const box = ["display", "fontSize", "fontWeight", "color", "margin", "padding", "borderTopWidth", "borderTopColor", "width"];
  return one.tagName + " " + one.className + " " + box.map(name => look[name]).join(" ");
})"""


OWN_FACES = "document.documentElement.style.cssText = '--vt-sans: vt-sans-own; --vt-serif: vt-serif-own'"


@pytest.mark.parametrize("query", ["?knoop=ruimte", "?weergave=bronnen", "?weergave=bewijs", "?weergave=uitleg", "?zoek=eenzaam"])
def test_a_view_looks_the_same_by_a_click_and_by_its_address(page: Page, visit: Visit, query: str) -> None:
    """In the faces that the machine has, for whether the page's own are there in time is chance."""
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {OWN_FACES} }})")

    def looks() -> list[str]:
        page.evaluate("document.activeElement.blur()")
        return list(page.evaluate(LOOKS))

    visit(query)
    by_address = looks()
    visit()
    show(page, query)
    assert len(by_address) > 20
    assert looks() == by_address


def test_printed_upright_the_schema_is_a_list_with_its_texts(visit: Visit) -> None:
    page = visit(size=(718, 1047))
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
