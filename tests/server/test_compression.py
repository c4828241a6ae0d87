"""Texts as they go over the line: in the form that a client takes, or not at all where it has the text."""

import gzip
import zlib
from collections.abc import Callable
from unittest.mock import Mock

import brotli
import pytest
from flask import Request, Response
from werkzeug.test import EnvironBuilder

from components.server.compression import Compressed

TEXT = ("Een buurt waar iedereen mee kan doen. " * 50).encode()
FORMS: dict[str, Callable[[bytes], bytes]] = {"": bytes, "br": brotli.decompress, "gzip": gzip.decompress}


def answer(text: Compressed, **headers: str) -> Response:
    """The answer to a request with these headers, in which `_` stands for a hyphen."""
    builder = EnvironBuilder(headers=[(name.replace("_", "-"), value) for name, value in headers.items()])
    return text.answer(Request(builder.get_environ()), "text/plain; charset=utf-8", "no-cache")


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("", ""),
        ("identity", ""),
        ("deflate", ""),
        ("br", "br"),
        ("BR", "br"),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, br;q=0.2", "br"),
        ("*", "br"),
        ("br;q=0", ""),
        ("br;q=0, gzip", "gzip"),
        ("gzip;q=0, br;q=0", ""),
        ("gzip, *;q=0", "gzip"),
        ("*;q=0", ""),
        ("br;q=0, *", "gzip"),
        ("br;q=0.0, gzip;q=0.000", ""),
    ],
)
def test_a_client_gets_the_smallest_form_that_it_takes(accepted: str, encoding: str) -> None:
    got = answer(Compressed(TEXT), Accept_Encoding=accepted)

    assert got.headers.get("Content-Encoding", "") == encoding
    assert FORMS[encoding](got.data) == TEXT
    assert got.headers["Vary"] == "Accept-Encoding"
    assert got.content_length == len(got.data)


def test_a_client_that_says_nothing_of_encodings_gets_the_text_itself() -> None:
    got = answer(Compressed(TEXT))

    assert "Content-Encoding" not in got.headers and got.data == TEXT


def test_the_media_type_and_what_caches_may_do_are_told() -> None:
    got = answer(Compressed(TEXT))

    assert (got.content_type, got.headers["Cache-Control"]) == ("text/plain; charset=utf-8", "no-cache")


@pytest.mark.parametrize("encoding", FORMS)
def test_who_has_the_text_in_this_form_is_told_so_without_it(encoding: str) -> None:
    text = Compressed(TEXT)
    tag = answer(text, Accept_Encoding=encoding).headers["ETag"]
    again = answer(text, Accept_Encoding=encoding, If_None_Match=f'"iets-anders", {tag}')

    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag
    assert (again.headers["Cache-Control"], again.headers["Vary"]) == ("no-cache", "Accept-Encoding")
    assert "Content-Encoding" not in again.headers


def test_a_proxy_may_have_made_the_tag_a_weak_one() -> None:
    """If-None-Match compares weakly (RFC 9110, 13.1.2)."""
    text = Compressed(TEXT)

    assert answer(text, If_None_Match=f"W/{answer(text).headers['ETag']}").status_code == 304


def test_each_form_and_each_text_has_a_tag_of_its_own() -> None:
    texts = [Compressed(TEXT), Compressed(TEXT + b"!")]
    tags = {answer(text, Accept_Encoding=encoding).headers["ETag"] for text in texts for encoding in FORMS}

    assert len(tags) == 6
    assert answer(texts[0], If_None_Match=answer(texts[1]).headers["ETag"]).status_code == 200
    gzipped = answer(texts[0], Accept_Encoding="gzip").headers["ETag"]
    assert answer(texts[0], Accept_Encoding="br", If_None_Match=gzipped).status_code == 200


def test_the_same_text_has_the_same_tag_and_the_same_bytes_wherever_it_is_made() -> None:
    one, other = Compressed(TEXT), Compressed(TEXT)

    assert (one.etag, one.br, one.gzip) == (other.etag, other.br, other.gzip)


def test_a_text_is_compressed_once_however_often_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    compress = Mock(wraps=brotli.compress)
    monkeypatch.setattr(brotli, "compress", compress)
    text = Compressed(TEXT)
    tag = answer(text, Accept_Encoding="br").headers["ETag"]
    answer(text, Accept_Encoding="br")
    answer(text, Accept_Encoding="br", If_None_Match=tag)
    answer(text, Accept_Encoding="gzip")

    assert compress.call_count == 1


def test_who_has_the_text_does_not_make_anyone_compress_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = Compressed(TEXT)
    tag = f'"{text.etag}-br"'
    monkeypatch.setattr(brotli, "compress", lambda *_, **__: pytest.fail("it was compressed"))

    assert answer(text, Accept_Encoding="br", If_None_Match=tag).status_code == 304


def test_an_empty_text_has_all_its_forms() -> None:
    empty = Compressed(b"")

    assert brotli.decompress(empty.br) == zlib.decompress(empty.gzip, 31) == b""
