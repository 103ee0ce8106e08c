"""Google Analytics 4: the snapshot of reports, a table with its dates, and an exploration.

Lines that begin with # say what the next table is of; a comparison repeats a table, told apart by its dates alone.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.exchange.figures import dates, numbers
from somedesk.exchange.figures.blocks import is_blank
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.days import Gathered, part_of, read_days, refuse_ruined
from somedesk.exchange.figures.described import ColumnSpec, Spec
from somedesk.exchange.figures.found import NOT_MEASURED, Ask, Precision, Table, Unit
from somedesk.exchange.figures.located import Located, head_names
from somedesk.exchange.figures.sheet import Sheet
from somedesk.exchange.figures.snapshots import MOST_LINES
from somedesk.exchange.figures.undated import Period, Single, add, asked_day
from somedesk.exchange.figures.words import STEPS, bare, folded, is_total, plain

SNAPSHOT, EXPLORATION = "ga4-snapshot", "ga4-exploration"
MOST_TABLES = 200
_TRIED = 200
_SHORTEST_ID = 6
_WORDS = re.compile(r"[\s_-]+")
_DAY = re.compile(r"(?<!\d)(20\d{6})(?!\d)")
_BOTH = re.compile(r"(20\d{6})\s?-\s?(20\d{6})")
_NTH = re.compile(r"0\d{3}")
_COUNTED = ("day", "week", "month")
_RATES = ("rate", "frekvens", "andel", "sats")
_METRICS = {
    "active users": "ga4.active_users", "new users": "ga4.new_users", "sessions": "ga4.sessions", "views": "ga4.views",
    "event count": "ga4.events", "bounce rate": "ga4.bounce_rate", "total users": "ga4.users",
    "key events": "ga4.key_events", "engagement rate": "ga4.engagement_rate",
    "average engagement time per active user": "ga4.engagement_seconds",
    "aktiva användare": "ga4.active_users", "nya användare": "ga4.new_users", "visningar": "ga4.views",
    "aktive brugere": "ga4.active_users", "nye brugere": "ga4.new_users", "visninger": "ga4.views",
}  # fmt: skip


class _Columns(Struct):
    """The names of a table's columns, how the table is called, and how many of the first are no figures."""

    names: tuple[str, ...]
    table: str
    count: int


class _Part(Struct):
    """A table: where its head is, its last row, and what the lines above said."""

    head: int
    row: Row
    below: Row
    last: int
    title: str
    first_day: dt.date | None
    last_day: dt.date | None

    @property
    def has_first(self) -> bool:
        """Whether its first row that is no total is there."""
        return bool(self.below and self.below[0].strip())


def form_of(head: list[Row]) -> str:
    """Which of its files a sheet is by its first rows; "" for none."""
    lines = [_comment(row) for row in head[:15] if row and row[0].startswith("#")]
    first = next(filter(any, head), [""])
    if len(lines) < 2 or not first[0].startswith("#"):
        return ""
    if any(_BOTH.search(line) for line in lines):
        return EXPLORATION
    return SNAPSHOT if sum(bool(_DAY.search(line)) for line in lines) >= 2 else ""


def _comment(row: Row) -> str:
    return plain(",".join(row).rstrip(",;").lstrip("# "))


def read(sheet: Sheet, ask: Ask) -> Gathered:
    """A series for each column of each table of days; of other tables one figure for each line and column."""
    into = Gathered()
    for part in _parts(sheet):
        _put(into, sheet, part, ask)
    if not into.series:
        reason = next((table.why for table in into.tables if table.why is not None), None)
        raise FileProblem(reason.code, **reason.params) if reason is not None else FileProblem("figures_no_rows")
    return into


def _parts(sheet: Sheet) -> list[_Part]:
    found: list[_Part] = []
    above = _Above()
    open_: _Part | None = None
    is_full = False
    for number, row in enumerate(sheet.rows(), start=1):
        if is_full and open_ is not None and row and "$" <= row[0][:1] <= "~":
            open_.last = number  # as almost all rows
            continue
        if is_blank(row):
            open_ = None
        elif row[0].startswith("#"):
            above.read(_comment(row), is_open=open_ is not None)
            open_ = None
        elif open_ is not None:
            open_.last = number
            if not open_.has_first:
                open_.below = row
        else:
            if len(found) == MOST_TABLES:
                raise FileProblem("figures_too_much")
            title = above.title
            if found and found[-1].row == row:
                title = title or found[-1].title  # a comparison
            open_ = _Part(number, row, [], number, title, *above.period())
            found.append(open_)
        is_full = open_ is not None and open_.has_first
    return found


class _Above:
    """What the lines that begin with # say of the next table."""

    def __init__(self) -> None:
        self.title = ""
        self._days: list[dt.date] = []
        self._is_read = True

    def read(self, line: str, *, is_open: bool) -> None:
        """One more line; ``is_open`` if it stands right below a table."""
        if is_open or self._is_read:
            self._days, self.title = ([] if is_open else self._days), ""
        self._is_read = False
        if told := [_date(each) for each in _DAY.findall(line)]:
            self._days = told if len(told) == 2 else [*self._days[-1:], *told]
        elif line.startswith("--"):
            self.title = ""
        elif line and ":" not in line:
            self.title = line

    def period(self) -> tuple[dt.date | None, dt.date | None]:
        """The days of the table that begins here."""
        self._is_read = True
        return (self._days[-2], self._days[-1]) if len(self._days) >= 2 else (None, None)


def _date(text: str) -> dt.date:
    try:
        return dates.compact(text)
    except ValueError as error:
        raise FileProblem("figures_no_dates", column="#", value=text) from error


def _put(into: Gathered, sheet: Sheet, part: _Part, ask: Ask) -> None:
    names = head_names(part.row)
    if not part.below or len(names) < 1:
        return
    period = Period(part.first_day, part.last_day) if part.first_day and part.last_day else None
    if period is not None and period.length < 1:
        raise FileProblem("figures_no_dates", column="#", value=part.row[0][:40])
    cell = part.below[0].strip()
    count = _dimensions(sheet, part, names)
    found = _Columns(names, _name(part, names, period), count)
    day = next((place for place, each in enumerate(part.below[: max(count, 1)]) if _is_compact(each.strip())), None)
    if period is not None and (_NTH.fullmatch(cell) or (cell.isdecimal() and _is_counted(names[0]))):
        _put_nth(into, sheet, part, found, period, ask)
    elif len(names) > 1 and day is not None:
        _extend(into, read_days(_located(sheet, part, found, "date-compact", day), ask))
    else:
        _put_lines(into, sheet, part, found, period or asked_day(into, ask))


def _dimensions(sheet: Sheet, part: _Part, names: tuple[str, ...]) -> int:
    """How many of the first columns say what a row is of, such as a day and a page. A total leaves just these blank."""
    first = list(islice(sheet.rows(), part.head, min(part.last, part.head + _TRIED)))
    for row in first:
        if any(is_total(cell) for cell in row[len(names) :]):
            blank = next((place for place, cell in enumerate(row[: len(names)]) if cell.strip()), len(names))
            return next((place for place in range(1, blank) if folded(names[place]) in _METRICS), blank)
    rows = [row for row in first if row and row[0].strip() and not is_total(row[0])]
    is_dated = any(map(_is_compact, part.below[:1])) or _NTH.fullmatch(part.below[0].strip()) is not None
    count = 1 if is_dated else 0
    while count < len(names) and (any(_is_name(row, count) for row in rows) or _is_id(names, rows, count)):
        count += 1
    return count


def _is_id(names: tuple[str, ...], rows: Sequence[Row], place: int) -> bool:
    """Whether a column of numbers says what a row is of, such as a post: by its name, or by rows that only it tells
    apart. The last column is a figure in any case.
    """
    if folded(names[place]) in _METRICS or place == len(names) - 1:
        return False
    if "id" in _WORDS.split(bare(names[place])):
        return True
    cells = [row[place].strip() if place < len(row) else "" for row in rows]
    if not all(len(cell) >= _SHORTEST_ID and cell.isdecimal() for cell in cells):
        return False
    before = [tuple(row[:place]) for row in rows]
    return len(set(before)) < len(rows) == len({*zip(before, cells, strict=True)})


def _is_name(row: Row, place: int) -> bool:
    cell = row[place] if place < len(row) else ""
    return numbers.read(cell, ".", is_count=False) is None and not numbers.is_ruined(cell)


def _name(part: _Part, names: tuple[str, ...], period: Period | None) -> str:
    name = part.title or names[0]
    return f"{name}, {period.first.isoformat()} – {period.last.isoformat()}" if period else name


def _is_counted(name: str) -> bool:
    """Whether a column counts days or weeks, whose noughts a spreadsheet has taken away."""
    return len(words := bare(name).split()) > 1 and any(each in STEPS[step] for each in words for step in _COUNTED)


def _is_compact(cell: str) -> bool:
    try:
        dates.compact(cell)
    except ValueError:
        return False
    return True


def _located(sheet: Sheet, part: _Part, found: _Columns, reading: str, day: int = 0) -> Located:
    names, table = found.names, found.table
    others = [place for place in range(found.count) if place != day]
    columns = {"date": ColumnSpec((), "date")}
    columns |= {f"c{n}": ColumnSpec((), "label" if n == others[0] else "none") for n in others}
    columns |= {
        f"c{n}": ColumnSpec((), "figure", _METRICS.get(folded(names[n]), ""), _unit(names[n]))
        for n in range(max(found.count, 1), len(names))
    }
    spec = Spec(SNAPSHOT, table, "series", columns, (), (reading,))
    places = {name: day if name == "date" else int(name[1:]) for name in columns}
    rows = sheet.rows

    def below() -> "Iterator[Row]":
        mine = islice(rows(), part.head - 1, part.last)
        return (_labelled(row, others) for row in mine) if len(others) > 1 else mine

    own = Sheet("", below, sheet.separator, sheet.is_resaved)
    return Located(spec, own, 1, names, places, ends_at_blank=True, table=table, shift=part.head - 1)


def _labelled(row: Row, places: list[int]) -> Row:
    """A row that says in one cell what it is of."""
    if len(row) <= places[-1] or not any(row[place].strip() for place in places):
        return row
    label = ", ".join(plain(row[place]) for place in places if row[place].strip())
    return [label if place == places[0] else cell for place, cell in enumerate(row)]


def _put_nth(into: Gathered, sheet: Sheet, part: _Part, found: _Columns, period: Period, ask: Ask) -> None:
    """0000, 0001 are days, weeks or months from the first day of the table on."""
    word = bare(found.names[0])
    is_monthly = any(each in word for each in ("month", "maned", "manad"))
    step = 7 if any(each in word for each in ("week", "uge", "vecka")) else 1
    if any(each in word for each in ("hour", "time")) or (is_monthly and period.first.day > 1):
        reason = InvalidInput("figures_other_step", name=found.names[0])
        into.tables.append(Table(found.table, "", part.head, part.head + 1, part.last, 0, (), "series", False, reason))
        return
    first, last = period.first.toordinal(), period.last.toordinal()

    def reading(cell: str) -> int:
        text = cell.strip()
        if not text.isdecimal() or not text.isascii() or len(text) > 5:
            raise ValueError
        if is_monthly:
            years, month = divmod(period.first.month - 1 + int(text), 12)
            day = dt.date(period.first.year + years, month + 1, 1).toordinal()
        else:
            day = first + step * int(text)
        if day > last:
            raise ValueError
        return day

    gathered = read_days(_located(sheet, part, found, "date-nth-day"), ask, reading)
    _extend(into, gathered, "month" if is_monthly else "week" if step == 7 else None)


def _extend(into: Gathered, gathered: Gathered, step: Precision | None = None) -> None:
    from msgspec.structs import replace

    if step is not None:
        gathered.series = [replace(each, precision=step) for each in gathered.series]
    for field in ("tables", "series", "readings", "questions", "skipped"):
        getattr(into, field).extend(getattr(gathered, field))


def _put_lines(into: Gathered, sheet: Sheet, part: _Part, found: _Columns, period: Period) -> None:
    """A line per page, source or country; or one line of totals, of which every column is a figure."""
    names, table, count = found.names, found.table, found.count
    figures: list[Single] = []
    for number, row in enumerate(islice(sheet.rows(), part.head, part.last), start=part.head + 1):
        if is_total(row[0]) or (count and not row[0].strip()) or any(is_total(cell) for cell in row[len(names) :]):
            into.skip(number, InvalidInput("figures_row_total"), table, is_expected=True)
            continue
        if number > part.head + MOST_LINES:
            into.skip(number, InvalidInput("figures_row_rest", limit=MOST_LINES), table)
            break
        label = ", ".join(plain(cell) for cell in row[:count] if cell.strip())
        for place in range(count, min(len(names), len(row))):
            value = numbers.read(row[place], ".", is_count=False)
            if value is None:
                refuse_ruined(row[place], names[place], number)
                into.skip(number, InvalidInput("figures_cell", column=names[place], value=row[place][:40]), table)
                value = NOT_MEASURED
            name = f"{label}: {names[place]}" if label else names[place]
            metric = _METRICS.get(folded(names[place]), "")
            metric = part_of(metric) if label else metric
            figures.append(Single(name, value, number, "", metric, _unit(names[place])))
    add(into, figures, table, period, head=part.head)


def _unit(name: str) -> Unit:
    words = folded(name)
    if any(word in words for word in _RATES):
        return "share"
    if "revenue" in words or "intäkt" in words or "indtægt" in words:
        return "money"
    return "seconds" if "time" in words or "tid" in words else "other"
