"""The sheet of actions in a workbook that comes back: where it is, where its heads are, and what its cells say.

openpyxl is loaded with the first.
"""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import repeat
from operator import is_
from typing import Any

from msgspec import Struct

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.content.words import Words, words
from somedesk.domain.client import LANGUAGES
from somedesk.exchange.action_columns import COLUMNS, FORMER_HEADERS, ID, TITLE
from somedesk.exchange.cells import EMPTY, Cell, folded, read_cell
from somedesk.exchange.workbook_limits import Marks, within_limits

MOST_COLUMNS = 200
MOST_MERGED = 2_000
LAST_HEAD = 30  # a title or two may stand above the heads


class Table(Struct, frozen=True):
    """Rows with their number in the sheet, cells by field.

    ``ignored`` are the names of columns that are not ours, ``missing`` those of ours that are not there.
    """

    words: Words
    sheet: str
    rows: list[tuple[int, dict[str, Cell]]]
    ignored: tuple[str, ...]
    missing: tuple[str, ...]


class _Found(Struct, frozen=True):
    sheet: Any
    words: Words
    row: int
    head: list[str]


@contextmanager
def opened(data: bytes) -> Iterator[tuple[Any, Mapping[str, Marks]]]:
    """The workbook, once it is sure that it is within the limits, and the marks of its sheets. Raises FileProblem."""
    package = within_limits(data)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(package, read_only=True, data_only=True, keep_links=False)
            with closing(book):
                yield book, package.marks
    except SomeDeskError:
        raise
    except Exception as error:
        raise FileProblem("xlsx_unreadable") from error


def table_of(book: Any, marks: Mapping[str, Marks], most_rows: int) -> Table:
    """The one sheet that has the heads of actions. Raises FileProblem if there is none, more than one, or too much."""
    found = [each for sheet in book.worksheets if (each := _heads(sheet))]
    if not found:
        w = words("en")
        raise FileProblem("xlsx_no_actions", title=TITLE.header(w), id=ID.header(w))
    if len(found) > 1:
        raise FileProblem("xlsx_several_sheets", names=tuple(each.sheet.title for each in found))
    [one] = found
    places, others = _places(one.head, one.words)
    reader = SheetRows(one.sheet, one.row, one.words.language, places, marks.get(one.sheet.title, Marks()))
    rows = list(reader.rows(most_rows))
    ignored = [one.head[i] or letter(i) for i in others if one.head[i] or i in reader.filled]
    missing = tuple(column.header(one.words) for column in COLUMNS if column.field not in places)
    return Table(one.words, one.sheet.title, rows, tuple(ignored), missing)


def has_actions(book: Any) -> bool:
    """Whether a sheet has the heads of actions."""
    return any(_heads(sheet) for sheet in book.worksheets)


def all_rows(sheet: Any, most: int | None = None, *, values_only: bool = False) -> Iterator[tuple[Any, ...]]:
    """The rows of a sheet, as far as they are read."""
    # What the sheet says of its own size may be out of date.
    sheet.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_row=most, max_col=MOST_COLUMNS, values_only=values_only)
    return rows


def _heads(sheet: Any) -> _Found | None:
    for number, row in enumerate(all_rows(sheet, LAST_HEAD, values_only=True), start=1):
        head = [folded(str(value)) if value is not None else "" for value in row]
        for language in LANGUAGES:
            w = words(language)
            if folded(TITLE.header(w)) in head and folded(ID.header(w)) in head:
                return _Found(sheet, w, number, [" ".join(str(v).split()) if v is not None else "" for v in row])
    return None


def _places(head: Sequence[str], w: Words) -> tuple[dict[str, list[int]], list[int]]:
    """Where each field stands, and the other columns; a continued text stands in several columns."""
    names = [folded(FORMER_HEADERS.get(name, name)) for name in head]
    places: dict[str, list[int]] = {}
    for column in COLUMNS:
        name, number = folded(column.header(w)), 1
        while name in names:
            if names.count(name) > 1:
                raise FileProblem("xlsx_column_twice", column=column.header(w))
            places.setdefault(column.field, []).append(names.index(name))
            number += 1
            name = folded(w("field_continued", name=column.header(w), n=number))
    used = {place for several in places.values() for place in several}
    return places, [i for i in range(len(head)) if i not in used]


class SheetRows:
    """The rows of a sheet below the ``head``; ``places`` are the columns of each field, those of the "id" among them.

    ``filled`` are the places of further columns that hold anything.
    """

    def __init__(self, sheet: Any, head: int, language: str, places: Mapping[str, Sequence[int]], marks: Marks) -> None:
        self._sheet, self._head, self._language = sheet, head, language
        self._places, self._unworked = places, marks.unworked
        self._letters = {place: letter(place) for several in places.values() for place in several}
        self._merged = _merged(marks, head)
        self._above: dict[tuple[int, int], Cell] = {}
        self.filled: set[int] = set()

    def rows(self, most: int) -> Iterator[tuple[int, dict[str, Cell]]]:
        """The rows that hold something. What is not read would look deleted: more than there may be are refused."""
        from openpyxl.cell.read_only import EMPTY_CELL

        found, empty = 0, None
        for number, row in enumerate(all_rows(self._sheet), start=1):
            if number <= self._head or row is empty:  # openpyxl gives the same for each of a million rows
                continue
            if all(map(is_, row, repeat(EMPTY_CELL))):
                empty = row
                continue
            cells = {place: self._cell(number, place, row) for place in self._letters}
            others = [(place, cell) for place, cell in enumerate(row) if cell is not EMPTY_CELL and place not in cells]
            self.filled |= {
                # A cell without a value may hold a formula that is not worked out.
                place
                for place, cell in others
                if cell.value is not None or f"{letter(place)}{number}" in self._unworked
            }
            if any(cell.problem or str("" if cell.value is None else cell.value).strip() for cell in cells.values()):
                found += 1
                if found > most:
                    raise FileProblem("csv_too_many_rows", limit=most)
                yield number, {field: _joined([cells[i] for i in places]) for field, places in self._places.items()}

    def _cell(self, row: int, place: int, cells: Sequence[Any]) -> Cell:
        read = EMPTY
        if place < len(cells):
            is_unworked = f"{self._letters[place]}{row}" in self._unworked
            read = read_cell(cells[place], self._language, is_unworked=is_unworked)
        for left, top, right, bottom in self._merged:
            if left <= place <= right and top <= row <= bottom:
                if left != right or place in self._places.get(ID.field, ()):
                    return Cell(problem="cell_merged")
                return self._above.setdefault((left, top), read)
        return read


def _merged(marks: Marks, head: int) -> list[tuple[int, int, int, int]]:
    """The merged ranges below the heads, by places and rows."""
    from openpyxl.utils.cell import range_boundaries

    if len(marks.merged) > MOST_MERGED:
        raise FileProblem("xlsx_too_much")
    ranges = [range_boundaries(ref) for ref in marks.merged]
    return [(left - 1, max(top, head + 1), right - 1, bottom) for left, top, right, bottom in ranges if bottom > head]


def _joined(parts: Sequence[Cell]) -> Cell:
    """One cell of a text that goes on in further columns."""
    if problem := next((part for part in parts if part.problem), None):
        return problem
    if all(part.value is None for part in parts[1:]):
        return parts[0]
    if any(part.shown is None for part in parts):
        return Cell(value="", shown=None)
    text = "".join(part.shown or "" for part in parts)
    return Cell(value=text, shown=text)


def letter(place: int) -> str:
    """How a spreadsheet calls the column."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(place + 1))
