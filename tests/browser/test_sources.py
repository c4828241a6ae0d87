"""Sources and evidence: everything listed once, in order, and each number leads to exactly the texts that it counts."""

from collections.abc import Sequence
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import theories
from tests.browser.by_hand import bare, parts
from tests.browser.page import READY, Visit, show
from theory.model import Claim, Link, Node, Source

THEORY = theories.shipped()
SOURCES = {source.id: source for source in THEORY.sources}
LIST = ".vt-references--all > [data-source]"


def shown_sources(page: Page) -> list[str]:
    return list(
        page.eval_on_selector_all(LIST, "all => all.filter(item => item.checkVisibility()).map(item => item.dataset.source)")
    )


# A reference list begins with family names and organisations, and so do the ids.
BY_AUTHOR = [source.id for source in sorted(THEORY.sources, key=lambda one: one.id.split("-")[0])]
BY_YEAR = sorted(BY_AUTHOR, key=lambda source: SOURCES[source].year or 0, reverse=True)


def matching(words: str) -> list[str]:
    """By hand: the sources with each of these words in what they say of themselves."""

    def said(source: Source) -> str:
        own = (*source.authors, source.title, str(source.year or ""), source.publisher, source.note, *source.keywords)
        return "\n".join(bare(text) for text in own if text)

    return [source for source in BY_AUTHOR if all(word in said(SOURCES[source]) for word in bare(words).split())]


def places_of(source: str) -> list[str]:
    """By hand: an address for every place that cites a source; a chapter's list only where nothing else in it does."""
    found = []
    for node in THEORY.nodes:
        links = [link for link in THEORY.links if link.origin == node.id and link.why and source in link.why.sources]
        here = [f"?selectie={node.id}&verband={link.origin}.{link.target}" for link in links]
        here += [f"?knoop={node.id}&item={part.id}" for part in parts(node) if source in part.sources]
        found += here or ([f"?knoop={node.id}"] if source in node.sources else [])
    for collection in THEORY.collections:
        items = [item.id for item in collection.items if source in item.sources]
        found += [f"?weergave=verdieping&deel={collection.topic}&item={item_id}" for item_id in items]
    return found


def test_every_source_is_listed_once_by_author_and_by_year(visit: Visit) -> None:
    assert sorted(BY_AUTHOR) == sorted(SOURCES) and len(BY_AUTHOR) > 100
    page = visit("?weergave=bronnen")
    expect(page.locator("[data-count=bronnen]")).to_have_text(f"{len(SOURCES)} bronnen")
    assert shown_sources(page) == BY_AUTHOR
    page.click("text=Op jaar")
    assert page.url.endswith("?weergave=bronnen&orde=jaar")
    assert shown_sources(page) == BY_YEAR
    expect(page.locator(".vt-tab[aria-current=true]")).to_have_text("Op jaar")
    years = [SOURCES[source].year or 0 for source in shown_sources(page)]
    assert years == sorted(years, reverse=True)
    page.go_back()
    assert shown_sources(page) == BY_AUTHOR
    page.reload()
    page.wait_for_selector(READY, state="attached")
    assert shown_sources(page) == BY_AUTHOR


def test_a_source_says_all_that_is_known_of_it(shared_page: Page) -> None:
    show(shared_page, "?weergave=bronnen")
    entries = shared_page.eval_on_selector_all(
        LIST,
        """items => items.map(item => [item.dataset.source, item.textContent,
          [...item.querySelectorAll('a[rel=external]')].map(link => link.getAttribute('href'))])""",
    )
    assert len(entries) == len(SOURCES)
    for entry, said, links in entries:
        source, text = SOURCES[entry], " ".join(said.split())
        known = [*source.authors, source.title, str(source.year or ""), source.publisher or "", source.note or ""]
        assert all(" ".join(part.split()) in text for part in known)
        assert all(str(page) in text for page in source.pages)
        assert links == ([source.url] if source.url else [])


SOUGHT = ["movisie", "SCP 2019", "rozer", "Rözer", "patient", "RISSMANN", "2023 samen", "zzz", "(red.)", "\u0301"]


@pytest.mark.parametrize("words", SOUGHT, ids=ascii)
def test_a_search_leaves_the_sources_with_every_word_whatever_its_accents(shared_page: Page, url: str, words: str) -> None:
    address = url + "?" + urlencode({"weergave": "bronnen", "zoek": words})
    show(shared_page, "?weergave=bronnen")
    shared_page.fill("main [name=zoek]", words)
    expected = matching(words)
    label = f"{len(expected)} {'bron' if len(expected) == 1 else 'bronnen'}"
    expect(shared_page.locator("[data-count=bronnen]")).to_have_text(label)
    assert shown_sources(shared_page) == expected
    expect(shared_page).to_have_url(address)
    assert shared_page.locator("text=Geen bronnen gevonden").is_visible() == (not expected)
    served = shared_page.request.get(address, headers={"accept-encoding": "identity"}).text()
    theirs = shared_page.evaluate(
        """served => [...new DOMParser().parseFromString(served, 'text/html').querySelectorAll(
          '.vt-references--all > :not([hidden])')].map(item => item.dataset.source)""",
        served,
    )
    assert theirs == expected


def test_what_is_sought_stays_when_the_order_changes(shared_page: Page) -> None:
    page = shared_page
    show(page, "?weergave=bronnen")
    page.fill("main [name=zoek]", "movisie")
    expect(page.locator("[data-count=bronnen]")).to_have_text(f"{len(matching('movisie'))} bronnen")
    page.click("text=Op jaar")
    assert page.url.endswith("?weergave=bronnen&zoek=movisie&orde=jaar")
    assert shown_sources(page) == [source for source in BY_YEAR if source in matching("movisie")]
    expect(page.locator("main [name=zoek]")).to_have_value("movisie")


def test_a_source_in_the_address_is_marked_and_focused(visit: Visit) -> None:
    page = visit("?weergave=bronnen&item=wrr-2023-grip")
    entry = page.locator(f"{LIST}[data-source=wrr-2023-grip]")
    expect(entry).to_be_focused()
    expect(entry).to_be_in_viewport()
    expect(entry).to_have_attribute("aria-current", "true")
    expect(page.locator(".vt-here")).to_have_count(1)
    show(page, "?knoop=" + next(node.id for node in THEORY.nodes if any(claim.sources for claim in node.claims)))
    link = page.locator("[data-claim] a[href*='weergave=bronnen']").first
    cited = (link.get_attribute("href") or "").split("item=")[1]
    link.click()
    expect(page.locator(f"{LIST}[data-source={cited}]")).to_be_focused()
    expect(page.locator(".vt-here")).to_have_attribute("data-source", cited)


def test_each_source_names_every_place_that_cites_it(shared_page: Page) -> None:
    show(shared_page, "?weergave=bronnen")
    places = shared_page.eval_on_selector_all(
        LIST,
        """items => Object.fromEntries(items.map(item => [item.dataset.source,
          [...item.querySelectorAll('.vt-item__facts a:not(.vt-item__link)')].map(link => link.getAttribute('href'))]))""",
    )
    assert {source: sorted(set(found)) for source, found in places.items()} == {
        one: sorted(set(places_of(one))) for one in SOURCES
    }


def test_each_of_those_places_cites_it_indeed(shared_page: Page) -> None:
    show(shared_page, "?weergave=bronnen")
    wrong = shared_page.evaluate(
        """() => [...document.querySelectorAll('.vt-references--all > [data-source]')].flatMap(entry => {
          const source = entry.dataset.source;
          return [...entry.querySelectorAll('.vt-item__facts a:not(.vt-item__link)')].filter(link => {
            const { state, dropped } = vt.read(link.getAttribute('href'));
            if (dropped.length) return true;
            if (state.deel) return false; // a topic comes apart
            let place = document.createElement('div');
            if (state.verband) place.innerHTML = vt.data.opened[state.verband].text;
            else place = vt.elements(state.key);
            if (state.item) place = place.querySelector('[data-claim="' + state.item + '"], [data-action="' + state.item + '"]');
            return !place.querySelector('[data-source="' + source + '"], a[href="?weergave=bronnen&item=' + source + '"]');
          }).map(link => source + ' ' + link.getAttribute('href'));
        })"""
    )
    assert wrong == []


@pytest.mark.parametrize("kind", ["item=", "list"])
def test_a_click_on_where_it_is_used_shows_that_place(shared_page: Page, kind: str) -> None:
    def fits(place: str) -> bool:
        return kind in place if kind != "list" else "&" not in place

    source, place = next((source, place) for source in BY_AUTHOR for place in places_of(source) if fits(place))
    page = shared_page
    show(page, "?weergave=bronnen")
    page.locator(f"{LIST}[data-source={source}] a[href='{place}']").first.click()
    assert page.url.endswith(place)
    cited = page.locator(f"a[href='?weergave=bronnen&item={source}']")
    if kind == "item=":
        expect(page.locator(".vt-here")).to_be_focused()
        expect(page.locator(".vt-here").locator(cited)).to_be_visible()
    else:
        expect(page.locator(f"main [data-source={source}]")).to_be_visible()


def evidence(node: Node) -> list[tuple[str, list[str]]]:
    """By hand: the label of each share of a node, and the address of each text in it."""
    given = [link for link in THEORY.links if link.origin == node.id]
    shares: list[tuple[str, Sequence[Claim | Link], Sequence[Claim | Link]]] = [
        ("Inzichten met een bron", [claim for claim in node.claims if claim.sources], node.claims),
        ("Inzichten zonder bron", [claim for claim in node.claims if not claim.sources], node.claims),
        ("Verbanden met een reden en een bron", [link for link in given if link.why and link.why.sources], given),
        ("Verbanden met een reden, zonder bron", [link for link in given if link.why and not link.why.sources], given),
        ("Verbanden zonder reden", [link for link in given if not link.why], given),
    ]
    return [
        (
            f"{label}: {len(part)} van {len(whole)}",
            sorted(
                f"?knoop={node.id}&item={one.id}"
                if isinstance(one, Claim)
                else f"?selectie={one.origin}&verband={one.origin}.{one.target}"
                for one in part
            ),
        )
        for label, part, whole in shares
        if part
    ]


def test_the_evidence_of_each_node_is_what_a_count_by_hand_finds(shared_page: Page) -> None:
    show(shared_page, "?weergave=bewijs")
    found = shared_page.eval_on_selector_all(
        "main section.vt-evidence",
        """sections => sections.filter(section => section.querySelector('h2 a')).map(section => [
          section.querySelector('h2 a').getAttribute('href'),
          [...section.querySelectorAll('details')].map(share => [share.querySelector('summary').textContent,
            [...share.querySelectorAll('a')].map(link => link.getAttribute('href')).sort()]),
          [...section.querySelectorAll('.vt-shares [data-share]')].map(part => part.querySelectorAll('i').length)])""",
    )
    assert [[address, [tuple(share) for share in shares]] for address, shares, _ in found] == [
        [f"?knoop={node.id}", evidence(node)] for node in THEORY.nodes if evidence(node)
    ]
    for node, (_, _, strip) in zip([node for node in THEORY.nodes if evidence(node)], found, strict=True):
        assert strip == [len(texts) for _, texts in evidence(node)]


def test_the_evidence_of_all_together_is_the_sum(shared_page: Page) -> None:
    show(shared_page, "?weergave=bewijs")
    claims = [claim for node in THEORY.nodes for claim in node.claims]
    cited = [claim for claim in claims if claim.sources]
    links = THEORY.links
    said = [
        f"{len(cited)} van {len(claims)} inzichten met een bron",
        f"{len(claims) - len(cited)} van {len(claims)} inzichten zonder bron",
        f"{sum(bool(link.why and link.why.sources) for link in links)} van {len(links)} verbanden met een reden en een bron",
        f"{sum(bool(link.why and not link.why.sources) for link in links)} van {len(links)} verbanden met een reden, zonder bron",
        f"{sum(link.why is None for link in links)} van {len(links)} verbanden zonder reden",
    ]
    whole = shared_page.locator("main section.vt-evidence").first
    assert [" ".join(text.split()) for text in whole.locator("li").all_inner_texts()] == said


def test_a_share_opens_to_its_texts_and_each_leads_to_that_text(shared_page: Page) -> None:
    page = shared_page
    show(page, "?weergave=bronnen")
    page.click("text=Waar staat een bron of reden bij?")
    assert page.url.endswith("?weergave=bewijs")
    expect(page.locator("h1")).to_have_text("Onderbouwing")
    node = next(node for node in THEORY.nodes if node.id == "ruimte")
    claim = next(claim for claim in node.claims if not claim.sources)
    section = page.locator("section.vt-evidence", has=page.locator("h2 a[href='?knoop=ruimte']"))
    section.locator("details[data-share=uncited] summary").click()
    link = section.locator(f"a[href$='item={claim.id}']")
    expect(link).to_have_text(claim.text)
    link.click()
    expect(page.locator(f"[data-claim={claim.id}]")).to_be_focused()
    page.go_back()
    bare_link = next(link for link in THEORY.links if link.why is None)
    section = page.locator("section.vt-evidence", has=page.locator(f"h2 a[href='?knoop={bare_link.origin}']"))
    section.locator("details[data-share=bare] summary").click()
    section.locator("details[data-share=bare] a").first.click()
    expect(page.locator("#vt-panel .vt-why")).to_have_text("De publicatie geeft hiervoor geen reden.")


def test_without_scripts_the_sources_can_be_searched_and_ordered(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    try:
        page.goto(url + "?weergave=bronnen")
        assert shown_sources(page) == BY_AUTHOR
        page.click("text=Op jaar")
        assert shown_sources(page) == BY_YEAR
        page.fill("main [name=zoek]", "movisie")
        page.click(".vt-search__button")
        page.wait_for_url("**zoek=movisie**")
        expected = [source for source in BY_YEAR if source in matching("movisie")]
        assert shown_sources(page) == expected
    finally:
        context.close()
