"""What the actions view shows at once, and what comes right after: cards that are not on the screen, on paper, or asked for."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.by_hand import ids_by_hand, ids_on
from tests.browser.page import Visit, filled


def test_at_most_200_are_shown_and_more_when_asked_for(visit: Visit) -> None:
    page = visit("?weergave=acties")
    everything = ids_by_hand()
    assert ids_on(page) == everything[:200]
    page.focus("button[data-more]")
    page.keyboard.press("Enter")
    assert ids_on(page) == everything
    expect(page.locator(":focus")).to_have_attribute("data-action", everything[200])
    expect(page.locator(":focus")).to_be_in_viewport()
    expect(page.locator("button[data-more]")).to_have_count(0)
    page.click("button[data-actor=rijk]")
    page.click("button[data-actor=rijk]")
    assert ids_on(page) == everything[:200]


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080), (1024, 768)])
def test_after_a_choice_the_cards_in_sight_are_there_at_once_and_soon_all_are(visit: Visit, width: int, height: int) -> None:
    page = visit("?weergave=acties")
    page.set_viewport_size({"width": width, "height": height})
    expected = ids_by_hand(actor="gemeenten")[:200]
    in_sight, by_the_next_frame = page.evaluate("""async () => {
      const shown = () => [...document.querySelectorAll(".vt-groups [data-action]")];
      const edges = (item) => item.getBoundingClientRect();
      const there = (item) => edges(item).height > 1 && edges(item).top < innerHeight - 100; // a strip may wait a moment
      document.querySelector("button[data-actor=gemeenten]").click();
      const inSight = shown().filter(there).map((item) => [item.dataset.action, item.textContent.length]);
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      return [inSight, shown().map((item) => item.dataset.action)];
    }""")
    assert by_the_next_frame == expected
    assert in_sight
    assert [name for name, _ in in_sight] == expected[: len(in_sight)]
    assert all(length > 20 for _, length in in_sight)
    filled(page)
    assert ids_on(page) == expected
    assert all(len(text) > 20 for text in page.locator(".vt-results .vt-item").all_text_contents())


def test_who_scrolls_down_after_a_choice_sees_cards_though_the_browser_is_never_idle(page: Page, visit: Visit) -> None:
    page.add_init_script("window.requestIdleCallback = () => 0")
    visit("?weergave=acties")
    page.evaluate("document.querySelector('button[data-actor=gemeenten]').click()")
    page.evaluate("scrollTo(0, 5000)")
    page.wait_for_function("""() => {
      const seen = document.elementsFromPoint(innerWidth * 0.6, innerHeight / 2).find(one => one.matches('[data-action]'));
      return seen && seen.textContent.length > 20;
    }""")


def test_a_press_on_a_button_takes_away_a_caret_but_no_selected_text(visit: Visit) -> None:
    page = visit("?weergave=acties")
    page.click(".vt-filter summary >> nth=0")
    assert page.evaluate("getSelection().type") == "Caret"
    page.click("button[data-actor=gemeenten]")
    assert page.evaluate("getSelection().type") == "None"  # with a caret, the browser lays out the page before its next frame
    release = "document.querySelector('button[data-actor=gemeenten]').dispatchEvent(new MouseEvent('mouseup', {bubbles: true}))"
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    expect(page.locator("button[data-actor=gemeenten]")).to_be_focused()
    page.evaluate(release)
    assert page.evaluate("getSelection().toString()") == "Wat kunnen wij doen?"


def test_who_prints_right_after_a_choice_gets_all_cards(visit: Visit) -> None:
    page = visit("?weergave=acties")
    left = page.evaluate("""() => {
      document.querySelector("button[data-actor=gemeenten]").click();
      dispatchEvent(new Event("beforeprint"));
      return document.querySelectorAll(".vt-old, .vt-group--new, .vt-results [data-action]:empty").length;
    }""")
    assert left == 0
    assert page.locator(".vt-results [data-action]").count() > 40


def test_a_section_that_was_closed_stays_closed_when_something_else_is_asked(visit: Visit) -> None:
    sections = "() => [...document.querySelectorAll('[data-section]')].map((one) => one.dataset.section)"
    page = visit("?weergave=acties&actor=gemeenten")
    for name in ("named", "wider"):
        page.click(f"[data-section={name}] summary >> nth=0")
    page.focus("[data-view=acties] [name=zoek]")
    page.keyboard.type("w")
    expect(page.locator(".vt-count")).to_contain_text("‘w’")
    assert page.locator("[data-section=named] > details").get_attribute("open") is None
    expect(page.locator("[data-section=wider] [data-action] >> nth=0")).to_be_visible()
    assert page.evaluate(sections) == ["named", "inferred", "wider"]
    page.keyboard.type("xq")
    expect(page.locator("[data-section]")).to_have_count(0)
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    assert page.evaluate(sections) == ["named", "inferred", "wider"]
    first = page.eval_on_selector(".vt-results", "place => [...place.children].slice(0, 2).map(one => one.className)")
    assert first == ["vt-count", "vt-chips"]


def test_no_outline_of_the_focus_is_cut_off(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=gemeenten")
    page.click(".vt-filter summary >> nth=0")
    cut = page.evaluate("""() => [...document.querySelectorAll("[data-view] :is(a, button, summary, input)")].filter((one) => {
      const box = one.getBoundingClientRect(), around = 5; // an outline of 3px, 2px away
      for (let up = one.parentElement; box.width && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up), room = up.getBoundingClientRect();
        if (!/paint|content|strict/.test(style.contain) && style.overflowX === "visible") continue;
        if (box.left - around < room.left || box.right + around > room.right) return true;
      }
      return false;
    }).map((one) => one.outerHTML.slice(0, 90))""")
    assert cut == []


def test_on_a_slow_machine_too_nothing_is_said_between_two_letters(page: Page, visit: Visit) -> None:
    page.add_init_script(
        "const soon = requestAnimationFrame; requestAnimationFrame = (work) => setTimeout(() => soon(work), 400)"
    )
    visit("?weergave=acties")
    page.evaluate("""() => {
      const field = document.querySelector("[data-view=acties] [name=zoek]");
      const typed = performance.now();
      window.silence = new Promise((done) => {
        const said = new MutationObserver(() => done(performance.now() - typed));
        said.observe(document.getElementById("vt-live"), { childList: true });
      });
      field.value = "wijk";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }""")
    assert page.evaluate("window.silence") > 500


def test_enter_says_at_once_what_was_found(page: Page, visit: Visit) -> None:
    page.add_init_script("const wait = setTimeout; setTimeout = (work, ms, ...rest) => (ms >= 600 ? 0 : wait(work, ms, ...rest))")
    visit("?weergave=acties")
    page.fill("[data-view=acties] [name=zoek]", "criminaliteit")
    page.press("[data-view=acties] [name=zoek]", "Enter")
    expect(page.locator("#vt-live")).to_contain_text("criminaliteit")
