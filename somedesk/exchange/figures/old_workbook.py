"""Workbooks of Excel 97–2003 (.xls), as LinkedIn gives them. xlrd keeps rows as long as they are, and no longer."""

import datetime as dt
import io
import re
import struct
from collections.abc import Sequence
from typing import Any

from somedesk.base.errors import FileProblem
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.sheet import MOST_CELLS, MOST_SHEETS, Sheet, as_text, trimmed

_PROTECTED = "EncryptedPackage".encode("utf-16-le")
# An entry of the directory: its bytes, where in it its kind stands, and the entries before, after and within it.
_ENTRY, _KIND, _LINKS = 128, 66, 68
_FOLDER = 1
_MOST_TIMES = 8  # that an entry may be come to: some programs lead to the first where they mean none


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
    """Raise FileProblem for a file whose parts lead back to themselves, before anything follows them.

    Of large parts xlrd looks out for that itself; of small ones, and of the directory, it does not.
    """
    from xlrd.compdoc import CompDoc

    class Parts(CompDoc):
        def _get_stream(self, *args: Any, name: str = "", **others: Any) -> bytes:
            found: bytes = super()._get_stream(*args, name=name, **others)
            if name == "directory" and is_endless(found):
                raise ValueError(name)
            return found

    try:
        is_ring = has_ring(Parts(data, logfile=io.StringIO()).SSAT)
    except Exception as error:
        raise FileProblem("figures_damaged") from error
    if is_ring:
        raise FileProblem("figures_damaged")


def is_endless(directory: bytes) -> bool:
    """Whether entries lead to the same ones again: what is below these is gone through for each that leads to them."""
    ahead, left = [*_links(directory, 0)[2:]], _MOST_TIMES * len(directory) // _ENTRY
    while ahead and left:
        at = ahead.pop()
        left -= 1
        links = _links(directory, at)
        ahead += [to for to in (links if directory[_ENTRY * at + _KIND] == _FOLDER else links[:2]) if to >= 0]
    return bool(ahead)


def _links(directory: bytes, at: int) -> Sequence[int]:
    return struct.unpack_from("<iii", directory, _ENTRY * at + _LINKS)


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
