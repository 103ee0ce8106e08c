"""Tables of one row per post: the posts with their figures, ids as they stand, moments in the client's zone."""

import datetime as dt
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import overload

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.exchange.figures import dates
from somedesk.exchange.figures.at_once import packed
from somedesk.exchange.figures.chunks import Chunk, Row, columns_of
from somedesk.exchange.figures.days import Column, Gathered
from somedesk.exchange.figures.deciding import decide_dates, decide_numbers, same_way
from somedesk.exchange.figures.found import Ask, Figure, Post, Posts, Table
from somedesk.exchange.figures.located import Located, described_table, figure_columns
from somedesk.exchange.figures.words import is_footer, is_total

# An id that a spreadsheet took for a number: its last digits are gone.
_SHORTENED = re.compile(r"\d([.,]\d+)?E\+\d+", re.IGNORECASE)
_EXACT = 15
_NO_TIME = -1
MOST_TWICE = 1_000
MOST_POSTS = 200_000
_EXPECTED = ("figures_row_total", "figures_row_footer", "figures_row_descriptions")

_Told = Callable[[int], dt.datetime | dt.date]


class PostList(Sequence[Post]):
    """Posts by column; a ``Post`` is made when it is asked for. A file has a hundred thousand of them."""

    def __init__(self, count: int) -> None:
        self.ids: list[str] = []
        self.rows = array("i")
        self.times = array("q")
        self.texts: list[str] = []
        self.kinds: list[str] = []
        self.links: list[str] = []
        self.numbers = [array("d") for _ in range(count)]
        self.told: _Told = dt.date.fromordinal

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> Post: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Post]: ...
    def __getitem__(self, index: int | slice) -> Post | Sequence[Post]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        time = self.times[index]
        return Post(
            id=self.ids[index],
            row=self.rows[index],
            time=None if time == _NO_TIME else self.told(time),
            text=self.texts[index],
            numbers=array("d", (each[index] for each in self.numbers)),
            kind=self.kinds[index] if self.kinds else "",
            link=self.links[index] if self.links else "",
        )

    def __iter__(self) -> Iterator[Post]:
        return (self[index] for index in range(len(self)))


def read_posts(table: Located, ask: Ask) -> Gathered:
    """The posts of a table. Raises FileProblem for a table that is not what it seems."""
    into = Gathered()
    sample = table.sample()
    figures = figure_columns(table, sample)
    _refuse_days(table, sample)
    times = _times(table, sample, ask, into)
    by_numbers = decide_numbers(table, figures, sample, ask)
    into.readings += [by_numbers.told] if by_numbers.told else []
    into.questions += [by_numbers.question] if by_numbers.question else []
    columns = tuple(described_table(table, sample, figures))
    found = PostList(len(figures))
    if not into.questions:
        _Rows(table, figures, times, "," if by_numbers.reading == "number-comma" else ".", into).read(found)
        if not len(found):
            raise FileProblem("figures_no_rows")
        into.posts = Posts(table.name, tuple(figure for _, figure in figures), found)
    first, last = (found.rows[0], found.rows[-1]) if len(found) else (0, 0)
    head = table.head + table.shift
    into.tables.append(Table(table.name, table.sheet.name, head, first, last, len(found), columns, "posts"))
    return into


def _refuse_days(table: Located, sample: Sequence[Row]) -> None:
    """A row for each post and day is told first: nothing is asked about a file that will be refused."""
    day = table.place("day")
    days = [row[day] for row in sample if day is not None and day < len(row)]
    if days and all(map(_is_date, days)):
        raise FileProblem("figures_daily_breakdown")


class _Times:
    """Times of posts as whole numbers: minutes where there is a zone and a time of the day, else days."""

    def __init__(self, name: str, table: Located, sample: Sequence[Row], place: int, ask: Ask) -> None:
        self._days = dates.Known(name, same_way(sample, place, table.names[place]))
        self._clocks = dates.Clocks()
        zone = ask.zone if table.spec.zone == "local" else table.spec.zone
        self._moments = dates.Moments(dates.READERS[name], zone, ask.zone)
        cells = [row[place].strip() for row in sample if place < len(row) and row[place].strip()]
        self._has_clock = any(isinstance(self._try(cell), dt.datetime) for cell in cells)
        # What stands behind 2025-10-31 18:19.
        self._tails = {"", " +0000", " UTC", "Z"} if table.spec.zone == "UTC" else {""}

    def _try(self, cell: str) -> dt.date | None:
        try:
            return self._moments(cell)
        except (ValueError, OverflowError):
            return None

    def told(self, number: int) -> dt.datetime | dt.date:
        """The moment, or the date, that a number stands for."""
        return self._moments.of_minutes(number) if self._has_clock else dt.date.fromordinal(number)

    def all(self, cells: Sequence[str]) -> "array[int]":
        """The numbers of cells that are all there. Raises ValueError."""
        if not self._has_clock:
            return packed("q", list(map(self._days.__getitem__, cells)))
        tails = {cell[16:] for cell in cells}
        if len(tails) != 1 or not tails <= self._tails:
            return packed("q", list(map(self.one, cells)))
        days, clocks = self._days, self._clocks
        return packed("q", [days[cell[:10]] * 1440 + clocks[cell[11:16]] for cell in cells])

    def one(self, cell: str) -> int:
        """The number of a cell, ``_NO_TIME`` for a blank one. Raises ValueError."""
        text = cell.strip()
        if not text:
            return _NO_TIME
        if not self._has_clock:
            return self._days[text]
        moment = self._moments(text)
        if not isinstance(moment, dt.datetime):
            return moment.toordinal() * 1440
        local = self._moments.local(moment)
        return local.date().toordinal() * 1440 + local.hour * 60 + local.minute


def _times(table: Located, sample: Sequence[Row], ask: Ask, into: Gathered) -> _Times | Callable[[str], int] | None:
    place = table.place("time")
    if place is None or not any(row[place].strip() for row in sample if place < len(row)):
        return None
    rows = [row for row in sample if not _is_descriptions(row, table)]
    decided = decide_dates(table, place, rows, ask)
    into.readings += [decided.told] if decided.told else []
    into.questions += [decided.question] if decided.question else []
    if not decided.reading:
        return None
    is_put_in = table.spec.dates[:1] == ("date-without-year",) and not table.sheet.separator  # by a spreadsheet
    if decided.reading == "date-without-year" or (decided.reading == "date-iso" and is_put_in):
        return dates.Yearless(_exported(table, rows, ask.today)).__getitem__
    return _Times(decided.reading, table, rows, place, ask)


def _exported(table: Located, rows: Sequence[Row], today: dt.date) -> dt.date:
    """The day of the export, where the file tells it: no post is younger."""
    place = table.place("exported")
    cell = next((row[place] for row in rows if place is not None and place < len(row) and row[place]), "")
    try:
        return dt.date.fromordinal(dates.Yearless(today)[cell])
    except ValueError:
        return today


def _is_descriptions(row: Row, table: Located) -> bool:
    """A second head, which says what each figure means: no id and no time, and words where numbers stand."""
    places = [place for place in (table.place("id"), table.place("time")) if place is not None]
    return all(place >= len(row) or not row[place].strip() for place in places) and any(row)


class _Rows:
    def __init__(
        self,
        table: Located,
        figures: Sequence[tuple[int, Figure]],
        times: _Times | Callable[[str], int] | None,
        point: str,
        into: Gathered,
    ) -> None:
        self._table, self._figures, self._times, self._into = table, figures, times, into
        self._time = table.place("time") if times is not None else None
        self._id = table.place("id")
        self._key = self._id if self._id is not None else table.place("link")
        self._link, self._kind, self._day = table.place("link"), table.place("kind"), table.place("day")
        self._texts = table.all_places("text")
        self._readers = [Column(figure, point, into, table.name) for _, figure in figures]
        self._dated = self._rows = 0

    def read(self, found: PostList) -> None:
        """All posts. Raises FileProblem for a table of one row per post and day."""
        if isinstance(self._times, _Times):
            found.told = self._times.told
        for number, chunk in self._table.chunks():
            kept, numbered = self._whole(number, chunk)
            if not numbered:
                continue
            columns = kept.columns(self._table.width)
            times = self._all_times(columns, numbered)
            if times is None:
                rows, numbered = self._timed(kept.rows, numbered)
                columns = columns_of(rows, self._table.width)
                times = self._all_times(columns, numbered) if rows else array("q")
                if not rows:
                    continue
            assert times is not None
            self._count_days(columns, len(numbered))
            self._put(found, columns, numbered, times)
        if len(set(found.ids)) < len(found):
            self._leave_out_twice(found)
        if self._day is not None and self._rows and self._dated == self._rows:
            raise FileProblem("figures_daily_breakdown")

    def _whole(self, first: int, chunk: Chunk) -> tuple[Chunk, Sequence[int]]:
        """The rows that are posts. Where all have a key and a time, none is a total or a last line."""
        columns = chunk.columns(self._table.width)
        needed = [place for place in (self._key, self._time) if place is not None]
        if len(needed) == 2 and len(columns) == self._table.width and all(all(columns[place]) for place in needed):
            return chunk, range(first, first + len(chunk))
        kept: list[Row] = []
        numbered: list[int] = []
        for number, row in enumerate(chunk.rows, start=first):
            if not any(row):
                continue
            if (reason := self._reason(row)) is None:
                kept.append(row)
                numbered.append(number)
            else:
                self._into.skip(number, reason, self._table.name, is_expected=reason.code in _EXPECTED)
        return Chunk(kept), numbered

    def _reason(self, row: Row) -> SomeDeskError | None:
        width = len(row)
        if self._time is None or self._time >= width or not row[self._time]:
            first = next((cell for cell in row if cell.strip()), "")
            if is_total(first):
                return InvalidInput("figures_row_total")
            if is_footer(first) and sum(1 for cell in row if cell.strip()) == 1:
                return InvalidInput("figures_row_footer")
            if not first or (self._id is not None and _is_descriptions(row, self._table)):
                return InvalidInput("figures_row_descriptions")
            if self._time is not None and self._texts and not any(row[place] for place in self._texts if place < width):
                return InvalidInput("figures_row_total")  # whatever the word for it is
        if width > self._table.width and any(row[self._table.width :]):
            return InvalidInput("figures_row_cells", found=width, wanted=self._table.width)
        return None

    def _all_times(self, columns: list[Sequence[str]], numbered: Sequence[int]) -> "array[int] | None":
        """The times of all rows; None if one cannot be read."""
        if self._times is None or self._time is None:
            return array("q", [_NO_TIME]) * len(numbered)
        cells = columns[self._time]
        try:
            if isinstance(self._times, _Times):
                return self._times.all(cells) if all(cells) else array("q", map(self._times.one, cells))
            return array("q", map(self._times, cells))
        except (ValueError, OverflowError):
            pass
        try:
            return array("q", map(self._times.one, cells)) if isinstance(self._times, _Times) else None
        except (ValueError, OverflowError):
            return None

    def _timed(self, rows: Sequence[Row], numbered: Sequence[int]) -> tuple[list[Row], list[int]]:
        kept: list[Row] = []
        kept_numbers: list[int] = []
        assert self._time is not None
        read = self._times.one if isinstance(self._times, _Times) else self._times
        for number, row in zip(numbered, rows, strict=True):
            cell = row[self._time] if self._time < len(row) else ""
            try:
                assert read is not None
                read(cell)
            except (ValueError, OverflowError):
                self._into.skip(number, InvalidInput("figures_row_date", value=cell[:40]), self._table.name)
                continue
            kept.append(row)
            kept_numbers.append(number)
        return kept, kept_numbers

    def _count_days(self, columns: list[Sequence[str]], count: int) -> None:
        """A row per post and day is no list of posts: its figures would be several times too large."""
        self._rows += count
        if self._day is not None and all(map(_is_date, set(columns[self._day]))):
            self._dated += count

    def _put(self, found: PostList, columns: list[Sequence[str]], numbered: Sequence[int], times: "array[int]") -> None:
        count = len(numbered)
        if len(found) + count > MOST_POSTS:
            raise FileProblem("figures_too_much")
        blank = ("",) * count

        def column(place: int | None) -> Sequence[str]:
            return columns[place] if place is not None else blank

        ids = self._ids(column(self._key), numbered)
        texts = column(self._texts[0] if self._texts else None)
        for other in self._texts[1:]:
            texts = [text or later for text, later in zip(texts, columns[other], strict=True)]
        values = [
            reader.read(columns[place], numbered)
            for reader, (place, _) in zip(self._readers, self._figures, strict=True)
        ]
        found.ids += ids
        found.rows.extend(packed("i", numbered))
        found.times.extend(times)
        found.texts += texts
        if self._kind is not None:
            found.kinds += columns[self._kind]
        if self._link is not None:
            found.links += columns[self._link]
        for held, read in zip(found.numbers, values, strict=True):
            held.extend(read)

    def _ids(self, cells: Sequence[str], numbered: Sequence[int]) -> list[str]:
        together = "".join(cells)
        if "+" in together:
            for number, cell in zip(numbered, cells, strict=True):
                if _SHORTENED.fullmatch(cell.strip()):
                    raise FileProblem("figures_ids_shortened", value=cell[:40], row=number)
        self._refuse_rounded(cells, numbered)
        is_plain = "'" not in together and len(together.split(None, 1)) <= 1
        return list(cells) if is_plain else [cell.strip().lstrip("'") for cell in cells]

    def _refuse_rounded(self, cells: Sequence[str], numbered: Sequence[int]) -> None:
        """A spreadsheet keeps fifteen digits of a number and writes noughts for the others."""
        if len(cells) == 1 and self._table.sheet.separator:
            return  # one id of a text may end so by chance
        if all(len(cell) > _EXACT and not cell[_EXACT:].strip("0") and cell.isdecimal() for cell in cells):
            raise FileProblem("figures_ids_shortened", value=cells[0][:40], row=numbered[0])

    def _leave_out_twice(self, found: PostList) -> None:
        """The same row once more is left out. With other figures it is a row per post and day."""
        where: dict[str, int] = {}
        twice: list[int] = []
        for index, id_ in enumerate(found.ids):
            first = where.setdefault(id_, index)
            if first == index or not id_:
                continue
            if any(repr(each[first]) != repr(each[index]) for each in found.numbers):
                raise FileProblem("figures_daily_breakdown")
            reason = InvalidInput("figures_post_twice", row=found.rows[first], id=id_[:60])
            self._into.skip(found.rows[index], reason, self._table.name)
            twice.append(index)
        if len(twice) > MOST_TWICE:
            raise FileProblem("figures_daily_breakdown")
        for held in (
            found.ids, found.rows, found.times, found.texts, found.kinds, found.links, *found.numbers,
        ):  # fmt: skip
            for index in reversed(twice if held else ()):
                del held[index]  # type: ignore[attr-defined]


def _is_date(cell: str) -> bool:
    for reading in ("date-month-first", "date-day-first", "date-iso", "date-iso-slash"):
        try:
            dates.READERS[reading](cell)
        except (ValueError, OverflowError):
            continue
        return True
    return False
