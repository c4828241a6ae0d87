"""The words of a theory: which are of one family, which mean the same, and which someone meant whose finger slipped.

`assets/search/lexicon.js` does the same in the browser: it has the texts already, of which it makes out the same words, and the
same stemmer, Snowball's for Dutch (M.F. Porter, https://snowballstem.org/algorithms/dutch_porter/stemmer.html).  A list of the
words would have been twice as long as that stemmer and all that is done with it.  A test holds the two side by side.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer

from theory.model import Theory
from theory.search.spelling import slips
from theory.search.text_matching import folded, search_text, stands_alone, written

MOST_MEANT = 3
"""How many words someone may have meant by one."""

SHORTEST_PART = 4
"""How many letters of a word say which it is."""


def stem(word: str) -> str:
    """What a folded word has in common with its family: Snowball's stem, and what that leaves apart or throws together.

    Together come plurals in -ies, -tes, -des and -zes, participles in -igd, doubled last consonants, and f and s that are v and z
    before an ending.  Apart stay a short vowel and a long one in a word of one syllable, and what has -heid after a few letters.

    Examples
    --------
    >>> [stem(word) for word in ("bezuinigen", "bezuiniging", "bezuinigd", "huizen", "acties", "plannen")]
    ['bezuin', 'bezuin', 'bezuin', 'huis', 'actie', 'plan']
    >>> [stem(word) for word in ("wet", "wetten", "weten", "weet", "over", "overheid", "overheden")]
    ['wet', 'wet', 'weet', 'weet', 'over', 'overheid', 'overheid']
    """
    if short := re.fullmatch(r"(.{1,4}he)(id|den)", word):
        return f"{short[1]}id"
    regular = re.sub(r"igd(en?)?$", "igen", re.sub(r"([itdz]e)s$", r"\1", word))
    bare = re.sub(r"([^aeiouy])\1$", r"\1", DutchPorterStemmer().stemWord(regular))
    bare = re.sub("z$", "s", re.sub("v$", "f", bare))
    syllable = re.fullmatch(r"([^aeiouy]*)([aeou])([^aeiouy])", bare)
    return syllable[1] + 2 * syllable[2] + syllable[3] if syllable and re.match(_LONG, regular) else bare


_LONG = r"[^aeiouy]*([aeou])(\1|[^aeiouy][aeiouy])"
"""A word whose first vowel is long: it is doubled, or one consonant stands between it and the next."""


def stems(words: Iterable[str]) -> str:
    """The stems of folded words."""
    return " ".join(map(stem, words))


@dataclass(frozen=True)
class Sought:
    """What one word of a query is sought by, or several that have synonyms together.

    `typed`: in a text that is found all words of any of these stand, as they are or in a longer one; `forms`: other words of
    the same family, and `synonyms`: words that mean the same, of which any stands in it by itself; `meant`: whether what was
    typed stands nowhere, and `typed` is what someone may have meant.
    """

    typed: tuple[tuple[str, ...], ...]
    forms: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    meant: bool = False


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of a theory, folded.

    `texts`: those in which a search looks; `families`: the words in them, by their stem; `synonyms`: words that mean the same;
    `spelling`: by folded word how it is written, where that differs.
    """

    texts: tuple[str, ...]
    families: dict[str, tuple[str, ...]]
    synonyms: tuple[tuple[str, ...], ...]
    spelling: dict[str, str]

    @classmethod
    def of(cls, theory: Theory) -> "Lexicon":
        """The words of this theory."""
        texts = list(_texts(theory))
        synonyms = [[" ".join(written(word).split()) for word in words] for words in theory.synonyms]
        entries = [word for words in synonyms for word in words]
        families: dict[str, list[str]] = {}
        for word in sorted({word for text in (*texts, *entries) for word in _words(folded(text))}):
            families.setdefault(stem(word), []).append(word)
        said = {word for text in texts for word in _words(text)} | set(entries)
        return cls(
            tuple(map(folded, texts)),
            {key: tuple(family) for key, family in families.items()},
            tuple(tuple(map(folded, words)) for words in synonyms),
            {folded(word): word for word in sorted(said) if folded(word) != word},
        )

    def spelled(self, word: str) -> str:
        """How a folded word is written."""
        return self.spelling.get(word, word)

    def sought(self, query: str) -> Iterator[Sought]:
        """What each part of a query is sought by, in its order: the longest synonym that stands there, or one word."""
        words = folded(query).split()
        while words:
            length = next((n for n in range(min(self._longest, len(words)), 1, -1) if self._same(words[:n])), 1)
            yield self._sought(tuple(words[:length]))
            words = words[length:]

    def _sought(self, words: tuple[str, ...]) -> Sought:
        if known := self._known(words):
            return known
        if len(words) > 1:
            return Sought((words,))
        if longer := self._there(self._longer(words[0]), words):
            return Sought((words,), longer)
        meant = self._meant(words[0])
        each = [self._known(one) or Sought((one,)) for one in meant]
        forms = dict.fromkeys(form for one in each for form in one.forms)
        synonyms = dict.fromkeys(synonym for one in each for synonym in one.synonyms)
        return Sought(tuple(meant), tuple(forms), tuple(synonyms), True) if meant else Sought((words,))

    def _known(self, words: tuple[str, ...]) -> Sought | None:
        """What these words are sought by, or None where neither they nor any of the others stand in a text."""
        forms = self._there(self._family(*words), words)
        entries = [entry for one in self._same(words) for entry in one]
        synonyms = self._there([form for entry in entries for form in (entry, *self._family(*entry.split()))], words)
        if not (forms or synonyms or all(word in self._all for word in words)):
            return None
        return Sought((words,), forms, tuple(one for one in synonyms if one not in forms))

    def _there(self, others: Iterable[str], words: Sequence[str]) -> tuple[str, ...]:
        """Of other words those that stand in a text and are not found by these words anyway."""
        more = [one for one in others if not all(word in one for word in words)]
        return tuple(one for one in dict.fromkeys(more) if stands_alone(one, self._all))

    def _family(self, *words: str) -> tuple[str, ...]:
        """Of one word."""
        return self.families.get(stem(words[0]), ()) if len(words) == 1 else ()

    def _longer(self, word: str) -> list[str]:
        """The compounds that begin or end with what a word has in common with its family."""
        common = stem(word)
        enough = len(common) >= SHORTEST_PART and word.startswith(common)
        return [other for other in self._words if other.startswith(common) or other.endswith(common)] if enough else []

    def _same(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        return self._by_meaning.get(stems(words), [])

    def _meant(self, word: str) -> list[tuple[str, ...]]:
        """What someone may have meant by a word that stands nowhere; what stands in most texts first."""
        begun = [other for other in self._words if len(word) >= SHORTEST_PART and other.startswith(word)]
        near = [(other, count) for other in self._words if (count := slips(word, other))]
        nearest = [other for other, count in near if count == min(count for _, count in near)]
        known = [other for other in begun or nearest if self._known((other,))]
        apart = [one for one in known if not any(other != one and other in one for other in known)]
        most = sorted(apart, key=lambda other: (-sum(other in text for text in self.texts), other))[:MOST_MEANT]
        return [(other,) for other in most] or self._parted(word)

    def _parted(self, word: str) -> list[tuple[str, ...]]:
        """The two words that someone may have written as one, if they stand beside each other in a text."""
        for cut in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
            parts = (word[:cut], word[cut:])
            if stands_alone(" ".join(parts), self._all):
                return [parts]
        return []

    @cached_property
    def _all(self) -> str:
        return "\n".join(self.texts)

    @cached_property
    def _words(self) -> dict[str, None]:
        return {word: None for family in self.families.values() for word in family}

    @cached_property
    def _by_meaning(self) -> dict[str, list[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for words in self.synonyms:
            for key in dict.fromkeys(stems(word.split()) for word in words):
                found.setdefault(key, []).append(words)
        return found

    @cached_property
    def _longest(self) -> int:
        return max((len(word.split()) for words in self.synonyms for word in words), default=1)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]{3,}", text) if word.isalpha()]


def _texts(theory: Theory) -> Iterator[str]:
    """What each part of a theory is found by, as it is written."""
    kinds = {kind.id: kind.keywords for kind in theory.kinds}
    for node in theory.nodes:
        yield from map(search_text, (node, *node.items))
    yield from map(search_text, theory.terms)
    yield from (search_text(actor, kinds[actor.kind]) for actor in theory.actors)
    yield from (search_text(item, collection.keywords) for collection in theory.collections for item in collection.items)
    yield from map(search_text, theory.sources)
