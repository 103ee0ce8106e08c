"""Any other table: the user says what it is, and what its columns are where they cannot be told."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.exchange.figures import dates, numbers
from somedesk.exchange.figures.book import NOT_WORKED_OUT, opened
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.days import Gathered
from somedesk.exchange.figures.described import ColumnSpec, Spec
from somedesk.exchange.figures.found import Ask, Skipped
from somedesk.exchange.figures.located import Located, head_names
from somedesk.exchange.figures.sheet import Book, Sheet
from somedesk.exchange.figures.words import is_footer, is_total

BY_HAND = "table"
# What answers say: the number of the row of heads, the name of the sheet, and for each column what it is.
HEAD, SHEET, USE = "head", "sheet", "use:"
DATE, FIGURE, NOTHING = "date", "figure", "none"
_READINGS = ("date-iso", "date-month", "date-iso-slash", "date-month-first", "date-day-first", "date-month-name")
_USES = (DATE, "time", "id", "text", "kind", "link", FIGURE, NOTHING)
_DATED = re.compile(r"\d+[-/. ]+\d")  # also 31 February, which is no date
_MOST_TRIED = 50
_FEW = 10
_SHOWN = 10


class ByHand(Struct, frozen=True):
    """A table as it is shown to who says what its columns are: the first rows below its heads with their numbers, and
    what each column is taken for, "" for nothing.
    """

    sheet: str
    sheets: tuple[str, ...]
    head: int
    names: tuple[str, ...]
    uses: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def located_by_hand(data: bytes, ask: Ask) -> tuple[Located, Book]:
    """The table with a column of dates that has the most columns, or the one that is answered. Raises FileProblem."""
    book = opened(data)
    found = [table for sheet in _asked_for(book, ask) if (table := _table(sheet, ask)) is not None]
    if not found:
        raise FileProblem("figures_no_table")
    return max(found, key=lambda table: table.width), book


def believed(found: Gathered, ask: Ask) -> Gathered:
    """Without the columns of which more than a few cells are no numbers, unless it was said that they are figures."""
    many = {
        each.name: found.unread[each.name]
        for each in found.series
        if found.unread[each.name] > _few(len(each)) and f"{USE}{each.name}" not in ask.answers
    }
    if many:
        found.series = [each for each in found.series if each.name not in many]
        told = [each for each in found.skipped if each.reason.params.get("column") not in many]
        row = min(table.head for table in found.tables)
        told += [Skipped(row, InvalidInput("figures_column_unread", column=n, count=many[n]), BY_HAND) for n in many]
        found.skipped = told
    return found


def shown_by_hand(data: bytes, ask: Ask) -> ByHand:
    """The same table to be looked at; if none has dates and numbers, the widest. Raises FileProblem for no table."""
    try:
        return _shown(opened(data), ask)
    except csv.Error as error:
        raise FileProblem("csv_unreadable") from error


def _shown(book: Book, ask: Ask) -> ByHand:
    sheets = _asked_for(book, ask)
    found = [table for sheet in sheets if (table := _table(sheet, ask)) is not None]
    if found:
        table = max(found, key=lambda each: each.width)
        sheet, head, names = table.sheet, table.head, table.names
    else:
        heads = [(sheet, *first) for sheet in sheets if (first := next(_heads(sheet, ask), None)) is not None]
        if not heads:
            raise FileProblem("figures_no_table")
        sheet, head, row = max(heads, key=lambda each: len(each[2]))
        names = head_names(row)
    if not names:
        raise FileProblem("figures_no_table")
    below = [(number, row) for number, row in enumerate(islice(sheet.rows(), head + 2 * _MOST_TRIED), start=1)]
    filled = [(number, row) for number, row in below[head:] if any(row)]
    uses = [_use(name, place, [row for _, row in filled[:_MOST_TRIED]], ask) for place, name in enumerate(names)]
    width = len(names)
    shown = [(number, tuple([*row, *[""] * width][:width])) for number, row in filled[:_SHOWN]]
    named = tuple(dict.fromkeys(each.name for each in book.sheets)) if book.form != "csv" else ()
    return ByHand(sheet.name, named, head, names, tuple(uses), tuple(shown))


def _asked_for(book: Book, ask: Ask) -> list[Sheet]:
    name = ask.answers.get(SHEET)
    return [sheet for sheet in book.sheets if name in (None, sheet.name)] or list(book.sheets)


def _heads(sheet: Sheet, ask: Ask) -> Iterator[tuple[int, Row]]:
    """The rows that may be the heads: the one that is answered, else each that names two columns."""
    answer = ask.answers.get(HEAD, "")
    wanted = int(answer) if answer.isdecimal() else 0
    for number, row in enumerate(sheet.head(), start=1):
        if number == wanted or (not wanted and sum(map(bool, head_names(row))) >= 2):
            yield number, row


def _table(sheet: Sheet, ask: Ask) -> Located | None:
    """Where all cells of its columns can be read; else where most can, and the others will be told."""
    return _table_where(sheet, ask, is_strict=True) or _table_where(sheet, ask, is_strict=False)


def _table_where(sheet: Sheet, ask: Ask, *, is_strict: bool) -> Located | None:
    rows = sheet.head()
    for number, row in _heads(sheet, ask):
        names = head_names(row)
        below = [each for each in rows[number : number + _MOST_TRIED] if any(each)]
        uses = {
            place: use
            for place, name in enumerate(names)
            if (use := _use(name, place, below, ask, is_strict=is_strict))
        }
        if DATE not in uses.values() or FIGURE not in uses.values() or not below:
            continue
        if not (HEAD in ask.answers and is_strict) and _is_data(names, uses, is_strict=is_strict):
            continue
        columns = {f"c{place}": ColumnSpec((), use, "", "other") for place, use in uses.items()}  # type: ignore[arg-type]
        spec = Spec(BY_HAND, BY_HAND, "series", columns, (), ("", *_READINGS))
        places = {f"c{place}": place for place in uses}
        return Located(spec, sheet, number, names, places, is_by_shape=True)
    return None


def _is_data(names: Sequence[str], uses: dict[int, str], *, is_strict: bool) -> bool:
    """Whether a row of names is one of the rows: taken for the head, it and all above it would be lost."""
    days = [names[place] for place, use in uses.items() if use == DATE]
    figures = (names[place] for place, use in uses.items() if use == FIGURE)
    is_numbered = any(numbers.read(name, ".", is_count=True) is not None for name in figures)
    # Years may stand above figures, but then no number stands above the days: febuar 2026, 2026-W99.
    has_digits = any(map(str.isdigit, "".join(days)))
    return any(map(_DATED.match, days)) or (is_numbered and (has_digits or not is_strict))


def _use(name: str, place: int, rows: Sequence[Row], ask: Ask, *, is_strict: bool = True) -> str:
    if (answer := ask.answers.get(f"{USE}{name}")) in _USES:
        return answer or ""
    cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
    cells = [cell for cell in cells if not is_total(cell) and not is_footer(cell) and cell != NOT_WORKED_OUT]
    if not cells or not name:
        return ""
    enough = len(cells) if is_strict else len(cells) // 2 + 1
    if any(sum(_reads(dates.READERS[reading], cell) for cell in cells) >= enough for reading in _READINGS):
        return DATE
    if is_strict:
        enough = max(len(cells) - _few(len(cells)), len(cells) // 2 + 1)
    for point in ".,":
        if sum(numbers.read(cell, point, is_count=False) is not None for cell in cells) >= enough:
            return FIGURE
    return ""


def _few(cells: int) -> int:
    """How many may be no numbers, and are told with their rows: where there are more, a column is not half believed."""
    return max(1, cells // _FEW)


def _reads(reading: dates.Reading, cell: str) -> bool:
    try:
        reading(cell)
    except (ValueError, OverflowError):
        return False
    return True
