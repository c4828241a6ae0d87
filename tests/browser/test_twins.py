"""What Python and the browser both work out, they work out alike: addresses, filters, search and sources of any theory.

All in one empty page: for each theory that hypothesis makes, the scripts start anew on its data, without loading a page.
"""

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from components.address import Address, flat
from components.document.bundles import ASSETS, BY_NAME
from components.document.document import body
from components.document.site import Site, build
from components.document.site_source import Look, SiteState
from components.markup import to_html
from components.views import BY_ID
from tests.generated import IDS, WORDS, selections, theories
from theory.model import Theory

EXAMPLES = settings(
    deadline=None,
    max_examples=15,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to shrink a theory would take minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
BUNDLES = ("names", "texts", "items", "index", "actions", "search", "sources")
"""In the order in which they need each other."""

# Puts a theory's page in this one, and starts all scripts on it but the one that listens to the reader.
START = """([html, code, bundles]) => {
  document.body.innerHTML = html;
  for (const style of document.head.querySelectorAll("style")) style.remove();
  delete window.vt;
  (0, eval)(code);
  vt.framed = false;
  for (const bundle of bundles) (0, eval)(bundle);
}"""

READ = """queries => queries.map(query => {
  const { state, dropped } = vt.read(query);
  return [vt.query(state), state.view, state.key, dropped];
})"""

# Of each view in `shown`, its address and the server's markup: whether the browser makes the same, and both texts if not.
SAME = """shown => shown.map(([query, served]) => {
  const { state } = vt.read(query);
  const view = vt.elements(state.key);
  document.querySelector("main").replaceChildren(view);
  vt.shows[state.view](state, null, true);
  const theirs = new DOMParser().parseFromString(served, "text/html").body.firstElementChild;
  const ours = view.cloneNode(true);
  delete ours.dataset.key;
  for (const one of [ours, theirs]) {
    for (const field of one.querySelectorAll("[name=zoek]")) field.removeAttribute("value");
    for (const part of one.querySelectorAll("form > input[type=hidden]")) part.remove(); // for who has no scripts
    for (const link of one.querySelectorAll("[data-keep]")) link.removeAttribute("href");
    for (const fold of one.querySelectorAll(".vt-kind-of")) fold.removeAttribute("open");
    for (const name of one.querySelectorAll(".vt-here")) name.classList.remove("vt-here");
    for (const name of one.querySelectorAll("li[aria-current]")) name.removeAttribute("aria-current");
    for (const name of one.querySelectorAll('[class=""]')) name.removeAttribute("class");
    one.normalize();
  }
  return ours.isEqualNode(theirs) ? null : [query, ours.outerHTML, theirs.outerHTML];
})"""


@pytest.fixture(scope="module")
def empty_page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def start(page: Page, theory: Theory) -> Site:
    """Start the scripts on this theory."""
    site = build(theory)
    core = [file for file in BY_NAME["core"].files if file.endswith(".js") and file != "core/start.js"]
    bundles = [site.scripts[name].text for name in BUNDLES if name in site.scripts]
    state = SiteState(site, Look(), [])
    page.evaluate(
        START, [str(body(state, Address(), [])), "\n".join((ASSETS / file).read_text("utf-8") for file in core), bundles]
    )
    return site


NAMES = [*vars(Address()), "utm"]
VALUES = [
    *BY_ID,
    *IDS,
    "a.b1",
    "constructor.valueof",
    "leunt",
    "zonder",
    "1",
    "jaar",
    "lijst",
    "embed",
    "presentatie",
    "2",
    "60",
    "donker",
    "naast",
    "",
    " ",
    "__proto__",
    *WORDS,
]


# What an address may hold: of each parameter one value or several, of a few that come back in the same address.
PAIRS = st.lists(st.sampled_from(VALUES), min_size=2, max_size=5).flatmap(
    lambda few: st.lists(
        st.tuples(st.sampled_from(NAMES), st.lists(st.sampled_from(few), min_size=1, max_size=3).map(",".join)), max_size=6
    )
)


STEPS = st.sampled_from(["", "1", "2", "3", "9", "0", "1.", "01"])


@EXAMPLES
@given(st.data())
def test_addresses_are_read_and_written_alike(empty_page: Page, data: st.DataObject) -> None:
    site = start(empty_page, data.draw(theories()))
    given = data.draw(st.lists(PAIRS, min_size=12, max_size=12))
    stories = [story.id for story in site.data.graph.theory.stories]
    on_wall = [("modus", "presentatie"), ("verhaal", data.draw(st.sampled_from(["", *stories]))), ("stap", data.draw(STEPS))]
    queries = [f"?{urlencode(pairs)}" for pairs in [*given, *([*on_wall, *pairs] for pairs in given), on_wall]]
    ours = []
    for query in queries:
        address, dropped = site.read(flat(parse_qsl(query[1:], keep_blank_values=True)))
        ours.append([address.query, address.view, address.key, dropped])

    assert empty_page.evaluate(READ, queries) == ours


def same(page: Page, site: Site, addresses: list[Address]) -> list[object]:
    """Where the browser makes another view than the server."""
    shown = [[address.query, str(to_html(site.view(address)))] for address in addresses]
    return [differing for differing in page.evaluate(SAME, shown) if differing]


@EXAMPLES
@given(st.data())
def test_filters_show_the_same_actions_numbers_and_words(empty_page: Page, data: st.DataObject) -> None:
    theory = data.draw(theories().filter(lambda theory: any(node.actions for node in theory.nodes)))
    site = start(empty_page, theory)
    chosen = [Address(weergave="acties").choosing(data.draw(selections(theory))) for _ in range(6)]

    assert same(empty_page, site, chosen) == []


NEAR = [
    "buurten",
    "parken",
    "burut",
    "clientne",
    "verantwoordt",
    "verantwordin",
    "verantwoorden",
    "parkbuurt",
    "vet a",
    "avonds vet",
]
"""Searches that are answered by other words than they have."""


@EXAMPLES
@given(st.data())
def test_searches_find_and_show_the_same(empty_page: Page, data: st.DataObject) -> None:
    site = start(empty_page, data.draw(theories()))
    words = data.draw(st.lists(st.sampled_from([*WORDS, *NEAR, "xyz", "BUURT park", "o", ""]), min_size=12, max_size=12))

    assert same(empty_page, site, [Address(weergave="zoek", zoek=one) for one in words]) == []


@EXAMPLES
@given(st.data())
def test_sources_stand_in_the_same_order_with_the_same_ones_hidden(empty_page: Page, data: st.DataObject) -> None:
    site = start(empty_page, data.draw(theories().filter(lambda theory: bool(theory.sources))))
    words = data.draw(st.lists(st.sampled_from([*WORDS, *NEAR, "xyz", ""]), min_size=4, max_size=4))
    orders = data.draw(st.lists(st.sampled_from(["", "jaar"]), min_size=4, max_size=4))
    addresses = [Address(weergave="bronnen", zoek=one, orde=order) for one, order in zip(words, orders, strict=True)]

    assert same(empty_page, site, addresses) == []
