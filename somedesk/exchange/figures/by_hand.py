"""Any other table: the user says what it is, and what its columns are where they cannot be told."""

from somedesk.base.errors import FileProblem
from somedesk.exchange.figures import dates, numbers
from somedesk.exchange.figures.book import opened
from somedesk.exchange.figures.described import ColumnSpec, Spec
from somedesk.exchange.figures.found import Ask
from somedesk.exchange.figures.located import Located, head_names
from somedesk.exchange.figures.sheet import Book, Row, Sheet
from somedesk.exchange.figures.words import is_footer, is_total

TABLE = "table"
_READINGS = ("date-iso", "date-month", "date-iso-slash", "date-month-first", "date-day-first", "date-month-name")
_USES = ("date", "time", "id", "text", "kind", "link", "figure", "none")
_MOST_TRIED = 50


def located_by_hand(data: bytes, ask: Ask) -> tuple[Located, Book]:
    """The table with a column of dates that has the most columns. Raises FileProblem.

    ``answers`` may say for each column what it is: "use:<name of the column>" → date, figure, none, and so on.
    """
    book = opened(data)
    found = [table for sheet in book.sheets if (table := _table(sheet, ask)) is not None]
    if not found:
        raise FileProblem("figures_no_table")
    return max(found, key=lambda table: table.width), book


def _table(sheet: Sheet, ask: Ask) -> Located | None:
    rows = sheet.head()
    for number, row in enumerate(rows[:-1], start=1):
        names = head_names(row)
        if len([name for name in names if name]) < 2:
            continue
        below = [each for each in rows[number : number + _MOST_TRIED] if any(each)]
        uses = {place: use for place, name in enumerate(names) if (use := _use(name, place, below, ask))}
        if "date" not in uses.values() or "figure" not in uses.values():
            continue
        columns = {f"c{place}": ColumnSpec((), use, "", "other") for place, use in uses.items()}  # type: ignore[arg-type]
        pool = tuple(name for name in _READINGS if any(use == "date" for use in uses.values()) and name)
        spec = Spec(TABLE, TABLE, "series", columns, (), ("", *pool))
        places = {f"c{place}": place for place in uses}
        return Located(spec, sheet, number, names, places, is_by_shape=True)
    return None


def _use(name: str, place: int, rows: list[Row], ask: Ask) -> str:
    if (answer := ask.answers.get(f"use:{name}")) in _USES:
        return answer or ""
    cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
    cells = [cell for cell in cells if not is_total(cell) and not is_footer(cell)]
    if not cells or not name:
        return ""
    if any(all(_reads(dates.READERS[reading], cell) for cell in cells) for reading in _READINGS):
        return "date"
    for point in ".,":
        if all(numbers.read(cell, point, is_count=False) is not None for cell in cells):
            return "figure"
    return ""


def _reads(reading: dates.Reading, cell: str) -> bool:
    try:
        reading(cell)
    except (ValueError, OverflowError):
        return False
    return True
