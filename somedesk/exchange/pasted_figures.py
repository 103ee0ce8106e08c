"""Figures that are typed or pasted: a value, or a column of them with or without their periods. Nothing is guessed."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from somedesk.base import typed
from somedesk.base.errors import InvalidInput
from somedesk.domain.figures import periods
from somedesk.domain.figures.measuring import Value
from somedesk.domain.records.figures import Precision

# What files and people write where nothing was measured.
NOT_MEASURED = frozenset({"", "-", "--", "–", "—", "nan", "n/a", "na", "undefined", "null"})
MOST_ROWS = 5000
_MONTH = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})|(?P<m2>\d{1,2})[-/.](?P<y2>\d{4})")


class PastedRow(Struct, frozen=True):
    """One line of what was pasted: its period and value, or what is the matter with it."""

    number: int
    text: str
    first: dt.date | None = None
    value: Value | None = None
    problem: InvalidInput | None = None


class Pasted(Struct, frozen=True):
    """What was pasted. ``has_periods``: the lines say themselves which period they are of."""

    rows: tuple[PastedRow, ...]
    has_periods: bool

    @property
    def taken(self) -> tuple[PastedRow, ...]:
        """Rows that can be taken."""
        return tuple(row for row in self.rows if row.problem is None and row.first is not None)


def read_value(text: str, language: str | None) -> Value:
    """ "1,812", "<1", "–" for not measured. Raises InvalidInput for what is no number, or may be two."""
    bare = text.strip().removesuffix("%").strip()
    if bare.casefold() in NOT_MEASURED:
        return Value(None)
    if bare.startswith("<"):
        return Value(typed.number(bare[1:], language), below=True)
    return Value(typed.number(bare, language))


def read_period(text: str, precision: Precision, language: str) -> dt.date:
    """The first day of the period that ``text`` names: a day in it, or a month. Raises InvalidInput."""
    bare = text.strip()
    if found := _MONTH.fullmatch(bare):
        year, month = int(found["y"] or found["y2"]), int(found["m"] or found["m2"])
        if precision == "month" and 1 <= month <= 12:
            return typed.near(dt.date(year, month, 1))
        raise InvalidInput("typed_day", value=text)
    try:
        day = typed.day(bare, language)
    except InvalidInput:
        if precision != "month" or bare[:1].isdigit():
            raise
        day = typed.day(f"1 {bare}", language)
    return periods.begin(day, precision)


def read_pasted(text: str, precision: Precision, language: str, start: dt.date | None = None) -> Pasted:
    """Lines of a value, or of a period and a value, with a tab or a semicolon between them.

    Without periods the first value is of the period that ``start`` is in, and each further one of the next.
    """
    lines = [line.strip("\r") for line in text.split("\n")]
    while lines and not lines[-1].strip():
        lines.pop()
    cells = [re.split(r"\t|;", line) for line in lines[:MOST_ROWS]]
    several = [row for row in cells if len(row) > 1]
    has_periods = len(several) * 2 > len(cells)
    rows = _with_periods(cells, precision, language) if has_periods else _in_turn(cells, precision, language, start)
    return Pasted(tuple(rows), has_periods)


def _with_periods(cells: Sequence[Sequence[str]], precision: Precision, language: str) -> Iterator[PastedRow]:
    seen: set[dt.date] = set()
    for number, row in enumerate(cells, start=1):
        shown = "  ".join(row)
        try:
            first, value = read_period(row[0], precision, language), read_value(row[1] if row[1:] else "", language)
        except InvalidInput as problem:
            yield PastedRow(number, shown, problem=problem)
            continue
        if first in seen:
            yield PastedRow(number, shown, problem=InvalidInput("pasted_twice"))
            continue
        seen.add(first)
        yield PastedRow(number, shown, first, value)


def _in_turn(
    cells: Sequence[Sequence[str]], precision: Precision, language: str, start: dt.date | None
) -> Iterator[PastedRow]:
    first = None if start is None else periods.begin(start, precision)
    for number, row in enumerate(cells, start=1):
        try:
            value = read_value(row[0], language)
        except InvalidInput as problem:
            yield PastedRow(number, row[0], problem=problem)
            if number == 1:  # a heading takes no period
                continue
        else:
            yield PastedRow(number, row[0], first, value)
        first = None if first is None else periods.after(first, precision)
