"""The calendar by week: days as columns, hours as rows; what has no time of day stands at the top."""

import datetime as dt

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from somedesk.content.entry_words import clock
from somedesk.content.themes import Theme
from somedesk.domain.calendar.agenda import Key, Occurrence
from somedesk.domain.recurrence import days_later
from somedesk.ui.calendar.choice import Choice
from somedesk.ui.calendar.day_grid import DayGrid, Index
from somedesk.ui.calendar.painting import EntryPainter, Inside, inside
from somedesk.ui.calendar.shown import DAYS, Content, Day, Shown, told, told_day
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.spoken_cells import SpokenCells, asks_name
from somedesk.ui.kit.theme import colour, erase
from somedesk.ui.kit.typesetting import Room, face, fold

HOURS = 24
_ROW, _UNTIMED, _WORDS, _NARROWEST, PAD = 44, 76, 86, 58, 4
# Hours before and after these are shown when something is published in them.
_FIRST_HOUR, _LAST_HOUR = 7, 21


class WeekModel(QAbstractTableModel):
    """The first row holds what has no time, the others an hour each."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.content: Content | None = None
        self.shown: Shown | None = None
        # Whether columns have room for the month of their day.
        self.has_room = True

    def show_page(self, content: Content, shown: Shown) -> None:
        """Show this week."""
        self.beginResetModel()
        self.content, self.shown = content, shown
        self.endResetModel()

    def day(self, column: int) -> Day | None:
        """The day of a column."""
        return self.shown.days[column] if self.shown is not None and 0 <= column < DAYS else None

    def entries(self, row: int, column: int) -> tuple[Occurrence, ...]:
        """What begins in the hour of a row, or has no time."""
        day = self.day(column)
        return tuple(each for each in day.entries if row_of(each) == row) if day else ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else HOURS + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        day = self.day(index.column()) if index.isValid() else None
        if not asks_name(self, role) or day is None or self.content is None:
            return None
        if not index.row():
            return told_day(day, self.content)
        w = self.content.words
        found = "; ".join(told(each, w) for each in self.entries(index.row(), index.column()))
        return f"{self.headerData(index.row(), Qt.Orientation.Vertical)}: {found or word('calendar_no_entries')}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        say = self._context.localisation
        if orientation == Qt.Orientation.Vertical:
            return word("calendar_no_time") if not section else clock(dt.time(section - 1), say.language)
        day = self.day(section)
        if day is None:
            return None
        date = say.day_and_month(day.date) if self.has_room else day.date.day
        return f"{word(f'weekday_short_{section}')} {date}"


def row_of(occurrence: Occurrence) -> int:
    """The row in which an entry stands."""
    time = occurrence.entry.time
    return 0 if time is None else time.hour + 1


class WeekDelegate(QStyledItemDelegate):
    """Paints the hours of days."""

    def __init__(self, context: Context, choice: Choice, view: "WeekView") -> None:
        super().__init__(view)
        self._choice, self._view = choice, view
        self.use_theme(context.appearance.theme)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.theme, self.entries = theme, EntryPainter(theme)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        day, shown = self._view.week.day(index.column()), self._view.shown
        if day is None or shown is None:
            return
        theme, rect = self.theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_target = self._view.target == (day.date, self._view.hour_at(index))
        ground = "accent_soft" if is_target else "window" if day.off or day.date.weekday() > 4 else "card"
        erase(painter, rect, theme[ground])
        erase(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), theme["line"])
        erase(painter, QRect(rect.right(), rect.top(), 1, rect.height()), theme["line"])
        found = self._view.inside(index)
        if not index.row() and day.off and not found.placed:
            painter.setFont(face(12).font)
            painter.setPen(colour(theme["muted"]))
            said = fold(day.off, face(12), Room(rect.width() - 8.0, most_rows=1), shown.words.language).text
            painter.drawText(rect.adjusted(PAD, 2, -PAD, -2), Qt.AlignmentFlag.AlignTop, said)
        for placed in found.placed:
            chosen = placed.occurrence.key in self._choice.keys
            self.entries.paint(painter, placed, shown.words, chosen=chosen)
        if found.more:
            painter.setFont(face(12, QFont.Weight.DemiBold).font)
            painter.setPen(colour(theme["link"]))
            place = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
            painter.drawText(rect.adjusted(PAD, 0, -PAD, -1), place, word("calendar_more", n=found.more))
        if index == self._view.currentIndex() and self._view.hasFocus() and self._choice.current is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(theme["focus"]), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))
        painter.restore()


class WeekView(DayGrid):
    """A week by its hours."""

    def __init__(self, context: Context, choice: Choice, parent: QWidget) -> None:
        super().__init__("calendar_week", choice, parent)
        self.week = WeekModel(context, self)
        self.delegate = WeekDelegate(context, choice, self)
        self.setModel(self.week)
        SpokenCells(self)
        self.setItemDelegate(self.delegate)
        self._row = _FIRST_HOUR + 1
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.verticalHeader().setDefaultSectionSize(_ROW)

    def show_page(self, content: Content, shown: Shown) -> None:
        scrolled = self.verticalScrollBar().value()
        self.week.show_page(content, shown)
        self._fit()
        self.verticalScrollBar().setValue(scrolled)
        super().show_page(content, shown)

    def _fit(self) -> None:
        most = max((len(self.week.entries(0, column)) for column in range(DAYS)), default=0)
        self.setRowHeight(0, max(_UNTIMED, min(most, 4) * 42 + 8))
        for row in range(1, HOURS + 1):
            busiest = max((len(self.week.entries(row, column)) for column in range(DAYS)), default=0)
            self.setRowHeight(row, max(_ROW, min(busiest, 4) * 42 + 6))
            self.setRowHidden(row, not busiest and not _FIRST_HOUR <= row - 1 <= _LAST_HOUR)
        width = max(_NARROWEST, self.viewport().width() // DAYS)
        if self.week.has_room != (width >= _WORDS):
            self.week.has_room = not self.week.has_room
            self.week.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DAYS - 1)
        for column in range(DAYS):
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def day_at(self, index: Index) -> dt.date | None:
        found = self.week.day(index.column()) if index.isValid() else None
        return found.date if found else None

    def hour_at(self, index: Index) -> int | None:
        return index.row() - 1 if index.row() > 0 else None

    def index_of(self, day: dt.date, key: Key | None) -> QModelIndex:
        number = (day - self.shown.first).days if self.shown else -1
        if self.shown is None or not 0 <= number < DAYS:
            return QModelIndex()
        found = self.shown.occurrence(key) if key is not None else None
        if found is not None:
            self._row = row_of(found)
        return self.week.index(self._row, number)

    def inside(self, index: Index) -> Inside:
        if self.shown is None:
            return Inside((), 0)
        place = self.week.index(index.row(), index.column())
        room = self.visualRect(place).adjusted(PAD, PAD, -PAD, -PAD)
        return inside(self.week.entries(place.row(), place.column()), room, self.shown.words)

    def move_by_key(self, event: QKeyEvent, *, carry: bool) -> None:
        hours = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if hours is None:
            days = 1 if event.key() == Qt.Key.Key_Right else -1
            if carry:
                self.move_requested.emit(days, 0)
            else:
                self.choice.choose(days_later(self.choice.day, days))
        elif carry:
            self.move_requested.emit(0, 60 * hours)
        else:
            shown = [row for row in range(HOURS + 1) if not self.isRowHidden(row)]
            place = shown.index(self._row) if self._row in shown else 0
            self._row = shown[min(max(place + hours, 0), len(shown) - 1)]
            self.choice.choose(self.choice.day)
            self.setCurrentIndex(self.index_of(self.choice.day, None))

    def _open_current(self) -> None:
        row = self.currentIndex().row()
        here = [each for each in self.entries_on(self.choice.day) if row_of(each) == row]
        if self.choice.current is not None:
            self.opened.emit(self.choice.current)
        elif here:
            self.choice.choose(self.choice.day, here[0].key)
        else:
            self.new_requested.emit(self.choice.day, self.hour_at(self.currentIndex()))

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(word("calendar_week_view"))
        for orientation, last in ((Qt.Orientation.Horizontal, DAYS - 1), (Qt.Orientation.Vertical, HOURS)):
            self.week.headerDataChanged.emit(orientation, 0, last)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.delegate.use_theme(theme)
        self.viewport().update()
