"""Tables of one row per day, week or month: a series per column of figures."""

import datetime as dt
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice
from operator import eq, lt, sub
from typing import Any

from msgspec import Struct, field

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.exchange.figures import at_once, dates, numbers
from somedesk.exchange.figures.chunks import Row, columns_of
from somedesk.exchange.figures.deciding import decide_dates, decide_numbers, same_way
from somedesk.exchange.figures.found import (
    PART,
    Ask,
    Dates,
    Figure,
    Posts,
    Precision,
    Question,
    Reading,
    Series,
    Skipped,
    Table,
    named_table,
)
from somedesk.exchange.figures.located import Located, described_table, figure_columns
from somedesk.exchange.figures.words import is_footer, is_total

MOST_TOLD = 1_000
MOST_LABELS = 250
MOST_VALUES = 1_000_000  # of a table

DateReading = dates.Known | Callable[[str], int]


class Gathered(Struct):
    """What was read of a table."""

    tables: list[Table] = field(default_factory=list)
    series: list[Series] = field(default_factory=list)
    posts: Posts | None = None
    readings: list[Reading] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    notes: list[SomeDeskError] = field(default_factory=list)
    unread: Counter[str] = field(default_factory=Counter)  # cells that are no number, by the name of the column

    def skip(self, row: int, reason: SomeDeskError, table: str, *, is_expected: bool = False) -> None:
        """Note a row that was not taken. As many are told as anybody reads."""
        if len(self.skipped) < MOST_TOLD:
            self.skipped.append(Skipped(row, reason, table, is_expected))


def read_days(table: Located, ask: Ask, reading: DateReading | None = None) -> Gathered:
    """The series of a table. ``reading`` gives the ordinal of a cell where its description does not say how.

    Raises FileProblem for a table that is not what it seems.
    """
    into = Gathered()
    place = table.place("date")
    assert place is not None
    sample = table.sample()
    figures = figure_columns(table, sample)
    yearless = is_given_year = False
    decided_as = ""
    if reading is None:
        decided = decide_dates(table, place, sample, ask)
        decided_as = decided.reading
        into.readings += [decided.told] if decided.told else []
        into.questions += [decided.question] if decided.question else []
        own = table.spec.dates[0] if table.spec.dates else ""
        yearless = decided.reading == "date-without-year"
        is_given_year = own == "date-without-year" and not yearless and not table.sheet.separator
        reading = _yearless if yearless else _ordinals(decided.reading, same_way(sample, place, table.names[place]))
    by_numbers = decide_numbers(table, figures, sample, ask)
    into.readings += [by_numbers.told] if by_numbers.told else []
    into.questions += [by_numbers.question] if by_numbers.question else []
    points = _Points(table, figures, reading, "," if by_numbers.reading == "number-comma" else ".", into)
    points.step = step_of_reading(decided_as, sample, place)
    points.is_answered = bool(ask.answer("dates", table.name))
    columns = tuple(described_table(table, sample, figures))
    if into.questions and not all((reading, by_numbers.reading)):
        into.tables.append(_told(table, columns, points))
        return into
    points.read(place)
    if is_given_year and points.forget_years(ask.today):
        yearless = True
    if yearless:
        points.give_years(ask.today, table.names[place], into)
    into.tables.append(_told(table, columns, points))
    into.series += points.series()
    return into


def _told(table: Located, columns: tuple, points: "_Points") -> Table:
    rows = points.rows
    return Table(
        table.name, table.sheet.name, table.head + table.shift, rows[0] if rows else 0, rows[-1] if rows else 0,
        len(rows), columns, "series",
    )  # fmt: skip


def refuse_ruined(cell: str, column: str, row: int) -> None:
    """Raises FileProblem if a cell among numbers is a date: others were changed without a trace."""
    if numbers.is_ruined(cell):
        raise FileProblem("figures_numbers_ruined", column=column, value=cell[:40], row=row)


def _ordinals(reading: str, check: Callable[[str], None]) -> dates.Known | None:
    return dates.Known(reading, check) if reading else None


def _yearless(cell: str) -> int:
    month, day = dates.yearless(cell)
    return month * 100 + day


class _Points:
    """Reads the rows of a table into arrays, a few thousand at a time: column by column where all is plain."""

    def __init__(
        self,
        table: Located,
        figures: Sequence[tuple[int, Figure]],
        reading: DateReading | None,
        point: str,
        into: Gathered,
    ) -> None:
        self._table, self._figures, self._reading, self._point, self._into = table, figures, reading, point, into
        self._label = table.place("label")
        self.ordinals, self.rows = array("i"), array("i")
        self._numbers = [array("d") for _ in figures]
        self._columns_read = [Column(figure, point, into, table.name) for _, figure in figures]
        self._labels: list[str] = []
        self._is_over = False
        self.step: Precision | None = None  # where the way of writing says it
        self.is_answered = False  # then who answers has seen how many dates fall away

    def read(self, place: int) -> None:
        """All rows."""
        assert self._reading is not None
        for number, chunk in self._table.chunks():
            count = len(chunk)
            columns = chunk.columns(self._table.width)
            numbered: Sequence[int] = range(number, number + count)
            try:
                if any(any(column) for column in columns[self._table.width :]):
                    raise ValueError
                days = self._days(columns[place])
            except (ValueError, OverflowError):
                rows, numbered = self._sifted(number, chunk.rows, place)
                count = len(rows)
                columns = columns_of(rows, self._table.width)
                days = self._days(columns[place]) if rows else array("i")
            if (len(self.rows) + count) * len(self._figures) > MOST_VALUES:
                raise FileProblem("figures_too_much")
            self.ordinals.extend(days)
            self.rows.extend(at_once.packed("i", numbered))
            if count:
                for held, (column, _), reader in zip(self._numbers, self._figures, self._columns_read, strict=True):
                    held.extend(reader.read(columns[column], numbered))
            if self._label is not None and count:
                self._labels += columns[self._label]
            if self._is_over:
                break

    def _days(self, cells: Sequence[str]) -> "array[int]":
        assert self._reading is not None
        if isinstance(self._reading, dates.Known):
            return self._reading.all(cells)
        return at_once.packed("i", list(map(self._reading, cells)))

    def _sifted(self, first: int, rows: Sequence[Row], place: int) -> tuple[list[Row], list[int]]:
        """The rows that have a date and no more cells than the head; why the others have not is told."""
        kept: list[Row] = []
        numbered: list[int] = []
        for number, row in enumerate(rows, start=first):
            if not any(row):
                if self._table.ends_at_blank:
                    self._is_over = True
                    break
                continue
            if (reason := self._reason(number, row, place)) is None:
                kept.append(row)
                numbered.append(number)
            else:
                expected = reason.code in ("figures_row_total", "figures_row_footer")
                self._into.skip(number, reason, self._table.name, is_expected=expected)
        return kept, numbered

    def _reason(self, number: int, row: Row, place: int) -> SomeDeskError | None:
        cell = row[place] if place < len(row) else ""
        if not cell.strip() or is_total(cell):
            return InvalidInput("figures_row_total")
        if is_footer(cell):
            return InvalidInput("figures_row_footer")
        assert self._reading is not None
        try:
            self._days([cell])
        except (ValueError, OverflowError):
            if numbers.is_ruined(cell) and not self.is_answered and dates.is_written_as_one(cell):
                raise FileProblem("figures_dates_mixed", column=self._table.names[place], value=cell[:40]) from None
            return InvalidInput("figures_row_date", value=cell[:40])
        if any(row[self._table.width :]):
            return InvalidInput("figures_row_cells", found=len(row), wanted=self._table.width)
        return None

    def forget_years(self, today: dt.date) -> bool:
        """Where a spreadsheet has put its own year to days without one, some are in the future, or out of order."""
        if _rises(self.ordinals) and (not self.ordinals or self.ordinals[-1] <= today.toordinal()):
            return False
        days = map(dt.date.fromordinal, self.ordinals)
        self.ordinals = array("i", [day.month * 100 + day.day for day in days])
        return True

    def give_years(self, today: dt.date, name: str, into: Gathered) -> None:
        """The years that the file leaves out: the last day is not after today."""
        pairs = [divmod(each, 100) for each in self.ordinals]
        try:
            found = dates.with_years(pairs, today)
        except ValueError as error:
            raise FileProblem("figures_no_dates", column=name, value="") from error
        self.ordinals = array("i", (day.toordinal() for day in found))
        if found:
            first = f"{min(found).isoformat()} – {max(found).isoformat()}"
            into.readings.append(
                Reading(f"dates:{self._table.name}", self._table.name, name, "date-without-year", "", first)
            )

    def series(self) -> list[Series]:
        """A series for each column, oldest first. Raises FileProblem for two rows of one day."""
        if not self.ordinals:
            raise FileProblem("figures_no_rows")
        groups = self._groups()
        made = []
        for label, picked in groups.items():
            put = _sorter(self.ordinals, picked if label else None)
            common = Dates(put(self.ordinals), put(self.rows))
            _refuse_twice(common.ordinals, self._table)
            precision = self.step or precision_of(common.ordinals)
            for values, (_, figure) in zip(self._numbers, self._figures, strict=True):
                name = f"{label}: {figure.name}" if label else figure.name
                made.append(
                    Series(
                        name=name,
                        table=self._table.name,
                        dates=common,
                        numbers=put(values),
                        precision=precision,
                        metric=part_of(figure.metric) if label else figure.metric,
                        unit=figure.unit,
                        currency=figure.currency,
                    )
                )
        return made

    def _groups(self) -> dict[str, Sequence[int]]:
        if self._label is None:
            return {"": range(len(self.ordinals))}
        count, labels = len(self._labels), list(dict.fromkeys(self._labels))
        if len(labels) > MOST_LABELS:
            labels = labels[:MOST_LABELS]
            self._leave_out_but(labels)
        elif self._labels == (labels * (count // len(labels) + 1))[:count]:  # the same ones each day
            return {label: range(place, count, len(labels)) for place, label in enumerate(labels)}
        groups: dict[str, list[int]] = {label: [] for label in labels}
        for number, label in enumerate(self._labels):
            if label in groups:
                groups[label].append(number)
        return dict(groups)

    def _leave_out_but(self, labels: Sequence[str]) -> None:
        """Thousands of pages are no key figures. What a platform puts first is the largest, or the latest."""
        known, name = set(labels), self._table.names[self._label or 0]
        reason = InvalidInput("figures_label_rest", limit=MOST_LABELS, column=name)
        for row, label in zip(self.rows, self._labels, strict=True):
            if label not in known:
                self._into.skip(row, reason, self._table.name)


def _sorter(ordinals: "array[int]", picked: Sequence[int] | None) -> Callable[[Any], Any]:
    """What puts an array in the order of the dates: most files are in it, or in the opposite one."""
    if picked is None:
        if _rises(ordinals):
            return lambda values: values
        if _rises(ordinals[::-1]):
            return lambda values: values[::-1]
    if isinstance(picked, range) and _rises(ordinals[picked.start : picked.stop : picked.step]):
        return lambda values: values[picked.start : picked.stop : picked.step]
    order = sorted(range(len(ordinals)) if picked is None else picked, key=ordinals.__getitem__)
    step = order[1] - order[0] if len(order) > 1 else 1
    steady = range(order[0], order[-1] + 1, max(step, 1))
    if len(steady) == len(order) and all(map(eq, steady, order)):  # so many labels each day, or one after the other
        return lambda values: values[steady.start : steady.stop : steady.step]
    return lambda values: array(values.typecode, map(values.__getitem__, order))


def _rises(ordinals: "array[int]") -> bool:
    """Whether each is later than the one before; without a list of them, which would be larger than the file."""
    return all(map(lt, ordinals, islice(ordinals, 1, None)))


def _refuse_twice(ordinals: "array[int]", table: Located) -> None:
    if not _rises(ordinals):
        seen: set[int] = set()
        twice = next(each for each in ordinals if each in seen or seen.add(each))  # type: ignore[func-returns-value]
        raise FileProblem("figures_day_twice", table=named_table(table.name), date=dt.date.fromordinal(twice))


def part_of(metric: str) -> str:
    """The metric of one campaign or page: no other's, and not that of the whole."""
    return f"{metric}{PART}" if metric else ""


def step_of_reading(reading: str, sample: Sequence[Row], place: int) -> Precision | None:
    """What 2025-10 and 2025-W07 say of themselves, also where there is but one."""
    if reading == "date-month":
        return "month"
    cell = next((row[place] for row in sample if place < len(row) and row[place].strip()), "")
    return "week" if reading == "date-iso" and "W" in cell[:6] else None


def precision_of(ordinals: Sequence[int]) -> Precision:
    """Day, week or month, by the steps from one date to the next."""
    steps = set(map(sub, islice(ordinals, 1, None), ordinals))
    if not steps:
        return "day"
    smallest = min(steps)
    if smallest >= 28 and all(dt.date.fromordinal(each).day == 1 for each in ordinals):
        return "month"
    return "week" if all(step % 7 == 0 for step in steps) else "day"


class Column:
    """Reads a column of numbers: at once where all are plain, else each kind of cell once.

    What cannot be read is not measured, and told; what a spreadsheet made a date of is refused, since cells that it
    changed without a trace stand beside it.
    """

    def __init__(self, figure: Figure, point: str, into: Gathered, table: str) -> None:
        self._figure, self._into, self._table = figure, into, table
        self._point, self._is_plain = point, point == "."
        self._is_grouped = figure.unit not in ("count", "index")  # in which 1,234 and 1.234 are the same
        self._known = numbers.Known(point, is_count=figure.unit in ("count", "index"))

    def read(self, cells: Sequence[str], numbered: Sequence[int]) -> "array[float]":
        """The numbers of cells, which stand in the rows ``numbered``. Raises FileProblem."""
        if self._is_plain:
            if (plain := at_once.plain(cells)) is not None:
                return plain
            self._is_plain = False  # and will hardly be further down
        if self._is_grouped:
            if (parted := at_once.grouped(cells, self._point)) is not None:
                return parted
            self._is_grouped = False
        values = array("d", map(self._known.__getitem__, cells))
        if self._known.unread:
            self._tell(cells, numbered)
        return values

    def _tell(self, cells: Sequence[str], numbered: Sequence[int]) -> None:
        name = self._figure.name
        for number, cell in zip(numbered, cells, strict=True):
            if cell in self._known.unread:
                refuse_ruined(cell, name, number)
                self._into.unread[name] += 1
                self._into.skip(number, InvalidInput("figures_cell", column=name, value=cell[:40]), self._table)
        self._known.unread.clear()
