"""The calendar by month: weeks as rows, days as columns, and what each week asks of people."""

import datetime as dt

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.calendar.agenda import Key
from somedesk.domain.recurrence import days_later
from somedesk.ui.calendar.choice import Choice
from somedesk.ui.calendar.day_grid import DayGrid, Index
from somedesk.ui.calendar.load import Week
from somedesk.ui.calendar.painting import EntryPainter, Inside, inside
from somedesk.ui.calendar.shown import DAYS, Content, Day, Shown, told_day
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.spoken_cells import SpokenCells, asks_name
from somedesk.ui.kit.theme import colour, erase
from somedesk.ui.kit.typesetting import Room, face, fold

LOAD = DAYS  # the column after the days
HEAD, PAD = 20, 6
_LOWEST, _LOAD, _BAR = 66, 118, 8
_NARROWEST = 58


class MonthModel(QAbstractTableModel):
    """Weeks as rows. A cell is a Day, in the last column a Week."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.content: Content | None = None
        self.shown: Shown | None = None

    def show_page(self, content: Content, shown: Shown) -> None:
        """Show these weeks. As many as before stay where they are: made anew, heads and sizes would be as well."""
        if self.shown is None or len(self.shown.days) != len(shown.days):
            self.beginResetModel()
            self.content, self.shown = content, shown
            self.endResetModel()
            return
        is_other = self.shown.first != shown.first
        self.content, self.shown = content, shown
        last = self.rowCount() - 1
        self.dataChanged.emit(self.index(0, 0), self.index(last, LOAD))
        if is_other:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last)

    def day(self, row: int, column: int) -> Day | None:
        """The day of a cell."""
        if self.shown is None or not 0 <= column < DAYS or row < 0:
            return None
        return self.shown.days[row * DAYS + column]

    def week(self, row: int) -> Week | None:
        """What the week of a row asks."""
        return self.shown.weeks.get(days_later(self.shown.first, DAYS * row)) if self.shown else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.shown.days) // DAYS if self.shown and not parent.isValid() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else DAYS + 1

    def cell(self, row: int, column: int) -> Day | Week | None:
        """What is painted there."""
        return self.day(row, column) or self.week(row)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.content is None:
            return None
        day = self.day(index.row(), index.column())
        if asks_name(self, role):
            return told_day(day, self.content) if day is not None else self._load_told(index.row())
        if role == Qt.ItemDataRole.ToolTipRole and day is None:
            return self._load_told(index.row())
        return None

    def _load_told(self, row: int) -> str:
        week, say = self.week(row), self._context.localisation
        if week is None or self.shown is None:
            return ""
        has, name_of_week = week.has, self._week(row)
        of_week = word("calendar_week_hours", week=name_of_week, hours=say.hours(week.sum))
        if has is not None:
            of_week = word("calendar_week_load", week=name_of_week, hours=say.compact(week.sum), most=say.hours(has))
        parts = word("calendar_load_parts", entries=say.compact(week.entries), others=say.compact(week.others))
        over = [word("calendar_over", name=name or word("team"), hours=say.hours(hours)) for name, hours in week.over]
        unsaid = [word("calendar_unsaid", hours=say.hours(week.unsaid))] if week.unsaid else []
        return "\n".join([of_week, parts, *over, *unsaid])

    def _week(self, row: int) -> str:
        assert self.shown is not None
        return self.shown.words.week(days_later(self.shown.first, DAYS * row), short=True)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._week(section) if self.shown else None
        return word("calendar_load") if section == LOAD else word(f"weekday_short_{section}")


class MonthDelegate(QStyledItemDelegate):
    """Paints days with their entries, and the load of weeks."""

    def __init__(self, context: Context, choice: Choice, view: "MonthView") -> None:
        super().__init__(view)
        self._context, self._choice, self._view = context, choice, view
        self.use_theme(context.appearance.theme)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.theme, self.entries = theme, EntryPainter(theme)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = self._view.month.cell(index.row(), index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(cell, Day):
            self._paint_day(painter, option.rect, cell, index)
        elif isinstance(cell, Week):
            self._paint_week(painter, option.rect, cell)
        painter.restore()

    def _paint_day(self, painter: QPainter, rect: QRect, day: Day, index: Index) -> None:
        theme, say = self.theme, self._context.localisation
        is_target = self._view.target is not None and self._view.target[0] == day.date
        is_chosen = day.date == self._choice.day
        ground = "accent_soft" if is_target else "window" if not day.inside or day.off else "card"
        erase(painter, rect, theme[ground])
        if day.gap is not None and not day.entries:
            self.entries.paint_gap(painter, rect)
        erase(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), theme["line"])
        erase(painter, QRect(rect.right(), rect.top(), 1, rect.height()), theme["line"])
        font = face(13, QFont.Weight.DemiBold if day.inside else QFont.Weight.Normal)
        painter.setFont(font.font)
        number = str(day.date.day) if day.inside or day.date.day != 1 else say.day_and_month(day.date)
        left = rect.left() + PAD
        if day.is_today:
            width = font.width(number) + 12
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme["accent"]))
            painter.drawRoundedRect(QRectF(left - 2, rect.top() + 2, width, 18), 9, 9)
            painter.setPen(colour(theme["accent_ink"]))
            painter.drawText(round(left + 4), rect.top() + 15, number)
            left += round(width)
        else:
            painter.setPen(colour(theme["ink" if day.inside else "muted"]))
            painter.drawText(left, rect.top() + 15, number)
            left += round(font.width(number)) + 6
        if day.off:
            self._paint_small(painter, QRect(left, rect.top(), rect.right() - left - 4, HEAD), day.off, "muted")
        self._paint_entries(painter, rect, index)
        if day.gap is not None and not day.entries and day.date == max(day.gap.first, self._first()):
            said = word("calendar_gap_short", n=(day.gap.last - day.gap.first).days + 1)
            self._paint_small(
                painter, QRect(rect.left() + PAD, rect.bottom() - 19, rect.width() - 8, 18), said, "warning"
            )
        if is_chosen:
            focus = self._view.hasFocus() and self._choice.current is None
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(theme["focus" if focus else "control_line"]), 2 if focus else 1))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))

    def _first(self) -> dt.date:
        shown = self._view.shown
        return shown.first if shown else dt.date.min

    def _paint_small(self, painter: QPainter, rect: QRect, text: str, role: str) -> None:
        with_face = face(12)
        painter.setFont(with_face.font)
        painter.setPen(colour(self.theme[role]))
        said = fold(
            text, with_face, Room(float(max(rect.width(), 8)), most_rows=1), self._context.localisation.language
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said.text)

    def _paint_entries(self, painter: QPainter, rect: QRect, index: Index) -> None:
        found, shown = self._view.inside(index), self._view.shown
        if shown is None:
            return
        for placed in found.placed:
            chosen = bool(self._choice.keys) and placed.occurrence.key in self._choice.keys
            self.entries.paint(painter, placed, shown.words, chosen=chosen)
        if found.more:
            line = QRect(rect.left() + PAD, rect.bottom() - 17, rect.width() - 2 * PAD, 16)
            self._paint_small(painter, line, word("calendar_more", n=found.more), "link")

    def _paint_week(self, painter: QPainter, rect: QRect, week: Week) -> None:
        theme, say = self.theme, self._context.localisation
        erase(painter, rect, theme["window"])
        room = rect.adjusted(10, 6, -8, -4)
        is_over = bool(week.over)
        bold = face(13, QFont.Weight.DemiBold)
        painter.setFont(bold.font)
        painter.setPen(colour(theme["warning" if is_over else "ink"]))
        said = word("calendar_hours", hours=say.compact(week.sum))
        if week.has is not None:
            said = word("calendar_hours_of", hours=say.compact(week.sum), most=say.compact(week.has))
        painter.drawText(room.left(), room.top() + 12, said)
        track = QRectF(room.left(), room.top() + 19, room.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme["line"]))
        painter.drawRoundedRect(track, 3, 3)
        full = max(week.sum, week.has or 0.0, 0.1)
        left = track.left()
        for hours, role in ((week.entries, "accent"), (week.others, "series_3")):
            width = track.width() * hours / full
            if hours:
                painter.setBrush(colour(theme["target" if is_over else role]))
                painter.drawRoundedRect(QRectF(left, track.top(), width, _BAR), 3, 3)
                left += width
        line = QRect(room.left(), room.top() + 30, room.width(), 18)
        if is_over:
            over = sum(hours for _, hours in week.over)
            self._paint_small(painter, line, word("calendar_too_much", hours=say.compact(over)), "warning")
        elif week.unsaid:
            self._paint_small(painter, line, word("calendar_unsaid_short", hours=say.compact(week.unsaid)), "muted")

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_NARROWEST, _LOWEST)


class MonthView(DayGrid):
    """A month in whole weeks."""

    def __init__(self, context: Context, choice: Choice, parent: QWidget) -> None:
        super().__init__("calendar_month", choice, parent)
        self.month = MonthModel(context, self)
        self.delegate = MonthDelegate(context, choice, self)
        self.setModel(self.month)
        SpokenCells(self)
        self.setItemDelegate(self.delegate)
        self._inside: dict[tuple[int, int], Inside] = {}
        self._fitted: tuple[int, QSize] | None = None
        columns, rows = self.horizontalHeader(), self.verticalHeader()
        columns.setMinimumSectionSize(40)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(_LOWEST)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_page(self, content: Content, shown: Shown) -> None:
        self._inside.clear()
        self.month.show_page(content, shown)
        self._fit()
        super().show_page(content, shown)

    def _fit(self) -> None:
        """All weeks in sight where there is room for them."""
        rows = self.month.rowCount()
        if not rows:
            return
        room = self.viewport().size()
        if (rows, room) == self._fitted:
            return
        self._fitted = (rows, room)
        self._inside.clear()
        height = max(_LOWEST, room.height() // rows)
        for row in range(rows):
            self.setRowHeight(row, height)
        load = _LOAD if room.width() >= DAYS * _NARROWEST + _LOAD else 0
        self.setColumnHidden(LOAD, not load)
        width = max(_NARROWEST, (room.width() - load) // DAYS)
        for column in range(DAYS):
            self.setColumnWidth(column, width)
        self.setColumnWidth(LOAD, max(load, room.width() - DAYS * width))
        # With other sizes another part would be in sight than the day that is chosen, which is today at first.
        self.updateGeometries()
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def day_at(self, index: Index) -> dt.date | None:
        found = self.month.day(index.row(), index.column()) if index.isValid() else None
        return found.date if found else None

    def index_of(self, day: dt.date, key: Key | None) -> QModelIndex:
        number = (day - self.shown.first).days if self.shown else -1
        if self.shown is None or not 0 <= number < len(self.shown.days):
            return QModelIndex()
        return self.month.index(number // DAYS, number % DAYS)

    def inside(self, index: Index) -> Inside:
        place = (index.row(), index.column())
        found = self._inside.get(place)
        day = self.month.day(*place)
        if found is not None:
            return found
        if day is None or self.shown is None:
            return Inside((), 0)
        room = self.visualRect(self.month.index(*place)).adjusted(PAD - 2, HEAD, -PAD, -3)
        made = self._inside[place] = inside(day.entries, room, self.shown.words)
        return made

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._inside.clear()
        super().scrollContentsBy(dx, dy)

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(word("calendar_month_view"))
        self.month.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, LOAD)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.delegate.use_theme(theme)
        self.viewport().update()
