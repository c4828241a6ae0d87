"""The memo: one document in three forms, rich text, plain text and a Word file, held against the theory."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from lxml import etree, html  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests import theories
from tests.browser.page import Visit
from theory.model import Action, Theory
from theory.sentences import path

THEORY = theories.shipped()
ACTIONS = {action.id: action for node in THEORY.nodes for action in node.actions}
NAMES = {node.name: node.id for node in THEORY.nodes}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STYLES = {"Title": ("h1", 0), "Heading1": ("h2", 0), "Heading2": ("h3", 0), None: ("p", 0)}
STYLES |= {"ListBullet": ("li", 0), "ListBullet2": ("li", 1), "ListBullet3": ("li", 2)}
COPIED = """async () => {
  const [item] = await navigator.clipboard.read();
  return Promise.all(['text/html', 'text/plain'].map(async (media) => (await item.getType(media)).text()));
}"""


@dataclass(frozen=True)
class Paragraph:
    """What it is, how deep it lies in a list, its text, and where its links lead."""

    kind: str
    depth: int
    text: str
    links: tuple[str, ...] = ()


def rich(text: str) -> list[Paragraph]:
    """The paragraphs of the memo as HTML."""
    found = []
    for element in html.fromstring(f"<div>{text}</div>").iter("h1", "h2", "h3", "p", "li"):
        links = tuple(element.xpath("./a/@href"))
        for line in element.xpath("./br"):
            line.tail = f"\n{line.tail or ''}"
        own = "".join(element.xpath(".//text()[count(ancestor::li) <= $depth]", depth=len(list(element.iterancestors("li"))) + 1))
        depth = len(list(element.iterancestors("ul"))) - 1
        found.append(Paragraph(element.tag, max(depth, 0), own, links))
    return found


def of_word(archive: zipfile.ZipFile) -> list[Paragraph]:
    """The paragraphs of the memo as a Word file."""
    relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target") for relation in relations if relation.get("TargetMode") == "External"}
    found = []
    for paragraph in etree.fromstring(archive.read("word/document.xml")).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        kind, depth = STYLES[None if style is None else style.get(f"{W}val")]
        pieces = [part.text or "" if part.tag == f"{W}t" else "\n" for part in paragraph.iter(f"{W}t", f"{W}br")]
        links = tuple(str(targets[link.get(f"{R}id")]) for link in paragraph.iter(f"{W}hyperlink"))
        found.append(Paragraph(kind, depth, "".join(pieces), links))
    return found


def as_text(paragraphs: list[Paragraph], shown: dict[str, str]) -> str:
    """The memo as plain text: `shown` are the texts of links by address, in whose place the address stands."""
    lines, last = [], ""
    for one in paragraphs:
        said = one.text
        for link in one.links:
            said = link.join(said.rsplit(shown[link], 1))
        indent = "  " * one.depth
        gap = "" if not last or one.kind == last == "li" else "\n"
        item = f"{indent}- " + said.replace("\n", f"\n{indent}  ")
        lines.append(gap + (item if one.kind == "li" else said))
        last = one.kind
    return "\n".join(lines) + "\n"


def take(page: Page) -> tuple[str, str, zipfile.ZipFile]:
    """The memo of what is shown, in its three forms."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("[data-take=memo]")
    expect(page.locator("#vt-taken")).to_contain_text("Gekopieerd")
    copied, plain = page.evaluate(COPIED)
    with page.expect_download() as download:
        page.click("[data-take=word]")
    expect(page.locator("#vt-taken")).to_contain_text(download.value.suggested_filename)
    assert download.value.suggested_filename.endswith(".docx")
    return copied, plain, zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))


def above(paragraphs: list[Paragraph], place: int) -> str:
    """The text of what stands above an item: the item that it lies in, else the last paragraph before its list."""
    own = paragraphs[place]
    before = reversed(paragraphs[:place])
    return next(one.text for one in before if one.kind != "li" or one.depth < own.depth)


def place_of(paragraphs: list[Paragraph], action: Action) -> int:
    """Where an action stands, which is in one place."""
    start = f"{' '.join(action.text.split())} (p.\u00a0{action.page})"
    [place] = [n for n, one in enumerate(paragraphs) if one.kind == "li" and one.text.startswith(start)]
    return place


def who(action: Action) -> list[tuple[str, bool]]:
    """Who does an action, as a sentence names each, and whether the publication names it."""
    mentions = {actor.id: actor.mention or actor.name for actor in THEORY.actors}
    return [(mentions[one.id], one.named) for one in action.actors]


MEMOS = [
    ("actor=gemeenten&bij=mantelzorg", False, "Wat gemeenten kunnen doen: steun aan mantelzorgers"),
    ("actor=woningcorporaties", False, "Wat woningcorporaties kunnen doen"),
    ("actor=ministerie-vws", True, "Wat het ministerie van VWS kan doen"),
]


@pytest.mark.parametrize(("query", "with_wider", "title"), MEMOS)
def test_a_memo_is_complete_and_the_same_in_all_its_forms(visit: Visit, query: str, with_wider: bool, title: str) -> None:
    page = visit(f"?weergave=acties&{query}")
    if with_wider:
        page.click("[data-section=wider] summary")
    section = "[data-section]" if with_wider else "[data-section]:not([data-section=wider])"
    ids = page.eval_on_selector_all(f"{section} [data-action]", "items => items.map(item => item.dataset.action)")
    number = page.locator("[data-section=wider] summary .vt-quiet").inner_text()
    copied, text, word = take(page)
    memo = rich(copied)

    assert of_word(word) == memo
    links = html.fromstring(f"<div>{copied}</div>").iter("a")
    assert text == as_text(memo, {str(link.get("href")): link.text_content() for link in links})

    assert [(one.kind, one.text) for one in memo if one.kind == "h1"] == [("h1", title)] == [(memo[0].kind, memo[0].text)]
    assert memo[1].text.startswith(
        "Naar De sociale basis versterken (Movisie en Verwey-Jonker Instituut [2024]), in andere woorden. "
        "Paginanummers verwijzen daarnaar."
    )
    inferred = any(not named for one in ids for _, named in who(ACTIONS[one]))
    assert ("‘(afgeleid)’" in memo[1].text) == inferred

    graph = theories.shipped_graph()
    headings = [place for place, one in enumerate(memo) if one.kind == "h3"]
    assert headings and all(memo[place + 1].text == path(graph, NAMES[memo[place].text]) for place in headings)

    for action in (ACTIONS[one] for one in ids):
        place = place_of(memo, action)
        for name, named in who(action):
            assert re.search(rf"\n.*{re.escape(name)}{'' if named else re.escape(' (afgeleid)')}[,. ]", memo[place].text)
        if action.parent:  # what it is part of stands above it, whether or not that is among them
            parent = " ".join(ACTIONS[action.parent].text.split())
            assert parent in above(memo, place)
            assert (memo[place].depth > 0) == above(memo, place).startswith(parent)

    headings_two = [one.text for one in memo if one.kind == "h2"]
    if with_wider:
        assert "Acties voor een grotere groep: het Rijk, overheden, financiers, alle partijen en instituties" in headings_two
    else:
        [wider] = [one for one in memo if one.text.startswith("Nog ")]
        assert wider.text.startswith(f"Nog {number} richten zich tot een grotere groep (")
        assert "alle partijen" in wider.text and wider.links == (page.url,)
    assert headings_two[-1] == "Bronnen"
    end = memo[[one.text for one in memo].index("Bronnen") :]
    assert end[1].text.startswith("Verwijs zo naar de publicatie: Andrew Britt, ")
    cited = {source for one in ids for source in ACTIONS[one].sources}
    references = [one.text for one in end if one.kind == "li"]
    assert len(references) == len(cited) and all(title in "\n".join(references) for title in titles(cited))
    assert re.fullmatch(
        rf"Uit: Verandertheorie sociale basis, bekeken op \d+ [a-z]+ \d{{4}}, {re.escape(page.url)}", end[-1].text
    )
    assert end[-1].links == (page.url,)


def titles(sources: set[str]) -> list[str]:
    return [" ".join(one.title.split()) for one in THEORY.sources if one.id in sources]


def test_the_word_file_says_what_it_is_in_which_language_and_on_which_page(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=gemeenten&bij=mantelzorg")
    word = take(page)[2]
    assert word.testzip() is None and word.namelist()[0] == "[Content_Types].xml"
    parts = {name: etree.fromstring(word.read(name)) for name in word.namelist()}
    listed = {override.get("PartName") for override in parts["[Content_Types].xml"] if override.get("PartName")}
    assert listed == {f"/{name}" for name in parts if not name.endswith(".rels")} - {"/[Content_Types].xml"}
    assert "{" not in "".join(word.read(name).decode() for name in word.namelist())  # every slot is filled

    about = {etree.QName(one).localname: one.text for one in parts["docProps/core.xml"]}
    assert (about["title"], about["creator"]) == ("Wat gemeenten kunnen doen: steun aan mantelzorgers", THEORY.title)
    assert (about["language"], about["identifier"]) == ("nl-NL", page.url)
    styles = parts["word/styles.xml"]
    assert [one.get(f"{W}val") for one in styles.iter(f"{W}lang")] == ["nl-NL"]
    defined = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = parts["word/document.xml"].iter(f"{W}pStyle", f"{W}rStyle")
    assert {one.get(f"{W}val") for one in used} <= defined
    levels = [one.get(f"{W}val") for one in parts["word/numbering.xml"].iter(f"{W}pStyle")]
    assert levels == ["ListBullet", "ListBullet2", "ListBullet3"]
    assert [field.get(f"{W}instr") for field in parts["word/footer.xml"].iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "Wat partijen kunnen doen"),
        ("&actor=gemeenten,rijk&bij=ruimte,inclusie", "Wat gemeenten en het Rijk kunnen doen: ruimte en inclusie"),
        ("&actor=rijk&zoek=a%0B%3Cb%3E%26", "Wat het Rijk kan doen: ‘a\u000b<b>&’"),
    ],
)
def test_the_title_names_who_and_what_as_a_sentence_does(visit: Visit, query: str, title: str) -> None:
    page = visit(f"?weergave=acties{query}")
    assert page.evaluate("vt.takes.acties(vt.now()).title") == title


def test_what_xml_cannot_hold_is_left_out_of_the_word_file(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=rijk")
    made = page.evaluate(
        """async () => {
          const paragraphs = vt.paragraphs('<p>a\\u000b&lt;b&gt; &amp; <a href="?x=1&amp;y=2">c</a></p>');
          return [...new Uint8Array(await vt.wordFile(paragraphs, 'a\\u0001<t>').arrayBuffer())];
        }"""
    )
    word = zipfile.ZipFile(io.BytesIO(bytes(made)))
    [paragraph] = of_word(word)
    assert paragraph.text == "a<b> & c" and paragraph.links[0].endswith("?x=1&y=2")
    assert b"<dc:title>a&lt;t&gt;</dc:title>" in word.read("docProps/core.xml")


def test_a_theory_without_a_publication_has_a_memo_without_one(visit: Visit, serve: Callable[[Theory], str]) -> None:
    page = visit(
        "?weergave=acties&bij=mantelzorg",
        at=serve(THEORY.model_copy(update={"publication": None, "topics": [], "collections": []})),
    )
    copied, _, word = take(page)
    memo = rich(copied)
    assert of_word(word) == memo
    assert memo[0].text == "Wat partijen kunnen doen: steun aan mantelzorgers"
    about = [one.text for one in memo if one.kind == "p" and not one.text.startswith("Onderdeel van: ")]
    assert not any("publicatie" in text or "Paginanummers" in text for text in about)
    assert memo[-1].text.startswith(f"Uit: {THEORY.title}, bekeken op ")
