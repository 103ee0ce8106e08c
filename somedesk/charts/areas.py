"""Areas over time: a line each, named at its end. Dates stand where they are in time; a line is open at a gap."""

from collections.abc import Sequence

from matplotlib.figure import Figure
from msgspec import Struct

from somedesk.base import locale
from somedesk.charts import legend, time_axis, typeset
from somedesk.charts.data import AreasData, Series
from somedesk.charts.sheet import SMALL, SMALLEST, TEXT, Dash, Point, Sheet
from somedesk.charts.spread import spread
from somedesk.content.themes import Theme
from somedesk.content.words import Words, words

_LEFT, _TOP, _AXIS = 20.0, 9.0, time_axis.AXIS
_TO_NAME = 12.0
_WIDEST_NAME = 0.36
_MARKS = ("o", "s", "^", "D", "v")
_DASHES: tuple[Dash, ...] = ((), (5, 1.6), (1.4, 1.4), (5, 1.6, 1.4, 1.6))
_ROLES = ("series_1", "series_2", "series_3", "series_4", "series_5")


class _Frame(Struct, frozen=True):
    """The field of the lines in points, the levels at its foot and head, and the x of each date."""

    left: float
    right: float
    top: float
    bottom: float
    lowest: int
    highest: int
    xs: tuple[float, ...]

    def y(self, value: float) -> float:
        return self.bottom - (value - self.lowest) / (self.highest - self.lowest) * (self.bottom - self.top)

    def runs(self, values: Sequence[float | None]) -> list[list[Point]]:
        """The points, broken where a value is missing."""
        runs: list[list[Point]] = [[]]
        for x, value in zip(self.xs, values, strict=True):
            if value is None:
                runs.append([])
            else:
                runs[-1].append((x, self.y(value)))
        return [run for run in runs if run]


def preferred_height(data: AreasData, width: float) -> float:
    """Inches that a chart ``width`` inches wide should be high."""
    return min(max(0.42 * width, 2.2, 0.35 * len(data.series)), 4.5)


def figure(
    data: AreasData, theme: Theme, language: str, size: tuple[float, float] = (6.4, 2.7), second: str | None = None
) -> Figure:
    """Draw the lines, ``size`` inches."""
    sheet = Sheet(theme, size)
    w = words(language, second)
    if not data.dates or data.empty:
        sheet.sentence(w("chart_nothing_rated" if data.dates else "chart_no_assessment"), language)
        return sheet.figure
    names = _names(data, sheet.width * _WIDEST_NAME, language, w)
    wide = max(typeset.block_width(lines, TEXT, typeset.SEMIBOLD) for lines in names)
    incomplete = any(
        value is not None and not whole
        for series in data.series
        for value, whole in zip(series.values, series.complete, strict=True)
    )
    foot = _AXIS + SMALL * typeset.LEADING + (legend.ROW if incomplete else 4.0)
    right = sheet.width - wide - _TO_NAME - 4
    frame = _frame(data, sheet.height - foot, right)
    _grid(sheet, frame)
    time_axis.draw(sheet, frame.xs, frame.bottom, data.dates, language)
    ends = [_line(sheet, frame, series, number) for number, series in enumerate(data.series)]
    _ends(sheet, frame, names, ends)
    if incomplete:
        entry = legend.Entry(_incomplete_swatch, w("chart_incomplete"), sheet.theme["muted"])
        legend.draw(sheet, [entry], sheet.height - legend.ROW - 1, left=_LEFT - 6)
    return sheet.figure


def _frame(data: AreasData, bottom: float, right: float) -> _Frame:
    values = [value for series in data.series for value in series.values if value is not None]
    inner_left, inner_right = _LEFT + 14, right - 4
    xs = time_axis.places(data.dates, inner_left, inner_right)
    return _Frame(_LEFT, right, _TOP, bottom, 0 if min(values) < 1 else 1, data.levels, xs)


def _names(data: AreasData, column: float, language: str, w: Words) -> list[tuple[str, ...]]:
    """The name at the end of each line with its newest value."""
    names = []
    for series in data.series:
        value = w("chart_not_rated") if series.last is None else locale.number(series.last, language)
        names.append(typeset.wrapped(f"{series.name} {value}", column, TEXT, language, weight=typeset.SEMIBOLD, most=3))
    return names


def _grid(sheet: Sheet, frame: _Frame) -> None:
    for level in range(frame.lowest, frame.highest + 1):
        y = frame.y(level)
        sheet.line([(frame.left, y), (frame.right, y)], sheet.theme["line"], sheet.hairline)
        sheet.text(frame.left - 6, y, str(level), sheet.theme["muted"], SMALL, across="right")


def _line(sheet: Sheet, frame: _Frame, series: Series, number: int) -> Point | None:
    """Draw one line; its last point, if it has any."""
    colour = _colour(sheet, number)
    runs = frame.runs(series.values)
    for run in runs:
        if len(run) > 1:
            sheet.line(run, colour, 1.8, _DASHES[number % len(_DASHES)])
    marks = [
        ((x, frame.y(value)), whole)
        for x, value, whole in zip(frame.xs, series.values, series.complete, strict=True)
        if value is not None
    ]
    shape = _MARKS[number % len(_MARKS)]
    sheet.marks([point for point, whole in marks if whole], shape, colour, 5.5)
    sheet.marks([point for point, whole in marks if not whole], shape, colour, 5.5, hollow=True)
    return runs[-1][-1] if runs else None


def _ends(sheet: Sheet, frame: _Frame, names: Sequence[tuple[str, ...]], ends: Sequence[Point | None]) -> None:
    """Each name as near as possible to the end of its line, with a thread to it where it had to move."""
    wanted = [frame.bottom if end is None else end[1] for end in ends]
    leading = TEXT * typeset.LEADING
    for most in (3, 1):
        shown = [lines[:most] for lines in names]
        ys = spread(wanted, [leading * len(lines) for lines in shown], 1, frame.bottom + _AXIS - 8, 1.5)
        if ys is not None:
            break
    else:
        return
    left = frame.right + _TO_NAME
    for number, (lines, y, end) in enumerate(zip(shown, ys, ends, strict=True)):
        colour = _colour(sheet, number)
        if end is not None and (abs(y - end[1]) > 3 or end[0] < frame.right - 6):
            sheet.line([(end[0] + 5, end[1]), (left - 3, y)], colour, 0.6, (1.5, 2.0))
        sheet.block(left, y, lines, sheet.theme["muted"] if end is None else colour, TEXT, weight=typeset.SEMIBOLD)


def _colour(sheet: Sheet, number: int) -> str:
    return sheet.theme[_ROLES[number % len(_ROLES)]]


def _incomplete_swatch(sheet: Sheet, x: float, y: float) -> None:
    sheet.marks([(x + SMALLEST, y)], "o", sheet.theme["muted"], 5.0, hollow=True)
