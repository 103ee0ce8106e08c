"""What reading a file of figures gives, before any of it goes into a client. Light to import.

Values are as they stand in the file: a rate that it gives as 0.0588 stays that; ``unit`` says how it is meant.
A file of 100,000 rows has a million of them, so a table keeps them in arrays that its series share.
"""

import datetime as dt
import math
from array import array
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from somedesk.base.errors import InvalidInput, SomeDeskError

Precision = Literal["day", "week", "month"]
Unit = Literal["count", "index", "share", "percent", "seconds", "hours", "money", "other"]
Below = Literal["<1"]
Value = float | Below | None

# Names of tables that files leave out are ours: keys of ``figures_table_<name>`` in resources/messages.
OUR_TABLES = frozenset(
    ("timeline", "regions", "queries", "overview", "posts", "days", "tweets", "campaigns", "competitors", "table")
)  # fmt: skip

NOT_MEASURED = math.nan
BELOW_ONE = -math.inf  # there, but smaller than one


def value_of(number: float) -> Value:
    """What a number in an array stands for: a number, "<1", or None for not measured. Whole ones are int."""
    if math.isfinite(number):
        return int(number) if number.is_integer() and abs(number) < 2**53 else number
    return "<1" if number == BELOW_ONE else None


class Dates(Struct, frozen=True, eq=False):
    """The first days of the periods of a table, and the rows of the file where they stand (the first is 1)."""

    ordinals: "array[int]"
    rows: "array[int]"

    def __len__(self) -> int:
        return len(self.ordinals)

    def __iter__(self) -> Iterator[dt.date]:
        return map(dt.date.fromordinal, self.ordinals)

    @property
    def span(self) -> tuple[dt.date, dt.date]:
        """The first and the last of them."""
        return dt.date.fromordinal(self.ordinals[0]), dt.date.fromordinal(self.ordinals[-1])


class Series(Struct, frozen=True, eq=False):
    """One metric over time, oldest first.

    ``name`` is what the file calls it, without its blanks at the ends, ``metric`` the id of the metric that the source
    names, "" if that is not known. ``table`` says where it stood in the file, ``place`` the country or region that it
    is of, "" if the file does not say. ``days`` is the length of each period where that is neither a day, week nor
    month: a total over three days has the precision "day" and ``days`` 3. ``is_of_today`` says that the file has no
    date and the day of the import stands for it: then there is a question as well.
    """

    name: str
    table: str
    dates: Dates
    numbers: "array[float]"
    precision: Precision = "day"
    place: str = ""
    metric: str = ""
    unit: Unit = "count"
    currency: str = ""
    days: int = 0
    is_of_today: bool = False

    def __len__(self) -> int:
        return len(self.numbers)

    def points(self) -> Iterator[tuple[dt.date, Value]]:
        """First day of each period, and its value."""
        return zip(self.dates, map(value_of, self.numbers), strict=True)

    @property
    def rows(self) -> tuple[int, int]:
        """The first and the last row of the file that it was read from."""
        return (min(self.dates.rows), max(self.dates.rows)) if len(self) else (0, 0)


class Post(Struct, frozen=True, eq=False):
    """One post. ``id`` is text exactly as the file has it. ``time`` is a moment with its offset; a date where the file
    tells no time of the day; None where it tells neither. ``numbers`` belong to ``Posts.figures``, in their order.
    """

    id: str
    row: int
    time: dt.datetime | dt.date | None
    text: str
    numbers: "array[float]"
    kind: str = ""
    link: str = ""

    def values(self) -> Iterator[Value]:
        """Its figures: numbers, "<1", or None for not measured."""
        return map(value_of, self.numbers)


class Figure(Struct, frozen=True):
    """A figure that posts have: what the file calls it, the metric that it is ("" if unknown), and its unit."""

    name: str
    metric: str = ""
    unit: Unit = "count"
    currency: str = ""


class Posts(Struct, frozen=True, eq=False):
    """The posts of one table, with the figures that each of them has. A post is made when it is asked for: ask once."""

    table: str
    figures: tuple[Figure, ...]
    posts: Sequence[Post]


class Other(Struct, frozen=True):
    """What another reading of a column would do: ``example`` is what the sample would be, "" if it could not be read;
    ``fits`` of ``cells`` could be read at all.
    """

    reading: str
    example: str
    fits: int
    cells: int


class Reading(Struct, frozen=True):
    """How a column was read. ``reading`` is one of ``READINGS``, "" where nothing has been chosen: then there is a
    question with the same ``id``. ``sample`` is a cell that tells the readings apart, and ``example`` what it became.
    """

    id: str
    table: str
    column: str
    reading: str
    sample: str
    example: str
    others: tuple[Other, ...] = ()


PART = ".part"  # of a metric: that of one campaign or page

# How dates and numbers can be written. The words for them: ``figures.reading.<name>`` in resources/words.
READINGS = (
    "date-iso", "date-iso-slash", "date-compact", "date-month", "date-day-first", "date-month-first",
    "date-month-name", "date-weekday-name", "date-without-year", "date-nth-day", "date-nth-week", "date-cells",
    "date-pacific", "date-utc", "date-of-file", "number-point", "number-comma", "number-cells",
)  # fmt: skip


class Question(Struct, frozen=True):
    """What nobody can decide from the file: nothing that hangs on it may be taken before it is answered.

    ``row`` is where it arises, 0 for the whole file. ``ask`` is the sentence. The answer goes into ``answers`` of the
    next reading under ``id``: one of ``choices``, or an ISO date where ``choices`` is ("day",).
    """

    id: str
    row: int
    ask: SomeDeskError
    choices: tuple[str, ...] = ()


class Skipped(Struct, frozen=True):
    """A row that was not taken, and why. Those without data by nature (heads, totals) are ``is_expected``."""

    row: int
    reason: SomeDeskError
    table: str = ""
    is_expected: bool = False


class Column(Struct, frozen=True):
    """A column of a table: its head, what it is taken for, and its first cells as they stand.

    ``use`` is "date", "time", "id", "text", "kind", "link", "label", "figure", or "" for one that is passed over.
    """

    name: str
    use: str
    metric: str = ""
    cells: tuple[str, ...] = ()


def named_table(name: str) -> SomeDeskError | str:
    """The name of a table as a sentence says it: in its language where it is ours, else as the file has it."""
    return InvalidInput(f"figures_table_{name}") if name in OUR_TABLES else name


class Table(Struct, frozen=True):
    """A table that was found in the file. ``first`` and ``last`` are its rows of data. One that is not ``is_taken`` is
    told with the reason; ``gives`` says what it would give.
    """

    name: str
    sheet: str
    head: int
    first: int
    last: int
    rows: int
    columns: tuple[Column, ...]
    gives: Literal["series", "posts", ""] = ""
    is_taken: bool = True
    why: SomeDeskError | None = None


class Found(Struct, frozen=True, eq=False):
    """All that was read of a file.

    ``source`` is the id of the source, ``why`` the sentence that says by what it was recognised. ``notes`` are said to
    the user beside it: what was mended or assumed.
    """

    source: str
    why: SomeDeskError
    tables: tuple[Table, ...]
    series: tuple[Series, ...] = ()
    posts: tuple[Posts, ...] = ()
    readings: tuple[Reading, ...] = ()
    questions: tuple[Question, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[SomeDeskError, ...] = ()


class Ask(Struct, frozen=True):
    """With what a file is read: the day of the import, the zone to which moments are converted, the source named by the
    user ("" = recognised by content), and what was answered to questions.
    """

    today: dt.date
    zone: str = "Europe/Copenhagen"
    source: str = ""
    answers: Mapping[str, str] = MappingProxyType({})

    def answer(self, kind: str, table: str) -> str:
        """What was answered to a question about a table, or about all tables at once; "" for nothing."""
        return self.answers.get(f"{kind}:{table}", "") or self.answers.get(kind, "")
