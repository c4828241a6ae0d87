"""The command line as people and scripts call it; what only a process can show, in a process of its own."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from unittest.mock import Mock
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
import waitress

import app
from components import author_commands
from components.texts import PROBLEMS
from tests.command_line import Call, Result, command, environment, run
from tests.theories import DORPSKRACHT, ROOT, SHIPPED, shipped
from theory.load import Checked
from theory.problems import Mark, problem

LINE = re.compile(r"[^:]+:\d+:\d+: (fout|waarschuwing): \S.*")

Small = Callable[..., Path]

BROKEN = {"theory": "title: Zorg: samen\n", "x": "kleur: rood\nterms: groen\n"}
WARNED = {
    "theory": "title: Klein\npublication: {title: Boek}\nlevels: [{id: doel, name: Doel}]\n",
    "nodes": "nodes: [{id: rust, level: doel, name: Rust, page: 1, claims: [{id: a, text: b, kind: feit, anchor: B}]}]\n",
    "links": "links: []\n",
}


@contextmanager
def serving(*arguments: str | Path, **settings: str) -> Iterator[str]:
    """Starts the app; gives the line that it prints when it answers."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command(*arguments), env=environment(**settings), stdout=pipe, stderr=pipe, encoding="utf-8"
    ) as process:
        assert process.stdout and process.stderr
        try:
            yield process.stdout.readline().rstrip("\n") or process.stderr.read()
        finally:
            process.terminate()


def address(line: str) -> str:
    found = re.search(r"http://\S+$", line)
    assert found, line
    return found[0]


def get(url: str) -> str:
    with urlopen(url, timeout=10) as answer:
        assert "Server" not in answer.headers  # it does not say what it is made of
        return unescape(answer.read().decode())


def test_check_of_the_shipped_theory_finds_only_the_links_for_which_the_publication_gives_no_reason(call: Call) -> None:
    result = call("check", SHIPPED)
    *warnings, count = result.stdout.splitlines()

    missing = sum(link.why is None for link in shipped().links)
    assert (result.returncode, count, result.stderr) == (0, f"0 fouten, {missing} waarschuwingen", "")
    assert len(warnings) == missing > 1
    assert all("heeft geen 'why'" in line for line in warnings)


def test_check_of_a_broken_theory_prints_every_problem_and_a_count(call: Call, small: Small) -> None:
    result = call("check", small(**BROKEN))
    *lines, count = result.stdout.splitlines()

    assert result.returncode == 1
    assert result.stderr == ""
    assert [line.split(" ")[0] for line in lines] == ["t/theory.yaml:1:12:", "t/x.yaml:1:1:", "t/x.yaml:2:1:"]
    assert all(LINE.fullmatch(line) for line in lines)
    assert lines[1] == (
        "t/x.yaml:1:1: fout: onbekende sleutel 'kleur'. Kies uit: actors, bibliography, collections, corresponds_to, "
        "description, "
        "documents, explanation, kinds, levels, links, nodes, order enzovoort."
    )
    assert count == "3 fouten, 0 waarschuwingen"


def test_check_of_a_folder_that_is_not_there_is_a_problem_too(call: Call) -> None:
    result = call("check", "nergens")

    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.splitlines()[0].startswith("nergens:1:1: fout: de map bestaat niet.")


def test_warnings_make_the_check_fail_only_when_it_is_strict(call: Call, write: Small) -> None:
    folder = write(**WARNED)
    lenient, strict = call("check", folder), call("check", folder, "--strict")

    assert lenient.stdout == strict.stdout
    assert lenient.stdout.splitlines() == [
        "t/nodes.yaml:1:63: waarschuwing: 'page' ontbreekt in dit inzicht. "
        "Voeg 'page:' toe: de pagina van de publicatie waarop dit staat. Zo: page: 12",
        "0 fouten, 1 waarschuwing",
    ]
    assert (lenient.returncode, strict.returncode) == (0, 1)


def test_the_inventory_counts_by_node_in_aligned_columns(call: Call) -> None:
    result = call("check", SHIPPED, "--inventory")
    nodes, items = result.stdout.split("\n\n")
    head, *rows, total = nodes.splitlines()
    topic, *collections, sum_of_items = items.splitlines()

    assert (result.returncode, result.stderr) == (0, "")
    assert re.sub("  +", ";", head) == "id;niveau;pagina;verbanden uit;verbanden in;met waarom;inzichten;acties;bronnen"
    cells = {row.split()[0]: row.split()[1:] for row in rows}
    assert list(cells) == [node.id for node in shipped().nodes]
    assert cells["hoofdambitie"][:4] == ["hoofdambitie", "10", "0", "5"]
    assert cells["eigenaarschap"][:4] == ["deelambitie", "11", "1", "8"]
    assert cells["responsiviteit"][:5] == ["bouwsteen", "35", "6", "1", "6"]
    assert total.split()[0] == "totaal"
    assert int(total.split()[1]) == sum(int(row[2]) for row in cells.values())
    assert len({len(row) for row in [head, *rows, total]}) == 1
    assert re.sub("  +", ";", topic) == "thema;verzameling;vorm;items;met bron"
    assert {row.split()[1] for row in collections} == {collection.id for collection in shipped().collections}
    assert int(sum_of_items.split()[1]) == sum(int(row.split()[3]) for row in collections)
    assert len({len(row) for row in [topic, *collections, sum_of_items]}) == 1


def test_the_inventory_of_a_broken_theory_is_its_problems_one_counted_in_the_singular(call: Call, small: Small) -> None:
    result = call("check", small(x="kleur: rood\n"), "--inventory")

    assert result.returncode == 1
    assert result.stdout.splitlines()[-1] == "1 fout, 0 waarschuwingen"


CRITERION = "\nwaarom: Staat bij elk verband waarom het zo werkt?\n"


@pytest.mark.parametrize(
    ("options", "status", "told"),
    [
        (["--toets"], 0, ["Is dit een theorie? Klein", CRITERION]),
        (["--toets", "--inventory"], 0, ["totaal", "Is dit een theorie? Klein"]),
        (["--toets", "--strict"], 1, ["waarschuwing: ", "0 fouten, ", "Is dit een theorie? Klein"]),
        (["--toets", "--strict", "--inventory"], 1, ["waarschuwing: ", "totaal", "Is dit een theorie? Klein"]),
    ],
)
def test_criteria_are_printed_instead_of_warnings_and_leave_the_status_as_it_is(
    call: Call, small: Small, options: list[str], status: int, told: list[str]
) -> None:
    result = call("check", small(**WARNED), *options)
    places = [result.stdout.find(text) for text in told]

    assert (result.returncode, result.stderr) == (status, "")
    assert -1 not in places and places == sorted(places)
    assert ("waarschuwing" in result.stdout) is bool(status)


def test_of_a_broken_theory_no_criteria_are_printed_but_its_problems(call: Call, small: Small) -> None:
    result = call("check", small(x="kleur: rood\n"), "--toets")

    assert result.returncode == 1
    assert "Is dit een theorie?" not in result.stdout and result.stdout.endswith("\n1 fout, 0 waarschuwingen\n")


def test_the_criteria_of_several_theories_stand_under_each_others_names(call: Call) -> None:
    result = call("check", "--theory", SHIPPED, "--theory", DORPSKRACHT, "--toets")
    heads = [line for line in result.stdout.splitlines() if line.startswith("Is dit een theorie?")]

    assert heads == ["Is dit een theorie? Verandertheorie sociale basis", "Is dit een theorie? Dorpskracht Elzerbroek"]
    assert result.returncode == 0


def test_a_problem_is_printed_even_where_the_stream_knows_no_arrow(small: Small) -> None:
    result = run(
        "check", small(x="links: [{from: rust, to: groen, relation: helpt}]\n"), PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )

    assert (result.returncode, result.stderr) == (1, "")
    assert "groen \\u2192 rust \\u2192 groen" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "theory_dir"),
    [
        (["check", DORPSKRACHT], "nergens"),
        (["check", "--theory", DORPSKRACHT], "nergens"),
        (["--theory", DORPSKRACHT, "check"], "nergens"),
        (["check"], str(DORPSKRACHT)),
    ],
)
def test_another_theory_is_named_by_the_call_or_else_by_the_environment(
    call: Call, arguments: list[str | Path], theory_dir: str
) -> None:
    result = call(*arguments, "--inventory", THEORY_DIR=theory_dir)

    assert (result.returncode, result.stderr) == (0, "")
    assert "dorpsondersteuner" in result.stdout


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the folders that are checked."""
    names: list[str] = []

    def check(folder: Path, _: object) -> Checked:
        names.append(folder.name)
        return Checked(None, [problem("no-folder", Mark(f"{folder.name}/theory.yaml"))])

    monkeypatch.setattr(author_commands, "check", check)
    return names


def test_a_check_of_no_folder_in_particular_is_one_of_all_that_are_shipped(call: Call, checked: list[str]) -> None:
    result = call("check")

    there = sorted(path.parent.name for path in ROOT.glob("theory/*/theory.yaml"))

    assert checked[0] == "sociale-basis" and sorted(checked) == there
    assert result.stdout.splitlines()[-1] == f"{len(checked)} fouten, 0 waarschuwingen"


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [
        (["--theory", "a", "--theory", "b/c", "check"], {}),
        (["--theory", "a", "check", "--theory", "b/c"], {}),
        (["check", "--theory", "a", "--theory", "b/c"], {"THEORY_DIR": "x"}),
        (["check"], {"THEORY_DIR": os.pathsep.join(["a", "b/c"])}),
    ],
)
def test_several_theories_are_named_by_the_call_or_the_environment(
    call: Call, checked: list[str], arguments: list[str], settings: dict[str, str]
) -> None:
    call(*arguments, **settings)

    assert checked == ["a", "c"]


def test_the_inventory_of_several_theories_says_which_is_which(call: Call, small: Small) -> None:
    result = call("check", "--inventory", "--theory", small(), "--theory", DORPSKRACHT)
    one, other = result.stdout.split("\n\nDorpskracht Elzerbroek\n\n")

    assert (result.returncode, one.splitlines()[0]) == (0, "Klein")
    assert "rust" in one and "dorpshuis" in other and "dorpshuis" not in one


@pytest.mark.parametrize(
    ("folders", "said"), [(["a/oss", "b/oss"], "called oss"), (["a/oss", "b/Almere"], "another name: Almere")]
)
def test_theories_that_cannot_be_told_apart_are_bad_usage(call: Call, folders: list[str], said: str) -> None:
    result = call(*[part for folder in folders for part in ("--theory", folder)], PORT="0")

    assert result.returncode == 2
    assert result.line.startswith("app.py: ") and said in result.line


def test_any_theory_with_errors_stops_the_start(call: Call, small: Small) -> None:
    broken = small(**BROKEN)
    for order in ([DORPSKRACHT, broken], [broken, DORPSKRACHT]):
        result = call(*[part for folder in order for part in ("--theory", folder)], PORT="0")

        assert (result.returncode, result.stdout) == (1, "")
        assert len(result.stderr.splitlines()) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("chek",),
        ("compare",),
        ("compare", "a", "b", "--format", "pdf"),
        ("new",),
        ("--thery", "x"),
        ("check", "a", "b"),
        ("check", "--strikt"),
        ("--theory",),
        ("--strict",),
    ],
)
def test_bad_usage_exits_2_with_one_line(call: Call, arguments: tuple[str, ...]) -> None:
    result = call(*arguments)

    assert result.returncode == 2
    assert result.line.startswith("app.py")


@pytest.mark.parametrize("port", ["tachtig", "65536", "²"])
def test_a_port_that_is_no_number_exits_2_with_one_line(call: Call, port: str) -> None:
    result = call(PORT=port)

    assert result.returncode == 2
    assert result.line == f"app.py: PORT is no port number: {port}"


def test_compare_exits_0_where_nothing_differs_and_1_where_something_does(call: Call, small: Small, tmp_path: Path) -> None:
    old = small()
    same, other = call("compare", old, old), call("compare", old, DORPSKRACHT, "--format", "json")

    assert (same.returncode, same.stderr) == (0, "")
    assert same.stdout == "Van: Klein. Naar: Klein.\n\nEr is geen verschil.\n"
    assert (other.returncode, other.stderr) == (1, "")
    assert json.loads(other.stdout)["counts"]["nodes"]["removed"] == 3
    assert call("compare", old, DORPSKRACHT, "--format", "markdown").stdout.startswith("# Wat is er veranderd?\n")


def test_compare_of_one_folder_is_with_the_earlier_version_in_it(call: Call, small: Small) -> None:
    folder = small()
    alone = call("compare", folder)
    shutil.copytree(folder, folder / "earlier")

    assert (alone.returncode, alone.line) == (
        2,
        "app.py compare: t: er is geen map 'earlier' met een eerdere versie; noem twee mappen.",
    )
    assert call("compare", folder).returncode == 0


def test_a_version_with_errors_is_told_as_check_does(call: Call, small: Small) -> None:
    result = call("compare", DORPSKRACHT, small(**BROKEN))
    *lines, count = result.stderr.splitlines()

    assert (result.returncode, result.stdout, count) == (1, "", "3 fouten, 0 waarschuwingen")
    assert all(LINE.fullmatch(line) for line in lines)


def test_new_writes_a_theory_that_is_right_and_says_how_to_go_on(call: Call, write: Small) -> None:
    write()
    result = call("new", "mijn-theorie")

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"{Path('mijn-theorie', 'theory.yaml')} staat klaar: vier blokken om te vervangen door die van u.",
        "Nakijken: python app.py check mijn-theorie",
        "Bekijken: python app.py --theory theory/sociale-basis --theory mijn-theorie --reload",
    ]
    assert call("check", "mijn-theorie").stdout == "0 fouten, 0 waarschuwingen\n"


def test_new_exits_2_where_something_stands_or_the_name_cannot_be_one(call: Call, small: Small) -> None:
    taken, odd = call("new", small()), call("new", "Mijn theorie")

    assert (taken.returncode, taken.line) == (2, "app.py new: t: hier staat al iets; kies een nieuwe of een lege map.")
    assert odd.returncode == 2
    assert odd.line == (
        "app.py new: Mijn theorie: 'Mijn theorie' kan geen naam van een theorie zijn; gebruik kleine letters, cijfers en "
        "koppeltekens, zoals mijn-theorie."
    )


def test_new_exits_1_where_nothing_can_be_written(call: Call, write: Small) -> None:
    write()
    Path("bestand").write_text("", "utf-8")
    result = call("new", "bestand/mijn-theorie")

    assert result.returncode == 1
    assert result.line.startswith("app.py: bestand/mijn-theorie: ")


def test_a_theory_with_errors_is_not_served(call: Call, small: Small) -> None:
    result = call("--theory", small(**BROKEN), PORT="0")

    assert (result.returncode, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 3
    assert all(LINE.fullmatch(line) for line in result.stderr.splitlines())


def test_a_port_in_use_exits_1_with_one_line(small: Small) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("--theory", small(), PORT=str(port))

    assert result.returncode == 1
    assert result.line.startswith(f"app.py: 127.0.0.1:{port}: ")


def test_a_host_that_is_not_there_exits_1_with_one_line(small: Small) -> None:
    result = run("--theory", small(), HOST="nergens.invalid", PORT="0")

    assert result.returncode == 1
    assert result.line.startswith("app.py: nergens.invalid:0: ")


def test_it_serves_where_it_is_told_prints_the_address_and_shows_the_theory_as_it_was(small: Small) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    with serving("--theory", small(), HOST="localhost", PORT=str(port)) as line:
        assert line == f"Klein: http://localhost:{port}"
        small(theory="title: Zorg: samen\n")
        page = get(address(line))

    assert "Klein" in page
    assert PROBLEMS not in page


@pytest.mark.parametrize(
    ("host", "own", "lines"),
    [
        ("0.0.0.0", "192.168.1.20", ["Klein: http://0.0.0.0:8050", "In dit netwerk: http://192.168.1.20:8050"]),
        ("0.0.0.0", "", ["Klein: http://0.0.0.0:8050"]),
        ("127.0.0.1", "192.168.1.20", ["Klein: http://127.0.0.1:8050"]),
    ],
)
def test_who_serves_a_room_reads_the_address_that_others_in_it_can_open(
    call: Call, small: Small, monkeypatch: pytest.MonkeyPatch, host: str, own: str, lines: list[str]
) -> None:
    monkeypatch.setattr(waitress, "create_server", Mock(return_value=Mock(effective_port=8050)))
    monkeypatch.setattr(app, "local_address", lambda: own)

    assert call("--theory", small(), HOST=host).stdout.splitlines() == lines


def test_with_reload_a_saved_theory_is_taken_up_and_a_broken_one_leaves_the_last_good_one(small: Small) -> None:
    folder = small()

    with serving("--theory", folder, "--reload", PORT="0") as line:
        assert line.startswith("Klein: ")
        assert "Klein" in get(address(line))

        small(theory=(folder / "theory.yaml").read_text().replace("Klein", "Ruimer"))
        page = get(address(line))
        assert "Ruimer" in page
        assert PROBLEMS not in page

        small(theory="title: Zorg: samen\n")
        page = get(address(line))
        assert "Ruimer" in page
        assert PROBLEMS in page
        assert "t/theory.yaml:1:12: fout: dit is geen geldige YAML" in page

        small()
        page = get(address(line))
        assert "Klein" in page
        assert PROBLEMS not in page


def test_no_visit_leaves_a_line_in_a_log(small: Small) -> None:
    """As README and privacy statement have it: no address of a reader, nothing of what was asked."""
    pipe = subprocess.PIPE
    call = command("--theory", small())
    with subprocess.Popen(call, env=environment(PORT="0"), stdout=pipe, stderr=pipe, encoding="utf-8") as process:
        assert process.stdout
        at = address(process.stdout.readline().rstrip("\n"))
        for query in ("/?zoek=geheim", "/?knoop=geheim", "/data/theory.json?geheim"):
            get(at + query)
        with pytest.raises(HTTPError):
            urlopen(f"{at}/geheim", timeout=10)
        process.terminate()
        written = "".join(process.communicate(timeout=20))
    assert "geheim" not in written and "127.0.0.1" not in written


def importing(folder: Path) -> Result:
    settings = environment(THEORY_DIR=str(folder.resolve()))
    code = "import app; print(app.server.name)"
    ended = subprocess.run(
        [sys.executable, "-c", code], env=settings, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    return Result(ended.returncode, ended.stdout, ended.stderr)


def test_the_wsgi_entry_point_raises_at_import_for_a_theory_with_errors(small: Small) -> None:
    result = importing(small(**BROKEN))

    assert (result.returncode, result.stdout) == (1, "")
    assert re.search(r"^theory\.load\.TheoryError: .*t/theory\.yaml:1:12: fout: ", result.stderr, re.MULTILINE)
    assert "onbekende sleutel 'kleur'" in result.stderr


def test_the_wsgi_entry_point_serves_the_theory_of_the_environment(small: Small) -> None:
    result = importing(small())

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout
