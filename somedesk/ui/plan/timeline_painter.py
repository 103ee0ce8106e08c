"""Draws the timeline: months, today, days off, what comes after what, bars, and a word beside each bar."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from somedesk.domain.client import Action, Period
from somedesk.domain.plan.plan import is_overdue
from somedesk.domain.recurrence import days_later
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import to_qdate
from somedesk.ui.kit.theme import body_font, colour, erase, row_ground, shade
from somedesk.ui.plan.action_words import overdue_word, status_name
from somedesk.ui.plan.timeline_scale import BAR, HEAD, ROW, Scale

_LABEL_WIDTH = 42
_YEAR_WIDTH = 70
_ARROW = 4
_BAR_ROLES = {"planned": "series_3", "in_progress": "accent", "done": "good", "dropped": "control_line"}


class Picture(Struct, frozen=True):
    """What is to be seen. ``focused`` and ``dragged`` are rows; ``after`` says which actions come after which."""

    rows: tuple[tuple[Action, dt.date, dt.date], ...]
    scale: Scale
    height: int
    scrolled: int
    today: dt.date
    off: tuple[Period, ...]
    after: Mapping[str, tuple[str, ...]]
    chosen: frozenset[str]
    focused: int | None
    dragged: int | None


class TimelinePainter:
    """Paints one picture."""

    def __init__(self, context: Context, picture: Picture, painter: QPainter) -> None:
        self._words, self._theme = context.localisation, context.appearance.theme
        self._picture, self._painter, self._scale = picture, painter, picture.scale
        font = body_font()
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._metrics = QFontMetricsF(font)

    def paint(self) -> None:
        """Everything, the months last: they stay at the top while the rows are scrolled under them."""
        self._paint_choice()
        self._paint_days_off()
        self._paint_months(lines=True)
        self._paint_today()
        self._paint_dependencies()
        for row, (action, first, last) in enumerate(self._picture.rows):
            self._paint_row(row, action, self._scale.bar(row, first, last))
        erase(self._painter, QRectF(0, self._picture.scrolled, self._scale.width, HEAD - 4), self._theme["card"])
        self._paint_months(lines=False)

    def _colour(self, role: str) -> QColor:
        return colour(self._theme[role])

    def _paint_choice(self) -> None:
        for row, (action, _, _) in enumerate(self._picture.rows):
            box = QRectF(0, HEAD + row * ROW, self._scale.width, ROW)
            if action.id in self._picture.chosen:
                row_ground(self._painter, box.toRect(), self._theme, chosen=True)
            if row == self._picture.focused:
                self._painter.setPen(QPen(self._colour("focus"), 2))
                self._painter.setBrush(Qt.BrushStyle.NoBrush)
                self._painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_days_off(self) -> None:
        """Stripes on which nobody works: holidays, not the weekends."""
        first, last = self._scale.months[0], self._scale.months[-1]
        for period in self._picture.off:
            left, right = self._scale.x(max(period.first, first)), self._scale.x(min(days_later(period.last, 1), last))
            if left < right:
                stripe = QRectF(left, HEAD - 4, right - left, self._picture.height - HEAD)
                shade(self._painter, stripe, self._theme, "quiet")

    def _paint_months(self, *, lines: bool) -> None:
        months, scale, painter = self._scale.months, self._scale, self._painter
        month_width = (scale.width - scale.names_width) / len(months)
        every = max(1, round(_LABEL_WIDTH / month_width + 0.5)) if month_width < _LABEL_WIDTH else 1
        for number, month in enumerate(months[:-1]):
            if number % every:
                continue
            x = scale.x(month)
            if lines:
                painter.setPen(QPen(self._colour("line"), 1))
                painter.drawLine(int(x), HEAD - 4, int(x), self._picture.height - 4)
                continue
            painter.setPen(self._colour("muted"))
            # The year is told where it begins.
            starts_year = number == 0 or month.month <= every
            text = self._month_name(month, starts_year, month_width * every >= _YEAR_WIDTH)
            box = QRectF(x + 4, self._picture.scrolled, 90, HEAD - 6)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _month_name(self, month: dt.date, starts_year: bool, is_wide: bool) -> str:
        if starts_year and is_wide:
            return self._words.short_month(month)
        is_january = month.month == 1
        return str(month.year) if is_january else self._words.locale.toString(to_qdate(month), "MMM")

    def _paint_today(self) -> None:
        self._painter.setPen(QPen(self._colour("target"), 1.5, Qt.PenStyle.DashLine))
        x = int(self._scale.x(self._picture.today))
        self._painter.drawLine(x, HEAD - 4, x, self._picture.height - 4)

    def _paint_dependencies(self) -> None:
        """What an action names itself, always; what follows from its step, only while it is chosen."""
        rows = {action.id: row for row, (action, _, _) in enumerate(self._picture.rows)}
        for action, first, _ in self._picture.rows:
            is_chosen = action.id in self._picture.chosen
            for earlier in self._picture.after.get(action.id, ()) if is_chosen else action.depends_on:
                if earlier in rows:
                    is_broken = self._picture.rows[rows[earlier]][2] >= first
                    self._paint_arrow(rows[earlier], rows[action.id], "warning" if is_broken else "muted")

    def _paint_arrow(self, earlier: int, later: int, role: str) -> None:
        start = self._scale.bar(earlier, *self._picture.rows[earlier][1:])
        end = self._scale.bar(later, *self._picture.rows[later][1:])
        tip = QPointF(end.left() - 1, end.center().y())
        turn = max(start.right() + 6, min(tip.x() - 8, start.right() + 14)) if tip.x() > start.right() + 12 else None
        path = QPainterPath(QPointF(start.right(), start.center().y()))
        if turn is None:
            # The later one begins too soon for a straight way: round below the earlier bar.
            lane = start.center().y() + (ROW / 2 if later > earlier else -ROW / 2)
            path.lineTo(start.right() + 8, start.center().y())
            path.lineTo(start.right() + 8, lane)
            path.lineTo(tip.x() - 8, lane)
            path.lineTo(tip.x() - 8, tip.y())
        else:
            path.lineTo(turn, start.center().y())
            path.lineTo(turn, tip.y())
        path.lineTo(tip)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._colour(role), 1.4))
        self._painter.drawPath(path)
        head = QPainterPath(tip)
        head.lineTo(tip.x() - _ARROW - 1, tip.y() - _ARROW)
        head.lineTo(tip.x() - _ARROW - 1, tip.y() + _ARROW)
        head.closeSubpath()
        self._painter.fillPath(head, self._colour(role))

    def _paint_row(self, row: int, action: Action, bar: QRectF) -> None:
        painter, scale = self._painter, self._scale
        overdue = is_overdue(action, self._picture.today)
        is_past = action.status in ("done", "dropped")
        title = self._metrics.elidedText(action.title, Qt.TextElideMode.ElideRight, scale.names_width - 6)
        painter.setPen(self._colour("muted" if is_past else "ink"))
        box = QRectF(6, HEAD + row * ROW, scale.names_width - 6, ROW)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("target" if overdue else _BAR_ROLES[action.status]))
        painter.drawRoundedRect(bar, 7, 7)
        if row == self._picture.dragged:
            painter.setPen(QPen(self._colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.adjusted(-1, -1, 1, 1), 8, 8)
        self._paint_word(row, action, bar, overdue)

    def _paint_word(self, row: int, action: Action, bar: QRectF, overdue: bool) -> None:
        """Not by colour alone: a word stands beside the bar; the dates while it is carried."""
        word = overdue_word() if overdue else status_name(action.status)
        word = f"✓ {word}" if action.status == "done" else word
        if row == self._picture.dragged:
            days = dict.fromkeys(day for day in (action.start, action.due) if day)
            word = " – ".join(self._words.short_day(day) for day in days)
        role = "warning" if overdue else "good" if action.status == "done" else "muted"
        width = self._metrics.horizontalAdvance(word)
        fits = bar.right() + 6 + width <= self._scale.width
        left = bar.right() + 6 if fits else bar.left() - 6 - width
        box = QRectF(left, bar.top() - 3, width + 2, BAR + 6)
        ground = "accent_soft" if action.id in self._picture.chosen else "card"
        erase(self._painter, box, self._theme[ground])
        self._painter.setPen(self._colour(role))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)
