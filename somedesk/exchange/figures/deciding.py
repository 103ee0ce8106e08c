"""How the dates and the numbers of a table are written: by what fits all of them, else a question."""

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import pairwise

from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.exchange.figures import dates, numbers
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.found import Ask, Figure, Other, Question, Reading
from somedesk.exchange.figures.located import Located
from somedesk.exchange.figures.words import is_footer, is_total

MOST_TRIED = 200
_ENOUGH = 40  # cells that tell a point from a comma, if one of them is certain
_ALL = ("date-iso", "date-iso-slash", "date-month-first", "date-day-first", "date-month-name", "date-month")


class Decided(Struct, frozen=True, eq=False):
    """The reading that was chosen, "" for none; how it is told; and what to ask."""

    reading: str
    told: Reading | None = None
    question: Question | None = None


def decide_dates(table: Located, place: int, sample: Sequence[Row], ask: Ask) -> Decided:
    """The reading of a column of dates. Raises FileProblem where a spreadsheet has changed some of them."""
    cells = [cell for row in sample if place < len(row) and (cell := row[place].strip())]
    cells = [cell for cell in cells if not is_total(cell) and not is_footer(cell)]
    if not cells:
        raise FileProblem("figures_no_rows")
    own = table.spec.dates[0] if table.spec.dates else ""
    if own == "date-without-year" and _count(dates.yearless, cells):
        return Decided(own)
    pool = dict.fromkeys((*(name for name in table.spec.dates if name in dates.READERS), *_ALL))
    fits = {own: _count(dates.READERS[own], cells)} if own in pool and not table.is_by_shape else {}
    if fits.get(own) == len(cells[:MOST_TRIED]):
        pool = dict.fromkeys(each for each in (own, dates.OTHER.get(own)) if each)
    fits = {each: fits.get(each, -1) for each in pool if each in fits} | {
        each: _count(dates.READERS[each], cells) for each in pool if each not in fits
    }
    best = max(fits.values(), default=0)
    name, id_ = table.names[place], f"dates:{table.name}"
    chosen = [reading for reading in pool if fits[reading] == best and best]
    if not chosen:
        raise FileProblem("figures_no_dates", column=name, value=cells[0][:40])
    _refuse_mixed(cells, chosen[0], pool, name)
    if own == "date-month-first" and chosen[0] == "date-iso" and not table.sheet.separator:
        _refuse_swapped(cells, name, is_daily=table.spec.gives == "series")
    if chosen[0] in ("date-month-name", "date-weekday-name"):
        chosen = chosen[:1]
    reading = chosen[0]
    chosen = [each for each in chosen if each == reading or each == dates.OTHER.get(reading)]
    answer = ask.answer("dates", table.name)
    if answer in (reading, dates.OTHER.get(reading)) and fits.get(answer):
        reading = answer  # also where the file seems to decide it: who answers has seen what would fall away
    elif len(chosen) > 1 and (own not in chosen or table.is_by_shape) and _differ(chosen, cells):
        # A platform's table has each day; with the other reading it would have one a month.
        daily = [each for each in chosen if own and table.spec.gives == "series" and _is_daily(each, cells)]
        reading = daily[0] if len(daily) == 1 else ""
    told = _told_dates(id_, table, name, reading, chosen, fits, cells)
    if reading:
        return Decided(reading, told)
    rows = enumerate(sample, table.head + 1 + table.shift)
    row = next(
        (n for n, cells_ in rows if place < len(cells_) and cells_[place].strip() == told.sample),
        table.head + 1 + table.shift,
    )  # fmt: skip
    values = {"column": name, "value": told.sample, "one": told.others[0].example, "other": told.others[1].example}
    return Decided("", told, Question(id_, row, InvalidInput("figures_ask_dates", **values), tuple(chosen)))


def _count(reading: Callable[[str], object], cells: Sequence[str]) -> int:
    count = 0
    for cell in cells[:MOST_TRIED]:
        try:
            reading(cell)
        except (ValueError, OverflowError):
            continue
        count += 1
    return count


def _refuse_mixed(cells: Sequence[str], chosen: str, pool: Sequence[str] | dict[str, None], name: str) -> None:
    """Dates of two kinds in one column: a spreadsheet changed those that it took for its own."""
    first = next(filter(None, map(dates.separator_of, cells)), "")
    for cell in cells:
        if first and (other := dates.separator_of(cell)) and other != first:
            raise FileProblem("figures_dates_mixed", column=name, value=cell[:40])
    for cell in cells:
        if not _count(dates.READERS[chosen], [cell]) and any(_count(dates.READERS[other], [cell]) for other in pool):
            raise FileProblem("figures_dates_mixed", column=name, value=cell[:40])


def _refuse_swapped(cells: Sequence[str], name: str, *, is_daily: bool) -> None:
    """Texts that a spreadsheet made dates of: one that takes the day first has put 02/05 on the second of May.

    It could not have done so with a day after the twelfth; and days that follow each other are right.
    """
    days = [dates.iso(cell) for cell in cells[:MOST_TRIED]]
    if any(day.day > 12 for day in days) or all(day.day == day.month for day in days):
        return
    ordered = sorted(days)
    if is_daily and any((after - before).days == 1 for before, after in pairwise(ordered)):
        return
    raise FileProblem("figures_dates_swapped", column=name, value=cells[0][:40])


def same_way(sample: Sequence[Row], place: int, name: str) -> Callable[[str], None]:
    """Refuses a date that is parted by another sign than those of the sample: a spreadsheet wrote it."""
    first = next((found for row in sample if place < len(row) and (found := dates.separator_of(row[place]))), "")

    def check(cell: str) -> None:
        if first and (other := dates.separator_of(cell)) and other != first:
            raise FileProblem("figures_dates_mixed", column=name, value=cell[:40])

    return check


def _is_daily(reading: str, cells: Sequence[str]) -> bool:
    """Whether each of at least three dates is a day after the one before it, or a day before."""
    try:
        days = [dates.READERS[reading](cell) for cell in cells[:MOST_TRIED]]
    except (ValueError, OverflowError):
        return False
    steps = {(after - before).days for before, after in pairwise(days)}
    return len(days) > 2 and steps in ({1}, {-1})


def _differ(chosen: list[str], cells: Sequence[str]) -> bool:
    return any(_example(chosen[0], cell) != _example(chosen[1], cell) for cell in cells[:MOST_TRIED])


def _told_dates(
    id_: str, table: Located, name: str, reading: str, chosen: list[str], fits: dict[str, int], cells: list[str]
) -> Reading:
    first = reading or chosen[0]
    other = dates.OTHER.get(first)
    sample = cells[0]
    for cell in cells[:MOST_TRIED]:
        if other and (swapped := _example(other, cell)) and swapped != _example(first, cell):
            sample = cell
            break
    shown = [first, other] if not reading and other else [other] if other else []
    others = tuple(Other(each, _example(each, sample), fits.get(each, 0), len(cells)) for each in shown)
    return Reading(id_, table.name, name, reading, sample[:40], _example(reading, sample) if reading else "", others)


def _example(reading: str, cell: str) -> str:
    try:
        return dates.READERS[reading](cell).isoformat()
    except (ValueError, OverflowError):
        return ""


def decide_numbers(table: Located, figures: Sequence[tuple[int, Figure]], sample: Sequence[Row], ask: Ask) -> Decided:
    """Whether a point or a comma separates decimals. Raises FileProblem where numbers have become dates."""
    id_ = f"numbers:{table.name}"
    marked: list[tuple[int, str, bool]] = []  # cells that tell the readings apart
    point = comma = 0
    for row_number, row in enumerate(sample, table.head + 1 + table.shift):
        if len(marked) > _ENOUGH and not all(is_either for _, _, is_either in marked):
            break
        if row and (is_total(row[0]) or is_footer(row[0])):
            continue
        for place, figure in figures:
            cell = row[place].strip() if place < len(row) else ""
            if ("," not in cell and "." not in cell) or ":" in cell:
                continue
            is_count = figure.unit in ("count", "index")
            by_point = numbers.read(cell, ".", is_count=is_count)
            by_comma = numbers.read(cell, ",", is_count=is_count)
            if by_point is None and by_comma is None:
                continue
            point += by_point is not None
            comma += by_comma is not None
            if by_point != by_comma:
                marked.append((row_number, cell, by_point is not None and by_comma is not None))
    if not marked:
        return Decided("number-point")
    reading = _reading(table, marked)
    first, cell, _ = next((each for each in marked if each[2]), marked[0])
    total = max(point, comma)
    examples = {"number-point": _number(cell, "."), "number-comma": _number(cell, ",")}
    counts = {"number-point": point, "number-comma": comma}
    if counts.get(answer := ask.answer("numbers", table.name)):
        reading = answer
    others = tuple(Other(each, examples[each], counts[each], total) for each in examples if each != reading)
    told = Reading(id_, table.name, "", reading, cell[:40], examples.get(reading, ""), others)
    if reading:
        return Decided(reading, told)
    few, many = sorted(map(float, examples.values()), key=abs)
    values = {"value": cell[:40], "few": few, "many": many}
    return Decided("", told, Question(id_, first, InvalidInput("figures_ask_numbers", **values), tuple(examples)))


def _reading(table: Located, marked: list[tuple[int, str, bool]]) -> str:
    certain = [cell for _, cell, is_either in marked if not is_either]
    by_point = sum(numbers.read(cell, ".", is_count=False) is not None for cell in certain)
    if certain:
        if by_point == len(certain):
            return "number-point"
        return "number-comma" if by_point == 0 else "number-point"
    return "" if table.sheet.is_resaved or table.is_by_shape else "number-point"


def _number(cell: str, point: str) -> str:
    value = numbers.read(cell, point, is_count=False)
    return "" if value is None else f"{value:g}" if abs(value) < 1e6 else str(value)


def moment(day: dt.date) -> dt.date:
    """The date of a moment."""
    return day.date() if isinstance(day, dt.datetime) else day
