"""Taking along: the memo, the table and the references hold what is shown, and are read by others."""

from pathlib import Path

import rispy
from playwright.sync_api import Page, expect

from tests import theories
from tests.browser.page import Held, Visit, script_of

THEORY = theories.shipped()
ACTIONS = {action.id: action for node in THEORY.nodes for action in node.actions}
COPIED = "async () => { const [item] = await navigator.clipboard.read(); return (await item.getType('text/html')).text() }"


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


def test_the_memo_has_headings_every_text_with_its_page_the_sources_and_where_it_comes_from(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=gemeenten")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("[data-take=memo]")
    expect(page.locator("#vt-taken")).to_contain_text("Gekopieerd")
    memo = page.evaluate(COPIED)
    page = page.context.new_page()  # any other document
    page.set_content(memo)
    assert page.locator("h1").inner_text() == "Mogelijke acties van Gemeenten"
    assert page.locator("h1 + p").inner_text().startswith("In andere woorden naar Andrew Britt")
    assert page.locator("h2").all_inner_texts() == [
        "De publicatie noemt deze partij",
        "Afgeleid door de redactie",
        "Bronnen",
    ]
    text = " ".join(page.locator("body").inner_text().split())
    ours = [action for action in ACTIONS.values() if "gemeenten" in {who.id for who in action.actors}]
    assert len(ours) > 30
    for action in ours:
        assert f"{' '.join(action.text.split())} (p. {action.page})" in text
    assert "De sociale basis versterken" in text
    for parent, child in ((ACTIONS[one.parent], one) for one in ours if one.parent):
        if parent in ours:  # what is part of another stands within it
            item = page.locator("li", has_text=parent.text).filter(has=page.locator("li", has_text=child.text))
            assert item.count() >= 1, child.id
        else:
            assert f"Onderdeel van: {' '.join(parent.text.split())}" in text
    assert "Financiering is een randvoorwaarde voor ontmoeting" in text  # where a node leads
    assert "Nog " in text and "bredere partij (Overheden" in text
    assert text.index("Bronnen") < text.index("Verwijs zo naar de publicatie") < text.index("bekeken op")
    assert page.locator('a[href*="?weergave=acties&actor=gemeenten"]').count() == 2
    cited: dict[str, list[str]] = {}
    for action in ACTIONS.values():
        for who in action.actors:
            cited.setdefault(who.id, []).extend(action.sources)
    page = visit(f"?weergave=acties&actor={next(actor for actor, sources in cited.items() if not sources)}")
    with page.expect_download() as download:
        page.click("[data-take=ris]")
    [record] = rispy.loads(download.value.path().read_text("utf-8"))
    assert record["id"] == "publicatie" and record["title"].startswith("De sociale basis versterken")


def test_a_click_on_a_way_to_take_along_is_answered_when_its_script_comes(page: Page, visit: Visit) -> None:
    last = Held(page, script_of("export"))
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
