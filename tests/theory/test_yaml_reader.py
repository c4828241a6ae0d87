"""YAML, read strictly: what is text, what is refused, and where it stands."""

from collections.abc import Callable
from pathlib import Path

import pytest

from theory.reading.yaml_reader import Document, read

Reading = Callable[[str | bytes], Document]


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    def read_content(content: str | bytes) -> Document:
        path = tmp_path / "x.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(path, "x.yaml")

    return read_content


def said(document: Document) -> list[str]:
    return [str(problem) for problem in document.problems]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "titel: Zorg: samen\n",
            "1:12: fout: dit is geen geldige YAML: in deze tekst staat een dubbele punt. "
            "Zet aanhalingstekens om de hele tekst. Zo: titel: 'Zorg: samen'",
        ),
        (
            "a: 1\nsleutel\nb: 2\n",
            "2:1: fout: dit is geen geldige YAML: na deze sleutel ontbreekt de dubbele punt. "
            "Schrijf 'sleutel: waarde'; is dit uitleg, zet er dan # voor.",
        ),
        (
            "a:\n  - b\n c: 2\n",
            "3:2: fout: dit is geen geldige YAML: de inspringing klopt hier niet. "
            "Laat sleutels van hetzelfde blok even ver inspringen.",
        ),
        (
            "a: [1, 2\nb: 3\n",
            "2:2: fout: dit is geen geldige YAML: een haakje of komma ontbreekt. Sluit de lijst met ] of het blok met }.",
        ),
        (
            'a: 1\nb: "open\nc: 3\n',
            "2:4: fout: dit is geen geldige YAML: een aanhalingsteken wordt niet gesloten. "
            "Sluit de tekst met hetzelfde aanhalingsteken.",
        ),
        (
            "a: *nadruk\n",
            "1:4: fout: dit is geen geldige YAML: een * verwijst naar een anker dat er niet is. "
            "Zet aanhalingstekens om een tekst die met * begint.",
        ),
        (
            "a: 1\n---\nb: 2\n",
            "2:1: fout: dit is geen geldige YAML: het bestand bevat meer dan één YAML-document. Haal de regel met --- weg.",
        ),
        (
            'a: "C:\\quit"\n',
            "1:8: fout: dit is geen geldige YAML: een \\ met een teken dat YAML niet kent. "
            "Schrijf \\\\ of gebruik enkele aanhalingstekens.",
        ),
        (
            "a: @buurt\n",
            "1:4: fout: dit is geen geldige YAML: een teken waarmee geen waarde kan beginnen. Zet aanhalingstekens om de tekst.",
        ),
        (
            "a: 1\nb: be\x07l\n",
            "2:6: fout: een onzichtbaar stuurteken (bel, U+0007); dat kan niet in XML, in Excel en in een terminal. "
            "Haal het weg, of zet er een spatie voor in de plaats.",
        ),
        (
            "a: b\t# uitleg\n",
            "1:5: fout: dit is geen geldige YAML: een tab; YAML kent alleen spaties. Vervang de tab door een spatie.",
        ),
        (
            "a: &\n",
            "1:5: fout: dit is geen geldige YAML: hier loopt het vast. "
            "Kijk naar de inspringing, de aanhalingstekens en de dubbele punten op deze regel en die erboven.",
        ),
    ],
)
def test_broken_yaml_is_said_in_dutch_with_its_place_and_the_way_out(reading: Reading, text: str, line: str) -> None:
    document = reading(text)

    assert said(document) == [f"x.yaml:{line}"]
    assert document.tree is None


@pytest.mark.parametrize("escape", ["\\U00110000", "\\UFFFFFFFF", "\\ud800"])
def test_an_escape_that_stands_for_no_character_is_a_problem(reading: Reading, escape: str) -> None:
    assert said(reading(f'a: "twee {escape}"\n')) == [
        "x.yaml:1:10: fout: dit is geen geldige YAML: een \\ met een teken dat YAML niet kent. "
        "Schrijf \\\\ of gebruik enkele aanhalingstekens."
    ]


@pytest.mark.parametrize("content", ["", "\n\n", "# later\n", "---\n", "~\n", b"\xef\xbb\xbf"])
def test_a_file_without_content_is_empty(reading: Reading, content: str | bytes) -> None:
    document = reading(content)

    assert said(document) == ["x.yaml:1:1: fout: het bestand is leeg. Vul het, of verwijder het uit de map."]
    assert document.tree is None


def test_a_file_that_is_not_utf8_names_the_first_bad_byte(reading: Reading) -> None:
    assert said(reading(b"a: 1\nb: caf\xe9\nc: \xff\n")) == [
        "x.yaml:2:7: fout: het bestand is geen UTF-8. Sla het op als UTF-8 (in de editor: 'Opslaan met codering')."
    ]


def test_utf16_is_not_utf8(reading: Reading) -> None:
    assert [problem.code for problem in reading("titel: Zorg\n".encode("utf-16")).problems] == ["not-utf8"]


def test_a_byte_order_mark_is_no_content(reading: Reading) -> None:
    assert reading(b"\xef\xbb\xbfa: caf\xc3\xa9\n").data == {"a": "café"}


def test_every_tab_in_an_indentation_is_named(reading: Reading) -> None:
    advice = "fout: een tab in de inspringing; YAML kent alleen spaties. Vervang de tab door twee spaties."

    assert said(reading("a:\n\tb: 1\n  \tc: 2\n")) == [f"x.yaml:2:1: {advice}", f"x.yaml:3:3: {advice}"]


def test_a_tab_between_quotes_is_text(reading: Reading) -> None:
    assert reading("a: 'b\tc'\n").data == {"a": "b\tc"}


def test_a_duplicate_key_is_a_problem_and_the_first_value_stays(reading: Reading) -> None:
    document = reading("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n")

    assert said(document) == [
        "x.yaml:4:3: fout: 'c' staat hier dubbel (eerder op regel 3). Houd er één over.",
        "x.yaml:5:1: fout: 'a' staat hier dubbel (eerder op regel 1). Houd er één over.",
    ]
    assert document.data == {"a": 1, "b": {"c": 1}}


@pytest.mark.parametrize(
    "text",
    ["NO", "no", "yes", "on", "off", "True", "NULL", "2024-06-06", "1:30", "0x1F", "0o7", "007", "1e3", "1_000", "+1", ".5"],
)
def test_what_looks_like_something_else_is_text(reading: Reading, text: str) -> None:
    assert reading(f"a: {text}\n").data == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("0", 0), ("12", 12), ("-3", -3), ("1.5", 1.5)],
)
def test_true_false_null_and_numbers_are_what_they_say(reading: Reading, text: str, value: object) -> None:
    found = reading(f"a: {text}\n").data["a"]

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["'true'", '"12"', ">-\n  null"])
def test_between_quotes_and_in_blocks_all_is_text(reading: Reading, text: str) -> None:
    assert reading(f"a: {text}\n").data == {"a": text.strip("'\">-\n ")}


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        ("!geheim x", "!geheim"),
        ("!!int abc", "!!int"),
        ("!!str 5", "!!str"),
        ("!lijst [x]", "!lijst"),
        ("!!python/name:os {b: c}", "!!python/name:os"),
    ],
)
def test_tags_are_refused_on_texts_lists_and_blocks(reading: Reading, value: str, tag: str) -> None:
    assert said(reading(f"a: {value}\n")) == [
        f"x.yaml:1:4: fout: '{tag}' is een YAML-tag; die zijn hier niet toegestaan. "
        "Haal de tag weg; schrijf gewone tekst of een getal."
    ]


def test_an_anchor_may_be_used_again(reading: Reading) -> None:
    document = reading("a: &bron [x]\nb: *bron\n")

    assert document.data == {"a": ["x"], "b": ["x"]}
    assert not document.problems


@pytest.mark.parametrize("text", ["a: &x [*x]\n", "a: &x {b: {c: *x}}\n"])
def test_an_anchor_that_contains_itself_is_refused(reading: Reading, text: str) -> None:
    document = reading(text)

    assert said(document) == ["x.yaml:1:4: fout: dit blok verwijst via een YAML-anker naar zichzelf. Schrijf de waarde uit."]
    assert document.tree is None


def test_nesting_without_end_is_a_problem(reading: Reading) -> None:
    assert [problem.code for problem in reading("[" * 1000).problems] == ["too-deep"]


def test_a_key_that_is_itself_a_list_is_no_mystery(reading: Reading) -> None:
    assert reading("? [a]\n: b\n").data == {"?": "b"}


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_count_the_same_with_every_line_ending(reading: Reading, ending: str) -> None:
    document = reading(ending.join(["a: 1", "b:", "  c: 1", "  c: 2", ""]))

    assert [(problem.mark.line, problem.mark.column) for problem in document.problems] == [(4, 3)]


def test_what_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").mkdir()

    assert [problem.code for problem in read(tmp_path / "x.yaml", "x.yaml").problems] == ["unreadable"]
    assert [problem.code for problem in read(tmp_path / "y.yaml", "y.yaml").problems] == ["unreadable"]
