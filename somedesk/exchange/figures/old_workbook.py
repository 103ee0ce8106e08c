"""Workbooks of Excel 97–2003 (.xls), as LinkedIn gives them. xlrd keeps rows as long as they are, and no longer."""

import datetime as dt
import io
import re
from collections.abc import Sequence

from somedesk.base.errors import FileProblem
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.sheet import MOST_CELLS, MOST_SHEETS, Sheet, as_text, trimmed

_PROTECTED = "EncryptedPackage".encode("utf-16-le")


def sheets_of(data: bytes) -> tuple[Sheet, ...]:
    """The sheets. Raises FileProblem: xlsx_protected, figures_damaged, figures_too_much."""
    if _PROTECTED in data:
        raise FileProblem("xlsx_protected")
    import xlrd

    _refuse_rings(data)
    try:
        book = xlrd.open_workbook(
            file_contents=data, logfile=io.StringIO(), ragged_rows=True, on_demand=True, formatting_info=False
        )
        if book.nsheets > MOST_SHEETS:
            raise FileProblem("figures_too_much")
        held, count = [], 0
        for number in range(book.nsheets):
            sheet = book.sheet_by_index(number)
            rows: list[Row] = []
            for row in range(sheet.nrows):
                count += sheet.row_len(row) + 1
                if count > MOST_CELLS:
                    raise FileProblem("figures_too_much")
                kinds, values = sheet.row_types(row), sheet.row_values(row)
                rows.append(trimmed([as_cell(*pair, book.datemode) for pair in zip(kinds, values, strict=True)]))
            held.append((sheet.name, rows))
            book.unload_sheet(number)
    except FileProblem:
        raise
    except xlrd.XLRDError as error:
        is_protected = re.search("encrypt|password", str(error), re.IGNORECASE)
        raise FileProblem("xlsx_protected" if is_protected else "figures_damaged") from error
    except Exception as error:  # a damaged file meets errors of any type in it
        raise FileProblem("figures_damaged") from error
    return tuple(Sheet(name, rows.__iter__) for name, rows in held)


def _refuse_rings(data: bytes) -> None:
    """Raise FileProblem for a file whose parts lead back to themselves, before anything follows them."""
    from xlrd.compdoc import CompDoc

    try:
        parts = CompDoc(data, logfile=io.StringIO())
        if any(map(has_ring, (parts.SAT, parts.SSAT))):
            raise FileProblem("figures_damaged")
    except FileProblem:
        raise
    except Exception as error:
        raise FileProblem("figures_damaged") from error


def has_ring(following: Sequence[int]) -> bool:
    """Whether anywhere what follows on a part is, later on, the part itself."""
    seen = [-1] * len(following)
    for start in range(len(following)):
        at = start
        while 0 <= at < len(following) and seen[at] < 0:
            seen[at] = start
            at = following[at]
        if 0 <= at < len(following) and seen[at] == start:
            return True
    return False


def as_cell(kind: int, value: object, mode: int) -> str:
    """A cell as text, by the kind that xlrd tells."""
    import xlrd

    if kind == xlrd.XL_CELL_DATE:
        moment: dt.datetime = xlrd.xldate_as_datetime(value, mode)
        return as_text(moment)
    if kind == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(value, "#")  # told as what cannot be read
    if kind == xlrd.XL_CELL_BOOLEAN:
        return as_text(bool(value))
    return as_text(value)
