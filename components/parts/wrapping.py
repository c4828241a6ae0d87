"""Words in pictures, which no browser breaks: over lines at spaces and hyphens, or cut where there is no room for more."""

import re

VOWEL = "(?:ij|[aeiouyáäéèëíïóöúü])"
CONSONANT = r"[^\W\d_aeiouyáäéèëíïóöúü]"
ONSET = rf"(?:sch|ch|(?<={CONSONANT})(?:st|sp)r?|{CONSONANT})"
SYLLABLE = re.compile(rf"(?<=.)({VOWEL})({CONSONANT}*?)({ONSET}(?={VOWEL}))", re.IGNORECASE)
"""A vowel, the consonants that close its syllable, and those that open the next."""

SOFT = "\u00ad"
NARROW, WIDE = "fijlrtI.,:;'|()- ", "mwMW@"


def letters(words: str) -> float:
    """How many letters of middling width take as much room, in any typeface for reading.

    Examples
    --------
    >>> letters("vrijwillige") < letters("versterken")
    True
    """
    return sum(0.55 if letter in NARROW else 1.45 if letter in WIDE else 1.0 for letter in words if letter != SOFT)


def broken(name: str, width: float) -> list[str]:
    """The lines of a name, each about as wide as `width` letters.

    Broken at spaces, and within words that are longer than that: at their soft hyphens, or where they have none, between
    syllables.

    Examples
    --------
    >>> broken("Steun aan mantelzorgers", 9)
    ['Steun aan', 'mantel-', 'zorgers']
    >>> broken("Bestaans\\u00adzekerheid", 10)
    ['Bestaans-', 'zekerheid']
    """
    lines = [""]
    for word in name.split():
        pieces = word.split(SOFT) if SOFT in word else [word]
        if letters(word) > width:
            pieces = [part for piece in pieces for part in (_syllables(piece) if letters(piece) >= width else [piece])]
        for number, piece in enumerate(_joined(pieces, width)):
            glue = " " if lines[-1] and not number else ""
            if number or (lines[-1] and letters(lines[-1] + glue + piece) > width):
                lines[-1] += "-" if number else ""
                lines.append(piece)
            else:
                lines[-1] += glue + piece
    return lines


def cut(words: str, most: float) -> str:
    """The words if they are at most as wide as so many letters; else as many whole ones as fit, with a sign that there are more.

    Of the first word as much as fits, which may be nothing.

    Examples
    --------
    >>> cut("Verenigingen en maatschappelijke organisaties", 32)
    'Verenigingen en maatschappelijke …'
    >>> cut("R&D", 0.4)
    '…'
    """
    if letters(words) <= most:
        return words
    kept = words
    while kept and letters(kept) > most - 2:
        kept = kept[:-1]
    return f"{kept.rsplit(' ', 1)[0] if ' ' in kept else kept} …".lstrip()


def _syllables(word: str) -> list[str]:
    """A word in pieces that a line may end with: by sound, for lack of a dictionary, and none shorter than three letters."""
    pieces = [""]
    for piece in SYLLABLE.sub(rf"\1\2{SOFT}\3", word).split(SOFT):
        if len(pieces[-1]) < 3:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    if len(pieces) > 1 and len(pieces[-1]) < 3:
        pieces[-2:] = ["".join(pieces[-2:])]
    return pieces


def _joined(pieces: list[str], width: float) -> list[str]:
    """The pieces of one word on as few lines as this width allows, those as even as they can be."""
    fewest = len(_filled(pieces, width))
    return next(lines for narrow in range(1, int(width) + 2) if len(lines := _filled(pieces, narrow)) <= fewest)


def _filled(pieces: list[str], width: float) -> list[str]:
    """The pieces on lines of this width: each line but the last has room for its hyphen."""
    lines = [""]
    for number, piece in enumerate(pieces):
        room = width - (letters("-") if number < len(pieces) - 1 else 0)
        if lines[-1] and letters(lines[-1] + piece) > room:
            lines.append(piece)
        else:
            lines[-1] += piece
    return lines
