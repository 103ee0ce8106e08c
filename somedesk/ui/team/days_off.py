"""The days on which somebody has no hours: a list, and two dates to add to it."""

import datetime as dt

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from somedesk.domain.client import Period
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.i18n import word

_HEIGHT = 84


class DaysOff(QWidget):
    """``periods`` are what stands in the list."""

    def __init__(self, context: Context, periods: tuple[Period, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("days_off")
        self._say = context.localisation
        self.periods = list(periods)
        theme = context.appearance.theme
        self.list = QListWidget(self)
        self.list.setObjectName("days_off_list")
        self.list.setMinimumHeight(_HEIGHT)
        self.first, self.last = DateField(theme, self), DateField(theme, self)
        self.first.setObjectName("days_off_first")
        self.last.setObjectName("days_off_last")
        self._captions = (QLabel(self), QLabel(self))
        self.add, self.remove = QPushButton(self), QPushButton(self)
        self.add.setObjectName("days_off_add")
        self.remove.setObjectName("days_off_remove")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        dates = QGridLayout()
        dates.setVerticalSpacing(2)
        for place, (caption, field) in enumerate(zip(self._captions, (self.first, self.last), strict=True)):
            caption.setProperty("kind", "section")
            caption.setBuddy(field)
            dates.addWidget(caption, 0, place)
            dates.addWidget(field, 1, place)
        column.addLayout(dates)
        buttons = QHBoxLayout()
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.add.clicked.connect(self.take)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.list.currentRowChanged.connect(self._on_list_row_changed)

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(word("owners.blocked"))
        self._captions[0].setText(self.tr("First day"))
        self._captions[1].setText(self.tr("Last day"))
        self.first.setAccessibleName(word("field_first_day_off"))
        self.last.setAccessibleName(word("field_last_day_off"))
        self.add.setText(self.tr("Add days off"))
        self.remove.setText(self.tr("Remove"))
        self._show()

    @Slot()
    def take(self) -> None:
        """Put what is filled in into the list."""
        if not self.first.settle() or not self.last.settle():
            return
        first, last = self.first.shown_date(), self.last.shown_date()
        first, last = first or last, last or first
        if first is not None and last is not None:
            self.periods = sorted({*self.periods, Period(min(first, last), max(first, last))}, key=_by_day)
            self.first.show_date(None)
            self.last.show_date(None)
            self._show()

    def _show(self) -> None:
        self.list.clear()
        for period in self.periods:
            first, last = self._say.short_day(period.first), self._say.short_day(period.last)
            self.list.addItem(first if period.first == period.last else f"{first} – {last}")
        self._on_list_row_changed(self.list.currentRow())

    @Slot()
    def _on_remove_clicked(self) -> None:
        gone = self.list.currentRow()
        self.periods = [period for row, period in enumerate(self.periods) if row != gone]
        self._show()

    @Slot(int)
    def _on_list_row_changed(self, row: int) -> None:
        self.remove.setEnabled(0 <= row < len(self.periods))


def _by_day(period: Period) -> tuple[dt.date, dt.date]:
    return period.first, period.last
