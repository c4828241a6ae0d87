"""`python app.py export OUT`: whole or not at all, the same every time, and never over somebody else's files."""

import functools
import gzip
import json
import re
import signal
import subprocess
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE

import pytest

from components.document.qr_codes import prepared_codes
from components.document.site_shelf import shelf_for_good
from components.static_site.build import ONE_FILE, static_files
from components.static_site.write_folder import SIGN, NotOurs, write_folder
from tests.codes import address_in
from tests.command_line import Call, command, environment, run
from tests.sites import static_site
from tests.theories import DORPSKRACHT, SHIPPED, dorpskracht, shipped_graph
from tests.theories import shipped as shipped_theory
from theory.downloads import FILES
from theory.graph import build_graph
from theory.shelf import Shelf, by_id, shipped

BASE = "https://www.voorbeeld.nl/theorie/"
LIMIT = 8_000_000


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of two theories with a public address, made by a process of its own."""
    out = tmp_path_factory.mktemp("export") / "uit"
    result = run("export", out, "--base-url", BASE, "--theory", SHIPPED, "--theory", DORPSKRACHT)
    assert (result.returncode, result.stderr) == (0, "")
    return out


def test_it_writes_the_folder_the_file_the_data_and_the_script(exported: Path) -> None:
    found = contents(exported)

    assert {"index.html", ONE_FILE, "embed.js", "oembed.json", "card.png", SIGN, *(f"data/{name}" for name in FILES)} <= set(
        found
    )
    assert len(found["embed.js"]) < 1500


def test_of_another_theory_it_writes_the_page_the_data_and_its_own_scripts(exported: Path) -> None:
    found = contents(exported)
    own = {"index.html", "page.js", "oembed.json"}
    scripts = {name.rpartition("/")[2].rpartition("-")[0] for name in found if name.startswith("_content/dorpskracht/")}

    assert {f"dorpskracht/{name}" for name in own} | {f"data/dorpskracht/{name}" for name in FILES} <= set(found)
    assert {"schema", "nodes", "texts"} <= scripts and not {"core", "elsewhere", "reload"} & scripts
    assert json.loads(found["data/dorpskracht/theory.json"])["title"] == dorpskracht().title
    assert f'canonical" href="{BASE}?theorie=dorpskracht"' in found["dorpskracht/index.html"].decode()
    assert b"<script src" not in found["dorpskracht/index.html"]
    assert b"<style data-bundle" not in found["dorpskracht/page.js"]
    assert b'href="dorpskracht/' not in found["index.html"]  # the first visit does not grow with the theories
    assert b'href="../dorpskracht/"' in found["theorieen/index.html"]


def test_all_that_is_shipped_is_in_one_file_that_a_mail_can_carry() -> None:
    shelf = shelf_for_good(by_id(shipped(SHIPPED.parent, SHIPPED.name)))
    [page] = [content for name, content in static_files(shelf.state(), "", shelf.others()) if name == ONE_FILE]

    assert len(page) < LIMIT
    for theory_id in shelf.stock.theories:
        assert (f' id="{theory_id}/page">'.encode() in page) == (theory_id != SHIPPED.name)


def test_each_script_in_it_is_asked_for_by_the_page_or_by_another_script(exported: Path) -> None:
    found = contents(exported)
    scripts = {name.removeprefix("_content/"): text for name, text in found.items() if name.startswith("_content/")}

    assert len(scripts) > 2
    for name in [name for name in scripts if not name.endswith((".txt", ".svg"))]:  # licences and QR codes lie beside them
        asking = [found["index.html"], found["dorpskracht/page.js"], *(text for other, text in scripts.items() if other != name)]
        assert any(name.encode() in text for text in asking), name


def test_two_exports_are_the_same_to_the_byte(call: Call, tmp_path: Path) -> None:
    """Also of two processes, in which sets have their members in another order."""
    asked = ("--base-url", BASE, "--theory", DORPSKRACHT)
    run("export", tmp_path / "uit", *asked)
    call("export", tmp_path / "nog-een", *asked)

    assert contents(tmp_path / "nog-een") == contents(tmp_path / "uit") != {}


def test_another_theory_is_exported_whole_and_without_a_public_address_its_page_has_none(call: Call, tmp_path: Path) -> None:
    result = call("export", tmp_path / "uit", "--theory", DORPSKRACHT)
    found = contents(tmp_path / "uit")

    *lines, last = result.stdout.splitlines()
    assert (result.returncode, result.stderr) == (0, "")
    assert sorted(lines) == sorted(set(found) - {SIGN})
    assert re.fullmatch(r".*uit: \d+\.\d MB", last)
    assert [node["id"] for node in json.loads(found["data/theory.json"])["nodes"]] == [node.id for node in dorpskracht().nodes]
    assert b'rel="canonical"' not in found["index.html"]
    assert "oembed.json" not in found and not [name for name in found if name.startswith("_content/qr/")]


def test_there_is_a_code_of_every_view_node_and_step_that_opens_it_there(exported: Path) -> None:
    found = {path.stem: path.read_text("utf-8") for path in (exported / "_content" / "qr").iterdir()}
    theories = {SHIPPED.name: shipped_theory(), DORPSKRACHT.name: dorpskracht()}
    queries = prepared_codes(shipped_graph(), Shelf(theories, SHIPPED.name))
    queries |= prepared_codes(build_graph(dorpskracht()), Shelf(theories, DORPSKRACHT.name))

    assert found.keys() == queries.keys()
    for name, query in queries.items():
        assert address_in(found[name]) == BASE + query.removesuffix("?")


def test_an_edition_for_this_computer_alone_has_no_codes() -> None:
    files = dict(static_files(static_site(dorpskracht(), DORPSKRACHT), "http://localhost:8000/"))

    assert not [name for name in files if name.startswith("_content/qr/")]


def test_no_address_in_it_is_absolute_but_the_public_one_and_those_of_others(exported: Path) -> None:
    page = (exported / "index.html").read_text("utf-8")
    assert re.findall(r'(?:src|href)="(/[^"]*)"', page) == []
    assert set(re.findall(r'<script src="([^"]*)"', page)) == {f"_content/{p.name}" for p in exported.glob("_content/core-*")}
    assert f'<link rel="canonical" href="{BASE}">' in page
    assert f'href="{BASE}oembed.json"' in page


def test_the_one_file_has_all_files_in_it(exported: Path) -> None:
    page = (exported / ONE_FILE).read_text("utf-8")
    inside = dict(re.findall(r'<script type="text/gzip" id="([^"]+)">([^<]+)</script>', page))
    found = contents(exported)

    expected = {name for name in found if name.startswith("data/")}
    assert {name for name in inside if name.startswith("data/")} == expected
    assert b"<vt-core>" in gzip.decompress(b64decode(inside.pop("dorpskracht/page")))
    for name, text in inside.items():
        (path,) = {name, f"_content/{name}", f"_content/dorpskracht/{name}"} & found.keys()
        assert gzip.decompress(b64decode(text)) == found[path]
    assert "_content/" not in re.sub(r'data-scripts="[^"]*"', "", page.split("<script type=")[0])


def test_it_writes_over_an_earlier_export_and_leaves_nothing_of_it(tmp_path: Path) -> None:
    out = tmp_path / "uit"
    write_folder([("oud.txt", b"oud"), ("a/b.txt", b"b")], out, lambda _: None)
    write_folder([("nieuw.txt", b"nieuw")], out, lambda _: None)

    assert contents(out) == {SIGN: b"", "nieuw.txt": b"nieuw"}
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]


def test_what_was_there_comes_back_where_the_new_cannot_take_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "uit"
    write_folder([("a", b"oud")], out, lambda _: None)
    rename = Path.rename

    def stopped(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_folder([("a", b"nieuw")], out, lambda _: None)

    assert contents(out) == {SIGN: b"", "a": b"oud"}


def test_it_refuses_a_folder_that_is_not_its_own(call: Call, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van iemand")
    result = call("export", tmp_path, "--theory", DORPSKRACHT)

    assert result.returncode == 1
    assert "brief.txt" not in result.line
    assert "andere map" in result.stderr
    assert contents(tmp_path) == {"brief.txt": b"van iemand"}


def test_it_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "uit").write_text("een bestand")

    with pytest.raises(NotOurs):
        write_folder([("a", b"a")], tmp_path / "uit", lambda _: None)


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "uit").mkdir()
    write_folder([("a", b"a")], tmp_path / "uit", lambda _: None)

    assert (tmp_path / "uit" / "a").read_bytes() == b"a"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_who_stops_halfway_finds_what_was_there_before(tmp_path: Path, how: signal.Signals) -> None:
    out = tmp_path / "uit"
    write_folder([("a", b"oud")], out, lambda _: None)
    heard = functools.partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # who runs the tests in the background may ignore it
    with subprocess.Popen(
        command("export", out, "--theory", DORPSKRACHT), env=environment(), stdout=PIPE, stderr=PIPE, text=True, preexec_fn=heard
    ) as process:
        assert process.stdout
        process.stdout.readline()  # the first file is on its way
        process.send_signal(how)
        _, said = process.communicate(timeout=60)

    assert process.returncode == 130
    assert said.endswith("uit: gestopt; er is niets geschreven\n")
    assert contents(out) == {SIGN: b"", "a": b"oud"}
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]


def test_a_theory_with_errors_is_not_exported(call: Call, small: Callable[..., Path], tmp_path: Path) -> None:
    result = call("export", tmp_path / "uit", "--theory", small(theory="title: Zorg: samen\n"))

    assert result.returncode == 1
    assert "fout" in result.stderr
    assert not (tmp_path / "uit").exists()


def test_a_call_without_a_folder_is_bad_usage(call: Call) -> None:
    result = call("export")

    assert result.returncode == 2
    assert result.line.startswith("app.py")
