"""Words in texts: folding them for a search, and finding those that the glossary explains."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from theory.deepening import Item
from theory.layout import plain
from theory.model import Action, Actor, Claim, Node, Source, Term

Searchable = Node | Claim | Action | Actor | Source | Term | Item


def folded(text: str) -> str:
    """The text as a search compares it: no capitals, no accents, no soft hyphens.

    Examples
    --------
    >>> folded("Cliëntondersteuning")
    'clientondersteuning'
    """
    bare = unicodedata.normalize("NFD", text.replace("\u00ad", "").replace("\ufeff", "").lower())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def written(text: str) -> str:
    """The text in small letters, with its accents, without soft hyphens.

    Examples
    --------
    >>> written("Cliënt\u00adondersteuning")
    'cliëntondersteuning'
    """
    return unicodedata.normalize("NFC", text.replace("\u00ad", "").replace("\ufeff", "").lower())


def search_text(part: Searchable, more: Iterable[str] = ()) -> str:
    """The text in which a search for this part looks, as written; what the part is called is its first line.

    `more`: other words by which it is found.
    """
    if isinstance(part, Node):
        texts = [part.name, plain(part.essence or ""), part.quote]
    elif isinstance(part, Claim | Action):
        texts = [plain(part.text)]
    elif isinstance(part, Item):
        answers = [text for answer in part.fields.values() for text in (answer if isinstance(answer, list) else [answer])]
        texts = [part.title, part.group, plain(part.text or ""), *answers, part.quote.text if part.quote else None]
    elif isinstance(part, Source):
        texts = [part.title, *part.authors, str(part.year or ""), part.publisher, part.note]
    else:
        texts = [part.name, part.explanation]
    return written("\n".join(" ".join(text.split()) for text in (*texts, *part.keywords, *more) if text))


def name_in(text: str) -> str:
    """What a part is called by the text in which a search for it looks."""
    return text.partition("\n")[0]


def stands_alone(word: str, text: str) -> bool:
    """Whether a folded word, or several, stands in a folded text by itself, in no longer word."""
    return word in text and bool(_whole(word).search(text))


def word_start(word: str) -> re.Pattern[str]:
    """Finds a folded word where a word begins."""
    return re.compile(rf"(?<!\w){re.escape(word)}")


def as_id(text: str) -> str:
    """The id that is nearest to a text; '' if there is none.

    Examples
    --------
    >>> as_id("2. Een Café")
    'een-cafe'
    """
    return re.sub(r"^[^a-z]+|-$", "", re.sub(r"[^a-z0-9]+", "-", folded(text)))


def openings(among: Sequence[str], least: int = 5) -> list[str]:
    """The first words of each text: at least so many, and as many more as tell it from the others.

    Examples
    --------
    >>> openings(["Wie zorgt, krijgt steun.", "Wie werkt, krijgt ruimte.", "Rust."], least=1)
    ['Wie zorgt…', 'Wie werkt…', 'Rust.']
    """
    words = [text.split() for text in among]
    found = []
    for place, own in enumerate(words):
        others = words[:place] + words[place + 1 :]
        count = least
        while count < len(own) and any(other[:count] == own[:count] for other in others):
            count += 1
        found.append(" ".join(own[:count]).rstrip(",;:.") + "…" if count < len(own) else " ".join(own))
    return found


def mentions(text: str, part: Term | Actor) -> bool:
    """Whether the text calls `part` by its name or one of its keywords, as whole words."""
    bare = _bare(text)
    return any(stands_alone(word, bare) for word in _called(part.name, *part.keywords))


def explained(text: str, glossary: Iterable[Term]) -> list[Term]:
    """The terms that the text uses, in the order of the glossary."""
    return [term for term in glossary if mentions(text, term)]


@lru_cache(maxsize=8)  # every text is held against every term
def _bare(text: str) -> str:
    return folded(text)


@lru_cache(maxsize=4096)
def _called(*names: str) -> tuple[str, ...]:
    return tuple(map(folded, names))


@lru_cache(maxsize=4096)
def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
