"""The profile: a radar with a ring per level. Where nothing is rated the shape is open; it never falls to 0."""

import math
from collections.abc import Iterator, Sequence
from functools import partial

from matplotlib.figure import Figure
from msgspec import Struct

from somedesk.base import locale
from somedesk.charts import legend, typeset
from somedesk.charts.data import Cell, Profile, ProfileData
from somedesk.charts.radar_labels import Layout, angle, layout
from somedesk.charts.sheet import SMALLEST, Dash, Point, Sheet
from somedesk.content.themes import Theme
from somedesk.content.words import Words, words

_TOP = 4.0
_ABOVE_LEGEND = 8.0


class _Style(Struct, frozen=True):
    """How one profile is drawn: never told apart by colour alone."""

    role: str
    thick: float
    dash: Dash
    mark: str
    mark_size: float
    hollow: bool
    fill: float = 0.0


_NOW = _Style("series_2", 1.8, (), "o", 4.2, hollow=False, fill=0.18)
_TARGET = _Style("target", 1.4, (3.2, 2.0), "D", 3.4, hollow=True)
_EARLIER = _Style("series_earlier", 1.1, (), "o", 3.0, hollow=True)
_PLANNED = _Style("series_5", 1.6, (1.4, 1.4), "s", 3.4, hollow=True)


def preferred_height(width: float) -> float:
    """Inches that a chart ``width`` inches wide should be high."""
    return min(max(0.82 * width, 3.0), 5.2)


def figure(
    data: ProfileData, theme: Theme, language: str, size: tuple[float, float] = (5.2, 4.4), second: str | None = None
) -> Figure:
    """Draw the radar, ``size`` inches."""
    sheet = Sheet(theme, size)
    w = words(language, second)
    if not data.labels:
        sheet.sentence(w("chart_no_assessment"), language)
        return sheet.figure
    shown = [(p, style) for p, style in _styled(data) if not p.empty]
    entries = [_entry(sheet, p, style, language) for p, style in reversed(shown)]
    empty = data.now.empty
    foot = legend.height(entries, sheet.width) + _ABOVE_LEGEND
    if empty:
        foot += legend.ROW
    high = sheet.height - foot - _TOP
    place = layout(_names(data, w), sheet.width, high, language)
    centre = (sheet.width / 2, _TOP + high / 2)
    _rings(sheet, data, centre, place.radius)
    for profile, style in shown:
        _shape(sheet, profile.cells, style, centre, place.radius / data.levels)
    _scale(sheet, data, centre, place.radius)
    _labels(sheet, data, place)
    # The legend stays close to the radar where the sheet is higher than both need.
    half = max([place.radius, *(abs(name.y - high / 2) + name.height / 2 for name in place.names)])
    top = centre[1] + half + _ABOVE_LEGEND
    if empty:
        sheet.sentence(w("chart_nothing_rated"), language, top + legend.ROW / 2)
        top += legend.ROW
    legend.draw(sheet, entries, top, centred=True)
    return sheet.figure


def _styled(data: ProfileData) -> Iterator[tuple[Profile, _Style]]:
    """In the order in which they are painted."""
    if data.earlier is not None:
        yield data.earlier, _EARLIER
    if data.planned is not None:
        yield data.planned, _PLANNED
    yield data.target, _TARGET
    yield data.now, _NOW


def _names(data: ProfileData, w: Words) -> list[tuple[str, ...]]:
    """The labels, a second language on lines of its own; where only some are rated, those that are not say so."""
    names: list[tuple[str, ...]] = []
    for label, cell in zip(data.labels, data.now.cells, strict=True):
        parts = tuple(label.split("\n"))
        if cell.not_applicable:
            names.append((*parts, f"({w('chart_not_applicable')})"))
        elif cell.value is None and not data.now.empty:
            names.append((*parts, f"({w('chart_not_rated')})"))
        else:
            names.append(parts)
    return names


def _rings(sheet: Sheet, data: ProfileData, centre: Point, radius: float) -> None:
    count = len(data.labels)
    corners = count if count > 2 else 60
    line = sheet.theme["line"]
    for level in range(1, data.levels + 1):
        ring = [_point(centre, radius * level / data.levels, angle(i, corners)) for i in range(corners + 1)]
        sheet.line(ring, line, sheet.hairline * (1.4 if level == data.levels else 1))
    for i in range(count):
        sheet.line([centre, _point(centre, radius, angle(i, count))], line, sheet.hairline)


def _scale(sheet: Sheet, data: ProfileData, centre: Point, radius: float) -> None:
    """The digit of each level, between the last spoke and the first, where there is room for them."""
    count = max(len(data.labels), 3)
    step = radius / data.levels
    if step < SMALLEST * typeset.LEADING:
        return
    between = angle(count - 1, count) + math.pi / count
    for level in range(1, data.levels + 1):
        # Just inside its ring: a profile that runs along the ring must not cross the digit out.
        x, y = _point(centre, level * step * math.cos(math.pi / count) - 6, between)
        sheet.text(x, y, str(level), sheet.theme["muted"], SMALLEST, across="center")


def _shape(sheet: Sheet, cells: Sequence[Cell], style: _Style, centre: Point, step: float) -> None:
    """Lines between neighbours that both have a value; a value without such a neighbour is a mark."""
    count = len(cells)
    colour = sheet.theme[style.role]
    points = [
        None if cell.value is None else _point(centre, cell.value * step, angle(i, count))
        for i, cell in enumerate(cells)
    ]
    for run in _runs(points):
        closed = len(run) == count > 2
        if style.fill and len(run) > 1:
            sheet.area(run if closed else [*run, centre], colour, style.fill)
        if len(run) > 1:
            sheet.line([*run, run[0]] if closed else run, colour, style.thick, style.dash)
    sheet.marks([p for p in points if p is not None], style.mark, colour, style.mark_size, hollow=style.hollow)


def _runs(points: Sequence[Point | None]) -> list[list[Point]]:
    """Neighbours that have a value, going round; one run of all if none is missing."""
    count = len(points)
    gap = next((i for i, point in enumerate(points) if point is None), None)
    if gap is None:
        return [[p for p in points if p is not None]]
    runs: list[list[Point]] = [[]]
    for i in range(gap, gap + count):
        point = points[i % count]
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


def _labels(sheet: Sheet, data: ProfileData, place: Layout) -> None:
    for i, name in enumerate(place.names):
        rated = data.now.empty or data.now.cells[i].value is not None
        middle = name.x + name.width / 2
        direction = math.cos(angle(i, len(place.names)))
        colour = sheet.theme["ink" if rated else "muted"]
        y = name.y + _TOP
        if abs(direction) < 0.05:
            sheet.block(middle, y, name.lines, colour, name.size, across="center")
        elif direction > 0:
            sheet.block(name.x, y, name.lines, colour, name.size)
        else:
            sheet.block(name.x + name.width, y, name.lines, colour, name.size, across="right")


def _entry(sheet: Sheet, profile: Profile, style: _Style, language: str) -> legend.Entry:
    score = "" if profile.score is None else f" {locale.number(profile.score, language)}"
    colour = sheet.theme["muted" if style is _EARLIER else style.role]
    return legend.Entry(partial(_swatch, style), profile.name + score, colour, typeset.SEMIBOLD)


def _swatch(style: _Style, sheet: Sheet, x: float, y: float) -> None:
    colour = sheet.theme[style.role]
    sheet.line([(x, y), (x + legend.SWATCH - 5, y)], colour, style.thick, style.dash)
    sheet.marks([(x + (legend.SWATCH - 5) / 2, y)], style.mark, colour, style.mark_size, hollow=style.hollow)


def _point(centre: Point, distance: float, direction: float) -> Point:
    return centre[0] + distance * math.cos(direction), centre[1] + distance * math.sin(direction)
