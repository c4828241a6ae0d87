"""Taking a topic along: what is shown of it and nothing else, as memo, Word file, table, references, link, and on paper."""

import csv
import io
from typing import Any

import pytest
import rispy
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from components.address import addresses
from tests import theories
from tests.browser.page import painted, show
from tests.browser.test_memo import Paragraph, as_text, of_word, rich, take
from theory.citing import brief
from theory.deepening import Item
from theory.downloads.item_rows import items_csv
from theory.items import documents_of
from theory.layout import plain

GRAPH = theories.shipped_graph()
DEEPENING = GRAPH.deepening
PRACTICE = "?weergave=verdieping&deel=praktijk"
CHANCE = "?weergave=verdieping&deel=verwachten"
TAKEN = [
    ("?weergave=verdieping&deel=zelf", "zelf"),
    ("?weergave=verdieping&deel=adviezen&actor=woningcorporaties", "adviezen-woningcorporaties"),
    (f"{CHANCE}&bij=mantelzorg&actor=gemeenten,rijk", "verwachten-gemeenten-rijk-mantelzorg"),
    (f"{PRACTICE}&item=gemeente-tilburg", "praktijk-gemeente-tilburg"),
    ("?weergave=verdieping&deel=samenwerken&kolommen=model-consortium,model-waaier", "samenwerken"),
]
SEEN = """() => [...document.querySelectorAll("main [data-item]")].filter(one => !one.closest("[hidden]"))
  .map(one => one.dataset.item)"""
DOCUMENTS, SOURCES = "De documenten", "Bronnen"


def seen(page: Page) -> list[Item]:
    """The items that are shown, in the order of the theory."""
    ids = set(page.evaluate(SEEN))
    return [item for collection in DEEPENING.collections for item in collection.items if item.id in ids]


def under(memo: list[Paragraph], heading: str) -> list[Paragraph]:
    """What stands under a heading, as far as the next of its kind."""
    [start] = [place for place, one in enumerate(memo) if (one.kind, one.text) == ("h2", heading)]
    rest = memo[start + 1 :]
    return rest[: next((place for place, one in enumerate(rest) if one.kind == "h2"), len(rest))]


def one_line(text: str) -> str:
    return " ".join(text.split())


def says(paragraph: Paragraph, item: Item) -> bool:
    """Whether a paragraph of a memo tells all that an item says: its text, answers, quotation, remark, place and sources."""
    told = one_line(paragraph.text)
    collection = DEEPENING.collection_of(item.id)
    document = DEEPENING.document(item.document)
    answers = [value for given in item.fields.values() for value in (given if isinstance(given, list) else [given])]
    labels = [field.label for field in collection.fields if field.id in item.fields]
    place = [document.short_title or document.title, item.section, f"p. {item.page}" if item.page else None]
    wanted = [item.title, *labels, *map(one_line, answers), item.note or "", ", ".join(filter(None, place))]
    wanted += [item.quote.text, item.quote.by] if item.quote else []
    wanted += [brief(GRAPH.source(one)) for one in item.sources]
    wanted += [f"{year}: {str(value).replace('.', ',')}" for year, value in item.values.items()]
    wanted.append(one_line(plain(item.text or "")))
    return told.startswith(item.title) and all(part in told for part in wanted)


@pytest.fixture
def taken(shared_page: Page, request: pytest.FixtureRequest) -> Page:
    show(shared_page, request.param)
    painted(shared_page)
    return shared_page


@pytest.mark.parametrize(("taken", "name"), TAKEN, indirect=["taken"])
def test_a_memo_has_all_that_is_shown_and_nothing_else_in_each_of_its_forms(taken: Page, name: str) -> None:
    items = seen(taken)
    copied, text, word = take(taken)
    memo = rich(copied)
    links = html.fromstring(f"<div>{copied}</div>").iter("a")

    assert of_word(word) == memo
    assert text == as_text(memo, {str(link.get("href")): link.text_content() for link in links})
    assert taken.locator("#vt-taken").inner_text().startswith(f"Opgeslagen als {name}.docx")

    collections = list(dict.fromkeys(DEEPENING.collection_of(item.id).id for item in items))
    sections = [DEEPENING.collection(one) for one in collections]
    cited = list(dict.fromkeys(source for item in items for source in item.sources))
    headings = [one.text for one in memo if one.kind == "h2"]
    assert [one.text for one in memo if one.kind == "h1"] == [DEEPENING.topic(sections[0].topic).title]
    assert headings == [*(one.title for one in sections), DOCUMENTS, *([SOURCES] if cited else [])]

    for section in sections:
        part = under(memo, section.title)
        own = [item for item in items if item in section.items]
        told = [one for one in part if one.kind == "li"]
        assert sorted(one.text.split("\n")[0] for one in told) == sorted(item.title for item in own)
        assert [item.title for item in own if not any(says(one, item) for one in told)] == []
        assert [one.text for one in part if one.kind == "h3"] == list(dict.fromkeys(item.group for item in own if item.group))
        assert [one.text for one in part if one.kind == "p"][: len(section.warnings)] == section.warnings
        parts = {item.title for item in own if item.parent in {other.id for other in own}}
        assert {one.text.split("\n")[0] for one in told if one.depth} == parts

    used = {document for item in items for document in documents_of(item)}
    references = [one for one in under(memo, DOCUMENTS) if one.kind == "li"]
    assert len(references) == len(used)
    assert all(sum(DEEPENING.document(one).title in other.text for other in references) >= 1 for one in used)
    assert not any("Verwijs zo naar de publicatie" in one.text for one in memo)  # which stands among the documents, if anywhere
    if cited:
        sources = [one.text for one in under(memo, SOURCES) if one.kind == "li"]
        assert len(sources) == len(cited) and all(any(GRAPH.source(one).title in told for told in sources) for one in cited)

    said = taken.locator("main .vt-count")
    assert (said.locator("> span").inner_text() in [one.text for one in memo]) == said.is_visible()
    assert memo[-1].links == (taken.evaluate("vt.home() + vt.query(vt.now())"),)


@pytest.mark.parametrize(("taken", "name"), [*TAKEN, (PRACTICE, "praktijk")], indirect=["taken"])
def test_the_table_has_the_rows_of_all_items_that_are_shown(taken: Page, name: str) -> None:
    home = taken.url.split("?")[0]
    everything = list(csv.reader(io.StringIO(items_csv(GRAPH, addresses(home)).decode("utf-8-sig"), newline=""), delimiter=";"))
    ids = {item.id for item in seen(taken)}
    link = everything[0].index("Link")
    with taken.expect_download() as download:
        taken.click("[data-take=csv]")
    table = download.value.path().read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table, newline=""), delimiter=";"))

    assert download.value.suggested_filename == f"{name}.csv"
    assert rows == [everything[0], *(row for row in everything[1:] if row[link].split("item=")[1] in ids)]
    assert len(rows) > len(ids)


@pytest.mark.parametrize(("taken", "name"), TAKEN, indirect=["taken"])
def test_the_references_are_the_documents_and_what_these_cite_each_once(taken: Page, name: str) -> None:
    items = seen(taken)
    with taken.expect_download() as download:
        taken.click("[data-take=ris]")
    records: list[dict[str, Any]] = rispy.loads(download.value.path().read_text("utf-8"))

    assert download.value.suggested_filename == f"{name}.ris"
    assert [one["id"] for one in records] == [
        *dict.fromkeys(document for item in items for document in documents_of(item)),
        *dict.fromkeys(source for item in items for source in item.sources),
    ]
    assert records[0]["title"].startswith(DEEPENING.document(items[0].document).title)


@pytest.mark.parametrize("taken", [TAKEN[2][0]], indirect=True)
def test_a_link_leads_to_the_same_choice(taken: Page) -> None:
    taken.context.grant_permissions(["clipboard-read", "clipboard-write"])
    taken.click("[data-take=link]")
    expect(taken.locator("#vt-taken")).to_contain_text("gekopieerd")

    home, _ = taken.url.split("?")
    assert taken.evaluate("navigator.clipboard.readText()") == f"{home}{CHANCE}&actor=gemeenten,rijk&bij=mantelzorg"


@pytest.mark.parametrize(
    "taken", ["?weergave=verdieping&deel=adviezen&actor=woningcorporaties&bij=bestaanszekerheid"], indirect=True
)
def test_where_nothing_is_shown_there_is_nothing_to_take_along(taken: Page) -> None:
    assert seen(taken) == []
    for way in ("memo", "word", "csv", "ris"):
        taken.evaluate("document.getElementById('vt-taken').replaceChildren()")
        taken.click(f"[data-take={way}]")
        expect(taken.locator("#vt-taken")).not_to_be_empty()
        assert "docx" not in taken.inner_text("#vt-taken") and "Gekopieerd" not in taken.inner_text("#vt-taken")


@pytest.mark.parametrize("taken", [TAKEN[2][0]], indirect=True)
def test_on_paper_there_is_what_is_chosen_and_nothing_to_press(taken: Page) -> None:
    before = seen(taken)
    taken.emulate_media(media="print")
    try:
        for part in (".vt-topic-filter", ".vt-take", ".vt-menu", ".vt-picks", ".vt-steps", ".vt-copies"):
            assert not any(one.is_visible() for one in taken.locator(f"{part}").all()), part
        expect(taken.locator("main .vt-count > span")).to_be_visible()
        expect(taken.locator("main .vt-count a")).to_be_hidden()
        assert seen(taken) == before
        for item in before:
            expect(taken.locator(f"main [data-item={item.id}] .vt-title").first).to_be_visible()
    finally:
        taken.emulate_media(media="screen")
