"""The rows of a CSV file by the names of their columns, whichever program wrote it. Bytes in, cells out."""

import csv
import io
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.base.formulas import unmarked
from somedesk.exchange.cells import folded
from somedesk.exchange.encodings import decoded

LARGEST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 20_000  # a hundred years of monthly assessments
MOST_COLUMNS = 20_000  # a spreadsheet's own limit is 16,384
# Blank ones as well, and those within texts: what a table takes in memory and time before its rows are known.
MOST_CELLS = 1_000_000
MOST_LINES = 2_200_000  # twice those of a spreadsheet, since Windows ends a line with two characters
LAST_HEAD = 30  # a title or two may stand above the heads

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")  # as csv wants them, without a copy of the text
_SEPARATORS = ",;\t|"
_STATED = re.compile(r'"?sep=(?P<separator>[^\r\n"])"?[,;\t|]*(?:\r\n|\r|\n)', re.IGNORECASE)  # Excel's own mark

Rows = Iterator[tuple[int, list[str]]]


def table_of(
    data: bytes, required: Sequence[str], known: Sequence[str], others: Sequence[str]
) -> list[tuple[int, dict[str, str]]]:
    """The rows with their number as a spreadsheet counts them, cells by column; blank rows are left out.

    A column may be one of those ``known``, or of ``others``. Cells that are missing at the end of a row are empty:
    Excel leaves their separators out. Raises FileProblem, or InvalidInput "csv_refused" for rows that are too long.
    """
    if len(data) > LARGEST_BYTES:
        raise FileProblem("import_too_large", limit=LARGEST_BYTES // 1024 // 1024)
    text = decoded(data)
    try:
        head, rows = _rows(text, required)
        filled = list(itertools.islice(rows, MOST_ROWS + 1))
    except csv.Error as error:
        raise FileProblem("csv_unreadable") from error
    if len(head) > MOST_COLUMNS:
        raise FileProblem("csv_unreadable")
    if len(filled) > MOST_ROWS:
        raise FileProblem("csv_too_many_rows", limit=MOST_ROWS)
    columns = _columns(head, required, known, others)
    wrong: list[SomeDeskError] = []
    found: list[tuple[int, dict[str, str]]] = []
    for number, cells in filled:
        if any(cell.strip() for cell in cells[len(columns) :]):
            wrong.append(InvalidInput("csv_row_columns", row=number, found=len(cells), wanted=len(columns)))
        else:
            found.append(
                (number, dict(itertools.zip_longest(columns, map(unmarked, cells[: len(columns)]), fillvalue="")))
            )
    if wrong:
        raise InvalidInput("csv_refused", count=len(wrong), rows=wrong)
    if not found:
        raise FileProblem("csv_no_rows")
    return found


def _rows(text: str, required: Sequence[str]) -> tuple[list[str], Rows]:
    """The names of the columns, and the rows below them that are not blank."""
    separator = ""
    if stated := _STATED.match(text):
        separator, text = stated["separator"], text[stated.end() :]
    separator = separator or _separator(text, required)
    if text.count(separator) > MOST_CELLS or text.count("\n") + text.count("\r") > MOST_LINES:
        raise FileProblem("csv_too_many_rows", limit=MOST_ROWS)
    rows = enumerate(csv.reader((line[0] for line in _LINE.finditer(text)), delimiter=separator, strict=True), start=1)
    filled = ((number, cells) for number, cells in rows if any(map(str.strip, cells)))
    above: list[list[str]] = []
    for number, cells in filled:
        if _has(cells, required):
            return cells, filled
        if len(unwrapped := _unwrapped(cells)) > 1 and _has(unwrapped, required):
            return unwrapped, ((row, _unwrapped(wrapped)) for row, wrapped in filled)
        above.append(cells)
        if number >= LAST_HEAD:
            break
    return (above or [[]])[0], iter(())


def _separator(text: str, required: Sequence[str]) -> str:
    """What stands most often in the line of the heads."""
    lines = [line[0] for line in itertools.islice(_LINE.finditer(text), LAST_HEAD)]
    head = next((line for line in lines if all(name in line.casefold() for name in required)), (lines or [""])[0])
    return max(_SEPARATORS, key=head.count)


def _has(cells: Iterable[str], required: Sequence[str]) -> bool:
    names = {folded(cell) for cell in cells}
    return all(name in names for name in required)


def _unwrapped(cells: list[str]) -> list[str]:
    """The cells of a row that was put into one cell, as happens where another separator is expected."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) != 1:
        return cells
    separator = max(_SEPARATORS, key=filled[0].count)
    return next(csv.reader(io.StringIO(filled[0], newline=""), delimiter=separator, strict=True), [])


def _columns(head: Sequence[str], required: Sequence[str], known: Sequence[str], others: Sequence[str]) -> list[str]:
    names = [folded(name) for name in head]
    while names and not names[-1]:
        names.pop()
    if missing := [name for name in required if name not in names]:
        raise FileProblem("csv_missing_column", column=missing[0], columns=known)
    for name in names:
        if name not in (*known, *others) or names.count(name) > 1:
            raise FileProblem("csv_unknown_column", column=name, columns=known)
    return names
