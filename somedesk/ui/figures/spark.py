"""The small chart of a card: what it shows, reckoned once, and how it is painted."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPolygonF

from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.domain.figures import periods, standing
from somedesk.domain.figures.standing import Standing
from somedesk.domain.records.figures import Target
from somedesk.ui.kit.i18n import to_qdate, word
from somedesk.ui.kit.theme import colour, erase, shade, stands_out

_SMALL = 11
_AXIS, _BELOW, _ABOVE, _FLAG = 44, 20, 10, 22  # the axis takes more where its numbers do
_BESIDE = 6
_DOT, _LATEST = 2.2, 4.2

Place = tuple[float, float]


class Spark(Struct, frozen=True):
    """A chart in fractions of its width and height, from the lower left corner.

    ``lines`` are runs of points; what is not joined is a run of its own. ``breaks``, ``marks`` and ``gap`` stand on the
    time axis, each from one place to another; ``levels`` are the steps of a dimension.
    """

    first: dt.date
    last: dt.date
    low: float = 0.0
    high: float = 1.0
    lines: tuple[tuple[Place, ...], ...] = ()
    baseline: float | None = None
    target: tuple[Place, ...] = ()
    old_targets: tuple[tuple[Place, ...], ...] = ()
    band: tuple[float, float] | None = None
    gap: tuple[float, float] | None = None
    breaks: tuple[float, ...] = ()
    marks: tuple[tuple[float, float], ...] = ()
    levels: tuple[Place, ...] = ()


def spark(client: Client, stands: Standing, first: dt.date, today: dt.date, *, levels: bool) -> Spark:
    """The chart of a metric from ``first`` to ``today``."""
    metric = stands.metric
    shown = stands.series.within(first, today)
    runs = shown.runs()
    last = max([today, *(run[-1].first for run in runs)])
    days = max(1, (last - first).days)
    values = [point.height or 0.0 for run in runs for point in run]
    targets = standing.targets(client, metric.id)
    paths = {each.id: standing.path(each, stands.baseline) for each in targets}
    values += [value for path in paths.values() for _, value in path]
    values += [value for each in targets for value in (each.lowest, each.highest) if value is not None]
    values += [stands.baseline] if stands.baseline is not None else []
    low, high = scale(values)

    def x(day: dt.date) -> float:
        return min(max((day - first).days / days, 0.0), 1.0)

    def y(value: float) -> float:
        return (value - low) / (high - low)

    def line(key: str) -> tuple[Place, ...]:
        found = _clipped(paths[key], first, last)
        if len(found) == 1:  # only its day is known: from there to the edge
            found = ((first, found[0][1]), (last, found[0][1]))
        elif found and found[-1][0] < last:
            found = (*found, (last, found[-1][1]))
        return tuple((x(day), y(value)) for day, value in found)

    target, latest = stands.target, stands.latest
    stale = latest is not None and stands.state == "stale"
    gap = (x(periods.last_day(latest.first, metric.period)), 1.0) if stale and latest else None
    ends = [y(each) if each is not None else edge for each, edge in _ends(target)] if target else []
    marks = (m for m in client.time_marks.values() if m.metric in (None, metric.id))
    marks = (m for m in marks if m.first <= last and (m.last or m.first) >= first)
    return Spark(
        first=first,
        last=last,
        low=low,
        high=high,
        lines=tuple(tuple((x(p.first), y(p.height or 0.0)) for p in run) for run in runs),
        baseline=None if stands.baseline is None else y(stands.baseline),
        target=line(target.id) if target else (),
        old_targets=tuple(line(each.id) for each in targets if each != target and paths[each.id]),
        band=(ends[0], ends[1]) if ends else None,
        gap=gap,
        breaks=tuple(x(each.since) for each in metric.definitions if first < each.since <= last),
        marks=tuple((x(each.first), x(each.last or each.first)) for each in marks),
        levels=tuple(_levels(client, metric.dimension, first, last)) if levels else (),
    )


def _ends(target: Target) -> tuple[tuple[float | None, float], ...]:
    return ((target.lowest, 0.0), (target.highest, 1.0)) if target.kind == "band" else ()


def _clipped(path: Sequence[tuple[dt.date, float]], first: dt.date, last: dt.date) -> tuple[tuple[dt.date, float], ...]:
    """The part of a line between two days, with where it crosses them."""
    found: list[tuple[dt.date, float]] = []
    for (day, value), (later, other) in pairwise(path):
        span = (later - day).days or 1
        for at in (max(day, first), min(later, last)):
            if day <= at <= later and max(day, first) <= min(later, last):
                found.append((at, value + (other - value) * (at - day).days / span))
    return tuple(dict.fromkeys(found)) or tuple((first, value) for _, value in path[-1:])


def _levels(client: Client, dimension: str | None, first: dt.date, last: dt.date) -> Iterator[Place]:
    """The level of a dimension as steps, from nought to the model's highest."""
    from somedesk.domain.grid.scoring import value

    days = max(1, (last - first).days)
    before: float | None = None
    for assessment in client.timeline if dimension else ():
        model = client.model_of(assessment)
        if dimension not in model.dimension_ids() or assessment.date > last:
            continue
        level = value(client.rating(assessment.id, dimension or ""))
        if level is None:
            continue
        place = max(0.0, (assessment.date - first).days / days)
        if before is not None:
            yield place, before
        before = level / model.structure.levels
        yield place, before
    if before is not None:
        yield 1.0, before


def scale(values: Sequence[float]) -> tuple[float, float]:
    """A round lowest and highest value around ``values``, with nought in it where that costs less than half of it."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if low > 0 and low < (high - low):
        low = 0.0
    if high == low:
        low, high = (0.0, high * 2) if high > 0 else (low * 2, 0.0) if low < 0 else (0.0, 1.0)
    step: float = 10.0 ** (len(f"{int(high - low)}") - 1) / 2
    step = step if high - low >= 2 else (high - low) / 4
    return (low // step) * step, -((-high) // step) * step


def paint(painter: QPainter, room: QRectF, chart: Spark, theme: Theme, axis: tuple[str, str]) -> None:
    """Paint a chart; ``axis`` are its lowest and highest value in words."""
    words = max(QFontMetrics(_font(painter)).horizontalAdvance(text) for text in axis)
    field = room.adjusted(max(_AXIS, words + _BESIDE), _ABOVE, -_FLAG, -_BELOW)

    def at(place: Place) -> QPointF:
        return QPointF(field.left() + place[0] * field.width(), field.bottom() - place[1] * field.height())

    _paint_ground(painter, field, chart, theme)
    _paint_axes(painter, field, chart, theme, axis)
    if chart.levels:
        painter.setPen(QPen(colour(theme["control_line"]), 1.2, Qt.PenStyle.DashDotLine))
        painter.drawPolyline(QPolygonF([at(place) for place in chart.levels]))
    if chart.baseline is not None:
        painter.setPen(QPen(colour(theme["muted"]), 1, Qt.PenStyle.DotLine))
        painter.drawLine(at((0.0, chart.baseline)), at((1.0, chart.baseline)))
    for edge in (edge for edge in chart.band or () if 0.0 < edge < 1.0):
        painter.setPen(QPen(colour(theme["target"]), 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(at((0.0, edge)), at((1.0, edge)))
    for line in chart.old_targets:
        painter.setPen(QPen(colour(theme["control_line"]), 1, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF([at(place) for place in line]))
    if chart.target:
        painter.setPen(QPen(colour(theme["target"]), 1.6, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF([at(place) for place in chart.target]))
    ink = colour(theme["series_2"])
    for run in chart.lines:
        painter.setPen(QPen(ink, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [at(place) for place in run]
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for point in points if len(points) <= 40 else points[:1]:
            painter.drawEllipse(point, _DOT, _DOT)
    if chart.lines:
        painter.drawEllipse(at(chart.lines[-1][-1]), _LATEST, _LATEST)


def _paint_ground(painter: QPainter, field: QRectF, chart: Spark, theme: Theme) -> None:
    """What lies behind the lines: where nothing was measured, the band, marks, and new definitions."""

    def strip(first: float, last: float, low: float = 0.0, high: float = 1.0) -> QRectF:
        left, top = field.left() + first * field.width(), field.bottom() - high * field.height()
        return QRectF(left, top, max(2.0, (last - first) * field.width()), (high - low) * field.height())

    painter.setPen(Qt.PenStyle.NoPen)
    if chart.band is not None:
        shade(painter, strip(0.0, 1.0, *chart.band), theme, "target")
    for first, last in chart.marks:
        shade(painter, strip(first, last), theme, "quiet")
    if chart.gap is not None:
        room = strip(*chart.gap)
        shade(painter, room, theme, "warning")
        painter.setPen(colour(theme["warning"]))
        painter.setFont(_font(painter))
        text, line = word("figure_not_measured"), QFontMetrics(painter.font()).height()
        if QFontMetrics(painter.font()).horizontalAdvance(text) <= room.width():
            if not stands_out(theme, "warning"):
                erase(painter, QRectF(room.left(), room.top(), room.width(), line + 4), theme["card"])
            painter.drawText(room.adjusted(0, 2, 0, 0), Qt.AlignmentFlag.AlignHCenter, text)
    painter.setPen(QPen(colour(theme["warning"]), 1.4))
    for place in chart.breaks:
        x = field.left() + place * field.width()
        painter.drawLine(QPointF(x - 2, field.top()), QPointF(x - 2, field.bottom()))
        painter.drawLine(QPointF(x + 2, field.top()), QPointF(x + 2, field.bottom()))


def _paint_axes(painter: QPainter, field: QRectF, chart: Spark, theme: Theme, axis: tuple[str, str]) -> None:
    painter.setFont(_font(painter))
    line = painter.fontMetrics().height()
    for place, text in ((0.0, axis[0]), (1.0, axis[1])):
        y = field.bottom() - place * field.height()
        painter.setPen(QPen(colour(theme["line"]), 1))
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        painter.setPen(colour(theme["muted"]))
        wide = painter.fontMetrics().horizontalAdvance(text) + 1
        room = QRectF(field.left() - _BESIDE - wide, y - line / 2, wide, line)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    below = QRectF(field.left(), field.bottom() + 4, field.width(), line)
    for day, side in ((chart.first, Qt.AlignmentFlag.AlignLeft), (chart.last, Qt.AlignmentFlag.AlignRight)):
        painter.drawText(below, side, QLocale().toString(to_qdate(day), "MMM yy"))


def _font(painter: QPainter) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(_SMALL)
    font.setBold(False)
    return font
