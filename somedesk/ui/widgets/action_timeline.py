"""The plan as bars over months. What it shows is also told in words, for those who do not see it."""

import datetime as dt
from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolTip, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Action
from somedesk.domain.plan import is_overdue
from somedesk.ui.context import Context
from somedesk.ui.i18n import to_qdate
from somedesk.ui.theme import body_font, colour
from somedesk.ui.widgets.action_words import overdue_word, status_name

_HEAD = 26
_ROW = 26
_BAR = 15
_SHORTEST_BAR = 10
_FEWEST_MONTHS = 6
_LABEL_WIDTH = 42
_YEAR_WIDTH = 70
_BAR_ROLES = {"planned": "series_3", "in_progress": "accent", "done": "good", "dropped": "control_line"}


def span(action: Action) -> tuple[dt.date, dt.date] | None:
    """First and last day of the bar; one day where only one date is set, None where neither is."""
    first, last = action.start or action.due, action.due or action.start
    return (first, max(first, last)) if first and last else None


def month_starts(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first of every month from ``first`` to the month after ``last``."""
    count = (last.year - first.year) * 12 + last.month - first.month
    months = [first.year * 12 + first.month - 1 + i for i in range(max(count + 1, _FEWEST_MONTHS) + 1)]
    return [dt.date(month // 12, month % 12 + 1, 1) for month in months]


class Timeline(QWidget):
    """A bar per dated action. ``action_chosen`` carries the id of the action that is double-clicked."""

    action_chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._context = context
        self._rows: list[tuple[Action, dt.date, dt.date]] = []
        self._months: list[dt.date] = []
        self._today = dt.date.min
        self._font = body_font()
        self._font.setPixelSize(13)

    def show_actions(self, actions: Iterable[Action], today: dt.date) -> None:
        """Show the dated ones of ``actions``."""
        self._today = today
        self._rows = sorted(
            ((action, *days) for action in actions if (days := span(action))),
            key=lambda row: (row[1], row[2], row[0].id),
        )
        first = min((row[1] for row in self._rows), default=today)
        last = max((row[2] for row in self._rows), default=today)
        self._months = month_starts(min(first, today), max(last, today))
        self.setMinimumHeight(_HEAD + _ROW * len(self._rows) + 8)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Tell in words what is shown."""
        count = self.tr("Timeline with %n dated action(s)", "", len(self._rows))
        self.setAccessibleName(count)
        self.setAccessibleDescription("\n".join(self._told(*row) for row in self._rows))

    def _told(self, action: Action, first: dt.date, last: dt.date) -> str:
        words = self._context.localisation
        days = words.short_day(first) if first == last else f"{words.short_day(first)} – {words.short_day(last)}"
        status = overdue_word() if is_overdue(action, self._today) else status_name(action.status)
        return f"{action.title}: {days}, {status}"

    def sizeHint(self) -> QSize:
        return QSize(600, self.minimumHeight())

    # Geometry

    def _names_width(self) -> float:
        return min(400.0, max(140.0, self.width() * 0.28))

    def _x(self, day: dt.date) -> float:
        first, last = self._months[0], self._months[-1]
        left = self._names_width() + 12
        return left + (self.width() - left - 8) * (day - first).days / (last - first).days

    def bar(self, row: int) -> QRectF:
        """Where the bar of a row is."""
        _, first, last = self._rows[row]
        left, right = self._x(first), self._x(last + dt.timedelta(days=1))
        return QRectF(left, _HEAD + row * _ROW + (_ROW - _BAR) / 2, max(right - left, _SHORTEST_BAR), _BAR)

    def _row_at(self, position: QPoint) -> int | None:
        row = (position.y() - _HEAD) // _ROW
        return row if 0 <= row < len(self._rows) else None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._months:
            return
        theme, painter = self._context.appearance.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        self._paint_months(painter, theme)
        painter.setPen(QPen(colour(theme["target"]), 1.5, Qt.PenStyle.DashLine))
        x = self._x(self._today)
        painter.drawLine(int(x), _HEAD - 4, int(x), self.height() - 4)
        metrics = QFontMetricsF(self._font)
        for row, (action, _, _) in enumerate(self._rows):
            overdue = is_overdue(action, self._today)
            is_past = action.status in ("done", "dropped")
            top = _HEAD + row * _ROW
            title = metrics.elidedText(action.title, Qt.TextElideMode.ElideRight, self._names_width())
            painter.setPen(colour(theme["muted" if is_past else "ink"]))
            painter.drawText(QRectF(0, top, self._names_width(), _ROW), Qt.AlignmentFlag.AlignVCenter, title)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme["target" if overdue else _BAR_ROLES[action.status]]))
            painter.drawRoundedRect(self.bar(row), 7, 7)
            self._paint_word(painter, theme, row, action, overdue)
        painter.end()

    def _paint_months(self, painter: QPainter, theme: Theme) -> None:
        month_width = (self.width() - self._names_width()) / len(self._months)
        every = max(1, round(_LABEL_WIDTH / month_width + 0.5)) if month_width < _LABEL_WIDTH else 1
        for number, month in enumerate(self._months[:-1]):
            if number % every:
                continue
            x = self._x(month)
            painter.setPen(QPen(colour(theme["line"]), 1))
            painter.drawLine(int(x), _HEAD - 4, int(x), self.height() - 4)
            painter.setPen(colour(theme["muted"]))
            # The year is told where it begins.
            starts_year = number == 0 or month.month <= every
            text = self._month_name(month, starts_year, month_width * every >= _YEAR_WIDTH)
            painter.drawText(QRectF(x + 4, 0, 90, _HEAD - 6), Qt.AlignmentFlag.AlignVCenter, text)

    def _month_name(self, month: dt.date, starts_year: bool, is_wide: bool) -> str:
        if starts_year and is_wide:
            return self._context.localisation.short_month(month)
        is_january = month.month == 1
        return str(month.year) if is_january else self._context.localisation.locale.toString(to_qdate(month), "MMM")

    def _paint_word(self, painter: QPainter, theme: Theme, row: int, action: Action, overdue: bool) -> None:
        """Not by colour alone: a word stands beside the bar."""
        word = overdue_word() if overdue else status_name(action.status)
        word = f"✓ {word}" if action.status == "done" else word
        role = "warning" if overdue else "good" if action.status == "done" else "muted"
        bar, width = self.bar(row), QFontMetricsF(self._font).horizontalAdvance(word)
        fits = bar.right() + 6 + width <= self.width()
        left = bar.right() + 6 if fits else bar.left() - 6 - width
        box = QRectF(left, bar.top() - 3, width + 2, _BAR + 6)
        painter.fillRect(box, colour(theme["card"]))
        painter.setPen(colour(theme[role]))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)

    # Mouse

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row is not None:
            self.action_chosen.emit(self._rows[row][0].id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(event.pos())
            if row is None:
                QToolTip.hideText()
            else:
                # Escaped: the text is the user's, and a tool tip would take it for markup.
                QToolTip.showText(event.globalPos(), f"<p>{escape(self._told(*self._rows[row]))}</p>", self)
            return True
        return super().event(event)


class TimelineCard(QFrame):
    """The timeline with its heading; says so when no action has a date."""

    action_chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_card")
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self._title, self._empty = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "subheading")
        self._empty.setProperty("kind", "muted")
        self._empty.setWordWrap(True)
        self.timeline = Timeline(context, self)
        self.timeline.action_chosen.connect(self.action_chosen)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("timeline_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.timeline)
        column.addWidget(self._title)
        column.addWidget(self._empty)
        column.addWidget(self._scroll, 1)

    def show_actions(self, actions: Iterable[Action], today: dt.date) -> None:
        """Show the dated ones of ``actions``."""
        shown = [action for action in actions if span(action)]
        self.timeline.show_actions(shown, today)
        self._scroll.setVisible(bool(shown))
        self._empty.setVisible(not shown)

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Timeline"))
        self._empty.setText(
            self.tr("No action has a start or due date yet. Dates that you set in the list appear here.")
        )
        self.timeline.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.timeline.update()
