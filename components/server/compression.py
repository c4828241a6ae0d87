"""Texts as they go over the line: each compressed once, before a reader asks for it or for the first who does."""

import gzip
import hashlib
from collections.abc import Callable
from functools import cached_property

import brotli
from flask import Request, Response

SMALL = 200_000
"""Bytes up to which the hardest compression takes less than a moment."""


class Compressed:
    """A text and its compressed forms; `fast` where a reader waits for it."""

    def __init__(self, text: bytes, fast: bool = False) -> None:
        self.text = text
        self._quality = 5 if fast else 11 if len(text) <= SMALL else 9

    @cached_property
    def etag(self) -> str:
        """A name for exactly this text."""
        return hashlib.sha256(self.text).hexdigest()[:32]

    @cached_property
    def br(self) -> bytes:
        """Compressed with Brotli (RFC 7932)."""
        return bytes(brotli.compress(self.text, quality=self._quality, lgwin=20))

    @cached_property
    def gzip(self) -> bytes:
        """Compressed with gzip (RFC 1952), for who has no Brotli."""
        return gzip.compress(self.text, 6, mtime=0)

    @property
    def size(self) -> int:
        """Bytes of memory it may take, all forms together."""
        return 2 * len(self.text)

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
