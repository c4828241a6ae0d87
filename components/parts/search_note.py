"""What is said beside what was found: by which other words, and what was meant.

`assets/search/query.js` does the same in the browser with the words of `note_words`.
"""

from collections.abc import Collection

from dash import html

from components import texts
from theory.search.lexicon import Lexicon
from theory.search.query import Query


def understood(typed: str, query: Query, lexicon: Lexicon) -> str:
    """A query as it is answered: what was typed, or what was meant by it."""
    if not query.meant:
        return typed
    return " ".join(texts.SEARCH_OR.join(_spelled(words, lexicon) for words in part.typed) for part in query.parts)


def search_note(typed: str, query: Query, lexicon: Lexicon, found: Collection[str]) -> str:
    """What was meant, and by which words nobody typed these texts are found; '' where there is nothing to say."""
    if not found:
        return ""
    also = ", ".join(lexicon.spelled(word) for word in query.also(found))
    meant = texts.SEARCH_MEANT.format(words=understood(typed, query, lexicon), typed=typed) if query.meant else ""
    return " ".join(said for said in (meant, texts.SEARCH_ALSO.format(words=also) if also else "") if said)


def noted(note: str) -> html.Span:
    """The note, under a count."""
    return html.Span(note, className="vt-also")


def note_words() -> dict[str, str]:
    """The words around what a note says."""
    return {"also": texts.SEARCH_ALSO, "meant": texts.SEARCH_MEANT, "or": texts.SEARCH_OR}


def _spelled(words: Collection[str], lexicon: Lexicon) -> str:
    return " ".join(map(lexicon.spelled, words))
