"""Key figures over time: each in a field of its own, one above the other, or several on one scale."""

import datetime as dt
import math
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from matplotlib.figure import Figure
from msgspec import Struct
from msgspec.structs import replace

from somedesk.base import locale
from somedesk.base.figures import figure_decimals
from somedesk.charts import legend, typeset
from somedesk.charts.figures_data import FigureLine, FiguresData, MarkOnAxis, Place
from somedesk.charts.sheet import SMALL, SMALLEST, TEXT, Dash, Point, Sheet
from somedesk.content.themes import Theme
from somedesk.content.words import words

_HEAD, _AXIS, _AFTER, _RIGHT, _LEFT = 22.0, 16.0, 12.0, 16.0, 48.0
_SERIES = ("series_2", "series_4", "series_5", "series_3", "series_1")
_TARGET: Dash = (3.2, 2.0)
_DOTS: Dash = (1.0, 2.0)
_MOST_DOTS = 40
# Names of what happened: as wide as one may be where its strip is narrower, the gap to the next, rows, their height.
_NAME, _BETWEEN, _MOST_ROWS, _NAME_ROW = 96.0, 8.0, 3, 11.0


class _Field(Struct, frozen=True):
    """Where lines are drawn, and the days and values at its edges."""

    left: float
    right: float
    top: float
    bottom: float
    first: dt.date
    last: dt.date
    low: float
    high: float

    def x(self, day: dt.date) -> float:
        days = max(1, (self.last - self.first).days)
        share = min(max((day - self.first).days / days, 0.0), 1.0)
        return self.left + share * (self.right - self.left)

    def y(self, value: float) -> float:
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)

    def at(self, place: Place) -> Point:
        return self.x(place[0]), self.y(place[1])


class _Named(Struct, frozen=True):
    """What a mark is called, where that begins, and in which row above the field."""

    text: str
    x: float
    row: int


def preferred_height(data: FiguresData, width: float) -> float:
    """Inches that a chart ``width`` inches wide should be high."""
    if data.together or len(data.lines) < 2:
        return min(max(0.4 * width, 2.6), 3.8)
    return 1.75 * len(data.lines) + 0.6


def scale(values: Sequence[float]) -> tuple[float, float, float]:
    """Lowest and highest value with room for ``values``, and what lies between two lines of the grid."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if 0 < low < high - low or low == high:
        low = min(low, 0.0)
    if low == high:
        high = low + 1
    power: float = 10.0 ** math.floor(math.log10((high - low) / 3))
    step = next((power * times for times in (1, 2, 5) if power * times * 4 >= high - low), power * 10)
    return math.floor(low / step) * step, math.ceil(high / step) * step, step


def figure(data: FiguresData, theme: Theme, language: str, size: tuple[float, float] = (6.4, 2.7)) -> Figure:
    """Draw the lines, ``size`` inches."""
    sheet = Sheet(theme, size)
    w = words(language)
    if not any(line.runs for line in data.lines):
        sheet.sentence(w("chart_no_figures"), language)
        return sheet.figure
    notes = [typeset.elided(note, sheet.width - 8, SMALLEST) for note in data.notes(language)]
    entries = _entries(sheet, data, language)
    foot = legend.height(entries, sheet.width) + legend.ROW * len(notes)
    groups = [data.lines] if data.together else [(line,) for line in data.lines]
    room = (sheet.height - foot - 4) / len(groups)
    for number, lines in enumerate(groups):
        _panel(sheet, data, lines, (number * room, (number + 1) * room - _AFTER), language)
    top = sheet.height - foot
    legend.draw(sheet, entries, top)
    legend.notes(sheet, notes, top + legend.height(entries, sheet.width))
    return sheet.figure


def _panel(
    sheet: Sheet, data: FiguresData, lines: Sequence[FigureLine], room: tuple[float, float], language: str
) -> None:
    low, high, step = scale([value for line in lines for value in line.values])
    top = room[0] + (8 if data.together else _HEAD)
    field = _Field(_LEFT, sheet.width - _RIGHT, top, room[1] - _AXIS, data.first, data.last, low, high)
    marks = tuple(dict.fromkeys(mark for line in lines for mark in line.marks))
    named = _named(field, marks)
    # Names stand above the field, where no line crosses them.
    field = replace(field, top=top + _NAME_ROW * max((each.row + 1 for each in named), default=0))
    if not data.together:
        _head(sheet, lines[0], room[0] + _HEAD / 2 - 2)
    for mark in marks:
        x = field.x(mark.first)
        wide = max(field.x(mark.last) - x, 1.5)
        sheet.strip(x, field.top, wide, field.bottom - field.top, sheet.theme["quiet_soft"])
    for name in named:
        y = field.top - _NAME_ROW * (name.row + 0.5)
        sheet.text(name.x, y, name.text, sheet.theme["muted"], SMALLEST)
    for line in lines:
        _ground(sheet, field, line)
    for number in range(round((high - low) / step) + 1):
        value = low + number * step
        sheet.line([(field.left, field.y(value)), (field.right, field.y(value))], sheet.theme["line"], sheet.hairline)
        text = locale.number(value, language, figure_decimals(value))
        sheet.text(field.left - 6, field.y(value), text, sheet.theme["muted"], SMALLEST, across="right")
    for line in lines:
        _references(sheet, field, line)
    for number, line in enumerate(lines):
        _draw(sheet, field, line, sheet.theme[_SERIES[number % len(_SERIES)]])
    _days(sheet, field, language)


def _head(sheet: Sheet, line: FigureLine, y: float) -> None:
    """The name at the left, the latest value and the state at the right."""
    said = " · ".join(part for part in (line.latest, line.state) if part)
    wide = typeset.width(said, SMALL)
    sheet.text(sheet.width - 4, y, said, sheet.theme["muted"], SMALL, across="right")
    name = typeset.elided(line.name, sheet.width - wide - 20, TEXT, typeset.SEMIBOLD)
    sheet.text(4, y, name, sheet.theme["ink"], TEXT, weight=typeset.SEMIBOLD)


def _ground(sheet: Sheet, field: _Field, line: FigureLine) -> None:
    """What lies behind the lines: the band that is wanted, what was not measured, new definitions."""
    if line.band is not None:
        low, high = (field.y(end) if end is not None else None for end in line.band)
        bottom, top = field.bottom if low is None else low, field.top if high is None else high
        sheet.strip(field.left, top, field.right - field.left, bottom - top, sheet.theme["target_soft"])
    for first, last in line.gaps:
        x = field.x(first)
        sheet.hatching(x, field.top, field.x(last) - x, field.bottom - field.top, sheet.theme["line"], 6.0)
    for day, _ in line.breaks:
        for x in (field.x(day) - 1.5, field.x(day) + 1.5):
            sheet.line([(x, field.top), (x, field.bottom)], sheet.theme["warning"], 1.0)


def _named(field: _Field, marks: Sequence[MarkOnAxis]) -> list[_Named]:
    """The names of what happened, each in the lowest row in which it touches none; where no row has room, none."""
    rows = [field.left - _BETWEEN] * _MOST_ROWS
    found: list[_Named] = []
    for mark in marks:
        x = field.x(mark.first)
        text = typeset.elided(mark.name, max(field.x(mark.last) - x, _NAME), SMALLEST)
        wide = typeset.width(text, SMALLEST)
        at = max(min(x, field.right - wide), field.left)
        row = next((number for number, ends in enumerate(rows) if ends + _BETWEEN <= at), None)
        if row is not None:
            rows[row] = at + wide
            found.append(_Named(text, at, row))
    return found


def _references(sheet: Sheet, field: _Field, line: FigureLine) -> None:
    """Baseline, targets and the dimension's level."""
    if line.levels:
        high = line.highest_level
        steps = [(field.x(day), field.bottom - level / high * (field.bottom - field.top)) for day, level in line.levels]
        sheet.line(steps, sheet.theme["control_line"], 1.2, (4.0, 1.5, 1.0, 1.5))
    if line.baseline is not None:
        y = field.y(line.baseline)
        sheet.line([(field.left, y), (field.right, y)], sheet.theme["muted"], 0.9, _DOTS)
    for path in line.old_targets:
        sheet.line(_inside(field, path), sheet.theme["control_line"], 0.9, _TARGET)
    if line.target:
        sheet.line(_inside(field, line.target), sheet.theme["target"], 1.4, _TARGET)


def _inside(field: _Field, path: Sequence[Place]) -> list[Point]:
    """The part of a line within the field, with where it comes in."""
    found: list[Point] = []
    for (day, value), (later, other) in pairwise(path):
        if later < field.first or day > field.last:
            continue
        span = max(1, (later - day).days)
        for at in (max(day, field.first), min(later, field.last)):
            found.append((field.x(at), field.y(value + (other - value) * (at - day).days / span)))
    return found or [field.at(place) for place in path]


def _draw(sheet: Sheet, field: _Field, line: FigureLine, colour: str) -> None:
    for run in line.runs:
        points = [field.at(place) for place in run]
        if len(points) > 1:
            sheet.line(points, colour, 1.8)
        if len(points) <= _MOST_DOTS:
            sheet.marks(points, "o", colour, 3.4)
    if line.runs:
        sheet.marks([field.at(line.runs[-1][-1])], "o", colour, 5.4)


def _days(sheet: Sheet, field: _Field, language: str) -> None:
    """The first day, the middle and the last, below the field."""
    middle = field.first + (field.last - field.first) / 2
    for day, across in ((field.first, "left"), (middle, "center"), (field.last, "right")):
        text = locale.day(day, language, "short_month")
        sheet.text(field.x(day), field.bottom + 9, text, sheet.theme["muted"], SMALLEST, across=across)  # type: ignore[arg-type]


def _entries(sheet: Sheet, data: FiguresData, language: str) -> list[legend.Entry]:
    w = words(language)
    found: list[legend.Entry] = []
    if data.together:
        for number, line in enumerate(data.lines):
            role = _SERIES[number % len(_SERIES)]
            found.append(_entry(sheet, role, 1.8, (), line.name, "ink"))
    lines = data.lines
    for there, role, thick, dash, key in (
        (any(line.target for line in lines), "target", 1.4, _TARGET, "figure_wanted"),
        (any(line.old_targets for line in lines), "control_line", 0.9, _TARGET, "figure_old_target"),
        (any(line.baseline is not None for line in lines), "muted", 0.9, _DOTS, "metrics.baseline"),
        (any(line.levels for line in lines), "control_line", 1.2, (4.0, 1.5, 1.0, 1.5), "figure_level"),
    ):
        if there:
            found.append(_entry(sheet, role, thick, dash, w(key), "muted"))
    return found


def _entry(sheet: Sheet, role: str, thick: float, dash: Dash, text: str, ink: str) -> legend.Entry:
    return legend.Entry(partial(_swatch, role, thick, dash), text, sheet.theme[ink])


def _swatch(role: str, thick: float, dash: Dash, sheet: Sheet, x: float, y: float) -> None:
    sheet.line([(x, y), (x + legend.SWATCH - 5, y)], sheet.theme[role], thick, dash)
