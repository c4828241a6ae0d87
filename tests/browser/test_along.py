"""Taking along: what comes when it is asked for, the references, and what is printed; the memo has tests of its own."""

from pathlib import Path

import pytest
import rispy
from playwright.sync_api import Page, expect

from tests import theories
from tests.browser.page import Held, Visit, script_of

THEORY = theories.shipped()
ACTIONS = {action.id: action for node in THEORY.nodes for action in node.actions}


def shown(page: Page) -> list[str]:
    """The ids of the actions of the chosen actors themselves, as they stand on the page."""
    own = "[data-section]:not([data-section=wider]) [data-action]"
    return list(page.eval_on_selector_all(own, "items => items.map(item => item.dataset.action)"))


def saved(page: Page, way: str, tmp_path: Path) -> str:
    with page.expect_download() as download:
        page.click(f"[data-take={way}]")
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    expect(page.locator("#vt-taken")).to_contain_text(path.name)
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("actor", ["gemeenten", "woningcorporaties"])  # these without a source of their own
def test_the_references_begin_with_the_publication_and_go_on_with_what_is_cited(visit: Visit, actor: str, tmp_path: Path) -> None:
    page = visit(f"?weergave=acties&actor={actor}")
    cited = {source for one in shown(page) for source in ACTIONS[one].sources}
    assert bool(cited) == (actor == "gemeenten")
    first, *others = rispy.loads(saved(page, "ris", tmp_path))
    assert first["id"] == "publicatie" and first["title"].startswith("De sociale basis versterken")
    assert {other["id"] for other in others} == cited


def test_a_click_on_a_way_to_take_along_is_answered_when_its_script_comes(page: Page, visit: Visit) -> None:
    last = Held(page, script_of("memo"))
    visit("?weergave=acties&actor=gemeenten", whole=False)
    with page.expect_download() as download:
        page.click("[data-take=csv]")
        expect(page.locator("#vt-taken")).to_be_empty()
        last.let_go()
    assert download.value.suggested_filename == "acties-gemeenten.csv"


def test_printed_the_choice_is_named_and_the_filter_left_out(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=gemeenten&bij=ruimte&zoek=omgevingswet&genoemd=1")
    page.emulate_media(media="print")
    expect(page.locator(".vt-filter")).to_be_hidden()
    expect(page.locator(".vt-take")).to_be_hidden()
    expect(page.locator(".vt-chips")).to_be_hidden()  # to take choices away; the sentence names them
    for words in ("Gemeenten:", "bij ruimte", "‘omgevingswet’", "zelf noemt"):
        expect(page.locator(".vt-count")).to_contain_text(words)
    expect(page.locator("[data-section=named] [data-action]").first).to_be_visible()
