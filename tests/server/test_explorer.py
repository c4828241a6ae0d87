"""The page as the server sends it: made once per address, for whoever asks, in the look of the theory's folder."""

from pathlib import Path
from unittest.mock import Mock

import brotli
import pytest
from flask.testing import FlaskClient
from lxml import html  # type: ignore[import-untyped]

from components.document import document
from components.server.dash_app import Explorer
from tests.server.conftest import explorer


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """Counts the documents that are made."""
    counted = Mock(wraps=document.page)
    monkeypatch.setattr(document, "page", counted)
    return counted


@pytest.fixture
def fresh(folder: Path) -> Explorer:
    """A server that has made no page yet."""
    return explorer(folder)


def canonical(page: str) -> str:
    (address,) = html.fromstring(page).xpath('//link[@rel="canonical"]/@href')
    return str(address)


def notice(page: str) -> str:
    (said,) = html.fromstring(page).xpath('//*[@id="vt-notice"]')
    return str(said.text_content())


def test_a_page_is_made_once_whoever_asks(fresh: Explorer, made: Mock) -> None:
    client = fresh.server.test_client()
    pages = [client.get("/?knoop=groen", headers={"Accept-Encoding": encoding}) for encoding in ("br", "gzip", "", "br")]

    assert made.call_count == 1
    assert pages[0].data == pages[3].data and brotli.decompress(pages[0].data) == pages[2].data


def test_what_an_address_says_to_no_purpose_makes_no_page_of_its_own(fresh: Explorer, made: Mock) -> None:
    client = fresh.server.test_client()
    plain = client.get("/").data
    for query in ("x=1", "utm_source=brief&knoop=", "weergave=schema", "orde=jaar&genoemd=1", "selectie=&modus=", "item=atlas"):
        assert client.get(f"/?{query}").data == plain, query

    assert (made.call_count, len(fresh.pages)) == (1, 1)


def test_each_address_has_a_page_of_its_own(fresh: Explorer, made: Mock) -> None:
    client = fresh.server.test_client()
    paths = ["/", "/?knoop=groen", "/?knoop=rust", "/?selectie=rust", "/?modus=embed", "/?weergave=acties&actor=buren"]
    pages = [client.get(path).data for path in paths * 2]

    assert made.call_count == len(paths) == len(set(pages))
    assert pages[: len(paths)] == pages[len(paths) :]


def test_pages_are_kept_within_the_room_there_is(fresh: Explorer, made: Mock) -> None:
    client = fresh.server.test_client()
    client.get("/")
    fresh.pages.room = 4 * fresh.pages.size
    for number in range(12):
        client.get(f"/?zoek=woord{number}")

    assert 0 < fresh.pages.size <= fresh.pages.room and len(fresh.pages) < 12
    assert made.call_count == 13


def test_under_another_name_the_page_tells_that_name_and_never_anothers(fresh: Explorer, made: Mock) -> None:
    client = fresh.server.test_client()
    hosts = ["http://een.example/", "https://twee.example/", "http://een.example:8080/", "http://localhost/"]
    for host in hosts * 2:
        page = client.get("/?knoop=groen", base_url=host).text

        assert canonical(page) == f"{host}?knoop=groen"
        assert [other for other in hosts if other != host and other in page] == []
    assert made.call_count == len(hosts)


def test_with_a_public_address_every_name_gets_that_one(folder: Path, made: Mock) -> None:
    client = explorer(folder, base_url="https://www.example.org/x/").server.test_client()
    pages = {client.get("/", base_url=host).data for host in ("http://een.example/", "http://10.0.0.1:8050/")}

    assert [canonical(page.decode()) for page in pages] == ["https://www.example.org/x/"]
    assert made.call_count == 1


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("knoop=__proto__", "knoop=__proto__"),
        ("actor=constructor", "actor=constructor"),
        ("weergave=acties&actor=constructor,buren", "actor=constructor"),
        ("weergave=toString", "weergave=toString"),
        ("selectie=hasOwnProperty&vraag=leunt", "selectie=hasOwnProperty, vraag=leunt"),
        ("verband=__proto__.constructor", "verband=__proto__.constructor"),
        ("weergave=bronnen&item=valueOf", "item=valueOf"),
        ("knoop=groen&item=constructor", "item=constructor"),
        ("zoek=" + "x" * 201, "zoek=" + "x" * 201),
    ],
)
def test_a_name_that_the_theory_does_not_have_is_told_above_a_whole_page(client: FlaskClient, query: str, said: str) -> None:
    answer = client.get(f"/?{query}")

    assert answer.status_code == 200
    assert len(html.fromstring(answer.text).xpath("//*[@data-view]")) == 1
    assert said in notice(answer.text)


def test_without_anything_unknown_there_is_no_notice(client: FlaskClient) -> None:
    assert notice(client.get("/?actor=buren&x=1").text) == ""


def test_a_page_with_a_notice_is_not_kept(fresh: Explorer, made: Mock) -> None:
    client = fresh.server.test_client()
    client.get("/")
    before = len(fresh.pages), fresh.pages.size
    pages = [client.get("/?knoop=niets").data, client.get("/?knoop=niets").data]

    assert (len(fresh.pages), fresh.pages.size) == before
    assert made.call_count == 3
    assert pages[0] == pages[1]
    assert notice(client.get("/").text) == ""


@pytest.mark.parametrize("path", ["/", "/?knoop=groen&modus=embed", "/?knoop=niets"])
def test_a_page_is_asked_for_anew_and_sent_only_where_it_changed(client: FlaskClient, path: str) -> None:
    first = client.get(path, headers={"Accept-Encoding": "br"})
    again = client.get(path, headers={"Accept-Encoding": "br", "If-None-Match": first.headers["ETag"]})
    other = client.get("/?knoop=rust", headers={"Accept-Encoding": "br", "If-None-Match": first.headers["ETag"]})

    assert first.headers["Cache-Control"] == "no-cache" and first.headers["Vary"] == "Accept-Encoding"
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert again.headers["Cache-Control"] == "no-cache"
    assert other.status_code == 200


def test_a_page_is_compressed_once(client: FlaskClient) -> None:
    answer = client.get("/", headers={"Accept-Encoding": "br"})

    assert answer.headers.getlist("Content-Encoding") == ["br"]
    assert brotli.decompress(answer.data) == client.get("/").data
    assert answer.content_length == len(answer.data)


def test_head_tells_what_get_would_and_sends_nothing(fresh: Explorer, made: Mock) -> None:
    client = fresh.server.test_client()
    got = client.get("/?knoop=groen", headers={"Accept-Encoding": "br"})
    told = client.head("/?knoop=groen", headers={"Accept-Encoding": "br"})

    assert (told.status_code, told.data) == (200, b"")
    assert told.headers == got.headers
    assert made.call_count == 1


def test_the_page_has_nothing_of_dash_in_it(client: FlaskClient) -> None:
    page = client.get("/").text

    assert "_dash" not in page and "react" not in page
    assert html.fromstring(page).xpath("//script[@src]/@src")[0].startswith("/_content/core-")
