"""Small multiples: every dimension over time with its target, the dimensions of an area under its name."""

import math

from matplotlib.figure import Figure
from msgspec import Struct

from somedesk.base import locale
from somedesk.charts import legend, typeset
from somedesk.charts.data import Cell, DimensionLine, DimensionsData, period
from somedesk.charts.sheet import SMALLEST, TEXT, Point, Sheet
from somedesk.content.themes import Theme
from somedesk.content.words import words

_NARROWEST, _BETWEEN = 92.0, 16.0
_LEFT, _EDGE = 14.0, 6.0
_HEADING, _LINE, _PLOT, _AFTER = 20.0, 11.5, 46.0, 12.0
_TARGET_DASH = (3.2, 2.0)


class _Panel(Struct, frozen=True):
    """Where one dimension is drawn: its left edge, and the top and the height of its plot."""

    left: float
    width: float
    top: float
    height: float
    levels: int

    def y(self, value: float) -> float:
        return self.top + self.height * (1 - value / self.levels)


class _Row(Struct, frozen=True):
    """Dimensions beside each other: title lines for each, and the area's name if the row begins one."""

    heading: str
    lines: tuple[DimensionLine, ...]
    titles: tuple[tuple[str, ...], ...]

    @property
    def above(self) -> float:
        """Points over the plots: heading, titles, and the line with the numbers."""
        return (_HEADING if self.heading else 0.0) + _LINE * (max(map(len, self.titles)) + 1)


def preferred_height(data: DimensionsData, width: float, language: str) -> float:
    """Inches that a chart ``width`` inches wide should be high."""
    if not data.lines:
        return 2.0
    rows = _rows(data, width * 72, language)
    return (sum(row.above + _PLOT + _AFTER for row in rows) + legend.ROW + 2 * _EDGE) / 72


def figure(data: DimensionsData, theme: Theme, language: str, size: tuple[float, float] = (6.6, 5.4)) -> Figure:
    """Draw all dimensions, ``size`` inches; the plots share what height is left over by their titles."""
    sheet = Sheet(theme, size)
    w = words(language)
    if not data.dates or data.empty:
        sheet.sentence(w("chart_nothing_rated" if data.dates else "chart_no_assessment"), language)
        return sheet.figure
    rows = _rows(data, sheet.width, language)
    taken = sum(row.above + _AFTER for row in rows) + legend.ROW + 2 * _EDGE
    plot = max(12.0, (sheet.height - taken) / len(rows))
    columns = max(len(row.lines) for row in rows)
    wide = _panel_width(sheet.width, columns)
    y = _EDGE
    for row in rows:
        if row.heading:
            heading = typeset.elided(row.heading, sheet.width - 2 * _LEFT, TEXT, typeset.SEMIBOLD)
            sheet.text(_LEFT, y + _HEADING / 2 - 2, heading, sheet.theme["muted"], TEXT, weight=typeset.SEMIBOLD)
        for column, (line, title) in enumerate(zip(row.lines, row.titles, strict=True)):
            left = _LEFT + column * (wide + _BETWEEN)
            panel = _Panel(left, wide, y + row.above, plot, data.levels)
            _titles(sheet, panel, line, title, language)
            _plot(sheet, panel, data, line, scale=column == 0)
        y += row.above + plot + _AFTER
    _foot(sheet, data, language)
    return sheet.figure


def _panel_width(width: float, columns: int) -> float:
    return (width - _LEFT - _EDGE - _BETWEEN * (columns - 1)) / columns


def _rows(data: DimensionsData, width: float, language: str) -> list[_Row]:
    most = max(1, int((width - _LEFT - _EDGE + _BETWEEN) // (_NARROWEST + _BETWEEN)))
    columns = min(most, max(len(lines) for _, lines in data.areas()))
    # Rows of equal length look calmer than a full one and a rest: 5 in rows of at most 4 become 3 and 2.
    columns = max(math.ceil(len(lines) / math.ceil(len(lines) / columns)) for _, lines in data.areas())
    wide = _panel_width(width, columns)
    rows = []
    for area, lines in data.areas():
        for start in range(0, len(lines), columns):
            part = lines[start : start + columns]
            titles = tuple(
                typeset.wrapped(line.name, wide, TEXT, language, weight=typeset.SEMIBOLD, most=2) for line in part
            )
            rows.append(_Row(area if start == 0 else "", part, titles))
    return rows


def _titles(sheet: Sheet, panel: _Panel, line: DimensionLine, title: tuple[str, ...], language: str) -> None:
    """The name, and under it "now 2 · target 4"; at the foot of the room there is, so that names share a line."""
    w = words(language)
    y = panel.top - _LINE / 2 - 3
    numbers = _numbers(line, language, w("chart_now"), w("chart_target"))
    sheet.text(panel.left, y, typeset.elided(numbers, panel.width, SMALLEST), sheet.theme["muted"], SMALLEST)
    for number, text in enumerate(reversed(title)):
        sheet.text(panel.left, y - _LINE * (number + 1), text, sheet.theme["ink"], TEXT, weight=typeset.SEMIBOLD)


def _numbers(line: DimensionLine, language: str, now: str, target: str) -> str:
    cell = line.cells[-1]
    w = words(language)
    if cell.not_applicable:
        return w("chart_not_applicable")
    text = w("chart_not_rated") if cell.value is None else f"{now} {plain_level(cell.value, language)}"
    return text if line.target is None else f"{text} · {target} {plain_level(line.target, language)}"


def plain_level(value: float, language: str) -> str:
    """A level as it is written in a chart: "3", and "2.5" or "2,5" half-way to it."""
    return locale.compact(value, language)


def _plot(sheet: Sheet, panel: _Panel, data: DimensionsData, line: DimensionLine, *, scale: bool) -> None:
    right = panel.left + panel.width
    for level in range(data.levels + 1):
        strong = level in (0, data.levels)
        y = panel.y(level)
        sheet.line([(panel.left, y), (right, y)], sheet.theme["control_line" if level == 0 else "line"], sheet.hairline)
        if scale and strong:
            sheet.text(panel.left - 4, y, str(level), sheet.theme["muted"], SMALLEST, across="right")
    if line.target is not None:
        y = panel.y(line.target)
        sheet.line([(panel.left, y), (right, y)], sheet.theme["target"], 1.2, _TARGET_DASH)
    runs = _runs(panel, data, line.cells)
    colour = sheet.theme["series_2"]
    for run in runs:
        if len(run) > 1:
            sheet.line(run, colour, 1.7)
    sheet.marks([point for run in runs for point in run], "o", colour, 3.6)
    if runs and line.cells[-1].value is not None:
        sheet.marks([runs[-1][-1]], "o", colour, 5.4)


def _runs(panel: _Panel, data: DimensionsData, cells: tuple[Cell, ...]) -> list[list[Point]]:
    days = (data.dates[-1] - data.dates[0]).days
    inner = panel.width - 8
    runs: list[list[Point]] = [[]]
    for date, cell in zip(data.dates, cells, strict=True):
        share = (date - data.dates[0]).days / days if days else 0.5
        if cell.value is None:
            runs.append([])
        else:
            runs[-1].append((panel.left + 4 + inner * share, panel.y(cell.value)))
    return [run for run in runs if run]


def _foot(sheet: Sheet, data: DimensionsData, language: str) -> None:
    w = words(language)
    entries = [legend.Entry(_now_swatch, w("chart_now"), sheet.theme["ink"])]
    if any(line.target is not None for line in data.lines):
        entries.append(legend.Entry(_target_swatch, w("chart_target"), sheet.theme["ink"]))
    entries.append(legend.Entry(_axis_swatch, period(data.dates, language), sheet.theme["muted"]))
    legend.draw(sheet, entries, sheet.height - legend.height(entries, sheet.width) - 2, left=_LEFT)


def _now_swatch(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([(x, y), (x + legend.SWATCH - 6, y)], sheet.theme["series_2"], 1.7)
    sheet.marks([(x + legend.SWATCH - 6, y)], "o", sheet.theme["series_2"], 5.4)


def _target_swatch(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([(x, y), (x + legend.SWATCH - 5, y)], sheet.theme["target"], 1.2, _TARGET_DASH)


def _axis_swatch(sheet: Sheet, x: float, y: float) -> None:
    right = x + legend.SWATCH - 5
    for points in ([(x, y), (right, y)], [(x, y - 3), (x, y + 3)], [(right, y - 3), (right, y + 3)]):
        sheet.line(points, sheet.theme["control_line"], 0.8)
