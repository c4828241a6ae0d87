"""The numbers that a Dutch text tells, in digits or in words, as far as they can be told with certainty.

A share is one however it is written: "een kwart", "1 op de 4" and "25%" are the same.  `een` alone is an article, `eerste` and
its like tell an order: neither is read as a number.  Pages and figures that a text refers to are left out.
"""

import re
from fractions import Fraction
from typing import NamedTuple

_ONES = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
_TEENS = ["dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_WORDS = {word: number for number, word in enumerate([*_ONES, *_TEENS])}
_WORDS |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_WORDS |= {f"{_ONES[one]}en{word}": 10 * ten + one for ten, word in enumerate(_TENS, 2) for one in range(1, 10)}
_WORDS |= {f"{_ONES[one]}honderd": 100 * one for one in range(2, 10)}
_WORDS |= {"honderd": 100, "duizend": 1000}
_PARTS = {"helft": 2, "derde": 3, "kwart": 4, "vierde": 4, "vijfde": 5, "tiende": 10}
_TIMES = {"duizend": 1_000, "miljoen": 1_000_000, "miljard": 1_000_000_000}

_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_ANY_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:{_DIGITS}|{_ANY_WORD})"
_OUT_OF = re.compile(rf"\b(?P<some>{_NUMBER}) op (?:de |elke )?(?P<all>{_NUMBER})\b|\b(?:een|1) van de (?P<whole>{_NUMBER})\b")
_FRACTION = re.compile(rf"\b(?:(?P<some>{_NUMBER}) ?)?(?P<part>{'|'.join(_PARTS)})\b")
_PLAIN = re.compile(
    rf"(?<![\w,.])(?:(?P<digits>{_DIGITS})|(?P<word>{_ANY_WORD})(?=(?:jarig|jaarlijks)\w*\b|\b))"
    rf"(?P<share> ?%| procent)?(?: (?P<times>{'|'.join(_TIMES)})\b)?"
)
_PLACE = re.compile(r"\b(?:p|fig|figuur|hoofdstuk|h|tabel|bijlage|voetnoot|isbn)\.? ?\d+(?:[.,-]\d+)*|§ ?\d+(?:\.\d+)*")


class Number(NamedTuple):
    """A number: how many, or (`share`) which part of a whole."""

    value: Fraction
    share: bool = False

    def __str__(self) -> str:
        value = self.value * 100 if self.share else self.value
        short = (value * 100).denominator == 1
        written = str(round(float(value), 2)).removesuffix(".0") if short else str(self.value)
        return f"{written}%" if self.share and short else written


def numbers_in(text: str) -> set[Number]:
    """What a text counts, dates and weighs."""
    found: set[Number] = set()

    def out_of(match: re.Match[str]) -> str:
        some, whole = _value(match["some"] or "een"), _value(match["all"] or match["whole"])
        if some < whole:
            found.add(Number(some / whole, share=True))
            return " "
        return "" if some == whole else f"{some} {whole}"

    def fraction(match: re.Match[str]) -> str:
        part = match["part"]
        if not match["some"] and part not in {"helft", "kwart"}:
            return match[0]  # an order: "de derde"
        found.add(Number(_value(match["some"] or "een") / _PARTS[part], share=True))
        return " "

    plain = re.sub(r"\s+", " ", text.lower()).replace("é", "e")
    for match in _PLAIN.finditer(_FRACTION.sub(fraction, _OUT_OF.sub(out_of, _PLACE.sub(" ", plain)))):
        if match["word"] not in {"een", "nul"}:
            value = _value(match["digits"] or match["word"]) * _TIMES.get(match["times"], 1)
            found.add(Number(value / 100, share=True) if match["share"] else Number(value))
    return found


def _value(written: str) -> Fraction:
    if written in _WORDS:
        return Fraction(_WORDS[written])
    thousands = re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", written)
    return Fraction((written.replace(".", "") if thousands else written).replace(",", "."))
