"""Theories laid beside each other: what is chosen lights its counterparts, all of it can be taken along, and it fits."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.document.site_shelf import SiteShelf, Stock, shelf_for_good
from components.static_site.build import ONE_FILE, static_files
from components.static_site.write_folder import write_folder
from tests.browser.page import NARROW, READY, WIDE, choose, findings, listen, painted, resize
from tests.theories import ROOT, SHIPPED, facing_theories
from theory.shelf import by_id

HAARLEM = "?theorie=haarlem&weergave=vergelijking"
ALL = "?weergave=vergelijking"
SHOWN = f"{READY}:not([data-waits])"
SPOKEN = "() => document.getElementById('vt-live').textContent"
SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def at(serve_shelf: Callable[[SiteShelf], str]) -> str:
    return serve_shelf(shelf_for_good(by_id([SHIPPED, ROOT / "theory" / "haarlem", ROOT / "theory" / "oss"])))


@pytest.fixture(scope="module")
def lasting_page(browser: Browser) -> Iterator[Page]:
    """One page for all, that complains of nothing."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    heard = listen(page)
    yield page
    context.close()
    assert heard == []


def opened(page: Page, address: str, size: tuple[int, int] = WIDE) -> Page:
    resize(page, size)
    page.goto(address)
    page.wait_for_selector(SHOWN, state="attached")
    return page


def block(key: str) -> str:
    return f"[data-block='{key}']"


def lit(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all("[data-block][data-lit]", "all => all.map(one => one.dataset.block)")
    return found


def test_a_block_of_either_side_lights_what_corresponds_and_says_it_by_mouse_and_by_key(lasting_page: Page, at: str) -> None:
    page = opened(lasting_page, at + HAARLEM)
    page.click(block("sociale-basis.financiering"))
    expect(page.locator(block("sociale-basis.financiering"))).to_have_attribute("aria-pressed", "true")
    assert lit(page) == ["haarlem.ontschotte-opdracht", "haarlem.experimenteren"]
    said = (
        "Bij financiering horen in ‘Beleidstheorie van Haarlem’: een opdracht zonder schotten aan één consortium en "
        "ruimte om te experimenteren en te doen wat nodig is."
    )
    expect(page.locator(".vt-facing__said")).to_contain_text(said)
    expect(page.locator("#vt-live")).to_have_text(said)
    assert page.url.endswith(f"{HAARLEM}&blok=sociale-basis.financiering")

    page.focus(block("haarlem.prettig-samenleven"))
    page.keyboard.press("Space")
    expect(page.locator(block("sociale-basis.inclusie"))).to_have_attribute("data-lit", "")
    assert lit(page) == ["sociale-basis.inclusie"] and page.locator("[data-block][aria-pressed=true]").count() == 1
    expect(page.locator(block("haarlem.prettig-samenleven"))).to_be_focused()
    page.keyboard.press("Enter")  # again: calm
    expect(page.locator("[data-block][aria-pressed=true]")).to_have_count(0)
    assert lit(page) == [] and page.url.endswith(HAARLEM)
    page.go_back()
    expect(page.locator(block("haarlem.prettig-samenleven"))).to_have_attribute("aria-pressed", "true")


def test_a_name_in_what_is_said_leads_to_its_block(lasting_page: Page, at: str) -> None:
    page = opened(lasting_page, f"{at}{HAARLEM}&blok=sociale-basis.inclusie", NARROW)
    expect(page.locator(block("sociale-basis.inclusie"))).to_be_in_viewport()
    page.click(".vt-facing__said a[href^='#']")
    expect(page.locator(block("haarlem.prettig-samenleven"))).to_be_focused()
    expect(page.locator(block("haarlem.prettig-samenleven"))).to_be_in_viewport()


def test_what_is_left_out_leads_to_the_other_theory(lasting_page: Page, at: str) -> None:
    page = opened(lasting_page, at + HAARLEM)
    page.click(".vt-unmet a[href='?knoop=ruimte']")
    expect(page.locator(".vt-header__title")).to_have_text("Verandertheorie sociale basis")
    assert page.url == f"{at}?knoop=ruimte"


def test_from_the_start_it_is_four_clicks_to_a_memo_of_what_a_theory_leaves_out(lasting_page: Page, at: str) -> None:
    page = opened(lasting_page, at)
    choose(page, "Theorieën")  # two clicks: the menu, and its entry
    page.click("[data-theory=haarlem] .vt-ways a >> nth=0")
    page.wait_for_url(f"{at}{HAARLEM}")
    page.wait_for_selector(SHOWN, state="attached")
    page.click("[data-take=memo]")
    expect(page.locator("#vt-taken")).to_contain_text("Gekopieerd")
    memo = page.evaluate("navigator.clipboard.readText()")
    assert memo.startswith("Beleidstheorie van Haarlem, naast Verandertheorie sociale basis\n")
    assert "Wat deze theorie laat liggen" in memo and "Beschikbaarheid van ruimte & plekken (p." in memo
    assert f"{at}{HAARLEM}" in memo.splitlines()[-1] and "Uit: Beleidstheorie van Haarlem, bekeken op" in memo
    with page.expect_download() as word:
        page.click("[data-take=word]")
    assert word.value.suggested_filename == "vergelijking-haarlem.docx"
    with page.expect_download() as table:
        page.click("[data-take=csv]")
    rows = Path(table.value.path()).read_text("utf-8-sig").splitlines()
    assert len(rows) == 1 + 16 + 14 and rows[-1].endswith(f'"{at}?theorie=haarlem&knoop=transitie"')


def test_all_together_is_drawn_and_a_row_leads_to_its_theory(lasting_page: Page, at: str) -> None:
    page = opened(lasting_page, at + ALL)
    page.wait_for_selector("#vt-overview .main-svg")
    with page.expect_download() as saved:
        page.click("[data-save=svg]")
    assert "Wat raakt elke theorie?" in Path(saved.value.path()).read_text("utf-8")
    page.click("#vt-overview .annotation-text-g >> text=Beleidstheorie van Haarlem")
    page.wait_for_url(f"{at}{HAARLEM}")


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("query", [HAARLEM, f"{HAARLEM}&blok=sociale-basis.inclusie", ALL])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(lasting_page: Page, at: str, query: str, size: tuple[int, int]) -> None:
    page = opened(lasting_page, at + query, size)
    if query == ALL:
        page.wait_for_selector("#vt-overview .main-svg")
    page.evaluate("() => document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")
    painted(page)
    assert page.evaluate(SIDEWAYS) <= 0
    page.evaluate("scrollTo(0, 0)")
    assert findings(page) == []


def test_on_paper_both_stand_side_by_side_without_what_can_only_be_pressed(lasting_page: Page, at: str) -> None:
    page = opened(lasting_page, at + HAARLEM, (794, 1123))
    page.emulate_media(media="print")
    try:
        own, beside = (page.locator(f"section[data-theory={one}]").bounding_box() for one in ("haarlem", "sociale-basis"))
        assert own and beside and own["x"] + own["width"] <= beside["x"] and own["y"] == beside["y"]
        for gone in (".vt-facing__said", ".vt-take h2", ".vt-together"):
            expect(page.locator(gone)).to_be_hidden()
        assert page.evaluate(SIDEWAYS) <= 0
    finally:
        page.emulate_media(media="screen")


def test_without_scripts_all_of_it_can_be_read(browser: Browser, at: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(at + HAARLEM)
    expect(page.locator("[data-theory=haarlem] [data-covers=inclusie]")).to_be_visible()
    expect(page.locator(".vt-facing__said")).to_be_hidden()
    page.goto(f"{at}{ALL}")
    expect(page.locator("tr[data-theory=haarlem] [data-covers=inclusie]")).to_be_visible()
    expect(page.locator(".vt-figure__picture")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("file", ["index.html", ONE_FILE])
def test_from_a_disk_and_in_one_file_it_is_the_same(browser: Browser, tmp_path: Path, file: str) -> None:
    theories = facing_theories()
    stock = Stock(theories, dict.fromkeys(theories, tmp_path))
    shelf = SiteShelf(lambda: stock)
    write_folder(static_files(shelf.state(), "", shelf.others()), tmp_path / "uit", lambda _: None)
    page = browser.new_page()
    opened(page, (tmp_path / "uit" / file).as_uri() + "?theorie=dorp&weergave=vergelijking")
    page.click(block("land.water"))
    expect(page.locator(".vt-facing__said")).to_contain_text("Vijver en Park")
    assert lit(page) == ["dorp.vijver", "dorp.park"]
    page.click(".vt-together a")
    page.wait_for_selector("#vt-overview .main-svg")
    expect(page.locator(".vt-header__title")).to_have_text("Het land")
    page.close()
