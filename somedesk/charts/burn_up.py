"""Hours of the plan over time: what was to be done by each day, and what was done. Each line rises in steps."""

import datetime as dt
import math
from collections.abc import Sequence
from functools import partial

from matplotlib.figure import Figure
from msgspec import Struct

from somedesk.base import locale
from somedesk.charts import legend, typeset
from somedesk.charts.data import BurnUpData
from somedesk.charts.sheet import SMALL, Dash, Point, Sheet
from somedesk.content.themes import Theme
from somedesk.content.words import words
from somedesk.domain.recurrence import days_later

_TOP, _AXIS, _RIGHT, _TO_SCALE = 10.0, 16.0, 14.0, 6.0
_MOST_STEPS = 5


class _Style(Struct, frozen=True):
    role: str
    thick: float
    dash: Dash


_PLANNED = _Style("target", 1.5, (3.2, 2.0))
_DONE = _Style("series_2", 2.0, ())


class _Frame(Struct, frozen=True):
    """The field of the lines in points, the hours at its head, and the days at its sides."""

    left: float
    right: float
    bottom: float
    highest: float
    first: dt.date
    last: dt.date

    def x(self, day: dt.date) -> float:
        days = (self.last - self.first).days
        return self.left + (day - self.first).days / days * (self.right - self.left)

    def y(self, hours: float) -> float:
        return self.bottom - hours / self.highest * (self.bottom - _TOP)


def preferred_height(width: float) -> float:
    """Inches that a chart ``width`` inches wide should be high."""
    return min(max(0.32 * width, 2.4), 3.4)


def figure(data: BurnUpData, theme: Theme, language: str, size: tuple[float, float] = (6.4, 2.7)) -> Figure:
    """Draw the lines, ``size`` inches."""
    sheet = Sheet(theme, size)
    w = words(language)
    notes = [typeset.elided(note, sheet.width - 8, SMALL) for note in data.notes(language)]
    if not data.dates:
        sheet.sentence(w("chart_no_hours"), language)
        legend.notes(sheet, notes, sheet.height - legend.ROW * len(notes))
        return sheet.figure
    entries = [
        _entry(sheet, _DONE, w("chart_hours_done"), data.done_so_far, language),
        _entry(sheet, _PLANNED, w("chart_hours_planned"), data.planned[-1], language),
    ]
    foot = legend.height(entries, sheet.width) + legend.ROW * len(notes)
    step = _step(max(*data.planned, data.done_so_far))
    frame = _frame(sheet, data, step, sheet.height - foot - 2 * _AXIS - 8, language)
    _grid(sheet, frame, step, language)
    _days(sheet, frame, data, language)
    for values, style in ((data.planned, _PLANNED), (data.done, _DONE)):
        sheet.line(_stairs(frame, data.dates, values), sheet.theme[style.role], style.thick, style.dash)
    top = sheet.height - foot
    legend.draw(sheet, entries, top)
    legend.notes(sheet, notes, top + legend.height(entries, sheet.width))
    return sheet.figure


def _step(most: float) -> float:
    """Hours between two lines of the grid: 1, 2 or 5 times a power of ten."""
    power: float = 10.0 ** math.floor(math.log10(most / _MOST_STEPS))
    return next((power * times for times in (1, 2, 5) if power * times * _MOST_STEPS >= most), power * 10)


def _frame(sheet: Sheet, data: BurnUpData, step: float, bottom: float, language: str) -> _Frame:
    highest = step * math.ceil(max(*data.planned, data.done_so_far) / step)
    scale = (_hours(number * step, language) for number in range(round(highest / step) + 1))
    left = max(typeset.width(hours, SMALL) for hours in scale) + 2 * _TO_SCALE
    first, last = min(data.dates[0], data.today), max(data.dates[-1], data.today)
    # A plan of one day still needs a line that can be seen.
    begin = days_later(first, -max(1, (last - first).days // 30))
    return _Frame(left, sheet.width - _RIGHT, bottom, highest, begin, last)


def _grid(sheet: Sheet, frame: _Frame, step: float, language: str) -> None:
    for number in range(round(frame.highest / step) + 1):
        y = frame.y(number * step)
        sheet.line([(frame.left, y), (frame.right, y)], sheet.theme["line"], sheet.hairline)
        shown = _hours(number * step, language)
        sheet.text(frame.left - _TO_SCALE, y, shown, sheet.theme["muted"], SMALL, across="right")


def _days(sheet: Sheet, frame: _Frame, data: BurnUpData, language: str) -> None:
    """The first and the last day below the field, and today in a row of its own."""
    days = sorted({data.dates[0], data.dates[-1]})
    names = [(day, locale.day(day, language, "medium"), _AXIS) for day in days]
    today = f"{words(language)('chart_today')}, {locale.day(data.today, language, 'medium')}"
    names.append((data.today, today, 2 * _AXIS - 2))
    x = frame.x(data.today)
    sheet.line([(x, _TOP), (x, frame.bottom + _AXIS)], sheet.theme["control_line"], 0.7, (1.5, 2.0))
    free = frame.left - 4
    for day, name, below in names:
        half = typeset.width(name, SMALL) / 2
        middle = min(max(frame.x(day), half + 2), sheet.width - half - 2)
        if below == _AXIS and middle - half < free:
            middle = free + half
            if middle + half > sheet.width - 2:
                continue
        if below == _AXIS:
            free = middle + half + 8
        sheet.line([(frame.x(day), frame.bottom), (frame.x(day), frame.bottom + 3)], sheet.theme["control_line"], 0.7)
        sheet.text(middle, frame.bottom + below, name, sheet.theme["muted"], SMALL, across="center")


def _stairs(frame: _Frame, dates: Sequence[dt.date], values: Sequence[float | None]) -> list[Point]:
    """From nothing, up on each day on which hours are added."""
    points: list[Point] = [(frame.left, frame.y(0))]
    for day, hours in zip(dates, values, strict=True):
        if hours is not None:
            x = frame.x(day)
            points += [(x, points[-1][1]), (x, frame.y(hours))]
    return points


def _entry(sheet: Sheet, style: _Style, name: str, hours: float, language: str) -> legend.Entry:
    text = f"{name} {_hours(hours, language)}"
    return legend.Entry(partial(_swatch, style), text, sheet.theme[style.role], typeset.SEMIBOLD)


def _swatch(style: _Style, sheet: Sheet, x: float, y: float) -> None:
    sheet.line([(x, y), (x + legend.SWATCH - 5, y)], sheet.theme[style.role], style.thick, style.dash)


def _hours(hours: float, language: str) -> str:
    return locale.compact(hours, language)
