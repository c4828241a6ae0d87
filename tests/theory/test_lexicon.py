"""The words of a theory: their families, what means the same, and what someone meant whose finger slipped."""

from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.theories import shipped_graph
from theory.model import Theory
from theory.search.lexicon import Lexicon, Sought, stem
from theory.search.spelling import slips

TEXTS = [
    "Bezuiniging op het sociaal werk.",
    "Na elke vrijwillige inzet rust.",
    "De migrantenkerk, het wijkcentrum en cliënten.",
    "Mantelzorgers en mantelzorg.",
    "Nog een mantelzorger met een plan.",
]
SYNONYMS = [["buurthuis", "wijkcentrum"], ["welzijnswerk", "sociaal werk"], ["iets anders", "niets daarvan"]]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    nodes: list[dict[str, Any]] = [{"id": f"n{number}", "level": "x", "name": text} for number, text in enumerate(TEXTS)]
    return Lexicon.of(
        Theory.model_validate({"title": "t", "levels": [{"id": "x", "name": "X"}], "nodes": nodes, "synonyms": SYNONYMS})
    )


def only(lexicon: Lexicon, typed: str) -> Sought:
    (sought,) = lexicon.sought(typed)
    return sought


@pytest.mark.parametrize(
    "family",
    [
        "bezuinigen bezuiniging bezuinigingen bezuinigd bezuinigde",
        "kerk kerken",
        "huis huizen",
        "initiatief initiatieven",
        "organisatie organisaties",
        "gemeente gemeenten gemeentes gemeentelijk",
        "eenzaam eenzame eenzaamheid",
        "les lessen",
        "breed brede",
    ],
)
def test_words_of_one_family_have_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "others", ["met meten", "tal taal", "wet weet", "over overheid", "een eenheid", "gever verder", "beleid begeleiden"]
)
def test_words_that_only_look_alike_have_not(others: str) -> None:
    assert len({stem(word) for word in others.split()}) == 2


@given(st.text(max_size=12))
def test_every_word_has_a_stem(word: str) -> None:
    assert isinstance(stem(word), str)


@pytest.mark.parametrize(
    ("typed", "meant", "count"),
    [
        ("mantelzorgr", "mantelzorger", 1),
        ("mantelzrog", "mantelzorg", 1),
        ("mantlezrog", "mantelzorg", 2),
        ("subsdie", "subsidie", 1),
        ("burut", "buurt", 1),
        ("zrog", "zorg", 1),
        ("zorg", "zorg", 0),
        ("burt", "buurt", 0),  # so short a word is mostly another word
        ("kunst", "kunt", 0),
        ("koken", "komen", 0),
        ("fietsen", "nietsen", 0),  # nor do seven letters begin with another one
        ("omnwoner", "inwoner", 0),
        ("subsidie", "subsidieregeling", 0),
    ],
)
def test_a_slip_is_one_letter_or_in_long_words_two(typed: str, meant: str, count: int) -> None:
    assert slips(typed, meant) == count


@given(st.text("abcd", max_size=10), st.text("abcd", max_size=10))
def test_so_many_slips_as_there_are_edits_and_never_more_than_two(one: str, other: str) -> None:
    count = slips(one, other)

    assert 0 <= count <= 2
    assert count == 0 or abs(len(one) - len(other)) <= count


def test_a_word_is_sought_by_its_family_too(lexicon: Lexicon) -> None:
    assert only(lexicon, "bezuinigen") == Sought((("bezuinigen",),), forms=("bezuiniging",))
    assert only(lexicon, "bezuinig") == Sought((("bezuinig",),))  # stands in it


def test_a_word_that_is_a_part_of_others_is_sought_by_these(lexicon: Lexicon) -> None:
    assert only(lexicon, "kerken") == Sought((("kerken",),), forms=("migrantenkerk",))


def test_a_word_is_sought_by_what_means_the_same_if_that_is_there(lexicon: Lexicon) -> None:
    assert only(lexicon, "buurthuizen") == Sought((("buurthuizen",),), synonyms=("wijkcentrum",))
    assert only(lexicon, "welzijnswerk") == Sought((("welzijnswerk",),), synonyms=("sociaal werk",))
    assert only(lexicon, "iets anders") == Sought((("iets", "anders"),))


def test_words_that_mean_something_together_are_sought_together(lexicon: Lexicon) -> None:
    assert [part.typed for part in lexicon.sought("meer sociaal werk")] == [(("meer",),), (("sociaal", "werk"),)]


def test_what_stands_nowhere_is_sought_by_what_was_meant(lexicon: Lexicon) -> None:
    assert only(lexicon, "bezuinigng") == Sought((("bezuiniging",),), meant=True)
    assert only(lexicon, "mantelzorgr").typed == (("mantelzorg",),)  # within which 'mantelzorger' is found
    assert only(lexicon, "vrijwilligeinzet").typed == (("vrijwillige", "inzet"),)
    assert only(lexicon, "buurth") == Sought((("buurthuis",),), synonyms=("wijkcentrum",), meant=True)  # someone types on
    assert only(lexicon, "anderz") == Sought((("anderz",),))  # the synonym is not there either


def test_what_is_found_as_typed_is_not_taken_for_a_slip(lexicon: Lexicon) -> None:
    assert not any(part.meant for word in ["rust", "mantelzorger", "plan", "nog", "een"] for part in lexicon.sought(word))


def test_a_word_is_said_as_it_is_written(lexicon: Lexicon) -> None:
    assert lexicon.spelled("clienten") == "cliënten"
    assert lexicon.spelled("plan") == "plan"


@given(st.lists(st.text(max_size=8), max_size=4).map(" ".join))
def test_whatever_is_typed_is_sought(lexicon: Lexicon, typed: str) -> None:
    for part in lexicon.sought(typed):
        assert part.typed and all(part.typed)


def test_a_long_query_of_which_nothing_stands_anywhere_costs_no_more_than_a_page() -> None:
    lexicon = shipped_graph().lexicon
    typed = " ".join(f"ontwikklen{letter}" for letter in "abcdefghijklmnop")
    start = process_time()

    list(lexicon.sought(typed))

    assert process_time() - start < 2  # 0.1 s on a laptop
