"""QR codes of addresses: the picture, what it is called, and where the page finds it; `assets/wall/qr.js` does the same."""

import io
import re
from collections.abc import Iterable
from typing import Any

import segno

from components import wall_texts
from components.address import HOW

LOOPBACK = r"^https?://(?:(?:[^/]+\.)?localhost|127(?:\.[0-9]+){3}|0\.0\.0\.0|\[::1?\])(?:[:/]|$)"
"""Addresses that mean this computer to whoever opens them; read by Python and the browser alike."""

LONGEST = 1000
"""Signs in an address, up to which a screen shows its code with modules that a telephone can tell apart."""

SIGNS = {"=": "-", "&": "_", "+": "~20", "%": "~"}
"""What stands in a file's name for what a query has and a name may not."""


def is_public(base: str) -> bool:
    """Whether others can open addresses that begin like this; '' is nobody's."""
    return bool(base) and not re.match(LOOPBACK, base.lower())


def qr_svg(address: str) -> str:
    """The code of an address, as SVG that is as large as its place: level M, four modules of white around it, the same in every
    theme.

    References
    ----------
    ISO/IEC 18004: QR code bar code symbology.
    """
    made = io.BytesIO()
    segno.make(address, error="m", micro=False, boost_error=False).save(
        made,
        kind="svg",
        omitsize=True,
        border=4,
        dark="black",
        light="white",
        title=address,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
    )
    return made.getvalue().decode()


def qr_name(query: str) -> str:
    """What the code of a query is called.

    Examples
    --------
    >>> qr_name("?"), qr_name("?selectie=ruimte&vraag=leunt")
    ('schema', 'selectie-ruimte_vraag-leunt')
    """
    return re.sub("[=&+%]", lambda sign: SIGNS[sign[0]], query.removeprefix("?")) or "schema"


def qr_file(name: str) -> str:
    """Where the static edition has the code of this name."""
    return f"_content/qr/{name}.svg"


def qr_source(query: str) -> str:
    """Where the server has the code of a query."""
    return f"qr.svg{query}"


def qr_payload(prepared: Iterable[str]) -> dict[str, Any]:
    """What the browser needs to find a code; `prepared`: the names of those that the static edition has."""
    return {
        "how": HOW,
        "loopback": LOOPBACK,
        "longest": LONGEST,
        "signs": SIGNS,
        "served": qr_source("{query}"),
        "file": qr_file("{name}"),
        "prepared": list(prepared),
        "why": wall_texts.QR_WHY,
    }
