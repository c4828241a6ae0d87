"""Actions by actor: the browser, Python and a count by hand agree on every choice, and all of it works by keyboard."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from components.address import Address, flat, read
from components.views import parameters
from components.views.actions import basis_heading
from tests import theories
from tests.browser.by_hand import ACTORS, NODES, THEORY, by_hand, hand_count, ids_by_hand, ids_on
from tests.browser.page import CARDS_AT_ONCE, READY, Held, Visit, fetch_all, script_of, show, tab_to
from theory.model import Theory

GRAPH = theories.shipped_graph()
PARAMETERS = parameters(GRAPH)
EVERYTHING = by_hand()["total"]
BLOCKS = [node.id for node in THEORY.nodes if node.actions]
PLAIN = {"accept-encoding": "identity"}  # not compressed: that takes the server longer than the rest
WORDS = sorted({word for node in THEORY.nodes for action in node.actions for word in action.text.split()})

# What the actions view shows for each of these queries, all of it at once.
SHOWN = """queries => {
  const most = MOST;
  MOST = Infinity;
  const found = queries.map(query => {
    vt.shows.acties(vt.read(query).state);
    const buttons = [...document.querySelectorAll('button[data-actor]')];
    return {
      sections: [...document.querySelectorAll('[data-section]')].map(section =>
        [section.dataset.section, [...section.querySelectorAll('[data-action]')].map(item => item.dataset.action)]),
      total: document.querySelector('[data-count=acties]').textContent,
      counts: Object.fromEntries(buttons.map(button =>
        [button.dataset.actor, Number(button.querySelector('.vt-number').textContent)])),
      places: Object.fromEntries([...document.querySelectorAll('button[data-bij]')].map(button =>
        [button.value, Number(button.querySelector('.vt-number').textContent)])),
      pressed: buttons.filter(button => button.getAttribute('aria-pressed') === 'true').map(button => button.dataset.actor),
      headings: [...document.querySelectorAll('[data-section] h2')].map(heading => heading.textContent),
    };
  });
  MOST = most;
  return found;
}""".replace("MOST", CARDS_AT_ONCE)

# Whether the browser makes of this query what the server made, and the text of both where it does not.
SAME = """([query, served]) => {
  vt.shows.acties(vt.read(query).state);
  const theirs = new DOMParser().parseFromString(served, 'text/html');
  const parts = ['.vt-results', '.vt-filter ul'].flatMap(part => {
    const [here, there] = [document, theirs].map(page => [...page.querySelectorAll(part)].map(found => found.cloneNode(true)));
    return here.map((one, number) => [one, there[number]]);
  });
  for (const [one, other] of parts) {
    for (const more of one.querySelectorAll('[data-more]')) more.remove();
    one.normalize();
    other.normalize();
    if (!one.isEqualNode(other)) return [one.textContent.slice(0, 300), other.textContent.slice(0, 300)];
  }
  return null;
}"""


@pytest.fixture
def actions_page(shared_page: Page) -> Page:
    return show(shared_page, "?weergave=acties")


def query_of(**choice: str) -> str:
    return "?" + urlencode({"weergave": "acties", **{name: value for name, value in choice.items() if value}}, safe=",")


def address_of(**choice: str) -> Address:
    address, dropped = read({"weergave": "acties", **choice}, GRAPH, PARAMETERS)
    assert dropped == []
    return address


def shows_by_hand(page: Page, choices: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The browser shows for each of these choices what the count by hand finds; and what it shows."""
    shown: list[dict[str, Any]] = page.evaluate(SHOWN, [query_of(**choice) for choice in choices])
    for choice, seen in zip(choices, shown, strict=True):
        expected = by_hand(**choice)
        assert [(name, ids) for name, ids in seen["sections"]] == expected["sections"], choice
        assert (seen["total"], seen["counts"]) == (expected["total"], expected["counts"]), choice
        assert set(seen["pressed"]) == expected["pressed"], choice
        assert seen["places"] == {node: hand_count(choice, node) for node in seen["places"]}, choice
    return shown


def agree(page: Page, choices: list[dict[str, str]]) -> None:
    """The browser, Python and the count by hand show the same for each of these choices."""
    for choice, seen in zip(choices, shows_by_hand(page, choices), strict=True):
        expected, selection = by_hand(**choice), address_of(**choice).selection
        shown = selection.by_basis(GRAPH)
        assert [(basis, [action.id for _, action in part]) for basis, part in shown.items()] == expected["sections"], choice
        assert [basis_heading(GRAPH, selection, basis) for basis in shown] == seen["headings"], choice
        assert selection.actor_counts(GRAPH) == +Counter(expected["counts"]), choice
        places = selection.node_counts(GRAPH)
        assert places == {node: hand_count(choice, node) for node in places}, choice


def served_main(page: Page, address: str) -> str:
    """What the server itself puts in the page's main part."""
    served = page.request.get(address, headers=PLAIN).text()
    return served[served.index("<main") : served.index("</main>")]


def test_for_every_actor_the_browser_python_and_a_count_by_hand_agree(actions_page: Page) -> None:
    agree(actions_page, [{}, {"genoemd": "1"}, *({"actor": actor} for actor in ACTORS)])
    agree(actions_page, [{"actor": actor, "genoemd": "1"} for actor in ACTORS])


def test_for_every_actor_at_every_block_they_agree(actions_page: Page) -> None:
    agree(actions_page, [{"actor": actor, "bij": block} for block in BLOCKS for actor in ACTORS])


def test_at_every_node_they_agree_and_a_higher_node_has_the_actions_of_all_that_lead_to_it(actions_page: Page) -> None:
    agree(actions_page, [{"bij": node} for node in NODES])
    assert ids_by_hand(bij="hoofdambitie") == ids_by_hand()
    assert set(ids_by_hand(bij="ontspanning")) < set(ids_by_hand())


CHOICES = st.fixed_dictionaries(
    {
        "actor": st.lists(st.sampled_from(ACTORS), max_size=5, unique=True).map(",".join),
        "bij": st.lists(st.sampled_from(NODES), max_size=2, unique=True).map(",".join),
        "zoek": st.lists(
            st.tuples(st.sampled_from(WORDS), st.integers(0, 3), st.integers(1, 6)).map(lambda cut: cut[0][cut[1] :][: cut[2]]),
            max_size=2,
        ).map(lambda words: " ".join(filter(None, words))),
        "genoemd": st.sampled_from(["", "1"]),
    }
)


@given(CHOICES)
@example({"actor": "", "bij": "", "zoek": "ERVARINGSDESKUNDIGEN", "genoemd": ""})
@example({"actor": "gemeenten,rijk", "bij": "ontspanning,inclusie", "zoek": "de", "genoemd": ""})
def test_for_any_choice_they_agree(actions_page: Page, choice: dict[str, str]) -> None:
    agree(actions_page, [choice])


def test_the_numbers_follow_when_only_what_is_named_counts_and_when_all_does_again(actions_page: Page) -> None:
    agree(actions_page, [{}, {"genoemd": "1"}, {}])


# How words are typed: so many letters of what stands there are kept, and these are put after them, one by one.
EDITS = st.lists(st.tuples(st.integers(0, 12), st.one_of(st.just(" "), st.sampled_from(WORDS))), min_size=1, max_size=3)


@given(EDITS)
@example([(0, "wijk de"), (6, "en"), (4, " buurt"), (4, "")])
def test_however_words_are_typed_the_browser_shows_what_there_is_by_hand(
    actions_page: Page, edits: list[tuple[int, str]]
) -> None:
    typed = [""]
    for kept, piece in edits:
        typed += [typed[-1][:kept] + piece[:length] for length in range(len(piece) + 1)]
    shows_by_hand(actions_page, [{"zoek": words} for words in typed])


def test_the_server_renders_what_the_browser_makes(actions_page: Page, url: str) -> None:
    for choice in [{}, {"genoemd": "1", "actor": "rijk", "bij": "ruimte"}, *({"actor": actor} for actor in ACTORS[::3])]:
        served = served_main(actions_page, url + query_of(**choice))
        assert re.findall(r'data-action="([^"]+)"', served) == ids_by_hand(**choice)[:200], choice
        assert actions_page.evaluate(SAME, [query_of(**choice), served]) is None, choice


ODD = [
    "$&",
    "$'",
    "{words}",
    "<b>",
    "&amp;",
    "'\"",
    "%20",
    "a+b",
    "de\u00a0buurt",
    "buurt\tde",
    "\ufeffbuurt",
    "\u0301",
    "\u00ad",
    "È",
]


@pytest.mark.parametrize("words", ODD, ids=ascii)
def test_odd_words_are_said_and_sought_alike_by_the_server_and_the_browser(actions_page: Page, url: str, words: str) -> None:
    for choice in ({"zoek": words}, {"zoek": words, "actor": "gemeenten", "bij": "ruimte"}):
        served = served_main(actions_page, url + query_of(**choice))
        assert actions_page.evaluate(SAME, [query_of(**choice), served]) is None


def test_clicks_choose_one_or_more_actors_and_the_address_follows(visit: Visit) -> None:
    page = visit("?weergave=acties")
    expect(page.locator("[data-count=acties]")).to_have_text(EVERYTHING)
    asked: list[str] = []
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url))
    for actor, chosen in [
        ("fondsen", "fondsen"),
        ("woningcorporaties", "fondsen,woningcorporaties"),
        ("fondsen", "woningcorporaties"),
        ("woningcorporaties", ""),
    ]:
        page.click(f"button[data-actor={actor}]")
        assert page.url.endswith(query_of(actor=chosen))
        expect(page.locator("button[data-actor][aria-pressed=true]")).to_have_count(len(chosen.split(",")) if chosen else 0)
        assert ids_on(page) == ids_by_hand(actor=chosen)[:200]
        expect(page.locator("[data-count=acties]")).to_have_text(by_hand(actor=chosen)["total"])
    page.go_back()
    page.go_back()
    assert page.url.endswith(query_of(actor="fondsen,woningcorporaties"))
    expect(page.locator("button[data-actor=fondsen]")).to_have_attribute("aria-pressed", "true")
    assert ids_on(page) == ids_by_hand(actor="fondsen,woningcorporaties")
    assert page.title() == "Wat kunnen wij doen?: Fondsen en Woningcorporaties – Verandertheorie sociale basis"
    page.go_forward()
    expect(page.locator("button[data-actor=fondsen]")).to_have_attribute("aria-pressed", "false")
    assert asked == []


def test_a_click_on_an_actor_before_the_rest_of_the_theory_came_is_kept(page: Page, url: str) -> None:
    rest = Held(page, script_of("actions"))
    page.goto(url + "?weergave=acties", wait_until="commit")
    page.wait_for_selector(READY, state="attached")
    page.click("button[data-actor=fondsen]")
    expect(page.locator("button[data-actor=fondsen]")).to_have_attribute("aria-pressed", "false")
    rest.let_go()
    fetch_all(page)
    expect(page.locator("button[data-actor=fondsen]")).to_have_attribute("aria-pressed", "true")
    assert page.url.endswith(query_of(actor="fondsen"))


def test_a_choice_keeps_the_place_the_words_and_what_is_named(actions_page: Page) -> None:
    rest = {"bij": "ruimte", "zoek": "een", "genoemd": "1"}
    page = show(actions_page, query_of(**rest))
    page.click("button[data-actor=gemeenten]")
    assert page.url.endswith(query_of(actor="gemeenten", **rest))
    assert ids_on(page) == ids_by_hand(actor="gemeenten", **rest) != []
    expect(page.locator(".vt-count")).to_contain_text("bij ruimte met ‘een’")


def test_what_is_addressed_to_a_wider_actor_is_folded_and_counted_apart(actions_page: Page) -> None:
    page = show(actions_page, query_of(actor="gemeenten"))
    parts = dict(by_hand(actor="gemeenten")["sections"])
    expect(page.locator("[data-count=acties]")).to_have_text(f"{len(parts['named']) + len(parts['inferred'])} acties")
    fold = page.locator("[data-section=wider] details.vt-fold")
    assert fold.get_attribute("open") is None
    expect(fold.locator("summary").first).to_contain_text(f"{len(parts['wider'])} acties")
    expect(fold.locator("h2")).to_contain_text("grotere groep: ")
    fold.locator("summary").first.click()
    expect(fold.locator("[data-action]").first).to_be_visible()


def test_an_empty_result_says_what_to_loosen(actions_page: Page) -> None:
    choices = ({"actor": actor, "bij": block, "genoemd": "1"} for actor in ACTORS for block in BLOCKS)
    page = show(actions_page, query_of(**next(choice for choice in choices if not ids_by_hand(**choice))))
    expect(page.locator("[data-count=acties]")).to_have_text("0 acties")
    ways = page.locator(".vt-loosen a").all()
    assert ways
    for way in ways:  # each says how many there would be, and leads to them
        found = parse_qsl((way.get_attribute("href") or "")[1:])
        assert way.inner_text().endswith(f": {len(ids_by_hand(**{k: v for k, v in found if k != 'weergave'}))} acties")
    page.click("text=Wis de keuze")
    assert page.url.endswith("?weergave=acties")
    expect(page.locator("button[data-actor][aria-pressed=true]")).to_have_count(0)
    expect(page.locator("[data-count=acties]")).to_have_text(EVERYTHING)
    expect(page.locator("text=Wis de keuze")).to_have_count(0)


def test_actors_are_chosen_with_the_keyboard_alone_and_the_count_is_said(visit: Visit) -> None:
    page = visit("?weergave=acties")
    page.focus("main [name=zoek]")
    tab_to(page, "button[data-actor=gemeenten]")
    page.keyboard.press("Space")
    expect(page.locator(":focus")).to_have_attribute("data-actor", "gemeenten")
    expect(page.locator(":focus")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#vt-live")).to_have_text(f"Gemeenten: {by_hand(actor='gemeenten')['total']}.")
    tab_to(page, "button[data-actor=fondsen]")
    page.keyboard.press("Enter")
    expect(page.locator("button[data-actor][aria-pressed=true]")).to_have_count(2)
    page.keyboard.press("Enter")
    expect(page.locator("button[data-actor][aria-pressed=true]")).to_have_count(1)
    page.locator(".vt-filter button").last.focus()
    tab_to(page, ".vt-results summary")
    page.keyboard.press("Enter")
    assert page.locator(".vt-results details").first.get_attribute("open") is None
    page.keyboard.press("Space")
    tab_to(page, ".vt-results [data-action] a")
    page.keyboard.press("Enter")
    expect(page.locator("main [data-view]")).not_to_have_attribute("data-view", "schema")


def test_clearing_the_choice_by_keyboard_does_not_lose_the_focus(actions_page: Page) -> None:
    page = show(actions_page, query_of(actor="fondsen"))
    page.locator(".vt-chip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-count=acties]")).to_have_text(EVERYTHING)
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_without_scripts_a_button_asks_the_server_and_keeps_the_rest_of_the_address(browser: Browser, url: str) -> None:
    rest = {"bij": "ruimte", "zoek": "een", "genoemd": "1"}
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url + query_of(**rest))
    hidden = page.locator(".vt-filter input[type=hidden]").all()
    kept = {field.get_attribute("name"): field.get_attribute("value") for field in hidden}
    words = page.locator(".vt-filter [name=zoek]").input_value()
    page.goto(url + query_of(actor="fondsen"))
    try:
        page.click("button[data-actor=woningcorporaties]")
        page.wait_for_url("**actor=fondsen&**actor=woningcorporaties**")
        found = ids_on(page)
    finally:
        context.close()
    assert found == ids_by_hand(actor="fondsen,woningcorporaties")
    assert {**kept, "zoek": words} == {"weergave": "acties", **rest}


def test_the_actions_of_another_theory_work_as_well(visit: Visit, serve: Callable[[Theory], str]) -> None:
    def action(name: str, *who: str) -> dict[str, object]:
        return {"id": name, "text": f"Doe {name}.", "actors": [{"id": one, "named": True} for one in who]}

    nodes = [
        {"id": "groen", "level": "stap", "name": "Groen", "actions": [action("snoeien", "buren"), action("planten", "buren")]},
        {"id": "water", "level": "stap", "name": "Water", "actions": [action("gieten", "buren", "school")]},
    ]
    other = {
        "title": "Tuin",
        "levels": [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap"}],
        "relations": [{"id": "helpt", "label": "helpt"}],
        "nodes": [{"id": "rust", "level": "doel", "name": "Rust"}, *nodes],
        "links": [{"from": node["id"], "to": "rust", "relation": "helpt"} for node in nodes],
        "kinds": [{"id": "mensen", "name": "Mensen"}],
        "actors": [{"id": one, "name": one.capitalize(), "kind": "mensen"} for one in ("buren", "school")],
    }
    page = visit("?weergave=acties", at=serve(Theory.model_validate(other)))
    expect(page.locator("[data-count=acties]")).to_have_text("3 acties")
    page.click("button[data-actor=school]")
    expect(page.locator("[data-count=acties]")).to_have_text("1 actie")
    assert ids_on(page) == ["gieten"]


def test_a_theory_without_actions_has_no_view_of_them(visit: Visit, other_url: str, other_theory: Theory) -> None:
    assert not any(node.actions for node in other_theory.nodes)
    page = visit("?weergave=acties", at=other_url)
    expect(page.locator("#vt-notice")).to_contain_text("weergave=acties")
    expect(page.locator("main [data-view]")).to_have_attribute("data-view", "schema")
    expect(page.locator(".vt-menu__link[href*=acties]")).to_have_count(0)


@pytest.mark.parametrize(
    "chosen", ["", "&actor=gemeenten", "&actor=woningcorporaties", "&bij=mantelzorg", "&bij=financiering&actor=rijk"]
)
def test_above_the_list_stands_on_how_many_sources_it_rests_and_what_the_edges_say(shared_page: Page, chosen: str) -> None:
    page = show(shared_page, f"?weergave=acties{chosen}")
    own = read(flat(parse_qsl(f"weergave=acties{chosen}")), GRAPH, parameters(GRAPH))[0].selection.own(GRAPH)
    cited = sum(bool(action.sources) for _, action in own)
    said = page.locator(".vt-sure").inner_text()
    assert "Stippelrand: afgeleid" in said
    assert said.startswith(f"Bij {cited} van deze {len(own)} acties" if 0 < cited < len(own) else "Bij deze")
    assert ("noemt de publicatie geen bron" in said) == (cited == 0)


def test_one_skips_from_the_heading_to_the_actions(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=gemeenten")
    tab_to(page, "main a.vt-skip", limit=20)
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Kopieer voor een memo")


@pytest.mark.parametrize("way", ["served", "led"])
def test_for_an_unknown_party_there_is_a_message_and_a_way_and_no_actions_of_others(visit: Visit, way: str) -> None:
    page = visit("?weergave=acties&actor=bestaatniet") if way == "served" else show(visit(), "?weergave=acties&actor=bestaatniet")
    expect(page.locator("#vt-notice")).to_contain_text("actor=bestaatniet")
    expect(page.locator("[data-action]")).to_have_count(0)
    expect(page.locator(".vt-take")).to_be_hidden()
    page.get_by_role("link", name=re.compile(r"Toon alle \d+ acties")).click()
    expect(page.locator("[data-action]").first).to_be_visible()
    expect(page.locator(".vt-take")).to_be_visible()
    assert page.url.endswith("?weergave=acties")


def test_where_one_of_several_parties_is_known_its_actions_are_shown(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=provincies,bestaatniet")
    expect(page.locator("#vt-notice")).to_contain_text("actor=bestaatniet")
    expect(page.locator("[data-action]").first).to_be_visible()
