"""Other people's pages: their style sheets, wrappers, tabs, cookie walls, sandboxes, and editors that change what is pasted."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Download, Frame, Page, expect

from components.document.oembed import frame as lines_of
from components.document.site import build
from tests import theories
from tests.browser.host import Host, frame, height, wait_until_fitting
from tests.browser.page import Visit, fetch_all, filled
from tests.theories import ROOT
from theory.model import Theory

AFTER = '<p id="after">Tekst van de gemeente.</p>'
ENOUGH = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
LITTLE = "allow-scripts"

Pasted = Callable[..., str]


@pytest.fixture(scope="module")
def pasted(url: str, theory: Theory) -> Pasted:
    """The lines of "Delen" for a block, as they are pasted; `script`: with the one that they end with."""
    site = build(theory)

    def lines(query: str = "knoop=ruimte", script: bool = True) -> str:
        address, _ = site.read(dict(part.split("=") for part in query.split("&")))
        made = lines_of(site, url, address, "100%", 720)
        return made if script else made.split("\n<script")[0]

    return lines


def sandboxed(url: str, query: str, rules: str) -> str:
    return f'<iframe src="{url}?{query}" title="t" width="900" height="700" sandbox="{rules}"></iframe>'


def uncovered(page: Page) -> bool:
    """Whether the text after the frame begins under it."""
    return bool(
        page.evaluate(
            "() => document.querySelector('iframe').getBoundingClientRect().bottom"
            " <= document.getElementById('after').getBoundingClientRect().top + 1"
        )
    )


def scrolls_inside(page: Page) -> bool:
    inside = frame(page, 0)
    inside.evaluate("scrollTo(0, 1e6)")
    return bool(inside.evaluate("scrollY > 100 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2"))


def test_the_readme_has_the_lines_that_delen_makes() -> None:
    (shown,) = re.findall(r"```html\n(.*?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    site = build(theories.shipped())
    address, _ = site.read({"selectie": "ruimte"})

    assert shown == lines_of(site, "https://example.org/", address, "100%", 720)


THEMES = {
    "auto": "iframe{height:auto}",
    "auto, important": "iframe{height:auto!important}",
    "of its own": "iframe{height:300px!important;min-height:0}",
    "capped": "iframe{max-height:500px!important}",
    "narrow": "main{max-width:560px}iframe{width:auto;max-width:90%}",
    "in a page as high as the window": "html,body{height:100%;margin:0}",
    "in a column as high as the window": "html,body,main{height:100%;margin:0}",
    "in a flexible row": "main{display:flex}",
    "in a grid": "main{display:grid}",
}


@pytest.mark.parametrize("theme", THEMES)
def test_with_the_script_the_frame_is_as_high_as_what_is_in_it_whatever_the_theme(
    page: Page, host: Host, pasted: Pasted, theme: str
) -> None:
    host.open(page, f"<style>{THEMES[theme]}</style><main>{pasted()}</main>")
    wait_until_fitting(page, 0)


@pytest.mark.parametrize("theme", ["auto", "auto, important", "of its own", "narrow", "in a flexible row", "in a grid"])
def test_without_the_script_the_frame_has_the_height_that_its_line_says(
    page: Page, host: Host, pasted: Pasted, theme: str
) -> None:
    host.open(page, f"<style>{THEMES[theme]}</style><main>{pasted(script=False)}</main>{AFTER}")
    assert height(page, 0) == 720
    assert page.locator("iframe").evaluate("frame => frame.offsetWidth") > 500
    assert uncovered(page)


WRAPPERS = {
    "laid over": (
        ".w{position:relative;padding-top:56.25%}.w iframe{position:absolute;inset:0;width:100%;height:100%}",
        "<div class=w>{}</div>",
    ),
    "laid over, in another": (
        ".w{position:relative;padding-top:56.25%}.i{position:absolute;inset:0}.i iframe{width:100%;height:100%}",
        "<div class=w><div class=i>{}</div></div>",
    ),
    "of a ratio": (
        ".w{aspect-ratio:16/9;position:relative}.w iframe{position:absolute;width:100%;height:100%}",
        "<div class=w>{}</div>",
    ),
    "of a height": (".w{height:500px}", "<div class=w>{}</div>"),
    "that cuts": (".w{height:500px;overflow:hidden}", "<div class=w>{}</div>"),
    "in a figure": (
        "figure{margin:0}.w{position:relative;padding-top:56.25%}.w iframe{position:absolute;inset:0;width:100%;height:100%}",
        "<figure><div class=w>{}</div></figure>",
    ),
}


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_in_a_wrapper_that_does_not_grow_the_frame_covers_nothing_and_scrolls_inside(
    page: Page, host: Host, pasted: Pasted, wrapper: str, script: bool
) -> None:
    style, around = WRAPPERS[wrapper]
    framed, link, *rest = pasted(script=script).split("\n")
    host.open(page, f"<style>{style}</style>{around.format(framed)}{AFTER}{link}{''.join(rest)}")
    frame(page, 0)
    page.wait_for_timeout(300)  # for what should not come
    assert uncovered(page)
    assert height(page, 0) >= 500
    assert scrolls_inside(page)


def test_in_a_dialog_that_scrolls_the_frame_grows(page: Page, host: Host, pasted: Pasted) -> None:
    dialog = "position:fixed;inset:50px;overflow:auto"
    host.open(page, f'{AFTER}<div style="{dialog}">{pasted()}</div>')
    wait_until_fitting(page, 0)


@pytest.mark.parametrize("hidden", ["display:none", "height:0;overflow:hidden", "visibility:hidden;position:absolute"])
def test_in_a_hidden_tab_the_frame_has_its_height_when_it_is_shown(page: Page, host: Host, pasted: Pasted, hidden: str) -> None:
    for loading in ('loading="lazy"', ""):
        host.open(
            page, f'<div id="tab" style="{hidden}">{pasted().replace("loading=" + chr(34) + "lazy" + chr(34), loading)}</div>'
        )
        page.wait_for_timeout(500)
        page.evaluate("() => document.getElementById('tab').removeAttribute('style')")
        wait_until_fitting(page, 0)


@pytest.mark.parametrize("wall", ["inserted later", "its source later", "the script first", "the script last", "twice"])
def test_behind_a_cookie_wall_the_frame_has_its_height_once_it_is_there(
    page: Page, url: str, host: Host, pasted: Pasted, wall: str
) -> None:
    framed = pasted(script=False)
    script = f'<script src="{url}embed.js"></script>'
    if wall == "inserted later":
        host.open(page, f'{script}<div id="here"></div>')
        page.wait_for_load_state()
        page.evaluate("framed => { document.getElementById('here').innerHTML = framed; }", framed)
    elif wall == "its source later":
        host.open(page, script + framed.replace(" src=", " data-src="))
        page.wait_for_load_state()
        page.evaluate("() => { const one = document.querySelector('iframe'); one.src = one.dataset.src; }")
        page.frame_locator("iframe").locator("html[data-ready]").wait_for(state="attached")
    elif wall == "the script first":
        host.open(page, script + framed)
    elif wall == "the script last":
        host.open(page, framed)
        frame(page, 0)
        page.add_script_tag(url=f"{url}embed.js")
    else:
        host.open(page, script + framed + script)
    wait_until_fitting(page, 0)


@pytest.mark.parametrize("editor", ["&amp;amp;", "&amp;#038;", "%26", "&amp;amp;amp;"])
def test_lines_that_an_editor_escaped_again_are_a_frame_of_the_right_height(
    page: Page, host: Host, pasted: Pasted, editor: str
) -> None:
    host.open(page, pasted().replace("&amp;modus", f"{editor}modus"))
    inside = frame(page, 0)
    expect(inside.locator("html")).to_have_attribute("data-modus", "embed")
    expect(inside.locator("[data-view=knoop]")).to_be_visible()
    wait_until_fitting(page, 0)


# links that leave the explorer

OUTWARD = "a[href^='http']"
SAYS = "opent in een nieuw venster"


def leads_out(inside: Frame) -> list[str]:
    """The links that leave the explorer and do not open a window of their own, or do not say so, to the eye and to the ear."""
    return list(
        inside.locator(OUTWARD).evaluate_all(
            """(links, says) => links
              .filter((link) => !(link.target === "_blank" && link.relList.contains("noopener")
                && [...link.querySelectorAll(".vt-hidden")].filter((one) => one.textContent.includes(says)).length === 1
                && getComputedStyle(link, "::after").content !== "none"))
              .map((link) => link.outerHTML)""",
            SAYS,
        )
    )


FRAMED_VIEWS = ["knoop=ruimte", "weergave=bronnen", "weergave=uitleg", "weergave=acties&actor=rijk", "verband=ruimte.ontspanning"]


@pytest.mark.parametrize("modus", ["&modus=embed", ""])
@pytest.mark.parametrize("query", FRAMED_VIEWS)
def test_from_a_frame_links_that_leave_open_a_window_and_say_so(page: Page, url: str, host: Host, query: str, modus: str) -> None:
    host.open(page, f'<iframe src="{url}?{query}{modus}" title="t" width="900" height="700"></iframe>')
    inside = frame(page, 0)
    assert inside.locator(OUTWARD).count() > 1
    assert leads_out(inside) == []


FOLLOW = """query => {
  const link = Object.assign(document.createElement("a"), { href: query });
  document.getElementById("inhoud").append(link);
  link.click();
  link.remove();
}"""


def test_so_do_those_that_scripts_make(page: Page, url: str, host: Host) -> None:
    host.open(page, f'<iframe src="{url}?modus=embed" title="t" width="900" height="700"></iframe>')
    inside = frame(page, 0)
    for query in ("?knoop=inclusie&modus=embed", "?weergave=bronnen&orde=jaar&modus=embed", "?weergave=uitleg&modus=embed"):
        inside.evaluate(FOLLOW, query)
        inside.wait_for_function("query => location.search === query", arg=query)
        assert inside.locator(f"main {OUTWARD}").count() > 0
        assert leads_out(inside) == []


def test_so_do_those_of_a_frame_without_scripts(browser: Browser, url: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{url}?weergave=bronnen&modus=embed")
    assert page.locator(OUTWARD).count() > 10
    for link in page.locator(OUTWARD).all()[:5]:
        expect(link).to_have_attribute("target", "_blank")
        expect(link).to_contain_text(SAYS)
    page.close()


def test_elsewhere_they_do_not(visit: Visit) -> None:
    page = visit("?weergave=bronnen")
    assert page.locator(f"{OUTWARD}[target]").count() == 0
    expect(page.locator(".vt-references")).not_to_contain_text(SAYS)


@pytest.mark.parametrize("rules", ["", f'sandbox="{ENOUGH}"'], ids=["free", "sandboxed"])
@pytest.mark.parametrize("link", [".vt-header__source a", ".vt-full"])
def test_a_window_opens_by_itself_and_the_frame_stays(page: Page, url: str, host: Host, rules: str, link: str) -> None:
    page.context.route(
        "https://www.movisie.nl/**", lambda route: route.fulfill(body="<title>Movisie</title>", content_type="text/html")
    )
    host.open(page, f'<iframe src="{url}?knoop=ruimte&modus=embed" title="t" width="900" height="700" {rules}></iframe>')
    inside = frame(page, 0)
    with page.expect_popup() as opened:
        inside.locator(link).first.click()
    opened.value.wait_for_load_state()
    assert opened.value.evaluate("window.opener === null && window.origin !== 'null'")
    assert opened.value.url == ("https://www.movisie.nl/" if link != ".vt-full" else f"{url}?knoop=ruimte")
    assert inside.url == f"{url}?knoop=ruimte&modus=embed"


# what a sandbox forbids


def test_where_windows_are_forbidden_the_address_is_given(page: Page, url: str, host: Host) -> None:
    host.open(page, sandboxed(url, "knoop=ruimte&modus=embed", LITTLE))
    inside = frame(page, 0)
    for link, address in ((".vt-full", f"{url}?knoop=ruimte"), (".vt-header__source a", "https://www.movisie.nl/")):
        inside.locator(link).first.click()
        expect(inside.locator(".vt-limit")).to_contain_text("staat geen nieuwe vensters toe")
        expect(inside.locator(".vt-limit input")).to_be_focused()
        assert inside.locator(".vt-limit input").input_value() == address
    page.keyboard.press("Escape")
    expect(inside.locator(".vt-limit")).to_have_count(0)
    expect(inside.locator(".vt-header__source a").first).to_be_focused()


ACTING = "weergave=acties&actor=rijk&modus=embed"


def taking(page: Page, url: str, host: Host, rules: str) -> Frame:
    """The actions in a sandbox, with the ways to take them along unfolded."""
    host.open(page, sandboxed(url, ACTING, rules))
    inside = frame(page, 0)
    inside.locator(".vt-take .vt-unfold > summary").click()
    return inside


def test_where_printing_is_forbidden_it_is_said(page: Page, url: str, host: Host) -> None:
    inside = taking(page, url, host, "allow-scripts allow-popups allow-downloads")
    inside.locator("[data-take=print]").click()
    expect(inside.locator(".vt-limit")).to_contain_text("staat afdrukken niet toe")
    assert inside.locator(".vt-limit input").input_value() == f"{url}?weergave=acties&actor=rijk"


@pytest.mark.parametrize("rules", [ENOUGH, None])
def test_where_printing_is_allowed_nothing_is_said(page: Page, url: str, host: Host, rules: str | None) -> None:
    inside = taking(page, url, host, rules) if rules else None
    if inside is None:
        host.open(page, f'<iframe src="{url}?{ACTING}" title="t" width="900" height="700"></iframe>')
        inside = frame(page, 0)
        inside.locator(".vt-take .vt-unfold > summary").click()
    inside.locator("[data-take=print]").click()
    page.wait_for_timeout(600)
    expect(inside.locator(".vt-limit")).to_have_count(0)


def test_of_a_file_that_may_not_have_come_it_is_said(page: Page, url: str, host: Host) -> None:
    inside = taking(page, url, host, LITTLE)
    inside.locator("[data-take=csv]").click()
    expect(inside.locator("#vt-taken")).to_contain_text("Geen bestand gekregen?")


@pytest.mark.parametrize("rules", [ENOUGH, LITTLE])
def test_a_file_to_download_never_takes_the_place_of_the_explorer(page: Page, url: str, host: Host, rules: str) -> None:
    came: list[Download] = []
    page.on("download", lambda one: came.append(one))
    host.open(page, sandboxed(url, "weergave=uitleg&modus=embed", rules))
    inside = frame(page, 0)
    inside.locator("a[download='sources.ris']").click()
    expect(inside.locator(".vt-limit")).to_contain_text("Geen bestand gekregen?")
    expect(inside.locator("[data-view=uitleg]")).to_be_visible()
    assert [one.suggested_filename for one in came] == (["sources.ris"] if rules == ENOUGH else [])


@pytest.mark.parametrize("rules", [ENOUGH, LITTLE])
def test_a_figure_is_saved_or_it_is_said(page: Page, url: str, host: Host, rules: str) -> None:
    came: list[Download] = []
    page.on("download", lambda one: came.append(one))
    host.open(page, sandboxed(url, "weergave=beeld&modus=embed", rules))
    inside = frame(page, 0)
    expect(inside.locator(".js-plotly-plot:has(.main-svg)")).to_have_count(3)
    for kind in ("svg", "png"):
        inside.locator(f"[data-figure=kinds] [data-save={kind}]").click()
        expect(inside.locator("[data-figure=kinds] .vt-limit")).to_contain_text("Geen bestand gekregen?")
        if rules == ENOUGH:
            page.wait_for_timeout(1500)
    assert [one.suggested_filename[-4:] for one in came] == ([".svg", ".png"] if rules == ENOUGH else [])


def test_in_a_sandbox_delen_opens_and_closes(page: Page, url: str, host: Host) -> None:
    host.open(page, sandboxed(url, "knoop=ruimte", LITTLE))
    inside = frame(page, 0)
    for _ in range(2):
        inside.locator("[data-sharing]:visible").click()
        expect(inside.locator("dialog[open] [data-part=code]")).to_have_value(re.compile("knoop=ruimte&amp;modus=embed"))
        expect(inside.locator("dialog iframe")).to_have_count(0)
        inside.locator("dialog").get_by_role("button", name="Sluiten").click()
        expect(inside.locator("dialog[open]")).to_have_count(0)


def test_the_sandbox_of_delen_and_of_the_readme_is_enough(visit: Visit) -> None:
    page = visit("?knoop=ruimte")
    page.click("[data-sharing]:visible")
    page.get_by_text("Voor de webredactie").click()
    expect(page.locator("dialog details")).to_contain_text(f'sandbox="{ENOUGH}"')
    assert f'sandbox="{ENOUGH}"' in (ROOT / "README.md").read_text("utf-8")


def test_what_is_copied_in_a_frame_says_nothing_of_windows(page: Page, url: str, host: Host) -> None:
    host.open(page, sandboxed(url, ACTING, LITTLE))
    inside = frame(page, 0)
    filled(page)
    inside.locator(".vt-take .vt-unfold > summary").click()
    inside.locator("[data-take=memo]").click()
    expect(inside.locator(".vt-copybox")).to_be_visible()
    expect(inside.locator(".vt-copybox")).not_to_contain_text(SAYS)
    fetch_all(inside)
