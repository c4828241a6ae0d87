"""Texts as they go over the line: each compressed once, before a reader asks for it or for the first who does."""

import ctypes
import gzip
import hashlib
from collections.abc import Callable
from contextlib import suppress

import brotli
from flask import Request, Response

SMALL = 40_000
"""Bytes up to which the hardest compression takes less than a moment."""


def give_back_memory() -> None:
    """Return what compressing took to the system, where the C library knows how (glibc's malloc_trim): some 15 MB."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


class Compressed:
    """A text, kept in its smallest form only; `fast` where a reader waits for it."""

    def __init__(self, text: bytes, fast: bool = False) -> None:
        quality = 5 if fast else 11 if len(text) <= SMALL else 9
        self.br = bytes(brotli.compress(text, quality=quality, lgwin=18))
        """Compressed with Brotli (RFC 7932)."""
        self.etag = hashlib.sha256(text).hexdigest()[:32]
        """A name for exactly this text."""
        self.size = 2 * len(text)
        """Bytes of memory that it takes at most, while another form of it is made."""

    @property
    def text(self) -> bytes:
        """The text itself."""
        return bytes(brotli.decompress(self.br))

    @property
    def gzip(self) -> bytes:
        """Compressed with gzip (RFC 1952), for who has no Brotli."""
        return gzip.compress(self.text, 6, mtime=0)

    def answer(self, request: Request, media: str, cache: str) -> Response:
        """The response in the form that the client takes, or 304 where it has this text."""
        forms: dict[str, Callable[[], bytes]] = {"br": lambda: self.br, "gzip": lambda: self.gzip}
        encoding = next((name for name in forms if request.accept_encodings[name]), "")
        response = Response(content_type=media)
        response.headers["Cache-Control"] = cache
        response.headers["Vary"] = "Accept-Encoding"
        response.set_etag(f"{self.etag}-{encoding}" if encoding else self.etag)
        if request.if_none_match.contains_weak(response.get_etag()[0] or ""):  # a proxy may have made it a weak one
            response.status_code = 304
            return response
        response.set_data(forms[encoding]() if encoding else self.text)
        if encoding:
            response.headers["Content-Encoding"] = encoding
        return response
