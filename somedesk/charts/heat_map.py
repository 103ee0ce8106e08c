"""The heat map: dimension × date. The digit always stands on its colour; nothing rated is an empty frame."""

from collections.abc import Callable, Iterator

from matplotlib.figure import Figure
from msgspec import Struct

from somedesk.charts import legend, typeset
from somedesk.charts.data import Cell, DimensionLine, HeatMapData
from somedesk.charts.dimensions import plain_level
from somedesk.charts.plain import column_names
from somedesk.charts.sheet import SMALL, TEXT, Sheet
from somedesk.content.themes import Theme
from somedesk.content.words import Words, words

_EDGE = 4.0
_GAP = 2.0
_BETWEEN_AREAS = 5.0
_ROW, _LINE = 15.0, 11.0
_NARROWEST = 30.0
_WIDEST_NAME = 0.36
_TO_CELLS = 8.0
_HALF = 0.2  # of a cell's width: the strip in the colour of the level that it is on the way to


class _Plan(Struct, frozen=True):
    """Columns that fit (the newest), and how names and dates are broken into lines."""

    first: int
    left: float
    cell: float
    names: tuple[tuple[str, ...], ...]
    dates: tuple[tuple[str, ...], ...]

    @property
    def head(self) -> float:
        """Points over the first row."""
        return _LINE * max(map(len, self.dates)) + 6


def preferred_height(data: HeatMapData, width: float, language: str) -> float:
    """Inches that a chart ``width`` inches wide should be high."""
    if not data.lines:
        return 2.0
    plan = _plan(data, width * 72, language)
    entries = _entries(data, words(language), "")
    notes = legend.ROW if plan.first else 0.0
    rows = sum(max(_ROW, _LINE * len(name) + 4) + _GAP for name in plan.names)
    foot = legend.height(entries, width * 72) + (6 if entries else 0) + notes
    return (plan.head + rows + _breaks(data) * _BETWEEN_AREAS + foot + 2 * _EDGE) / 72


def figure(
    data: HeatMapData, theme: Theme, language: str, size: tuple[float, float] = (6.4, 3.9), second: str | None = None
) -> Figure:
    """Draw the map, ``size`` inches; rows share the height in the measure of their names' lines."""
    sheet = Sheet(theme, size)
    w = words(language, second)
    if not data.dates or data.empty:
        sheet.sentence(w("chart_nothing_rated" if data.dates else "chart_no_assessment"), language)
        return sheet.figure
    plan = _plan(data, sheet.width, language)
    for column, lines in enumerate(plan.dates):
        x = plan.left + column * (plan.cell + _GAP) + plan.cell / 2
        y = _EDGE + plan.head / 2 - 2
        sheet.block(x, y, lines, theme["ink"], SMALL, weight=typeset.SEMIBOLD, across="center")
    entries = _entries(data, w, theme["muted"])
    foot = legend.height(entries, sheet.width) + (6 if entries else 0) + (legend.ROW if plan.first else 0)
    room = sheet.height - 2 * _EDGE - plan.head - foot - _breaks(data) * _BETWEEN_AREAS
    for line, name, y, high in _placed(data, plan, room):
        sheet.block(_EDGE, y + high / 2, name, theme["ink"], TEXT)
        for column, cell in enumerate(line.cells[plan.first :]):
            _cell(sheet, plan.left + column * (plan.cell + _GAP), y, (plan.cell, high), cell, language)
    top = sheet.height - _EDGE - foot + 6
    legend.draw(sheet, entries, top)
    if plan.first:
        note = typeset.elided(w.plural("chart_earlier_left_out", plan.first), sheet.width - 2 * _EDGE, SMALL)
        legend.notes(sheet, [note], sheet.height - _EDGE - legend.ROW)
    return sheet.figure


def _plan(data: HeatMapData, width: float, language: str) -> _Plan:
    column = width * _WIDEST_NAME
    names = tuple(typeset.wrapped(line.name, column, TEXT, language, most=2) for line in data.lines)
    left = _EDGE + max(typeset.block_width(name, TEXT) for name in names) + _TO_CELLS
    room = width - _EDGE - left
    dates = column_names(data.dates, language)
    # A date is broken between its words only, so a column is at least as wide as the longest of them.
    words_ = [word for date in dates for word in date.split()]
    narrowest = max(_NARROWEST, 4 + max(typeset.width(word, SMALL, typeset.SEMIBOLD) for word in words_))
    count = min(len(dates), max(1, int((room + _GAP) // (narrowest + _GAP))))
    cell = min((room + _GAP) / count - _GAP, 130.0)
    heads = tuple(
        typeset.wrapped(date, cell, SMALL, language, weight=typeset.SEMIBOLD, most=3) for date in dates[-count:]
    )
    return _Plan(len(dates) - count, left, cell, names, heads)


def _breaks(data: HeatMapData) -> int:
    return sum(a.area != b.area for a, b in zip(data.lines, data.lines[1:], strict=False))


def _placed(
    data: HeatMapData, plan: _Plan, room: float
) -> Iterator[tuple[DimensionLine, tuple[str, ...], float, float]]:
    """Each row with its name, its top and its height."""
    weights = [max(_ROW, _LINE * len(name) + 4) + _GAP for name in plan.names]
    scale = room / sum(weights)
    y = _EDGE + plan.head
    area = data.lines[0].area
    for line, name, weight in zip(data.lines, plan.names, weights, strict=True):
        if line.area != area:
            y += _BETWEEN_AREAS
            area = line.area
        yield line, name, y, weight * scale - _GAP
        y += weight * scale


def _cell(sheet: Sheet, x: float, y: float, size: tuple[float, float], cell: Cell, language: str) -> None:
    wide, high = size
    theme = sheet.theme
    middle = (x + wide / 2, y + high / 2)
    if cell.not_applicable:
        sheet.box(x, y, wide, high, theme["quiet_soft"], theme["line"])
        sheet.text(*middle, "–", theme["quiet"], SMALL, across="center")
    elif cell.value is None:
        sheet.box(x, y, wide, high, edge=theme["control_line"], dash=(2.0, 2.5))
    else:
        level = int(cell.value)
        colours = theme.level(level)
        sheet.box(x, y, wide, high, colours.fill, colours.edge)
        if level == 0:
            sheet.hatching(x + 1, y + 1, wide - 2, high - 2, theme["control_line"])
            sheet.box(middle[0] - 8, middle[1] - 6, 16, 12, colours.fill)
        if cell.value > level:
            strip = _HALF * wide
            sheet.strip(x + wide - strip, y + 0.5, strip - 0.5, high - 1, theme.level(level + 1).fill)
        sheet.text(*middle, plain_level(cell.value, language), colours.ink, TEXT, across="center")


def _entries(data: HeatMapData, w: Words, muted: str) -> list[legend.Entry]:
    """What is on the map and does not explain itself."""
    cells = {cell for line in data.lines for cell in line.cells}
    swatches: list[tuple[bool, Callable[[Sheet, float, float], None], str]] = [
        (any(c.value == 0 for c in cells), _zero_swatch, "chart_not_started"),
        (any(c.value is not None and c.value != int(c.value) for c in cells), _half_swatch, "chart_on_the_way"),
        (any(c.not_applicable for c in cells), _dash_swatch, "chart_not_applicable"),
        (any(c == Cell() for c in cells), _blank_swatch, "chart_not_rated"),
    ]
    return [legend.Entry(swatch, w(key), muted) for there, swatch, key in swatches if there]


def _zero_swatch(sheet: Sheet, x: float, y: float) -> None:
    sheet.box(x, y - 4.5, 15, 9, sheet.theme["not_started"], sheet.theme["control_line"])
    sheet.hatching(x + 1, y - 3.5, 13, 7, sheet.theme["control_line"])


def _half_swatch(sheet: Sheet, x: float, y: float) -> None:
    sheet.box(x, y - 4.5, 15, 9, sheet.theme.level(2).fill, sheet.theme.level(2).edge)
    sheet.strip(x + 10.5, y - 4, 4, 8, sheet.theme.level(3).fill)


def _dash_swatch(sheet: Sheet, x: float, y: float) -> None:
    sheet.box(x, y - 4.5, 15, 9, sheet.theme["quiet_soft"], sheet.theme["line"])
    sheet.text(x + 7.5, y, "–", sheet.theme["quiet"], SMALL, across="center")


def _blank_swatch(sheet: Sheet, x: float, y: float) -> None:
    sheet.box(x, y - 4.5, 15, 9, edge=sheet.theme["control_line"], dash=(2.0, 2.5))
