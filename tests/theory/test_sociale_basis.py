"""The shipped theory beside the publication: every link, page and id as printed there."""

import re

import pytest

from theory.model import Theory

ALL = ["ontmoeting", "ontplooiing", "ondersteuning", "ontspanning", "eigenaarschap"]

# The ten cells "Draagt bij aan de deelambities": block, page, and by relation the sub-ambitions that it names.
CELLS: list[tuple[str, int, dict[str, list[str]]]] = [
    ("bestaanszekerheid", 12, {"randvoorwaardelijk": ALL}),
    ("financiering", 16, {"randvoorwaardelijk": ALL}),
    ("gelijkwaardigheid", 21, {"draagt-bij": ["ondersteuning", "ontmoeting", "ontplooiing", "eigenaarschap"]}),
    ("zeggenschap", 26, {"ondersteunend": ALL}),
    ("ruimte", 31, {"direct": ["ontspanning", "ontmoeting", "ontplooiing"], "indirect": ["ondersteuning", "eigenaarschap"]}),
    ("responsiviteit", 35, {"draagt-bij": ["ontmoeting", "ontplooiing", "ondersteuning"], "wisselwerking": ["eigenaarschap"]}),
    (
        "mantelzorg",
        38,
        {"direct": ["ondersteuning"], "indirect": ["ontplooiing", "ontmoeting"], "wisselwerking": ["eigenaarschap"]},
    ),
    ("vrijwillige-inzet", 42, {"draagt-bij": ["ontplooiing", "ondersteuning", "ontspanning", "ontmoeting"]}),
    ("inclusie", 45, {"draagt-bij": ["ontmoeting", "ontspanning", "ondersteuning", "ontplooiing"]}),
    ("uitnodigen", 50, {"draagt-bij": ["ontmoeting", "ontplooiing", "ontspanning"], "wisselwerking": ["eigenaarschap"]}),
]

# The ten chapters as the table of contents gives them.
CHAPTERS = {
    "Bestaanszekerheid": 12,
    "Financiering (voorspelbaar, regelluw en ontschot)": 16,
    "Samenwerken vanuit gelijkwaardigheid": 21,
    "Versterken eigenaarschap, zeggenschap en eigen regie": 26,
    "Beschikbaarheid van ruimte & plekken": 31,
    "Responsiviteit": 35,
    "(Onder)steunen van mantelzorg": 38,
    "Steun en ruimte voor vrijwillige inzet": 42,
    "Versterken van inclusie": 45,
    "Mensen vragen en uitnodigen": 50,
}

AMBITIONS = [
    "Ontmoeting en erbij horen",
    "Ontplooiing, zingeving en vertrouwen",
    "Ondersteuning, steun en hulp",
    "Ontspanning en plezier",
    "Eigenaarschap, zeggenschap en eigen regie",
]


def printed_links() -> set[tuple[str, str, str, int]]:
    given = {(block, to, relation, page) for block, page, cell in CELLS for relation, row in cell.items() for to in row}
    return given | {(part, "hoofdambitie", "onderdeel", 11) for part in ALL}


def test_all_forty_nine_links_are_those_of_the_publication_and_no_others(shipped: Theory) -> None:
    links = [(link.origin, link.target, link.relation, link.page) for link in shipped.links if link.relation != "samenhang"]

    assert len(printed_links()) == 49
    assert len(links) == 49
    assert set(links) == printed_links()


@pytest.mark.parametrize(("block", "start", "cell"), CELLS, ids=[block for block, _, _ in CELLS])
def test_each_block_gives_what_its_cell_says(shipped: Theory, block: str, start: int, cell: dict[str, list[str]]) -> None:
    found: dict[str, set[str]] = {}
    for link in shipped.links:
        if link.origin == block and link.relation != "samenhang":
            found.setdefault(link.relation, set()).add(link.target)

    assert found == {relation: set(row) for relation, row in cell.items()}
    assert {link.page for link in shipped.links if link.origin == block and link.relation != "samenhang"} == {start}


def test_cohesion_goes_from_block_to_block_within_the_chapter_that_says_so(shipped: Theory) -> None:
    pages = [page for _, page, _ in CELLS] + [53]
    chapter = {block: range(page, pages[number + 1]) for number, (block, page, _) in enumerate(CELLS)}

    for link in shipped.links:
        if link.relation == "samenhang":
            assert link.target in chapter
            assert link.page in chapter[link.origin], (link.origin, link.target)


def test_blocks_have_the_names_and_pages_of_the_table_of_contents(shipped: Theory) -> None:
    assert {node.name: node.page for node in shipped.nodes if node.level == "bouwsteen"} == CHAPTERS


def test_ambitions_have_the_names_and_pages_of_their_chapter(shipped: Theory) -> None:
    parts = [node for node in shipped.nodes if node.level == "deelambitie"]

    assert [(node.name, node.page) for node in parts] == [(name, 11) for name in AMBITIONS]
    assert [(node.name, node.page) for node in shipped.nodes if node.level == "hoofdambitie"] == [("Hoofdambitie", 10)]


def test_ids_are_those_that_bookmarks_rely_on(shipped: Theory) -> None:
    assert [node.id for node in shipped.nodes] == ["hoofdambitie", *ALL, *(block for block, _, _ in CELLS)]
    assert [level.id for level in shipped.levels] == ["hoofdambitie", "deelambitie", "bouwsteen"]


def test_relations_have_the_ids_and_roles_that_scripts_rely_on(shipped: Theory) -> None:
    assert {relation.id: (relation.role, relation.mutual) for relation in shipped.relations} == {
        "randvoorwaardelijk": ("precondition", False),
        "ondersteunend": ("support", False),
        "direct": ("contribution", False),
        "indirect": ("contribution", False),
        "draagt-bij": ("contribution", False),
        "wisselwerking": ("interaction", True),
        "onderdeel": ("part", False),
        "samenhang": ("cohesion", False),
    }


def test_the_one_quote_is_the_main_ambition_as_page_10_words_it(shipped: Theory) -> None:
    quotes = {node.id: node.quote for node in shipped.nodes if node.quote}

    assert quotes == {
        "hoofdambitie": "Wij streven naar een veerkrachtige, inclusieve en zorgzame samenleving waarin mensen kunnen floreren, "
        "naar elkaar kunnen en willen omkijken en bijdragen aan het eigen en andermans welzijn."
    }


def test_every_reason_has_a_page_of_the_chapter_it_comes_from(shipped: Theory) -> None:
    pages = [10, 11, *sorted(CHAPTERS.values()), 53]
    start = {node.id: node.page for node in shipped.nodes}

    for link in shipped.links:
        if link.why:
            first = start[link.origin]
            assert first is not None
            assert link.why.page in range(first, pages[pages.index(first) + 1]), (link.origin, link.target)


def test_no_link_has_two_reasons_and_no_reason_is_used_twice(shipped: Theory) -> None:
    whys = [link.why.text for link in shipped.links if link.why]

    assert len(whys) == len(set(whys))


@pytest.mark.parametrize("pattern", [r"\s\s", r" [.,;:]", r"[^.?!]$", r"^[a-z]"])
def test_texts_are_whole_sentences_without_stray_spaces(shipped: Theory, pattern: str) -> None:
    texts = [node.essence for node in shipped.nodes] + [link.why.text for link in shipped.links if link.why]

    assert [text for text in texts if text is None or re.search(pattern, text)] == []


def test_short_names_are_the_names_with_soft_hyphens_at_most(shipped: Theory) -> None:
    for node in shipped.nodes:
        if node.short_name:
            assert node.short_name.replace("\u00ad", "") == node.name


def test_what_the_publication_says_of_itself_is_said(shipped: Theory) -> None:
    publication = shipped.publication

    assert publication
    assert publication.title == "De sociale basis versterken, investeren in de toekomst"
    assert publication.subtitle == "Verandertheorie en bouwstenen voor overheden en maatschappelijke partners"
    assert publication.publisher == "Movisie en Verwey-Jonker Instituut"
    assert not publication.year_printed
