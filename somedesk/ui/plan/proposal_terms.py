"""What dates are proposed under: days kept before due dates, and whether the next two weeks stay as they are."""

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from somedesk.domain.plan.planning import MARGIN
from somedesk.domain.plan.schedule import monday_of
from somedesk.domain.recurrence import days_later
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.kit.number_field import NumberField

_MOST_DAYS = 90
_FRONT_DAYS = 14


class TermsBar(QWidget):
    """``chosen`` when another margin or front is chosen."""

    chosen = Signal()

    def __init__(self, localisation: Localisation, today: dt.date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("proposal_terms")
        self._localisation = localisation
        self._monday = days_later(monday_of(today), _FRONT_DAYS)
        self.days, self.front_stays = NumberField(_MOST_DAYS, self, decimals=0), QCheckBox(self)
        self.days.setObjectName("proposal_margin")
        self.days.setValue(MARGIN)
        self.front_stays.setObjectName("proposal_front")
        self._caption = QLabel(self)
        self._caption.setProperty("kind", "muted")
        self._caption.setBuddy(self.days)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._caption)
        row.addWidget(self.days)
        row.addSpacing(16)
        row.addWidget(self.front_stays)
        row.addStretch(1)
        self.days.valueChanged.connect(self._on_days_changed)
        self.front_stays.toggled.connect(self._on_front_stays_toggled)

    def margin(self) -> int:
        """Days to keep before due dates."""
        return int(self.days.number())

    def front(self) -> dt.date | None:
        """The day before which all dates stay."""
        return self._monday if self.front_stays.isChecked() else None

    def retranslate(self) -> None:
        """Set every text."""
        self._caption.setText(self.tr("Days kept before due dates"))
        self.days.setAccessibleName(self._caption.text())
        self.days.setToolTip(self.tr("Work is done so many days before its due date, where there is room."))
        day = self._localisation.short_day(self._monday)
        self.front_stays.setText(self.tr("Nothing before {day} moves").format(day=day))

    @Slot(float)
    def _on_days_changed(self, days: float) -> None:
        self.chosen.emit()

    @Slot(bool)
    def _on_front_stays_toggled(self, stays: bool) -> None:
        self.chosen.emit()
