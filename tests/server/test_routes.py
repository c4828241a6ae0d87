"""What the server answers beside the page: bundles, look, health; and all of it while someone edits the theory."""

import json
import os
import re
from pathlib import Path
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient
from lxml import html  # type: ignore[import-untyped]

from components.server.dash_app import Explorer
from tests.server.conftest import explorer, write_theory

PICTURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def edited(folder: Path) -> FlaskClient:
    """The server of a theory that someone is editing."""
    return explorer(folder, live=True).server.test_client()


def save(path: Path, content: bytes) -> None:
    """Write a file as if time had passed since the last time: an editor is slower than a test."""
    path.write_bytes(content)
    last = path.stat().st_mtime_ns
    os.utime(path, ns=(last, last + 1_000_000_000))


def bundles_of(client: FlaskClient) -> dict[str, str]:
    """The file of each bundle that the page names: those that come with it, and those that its first script may fetch."""
    page = html.fromstring(client.get("/").text)
    beside = [source.rpartition("/")[2] for source in page.xpath("//script/@src")]
    fetched = json.loads(page.get_element_by_id("vt-data").text)["bundles"]
    return {file.rpartition("-")[0]: file for file in beside} | {name: file for name, (file, *_) in fetched.items()}


def health(client: FlaskClient) -> dict[str, Any]:
    answer = client.get("/health")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert answer.headers["Cache-Control"] == "no-store"
    return dict(answer.get_json())


def test_every_bundle_that_the_page_names_is_there_for_good(app: Explorer, client: FlaskClient) -> None:
    bundles = bundles_of(client)
    scripts = app.source().site.scripts

    assert bundles == {name: script.name for name, script in scripts.items() if name != "reload"}
    for name, file in bundles.items():
        answer = client.get(f"/_content/{file}", headers={"Accept-Encoding": "gzip, br"})
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.mimetype == "text/javascript"
        assert answer.headers.getlist("Content-Encoding") == ["br"]
        assert brotli.decompress(answer.data).decode() == scripts[name].text
        assert client.get(f"/_content/{file}").text == scripts[name].text


def test_a_bundle_that_a_browser_has_is_not_sent_again(client: FlaskClient) -> None:
    file = bundles_of(client)["core"]
    tag = client.get(f"/_content/{file}").headers["ETag"]

    assert client.get(f"/_content/{file}", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    "name", ["core.js", "core-0000000000000000.js", "niets", "../app.py", "..%2Fapp.py", "core", "constructor", ""]
)
def test_other_names_are_not_there(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/_content/{name}")

    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("Cache-Control", "")


def test_the_server_tells_that_it_is_well_and_which_theory_it_shows(client: FlaskClient) -> None:
    assert health(client) == {"status": "ok", "theory": "buurt-aan-zet", "version": "2.1"}


def test_a_theory_without_a_version_is_well_too(folder: Path) -> None:
    write_theory(folder, version=None)

    assert health(explorer(folder).server.test_client()) == {"status": "ok", "theory": "buurt-aan-zet", "version": None}


def test_health_tells_no_text_of_the_theory_nor_where_it_stands(folder: Path, edited: FlaskClient) -> None:
    save(folder / "x.yaml", b"kleur: geheim\n")
    answer = edited.get("/health").text

    assert "Buurt aan zet" not in answer and "Rust" not in answer
    assert "kleur" not in answer and str(folder.parent) not in answer and ".yaml" not in answer


def test_while_someone_edits_it_tells_how_many_problems_there_are(folder: Path, edited: FlaskClient) -> None:
    well = {"status": "ok", "theory": "buurt-aan-zet", "version": "2.1"}
    before = health(edited)
    assert before == well | {"problems": before["problems"]}

    save(folder / "x.yaml", b"kleur: rood\nvorm: rond\n")
    assert health(edited)["problems"] == 2
    (folder / "x.yaml").unlink()
    assert health(edited) == before


def test_only_while_someone_edits_is_there_a_version_to_ask_for(client: FlaskClient, edited: FlaskClient) -> None:
    assert client.get("/_version").status_code == 404
    assert edited.get("/_version").headers["Cache-Control"] == "no-store"
    assert "reload" not in bundles_of(client) and "reload" in bundles_of(edited)


def test_the_look_is_read_when_the_site_is_built(folder: Path) -> None:
    save(folder / "theme.css", b":root { --vt-ink: teal }")
    save(folder / "card.png", PICTURE)
    client = explorer(folder).server.test_client()
    page = client.get("/").text
    (folder / "theme.css").unlink()
    save(folder / "card.png", PICTURE + b"nieuw")

    assert ":root { --vt-ink: teal }" in page and 'property="og:image" content="http://localhost/card.png"' in page
    assert client.get("/").text == page
    assert client.get("/?knoop=groen").text.count("--vt-ink: teal") == 1
    assert client.get("/card.png").data == PICTURE


def test_a_theory_without_a_look_has_none(client: FlaskClient) -> None:
    page = client.get("/").text

    assert client.get("/card.png").status_code == 404
    assert "og:image" not in page and 'name="twitter:card" content="summary"' in page


def test_while_someone_edits_the_look_follows_its_files(folder: Path, edited: FlaskClient) -> None:
    versions = [edited.get("/_version").text]
    assert "--vt-ink: teal" not in edited.get("/").text

    for colour in (b"teal", b"navy"):
        save(folder / "theme.css", b":root { --vt-ink: " + colour + b" }")
        versions.append(edited.get("/_version").text)
        assert f"--vt-ink: {colour.decode()}" in edited.get("/").text
    (folder / "theme.css").unlink()
    versions.append(edited.get("/_version").text)
    assert "--vt-ink: navy" not in edited.get("/").text

    save(folder / "card.png", PICTURE)
    versions.append(edited.get("/_version").text)
    assert edited.get("/card.png").data == PICTURE and "og:image" in edited.get("/").text
    (folder / "card.png").unlink()
    versions.append(edited.get("/_version").text)
    assert edited.get("/card.png").status_code == 404 and "og:image" not in edited.get("/").text
    assert len(set(versions)) == len(versions)


def test_while_nothing_is_saved_the_version_stays_and_pages_are_kept(edited: FlaskClient) -> None:
    pages = [edited.get("/").headers["ETag"] for _ in range(2)]

    assert pages[0] == pages[1]
    assert edited.get("/_version").text == edited.get("/_version").text


def test_pages_of_what_stood_there_before_are_forgotten(folder: Path) -> None:
    app = explorer(folder, live=True)
    client = app.server.test_client()
    for path in ("/", "/?knoop=groen", "/?knoop=rust"):
        client.get(path)
    assert len(app.pages) == 3

    write_theory(folder, title="Buurt aan bod")
    assert "Buurt aan bod" in client.get("/?knoop=groen").text
    assert len(app.pages) == 1


def test_what_was_saved_is_shown_with_its_own_bundles(folder: Path, edited: FlaskClient) -> None:
    old = bundles_of(edited)
    write_theory(folder, title="Buurt aan bod")
    new = bundles_of(edited)

    assert "Buurt aan bod" in edited.get("/").text and "Buurt aan zet" not in edited.get("/").text
    assert new["share"] != old["share"] and new["core"] == old["core"]
    for file in new.values():
        assert edited.get(f"/_content/{file}").status_code == 200
    assert edited.get(f"/_content/{old['share']}").status_code == 404


def test_a_broken_theory_leaves_the_last_good_one_up_with_its_problems(folder: Path, edited: FlaskClient) -> None:
    before = edited.get("/").text
    save(folder / "x.yaml", b"kleur: rood\n")
    broken = edited.get("/").text
    (folder / "x.yaml").unlink()

    (shown,) = html.fromstring(broken).xpath('//*[@role="alert"]//li')
    assert re.search(r"x\.yaml:1:1: fout: onbekende sleutel 'kleur'", shown.text_content())
    assert "Rust op straat" in broken
    assert 'role="alert"' not in before and 'role="alert"' not in edited.get("/").text
