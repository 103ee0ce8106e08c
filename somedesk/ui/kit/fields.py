"""The fields in which an action's values are entered, alike in the list and in the editor."""

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QTextCharFormat, QValidator
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QCompleter,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from somedesk.content.themes import Theme
from somedesk.ui.kit.i18n import date_pattern, from_qdate, to_qdate
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.theme import colour

_NO_DATE = QDate(1900, 1, 1)
_CLEAR_WIDTH = 34
_SEPARATORS = ("/", ".", "-", " ")
# The padding that a style sheet gives to a spin box does not reach its text.
SPIN_MARGINS = (8, 0, 0, 0)


class DateField(QDateEdit):
    """A date or none. ``date_entered`` tells that the user has given another one, or taken it away."""

    date_entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moved_on = False
        self._typed_day = ""
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self.setMinimumDate(_NO_DATE)
        self.setSpecialValueText("–")
        self._clear = QAction(self)
        self._clear.setIcon(icon("x", theme, "muted"))
        self._clear.triggered.connect(self._on_clear_triggered)
        self.lineEdit().addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._style_calendar(theme)
        self.show_date(None)
        self.dateChanged.connect(self._on_self_date_changed)
        self._retranslate()

    def shown_date(self) -> dt.date | None:
        """The date that the field shows."""
        return None if self.date() == _NO_DATE else from_qdate(self.date())

    def show_date(self, date: dt.date | None) -> None:
        """Show ``date`` without telling anyone."""
        blocked = self.blockSignals(True)
        self.setDate(_NO_DATE if date is None else to_qdate(date))
        self.blockSignals(blocked)
        self._clear.setVisible(date is not None)

    def sizeHint(self) -> QSize:
        """Qt does not reckon with the icon that takes the date away."""
        return super().sizeHint() + QSize(_CLEAR_WIDTH, 0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._on_clear_triggered()
            return
        if self.shown_date() is None and event.text().isdigit():
            # Digits need a date to go into; it counts only once the typing is finished.
            self.show_date(from_qdate(QDate.currentDate()))
            self.setSelectedSection(self.sectionAt(0))
        if self._moved_on and event.text() in _SEPARATORS:
            # A full section moves on by itself; the separator that people type then must not skip another one.
            self._moved_on = False
            return
        section = self.currentSection()
        self._note_day(event.text(), section)
        super().keyPressEvent(event)
        self._moved_on = event.text().isdigit() and self.currentSection() != section
        if section != self.Section.DaySection and self.currentSection() != section:
            self._keep_day()

    def _note_day(self, text: str, section: QDateEdit.Section) -> None:
        if section == self.Section.DaySection and text.isdigit():
            self._typed_day = (self._typed_day + text)[-2:]
        elif section == self.Section.DaySection and text not in ("", *_SEPARATORS):
            self._typed_day = ""

    def _keep_day(self) -> None:
        """Qt cuts 31 down to the length of the month before that, which still stands there while one types."""
        date = QLocale().toDate(self.text(), self.displayFormat())
        day = int(self._typed_day or 0)
        if date.isValid() and date.day() < day <= date.daysInMonth():
            section = self.currentSection()
            self.setDate(QDate(date.year(), date.month(), day))
            self.setSelectedSection(section)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._typed_day = ""

    def stepBy(self, steps: int) -> None:  # noqa: N802
        if self.shown_date() is None:
            self.setDate(QDate.currentDate())
        else:
            super().stepBy(steps)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        # Without a date there are no parts of it to go through, and Qt would stay here for ever.
        return super().focusNextPrevChild(forwards) if self.shown_date() else QWidget.focusNextPrevChild(self, forwards)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.shown_date() is None:
            # Without a date the calendar would open in 1900.
            self.calendarWidget().showToday()

    def _style_calendar(self, theme: Theme) -> None:
        calendar = self.calendarWidget()
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        # Red, which Qt gives to the weekend, is what this program gives to trouble.
        weekend = QTextCharFormat()
        weekend.setForeground(colour(theme["muted"]))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, weekend)

    def _retranslate(self) -> None:
        self.setLocale(QLocale())
        self.calendarWidget().setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self.setDisplayFormat(date_pattern())
        self._clear.setText(self.tr("No date"))
        self._clear.setToolTip(self.tr("No date"))

    @Slot()
    def _on_clear_triggered(self) -> None:
        self.setDate(_NO_DATE)

    @Slot()
    def _on_self_date_changed(self) -> None:
        self._clear.setVisible(self.shown_date() is not None)
        self.date_entered.emit()


class HoursField(QDoubleSpinBox):
    """Effort in hours, or none (0)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 10_000)
        self.setDecimals(2)
        # No special text for none: one would have to delete it before typing.
        self.lineEdit().setPlaceholderText("–")
        self.lineEdit().setTextMargins(*SPIN_MARGINS)

    def hours(self) -> float | None:
        """What is shown; None for none."""
        return self.value() or None

    def show_hours(self, hours: float | None) -> None:
        """Show ``hours`` without telling anyone; what is typed so already is left as it is."""
        if hours == self.hours():
            return
        blocked = self.blockSignals(True)
        self.setValue(hours or 0)
        self.blockSignals(blocked)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return super().validate(text, position) if text.strip() else (QValidator.State.Acceptable, text, position)

    def valueFromText(self, text: str) -> float:  # noqa: N802
        return super().valueFromText(text) if text.strip() else 0

    def textFromValue(self, value: float) -> str:  # noqa: N802
        if not value:
            return ""
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(value, "f", 2).rstrip("0").rstrip(".,")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setLocale(QLocale())
        super().changeEvent(event)


class PercentField(QSpinBox):
    """How far an action has come, in per cent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 100)
        self.setSingleStep(10)
        self.setSuffix(" %")
        self.lineEdit().setTextMargins(*SPIN_MARGINS)


class ChoiceField(QComboBox):
    """One of a few values. Each has its text on the screen and the value behind it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does it, but a text that does not fit ends in dots."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def offer(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer (text, value) pairs; keeps the value that is chosen."""
        chosen = self.currentData()
        blocked = self.blockSignals(True)
        self.clear()
        for text, value in choices:
            self.addItem(text, value)
        self.blockSignals(blocked)
        self.choose(chosen)

    def choose(self, value: object) -> None:
        """Show ``value`` without telling anyone; the first one if it is not offered."""
        values = [self.itemData(row) for row in range(self.count())]
        blocked = self.blockSignals(True)
        self.setCurrentIndex(values.index(value) if value in values else 0)
        self.blockSignals(blocked)


def owner_completer(owners: Iterable[str], parent: QWidget) -> QCompleter:
    """Proposes owners that hold what has been typed."""
    completer = QCompleter(list(owners), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
