"""The files of a folder: which count, how they join, what is said when they cannot."""

from collections.abc import Callable
from pathlib import Path

import pytest

from theory.load import check

Problems = Callable[..., list[str]]
Write = Callable[..., Path]


def lines(folder: Path) -> list[str]:
    return [str(problem) for problem in check(folder).problems]


def test_a_theory_without_mistakes_has_no_problems(problems: Problems) -> None:
    assert problems() == []


@pytest.mark.parametrize("name", ["nergens", "n" * 3000, "t/theory.yaml"])
def test_a_missing_folder_is_one_problem(small: Write, name: str) -> None:
    small()

    assert lines(Path(name)) == [
        f"{name}:1:1: fout: de map bestaat niet. Geef een map met YAML-bestanden op, bijvoorbeeld --theory theory/sociale-basis."
    ]


def test_a_folder_without_yaml_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("leeg").mkdir()
    Path("leeg/theory.txt").write_text("title: Klein\n")

    assert lines(Path("leeg")) == [
        "leeg:1:1: fout: er staan geen YAML-bestanden in deze map. "
        "Begin met een bestand theory.yaml; de README laat een voorbeeld zien. Zo: title: Buurt in beweging"
    ]


def test_lists_join_over_files_in_subfolders_and_with_the_short_ending(small: Write) -> None:
    folder = small()
    (folder / "diep" / "er").mkdir(parents=True)
    (folder / "nodes.yaml").rename(folder / "diep" / "er" / "nodes.yml")

    checked = check(folder)

    assert checked.problems == []
    assert checked.theory
    assert [node.id for node in checked.theory.nodes] == ["rust", "groen", "water"]


def test_what_editors_hide_in_the_folder_is_no_part_of_the_theory(small: Write) -> None:
    folder = small()
    (folder / ".#theory.yaml").symlink_to("someone@somewhere.1234")
    (folder / ".trash").mkdir()
    (folder / ".trash" / "old.yaml").write_text("title: Oud\n")

    assert lines(folder) == []


def test_the_frame_is_read_first_so_that_a_key_set_elsewhere_is_the_second(problems: Problems) -> None:
    assert problems(aaa="title: Anders\n") == [
        "t/aaa.yaml:1:1: fout: 'title' staat ook in t/theory.yaml, regel 1. "
        "Deze sleutel mag maar in één bestand van de theorie staan."
    ]


@pytest.mark.parametrize(
    ("content", "found"), [("- a\n", "een lijst"), ("los\n", "tekst"), ("12\n", "een getal"), ("true\n", "true of false")]
)
def test_a_file_begins_with_keys(problems: Problems, content: str, found: str) -> None:
    assert problems(x=content) == [
        f"t/x.yaml:1:1: fout: een bestand begint met sleutels, zoals 'nodes:'; hier staat {found}. "
        "Zet een sleutel met een dubbele punt aan het begin. Zo: nodes: [{id: koffie, level: stap, name: Koffie in de straat}]"
    ]


@pytest.mark.parametrize(("content", "found"), [("", "niets"), (" groen", "tekst"), ("\n  id: x", "een blok met sleutels")])
def test_every_list_that_is_no_list_is_named_and_nothing_that_may_stand_in_it_is_missed(
    problems: Problems, content: str, found: str
) -> None:
    expected = (
        f"staat {found}; verwacht wordt een lijst. "
        "Zet de waarden tussen [ en ], of elk op een eigen regel achter een streepje. Zo:"
    )
    node = (
        "{id: groen, level: stap, name: Groen}" if content == " groen" else "{id: koffie, level: stap, name: Koffie in de straat}"
    )
    order = "groen" if content == " groen" else "samen"

    assert problems(nodes=f"nodes:{content}\n", order=f"order:{content}\n", other=f"order:{content}\n") == [
        f"t/nodes.yaml:1:1: fout: bij 'nodes' {expected} nodes: [{node}]",
        f"t/order.yaml:1:1: fout: bij 'order' {expected} order: [{order}]",
        f"t/other.yaml:1:1: fout: bij 'order' {expected} order: [{order}]",
    ]


def test_a_duplicate_list_is_said_once_and_the_first_one_counts(problems: Problems) -> None:
    assert problems(
        links="links:\n  - {from: groen, to: rust, relation: helpt}\n  - {from: water, to: rust, relation: helpt}\nlinks: []\n"
    ) == [
        "t/links.yaml:4:1: fout: 'links' staat hier dubbel (eerder op regel 1). "
        "Zet wat hieronder staat bij wat daar staat, onder één 'links:'."
    ]


def test_an_empty_file_and_a_file_that_is_no_text_do_not_hide_each_other(problems: Problems) -> None:
    assert problems(leeg="# nog niets\n", latijn=b"title: caf\xe9\n") == [
        "t/latijn.yaml:1:11: fout: het bestand is geen UTF-8. Sla het op als UTF-8 (in de editor: 'Opslaan met codering').",
        "t/leeg.yaml:1:1: fout: het bestand is leeg. Vul het, of verwijder het uit de map.",
    ]


def test_problems_of_all_layers_and_files_are_said_at_once_in_order_of_place(problems: Problems) -> None:
    found = problems(
        links="links:\n  - {from: groen, to: rust, relation: helpd}\n"
        "  - {from: water, to: rust}\n  - {from: groen, to: groen, relation: helpt}\n",
        nodes="nodes:\n  - {id: rust, level: doel, name: Rust, kleur: rood}\n  - {id: groen, level: stap, name: 5}\n"
        "  - {id: water, level: stap, name: Water}\n",
        kapot="a: b: c\n",
        tab="terms:\n\t- x\n",
    )

    assert found == [
        "t/kapot.yaml:1:5: fout: dit is geen geldige YAML: in deze tekst staat een dubbele punt. "
        "Zet aanhalingstekens om de hele tekst. Zo: a: 'b: c'",
        "t/links.yaml:2:29: fout: onbekende relatie 'helpd'. Bedoelde u 'helpt'?",
        "t/links.yaml:3:5: fout: 'relation' ontbreekt in dit verband. Voeg 'relation:' toe. "
        "Zo: {from: water, to: rust, relation: helpt}",
        "t/links.yaml:4:5: fout: 'groen' verwijst naar zichzelf. Kies bij 'to' een ander onderdeel, of haal het verband weg.",
        "t/nodes.yaml:2:41: fout: onbekende sleutel 'kleur'. Kies uit: actions, anchor, claims, corresponds, essence, id, "
        "indicators, keywords, level, mention, name, page enzovoort. Zo: {id: koffie, level: stap, name: Koffie in de straat}",
        "t/nodes.yaml:3:30: fout: bij 'name' staat een getal; verwacht wordt tekst. Zet aanhalingstekens om de waarde. "
        "Zo: name: '5'",
        "t/tab.yaml:2:1: fout: een tab in de inspringing; YAML kent alleen spaties. Vervang de tab door twee spaties.",
    ]


def test_a_theory_with_errors_is_no_theory(small: Write) -> None:
    assert check(small(x="kleur: rood\n")).theory is None


def test_the_frame_in_a_file_that_cannot_be_read_is_not_missed_elsewhere(problems: Problems) -> None:
    assert problems(theory="title: Zorg: samen\n") == [
        "t/theory.yaml:1:12: fout: dit is geen geldige YAML: in deze tekst staat een dubbele punt. "
        "Zet aanhalingstekens om de hele tekst. Zo: title: 'Zorg: samen'"
    ]


def test_the_node_named_like_a_file_that_cannot_be_read_is_not_unknown(problems: Problems) -> None:
    found = problems(
        lucht="nodes: [\n",
        links="links:\n  - {from: lucht, to: rust, relation: helpt}\n  - {from: licht, to: rust, relation: helpt}\n",
    )

    assert found == [
        "t/links.yaml:3:6: fout: onbekend onderdeel 'licht'. Bedoelde u 'lucht'?",
        "t/lucht.yaml:2:1: fout: dit is geen geldige YAML: hier loopt het vast. "
        "Kijk naar de inspringing, de aanhalingstekens en de dubbele punten op deze regel en die erboven.",
    ]


def test_what_a_problem_quotes_stays_on_its_line(problems: Problems) -> None:
    (line,) = problems(x='"a\\nb\\u202e": 1\n')

    assert line.startswith("t/x.yaml:1:1: fout: onbekende sleutel 'a\\nb\\u202e'. ")


@pytest.mark.parametrize("name", ["theory.YML", "Theory.YAML", "theory.Yaml"])
def test_a_name_counts_in_capitals_too(small: Write, name: str) -> None:
    folder = small()
    (folder / "theory.yaml").rename(folder / name)

    checked = check(folder)

    assert checked.problems == []
    assert checked.theory


MISNAMED = (
    "fout: dit bestand wordt niet gelezen: de naam eindigt op {ending}. Hernoem het tot '{right}'. "
    "Ziet u die uitgang niet? Windows verbergt hem: zet in de Verkenner 'Bestandsnaamextensies' aan."
)


@pytest.mark.parametrize(("ending", "right"), [(".txt", "theory.yaml"), (".TXT", "theory.yml"), (".docx", "Theory.YAML")])
def test_a_file_with_an_ending_too_many_is_named_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, right: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t").mkdir()
    Path(f"t/{right}{ending}").write_text("title: Klein\n")

    assert lines(Path("t")) == [f"t/{right}{ending}:1:1: {MISNAMED.format(ending=ending, right=right)}"]


def test_such_a_file_beside_others_is_named_too(small: Write) -> None:
    folder = small()
    (folder / "wind.yaml.txt").write_text("nodes: []\n")

    assert lines(folder) == [f"t/wind.yaml.txt:1:1: {MISNAMED.format(ending='.txt', right='wind.yaml')}"]


COPIED = (
    "fout: dit lijkt een kopie van 'nodes.yaml', gemaakt door een synchronisatieprogramma of bij het kopiëren; "
    "het wordt niet gelezen. Vergelijk de twee, neem over wat ontbreekt, en haal de kopie uit de map; "
    "is het geen kopie, geef het dan een andere naam."
)


@pytest.mark.parametrize(
    "name",
    [
        "nodes (Laptop van Bo's conflicted copy 2025-02-03)",
        "nodes (conflict met exemplaar van Bo 2025-02-03)",
        "nodes.sync-conflict-20250203-111213-QWERTYU",
        "nodes_conflict-20250203-111213",
        "nodes (SFConflict bo@zoetstad.example 2025-02-03-11-12-13)",
        "nodes (1)",
        "nodes 2",
        "nodes - kopie",
        "nodes - Copy (2)",
        "Kopie van nodes",
        "nodes-DESKTOP-9ZX8",
        "nodes-MacBook van Bo",
    ],
)
def test_a_copy_of_a_file_is_named_once_and_not_read(small: Write, name: str) -> None:
    folder = small()
    (folder / f"{name}.yaml").write_bytes((folder / "nodes.yaml").read_bytes())

    assert lines(folder) == [f"t/{name}.yaml:1:1: {COPIED}"]


@pytest.mark.parametrize("name", ["nodes 2", "nodes-ANWB", "nodes (1)", "conflict-in-de-wijk", "conflicten"])
def test_a_file_of_its_own_is_no_copy_whatever_its_name(small: Write, name: str) -> None:
    folder = small()
    (folder / f"{name}.yaml").write_text("terms:\n  - {name: gras, explanation: Groen spul.}\n")

    assert lines(folder) == []


def test_a_file_that_is_still_in_a_cloud_is_named(small: Write) -> None:
    folder = small()
    (folder / ".wind.yaml.icloud").write_bytes(b"bplist00")

    assert lines(folder) == [
        "t/.wind.yaml.icloud:1:1: fout: dit bestand staat nog niet op deze computer; iCloud bewaart hier alleen een verwijzing. "
        "Open de map in de Finder en kies bij 'wind.yaml': Download nu."
    ]


def test_what_office_programs_leave_while_they_have_a_file_open_is_no_part_of_the_theory(small: Write) -> None:
    folder = small()
    (folder / "~$nodes.yaml").write_bytes(b"\x03Bo\x00\x00")

    assert lines(folder) == []
