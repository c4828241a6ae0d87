"""All actions as a table, for a spreadsheet: CSV, and a workbook with filters and links."""

import io
from datetime import datetime

import xlsxwriter

from theory import messages
from theory.downloads.addresses import Addresses
from theory.downloads.rows import action_cells, action_row, csv_header
from theory.graph import TheoryGraph

WIDTHS = (28, 24, 80, 32, 36, 36, 8, 30, 12, 12)
"""Of the columns, in characters."""


def actions_csv(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """One line per action and statement printed among them; with a byte order mark, without which Excel loses the accents."""
    rows = [action_row(graph, node_id, action, addresses) for node_id, action in graph.printed_actions]
    return ("".join([csv_header(), *rows])).encode("utf-8-sig")


def actions_xlsx(graph: TheoryGraph, addresses: Addresses) -> bytes:
    """A workbook with one sheet: a header that stays in sight, a filter on each column, a link per action."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": graph.theory.title, "created": datetime(2000, 1, 1)})  # the same input gives the same bytes
        sheet = book.add_worksheet(messages.SHEET)
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        rows = [action_cells(graph, node_id, action, addresses) for node_id, action in graph.printed_actions]
        for column, (name, width) in enumerate(zip(messages.CSV_COLUMNS, WIDTHS, strict=True)):
            sheet.set_column(column, column, width, plain)
            sheet.write_string(0, column, name, book.add_format({"bold": True, "valign": "top"}))
        for number, row in enumerate(rows, start=1):
            *cells, link, kind = row
            for column, cell in enumerate(cells):
                if cell is not None:
                    sheet.write(number, column, cell)
            if addresses.base:
                sheet.write_url(number, len(cells), str(link), string=messages.SHEET_LINK)
            else:
                sheet.write_string(number, len(cells), str(link))
            sheet.write_string(number, len(cells) + 1, str(kind))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(messages.CSV_COLUMNS) - 1)
    return written.getvalue()
