"""Stage checks beside the grid over time: the stage above, the score below, on one axis of time and on scales apart."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from somedesk.base import locale
from somedesk.charts import time_axis, typeset
from somedesk.charts.sheet import SMALL, TEXT, Point, Sheet
from somedesk.charts.stages_data import StagesData
from somedesk.content.themes import Theme
from somedesk.content.words import words

_LEFT, _HEAD, _GAP = 20.0, 20.0, 14.0
_TO_NAME = 12.0
_WIDEST_NAME = 0.3


def preferred_height(width: float) -> float:
    """Inches that a chart ``width`` inches wide should be high."""
    return min(max(0.34 * width, 2.8), 3.6)


def figure(
    data: StagesData, theme: Theme, language: str, size: tuple[float, float] = (6.4, 3.0), second: str | None = None
) -> Figure:
    """Draw both, ``size`` inches."""
    sheet, w = Sheet(theme, size), words(language, second)
    if data.empty:
        sheet.sentence(w("stage_empty"), language)
        return sheet.figure
    score = f"{w('chart_score')} {locale.number(data.scores[-1][1], language)}" if data.scores else ""
    column = sheet.width * _WIDEST_NAME
    names = [
        typeset.wrapped(text, column, TEXT, language, weight=typeset.SEMIBOLD, most=3)
        for text in (data.names[data.stages[-1][1]], score)
    ]
    wide = max(typeset.block_width(lines, TEXT, typeset.SEMIBOLD) for lines in names if lines)
    right = sheet.width - wide - _TO_NAME - 4
    dates = data.dates
    xs = dict(zip(dates, time_axis.places(dates, _LEFT + 14, right - 4), strict=True))
    bottom = sheet.height - time_axis.AXIS - SMALL * typeset.LEADING - 4
    middle = (bottom - _GAP) / 2 if data.scores else bottom
    panel = _Panel(sheet, right, (_HEAD, middle), (0, len(data.names) - 1))
    panel.field(w("stage_column_stage"))
    panel.stairs([(xs[day], float(stage)) for day, stage in data.stages], "series_1", "s", names[0])
    if data.scores:
        lowest = 0 if min(value for _, value in data.scores) < 1 else 1
        panel = _Panel(sheet, right, (middle + _GAP + _HEAD, bottom), (lowest, data.levels))
        panel.field(w("stage_column_score"))
        panel.line([(xs[day], value) for day, value in data.scores], "series_2", "o", names[1])
    time_axis.draw(sheet, [xs[day] for day in dates], bottom, dates, language)
    return sheet.figure


class _Panel:
    """A field with its own scale."""

    def __init__(self, sheet: Sheet, right: float, span: tuple[float, float], scale: tuple[int, int]) -> None:
        self._sheet, self._right = sheet, right
        self._top, self._bottom = span
        self._lowest, self._highest = scale

    def _y(self, value: float) -> float:
        part = (value - self._lowest) / (self._highest - self._lowest)
        return self._bottom - part * (self._bottom - self._top)

    def field(self, title: str) -> None:
        """What it shows, and a line for each step of the scale; as many of them are named as there is room for."""
        sheet = self._sheet
        ink = sheet.theme["muted"]
        shown = typeset.elided(title, self._right, SMALL, typeset.SEMIBOLD)
        sheet.text(2.0, self._top - 12, shown, ink, SMALL, weight=typeset.SEMIBOLD)
        steps = self._highest - self._lowest
        every = 1 if (self._bottom - self._top) / steps >= SMALL * 1.15 else 2
        for level in range(self._lowest, self._highest + 1):
            y = self._y(level)
            sheet.line([(_LEFT, y), (self._right, y)], sheet.theme["line"], sheet.hairline)
            if (self._highest - level) % every == 0:
                sheet.text(_LEFT - 6, y, str(level), ink, SMALL, across="right")

    def stairs(self, found: Sequence[Point], role: str, mark: str, name: tuple[str, ...]) -> None:
        """What holds until the next time says otherwise."""
        path: list[Point] = []
        for x, value in found:
            path += [(x, path[-1][1]), (x, self._y(value))] if path else [(x, self._y(value))]
        self._draw(path, [(x, self._y(value)) for x, value in found], role, mark, name)

    def line(self, found: Sequence[Point], role: str, mark: str, name: tuple[str, ...]) -> None:
        """What grows from one time to the next."""
        points = [(x, self._y(value)) for x, value in found]
        self._draw(points, points, role, mark, name)

    def _draw(
        self, path: Sequence[Point], points: Sequence[Point], role: str, mark: str, name: tuple[str, ...]
    ) -> None:
        sheet, colour = self._sheet, self._sheet.theme[role]
        if len(path) > 1:
            sheet.line(path, colour, 1.8, () if mark == "s" else (5, 1.6))
        sheet.marks(points, mark, colour, 5.5)
        half = TEXT * typeset.LEADING * len(name) / 2
        end, left = points[-1], self._right + _TO_NAME
        y = min(max(end[1], self._top - 8 + half), self._bottom + 8 - half)
        if end[0] < self._right - 6 or abs(y - end[1]) > 3:
            sheet.line([(end[0] + 5, end[1]), (left - 3, y)], colour, 0.6, (1.5, 2.0))
        sheet.block(left, y, name, colour, TEXT, weight=typeset.SEMIBOLD)
