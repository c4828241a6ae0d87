"""Views in other people's pages: each frame its own height, nobody disturbed, the lines to paste right."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.host import Host, frame, height, wait_until_fitting
from tests.browser.page import READY, Visit, fetch_all, painted

VIEWS = ("modus=embed", "modus=embed&knoop=ruimte", "weergave=acties&actor=rijk&modus=embed")


def frames_of(url: str, script: bool = True, more: str = "") -> str:
    """Three embedded views, one under the other."""
    made = [f'<iframe src="{url}?{view}" title="{n}" width="900" height="400" {more}></iframe>' for n, view in enumerate(VIEWS)]
    return "<p>Boven</p>" + "".join(made) + (f'<script src="{url}embed.js"></script>' if script else "")


# From here on, the page keeps every height that it is told, after its own script has answered.
HEAR = """() => {
  window.heard = [];
  window.addEventListener("message", (event) => heard.push(event.data.height));
}"""


@pytest.fixture
def embedding(page: Page, url: str, host: Host) -> Page:
    host.open(page, frames_of(url))
    return page


def test_each_frame_gets_its_own_height_also_after_a_click_inside(embedding: Page) -> None:
    for number in range(3):
        wait_until_fitting(embedding, number)
    before = [height(embedding, number) for number in range(3)]
    assert len(set(before)) == 3

    inside = frame(embedding, 1)
    title = inside.locator("#inhoud h1")
    was = title.inner_text()
    inside.locator(".vt-map a, .vt-steps a").first.click()
    expect(title).not_to_have_text(was)
    wait_until_fitting(embedding, 1)
    assert height(embedding, 0) == before[0]
    assert height(embedding, 2) == before[2]
    assert height(embedding, 1) != before[1]


def test_a_message_from_elsewhere_changes_nothing(embedding: Page) -> None:
    for number in range(3):
        wait_until_fitting(embedding, number)
    before = [height(embedding, number) for number in range(3)]
    embedding.evaluate(HEAR)
    embedding.evaluate("() => postMessage({ type: 'verandertheorie:hoogte', height: 77 }, '*')")
    embedding.evaluate("""() => {
      const strange = document.createElement("iframe");
      strange.srcdoc = "<script>parent.postMessage({ type: 'verandertheorie:hoogte', height: 88 }, '*')<\\/script>";
      document.body.append(strange);
    }""")
    embedding.wait_for_function("() => heard.includes(77) && heard.includes(88)")
    painted(embedding)
    assert [height(embedding, number) for number in range(3)] == before
    assert height(embedding, 3) not in (77, 88)


def test_odd_heights_are_not_believed(embedding: Page) -> None:
    wait_until_fitting(embedding, 0)
    before = height(embedding, 0)
    embedding.evaluate(HEAR)
    odd = ("-5", "0", "'veel'", "1e9", "NaN", "null")
    for said in odd:
        frame(embedding, 0).evaluate(f"() => parent.postMessage({{ type: 'verandertheorie:hoogte', height: {said} }}, '*')")
    embedding.wait_for_function("count => heard.length >= count", arg=len(odd))
    painted(embedding)
    assert height(embedding, 0) == before


def test_a_script_that_comes_late_asks_for_the_heights(page: Page, url: str, host: Host) -> None:
    host.open(page, frames_of(url, script=False))
    for number in range(3):
        frame(page, number)
    assert [height(page, number) for number in range(3)] == [404, 404, 404]
    page.add_script_tag(url=f"{url}embed.js")
    for number in range(3):
        wait_until_fitting(page, number)


@pytest.mark.parametrize("more", ["", 'sandbox="allow-scripts"'], ids=["free", "sandboxed"])
def test_without_the_script_a_frame_still_works(page: Page, url: str, host: Host, more: str) -> None:
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    host.open(page, frames_of(url, script=False, more=more))
    inside = frame(page, 0)
    inside.click("button[data-node=ruimte]")
    assert inside.get_attribute("button[data-node=ruimte]", "aria-pressed") == "true"
    acting = frame(page, 2)
    acting.get_by_text("Kies iets anders").click()
    acting.click("button[data-actor=gemeenten]")
    acting.wait_for_selector("button[data-actor=gemeenten][aria-pressed=true]")
    assert heard == []


def test_the_page_around_a_frame_stays_where_its_reader_is(page: Page, url: str, host: Host) -> None:
    body = (
        '<p style="height:1500px">Boven</p>'
        + f'<iframe src="{url}?modus=embed&selectie=uitnodigen" title="a" width="900" height="500"></iframe>'
        + f'<iframe src="{url}?modus=embed&knoop=ruimte&item=ruimte-a17" title="b" width="900" height="500"></iframe>'
    )
    host.open(page, body)
    for number, shown in enumerate(("button[data-node=uitnodigen][aria-pressed=true]", ".vt-here")):
        frame(page, number).locator(shown).wait_for(state="attached")
    painted(page)
    painted(page)
    assert page.evaluate("scrollY") == 0
    assert page.evaluate("document.activeElement === document.body")


def test_back_in_the_host_leaves_the_host(page: Page, url: str, host: Host) -> None:
    page.goto("about:blank")
    host.open(page, frames_of(url))
    inside = frame(page, 0)
    inside.click("button[data-node=ruimte]")
    inside.click("button[data-node=inclusie]")
    page.go_back()
    assert page.url == "about:blank"


def test_a_frame_says_what_it_is_and_leads_to_the_whole(embedding: Page) -> None:
    inside = frame(embedding, 1)
    header = inside.locator(".vt-header")
    expect(header).to_contain_text("Verandertheorie sociale basis")
    expect(header).to_contain_text("De sociale basis versterken, investeren in de toekomst")
    full = header.get_by_role("link", name="Open de volledige verkenner")
    expect(full).to_have_attribute("href", "?knoop=ruimte")
    expect(full).to_have_attribute("target", "_blank")
    expect(inside.get_by_role("button", name="Delen")).to_have_count(0)


@pytest.fixture
def panel(visit: Visit) -> Page:
    """Asked for before its script has come, as most readers do."""
    page = visit("?knoop=ruimte", whole=False)
    page.get_by_role("button", name="Delen").click()
    page.wait_for_selector("dialog[open]")
    return page


def test_the_panel_gives_the_link_and_the_lines_of_what_is_on_the_screen(panel: Page, url: str) -> None:
    assert panel.get_by_label("Link", exact=True).input_value() == f"{url}?knoop=ruimte"
    code = panel.get_by_label("Code om te plakken").input_value()
    assert f'src="{url}?knoop=ruimte&amp;modus=embed"' in code
    assert 'title="Beschikbaarheid van ruimte &amp; plekken – Verandertheorie sociale basis"' in code
    assert f'<a href="{url}?knoop=ruimte">' in code
    assert 'loading="lazy"' in code
    assert f'<script src="{url}embed.js" async></script>' in code


def test_the_lines_work_when_they_are_pasted(panel: Page, browser: Browser, host: Host) -> None:
    code = panel.get_by_label("Code om te plakken").input_value()
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    host.open(page, code)
    wait_until_fitting(page, 0)
    expect(page.frame_locator("iframe").locator("[data-view=knoop] h1")).to_contain_text("ruimte")
    page.close()


def test_the_lines_follow_width_height_and_script(panel: Page) -> None:
    panel.get_by_label("Breedte").fill("640")
    panel.get_by_label("Hoogte (pixels)").fill("500")
    panel.get_by_label("De hoogte past zich").uncheck()
    code = panel.get_by_label("Code om te plakken").input_value()
    assert 'width="640" height="500"' in code
    assert "embed.js" not in code
    preview = panel.locator("dialog iframe")
    expect(preview).to_have_attribute("width", "640")
    assert preview.evaluate("frame => frame.style.height") == "500px"
    panel.get_by_label("Breedte").fill('"><script>')
    assert "<script>" not in panel.get_by_label("Code om te plakken").input_value()


def test_the_preview_is_the_view_itself(panel: Page) -> None:
    expect(panel.frame_locator("dialog iframe").locator("[data-view=knoop] h1")).to_contain_text("ruimte")
    expect(panel.frame_locator("dialog iframe").locator("html")).to_have_attribute("data-modus", "embed")


def test_the_panel_opens_and_closes_by_keyboard_and_gives_the_focus_back(visit: Visit) -> None:
    page = visit()
    page.focus("[data-sharing]")
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]")
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    page.frame_locator("dialog iframe").locator(READY).wait_for(state="attached")
    fetch_all(page.frames[1])
    page.frames[1].wait_for_load_state("networkidle")  # else requests fail
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator(":focus")).to_have_attribute("data-sharing", "")


@pytest.mark.parametrize("what", ["link", "code"])
def test_the_panel_copies(visit: Visit, what: str) -> None:
    page = visit("?weergave=bronnen")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("[data-sharing]")
    page.click(f"[data-share-copy={what}]")
    expect(page.locator("dialog [role=status]")).to_have_text("Gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(f"dialog [data-part={what}]").input_value()


def test_where_the_clipboard_is_forbidden_the_text_is_selected(visit: Visit) -> None:
    page = visit()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.click("[data-sharing]")
    page.click("[data-share-copy=code]")
    expect(page.locator("dialog [role=status]")).to_contain_text("Ctrl+C")
    field = page.locator("dialog [data-part=code]")
    expect(field).to_be_focused()
    selected = field.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert selected == field.input_value()
    assert selected.startswith("<iframe ")


WIDTHS = (300, 700, 1200)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("query", "purpose"),
    [
        ("weergave=acties&actor=woningcorporaties", "[data-action] .vt-item__text, [data-action] .vt-item__parent"),
        ("knoop=ruimte&alleen=1", ".vt-essence"),
        ("", ".vt-intro:visible, .vt-row--roof button"),
    ],
    ids=["actions", "block", "schema"],
)
def test_what_a_frame_is_for_stands_in_its_first_500_pixels(
    page: Page, url: str, host: Host, width: int, query: str, purpose: str
) -> None:
    host.open(page, f'<iframe src="{url}?modus=embed&{query}" title="a" width="{width}" height="1000"></iframe>')
    shown = frame(page, 0).locator(purpose).first
    expect(shown).to_be_visible()
    assert shown.evaluate("part => part.getBoundingClientRect().top") < 500


def test_in_a_frame_the_filter_of_the_actions_is_folded_and_opens(page: Page, url: str, host: Host) -> None:
    host.open(page, f'<iframe src="{url}?modus=embed&weergave=acties&actor=rijk" title="a" width="700" height="900"></iframe>')
    inside = frame(page, 0)
    expect(inside.locator("button[data-actor=gemeenten]")).to_be_hidden()
    inside.get_by_text("Kies iets anders").click()
    inside.click("button[data-actor=gemeenten]")
    expect(inside.locator("[data-count=acties]")).not_to_have_text("0 acties")
    expect(inside.locator("button[data-actor=gemeenten]")).to_have_attribute("aria-pressed", "true")


def test_after_a_step_the_host_shows_the_top_of_the_frame_again(page: Page, url: str, host: Host) -> None:
    host.open(
        page,
        f'<p style="height:600px">Boven</p><iframe src="{url}?modus=embed&knoop=ruimte" title="a" width="700"></iframe>'
        f'<p style="height:2000px">Onder</p><script src="{url}embed.js"></script>',
    )
    wait_until_fitting(page, 0)
    assert page.evaluate("scrollY") == 0
    frame(page, 0).locator(".vt-steps a").last.click()
    expect(frame(page, 0).locator("h1")).not_to_contain_text("ruimte")
    page.wait_for_function("() => Math.abs(document.querySelector('iframe').getBoundingClientRect().top) < 60")


@pytest.mark.parametrize("query", ["weergave=acties&actor=bestaatniet", "knoop=bestaatniet", "selectie=bestaatniet"])
@pytest.mark.parametrize("scripted", [True, False])
def test_what_is_unknown_in_a_frame_is_told_and_nothing_else_shown(
    browser: Browser, url: str, query: str, scripted: bool
) -> None:
    page = browser.new_page(java_script_enabled=scripted)
    page.goto(f"{url}?modus=embed&{query}")
    expect(page.locator("#vt-notice")).to_contain_text(f"bestaat niet (meer): {query.split('&')[-1]}")
    expect(page.locator("main")).to_be_hidden()
    expect(page.get_by_role("link", name="Open de volledige verkenner")).to_be_visible()
    page.close()


def test_a_block_alone_is_a_card_that_leads_on(panel: Page, browser: Browser, host: Host) -> None:
    panel.get_by_label("Alleen dit blok").check()
    code = panel.get_by_label("Code om te plakken").input_value()
    assert "?knoop=ruimte&amp;alleen=1&amp;modus=embed" in code
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    host.open(page, code)
    wait_until_fitting(page, 0)
    inside = frame(page, 0)
    expect(inside.locator("main")).to_contain_text("Ruimte draagt direct bij aan ontmoeting")
    expect(inside.locator("[data-claim], .vt-strip, .vt-map").first).to_be_hidden()
    assert height(page, 0) < 700
    inside.get_by_text("Alles over ruimte").click()
    expect(inside.locator("[data-claim]").first).to_be_visible()
    page.close()


def test_the_policy_that_is_given_is_enough(panel: Page, browser: Browser, url: str, host: Host) -> None:
    panel.get_by_text("Voor de webredactie").click()
    policy = panel.locator("[data-part=policy]").inner_text()
    assert policy.startswith("frame-src http")
    lines = f"default-src 'none'; style-src 'unsafe-inline'; {policy}"
    page = browser.new_page()
    host.open(page, f'<meta http-equiv="Content-Security-Policy" content="{lines}">' + frames_of(url))
    for number in range(3):
        wait_until_fitting(page, number)
    page.close()


def test_the_statements_have_a_place_for_each_thing_that_only_the_publisher_knows(panel: Page) -> None:
    panel.get_by_text("Voor de webredactie").click()
    privacy, accessibility = (part.inner_text() for part in panel.locator("dialog blockquote").all())
    for place in ("[naam van de organisatie]", "[e-mailadres", "[hostingpartij]", "[bewaartermijn]"):
        assert place in privacy
    for words in ("IP-adres", "geen cookies", "embed.js", "derden"):
        assert words in privacy
    for place in ("[status]", "[datum]", "[e-mailadres", "Nationale ombudsman", "toegankelijkheidsverklaring.nl"):
        assert place in accessibility
