"""Tables of one row per post: the posts with their figures, ids as they stand, moments in the client's zone."""

import datetime as dt
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat, zip_longest

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.exchange.figures import dates, numbers
from somedesk.exchange.figures.days import Gathered, read_column
from somedesk.exchange.figures.deciding import decide_dates, decide_numbers
from somedesk.exchange.figures.found import Ask, Figure, Post, Posts, Table
from somedesk.exchange.figures.located import Located, described_table, figure_columns
from somedesk.exchange.figures.sheet import Row
from somedesk.exchange.figures.words import is_footer, is_total

# An id that a spreadsheet took for a number: its last digits are gone.
_SHORTENED = re.compile(r"\d([.,]\d+)?E\+\d+", re.IGNORECASE)
MOST_YEARLESS = 20_000

_Moment = Callable[[str], dt.datetime | dt.date | None]


def read_posts(table: Located, ask: Ask) -> Gathered:
    """The posts of a table. Raises FileProblem for a table that is not what it seems."""
    into = Gathered()
    sample = table.sample()
    figures = figure_columns(table, sample)
    read_time = _time_reading(table, sample, ask, into)
    by_numbers = decide_numbers(table, figures, sample, ask)
    into.readings += [by_numbers.told] if by_numbers.told else []
    into.questions += [by_numbers.question] if by_numbers.question else []
    columns = tuple(described_table(table, sample, figures))
    rows: list[int] = []
    if not into.questions:
        reader = _Rows(table, figures, read_time, "," if by_numbers.reading == "number-comma" else ".", into)
        posts = tuple(reader.posts())
        if not posts:
            raise FileProblem("figures_no_rows")
        into.posts = Posts(table.name, tuple(figure for _, figure in figures), posts)
        rows = [post.row for post in (posts[0], posts[-1])]
    count = len(into.posts.posts) if into.posts else 0
    first, last = rows or (0, 0)
    into.tables.append(Table(table.name, table.sheet.name, table.head, first, last, count, columns, "posts"))
    return into


def _time_reading(table: Located, sample: Sequence[Row], ask: Ask, into: Gathered) -> _Moment:
    place = table.place("time")
    if place is None or not any(row[place].strip() for row in sample if place < len(row)):
        return _no_time
    decided = decide_dates(table, place, [row for row in sample if not _is_descriptions(row, table)], ask)
    into.readings += [decided.told] if decided.told else []
    into.questions += [decided.question] if decided.question else []
    if not decided.reading:
        return _no_time
    if decided.reading == "date-without-year":
        return lambda cell: dates.with_years([dates.yearless(cell)], ask.today)[0]
    return dates.Moments(dates.READERS[decided.reading], table.spec.zone, ask.zone)


def _no_time(_cell: str) -> None:
    return None


def _is_descriptions(row: Row, table: Located) -> bool:
    """A second head, which says what each figure means: no id and no time, and words where numbers stand."""
    places = [place for place in (table.place("id"), table.place("time")) if place is not None]
    return all(place >= len(row) or not row[place].strip() for place in places) and any(row)


class _Rows:
    def __init__(
        self, table: Located, figures: Sequence[tuple[int, Figure]], read_time: _Moment, point: str, into: Gathered
    ) -> None:
        self._table, self._figures, self._read_time, self._point, self._into = table, figures, read_time, point, into
        self._time = table.place("time")
        self._id, self._link, self._kind = table.place("id"), table.place("link"), table.place("kind")
        self._texts = table.all_places("text")
        self._day = table.place("day")
        self._seen: dict[str, Post] = {}
        self._dated = 0
        self._rows = 0

    def posts(self) -> Iterator[Post]:
        """All posts. Raises FileProblem for a table of one row per post and day."""
        for number, rows in self._table.chunks():
            kept, numbered, columns = self._plain(number, rows)
            if not kept:
                continue
            values = [self._numbers(columns[place], numbered, figure) for place, figure in self._figures]
            self._refuse_days(columns, kept)
            yield from self._made(columns, numbered, values, len(kept))
        if self._day is not None and self._rows and self._dated == self._rows:
            raise FileProblem("figures_daily_breakdown")

    def _plain(self, first: int, rows: list[Row]) -> tuple[list[Row], Sequence[int], list[tuple[str, ...]]]:
        columns = self._columns(rows)
        place = self._time if self._time is not None else self._id
        if place is not None and all(columns[place]) and len(columns) == self._table.width:
            heads = columns[0]
            if not any(is_total(cell) or is_footer(cell) for cell in set(heads)):
                return rows, range(first, first + len(rows)), columns
        kept, numbered = [], []
        for number, row in enumerate(rows, start=first):
            if not any(cell.strip() for cell in row):
                continue
            if (reason := self._reason(row)) is None:
                kept.append(row)
                numbered.append(number)
            else:
                expected = reason.code in ("figures_row_total", "figures_row_footer", "figures_row_descriptions")
                self._into.skip(number, reason, self._table.name, is_expected=expected)
        return kept, numbered, self._columns(kept)

    def _reason(self, row: Row) -> SomeDeskError | None:
        first = next((cell for cell in row if cell.strip()), "")
        if is_total(first):
            return InvalidInput("figures_row_total")
        if is_footer(first) and sum(1 for cell in row if cell.strip()) == 1:
            return InvalidInput("figures_row_footer")
        if self._id is not None and _is_descriptions(row, self._table):
            return InvalidInput("figures_row_descriptions")
        if any(row[self._table.width :]):
            return InvalidInput("figures_row_cells", found=len(row), wanted=self._table.width)
        return None

    def _columns(self, rows: Sequence[Row]) -> list[tuple[str, ...]]:
        columns = list(zip_longest(*rows, fillvalue=""))
        blank = ("",) * len(rows)
        return columns + [blank] * (self._table.width - len(columns))

    def _numbers(self, cells: Sequence[str], numbered: Sequence[int], figure: Figure) -> "array[float]":
        if self._point == "." and (plain := numbers.fast(cells)) is not None:
            return plain
        return read_column(cells, numbered, figure, self._point, self._into, self._table.name)

    def _refuse_days(self, columns: list[tuple[str, ...]], kept: list[Row]) -> None:
        """A row per post and day is no list of posts: its figures would be several times too large."""
        self._rows += len(kept)
        if self._day is None:
            return
        for cell in set(columns[self._day]):
            if _is_date(cell):
                self._dated += columns[self._day].count(cell)
            else:
                return

    def _made(
        self, columns: list[tuple[str, ...]], numbered: Sequence[int], values: "list[array[float]]", count: int
    ) -> Iterator[Post]:
        def column(place: int | None) -> Sequence[str]:
            return columns[place] if place is not None else ("",) * count

        matrix = map(array, repeat("d"), zip(*values, strict=True)) if values else repeat(array("d"), count)
        ids = column(self._id if self._id is not None else self._link)
        texts = list(column(self._texts[0] if self._texts else None))
        for other in self._texts[1:]:
            texts = [text or later for text, later in zip(texts, columns[other], strict=True)]
        rows = zip(
            ids, numbered, column(self._time), texts, matrix, column(self._kind), column(self._link), strict=True
        )
        read_time, seen, name = self._read_time, self._seen, self._table.name
        for written, number, cell, text, figures, kind, link in rows:
            id_ = written.strip().lstrip("'")
            if id_ in seen:
                self._skip_twice(seen[id_], number, figures)
                continue
            if "+" in id_ and _SHORTENED.fullmatch(id_):
                raise FileProblem("figures_ids_shortened", value=id_[:40], row=number)
            try:
                time = read_time(cell) if cell.strip() else None
            except (ValueError, OverflowError):
                self._into.skip(number, InvalidInput("figures_row_date", value=cell[:40]), name)
                continue
            post = Post(id_, number, time, text, figures, kind, link)
            if id_:
                seen[id_] = post
            yield post

    def _skip_twice(self, first: Post, number: int, figures: "array[float]") -> None:
        """The same row once more is left out. With other figures it is a row per post and day."""
        if first.numbers.tobytes() != figures.tobytes():
            raise FileProblem("figures_daily_breakdown")
        self._into.skip(number, InvalidInput("figures_post_twice", row=first.row, id=first.id[:60]), self._table.name)


def _is_date(cell: str) -> bool:
    for reading in ("date-month-first", "date-day-first", "date-iso", "date-iso-slash"):
        try:
            dates.READERS[reading](cell)
        except (ValueError, OverflowError):
            continue
        return True
    return False
