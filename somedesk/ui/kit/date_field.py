"""The field in which dates are typed or picked, the same in the whole program."""

import calendar
import datetime as dt
from typing import cast

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QDropEvent, QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from somedesk.base.errors import InvalidInput
from somedesk.base.typed import FIRST_YEAR, LAST_YEAR, day
from somedesk.content.themes import Theme
from somedesk.ui.kit.field_word import tell, untell
from somedesk.ui.kit.i18n import date_pattern, from_qdate, spoken, to_qdate
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.kit.theme import colour

_BUTTONS_WIDTH = 68
_WIDEST_DATE = dt.date(2028, 12, 28)
_STEPS = {
    Qt.Key.Key_Up: (1, 0), Qt.Key.Key_Down: (-1, 0), Qt.Key.Key_PageUp: (0, 1), Qt.Key.Key_PageDown: (0, -1),
}  # fmt: skip


class DateField(LineField):
    """A date, or with ``optional`` none. ``date_entered``: the user has given another one, or taken it away.

    Every usual order is understood, and ISO. What cannot be read is refused with a word, and the date that stood there
    stays; so is one that lies outside 1990–2100, unless it is typed once more. Up and Down change the day, Page Up and
    Page Down the month, Alt+Down or F4 opens the calendar.
    """

    date_entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, optional: bool = True) -> None:
        super().__init__(parent)
        self._date: dt.date | None = None
        self._optional, self._theme = optional, theme
        self._pending = False
        self._asked = ""
        self._calendar: QCalendarWidget | None = None
        self.refused = False
        self._clear, self._open = QAction(self), QAction(self)
        self._clear.setIcon(icon("x", theme, "muted"))
        self._open.setIcon(icon("chevron-down", theme, "muted"))
        for action, slot in ((self._open, self.open_calendar), (self._clear, self._on_clear_triggered)):
            action.triggered.connect(slot)
            self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self.setPlaceholderText("–")
        self.textEdited.connect(self._on_self_text_edited)
        self.editingFinished.connect(self.interpretText)
        self._retranslate()

    def shown_date(self) -> dt.date | None:
        """The date that the field shows."""
        return self._date

    def show_date(self, date: dt.date | None) -> None:
        """Show ``date`` without telling anyone, in place of what is typed."""
        self._date, self._pending = date, False
        self.setText("" if date is None else QLocale().toString(to_qdate(date), date_pattern()))
        self._clear.setVisible(date is not None and self._optional)

    def enter_date(self, date: dt.date | None) -> None:
        """Show ``date`` as the user's."""
        is_other = date != self._date
        self.show_date(date)
        if is_other:
            self.date_entered.emit()

    def settle(self) -> bool:
        """Take what is typed; False if it was just refused, which the user should see before going on."""
        self.interpretText()
        refused, self.refused = self.refused, False
        return not refused

    @Slot()
    def interpretText(self) -> None:  # noqa: N802 - as the other field's, which is Qt's
        """Take what is typed."""
        if not self._pending:
            return
        try:
            date = self._read(self.text())
        except InvalidInput as error:
            self._asked = self.text().strip()
            self.refused = True
            self.show_date(self._date)
            tell(self, error)
        else:
            self.enter_date(date)

    def _read(self, text: str) -> dt.date | None:
        if not text.strip():
            if not self._optional:
                raise InvalidInput("typed_day_needed")
            return None
        try:
            return day(text, spoken())
        except InvalidInput as error:
            if error.code != "typed_day_far":
                raise
            if text.strip() == self._asked:
                return cast("dt.date", error.params["value"])
            raise InvalidInput("typed_day_asked", **error.params) from None

    def displayFormat(self) -> str:  # noqa: N802 - as Qt's own field calls it
        """How dates are shown: "dd.MM.yyyy"."""
        return date_pattern()

    # --- by key ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F4 or (is_alt and key == Qt.Key.Key_Down):
            self.open_calendar()
        elif key in _STEPS and not is_alt:
            self._step(*_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _step(self, days: int, months: int) -> None:
        self.interpretText()
        if self._date is None:
            self.enter_date(dt.date.today())  # noqa: DTZ011 - the user's own day
            return
        month = self._date.year * 12 + self._date.month - 1 + months
        year, number = month // 12, month % 12 + 1
        date = self._date.replace(
            year=year, month=number, day=min(self._date.day, calendar.monthrange(year, number)[1])
        ) + dt.timedelta(days)
        if FIRST_YEAR <= date.year <= LAST_YEAR or not FIRST_YEAR <= self._date.year <= LAST_YEAR:
            self.enter_date(date)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.refused = False
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            # After the click, which puts the cursor somewhere: what is typed is another date.
            QTimer.singleShot(0, self, self.selectAll)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.interpretText()

    # --- the calendar ---

    def calendar_widget(self) -> QCalendarWidget:
        """The calendar, made when it is first asked for."""
        if self._calendar is None:
            self._calendar = made = QCalendarWidget(self)
            made.setWindowFlags(Qt.WindowType.Popup)
            made.setObjectName("date_calendar")
            made.setMinimumDate(QDate(FIRST_YEAR, 1, 1))
            made.setMaximumDate(QDate(LAST_YEAR, 12, 31))
            made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
            # Red, which Qt gives to the weekend, is what this program gives to trouble.
            weekend = QTextCharFormat()
            weekend.setForeground(colour(self._theme["muted"]))
            for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
                made.setWeekdayTextFormat(weekday, weekend)
            made.clicked.connect(self._on_calendar_picked)
            made.activated.connect(self._on_calendar_picked)
        self._calendar.setLocale(QLocale())
        self._calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        return self._calendar

    @Slot()
    def open_calendar(self) -> None:
        """Show the month of the date, or this one, below the field."""
        self.interpretText()
        shown = self.calendar_widget()
        shown.setSelectedDate(QDate.currentDate() if self._date is None else to_qdate(self._date))
        shown.adjustSize()
        place = self.mapToGlobal(QPoint(0, self.height()))
        room = self.screen().availableGeometry()
        if place.y() + shown.height() > room.bottom():
            place.setY(self.mapToGlobal(QPoint(0, 0)).y() - shown.height())
        place.setX(max(room.left(), min(place.x(), room.right() - shown.width())))
        shown.move(place)
        shown.show()
        shown.setFocus()

    @Slot(QDate)
    def _on_calendar_picked(self, date: QDate) -> None:
        self.calendar_widget().hide()
        self.setFocus()
        self.enter_date(from_qdate(date))

    # --- looks and words ---

    def sizeHint(self) -> QSize:
        """Wide enough for any date and both buttons."""
        text = QLocale().toString(to_qdate(_WIDEST_DATE), date_pattern())
        return QSize(self.fontMetrics().horizontalAdvance(text) + _BUTTONS_WIDTH, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        # Qt sends some of these from the constructor.
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_open"):
            self._retranslate()
        super().changeEvent(event)

    def setReadOnly(self, read_only: bool) -> None:
        super().setReadOnly(read_only)
        self._open.setEnabled(not read_only)
        self._clear.setEnabled(not read_only)

    def _retranslate(self) -> None:
        if not self._pending:
            self.show_date(self._date)
        for action, text in ((self._clear, self.tr("No date")), (self._open, self.tr("Calendar"))):
            action.setText(text)
            action.setToolTip(text)

    @Slot()
    def _on_clear_triggered(self) -> None:
        self.enter_date(None)

    @Slot()
    def _on_self_text_edited(self) -> None:
        self._pending, self.refused = True, False
        untell(self)
