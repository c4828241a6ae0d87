"""Web addresses: which ones a theory may hold, and what is meant by one that it may not."""

import re

from theory.reading.signs import trimmed, unquoted

ADDRESS = r"^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#\[\]<>\"\\:@]+(?::[0-9]+)?(?:[/?#][^\s<>\"\\]*)?|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s<>\"\\:/]+@[^\s<>\"\\:/]+)$"
"""Of http, https or mailto, without spaces, quotation marks or a password."""

_HOST = r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?"
_MEANT = (
    (re.compile(rf"(?:ht+ps?|htps?):?\s*[/\\]*\s*(?={_HOST}(?:[/?#]|$))", re.IGNORECASE), "https://"),
    (re.compile(rf"(?://)?(?={_HOST}(?:[/?#]|$))", re.IGNORECASE), "https://"),
    (re.compile(r"(?:doi:\s*)(?=10\.\d{4,}/)", re.IGNORECASE), "https://doi.org/"),
    (re.compile(r"(?=10\.\d{4,}/)"), "https://doi.org/"),
    (re.compile(r"(?:mailto:\s*)?(?=[^\s@/:]+@[\w.-]+$)", re.IGNORECASE), "mailto:"),
)
_MARKDOWN = re.compile(r"\[[^\]]*\]\(([^)]*)\)")


def meant_address(text: str) -> str:
    """The address that was probably meant; '' where that cannot be told.

    Examples
    --------
    >>> meant_address("www.voorbeeld.nl/wijk plan.pdf"), meant_address("info@voorbeeld.nl"), meant_address("javascript:x")
    ('https://www.voorbeeld.nl/wijk%20plan.pdf', 'mailto:info@voorbeeld.nl', '')
    """
    bare = trimmed(text)
    bare = trimmed(unquoted(bare) or bare)
    link = _MARKDOWN.fullmatch(bare)
    bare = (link[1] if link else bare).strip("<>\"'").replace("\\", "/")
    for wrong, right in _MEANT:
        if found := wrong.match(bare):
            scheme = "http://" if found[0].lower().startswith("http:") else right
            bare = scheme + bare[found.end() :]
            break
    bare = re.sub(r"\s", "%20", bare)
    return bare if re.match(ADDRESS, bare) else ""
