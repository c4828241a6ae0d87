"""All actions as a table, for a spreadsheet: CSV, and a workbook with filters and links."""

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from theory.downloads import words
from theory.downloads.addresses import Addresses
from theory.downloads.long_texts import LongTexts
from theory.downloads.rows import action_cells, action_row, csv_header
from theory.graph import TheoryGraph

WIDTHS = (28, 24, 80, 32, 36, 36, 8, 30, 12, 12)
"""Of the columns, in characters."""

MOST_ROWS = 1_048_576
MOST_LINKS = 65_530
LONGEST_LINK = 2_079
"""What a sheet can hold (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3)."""


def actions_csv(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """One line per action and statement printed among them; with a byte order mark, without which Excel loses the accents."""
    rows = [action_row(graph, node_id, action, addresses) for node_id, action in graph.printed_actions]
    return ("".join([csv_header(), *rows])).encode("utf-8-sig")


def actions_xlsx(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """A workbook: a header that stays in sight, a filter on each column, a link per action.

    One sheet, as long as the actions fit on it; a second one for what is too long for a cell, if there is any.
    """
    written = io.BytesIO()
    rows = [action_cells(graph, node_id, action, addresses) for node_id, action in graph.printed_actions]
    most = MOST_ROWS - 1  # beside the header
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"title": graph.theory.title, "created": datetime(2000, 1, 1)})  # the same input gives the same bytes
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        bold = book.add_format({"bold": True, "valign": "top"})
        long = LongTexts()
        for number, start in enumerate(range(0, max(len(rows), 1), most), start=1):
            name = words.SHEET if number == 1 else f"{words.SHEET} {number}"
            sheet = _sheet(book.add_worksheet(name), words.CSV_COLUMNS, WIDTHS, plain, bold)
            _write_rows(sheet, rows[start : start + most], bool(addresses.base), long)
        if long.rows:
            sheet = _sheet(book.add_worksheet(words.LONG_SHEET), words.LONG_COLUMNS, (20, 8, 24, 120), plain, bold)
            for number, cells in enumerate(long.rows, start=1):
                _write(sheet, number, cells)
    return written.getvalue()


def _sheet(sheet: Worksheet, columns: Sequence[str], widths: Sequence[int], plain: Format, bold: Format) -> Worksheet:
    """A sheet with its header.  A text that looks like a number is one on purpose."""
    for column, (name, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(column, column, width, plain)
        sheet.write_string(0, column, name, bold)
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{MOST_ROWS}"})
    return sheet


def _write_rows(sheet: Worksheet, rows: Sequence[Sequence[str | int | None]], linked: bool, long: LongTexts) -> None:
    """The actions, from the second row on; a link that is none for Excel stands there in full."""
    for number, (*cells, link, kind) in enumerate(rows, start=1):
        _write(sheet, number, [long.fitting(sheet.name, number + 1, place, cell) for place, cell in enumerate(cells)])
        if linked and number <= MOST_LINKS and len(str(link)) <= LONGEST_LINK:
            sheet.write_url(number, len(cells), str(link), string=words.SHEET_LINK)
        else:
            sheet.write_string(number, len(cells), str(link))
        sheet.write_string(number, len(cells) + 1, str(kind))
    sheet.autofilter(0, 0, len(rows), len(words.CSV_COLUMNS) - 1)


def _write(sheet: Worksheet, number: int, cells: Sequence[str | int | None]) -> None:
    """A row, its texts as texts, whatever they look like."""
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            sheet.write_string(number, column, cell)
        elif cell is not None:
            sheet.write_number(number, column, cell)
