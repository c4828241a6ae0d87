"""What someone looks for, and how well a text answers it: what was typed first, then its family, then what means the same.

`assets/search/query.js` does the same in the browser.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from theory.search.lexicon import Lexicon, Sought, stems
from theory.search.text_matching import folded, name_in, stands_alone, word_start

FAMILY, SYNONYM = 5, 7
"""The grades from which on a text is found by other words than were typed."""


@dataclass(frozen=True)
class Query:
    """The parts of a query: a text that is found answers each of them."""

    parts: tuple[Sought, ...]

    @staticmethod
    def of(typed: str, lexicon: Lexicon) -> "Query":
        """What was typed, as a theory with these words understands it."""
        return _query(typed, lexicon)

    @staticmethod
    def literal(typed: str) -> "Query":
        """What was typed, word for word."""
        return Query(tuple(Sought(((word,),)) for word in folded(typed).split()))

    def grade(self, text: str) -> int | None:
        """How well a folded text answers, 0 best; None where it does not.  Its first line is what it is called.

        The part that it answers worst counts: 0 with a word in the first line, 1 with the start of one there, 2 and 3 the same
        anywhere, 4 within a word; then another word of the family, 5 in the first line, 6 anywhere; 7 and 8 one that means the
        same.
        """
        grades = [_grade(part, text) for part in self.parts]
        found = [grade for grade in grades if grade is not None]
        return max(found) if grades and len(found) == len(grades) else None

    def also(self, texts: Iterable[str]) -> list[str]:
        """The words that nobody typed by which any of these folded texts is found, of each family one."""
        among = list(texts)
        found: dict[str, str] = {}
        for part in self.parts:
            others = [text for text in among if not _typed(part, text)]
            for word in (*part.forms, *part.synonyms):
                if (key := stems(word.split())) not in found and any(stands_alone(word, text) for text in others):
                    found[key] = word
        return list(found.values())

    @property
    def meant(self) -> bool:
        """Whether some of it stands nowhere, and something else was meant."""
        return any(part.meant for part in self.parts)


@lru_cache(maxsize=64)  # a view asks for the same several times
def _query(typed: str, lexicon: Lexicon) -> Query:
    return Query(tuple(lexicon.sought(typed)))


def _typed(part: Sought, text: str) -> list[tuple[str, ...]]:
    """Of what was typed that which stands in the text."""
    return [words for words in part.typed if all(word in text for word in words)]


def _grade(part: Sought, text: str) -> int | None:
    if typed := _typed(part, text):
        return min(max(_place(word, text) for word in words) for words in typed)
    for base, others in ((FAMILY, part.forms), (SYNONYM, part.synonyms)):
        there = [word for word in others if stands_alone(word, text)]
        if there:
            return base if any(stands_alone(word, name_in(text)) for word in there) else base + 1
    return None


def _place(word: str, text: str) -> int:
    """Where a word stands in a text that has it."""
    name = name_in(text)
    begins = word_start(word)
    found = (stands_alone(word, name), begins.search(name), stands_alone(word, text), begins.search(text))
    return next((place for place, there in enumerate(found) if there), len(found))
