"""Actions by actor: the browser, Python and a count by hand agree on every choice, and all of it works by keyboard."""

import re
from collections import Counter
from collections.abc import Callable
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Route, expect

from components.actions_view import actor_counts, place_counts, sections
from components.address import Address, read
from tests.browser.by_hand import ACTORS, NODES, THEORY, by_hand, hand_count, ids_by_hand, ids_on
from theory.graph import build_graph
from theory.model import Theory

Visit = Callable[..., Page]
GRAPH = build_graph(THEORY)
BLOCKS = [node.id for node in THEORY.nodes if node.actions]
PLAIN = {"accept-encoding": "identity"}  # not compressed: that takes the server longer than the rest
WORDS = sorted({word for node in THEORY.nodes for action in node.actions for word in action.text.split()})

# What the actions view shows for each of these queries, all of it at once.
SHOWN = """queries => {
  const most = vt.content.most;
  vt.content.most = Infinity;
  const found = queries.map(query => {
    vt.views.acties(vt.read(query).state);
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
  vt.content.most = most;
  return found;
}"""

# Whether the browser makes of this query what the server made, and the text of both where it does not.
SAME = """([query, served]) => {
  vt.views.acties(vt.read(query).state);
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


@pytest.fixture(scope="module")
def actions_page(shared_page: Page) -> Page:
    show(shared_page, "?weergave=acties")
    return shared_page


def show(page: Page, query: str) -> None:
    page.evaluate("q => { history.pushState(null, '', q); dispatchEvent(new PopStateEvent('popstate')) }", query)


def whole(page: Page) -> None:
    """Waits for the rest of the theory, as a click on something in it would."""
    page.evaluate("new Promise(done => vt.fetchContent(() => done(), () => done()))")


def shown(page: Page, query: str) -> Page:
    show(page, query)
    return page


def query_of(**choice: str) -> str:
    return "?" + urlencode({"weergave": "acties", **{name: value for name, value in choice.items() if value}}, safe=",")


def address_of(**choice: str) -> Address:
    address, dropped = read({"weergave": "acties", **choice}, THEORY)
    assert dropped == []
    return address


def agree(page: Page, choices: list[dict[str, str]]) -> None:
    """The browser, Python and the count by hand show the same for each of these choices."""
    for choice, seen in zip(choices, page.evaluate(SHOWN, [query_of(**choice) for choice in choices]), strict=True):
        expected, address = by_hand(**choice), address_of(**choice)
        shown = [(name, heading, ids) for (name, ids), heading in zip(seen["sections"], seen["headings"], strict=True)]
        assert [(name, ids) for name, _, ids in shown] == expected["sections"], choice
        assert shown == [(name, heading, [a.id for _, a in found]) for name, heading, found in sections(GRAPH, address)], choice
        assert (seen["total"], seen["counts"]) == (expected["total"], expected["counts"]), choice
        assert set(seen["pressed"]) == expected["pressed"], choice
        assert +Counter(seen["counts"]) == actor_counts(GRAPH, address), choice
        places = place_counts(GRAPH, address)
        assert seen["places"] == {node: places[node] for node in seen["places"]}, choice
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


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHOICES)
@example({"actor": "", "bij": "", "zoek": "ERVARINGSDESKUNDIGEN", "genoemd": ""})
@example({"actor": "gemeenten,rijk", "bij": "ontspanning,inclusie", "zoek": "de", "genoemd": ""})
def test_for_any_choice_they_agree(actions_page: Page, choice: dict[str, str]) -> None:
    agree(actions_page, [choice])


def test_the_numbers_follow_when_only_what_is_named_counts_and_when_all_does_again(actions_page: Page) -> None:
    agree(actions_page, [{}, {"genoemd": "1"}, {}])


# How words are typed: so many letters of what stands there are kept, and these are put after them, one by one.
EDITS = st.lists(st.tuples(st.integers(0, 12), st.one_of(st.just(" "), st.sampled_from(WORDS))), min_size=1, max_size=4)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
@example([(0, "wijk de"), (6, "en"), (4, " buurt"), (4, "")])
def test_however_words_are_typed_they_agree(actions_page: Page, edits: list[tuple[int, str]]) -> None:
    typed = [""]
    for kept, piece in edits:
        typed += [typed[-1][:kept] + piece[:length] for length in range(len(piece) + 1)]
    agree(actions_page, [{"zoek": words} for words in typed])


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
    expect(page.locator("[data-count=acties]")).to_have_text("313 acties")
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
    held: list[Route] = []
    page.route("**/_content/theorie-*.js", lambda route: held.append(route))
    page.goto(url + "?weergave=acties", wait_until="commit")
    page.wait_for_selector("html[data-ready]")
    page.click("button[data-actor=fondsen]")
    page.wait_for_timeout(50)
    held.pop().continue_()
    whole(page)
    expect(page.locator("button[data-actor=fondsen]")).to_have_attribute("aria-pressed", "true", timeout=1000)
    assert page.url.endswith(query_of(actor="fondsen"))


def test_a_choice_keeps_the_place_the_words_and_what_is_named(actions_page: Page) -> None:
    rest = {"bij": "ruimte", "zoek": "een", "genoemd": "1"}
    page = shown(actions_page, query_of(**rest))
    page.click("button[data-actor=gemeenten]")
    assert page.url.endswith(query_of(actor="gemeenten", **rest))
    assert ids_on(page) == ids_by_hand(actor="gemeenten", **rest) != []
    expect(page.locator(".vt-count")).to_contain_text("bij ruimte met ‘een’")


def test_what_is_addressed_to_a_wider_actor_is_folded_and_counted_apart(actions_page: Page) -> None:
    page = shown(actions_page, query_of(actor="gemeenten"))
    parts = dict(by_hand(actor="gemeenten")["sections"])
    expect(page.locator("[data-count=acties]")).to_have_text(f"{len(parts['named']) + len(parts['inferred'])} acties")
    fold = page.locator("[data-section=wider] details.vt-fold")
    assert fold.get_attribute("open") is None
    expect(fold.locator("summary").first).to_contain_text(f"{len(parts['wider'])} acties")
    expect(fold.locator("h2")).to_contain_text("bredere partij: ")
    fold.locator("summary").first.click()
    expect(fold.locator("[data-action]").first).to_be_visible()


def test_an_empty_result_says_what_to_loosen(actions_page: Page) -> None:
    choices = ({"actor": actor, "bij": block, "genoemd": "1"} for actor in ACTORS for block in BLOCKS)
    page = shown(actions_page, query_of(**next(choice for choice in choices if not ids_by_hand(**choice))))
    expect(page.locator("[data-count=acties]")).to_have_text("0 acties")
    ways = page.locator(".vt-loosen a").all()
    assert ways
    for way in ways:  # each says how many there would be, and leads to them
        found = parse_qsl((way.get_attribute("href") or "")[1:])
        assert way.inner_text().endswith(f": {len(ids_by_hand(**{k: v for k, v in found if k != 'weergave'}))} acties")
    page.click("text=Wis de keuze")
    assert page.url.endswith("?weergave=acties")
    expect(page.locator("button[data-actor][aria-pressed=true]")).to_have_count(0)
    expect(page.locator("[data-count=acties]")).to_have_text("313 acties")
    expect(page.locator("text=Wis de keuze")).to_have_count(0)


def tab_to(page: Page, selector: str, limit: int = 200) -> None:
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is out of reach of the keyboard")


def test_actors_are_chosen_with_the_keyboard_alone_and_the_count_is_said(visit: Visit) -> None:
    page = visit("?weergave=acties")
    whole(page)
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
    tab_to(page, ".vt-results summary")
    page.keyboard.press("Enter")
    assert page.locator(".vt-results details").first.get_attribute("open") is None
    page.keyboard.press("Space")
    tab_to(page, ".vt-results [data-action] a")
    page.keyboard.press("Enter")
    expect(page.locator("main [data-view]")).not_to_have_attribute("data-view", "schema")


def test_clearing_the_choice_by_keyboard_does_not_lose_the_focus(actions_page: Page) -> None:
    page = shown(actions_page, query_of(actor="fondsen"))
    page.locator(".vt-chip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-count=acties]")).to_have_text("313 acties")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_without_scripts_a_button_asks_the_server_and_keeps_the_rest_of_the_address(browser: Browser, url: str) -> None:
    rest = {"bij": "ruimte", "zoek": "een", "genoemd": "1"}
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(3000)
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


def test_the_actions_of_another_theory_work_as_well(visit: Visit, other_url: str, other_theory: Theory) -> None:
    if not any(node.actions for node in other_theory.nodes):
        page = visit("?weergave=acties", at=other_url)
        expect(page.locator("#vt-notice")).to_contain_text("weergave=acties")
        expect(page.locator("main [data-view]")).to_have_attribute("data-view", "schema")
        return
    page = visit("?weergave=acties", at=other_url)
    total = sum(len(node.actions) for node in other_theory.nodes)
    expect(page.locator("[data-count=acties]")).to_contain_text(str(total))
