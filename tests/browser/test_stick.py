"""What leaves an edition that was opened from a disk or a stick: never the path of the file, which says whose it is."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import rispy
from playwright.sync_api import Browser, BrowserContext, Page, expect

from components.static_site.build import ONE_FILE, static_files
from components.static_site.write_folder import write_folder
from tests.browser.page import READY, fetch_all
from tests.sites import static_site
from tests.theories import SHIPPED, shipped

OWNER = "Jan de Vries"
ACTIONS = "?weergave=acties&actor=gemeenten&bij=mantelzorg"
PUBLIC = "https://voorbeeld.nl/verkenner/"


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Writes the edition, with or without a public address, to a folder that has its owner's name; returns that folder."""
    written: dict[str, Path] = {}

    def write(base: str = "") -> Path:
        if base not in written:
            written[base] = tmp_path_factory.mktemp("home") / OWNER / "stick"
            write_folder(static_files(static_site(shipped(), SHIPPED), base), written[base], lambda _: None)
        return written[base]

    return write


@pytest.fixture(scope="module")
def context(browser: Browser) -> BrowserContext:
    """A browser of its own, in which a page may write to the clipboard and a test may read it."""
    context = browser.new_context(accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context


@pytest.fixture(params=["index.html", ONE_FILE])
def opened(request: pytest.FixtureRequest, context: BrowserContext, stick: Callable[[str], Path]) -> Page:
    """A page that is opened as a file."""
    return opened_at(context, stick("") / request.param)


def opened_at(context: BrowserContext, path: Path, query: str = ACTIONS) -> Page:
    page = context.pages[0] if context.pages else context.new_page()
    page.goto("about:blank")
    page.goto(path.as_uri() + query)
    page.wait_for_selector(f"{READY}:not([data-waits])", state="attached")
    fetch_all(page)
    page.bring_to_front()
    return page


def clipboard(page: Page) -> str:
    """All that is on the clipboard, in every form."""
    return str(
        page.evaluate(
            """async () => {
              const [item] = await navigator.clipboard.read();
              const parts = await Promise.all(item.types.map(async (type) => (await item.getType(type)).text()));
              return parts.join("\\n");
            }"""
        )
    )


def is_clean(text: str) -> bool:
    return "file:" not in text and OWNER not in text and OWNER.replace(" ", "%20") not in text


def saved(page: Page, way: str) -> bytes:
    with page.expect_download() as download:
        page.click(f"[data-take={way}]")
    assert is_clean(download.value.suggested_filename)
    return download.value.path().read_bytes()


def test_the_memo_says_from_what_it_is_without_a_link(opened: Page) -> None:
    opened.click("[data-take=memo]")
    expect(opened.locator("#vt-taken")).to_contain_text("Gekopieerd")
    memo = clipboard(opened)

    assert is_clean(memo)
    assert "Uit: Verandertheorie sociale basis, bekeken op" in memo
    assert "richten zich tot een grotere groep (" in memo
    assert "): </p>" not in memo and ", </p>" not in memo


def test_what_is_saved_has_no_path_in_it(opened: Page) -> None:
    table = saved(opened, "csv").decode("utf-8-sig")
    assert is_clean(table)
    rows = list(csv.reader(io.StringIO(table, newline=""), delimiter=";"))
    column = rows[0].index("Link")
    assert {row[column].split("&")[0] for row in rows[1:]} == {"?knoop=mantelzorg"}

    word = zipfile.ZipFile(io.BytesIO(saved(opened, "word")))
    assert all(is_clean(word.read(name).decode()) for name in word.namelist())
    assert 'Target=""' not in word.read("word/_rels/document.xml.rels").decode()

    references = saved(opened, "ris").decode()
    assert is_clean(references) and rispy.loads(references)


@pytest.mark.parametrize("name", ["index.html", ONE_FILE])
def test_a_topic_is_taken_along_from_a_stick_too(context: BrowserContext, stick: Callable[[str], Path], name: str) -> None:
    page = opened_at(context, stick("") / name, "?weergave=verdieping&deel=leren&actor=rijk")
    page.evaluate("vt.navigate({ ...vt.now(), actor: 'gemeenten' })")
    items = page.locator("main [data-item]")
    shown = items.evaluate_all("items => items.filter(one => !one.closest('[hidden]')).map(one => one.dataset.item)")
    table = saved(page, "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline=""), delimiter=";"))

    assert is_clean(table)
    assert [row["Link"] for row in rows] == [f"?weergave=verdieping&deel=leren&item={one}" for one in shown] != []
    assert is_clean(saved(page, "ris").decode())
    page.click("[data-take=memo]")
    expect(page.locator("#vt-taken")).to_contain_text("Gekopieerd")
    assert is_clean(clipboard(page)) and rows[0]["Titel"] in clipboard(page)


def test_a_copied_link_is_the_name_of_the_explorer_and_the_place_in_it(opened: Page) -> None:
    opened.click("[data-take=link]")
    expect(opened.locator("#vt-taken")).to_contain_text("zonder webadres")
    assert clipboard(opened) == f"Verandertheorie sociale basis, {ACTIONS}"

    item = opened.locator("[data-action]").first
    link = item.locator(".vt-item__link").get_attribute("href")
    button = item.locator("[data-copy=link]")
    button.click()
    expect(button).to_have_text("Plaats gekopieerd (zonder webadres)")
    assert clipboard(opened) == f"Verandertheorie sociale basis, {link}"
    item.locator("[data-copy=verwijzing]").click()
    expect(item.locator("[data-copy=verwijzing]")).to_have_text("Verwijzing gekopieerd")
    reference = clipboard(opened)
    assert is_clean(reference) and "geraadpleegd op" in reference and "?" not in reference.splitlines()[-1]


def test_a_selection_that_is_copied_keeps_links_to_elsewhere_only(context: BrowserContext, stick: Callable[[str], Path]) -> None:
    page = opened_at(context, stick("") / ONE_FILE, "?weergave=bronnen")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('main'))")
    page.keyboard.press("Control+c")
    copied = clipboard(page)

    assert is_clean(copied)
    assert 'href="https://' in copied and 'href="?' not in copied
    assert shipped().sources[0].title in copied


def test_sharing_offers_no_link_where_there_is_none(opened: Page) -> None:
    opened.click("[data-sharing]")
    panel = opened.locator("dialog")
    expect(panel.locator("[data-part=nowhere]")).to_be_visible()
    expect(panel.locator("[data-part=address]")).not_to_be_visible()
    shown = panel.evaluate(
        "panel => panel.innerText + [...panel.querySelectorAll('input, textarea')].map(one => one.value).join()"
    )
    assert is_clean(shown)


@pytest.mark.parametrize("format", ["svg", "png"])
def test_a_saved_figure_has_no_path_in_it(context: BrowserContext, stick: Callable[[str], Path], format: str) -> None:
    page = opened_at(context, stick("") / ONE_FILE, "?weergave=beeld")
    expect(page.locator(".js-plotly-plot:has(.main-svg)")).to_have_count(3)
    with page.expect_download() as download:
        page.locator(f"[data-save={format}]").first.click()

    assert is_clean(download.value.path().read_bytes().decode("latin-1"))


def test_with_a_public_address_everything_leads_there(context: BrowserContext, stick: Callable[[str], Path]) -> None:
    page = opened_at(context, stick(PUBLIC) / ONE_FILE)
    assert f'"{PUBLIC}?knoop=mantelzorg' in saved(page, "csv").decode("utf-8-sig")
    page.click("[data-take=memo]")
    expect(page.locator("#vt-taken")).to_contain_text("Gekopieerd")
    memo = clipboard(page)
    assert is_clean(memo) and f'href="{PUBLIC}?weergave=acties' in memo
    page.click("[data-sharing]")
    assert page.locator("dialog [data-part=link]").input_value() == PUBLIC + ACTIONS
    assert f'src="{PUBLIC}' in page.locator("dialog [data-part=code]").input_value()


def test_no_file_of_the_edition_says_where_it_was_made(stick: Callable[[str], Path]) -> None:
    home = str(stick("").parent)
    for path in stick("").rglob("*"):
        assert path.is_dir() or home.encode() not in path.read_bytes()
        assert path.is_dir() or not path.match("data/*") or b"file:" not in path.read_bytes()
