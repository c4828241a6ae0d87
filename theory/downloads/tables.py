"""All actions as a table, for a spreadsheet: CSV, and a workbook with filters and links."""

import io
from datetime import datetime

import networkx as nx
import xlsxwriter

from theory import texts
from theory.actors import actions
from theory.downloads.rows import BASE, action_cells, action_row, csv_header
from theory.model import Theory

WIDTHS = (28, 24, 80, 32, 36, 36, 8, 30, 12)
"""Of the columns, in characters."""


def actions_csv(theory: Theory, graph: nx.MultiDiGraph, base: str) -> bytes:
    """One line per action; with a byte order mark, without which Excel loses the accents."""
    rows = [action_row(graph, node_id, action).replace(BASE, base) for node_id, action in actions(graph)]
    return ("".join([csv_header(), *rows])).encode("utf-8-sig")


def actions_xlsx(theory: Theory, graph: nx.MultiDiGraph, base: str) -> bytes:
    """A workbook with one sheet: a header that stays in sight, a filter on each column, a link per action."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": theory.title, "created": datetime(2000, 1, 1)})  # the same input gives the same bytes
        sheet = book.add_worksheet(texts.SHEET)
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        rows = [action_cells(graph, node_id, action) for node_id, action in actions(graph)]
        for column, (name, width) in enumerate(zip(texts.CSV_COLUMNS, WIDTHS, strict=True)):
            sheet.set_column(column, column, width, plain)
            sheet.write_string(0, column, name, book.add_format({"bold": True, "valign": "top"}))
        for number, row in enumerate(rows, start=1):
            *cells, link = row
            for column, cell in enumerate(cells):
                if cell is not None:
                    sheet.write(number, column, cell)
            address = str(link).replace(BASE, base)
            if base:
                sheet.write_url(number, len(cells), address, string=texts.SHEET_LINK)
            else:
                sheet.write_string(number, len(cells), address)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(texts.CSV_COLUMNS) - 1)
    return written.getvalue()
