"""Every topic for everyone, and in every mode: no finding of axe at two sizes, in a frame, on a wall, as a list."""

import pytest
from playwright.sync_api import Page, expect

from tests import theories
from tests.browser.page import findings, look, painted, show

DEEPENING = theories.shipped_graph().deepening
TOPICS = [f"?weergave=verdieping&deel={topic}" for topic in DEEPENING.topic_ids]
LONG = [f"?weergave=verdieping&deel={topic}" for topic in ("verwachten", "adviezen", "praktijk")]  # in the colours of others
VIEWS = [
    "?weergave=verdieping",
    *TOPICS,
    "?weergave=verdieping&deel=praktijk&item=gemeente-oss",
    "?weergave=verdieping&deel=adviezen&bij=ruimte&actor=gemeenten",
    "?weergave=actor&actor=huisartsen&advies=1",
]
OUTLINE = """() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const ids = all("[id]").map(one => one.id);
  const levels = all("h1, h2, h3, h4, h5, h6").filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]));
  return {
    scrolls: document.documentElement.scrollWidth - innerWidth,
    ones: levels.filter(level => level === 1).length,
    skipped: levels.filter((level, nth) => nth && level - levels[nth - 1] > 1).length,
    unnamed: all("h1, h2, h3, summary, a, button").filter(one => !one.textContent.trim()).length,
    twice: ids.filter((id, nth) => ids.indexOf(id) < nth),
  };
}"""


@pytest.mark.parametrize("query", VIEWS)
def test_axe_finds_nothing_in_any_topic_and_its_outline_is_sound(looked_at: Page, query: str) -> None:
    look(looked_at, query)

    assert findings(looked_at, contrast=query not in LONG) == []
    assert looked_at.evaluate(OUTLINE) == {"scrolls": 0, "ones": 1, "skipped": 0, "unnamed": 0, "twice": []}


@pytest.mark.parametrize("modus", ["embed", "lijst", "presentatie"])
def test_a_topic_can_be_chosen_from_and_opened_further_in_every_mode(shared_page: Page, modus: str) -> None:
    show(shared_page, f"?weergave=verdieping&deel=leren&modus={modus}")
    expect(shared_page.locator("h1")).to_have_text(DEEPENING.topic("leren").title)
    expect(shared_page.locator("[data-item]").first).to_be_visible()
    shared_page.evaluate("document.querySelector('.vt-topic-filter details').open = true")
    button = shared_page.locator("[data-toggle=actor]").first
    number = button.locator(".vt-number").inner_text()
    button.click()
    painted(shared_page)
    expect(shared_page.locator("main .vt-count > span")).to_contain_text(f"{number} tekst")
    assert f"modus={modus}" in shared_page.url
    expect(shared_page.locator("html")).to_have_attribute("data-modus", modus)
    if modus != "lijst":  # which is a way to look at one view
        shared_page.locator(".vt-step[rel=next]").click()
        expect(shared_page.locator("h1")).to_have_text(DEEPENING.topic("adviezen").title)
        assert f"modus={modus}" in shared_page.url


def test_a_frame_has_the_topic_alone_and_leads_to_the_full_explorer(shared_page: Page) -> None:
    show(shared_page, "?weergave=verdieping&deel=praktijk&item=gemeente-oss&modus=embed")
    full = shared_page.locator(".vt-full")

    expect(full).to_be_visible()
    expect(full).to_have_attribute("href", "?weergave=verdieping&deel=praktijk&item=gemeente-oss")
    assert shared_page.locator(".vt-menu__link >> visible=true").all_inner_texts() == ["Schema"]
