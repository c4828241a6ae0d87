"""Texts that are laid out, as a browser finds, copies and takes them along."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.page import READY, choose
from tests.theories import ijsclub
from theory.model import Theory


@pytest.fixture(scope="module")
def club(serve: Callable[[Theory], str]) -> str:
    return serve(ijsclub())


def results(page: Page) -> list[str]:
    found: list[str] = page.locator(".vt-found li").evaluate_all("items => items.map((item) => item.outerHTML)")
    return found


def test_a_search_in_the_browser_gives_the_lines_and_capitals_that_the_server_gives(page: Page, club: str) -> None:
    page.goto(f"{club}?zoek=ijs")
    served = results(page)
    page.goto(f"{club}?zoek=xyz")
    page.wait_for_selector(READY)
    page.fill("main [name=zoek]", "ijs")
    page.wait_for_selector(".vt-found li")

    assert results(page) == served
    assert any(
        "Op het ijs valt iedereen. Wie valt, wordt geholpen." in result and "IJsvloer op het veld" in result for result in served
    )


def test_paragraphs_and_lists_stand_apart_and_a_memo_has_their_lines(page: Page, club: str) -> None:
    page.goto(f"{club}?knoop=ijsvloer")
    page.wait_for_selector(READY)
    tops = page.locator(".vt-essence > *").evaluate_all("parts => parts.map((part) => part.getBoundingClientRect().top)")
    assert tops == sorted(set(tops)) and len(tops) == 4
    marks = page.locator(".vt-essence li").evaluate_all("items => items.map((item) => getComputedStyle(item).listStyleType)")
    assert marks == ["disc", "disc"]

    choose(page, "Acties")
    page.click("[data-take=memo]")
    page.wait_for_function("() => window.vt.bundles.has('export')")
    memo = page.evaluate("vt.plain(vt.paragraphs(vt.takes.acties(vt.now()).memo()))")
    assert "- Maak het veld klaar:\n  1. zet de dijkjes\n  2. laat het water erop\n" in memo
