"""The server of several theories: each at its own address, none but the first built before it is opened; and under edit."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from flask.testing import FlaskClient
from lxml import html  # type: ignore[import-untyped]

from components.document import site, site_shelf
from components.document.site_shelf import KEPT, live_shelf, shelf_for_good
from components.server.dash_app import Explorer
from components.server.routes import register_routes
from tests.server.conftest import write_theory
from tests.theories import DORPSKRACHT, ROOT
from theory.load import TheoryError
from theory.shelf import by_id

IJSCLUB = ROOT / "tests" / "fixtures" / "ijsclub"


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Five small theories, each with its name as title."""
    return [write_theory(tmp_path / name, title=name.capitalize()) for name in ("een", "twee", "drie", "vier", "vijf")]


def serving(folders: list[Path], live: bool = False, base_url: str = "") -> FlaskClient:
    app = Explorer((live_shelf if live else shelf_for_good)(by_id(folders)), base_url, "/")
    register_routes(app, "*")
    return app.server.test_client()


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return serving([IJSCLUB, DORPSKRACHT])


def titled(page: str) -> str:
    return str(html.fromstring(page).xpath("//a[@class='vt-header__title']")[0].text_content())


def said(page: str) -> str:
    return " ".join(one.text_content() for one in html.fromstring(page).xpath("//*[@role='alert']"))


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "De ijsclub"),
        ("?theorie=ijsclub", "De ijsclub"),
        ("?theorie=dorpskracht", "Dorpskracht Elzerbroek"),
        ("?weergave=uitleg&amp;theorie=dorpskracht", "Dorpskracht Elzerbroek"),
        ("?theorie=dorpskracht.&modus=embed", "Dorpskracht Elzerbroek"),
        ("?theorie=nergens", "De ijsclub"),
        ("?theorie=constructor&knoop=ijsvloer", "De ijsclub"),
    ],
)
def test_an_address_shows_the_theory_that_it_names_or_else_the_first(client: FlaskClient, query: str, title: str) -> None:
    assert titled(client.get(f"/{query}").text) == title


def test_an_unknown_theory_is_told_above_the_first(client: FlaskClient) -> None:
    assert (
        "theorie=nergens" in html.fromstring(client.get("/?theorie=nergens").text).get_element_by_id("vt-notice").text_content()
    )
    assert client.get("/?theorie=ijsclub").data == client.get("/").data


def test_every_script_that_a_page_names_is_there(client: FlaskClient) -> None:
    for query in ("", "?theorie=dorpskracht"):
        fetched = json.loads(html.fromstring(client.get(f"/{query}").text).get_element_by_id("vt-data").text)["bundles"]
        for files, *_ in fetched.values():
            for file in files.split(" "):
                answer = client.get(f"/_content/{file}")
                assert (answer.status_code, answer.mimetype) == (200, "text/javascript"), file
                assert "immutable" in answer.headers["Cache-Control"]
    for file in ("dorpskracht/x.js", "nergens/names.js", "plotly-x.js", "/x.js", "../app.py"):
        assert client.get(f"/_content/{file}").status_code == 404


def test_each_theory_has_its_own_downloads_and_answers(client: FlaskClient) -> None:
    def title(path: str) -> Any:
        return json.loads(client.get(path).data)["title"]

    assert title("/data/theory.json") == title("/data/ijsclub/theory.json") == "De ijsclub"
    assert title("/data/dorpskracht/theory.json") == "Dorpskracht Elzerbroek"
    assert client.get("/data/nergens/theory.json").status_code == client.get("/nergens/card.png").status_code == 404
    answer = client.get("/oembed?url=http://localhost/?theorie=dorpskracht").get_json()
    assert answer["title"] == "Dorpskracht Elzerbroek" and "?theorie=dorpskracht&amp;modus=embed" in answer["html"]
    code = client.get("/qr.svg?theorie=dorpskracht&weergave=uitleg", base_url="https://voorbeeld.nl/").text
    assert "https://voorbeeld.nl/?theorie=dorpskracht&amp;weergave=uitleg" in code


def test_health_names_the_theories(client: FlaskClient) -> None:
    told = client.get("/health").get_json()

    assert (told["theory"], told["theories"]) == ("ijsclub", ["ijsclub", "dorpskracht"])
    assert "problems" not in told


def test_the_others_are_built_when_they_are_opened_and_a_few_are_kept(
    folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    built = Mock(wraps=site.build)
    monkeypatch.setattr(site_shelf, "build", built)
    client = serving(folders)
    assert built.call_count == 1

    for name in ("twee", "twee", "drie", "vier"):
        assert titled(client.get(f"/?theorie={name}&selectie=rust").text) == name.capitalize()
    assert built.call_count == 1 + KEPT
    client.get("/?theorie=vijf")
    client.get("/?theorie=drie&knoop=rust")
    client.get("/?theorie=twee&selectie=rust")  # a page that was made is still there
    assert built.call_count == 2 + KEPT + 1
    client.get("/?knoop=rust")  # the first is never built again
    assert built.call_count == 2 + KEPT + 1


def save(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    last = path.stat().st_mtime_ns
    os.utime(path, ns=(last + 1_000_000_000, last + 1_000_000_000))


def edit(folder: Path, change: Callable[[str], str]) -> str:
    """Change every file of a folder; returns what stood in the last."""
    for path in folder.glob("*.yaml"):
        before = path.read_text("utf-8")
        save(path, change(before))
    return before


def test_a_theory_with_errors_stops_the_start_and_while_someone_edits_only_the_first_does(folders: list[Path]) -> None:
    edit(folders[1], lambda _: "titel: Twee\n")
    with pytest.raises(TheoryError):
        serving(folders)
    with pytest.raises(TheoryError):
        serving([folders[1], folders[0]], live=True)

    client = serving(folders, live=True)
    page = client.get("/").text
    assert titled(page) == "Een"
    assert "staan niet bij de andere: twee." in said(page) and "twee/theory.yaml:1:1: fout: " in said(page)
    shelf = html.fromstring(client.get("/?weergave=theorieen").text).xpath("//main//@data-theory")
    assert shelf == ["een", "drie", "vier", "vijf"]
    told = client.get("/health").get_json()
    assert (told["theories"], told["left_out"]) == (["een", "drie", "vier", "vijf"], ["twee"])
    assert told["problems"] > 0


def test_what_is_saved_is_taken_up_in_any_theory_and_one_that_breaks_stays_as_it_was(folders: list[Path]) -> None:
    client = serving(folders, live=True)
    version = client.get("/_version").text
    good = edit(folders[2], lambda text: text.replace("Drie", "Derde"))
    assert client.get("/_version").text != version
    assert titled(client.get("/?theorie=drie").text) == "Derde"
    assert "Derde" in client.get("/?weergave=theorieen").text

    edit(folders[2], lambda _: "titel: Drie\n")
    page = client.get("/?theorie=drie").text
    assert titled(page) == "Derde" and "drie/theory.yaml:1:1: fout: " in said(page)
    assert said(client.get("/").text) == ""

    edit(folders[2], lambda _: good)
    assert titled(client.get("/?theorie=drie").text) == "Drie"


def test_a_theory_that_was_left_out_comes_when_it_has_no_errors(folders: list[Path]) -> None:
    good = edit(folders[1], lambda _: "titel: Twee\n")
    client = serving(folders, live=True)
    assert titled(client.get("/?theorie=twee").text) == "Een"

    edit(folders[1], lambda _: good)
    page = client.get("/?theorie=twee").text
    assert (titled(page), said(page)) == ("Twee", "")
