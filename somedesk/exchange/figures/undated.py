"""Figures of no single day: shares as they stand, totals over a period, lists of searches."""

import datetime as dt
from array import array
from collections.abc import Iterable, Sequence

from msgspec import Struct

from somedesk.base.errors import InvalidInput
from somedesk.exchange.figures.days import Gathered
from somedesk.exchange.figures.found import Ask, Dates, Precision, Question, Reading, Series, Table, Unit


class Period(Struct, frozen=True):
    """From the first to the last day that figures are of; ``is_of_today`` if the file has none."""

    first: dt.date
    last: dt.date
    is_of_today: bool = False

    @property
    def length(self) -> int:
        """Days."""
        return (self.last - self.first).days + 1

    @property
    def precision(self) -> Precision:
        """A month where it is one by the calendar, a week of seven days, else a day."""
        if self.length == 7:
            return "week"
        is_month = self.first.day == 1 and (self.last + dt.timedelta(1)).day == 1 and self.length < 32
        return "month" if is_month else "day"

    @property
    def days(self) -> int:
        """The length where it is neither a day, a week nor a month; else 0."""
        return 0 if self.length in (1, 7) or self.precision == "month" else self.length


class Single(Struct, frozen=True):
    """One figure with the row of the file where it stands."""

    name: str
    number: float
    row: int
    place: str = ""
    metric: str = ""
    unit: Unit = "count"


def of_period(figures: Iterable[Single], table: str, period: Period) -> list[Series]:
    """A series of one point for each figure."""
    return [
        Series(
            name=each.name,
            table=table,
            dates=Dates(array("i", [period.first.toordinal()]), array("i", [each.row])),
            numbers=array("d", [each.number]),
            precision=period.precision,
            place=each.place,
            metric=each.metric,
            unit=each.unit,
            days=period.days,
            is_of_today=period.is_of_today,
        )
        for each in figures
    ]


def add(into: Gathered, figures: Sequence[Single], table: str, period: Period, *, head: int = 0) -> None:
    """Put the figures of one table to the others."""
    into.series += of_period(figures, table, period)
    rows = [each.row for each in figures]
    into.tables.append(Table(table, "", head, min(rows, default=0), max(rows, default=0), len(set(rows)), (), "series"))


def asked_day(into: Gathered, ask: Ask) -> Period:
    """The day of figures whose file has none: what was answered, else that of the import, with a question."""
    if answer := ask.answers.get("day"):
        day = dt.date.fromisoformat(answer)
        into.readings.append(Reading("day", "", "", "date-of-file", "", day.isoformat()))
        return Period(day, day)
    into.questions.append(Question("day", 0, InvalidInput("figures_ask_day"), ("day",)))
    return Period(ask.today, ask.today, is_of_today=True)
