"""`/qr.svg?...`: the code of the public address of a view, or a line that says why there is none."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.codes import address_in
from tests.server.conftest import explorer, write_theory

BASE = "https://www.voorbeeld.nl/theorie/"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The server of a small theory with a public address."""
    return explorer(write_theory(tmp_path_factory.mktemp("small") / "buurt"), base_url=BASE).server.test_client()


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("", BASE),
        ("?", BASE),
        ("?knoop=groen&modus=presentatie", f"{BASE}?knoop=groen"),
        ("?modus=lijst&vraag=zonder&selectie=groen&rust=60", f"{BASE}?selectie=groen&vraag=zonder"),
        ("?weergave=acties&actor=buren,niemand&utm_source=x", f"{BASE}?weergave=acties&actor=buren"),
        ("?weergave=zoek&zoek=r%C3%BAst+%26+groen", f"{BASE}?weergave=zoek&zoek=r%C3%BAst+%26+groen"),
    ],
)
def test_a_reader_finds_the_shortest_public_address_of_the_view(public: FlaskClient, asked: str, address: str) -> None:
    answer = public.get(f"/qr.svg{asked}", base_url="http://localhost:8050")

    assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
    assert address_in(answer.text) == address


def test_it_may_be_kept_and_is_not_sent_twice(public: FlaskClient) -> None:
    answer = public.get("/qr.svg?knoop=groen")
    again = public.get("/qr.svg?knoop=groen", headers={"If-None-Match": answer.headers["ETag"]})

    assert answer.headers["Cache-Control"] == "public, max-age=3600"
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("host", ["http://192.168.1.20:8050", "https://verkenner.voorbeeld.nl"])
def test_without_a_public_address_that_of_the_request_counts(client: FlaskClient, host: str) -> None:
    assert address_in(client.get("/qr.svg?knoop=groen", base_url=host).text) == f"{host}/?knoop=groen"


@pytest.mark.parametrize("host", ["localhost:8050", "127.0.0.1", "[::1]:8050", "0.0.0.0:8050"])
def test_an_address_of_this_computer_alone_has_no_code_and_it_says_how_to_get_one(client: FlaskClient, host: str) -> None:
    answer = client.get("/qr.svg?knoop=groen", base_url=f"http://{host}")

    assert (answer.status_code, answer.mimetype) == (404, "text/plain")
    assert "--base-url" in answer.text and "HOST=0.0.0.0" in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_address_that_no_telephone_could_read_has_no_code_and_it_says_so(public: FlaskClient) -> None:
    answer = public.get("/qr.svg", query_string={"zoek": "é" * 200})

    assert answer.status_code == 404
    assert answer.text.startswith("Dit adres is te lang")


def test_it_follows_a_theory_that_someone_edits(folder: Path) -> None:
    client = explorer(folder, live=True, base_url=BASE).server.test_client()
    query = "/qr.svg?knoop=water"
    before = address_in(client.get(query).text)
    more = "nodes: [{id: water, level: stap, name: Water}]\nlinks: [{from: water, to: rust, relation: helpt}]\n"
    (folder / "water.yaml").write_text(more)

    assert (before, address_in(client.get(query).text)) == (BASE, f"{BASE}?knoop=water")
