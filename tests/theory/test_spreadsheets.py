"""What a spreadsheet makes of the tables: texts stay texts, and nothing is cut without a word."""

import csv
import io

import openpyxl  # type: ignore[import-untyped]
import pytest
from openpyxl.worksheet.worksheet import Worksheet  # type: ignore[import-untyped]

from theory.downloads import FILES, tables, words
from theory.downloads.addresses import Addresses
from theory.downloads.long_texts import LONGEST_CELL, MOST_BREAKS
from theory.downloads.rows import csv_row
from theory.graph import TheoryGraph, build_graph
from theory.layout import plain
from theory.model import Theory

NOWHERE = Addresses("", lambda node_id, item_id: f"?{node_id}.{item_id}")
SOMEWHERE = Addresses("https://x.nl/", lambda node_id, item_id: f"https://x.nl/{node_id}/{item_id}")

FORMULAS = [
    "=1+1",
    "+31",
    "-1",
    "- taart",
    "@naam",
    "\uff1d1+1",
    "\u200b=1+1",
    "\u00a0=1+1",
    "\t=1+1",
    '=HYPERLINK("https://x.nl";"k")',
]
VALUES = [
    "24/7",
    "3-4",
    "1/2",
    "1e5",
    "2E10",
    "0031612345678",
    "1.000,50",
    "12:30",
    "10 %",
    "€ 5",
    "(5)",
    "MEI 2",
    "2 mei",
    "1 jan. 2024",
]
VALUES += ["2024-01-31", "mrt-24", "8 pm", "−5", "1 1/2", "WAAR", "false"]
TEXTS = [
    "Zet 24/7 koffie",
    "'t Winkeltje opent",
    "Mei",
    "100 dagen in de wijk",
    "Regel een\n=1+1",
    "2 meiden",
    "{=1+1}",
    "e-mail",
    "waarom",
    "",
]


@pytest.mark.parametrize("text", [*FORMULAS, *VALUES])
def test_what_a_spreadsheet_mistakes_begins_with_an_apostrophe(text: str) -> None:
    assert read(csv_row([text])) == [f"'{text}"]


@pytest.mark.parametrize("text", TEXTS)
def test_other_texts_are_as_they_are(text: str) -> None:
    assert read(csv_row([text])) == [text]


def read(line: str) -> list[str]:
    return next(csv.reader(io.StringIO(line, newline=""), delimiter=";"))


def test_in_our_own_theory_nothing_is_mistaken(shipped: Theory) -> None:
    lines = FILES["actions.csv"][1](build_graph(shipped), SOMEWHERE).decode("utf-8-sig")

    assert not [cell for row in csv.reader(io.StringIO(lines, newline=""), delimiter=";") for cell in row if cell.startswith("'")]


def theory_of(*texts: str) -> TheoryGraph:
    actions = [{"id": f"a{number}", "text": text} for number, text in enumerate(texts)]
    node = {"id": "k", "level": "stap", "name": "24/7", "actions": actions}
    return build_graph(Theory.model_validate({"title": "T", "levels": [{"id": "stap", "name": "Stap"}], "nodes": [node]}))


def sheets(graph: TheoryGraph, addresses: Addresses = NOWHERE) -> list[Worksheet]:
    made = FILES["actions.xlsx"][1](graph, addresses)
    return list(openpyxl.load_workbook(io.BytesIO(made)).worksheets)


def test_the_workbook_holds_every_text_as_a_text() -> None:
    texts = [text for text in [*FORMULAS, *VALUES, *TEXTS] if text.strip()]
    graph = theory_of(*texts)
    [sheet] = sheets(graph)
    rows = list(sheet.iter_rows(min_row=2))

    assert [row[2].value for row in rows] == [plain(action.text) for _, action in graph.actions]
    assert {cell.data_type for row in rows for cell in row if cell.value is not None} == {"s"}
    assert {row[0].value for row in rows} == {"24/7"}


LONG = [
    "Nodig de buren uit. " * 4000,
    "x" * (3 * LONGEST_CELL),  # without a place to break
    "🏠" * LONGEST_CELL,  # each counts as two
    "\n\n".join(f"Regel {number}" for number in range(2 * MOST_BREAKS)),
]


@pytest.mark.parametrize("text", LONG)
def test_a_text_that_is_too_long_says_so_and_stands_whole_on_another_sheet(text: str) -> None:
    graph = theory_of("Kort.", text, "Ook kort.", text)
    whole = graph.item("a1").text.replace("\n\n", "\n")  # as a table has it
    first, second = sheets(graph)

    for cell in [
        cell.value for sheet in (first, second) for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)
    ]:
        assert len(cell.encode("utf-16-le")) <= 2 * LONGEST_CELL and cell.count("\n") <= MOST_BREAKS
    columns = dict(zip(words.CSV_COLUMNS, "ABCDEFGHIJ", strict=True))
    for row in (3, 5):
        start, _, told = first.cell(row, 3).value.partition(" … [")
        assert whole.startswith(start) and len(start) > min(len(whole), LONGEST_CELL // 2) // 3
        begins = int("".join(filter(str.isdigit, told)))
        assert second.title == words.LONG_SHEET and words.LONG_SHEET in told
        pieces = [one for one in second.iter_rows(min_row=begins, values_only=True) if one[1] == row]
        assert {(sheet, columns[column]) for sheet, _, column, _ in pieces} == {(first.title, "C")}
        assert "".join(piece for *_, piece in pieces) == whole
    assert [first.cell(row, 3).value for row in (2, 4)] == ["Kort.", "Ook kort."]


def test_what_fits_exactly_is_left_as_it_is() -> None:
    text = "y" * LONGEST_CELL
    [sheet] = sheets(theory_of(text))

    assert sheet.cell(2, 3).value == text


def test_rows_beyond_the_last_stand_on_a_next_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    made = sheets(theory_of("een", "twee", "drie", "vier", "vijf"))

    assert [sheet.title for sheet in made] == [words.SHEET, f"{words.SHEET} 2", f"{words.SHEET} 3"]
    assert [[row[2] for row in sheet.iter_rows(min_row=2, values_only=True)] for sheet in made] == [
        ["een", "twee"],
        ["drie", "vier"],
        ["vijf"],
    ]


def test_more_links_than_a_sheet_can_hold_stand_there_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_LINKS", 1)
    [sheet] = sheets(theory_of("een", "twee"), SOMEWHERE)

    assert [(sheet.cell(row, 9).value, bool(sheet.cell(row, 9).hyperlink)) for row in (2, 3)] == [
        (words.SHEET_LINK, True),
        ("https://x.nl/k/a1", False),
    ]
