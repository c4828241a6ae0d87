"""The filter of the actions view: where a choice leads, its numbers, and levels of many nodes."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.by_hand import ACTORS, NODES, by_hand
from tests.browser.page import Visit, filled, painted, show
from theory.model import Theory

# Where the filter and the sentence above the results are, and where the header ends.
TOPS = """() => {
  const edge = (selector, side) => Math.round(document.querySelector(selector).getBoundingClientRect()[side]);
  return { filter: edge(".vt-filter", "top"), said: edge(".vt-count", "top"), header: edge(".vt-header", "bottom") };
}"""


def scrolled(page: Page, down: int) -> int:
    """Scroll so far and rest there; where the page then is."""
    page.evaluate("(down) => scrollTo(0, down)", down)
    filled(page)
    painted(page)
    return int(page.evaluate("Math.round(scrollY)"))


def reached(page: Page, start: str, name: str) -> list[bool]:
    """For each choice of this name that Tab reaches from `start`, whether it is in sight whole."""
    page.focus(start)
    found: list[bool] = []
    while True:
        page.keyboard.press("Tab")
        seen = page.evaluate("""async () => {
          await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
          const one = document.activeElement, filter = one.closest(".vt-filter");
          if (!filter) return null;
          const box = one.getBoundingClientRect(), room = filter.getBoundingClientRect();
          return [one.name, box.top > room.top - 1 && box.bottom < Math.min(room.bottom, innerHeight) + 1];
        }""")
        if not seen:
            return found
        if seen[0] == name:
            found.append(seen[1])


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
@pytest.mark.parametrize("down", [150, 5000])
def test_who_had_read_on_sees_the_new_results_from_their_start_and_the_filter_where_it_was(
    visit: Visit, size: tuple[int, int], down: int
) -> None:
    page = visit("?weergave=acties", size=size)
    for act in (
        "document.querySelector('[data-actor=woningcorporaties]').click()",  # few are left
        "document.querySelector('.vt-results .vt-chip').click()",
        "document.execCommand('insertText', false, 'w')",
        "document.execCommand('insertText', false, 'xq')",  # none is left
    ):
        page.focus("[data-view=acties] [name=zoek]")
        scrolled(page, down)
        before = page.evaluate(TOPS)
        page.evaluate(act)
        painted(page)
        after = page.evaluate(TOPS)
        assert after["filter"] == before["filter"]
        assert after["header"] < after["said"] < size[1] / 2


@pytest.mark.parametrize("size", [(1280, 720), (390, 844), (320, 640)])
def test_what_is_chosen_takes_no_more_room_than_before(visit: Visit, size: tuple[int, int]) -> None:
    boxes = """() => Array.from(document.querySelectorAll(".vt-choice"),
      (one) => [one.name, one.value, one.offsetLeft, one.offsetTop, one.offsetWidth, one.offsetHeight])"""
    page = visit("?weergave=acties", size=size)
    page.evaluate("document.querySelectorAll('.vt-kind-of').forEach((kind) => { kind.open = true; })")
    before = page.evaluate(boxes)
    show(page, f"?weergave=acties&actor={','.join(ACTORS)}&bij={','.join(NODES)}&genoemd=1", size)
    painted(page)

    assert page.locator(".vt-choice:not([aria-pressed=true])").count() == 0
    assert page.evaluate(boxes) == before


def test_the_way_back_leads_to_where_one_had_read(visit: Visit) -> None:
    seen = """() => {
      const items = [...document.querySelectorAll("[data-action]")];
      const item = items.find((one) => one.getBoundingClientRect().bottom > innerHeight / 2);
      return [item.dataset.action, Math.round(item.getBoundingClientRect().top)];
    }"""
    page = visit("?weergave=acties")
    scrolled(page, 5000)
    before = page.evaluate(seen)
    page.evaluate("document.querySelector('[data-actor=woningcorporaties]').click()")
    page.wait_for_function("() => scrollY < 500")
    page.go_back()
    expect(page.locator("[data-more]")).to_have_count(1)
    page.wait_for_function(f"(before) => String(({seen})()) === before", arg=",".join(map(str, before)))
    filled(page)
    painted(page)
    assert page.evaluate(seen) == before  # and there it stays


@pytest.mark.parametrize(("size", "mode"), [((1280, 600), ""), ((1280, 720), "&modus=embed"), ((390, 844), "")])
def test_a_filter_that_scrolls_with_the_page_stays_under_the_pointer(visit: Visit, size: tuple[int, int], mode: str) -> None:
    page = visit("?weergave=acties" + mode, size=size)
    if mode:
        page.click("text=Kies iets anders")
    button = page.locator("[data-actor=rijk]")
    button.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 60)")
    painted(page)
    where = "(button) => { const box = button.getBoundingClientRect(); return [box.left, box.top]; }"
    before = button.evaluate(where)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    painted(page)
    assert button.evaluate(where) == before


def test_a_link_in_the_results_leads_to_the_start_of_others_where_no_filter_is_in_sight(visit: Visit) -> None:
    page = visit("?weergave=acties", size=(390, 844))
    scrolled(page, 9000)
    page.evaluate("document.querySelector('.vt-results [data-action]:nth-child(5) .vt-actor').click()")
    painted(page)
    assert 0 <= page.evaluate(TOPS)["said"] < 100


@pytest.mark.parametrize("down", [0, 900])
def test_the_numbers_in_sight_are_right_at_once_and_all_are_by_the_next_frame(visit: Visit, down: int) -> None:
    page = visit("?weergave=acties")
    page.evaluate("document.querySelector('[data-actor=rijk]').click()")  # from here on it is known what is in sight
    page.evaluate("(down) => { document.querySelector('.vt-filter').scrollTop = down; }", down)
    painted(page)
    at_once, after = page.evaluate("""async () => {
      const buttons = [...document.querySelectorAll("[data-actor].vt-choice")];
      const said = (some) => Object.fromEntries(some.map((one) => [one.value, +one.querySelector(".vt-number").textContent]));
      const inSight = (one) => one.getBoundingClientRect().bottom > 72 && one.getBoundingClientRect().top < innerHeight;
      document.querySelector("[data-bij=ruimte]").click();
      const atOnce = said(buttons.filter(inSight));
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      return [atOnce, said(buttons)];
    }""")
    right = by_hand(bij="ruimte", actor="rijk")["counts"]
    assert after == right
    assert at_once.items() <= right.items()
    assert 3 < len(at_once) < len(right)


def test_with_several_actors_the_publication_names_one_of_them(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=gemeenten")
    heading = page.locator("[data-section=named] h2")
    expect(heading).to_have_text("De publicatie noemt deze partij")
    page.click("[data-actor=rijk]")
    expect(heading).to_have_text("De publicatie noemt een van deze partijen")


def test_each_choice_says_its_number_in_sight_or_not(shared_page: Page) -> None:
    page = show(shared_page, "?weergave=acties")
    texts = page.locator(".vt-choice[data-actor]").all_inner_texts()
    assert [text for text in texts if not text.split()[-1:] or not text.split()[-1].isdigit()] == []


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("mode", ["", "&modus=embed"])
def test_a_number_stands_in_its_button_after_the_name_wherever_one_has_scrolled(shared_page: Page, width: int, mode: str) -> None:
    page = show(shared_page, "?weergave=acties&actor=gemeenten" + mode, (width, 640))
    page.evaluate("document.querySelector('.vt-acties > .vt-unfold').open = true")
    for down in (0, 600):
        page.evaluate("(down) => { document.querySelector('.vt-filter').scrollTop = down; scrollTo(0, down / 2); }", down)
        astray = page.evaluate("""() => [...document.querySelectorAll(".vt-choice[data-actor]")].filter((button) => {
          const own = button.getBoundingClientRect();
          const number = button.querySelector(".vt-number").getBoundingClientRect();
          const name = document.createRange();
          name.selectNode(button.firstChild);
          const after = [...name.getClientRects()].every((line) => line.right < number.left);
          return !(after && number.right < own.right && number.top > own.top && number.bottom < own.bottom && number.width > 0);
        }).map((button) => button.value)""")
        assert astray == []


def test_with_the_tab_key_alone_every_choice_comes_into_sight_whole(visit: Visit) -> None:
    page = visit("?weergave=acties")
    assert reached(page, "#vt-partij", "actor") == [True] * page.locator(".vt-choice[data-actor]").count()


def looked_for(page: Page, words: str) -> None:
    """Look for an actor by these words, letter by letter."""
    page.fill("#vt-partij", "")
    page.locator("#vt-partij").press_sequentially(words)


@pytest.mark.parametrize(("words", "found"), [("school", ["Onderwijsinstellingen", "Beroepsopleidingen"]), ("zorg ggz", [])])
def test_actors_are_found_by_what_readers_call_them_and_their_number_is_read_aloud(
    visit: Visit, words: str, found: list[str]
) -> None:
    page = visit("?weergave=acties")
    looked_for(page, words)
    shown = [" ".join(text.split()[:-1]) for text in page.locator("[data-actor].vt-choice:visible").all_inner_texts()]
    assert shown == found if found else len(shown) > 1
    expect(page.locator("#vt-live")).to_have_text(f"{len(shown)} partijen")
    expect(page.locator(".vt-nobody")).to_be_empty()


@pytest.mark.parametrize(
    ("words", "first", "note"),
    [
        ("gemeentn", "Gemeenten", "Bedoelde u ‘gemeente’? Met ‘gemeentn’ is niets gevonden."),
        ("Woningbouwvereniging", "Woningcorporaties", "Ook gezocht op: verhuurders, woningcorporatie."),
    ],
)
def test_an_actor_is_found_by_what_was_meant_and_that_is_said(visit: Visit, words: str, first: str, note: str) -> None:
    page = visit("?weergave=acties", size=(320, 640))
    looked_for(page, words)
    shown = page.locator("[data-actor].vt-choice:visible")
    assert first in " ".join(shown.all_inner_texts())
    expect(page.locator(".vt-nobody")).to_have_text(note)
    expect(page.locator("#vt-live")).to_contain_text(note)
    looked_for(page, "gemeente")
    expect(page.locator(".vt-nobody")).to_be_empty()


def test_actions_are_found_by_what_was_meant_and_the_sentence_says_so(visit: Visit) -> None:
    page = visit("?weergave=acties&zoek=respijtzrog")
    said = page.locator(".vt-results > .vt-count > :first-child")
    expect(said).to_contain_text("met ‘respijtzorg’. Bedoelde u ‘respijtzorg’? Met ‘respijtzrog’ is niets gevonden.")
    page.fill("main [name=zoek]", "logeeropvang")
    expect(said).to_contain_text("met ‘logeeropvang’. Ook gezocht op: respijtzorg, logeerzorg.")
    expect(page.locator("#vt-live")).to_contain_text("Ook gezocht op: respijtzorg, logeerzorg.")


def test_where_no_actor_is_found_that_is_said_with_the_way_to_the_actions_that_hold_the_words(visit: Visit) -> None:
    page = visit("?weergave=acties&bij=ruimte", size=(320, 640))
    looked_for(page, "Speeltuin")
    said = "Geen partij met ‘Speeltuin’. Zoek ‘Speeltuin’ in de acties (1)"
    expect(page.locator(".vt-nobody")).to_have_text(said)
    expect(page.locator(".vt-nobody")).to_be_in_viewport(ratio=1)
    expect(page.locator("#vt-live")).to_have_text(said)
    expect(page.locator("#vt-partij")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-count=acties]")).to_have_text("1 actie")
    assert page.url.endswith("?weergave=acties&bij=ruimte&zoek=Speeltuin")
    expect(page.locator("main [name=zoek]")).to_have_value("Speeltuin")
    expect(page.locator("#vt-partij")).to_have_value("")
    expect(page.locator(".vt-nobody")).to_be_empty()
    expect(page.locator("[data-actor].vt-choice").first).to_be_visible()
    expect(page.locator(".vt-results > .vt-count")).to_be_focused()
    expect(page.locator(".vt-results > .vt-count")).to_be_in_viewport(ratio=1)
    expect(page.locator("#vt-live")).to_have_text("1 actie bij ruimte met ‘Speeltuin’.")
    page.go_back()
    expect(page.locator("main [name=zoek]")).to_have_value("")


def test_where_no_action_holds_them_either_the_way_leads_to_everything_or_nowhere(visit: Visit) -> None:
    page = visit("?weergave=acties")
    looked_for(page, "stoomtrein")
    expect(page.locator(".vt-nobody")).to_have_text("Geen partij met ‘stoomtrein’. Ook in de andere teksten staat dit niet.")
    expect(page.locator(".vt-nobody a")).to_have_count(0)
    looked_for(page, "kerk")
    expect(page.locator(".vt-nobody")).to_have_text("Geen partij met ‘kerk’. Zoek ‘kerk’ in alles (9)")
    page.click(".vt-nobody a")
    expect(page.locator("[data-count=zoek]")).to_have_text("9 resultaten")
    assert page.url.endswith("?weergave=zoek&zoek=kerk")


def test_what_is_offered_follows_what_else_is_chosen(visit: Visit) -> None:
    page = visit("?weergave=acties")
    looked_for(page, "speeltuin")
    expect(page.locator(".vt-nobody a")).to_have_text("Zoek ‘speeltuin’ in de acties (1)")
    page.click("summary:has-text('Waar het over gaat')")
    page.click("[data-bij=mantelzorg]")
    expect(page.locator(".vt-nobody a")).to_have_text("Zoek ‘speeltuin’ in alles (7)")


@pytest.mark.parametrize("words", ["{words}", "$&", "<b>x</b>", "&amp;"])
def test_odd_words_are_said_as_typed(shared_page: Page, words: str) -> None:
    page = show(shared_page, "?weergave=acties")
    looked_for(page, words)
    expect(page.locator(".vt-nobody")).to_contain_text(f"Geen partij met ‘{words}’.")


@pytest.fixture(scope="module", params=[120, pytest.param(300, marks=pytest.mark.long)])
def count(request: pytest.FixtureRequest) -> int:
    """So many nodes on one level that they are folded, and laid out only in sight."""
    return int(request.param)


@pytest.fixture(scope="module")
def url_of_many(serve: Callable[[Theory], str], count: int) -> str:
    """Where a theory is served with many nodes on one level, each with an action, their names of one line or two."""
    nodes: list[dict[str, Any]] = [
        {
            "id": f"stap-{n}",
            "level": "stap",
            "name": f"Stap {n}" + " op een lange weg naar elkaar" * (n % 3 == 0),
            "actions": [{"id": f"doen-{n}", "text": f"Doe {n}.", "actors": [{"id": "wij", "named": True}]}],
        }
        for n in range(count)
    ]
    return serve(
        Theory.model_validate(
            {
                "title": "Veel",
                "levels": [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap", "plural": "Stappen"}],
                "relations": [{"id": "helpt", "label": "helpt"}],
                "nodes": [{"id": "samen", "level": "doel", "name": "Samen"}, *nodes],
                "links": [{"from": node["id"], "to": "samen", "relation": "helpt"} for node in nodes],
                "kinds": [{"id": "mensen", "name": "Mensen"}],
                "actors": [{"id": "wij", "name": "Wij", "kind": "mensen"}],
            }
        )
    )


@pytest.fixture
def many(visit: Visit, url_of_many: str) -> Page:
    """The filter of that theory, all unfolded."""
    page = visit("?weergave=acties", at=url_of_many)
    page.evaluate("document.querySelectorAll('.vt-filter details').forEach((fold) => { fold.open = true; })")
    # Which buttons are in sight, and so laid out, the browser decides when it paints.
    painted(page)
    return page


def test_a_short_filter_too_stays_where_it_was_when_nothing_is_left(visit: Visit, url_of_many: str) -> None:
    page = visit("?weergave=acties", at=url_of_many, size=(1920, 1080))
    page.focus("[data-view=acties] [name=zoek]")
    scrolled(page, 5000)
    before = page.evaluate(TOPS)
    page.evaluate("document.execCommand('insertText', false, 'xq')")
    painted(page)
    assert page.evaluate(TOPS)["filter"] == before["filter"]


def test_of_many_nodes_only_those_in_sight_are_laid_out_and_each_is_named_to_a_screen_reader(many: Page, count: int) -> None:
    laid_out = many.evaluate("""() => [...document.querySelectorAll("[data-bij]")]
      .filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length""")
    assert 5 < laid_out < min(count / 2, 100)
    named = many.locator(".vt-many").aria_snapshot()
    assert named.count("button ") == count
    assert f'button "Stap {count - 1} 1"' in named


def test_who_jumps_in_a_level_of_many_nodes_and_clicks_at_once_chooses_what_was_under_the_pointer(many: Page, count: int) -> None:
    for wanted in (f"stap-{n}" for n in (100, 30, 61, count - 1, 3)):
        where = many.evaluate(
            """(wanted) => {
              const button = document.querySelector(`[data-bij=${wanted}]`);
              button.scrollIntoView({ block: "center" });
              const box = button.getBoundingClientRect();
              return [box.left + 20, box.top + box.height / 2];
            }""",
            wanted,
        )
        many.mouse.click(*where)
        expect(many.locator("[data-bij][aria-pressed=true]")).to_have_attribute("data-bij", wanted)
        many.mouse.click(*where)
        expect(many.locator("[data-bij][aria-pressed=true]")).to_have_count(0)


def test_what_comes_into_sight_in_a_level_of_many_nodes_moves_nothing(many: Page, count: int) -> None:
    many.evaluate("document.querySelector('[data-bij=stap-60]').scrollIntoView({ block: 'center' })")
    tops = "all => all.map((one) => one.parentElement.offsetTop)"
    before = many.eval_on_selector_all("[data-bij^=stap]", tops)
    for node in (count - 1, 90, 20, 0, 60):
        many.evaluate("(n) => document.querySelector(`[data-bij=stap-${n}]`).scrollIntoView({ block: 'center' })", node)
        painted(many)
        assert many.eval_on_selector_all("[data-bij^=stap]", tops) == before


def test_with_the_tab_key_alone_each_of_many_nodes_comes_into_sight_whole(many: Page, count: int) -> None:
    assert reached(many, "[data-view=acties] [name=zoek]", "bij") == [True] * count


def test_each_of_many_nodes_that_comes_into_sight_has_its_right_number(many: Page, count: int) -> None:
    many.focus("[data-view=acties] [name=zoek]")
    many.keyboard.type("11")
    right = {"bij": [str(int("11" in str(n))) for n in range(count)]}
    expect(many.locator("[data-count=acties]")).to_have_text(f"{sum(map(int, right['bij']))} acties")
    assert many.eval_on_selector_all("[data-bij^=stap] .vt-number", "all => all.map((one) => one.textContent)") == right["bij"]
    many.evaluate("document.querySelector('[data-bij=stap-110]').scrollIntoView({ block: 'center' })")
    painted(many)
    assert many.locator("[data-bij=stap-110]").inner_text().split() == ["Stap", "110", "1"]
