"""Words in texts: how they are compared, and which of them the glossary explains."""

import unicodedata

import pytest

from theory.model import Actor, Term, Theory
from theory.search.text_matching import explained, folded, mentions


def term(name: str, *keywords: str) -> Term:
    return Term(name=name, explanation="Uitleg.", keywords=list(keywords))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Sociaal Werk", "sociaal werk"),
        ("cliëntondersteuning", "clientondersteuning"),
        ("ÉÉN café à la française", "een cafe a la francaise"),
        ("verant\u00adwoor\u00adding", "verantwoording"),
        ("samen-leven, 'm/v', ½ m² (2e)", "samen-leven, 'm/v', ½ m² (2e)"),
    ],
)
def test_folding_drops_capitals_accents_and_soft_hyphens_and_nothing_else(text: str, bare: str) -> None:
    assert folded(text) == bare


def test_an_accent_folds_alike_whether_or_not_it_is_part_of_its_letter() -> None:
    assert folded(unicodedata.normalize("NFC", "coördinatie")) == "coordinatie"
    assert folded(unicodedata.normalize("NFD", "coördinatie")) == "coordinatie"


def test_what_is_folded_folds_no_further(shipped: Theory) -> None:
    texts = [text.text for node in shipped.nodes for text in node.items]

    assert [text for text in texts if folded(folded(text)) != folded(text)] == []


def test_a_name_is_mentioned_as_a_whole_word() -> None:
    zorg = term("zorg")

    assert mentions("Geef zorg aan wie dat nodig heeft.", zorg)
    assert not mentions("Steun mantelzorgers.", zorg)
    assert not mentions("Steun de mantelzorg.", zorg)
    assert not mentions("Een zorgzame buurt.", zorg)


@pytest.mark.parametrize("text", ["zorg", "Zorg!", "(zorg)", "'zorg'", "welzijn/zorg", "jeugd-zorg", "Hoezo zorg?", "zorg, hulp"])
def test_a_word_ends_where_its_letters_end(text: str) -> None:
    assert mentions(text, term("zorg"))


@pytest.mark.parametrize("text", ["zorg2", "zórgen", "zorg_plan"])
def test_a_word_that_goes_on_is_another_word(text: str) -> None:
    assert not mentions(text, term("zorg"))


def test_a_keyword_is_mentioned_like_a_name() -> None:
    teams = term("lokale teams", "wijkteam", "wijkteams")

    assert mentions("De wijkteams luisteren.", teams)
    assert mentions("Lokale teams luisteren.", teams)
    assert not mentions("De wijkteamleden luisteren.", teams)
    assert not mentions("De teams luisteren.", teams)


def test_a_mention_needs_all_words_of_a_name_next_to_each_other() -> None:
    assert not mentions("Sociaal en goed werk.", term("sociaal werk"))
    assert not mentions("Werk sociaal.", term("sociaal werk"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De CLIËNT beslist.", "cliënt"),
        ("De client beslist.", "cliënt"),
        ("De cliënt beslist.", "Client"),
        ("De verant\u00adwoording past.", "verantwoording"),
        ("De verantwoording past.", "verant\u00adwoording"),
    ],
)
def test_a_mention_is_found_whatever_capitals_accents_and_soft_hyphens(text: str, name: str) -> None:
    assert mentions(text, term(name))


def test_signs_in_a_name_are_signs() -> None:
    assert mentions("Zij zijn (lokale) overheden.", term("(lokale) overheden"))
    assert mentions("Een value-action gap.", term("value-action gap"))
    assert not mentions("Het rabc.", term("r.b"))
    assert not mentions("De ABC.", term("A+BC"))


def test_an_actor_is_mentioned_by_name_or_keyword() -> None:
    municipalities = Actor(id="gemeenten", name="Gemeenten", kind="overheid", keywords=["gemeente"])

    assert mentions("Een gemeente bundelt geld.", municipalities)
    assert mentions("Als gemeenten geld bundelen.", municipalities)
    assert not mentions("Gemeentelijk geld bundelen.", municipalities)


def test_an_explanation_is_no_mention() -> None:
    assert not mentions("Een uitleg.", term("zorg"))


def test_terms_are_explained_in_the_order_of_the_glossary_each_once() -> None:
    glossary = [term("bonding"), term("bridging"), term("belonging", "erbij horen"), term("kwartiermaken")]

    found = explained("Kwartiermaken geeft erbij horen, belonging en bonding.", glossary)

    assert [one.name for one in found] == ["bonding", "belonging", "kwartiermaken"]


def test_a_text_without_terms_needs_no_explanation() -> None:
    assert explained("Praat met elkaar.", [term("bonding")]) == []
    assert explained("", [term("bonding")]) == []


def test_the_glossary_explains_abcd_where_a_text_says_it(shipped: Theory) -> None:
    text = "Werk (meer) volgens de principes van ABCD, ook als je zeggenschap hebt."

    assert [one.name for one in explained(text, shipped.terms)] == ["zeggenschap", "ABCD-methode"]
