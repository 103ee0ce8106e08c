"""Google Trends: interest over time, by region, and related searches, each in the old form and in that of 2026."""

import math
import re
from collections.abc import Sequence

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.exchange.figures import dates, numbers
from somedesk.exchange.figures.blocks import Block, blocks_of, is_blank, single
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.days import Gathered, read_days, refuse_ruined
from somedesk.exchange.figures.described import ColumnSpec, Spec
from somedesk.exchange.figures.found import NOT_MEASURED, Ask, Precision, Series
from somedesk.exchange.figures.located import Located, head_names
from somedesk.exchange.figures.sheet import Sheet
from somedesk.exchange.figures.undated import Period, Single, add, asked_day
from somedesk.exchange.figures.words import folded, is_total, plain, step_of

SOURCE = "google-trends"
_TERM = re.compile(r"(?P<term>.+?)\s?: \((?P<inside>.+)\)", re.DOTALL)
_DAY = r"\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d{2}-\d{2}"
_RANGE = re.compile(rf"({_DAY})\s?[-–]\s?({_DAY})(?:, ?(?P<place>.+))?")
_STEP = re.compile(r"\d{4}-\d{2}(-\d{2})?([T ]\d{2}(:\d{2})*)?")
_RESAVED = re.compile(r"\d{1,2}([-./])\d{1,2}\1\d{2,4}")  # a spreadsheet has written the date its own way
_LISTS = ("top", "rising", "topp", "stigande", "stigende", "mest populære")
_FILE = re.compile(r"time_series_(?P<place>[^_]+)_\d{8}-\d{4}_\d{8}-\d{4}")
_QUERIES = (("query", "search interest"), ("forespørgsel", "søgeinteresse"), ("sökfråga", "sökintresse"))
_BREAKOUT = ("breakout", "kraftig ökning", "kraftig stigning", "gennembrud")
_METRIC = "trends.interest"


def form_of(head: list[Row]) -> str:
    """Which of its files a sheet is by its first rows; "" for none."""
    for number, row in enumerate(head[:6]):
        terms = _terms(row)
        below = head[number + 1][0].strip() if number + 1 < len(head) and head[number + 1] else ""
        if terms and all(terms):
            if all(term and _RANGE.fullmatch(term["inside"]) for term in terms):
                return "regions"
            is_named = step_of(row[0]) in ("day", "week", "month")
            if _STEP.fullmatch(below) or (is_named and (not below or _is_resaved(below))):
                return "timeline"
        if number and (found := _TERM.fullmatch(single(row))) and _RANGE.fullmatch(found["inside"]):
            return "related"
    if _is_list([row for row in head if any(row)]):
        return "related"
    begin = _first_row(head)
    if head and len(head[begin - 1]) >= 2:
        first = [folded(cell) for cell in head[begin - 1]]
        if tuple(first[:2]) in _QUERIES:
            return "queries"
        is_known = step_of(first[0]) == "hour"
        if all(first) and (is_known or not step_of(first[0])) and _is_interest(head[begin:], needs_peak=not is_known):
            return "time-series"
    return ""


def _is_resaved(cell: str) -> bool:
    return _RESAVED.fullmatch(cell) is not None or numbers.is_ruined(cell)


def _is_list(rows: list[Row]) -> bool:
    """Whether a list of searches begins without the line that says what it is about."""
    if len(rows) < 2 or folded(single(rows[0])) not in _LISTS or len(rows[1]) < 2:
        return False
    value = rows[1][1].strip().lstrip("+")
    return folded(value) in _BREAKOUT or numbers.read(value, ".", is_count=True) is not None


def _is_interest(rows: list[Row], *, needs_peak: bool) -> bool:
    """Days and whole numbers to 100. Where the first word is not known, the peak must be there, which is 100."""
    cells = [row for row in rows if any(row) and row[0].strip() and not is_total(row[0])]
    if needs_peak and not any("100" in row[1:] for row in cells):
        return False
    return bool(cells) and all(
        _STEP.fullmatch(row[0].strip())
        and all(cell in ("", "<1") or (cell.isdecimal() and int(cell[:9]) <= 100) for cell in map(str.strip, row[1:]))
        for row in cells
    )


def read(sheet: Sheet, ask: Ask, name: str = "") -> Gathered:
    """What a sheet gives. Raises FileProblem."""
    head = sheet.head()
    match form_of(head):
        case "timeline":
            return _timeline(sheet, ask, _head_row(head), "")
        case "time-series":
            found = _FILE.match(name)
            place = found["place"].replace("-", " ") if found else ""
            return _timeline(sheet, ask, _first_row(head), place)
        case "regions":
            return _regions(sheet, ask, head)
        case "related":
            return _related(sheet, ask)
    return _queries(sheet, ask)


def _head_row(head: list[Row]) -> int:
    return next(number for number, row in enumerate(head, start=1) if (terms := _terms(row)) and all(terms))


def _first_row(head: list[Row]) -> int:
    return next((number for number, row in enumerate(head, start=1) if any(row)), 1)


def _terms(row: Row) -> "list[re.Match[str] | None]":
    return [_TERM.fullmatch(plain(cell)) for cell in row[1:] if cell.strip()]


def _timeline(sheet: Sheet, ask: Ask, head: int, place: str) -> Gathered:
    names = head_names(sheet.head()[head - 1])
    terms = [_TERM.fullmatch(name) for name in names]
    first = next((row[0].strip() for row in sheet.head()[head:] if row and row[0].strip()), "")
    if len(first) > 10:
        raise FileProblem("figures_by_hour")
    columns = {"date": ColumnSpec((), "date")} | {
        f"c{n}": ColumnSpec((), "figure", _METRIC, "index") for n in range(1, len(names))
    }
    spec = Spec(SOURCE, "timeline", "series", columns, (), ("date-month",) if len(first) == 7 else ("date-iso",))
    shown = tuple(term["term"] if term else name for term, name in zip(terms, names, strict=True))
    table = Located(spec, sheet, head, shown, dict(zip(columns, range(len(names)), strict=True)), table="timeline")
    into = read_days(table, ask)
    step = step_of(names[0])
    for number, series in enumerate(into.series, start=1):
        term = terms[number]
        precision: Precision = "month" if len(first) == 7 else series.precision
        if step in ("day", "week", "month"):
            precision = step  # type: ignore[assignment]
        into.series[number - 1] = _changed(series, precision, term["inside"] if term else place)
    return into


def _changed(series: Series, precision: Precision, place: str) -> Series:
    from msgspec.structs import replace

    return replace(series, precision=precision, place=place)


def _days(first: str, last: str) -> Period:
    """Between slashes the month comes first, unless that cannot be; between points the day does. Raises ValueError."""
    for reading in (dates.iso, dates.month_first, dates.day_first):
        try:
            period = Period(reading(first), reading(last))
        except ValueError:
            continue
        if period.first <= period.last:
            return period
    raise ValueError


def _period(inside: str, into: Gathered, ask: Ask) -> tuple[Period, str]:
    found = _RANGE.fullmatch(inside)
    try:
        if found is not None:
            return _days(found[1], found[2]), found["place"] or ""
    except ValueError:
        pass
    return asked_day(into, ask), ""


def _value(cell: str, row: int, into: Gathered, table: str) -> float:
    text = cell.strip().lstrip("+")
    value = numbers.read(text, ".", is_count=True)
    if value is None:
        refuse_ruined(text, table, row)
        reason = "figures_breakout" if folded(text) in _BREAKOUT else "figures_cell"
        into.skip(row, InvalidInput(reason, column=table, value=cell[:40]), table)
        return NOT_MEASURED
    return value


def _regions(sheet: Sheet, ask: Ask, head: list[Row]) -> Gathered:
    into = Gathered()
    number = _head_row(head)
    terms = [_TERM.fullmatch(name) for name in head_names(head[number - 1])[1:]]
    first = terms[0]
    period, _ = _period(first["inside"] if first else "", into, ask)
    for block in blocks_of(sheet):
        if block.first <= number <= block.last:
            if len(terms) > 1:
                _put_back_percents(sheet, block.rows[number - block.first + 1 :], range(1, len(terms) + 1))
            figures = [
                Single(
                    term["term"], _value(cell, row, into, "regions"), row, cells[0].strip(), _METRIC,
                    "percent" if cell.strip().endswith("%") else "index",
                )
                for row, cells in enumerate(block.rows[number - block.first + 1 :], start=number + 1)
                for term, cell in zip(terms, cells[1:], strict=False)
                if term
            ]  # fmt: skip
            add(into, figures, "regions", period, head=number)
    return into


def _related(sheet: Sheet, ask: Ask) -> Gathered:
    into = Gathered()
    blocks = blocks_of(sheet)
    line = next((text for block in blocks for row in block.rows if (text := single(row)) and _is_range(text)), "")
    about = _TERM.fullmatch(line)
    period, place = _period(about["inside"] if about else "", into, ask)
    lists = 0
    for block in blocks:
        title = single(block.rows[0])
        if not title or len(block.rows) < 2 or _is_range(title) or is_blank(block.rows[1][1:]):
            continue
        lists += 1
        if about is not None:  # what stands in the lists of one term says nothing of another
            title = f"{title}: {about['term']}"
        if lists > 1:  # what grows
            _put_back_percents(sheet, block.rows[1:], (1,))
        add(into, _listed(block, title, place, into), title, period, head=block.first)
    return into


def _put_back_percents(sheet: Sheet, rows: list[Row], columns: Sequence[int]) -> None:
    """A workbook keeps +700% as 7. Google writes the sign in each of these cells, so it is certain."""
    if sheet.separator:
        return
    for row in rows:
        for place in columns:
            cell = row[place] if place < len(row) else ""
            value = None if "%" in cell else numbers.read(cell, ".", is_count=False)
            if value is not None and math.isfinite(value):
                row[place] = f"{value * 100:.10g}%"


def _is_range(text: str) -> bool:
    found = _TERM.fullmatch(text)
    return bool(found and _RANGE.fullmatch(found["inside"]))


def _listed(block: Block, title: str, place: str, into: Gathered) -> list[Single]:
    figures = []
    for row, cells in enumerate(block.rows[1:], start=block.first + 1):
        if len(cells) < 2:
            continue
        if any(cells[2:]):
            into.skip(row, InvalidInput("figures_row_cells", found=len(cells), wanted=2), title)
            continue
        is_growth = "%" in cells[1] or folded(cells[1]) in _BREAKOUT
        value = _value(cells[1], row, into, title)
        metric, unit = ("trends.growth", "percent") if is_growth else (_METRIC, "index")
        figures.append(Single(plain(cells[0]), value, row, place, metric, unit))  # type: ignore[arg-type]
    return figures


def _queries(sheet: Sheet, ask: Ask) -> Gathered:
    into = Gathered()
    period = asked_day(into, ask)
    block = blocks_of(sheet)[0]
    names = head_names(block.rows[0])
    _put_back_percents(sheet, block.rows[1:], range(2, len(names)))
    for column in range(1, len(names)):
        figures = []
        for row, cells in enumerate(block.rows[1:], start=2):
            if column < len(cells) and cells[column].strip():
                unit = "percent" if "%" in cells[column] or folded(cells[column]) in _BREAKOUT else "index"
                value = _value(cells[column], row, into, names[column])
                metric = "trends.growth" if column > 1 else _METRIC
                figures.append(Single(plain(cells[0]), value, row, "", metric, unit))  # type: ignore[arg-type]
        add(into, figures, names[column], period, head=1)
    return into
