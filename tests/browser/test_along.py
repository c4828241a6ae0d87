"""Taking along: the memo, the table and the references hold what is shown, and are read by others."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import rispy
from playwright.sync_api import Page, expect

from app import SHIPPED
from theory.graph import build_graph
from theory.load import load

Visit = Callable[..., Page]
THEORY = load(SHIPPED)
GRAPH = build_graph(THEORY)
ACTIONS = {action.id: action for node in THEORY.nodes for action in node.actions}
COPIED = "async () => { const [item] = await navigator.clipboard.read(); return (await item.getType('text/html')).text() }"


def ready(page: Page) -> Page:
    page.evaluate("new Promise((there, failed) => vt.fetchContent(there, failed))")
    return page


def shown(page: Page) -> list[str]:
    """The ids of the actions of the chosen actors themselves, as they stand on the page."""
    return page.eval_on_selector_all(
        "[data-section]:not([data-section=wider]) [data-action]", "items => items.map(item => item.dataset.action)"
    )


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
    assert page.locator("h1").inner_text() == "Wat kunnen wij doen?"
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
    assert page.locator('a[href*="?weergave=acties&actor=gemeenten"]').count() == 1
    cited = {source for action in ours for source in action.sources}
    assert page.locator("h2:has-text('Bronnen') + ul > li").count() == len(cited) > 0


def test_where_the_clipboard_is_forbidden_the_text_is_shown_selected(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=woningcorporaties")
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')) }")
    page.click("[data-take=memo]")
    expect(page.locator(".vt-copybox h1")).to_be_visible()
    chosen = page.evaluate("getSelection().toString()")
    assert "Wat kunnen wij doen?" in chosen and "Woningcorporaties" in chosen
    expect(page.locator("#vt-taken")).to_contain_text("Ctrl+C")


def test_the_table_has_a_line_for_each_action_shown_and_opens_where_it_points(visit: Visit, url: str, tmp_path: Path) -> None:
    page = visit("?weergave=acties&actor=gemeenten,rijk&bij=ruimte")
    text = saved(ready(page), "csv", tmp_path)
    assert text.startswith("\ufeff") and "\r\n" in text
    header, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    assert [row[2] for row in rows] == [ACTIONS[action].text for action in shown(page)]
    names = {actor.id: actor.name for actor in THEORY.actors}
    for row, action in zip(rows, (ACTIONS[action] for action in shown(page)), strict=True):
        assert len(row) == len(header)
        assert row[4] == ", ".join(names[who.id] for who in action.actors if who.named)
        assert row[6] == str(action.page)
        assert row[8] == f"{url}?knoop=ruimte&item={action.id}"


def test_what_is_asked_of_wider_actors_goes_along_only_when_it_is_open(visit: Visit, tmp_path: Path) -> None:
    page = visit("?weergave=acties&actor=scouting-nederland")
    before = saved(ready(page), "csv", tmp_path).count("\r\n")
    page.click("[data-section=wider] summary")
    assert saved(page, "csv", tmp_path).count("\r\n") == before + page.locator("[data-section=wider] [data-action]").count()


def test_the_references_are_just_those_of_the_sources_used(visit: Visit, tmp_path: Path) -> None:
    page = visit("?weergave=acties&actor=gemeenten")
    records = rispy.loads(saved(ready(page), "ris", tmp_path))
    used = {source for action in shown(page) for source in ACTIONS[action].sources}
    assert {record["id"] for record in records} == used
    titles = {source.id: source.title for source in THEORY.sources}
    assert all(record["title"] == titles[record["id"]] for record in records)
    page.goto(page.url.split("?")[0] + "?weergave=acties&actor=woningcorporaties")
    ready(page)
    if not {source for action in shown(page) for source in ACTIONS[action].sources}:
        page.click("[data-take=ris]")
        expect(page.locator("#vt-taken")).to_contain_text("geen bronnen")


def test_printed_the_choice_is_named_and_the_filter_left_out(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=gemeenten&bij=ruimte&zoek=omgevingswet&genoemd=1")
    page.emulate_media(media="print")
    expect(page.locator(".vt-filter")).to_be_hidden()
    expect(page.locator(".vt-take")).to_be_hidden()
    expect(page.locator(".vt-chips")).to_be_hidden()  # to take choices away; the sentence names them
    for words in ("Gemeenten:", "bij ruimte", "‘omgevingswet’", "zelf noemt"):
        expect(page.locator(".vt-count")).to_contain_text(words)
    expect(page.locator("[data-section=named] [data-action]").first).to_be_visible()
