"""Two municipalities of 'De sociale basis en de houdbaarheid van de Wmo' are anonymous by request: nothing tells who they are.

`anonymous.txt` has salted hashes, never words.  Under `words`: what is telling in the sections about them, single words and
pairs, among the names of persons, places and organisations that the documents have anywhere.  Under `municipalities`: those of
the country that the theory tells nothing of.  That a name is in either says nothing about who they are.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from theory.deepening import Item
from theory.items import Deepening
from theory.model import Theory

SALT, LENGTH = "sociale basis", 10
STUDY, SECTIONS = "houdbaarheid-wmo", {"§ 6.5", "§ 6.6"}
DESCRIBED = {"§ 6.1", "§ 6.2", "§ 6.3", "§ 6.4"}
MUNICIPALITIES = "gemeenten"
ABOUT_THEM = re.compile(r"\bgemeenten? [XY]\b", re.IGNORECASE)
NAME = re.compile(r"\w[\w'-]*")
WORDS_IN_A_NAME = 4


@cache
def hashed(words: str) -> str:
    return hashlib.sha256(f"{SALT}:{words}".encode()).hexdigest()[:LENGTH]


def lists() -> dict[str, set[str]]:
    """The hashes by heading."""
    found: dict[str, set[str]] = {}
    heading = ""
    for line in (Path(__file__).parent / "anonymous.txt").read_text(encoding="utf-8").split():
        if line.endswith(":"):
            heading = line.removesuffix(":")
        else:
            found.setdefault(heading, set()).add(line)
    return found


HASHES = lists()


def folded(text: str) -> list[str]:
    """The words of a text without accents and capitals."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(one))
    return re.findall(r"[a-z]+", plain)


def telling(text: str) -> list[str]:
    """The words and pairs of a text that are in the list, where they are without their commonest endings."""
    words = [re.sub(r"(?<=\w{4})(en|e|s)$", "", word) for word in folded(text)]
    return [one for one in (*words, *map(" ".join, pairwise(words))) if hashed(one) in HASHES["words"]]


def texts(value: Any) -> Iterator[str]:
    """All texts in a part of a theory; of a list of texts, these together."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list | tuple):
        if value and all(isinstance(one, str) for one in value):
            yield ", ".join(value)
        else:
            for one in value:
                yield from texts(one)


def sections(item: Item) -> set[str]:
    """The sections of the study that an item comes from."""
    places = [(item.document, item.section), *((place.document, place.section) for place in item.also)]
    return {(section or "").split(",")[0] for document, section in places if document == STUDY}


@pytest.fixture(scope="module")
def all_items(shipped: Theory) -> list[Item]:
    return [item for collection in shipped.collections for item in collection.items]


@pytest.fixture(scope="module")
def anonymous(all_items: list[Item]) -> list[Item]:
    """The items that come from the sections about them alone."""
    found = [item for item in all_items if sections(item) & SECTIONS]
    return [item for item in found if ABOUT_THEM.search(item.title)]


def named(shipped: Theory) -> dict[str, Item]:
    """The municipalities that the documents describe by their names."""
    (collection,) = [one for one in shipped.collections if one.id == MUNICIPALITIES]
    return {item.title: item for item in collection.items if not ABOUT_THEM.search(item.title)}


def test_the_lists_hold_hashes_and_nothing_else() -> None:
    assert set(HASHES) == {"words", "municipalities"}
    assert all(re.fullmatch(rf"[0-9a-f]{{{LENGTH}}}", one) for found in HASHES.values() for one in found)
    assert {heading: len(found) > 250 for heading, found in HASHES.items()} == dict.fromkeys(HASHES, True)


def test_no_text_about_them_has_a_telling_word(anonymous: list[Item], shipped: Theory) -> None:
    about = [text for item in anonymous for text in texts(item.model_dump(exclude={"nodes", "actors"}))]
    about += [text for text in texts(shipped.model_dump()) if ABOUT_THEM.search(text)]

    assert len(about) > 200
    assert {text: found for text in about if (found := telling(text))} == {}


def test_no_text_about_them_names_another_than_those_of_the_same_study(anonymous: list[Item], shipped: Theory) -> None:
    elsewhere = [title for title, item in named(shipped).items() if not sections(item) & DESCRIBED]
    about = [text for item in anonymous for text in texts(item.model_dump())]
    about += [text for text in texts(shipped.model_dump()) if ABOUT_THEM.search(text)]

    assert [text for text in about if any(title in text for title in elsewhere)] == []


def test_what_comes_from_their_sections_is_theirs_or_of_the_country(all_items: list[Item], anonymous: list[Item]) -> None:
    theirs = {item.id for item in anonymous}

    assert [item.id for item in all_items if sections(item) & SECTIONS and item.id not in theirs and not item.reference] == []
    assert [item.id for item in anonymous if item.quote or item.theory or item.sources] == []


def test_nothing_but_their_own_lines_stands_beside_them(anonymous: list[Item], shipped: Theory) -> None:
    deepening = Deepening(shipped)
    beside = {item.id: [one for one in deepening.beside(item.id) if one.title != item.title] for item in anonymous}

    assert {one: [other.id for other in others] for one, others in beside.items() if others} == {}


def test_no_text_names_a_municipality_that_the_documents_do_not_describe(shipped: Theory) -> None:
    def names(text: str) -> Iterator[str]:
        words = NAME.findall(text)
        for start, word in enumerate(words):
            if word.strip("'")[:1].isupper():
                yield from (" ".join(words[start : start + length]) for length in range(1, WORDS_IN_A_NAME + 1))

    found = {text for text in texts(shipped.model_dump()) for name in names(text) if municipality(name)}

    assert found == set()


def municipality(name: str) -> bool:
    return hashed(" ".join(folded(name))) in HASHES["municipalities"]


def test_no_text_lists_those_that_took_part_with_another(shipped: Theory) -> None:
    """Who names all that the study describes by their names, and one more, tells who began."""
    described = {title for title, item in named(shipped).items() if sections(item) & DESCRIBED}
    others = set(named(shipped)) - described

    assert len(described) == 4
    assert [
        text
        for text in texts(shipped.model_dump())
        if all(title in text for title in described) and any(title in text for title in others)
    ] == []
