"""Google Analytics 4: the snapshot of reports, a table with its dates, and an exploration.

Lines that begin with # say what the next table is of; a comparison repeats a table, told apart by its dates alone.
"""

import datetime as dt
import re
from itertools import islice

from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.exchange.figures import dates, numbers
from somedesk.exchange.figures.blocks import is_blank
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.days import Gathered, read_days, refuse_ruined
from somedesk.exchange.figures.described import ColumnSpec, Spec
from somedesk.exchange.figures.found import NOT_MEASURED, Ask, Table, Unit
from somedesk.exchange.figures.located import Located, head_names
from somedesk.exchange.figures.sheet import Sheet
from somedesk.exchange.figures.undated import Period, Single, add, asked_day
from somedesk.exchange.figures.words import STEPS, bare, folded, is_total, plain

SNAPSHOT, EXPLORATION = "ga4-snapshot", "ga4-exploration"
MOST_TABLES = 200
_MOST_LINES = 500  # of a table that is no series: pages, sources, countries
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
        raise FileProblem("figures_no_rows")
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
    table = _name(part, names, period)
    cell = part.below[0].strip()
    if period is not None and (_NTH.fullmatch(cell) or (cell.isdecimal() and _is_counted(names[0]))):
        _put_nth(into, sheet, part, (names, table), period, ask)
    elif len(names) > 1 and _is_compact(cell):
        _put_days(into, sheet, part, (names, table), ask)
    else:
        _put_lines(into, sheet, part, (names, table), period or asked_day(into, ask))


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


def _located(sheet: Sheet, part: _Part, names: tuple[str, ...], table: str, reading: str) -> Located:
    columns = {"date": ColumnSpec((), "date")} | {
        f"c{n}": ColumnSpec((), "figure", _METRICS.get(folded(names[n]), ""), _unit(names[n]))
        for n in range(1, len(names))
    }
    spec = Spec(SNAPSHOT, table, "series", columns, (), (reading,))
    places = {name: 0 if name == "date" else int(name[1:]) for name in columns}
    rows = sheet.rows

    def below() -> "islice[Row]":
        return islice(rows(), part.head - 1, part.last)

    own = Sheet("", below, sheet.separator, sheet.is_resaved)
    return Located(spec, own, 1, names, places, ends_at_blank=True, table=table, shift=part.head - 1)


def _put_nth(
    into: Gathered, sheet: Sheet, part: _Part, named: tuple[tuple[str, ...], str], period: Period, ask: Ask
) -> None:
    """0000, 0001 are days, weeks, or months from the first day of the table."""
    names, table = named
    word = bare(names[0])
    step = 7 if any(each in word for each in ("week", "uge", "vecka")) else 1
    if any(each in word for each in ("month", "maned", "manad", "hour", "time")):
        reason = InvalidInput("figures_other_step", name=names[0])
        into.tables.append(Table(table, "", part.head, part.head + 1, part.last, 0, (), "series", False, reason))
        return
    first = period.first.toordinal() - (period.first.isoweekday() % 7 if step == 7 else 0)

    def reading(cell: str) -> int:
        text = cell.strip()
        if not text.isdecimal() or not text.isascii() or len(text) > 5:
            raise ValueError
        return max(first + step * int(text), period.first.toordinal())

    _extend(into, read_days(_located(sheet, part, names, table, "date-nth-day"), ask, reading), is_weekly=step == 7)


def _put_days(into: Gathered, sheet: Sheet, part: _Part, named: tuple[tuple[str, ...], str], ask: Ask) -> None:
    names, table = named
    _extend(into, read_days(_located(sheet, part, names, table, "date-compact"), ask))


def _extend(into: Gathered, gathered: Gathered, *, is_weekly: bool = False) -> None:
    from msgspec.structs import replace

    if is_weekly:
        gathered.series = [replace(each, precision="week") for each in gathered.series]
    for field in ("tables", "series", "readings", "questions", "skipped"):
        getattr(into, field).extend(getattr(gathered, field))


def _put_lines(into: Gathered, sheet: Sheet, part: _Part, named: tuple[tuple[str, ...], str], period: Period) -> None:
    """A line per page, source or country; or one line of totals, of which every column is a figure."""
    names, table = named
    has_labels = numbers.read(part.below[0], ".", is_count=False) is None
    figures: list[Single] = []
    for number, row in enumerate(islice(sheet.rows(), part.head, part.last), start=part.head + 1):
        if is_total(row[0]) or (has_labels and not row[0].strip()) or any(is_total(cell) for cell in row[len(names) :]):
            into.skip(number, InvalidInput("figures_row_total"), table, is_expected=True)
            continue
        if number > part.head + _MOST_LINES:
            into.skip(number, InvalidInput("figures_row_rest", limit=_MOST_LINES), table)
            break
        label = plain(row[0]) if has_labels else ""
        for place in range(1 if has_labels else 0, min(len(names), len(row))):
            value = numbers.read(row[place], ".", is_count=False)
            if value is None:
                refuse_ruined(row[place], names[place], number)
                into.skip(number, InvalidInput("figures_cell", column=names[place], value=row[place][:40]), table)
                value = NOT_MEASURED
            name = f"{label}: {names[place]}" if label else names[place]
            figures.append(Single(name, value, number, "", _METRICS.get(folded(names[place]), ""), _unit(names[place])))
    add(into, figures, table, period, head=part.head)


def _unit(name: str) -> Unit:
    words = folded(name)
    if any(word in words for word in _RATES):
        return "share"
    if "revenue" in words or "intäkt" in words or "indtægt" in words:
        return "money"
    return "seconds" if "time" in words or "tid" in words else "other"
